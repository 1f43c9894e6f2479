## Periods

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-long = { $day } { $months } { $year }
date-short = { $day } { $months } { $year }
period-day-name = { $date }
period-day-in = on { $date }
period-day-against = { $date }
period-day-short = { $short }
period-year-name = { $year }
period-year-in = in { $year }
period-year-against = { $year }
period-year-short = { $year }
period-years-name = { $first }–{ $last }
period-years-in = in { $first }–{ $last }
period-years-against = { $first }–{ $last }
period-years-short = { $first }–{ $last }
period-quarter-name = Q{ $quarter } { $year }
period-quarter-in = in Q{ $quarter } { $year }
period-quarter-against = Q{ $quarter } { $year }
period-quarter-short = Q{ $quarter } { $year }
period-half-name = { $half ->
    [first] first half of { $year }
   *[second] second half of { $year }
 }
period-half-in = { $half ->
    [first] in the first half of { $year }
   *[second] in the second half of { $year }
 }
period-half-against = { $half ->
    [first] the first half of { $year }
   *[second] the second half of { $year }
 }
period-half-short = { $half ->
    [first] H1 { $year }
   *[second] H2 { $year }
 }
period-months-name = { $months } { $year }
period-months-in = in { $months } { $year }
period-months-against = { $months } { $year }
period-months-short = { $months } { $year }
period-span-name = { $start } – { $end }
period-span-in = in { $start } – { $end }
period-span-against = { $start } – { $end }
period-span-short = { $start }–{ $end }
period-since-year = since { $year }
period-since-month = since { $months } { $year }
period-until-year = up to { $year }
period-until-month = up to { $months } { $year }
period-compared = { $earlier } and { $later }
period-latest = latest period
period-last-y = { $count ->
    [one] last year
   *[other] last { $count } years
 }
period-last-q = { $count ->
    [one] last quarter
   *[other] last { $count } quarters
 }
period-last-m = { $count ->
    [one] last month
   *[other] last { $count } months
 }
period-relative-y = { $count ->
    [0] this year
    [-1] last year
    [1] next year
   *[other] { $count } years from now
 }
period-relative-q = { $count ->
    [0] this quarter
    [-1] last quarter
    [1] next quarter
   *[other] { $count } quarters from now
 }
period-relative-m = { $count ->
    [0] this month
    [-1] last month
    [1] next month
   *[other] { $count } months from now
 }
ago-years = over { $count ->
    [one] { $count } year
   *[other] { $count } years
 } ago
ago-months = { $count ->
    [0] less than a month ago
    [one] over { $count } month ago
   *[other] over { $count } months ago
 }

## Units and numbers

scale-thousand = thousand
scale-million = million
scale-billion = billion
scale-trillion = trillion
currency-usd = US$
currency-eur = EUR
currency-gbp = GBP
currency-rub = RUB
currency-usd-words = { $form ->
    [one] US dollar
   *[other] US dollars
 }
currency-eur-words = { $form ->
    [one] euro
   *[other] euros
 }
currency-gbp-words = { $form ->
    [one] pound sterling
   *[other] pounds sterling
 }
currency-rub-words = { $form ->
    [one] Russian rouble
   *[other] Russian roubles
 }
