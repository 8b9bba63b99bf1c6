# Stage 5: the checklist.
command-cover-other-side = Cover the other side's ratings, so that each side judges on its own
hint-cover-other-side = cover
checklist-empty = Each side judges for itself what was strong and weak; one key rates and goes on.
checklist-rated = rated, of { $count }
checklist-mean-gap = mean gap { $gap }
checklist-covered = { $side }: ratings covered
checklist-col-gap = gap
checklist-col-evidence = evidence
checklist-legend-rate = rate -2 … +2
checklist-evidence = RESTS ON
checklist-no-evidence = Rests on no step and no incident yet.
checklist-timeline = THE TIMELINE SAYS
score-name = { $criterion } ({ $side })
score-taken-back = Rating removed: { $what } · u brings it back
score-unrated = not rated
score-partly-decisive = {", partly decisive"}
score-decisive = {", decisive"}
rationale-title = Why: { $what }
evidence-title = { $what } rests on …
evidence-at-step = step { $number }
says-no-decider = Nobody is recorded as decider.
says-decider-never-met = No step has the decider and one of us.
says-decider-met = { $joint ->
    [one] The decider met us in step { $step } of { $steps }, once.
   *[other] The decider first met us in step { $step } of { $steps }, and in { $joint } steps in all.
}
says-decider-before-offer = That was before our first offer.
says-decider-not-before-offer = Not before our first offer.
says-offer = { $span } from the request (step { $request }) to our offer (step { $offer }).
says-offer-undated = Requested in step { $request }, offered in step { $offer }; a date is missing.
says-longest-gap = The longest silence: { $span } between steps { $from } and { $to }.
says-longest-wait = The longest wait: { $span } between steps { $from } and { $to }.
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
