## Periods

month-1 = yanvar
month-2 = fevral
month-3 = mart
month-4 = aprel
month-5 = may
month-6 = iyun
month-7 = iyul
month-8 = avqust
month-9 = sentyabr
month-10 = oktyabr
month-11 = noyabr
month-12 = dekabr
month-short-1 = yan.
month-short-2 = fev.
month-short-3 = mart
month-short-4 = apr.
month-short-5 = may
month-short-6 = iyun
month-short-7 = iyul
month-short-8 = avq.
month-short-9 = sen.
month-short-10 = okt.
month-short-11 = noy.
month-short-12 = dek.
date-long = { $day } { $months } { $year }
date-short = { $digits }
period-day-name = { $date }
period-day-in = { $date }
period-day-against = { $date }
period-day-short = { $short }
period-year-name = { $year }-{ $ordinal } il
period-year-in = { $year }-{ $ordinal } ildə
period-year-against = { $year }-{ $ordinal } ilə
period-year-short = { $year }
period-years-name = { $first }–{ $last }-{ $ordinal } illər
period-years-in = { $first }–{ $last }-{ $ordinal } illərdə
period-years-against = { $first }–{ $last }-{ $ordinal } illərə
period-years-short = { $first }–{ $last }
period-quarter-name = { $year }-{ $ordinal } ilin { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } rübü
period-quarter-in = { $year }-{ $ordinal } ilin { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } rübündə
period-quarter-against = { $year }-{ $ordinal } ilin { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } rübünə
period-quarter-short = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } rüb { $year }
period-half-name = { $year }-{ $ordinal } ilin { $half ->
    [first] birinci
   *[second] ikinci
 } yarısı
period-half-in = { $year }-{ $ordinal } ilin { $half ->
    [first] birinci
   *[second] ikinci
 } yarısında
period-half-against = { $year }-{ $ordinal } ilin { $half ->
    [first] birinci
   *[second] ikinci
 } yarısına
period-half-short = { $half ->
    [first] I
   *[second] II
 } yarı { $year }
period-months-name = { $year }-{ $ordinal } ilin { $months }{ $harmony ->
    [i] i
    [u] u
   *[y] ı
 }
period-months-in = { $year }-{ $ordinal } ilin { $months }{ $harmony ->
    [i] ində
    [u] unda
   *[y] ında
 }
period-months-against = { $year }-{ $ordinal } ilin { $months }{ $harmony ->
    [i] inə
    [u] una
   *[y] ına
 }
period-months-short = { $months } { $year }
period-span-name = { $start } – { $end }
period-span-in = { $start } – { $end } dövründə
period-span-against = { $start } – { $end } dövrünə
period-span-short = { $start }–{ $end }
period-since-year = { $year }-{ $ordinal } ildən
period-since-month = { $year }-{ $ordinal } ilin { $months }{ $harmony ->
    [i] indən
    [u] undan
   *[y] ından
 }
period-until-year = { $year }-{ $ordinal } ilədək
period-until-month = { $year }-{ $ordinal } ilin { $months }{ $harmony ->
    [i] inədək
    [u] unadək
   *[y] ınadək
 }
period-compared = { $earlier } və { $later }
period-latest = son dövr
period-last-y = son { $count } il
period-last-q = son { $count } rüb
period-last-m = son { $count } ay
period-relative-y = { $count ->
    [0] bu il
    [-1] keçən il
    [1] gələn il
   *[other] { $count } il fərqlə
 }
period-relative-q = { $count ->
    [0] bu rüb
    [-1] keçən rüb
    [1] gələn rüb
   *[other] { $count } rüb fərqlə
 }
period-relative-m = { $count ->
    [0] bu ay
    [-1] keçən ay
    [1] gələn ay
   *[other] { $count } ay fərqlə
 }
ago-years = { $count } ildən çox əvvəl
ago-months = { $count ->
    [0] bir aydan az əvvəl
   *[other] { $count } aydan çox əvvəl
 }

## Units and numbers

