## Statistical sources

dataset-imts = МВФ, международная торговля товарами
dataset-comtrade = UN Comtrade
dataset-cepii-gravity = CEPII Gravity (UN Comtrade)
dataset-atlas-pairs = Atlas (Growth Lab, Гарвард)
dataset-atlas-hs2 = Atlas, группы ТН ВЭД (Growth Lab, Гарвард)
dataset-baci = CEPII BACI
dataset-cow-dyadic = Correlates of War, Trade 4.0
dataset-penppml = penppml (UN Comtrade)
dataset-unctad-fdi = ЮНКТАД
dataset-imts-live = МВФ, международная торговля товарами (онлайн)
dataset-comtrade-live = UN Comtrade (онлайн)
dataset-desta = DESTA
dataset-ggo = GGO (manytreaties)
dataset-missions-wikidata = Викиданные
dataset-un-votes = голосования ГА ООН (Voeten et al.)

## Who told a figure, and how it is valued

told-reporter = по данным { $teller_gen }
told-mirror = зеркально: по данным { $teller_gen }
told-joint = согласованы данные обеих сторон
told-valued = { $told }, { $valuation }
valuation-fob = ФОБ
valuation-cif = СИФ
told-figure = • { $figure_indicator }: *{ $figure }* – { $figure_told }; { $figure_source }.
nearest-told = Ближайший период в базе: { $figure_indicator }, *{ $figure_period }: { $figure }* – { $figure_told }; { $figure_source }.
heading-statistics = *{ $period }* · { $source }
other-sources = Другие данные { $period_in } (не складываются и не усредняются):
one-sided = Ни в одном источнике нет { $period_in } обоих направлений по данным одной стороны; каждый поток приведён так, как о нём сообщено:
statistics-latest = Статистика, { $figure_period }: { $figure_indicator } *{ $figure }* ({ $figure_told }).
mirror-gap = Один поток с двух сторон ({ $own_indicator }; { $own_source }): { $own_told } *{ $own }*; { $other_told } *{ $other }*. Разрыв: { $gap_signed } ({ $percent }%).
mirror-told-note = Зеркальные данные – это то, что сообщил партнёр.
estimate-note = Оценки рассчитаны самим источником, страна их не сообщала.
withheld-note = «c» – составитель не публикует эту цифру.
rounded-note = Округлено для чтения; в источнике точнее.
valued-note = { $source }: товары; экспорт – { $exports }, импорт – { $imports }.
note-largest-chapters-only = По каждой паре и году есть только пять крупнейших групп ТН ВЭД.
note-whole-millions = Correlates of War даёт целые миллионы; ноль может означать любую сумму меньше полумиллиона.
note-every-fourth-year = Данные есть только за каждый четвёртый год.
note-filled-in = Если страна не отчиталась, МВФ берёт отчёт партнёра: импорт = 1,06 экспорта.
formula-gap = Формула: данные партнёра − собственные данные.

## Series and their breaks

series-also-held = Есть также: { $source }, { $period } ({ $figure_told }).
series-also-held-both = Есть также: { $source }, { $period } (по данным каждой из сторон).
series-recent = Показаны последние годы; для других назовите период, например 1995–2010.
latest-years-held = Последние годы в базе:
years-not-held = Нет в базе: { $period }.
series-break = *Разрыв ряда, { $period }:* { $what }. Данные до и после относятся к разным территориям и не сравниваются.
break-since-note = С тех пор в ряду был разрыв – { $period }: { $what }.
break-soviet-union = распад СССР
break-yugoslavia = распад Югославии
break-czechoslovakia = раздел Чехословакии
break-sudan = независимость Южного Судана
break-serbia-montenegro = разделение Сербии и Черногории
break-belgium-luxembourg = с этого времени Бельгия и Люксембург отчитываются отдельно
break-germany = объединение Германии
break-yemen = объединение Йемена
break-ethiopia = независимость Эритреи

## Partners in order

