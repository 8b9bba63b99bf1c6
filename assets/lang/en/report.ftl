# The Markdown report of one deal: sentences, headings, columns.

## parts of sentences
report-quote = “{ $text }”
report-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-on = { $kind ->
    [day] on { $date }
    [about-day] around { $date }
    [about-span] around { $date }
    [about-year] around { $date }
   *[other] in { $date }
}
report-steps = { $count ->
    [one] step { $list }
   *[other] steps { $list }
}
report-incidents = { $count ->
    [one] incident { $list }
   *[other] incidents { $list }
}
report-more = { $count } more
report-both = both
column-nobody = { $side ->
    [customer] customer
    [vendor] ours
    [partner] partner
    [competitor] rival
   *[other] other
}
report-nobody = { $side ->
    [customer] someone at the customer's
    [vendor] one of us
    [partner] someone at a partner's
    [competitor] someone at a competitor's
   *[other] someone else
}

report-own-title = as we tell it: { $title }

# Who belongs to another deal.
report-elsewhere = { $side ->
    [customer] someone at another customer's
    [vendor] one of us
    [partner] someone at a partner's
    [competitor] someone at a competitor's
   *[other] someone else
}

## the head
report-title = { $customer }: { $deal }
report-untitled = Untitled deal
report-outcome = { $outcome ->
    [won] The order was won{ $when }.
    [lost] The order was lost{ $when }.
    [postponed] The purchase was postponed{ $when }.
    [stopped] The purchase was given up{ $when }.
   *[open] The deal is still open.
}
report-lost-to = The order went to { $winner }{ $when }.
report-opened = It began { $when }.
report-value = The deal is worth { $value }.
report-value-margin = The deal is worth { $value }, at a margin of { $margin }.
report-setting = The setting: { $list }.
report-customer-kind = { $kind ->
    [new] new customer
   *[existing] existing customer
}
report-offering-kind = { $kind ->
    [new] new offering
   *[existing] existing offering
}
report-business = { $kind }
report-division = division { $name }
report-segment = segment { $name }
report-effort = Our effort in working days: { $days }.

## what was said and what showed
report-said-heading = What was said, and what the debrief showed
report-said-heading-customer = What was said
report-said = { $side ->
    [customer] The customer gave this reason: { $quote }
    [vendor] We gave this reason: { $quote }
   *[other] The reason given was: { $quote }
}
report-standing = { $status ->
    [supported] Held against the steps, it is supported.
    [refuted] Held against the steps, it does not stand.
    [weighed] It is still untested: steps are noted beside it, but nobody has decided what follows.
   *[untested] It is still untested: nobody has held it against the steps.
}
report-said-nothing = Nobody has given a reason for the outcome yet.
report-showed = The debrief showed:
report-showed-nothing = What the debrief showed has not been written down yet.

## the path
report-path-heading = The path in numbers
report-path-steps = { $count ->
    [one] One step is recorded.
   *[other] { $count } steps are recorded.
}
report-path-coarse = Purchases of this kind take 30 to 50, so part of the path is still in the dark.
report-path-from-to = From the first dated step ({ $first_step }: { $first }) to the last ({ $last_step }: { $last }) it took { $days }.
report-path-took = They span { $days }.
report-path-undated = { $count ->
    [one] One step has no date.
   *[other] { $count } steps have no date.
}
report-path-waiting-share = Waiting made up { $days } of it, { $share } of the time.
report-path-waiting = Waiting made up { $days }.
report-path-untold = In the long gaps lie { $days } of which nobody has told anything.
report-path-longest = The longest gap, { $days }, lies between steps { $from } and { $to }.
report-path-told = Who tells the steps: { $list }.
report-told = { $who ->
    [both] both sides { $count } ({ $share })
    [customer] only the customer { $count } ({ $share }), our blind spots
    [customer_alone] only the customer { $count } ({ $share })
    [vendor] only we { $count } ({ $share })
    [document] only a document { $count } ({ $share })
   *[nobody] nobody { $count } ({ $share })
}
report-path-people = { $count ->
    [one] One person took part: { $list }.
   *[other] { $count } people took part: { $list }.
}
report-people-of = { $side ->
    [customer] { $count } on the customer's side
    [vendor] { $count } on ours
    [partner] { $count } from partners
    [competitor] { $count } from competitors
   *[other] { $count } from elsewhere
}
report-path-offer = From the request (step { $request }) to the first offer (step { $offer }) it took { $days }.
report-path-offer-undated = The request is step { $request }, the first offer step { $offer }; how many days lay between is not known.
report-path-decider = { $offer ->
    [before] A decider and we first came together in step { $step } of { $steps }, before the first offer.
    [after] A decider and we first came together only in step { $step } of { $steps }, not before the first offer.
   *[none] A decider and we first came together in step { $step } of { $steps }.
}
report-path-decider-never = In no step did a decider and we come together.
report-path-decider-unknown = Who could say yes is not recorded.
report-path-competitor = { $case ->
    [exit] In step { $step } the order goes to a competitor; none was seen on the way.
   *[seen] A competitor first appears in step { $step }.
}
report-path-hand-overs = Hand-overs between our functions: { $list }.
report-hand-over = { $from } (step { $last }) to { $to } (step { $first })
report-hand-over-same-day = on the same day
report-curve = How it felt, step by step: the higher the bar, the better; a dot where nobody told it.
report-curve-steps = step

