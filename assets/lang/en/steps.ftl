# The Steps stage: timeline, capture line, views, and the fields of a step.
steps_view-timeline = timeline
steps_view-matrix = who was in when
steps_view-lanes = told by whom
steps_view-curve = how it felt
steps_view-gaps = how much time lay between
steps-head-when = when
steps-head-told = told
steps-head-who = who
steps-head-what = what happened
steps-document-short = D
steps-days-later = +{ $days } d
steps-gauge = of { $least }-{ $most }
steps-count = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
steps-account-customer = the customer tells
steps-account-vendor = we tell
steps-account-joint = both tell
steps-account-now = From now on { $who }.
steps-account-other = From now on { $who }, though the sitting under way is held { $with }.
steps-joint-customer = joint: the customer first, { $key } for us
steps-joint-customer-short = joint: { $key } for us
steps-joint-vendor = joint: we only add
steps-joint-vendor-short = joint: we only add
steps-joint-joint = joint: told by both
steps-joint-joint-short = joint: told by both
steps-other-account = but this sitting is { $with }
steps-clock-stands = clock paused; { $key } resumes it
steps-clock-stands-short = clock paused: { $key }
steps-other-account-short = sitting { $with }
steps-own-title = calls it: { $title }
steps-list-has-keys = the list has the keys
steps-line-has-keys = the line has the keys
steps-goes-end = step { $number }, at the end
steps-goes-after = after step { $number }
steps-goes-before = before step { $number }
steps-goes-into = step { $number } as a line
steps-enter-adds = { KEY("capture.add-step") } adds step { $number }
steps-enter-changes = { KEY("capture.add-step") } changes step { $number }
steps-in-the-list = You are in the list. { KEY("list.back") } once more leaves the deal.
steps-idle = { KEY("steps.capture") } types steps · { KEY("steps.insert-after") } inserts after · { KEY("steps.edit-line") } edits as a line
steps-idle-text = { KEY("steps.capture") } goes on with this line
steps-marks = @who #how +3d ~Oct :what =c :) ! /wait %owner "words" · { $own ->
    [vendor] @ us, @@ customer
   *[customer] @ customer, @@ us
 }
steps-needs-words = A step needs a few words: who did what. Your line is still there.
steps-lone = “{ $text }” alone is no step: who did what?
steps-lone-typing = “{ $text }” alone is no step. { $key } while typing: { $what }.
steps-lone-list = “{ $text }” alone is no step. { KEY("capture.back") }, then { $text }: { $what }.
steps-nothing-typed = Type who did what, then { KEY("capture.add-step") }. { KEY("capture.back") } goes back to the list.
steps-unchanged = Nothing was changed.
steps-line-kept = Your line is kept: { KEY("steps.edit-line") } on this step brings it back
steps-moved = Moved { $way ->
    [up] up
   *[down] down
 } one place: { $title } · { KEY("undo") } takes it back