unit-header-words = { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
money-words = { $sign }{ $number } { $scale ->
    [none] { $currency }
   *[other] { $scale } { $currency }
 }
unit-points = pp
unit-header = { $scale ->
    [none] { $currency }
   *[other] { $currency } { $scale }
 }
money = { $code ->
    [USD] { $sign }${ $number }{ $scale ->
        [none] {""}
       *[other] {" "}{ $scale }
     }
   *[other] { $currency } { $sign }{ $number }{ $scale ->
        [none] {""}
       *[other] {" "}{ $scale }
     }
 }
qualified-about = about { $amount }
qualified-over = over { $amount }
qualified-almost = almost { $amount }
held-zero = zero, as reported
held-less-than-unit = less than { $amount }
held-not-held = no figure held
held-not-applicable = does not apply
held-withheld = not published by the compiler
direction-turnover = Trade of { $reporter_gen } and { $partner_gen }
direction-exports = Exports of { $reporter_gen } to { $partner_gen }
direction-imports = Imports of { $reporter_gen } from { $partner_gen }
direction-balance = Trade balance of { $reporter_gen } with { $partner_gen }
direction-other = { $indicator }, { $reporter } – { $partner }
list-or = { $first } or { $last }
change-with-base = { $change } vs { $base_against }

## Names of things

indicator-turnover = trade turnover
indicator-exports = exports
indicator-imports = imports
indicator-balance = trade balance
indicator-fdi_inflow = direct investment (inflow)
indicator-fdi_outflow = direct investment (outflow)
indicator-fdi_inward_stock = accumulated direct investment
indicator-fdi_outward_stock = accumulated direct investment abroad
indicator-share = share
indicator-ratio = ratio
indicator-rank = rank
indicator-gap = gap
indicator-votes_same = votes cast alike
row-turnover = Turnover
row-exports = Exports
row-imports = Imports
row-balance = Balance
row-fdi_inflow = FDI inflow
row-fdi_outflow = FDI outflow
row-fdi_inward_stock = FDI stock
row-fdi_outward_stock = FDI stock
row-share = Share
row-ratio = Ratio
row-rank = Rank
row-gap = Gap
row-votes_same = Votes
column-turnover = Trade
column-exports = Exp.
column-imports = Imp.
column-balance = Bal.
column-fdi_inflow = Inflow
column-fdi_outflow = Outfl.
column-fdi_inward_stock = Stock
column-fdi_outward_stock = Stock
column-share = Share
column-ratio = Ratio
column-rank = Rank
column-gap = Gap
column-votes_same = Votes
intent-trade_total = trade
intent-exports = exports
intent-imports = imports
intent-balance = trade balance
intent-growth = growth of trade
intent-trend = trade over time
intent-compare = comparison of trade
intent-top_partners = main trading partners
intent-products = trade by product
intent-investment = direct investment
intent-cooperation = cooperation
intent-projects = joint projects
intent-agreements = agreements
intent-visits = visits and meetings
intent-statements = statements
intent-profile = profile
intent-facts = facts
intent-sources = sources
intent-help = help
intent-about = about the bot
intent-privacy = privacy
intent-greeting = greeting
intent-thanks = thanks
intent-out_of_scope = something else
status-published = published
status-calculated = calculated
status-provisional = provisional
status-revised = revised
status-estimate = estimate
status-statement = statement
status-intention = intention
status-plan = plan
status-running = running
status-done = done
status-quote = quote
scope-goods = goods
scope-services = services
scope-both = goods and services
scope-unknown = coverage not stated
language-en = English
language-ru = Russian
language-az = Azerbaijani
language-be = Belarusian
language-other = { $code }
compiler-belstat = Belstat
compiler-azerbaijani-customs = Azerbaijani customs
compiler-state-customs-committee-of-azerbaijan = State Customs Committee of Azerbaijan
compiler-state-statistics-committee-of-azerbaijan = State Statistics Committee of Azerbaijan
compiler-azerbaijani-state-statistics-committee = State Statistics Committee of Azerbaijan
compiler-official-data = official data

## The card

perspective = { $code ->
    [EU] EU side
   *[other] Seen from { $reporter_gen }
 }
perspective-relabelled = re-labelled
perspective-mirror = mirror figures
perspective-joint = both sides reconciled
perspective-unknown = side not stated
change-against = change vs { $base_against }
source-line = { $count ->
    [one] Source: { $sources }.
   *[other] Sources: { $sources }.
 }
source-more = and { $count } more
source-retrieved = retrieved { $date }
source-dated = { $publisher }, { $date }
notes-heading = Notes
understood = Understood: { $what }.
understood-word = “{ $typed }” read as { $meant }
understood-topics = topics: { $topics }
ignored = Your message was long; I read only its beginning.
naming-footnote = Naming policy: /about
mark-estimate = estimate
mark-provisional = provisional
mark-revised = revised
mark-calculated = calculated
mark-rounding-difference = as published; the parts differ by rounding
mark-break-in-series = break in the series
mark-territory = territory differs
mark-index-or-growth = headline “grew by 115%”: index or growth rate is not clear
mark-official-data-unnamed = “official data”; whose is not said
mark-said-at-reception = said at a reception
mark-told-from-other-side = Belarusian data, told from Azerbaijan’s side
mark-meeting-with-by-pm = named at a meeting with the Prime Minister of Belarus
mark-base-year-assumed = base of the change not stated; the year before is assumed
mark-parts-direction-unknown = split into 295.5 and 128.9, direction not stated
mark-analytical-article = stated in an analytical article
fact-status = ({ $status })
facts-page = Page { $page } of { $pages }
statement-by = statement by { $name }, then { $office }
statement-plain = statement by { $name }
via = data of { $compiler }
compiler-unnamed = compiler not named

## Headings

heading-fullest-set = *Fullest set of figures held: { $period }*
heading-reconciled = *Reconciled estimate, goods only*
heading-calculated = *Calculated for { $period }*
heading-separate-claims = *Separate claims of different publishers, not one series*
heading-held-instead = *Held for this pair instead*

## Latest, missing, nearest

latest-held = Latest period held: *{ $figure_period }: { $figure }* ({ $figure_origin_full }).
ended-ago = It ended { $ago }.
latest-pair-note = Latest period I hold for this pair: { $period }; it ended { $ago }. No later figure in this store.
next-release-unknown = The next expected release is not known.
older-held = Also held: { $figures }.
no-full-year = I hold *no full-year { $period } figure*.
held-for = Held for { $period }: { $figures }.
not-extrapolated = I do not extrapolate part of a year to the whole year.
no-figure-held = *No figure held* for { $reporter } – { $partner } (this does not mean that the trade is zero).
no-figure-for = *No figure held* for { $reporter } – { $partner }: { $subject } (this does not mean zero).
no-figure-for-period = *No figure held* for { $reporter } – { $partner }, { $period } (this does not mean that the trade is zero).
nearest-held = Nearest period held: *{ $figure_period }: { $figure }* ({ $figure_origin }).
pairs-held = Pairs I hold: { $pairs }.
pairs-held-more = Pairs I hold: { $pairs }, and { $more } more.
nothing-held = Nothing is held yet.
nothing-held-pair = Nothing is held for { $reporter } – { $partner }.
nothing-held-country = Nothing is held about { $country_gen }.
nothing-held-topic = Nothing is held for { $reporter } – { $partner } on this topic: { $topic }.
no-facts-kind = No entries are held for { $reporter } – { $partner }: { $kind }.
intent-not-held = No data for this kind of question are held yet: { $intent }.
rank-not-held = Too few countries are held to rank partners.
no-full-year-reconciled = I hold *no full-year { $period } figure* published by either country; a reconciled estimate stands below.
series-too-short = Too few comparable periods are held for a series. Held:
absence-proves-nothing = That none are held does not prove that there are none.
topics-held = Topics held for this pair: { $topics }.
none-fits = Nothing held for { $reporter } – { $partner } fits exactly: { $kind }.
products-not-held = *No figures by product* are held for { $reporter } – { $partner } (this does not mean zero).
facts-instead = Known without figures:
currencies-differ = Different currencies are not converted or compared.

## Figures in sentences

surplus-of = Surplus of { $country_gen }.
deficit-of = Deficit of { $country_gen }.
balance-even = Exports and imports are equal.
balance-figure = *{ $country }: { $figure_signed }* { $figure_period_in } (exports { $exports_bare } − imports { $imports_bare }).
balance-figure-alone = *{ $country }: { $figure_signed }* { $figure_period_in }.
balance-other-deficit = { $country } therefore has a deficit of the same size in these figures.
balance-other-surplus = { $country } therefore has a surplus of the same size in these figures.
figure-line = { $figure_direction }, { $figure_period }: *{ $figure }*{ $figure_has_change ->
    [yes] {" "}({ $figure_change_base })
   *[no] {""}
 }.
growth-line = { $figure_direction }, { $figure_period }: *{ $figure_change }* vs { $figure_base_against } (to { $figure }).
growth-not-held = No growth rate for this is published in my sources.
growing = Trade grew: *{ $figure_change }* { $figure_period_in } vs { $figure_base_against }.
falling = Trade fell: *{ $figure_change }* { $figure_period_in } vs { $figure_base_against }.
change-calculated = The difference is { $figure_signed }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, calculated.
share-line = Share of { $subject } in { $of }: { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval }%)
   *[no] {""}
 }, calculated.