scale-thousand = min
scale-million = mln.
scale-billion = mlrd.
scale-trillion = trln.
currency-usd = ABŞ dolları
currency-eur = avro
currency-gbp = funt sterlinq
currency-rub = Rusiya rublu
currency-usd-words = ABŞ dolları
currency-eur-words = avro
currency-gbp-words = funt sterlinq
currency-rub-words = Rusiya rublu
unit-header-words = { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
money-words = { $sign }{ $number } { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
unit-points = faiz bəndi
unit-header = { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
money = { $sign }{ $number } { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
qualified-about = təxminən { $amount }
qualified-over = { $amount } məbləğindən çox
qualified-almost = demək olar ki, { $amount }
held-zero = mənbəyə görə sıfır
held-less-than-unit = { $amount } məbləğindən az
held-not-held = məlumat yoxdur
held-not-applicable = tətbiq edilmir
held-withheld = tərtibçi dərc etmir
direction-turnover = Ticarət dövriyyəsi, { $reporter } – { $partner }
direction-exports = İxrac, { $reporter } → { $partner }
direction-imports = İdxal, { $reporter } ← { $partner }
direction-balance = { $reporter_gen } saldosu, tərəfdaş – { $partner }
direction-other = { $indicator }, { $reporter } – { $partner }
list-or = { $first } və ya { $last }
change-with-base = { $base_against } nisbətən { $change }

## Names of things

indicator-turnover = ticarət dövriyyəsi
indicator-exports = ixrac
indicator-imports = idxal
indicator-balance = saldo
indicator-fdi_inflow = birbaşa investisiyalar (daxilolma)
indicator-fdi_outflow = birbaşa investisiyalar (xaricə)
indicator-fdi_inward_stock = yığılmış birbaşa investisiyalar
indicator-fdi_outward_stock = xaricdə yığılmış birbaşa investisiyalar
indicator-share = pay
indicator-ratio = nisbət
indicator-rank = yer
indicator-gap = fərq
indicator-votes_same = eyni səslər
row-turnover = Dövriyyə
row-exports = İxrac
row-imports = İdxal
row-balance = Saldo
row-fdi_inflow = Bİ axını
row-fdi_outflow = Bİ, xaricə
row-fdi_inward_stock = Bİ, cəmi
row-fdi_outward_stock = Bİ, cəmi
row-share = Pay
row-ratio = Nisbət
row-rank = Yer
row-gap = Fərq
row-votes_same = Səslər
column-turnover = Dövr.
column-exports = İxrac
column-imports = İdxal
column-balance = Saldo
column-fdi_inflow = Axın
column-fdi_outflow = Xaricə
column-fdi_inward_stock = Cəmi
column-fdi_outward_stock = Cəmi
column-share = Pay
column-ratio = Nisbət
column-rank = Yer
column-gap = Fərq
column-votes_same = Səslər
intent-trade_total = ticarət
intent-exports = ixrac
intent-imports = idxal
intent-balance = saldo
intent-growth = ticarətin artımı
intent-trend = illər üzrə ticarət
intent-compare = ticarətin müqayisəsi
intent-top_partners = əsas ticarət tərəfdaşları
intent-products = məhsullar üzrə ticarət
intent-investment = birbaşa investisiyalar
intent-cooperation = əməkdaşlıq
intent-projects = birgə layihələr
intent-agreements = sazişlər
intent-visits = səfərlər və görüşlər
intent-statements = bəyanatlar
intent-profile = ümumi baxış
intent-facts = faktlar
intent-sources = mənbələr
intent-help = kömək
intent-about = bot haqqında
intent-privacy = məxfilik
intent-greeting = salamlaşma
intent-thanks = təşəkkür
intent-out_of_scope = başqa mövzu
status-published = dərc olunub
status-calculated = hesablanıb
status-provisional = ilkin
status-revised = dəqiqləşdirilib
status-estimate = qiymətləndirmə
status-statement = bəyanat
status-intention = niyyət
status-plan = plan
status-running = davam edir
status-done = baş tutub
status-quote = sitat
scope-goods = mallar
scope-services = xidmətlər
scope-both = mallar və xidmətlər
scope-unknown = əhatə göstərilməyib
language-en = ingilis dilində
language-ru = rus dilində
language-az = Azərbaycan dilində
language-be = belarus dilində
language-other = dil: { $code }
compiler-belstat = Belstat
compiler-azerbaijani-customs = Azərbaycan gömrüyü
compiler-state-customs-committee-of-azerbaijan = Azərbaycan Dövlət Gömrük Komitəsi
compiler-state-statistics-committee-of-azerbaijan = Azərbaycan Dövlət Statistika Komitəsi
compiler-azerbaijani-state-statistics-committee = Azərbaycan Dövlət Statistika Komitəsi
compiler-official-data = rəsmi məlumatlar

## The card

perspective = { $code ->
    [EU] Aİ tərəfindən
   *[other] { $reporter } tərəfindən
 }
perspective-relabelled = o biri tərəfin rəqəmləri əsasında
perspective-mirror = güzgü məlumatları
perspective-joint = məlumatlar uzlaşdırılıb
perspective-unknown = tərəf göstərilməyib
change-against = { $base_against } nisbətən
source-line = { $count ->
    [one] Mənbə: { $sources }.
   *[other] Mənbələr: { $sources }.
 }
source-more = və daha { $count }
source-retrieved = { $date } tarixinə
source-dated = { $publisher }, { $date }
notes-heading = Qeydlər
understood = Belə başa düşdüm: { $what }.
understood-word = «{ $typed }» – { $meant } kimi oxundu
understood-topics = mövzular: { $topics }
ignored = Mesaj uzun idi; yalnız əvvəli oxundu.
naming-footnote = Adlar barədə: /about
mark-estimate = qiymətləndirmə
mark-provisional = ilkin məlumat
mark-revised = dəqiqləşdirilmiş məlumat
mark-calculated = hesablanıb
mark-rounding-difference = dərc olunduğu kimi; hissələrlə fərq yuvarlaqlaşdırmadandır
mark-break-in-series = sıra kəsilir
mark-territory = ərazi fərqlidir
mark-index-or-growth = başlıqda «115% artım»: indeks, yoxsa artım olduğu aydın deyil
mark-official-data-unnamed = «rəsmi məlumatlar»; kimin olduğu deyilmir
mark-said-at-reception = qəbulda deyilib
mark-told-from-other-side = Belarus məlumatları, Azərbaycan tərəfindən ifadə olunub
mark-meeting-with-by-pm = Belarusun Baş naziri ilə görüşdə deyilib
mark-base-year-assumed = müqayisə bazası göstərilməyib; əvvəlki il götürülüb
mark-parts-direction-unknown = 295,5 və 128,9 hissələrinə bölünüb, istiqamət göstərilməyib
mark-analytical-article = analitik məqalədə deyilib
fact-status = ({ $status })
facts-page = Səhifə { $page }/{ $pages }
statement-by = bəyanat: { $name }, o vaxt: { $office }
statement-plain = bəyanat: { $name }
via = məlumat: { $compiler }
compiler-unnamed = tərtibçinin adı çəkilmir

## Headings

heading-fullest-set = *Ən dolğun göstəricilər: { $period }*
heading-reconciled = *Uzlaşdırılmış qiymətləndirmə, yalnız mallar*
heading-calculated = *Hesablanıb: { $period }*
heading-separate-claims = *Müxtəlif nəşrlərin ayrı-ayrı məlumatları, vahid sıra deyil*
heading-held-instead = *Bu cütlük üzrə olanlar*

## Latest, missing, nearest

latest-held = Bazadakı son dövr: *{ $figure_period }: { $figure }* ({ $figure_origin_full }).
ended-ago = Bu dövr { $ago } başa çatıb.
latest-pair-note = Bu cütlük üzrə bazadakı son dövr: { $period }; { $ago } başa çatıb. Daha sonrakı məlumat bazada yoxdur.
next-release-unknown = Növbəti dərcin vaxtı məlum deyil.
older-held = Bundan başqa: { $figures }.
no-full-year = *Tam il üzrə məlumat yoxdur*: { $period }.
held-for = Bazada olan ({ $period }): { $figures }.
not-extrapolated = İlin bir hissəsi əsasında bütün il hesablanmır.
no-figure-held = { $reporter } – { $partner }: *məlumat yoxdur* (bu, ticarətin sıfır olduğunu bildirmir).
no-figure-for = { $reporter } – { $partner }, { $subject }: *məlumat yoxdur* (bu, sıfır demək deyil).
no-figure-for-period = { $reporter } – { $partner }, { $period }: *məlumat yoxdur* (bu, ticarətin sıfır olduğunu bildirmir).
nearest-held = Bazadakı ən yaxın dövr: *{ $figure_period }: { $figure }* ({ $figure_origin }).
pairs-held = Bazadakı cütlüklər: { $pairs }.
pairs-held-more = Bazadakı cütlüklər: { $pairs } və daha { $more }.
nothing-held = Bazada hələ heç nə yoxdur.
nothing-held-pair = { $reporter } – { $partner }: bazada heç nə yoxdur.
nothing-held-country = { $country }: bazada heç nə yoxdur.
nothing-held-topic = { $reporter } – { $partner }: bu mövzuda bazada heç nə yoxdur ({ $topic }).
no-facts-kind = { $reporter } – { $partner }: qeyd yoxdur ({ $kind }).
intent-not-held = Belə suallar üçün hələ məlumat yoxdur: { $intent }.
rank-not-held = Tərəfdaşları sıralamaq üçün bazada ölkələr azdır.
no-full-year-reconciled = *Tərəflərdən birinin dərc etdiyi tam il məlumatı yoxdur*: { $period }. Aşağıda uzlaşdırılmış qiymətləndirmə verilir.
series-too-short = Sıra üçün müqayisə edilə bilən dövrlər azdır. Bazada olan:
absence-proves-nothing = Bazada heç nə olmaması onun həqiqətən mövcud olmadığını sübut etmir.
topics-held = Bu cütlük üzrə mövzular: { $topics }.
none-fits = { $reporter } – { $partner }: tam uyğun gələn yoxdur ({ $kind }).
products-not-held = { $reporter } – { $partner }: *məhsullar üzrə məlumat yoxdur* (bu, sıfır demək deyil).
facts-instead = Rəqəmsiz məlum olan:
currencies-differ = Müxtəlif valyutalar çevrilmir və müqayisə edilmir.

## Figures in sentences

surplus-of = { $country } üçün müsbət saldo.
deficit-of = { $country } üçün mənfi saldo.
balance-even = İxrac və idxal bərabərdir.
balance-figure = { $figure_period_in } *{ $country }: { $figure_signed }* (ixrac { $exports_bare } − idxal { $imports_bare }).
balance-figure-alone = { $figure_period_in } *{ $country }: { $figure_signed }*.
balance-other-deficit = Bu rəqəmlərə görə { $country } üçün eyni həcmdə mənfi saldo deməkdir.
balance-other-surplus = Bu rəqəmlərə görə { $country } üçün eyni həcmdə müsbət saldo deməkdir.
figure-line = { $figure_direction }, { $figure_period }: *{ $figure }*{ $figure_has_change ->
    [yes] {" "}({ $figure_change_base })
   *[no] {""}
 }.
growth-line = { $figure_direction }, { $figure_period }: { $figure_base_against } nisbətən *{ $figure_change }* ({ $figure }).
growth-not-held = Bu barədə artım tempi mənbələrdə dərc olunmayıb.
growing = Ticarət artıb: { $figure_period_in } { $figure_base_against } nisbətən *{ $figure_change }*.
falling = Ticarət azalıb: { $figure_period_in } { $figure_base_against } nisbətən *{ $figure_change }*.
change-calculated = Fərq: { $figure_signed }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, hesablanıb.
share-line = Pay ({ $of } üzrə): { $subject } – { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval }%)
   *[no] {""}
 }, hesablanıb.
ratio-line = İxracın idxala nisbəti: { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, hesablanıb.
contribution-line = { $figure_change } artımda pay: ixrac { $exports } faiz bəndi, idxal { $imports } faiz bəndi (hesablanıb).
of-which = O cümlədən: { $figures }.
compare-periods = { $earlier_period }: *{ $earlier }*; { $later_period }: *{ $later }*.

## Calculated

implied-earlier = Mənbələrdə dərc olunmayıb. *Hesablanıb*: əsas götürülən dövr – { $origin }, dərc olunmuş artım templəri ilə.
formula-earlier = Düstur: qiymət / (1 + artım).
formula-balance = Düstur: ixrac − idxal.
formula-turnover = Düstur: ixrac + idxal.
formula-share = Düstur: hissə / cəmi.
formula-ratio = Düstur: ixrac / idxal.
formula-change = Düstur: sonrakı / əvvəlki − 1.
formula-difference = Düstur: sonrakı − əvvəlki.
rounding-only = İntervallar yalnız yuvarlaqlaşdırmadan irəli gəlir.
parts-add-up = Hissələrin cəmi yekuna bərabərdir, saldo da düz gəlir.
rounding-difference = { $figure_indicator } { $figure_bare } ({ $figure_period }) – dərc olunduğu kimi; yuvarlaqlaşdırılmış hissələrdən { $calculated } alınardı: fərq yuvarlaqlaşdırmadandır.
balance-misprint = Mənbədə yazılıb: { $figure_indicator } { $figure_bare } ({ $figure_period }); öz hissələrindən { $calculated } alınır.

## Sides, conflicts, coverage

relabelled-note = _Yenidən ifadə olunub_: rəqəmləri dərc edən tərəf – { $country }.
mirror-none = Ölkənin öz məlumatları (güzgü məlumatları) bazada yoxdur: { $country }.
mirror-held = Ölkənin öz məlumatları (güzgü məlumatları), { $country }: { $figures }.
mirror-other-periods = Ölkənin öz məlumatları (güzgü məlumatları), { $country }, yalnız başqa dövrlər üzrə var: { $periods }.
mirror-differ-note = Güzgü məlumatları adətən fərqlənir: CIF və FOB, mənşə və təyinat ölkəsi, vaxt fərqi, təkrar ixrac, məxfilik.
joint-note = Rəqəmlər iki tərəf arasında uzlaşdırılıb.
side-unknown-note = Statistikanın kimə aid olduğu mənbədə deyilmir.
conflict-intro = *Fərqli* rəqəmlər dərc olunub:
conflict-ratio = Ən böyüyü ən kiçiyindən { $ratio } dəfə çoxdur; səbəbi mənbələrdə izah olunmur (tərtibçi, malların tərkibi, neft idxalı, xidmətlər).
do-not-average = *Seçim etmirəm və orta qiymət çıxarmıram.*
statements-note = Vəzifəli şəxslərin dediyi rəqəmlər statistika deyil, bəyanatdır.
scope-not-stated = Xidmətlərin daxil olub-olmadığı mənbədə deyilmir.
scope-note = Əhatə: { $scope }.
scope-differs = Əhatə fərqlidir (mallar; mallar və xidmətlər).
compiler-not-named = Rəqəmləri kimin tərtib etdiyi mənbədə deyilmir.
valuation-not-stated = FOB, yoxsa CIF olduğu göstərilməyib.
notes-not-stated = Mənbədə xidmətlərin daxil olub-olmadığı, rəqəmləri kimin tərtib etdiyi və qiymətlərin FOB, yoxsa CIF olduğu deyilmir.
small-base = Aşağı baza ({ $indicator }): faiz az şey deyir.
periods-differ = Müxtəlif uzunluqlu dövrlər müqayisə edilmir və birləşdirilmir.
series-gaps = Məlumat dərc olunmayan illər buraxılıb, doldurulmayıb.

## Facts, people, investment

year-from-page-date = İl səhifənin tarixindən götürülüb: { $date }.
place-not-stated = Yer: göstərilməyib.
paraphrase-note = _Sözbəsöz deyil, məzmunu verilib; dəqiq sözlər operatorun məqaləni idxal etdiyi yerdə saxlanılır._
fact-quoted = «{ $quote }»
bot-translation = Botun tərcüməsi: { $words }
as-of = Vəziyyət, { $period }:
position-then = { $period_in } vəziyyət (*niyyətlər və planlar*, imzalanmış layihələr deyil):
not-signed = Bunlar niyyət və planlardır; bazada imzalanmış saziş yoxdur.
no-plants-named = _Bu mənbədə zavodlar və həcmlər göstərilmir._
no-trade-by-topic = *Bu mövzular üzrə ticarət rəqəmləri yoxdur*: { $topics }.
no-product-figures = *Bu məhsullar üzrə ticarət rəqəmləri yoxdur*: { $topics }.
fdi-figure = { $figure_period_in } *birbaşa investisiyalar: { $figure }*. İstiqamət: { $investor } → { $host }.
fdi-flow-note = İl ərzində axın; ümumi, yoxsa xalis olduğu mənbədə göstərilməyib.
fdi-opposite-none = Əks istiqamət ({ $investor } → { $host }): məlumat yoxdur.
fdi-none = Birbaşa investisiyalar { $investor } → { $host }: *məlumat yoxdur* (bu, sıfır demək deyil).
fdi-stock-none = Bütün illərin cəmi barədə məlumat yoxdur; göstərilən rəqəm bir ilin axınıdır.
fdi-other-direction = { $investor } → { $host } istiqaməti üzrə var: { $figure_period }, { $figure }.
facts-heading = *{ $count } fakt*, { $sources } mənbə{ $has_period ->
    [yes] {", "}{ $period }
   *[no] {""}
 }.
facts-heading-topic = *{ $topic }*: { $count } fakt
topic-counts = { $topics }
source-counts = { $sources }
sources-heading = *{ $count } mənbə*, { $facts } fakt
sources-all-heading = *Bazada { $count } mənbə*, { $facts } fakt
then-office-note = Vəzifələr o vaxta görə göstərilib.
profile-pairs = { $country }, bazadakı cütlüklər: { $pairs }.
source-title = «{ $title }»
source-published = dərc tarixi { $date }
source-language = { $name }
source-accessed = müraciət tarixi { $date }
source-not-accessed = müraciət tarixi qeyd olunmayıb
source-sha = SHA-256 { $digits }…
source-entered = daxil edən: { $name }
source-reviewed = yoxlayan: { $name }
source-not-reviewed = hələ yoxlanılmayıb
source-licence = lisenziya: { $licence }
source-compiler = tərtibçi: { $compiler }
source-facts = { $count } fakt

## Questions back

ask-ambiguous_country = { $word ->
    [none] Hansı ölkəni nəzərdə tutursunuz?
   *[other] «{ $word }» – konkret hansı ölkə?
 }
ask-missing_partner = { $country } – və daha hansı ölkə?
ask-missing_countries = Hansı iki ölkə? Məsələn: Belarus və Azərbaycan arasında ticarət.
ask-same_country = { $country } iki dəfə yazılıb. İkinci ölkə hansıdır?
ask-three_countries = Bir sualda iki ölkə haqqında cavab verirəm. Hansı cütlük?
ask-unknown_country = { $word ->
    [none] Belə ölkə tanımıram.
   *[other] «{ $word }» adlı ölkə tanımıram.
 } Bəlkə bunlardan biridir?
ask-unknown_country-no-choice = { $word ->
    [none] Belə ölkə tanımıram.
   *[other] «{ $word }» adlı ölkə tanımıram.
 } Zəhmət olmasa, başqa cür yazın.
ask-group_not_held = { $word ->
    [none] Məlumat yalnız indiki ayrı-ayrı ölkələr üzrə var.
   *[other] «{ $word }»: məlumat yalnız indiki ayrı-ayrı ölkələr üzrə var.
 } Hansı ölkəni nəzərdə tutursunuz?
ask-which_intent = Nəyi bilmək istəyirsiniz?
ask-which_year = Hansı il?
choices = Variantlar: { $choices }.

## About the bot

decline = Mən iki ölkə arasındakı münasibətlər haqqında suallara cavab verirəm: ticarət, investisiya, əməkdaşlıq, görüşlər. Məsələn: «2013-cü ilin yanvar–fevralında Belarusla Azərbaycan arasında ticarət».
help = *Öz sözlərinizlə soruşun* və iki ölkənin adını çəkin:
    • 2013-cü ilin yanvar–fevralında Belarusla Azərbaycan arasında ticarət dövriyyəsi nə qədər olub?
    • 2012-ci ildə Azərbaycandan Belarusa birbaşa investisiyalar
    • Azərbaycanda hansı Belarus texnikası yığılır?
    • 23 aprel 2013-cü ildə kim görüşüb?
    
    Yaxud əmrlə: /trade BY AZ, /exports BY AZ 2013, /invest AZ BY, /coop BY AZ, /facts BY AZ, /sources BY AZ.
    Gündə bir dəfə yeniliklər: /follow BY AZ trade, /following, /stop. Nə düzəldilib: /history BY AZ. Səhv varsa: /report.
    Dil və başqa ayarlar: /settings. Nə saxlanılır: /privacy. Kim cavab verir: /about. Botun vəziyyəti: /status.
about = *Bot iki ölkənin münasibətləri haqqında dərc olunmuş məlumatları göstərir.* Hər rəqəmin mənbəyi, dövrü və tərəfi var; hesablananlar ayrıca qeyd olunur. Bu, rəsmi mənbə deyil və heç bir hökumətin adından danışmır.
    
    Adlar barədə: ölkə və ərazilər qısa, işlək adları ilə göstərilir; adı mübahisəli olanlar ¹ işarəsi ilə qeyd olunur. Adları botun operatoru müəyyən edir; onlar heç bir ərazinin statusu barədə mövqe bildirmir.
privacy = *Məxfilik.* Suallar onları verənlə birlikdə saxlanılmır. Saxlanılanlar:
    • çatın ayarları (şifrələnmiş) və abunəlikləri – dəyişdirilənə və ya silinənə qədər;
    • son sualların necə başa düşüldüyü – { $conversation_minutes } dəqiqə, «bəs 2013-cü ildə?» sualını anlamaq üçün;
    • sual və cavabların nömrələri, mətni yox – { $answer_hours } saat, düzəlişlər və /delete üçün;
    • emal olunmuş yeniləmələrin nömrələri – { $update_days } gün, bülletenin göndərildiyi qeydi – { $digest_days } gün;
    • səhv barədə müraciət öz sözlərinizlə (şifrələnmiş) – qərardan sonra { $reporter_days } gün;
    • cavabsız qalan ifadələr, kimin soruşduğu göstərilmədən – { $unanswered_days } gün.
    Şəxslər və çatlar yalnız nömrə və ya açarlı heşdir; adlar, telefonlar və başqa mesajlar saxlanılmır. Nə üçün: yalnız cavab vermək və izlədiklərinizi göndərmək üçün. Heç kimə heç nə ötürülmür; statistika xidmətləri yalnız iki ölkənin adını öyrənir.
    Baxmaq: /mydata. Silmək: /forget, qrup üçün onun administratorları; operatorun ehtiyat nüsxələrinin müddəti sonra bitir.
    Kim: bu botun operatoru{ $contact ->
        [none] {""}
       *[other] , { $contact }
     }.
greeting = Salam! İki ölkə haqqında soruşun, məsələn: «2013-cü ilin yanvar–fevralında Belarusla Azərbaycan arasında ticarət». Ətraflı: /help
thanks = Dəyməz.

## Buttons

button-other-side = ⇄ { $country_owner } tərəfindən
button-other-periods = Başqa dövrlər
button-sources = Mənbələr
button-facts = Bütün faktlar
button-period = { $period }
button-topic = { $topic }
button-pair = { $pair }
button-what-held = Bazada nə var?
button-trade = Ticarət
button-investment = İnvestisiyalar
button-cooperation = Əməkdaşlıq
button-meetings = Görüşlər
button-statements = Bəyanatlar
button-projects = Layihələr
button-agreements = Sazişlər
button-not-this-pair = Bu cütlük deyil?
button-instead = { $country }?
button-help = Kömək
button-total = Məhsulsuz
button-next-page = Növbəti ›
button-previous-page = ‹ Əvvəlki

## The terminal

chat-welcome = İki ölkə haqqında soruşun, məsələn: 2013-cü ilin yanvar–fevralında Belarusla Azərbaycan arasında ticarət dövriyyəsi nə qədər olub?
    /help – nümunələr, /lang ru – dili dəyişmək, /quit – çıxış.
chat-bye = Sağ olun.
chat-lang-set = Azərbaycan dilində cavab verəcəyəm.
chat-lang-unknown = Dillər: /lang en, /lang ru, /lang az, /lang be.

## Telegram

bot-name = İkitərəfli münasibətlər
bot-description = İki ölkənin münasibətləri haqqında öz sözlərinizlə soruşun: ticarət, ixrac və idxal, saldo, birbaşa investisiyalar, əməkdaşlıq, görüşlər. Hər rəqəmin mənbəyi, dövrü və tərəfi göstərilir; ziddiyyətlər gizlədilmir. Azərbaycan, rus, ingilis, belarus dillərində. Rəsmi mənbə deyil.
bot-short-description = İki ölkənin ticarəti, investisiyaları və əməkdaşlığı – mənbələri ilə. Rəsmi mənbə deyil.
menu-trade = İki ölkənin ticarəti
menu-exports = Birincidən ikinciyə ixrac
menu-imports = Birincinin ikincidən idxalı
menu-balance = Ticarət saldosu
menu-invest = Birbaşa investisiyalar
menu-coop = Əməkdaşlıq və layihələr
menu-facts = Cütlük haqqında hər şey
menu-follow = Ölkə cütü üzrə yeni məlumatları izləmək
menu-language = Cavabların dili
menu-settings = Dil, əsas cütlük, bülleten və başqa ayarlar
menu-delete = Cavabımı sil (ona cavab yazmaqla)
menu-forget = Sizin və ya qrupun saxlanılan məlumatlarını sil
menu-help = Necə soruşmalı
menu-ask = Öz sözlərinizlə sual
telegram-start = Salam! Mən iki ölkənin münasibətləri haqqında dərc olunmuş məlumatları göstərirəm: ticarət, investisiya, əməkdaşlıq. Öz sözlərinizlə soruşun və ya nümunədən başlayın:
telegram-example-trade = Belarus və Azərbaycan: ticarət
telegram-example-coop = Onların əməkdaşlığı
telegram-example-facts = Bazada olan hər şey
telegram-language-ask = Hansı dildə cavab verim?
telegram-language-auto = Sualın dilində
telegram-language-auto-set = Sualın dilində cavab verəcəyəm.
telegram-language-set = Azərbaycan dilində cavab verəcəyəm.
telegram-error = Üzr istəyirəm, məndə xəta baş verdi. Zəhmət olmasa, bir azdan yenidən cəhd edin.
telegram-words-only = Mən yalnız mətn oxuyuram. Zəhmət olmasa, sualınızı yazın.
telegram-old-button = Bu düymə artıq işləmir. Zəhmət olmasa, yenidən soruşun.
telegram-not-yours = Seçimi sualı verən şəxs etməlidir.