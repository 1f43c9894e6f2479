## Periods

month-1 = { $form ->
    [in] январе
    [against] январю
    [of] января
    [since] января
   *[name] январь
 }
month-2 = { $form ->
    [in] феврале
    [against] февралю
    [of] февраля
    [since] февраля
   *[name] февраль
 }
month-3 = { $form ->
    [in] марте
    [against] марту
    [of] марта
    [since] марта
   *[name] март
 }
month-4 = { $form ->
    [in] апреле
    [against] апрелю
    [of] апреля
    [since] апреля
   *[name] апрель
 }
month-5 = { $form ->
    [in] мае
    [against] маю
    [of] мая
    [since] мая
   *[name] май
 }
month-6 = { $form ->
    [in] июне
    [against] июню
    [of] июня
    [since] июня
   *[name] июнь
 }
month-7 = { $form ->
    [in] июле
    [against] июлю
    [of] июля
    [since] июля
   *[name] июль
 }
month-8 = { $form ->
    [in] августе
    [against] августу
    [of] августа
    [since] августа
   *[name] август
 }
month-9 = { $form ->
    [in] сентябре
    [against] сентябрю
    [of] сентября
    [since] сентября
   *[name] сентябрь
 }
month-10 = { $form ->
    [in] октябре
    [against] октябрю
    [of] октября
    [since] октября
   *[name] октябрь
 }
month-11 = { $form ->
    [in] ноябре
    [against] ноябрю
    [of] ноября
    [since] ноября
   *[name] ноябрь
 }
month-12 = { $form ->
    [in] декабре
    [against] декабрю
    [of] декабря
    [since] декабря
   *[name] декабрь
 }
month-short-1 = янв.
month-short-2 = фев.
month-short-3 = март
month-short-4 = апр.
month-short-5 = май
month-short-6 = июнь
month-short-7 = июль
month-short-8 = авг.
month-short-9 = сен.
month-short-10 = окт.
month-short-11 = ноя.
month-short-12 = дек.
date-long = { $day } { $months } { $year } г.
date-short = { $digits }
period-day-name = { $date }
period-day-in = { $date }
period-day-against = { $date }
period-day-short = { $short }
period-year-name = { $year } г.
period-year-in = в { $year } г.
period-year-against = { $year } г.
period-year-short = { $year }
period-years-name = { $first }–{ $last } гг.
period-years-in = в { $first }–{ $last } гг.
period-years-against = { $first }–{ $last } гг.
period-years-short = { $first }–{ $last }
period-quarter-name = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } квартал { $year } г.
period-quarter-in = { $quarter ->
    [1] в I
    [2] во II
    [3] в III
   *[4] в IV
 } квартале { $year } г.
period-quarter-against = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } кварталу { $year } г.
period-quarter-short = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
 } кв. { $year }
period-half-name = { $half ->
    [first] первое полугодие
   *[second] второе полугодие
 } { $year } г.
period-half-in = { $half ->
    [first] в первом полугодии
   *[second] во втором полугодии
 } { $year } г.
period-half-against = { $half ->
    [first] первому полугодию
   *[second] второму полугодию
 } { $year } г.
period-half-short = { $half ->
    [first] I
   *[second] II
 } полуг. { $year }
period-months-name = { $months } { $year } г.
period-months-in = в { $months } { $year } г.
period-months-against = { $months } { $year } г.
period-months-short = { $months } { $year }
period-span-name = { $start } – { $end }
period-span-in = за период { $start } – { $end }
period-span-against = периоду { $start } – { $end }
period-span-short = { $start }–{ $end }
period-since-year = с { $year } г.
period-since-month = с { $months } { $year } г.
period-until-year = по { $year } г.
period-until-month = по { $months } { $year } г.
period-compared = { $earlier } и { $later }
period-latest = последний период
period-last-y = { $count ->
    [one] последний { $count } год
    [few] последние { $count } года
   *[many] последние { $count } лет
 }
period-last-q = { $count ->
    [one] последний { $count } квартал
    [few] последние { $count } квартала
   *[many] последние { $count } кварталов
 }