ratio-line = Exports to imports: { $figure }{ $figure_has_interval ->
    [yes] {" "}({ $figure_interval })
   *[no] {""}
 }, calculated.
contribution-line = Contribution to the growth of { $figure_change }: exports { $exports } pp, imports { $imports } pp (calculated).
of-which = Of which: { $figures }.
compare-periods = { $earlier_period }: *{ $earlier }*; { $later_period }: *{ $later }*.

## Calculated

implied-earlier = Not published in my sources. *Calculated* from the figures for { $origin } and their growth rates.
formula-earlier = Formula: value / (1 + growth).
formula-balance = Formula: exports − imports.
formula-turnover = Formula: exports + imports.
formula-share = Formula: part / total.
formula-ratio = Formula: exports / imports.
formula-change = Formula: later / earlier − 1.
formula-difference = Formula: later − earlier.
rounding-only = Intervals come from rounding only.
parts-add-up = The parts add up to the total, and the balance agrees.
rounding-difference = { $figure_indicator } { $figure_bare } ({ $figure_period }) is as published; from the rounded parts it would be { $calculated }: the difference is rounding.
balance-misprint = The source prints { $figure_indicator } { $figure_bare } ({ $figure_period }); its own parts give { $calculated }.

## Sides, conflicts, coverage

