## Periods

month-1 = { $form ->
    [in] студзені
    [against] студзеня
    [of] студзеня
    [since] са студзеня
   *[name] студзень
 }
month-2 = { $form ->
    [in] лютым
    [against] лютага
    [of] лютага
    [since] з лютага
   *[name] люты
 }
month-3 = { $form ->
    [in] сакавіку
    [against] сакавіка
    [of] сакавіка
    [since] з сакавіка
   *[name] сакавік
 }
month-4 = { $form ->
    [in] красавіку
    [against] красавіка
    [of] красавіка
    [since] з красавіка
   *[name] красавік
 }
month-5 = { $form ->
    [in] маі
    [against] мая
    [of] мая
    [since] з мая
   *[name] май
 }
month-6 = { $form ->
    [in] чэрвені
    [against] чэрвеня
    [of] чэрвеня
    [since] з чэрвеня
   *[name] чэрвень
 }
month-7 = { $form ->
    [in] ліпені
    [against] ліпеня
    [of] ліпеня
    [since] з ліпеня
   *[name] ліпень
 }
month-8 = { $form ->
    [in] жніўні
    [against] жніўня
    [of] жніўня
    [since] са жніўня
   *[name] жнівень
 }
month-9 = { $form ->
    [in] верасні
    [against] верасня
    [of] верасня
    [since] з верасня
   *[name] верасень
 }
month-10 = { $form ->
    [in] кастрычніку
    [against] кастрычніка
    [of] кастрычніка
    [since] з кастрычніка
   *[name] кастрычнік
 }
month-11 = { $form ->
    [in] лістападзе
    [against] лістапада
    [of] лістапада
    [since] з лістапада
   *[name] лістапад
 }
month-12 = { $form ->
    [in] снежні
    [against] снежня
    [of] снежня
    [since] са снежня
   *[name] снежань
 }
month-short-1 = студз.
month-short-2 = лют.
month-short-3 = сак.
month-short-4 = крас.
month-short-5 = май
month-short-6 = чэрв.
month-short-7 = ліп.
month-short-8 = жн.
month-short-9 = вер.
month-short-10 = кастр.
month-short-11 = ліст.
month-short-12 = снеж.
date-long = { $day } { $months } { $year } г.
date-short = { $digits }
period-day-name = { $date }
period-day-in = { $date }
period-day-against = { $date }
period-day-short = { $short }
period-year-name = { $year } г.
period-year-in = у { $year } г.
period-year-against = { $year } г.
period-year-short = { $year }
period-years-name = { $first }–{ $last } гг.
period-years-in = у { $first }–{ $last } гг.
period-years-against = { $first }–{ $last } гг.
period-years-short = { $first }–{ $last }
period-quarter-name = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } квартал { $year } г.
period-quarter-in = у { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } квартале { $year } г.
period-quarter-against = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } квартала { $year } г.
period-quarter-short = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } кв. { $year }
period-half-name = { $half ->
    [first] першае
   *[second] другое
 } паўгоддзе { $year } г.
period-half-in = у { $half ->
    [first] першым
   *[second] другім
 } паўгоддзі { $year } г.
period-half-against = { $half ->
    [first] першага
   *[second] другога
 } паўгоддзя { $year } г.
period-half-short = { $half ->
    [first] I
   *[second] II
 } паўг. { $year }
period-months-name = { $months } { $year } г.
period-months-in = у { $months } { $year } г.
period-months-against = { $months } { $year } г.
period-months-short = { $months } { $year }
period-span-name = { $start } – { $end }
period-span-in = за перыяд { $start } – { $end }
period-span-against = перыяду { $start } – { $end }
period-span-short = { $start }–{ $end }
period-since-year = з { $year } г.
period-since-month = { $months } { $year } г.
period-until-year = па { $year } г.
period-until-month = па { $months } { $year } г.
period-compared = { $earlier } і { $later }
period-latest = апошні перыяд
period-last-y = { $count ->
    [one] апошні { $count } год
    [few] апошнія { $count } гады
   *[many] апошнія { $count } гадоў
 }
