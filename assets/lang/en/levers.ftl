# Stage 6: levers.
levers-in-hand = { $count } of { $most } chosen or being done, in the whole workbook
levers-empty = Here stands what we change, and what it rests on: { KEY("levers.new") } begins a lever.
levers-put-aside = The levers are put aside while one side is heard blind: they are our conclusions and would lead it. { KEY("deal.agenda") } and there { KEY("agenda.end-sitting") } ends the sitting; then they are here again. What strikes you meanwhile, mark at the step: { KEY("steps.mark-lever") }.
levers-candidates = THIS ASKS FOR A LEVER
levers-no-candidate = Nothing open: no ↗, no strongest annoyance, no decisive failing.
lever-deals = { $count ->
    [one] 1 deal
   *[other] { $count } deals
}
lever-due = due { $date }
lever-grades = effort { $effort }, impact { $impact }
lever-estimate = Estimate
lever-lacks = ? lacks { $list }
lack-step = activity
lack-owner = owner
lack-due = date
lack-evidence = evidence
lack-second-deal = a second deal
lever-rests-here = RESTS ON, IN THIS DEAL
lever-rests-on-nothing = Nothing in this deal yet.
lever-other-deals = AND ON THESE DEALS
lever-words = “{ $words }”
lever-quoted = “{ $title }”
lever-too-many = { $count } levers are in hand already, and no more at a time: { $list }. One of them must give way first.
lever-gives-way = { $count } levers are in hand already: which one gives way?
lever-give-to = Which lever rests on this too?
lever-none-yet = There is no lever in this workbook yet; { KEY("levers.activate") } makes one of this.
lever-nothing-to-give = There is no step and no incident here that it could rest on in addition.
lever-new-title = New lever
lever-new-hint = What do we do differently from now on? A verb helps.
lever-needs-title = Please say in a few words what to change.
lever-added = New lever: { $title } · key { KEY("deal.stage-levers") } shows it
lever-deleted = { $deals ->
    [0] Lever deleted: { $title } · { KEY("undo") } brings it back
    [one] Lever deleted: { $title } · { KEY("undo") } brings it back
   *[other] Lever deleted, in { $deals } deals: { $title } · { KEY("undo") } brings it back
}
candidate-step = flagged step
candidate-incident = strongest annoyance
candidate-decisive = decisive failing
candidate-partly = partly decisive failing
candidate-no-lever = This is no lever yet; { KEY("levers.activate") } makes one of it.
candidate-keys = { KEY("levers.activate") } makes a lever of it · { KEY("levers.evidence") } gives it to a lever that is there
field-lever-title = Lever
field-lever-title-hint = what we do differently from now on, in one line
field-lever-change = Change
field-lever-change-hint = who does what from when on, and by what one sees that it works
field-lever-state = State
field-lever-state-hint = at most three are chosen or being done at a time, in the whole workbook
field-lever-done_on = Done on
field-lever-done_on-hint = deals decided later are held against those decided before
field-lever-owner = Function
field-lever-owner-hint = which of our functions takes it on
field-lever-owner_person = Person
field-lever-owner_person-hint = who of us takes it on
field-lever-due = Due
field-lever-due-hint = 30.4., 30 Apr 2027, Q2 2027, with ~ for about
field-lever-effort = Effort
field-lever-effort-hint = 1 little … 5 much
field-lever-impact = Impact
field-lever-impact-hint = 1 little … 5 much
field-lever-criterion = Criterion
field-lever-criterion-hint = which of the 21 it is to improve
field-lever-activity = Activity
field-lever-activity-hint = in which kind of step it takes hold
field-lever-notes = Notes
