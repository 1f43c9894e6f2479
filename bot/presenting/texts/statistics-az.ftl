## Statistical sources

dataset-imts = BVF, beynəlxalq mal ticarəti
dataset-comtrade = UN Comtrade
dataset-cepii-gravity = CEPII Gravity (UN Comtrade)
dataset-atlas-pairs = Atlas (Growth Lab, Harvard)
dataset-atlas-hs2 = Atlas, HS qrupları (Growth Lab, Harvard)
dataset-baci = CEPII BACI
dataset-cow-dyadic = Correlates of War, Trade 4.0
dataset-penppml = penppml (UN Comtrade)
dataset-unctad-fdi = UNCTAD
dataset-imts-live = BVF, beynəlxalq mal ticarəti (onlayn)
dataset-comtrade-live = UN Comtrade (onlayn)
dataset-desta = DESTA
dataset-ggo = GGO (manytreaties)
dataset-missions-wikidata = Vikidata
dataset-un-votes = BMT BA səsvermələri (Voeten et al.)

## Who told a figure, and how it is valued

told-reporter = { $teller_gen } məlumatına görə
told-mirror = güzgü: { $teller_gen } məlumatına görə
told-joint = uzlaşdırılmış məlumat
told-valued = { $told }, { $valuation }
valuation-fob = FOB
valuation-cif = CIF
told-figure = • { $figure_indicator }: *{ $figure }* – { $figure_told }; { $figure_source }.
nearest-told = Bazadakı ən yaxın dövr: { $figure_indicator }, *{ $figure_period }: { $figure }* – { $figure_told }; { $figure_source }.
heading-statistics = *{ $period }* · { $source }
other-sources = { $period_in } başqa məlumatlar (toplanmır və ortalanmır):
one-sided = { $period_in } heç bir mənbədə bir tərəfin məlumatına görə hər iki istiqamət yoxdur; hər axın bildirildiyi kimi göstərilir:
statistics-latest = Statistika, { $figure_period }: { $figure_indicator } *{ $figure }* ({ $figure_told }).
mirror-gap = Bir axın iki tərəfdən ({ $own_indicator }; { $own_source }): { $own_told } *{ $own }*; { $other_told } *{ $other }*. Fərq: { $gap_signed } ({ $percent }%).
mirror-told-note = Güzgü məlumatları tərəfdaşın bildirdiyi rəqəmlərdir.
estimate-note = Qiymətləndirmələri mənbə özü hesablayıb, ölkə bildirməyib.
withheld-note = «c» – tərtibçi bu rəqəmi dərc etmir.
rounded-note = Oxumaq üçün yuvarlaqlaşdırılıb; mənbədə daha dəqiqdir.
valued-note = { $source }: mallar; ixrac – { $exports }, idxal – { $imports }.
note-largest-chapters-only = Hər cütlük və il üzrə yalnız beş ən böyük HS qrupu var.
note-whole-millions = Correlates of War tam milyonlarla verir; sıfır yarım milyondan az istənilən məbləğ ola bilər.
note-every-fourth-year = Məlumat yalnız hər dördüncü il üçün var.
note-filled-in = Ölkə məlumat verməyibsə, BVF tərəfdaşın məlumatını götürür: idxal = ixracın 1,06 misli.
formula-gap = Düstur: tərəfdaşın məlumatı − öz məlumatı.

## Series and their breaks

series-also-held = Həmçinin var: { $source }, { $period } ({ $figure_told }).
series-also-held-both = Həmçinin var: { $source }, { $period } (hər iki tərəfin məlumatına görə).
series-recent = Son illər göstərilib; başqaları üçün dövrü yazın, məsələn, 1995–2010.
latest-years-held = Bazadakı son illər:
years-not-held = Bazada yoxdur: { $period }.
series-break = *Sırada qırılma, { $period }:* { $what }. Ondan əvvəlki və sonrakı rəqəmlər fərqli ərazilərə aiddir və müqayisə edilmir.
break-since-note = O vaxtdan sırada qırılma olub – { $period }: { $what }.
break-soviet-union = SSRİ-nin dağılması
break-yugoslavia = Yuqoslaviyanın dağılması
break-czechoslovakia = Çexoslovakiyanın bölünməsi
break-sudan = Cənubi Sudanın müstəqilliyi
break-serbia-montenegro = Serbiya və Monteneqronun ayrılması
break-belgium-luxembourg = bu vaxtdan Belçika və Lüksemburq ayrıca hesabat verir
break-germany = Almaniyanın birləşməsi
break-yemen = Yəmənin birləşməsi
break-ethiopia = Eritreyanın müstəqilliyi

## Partners in order

