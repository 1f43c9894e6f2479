## Подписки, сводки, исправления и сообщения об ошибках

follow-done = Подписка: *{ $subject }*. Не больше одной сводки в день, в { $hour } по вашему времени ({ $zone }); изменить – /following{ $at }, отписаться – /unfollow{ $at }.
follow-group = В группах подписки меняют только администраторы.
follow-usage = Назовите две страны и, если хотите, тему: { $example }
follow-which = Что именно? Выберите – и подписка готова:
follow-unknown-word = Темы «{ $word }» я не знаю. Например: { $example }
follow-full = { $count ->
    [one] В этом чате { $count } подписка, больше нельзя. Она видна в /following{ $at }.
    [few] В этом чате { $count } подписки, больше нельзя. Они видны в /following{ $at }.
   *[other] В этом чате { $count } подписок, больше нельзя. Они видны в /following{ $at }.
 }
follow-list = { $count ->
    [one] *{ $count } подписка* в этом чате:
    [few] *{ $count } подписки* в этом чате:
   *[other] *{ $count } подписок* в этом чате:
 }
follow-when = Не больше одной сводки в день, в { $hour } по вашему времени ({ $zone }).
follow-none = В этом чате подписок нет. Чтобы подписаться: { $example }
unfollow-done = Подписки больше нет: *{ $subject }*.
unfollow-missing = Такой подписки в этом чате нет: { $subject }. Все подписки: /following{ $at }
stop-done = { $count ->
    [0] В этом чате подписок не было.
    [one] Отменена { $count } подписка. Сводок больше не будет.
    [few] Отменены { $count } подписки. Сводок больше не будет.
   *[other] Отменено { $count } подписок. Сводок больше не будет.
 }
button-unfollow = ✕ { $subject }
button-stop-all = ✕ Отменить все
button-stop-digests = ✕ Отписаться
button-see-both = Показать оба
digest-heading = *Новое: { $pair }*
digest-disagree = { $fresh ->
    [one] За { $period } – { $fresh } новое значение, и оно *расходится* с прежним ({ $indicator }): { $figures }.
    [few] За { $period } – { $fresh } новых значения, и они *расходятся* ({ $indicator }): { $figures }.
   *[other] За { $period } – { $fresh } новых значений, и они *расходятся* ({ $indicator }): { $figures }.
 }
digest-and = { $first } и { $last }
digest-item = • { $words }
digest-new = Новое:
digest-revised = Исправлено:
digest-changed = { $what }: { $before } → *{ $now }*
digest-said = { $what }: *{ $value }*
digest-withdrawn = Отозвано:
digest-reason = Причина: { $reason }
digest-more = { $count ->
    [one] И ещё { $count } новость.
    [few] И ещё { $count } новости.
   *[other] И ещё { $count } новостей.
 }
digest-footer = Изменить – /following{ $at }, отменить все подписки – /stop{ $at }.
history-heading = *Исправления: { $pair }*
history-none = Исправлений нет: { $pair }, ни одно утверждение не исправлялось и не отзывалось.
history-none-topic = Исправлений нет: { $pair }, { $what }, ни одно утверждение не исправлялось и не отзывалось.
history-date-unknown = Дата неизвестна
history-before = Было:
history-now = Стало:
history-withdrawn = Отозвано: больше не показывается
history-no-reason = Причина: не указана
history-usage = Назовите две страны: { $example }
report-ask = Что неверно? Ответьте на это сообщение своими словами. Опубликованное остаётся, пока источник не скажет иного.
report-placeholder = Что неверно?
report-thanks = Спасибо. Обращение № { $number }; проверим по источнику. Сейчас показываем опубликованное: { $value } ({ $source }).
report-thanks-plain = Спасибо. Обращение № { $number }; проверим по источнику. Сейчас показываем то, что опубликовано.
report-nothing = Ответьте командой /report{ $at } на моё сообщение или сначала задайте вопрос.
report-full = { $count ->
    [one] { $count } ваше обращение ещё не рассмотрено; пожалуйста, подождите ответа.
    [few] { $count } ваших обращения ещё не рассмотрены; пожалуйста, подождите ответа.
   *[other] { $count } ваших обращений ещё не рассмотрены; пожалуйста, подождите ответа.
 }
report-corrected = Обращение № { $number }: исправлено, спасибо. Было: { $before }. Стало: { $now }. И то и другое показывает { $command }.
report-withdrawn = Обращение № { $number }: утверждение больше не показывается, спасибо. Было: { $before }.
report-accepted = Обращение № { $number }: исправлено, спасибо.
report-rejected = Обращение № { $number } рассмотрено: опубликованное остаётся без изменений.
