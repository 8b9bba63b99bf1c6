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
    [named] Step { $step } names { $name }. Is it { $name } who acted? An @ before the name says so.
    [collective] In step { $step } it is “{ $name }” that acts. Which person was it?
   *[nobody] Who exactly did that in step { $step }?
}
finding-S04-name = actor missing
finding-S04-why = One actor and one action: companies and teams do not act, people do.
finding-S05 = Step { $step }: that is two things at once (“… { $words }”). Make two steps of it?
finding-S05-name = two actions
finding-S05-why = Every action is felt and judged by itself; in one step with another it disappears.
finding-S06 = From whom do we know step { $step }?
finding-S06-name = source missing
finding-S06-why = A step that nobody tells is a guess.
finding-S07 = Who at the customer's can confirm this path?
finding-S07-name = customer not heard
finding-S07-why = Without the customer's account one only hears what one's own house thinks already.
finding-S08 =
    { $count ->
        [0] None of { $steps } steps comes
        [one] Only one of { $steps } steps comes
       *[other] Only { $count } of { $steps } steps come
    } from the customer alone. What did they do while we were not there?
finding-S08-name = few blind spots seen
finding-S08-why = Most of a purchase happens in the customer's house. Where we see it all, we see only ourselves.
finding-S09 = From { $from } to { $to } only we act. What did the customer do in between?
finding-S09-name = only we act
finding-S09-why = It is the customer's process; a chain of our own steps is our sales plan told again.
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
finding-S12 = { $count ->
    [one] { $names } is listed but takes part in no step. What was this person's part?
   *[other] { $count } people take part in no step ({ $names }). What was their part?
}
finding-S12-name = person in no step
finding-S12-why = Whoever was worth noting did something; and whoever did nothing is not one of those who decided.
finding-G01 = { $count ->
    [one] What may be told of { $names }: with the name, without it, or nothing?
   *[other] Of { $count } people nobody knows what may be told ({ $names }). Did anybody ask them?
}
finding-G01-name = consent unknown
finding-G01-why = Without their consent nobody is named outside; whoever is asked early says yes more readily.
finding-S13 = When did { $winner } come in, and how?
finding-S13-name = winner out of nowhere
finding-S13-why = A competitor who only turns up at the end was there earlier, where we did not look.
finding-S14 = { $case ->
    [won] What came after the yes: who handed over to whom?
   *[other] What was agreed after the no: when do you talk again?
}
finding-S14-name = nothing after the end
finding-S14-why = The steps after the decision belong to the path; they open the next order or close the door.
finding-S15 = Step { $step } is the name of a phase (“{ $words }”). Who did what there?
finding-S15-name = a phase, no step
finding-S15-why = Phases are how we think of selling; customers do single things.
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
finding-S17 = { $case ->
    [lost] In step { $step } (“{ $title }”) the customer leaves for a competitor, but the deal still counts as open. Is it lost?
    [postponed] In step { $step } (“{ $title }”) the customer postpones, but the deal still counts as open. Is it postponed?
    [stopped] In step { $step } (“{ $title }”) the customer stops, but the deal still counts as open. Is it stopped?
    [won] Step { $step } (“{ $title }”) is the order, but the deal still counts as open. Is it won?
    [exit] Step { $step } (“{ $title }”) leaves the path, but the deal still counts as open. How did it end?
   *[told] In step { $step } (“{ $title }”) it is decided, but the deal still counts as open. How did it end?
}
finding-S17-name = outcome still open
finding-S17-why = What led to the end can be asked, and counted, only once the deal says how it ended.
finding-S18 = { $count ->
    [one] One step may stand here twice, as each side told it. Is it one?
   *[other] { $count } steps may stand here twice, as each side told them. Which are one?
}
finding-S18-name = accounts not compared
finding-S18-why = A step that stands here twice looks like a blind spot of each side, and is none.
finding-S19 = { $case ->
    [sides] { $name } stands on two sides: { $side } and { $elsewhere }. Is it one person?
   *[names] Is { $name } the same person as { $other }?
}
finding-S19-name = person entered twice
finding-S19-why = Whoever stands here twice seems to play two small parts. { KEY("deal.asked") } makes one person of the two.
finding-T01 = Between steps { $from } and { $to } lie { $time }. What happened then, and who had the ball?
finding-T01-name = long silence
finding-T01-why = In long silences things happen that one side does not see.
finding-T02 = { $case ->
    [deal] By its dates the deal begins only after the decision. Which of the two dates is right?
   *[step] Step { $step } is dated after the decision but stands before it. Which is right?
}
finding-T02-name = dated after the end
finding-T02-why = Nothing can lead to a decision that has already been made.
finding-T03 = By its date, step { $step } comes before step { $before }. Which of them was first?
finding-T03-name = order against dates
finding-T03-why = What caused what hangs on the order.
finding-T04 = { $count } steps bear the date of step { $step }. Did all of that really happen on one day?
finding-T04-name = all on one day
finding-T04-why = Many steps of one day look like the day on which somebody filled in a form.
finding-T05 = { $count } of { $steps } dates are exact to the day, { $days } days later and without papers. Where from?
finding-T05-name = dates too exact
finding-T05-why = After months nobody remembers days; exact dates without a document are guesses in disguise.
finding-T06 = { $case ->
    [landmark] Which dates does everybody remember: a fair, a budget round, a holiday?
   *[undated] { $count } of { $steps } steps have no date. Which of them were before “{ $landmark }”?
}
finding-T06-name = hardly dated
finding-T06-why = People do not remember dates but what lay before and after; with landmarks the order comes back.
finding-T07 = The decision was { $days } days back when people were asked. Which mails or calendars confirm the dates?
finding-T07-name = asked long after
finding-T07-why = After a month memory begins to smooth, after three it tells the story that suits.

