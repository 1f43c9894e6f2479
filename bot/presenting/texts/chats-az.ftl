## Chats and their settings

settings-title = Ayarlar
settings-title-group = Bu qrupun ayarları
settings-language = Dil: { $value }
settings-order = Sualın dili bilinməyəndə: { $value }
settings-pair = Əsas cütlük: { $value }
settings-currency = Məbləğlər: { $value }
settings-flags = Başlıqlarda bayraqlar: { $value }
settings-silent = Cavabların səsi: { $value }
settings-hour = Bülleten: { $value }
settings-quiet = Sakit saatlar: { $value }
settings-zone = Saat qurşağı: { $value }
settings-legend = ✱ dəyişdirilmiş ayarları göstərir. Əmrlə: /settings pair BY AZ, /settings zone Asia/Baku, /settings quiet 22-8.
settings-auto = sualın dili
settings-nothing = yoxdur
settings-on = açıqdır
settings-off = bağlıdır
settings-flags-turn-on = Bayraqları göstər
settings-flags-turn-off = Bayraqları gizlət
settings-sound-turn-on = Səsi aç
settings-sound-turn-off = Səsi bağla
settings-open-language = Dil
settings-open-order = Dillərin ardıcıllığı
settings-open-pair = Əsas cütlük
settings-open-currency = Məbləğlər
settings-open-hour = Bülleten
settings-open-quiet = Sakit saatlar
settings-open-zone = Saat qurşağı
settings-back = ‹ Geri
settings-done = Hazırdır
settings-reset = İlkin ayarlar
settings-admins-only = Bütün qrupa aid olanları yalnız administratorlar dəyişə bilər.
settings-rights-unknown = Telegram hazırda kimin administrator olduğunu bildirmir. Bir dəqiqədən sonra yenidən cəhd edin.
settings-how = Hansı ayarı dəyişmək lazım olduğunu başa düşmədim. Məsələn: /settings pair BY AZ, /settings zone Asia/Baku, /settings hour 9, /settings quiet 22-8.

## Manners in groups

group-joined = Məndən /trade{ $bot } BY AZ əmri ilə, mesajıma cavab yazmaqla və ya sətirdə { $bot } … yazmaqla soruşun. Başqa mesajları oxumuram.
group-remove = Sil
delete-how = Mesajıma /delete əmri ilə cavab yazın, onu silərəm.
delete-not-yours = Cavablarımı yalnız sualı verən şəxs və administratorlar sildirə bilər.
delete-too-old = Telegram bu mesajı silməyə daha icazə vermir.
telegram-unknown-command = Bu əmri tanımıram. Bacardıqlarım: /help
telegram-edited-command = Düzəldilmiş əmr yenidən yerinə yetirilmir. Onu təzədən göndərin.
help-brief = Məsələn: /trade BY AZ 2013, /ask 23 aprel 2013-cü ildə kim görüşüb? Ətraflı şəxsi çatda: /help
decline-brief = Yalnız iki ölkənin münasibətləri haqqında cavab verirəm, məsələn: /trade BY AZ

## State of the bot

status-version = { $name }, versiya { $version }
status-held = Bazada: { $sources } mənbə, { $datasets } məlumat toplusu
status-newest = Ən yeni nəşr: { $date }
status-updated = Son əlavə: { $date }
status-services = Statistika xidmətləri: { $services }
status-reads-addressed = Qruplarda: Telegram mənə yalnız mənə ünvanlanan mesajları göstərir.
status-reads-all = Qruplarda: məxfilik rejimi söndürülüb, Telegram mənə bütün mesajları göstərir; mənə ünvanlanmayanları ötürürəm və saxlamıram.

## What is held, and its deletion

mydata = Sizin haqqınızda saxlanılanların hamısı:
mydata-group = Bu qrupda sizin haqqınızda saxlanılanlar; hamısı – mənimlə şəxsi çatda /mydata.
forget-ask = Burada və başqa çatlarda sizin haqqınızda saxlanılanların hamısı silinsin: ayarlar, abunəliklər, son suallar, müraciətlərinizlə əlaqə? Bunu geri qaytarmaq olmayacaq.
forget-ask-group = Nə silinsin: bütün çatlarda sizin haqqınızda saxlanılanlar, yoxsa bu qrupa aid hər şey (ayarlar, abunəliklər, son suallar)? Bunu geri qaytarmaq olmayacaq.
forget-me = Mənə aid olanları sil
forget-chat = Bu qrupa aid hər şeyi sil
forget-no = Saxla
forget-kept = Heç nə silinmədi.
forget-done = Silindi: { $what }.
forget-nothing = Silinəsi heç nə yox idi.
held-settings = ayarlar
held-subscriptions = { $count } abunəlik
held-digests = { $count } bülleten qeydi
held-reports = { $count } müraciət
held-conversations = { $count } söhbət
held-answers = { $count } cavab nömrəsi