relabelled-note = _Re-labelled_ from figures published on the side of { $country_gen }.
mirror-none = Figures reported by { $country_gen } itself (mirror figures): none in this store.
mirror-held = Figures reported by { $country_gen } itself (mirror figures): { $figures }.
mirror-other-periods = Figures reported by { $country_gen } itself (mirror figures) are held for other periods only: { $periods }.
mirror-differ-note = Mirror figures usually differ: CIF against FOB, origin against last destination, timing, re-exports, confidentiality.
joint-note = The figures are reconciled between both sides.
side-unknown-note = The source does not say whose statistics these are.
conflict-intro = Published values *differ*:
conflict-ratio = The largest is { $ratio } times the smallest; the sources do not explain why (compiler, range of goods, oil imports, services).
do-not-average = *I do not choose between them and do not average.*
statements-note = Officials’ figures are statements, not statistics.
scope-not-stated = The source does not say whether services are included.
scope-note = Coverage: { $scope }.
scope-differs = Coverage differs between the figures (goods; goods and services).
compiler-not-named = The source does not say who compiled the figures.
valuation-not-stated = Whether values are FOB or CIF is not stated.
notes-not-stated = The source does not say whether services are included, who compiled the figures, or whether values are FOB or CIF.
small-base = A small base ({ $indicator }): the percentage says little.
periods-differ = Periods of different length are not compared or joined.
series-gaps = Years without a published figure are left out, not filled in.

## Facts, people, investment

