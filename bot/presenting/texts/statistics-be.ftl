## Statistical sources

dataset-imts = МВФ, міжнародны гандаль таварамі
dataset-comtrade = UN Comtrade
dataset-cepii-gravity = CEPII Gravity (UN Comtrade)
dataset-atlas-pairs = Atlas (Growth Lab, Гарвард)
dataset-atlas-hs2 = Atlas, групы ТН ЗЭД (Growth Lab, Гарвард)
dataset-baci = CEPII BACI
dataset-cow-dyadic = Correlates of War, Trade 4.0
dataset-penppml = penppml (UN Comtrade)
dataset-unctad-fdi = ЮНКТАД
dataset-imts-live = МВФ, міжнародны гандаль таварамі (анлайн)
dataset-comtrade-live = UN Comtrade (анлайн)
dataset-desta = DESTA
dataset-ggo = GGO (manytreaties)
dataset-missions-wikidata = Вікіданыя
dataset-un-votes = галасаванні ГА ААН (Voeten et al.)

## Who told a figure, and how it is valued

told-reporter = паводле даных { $teller_gen }
told-mirror = люстрана: паводле даных { $teller_gen }
told-joint = узгоднены даныя абодвух бакоў
told-valued = { $told }, { $valuation }
valuation-fob = ФОБ
valuation-cif = СІФ
told-figure = • { $figure_indicator }: *{ $figure }* – { $figure_told }; { $figure_source }.
nearest-told = Найбліжэйшы перыяд у базе: { $figure_indicator }, *{ $figure_period }: { $figure }* – { $figure_told }; { $figure_source }.
heading-statistics = *{ $period }* · { $source }
other-sources = Іншыя даныя { $period_in } (не складваюцца і не асерадняюцца):
one-sided = Ні ў адной крыніцы няма { $period_in } абодвух напрамкаў паводле даных аднаго боку; кожны паток пададзены так, як пра яго паведамлена:
statistics-latest = Статыстыка, { $figure_period }: { $figure_indicator } *{ $figure }* ({ $figure_told }).
mirror-gap = Адзін паток з двух бакоў ({ $own_indicator }; { $own_source }): { $own_told } *{ $own }*; { $other_told } *{ $other }*. Разрыў: { $gap_signed } ({ $percent }%).
mirror-told-note = Люстраныя даныя – гэта тое, што паведаміў партнёр.
estimate-note = Ацэнкі разлічаны самой крыніцай, краіна іх не паведамляла.
withheld-note = «c» – складальнік не публікуе гэтай лічбы.
rounded-note = Акруглена для чытання; у крыніцы дакладней.
valued-note = { $source }: тавары; экспарт – { $exports }, імпарт – { $imports }.
note-largest-chapters-only = Па кожнай пары і годзе ёсць толькі пяць найбуйнейшых груп ТН ЗЭД.
note-whole-millions = Correlates of War дае цэлыя мільёны; нуль можа азначаць любую суму, меншую за паўмільёна.
note-every-fourth-year = Даныя ёсць толькі за кожны чацвёрты год.
note-filled-in = Калі краіна не падала звестак, МВФ бярэ звесткі партнёра: імпарт = 1,06 экспарту.
formula-gap = Формула: даныя партнёра − уласныя даныя.

## Series and their breaks

series-also-held = Ёсць таксама: { $source }, { $period } ({ $figure_told }).
series-also-held-both = Ёсць таксама: { $source }, { $period } (паводле даных кожнага з бакоў).
series-recent = Паказаны апошнія гады; для іншых назавіце перыяд, напрыклад 1995–2010.
latest-years-held = Апошнія гады ў базе:
years-not-held = Няма ў базе: { $period }.
series-break = *Разрыў шэрагу, { $period }:* { $what }. Даныя да і пасля адносяцца да розных тэрыторый і не параўноўваюцца.
break-since-note = З таго часу ў шэрагу быў разрыў – { $period }: { $what }.
break-soviet-union = распад СССР
break-yugoslavia = распад Югаславіі
break-czechoslovakia = падзел Чэхаславакіі
break-sudan = незалежнасць Паўднёвага Судана
break-serbia-montenegro = падзел Сербіі і Чарнагорыі
break-belgium-luxembourg = з гэтага часу Бельгія і Люксембург даюць справаздачу асобна
break-germany = аб’яднанне Германіі
break-yemen = аб’яднанне Емена
break-ethiopia = незалежнасць Эрытрэі

## Partners in order

