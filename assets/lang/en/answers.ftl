# The answers across deals: Home's fourth list, the answers as screens, `debrief answer`.

## answer
answer-hit-rate = Where are our chances good?
answer-paths = How does a won customer get to the purchase?
answer-exits = Where do we lose customers on the way?
answer-conversion = How many come from one stretch to the next?
answer-ties = How do customers tie themselves to us, and where does the time go?
answer-hand-over = How do marketing and sales share the path?
answer-incidents = What delights, and what annoys?
answer-perception = Do we see ourselves as customers do, and do the reasons given hold?
answer-levers = Which levers should we pull?

command-tab-answers = The answers across all deals
hint-tab-answers = answers
command-next-group = By the next fact: new or existing, segment, country, division, business
hint-next-group = by …
command-target = Another target: orders, revenue or margin
hint-target = target
context-answers = The answers
context-answer = An answer across deals
home-tab-answers = Answers
home-about-answers = What the deals say together. Each answer is one sentence; { KEY("list.activate") } opens it with its figures, and from each figure { KEY("list.activate") } leads to the deals and steps behind it. What is too small to matter is no answer: shares less than 5 points apart, days whose middles are less than 1 day apart, other numbers whose middles or means are less than 0.1 apart, and any Cliff's δ below 0.15.
home-answers-reading = reading the deals …
home-answers-reckoning = answer { $done } of { $all } is being worked out …
home-answers-count = { $count ->
    [one] from 1 decided deal
   *[other] from { $whole } decided deals
}
answers-about = Every figure can be followed back: { KEY("list.up") } { KEY("list.down") } and { KEY("list.left") } { KEY("list.right") } choose one, { KEY("list.activate") } lists the deals and steps behind it. The lines show how sure a share is: the dot is what was seen, from end to end lies what it may be in 95 of 100 cases.
answers-behind-about = What the figure rests on. { KEY("list.activate") } goes there, { KEY("popup.back") } comes back.
answers-behind-foot = { KEY("list.activate") } goes there · { KEY("list.up") } { KEY("list.down") } choose · { KEY("popup.back") } back
answers-behind-gone = This has been deleted meanwhile.
answers-nine = With nine answers, chance puts a hint on one of them in more than half of all workbooks; “rarely chance” therefore stands only below 0.5 in 100.
answers-loading = The deals are being read …
answers-reckoning = The answer is being worked out …
answers-broken = The answer could not be worked out. The log has the reason (debrief path shows where it lies).
answers-not-read = The deals could not be read: { $detail }
answers-target-title = The target
answers-target-hint = orders: 12 · revenue: CHF 2 M · margin: margin CHF 300k
answers-target-fault = A target is a number of orders, an amount of revenue (CHF 2 M), or a margin (margin CHF 300k). A fraction needs its currency or its unit: CHF 1.5 M.
answers-target-orders = { $count ->
    [one] 1 order
   *[other] { $count } orders
}
answers-target-margin = margin { $money }

answers-nothing-decided = Nothing to say yet: no deal has been won, lost, postponed or stopped.
answers-needs = Answers come from deals that have ended. Set the outcome of each in stage 1, Frame; five won and five lost ones are enough for hints, not for proofs.
answers-needs-key = In the list of deals { KEY("list.new") } adds one and { KEY("tabs.import") } takes in those of your CRM; in a deal, { KEY("deal.stage-frame") } leads to its outcome.
answers-needs-key-study = In the study { KEY("study.study-deals") } chooses its deals; in a deal, { KEY("deal.stage-frame") } leads to its outcome.
answers-levers-needs = A lever is a change to make, with the steps and incidents that speak for it.
answers-levers-needs-key = In a deal, { KEY("deal.stage-levers") } leads to its levers, and { KEY("levers.new") } adds one there.
answers-reading = HOW TO READ THIS
answers-unknown = not recorded
answers-order = order
answers-passage = { $from } to { $to }
answers-k-of-n = { $k } of { $n }
answers-won-deals = won deals
answers-lost-deals = deals not won
answers-not-independent = Steps of one deal hang together, so the figures look surer than they are: check whether they hold deal by deal.
answers-not-cause = What differs between won deals and the others need not be why they ended so.
answers-compared = Won deals are compared with all others that ended: { $not_won }.
answers-compared-none = { $group ->
    [won] Only won deals have ended so far
   *[not-won] No deal has been won yet
}: there is nothing to compare.
answers-apart-none = { $group ->
    [both] This is known of no deal that has ended.
    [won] This is known of no won deal: there is nothing to compare.
   *[not-won] This is known of no deal that was not won: there is nothing to compare.
}
answers-exits-timeless = How long it took is known of none of them: it takes the date of a first step, or the day on which the deal was opened, and that of the exit or of the decision.
answers-blind-nobody = No deal has been told by both sides yet, so nobody can tell what we did not see.
answers-before-none = None of these deals has steps before the decision.
answers-before-unnamed = None of these steps says what was done: the activity is a field of each step.
answers-funnel-single = Of a single deal no share is shown: it went on, or it did not.
answers-between-none = { $steps ->
    [none] No step of ours is recorded, so nothing can be said of it.
   *[some] Nothing, as far as is recorded.
}
answers-chosen = These are the deals that are recorded, not all that were ever begun. Where five won and five lost ones were chosen, half of them are won whatever the market does.

