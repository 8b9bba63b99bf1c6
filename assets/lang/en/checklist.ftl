# Stage 5: the checklist.
command-blind-scoring = Blind scoring on or off: each side scores without seeing the other's scores
hint-blind-scoring = blind
command-reveal-scores = Reveal: both sides' scores beside each other
hint-reveal-scores = reveal
checklist-empty = Each side judges for itself what was strong and weak; one key rates and goes on.
checklist-rated = answered, of { $count }
checklist-mean-gap = mean gap { $gap }
checklist-blind = blind: other side hidden
checklist-col-gap = gap
checklist-col-evidence = evidence
checklist-legend-rate = rate -2 … +2
checklist-evidence = RESTS ON
checklist-no-evidence = Rests on no step and no incident yet.
checklist-timeline-nothing = The timeline says nothing about this.
checklist-timeline = THE TIMELINE SAYS
score-name = { $criterion } ({ $side })
score-taken-back = Rating removed: { $what } · { KEY("undo") } brings it back
score-unrated = not rated
score-partly-decisive = {", partly decisive"}
score-decisive = {", decisive"}
rationale-title = Why: { $what }
evidence-title = { $what } rests on …
evidence-at-step = step { $number }
says-no-decider = Nobody is recorded as decider.
says-decider-never-met = In no step are the decider and we together.
says-decider-met = { $joint ->
    [one] The decider met us in step { $step } of { $steps }, once.
   *[other] The decider first met us in step { $step } of { $steps }, and in { $joint } steps in all.
}
says-decider-before-offer = That was before our first offer.
says-decider-not-before-offer = Not before our first offer.
says-offer = { $span } from the request (step { $request }) to our offer (step { $offer }).
says-offer-undated = Requested in step { $request }, offered in step { $offer }; a date is missing.
says-first-competitor = A competitor first plays a part in step { $step } of { $steps }.
says-hand-overs = { $count ->
    [one] One hand-over between our functions
   *[other] { $count } hand-overs between our functions
}; { $between ->
    [0] no step fell between.
    [one] one step fell between.
   *[other] { $between } steps fell between.
}
says-incidents = Incidents that speak to it: { $delighted } delighted, { $annoyed } annoyed.
says-need-before-offer = { $count ->
    [0] Before our offer (step { $offer }) no step shows us working on the need.
    [one] Before our offer (step { $offer }) we worked on the need in one step ({ $list }).
   *[other] Before our offer (step { $offer }) we worked on the need in { $count } steps ({ $list }).
}
says-other-spend = { $count ->
    [one] In one step ({ $list }) the money might have gone elsewhere
   *[other] In { $count } steps ({ $list }) the money might have gone elsewhere
}; { $known ->
    [0] we knew of none.
   *[other] we knew of { $known }.
}
says-other-spend-steps = { $count ->
    [one] In one step ({ $list }) the money might have gone elsewhere.
   *[other] In { $count } steps ({ $list }) the money might have gone elsewhere.
}
says-longest-absence = Longest without a step of ours with the customer: { $span }, from { $from } to { $to }.
says-initiative = Steps up to the decision in which somebody acted: we { $ours }, the customer { $theirs }.
says-promises = Promises: { $made } made, { $kept } kept, { $missed } missed (steps { $list }).
says-no-next-step = After the no (step { $no }) no step of ours follows.
says-step-after-no = After the no (step { $no }) our next step is { $step }; a date is missing.
says-days-after-no = After the no (step { $no }) our next step ({ $step }) came { $span } later.
says-contacts = Of { $count } who decide or advise, { $met } met us.
says-felt = In steps with us the customer felt good { $good ->
    [0] never
    [one] once
   *[other] { $good } times
 } and bad { $bad ->
    [0] never
    [one] once
   *[other] { $bad } times
 } ({ $list }).
