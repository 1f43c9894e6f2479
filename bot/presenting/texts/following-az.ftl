## Abunəlik, xülasələr, düzəlişlər və səhv bildirişləri

follow-done = Abunəlik: *{ $subject }*. Gündə ən çoxu bir xülasə, sizin vaxtınızla saat { $hour } ({ $zone }); dəyişmək üçün /following{ $at }, dayandırmaq üçün /unfollow{ $at }.
follow-group = Qruplarda abunəlikləri yalnız administratorlar dəyişir.
follow-usage = İki ölkənin və istəsəniz, mövzunun adını yazın: { $example }
follow-which = Hansı? Seçin, abunəlik hazırdır:
follow-unknown-word = “{ $word }” mövzusunu tanımıram. Məsələn: { $example }
follow-full = { $count ->
    [one] Bu çatda { $count } abunəlik var, daha çox olmaz. Siyahı: /following{ $at }
   *[other] Bu çatda { $count } abunəlik var, daha çox olmaz. Siyahı: /following{ $at }
 }
follow-list = { $count ->
    [one] Bu çatda *{ $count } abunəlik* var:
   *[other] Bu çatda *{ $count } abunəlik* var:
 }
follow-when = Gündə ən çoxu bir xülasə, sizin vaxtınızla saat { $hour } ({ $zone }).
follow-none = Bu çatda abunəlik yoxdur. Başlamaq üçün: { $example }
unfollow-done = Abunəlik dayandırıldı: *{ $subject }*.
unfollow-missing = Bu çatda belə abunəlik yoxdur: { $subject }. Siyahı: /following{ $at }
stop-done = { $count ->
    [0] Bu çatda abunəlik yox idi.
    [one] { $count } abunəlik dayandırıldı. Xülasələr daha gəlməyəcək.
   *[other] { $count } abunəlik dayandırıldı. Xülasələr daha gəlməyəcək.
 }
button-unfollow = ✕ { $subject }
button-stop-all = ✕ Hamısını dayandır
button-stop-digests = ✕ Dayandır
button-see-both = Hər ikisini göstər
digest-heading = *Yeniliklər: { $pair }*
digest-disagree = { $fresh ->
    [one] { $period } üzrə { $fresh } yeni məlumat əvvəlki ilə *uyğun gəlmir* ({ $indicator }): { $figures }.
   *[other] { $period } üzrə { $fresh } yeni məlumat bir-biri ilə *uyğun gəlmir* ({ $indicator }): { $figures }.
 }
digest-and = { $first } və { $last }
digest-item = • { $words }
digest-new = Yeni:
digest-revised = Düzəldildi:
digest-changed = { $what }: { $before } → *{ $now }*
digest-said = { $what }: *{ $value }*
digest-withdrawn = Geri götürüldü:
digest-reason = Səbəb: { $reason }
digest-more = { $count ->
    [one] Daha { $count } yenilik var.
   *[other] Daha { $count } yenilik var.
 }
digest-footer = Dəyişmək üçün /following{ $at }, hamısını dayandırmaq üçün /stop{ $at }.
history-heading = *Düzəlişlər: { $pair }*
history-none = Düzəliş yoxdur: { $pair } üzrə heç bir məlumat düzəldilməyib və geri götürülməyib.
history-none-topic = Düzəliş yoxdur: { $pair }, { $what } üzrə heç bir məlumat düzəldilməyib və geri götürülməyib.
history-date-unknown = Tarix məlum deyil
history-before = Əvvəl:
history-now = İndi:
history-withdrawn = Geri götürüldü: daha göstərilmir
history-no-reason = Səbəb: göstərilməyib
history-usage = İki ölkənin adını yazın: { $example }
report-ask = Nə səhvdir? Bu mesaja öz sözlərinizlə cavab verin. Mənbə başqa cür deməyincə, dərc olunan qalır.
report-placeholder = Nə səhvdir?
report-thanks = Təşəkkür edirik. Müraciət № { $number }; mənbə üzrə yoxlayacağıq. Hələlik dərc olunanı göstəririk: { $value } ({ $source }).
report-thanks-plain = Təşəkkür edirik. Müraciət № { $number }; mənbə üzrə yoxlayacağıq. Hələlik dərc olunanı göstəririk.
report-nothing = Mesajıma /report{ $at } ilə cavab verin və ya əvvəlcə sual verin.
report-full = { $count ->
    [one] { $count } müraciətinizə hələ baxılmayıb; zəhmət olmasa, cavabı gözləyin.
   *[other] { $count } müraciətinizə hələ baxılmayıb; zəhmət olmasa, cavabı gözləyin.
 }
report-corrected = Müraciət № { $number }: düzəldildi, təşəkkür edirik. Əvvəl: { $before }. İndi: { $now }. Hər ikisi: { $command }
report-withdrawn = Müraciət № { $number }: məlumat daha göstərilmir, təşəkkür edirik. Əvvəl: { $before }.
report-accepted = Müraciət № { $number }: düzəldildi, təşəkkür edirik.
report-rejected = Müraciət № { $number } yoxlanıldı: dərc olunan dəyişmir.