answers-column-won = won
answers-column-lost = lost
answers-column-undecided = neither
answers-column-of = of
answers-column-all = all
answers-column-share = share
answers-column-range = may be
answers-column-effort = days/win
answers-column-known = known for
answers-column-deals = deals
answers-column-steps = steps
answers-column-shortest = shortest
answers-column-median = middle
answers-column-longest = longest
answers-column-blind = unseen
answers-column-exit = step
answers-column-with-us = with us
answers-column-reached = came
answers-column-stepless = no step
answers-column-with-steps = with steps
answers-column-went-on = went on
answers-column-melted = fell away
answers-column-needed = needed
answers-column-between = may be
answers-column-five = 5 pts more
answers-column-times = waits
answers-column-claims = claims
answers-column-noes = deals with one
answers-column-went-on-us = we went on
answers-column-path = of the path
answers-column-days = days
answers-column-steps-between = between
answers-column-per-hundred = per 100
answers-column-chance = chance
answers-column-before = before
answers-column-after = after
answers-column-common = both judged
answers-column-shift = shift
answers-column-ranks = same order
answers-column-rosier = we rosier
answers-column-darker = we darker
answers-column-alike = alike
answers-column-others = others
answers-column-supported = supported
answers-column-refuted = refuted
answers-column-untested = untested
answers-column-said = said
answers-column-came = came
answers-column-of-us = of which us
answers-column-incidents = incidents
answers-column-found = levers
answers-column-rank = rank

answers-all-deals = ALL DEALS
answers-hit-rate-chosen = These deals were chosen, not counted, so they give no rate: { $won } won and { $not_won } not won.
answers-backward-chosen = These deals were chosen, not counted: how many deals a target takes cannot be worked out from a study.
answers-hit-rate-says = { $sure ->
    [single] One deal alone has been decided, and it was { $won ->
        [0] not won
       *[other] won
    }: the true rate may be anything { $range }.
    [wide] Of { $decided } decided deals { $won } { $won ->
        [one] was
       *[other] were
    } won, { $share }; with so few the true rate may be anything { $range }.
   *[narrow] Of { $decided } decided deals { $won } { $won ->
        [one] was
       *[other] were
    } won, { $share }; the true rate lies { $range }.
}
answers-against-competitors = against competitors
answers-of-all-decided = all decided
answers-value-against = in { $currency }, against comp.
answers-value-of-all = in { $currency }, all decided
answers-value-unknown = No share of the value in { $currency }: it needs the value of at least half of the deals of each kind. Known are those of { $won } won, { $lost } lost and { $undecided } postponed or stopped; a value of 0 counts as unknown.
answers-without-value = { $count ->
    [one] 1 decided deal has no value and counts only in the number of deals.
   *[other] { $count } decided deals have no value and count only in the number of deals.
}
answers-groups-open = { $groups ->
    [one] In one more group nothing is decided yet
   *[other] In { $groups } more groups nothing is decided yet
}: { $open ->
    [one] 1 deal is open there.
   *[other] { $open } deals are open there.
}
answers-open = { $count ->
    [one] 1 deal is still open and counts nowhere.
   *[other] { $count } deals are still open and count nowhere.
}
answers-brier = Brier score
answers-brier-base = Brier score of whoever always says the share that was won
answers-effort = effort for each won order
answers-effort-note = The days of ours on all ended deals, those not won included, for each one that was won; reckoned from the deals of which the effort is known.
answers-no-effort = The effort for each won order is not known: no deal says how many days of ours it took.
answers-by-novelty = NEW AND EXISTING
answers-by-segment = BY SEGMENT
answers-by-country = BY COUNTRY
answers-by-division = BY DIVISION
answers-by-business-type = BY BUSINESS
answers-square-note = Won of all decided. Below the same again, with how sure it is.
answers-too-small = ? fewer than five decided deals: such a group says nothing by itself.
answers-apart = { $telling ->
    [yes] { $better } is won more often than { $worse }: among all pairs of groups, { $verdict }.
   *[no] No group stands out: at most, { $better } is won more often than { $worse }, and among all pairs of groups that is { $verdict }.
    [slight] No group stands out: { $better } is won more often than { $worse }, but among all pairs of groups that is { $verdict }.
}
answers-not-comparable = There are not yet two groups of five decided deals to compare.
answers-hit-rate-note = “Neither” are deals that were postponed or stopped: nobody won them. Amounts of different currencies are never added up. These are the deals in this workbook; where five won and five lost ones were chosen for debriefing, half of them are won whatever the market does.