period-last-m = { $count ->
    [one] последний { $count } месяц
    [few] последние { $count } месяца
   *[many] последние { $count } месяцев
 }
period-relative-y = { $count ->
    [0] этот год
    [-1] прошлый год
    [1] следующий год
   *[other] год со сдвигом { $count }
 }
period-relative-q = { $count ->
    [0] этот квартал
    [-1] прошлый квартал
    [1] следующий квартал
   *[other] квартал со сдвигом { $count }
 }
period-relative-m = { $count ->
    [0] этот месяц
    [-1] прошлый месяц
    [1] следующий месяц
   *[other] месяц со сдвигом { $count }
 }
ago-years = более { $count ->
    [one] { $count } года
   *[many] { $count } лет
 } назад
ago-months = { $count ->
    [0] менее месяца назад
    [one] более { $count } месяца назад
   *[many] более { $count } месяцев назад
 }

## Units and numbers

scale-thousand = тыс.
scale-million = млн
scale-billion = млрд
scale-trillion = трлн
currency-usd = долл. США
currency-eur = евро
currency-gbp = ф. ст.
currency-rub = росс. руб.
currency-usd-words = { $form ->
    [one] доллар США
    [few] доллара США
    [other] доллара США
   *[many] долларов США
 }
currency-eur-words = евро
currency-gbp-words = { $form ->
    [one] фунт стерлингов
    [few] фунта стерлингов
    [other] фунта стерлингов
   *[many] фунтов стерлингов
 }
