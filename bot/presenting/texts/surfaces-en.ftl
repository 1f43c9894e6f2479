## Buttons that every answer has

button-why = How it came about
button-why-short = Why?
button-other-periods-short = Periods
button-share = Share…
button-copy = Copy
button-open = Open in the bot
button-follow = Follow
button-follow-missing = Tell me when it appears
button-report = Report an error
button-back = ‹ Back to the answer
button-previous = ‹
button-next = ›

## A sentence to be copied

press-turnover = Trade between { $reporter_gen } and { $partner_gen } was { $figure } { $figure_period_in }{ $change } ({ $citation }).
press-exports = Exports of { $reporter_gen } to { $partner_gen } were { $figure } { $figure_period_in }{ $change } ({ $citation }).
press-imports = Imports of { $reporter_gen } from { $partner_gen } were { $figure } { $figure_period_in }{ $change } ({ $citation }).
press-balance = The trade balance of { $reporter_gen } with { $partner_gen } was { $figure } { $figure_period_in }{ $change } ({ $citation }).
press-fdi-inflow = Direct investment from { $reporter_gen } in { $partner_gen } was { $figure } { $figure_period_in }{ $change } ({ $citation }).
press-fdi-outflow = Direct investment from { $reporter_gen } in { $partner_gen } was { $figure } { $figure_period_in }{ $change } ({ $citation }).
press-fdi-inward-stock = Accumulated direct investment from { $reporter_gen } in { $partner_gen } ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-fdi-outward-stock = Accumulated direct investment from { $reporter_gen } in { $partner_gen } ({ $figure_period }): { $figure }{ $change } ({ $citation }).
press-up = , up { $change } from a year earlier
press-down = , down { $change } from a year earlier

## How the numbers of an answer came about

why-heading = How it came about
why-page = Page { $page } of { $pages }
why-figure = *{ $subject }, { $period }: { $amount }*
why-series = *{ $subject }*: { $values }
why-published = Published: { $source }; entry { $claim }.
why-wording = Wording as published: “{ $wording }”.
why-wording-none = The published wording is not kept with this entry.
why-side = Whose figure: { $side }.
why-compiler = Compiler: { $compiler }.
why-stated-by = It is a { $speaker }.
why-inputs = Calculated from: { $inputs }.
why-calculated = Calculated by the bot, not published.
why-interval = Rounding interval: { $interval }.
why-dataset = Dataset: { $title }; edition: { $vintage }.
why-dataset-undated = Dataset: { $title }; edition not stated.
why-valuation = Valuation: { $valuation }.
why-licence = Licence: { $licence }.
why-cite = To cite: { $citation }
why-fact = • { $words }
why-nothing = There are no figures or facts in this answer to explain.
why-which = Reply with /why to an answer of mine, or ask a question first.

## Periods

periods-heading = *{ $title }*: periods held
periods-none = No figures are held for this.
periods-only = This is the only period held.

## In other chats

inline-open = Open in the bot
inline-how = How to ask
inline-figure = { $subject }, { $period }: { $amount }{ $change }
inline-money-usd = ${ $number } { $scale }
inline-assembly = Machinery assembly
inline-and = { $first } and { $last }
inline-disputed = { $subject }, { $period }: published values differ
inline-example = Example: “{ $words }”
inline-none = Nothing held: { $topic }
guest-ask = Name two countries after my name, for example: trade of Belarus and Azerbaijan in 2013.
group-pair-set = Here I answer about { $pair } where no countries are named. Ask with /trade, or name any two countries.