answers-exits-none = No deal ended without an order: none was lost, postponed or stopped. An outcome is set in stage 1 of its deal.
answers-exits-says = { $all ->
    [one] 1 deal
   *[other] { $all } deals
} ended without an order ({ $where }), most often in the stretch { $milestone } ({ $most }).
answers-exits-says-short = { $all ->
    [one] 1 deal
   *[other] { $all } deals
} ended without an order, most often in the stretch { $milestone } ({ $most }).
answers-exits-known = { $most } of { $known } known
answers-exits-apart = Of the way we did not see { $won } in won deals, { $lost } in the others (middle of the deals): { $verdict }.
answers-exits-part = { $to ->
    [competitor] { $count } to a competitor
    [lost] { $count } lost
    [postponed] { $count } postponed
   *[stopped] { $count } stopped
}
answers-exits-nowhere = { $all ->
    [one] 1 deal
   *[other] { $all } deals
} ended without an order ({ $where }). In which stretch is not recorded: no step tells how far they had come.
answers-before-without = { $count ->
    [one] 1 deal without steps before the decision is left out.
   *[other] { $count } deals without steps before the decision are left out.
}
answers-exits-where = HOW FAR THEY HAD COME
answers-exits-activity = WHAT HAPPENED THERE
answers-exits-only-ended = { $count ->
    [one] For one more deal nothing is recorded there except that it ended.
   *[other] For { $count } more deals nothing is recorded there except that they ended.
}
answers-exits-side = WHO ACTED THERE
answers-exits-owner = WHICH OF OUR FUNCTIONS HAD OUR LAST STEP BEFORE THE DECISION
answers-exits-time = HOW LONG IT TOOK
answers-exits-time-note = From the first dated step to the exit; where no step before it is dated, from the day on which the deal was opened. Where the exit has no date, to the day of the decision.
answers-exits-near = NEARLY LOST, YET WON
answers-exits-near-line = exits in won deals
answers-blind = WHAT WE DID NOT SEE
answers-blind-lost = { $count ->
    [one] 1 deal not won, up to the decision
   *[other] { $count } deals not won, up to the decision
}
answers-blind-won = { $count ->
    [one] 1 won deal, up to the decision
   *[other] { $count } won deals, up to the decision
}
answers-blind-note = Steps that only the customer tells, in the deals that both sides told. “Together” is their share of all steps, where a long deal counts for more; “middle” is the middle of the deals' own shares, each deal counting once. Deals are held against deals, so the sentence at the top gives the middle.
answers-column-together = together
answers-before = THE LAST { $count } STEPS BEFORE THE DECISION TO LEAVE, TOGETHER
answers-before-each = AND DEAL BY DEAL
answers-before-ended = { $number } { $what }{ $told ->
    [0] {""}
   *[other] {" "}(told in step { $told })
}

answers-conversion-none = { $decided ->
    [one] The one deal that has been decided did not become an order
   *[other] { $orders ->
        [0] None of the { $decided } decided deals became an order
        [one] 1 of { $decided } decided deals became an order
       *[other] { $orders } of { $decided } decided deals became orders
    }
}. Where { $orders ->
    [0] { $decided ->
        [one] it fell away
       *[other] they fell away
    }
   *[other] the others fell away
}, no deal tells: none has a step of a known stretch.
answers-conversion-says = Of { $reached ->
    [one] 1 deal
   *[other] { $reached } deals
} from { $from } on, { $orders ->
    [one] 1 became an order
   *[other] { $orders } became orders
}; most fall away from { $passage }: { $lost } of { $of }.
answers-conversion-all = { $orders ->
    [one] The one deal that has been decided{ $of ->
        [some] {" "}and has steps
       *[all] {""}
    } became an order
   *[other] All { $orders } decided deals{ $of ->
        [some] {" "}with steps
       *[all] {""}
    } became orders
}: nothing fell away on the way, and without a deal that was not won nothing tells where it would.
answers-funnel = FROM STRETCH TO STRETCH
answers-funnel-few = ? fewer than { $few } deals came this far: the true share may be quite different.
answers-funnel-without = { $count ->
    [one] 1 decided deal has no { $what ->
        [steps] steps
       *[stretch] step of a known stretch
    } and counts nowhere.
   *[other] { $count } decided deals have no { $what ->
        [steps] steps
       *[stretch] step of a known stretch
    } and count nowhere.
}
answers-funnel-note = A deal has come to a stretch if it has a step of it or of a later one, and an order counts as a later one: paths jump, and nobody records everything. So a won deal of which any stretch is recorded has come to every one, recorded or not, and the others only as far as their steps say. “No step” is how many of those that came have no step of the stretch itself: the more they are, the better the share looks than it is. Below a line stands how many of the deals with a step of the stretch went on by their steps alone, where that is another share. Only what comes before the decision counts.
answers-funnel-steps = with a step of { $next ->
    [order] it
   *[step] both
}: { $passed } of { $of }{ $how ->
    [share] , { $share }
   *[count] {""}
}
answers-funnel-chosen = These deals were chosen, not counted, so they give no share: only how many there are.
answers-backward-five = What stands under “5 pts more” is not part of the target: so many more orders { $decided ->
    [one] the one recorded deal
   *[other] the { $decided } recorded deals
} would have brought if five in a hundred more had gone on from there{ $marked ->
    [yes] ; < marks where that helps most.
   *[no] {"."}
}
answers-backward-unrecorded = · where more than half of those that came, or went on, have no step that says so, no five points are reckoned and nothing is marked.
answers-backward = THE TARGET: { $target }
answers-backward-orders = orders
answers-backward-mean = An order brings { $mean } on average; in this currency that is known for { $count } of the { $won } won deals.
answers-backward-few-values = { $count ->
    [one] Only for one order is it known what it brings: the next may bring something quite different.
   *[other] Only for { $count } orders is it known what they bring: the average may be far off.
} From five on, the average is of use.
answers-backward-no-value = No won deal{ $of ->
    [some] {" "}that counts here
   *[all] {""}
} says what an order in { $wanted } brings{ $what ->
    [margin] {" "}as margin
   *[value] {""}
}, so the target cannot be turned into orders.{ $others ->
    [0] {""}
   *[other] {" "}It is known in { $list }.
}
answers-backward-no-gain = Won deals in { $wanted } brought no margin on average, so no number of orders reaches the target.
answers-backward-too-many = Won deals in { $wanted } bring so little{ $what ->
    [margin] {" "}margin
   *[value] {""}
} on average that the target would take more than { $most } orders. Is it typed right?
answers-backward-decided = decided deals
answers-funnel-missing = { $all ->
    [yes] No deal has a step of any stretch ({ $list }); with steps it shows between which two the deals fall away. Until then the target is reckoned from the decided deals alone.
   *[no] No deal has a step of: { $list }. These stretches are left out.
}
answers-backward-nothing-won = Nothing has been won yet, so nothing can be worked out backwards.
answers-backward-note = Needed is how many deals must come this far for whole orders, at the share that becomes an order from there on, each rounded up by itself. “May be” holds what the share that becomes an order may be in 95 of 100 cases, and nothing else: neither that orders differ in size nor that the market changes.

