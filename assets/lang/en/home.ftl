# Home, and the popups that every screen can open.
command-next-tab = The next list: deals, studies, levers
hint-next-tab = next list
command-previous-tab = The list before
hint-previous-tab = list before
command-tab-deals = The deals
hint-tab-deals = deals
command-tab-studies = The studies
hint-tab-studies = studies
command-tab-levers = The levers of all deals
hint-tab-levers = levers
command-preview = Show or hide the selection at a glance
hint-preview = at a glance
command-study-deals = Choose the deals of the study
hint-study-deals = choose deals
command-rename = Change the study's name and question
hint-rename = rename
command-show-all = The history of all deals, or of this one only
hint-show-all = all deals
context-studies = Studies
context-tabs = The lists of Home
context-history = History
home-tab-deals = Deals { $count }
home-tab-studies = Studies { $count }
home-tab-levers = Levers { $count }
home-about-deals = All deals of this workbook, with how far each debrief has come. { KEY("list.activate") } opens one, { KEY("list.new") } begins a new one. Filter with { KEY("home.filter") }, sort with { KEY("home.sort") }; { KEY("search") } searches everything that was ever typed.
home-about-studies = A study puts comparable deals side by side, five won and five lost, to ask one question. { KEY("list.activate") } shows what they tell, { KEY("list.right") } goes to its deals, { KEY("studies.study-deals") } chooses them.
home-about-levers = All changes that the debriefs led to, those being worked on first, then by rank: what speaks for it, times impact, divided by effort. { KEY("list.activate") } shows why, with the deals, steps and incidents behind it, and how deals went since. { KEY("lever-list.lever-state") } brings a lever to its next state; three at most are in hand.
home-count = { $count ->
    [one] 1 deal
   *[other] { $whole } deals
}
home-count-of = { $shown } of { $all }
home-column-outcome = outcome
home-column-customer = customer
home-column-deal = deal
home-column-value = value
home-column-when = when
home-column-steps = steps
home-column-state = state
home-column-lever = lever
home-column-owner = who
home-column-due = due
home-column-grades = eff/imp
home-column-deals = deals
home-sort-when = date
home-sort-customer = customer
home-sort-value = value
home-sort-outcome = outcome
home-sort-steps = steps
home-sorted = sorted by { $by }
home-filter = filter
home-filter-clear = { KEY("list.back") } clears
home-nothing-fits = No deal fits the filter. { KEY("list.back") } clears it.
home-all-archived = All deals are archived. { KEY("home.show-archived") } shows them, { KEY("list.new") } begins a new one.
home-archived = archived
home-customer-existing = existing customer
home-customer-new = new customer
home-offering-existing = existing offering
home-offering-new = new offering
home-steps = steps
home-told-by = told by
home-told-both = CV { $count }
home-incidents = incidents
home-checklist = checklist
home-said = said
home-shown = shown
home-open = { $count ->
    [one] 1 question open
   *[other] { $count } questions open
}
home-nothing-open = no question open
home-new-deal = New deal
home-new-deal-hint = customer, deal: Hofstetter Kunststoff, extrusion line 3
home-new-deal-needs = Please type the customer, a comma, and what the deal was about.
home-duplicated = A new deal with the same facts and our own people; what happened was not copied.
home-put-away = Archived, { KEY("undo") } brings it back, { KEY("home.show-archived") } shows it: { $what }
home-brought-back = { $what } is back in the list
home-deleted = { $what } deleted · { KEY("undo") } brings it back
home-delete-title = Delete { $what }?
home-delete-no = Keep it
home-delete-yes = Delete the deal
home-delete-detail = { $steps ->
    [0] with all that is recorded
    [one] with its step and all else
   *[other] with all { $steps } steps and all else
 }; { KEY("undo") } brings it back