rank-line = { $partner }: место *{ $place }* из { $count }, *{ $figure }*, доля { $share }.
rank-none = { $partner }: в этом списке данных нет (это не значит «ноль»).
rank-total = Все партнёры вместе ({ $count }): { $figure }; доли – от этой суммы.
rank-source-only = Только страны; «мир», группы стран и неуказанные территории не учтены.
rank-year-none = { $country }: данных по партнёрам нет, { $period }.

## Products

chapters-exports = *Экспорт по группам ТН ВЭД, { $reporter } → { $partner }, { $period }*
chapters-imports = *Импорт по группам ТН ВЭД, { $partner } → { $reporter }, { $period }*
chapter-line = { $place }. { $chapter }: *{ $figure }*
chapter-line-share = { $place }. { $chapter }: *{ $figure }*, { $share } всех товаров
chapter-year = { $period }: { $chapter } *{ $figure }*
chapter-within = Спрошено: { $topic }. Показана вся группа, которая шире: { $chapter }. Отдельной цифры в базе нет.
chapter-of-code = Код ТН ВЭД { $code } – часть группы «{ $chapter }»; данные есть только по группам целиком.
chapters-of-section = { $section } – это ТН ВЭД { $chapters }.
chapter-not-held = { $chapter }: среди групп, по которым есть данные, { $period_in } её нет (это не значит «ноль»).
chapters-none = Данных по группам ТН ВЭД { $period_in } нет.

## Direct investment

fdi-told = • { $investor } → { $host }, { $figure_indicator }, { $figure_period }: *{ $figure }* ({ $figure_told }).
fdi-leading-investors = Крупнейшие инвесторы, { $period }:
fdi-leading-hosts = Куда вложено больше всего, { $period }:
fdi-statistics-note = Поток – за один год, накопленный объём – на его конец; их никогда не складывают. Инвестор и принимающая страна считают по-разному.
fdi-negative-note = Отрицательное значение: изъято больше, чем вложено.
fdi-immediate-note = По непосредственному инвестору; деньги могут идти из третьей страны.

## Agreements, missions, votes

agreements-of-period = Подписаны или вступили в силу: { $period }.
agreements-count = Соглашения с участием обеих стран: двусторонних – { $bilateral }, с другими государствами – { $others }.
agreement-line = • { $title } ({ $ambit }){ $has_signed ->
    [yes] {", "}подписано: { $signed }
   *[no] {""}
 }{ $has_force ->
    [yes] {", "}в силе с: { $force }
   *[no] {", "}вступление в силу не указано
 }{ $has_ended ->
    [yes] {", "}прекращено: { $ended }
   *[no] {""}
 }.
ambit-bilateral = двустороннее
ambit-plurilateral = несколько государств
ambit-multilateral = многостороннее
ambit-unknown = круг участников не указан
agreements-partial = В этих списках – в основном торговля и окружающая среда; многих договоров в них нет.
mission-line = { $sender } → { $host }: { $kind }{ $has_city ->
    [yes] {", "}{ $city }
   *[no] {""}
 } (список на { $date }).
mission-none = { $sender } → { $host }: представительства в списке нет; это не доказывает, что его нет.
mission-embassy = посольство
mission-de_facto_embassy = фактическое посольство
mission-high_commission = высокая комиссия
mission-consulate_general = генеральное консульство
mission-consulate = консульство
mission-honorary_consulate = почётное консульство
mission-permanent_mission = постоянное представительство
mission-other = представительство
votes-line = Генассамблея ООН, { $figure_period }: одинаково – *{ $same }* из { $joint } { $joint ->
    [one] голосования
   *[other] голосований
 } (*{ $figure }*), противоположно – { $opposite }.
votes-note = «За», «против» и «воздержался» – три позиции; «за» и «против» – противоположные.
votes-none = { $reporter } – { $partner }{ $has_period ->
    [yes] , { $period }
   *[no] {""}
 }: данных о голосованиях нет.
intent-missions = дипломатические представительства
intent-votes = голосования в Генассамблее ООН

## Where a country is held

country-held = { $country } в статистике: последний год – { $period } ({ $source }).
nothing-of-kind-held = { $country }: такого в базе нет, есть только торговля.
country-not-held = { $country }: нет ни в одной статистике базы.