answers-ties-none = No commitment is recorded before any decision: set it in the step's fields, where the customer ties himself further.
answers-ties-says = By the decision, customers who bought had tied themselves to { $won } of 4 on average, { $lost ->
    [none] and no other deal tells of it
   *[other] the others to { $lost }
}
answers-ties-path = COMMITMENT ALONG THE PATH, UP TO THE DECISION
answers-ties-levels = 0 nothing · 1 interest · 2 effort of their own · 3 a promise · 4 bound by contract. Each column is a fifth of the path; the bar is the last one. In brackets: the mean of so many deals only, as nothing was recorded of the others by then. Where nobody set it, a step with both sides ties the customer as far as such steps usually do, a refusal never.
answers-ties-note = Each deal counts once: “middle” is the middle of the deals' own middles, shortest and longest are the deals at the ends. Only what comes before the decision counts.
answers-wait-ours = THE BALL WITH US: UNTIL WE ACT AFTER THE CUSTOMER
answers-wait-theirs = THE BALL WITH THE CUSTOMER: UNTIL HE ACTS AFTER US
answers-wait-offer = FROM THE REQUEST TO THE OFFER
answers-wait-note = Each deal counts with the middle of its waits; shortest, middle and longest are of these values, and behind them stand their deals. Behind “waits” stand the steps that ended a wait with its days, the longest first. Whoever puts off or waits has not acted.
answers-after-no = AFTER A NO OR AN OBJECTION, BEFORE THE DECISION
answers-after-no-none = Nobody said no or raised an objection before a decision.
answers-after-no-note = A refusal or an objection on the way, not the one with which it ended; and what we did then, before it was decided. “Middle” is how long until our next step; of several the first after which that is known counts.
answers-after-no-untimed = { $group ->
    [won] Won deals
   *[not-won] Deals not won
}: of { $count } of the { $all } in which we went on it is not known after how long, as the no or our next step has no date.

answers-shares-none = No step says which of our functions owned it.
answers-shares-says = { $decided ->
    [one] In the one decided deal sales { $overs ->
        [0] never took over from marketing
       *[other] took over from marketing
    }
   *[other] In { $overs } of { $decided } decided deals sales took over from marketing
}{ $overs ->
    [0] {""}
   *[other] , after { $place } of the path{ $overs ->
        [one] {""}
       *[other] {" "}in the middle one
    }
}.
answers-shares-steps = Of { $known } steps of ours with a function, marketing had { $marketing } and sales { $sales }.
answers-owners = WHO OWNED OUR STEPS
answers-owner-nobody = nobody named
answers-hand-overs = WHERE SALES TOOK OVER FROM MARKETING
answers-owners-marketing = Of the steps of ours with a function, marketing had { $won } in a won deal on average and { $lost } in one that was not won.
answers-shares-compared = Won against not won: { $verdict }.
answers-owners-bar = The bar is the share in all our steps, won or not.
answers-hand-overs-bar = The bar is the way from the first step to the decision; the dot in it is the hand-over.
answers-hand-overs-none = In no deal has sales taken over from marketing.
answers-between = WHAT FELL BETWEEN
answers-range-between = between { $low } and { $high }
answers-between-dropped = marketing's last step, no sales after
answers-between-returned = leads that sales gave back
answers-between-nobody = our steps that nobody owned
answers-shares-note = The hand-over is the first step of sales after one of marketing; whoever gives a lead back has not taken it over. “Between” are the steps that happened from marketing's last step until then. Only what comes before the decision counts.

