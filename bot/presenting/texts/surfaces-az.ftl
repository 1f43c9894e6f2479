## Buttons that every answer has

button-why = Necə alınıb
button-why-short = Necə alınıb
button-other-periods-short = Dövrlər
button-share = Paylaş
button-copy = Kopyala
button-open = Botda aç
button-follow = İzlə
button-follow-missing = Əlavə olunanda xəbər ver
button-report = Səhv barədə bildir
button-back = ‹ Cavaba qayıt
button-previous = ‹
button-next = ›

## A sentence to be copied

press-turnover = { $reporter } ilə { $partner } arasında ticarət { $figure_period_in } { $figure } təşkil edib{ $change } ({ $citation }).
press-exports = { $reporter_gen } { $partner } bazarına ixracı { $figure_period_in } { $figure } təşkil edib{ $change } ({ $citation }).
press-imports = { $reporter_gen } { $partner } üzrə idxalı { $figure_period_in } { $figure } təşkil edib{ $change } ({ $citation }).
press-balance = { $reporter_gen } { $partner } ilə ticarətinin saldosu { $figure_period_in } { $figure } təşkil edib{ $change } ({ $citation }).
press-fdi-inflow = { $reporter_gen } { $partner } iqtisadiyyatına birbaşa investisiyaları { $figure_period_in } { $figure } təşkil edib{ $change } ({ $citation }).
press-fdi-outflow = { $reporter_gen } { $partner } iqtisadiyyatına birbaşa investisiyaları { $figure_period_in } { $figure } təşkil edib{ $change } ({ $citation }).
press-fdi-inward-stock = { $reporter_gen } { $partner } iqtisadiyyatında yığılmış birbaşa investisiyaları ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-fdi-outward-stock = { $reporter_gen } { $partner } iqtisadiyyatında yığılmış birbaşa investisiyaları ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-up = , bu, əvvəlki ilin eyni dövrü ilə müqayisədə { $change } çoxdur
press-down = , bu, əvvəlki ilin eyni dövrü ilə müqayisədə { $change } azdır

## How the numbers of an answer came about

why-heading = Necə alınıb
why-page = Səhifə { $page }/{ $pages }
why-figure = *{ $subject }, { $period }: { $amount }*
why-series = *{ $subject }*: { $values }
why-published = Dərc olunub: { $source }; qeyd { $claim }.
why-wording = Dərc olunmuş mətn: “{ $wording }”.
why-wording-none = Dərc olunmuş mətn bu qeydlə birlikdə saxlanılmır.
why-side = Kimin məlumatıdır: { $side }.
why-compiler = Tərtibçi: { $compiler }.
why-stated-by = Mənbə növü – { $speaker }.
why-inputs = Bu qeydlər əsasında hesablanıb: { $inputs }.
why-calculated = Bot tərəfindən hesablanıb, dərc olunmayıb.
why-interval = Yuvarlaqlaşdırma intervalı: { $interval }.
why-dataset = Məlumat toplusu: { $title }; buraxılış: { $vintage }.
why-dataset-undated = Məlumat toplusu: { $title }; buraxılış göstərilməyib.
why-valuation = Dəyərləndirmə: { $valuation }.
why-licence = Lisenziya: { $licence }.
why-cite = İstinad üçün: { $citation }
why-fact = • { $words }
why-nothing = Bu cavabda izah ediləcək rəqəm və ya fakt yoxdur.
why-which = Cavabıma /why ilə cavab yazın və ya əvvəlcə sual verin.

## Periods

periods-heading = *{ $title }*: bazadakı dövrlər
periods-none = Bazada belə rəqəm yoxdur.
periods-only = Bazada başqa dövr yoxdur.

## In other chats

inline-open = Botda aç
inline-how = Necə soruşmalı
inline-figure = { $subject }, { $period }: { $amount }{ $change }
inline-money-usd = { $number } { $scale } dollar
inline-assembly = Texnikanın yığılması
inline-and = { $first } və { $last }
inline-disputed = { $subject }, { $period }: dərc olunmuş rəqəmlər fərqlənir
inline-example = Nümunə: “{ $words }”
inline-none = Məlumat yoxdur: { $topic }
guest-ask = Adımdan sonra iki ölkənin adını yazın, məsələn: 2013-cü ildə Belarus və Azərbaycan arasında ticarət.
group-pair-set = Burada ölkə adı çəkilməyəndə { $pair } barədə cavab verirəm. /trade ilə soruşun və ya istənilən iki ölkənin adını yazın.