period-last-q = { $count ->
    [one] апошні { $count } квартал
    [few] апошнія { $count } кварталы
   *[many] апошнія { $count } кварталаў
 }
period-last-m = { $count ->
    [one] апошні { $count } месяц
    [few] апошнія { $count } месяцы
   *[many] апошнія { $count } месяцаў
 }
period-relative-y = { $count ->
    [0] гэты год
    [-1] мінулы год
    [1] наступны год
   *[other] год са зрухам { $count }
 }
period-relative-q = { $count ->
    [0] гэты квартал
    [-1] мінулы квартал
    [1] наступны квартал
   *[other] квартал са зрухам { $count }
 }
period-relative-m = { $count ->
    [0] гэты месяц
    [-1] мінулы месяц
    [1] наступны месяц
   *[other] месяц са зрухам { $count }
 }
ago-years = больш за { $count ->
    [one] { $count } год
    [few] { $count } гады
   *[many] { $count } гадоў
 } таму
ago-months = { $count ->
    [0] менш за месяц таму
    [one] больш за { $count } месяц таму
    [few] больш за { $count } месяцы таму
   *[many] больш за { $count } месяцаў таму
 }

## Units and numbers

scale-thousand = тыс.
scale-million = млн
scale-billion = млрд
scale-trillion = трлн
currency-usd = { $scaled ->
    [yes] долараў ЗША
   *[no] дол. ЗША
 }
currency-eur = еўра
currency-gbp = ф. ст.
currency-rub = рас. руб.
currency-usd-words = { $form ->
    [one] долар ЗША
    [few] долары ЗША
    [other] долара ЗША
   *[many] долараў ЗША
 }
currency-eur-words = еўра
currency-gbp-words = { $form ->
    [one] фунт стэрлінгаў
    [few] фунты стэрлінгаў
    [other] фунта стэрлінгаў
   *[many] фунтаў стэрлінгаў
 }
currency-rub-words = { $form ->
    [one] расійскі рубель
    [few] расійскія рублі
    [other] расійскага рубля
   *[many] расійскіх рублёў
 }