steps-deleted = Deleted: { $title } · { KEY("undo") } brings it back
telling-gone-title = No longer told by: { $who }?
telling-gone-keep = Leave it as it is
telling-gone-lose = Remove it with all that was told
telling-gone-what = feeling, number, sitting and whatever else is there
steps-telling-gone = No longer told by: { $who } · { KEY("undo") } brings back what was told
steps-pasted = { $count ->
    [one] 1 step added · { KEY("capture.undo") } takes it back
   *[other] { $count } steps added · { KEY("capture.undo") } takes them back together
}
steps-paste = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
} → { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
steps-paste-people = { $count ->
    [one] 1 new person
   *[other] { $count } new people
}
steps-paste-doubts = { $count ->
    [one] in 1 line something stays text
   *[other] in { $count } lines something stays text
}
steps-paste-left-out = { $count } too many, left out
steps-paste-shortened = { $count } cut short
steps-paste-keys = { KEY("capture.add-step") } adds them, { KEY("capture.back") } drops
steps-chip-new-like = + { $name } (new, { $side }; is that { $known }? Then { KEY("deal.stage-people") } { KEY("people.merge-people") } afterwards)
steps-chip-new = + { $name } (new, { $side })
steps-chip-nobody = (who acts?)
steps-chip-quote = their words
steps-same-day = same day
steps-later = { $span } later
steps-earlier = { $span } earlier
steps-told-by = told by { $who }
steps-told-by-nobody = told by nobody
steps-detail = STEP { $number }
steps-blind-spot = not known to us
steps-unnoticed = the customer did not notice
steps-somebody = somebody: { $side }
steps-commitment = commitment: { $grade }
steps-effort = { $hours } h of ours
steps-quote = “{ $words }”
steps-other-date = says { $date }
steps-empty = Here the path to the purchase takes shape: one line per step, one person, one action, typed while it is told.
steps-empty-example-is = For example:
steps-empty-example = @Keller asks for a quotation #mail ~Oct :) "we need a third line"
steps-empty-marks = Everything but the words may be missing. Begin with what set it off, and with how it ended; { KEY("capture.add-step") } adds the step.
field-step-title = What happened
field-step-title-hint = one actor, one action
field-step-actor = Who
field-step-actor_side = Which side
field-step-actor_side-hint = while nobody knows who
field-step-others = Also there
field-step-activity = Activity
field-step-activity-hint = from the step catalogue, so that deals can be compared
field-step-channel = Channel
field-step-date = Date
field-step-date-hint = 12 Mar 2026, 2026-03, Q1 2026, with ~ for about
field-step-gap_before_days = Days since
field-step-gap_before_days-hint = days since the step before, where no date is known
field-step-owner = Our function
field-step-course = Course
field-step-exit_to = Exit
field-step-milestone = Stretch
field-step-commitment = Commitment
field-step-commitment-hint = how far the customer had tied himself; empty: as is usual with both sides
field-step-effort_hours = Our hours
field-step-is_lever = Lever
field-step-is_lever-hint = somewhere we could have acted differently
field-step-customer = Customer: tells it
field-step-customer_emotion = Customer: feeling
field-step-customer_words = Customer: words
field-step-customer_told_by = Customer: told by
field-step-customer_date = Customer: date
field-step-customer_order = Customer: told as no.
field-step-customer_certainty = Customer: certainty
field-step-customer_sitting = Customer: sitting
field-step-customer_date-hint = as this source tells it, where it differs
field-step-customer_order-hint = as which one it was told, 1 first
field-step-vendor = Us: tells it
field-step-vendor_emotion = Us: feeling
field-step-vendor_words = Us: words
field-step-vendor_told_by = Us: told by
field-step-vendor_date = Us: date
field-step-vendor_order = Us: told as no.
field-step-vendor_certainty = Us: certainty
field-step-vendor_sitting = Us: sitting
field-step-vendor_date-hint = as this source tells it, where it differs
field-step-vendor_order-hint = as which one it was told, 1 first
field-step-document = Document: tells it
field-step-document_emotion = Document: feeling
field-step-document_words = Document: words
field-step-document_told_by = Document: told by
field-step-document_date = Document: date
field-step-document_order = Document: told as no.
field-step-document_certainty = Document: certainty
field-step-document_sitting = Document: sitting
field-step-document_date-hint = as this source tells it, where it differs
field-step-document_order-hint = as which one it was told, 1 first
steps-matrix-empty = Nobody is named yet. Names typed after @ appear here.
steps-lane-customer = customer only { $count }
steps-lane-both = both { $count }
steps-lane-vendor = us only { $count }
steps-gaps-empty = No time between two steps is known yet. Type a date, or +3d for three days later.
steps-same-day-short = same day
steps-matrix-told = told by
steps-matrix-owner = our function
steps-matrix-sum = in steps
steps-matrix-rows = people { $from }-{ $to } of { $of }
steps-matrix-acts = { $name } acts:
steps-matrix-there = { $name } takes part:
steps-matrix-away = { $name } is not there:
steps-matrix-legend = { $acts } acts  { $part } takes part   { KEY("matrix.next-part") } changes the part · { KEY("matrix.go-to-step") } shows the step
steps-owner-marketing = Mk
steps-owner-sales = Sa
steps-owner-technical = Te
steps-owner-service = Se
steps-owner-management = Mg
steps-owner-partner = Pa
leap-nowhere = { $name } decides and is in no step
leap-never = { $name } decides and never meets us in a step
leap-late = { $name } decides: with us only from step { $step } on, offer in { $offer }
leap-hand_over = { $giver } hands over to { $taker }, step { $last } to { $first }: { $days }
leap-hand_over-same = { $giver } hands over to { $taker }, step { $last } to { $first }: same day
leap-hand_over-open = { $giver } hands over to { $taker }, step { $last } to { $first }: nobody knows how long
leap-silence = { $days } of silence between steps { $from } and { $to }
leap-without-vendor = { $count } steps in a row without us ({ $first }-{ $last })
leap-without-customer = { $count } steps in a row without the customer ({ $first }-{ $last })
leap-none = Nothing leaps out.
steps-lane-contrary = contradictions: dates { $dates } · order { $order } · feelings { $feelings }
contrary-order-behind = For the customer step { $step } came before it, for us after it.
