## Chats and their settings

settings-title = Settings
settings-title-group = Settings of this group
settings-language = Language: { $value }
settings-order = Where a question does not tell: { $value }
settings-pair = Default pair: { $value }
settings-currency = Amounts: { $value }
settings-flags = Flags in titles: { $value }
settings-silent = Sound of replies: { $value }
settings-hour = Digest at: { $value }
settings-quiet = Quiet hours: { $value }
settings-zone = Time zone: { $value }
settings-legend = ✱ marks what differs from the default. By command: /settings pair BY AZ, /settings zone Asia/Baku, /settings quiet 22-8.
settings-auto = that of the question
settings-nothing = none
settings-on = on
settings-off = off
settings-flags-turn-on = Turn flags on
settings-flags-turn-off = Turn flags off
settings-sound-turn-on = Turn sound on
settings-sound-turn-off = Turn sound off
settings-open-language = Language
settings-open-order = Order of languages
settings-open-pair = Default pair
settings-open-currency = Amounts
settings-open-hour = Digest
settings-open-quiet = Quiet hours
settings-open-zone = Time zone
settings-back = ‹ Back
settings-done = Done
settings-reset = Take all back
settings-admins-only = Only administrators change what belongs to the whole group.
settings-rights-unknown = Telegram does not tell me right now who the administrators are. Please try again in a minute.
settings-how = I did not understand that setting. For example: /settings pair BY AZ, /settings zone Asia/Baku, /settings hour 9, /settings quiet 22-8.

## Manners in groups

group-joined = Ask me with /trade{ $bot } BY AZ, with a reply to my message or inline ({ $bot } …). I do not read other messages.
group-remove = Remove
delete-how = Reply with /delete to a message of mine, and I will remove it.
delete-not-yours = Only the person who asked and administrators have my answers removed.
delete-too-old = Telegram no longer lets me remove this message.
telegram-unknown-command = I do not know this command. What I can do: /help
telegram-edited-command = Editing a command does not run it again. Please send it anew.
help-brief = For example: /trade BY AZ 2013, /ask Who met on 23 April 2013? More in a private chat: /help
decline-brief = I answer about the relations of two countries only, for example: /trade BY AZ

## State of the bot

status-version = { $name }, version { $version }
status-held = Held: { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
 }, { $datasets ->
    [one] { $datasets } dataset
   *[other] { $datasets } datasets
 }
status-newest = Newest publication: { $date }
status-updated = Last addition: { $date }
status-services = Statistics services: { $services }
status-reads-addressed = In groups: Telegram shows me only messages addressed to me.
status-reads-all = In groups: privacy mode is off, so Telegram shows me every message; those not addressed to me are passed over and not stored.

## What is held, and its deletion

mydata = Everything held about you:
mydata-group = Held about you in this group; all of it: /mydata in a private chat with me.
forget-ask = Delete everything held about you, here and in other chats: settings, subscriptions, the last questions, the link to your reports? It cannot be undone.
forget-ask-group = What is to be deleted: what is held about you, in all chats, or everything of this group (settings, subscriptions, the last questions)? It cannot be undone.
forget-me = Delete what is mine
forget-chat = Delete all of this group
forget-no = Keep it
forget-kept = Nothing was deleted.
forget-done = Deleted: { $what }.
forget-nothing = There was nothing to delete.
held-settings = settings
held-subscriptions = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
 }
held-digests = { $count ->
    [one] { $count } digest note
   *[other] { $count } digest notes
 }
held-reports = { $count ->
    [one] { $count } error report
   *[other] { $count } error reports
 }
held-conversations = { $count ->
    [one] { $count } conversation
   *[other] { $count } conversations
 }
held-answers = { $count ->
    [one] { $count } answer number
   *[other] { $count } answer numbers
 }
