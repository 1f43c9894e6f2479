# Cavab üçün sorğu göndərilən statistika xidmətləri haqqında deyilənlər.
note-service-unreachable = { $service } xidməti hazırda cavab vermədi; bazada olanlar göstərilir.
note-service-unreachable-since = { $service } xidməti hazırda cavab vermədi; onun buradakı rəqəmlərinin alındığı tarix: { $as_of }.
