# The findings: the coach's question, its short label, and why it matters.

## The path
finding-S01 = { $steps ->
    [0] When did this first become urgent, and what set it off?
   *[other] What came before step 1: when did this first become urgent, and what set it off?
}
finding-S01-name = trigger missing
finding-S01-why = Whoever does not know what set the purchase off does not see where a supplier could have come in early.
finding-S02 = { $case ->
    [yes] Who said yes, to whom and when?
    [exit] Step { $step } leaves the path. Where to: a competitor, a later date, or nowhere?
   *[no] Who said no, to whom and when?
}
finding-S02-name = end missing
finding-S02-why = Only from a fixed end can one ask back for what led there.
finding-S03 = { $case ->
    [few] Only { $steps } steps so far. What happened between steps { $from } and { $to }?
   *[some] What else happened between steps { $from } and { $to }?
}
finding-S03-name = too few steps
finding-S03-why = Below 30 steps an account repeats what everybody believes anyway; levers show only in the fine grain.
finding-S04 = { $case ->
    [side] In step { $step } only the side is known. Which person was it?
   *[nobody] Who exactly did that in step { $step }?
}
finding-S04-name = actor missing
finding-S04-why = One actor and one action: companies and teams do not act, people do.
finding-S06 = From whom do we know step { $step }?
finding-S06-name = source missing
finding-S06-why = A step that nobody tells is a guess.
finding-S07 = Who at the customer's can confirm this path?
finding-S07-name = customer not heard
finding-S07-why = Without the customer's account one only hears what one's own house thinks already.
finding-S10 = { $case ->
    [people] Who else had a say at the customer's?
   *[roles] Who uses it, who decides, who buys: which roles did these people have?
}
finding-S10-name = thin buying center
finding-S10-why = Hardly anybody buys alone, and those who are overlooked often decide.
finding-S11 = { $case ->
    [unseen] { $name } can say yes. When did this person first come into it?
   *[none] Who could say yes in the end, and when did this person come into it?
}
finding-S11-name = decider not seen
finding-S11-why = Whoever decides and turns up in no step decided on grounds that we do not know.
finding-S13 = When did { $winner } come in, and how?
finding-S13-name = winner out of nowhere
finding-S13-why = A competitor who only turns up at the end was there earlier, where we did not look.
finding-S14 = { $case ->
    [won] What came after the yes: who handed over to whom?
   *[other] What was agreed after the no: when do you talk again?
}
finding-S14-name = nothing after the end
finding-S14-why = The steps after the decision belong to the path; they open the next order or close the door.
finding-S16 = { $exit ->
    [competitor] Step { $step } leads to a competitor
    [postponed] Step { $step } puts the purchase off
   *[stopped] Step { $step } stops the purchase
}, yet the deal counts as { $outcome ->
    [won] won. What came after it?
    [lost] lost. How did it really end?
    [lost_to] lost to { $winner }. How did it really end?
    [postponed] postponed. How did it really end?
   *[stopped] stopped. How did it really end?
}
finding-S16-name = end against outcome
finding-S16-why = Where the path and the outcome say different things, one of them has not been told to its end.

## Time
finding-T01 = Between steps { $from } and { $to } lie { $days } days. What happened then, and who had the ball?
finding-T01-name = long silence
finding-T01-why = In long silences things happen that one side does not see.
finding-T02 = { $case ->
    [deal] The deal opens after it was decided. Which of the two dates is right?
   *[step] Step { $step } is dated after the decision but stands before it. Which is right?
}
finding-T02-name = dated after the end
finding-T02-why = Nothing can lead to a decision that has already been made.
finding-T03 = By its date, step { $step } comes before step { $before }. Which of them was first?
finding-T03-name = order against dates
finding-T03-why = What caused what hangs on the order.

## Critical incidents
finding-C01 = { $case ->
    [annoyed] You said yes. What annoyed you on the way all the same?
   *[delighted] It came to nothing. What delighted you on the way all the same?
}
finding-C01-name = one kind only
finding-C01-why = A win hides what nearly went wrong, a loss what was good.
finding-C02 = { $case ->
    [step] “{ $what }”: in which step was that?
    [behaviour] “{ $what }”: who did what there?
   *[consequence] “{ $what }”: what came of it?
}
finding-C02-name = incident incomplete
finding-C02-why = Only situation, behaviour and consequence together make a feeling something that one can work on.
finding-C05 = “{ $what }”: what was said, word for word?
finding-C05-name = no quote
finding-C05-why = Their own words say more than our summary, and they convince at home.

## Reasons
finding-P01 = When was the price first talked about, and who began?
finding-P01-name = price in no step
finding-P01-why = If price decided, it must have come up somewhere on the way.
finding-P02 = { $case ->
    [open] At the same price, what would you decide?
   *[closed] At the same price, what would you have decided?
}
finding-P02-name = price the only reason
finding-P02-why = “Too expensive” is the easiest answer and seldom the whole one.
finding-P09 = “{ $claim }”: which step or incident shows it?
finding-P09-name = claim without evidence
finding-P09-why = A reason that no step carries remains an opinion.

## Scores
finding-K01 = { $criterion }: in which step did one see that?
finding-K01-name = score without evidence
finding-K01-why = A score that no step shows is an impression, and nobody can learn from it.
finding-K03 = { $side ->
    [customer] You judge nearly everything alike. Which point stands out, up or down?
    [vendor] We judge ourselves nearly alike everywhere. Which point stands out, up or down?
   *[both] Both sides judge nearly everything alike. Which point stands out, up or down?
}
finding-K03-name = everything alike
finding-K03-why = When everything is alike, the overall impression was scored and not the single point.
finding-K08 = { $side ->
    [customer] You left { $count } of 21 points without a judgement. Not observed, or not asked?
    [vendor] We left { $count } of 21 points without a judgement. Not observed, or not asked?
   *[both] Both sides left many points open, up to { $count } of 21. Not observed, or not asked?
}
finding-K08-name = many points open
finding-K08-why = What was not observed is a result; what was not asked is a gap.
