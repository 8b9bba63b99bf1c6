# The sitting under way: its phases, its clock, who is there.

phase-opening = Opening
phase-opening-short = Opening
phase-opening-what = What this is for; nobody sells, nobody is to blame; who may be named. Two dates that everybody remembers: a fair, a budget, a holiday.
phase-opening-late = two minutes are enough
phase-ends = Both ends
phase-ends-short = Both ends
phase-ends-what = How it began: who said it first, to whom? How it ended: who said what to whom, and when?
phase-ends-late = never leave this out
phase-story = The story
phase-story-short = Story
phase-story-what = They tell it without interruption. You type one line a step, in the order in which it is told.
phase-story-late = six minutes are enough
phase-gaps = Filling the gaps
phase-gaps-short = Gaps
phase-gaps-what = Gap by gap: what did you do then, who else, and inside your house? Then backwards, then as somebody else saw it.
phase-gaps-late = the five biggest gaps
phase-extremes = The extremes
phase-extremes-short = Extremes
phase-extremes-what = What delighted, what annoyed? Where did they nearly leave, where did we nearly win them? In their words.
phase-extremes-late = one of each
phase-scores = Checklist
phase-scores-short = Checklist
phase-scores-what = In silence, fifteen to twenty seconds a criterion. The evidence comes later; “not observed” is an answer.
phase-scores-late = only the three best and the three worst
phase-claims = Testing reasons
phase-claims-short = Reasons
phase-claims-what = When did the word price come up, and compared with what? What else would explain the same? Reasons come last.
phase-claims-late = only the question about the price
phase-closing = Closing
phase-closing-short = Closing
phase-closing-what = Read the five turning points back, correct them, agree on what is next, and the one thing to change.
phase-closing-late = three minutes are enough

check-consent = consent
check-landmarks = dates everybody remembers
check-trigger = how it began
check-decision = how it ended
check-steps = steps
check-silences = an explanation of every silence
check-blind = steps only the customer knew
check-delighted = a delight in their words
check-annoyed = an annoyance in their words
check-scores = scored criteria
check-reason = the reason given
check-price = answers to price questions
check-next = what was agreed
check-lever = one thing to change

agenda-title = Agenda
agenda-head = { $sitting } · { $used } of { $planned } minutes used
agenda-no-sitting = No sitting is under way. Planned for { $planned } minutes; { KEY("agenda.clock") } begins one.
agenda-legend = { $sign } means: has brought what it should
agenda-now = now: { $phase }
agenda-of = { $what } { $have }/{ $wanted }
agenda-met = All there: go on.
agenda-missing = Still missing: { $list }.
agenda-late = If time is short: { $late }.
agenda-about = The phases of a sitting with the minutes planned and used, what each is to bring, and what can be left out when time is short. { KEY("list.activate") } begins the selected phase. The minutes are yours to change: [agenda] in the settings file.

clock-time = { $hours }:{ $minutes } h
clock-paused = paused { $time }
clock-blind = blind
clock-over = { $count } min over; { $late }
clock-over-alone = { $count } min over
clock-over-short = +{ $count } min
clock-proposed = > { $phase }
clock-begun = { $sitting }: the clock is running.
clock-begun-blind = The other account and the levers are put aside; outcome and landmarks stay.
clock-goes-on = The clock runs on from { $time }.
clock-stands = The clock is paused at { $time }.
clock-of-deal-stands = The clock of { $deal } is paused now.
clock-of-other-stands = The other sitting's clock is paused now.
clock-of-window-stands = In the other window the clock is paused now.
clock-stands-for-window = Somebody is being heard in another window now: the clock is paused here.
clock-too-short = The sitting lasted less than half a minute: it counts as not begun, and no minutes are noted.
clock-ended-met = { $count ->
    [one] { $names }: one entry now.
   *[other] { $count } people are one entry now: { $names }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
}
clock-ended-side = { $name } ({ $side })
clock-ended-ordered = The steps of both stand by their dates now.
clock-ended-pairs = { $count ->
    [one] One pair of steps waits: { KEY("deal.reconcile") } lays the two side by side.
   *[other] { $count } pairs of steps wait: { KEY("deal.reconcile") } lays them side by side.
}
clock-ended = { $count ->
    [one] The sitting has ended after one minute.
   *[other] The sitting has ended after { $count } minutes.
 }
clock-has-ended = This sitting has ended. Clear its “Took” field to go on with it.
clock-shows-again = First end the sitting under way ({ KEY("sittings.end-sitting") }): in this one all that it hides would show.
sitting-took-title = How many minutes did it take?
sitting-took-hint = The sitting then counts as over. If it is only beginning, { KEY("deal.clock") } lets its clock run.
sitting-has-ended = This sitting has ended already.
clock-nothing-to-end = No sitting is under way.
clock-nothing-runs = No sitting is under way; { $key } begins one.
clock-last-phase = This is the last phase. { $key } shows the agenda, and { KEY("agenda.end-sitting") } there ends the sitting.
clock-phase = { $phase }, { $count } min. { $what }
clock-resume = { $sitting }, paused at { $time }: { KEY("deal.clock") } resumes.
clock-elsewhere-resume = { $sitting } runs in another window, { $time }: { KEY("deal.clock") } takes it over.
clock-elsewhere = runs in another window, { $time }
sitting-elsewhere = It runs in another window, { $time }: { KEY("sittings.clock") } takes it over.
sitting-resumes = Paused at { $time }: { KEY("sittings.clock") } resumes.
sitting-is-blind = While it runs, the levers and all that only the other side has told are hidden. Outcome, date of the decision and landmarks stay.
sitting-hidden-now = Who was in the other side's sitting is hidden until this sitting has ended.
heard-alone = { $side ->
    [customer] In this sitting only the customer tells; add what we tell once it has ended.
   *[other] In this sitting only we tell; add what the customer tells once it has ended.
 }
heard-alone-tells = { $side ->
    [customer] In this sitting only the customer tells, and tells this step already.
   *[other] In this sitting only we tell, and we tell this step already.
 }
sitting-over-not-blind = This sitting is over: nothing was hidden in it.
sitting-joint-not-blind = Both sides sit at this table: nothing can be hidden from one of them.

attendance-title = Who is there?
attendance-others = somebody else …
attendance-others-detail = any name
attendance-typed = enter “{ $name }”
attendance-hint = Names, separated by commas.

context-sittings = In sittings
context-agenda = In the agenda
forget-blind = While a side is heard blind, nobody is forgotten: the places would show what the other side has told. Do it once this sitting has ended.
history-blind = The history would show what the other side has told. It can be opened once this sitting has ended.