rank-line = { $partner }: месца *{ $place }* з { $count }, *{ $figure }*, доля { $share }.
rank-none = { $partner }: у гэтым спісе даных няма (гэта не азначае «нуль»).
rank-total = Усе партнёры разам ({ $count }): { $figure }; долі – ад гэтай сумы.
rank-source-only = Толькі краіны; «свет», групы краін і неўказаныя тэрыторыі не ўлічаны.
rank-year-none = { $country }: даных па партнёрах няма, { $period }.

## Products

chapters-exports = *Экспарт па групах ТН ЗЭД, { $reporter } → { $partner }, { $period }*
chapters-imports = *Імпарт па групах ТН ЗЭД, { $partner } → { $reporter }, { $period }*
chapter-line = { $place }. { $chapter }: *{ $figure }*
chapter-line-share = { $place }. { $chapter }: *{ $figure }*, { $share } усіх тавараў
chapter-year = { $period }: { $chapter } *{ $figure }*
chapter-within = Пытанне: { $topic }. Паказана ўся група, якая шырэйшая: { $chapter }. Асобнай лічбы ў базе няма.
chapter-of-code = Код ТН ЗЭД { $code } – частка групы «{ $chapter }»; даныя ёсць толькі па групах цалкам.
chapters-of-section = { $section } – гэта ТН ЗЭД { $chapters }.
chapter-not-held = { $chapter }: сярод груп, па якіх ёсць даныя, { $period_in } яе няма (гэта не азначае «нуль»).
chapters-none = Даных па групах ТН ЗЭД { $period_in } няма.

## Direct investment

fdi-told = • { $investor } → { $host }, { $figure_indicator }, { $figure_period }: *{ $figure }* ({ $figure_told }).
fdi-leading-investors = Найбуйнейшыя інвестары, { $period }:
fdi-leading-hosts = Куды ўкладзена больш за ўсё, { $period }:
fdi-statistics-note = Паток – за адзін год, назапашаны аб’ём – на яго канец; іх ніколі не складваюць. Інвестар і прымаючая краіна лічаць па-рознаму.
fdi-negative-note = Адмоўнае значэнне: вынята больш, чым укладзена.
fdi-immediate-note = Паводле непасрэднага інвестара; грошы могуць ісці з трэцяй краіны.

## Agreements, missions, votes

agreements-of-period = Падпісаны або ўступілі ў сілу: { $period }.
agreements-count = Пагадненні з удзелам абедзвюх краін: двухбаковых – { $bilateral }, з іншымі дзяржавамі – { $others }.
agreement-line = • { $title } ({ $ambit }){ $has_signed ->
    [yes] {", "}падпісана: { $signed }
   *[no] {""}
 }{ $has_force ->
    [yes] {", "}дзейнічае з: { $force }
   *[no] {", "}уступленне ў сілу не ўказана
 }{ $has_ended ->
    [yes] {", "}спынена: { $ended }
   *[no] {""}
 }.
ambit-bilateral = двухбаковае
ambit-plurilateral = некалькі дзяржаў
ambit-multilateral = шматбаковае
ambit-unknown = кола ўдзельнікаў не ўказана
agreements-partial = У гэтых спісах – пераважна гандаль і навакольнае асяроддзе; многіх дагавораў у іх няма.
mission-line = { $sender } → { $host }: { $kind }{ $has_city ->
    [yes] {", "}{ $city }
   *[no] {""}
 } (спіс на { $date }).
mission-none = { $sender } → { $host }: прадстаўніцтва ў спісе няма; гэта не даказвае, што яго няма.
mission-embassy = пасольства
mission-de_facto_embassy = фактычнае пасольства
mission-high_commission = вышэйшая камісія
mission-consulate_general = генеральнае консульства
mission-consulate = консульства
mission-honorary_consulate = ганаровае консульства
mission-permanent_mission = пастаяннае прадстаўніцтва
mission-other = прадстаўніцтва
votes-line = Генасамблея ААН, { $figure_period }: аднолькава – *{ $same }* з { $joint } { $joint ->
    [one] галасавання
   *[other] галасаванняў
 } (*{ $figure }*), процілегла – { $opposite }.
votes-note = «За», «супраць» і «ўстрымаўся» – тры пазіцыі; «за» і «супраць» – процілеглыя.
votes-none = { $reporter } – { $partner }{ $has_period ->
    [yes] , { $period }
   *[no] {""}
 }: даных пра галасаванні няма.
intent-missions = дыпламатычныя прадстаўніцтвы
intent-votes = галасаванні ў Генасамблеі ААН

## Where a country is held

country-held = { $country } у статыстыцы: апошні год – { $period } ({ $source }).
nothing-of-kind-held = { $country }: такога ў базе няма, ёсць толькі гандаль.
country-not-held = { $country }: няма ні ў адной статыстыцы базы.