unit-header-words = { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
money-words = { $sign }{ $number } { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
unit-points = п. п.
unit-header = { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
money = { $sign }{ $number } { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
qualified-about = каля { $amount }
qualified-over = больш за { $amount }
qualified-almost = амаль { $amount }
held-zero = нуль, паводле крыніцы
held-less-than-unit = менш за { $amount }
held-not-held = няма даных
held-not-applicable = непрымяняльна
held-withheld = складальнік не публікуе
direction-turnover = Тавараабарот, { $reporter } – { $partner }
direction-exports = Экспарт, { $reporter } → { $partner }
direction-imports = Імпарт, { $reporter } ← { $partner }
direction-balance = Сальда { $reporter_gen }, партнёр – { $partner }
direction-other = { $indicator }, { $reporter } – { $partner }
list-or = { $first } або { $last }
change-with-base = { $change } да { $base_against }

## Names of things

indicator-turnover = тавараабарот
indicator-exports = экспарт
indicator-imports = імпарт
indicator-balance = сальда
indicator-fdi_inflow = прамыя інвестыцыі (прыток)
indicator-fdi_outflow = прамыя інвестыцыі (адток)
indicator-fdi_inward_stock = назапашаныя прамыя інвестыцыі
indicator-fdi_outward_stock = назапашаныя прамыя інвестыцыі за мяжой
indicator-share = доля
indicator-ratio = суадносіны
indicator-rank = месца
indicator-gap = разрыў
indicator-votes_same = аднолькавыя галасы
row-turnover = Тавараабарот
row-exports = Экспарт
row-imports = Імпарт
row-balance = Сальда
row-fdi_inflow = ПІ, прыток
row-fdi_outflow = ПІ, адток
row-fdi_inward_stock = ПІ, запас
row-fdi_outward_stock = ПІ, запас
row-share = Доля
row-ratio = Суадносіны
row-rank = Месца
row-gap = Разрыў
row-votes_same = Галасы
column-turnover = Абарот
column-exports = Эксп.
column-imports = Імп.
column-balance = Сальда
column-fdi_inflow = Прыток
column-fdi_outflow = Адток
column-fdi_inward_stock = Запас
column-fdi_outward_stock = Запас
column-share = Доля
column-ratio = Суадн.
column-rank = Месца
column-gap = Разрыў
column-votes_same = Галасы
intent-trade_total = гандаль
intent-exports = экспарт
intent-imports = імпарт
intent-balance = сальда
intent-growth = рост гандлю
intent-trend = гандаль па гадах
intent-compare = параўнанне гандлю
intent-top_partners = асноўныя гандлёвыя партнёры
intent-products = гандаль па таварах
intent-investment = прамыя інвестыцыі
intent-cooperation = супрацоўніцтва
intent-projects = сумесныя праекты
intent-agreements = пагадненні
intent-visits = візіты і сустрэчы
intent-statements = заявы
intent-profile = агляд
intent-facts = факты
intent-sources = крыніцы
intent-help = дапамога
intent-about = пра бота
intent-privacy = прыватнасць
intent-greeting = вітанне
intent-thanks = падзяка
intent-out_of_scope = іншае
status-published = апублікавана
status-calculated = разлічана
status-provisional = папярэдне
status-revised = удакладнена
status-estimate = ацэнка
status-statement = заява
status-intention = намер
status-plan = план
status-running = выконваецца
status-done = адбылося
status-quote = цытата
scope-goods = тавары
scope-services = паслугі
scope-both = тавары і паслугі
scope-unknown = ахоп не ўказаны
language-en = на англійскай мове
language-ru = на рускай мове
language-az = на азербайджанскай мове
language-be = на беларускай мове
language-other = мова: { $code }
compiler-belstat = Белстат
compiler-azerbaijani-customs = мытня Азербайджана
compiler-state-customs-committee-of-azerbaijan = Дзяржаўны мытны камітэт Азербайджана
compiler-state-statistics-committee-of-azerbaijan = Дзяржкамстат Азербайджана
compiler-azerbaijani-state-statistics-committee = Дзяржкамстат Азербайджана
compiler-official-data = афіцыйныя даныя

## The card

perspective = { $code ->
    [EU] Бок ЕС
   *[other] З боку { $reporter_gen }
 }
perspective-relabelled = пералік ад другога боку
perspective-mirror = люстраныя даныя
perspective-joint = даныя ўзгоднены
perspective-unknown = бок не ўказаны
change-against = да { $base_against }
source-line = { $count ->
    [one] Крыніца: { $sources }.
   *[other] Крыніцы: { $sources }.
 }
source-more = і яшчэ { $count }
source-retrieved = паводле стану на { $date }
source-dated = { $publisher }, { $date }
notes-heading = Заўвагі
understood = Зразумета так: { $what }.
understood-word = «{ $typed }» прачытана як { $meant }
understood-topics = тэмы: { $topics }
ignored = Паведамленне было доўгім; прачытаны толькі яго пачатак.
naming-footnote = Пра назвы: /about
mark-estimate = ацэнка
mark-provisional = папярэднія даныя
mark-revised = удакладненыя даныя
mark-calculated = разлічана
mark-rounding-difference = як апублікавана; часткі разыходзяцца праз акругленне
mark-break-in-series = разрыў рада
mark-territory = іншая тэрыторыя
mark-index-or-growth = у загалоўку «рост на 115%»: незразумела, індэкс гэта ці прырост
mark-official-data-unnamed = «афіцыйныя даныя»; чые, не сказана
mark-said-at-reception = сказана на прыёме
mark-told-from-other-side = беларускія даныя, выкладзеныя з боку Азербайджана
mark-meeting-with-by-pm = названа на сустрэчы з прэм’ер-міністрам Беларусі
mark-base-year-assumed = база параўнання не ўказана; прыняты папярэдні год
mark-parts-direction-unknown = разбіўка на 295,5 і 128,9 без указання напрамку
mark-analytical-article = сказана ў аналітычным артыкуле
fact-status = ({ $status })
facts-page = Старонка { $page } з { $pages }
statement-by = заява: { $name }, тады { $office }
statement-plain = заява: { $name }
via = даныя: { $compiler }
compiler-unnamed = складальнік не названы

## Headings

heading-fullest-set = *Самы поўны набор: { $period }*
heading-reconciled = *Узгодненая ацэнка, толькі тавары*
heading-calculated = *Разлічана: { $period }*
heading-separate-claims = *Асобныя паведамленні розных выданняў, а не адзіны рад*
heading-held-instead = *Што ёсць па гэтай пары*

## Latest, missing, nearest

latest-held = Апошні перыяд у базе: *{ $figure_period }: { $figure }* ({ $figure_origin_full }).
ended-ago = Ён скончыўся { $ago }.
latest-pair-note = Апошні перыяд у базе па гэтай пары: { $period }; ён скончыўся { $ago }. Пазнейшых даных у базе няма.
next-release-unknown = Калі чакаецца наступная публікацыя, невядома.
older-held = Ёсць таксама: { $figures }.
no-full-year = *Даных за поўны год няма*: { $period }.
held-for = Ёсць за { $period }: { $figures }.
not-extrapolated = Частка года на цэлы год не пералічваецца.
no-figure-held = { $reporter } – { $partner }: *няма даных* (гэта не азначае, што гандлю не было).
no-figure-for = { $reporter } – { $partner }, { $subject }: *няма даных* (гэта не азначае «нуль»).
no-figure-for-period = { $reporter } – { $partner }, { $period }: *няма даных* (гэта не азначае, што гандлю не было).
nearest-held = Найбліжэйшы перыяд у базе: *{ $figure_period }: { $figure }* ({ $figure_origin }).
pairs-held = Пары ў базе: { $pairs }.
pairs-held-more = Пары ў базе: { $pairs } і яшчэ { $more }.
nothing-held = У базе пакуль нічога няма.
nothing-held-pair = { $reporter } – { $partner }: у базе нічога няма.
nothing-held-country = { $country }: у базе нічога няма.
nothing-held-topic = { $reporter } – { $partner }: па гэтай тэме ў базе нічога няма ({ $topic }).
no-facts-kind = { $reporter } – { $partner }: запісаў няма ({ $kind }).
intent-not-held = Для такіх пытанняў даных пакуль няма: { $intent }.
rank-not-held = Краін у базе замала, каб расставіць партнёраў па месцах.
no-full-year-reconciled = *Даных за поўны год, апублікаваных адной з краін, няма*: { $period }. Ніжэй – узгодненая ацэнка.
series-too-short = Супастаўных перыядаў для рада замала. Ёсць:
absence-proves-nothing = Калі ў базе нічога няма, гэта не даказвае, што гэтага няма насамрэч.
topics-held = Тэмы па гэтай пары: { $topics }.
none-fits = { $reporter } – { $partner }: дакладна прыдатнага няма ({ $kind }).
products-not-held = { $reporter } – { $partner }: *даных па таварах няма* (гэта не азначае «нуль»).
facts-instead = Вядома без лічбаў:
currencies-differ = Розныя валюты не пералічваюцца і не параўноўваюцца.

## Figures in sentences

surplus-of = Сальда дадатнае для { $country_gen }.
deficit-of = Сальда адмоўнае для { $country_gen }.
balance-even = Экспарт і імпарт роўныя.
balance-figure = *{ $country }: { $figure_signed }* { $figure_period_in } (экспарт { $exports_bare } − імпарт { $imports_bare }).
balance-figure-alone = *{ $country }: { $figure_signed }* { $figure_period_in }.
balance-other-deficit = Для { $country_gen } паводле гэтых даных гэта адмоўнае сальда такога ж памеру.
balance-other-surplus = Для { $country_gen } паводле гэтых даных гэта дадатнае сальда такога ж памеру.
figure-line = { $figure_direction }, { $figure_period }: *{ $figure }*{ $figure_has_change ->
    [yes] {" "}({ $figure_change_base })
   *[no] {""}
 }.
growth-line = { $figure_direction }, { $figure_period }: *{ $figure_change }* да { $figure_base_against } (да ўзроўню { $figure }).
growth-not-held = Тэмп прыросту па гэтым пытанні ў крыніцах не апублікаваны.
growing = Гандаль вырас: *{ $figure_change }* { $figure_period_in } да { $figure_base_against }.
falling = Гандаль скараціўся: *{ $figure_change }* { $figure_period_in } да { $figure_base_against }.
change-calculated = Розніца: { $figure_signed }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, разлічана.
share-line = Доля ў паказчыку «{ $of }»: { $subject } – { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval }%)
   *[no] {""}
 }, разлічана.
ratio-line = Экспарт да імпарту: { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, разлічана.
contribution-line = Уклад у прырост { $figure_change }: экспарт { $exports } п. п., імпарт { $imports } п. п. (разлічана).
of-which = У тым ліку: { $figures }.
compare-periods = { $earlier_period }: *{ $earlier }*; { $later_period }: *{ $later }*.

## Calculated

implied-earlier = У крыніцах не апублікавана. *Разлічана* па даных за { $origin } і тэмпах прыросту.
formula-earlier = Формула: значэнне / (1 + прырост).
formula-balance = Формула: экспарт − імпарт.
formula-turnover = Формула: экспарт + імпарт.
formula-share = Формула: частка / цэлае.
formula-ratio = Формула: экспарт / імпарт.
formula-change = Формула: пазнейшае / ранейшае − 1.
formula-difference = Формула: пазнейшае − ранейшае.
rounding-only = Інтэрвалы ўзнікаюць толькі з-за акруглення.
parts-add-up = Часткі складаюцца ў вынік, сальда сыходзіцца.
rounding-difference = { $figure_indicator } { $figure_bare } ({ $figure_period }) – як апублікавана; па акругленых частках выйшла б { $calculated }: розніца праз акругленне.
balance-misprint = У крыніцы надрукавана: { $figure_indicator } { $figure_bare } ({ $figure_period }); па яе ж частках выходзіць { $calculated }.

## Sides, conflicts, coverage

relabelled-note = _Пералічана_ па даных, апублікаваных з боку { $country_gen }.
mirror-none = Даных самой краіны (люстраных) у базе няма: { $country }.
mirror-held = Даныя самой краіны (люстраныя), { $country }: { $figures }.
mirror-other-periods = Даныя самой краіны (люстраныя), { $country }, ёсць толькі за іншыя перыяды: { $periods }.
mirror-differ-note = Люстраныя даныя звычайна разыходзяцца: СІФ і ФОБ, краіна паходжання і краіна прызначэння, тэрміны, рээкспарт, канфідэнцыяльнасць.
joint-note = Даныя абодвух бакоў узгоднены паміж сабой.
side-unknown-note = Чыя гэта статыстыка, у крыніцы не сказана.
conflict-intro = Апублікаваны *розныя* значэнні:
conflict-ratio = Найбольшае большае за найменшае ў { $ratio } раза; прычына ў крыніцах не растлумачана (складальнік, склад тавараў, імпарт нафты, паслугі).
do-not-average = *Я не выбіраю і не асярэдняю.*
statements-note = Лічбы, названыя службовымі асобамі, – гэта заявы, а не статыстыка.
scope-not-stated = Ці ўключаны паслугі, у крыніцы не сказана.
scope-note = Ахоп: { $scope }.
scope-differs = Ахоп розны (тавары; тавары і паслугі).
compiler-not-named = Хто склаў даныя, у крыніцы не сказана.
valuation-not-stated = ФОБ ці СІФ – не ўказана.
notes-not-stated = У крыніцы не сказана, ці ўключаны паслугі, хто склаў даныя і ў якіх цэнах яны дадзены (ФОБ ці СІФ).
small-base = Нізкая база ({ $indicator }): працэнт мала пра што гаворыць.
periods-differ = Перыяды рознай даўжыні не параўноўваюцца і не злучаюцца.
series-gaps = Гады без апублікаваных даных прапушчаны, а не запоўнены.

## Facts, people, investment

year-from-page-date = Год узяты з даты старонкі: { $date }.
place-not-stated = Месца: не ўказана.
paraphrase-note = _Пераказ; даслоўны тэкст захоўваецца там, дзе аператар імпартаваў артыкул._
fact-quoted = «{ $quote }»
bot-translation = Пераклад бота: { $words }
as-of = Паводле стану на { $period }:
position-then = Становішча { $period_in } (*намеры і планы*, а не падпісаныя праекты):
not-signed = Гэта намеры і планы; падпісаных пагадненняў у базе няма.
no-plants-named = _Заводы і аб’ёмы ў гэтай крыніцы не названы._
no-trade-by-topic = *Даных пра гандаль па гэтых тэмах няма*: { $topics }.
no-product-figures = *Даных пра гандаль гэтымі таварамі няма*: { $topics }.
fdi-figure = *Прамыя інвестыцыі { $figure_period_in }: { $figure }*. Напрамак: { $investor } → { $host }.
fdi-flow-note = Паток за год; валавы ці чысты – у крыніцы не ўказана.
fdi-opposite-none = Адваротны напрамак ({ $investor } → { $host }): няма даных.
fdi-none = Прамыя інвестыцыі { $investor } → { $host }: *няма даных* (гэта не азначае «нуль»).
fdi-stock-none = Даных пра агульную суму за ўсе гады няма; паказаны паток за адзін год.
fdi-other-direction = Ёсць для напрамку { $investor } → { $host }: { $figure_period }, { $figure }.
facts-heading = *{ $count ->
    [one] { $count } факт
    [few] { $count } факты
   *[many] { $count } фактаў
 }* з { $sources ->
    [one] { $sources } крыніцы
   *[many] { $sources } крыніц
 }{ $has_period ->
    [yes] {", "}{ $period }
   *[no] {""}
 }.
facts-heading-topic = *{ $topic }*: { $count ->
    [one] { $count } факт
    [few] { $count } факты
   *[many] { $count } фактаў
 }
topic-counts = { $topics }
source-counts = { $sources }
sources-heading = *{ $count ->
    [one] { $count } крыніца
    [few] { $count } крыніцы
   *[many] { $count } крыніц
 }*, { $facts ->
    [one] { $facts } факт
    [few] { $facts } факты
   *[many] { $facts } фактаў
 }
sources-all-heading = *У базе { $count ->
    [one] { $count } крыніца
    [few] { $count } крыніцы
   *[many] { $count } крыніц
 }*, { $facts ->
    [one] { $facts } факт
    [few] { $facts } факты
   *[many] { $facts } фактаў
 }
then-office-note = Пасады ўказаны на той час.
profile-pairs = { $country }, пары ў базе: { $pairs }.
source-title = «{ $title }»
source-published = апублікавана { $date }
source-language = { $name }
source-accessed = дата звароту { $date }
source-not-accessed = дата звароту не запісана
source-sha = SHA-256 { $digits }…
source-entered = унёс: { $name }
source-reviewed = праверыў: { $name }
source-not-reviewed = яшчэ не праверана
source-licence = ліцэнзія: { $licence }
source-compiler = складальнік: { $compiler }
source-facts = { $count ->
    [one] { $count } факт
    [few] { $count } факты
   *[many] { $count } фактаў
 }

## Questions back

ask-ambiguous_country = { $word ->
    [none] Якая краіна маецца на ўвазе?
   *[other] «{ $word }» – якая менавіта краіна?
 }
ask-missing_partner = { $country } – і якая яшчэ краіна?
ask-missing_countries = Якія дзве краіны? Напрыклад: гандаль Беларусі і Азербайджана.
ask-same_country = { $country } названа двойчы. Якая другая краіна?
ask-three_countries = Я адказваю пра дзве краіны за раз. Якая пара?
ask-unknown_country = { $word ->
    [none] Такой краіны я не ведаю.
   *[other] Краіны «{ $word }» я не ведаю.
 } Можа, адна з гэтых?
ask-unknown_country-no-choice = { $word ->
    [none] Такой краіны я не ведаю.
   *[other] Краіны «{ $word }» я не ведаю.
 } Напішыце, калі ласка, іначай.
ask-group_not_held = { $word ->
    [none] Даныя ёсць толькі па асобных сённяшніх краінах.
   *[other] «{ $word }»: даныя ёсць толькі па асобных сённяшніх краінах.
 } Якая краіна маецца на ўвазе?
ask-which_intent = Што вы хочаце даведацца?
ask-which_year = Які год?
choices = Варыянты: { $choices }.

## About the bot

decline = Я адказваю на пытанні пра адносіны дзвюх краін: гандаль, інвестыцыі, супрацоўніцтва, сустрэчы. Напрыклад: «Тавараабарот Беларусі і Азербайджана за студзень–люты 2013».
help = *Пытайцеся сваімі словамі*, назваўшы дзве краіны:
    • Які быў тавараабарот Беларусі з Азербайджанам у студзені–лютым 2013 года?
    • Прамыя інвестыцыі Азербайджана ў Беларусь у 2012 годзе
    • Якую беларускую тэхніку збіраюць у Азербайджане?
    • Хто сустракаўся 23 красавіка 2013 года?
    
    Або камандай: /trade BY AZ, /exports BY AZ 2013, /invest AZ BY, /coop BY AZ, /facts BY AZ, /sources BY AZ.
    Навіны раз на дзень: /follow BY AZ trade, /following, /stop. Што выпраўлялася: /history BY AZ. Нешта няправільна: /report.
    Мова і іншае: /settings. Што захоўваецца: /privacy. Хто адказвае: /about. Стан бота: /status.
about = *Бот расказвае, што апублікавана пра адносіны дзвюх краін.* У кожнай лічбы ёсць крыніца, перыяд і бок; разлічанае адзначана. Гэта не афіцыйная крыніца, і бот не гаворыць ад імя якога-небудзь урада.
    
    Пра назвы: краіны і тэрыторыі названы коратка і звыкла; зноскай ¹ адзначаны тыя, чыя назва аспрэчваецца. Назвы задае аператар бота; яны не выказваюць пазіцыі пра статус якой-небудзь тэрыторыі.
privacy = *Прыватнасць.* Пытанні не захоўваюцца разам з тым, хто іх задаў. Захоўваюцца:
    • налады чата (у зашыфраваным выглядзе) і падпіскі – пакуль іх не зменяць ці не выдаляць;
    • апошнія пытанні, як яны былі зразуметыя, – { $conversation_minutes } хв, каб зразумець «а ў 2013-м?»;
    • нумары пытанняў і адказаў, але не іх тэкст – { $answer_hours } гадз, для правак і /delete;
    • нумары апрацаваных абнаўленняў – { $update_days } дн., адзнака пра адпраўку зводкі – { $digest_days } дн.;
    • зварот пра памылку вашымі словамі (у зашыфраваным выглядзе) – { $reporter_days } дн. пасля рашэння;
    • фармулёўкі, што засталіся без адказу, без указання, хто спытаў, – { $unanswered_days } дн.
    Людзі і чаты – гэта нумары ці хэшы з ключом; імёны, тэлефоны і іншыя паведамленні не захоўваюцца. Навошта: толькі каб адказваць і дасылаць тое, на што вы падпісаліся. Нікому нічога не перадаецца; службы статыстыкі даведваюцца толькі назвы дзвюх краін.
    Паглядзець: /mydata. Выдаліць: /forget, за групу – яе адміністратары; рэзервовыя копіі аператара знікаюць пазней.
    Хто: аператар гэтага бота{ $contact ->
        [none] {""}
       *[other] , { $contact }
     }.
greeting = Вітаю! Спытайце пра дзве краіны, напрыклад: «Тавараабарот Беларусі і Азербайджана за студзень–люты 2013». Падрабязней: /help
thanks = Калі ласка.

## Buttons

button-other-side = ⇄ З боку { $country_owner }
button-other-periods = Іншыя перыяды
button-sources = Крыніцы
button-facts = Усе факты
button-period = { $period }
button-topic = { $topic }
button-pair = { $pair }
button-what-held = Што ёсць у базе?
button-trade = Гандаль
button-investment = Інвестыцыі
button-cooperation = Супрацоўніцтва
button-meetings = Сустрэчы
button-statements = Заявы
button-projects = Праекты
button-agreements = Пагадненні
button-not-this-pair = Не гэта пара?
button-instead = { $country }?
button-help = Дапамога
button-total = Без тавару
button-next-page = Далей ›
button-previous-page = ‹ Назад

## The terminal

chat-welcome = Спытайце пра дзве краіны, напрыклад: Які быў тавараабарот Беларусі з Азербайджанам у студзені–лютым 2013 года?
    /help – прыклады, /lang az – змяніць мову, /quit – выйсці.
chat-bye = Да пабачэння.
chat-lang-set = Буду адказваць па-беларуску.
chat-lang-unknown = Мовы: /lang en, /lang ru, /lang az, /lang be.

## Telegram

bot-name = Адносіны дзвюх краін
bot-description = Спытайце сваімі словамі пра адносіны дзвюх краін: гандаль, экспарт і імпарт, сальда, прамыя інвестыцыі, супрацоўніцтва, сустрэчы. У кожнай лічбы ёсць крыніца, перыяд і бок; супярэчнасці паказаны, а не згладжаны. Беларуская, руская, англійская, азербайджанская мовы. Неафіцыйная крыніца.
bot-short-description = Гандаль, інвестыцыі і супрацоўніцтва дзвюх краін – з крыніцамі. Неафіцыйна.
menu-trade = Гандаль дзвюх краін
menu-exports = Экспарт з першай краіны ў другую
menu-imports = Імпарт першай краіны з другой
menu-balance = Сальда гандлю
menu-invest = Прамыя інвестыцыі
menu-coop = Супрацоўніцтва і праекты
menu-facts = Усё, што ёсць пра пару краін
menu-follow = Даведвацца пра новыя даныя па пары краін
menu-language = Мова адказаў
menu-settings = Мова, пара па змаўчанні, зводка і іншае
menu-delete = Выдаліць мой адказ (адказам на яго)
menu-forget = Выдаліць тое, што захоўваецца пра вас ці пра групу
menu-help = Як пытацца
menu-ask = Пытанне сваімі словамі
telegram-start = Вітаю! Я расказваю, што апублікавана пра адносіны дзвюх краін: гандаль, інвестыцыі, супрацоўніцтва. Спытайце сваімі словамі або пачніце з прыкладу:
telegram-example-trade = Гандаль Беларусі і Азербайджана
telegram-example-coop = Іх супрацоўніцтва
telegram-example-facts = Усё, што ёсць у базе
telegram-language-ask = На якой мове адказваць?
telegram-language-auto = На мове пытання
telegram-language-auto-set = Буду адказваць на мове пытання.
telegram-language-set = Буду адказваць па-беларуску.
telegram-error = Прабачце, у мяне адбылася памылка. Паспрабуйце, калі ласка, яшчэ раз крыху пазней.
telegram-words-only = Я чытаю толькі тэкст. Напішыце, калі ласка, пытанне.
telegram-old-button = Гэтая кнопка больш не працуе. Спытайце, калі ласка, яшчэ раз.
telegram-not-yours = Выбар за тым, хто пытаўся.