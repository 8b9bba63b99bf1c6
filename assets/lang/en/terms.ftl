# Labels of all enumerations, short, as they stand in a table: KIND-KEY.

## outcome
outcome-open = open
outcome-won = won
outcome-lost = lost
outcome-postponed = postponed
outcome-stopped = stopped

## side
side-customer = customer
side-customer-short = C
side-vendor = us
side-vendor-short = V
side-partner = partner
side-partner-short = P
side-competitor = competitor
side-competitor-short = R
side-other = other
side-other-short = O

## buying_role
buying_role-initiator = initiator
buying_role-initiator-help = Sets the purchase going.
buying_role-user = user
buying_role-user-help = Works every day with what is bought.
buying_role-influencer = influencer
buying_role-influencer-help = Shapes the choice through expertise or opinion.
buying_role-decider = decider
buying_role-decider-help = Says yes or no in the end.
buying_role-buyer = buyer
buying_role-buyer-help = Handles enquiry, comparison and negotiation.
buying_role-gatekeeper = gatekeeper
buying_role-gatekeeper-help = Controls who and what reaches the others.
buying_role-champion = champion
buying_role-champion-help = Fights for us inside the house, even when we are not there.

## consent
consent-attributable = with the name
consent-anonymous = without the name
consent-internal = internal only

## channel
channel-phone = phone
channel-video = video
channel-mail = e-mail
channel-letter = letter
channel-chat = chat
channel-meeting = meeting
channel-visit = visit
channel-event = event
channel-meal = meal
channel-document = document
channel-portal = portal
channel-internal = internal
channel-press = press
channel-speech = speech
channel-vote = vote
channel-hearing = hearing
channel-other = other

## owner
owner-marketing = marketing
owner-sales = sales
owner-technical = technical
owner-service = service
owner-management = management
owner-partner = partner
owner-none = none

## course
course-advance = advance
course-loop_back = loop back
course-wait = wait
course-side_track = side track
course-exit = exit

## exit_to
exit_to-competitor = to a competitor
exit_to-postponed = postponed
exit_to-stopped = stopped

## milestone
milestone-trigger = trigger
milestone-contact = contact
milestone-need = need
milestone-shortlist = shortlist
milestone-offer = offer
milestone-negotiation = negotiation
milestone-decision = decision
milestone-contract = contract
milestone-delivery = delivery
milestone-follow_on = follow-on
milestone-none = none

## source
source-customer = customer
source-vendor = us
source-document = document

## certainty
certainty-observed = observed
certainty-recalled = recalled
certainty-inferred = inferred

## incident_kind
incident_kind-delighted = delighted
incident_kind-annoyed = annoyed

## claim_kind
claim_kind-price = price
claim_kind-product = product
claim_kind-relationship = relationship
claim_kind-process = process
claim_kind-competitor = competitor
claim_kind-our_doing = our doing
claim_kind-customer_doing = customer's doing
claim_kind-other = other

## claim_status
claim_status-untested = untested
claim_status-supported = supported
claim_status-refuted = refuted

## decisive
decisive-no = no
decisive-partly = partly
decisive-yes = yes

## rating
rating-clear_failing = clear failing
rating-failing = failing
rating-neutral = neutral
rating-strength = strength
rating-clear_strength = clear strength
rating-not_observed = not observed
rating-not_observed-short = n/o
rating-not_relevant = not relevant
rating-not_relevant-short = n/r

## lever_state
lever_state-idea = idea
lever_state-chosen = chosen
lever_state-doing = doing
lever_state-done = done
lever_state-dropped = dropped

## customer_kind
customer_kind-existing = existing
customer_kind-new = new

## offering_kind
offering_kind-existing = existing
offering_kind-new = new

## business_type
business_type-product = product business
business_type-mostly_product = mostly product business
business_type-mixed = mixed business
business_type-mostly_solution = mostly solution business
business_type-solution = solution business

## sitting_with
sitting_with-customer = with the customer
sitting_with-vendor = with our people
sitting_with-joint = joint

## emotion
emotion-very_bad = very bad
emotion-bad = bad
emotion-neutral = neutral
emotion-good = good
emotion-very_good = very good

## stance
stance-against2 = clearly against us
stance-against = against us
stance-neutral = neutral
stance-for = for us
stance-for2 = clearly for us

## commitment
commitment-none = none
commitment-interest = interest
commitment-effort = effort
commitment-promise = promise
commitment-bound = bound

## severity
severity-error = essential
severity-warning = important
severity-hint = helpful

## rival
rival-late_entry = We came when the need was already fixed.
rival-late_entry-sign = Our first contact lies after the specification or the shortlist.
rival-written_for_another = The specification was tailored to another supplier.
rival-written_for_another-sign = Before the specification the customer took steps with a competitor, without us.
rival-decider_not_reached = Whoever could say yes did not know our value.
rival-decider_not_reached-sign = There is no joint step with a decider before the decision.
rival-fighter_lost = Our champion left or was overruled.
rival-fighter_lost-sign = Before the decision our champion changes, or no longer stands for us and is not met any more.
rival-value_not_shown = Apart from the price there was nothing to compare.
rival-value_not_shown-sign = Price steps without a joint business case within three steps.
rival-slow_or_silent = We had time and did not use it.
rival-slow_or_silent-sign = The offer took longer than usual in the study, and the longest silence was ours.
rival-trust_missing = Trust was missing.
rival-trust_missing-sign = No trial, no reference, no visit to us; annoyance over a promise.
rival-other_spend = The money went elsewhere.
rival-other_spend-sign = Budget cut or priorities changed, and in the end postponed or stopped.
rival-unlike_compared = Unlike things were compared.
rival-unlike_compared-sign = The scope changes after the offers, and the price gap is unknown.
rival-one_choice_only = With us there was nothing to choose from.
rival-one_choice_only-sign = No step in which we offered options.
rival-terms = It was the contract, not the price.
rival-terms-sign = Steps on terms fill more than a quarter of the last third of the path.
rival-no_real_chance = We were needed only for comparison.
rival-no_real_chance-sign = Until the offer hardly any commitment and no access; a tender without prior contact.
rival-we_contradicted_ourselves = Two of us said two things.
rival-we_contradicted_ourselves-sign = Steps or incidents in which two of our people contradict each other.
kind-existing = existing
kind-new = new
scoring-open = side by side
scoring-blind = blind
scoring-revealed = revealed
prediction_state-draft = draft
prediction_state-locked = locked
prediction_state-opened = opened

## What a record is called
record-deal = deal
record-sitting = sitting
record-participant = person
record-landmark = landmark
record-step = step
record-step_participant = person in a step
record-telling = telling
record-incident = incident
record-incident_criterion = criterion of an incident
record-claim = claim
record-score = score
record-evidence = evidence
record-lever = lever
record-finding_waiver = question set aside
record-study = study
record-study_deal = deal in a study
record-own_question = own question
record-rejected_pair = two steps kept apart
record-asked_question = question asked
record-prediction = prediction
record-lever_match = two levers held against each other
record-synonym = two names for one thing
record-predicted_score = expected score
record-journal = entry of the history
record-journal_row = change in the history
record-journal_pack = packed changes in the history
record-draft = unfinished text
record-setting = setting
record-sitting_clock = time of a sitting