says-business-case = A business case was made in step { $step }.
says-price-alone = { $count ->
    [one] The price is talked about in one step ({ $list }),
   *[other] The price is talked about in { $count } steps ({ $list }),
} { $alone ->
    [0] each with a business case near it.
   *[other] { $alone } of them with no business case near.
}
says-competitor-known = { $count ->
    [one] One step has a competitor in it
   *[other] { $count } steps have a competitor in them
} ({ $list }); { $known ->
    [0] we knew of none.
   *[other] we knew of { $known }.
}
says-competitor-steps = { $count ->
    [one] One step has a competitor in it ({ $list }).
   *[other] { $count } steps have a competitor in them ({ $list }).
}
says-options = { $count ->
    [0] No step shows that we offered a choice.
    [one] One step shows that we offered a choice ({ $list }).
   *[other] { $count } steps show that we offered a choice ({ $list }).
}
says-no-new-view = No step shows that we brought a new view.
says-new-views = { $count ->
    [one] We brought a new view in one step ({ $list })
   *[other] We brought a new view in { $count } steps ({ $list })
}; { $moved ->
    [0] need and scope did not move after it.
    [one] after it need or scope moved once.
   *[other] after it need or scope moved { $moved } times.
}
says-help = Up to the decision the customer acted without us in { $alone ->
    [0] no step
    [one] one step
   *[other] { $alone } steps
}; { $count ->
    [0] no step shows us helping.
    [one] we helped in one ({ $list }).
   *[other] we helped in { $count } ({ $list }).
}
says-faces = { $count ->
    [one] The customer met one of us.
   *[other] The customer met { $count } of us.
}
says-partners = { $count ->
    [one] One step with a partner ({ $list }); { $ours } of it begun by us.
   *[other] { $count } steps with partners ({ $list }); { $ours } of them begun by us.
}
says-talks = { $moved } of { $count } talks with us were followed by a step of the customer's within a week ({ $list }).
says-clarified =
    { $count ->
        [one] After that there was one query ({ $list }).
       *[other] After that there were { $count } queries ({ $list }).
    }
says-scope-stays = In no step is the scope changed.
says-scope = { $count ->
    [one] The scope was changed in one step ({ $list }),
   *[other] The scope was changed in { $count } steps ({ $list }),
} { $ours ->
    [0] without us.
   *[other] { $ours } with us.
}
says-shown-to-decider = { $count ->
    [one] In step { $step } one of the customer's people saw us present: a decider.
   *[other] In step { $step } { $count } of the customer's people saw us present, a decider among them.
}
says-shown-without-decider = { $count ->
    [0] In step { $step } we presented; nobody of the customer's is recorded.
    [one] In step { $step } one of the customer's people saw us present, no decider.
   *[other] In step { $step } { $count } of the customer's people saw us present, no decider.
}
says-concessions = Concessions: ours { $ours }, theirs { $theirs }; negotiations: { $held } (steps { $list }).
says-terms =
    { $count ->
        [one] One step is about terms ({ $list }).
       *[other] { $count } steps are about terms ({ $list }).
    }
says-terms-days = Terms took { $span }, in { $count } steps ({ $list }).
says-after-decision = { $count ->
    [0] After the decision no step with both sides follows.
    [one] After the decision one step with both sides follows ({ $list }).
   *[other] After the decision { $count } steps with both sides follow ({ $list }).
}
blind-begun = Blind: each side sees only its own scores.
blind-end-title = End blind scoring without comparing?
blind-go-on = Go on blind
blind-go-on-detail = each side sees only its own scores
blind-end = End it
blind-end-detail = both sides' scores show everywhere at once
reveal-nothing-hidden = Nothing is hidden: both sides' scores show already.
reveal-heard-blind = Nothing is revealed while one side is heard blind. Reveal once this sitting has ended.
reveal-missing = There is nothing to compare yet: revealing needs scores of both sides.
blind-hand-over = Hand over to { $side }: { KEY("list.activate") } shows their column; until then this one stays.
checklist-own-numbers = Numbers count the steps that this side tells.
checklist-hand-to-customer = Both sides score blind. The keyboard goes to the customer now: { KEY("list.activate") } shows the customer's scores.
reveal-title = Lay both sides' scores open?
reveal-both = Reveal
reveal-both-detail = both sides' scores stand beside each other, and stay so
reveal-done = Revealed; { KEY("deal.stage-review") } holds the two views against each other.