## Observation, not interpretation
finding-O01 = { $case ->
    [late] Step { $step } says “{ $words }”. Which date was agreed, and when did it happen?
   *[other] Step { $step } says “{ $words }”. What would a camera have seen?
}
finding-O01-name = opinion, not action
finding-O01-why = A judgement cannot be checked and starts a quarrel; what was done can be looked at together.
finding-O02 = Step { $step } tells what did not happen (“{ $words }”). What was promised, and what was done instead?
finding-O02-name = what did not happen
finding-O02-why = What did not happen cannot be found on the path; what was done in its place can.
finding-O03 = Step { $step } says what somebody thought (“{ $words }”). How did it show, and who said it?
finding-O03-name = state of mind
finding-O03-why = We can only guess what people think; we can know what they said and did.
finding-O04 = Step { $step } hides who acts (“{ $words }”). Who did it?
finding-O04-name = nobody acts
finding-O04-why = Behind every passive stands somebody who could be asked.
finding-O05 = Step { $step } begins with “{ $words }”. What is the name?
finding-O05-name = pronoun for a name
finding-O05-why = Whoever reads this in half a year no longer knows who was meant.
finding-O06 = Step { $step } explains (“{ $words }”). Shall that be a claim, to be held against the steps?
finding-O06-name = explanation in a step
finding-O06-why = An explanation among the steps looks like a fact; as a claim it can be weighed.
finding-O07 = Step { $step } says “{ $words }”. When exactly did it last happen?
finding-O07-name = generalisation
finding-O07-why = What “always” happens has no date and no witness; a single occasion has both.
finding-O08 = Step { $step } names what mattered (“{ $words }”). What was done because of it?
finding-O08-name = criteria, not actions
finding-O08-why = Criteria named afterwards are tidy and yield little; what was done because of them shows their weight.

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
finding-C03 = All { $count } incidents come from us. Which one would the customer name?
finding-C03-name = only our incidents
finding-C03-why = What moves us is seldom what moved the customer.
finding-C04 = { $count } incidents, none of them strong. Which was the strongest moment of all?
finding-C04-name = no extreme
finding-C04-why = Statements at the extremes are to the point; what was middling explains nothing.
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
finding-P03 = Too expensive compared with what? How large was the gap, and for the same scope?
finding-P03-name = nothing to compare with
finding-P03-why = A price is too high only beside another; without that other it is a figure of speech.
finding-P04 = Only we say it was the price. Did the customer say so, and to whom?
finding-P04-name = price said by us only
finding-P04-why = The price is the reason that sellers like best: it is nobody's fault.
finding-P05 = If it was the price: why did nobody there ask for a better one?
finding-P05-name = nobody haggled
finding-P05-why = Whoever wants something and finds it too expensive asks once more.
finding-P06 = “{ $claim }”: what else would explain the same?
finding-P06-name = one explanation only
finding-P06-why = The first explanation fits, as the first always does; what it is worth shows only beside a second one.
finding-P07 = { $case ->
    [own] It was all our doing. What did the customer or the competitors contribute to the win?
   *[foreign] It was always the others. Which two things would we do differently ourselves?
}
finding-P07-name = one-sided causes
finding-P07-why = When we lose we look outside, when we win we look in the mirror; one learns from the other half.
finding-P08 = “{ $claim }”: at which step did one see the relationship at work?
finding-P08-name = relationship alone
finding-P08-why = “The relationship” explains every win, and so none; a step shows what it was worth.
finding-P09 = “{ $claim }”: which step or incident shows it?
finding-P09-name = claim without evidence
finding-P09-why = A reason that no step carries remains an opinion.