answers-incidents-none = No incident of a decided deal is recorded yet.
answers-incidents-says =
    Customers were annoyed in { $in_annoyed } of { $decided } deals ({ $annoyed ->
        [one] once
       *[other] { $annoyed } times
    }), delighted in { $in_delighted } ({ $delighted }).
answers-incidents-apart = { $measure ->
    [customer-annoyed] Customers were annoyed
    [customer-delighted] Customers were delighted
    [vendor-annoyed] We were annoyed
   *[vendor-delighted] We were delighted
} { $won } times per 100 steps in won deals, { $lost } in the others: { $verdict }.
answers-incidents-alike = How often that was does not set won deals apart: { $verdict }.
answers-incidents-rates = HOW OFTEN, WON AGAINST NOT WON
answers-incidents-base = Counted up to the decision, over { $won } steps of won and { $lost } of deals not won; { $won_deals } won deals and { $lost_deals } not won have incidents. { $after ->
    [0] None came after the decision.
    [one] 1 came after the decision: it counts in no rate and stands in the lists below.
   *[other] { $after } came after the decision: they count in no rate and stand in the lists below.
}
answers-incidents-note = “Per 100” is the mean of the deals' own rates: each deal counts once, however long it is. { $count ->
    [0] Won against not won is not compared: there are too few deals to say anything.
   *[other] “Chance” is how often chance alone sets any of the { $count } rates compared as far apart as this one, the outcomes shuffled among the deals { $drawn ->
        [0] in every possible way
       *[other] { $ways } times at random
    }.
} Delight and annoyance are never set off against each other.
answers-incidents-milestone = WHERE ON THE PATH
answers-incidents-nowhere = no step, or before all stretches
answers-incidents-activity = AT WHAT KIND OF STEP
answers-incidents-criterion = WHICH CRITERIA THEY BEAR ON

answers-paths-needs = Too few deals with steps to say anything of their paths: { $won } won and { $lost } not won. It takes four of each, or three and five.
answers-paths-stepless = No decided deal has steps up to its decision, so nothing can be said of their paths.
answers-paths-nameless = No two deals call any of their steps the same, so nothing can be compared of their paths. Give the steps activities.
answers-paths-nothing = Won deals have every activity as often as the others.
answers-pathless = { $count ->
    [one] One decided deal has no steps, as a CRM has it, and counts here nowhere
   *[other] { $count } decided deals have no steps, as a CRM has them, and count here nowhere
}; the figures are those of { $told }.
answers-paths-says = { $more ->
    [won] What won deals have more often than the others, first of all: “{ $activity }”, { $in_won } of { $won } won against { $in_lost } of { $lost } not won: { $verdict }.
   *[lost] What deals not won have more often than the won ones, first of all: “{ $activity }”, { $in_lost } of { $lost } not won against { $in_won } of { $won } won: { $verdict }.
}
answers-paths-won = MORE OFTEN IN WON DEALS
answers-paths-lost = MORE OFTEN IN DEALS NOT WON
answers-paths-floor = “Chance” is how often chance alone sets any activity so far apart, the outcomes shuffled among your deals { $drawn ->
    [0] in every possible way
   *[other] { $ways } times at random
}: whoever looks at all activities easily finds one that chance has made, and that is reckoned in. A study of the same deals has the same figures. The lists are sorted by it. Only what comes before the decision counts.
answers-paths-study = All deals stand together here, however different. A study of comparable ones says more.

