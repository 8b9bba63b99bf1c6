# The walk from gap to gap.
stop-trigger = trigger
stop-end = end
stop-silence = silence
stop-undated = no date
stop-inner = only us
stop-hand_over = hand-over
stop-unknown = in between
stop-present = a view
stop-absent = away
stop-missed = not there
stop-unheard = never there
walk-trigger-1 = What was the very first occasion? Who first raised it, and to whom?
walk-trigger-2 = What was different on the day when this first came up?
walk-end-1 = How did it end, and when was it decided: who said yes or no, and to whom?
walk-end-2 = When was it settled, and from whom did the others hear it?
walk-silence-1 = What did you do next, after step { $from }? It is { $days } to step { $to }.
walk-silence-2 = Between steps { $from } and { $to }: { $days }. Who had the ball?
walk-silence-3 = And inside your company, without us? { $days } from step { $from } to { $to }.
walk-silence-4 = Who else was talking between steps { $from } and { $to }? ({ $days })
walk-silence-back-1 = What had to happen right before step { $to }? Before it: { $days } of silence.
walk-silence-back-2 = Why did step { $to } come just then, and not sooner? Before it: { $days } of silence.
walk-silence-back-3 = Who set step { $to } going, after all that time? ({ $days })
walk-undated-1 = When was step { $to }? What else was on then: a fair, the budget, a holiday?
walk-undated-2 = Is there a mail or a calendar entry for step { $to }?
walk-undated-landmark-1 = Step { $to }: was that before or after “{ $landmark }”?
walk-undated-landmark-2 = Did step { $to } come before “{ $landmark }”, or after it?
walk-inner-1 = From step { $first } to { $last } only we act. What was going on in your company meanwhile?
walk-inner-2 = Steps { $first } to { $last }: whom did you talk to about it while we were at work?
walk-inner-3 = What was read, passed on, compared at your place from step { $first } to { $last }?
walk-inner-back-1 = What was already on your table when we took step { $to }?
walk-inner-back-2 = Steps { $first } to { $last } tell of us only. What had you already done before step { $to }?
walk-hand_over-1 = Here it passes from { $giver } to { $taker }. Who handed what to whom, and when?
walk-hand_over-2 = From { $giver } to { $taker }: who heard it from whom, and what was left undone?
walk-hand_over-back-1 = What did { $giver } have to hand over, so that { $taker } could take step { $to }?
walk-hand_over-back-2 = At step { $to }, how did { $taker } know what { $giver } had done already?
walk-unknown-1 = What did you do next, after step { $from }?
walk-unknown-2 = How did step { $from } lead to step { $to }? Who told whom?
walk-unknown-3 = What lay between steps { $from } and { $to }, and who was there?
walk-unknown-back-1 = What had to happen right before step { $to }?
walk-unknown-back-2 = What set step { $to } going?
walk-unknown-back-3 = Without what would step { $to } never have come about?
walk-present-1 = What did { $name } see in step { $from } that nobody else saw?
walk-present-2 = What did { $name } do straight after step { $from }?
walk-present-3 = Whom did { $name } tell about step { $from }?
walk-present-4 = What did { $name } bring back from step { $from }, and who got to see it?
walk-absent-1 = Until step { $back } { $name } is away, for { $steps } steps. What reached { $name } of that?
walk-absent-2 = Who kept { $name } informed after step { $from }, and with what?
walk-absent-3 = What was { $name } working on between steps { $from } and { $back }?
walk-missed-1 = Step { $to } happens without { $name }. When did { $name } hear of it, and from whom?
walk-missed-2 = What would { $name } have said about step { $to }?
walk-unheard-1 = { $name } is in no step. Where did { $name } first hear of it?
walk-title-forwards = FORWARDS THROUGH THE GAPS
walk-title-backwards = BACKWARDS THROUGH THE GAPS
walk-title-largest = THE LARGEST GAPS
walk-title-through = THROUGH THE EYES OF { $name }
walk-short = GAP
walk-place = { $at } of { $of }
walk-between = between { $from } and { $to }
walk-before-first = before step 1
walk-behind-last = after step { $from }
walk-at-all = the first step
walk-known = there: { $names }
walk-known-nobody = there: nobody named yet
walk-here = the next line goes here
walk-done = { $open ->
    [0] Nothing more is missing from here on. Everything has been asked.
    [one] The end of the walk. 1 stop before it is still open: { KEY("walk.next-prompt") } leads there.
   *[other] The end of the walk. { $open } stops before it are still open: { KEY("walk.next-prompt") } leads to the first.
}
walk-nothing = Nothing is missing this way. Choose another direction, or somebody's eyes.
walk-reason = Asked on the walk: nothing happened, it was a wait.
walk-led-on = Your entry has led to the next stop already; { KEY("walk.next-prompt") } goes on.
walk-still-open = Still open? { KEY("walk.walk-quiet") }
walk-reason-open = Asked on the walk: the deal is still open.
walk-noted-open = Noted: the deal is still open · { KEY("capture.undo") } undoes
walk-settled = Noted as a wait, before step { $to } · { KEY("capture.undo") } undoes
walk-not-quiet = Only an answer helps here: a line, or on with { KEY("walk.next-prompt") }.
walk-skipped = Nobody knows: this walk does not come back to this stop.
walk-left = The walk through the gaps is over.
walk-dated = Step { $to }: { $date }, { $when ->
    [before] before
   *[after] after
} “{ $landmark }” · { KEY("capture.undo") } undoes
walk-dated-so = Step { $to }: { $date } · { KEY("capture.undo") } undoes
walk-date-alone = a date alone and { KEY("capture.add-step") } dates the step
walk-moved = Step { $to }: { $date }, { $when ->
    [before] before
   *[after] after
} “{ $landmark }”, now step { $place } · { KEY("capture.undo") } undoes
walk-not-dated = The step cannot be dated by this landmark.
walk-ways = Which way do we go?
walk-way-forwards = forwards
walk-way-forwards-detail = as it happened: what did you do next?
walk-way-backwards = backwards
walk-way-backwards-detail = from the decision: what had to happen before?
walk-way-largest = the largest gaps first
walk-way-largest-detail = for when time is short
walk-way-through = through the eyes of { $name }