currency-rub-words = { $form ->
    [one] российский рубль
    [few] российских рубля
    [other] российского рубля
   *[many] российских рублей
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
qualified-about = около { $amount }
qualified-over = более { $amount }
qualified-almost = почти { $amount }
held-zero = ноль, по данным источника
held-less-than-unit = менее { $amount }
held-not-held = нет данных
held-not-applicable = неприменимо
held-withheld = не публикуется составителем
direction-turnover = Товарооборот, { $reporter } – { $partner }
direction-exports = Экспорт, { $reporter } → { $partner }
direction-imports = Импорт, { $reporter } ← { $partner }
direction-balance = Сальдо { $reporter_gen }, партнёр – { $partner }
direction-other = { $indicator }, { $reporter } – { $partner }
list-or = { $first } или { $last }
change-with-base = { $change } к { $base_against }

## Names of things

indicator-turnover = товарооборот
indicator-exports = экспорт
indicator-imports = импорт
indicator-balance = сальдо
indicator-fdi_inflow = прямые инвестиции (приток)
indicator-fdi_outflow = прямые инвестиции (отток)
indicator-fdi_inward_stock = накопленные прямые инвестиции
indicator-fdi_outward_stock = накопленные прямые инвестиции за рубежом
indicator-share = доля
indicator-ratio = соотношение
indicator-rank = место
indicator-gap = разрыв
indicator-votes_same = одинаковые голоса
row-turnover = Товарооборот
row-exports = Экспорт
row-imports = Импорт
row-balance = Сальдо
row-fdi_inflow = ПИ, приток
row-fdi_outflow = ПИ, отток
row-fdi_inward_stock = ПИ, запас
row-fdi_outward_stock = ПИ, запас
row-share = Доля
row-ratio = Соотношение
row-rank = Место
row-gap = Разрыв
row-votes_same = Голоса
column-turnover = Оборот
column-exports = Эксп.
column-imports = Имп.
column-balance = Сальдо
column-fdi_inflow = Приток
column-fdi_outflow = Отток
column-fdi_inward_stock = Запас
column-fdi_outward_stock = Запас
column-share = Доля
column-ratio = Отнош.
column-rank = Место
column-gap = Разрыв
column-votes_same = Голоса
intent-trade_total = торговля
intent-exports = экспорт
intent-imports = импорт
intent-balance = сальдо
intent-growth = рост торговли
intent-trend = торговля по годам
intent-compare = сравнение торговли
intent-top_partners = основные торговые партнёры
intent-products = торговля по товарам
intent-investment = прямые инвестиции
intent-cooperation = сотрудничество
intent-projects = совместные проекты
intent-agreements = соглашения
intent-visits = визиты и встречи
intent-statements = заявления
intent-profile = обзор
intent-facts = факты
intent-sources = источники
intent-help = помощь
intent-about = о боте
intent-privacy = конфиденциальность
intent-greeting = приветствие
intent-thanks = благодарность
intent-out_of_scope = другое
status-published = опубликовано
status-calculated = рассчитано
status-provisional = предварительно
status-revised = уточнено
status-estimate = оценка
status-statement = заявление
status-intention = намерение
status-plan = план
status-running = выполняется
status-done = состоялось
status-quote = цитата
scope-goods = товары
scope-services = услуги
scope-both = товары и услуги
scope-unknown = охват не указан
language-en = на английском языке
language-ru = на русском языке
language-az = на азербайджанском языке
language-be = на белорусском языке
language-other = язык: { $code }
compiler-belstat = Белстат
compiler-azerbaijani-customs = таможня Азербайджана
compiler-state-customs-committee-of-azerbaijan = Государственный таможенный комитет Азербайджана
compiler-state-statistics-committee-of-azerbaijan = Госкомстат Азербайджана
compiler-azerbaijani-state-statistics-committee = Госкомстат Азербайджана
compiler-official-data = официальные данные

## The card

perspective = { $code ->
    [EU] Сторона ЕС
   *[other] Со стороны { $reporter_gen }
 }
perspective-relabelled = пересчёт от другой стороны
perspective-mirror = зеркальные данные
perspective-joint = данные согласованы
perspective-unknown = сторона не указана
change-against = к { $base_against }
source-line = { $count ->
    [one] Источник: { $sources }.
   *[other] Источники: { $sources }.
 }
source-more = и ещё { $count }
source-retrieved = по состоянию на { $date }
source-dated = { $publisher }, { $date }
notes-heading = Примечания
understood = Понято так: { $what }.
understood-word = «{ $typed }» прочитано как { $meant }
understood-topics = темы: { $topics }
ignored = Сообщение было длинным; прочитано только его начало.
naming-footnote = О названиях: /about
mark-estimate = оценка
mark-provisional = предварительные данные
mark-revised = уточнённые данные
mark-calculated = рассчитано
mark-rounding-difference = как опубликовано; части расходятся из-за округления
mark-break-in-series = разрыв ряда
mark-territory = иная территория
mark-index-or-growth = в заголовке «рост на 115%»: неясно, индекс это или прирост
mark-official-data-unnamed = «официальные данные»; чьи, не сказано
mark-said-at-reception = сказано на приёме
mark-told-from-other-side = белорусские данные, изложенные со стороны Азербайджана
mark-meeting-with-by-pm = названо на встрече с премьер-министром Беларуси
mark-base-year-assumed = база сравнения не указана; принят предыдущий год
mark-parts-direction-unknown = разбивка на 295,5 и 128,9 без указания направления
mark-analytical-article = сказано в аналитической статье
fact-status = ({ $status })
facts-page = Страница { $page } из { $pages }
statement-by = заявление: { $name }, тогда { $office }
statement-plain = заявление: { $name }
via = данные: { $compiler }
compiler-unnamed = составитель не назван

## Headings

heading-fullest-set = *Самый полный набор: { $period }*
heading-reconciled = *Согласованная оценка, только товары*
heading-calculated = *Рассчитано: { $period }*
heading-separate-claims = *Отдельные сообщения разных изданий, а не единый ряд*
heading-held-instead = *Что есть по этой паре*

## Latest, missing, nearest

latest-held = Последний период в базе: *{ $figure_period }: { $figure }* ({ $figure_origin_full }).
ended-ago = Он закончился { $ago }.
latest-pair-note = Последний период в базе по этой паре: { $period }; он закончился { $ago }. Более поздних данных в базе нет.
next-release-unknown = Когда ожидается следующая публикация, неизвестно.
older-held = Есть также: { $figures }.
no-full-year = *Данных за полный год нет*: { $period }.
held-for = Есть за { $period }: { $figures }.
not-extrapolated = Часть года на целый год не пересчитывается.
no-figure-held = { $reporter } – { $partner }: *данных нет* (это не значит, что торговли не было).
no-figure-for = { $reporter } – { $partner }, { $subject }: *данных нет* (это не значит «ноль»).
no-figure-for-period = { $reporter } – { $partner }, { $period }: *данных нет* (это не значит, что торговли не было).
nearest-held = Ближайший период в базе: *{ $figure_period }: { $figure }* ({ $figure_origin }).
pairs-held = Пары в базе: { $pairs }.
pairs-held-more = Пары в базе: { $pairs } и ещё { $more }.
nothing-held = В базе пока ничего нет.
nothing-held-pair = { $reporter } – { $partner }: в базе ничего нет.
nothing-held-country = { $country }: в базе ничего нет.
nothing-held-topic = { $reporter } – { $partner }: по этой теме в базе ничего нет ({ $topic }).
no-facts-kind = { $reporter } – { $partner }: записей нет ({ $kind }).
intent-not-held = Для таких вопросов данных пока нет: { $intent }.
rank-not-held = Стран в базе слишком мало, чтобы расставить партнёров по местам.
no-full-year-reconciled = *Данных за полный год, опубликованных одной из стран, нет*: { $period }. Ниже – согласованная оценка.
series-too-short = Сопоставимых периодов для ряда слишком мало. Есть:
absence-proves-nothing = Если в базе ничего нет, это не доказывает, что этого нет на деле.
topics-held = Темы по этой паре: { $topics }.
none-fits = { $reporter } – { $partner }: точно подходящего нет ({ $kind }).
products-not-held = { $reporter } – { $partner }: *данных по товарам нет* (это не значит «ноль»).
facts-instead = Известно без цифр:
currencies-differ = Разные валюты не пересчитываются и не сравниваются.

## Figures in sentences

surplus-of = Сальдо положительное для { $country_gen }.
deficit-of = Сальдо отрицательное для { $country_gen }.
balance-even = Экспорт и импорт равны.
balance-figure = *{ $country }: { $figure_signed }* { $figure_period_in } (экспорт { $exports_bare } − импорт { $imports_bare }).
balance-figure-alone = *{ $country }: { $figure_signed }* { $figure_period_in }.
balance-other-deficit = Для { $country_gen } по этим данным это отрицательное сальдо того же размера.
balance-other-surplus = Для { $country_gen } по этим данным это положительное сальдо того же размера.
figure-line = { $figure_direction }, { $figure_period }: *{ $figure }*{ $figure_has_change ->
    [yes] {" "}({ $figure_change_base })
   *[no] {""}
 }.
growth-line = { $figure_direction }, { $figure_period }: *{ $figure_change }* к { $figure_base_against } (до { $figure }).
growth-not-held = Темп прироста по этому вопросу в источниках не опубликован.
growing = Торговля выросла: *{ $figure_change }* { $figure_period_in } к { $figure_base_against }.
falling = Торговля сократилась: *{ $figure_change }* { $figure_period_in } к { $figure_base_against }.
change-calculated = Разница: { $figure_signed }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, рассчитано.
share-line = Доля в показателе «{ $of }»: { $subject } – { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval }%)
   *[no] {""}
 }, рассчитано.