home-no-studies = A study puts comparable deals side by side, five won and five lost. { KEY("list.new") } begins one.
home-study-figures = { $deals ->
    [one] 1 deal
   *[other] { $deals } deals
} · { $won } won · { $not_won }
home-study-target = { $won } won · { $lost } not won
home-study-mixed = Product and solution business stand side by side here. Which of them is the question about?
home-study-one-kind = All of these ended alike. Which one ended the other way?
home-study-empty = No deals yet. { KEY("studies.study-deals") } chooses them.
home-new-study = New study
home-rename-study = The study's name
home-study-name-hint = what it is called: Extrusion 2025/26
home-study-selection = How were these deals chosen?
home-study-selection-hint = who chose them, and which customers did not want to talk
home-study-aim = How many of each kind
home-study-aim-hint = A number: so many won deals are wanted, and so many that were not won. Empty: five, and six as soon as a sixth is there
home-study-aim-bounds = Please type a number from { $least } to { $most }, or nothing.
home-study-needs-name = Please give the study a name.
home-study-question-hint = what it asks: Why do we lose at the same price?
home-study-pick = Deals of { $name }
home-no-levers = Levers are the changes that the debriefs lead to. They are found in a deal's stage 6, and all of them stand here.
home-lever-places = { $taken } of { $all } places taken
command-same-thing = The suggested pair is one and the same
hint-same-thing = they are one
command-not-same = The suggested pair is two different things
hint-not-same = they are two
command-take-apart = Take apart what was made one
hint-take-apart = apart again
command-join-to = Choose with which other this is one
hint-join-to = one with …
context-lever-list = List of levers
home-levers-joined = “{ $one }” and “{ $other }” are one from now on; both stay as they are, { KEY("lever-list.take-apart") } takes them apart.
home-levers-apart = “{ $one }” and “{ $other }” stay two.
home-levers-parted = “{ $title }” stands alone again.
home-levers-parted-many = “{ $title }” stands alone again; { $taken } levers are now in hand, and { $most } are the most that are carried through.
home-levers-nothing-to-part = This lever is joined with no other.
home-levers-none-alike = No other lever seems to be the same as this one; { KEY("lever-list.join-to") } chooses one.
home-levers-no-other = There is no other lever.
home-levers-join = One with “{ $title }”
home-lever-may-be-one = May be the same as “{ $title }”: { $why ->
    [place] both concern the same activity and the same criterion.
   *[titles] their titles say nearly the same.
} { KEY("lever-list.same-thing") } makes them one, { KEY("lever-list.not-same") } keeps them apart.
home-lever-rests-on = { $count ->
    [0] rests on no deal yet
    [one] rests on 1 deal
   *[other] rests on { $count } deals
}
home-lever-grades = effort { $effort } · impact { $impact }
home-welcome-title = Why did they buy? Why did they not?
home-welcome-text = debrief reconstructs a won or lost order step by step, as the customer really went and as we saw it. Thirty steps and more show what “too expensive” hides, and where there is something to change. Every entry is saved at once, in this one file, and can be taken back.
home-welcome-new = first deal
home-welcome-demo = typed in the terminal: an example with twelve orders
home-welcome-help = all keys of this place
search-title = Search
search-begin = Type a word or its beginning: everything that was ever typed is searched, in all deals, for names, steps, words, incidents, reasons and notes. Case and accents do not matter.
search-nothing = Nothing in this workbook holds “{ $text }”. Try fewer letters, or one word only.
search-no-deal = In the workbook
search-count = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
search-many = the best { $count } hits
search-foot = { KEY("picker.activate") } goes there · { KEY("picker.up") } { KEY("picker.down") } choose · { KEY("picker.back") } leaves
table-deal = deal
table-sitting = sitting
table-participant = person
table-landmark = landmark
table-step = step
table-step_participant = took part
table-telling = telling
table-incident = incident
table-incident_criterion = criterion of the incident
table-claim = claim
table-score = score
table-lever = lever
table-evidence = evidence
table-finding_waiver = question set aside
table-study = study
table-study_deal = deal of the study
table-own_question = own question
table-rejected_pair = two steps kept apart
table-asked_question = question asked
table-prediction = prediction
table-predicted_score = expected score
table-lever_match = two levers held against each other
table-synonym = two names for one thing
entry_state-done = done
entry_state-undone = taken back
entry_state-discarded = discarded
change-added = + { $what }
change-deleted = - { $what }
change-lever = lever
change-other = the other lever
change-same = one and the same
change-label = name
change-is_title = name of a step
change-means = means
change-selection = how the deals were chosen
change-unheard = why it was not debriefed
change-remark = remark
change-no = no
change-step = step
change-incident = incident
change-participant = person
change-actor = who acts
change-date = date
change-source = told by
change-criterion = criterion
change-weight = for or against
change-weight-for = for
change-weight-against = against
change-subject = belongs to
change-study = study
change-archived = archived
change-planned_minutes = planned minutes
change-blind = the other account hidden
change-scoring = scores side by side
change-knew_other = other side's score was seen
change-stage = stage
change-kind = kind
change-text = text
change-customer_step = customer's step
change-vendor_step = our step
change-made_by = made by
change-reasons = reasons
change-chance = chance
change-state = state
change-locked_on = locked on
change-surprise = surprise
change-prediction = prediction
change-currency = currency
change-side = side
change-rating = rating
change-rule = rule
change-reason = reason
change-name = name
change-question = question
change-notes = notes
change-certainty = certainty
change-emotion = feeling
change-sitting = sitting
change-told_by = who tells it
change-told_order = order told in
change-words = words
change-decisive = decisive
change-rationale = why
history-title = History
history-title-of = History of { $name }
history-empty = Nothing has been changed here yet. Every change will stand here, with what was before.
history-foot = { KEY("list.activate") } what it changed · { KEY("history.undo") } takes back · { KEY("popup.back") } close
history-foot-all = { KEY("list.activate") } what it changed · { KEY("history.undo") } takes back · { KEY("history.show-all") } all deals · { KEY("popup.back") } close
history-foot-deal = { KEY("list.activate") } what it changed · { KEY("history.undo") } takes back · { KEY("history.show-all") } this deal only · { KEY("popup.back") } close
history-more = { $count ->
    [one] and 1 more row
   *[other] and { $count } more rows
}
history-about = All changes, the newest first. { KEY("list.activate") } shows what stood there before and what stands there since.
language-de-CH = Deutsch (Schweiz)
language-de-DE = Deutsch (Deutschland)
language-en-GB = English (UK)
language-en-US = English (US)
settings-title = Settings
settings-about = Every setting takes effect at once and is written to the settings file; what else stands in that file stays as it is.
settings-language = Language
settings-language-hint = Also decides how dates, numbers and money are written.
settings-theme = Theme
settings-theme-hint = The settings file can also name a theme file of your own. Where NO_COLOR is set there is no colour.
settings-ascii = Signs
settings-ascii-hint = ASCII is for terminals whose font lacks signs such as ◆ and ▲.
settings-sitting_minutes = Length of a sitting
settings-sitting_minutes-hint = The agenda shares this time out among the phases of a sitting.
settings-facilitator = Facilitator
settings-facilitator-hint = your name, for new sittings
settings-editor = Editor
settings-editor-hint = for long texts, such as nano or code --wait; without it $VISUAL or $EDITOR
settings-system = as the system
settings-automatic = automatic
settings-minutes = { $minutes } minutes
settings-saved-in = Saved in { $path }
settings-not-kept = There is no settings file: settings last until you quit.
settings-not-saved = The setting holds now, but could not be saved: { $detail }
settings-foot = { KEY("form.left") } { KEY("form.right") } choose · { KEY("form.activate") } type · { KEY("form.clear") } default · { KEY("form.back") } close
home-postponed = later
change-hidden = hidden until it is revealed
home-sitting-customer = customer
home-sitting-vendor = us
home-sitting-joint = both
home-sitting-waits =
    A sitting { $with ->
        [customer] with the customer
        [vendor] with our people
       *[joint] with both sides
    } was paused at { $time } and waits: open the deal, then { KEY("deal.clock") } resumes it.
home-sitting-runs =
    A sitting { $with ->
        [customer] with the customer
        [vendor] with our people
       *[joint] with both sides
    } is under way: { $time }.
home-sitting-blind = Until it ends, what the other side told is hidden here too.