year-from-page-date = The year is taken from the page date, { $date }.
place-not-stated = Place: not stated.
paraphrase-note = _A paraphrase; the exact words are kept where the operator has imported the article._
fact-quoted = “{ $quote }”
bot-translation = Translation by the bot: { $words }
as-of = As of { $period }:
position-then = Position { $period_in } (*intentions and plans*, not signed projects):
not-signed = These are intentions and plans; no signed agreement is held.
no-plants-named = _No plants or volumes are named in this source._
no-trade-by-topic = I hold *no trade figures for { $topics_or }*.
no-product-figures = I hold *no trade figures by product*: { $topics }.
fdi-figure = *{ $figure } in direct investments* { $figure_period_in }. Direction: { $investor } → { $host }.
fdi-flow-note = A flow during the year; gross or net is not stated.
fdi-opposite-none = Opposite direction ({ $investor } → { $host }): no figure held.
fdi-none = Direct investments { $investor } → { $host }: *no figure held* (this does not mean zero).
fdi-stock-none = No accumulated total is held; the figure is a flow during one year.
fdi-other-direction = Held for the direction { $investor } → { $host }: { $figure_period }, { $figure }.
facts-heading = *{ $count ->
    [one] { $count } fact
   *[other] { $count } facts
 }* from { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
 }{ $has_period ->
    [yes] {", "}{ $period }
   *[no] {""}
 }.
facts-heading-topic = *{ $topic }*: { $count ->
    [one] { $count } fact
   *[other] { $count } facts
 }
topic-counts = { $topics }
source-counts = { $sources }
sources-heading = *{ $count ->
    [one] { $count } source
   *[other] { $count } sources
 }*, { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
 }
sources-all-heading = *{ $count ->
    [one] { $count } source
   *[other] { $count } sources
 }* in this store, { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
 }
then-office-note = Offices are those held at the time.
profile-pairs = Pairs held with { $country_gen }: { $pairs }.
source-title = “{ $title }”
source-published = published { $date }
source-language = in { $name }
source-accessed = accessed { $date }
source-not-accessed = accessed: not recorded
source-sha = SHA-256 { $digits }…
source-entered = entered by { $name }
source-reviewed = reviewed by { $name }
source-not-reviewed = not reviewed yet
source-licence = licence: { $licence }
source-compiler = compiler: { $compiler }
source-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
 }

## Questions back

ask-ambiguous_country = { $word ->
    [none] Which country do you mean?
   *[other] Which “{ $word }” do you mean?
 }
ask-missing_partner = { $country } – and which other country?
ask-missing_countries = Which two countries? For example: trade of Belarus and Azerbaijan.
ask-same_country = { $country } is named twice. Which other country do you mean?
ask-three_countries = I answer about two countries at a time. Which pair?
ask-unknown_country = { $word ->
    [none] I do not know this country.
   *[other] I do not know the country “{ $word }”.
 } Did you mean one of these?
ask-unknown_country-no-choice = { $word ->
    [none] I do not know this country.
   *[other] I do not know the country “{ $word }”.
 } Please write it in another way.
ask-group_not_held = { $word ->
    [none] I hold figures for single countries of today, not for this.
   *[other] “{ $word }”: I hold figures for single countries of today only.
 } Which country do you mean?
ask-which_intent = What would you like to know?
ask-which_year = Which year?
choices = Choices: { $choices }.

## About the bot

decline = I answer questions about the relations of two countries: trade, investment, cooperation, meetings. For example: “Trade of Belarus and Azerbaijan in January–February 2013”.
help = *Ask in your own words*, naming two countries:
    • What was trade between Belarus and Azerbaijan in January–February 2013?
    • Direct investment from Azerbaijan to Belarus in 2012
    • What Belarusian machinery is assembled in Azerbaijan?
    • Who met on 23 April 2013?
    
    Or with a command: /trade BY AZ, /exports BY AZ 2013, /invest AZ BY, /coop BY AZ, /facts BY AZ, /sources BY AZ.
    News once a day: /follow BY AZ trade, /following, /stop. What was corrected: /history BY AZ. Something is wrong: /report.
    Language and more: /settings. What is stored: /privacy. Who answers: /about. How the bot is: /status.
