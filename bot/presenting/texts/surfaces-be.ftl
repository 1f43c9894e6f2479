## Buttons that every answer has

button-why = Як атрымана
button-why-short = Як атрымана
button-other-periods-short = Перыяды
button-share = Падзяліцца
button-copy = Капіяваць
button-open = Адкрыць у боце
button-follow = Сачыць
button-follow-missing = Паведаміць, калі з’явіцца
button-report = Паведаміць пра памылку
button-back = ‹ Да адказу
button-previous = ‹
button-next = ›

## A sentence to be copied

press-turnover = Гандаль { $reporter_gen } і { $partner_gen } { $figure_period_in } склаў { $figure }{ $change } ({ $citation }).
press-exports = Экспарт { $reporter_gen } на рынак { $partner_gen } { $figure_period_in } склаў { $figure }{ $change } ({ $citation }).
press-imports = Імпарт { $reporter_gen } з { $partner_gen } { $figure_period_in } склаў { $figure }{ $change } ({ $citation }).
press-balance = Сальда ўзаемнага гандлю для { $reporter_gen } (партнёр – { $partner }) { $figure_period_in } склала { $figure }{ $change } ({ $citation }).
press-fdi-inflow = Прамыя інвестыцыі з { $reporter_gen } у эканоміку { $partner_gen } { $figure_period_in } склалі { $figure }{ $change } ({ $citation }).
press-fdi-outflow = Прамыя інвестыцыі з { $reporter_gen } у эканоміку { $partner_gen } { $figure_period_in } склалі { $figure }{ $change } ({ $citation }).
press-fdi-inward-stock = Назапашаныя прамыя інвестыцыі з { $reporter_gen } у эканоміцы { $partner_gen } ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-fdi-outward-stock = Назапашаныя прамыя інвестыцыі з { $reporter_gen } у эканоміцы { $partner_gen } ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-up = , на { $change } больш, чым годам раней
press-down = , на { $change } менш, чым годам раней

## How the numbers of an answer came about

why-heading = Як атрымана
why-page = Старонка { $page } з { $pages }
why-figure = *{ $subject }, { $period }: { $amount }*
why-series = *{ $subject }*: { $values }
why-published = Апублікавана: { $source }; запіс { $claim }.
why-wording = Фармулёўка публікацыі: «{ $wording }».
why-wording-none = Фармулёўка публікацыі пры гэтым запісе не захоўваецца.
why-side = Чые даныя: { $side }.
why-compiler = Складальнік: { $compiler }.
why-stated-by = Гэта { $speaker }.
why-inputs = Разлічана па запісах: { $inputs }.
why-calculated = Разлічана ботам, не апублікавана.
why-interval = Інтэрвал акруглення: { $interval }.
why-dataset = Набор даных: { $title }; выпуск: { $vintage }.
why-dataset-undated = Набор даных: { $title }; выпуск не паказаны.
why-valuation = Вартасная ацэнка: { $valuation }.
why-licence = Ліцэнзія: { $licence }.
why-cite = Для спасылкі: { $citation }
why-fact = • { $words }
why-nothing = У гэтым адказе няма ні лічбаў, ні фактаў, якія можна патлумачыць.
why-which = Адкажыце камандай /why на мой адказ або спачатку задайце пытанне.

## Periods

periods-heading = *{ $title }*: якія перыяды ёсць
periods-none = Такіх лічбаў у базе няма.
periods-only = Іншых перыядаў у базе няма.

## In other chats

inline-open = Адкрыць у боце
inline-how = Як пытацца
inline-figure = { $subject }, { $period }: { $amount }{ $change }
inline-money-usd = { $number } { $scale } долараў
inline-assembly = Зборка тэхнікі
inline-and = { $first } і { $last }
inline-disputed = { $subject }, { $period }: публікацыі разыходзяцца
inline-example = Прыклад: «{ $words }»
inline-none = Даных няма: { $topic }
guest-ask = Назавіце пасля майго імя дзве краіны, напрыклад: гандаль Беларусі і Азербайджана ў 2013 годзе.
group-pair-set = Тут я адказваю пра пару { $pair }, калі краіны не названыя. Пытайцеся камандай /trade або назавіце любыя дзве краіны.