answers-perception-nobody = In no deal have both sides rated the same criterion yet.
answers-perception-says = { $deals ->
    [one] In the 1 deal that both sides rated, we see ourselves { $shift } against the customer on average: one deal says nothing of a habit.
   *[other] We see ourselves better than the customer does in { $rosier } of { $deals } deals, worse in { $darker } ({ $shift }): { $few ->
        [yes] too few to call it a habit.
       *[no] { $verdict }.
    }
}
answers-perception-apart = We see ourselves { $how ->
    [better] better
   *[otherwise] otherwise
}: { $overall }. Won against not won, by { $won } and { $lost }: { $verdict }.
answers-claims-says = Price (in { $price } of { $all } deals): { $refuted } refuted, { $supported } supported, { $untested } untested.
answers-perception-shift = JUDGED BY BOTH SIDES, DEAL BY DEAL
answers-perception-needs = Let both sides rate the checklist in stage 5: only what both have rated can be compared.
answers-perception-tilt = Shift: { $tilt ->
    [rosier] we see ourselves rosier in { $rosier } deals and darker in { $darker }; if both sides erred either way alike, that would be rare ({ $chance }).
    [darker] we see ourselves darker in { $darker } deals and rosier in { $rosier }; if both sides erred either way alike, that would be rare ({ $chance }).
    [slight] rosier in { $rosier } deals, darker in { $darker }: { $said }.
    [none] rosier in { $rosier } deals, darker in { $darker }: if both sides erred either way alike, chance would do as much { $tries }.
   *[open] rosier in { $rosier } deals, darker in { $darker }. Below { $enough } deals that differ even one-sided ones are no more than chance.
}
answers-perception-order = Order, which is another thing: { $order ->
    [same] both see the same criteria as strong and as weak (rank correlation { $rho } in the middle of { $count } deals).
    [loose] what one side sees as strong says little about the other's view (rank correlation { $rho } in the middle of { $count } deals).
    [opposite] what one side sees as strong the other sees as weak (rank correlation { $rho } in the middle of { $count } deals).
   *[open] no deal has ten criteria that both rated, so nothing can be said of it.
}
answers-perception-customer-only = rated by the customer alone
answers-perception-vendor-only = rated by us alone
answers-perception-criteria = WHERE WE DIFFER, CRITERION BY CRITERION
answers-perception-note = Shift: our rating minus the customer's, on average; + means that we see ourselves better. Same order: 1 if both put the criteria into one order, 0 if the orders have nothing to do with each other. A side can be rosier throughout and still see the same order. The deals are counted, not the criteria: 21 ratings of one deal hang together.
answers-claims = THE REASONS GIVEN, AND WHAT THE EVIDENCE SAID
answers-claims-none = No reason has been recorded.
answers-claims-note = Counted in { $all ->
    [one] 1 deal with a reason
   *[other] { $all } deals with reasons
}. “Deals” counts each deal once; the rest counts claims, by who made them and by what steps and incidents made of them. How often a reason is named says nothing about whether it holds.
answers-claims-price = Price, deal by deal: named in { $count }, by the customer in { $customer }, by us in { $vendor }. Whether it holds is judged by us, from the steps and incidents recorded, not by the customer: { $refuted } refuted, { $supported } supported; in { $untested } nobody has held it against the steps yet.
answers-claims-instead = { $refuted ->
    [0] WHERE PRICE WAS NAMED AND IS NOT SUPPORTED: WHAT IS
   *[other] WHERE PRICE WAS NAMED AND DOES NOT HOLD: WHAT DOES
}
answers-claims-instead-none = { $price ->
    [stands] Wherever price was named, the evidence bears it out.
    [unrefuted] Price is refuted in no deal yet.
   *[refuted] In these deals no other explanation has evidence either.
}
answers-claims-untested = { $count ->
    [one] 1 price claim is untested: until the steps speak it says nothing about the price.
   *[other] { $count } price claims are untested: until the steps speak they say nothing about the price.
}
answers-forecasts = CHANCES GIVEN BEFORE, AND WHAT CAME
answers-forecasts-none = No prediction of an ended deal has been opened yet.
answers-forecasts-says = { $count ->
    [one] 1 prediction: its Brier score is { $brier } (0 is always right, 1 always certain and wrong). One says nothing.
   *[other] { $count } predictions: Brier score { $brier } (0 is always right, 1 always certain and wrong; whoever always says the share that was won gets { $base }). { $telling ->
        [better] That is better than knowing the share alone.
        [worse] That is no better than knowing the share alone.
       *[no] Below { $enough } predictions the comparison says nothing.
    }
}
answers-forecasts-low = up to 33%
answers-forecasts-even = 34 to 66%
answers-forecasts-high = 67% and more
answers-forecasts-note = Said: the mean of the chances given. Came: how many of these deals brought an order.
answers-behind-kind-deal = deal
answers-behind-kind-step = step
answers-behind-kind-incident = incident
answers-behind-kind-claim = reason
answers-behind-kind-judgement = rating
answers-behind-kind-lever = lever
answers-behind-claim = { $who }: { $text } ({ $status })
answers-behind-days = in the middle { $days }
answers-behind-rate = { $times } in { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}: { $rate } per 100
answers-behind-judgement = { $criterion }: customer { $customer }, we { $vendor }

answers-levers-none = No lever yet: what a deal shows that could be done otherwise becomes one in its stage 6.
answers-levers-places = { $taken } of { $most } places { $taken ->
    [one] is
   *[other] are
} taken.
answers-levers-next = The idea that comes first by evidence × impact ÷ effort: “{ $title }”.
answers-levers-no-idea = No idea is waiting.
answers-levers-too-many = { $taken } levers are chosen or being done; more than { $most } at a time are seldom carried through.
answers-levers-may-be-one =
    { $count ->
        [one] One pair of levers may be one and the same.
       *[other] { $count } pairs of levers may each be one and the same.
    }