## Scores
finding-K01 = { $side ->
    [customer] { $criterion }: in which step did the customer see that?
    [vendor] { $criterion }: in which step did we see that?
   *[both] { $criterion }: in which step did one see that?
}
finding-K01-name = score without evidence
finding-K01-why = A score that no step shows is an impression, and nobody can learn from it.
finding-K02 = { $case ->
    [own] { $criterion }: only we tell what our extreme score rests on. What does the customer say to it?
   *[single] { $criterion }: an extreme score on a single account. Who else saw that?
}
finding-K02-name = extreme on one word
finding-K02-why = The ends of the scale weigh most and should rest on more than one voice.
finding-K03 = { $side ->
    [customer] You judge nearly everything alike. Which point stands out, up or down?
    [vendor] We judge ourselves nearly alike everywhere. Which point stands out, up or down?
   *[both] Both sides judge nearly everything alike. Which point stands out, up or down?
}
finding-K03-name = everything alike
finding-K03-why = When everything is alike, the overall impression was scored and not the single point.
finding-K04 = { $case ->
    [won] Won, and nothing against us in { $side ->
        [customer] your
        [vendor] our
       *[both] either side's
    } scores. What was poor all the same?
   *[lost] Not won, and nothing for us in { $side ->
        [customer] your
        [vendor] our
       *[both] either side's
    } scores. What was good all the same?
}
finding-K04-name = scored by the outcome
finding-K04-why = Knowing how it ended, one sees only what fits; that is hindsight.
finding-K05 = { $count ->
    [one] { $criterion }: our two views lie far apart. What did each of us see?
   *[other] On { $count } points our views lie far apart, most on this: { $criterion }. What did each of us see?
}
finding-K05-name = far apart
finding-K05-why = Where the two sides lie far apart, one of them has seen something that the other has not.
finding-K06 = { $count ->
    [one] { $criterion }: scored with the customer's score in sight. What else would we have said?
   *[other] { $count } points scored with the customer's scores in sight, such as: { $criterion }. What else would we have said?
}
finding-K06-name = scored in sight
finding-K06-why = Whoever knows the other's score moves towards it. The gap between the two views then says less than it seems to.
finding-K07 = { $side ->
    [customer] { $criterion }: you score { $value }, the path shows otherwise. Which is right?
   *[vendor] { $criterion }: we score { $value }, the path shows otherwise. Which is right?
}
finding-K07-name = score against path
finding-K07-why = Where a score and the steps contradict each other, one of the two has not been told to the end.
finding-K08 = { $side ->
    [customer] You left { $count } of 21 points without a judgement. Not observed, or not asked?
    [vendor] We left { $count } of 21 points without a judgement. Not observed, or not asked?
   *[both] Both sides left many points open, up to { $count } of 21. Not observed, or not asked?
}
finding-K08-name = many points open
finding-K08-why = What was not observed is a result; what was not asked is a gap.
