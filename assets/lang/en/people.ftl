# Stage 2: the people.
people-buying-center = BUYING CENTER
people-selling-center = SELLING CENTER
people-others = COMPETITORS AND OTHERS
people-empty-customer = Here sit those who had a say at the customer. { KEY("people.new-customer-person") } adds the first: a name, a comma, what they do.
people-empty-vendor = Here sit your own people. { KEY("people.new-vendor-person") } adds the first.
people-steps = { $steps ->
    [0] no step
    [one] 1 step
   *[other] { $steps } steps
}
people-from-step = from { $step }
people-wants = goal: { $goal }
people-missing-roles = Nobody yet: { $roles }
people-no-role = role not known
people-new-customer = Who else had a say at { $customer }?
people-new-customer-hint = Name, job: Erika Keller, plant manager
people-new-vendor = Who else of ours was involved?
people-new-vendor-hint = Name, job: Sandra Meier, sales
people-new-third = Who else: a competitor, a partner, anybody?
people-new-third-hint = Name, job; { KEY("people.activate") } on the person then says on whose side
people-deleted = { $name } deleted · { KEY("undo") } brings them back
people-stance-end = { $name } is { $stance } already.
people-no-roles-of-ours = { $name } is one of ours: buying roles are for those who buy.
people-merge-title = Who is the same person as { $name }?
people-merge-nobody = There is nobody else to merge with.
people-merged = Now one person: { $name } · { $key } parts them again
people-stance-unknown = Stance not known; { KEY("people.stance-up") } and { KEY("people.stance-down") } set it
people-consent = Consent: { $consent }
people-consent-unknown = Consent: not asked yet
people-detail-steps = { $steps ->
    [one] IN 1 STEP
   *[other] IN { $steps } STEPS
}
people-acts = acts
people-takes-part = takes part
people-more-steps = and { $steps } more
fault-no-name = A person needs a name.
fault-too-many-leads = This side has { $most } leading informants already; lift one mark first.
field-participant-name = Name
field-participant-side = Side
field-participant-job = Job
field-participant-job-hint = what they do, not the department: plant manager
field-participant-site = Site
field-participant-buying_roles = Buying roles
field-participant-buying_roles-hint = any number of them
field-participant-lead_informant = Leading informant
field-participant-lead_informant-hint = one or two on each side, whose account is recorded
field-participant-stance = Stance
field-participant-stance-hint = it counts when somebody says how one could see it
field-participant-personal_goal = Personal goal
field-participant-personal_goal-hint = what they wanted for themselves: a summer without calls at night
field-participant-consent = Consent
field-participant-consent-hint = with the name, without it, or not outside this house
field-participant-notes = Notes
command-lead-informant = Mark as a leading informant, or lift the mark
hint-lead-informant = leading
command-buying-roles = Choose the roles in the purchase
hint-buying-roles = roles
command-stance-up = Stance: one grade more for us
hint-stance-up = more for us
command-stance-down = Stance: one grade more against us
hint-stance-down = more against us
command-merge-people = Make one of two entries of the same person
hint-merge-people = merge
command-forget-person = Forget a person: a pseudonym everywhere, for good
hint-forget-person = forget
