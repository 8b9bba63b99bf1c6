# What the frame of the interface says.
yes = yes
unknown = unknown
saved-at = saved { $time }
undone = Taken back: { $what }
redone = Made again: { $what }
turn-back = Taking back · { $what }
turn-forth = Making again · { $what }
turn-cancelled = Cancelled. Nothing has changed.
undo-ends-hiding = { $way ->
    [forth] Not made again
   *[back] Not taken back
}: what is hidden would show at once. The sitting itself is ended or changed under sittings ({ KEY("deal.sittings") }).
undo-takes-sitting = Not taken back: the sitting under way would be gone ({ $sitting }). Under sittings ({ KEY("deal.sittings") }), { KEY("sittings.end-sitting") } ends it and { KEY("list.delete") } deletes it.
undo-recasts-sitting = { $way ->
    [forth] Not made again: the sitting under way would become another one ({ $sitting }). Under sittings ({ KEY("deal.sittings") }), { KEY("sittings.end-sitting") } ends it; then it can be made again.
   *[back] Not taken back: the sitting under way would become another one ({ $sitting }). Under sittings ({ KEY("deal.sittings") }), { KEY("sittings.end-sitting") } ends it; then it can be taken back.
}
undo-ends-scoring = { $way ->
    [forth] Not made again
   *[back] Not taken back
}: both sides' scores would show at once. At the checklist, { KEY("checklist.blind-scoring") } ends blind scoring and { KEY("checklist.reveal-scores") } compares.
undo-ends-here = { $way ->
    [forth] What comes next was taken back elsewhere: { $what }. { KEY("list.back") } leads out, and { KEY("redo") } makes it again there.
   *[back] The last edit was made elsewhere: { $what }. { KEY("list.back") } leads out, and { KEY("undo") } takes it back there.
}
undo-rested-on = { $way ->
    [forth] Not made again: { $what }. Something else that was taken back comes before it: { $last }. On Home, { KEY("redo") } makes both again in their order.
   *[back] Not taken back: { $what }. Something that was done since rests on it: { $last }. On Home, { KEY("undo") } takes both back in their order.
}
undo-hidden = { $way ->
    [forth] Not made again: what comes next concerns something that is hidden here now.
   *[back] Not taken back: the last change concerns something that is hidden here now.
}
undo-scored-nothing = Nothing more that this side has scored can be taken back or made again here.
edit-at-stage = { $what } (on stage { $number } { $stage })
edit-elsewhere = { $deal } (another deal) · { $what }
nothing-to-turn = { $way ->
    [forth] { $place ->
        [deal] There is nothing to make again in this deal.
       *[workbook] There is nothing to make again.
    }
   *[back] { $place ->
        [deal] There is nothing to take back in this deal.
       *[workbook] There is nothing to take back.
    }
}
nothing-to-undo-opened = A prediction that has been opened has been seen: it is not locked again, and before it there is nothing to take back.
nothing-to-undo-locked = A prediction that is locked stays as it is, and before it there is nothing to take back.
nothing-to-undo-forgotten = Forgetting somebody cannot be taken back, nor can anything done before it.
too-small = This window is too small to work in. debrief needs { $width } columns and { $height } rows; please make it larger.
lost-to = lost to { $winner }
coach-ask = ASK NEXT
coach-open-short = OPEN
coach-ask-short = ASK
coach-number-open = open here { $at }/{ $of }
coach-number-bank = bank { $at }/{ $of }
bar-open = { $count } open
coach-nothing = Nothing is open here.
coach-finding-keys = { KEY("deal.go-to-prompt") } goes there · { KEY("deal.waive") } sets aside
coach-yes = { $key }: yes
coach-outcome = { $key }: choose the outcome
coach-outcome-keys = { $yes } · { KEY("deal.go-to-prompt") } goes there · { KEY("deal.waive") } sets aside
coach-pairs = { $key }: two accounts
coach-pairs-keys = { $pairs } · { KEY("deal.waive") } sets aside
outcome-set = The deal: { $outcome }. { $key } takes it back.
outcome-how = How did it end?
waive-title = Set a question aside
waive-hint = Why does this question not matter here? The reason stays with the deal.
waive-needs-reason = Please say why in a few words.
picker-filter = Find:
picker-answer = Answer:
picker-nothing = Nothing fits what you typed.
picker-unkept = What you chose is not kept yet: { KEY("picker.activate") } keeps it, { KEY("picker.back") } once more leaves it as it was.
picker-foot-one = { KEY("picker.activate") } takes the selected row · type to find · { KEY("picker.back") } leaves
picker-foot-yes-no = { KEY("picker.activate") } takes the selected row · type yes or no · { KEY("picker.back") } leaves
answer-yes-words = yes
answer-no-words = no
picker-foot-row = None chosen: { KEY("picker.activate") } takes the row · { $spaces ->
    [typed] { KEY("picker.toggle") }
   *[mark] Space
} several · { KEY("picker.toggle-all") } all · { KEY("picker.back") } leaves
picker-foot-marks = { $count ->
    [0] None chosen any more: { KEY("picker.activate") } keeps none · { $spaces ->
        [typed] { KEY("picker.toggle") }
       *[mark] Space
    } chooses · { KEY("picker.back") } leaves
    [1] 1 chosen: { KEY("picker.activate") } keeps it · { $spaces ->
        [typed] { KEY("picker.toggle") }
       *[mark] Space
    } more · { KEY("picker.toggle-all") } all · { KEY("picker.back") } leaves
   *[other] { $count } chosen: { KEY("picker.activate") } keeps them · { $spaces ->
        [typed] { KEY("picker.toggle") }
       *[mark] Space
    } more · { KEY("picker.toggle-all") } all · { KEY("picker.back") } leaves
}
question-foot = { KEY("line.accept") } keeps · { KEY("line.back") } leaves, the text waits here
form-foot = { KEY("form.activate") } edit · { KEY("form.left") } { KEY("form.right") } choose · { KEY("form.clear") } unknown · { KEY("form.back") } close · saved at once
help-title = Help
help-foot = { KEY("list.up") } { KEY("list.down") } scroll · { KEY("popup.back") } close
palette-title = All commands
text-new-line = { $key } new line
about-text = A long text. It is kept when you leave, and { KEY("undo") } takes the change back.
about-picker = Type a few letters to find a row; { KEY("picker.activate") } takes it.
about-picker-several = Type a few letters to find a row. Space or { KEY("picker.toggle") } chooses it, or no longer; { KEY("picker.activate") } keeps what is chosen, or takes the row if nothing is.
about-question = Type one line; { KEY("line.accept") } keeps it. { KEY("line.back") } leaves; what you typed waits here.
about-form = Every field is saved as soon as you leave it; { KEY("undo") } takes a change back.
error-store-conflict = Somebody else changed this at the same time. What is on the screen now is the newest; please make your change again.
error-gone = What you were looking at is no longer there.
error-editor = { $case ->
    [missing] There is no program “{ $command }”. Name your editor in the settings.
    [start] “{ $command }” could not be started: { $detail }.
    [failed] “{ $command }” ended with an error ({ $detail }).
    [too_large] The editor's text is larger than a megabyte.
    [not_text] What the editor left is no text.
   *[file] The text could not be handed to the editor: { $detail }.
} The text here is unchanged.
error-editor-code = code { $code }
error-editor-ended = it was ended
error-settings-content = { $line ->
    [0] { $path }: what stands there is no setting.
   *[other] { $path }, line { $line }: what stands there is no setting.
}
error-editor-left = What the editor wrote lies in { $path }.
fault-choice = “{ $text }” is none of: { $options }
fault-too-long = Too long: { $most } characters at most.
fault-date = “{ $text }” is no date. Write 12.3.2026, 2026-03-12, Mar 2026, Q1 2026 or 2026, with ~ for about.
fault-number = “{ $text }” is no number from 0 to { $most }.
fault-whole-number = “{ $text }” is no whole number from { $least } to { $most }.
fault-money = “{ $text }” is no amount. Write 1,840,000 or 1.84 M or EUR 620k.
context-global = Everywhere
context-list = In lists
context-line = While typing a line
context-text = While typing a long text
context-popup = In a popup
context-picker = While picking
context-form = In a form
context-fields = In the fields of a deal
context-home = List of deals
context-deal = In a deal
context-people = People
context-steps = Timeline
context-capture = Capture line
context-matrix = Who was in when
context-replay = During a replay
context-walk = Walk from gap to gap
context-walk-date = Before or after a landmark
context-incidents = Incidents
context-checklist = Checklist
context-levers = Levers
context-review = Review
theme-dark = dark
theme-light = light
theme-basic = 16 colours
theme-plain = no colour
messages-title = Messages
drafts-title = Unfinished text
error-external-kept = The text could not be saved. It is kept and comes back when you open the field again.
draft-is-back = The text that you had not finished is back.
line-cut = { $count ->
    [one] One character found no room and was left out.
   *[other] { $count } characters found no room and were left out.
}
key-Space = Space
key-Up = ↑
key-Down = ↓
key-Left = ←
key-Right = →
key-PgUp = PgUp
key-PgDn = PgDn
key-Home = Home
key-End = End
key-Delete = Del
key-Backspace = Backspace
key-unbound = “{ $command }”
messages-none = No messages yet.
close-foot = { KEY("popup.back") } closes
coach-all = QUESTIONS
money-millions = { $number } M
left-waits = Not kept: “{ $text }”. It is back when you come here again.
left-unkept = Not kept: “{ $text }”
question-foot-unkept = { KEY("line.accept") } keeps · { KEY("line.back") } leaves without it
form-how = { KEY("form.activate") } edits this field; only then can you type.
form-begun = You are typing in “{ $field }”: { KEY("line.accept") } keeps it, { KEY("line.back") } leaves it as it was.
question-foot-onward = { KEY("line.accept") } goes on · { KEY("line.back") } cancels
question-foot-write = { KEY("line.accept") } writes it there · { KEY("line.back") } cancels
hint-form-activate = edit
hint-picker-activate = take
hint-capture-back = to the list
hint-walk-back = leave
hint-walk-next-prompt = next gap
hint-walk-previous-prompt = gap before
hint-line-other-pane = next field
hint-text-back = keep too
list-more = { $count } more
drafts-intro = This was being typed and has not been entered. It belongs to the place named beside it.
drafts-foot = { KEY("picker.activate") } goes on with it there · type to find · { KEY("picker.back") } keeps it for later
left-in-field = Not kept: “{ $text }”. When you edit this field again, Ctrl-Y brings it back.
form-left = Ctrl-Y brings back “{ $text }”
form-foot-typing = { KEY("line.accept") } keeps · { KEY("line.back") } leaves the field as it was
hint-picker-toggle = choose
customer-screen = As the customer may see it
customer-screen-no-deal = No deal is open. { KEY("customer-screen") } changes the view.
customer-screen-none-selected = No deal is selected. { KEY("customer-screen") } changes the view.
customer-screen-replay = Nothing is shown here while a deal is being replayed. { KEY("customer-screen") } goes back to the replay.
customer-screen-heard-blind = There is nothing to show here now. { KEY("customer-screen") } changes the view.
customer-screen-typed-waits = What you typed in the customer's view and did not enter waits there; { KEY("customer-screen") } goes back to it.
customer-screen-changes = Change the view
customer-screen-ends = { KEY("customer-screen") } changes the view.
customer-screen-not-here = This key has no function here.
customer-screen-no-undo = There is nothing here to take back; { KEY("customer-screen") } changes the view.
customer-screen-withheld = Nothing was changed. { KEY("customer-screen") } changes the view.
customer-screen-trouble = Something did not work; { KEY("customer-screen") } changes the view, then the messages say what.
form-cleared = { $field } is unknown now; { KEY("undo") } brings back what stood there.

## Work that takes long
called-off = Cancelled. Nothing has been written.
progress-broken = The work broke down. Nothing has been written. Try again; the log has the reason (debrief path shows where it lies).
progress-at = { $task }, { $percent }%
progress-saving = Almost done: this can no longer be cancelled
progress-foot = { KEY("line.back") } cancels: nothing is written then
progress-stays = Wait until this is done, or end it with { KEY("line.back") }.
progress-cancelling = Cancelling …
task-reading = Reading
task-comparing = Comparing
task-checking = Checking
task-reckoning = Working it out
task-writing = Writing
task-indexing = Preparing the search
task-saving = Saving