about = *This bot tells what published sources say about the relations of two countries.* Every figure comes with its source, period and side; what is calculated is marked. It is not an official source and speaks for no government.
    
    Naming policy: names of countries and territories are short usual names; a footnote ¹ marks those whose naming is disputed. The operator of this bot sets them, and they express no position on the status of any territory.
privacy = *Privacy.* No question is kept with who asked it. Kept are:
    • settings of a chat, encrypted, and its subscriptions: until they are changed or deleted;
    • the last questions as they were understood: { $conversation_minutes } minutes, so that “and in 2013?” can be understood;
    • the numbers of questions and answers, not their text: { $answer_hours } hours, for edits and /delete;
    • the numbers of handled updates: { $update_days } days; that a digest was sent: { $digest_days } days;
    • a report of an error in your words, encrypted: { $reporter_days } days after it was decided;
    • wordings that found no answer, without who asked: { $unanswered_days } days.
    People and chats are numbers or keyed hashes; names, telephone numbers and other messages are not stored. Why: only to answer and to send what you follow. Nothing is passed on; statistics services are told the two countries and nothing else.
    See it: /mydata. Delete it: /forget, for a group by its administrators; backups of the operator expire later.
    Who: the operator of this bot{ $contact ->
        [none] {""}
       *[other] , { $contact }
     }.
greeting = Hello! Ask me about two countries: for example, “Trade of Belarus and Azerbaijan in January–February 2013”. More: /help
thanks = You are welcome.

## Buttons

button-other-side = ⇄ { $country_owner } side
button-other-periods = Other periods
button-sources = Sources
button-facts = All facts
button-period = { $period }
button-topic = { $topic }
button-pair = { $pair }
button-what-held = What is held?
button-trade = Trade
button-investment = Investment
button-cooperation = Cooperation
button-meetings = Meetings
button-statements = Statements
button-projects = Projects
button-agreements = Agreements
button-not-this-pair = Not this pair?
button-instead = { $country }?
button-help = Help
button-total = Without the product
button-next-page = Next page ›
button-previous-page = ‹ Previous page

## The terminal

chat-welcome = Ask about two countries, for example: What was trade between Belarus and Azerbaijan in January–February 2013?
    /help shows more examples, /lang az changes the language, /quit ends.
chat-bye = Goodbye.
chat-lang-set = I will answer in English.
chat-lang-unknown = Languages: /lang en, /lang ru, /lang az, /lang be.

## Telegram

bot-name = Bilateral relations
bot-description = Ask in your own words about the relations of two countries: trade, exports and imports, balance, direct investment, cooperation, meetings. Every figure comes with its source, period and side; contradictions are shown, not smoothed over. English, Russian, Azerbaijani, Belarusian. Not an official source.
bot-short-description = Trade, investment and cooperation of two countries, with sources. Not an official source.
menu-trade = Trade of two countries
menu-exports = Exports from the first to the second
menu-imports = Imports of the first from the second
menu-balance = Surplus or deficit
menu-invest = Direct investment
menu-coop = Cooperation and projects
menu-facts = Everything held about a pair
menu-follow = Hear of new figures on a pair
menu-language = Language of the answers
menu-settings = Language, default pair, digest and more
menu-delete = Delete my answer (as a reply to it)
menu-forget = Delete what is held about you or the group
menu-help = How to ask
menu-ask = A question in your own words
telegram-start = Hello! I tell what published sources say about the relations of two countries: trade, investment, cooperation. Ask in your own words, or begin with an example:
telegram-example-trade = Trade of Belarus and Azerbaijan
telegram-example-coop = Their cooperation
telegram-example-facts = Everything held
telegram-language-ask = In which language shall I answer?
telegram-language-auto = In that of the question
telegram-language-auto-set = I will answer in the language of the question.
telegram-language-set = I will answer in English.
telegram-error = Sorry, something went wrong on my side. Please try again in a moment.
telegram-words-only = I read words only. Please write your question.
telegram-old-button = This button no longer works. Please ask again.
telegram-not-yours = This choice belongs to the person who asked.