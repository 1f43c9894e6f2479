## Following, digests, revisions and reports of errors

follow-done = Following *{ $subject }*. At most one digest a day at { $hour } your time ({ $zone }); /following{ $at } to change, /unfollow{ $at } to stop.
follow-group = In groups only administrators choose what is followed.
follow-usage = Name two countries and, if you like, a topic: { $example }
follow-which = Which one? Choose, and it is followed:
follow-unknown-word = I know no topic “{ $word }”. For example: { $example }
follow-full = { $count ->
    [one] This chat has { $count } subscription, and no more are possible. /following{ $at } shows it.
   *[other] This chat has { $count } subscriptions, and no more are possible. /following{ $at } shows them.
 }
follow-list = { $count ->
    [one] *{ $count } subscription* in this chat:
   *[other] *{ $count } subscriptions* in this chat:
 }
follow-when = At most one digest a day at { $hour } your time ({ $zone }).
follow-none = Nothing is followed in this chat. Begin with { $example }
unfollow-done = No longer following *{ $subject }*.
unfollow-missing = { $subject } is not followed in this chat. /following{ $at } shows what is.
stop-done = { $count ->
    [0] Nothing was followed in this chat.
    [one] { $count } subscription has ended. There will be no more digests.
   *[other] { $count } subscriptions have ended. There will be no more digests.
 }
button-unfollow = ✕ { $subject }
button-stop-all = ✕ Stop everything
button-stop-digests = ✕ Stop
button-see-both = See both
digest-heading = *News: { $pair }*
digest-disagree = { $fresh ->
    [one] A new claim for { $period } *disagrees* with what is held ({ $indicator }): { $figures }.
   *[other] { $fresh } new claims for { $period } that *disagree* ({ $indicator }): { $figures }.
 }
digest-and = { $first } and { $last }
digest-item = • { $words }
digest-new = New:
digest-revised = Revised:
digest-changed = { $what }: { $before } → *{ $now }*
digest-said = { $what }: *{ $value }*
digest-withdrawn = Withdrawn:
digest-reason = Reason: { $reason }
digest-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
 }
digest-footer = /following{ $at } to change, /stop{ $at } to end.
history-heading = *Revisions: { $pair }*
history-none = No revisions: no claim held on { $pair } was corrected or withdrawn.
history-none-topic = No revisions: no claim held on { $pair } about { $what } was corrected or withdrawn.
history-date-unknown = Date not known
history-before = Before:
history-now = Now:
history-withdrawn = Withdrawn: no longer shown
history-no-reason = Reason: not stated
history-usage = Name two countries: { $example }
report-ask = What is wrong? Reply to this message in your own words. What is published stays until a source says otherwise.
report-placeholder = What is wrong?
report-thanks = Thank you. Report No. { $number }; we will check it against the source. Meanwhile I show what was published: { $value } ({ $source }).
report-thanks-plain = Thank you. Report No. { $number }; we will check it against the source. Meanwhile what is shown stays as it was published.
report-nothing = Reply with /report{ $at } to an answer of mine, or ask a question first.
report-full = { $count ->
    [one] { $count } report of yours is still open; please wait until it is decided.
   *[other] { $count } reports of yours are still open; please wait until they are decided.
 }
report-corrected = Report No. { $number }: corrected, thank you. Before: { $before }. Now: { $now }. { $command } shows both.
report-withdrawn = Report No. { $number }: the statement is no longer shown, thank you. It was: { $before }.
report-accepted = Report No. { $number }: corrected, thank you.
report-rejected = Report No. { $number } was checked: what is published stays as it is.
