## Statistical sources

dataset-imts = IMF, International Trade in Goods
dataset-comtrade = UN Comtrade
dataset-cepii-gravity = CEPII Gravity (UN Comtrade)
dataset-atlas-pairs = Atlas (Growth Lab, Harvard)
dataset-atlas-hs2 = Atlas, by HS chapter (Growth Lab, Harvard)
dataset-baci = CEPII BACI
dataset-cow-dyadic = Correlates of War, Trade 4.0
dataset-penppml = penppml (UN Comtrade)
dataset-unctad-fdi = UNCTAD
dataset-imts-live = IMF, International Trade in Goods (live)
dataset-comtrade-live = UN Comtrade (live)
dataset-desta = DESTA
dataset-ggo = GGO (manytreaties)
dataset-missions-wikidata = Wikidata
dataset-un-votes = UNGA votes (Voeten et al.)

## Who told a figure, and how it is valued

told-reporter = as reported by { $teller_gen }
told-mirror = mirror: as reported by { $teller_gen }
told-joint = reconciled from both sides
told-valued = { $told }, { $valuation }
valuation-fob = FOB
valuation-cif = CIF
told-figure = • { $figure_indicator }: *{ $figure }* – { $figure_told }; { $figure_source }.
nearest-told = Nearest period held: { $figure_indicator }, *{ $figure_period }: { $figure }* – { $figure_told }; { $figure_source }.
heading-statistics = *{ $period }* · { $source }
other-sources = Other reports { $period_in }, not added or averaged:
one-sided = No source holds both directions from one side { $period_in }; each flow stands as it was reported:
statistics-latest = Statistics, { $figure_period }: { $figure_indicator } *{ $figure }* ({ $figure_told }).
mirror-gap = Both sides of one flow ({ $own_indicator }; { $own_source }): { $own_told } *{ $own }*; { $other_told } *{ $other }*. Gap: { $gap_signed } ({ $percent }%).
mirror-told-note = Mirror figures are what the partner reported, seen from the other side.
estimate-note = Figures marked as estimates were filled in by the source, not reported by a country.
withheld-note = “c” means that the compiler withholds the figure.
rounded-note = Rounded for reading; the source is more exact.
valued-note = { $source }: goods; exports { $exports }, imports { $imports }.
note-largest-chapters-only = Only the five largest HS chapters of each pair and year are held.
note-whole-millions = Correlates of War gives whole millions; a zero may be anything below half a million.
note-every-fourth-year = Held for every fourth year only.
note-filled-in = Where a country did not report, the IMF fills in the partner's report, imports being 1.06 times exports.
formula-gap = Formula: the partner’s report − the own report.

## Series and their breaks

series-also-held = Also held: { $source }, { $period } ({ $figure_told }).
series-also-held-both = Also held: { $source }, { $period } (as reported by each side).
series-recent = The latest years are shown; name a range for others, e.g. 1995–2010.
latest-years-held = The latest years held:
years-not-held = Not held: { $period }.
series-break = *Break in the series, { $period }:* { $what }. Figures before and after it are of different territories and are not compared.
break-since-note = The series has a break since then – { $period }: { $what }.
break-soviet-union = dissolution of the Soviet Union
break-yugoslavia = dissolution of Yugoslavia
break-czechoslovakia = division of Czechoslovakia
break-sudan = independence of South Sudan
break-serbia-montenegro = separation of Serbia and Montenegro
break-belgium-luxembourg = Belgium and Luxembourg reported apart from here on
break-germany = German reunification
break-yemen = unification of Yemen
break-ethiopia = independence of Eritrea

## Partners in order

rank-line = { $partner }: place *{ $place }* of { $count }, *{ $figure }*, share { $share }.
rank-none = { $partner }: no figure held in this ranking (this does not mean zero).
rank-total = All { $count } partners held together: { $figure }; shares are of this sum.
rank-source-only = Countries only; “World”, groups and unspecified areas are left out.
rank-year-none = { $country }: no figures by partner are held for { $period }.

## Products

chapters-exports = *Exports of { $reporter_gen } to { $partner_gen } by HS chapter, { $period }*
chapters-imports = *Imports of { $reporter_gen } from { $partner_gen } by HS chapter, { $period }*
chapter-line = { $place }. { $chapter }: *{ $figure }*
chapter-line-share = { $place }. { $chapter }: *{ $figure }*, { $share } of all goods
chapter-year = { $period }: { $chapter } *{ $figure }*
chapter-within = The question was about { $topic }; this is the whole chapter { $chapter }, which is wider. No figure for { $topic } alone is held.
chapter-of-code = HS { $code } is a part of the chapter { $chapter }; only figures of whole chapters are held.
chapters-of-section = { $section } is made up of HS { $chapters }.
chapter-not-held = { $chapter }: not among the chapters held { $period_in } (this does not mean zero).
chapters-none = No figures by HS chapter are held { $period_in }.

## Direct investment

fdi-told = • { $investor } → { $host }, { $figure_indicator }, { $figure_period }: *{ $figure }* ({ $figure_told }).
fdi-leading-investors = Leading investors, { $period }:
fdi-leading-hosts = Where it invests most, { $period }:
fdi-statistics-note = A flow is of one year, a stock is the total at its end; the two are never added. Investor and host count differently.
fdi-negative-note = A negative figure means that more was withdrawn than invested.
fdi-immediate-note = By the immediate investor; the money may come from a third country.

## Agreements, missions, votes

agreements-of-period = Signed, or where that is not stated in force, { $period_in }:
agreements-count = Agreements with both as parties: { $bilateral } bilateral, { $others } with other states too.
agreement-line = • { $title } ({ $ambit }){ $has_signed ->
    [yes] {", "}signed { $signed }
   *[no] {""}
 }{ $has_force ->
    [yes] {", "}in force since { $force }
   *[no] {", "}entry into force not stated
 }{ $has_ended ->
    [yes] {", "}ended { $ended }
   *[no] {""}
 }.
ambit-bilateral = bilateral
ambit-plurilateral = several states
ambit-multilateral = multilateral
ambit-unknown = parties not stated
agreements-partial = The lists are mostly of trade and environment; many treaties are missing from them.
mission-line = { $sender } in { $host }: { $kind }{ $has_city ->
    [yes] {", "}{ $city }
   *[no] {""}
 } (listed { $date }).
mission-none = { $sender } in { $host }: no mission listed, which does not prove that there is none.
mission-embassy = embassy
mission-de_facto_embassy = de facto embassy
mission-high_commission = high commission
mission-consulate_general = consulate general
mission-consulate = consulate
mission-honorary_consulate = honorary consulate
mission-permanent_mission = permanent mission
mission-other = mission
votes-line = UN General Assembly, { $figure_period }: voted alike in *{ $same }* of { $joint } roll calls (*{ $figure }*), opposite in { $opposite }.
votes-note = Yes, no and abstention are three positions; yes against no is opposite.
votes-none = No votes of { $reporter } and { $partner } are held{ $has_period ->
    [yes] {" "}{ $period_in }
   *[no] {""}
 }.
intent-missions = diplomatic missions
intent-votes = votes in the UN General Assembly

## Where a country is held

country-held = { $country } in statistics: up to { $period } ({ $source }).
nothing-of-kind-held = Nothing of this kind is held about { $country }; its trade is held.
country-not-held = { $country }: in none of the statistics held.
