# The seven stages: name, short name, purpose and advice for the coach.

stage-frame = Frame
stage-frame-short = Frame
stage-frame-purpose = Here stands what it is about and how it ended, before anybody tells the story.
stage-frame-help = Say first what the talk is for: to learn, not to sell and not to blame. Settle how the words may be used. Let the decision be described as the customer sees it. Write down the reason given without discussing it; it is tested at the end. Collect dates that everybody still knows. It is enough when consent is set and two such dates are down.

stage-people = People
stage-people-short = People
stage-people-purpose = Here buying center and selling center face each other, with roles and stance.
stage-people-help = Ask for names and jobs, not for departments. Look as well for those who were missing, who got a copy or who could say no. A stance counts only when somebody says how one could see it. Be brief: more people will turn up in the telling. It is enough when two roles are filled on the customer side, one of them a decider.

stage-steps = Steps
stage-steps-short = Steps
stage-steps-purpose = Here the path to the purchase takes shape, step by step: one person, one action.
stage-steps-help = Fix the beginning and the end first. Then let them tell it without interruption and write one line per step. Fill the gaps afterwards: what happened, who else, and what inside their house without us? Walk the path once backwards and once through the eyes of another person; { KEY("steps.walk") } leads you from gap to gap. If both sides are present, the customer speaks first; our people add and do not correct. It is enough at 30 steps, when every long silence is explained and one step in five is known from the customer alone.

stage-incidents = Incidents
stage-incidents-short = Incidents
stage-incidents-purpose = Here stand the critical incidents: what delighted and what annoyed, on both sides.
stage-incidents-help = Ask for the peaks, not for satisfaction. To every incident belong the step, who did what and what followed. Write down the words that were really spoken. In a lost order look also for what delighted, in a won one for what annoyed. Justify nothing. It is enough when each kind stands there at least once, in somebody's own words.

stage-checklist = Checklist
stage-checklist-short = Check
stage-checklist-purpose = Here each side judges the 21 success criteria on its own.
stage-checklist-help = Let them judge silently and quickly, a quarter of a minute per line. Neither side sees the other's scores before it has finished. “Not observed” is a good answer and not a zero. The evidence comes afterwards: in which step could one see that? If time runs short, the customer names the three strongest and the three weakest points. It is enough when 14 criteria are scored.

stage-levers = Levers
stage-levers-short = Levers
stage-levers-purpose = Here stands what we change, and what it rests on.
stage-levers-help = Ask the customer which one step would have changed it. Everything else belongs to the round afterwards, without the customer. A lever counts only with the steps, incidents or scores that carry it. A single deal yields an idea; the choice is made across several deals, and at most three are in hand at a time. One lever per deal is enough, with a person and a date.

stage-review = Review
stage-review-short = Review
stage-review-purpose = Here the stated reason is tested, the path read back, and what is still open shown.
stage-review-help = Only now do the reasons come: follow the price, question by question, back to the steps. Set at least two other explanations against every claim. Read five turning points back and let yourself be corrected. Do not argue about interpretation. End with what is agreed, so that the door stays open. It is enough when every claim is tested or openly marked untested, and no essential question is left open. The code at the end of an open question, such as T01, names the rule that asks it: S for the path, T for time, O for observation instead of interpretation, C for incidents, P for reasons and price, K for the checklist, G for consent.