## turning points
report-turning-heading = Turning points
report-turn-exit = { $to ->
    [competitor] the path left to a competitor
    [postponed] the purchase was postponed
    [stopped] the purchase was given up
   *[unknown] the path ended here
}
report-turn-incident = { $kind ->
    [delighted] strong delight (incident { $number })
   *[annoyed] strong annoyance (incident { $number })
}
report-turn-feeling = { $source ->
    [customer] the customer's biggest change of feeling, from { $before } (step { $step }) to { $after }
   *[vendor] our biggest change of feeling, from { $before } (step { $step }) to { $after }
}
report-turn-lever = here we could have acted differently
report-turn-decider = the first step with a decider and us

## timeline
report-timeline-heading = Timeline
report-col-number = No.
report-col-when = When
report-col-told = Told by
report-col-who = Who
report-col-what = What happened
report-col-feeling = Feeling
report-col-marks = Marks
report-gap-wait = waiting
report-gap-silence = nothing recorded
report-same-day = same day
report-later = { $days } later
report-mark-lever = lever
report-mark-incident = { $kind ->
    [delighted] delighted (incident { $number })
   *[annoyed] annoyed (incident { $number })
}
report-mark-untied = no longer committed
report-mark-commitment = commitment{ $by ->
    [usual] , as usual with such a step
   *[set] {""}
}: { $grade }

## incidents
report-incidents-heading = Critical incidents
report-strongest = { $what ->
    [customer-delighted] Incident { $number } delighted the customer most.
    [customer-annoyed] Incident { $number } annoyed the customer most.
    [vendor-delighted] Incident { $number } delighted us most.
   *[vendor-annoyed] Incident { $number } annoyed us most.
}
report-delighted = { $side ->
    [customer] The customer was delighted
    [vendor] We were delighted
   *[other] A third party was delighted
}
report-annoyed = { $side ->
    [customer] The customer was annoyed
    [vendor] We were annoyed
   *[other] A third party was annoyed
}
report-at-step = step { $step }
report-strength = strength { $strength } of 3
report-concerns = Concerns: { $list }.

## people
report-people-heading = People
report-buying-center = Buying center
report-selling-center = Selling center
report-third-parties = Third parties
report-col-name = Name
report-col-job = Job
report-col-roles = Roles
report-col-part = Took part
report-col-stance = Stance
report-col-goal = Personal goal
report-lead-informant = leading informant
report-part = { $count ->
    [one] in step { $first }
   *[other] in { $count } steps, first in step { $first }
}

## checklist
report-checklist-heading = Checklist
report-col-criterion = Criterion
report-col-rating = The customer's rating
report-col-gap = Gap
report-col-decisive = Decisive
report-col-evidence = Evidence
report-col-rationale = Why
report-scale = Scores run from −2 (clearly against us) to +2 (clearly for us); n/o is not observed, n/r not relevant. The gap is our score minus the customer's.
report-scale-customer = The customer's ratings run from −2 (clearly against us) to +2 (clearly for us); n/o is not observed, n/r not relevant.
report-strong = Strongest: { $list }.
report-weak = Weakest: { $list }.
report-gaps = To be cleared up together, because the two sides lie far apart: { $list }.
report-mean-gap = { $direction ->
    [rosier] On average we see ourselves { $size } better than the customer does (criteria that both judged: { $count }).
    [darker] On average we see ourselves { $size } worse than the customer does (criteria that both judged: { $count }).
   *[none] On average we see ourselves as the customer does, give or take { $size } (criteria that both judged: { $count }).
}

