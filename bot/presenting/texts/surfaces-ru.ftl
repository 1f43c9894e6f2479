## Buttons that every answer has

button-why = Как получено
button-why-short = Как получено
button-other-periods-short = Периоды
button-share = Поделиться
button-copy = Копировать
button-open = Открыть в боте
button-follow = Следить
button-follow-missing = Сообщить, когда появится
button-report = Сообщить об ошибке
button-back = ‹ К ответу
button-previous = ‹
button-next = ›

## A sentence to be copied

press-turnover = Торговля { $reporter_gen } и { $partner_gen } { $figure_period_in } составила { $figure }{ $change } ({ $citation }).
press-exports = Экспорт { $reporter_gen } на рынок { $partner_gen } { $figure_period_in } составил { $figure }{ $change } ({ $citation }).
press-imports = Импорт { $reporter_gen } из { $partner_gen } { $figure_period_in } составил { $figure }{ $change } ({ $citation }).
press-balance = Сальдо взаимной торговли для { $reporter_gen } (партнёр – { $partner }) { $figure_period_in } составило { $figure }{ $change } ({ $citation }).
press-fdi-inflow = Прямые инвестиции из { $reporter_gen } в экономику { $partner_gen } { $figure_period_in } составили { $figure }{ $change } ({ $citation }).
press-fdi-outflow = Прямые инвестиции из { $reporter_gen } в экономику { $partner_gen } { $figure_period_in } составили { $figure }{ $change } ({ $citation }).
press-fdi-inward-stock = Накопленные прямые инвестиции из { $reporter_gen } в экономике { $partner_gen } ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-fdi-outward-stock = Накопленные прямые инвестиции из { $reporter_gen } в экономике { $partner_gen } ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-up = , на { $change } больше, чем годом ранее
press-down = , на { $change } меньше, чем годом ранее

## How the numbers of an answer came about

why-heading = Как получено
why-page = Страница { $page } из { $pages }
why-figure = *{ $subject }, { $period }: { $amount }*
why-series = *{ $subject }*: { $values }
why-published = Опубликовано: { $source }; запись { $claim }.
why-wording = Формулировка публикации: «{ $wording }».
why-wording-none = Формулировка публикации при этой записи не хранится.
why-side = Чьи данные: { $side }.
why-compiler = Составитель: { $compiler }.
why-stated-by = Это { $speaker }.
why-inputs = Рассчитано по записям: { $inputs }.
why-calculated = Рассчитано ботом, не опубликовано.
why-interval = Интервал округления: { $interval }.
why-dataset = Набор данных: { $title }; выпуск: { $vintage }.
why-dataset-undated = Набор данных: { $title }; выпуск не указан.
why-valuation = Стоимостная оценка: { $valuation }.
why-licence = Лицензия: { $licence }.
why-cite = Для ссылки: { $citation }
why-fact = • { $words }
why-nothing = В этом ответе нет ни чисел, ни фактов, которые можно пояснить.
why-which = Ответьте командой /why на мой ответ или сначала задайте вопрос.

## Periods

periods-heading = *{ $title }*: какие периоды есть
periods-none = Таких чисел в базе нет.
periods-only = Других периодов в базе нет.

## In other chats

inline-open = Открыть в боте
inline-how = Как спрашивать
inline-figure = { $subject }, { $period }: { $amount }{ $change }
inline-money-usd = { $number } { $scale } долл.
inline-assembly = Сборка техники
inline-and = { $first } и { $last }
inline-disputed = { $subject }, { $period }: публикации расходятся
inline-example = Пример: «{ $words }»
inline-none = Данных нет: { $topic }
guest-ask = Назовите после моего имени две страны, например: торговля Беларуси и Азербайджана в 2013 году.
group-pair-set = Здесь я отвечаю о паре { $pair }, если страны не названы. Спрашивайте командой /trade или назовите любые две страны.
