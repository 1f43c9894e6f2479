## Chats and their settings

settings-title = Настройки
settings-title-group = Настройки этой группы
settings-language = Язык: { $value }
settings-order = Если по вопросу язык не понять: { $value }
settings-pair = Пара по умолчанию: { $value }
settings-currency = Суммы: { $value }
settings-flags = Флаги в заголовках: { $value }
settings-silent = Звук ответов: { $value }
settings-hour = Сводка: { $value }
settings-quiet = Тихие часы: { $value }
settings-zone = Часовой пояс: { $value }
settings-legend = ✱ отмечено то, что изменено. Командой: /settings pair BY AZ, /settings zone Asia/Baku, /settings quiet 22-8.
settings-auto = язык вопроса
settings-nothing = нет
settings-on = включено
settings-off = выключено
settings-flags-turn-on = Включить флаги
settings-flags-turn-off = Выключить флаги
settings-sound-turn-on = Включить звук
settings-sound-turn-off = Выключить звук
settings-open-language = Язык
settings-open-order = Порядок языков
settings-open-pair = Пара по умолчанию
settings-open-currency = Суммы
settings-open-hour = Сводка
settings-open-quiet = Тихие часы
settings-open-zone = Часовой пояс
settings-back = ‹ Назад
settings-done = Готово
settings-reset = Вернуть исходные
settings-admins-only = То, что касается всей группы, меняют только администраторы.
settings-rights-unknown = Telegram сейчас не сообщает, кто здесь администратор. Попробуйте через минуту.
settings-how = Не понимаю, что изменить. Например: /settings pair BY AZ, /settings zone Asia/Baku, /settings hour 9, /settings quiet 22-8.

## Manners in groups

group-joined = Спрашивайте командой /trade{ $bot } BY AZ, ответом на моё сообщение или через { $bot } … в строке ввода. Другие сообщения я не читаю.
group-remove = Убрать
delete-how = Ответьте командой /delete на моё сообщение, и я его удалю.
delete-not-yours = Мои ответы удаляют только те, кто спрашивал, и администраторы.
delete-too-old = Telegram уже не даёт мне удалить это сообщение.
telegram-unknown-command = Такой команды я не знаю. Что я умею: /help
telegram-edited-command = Изменённая команда не выполняется заново. Отправьте её ещё раз.
help-brief = Например: /trade BY AZ 2013, /ask Кто встречался 23 апреля 2013 года? Подробнее в личном чате: /help
decline-brief = Я отвечаю только об отношениях двух стран, например: /trade BY AZ

## State of the bot

status-version = { $name }, версия { $version }
status-held = В базе: { $sources ->
    [one] { $sources } источник
    [few] { $sources } источника
   *[many] { $sources } источников
 }, { $datasets ->
    [one] { $datasets } набор данных
    [few] { $datasets } набора данных
   *[many] { $datasets } наборов данных
 }
status-newest = Новейшая публикация: { $date }
status-updated = Последнее пополнение: { $date }
status-services = Службы статистики: { $services }
status-reads-addressed = В группах: Telegram показывает мне только обращённые ко мне сообщения.
status-reads-all = В группах: режим приватности выключен, и Telegram показывает мне все сообщения; не обращённые ко мне я пропускаю и не храню.

## What is held, and its deletion

mydata = Всё, что хранится о вас:
mydata-group = Что хранится о вас в этой группе; всё целиком – /mydata в личном чате со мной.
forget-ask = Удалить всё, что хранится о вас, здесь и в других чатах: настройки, подписки, последние вопросы, связь с вашими обращениями? Отменить это будет нельзя.
forget-ask-group = Что удалить: всё, что хранится о вас во всех чатах, или всё об этой группе (настройки, подписки, последние вопросы)? Отменить это будет нельзя.
forget-me = Удалить моё
forget-chat = Удалить всё об этой группе
forget-no = Оставить
forget-kept = Ничего не удалено.
forget-done = Удалено: { $what }.
forget-nothing = Удалять было нечего.
held-settings = настройки
held-subscriptions = { $count ->
    [one] { $count } подписка
    [few] { $count } подписки
   *[many] { $count } подписок
 }
held-digests = { $count ->
    [one] { $count } отметка о сводке
    [few] { $count } отметки о сводках
   *[many] { $count } отметок о сводках
 }
held-reports = { $count ->
    [one] { $count } обращение
    [few] { $count } обращения
   *[many] { $count } обращений
 }
held-conversations = { $count ->
    [one] { $count } разговор
    [few] { $count } разговора
   *[many] { $count } разговоров
 }
held-answers = { $count ->
    [one] { $count } номер ответа
    [few] { $count } номера ответов
   *[many] { $count } номеров ответов
 }
