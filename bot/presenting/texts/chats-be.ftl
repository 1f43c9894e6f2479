## Chats and their settings

settings-title = Налады
settings-title-group = Налады гэтай групы
settings-language = Мова: { $value }
settings-order = Калі па пытанні мову не зразумець: { $value }
settings-pair = Пара па змаўчанні: { $value }
settings-currency = Сумы: { $value }
settings-flags = Сцягі ў загалоўках: { $value }
settings-silent = Гук адказаў: { $value }
settings-hour = Зводка: { $value }
settings-quiet = Ціхія гадзіны: { $value }
settings-zone = Гадзінны пояс: { $value }
settings-legend = ✱ адзначана тое, што зменена. Камандай: /settings pair BY AZ, /settings zone Asia/Baku, /settings quiet 22-8.
settings-auto = мова пытання
settings-nothing = няма
settings-on = уключана
settings-off = выключана
settings-flags-turn-on = Уключыць сцягі
settings-flags-turn-off = Выключыць сцягі
settings-sound-turn-on = Уключыць гук
settings-sound-turn-off = Выключыць гук
settings-open-language = Мова
settings-open-order = Парадак моў
settings-open-pair = Пара па змаўчанні
settings-open-currency = Сумы
settings-open-hour = Зводка
settings-open-quiet = Ціхія гадзіны
settings-open-zone = Гадзінны пояс
settings-back = ‹ Назад
settings-done = Гатова
settings-reset = Вярнуць зыходныя
settings-admins-only = Тое, што датычыць усёй групы, мяняюць толькі адміністратары.
settings-rights-unknown = Telegram зараз не паведамляе, хто тут адміністратар. Паспрабуйце праз хвіліну.
settings-how = Не разумею, што змяніць. Напрыклад: /settings pair BY AZ, /settings zone Asia/Baku, /settings hour 9, /settings quiet 22-8.

## Manners in groups

group-joined = Пытайцеся камандай /trade{ $bot } BY AZ, адказам на маё паведамленне або праз { $bot } … у радку ўводу. Іншых паведамленняў я не чытаю.
group-remove = Прыбраць
delete-how = Адкажыце камандай /delete на маё паведамленне, і я яго выдалю.
delete-not-yours = Мае адказы выдаляюць толькі тыя, хто пытаўся, і адміністратары.
delete-too-old = Telegram ужо не дае мне выдаліць гэта паведамленне.
telegram-unknown-command = Такой каманды я не ведаю. Што я ўмею: /help
telegram-edited-command = Змененая каманда не выконваецца зноў. Адпраўце яе яшчэ раз.
help-brief = Напрыклад: /trade BY AZ 2013, /ask Хто сустракаўся 23 красавіка 2013 года? Падрабязней у асабістым чаце: /help
decline-brief = Я адказваю толькі пра адносіны дзвюх краін, напрыклад: /trade BY AZ

## State of the bot

status-version = { $name }, версія { $version }
status-held = У базе: { $sources ->
    [one] { $sources } крыніца
    [few] { $sources } крыніцы
   *[many] { $sources } крыніц
 }, { $datasets ->
    [one] { $datasets } набор даных
    [few] { $datasets } наборы даных
   *[many] { $datasets } набораў даных
 }
status-newest = Найноўшая публікацыя: { $date }
status-updated = Апошняе папаўненне: { $date }
status-services = Службы статыстыкі: { $services }
status-reads-addressed = У групах: Telegram паказвае мне толькі паведамленні, звернутыя да мяне.
status-reads-all = У групах: рэжым прыватнасці выключаны, і Telegram паказвае мне ўсе паведамленні; не звернутыя да мяне я прапускаю і не захоўваю.

## What is held, and its deletion

mydata = Усё, што захоўваецца пра вас:
mydata-group = Што захоўваецца пра вас у гэтай групе; усё цалкам – /mydata ў асабістым чаце са мной.
forget-ask = Выдаліць усё, што захоўваецца пра вас, тут і ў іншых чатах: налады, падпіскі, апошнія пытанні, сувязь з вашымі зваротамі? Адмяніць гэта будзе нельга.
forget-ask-group = Што выдаліць: усё, што захоўваецца пра вас ва ўсіх чатах, ці ўсё пра гэту групу (налады, падпіскі, апошнія пытанні)? Адмяніць гэта будзе нельга.
forget-me = Выдаліць маё
forget-chat = Выдаліць усё пра гэту групу
forget-no = Пакінуць
forget-kept = Нічога не выдалена.
forget-done = Выдалена: { $what }.
forget-nothing = Выдаляць не было чаго.
held-settings = налады
held-subscriptions = { $count ->
    [one] { $count } падпіска
    [few] { $count } падпіскі
   *[many] { $count } падпісак
 }
held-digests = { $count ->
    [one] { $count } адзнака пра зводку
    [few] { $count } адзнакі пра зводкі
   *[many] { $count } адзнак пра зводкі
 }
held-reports = { $count ->
    [one] { $count } зварот
    [few] { $count } звароты
   *[many] { $count } зваротаў
 }
held-conversations = { $count ->
    [one] { $count } размова
    [few] { $count } размовы
   *[many] { $count } размоў
 }
held-answers = { $count ->
    [one] { $count } нумар адказу
    [few] { $count } нумары адказаў
   *[many] { $count } нумароў адказаў
 }