answers-lever-head = { $place } · { $title }
answers-lever-rests = { $deals ->
    [0] Rests on nothing yet.
    [one] Rests on one deal, { $told ->
        [both] told by both sides.
        [customer] told by the customer.
        [vendor] told by us alone.
       *[nobody] and nobody is named as the source.
    }
   *[other] Rests on { $deals } deals, { $told ->
        [both] told by both sides.
        [customer] told by customers.
        [vendor] told by us alone.
       *[nobody] and nobody is named as the source.
    }
}
answers-lever-study = In the study “{ $study }” ({ $won } won, { $not_won } not won), “{ $what }” { $bearing ->
    [stands] separates won deals from the others: rarely chance ({ $chance }).
    [hint] separates won deals from the others: a hint, not a proof (chance alone: { $chance }).
    [against] points the other way: deals not won have more of it (chance alone: { $chance }).
    [slight] separates won deals from the others by too little to matter (chance alone: { $chance }).
   *[nothing] separates won deals from the others no more than chance does ({ $chance }).
}
answers-lever-holds = It holds in { $holds } of { $all } attempts to leave one deal out.
answers-lever-no-study = No study compares what it concerns.
answers-lever-reckoned = Evidence { $merit } × impact { $impact } ÷ effort { $effort } = rank { $rank } (evidence: deals { $deals }, both sides { $sides }, comparison { $contrast }, robust { $robust }).
answers-lever-one-deal = One deal may be chance: look for a second one before it takes a place.
answers-lever-others = Joined with: { $list }
answers-lever-when = It is not known when it was done: with a date in its form, deals before and after can be compared.
answers-lever-before = decided before (done { $date })
answers-lever-after = decided later
answers-lever-begun-before = of which begun before it
answers-lever-unclear = around that time, or undated
answers-lever-changed = The share won { $way ->
    [up] rose from { $then } before to { $now } after
    [down] fell from { $then } before to { $now } after
   *[same] stayed the same: { $then } before, { $now } after
}{ $few ->
    [yes] .
   *[no] : { $verdict }.
}
answers-lever-share = { $share } ({ $of })
answers-lever-judged = customers' rating of: { $criterion }
answers-lever-done = deals with: { $activity }
answers-lever-unmeasured = The steps of these deals measure nothing of it: they have no dates of requests, offers and answers, and the lever names no activity.
answers-lever-measured = “Before” and “after” show the middle or the mean of the deals decided then, each counting once; in brackets stands for how many it is known. The same things are always measured, by the dates and fields of the steps up to the decision: look at the line that the lever was about. “Chance” of an activity or a rating that the lever names is reckoned by itself. { $count ->
    [0] For the other lines there are too few deals to say it.
   *[other] That of the other lines reckons with all of them.
}
answers-lever-too-few = Too few deals were decided before or after it to say anything; it takes four of each, or three and five.
answers-lever-by-speed = Before and after are parted by the day of the decision, and that sorts by speed. { $late ->
    [0] Of the deals begun since, only the quick ones have been decided yet
    [one] One of the { $all } decided later had begun before: it is a slow one of its time, and of those begun since only the quick ones have been decided yet
   *[other] { $late } of the { $all } decided later had begun before: they are the slow ones of their time, and of those begun since only the quick ones have been decided yet
}. Times, and whatever slow deals have more of, may differ for that alone, and no chance above reckons with it.
answers-lever-not-alone = Other things have changed too, and not by chance: a lever is chosen when things go badly, and then they often get better by themselves.
answers-levers-note = Evidence: 1 for each deal (5 at most), 1 if both sides tell it, 2 if the comparison of a study is rarely chance and 1 if it is a hint, 1 if that holds whichever deal is left out. Of several studies that compare what a lever concerns the largest counts, of those alike the newest. Times impact, divided by effort, each 1 to 5 as graded; “3?” where nobody has. The rank orders a conversation; it decides nothing. Only three are chosen or done at a time.
answers-levers-too-large = { $count ->
    [one] The study { $list } has more than { $most } decided deals and is not compared here: its own pages say what it shows.
   *[other] The studies { $list } have more than { $most } decided deals and are not compared here: their own pages say what they show.
}
answers-report-title = Answers across deals
answers-report-about = What the deals in this workbook say together, for the house. Every figure can be followed back to its deals and steps in the program.

## command line
cli-answer-about = Answer a question from all deals together
cli-answer-usage = debrief answer [OPTIONS] QUESTION
cli-answer-more =
    Questions:
      hit-rate    where our chances are good
      paths       what won deals have
      exits       where customers leave
      conversion  from stretch to stretch, and back from a target
      ties        commitment and time
      hand-over   marketing and sales
      incidents   what delights and annoys
      perception  ratings, reasons and predictions against what came out
      levers      which to pull, and how deals went since
      report      all of them, as --format says

    Every figure is that of the screen Answers on Home.