## claims, differences, levers
report-claims-heading-customer = Reasons the customer gave
report-claims-heading = Claims, and how they stand
report-without-words = (without words)
report-claim-made = { $side ->
    [customer] said by the customer; { $kind }
    [vendor] said by us; { $kind }
   *[other] said by a third party; { $kind }
}
report-claim-rival = In other words: { $rival }
report-claim-for = In its favour: { $list }.
report-claim-against = Against it: { $list }.
report-differ-heading = Where the accounts differ
report-differ-order = For the customer it came before step { $other }, for us after it.
report-told-first-customer = The customer told first: { $steps }; { $fits ->
    [unknown] too few dates say whether that is how it happened
   *[other] { $fits }
}.
report-told-first-vendor = We told first: { $steps }; { $fits ->
    [unknown] too few dates say whether that is how it happened
   *[other] { $fits }
}.
report-differ-dates = The dates do not fit: { $one_date } ({ $one }) and { $other_date } ({ $other }).
report-differ-feelings = It felt { $customer } to the customer and { $vendor } to us.
report-levers-heading = Levers
report-untitled-lever = Lever without a name
report-lever-effort = effort { $grade } of 5
report-lever-impact = impact { $grade } of 5
report-lever-due = due { $date }
report-lever-rests = It rests on { $list }.
report-lever-bare = It rests on nothing that is recorded yet.
report-lever-elsewhere = It rests on other deals.

## the end
report-open-heading = Open questions
report-missing = Not recorded yet: { $list }.
report-missing-reason = the reason given
report-missing-finding = what the debrief showed
report-missing-steps = steps
report-missing-incidents = critical incidents
report-missing-people = people
report-missing-scores = checklist
report-missing-levers = levers
report-basis-nothing = No sitting is recorded yet.
report-basis = { $count ->
    [one] This report rests on one sitting ({ $list }).
   *[other] This report rests on { $count } sittings ({ $list }).
}
report-sittings-with = { $with ->
    [customer] { $count } with the customer
    [vendor] { $count } with our people
   *[joint] { $count } joint
}
report-tellers = Told by: { $list }.
report-consent = Named are only people who agreed to it; the others appear by their function.
report-nameless = All people appear by their function instead of their names.

## the two sides' judgements held against each other
agreement-shift = { $tilt ->
    [open] Both judged { $common ->
        [one] one criterion
       *[other] { $common } criteria
    }: too few to say whether one side sees us rosier.
    [rosier] We rate ourselves { $size } points better on average, on the scale from −2 to +2: { $up } of { $differences } differences go that way, which chance hardly does.
    [darker] We rate ourselves { $size } points worse on average, on the scale from −2 to +2: { $down } of { $differences } differences go that way, which chance hardly does.
   *[none] Neither side sees us rosier throughout: our rating lies above the customer's { $up }× and below { $down }×, as chance may have it; the differences even out to { $size } points.
}
agreement-order = { $order ->
    [few] On fewer than { $enough } common criteria it cannot be said whether both see the same as strong and weak.
    [flat] One side judges all alike, so it cannot be said whether both see the same as strong and weak.
    [same] Both agree on what was strong and what was weak. { $figures }
    [opposite] What one side finds strong the other finds weak. { $figures }
   *[loose] The two hardly agree on what was strong and what was weak. { $figures }
}
agreement-figures = As a figure, the order agrees with ρ { $rho } by rank and τ { $tau } by pairs (−1 is the reverse order, +1 the same); the ratings themselves with a weighted κ of { $kappa } (0 is what chance does, 1 the same rating throughout).
report-blind = The two sides score blind; their scores are not shown before they are revealed.
report-prediction-heading = What we had expected (locked on { $date })
report-contents = Contents
