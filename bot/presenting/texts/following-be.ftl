## Падпіскі, зводкі, выпраўленні і паведамленні пра памылкі

follow-done = Падпіска: *{ $subject }*. Не больш за адну зводку ў дзень, а { $hour } па вашым часе ({ $zone }); змяніць – /following{ $at }, адпісацца – /unfollow{ $at }.
follow-group = У групах падпіскі мяняюць толькі адміністратары.
follow-usage = Назавіце дзве краіны і, калі хочаце, тэму: { $example }
follow-which = Што менавіта? Выберыце – і падпіска гатовая:
follow-unknown-word = Тэмы «{ $word }» я не ведаю. Напрыклад: { $example }
follow-full = { $count ->
    [one] У гэтым чаце { $count } падпіска, больш нельга. Яна бачная ў /following{ $at }.
    [few] У гэтым чаце { $count } падпіскі, больш нельга. Яны бачныя ў /following{ $at }.
   *[other] У гэтым чаце { $count } падпісак, больш нельга. Яны бачныя ў /following{ $at }.
 }
follow-list = { $count ->
    [one] *{ $count } падпіска* ў гэтым чаце:
    [few] *{ $count } падпіскі* ў гэтым чаце:
   *[other] *{ $count } падпісак* у гэтым чаце:
 }
follow-when = Не больш за адну зводку ў дзень, а { $hour } па вашым часе ({ $zone }).
follow-none = У гэтым чаце падпісак няма. Каб падпісацца: { $example }
unfollow-done = Падпіскі больш няма: *{ $subject }*.
unfollow-missing = Такой падпіскі ў гэтым чаце няма: { $subject }. Усе падпіскі: /following{ $at }
stop-done = { $count ->
    [0] У гэтым чаце падпісак не было.
    [one] Скасавана { $count } падпіска. Зводак больш не будзе.
    [few] Скасаваны { $count } падпіскі. Зводак больш не будзе.
   *[other] Скасавана { $count } падпісак. Зводак больш не будзе.
 }
button-unfollow = ✕ { $subject }
button-stop-all = ✕ Скасаваць усе
button-stop-digests = ✕ Адпісацца
button-see-both = Паказаць абодва
digest-heading = *Новае: { $pair }*
digest-disagree = { $fresh ->
    [one] За { $period } – { $fresh } новае значэнне, і яно *разыходзіцца* з ранейшым ({ $indicator }): { $figures }.
    [few] За { $period } – { $fresh } новыя значэнні, і яны *разыходзяцца* ({ $indicator }): { $figures }.
   *[other] За { $period } – { $fresh } новых значэнняў, і яны *разыходзяцца* ({ $indicator }): { $figures }.
 }
digest-and = { $first } і { $last }
digest-item = • { $words }
digest-new = Новае:
digest-revised = Выпраўлена:
digest-changed = { $what }: { $before } → *{ $now }*
digest-said = { $what }: *{ $value }*
digest-withdrawn = Адклікана:
digest-reason = Прычына: { $reason }
digest-more = { $count ->
    [one] І яшчэ { $count } навіна.
    [few] І яшчэ { $count } навіны.
   *[other] І яшчэ { $count } навін.
 }
digest-footer = Змяніць – /following{ $at }, скасаваць усе падпіскі – /stop{ $at }.
history-heading = *Выпраўленні: { $pair }*
history-none = Выпраўленняў няма: { $pair }, ніводнае сцвярджэнне не выпраўлялася і не адклікалася.
history-none-topic = Выпраўленняў няма: { $pair }, { $what }, ніводнае сцвярджэнне не выпраўлялася і не адклікалася.
history-date-unknown = Дата невядомая
history-before = Было:
history-now = Стала:
history-withdrawn = Адклікана: больш не паказваецца
history-no-reason = Прычына: не пазначана
history-usage = Назавіце дзве краіны: { $example }
report-ask = Што няправільна? Адкажыце на гэта паведамленне сваімі словамі. Апублікаванае застаецца, пакуль крыніца не скажа іншага.
report-placeholder = Што няправільна?
report-thanks = Дзякуй. Зварот № { $number }; праверым па крыніцы. Цяпер паказваем апублікаванае: { $value } ({ $source }).
report-thanks-plain = Дзякуй. Зварот № { $number }; праверым па крыніцы. Цяпер паказваем тое, што апублікавана.
report-nothing = Адкажыце камандай /report{ $at } на маё паведамленне або спачатку задайце пытанне.
report-full = { $count ->
    [one] { $count } ваш зварот яшчэ не разгледжаны; калі ласка, пачакайце адказу.
    [few] { $count } вашы звароты яшчэ не разгледжаны; калі ласка, пачакайце адказу.
   *[other] { $count } вашых зваротаў яшчэ не разгледжаны; калі ласка, пачакайце адказу.
 }
report-corrected = Зварот № { $number }: выпраўлена, дзякуй. Было: { $before }. Стала: { $now }. І тое і другое паказвае { $command }.
report-withdrawn = Зварот № { $number }: сцвярджэнне больш не паказваецца, дзякуй. Было: { $before }.
report-accepted = Зварот № { $number }: выпраўлена, дзякуй.
report-rejected = Зварот № { $number } разгледжаны: апублікаванае застаецца без змен.