ratio-line = Экспорт к импорту: { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, рассчитано.
contribution-line = Вклад в прирост { $figure_change }: экспорт { $exports } п. п., импорт { $imports } п. п. (рассчитано).
of-which = В том числе: { $figures }.
compare-periods = { $earlier_period }: *{ $earlier }*; { $later_period }: *{ $later }*.

## Calculated

implied-earlier = В источниках не опубликовано. *Рассчитано* по данным за { $origin } и темпам прироста.
formula-earlier = Формула: значение / (1 + прирост).
formula-balance = Формула: экспорт − импорт.
formula-turnover = Формула: экспорт + импорт.
formula-share = Формула: часть / целое.
formula-ratio = Формула: экспорт / импорт.
formula-change = Формула: позднее / раннее − 1.
formula-difference = Формула: позднее − раннее.
rounding-only = Интервалы возникают только из-за округления.
parts-add-up = Части складываются в итог, сальдо сходится.
rounding-difference = { $figure_indicator } { $figure_bare } ({ $figure_period }) – как опубликовано; по округлённым частям вышло бы { $calculated }: разница из-за округления.
balance-misprint = В источнике напечатано: { $figure_indicator } { $figure_bare } ({ $figure_period }); по его же частям выходит { $calculated }.

## Sides, conflicts, coverage

relabelled-note = _Пересчитано_ по данным, опубликованным со стороны { $country_gen }.
mirror-none = Данных самой страны (зеркальных) в базе нет: { $country }.
mirror-held = Данные самой страны (зеркальные), { $country }: { $figures }.
mirror-other-periods = Данные самой страны (зеркальные), { $country }, есть только за другие периоды: { $periods }.
mirror-differ-note = Зеркальные данные обычно расходятся: СИФ и ФОБ, страна происхождения и страна назначения, сроки, реэкспорт, конфиденциальность.
joint-note = Данные обеих сторон согласованы между собой.
side-unknown-note = Чья это статистика, в источнике не сказано.
conflict-intro = Опубликованы *разные* значения:
conflict-ratio = Наибольшее больше наименьшего в { $ratio } раза; причина в источниках не объяснена (составитель, состав товаров, импорт нефти, услуги).
do-not-average = *Я не выбираю и не усредняю.*
statements-note = Цифры, названные должностными лицами, – это заявления, а не статистика.
scope-not-stated = Включены ли услуги, в источнике не сказано.
scope-note = Охват: { $scope }.
scope-differs = Охват разный (товары; товары и услуги).
compiler-not-named = Кто составил данные, в источнике не сказано.
valuation-not-stated = ФОБ или СИФ – не указано.
notes-not-stated = В источнике не сказано, включены ли услуги, кто составил данные и в каких ценах они даны (ФОБ или СИФ).
small-base = Низкая база ({ $indicator }): процент мало о чём говорит.
periods-differ = Периоды разной длины не сравниваются и не соединяются.
series-gaps = Годы без опубликованных данных пропущены, а не заполнены.

## Facts, people, investment

year-from-page-date = Год взят из даты страницы: { $date }.
place-not-stated = Место: не указано.
paraphrase-note = _Пересказ; дословный текст хранится там, где оператор импортировал статью._
fact-quoted = «{ $quote }»
bot-translation = Перевод бота: { $words }
as-of = По состоянию на { $period }:
position-then = Положение { $period_in } (*намерения и планы*, а не подписанные проекты):
not-signed = Это намерения и планы; подписанных соглашений в базе нет.
no-plants-named = _Заводы и объёмы в этом источнике не названы._
no-trade-by-topic = *Данных о торговле по этим темам нет*: { $topics }.
no-product-figures = *Данных о торговле по этим товарам нет*: { $topics }.
fdi-figure = *Прямые инвестиции { $figure_period_in }: { $figure }*. Направление: { $investor } → { $host }.
fdi-flow-note = Поток за год; валовой или чистый – в источнике не указано.
fdi-opposite-none = Обратное направление ({ $investor } → { $host }): данных нет.
fdi-none = Прямые инвестиции { $investor } → { $host }: *данных нет* (это не значит «ноль»).
fdi-stock-none = Данных об общей сумме за все годы нет; показан поток за один год.
fdi-other-direction = Есть для направления { $investor } → { $host }: { $figure_period }, { $figure }.
facts-heading = *{ $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[many] { $count } фактов
 }* из { $sources ->
    [one] { $sources } источника
   *[many] { $sources } источников
 }{ $has_period ->
    [yes] {", "}{ $period }
   *[no] {""}
 }.
facts-heading-topic = *{ $topic }*: { $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[many] { $count } фактов
 }
topic-counts = { $topics }
source-counts = { $sources }
sources-heading = *{ $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
 }*, { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
   *[many] { $facts } фактов
 }
sources-all-heading = *В базе { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
 }*, { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
   *[many] { $facts } фактов
 }
then-office-note = Должности указаны на то время.
profile-pairs = { $country }, пары в базе: { $pairs }.
source-title = «{ $title }»
source-published = опубликовано { $date }
source-language = { $name }
source-accessed = дата обращения { $date }
source-not-accessed = дата обращения не записана
source-sha = SHA-256 { $digits }…
source-entered = внёс: { $name }
source-reviewed = проверил: { $name }
source-not-reviewed = ещё не проверено
source-licence = лицензия: { $licence }
source-compiler = составитель: { $compiler }
source-facts = { $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[many] { $count } фактов
 }

## Questions back

ask-ambiguous_country = { $word ->
    [none] Какая страна имеется в виду?
   *[other] «{ $word }» – какая именно страна?
 }
ask-missing_partner = { $country } – и какая ещё страна?
ask-missing_countries = Какие две страны? Например: торговля Беларуси и Азербайджана.
ask-same_country = { $country } названа дважды. Какая вторая страна?
ask-three_countries = Я отвечаю о двух странах за раз. Какая пара?
ask-unknown_country = { $word ->
    [none] Такой страны я не знаю.
   *[other] Страны «{ $word }» я не знаю.
 } Может быть, одна из этих?
ask-unknown_country-no-choice = { $word ->
    [none] Такой страны я не знаю.
   *[other] Страны «{ $word }» я не знаю.
 } Напишите, пожалуйста, иначе.
ask-group_not_held = { $word ->
    [none] Данные есть только по отдельным нынешним странам.
   *[other] «{ $word }»: данные есть только по отдельным нынешним странам.
 } Какая страна имеется в виду?
ask-which_intent = Что вы хотите узнать?
ask-which_year = Какой год?
choices = Варианты: { $choices }.

## About the bot

decline = Я отвечаю на вопросы об отношениях двух стран: торговля, инвестиции, сотрудничество, встречи. Например: «Товарооборот Беларуси и Азербайджана за январь–февраль 2013».
help = *Спрашивайте своими словами*, назвав две страны:
    • Какой был товарооборот Беларуси с Азербайджаном за январь–февраль 2013?
    • Прямые инвестиции Азербайджана в Беларусь в 2012 году
    • Какую белорусскую технику собирают в Азербайджане?
    • Кто встречался 23 апреля 2013 года?
    
    Или командой: /trade BY AZ, /exports BY AZ 2013, /invest AZ BY, /coop BY AZ, /facts BY AZ, /sources BY AZ.
    Новости раз в день: /follow BY AZ trade, /following, /stop. Что исправлялось: /history BY AZ. Что-то неверно: /report.
    Язык и прочее: /settings. Что хранится: /privacy. Кто отвечает: /about. Состояние бота: /status.
about = *Бот рассказывает, что опубликовано об отношениях двух стран.* У каждой цифры есть источник, период и сторона; рассчитанное отмечено. Это не официальный источник, и бот не говорит от имени какого-либо правительства.
    
    О названиях: страны и территории названы кратко и привычно; сноской ¹ отмечены те, чьё название оспаривается. Названия задаёт оператор бота; они не выражают позиции о статусе какой-либо территории.
privacy = *Конфиденциальность.* Вопросы не хранятся вместе с тем, кто их задал. Хранятся:
    • настройки чата (в зашифрованном виде) и подписки – пока их не изменят или не удалят;
    • последние вопросы, как они были поняты, – { $conversation_minutes } мин, чтобы понять «а в 2013-м?»;
    • номера вопросов и ответов, но не их текст – { $answer_hours } ч, для правок и /delete;
    • номера обработанных обновлений – { $update_days } дн., отметка об отправке сводки – { $digest_days } дн.;
    • обращение об ошибке вашими словами (в зашифрованном виде) – { $reporter_days } дн. после решения;
    • формулировки, оставшиеся без ответа, без указания, кто спросил, – { $unanswered_days } дн.
    Люди и чаты – это номера или хеши с ключом; имена, телефоны и другие сообщения не хранятся. Зачем: только чтобы отвечать и присылать то, на что вы подписались. Никому ничего не передаётся; службы статистики узнают лишь названия двух стран.
    Посмотреть: /mydata. Удалить: /forget, за группу – её администраторы; резервные копии оператора истекают позже.
    Кто: оператор этого бота{ $contact ->
        [none] {""}
       *[other] , { $contact }
     }.
greeting = Здравствуйте! Спросите о двух странах, например: «Товарооборот Беларуси и Азербайджана за январь–февраль 2013». Подробнее: /help
thanks = Пожалуйста.

## Buttons

button-other-side = ⇄ Со стороны { $country_owner }
button-other-periods = Другие периоды
button-sources = Источники
button-facts = Все факты
button-period = { $period }
button-topic = { $topic }
button-pair = { $pair }
button-what-held = Что есть в базе?
button-trade = Торговля
button-investment = Инвестиции
button-cooperation = Сотрудничество
button-meetings = Встречи
button-statements = Заявления
button-projects = Проекты
button-agreements = Соглашения
button-not-this-pair = Не эта пара?
button-instead = { $country }?
button-help = Помощь
button-total = Без товара
button-next-page = Дальше ›
button-previous-page = ‹ Назад

## The terminal

chat-welcome = Спросите о двух странах, например: Какой был товарооборот Беларуси с Азербайджаном за январь–февраль 2013?
    /help – примеры, /lang az – сменить язык, /quit – выйти.
chat-bye = До свидания.
chat-lang-set = Буду отвечать по-русски.
chat-lang-unknown = Языки: /lang en, /lang ru, /lang az, /lang be.

## Telegram

bot-name = Отношения двух стран
bot-description = Спросите своими словами об отношениях двух стран: торговля, экспорт и импорт, сальдо, прямые инвестиции, сотрудничество, встречи. У каждой цифры есть источник, период и сторона; противоречия показаны, а не сглажены. Русский, английский, азербайджанский, белорусский. Неофициальный источник.
bot-short-description = Торговля, инвестиции и сотрудничество двух стран – с источниками. Неофициально.
menu-trade = Торговля двух стран
menu-exports = Экспорт из первой страны во вторую
menu-imports = Импорт первой страны из второй
menu-balance = Сальдо торговли
menu-invest = Прямые инвестиции
menu-coop = Сотрудничество и проекты
menu-facts = Всё, что есть о паре стран
menu-follow = Узнавать о новых данных по паре стран
menu-language = Язык ответов
menu-settings = Язык, пара по умолчанию, сводка и прочее
menu-delete = Удалить мой ответ (ответом на него)
menu-forget = Удалить то, что хранится о вас или о группе
menu-help = Как спрашивать
menu-ask = Вопрос своими словами
telegram-start = Здравствуйте! Я рассказываю, что опубликовано об отношениях двух стран: торговля, инвестиции, сотрудничество. Спросите своими словами или начните с примера:
telegram-example-trade = Торговля Беларуси и Азербайджана
telegram-example-coop = Их сотрудничество
telegram-example-facts = Всё, что есть в базе
telegram-language-ask = На каком языке отвечать?
telegram-language-auto = На языке вопроса
telegram-language-auto-set = Буду отвечать на языке вопроса.
telegram-language-set = Буду отвечать по-русски.
telegram-error = Извините, у меня произошла ошибка. Попробуйте, пожалуйста, ещё раз чуть позже.
telegram-words-only = Я читаю только текст. Напишите, пожалуйста, вопрос.
telegram-old-button = Эта кнопка больше не работает. Спросите, пожалуйста, ещё раз.
telegram-not-yours = Выбор за тем, кто спрашивал.