cli-answer-only = only for the question { $question }.
cli-arg-question = hit-rate, paths, exits, conversion, ties, hand-over, incidents, perception, levers or report
cli-value-question = QUESTION
cli-folded = { $rest } (all with --all)
cli-arg-every_row = Print also those rows of long lists that are otherwise summed up
cli-arg-by = Hit rates by novelty (the default), segment, country, division or business-type
cli-value-by = FACT
cli-arg-target = For conversion: a number of orders (the default is 10), an amount of revenue (“CHF 2 M”) or a margin (“margin CHF 300k”)
cli-value-target = TARGET
cli-arg-csv = Print the figures as CSV, with the ids of the deals behind them
answers-with-verdict = { $said }: { $verdict }.
answers-and-more = … and { $count } more
answers-column-not-won = not won
answers-exits-undated = undated
answers-backward-says = { $target ->
    [money] For this target
   *[orders] { $orders ->
        [one] For 1 order
       *[other] For { $orders } orders
    }
} it takes { $deals ->
    [one] 1 deal
   *[other] { $needed } deals
}{ $stage ->
    [none] {" "}that are decided
   *[some] {" "}from { $from } on
}; { $sure ->
    [wide] with so few recorded it may be anything between { $least } and { $most }.
    [narrow] it may be anything between { $least } and { $most }.
   *[unbounded] with so few recorded it may be { $least } or any number above.
}
answers-backward-orders-between = That orders differ in size is not in the ranges below: if each were as large as the largest of these, { $least } would do; if each were as small as the smallest, it takes { $most }.
answers-ties-too-few = too few deals to compare
answers-paths-study-key = { KEY("tabs.tab-studies") } on Home lists the studies.
answers-claims-none-key = { KEY("deal.claims") } in a deal takes them down.
answers-claims-instead-key = { KEY("claims.weigh") } at the claims of a deal shows what else could explain it.
answers-forecasts-none-key = { KEY("deal.prediction") } in a deal takes one down before the customer is heard.
answers-levers-order = What is chosen or being done comes first, then ideas, then what is over; within each by rank: evidence × impact ÷ effort.
answers-levers-may-be-one-key = { KEY("tabs.tab-levers") } on Home shows them: { KEY("lever-list.same-thing") } makes two one, { KEY("lever-list.not-same") } keeps them apart.

## measure
measure-commitment = how far the customer had tied himself by the decision
measure-our-wait = how long the customer waits for us
measure-their-wait = how long we wait for the customer
measure-to-offer = the time from the request to the offer
measure-after-no = how soon we act after a no
measure-unseen = how much of the way we do not see
measure-marketing = which part of our steps marketing has
measure-hand-over = the wait between marketing and sales
measure-shift = how much better we see ourselves than the customer does
measure-customer-annoyed = how often customers are annoyed, per 100 steps
measure-customer-delighted = how often customers are delighted, per 100 steps
measure-vendor-annoyed = how often we are annoyed, per 100 steps
measure-vendor-delighted = how often we are delighted, per 100 steps
answers-strongest = { $telling ->
    [yes] { $count ->
        [one] Won deals differ in
       *[other] Won deals differ most in
    }
    [slight] { $count ->
        [one] Won deals hardly differ in
       *[other] Nothing that matters sets won deals apart; clearest is
    }
   *[no] { $count ->
        [one] Won deals hardly differ in
       *[other] Nothing sets won deals apart; furthest apart is
    }
} { $what }: { $won }, the others { $lost } ({ $how ->
    [mean] on average
   *[middle] in the middle
}); { $verdict }{ $count ->
    [one] {""}
   *[other] {" "}with { $count } comparisons
}.
answers-apart-line = { $count ->
    [one] Won against not won, deal by deal: { $together }.
   *[other] Won against not won, deal by deal: by itself chance does as much { $alone }; with { $count } comparisons looked at, { $together }.
}
answers-apart-few = Won against not won: of { $won ->
    [one] 1 won deal
   *[other] { $won } won deals
} and { $lost } not won this is known, too few to say anything. Three of each are wholly apart by chance in 10 of 100 cases; it takes four of each, or three and five.
answers-apart-note = Won against not won, deal by deal: each deal counts with one number, and the figure is how often chance alone sets these numbers at least so far apart, the outcomes shuffled among the deals { $drawn ->
    [0] in every possible way
   *[other] { $ways } times at random, as there are too many ways to count them all
}. Whoever looks at several comparisons easily finds one that chance has made: “comparisons looked at” reckons with that. The other answers are not reckoned in: where nothing is behind any of them, chance still puts a hint on one of them in more than half of all workbooks.

## Reach: from a study and from a deal.

command-answers-here = The answers from this study, or around this deal
hint-answers-here = answers
answers-of-study = Only the { $count ->
    [one] one deal
   *[other] { $count } deals
} of the study “{ $name }”.
answers-within-study = Answers from the study { $name }
answers-within-study-about = The questions that deals answer together, asked of the deals of this study alone.
answers-within-deal = In the answers: { $name }
answers-within-deal-about = The questions that all deals answer together, and under each in which lines of the answer this deal counts. { KEY("list.activate") } opens the answer with these lines marked.
answers-deal-counts = { $count ->
    [0] This deal does not count here.
    [one] This deal counts in one line: { $lines }
   *[other] This deal counts in { $count } lines: { $lines }
}
answers-deal-line = { $line } ({ $count }×)
answers-deal-legend = { $sign } { $customer } counts here
cli-arg-of_study = Only the deals of this study: its name, or words of it
cli-value-of_study = NAME