rank-line = { $partner }: yer – *{ $place }* ({ $count } ölkə arasında), *{ $figure }*, pay { $share }.
rank-none = { $partner }: bu siyahıda məlumat yoxdur (bu, sıfır demək deyil).
rank-total = Bütün tərəfdaşlar birlikdə ({ $count }): { $figure }; paylar bu cəmə görədir.
rank-source-only = Yalnız ölkələr; «dünya», ölkə qrupları və göstərilməyən ərazilər nəzərə alınmayıb.
rank-year-none = { $country }: tərəfdaşlar üzrə məlumat yoxdur, { $period }.

## Products

chapters-exports = *HS qrupları üzrə ixrac, { $reporter } → { $partner }, { $period }*
chapters-imports = *HS qrupları üzrə idxal, { $partner } → { $reporter }, { $period }*
chapter-line = { $place }. { $chapter }: *{ $figure }*
chapter-line-share = { $place }. { $chapter }: *{ $figure }*, payı { $share }
chapter-year = { $period }: { $chapter } *{ $figure }*
chapter-within = Sual: { $topic }. Göstərilən bütöv qrupdur, o daha genişdir: { $chapter }. Bazada ayrıca rəqəm yoxdur.
chapter-of-code = HS { $code } kodu «{ $chapter }» qrupunun bir hissəsidir; məlumat yalnız bütöv qruplar üzrə var.
chapters-of-section = { $section }: HS { $chapters }.
chapter-not-held = { $chapter }: { $period_in } məlumat olan qruplar arasında yoxdur (bu, sıfır demək deyil).
chapters-none = { $period_in } HS qrupları üzrə məlumat yoxdur.

## Direct investment

fdi-told = • { $investor } → { $host }, { $figure_indicator }, { $figure_period }: *{ $figure }* ({ $figure_told }).
fdi-leading-investors = Ən böyük investorlar, { $period }:
fdi-leading-hosts = Ən çox investisiya yatırılan ölkələr, { $period }:
fdi-statistics-note = Axın bir ilin, yığılmış məbləğ ilin sonunun göstəricisidir; onlar heç vaxt toplanmır. İnvestor və qəbul edən ölkə fərqli hesablayır.
fdi-negative-note = Mənfi rəqəm: qoyulandan çox geri götürülüb.
fdi-immediate-note = Bilavasitə investora görə; pul üçüncü ölkədən gələ bilər.

## Agreements, missions, votes

agreements-of-period = İmzalanıb və ya qüvvəyə minib: { $period }.
agreements-count = Hər iki ölkənin tərəf olduğu sazişlər: ikitərəfli – { $bilateral }, başqa dövlətlərlə – { $others }.
agreement-line = • { $title } ({ $ambit }){ $has_signed ->
    [yes] {", "}imzalanıb: { $signed }
   *[no] {""}
 }{ $has_force ->
    [yes] {", "}qüvvəyə minib: { $force }
   *[no] {", "}qüvvəyə minməsi göstərilməyib
 }{ $has_ended ->
    [yes] {", "}xitam verilib: { $ended }
   *[no] {""}
 }.
ambit-bilateral = ikitərəfli
ambit-plurilateral = bir neçə dövlət
ambit-multilateral = çoxtərəfli
ambit-unknown = tərəflər göstərilməyib
agreements-partial = Bu siyahılar əsasən ticarət və ətraf mühitə aiddir; bir çox müqavilə onlarda yoxdur.
mission-line = { $sender } → { $host }: { $kind }{ $has_city ->
    [yes] {", "}{ $city }
   *[no] {""}
 } ({ $date } siyahısı).
mission-none = { $sender } → { $host }: siyahıda nümayəndəlik yoxdur; bu, onun olmadığını sübut etmir.
mission-embassy = səfirlik
mission-de_facto_embassy = faktiki səfirlik
mission-high_commission = ali komissarlıq
mission-consulate_general = baş konsulluq
mission-consulate = konsulluq
mission-honorary_consulate = fəxri konsulluq
mission-permanent_mission = daimi nümayəndəlik
mission-other = nümayəndəlik
votes-line = BMT Baş Assambleyası, { $figure_period }: { $joint } səsvermədən *{ $same }* dəfə eyni (*{ $figure }*), { $opposite } dəfə əks səs.
votes-note = Lehinə, əleyhinə və bitərəf – üç mövqe; lehinə ilə əleyhinə əksdir.
votes-none = { $reporter } – { $partner }{ $has_period ->
    [yes] , { $period }
   *[no] {""}
 }: səsvermə məlumatı yoxdur.
intent-missions = diplomatik nümayəndəliklər
intent-votes = BMT Baş Assambleyasında səsvermələr

## Where a country is held

country-held = { $country } statistikada: son il – { $period } ({ $source }).
nothing-of-kind-held = { $country }: bazada bu mövzuda heç nə yoxdur, yalnız ticarət var.
country-not-held = { $country }: bazadakı heç bir statistikada yoxdur.
