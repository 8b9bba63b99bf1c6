# A study: its board, its checklist, its paths, and what lies behind their figures.
command-toggle-all = Mark all that the filter finds, or lift their marks
hint-toggle-all = mark all found
command-study-board = The study's board: what it still lacks
hint-study-board = board
command-study-checklist = The checklist: what separates won deals from the others
hint-study-checklist = checklist
command-study-paths = What the paths of the study share
hint-study-paths = paths
context-study = A study
command-study-next-tab = The next part of the study: board, checklist, paths, how many more?
hint-study-next-tab = next part
command-study-previous-tab = The part of the study before
hint-study-previous-tab = part before
command-study-next-view = The paths as a map or as a list
hint-study-other-side = customer or us
hint-study-activate = behind
hint-study-study-deals = deals
study_part-board = Board
study_part-checklist = Checklist
study_part-paths = Paths
study-about-board = What this study still lacks before its deals can be compared: how many were won and not won, how alike they are, who has not been heard yet, and how much such a number of debriefs can have shown. { KEY("study.study-deals") } chooses the deals, { KEY("list.activate") } opens one.
study-about-checklist = What separates won deals from those not won on the checklist, and how far chance alone would bring it. { KEY("list.activate") } shows the ratings, reasons, steps and words behind a criterion, { KEY("study.other-side") } the other side's view.
study-about-paths = What the won paths share and the others lack, up to the decision: activities, what follows what, and where each deal that was not won parted from the won one that it resembles most. { KEY("list.activate") } shows the deals and steps behind a line.
study-about-behind = What lies behind a figure. { KEY("list.activate") } goes to the place in the deal, { KEY("list.back") } back to the study.
study-behind-from = from the study { $name }
study-gone = This study is no longer there.
study-won = won
study-lost = not won
study-won-deals = won deals
study-lost-deals = deals not won
study-none = none
study-not-known = not known
study-of = { $count } of { $all }
study-above-target = { $count } (target { $target })
study-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
study-head-won = WON { $count }
study-head-lost = NOT WON { $count }
study-side-customer = customer's view
study-side-vendor = our view
study-chance-rare = under { $count } in 100
study-chance-all = all 100
study-tries = in { $count } of 100 tries
study-tries-rare = in fewer than { $count } of 100 tries
study-tries-always = in every try
study-won-short = won
study-lost-short = not won
study-spread-single = { $count } different ones, one deal each
study-chance = { $count } in 100
study-column-deal = deal
study-column-ended = ended
study-column-steps = steps
study-column-first = customer heard after
study-column-lacks = what is missing
study-column-trait = by
study-column-value = which
study-column-in = in
study-column-debriefed = debriefed
study-column-chance = chance to have seen it
study-column-more = more needed
study-column-criterion = criterion
study-column-by-chance = by chance
study-legend-alone = Alone, by chance: the same for this criterion by itself. Of many criteria some are always rare by themselves.
study-report-ratings = What the ratings rest on
study-column-holds = one left out
study-column-evidence = evidence
study-column-unjudged = n/o
study-board-empty = A study compares deals that are alike except for how they ended.
study-board-balance = Won and not won
study-board-lacks-won = { $count ->
    [one] 1 won deal is missing.
   *[other] { $count } won deals are missing.
}
study-board-lacks-lost = { $count ->
    [one] 1 deal that was not won is missing.
   *[other] { $count } deals that were not won are missing.
}
study-board-nothing-yet = No deal has been debriefed yet: not a step, not a rating. What sets them apart shows only then.
study-board-proof = A hint becomes more than a hint with { $enough } of each: then a criterion that separates them completely is rarely chance ({ $chance } at most), even among { $count }.
study-board-enough = { $proof ->
    [yes] With so many a difference can stand; whether one does, the checklist says.
   *[no] That is enough for hints, not for proofs.
}
study-board-mind = Mind this before comparing
study-board-one-sided = { $value }: { $won } of { $of_won } won, { $lost } of { $of_lost } not won. Whatever else sets them apart may come from this alone.
study-board-unequal = The deals of one kind are worth three times those of the other. Large and small orders are decided differently.
study-board-deals = Deals, and who was not heard yet
study-board-unheard = Who was not debriefed, and why
study-board-unheard-none = No deal is noted that belongs to the study and was not debriefed. Whoever refuses is seldom like those who do not.
study-board-unheard-key = { KEY("study.unheard") } notes a deal that was not debriefed, with the reason.
study-board-unheard-says = { $count ->
    [one] One deal that belongs here was not debriefed
   *[other] { $count } deals that belong here were not debriefed
}: { $won } won, { $not_won } not won. What they would have told is missing in every figure of this study.
study-column-since = since the decision
study-column-why = why
study-column-remark = remark
command-unheard = Note who was not debriefed, and why
hint-unheard = not debriefed
unheard-customer_refused = the customer refused
unheard-we_refused = our side refused
unheard-too_long_ago = too long ago
unheard-no_contact = no contact any more
unheard-not_asked = not asked yet
study-unheard-who = Which deal was not debriefed?
study-unheard-who-hint = It belongs to the question of the study, but nobody could be heard. One that is not in the workbook yet: { KEY("list.new") } in the list of deals.
study-unheard-no-deals = There is no deal in the workbook yet: { KEY("list.new") } in the list of deals adds one.
study-unheard-compared = is compared · { $outcome }
study-unheard-why = Why was it not debriefed?
study-unheard-heard = It was debriefed after all: compare it
study-unheard-none-of-it = It does not belong to this study
study-unheard-remark = Anything to add?
study-unheard-remark-hint = Who refused, when was it asked, what could be tried? Empty for nothing.
study-board-complete = complete
study-board-stays = { $complete } of { $all } complete
study-board-lacking = { $kind ->
    [undecided] { $count } not decided
    [no-steps] { $count } without steps
    [few-steps] { $count } with few steps
    [no-sitting] { $count } without a sitting
    [customer] { $count } without the customer
    [vendor] { $count } without our people
   *[late] { $count } heard late
}
study-board-spread = How alike they are
study-board-seen = What so many debriefs can have shown
study-board-seen-why = The chance to have seen at least once what happens in { $often } of all deals; and how many more debriefs would make it { $sure }.
study-lack-undecided = not decided yet
study-lack-no-steps = not debriefed: no steps
study-lack-few-steps = { $count ->
    [one] 1 step of { $of }
   *[other] { $count } steps of { $of }
}
study-lack-customer = the customer was not heard
study-lack-vendor = our people were not heard
study-lack-late = the customer was heard { $span } after the decision, memory has faded
study-trait-segment = segment
study-trait-country = country
study-trait-rep = our lead
study-trait-customer = customer
study-trait-offering = offering
study-trait-business = business
study-trait-size = value, { $currency }
study-size-median = the middle one
study-size-least = the smallest
study-size-most = the largest
study-checklist-empty = Here won deals and those not won stand side by side, criterion by criterion, as soon as the study has some that are decided.
study-reading-too-few = Too few deals are rated to say anything: three won and three not won are wholly apart by chance in 10 of 100 cases. It takes four of each, or three and five.
study-reading-enough = With { $enough } won and { $enough } not won, a criterion that separates them completely would rarely be chance ({ $chance } at most).
study-floor = noise floor: below it chance does as much somewhere on the list in more than { $hint } of 100 tries
study-apart = all apart
study-legend = How to read this
study-legend-scale = Each dot is a deal, from -2 (clear failing of ours) to +2 (clear strength).
study-legend-delta = δ (Cliff's delta): take one won deal and one not won, in all pairs. How often is the won one rated higher, minus how often lower? 1 is always, 0 as often as not, -1 never. “All apart” is always.
study-legend-chance = By chance: the deals' outcomes are shuffled { $how ->
    [drawn] { $ways } times, the same ones each time.
   *[all] in every possible way ({ $ways }).
} In so many of 100 tries some criterion stands apart as rarely as this one (Westfall-Young). Below 1.5 in 100 is called rarely chance: on the three lists of a study together, the checklist of either side and the paths, chance then makes something stand in fewer than 5 of 100 studies. Up to { $hint } it is a hint; above that it is no more than chance does. A δ below 0.15 is too small to matter, however rare. What says most stands first, and of that what holds most often with one deal left out; else the list is sorted by the chance among all, then by the chance alone, then by the size of δ.
study-legend-too-few = { $count ->
    [one] { $compared } of { $all } criteria are compared; 1 is rated in too few deals (it takes four of each, or three and five) and has no chance.
   *[other] { $compared } of { $all } criteria are compared; { $count } are rated in too few deals (it takes four of each, or three and five) and have no chance.
}
study-legend-holds = One left out: each deal is left out once. So often the difference stays of its size (small from 0.15, medium from 0.33, large from 0.47) and points the same way. What is no more than chance does may hold just as well, so nothing stands there.
study-legend-unjudged = n/o: deals in which nobody rated this, or it was not observed or not relevant. They count nowhere, not as 0. Evidence: ratings that rest on steps or incidents.
study-behind-deal = { $group }: { $deal }
study-behind-unjudged = not rated, or not observed
study-behind-rating = rated: { $rating }
study-behind-rating-why = rated: { $rating }. { $why }
study-behind-step = step { $number }: { $title }
study-behind-incident = { $kind }: { $what }
study-behind-too-few = Rated in { $won } won deals and { $lost } not won: too few to say anything. It takes four of each, or three and five.
study-behind-apart-won = Completely apart: every won deal is rated higher than every other one.
study-behind-apart-lost = Completely apart, the other way round: every won deal is rated lower than every other one.
study-behind-delta = δ { $delta }.
study-behind-between-alone = Of this criterion alone δ could lie between { $low } and { $high } with other deals like these (95%); that does not reckon with the other criteria, among all of which chance does as much.
study-behind-delta-between = δ { $delta }; with other deals like these it could as well lie between { $low } and { $high } (95%).
study-behind-chance = Chance alone sets this criterion so far apart { $alone }, and some criterion of the whole list { $among }.
study-behind-slight = That is too small a difference to matter (δ below 0.15), even where chance seldom makes it.
study-behind-holds = With one deal left out after the other it stays { $told ->
    [yes] large in { $holds } of { $all } cases.
   *[no] of its size in { $holds } of { $all } cases; what chance does may hold just as well.
}
study-column-activity = activity
study-column-alone = alone, by chance
study-column-among = among all
study-column-order = order
study-paths-empty = Here the paths of won deals and of those not won stand side by side, as soon as the study has some that are decided and have steps.
study-paths-shared = What most paths share, in their order
study-paths-shared-how = Activities that three of five won deals have, or three of five not won; under each what follows it directly in at least two deals: { $solid } mostly in won deals, { $dashed } mostly in the others, { $even } no more unlike than by chance. The numbers are deals. Counted is the way up to the decision; what comes with it or after it follows from it.
study-paths-shared-chance = Compared are shares of all won deals and of all others, not numbers. { $count } successions are looked at: one is mostly here or there only where chance alone does as much for any of them in at most { $hint } of 100 tries (Fisher, Holm).
study-paths-shared-none = There is no activity yet that most of the won deals or most of the others share.
study-third-0 = first third of the way
study-third-1 = second third
study-third-2 = last third, up to the decision
study-paths-presence = Which activities tell won deals from the others
study-paths-nameless = No two deals call any of their steps the same: give the steps activities.
study-paths-presence-none = All of these deals have the same activities.
study-paths-too-few = Too few deals to say anything: three won and three not won are wholly apart by chance in 10 of 100 cases. It takes four of each, or three and five.
study-paths-rest = { $count ->
    [one] 1 more activity is spread as chance would spread it.
   *[other] { $count } more activities are spread as chance would spread them.
}
study-paths-legend = Alone, by chance: if this were the only activity you had looked at (Fisher's exact test). Among all: that any activity stands out as much (Westfall-Young); this is what counts.
study-paths-parted = Where each deal that was not won parted from its nearest won one
study-paths-parted-how = The won deal whose activities run most alike, the last step before they go apart for the first time, for four steps or more, and what each did next. Missing: what four of five won deals have and this one has not, first what we can do ourselves, then what the customer does and we can only bring about.
study-paths-held = Held against { $held } of the { $of } won deals, spread evenly over all of them.
study-paths-among-won = To compare with: on average two won deals are { $any } alike (median), and a won deal and the won one nearest to it { $nearest } (median), until they part after step { $step }. “Ran like” stands only where a deal is at least as alike to its nearest won one as that, and has at least half of what was done before they part in common with it.
study-paths-ghost = missing: { $name } ({ $count } of { $all } won deals have it{ $by ->
    [customer] ; the customer's act
    [both] ; not without the customer
   *[us] {""}
})
study-paths-fork-until = up to step { $number }, the same in { $shared } of { $of ->
    [1] 1 activity
   *[other] { $of } activities
}
study-paths-fork = { $near ->
    [yes] ran like { $won } ({ $alike } alike) { $until }
    [no] nearest is { $won } ({ $alike } alike, less than a won deal usually is to its nearest), { $until }
   *[unknown] nearest is { $won } ({ $alike } alike), { $until }
}{ $later ->
    [0] {""}
    [one] ; then different for four steps or more, later the same again in one activity
   *[other] ; then different for four steps or more, later the same again in { $later } activities
}. Won, they went on: { $then_won }. Here: { $then_lost }.
study-paths-fork-end = { $near ->
    [yes] ran like { $won } ({ $alike } alike) { $until }
    [no] nearest is { $won } ({ $alike } alike, less than a won deal usually is to its nearest), { $until }
   *[unknown] nearest is { $won } ({ $alike } alike), { $until }
}; there one of the two paths ends.
study-paths-fork-never = nearest is { $won }, but they never ran together.
study-paths-orders = In which order they came to the stretches of the purchase
study-behind-succession = { $from }, directly followed by: { $to }
study-wait-reading = The deals are being read: { $percent }%. { KEY("list.back") } cancels.
study-wait-reckoning = The page is being worked out: { $percent }%. { KEY("list.back") } cancels.
study-behind-more = { $count ->
    [one] One more deal is not listed here.
   *[other] { $count } more deals are not listed here.
}
study-behind-without = Deals without it
study-behind-shared = still alike: { $step }
command-study-more = How many more debriefs: what they could show and let one conclude
hint-study-more = how many more?
study_part-more = How many more?
study-about-more = What each further debrief still showed, what the next ones are likely to, and what one or two more deals could let one conclude. { KEY("list.activate") } on something that only one deal has shown goes there.
study-behind-names = { $one } and { $other }
study-board-asks = What a careful coach asks of this study
study-board-selection = How the deals were chosen: { $text }
study-finding-M01 = Debriefed: { $won } won and { $lost } not won. With fewer than five of either, what stands here describes these deals and proves nothing.
study-finding-M04 = Who chose these deals and how, and which customers did not want to talk? What a study shows hangs on that.
study-finding-M05 = { $count ->
    [one] One purchase in this workbook was postponed or stopped, and it is not in the study
   *[other] { $count } purchases in this workbook were postponed or stopped, and none of them is in the study
}. What stops a purchase that nobody wins?
study-finding-M08 = { $coach } led all the sittings and { $rep } all the deals. What would somebody else have heard?
study-finding-G02 = { $count ->
    [one] One kind of step is named only once, and a similar name stands beside it
   *[other] { $count } kinds of step are named only once, and similar names stand beside them
}: the same thing? They stand at the end of the paths.
study-more-curve = What each debrief still showed
study-more-nothing = As soon as incidents bear on criteria, this shows how much each further debrief still adds.
study-more-single = One debrief has shown { $seen } themes. How many are still to come can be estimated from two debriefs on.
study-more-says = { $deals ->
    [one] 1 debrief has
   *[other] { $deals } debriefs have
} shown { $seen } themes. One more is likely to show { $next } new ones, two more { $two }; there are at least about { $estimate } in all.{ $sure ->
    [few] {" "}With so few debriefs this is a rough guess.
   *[some] {""}
}
study-more-how = A theme is a criterion on which an incident bears, delighted or annoyed. A row says how many themes so many debriefs show on average, whichever of them are taken; the rows below the last one are estimated from what only one or two deals have shown (Chao, Colwell).
study-column-debriefs = debriefs
study-column-themes = themes
study-column-seen = seen
study-column-new = new
study-more-theme-name = { $criterion }, { $kind }
study-more-several = What several debriefs have shown
study-more-once = What only one debrief has shown
study-more-once-why = The more of these there are, the more is still to come.
study-more-theme = { $criterion }, { $kind }: { $deal }
study-more-conclude = What one or two more could let you conclude
study-more-conclude-how = The best that can happen: a criterion separates all won deals from all others. So often chance alone does that, for one criterion, and at most for any of { $criteria }.
study-column-with = with
study-column-often = seen at { $often }
study-more-today = the deals of today
study-more-one-won = 1 more won
study-more-one-lost = 1 more not won
study-more-one-each = 1 more of each
study-more-two-each = 2 more of each
study-more-conclude-note = “Any of them” is the chance for one, times the number of criteria (Bonferroni): it cannot be more, however they hang together. The chance on the checklist is counted from your own ratings and is smaller as a rule. Rarely chance is what lies below 1.5 in 100, as on the checklist. The column beside it, where there is room: how likely what happens in that share of deals has been seen at least once in the smaller group.
study-paths-names = Two names for one thing?
study-paths-names-how = What is called differently counts as different. No step is changed by what is said of it here.
study-names-place = “{ $one }” ({ $label } deals) and “{ $other }” ({ $means } deals): same stretch, same place on the path, and no deal has both.
study-names-letters = “{ $one }” and “{ $other }” are called nearly the same.
study-names-same = taken as one: “{ $one }” counts as “{ $other }”
study-names-apart = kept apart: “{ $one }” and “{ $other }”
study-names-select = Select a pair of names at the end of the paths first.
study-names-nothing = Nothing has been said of these two yet.
study-names-parted = “{ $one }” and “{ $other }” are open again.
study-names-joined = “{ $one }” counts as “{ $other }” from now on; { KEY("study.take-apart") } takes it back.
study-names-kept = “{ $one }” and “{ $other }” stay two things.
cli-study-about = Show what a study tells (its board, what separates won deals from the others, its paths), or make and fill one
cli-study-usage =
    debrief study [OPTIONS] NAME [PART]
    debrief study NAME [--new] [--question TEXT] [--add DEAL …] [--remove DEAL …]
cli-study-more =
    Parts:
      board      what it still lacks before its deals can be compared (the default)
      checklist  what separates won deals from the others, against chance alone
      paths      what the won paths share and the others lack, up to the decision
      distances  how alike the paths are, pair by pair
      more       how many more debriefs: what they could show, and let one conclude
      report     all of it, as --format says

    With --new, or any option that changes something of it, the study is made or changed and
    not shown. That is one edit, which can be taken back.
cli-arg-new_study = Make a study with this name
cli-arg-study_question = The study's question
cli-arg-study_selection = Who chose the deals and how, and which customers did not want to talk
cli-arg-study_target = The target: so many won deals, and as many that were not won (5 to 50; "" for the usual one)
cli-arg-added = Put this deal in (may be given several times)
cli-arg-removed = Take this deal out (may be given several times)
cli-value-study_question = TEXT
cli-value-study_selection = TEXT
cli-value-study_target = NUMBER
cli-value-added = DEAL
cli-value-removed = DEAL
cli-study-exists = There is a study called “{ $name }” already. Without --new it is changed.
cli-study-both = { $deal } is named with --add too: name it with only one of the two.
cli-study-not-in = { $deal } is not in this study.
cli-study-part = { $what ->
    [added] { $count } added
    [removed] { $count } taken out
    [question] question changed
    [selection] notes on the choice changed
   *[target] { $count ->
        [0] back to the usual target
       *[other] target is now { $count } of each kind
    }
}
cli-study-same = nothing changed
cli-study-done = { $new ->
    [yes] Made: “{ $name }”, with { $all ->
        [one] 1 deal
       *[other] { $all } deals
    }.
   *[no] “{ $name }”: { $what }; it compares { $all ->
        [one] 1 deal
       *[other] { $all } deals
    } now.
}
cli-arg-study = The study's name, or words of it
cli-arg-part = board (the default), checklist, paths, distances, more or report
cli-arg-side = Whose ratings: customer (the default) or vendor
cli-value-study = NAME
cli-value-part = PART
cli-arg-table = Of the paths as CSV: activities (the default), shared, successions, orders, nearest or missing
cli-value-table = TABLE
cli-value-side = SIDE
cli-fault-no-study = { $count ->
    [0] No study fits “{ $words }”: there is none yet. Studies are made in the workbench, in the tab Studies, or with --new.
   *[other] No study fits “{ $words }”. There are:
}
cli-fault-several-studies = Several studies fit “{ $words }”. Say more words:
cli-arg-without_appendix = Leave out the appendix of what each rating rests on; it is long
cli-fault-no-report = The report is there to be read; { $flag } goes with its parts: debrief study NAME board { $flag }, and likewise with checklist, paths, distances and more.
cli-fault-only-paths = { $flag } goes with the paths alone: { $said }.
cli-fault-only-report = { $flag } goes with the report alone: { $said }.
hint-studies-activate = what it tells
hint-studies-right = its deals
chance-verdict = { $verdict ->
    [stands] rarely chance ({ $chance })
    [hint] a hint, not a proof (chance: { $chance })
    [slight] too small a difference to matter (chance: { $chance })
   *[nothing] no more than chance does ({ $chance })
}
ended-lost = { $count } lost
ended-not-won = { $count } not won ({ $parts })
ended-not-won-short = { $count } not won
ended-part = { $how ->
    [lost] { $count } lost
    [postponed] { $count } postponed
   *[stopped] { $count } stopped
}
study-column-not-won = not won
study-board-not-won = Won deals are compared with all others that ended: { $not_won }.
study-board-empty-keys = { KEY("study.study-deals") } chooses them: type to filter, Space marks one, { KEY("picker.toggle-all") } all that the filter finds.
study-size-left-out = { $count ->
    [one] 1 deal is left out of the values: it has none, or not in { $currency }.
   *[other] { $count } deals are left out of the values: they have none, or not in { $currency }.
}
study-lack-since = decided { $span } ago, { $steps ->
    [yes] no sitting is recorded
   *[no] nobody heard
}
study-lack-no-sitting = no sitting is recorded
study-choose-key = { KEY("study.study-deals") } chooses deals.
study-reading = { $verdict ->
    [stands] { $name } separates won deals from the others further than chance does: chance alone brings as much somewhere on the list only { $chance }.
    [hint] A hint, not a proof: { $name } stands furthest apart, but chance alone brings as much somewhere on the list { $chance }.
    [slight] Nothing that would matter stands out: { $name } separates won deals most clearly, but too little to matter (δ below 0.15). In so many deals chance alone seldom makes even that: { $chance }.
   *[nothing] Nothing stands out: none of { $count } criteria separates { $won } won from { $not_won } further than chance does. Furthest apart stands { $name }, and chance alone brings as much somewhere on the list { $chance }.
}{ $turned ->
    [yes] {" "}It is the other way round: won deals are rated lower.
   *[no] {""}
}
study-legend-floor = A large δ alone says nothing: with your own ratings shuffled, the best of { $count } criteria reaches { $best } in half of all tries.
study-column-any = any of them
study-paths-reading = { $verdict ->
    [stands] “{ $name }” tells won deals from the others better than chance does: { $in_won } of { $won } won, { $in_lost } of { $not_won }. Among all { $count } activities chance alone brings as much only { $chance }.
    [hint] A hint, not a proof: “{ $name }” tells won deals from the others best, { $in_won } of { $won } won, { $in_lost } of { $not_won }. But with { $count } activities chance alone brings as much somewhere { $chance }.
    [slight] Nothing that would matter stands out: “{ $name }” tells won deals from the others best, { $in_won } of { $won } won, { $in_lost } of { $not_won }, and these shares differ by less than 5 points. In so many deals chance alone seldom makes even that: { $chance }.
   *[nothing] Nothing stands out. “{ $name }” tells won deals from the others best, { $in_won } of { $won } won, { $in_lost } of { $not_won }, and with { $count } activities chance alone brings as much somewhere { $chance }.
}
study-paths-names-keys = { KEY("study.same-thing") } takes a pair as one, { KEY("study.not-same") } keeps it apart, { KEY("study.take-apart") } takes either back.
study-finding-M04-key = { KEY("study.rename") } writes it down.
study-finding-M05-key = { KEY("study.study-deals") } adds them.
study-finding-G02-key = { KEY("study.study-paths") } goes to the paths.

study-nothing-behind = This line sums up: there is nothing behind it to go to.

# The map of the paths
study-map-start = beginning
study-map-count = W{ $won } N{ $lost }
study-map-leg = { $from } → { $to }
study-map-leg-how = In these deals the second came after the first with nothing else on the map between them. Steps that only a few deals have may lie between.
study-map-between = { $count ->
    [one] … 1 step between
   *[other] … { $count } steps between
}
study-map-won = twice as often in won deals (W)
study-map-lost = in the others (N)
study-map-even = neither
study-map-note = What happened, not what is beyond chance: the list tells that ({ KEY("study.next-view") }).
study-map-note-leg = Steps that only a few share may lie between; the list counts direct steps.
study-map-shown = { $least ->
    [1] all lines: { $all }
   *[other] lines of { $least } deals or more and the strongest of each box: { $drawn } of { $all }
}
study-map-most = Only the strongest lines of each box are left.
study-map-full = Nobody could read more than { $most } lines.
study-map-all = Every line is drawn already.
study-map-none = These deals share too little for a map.
command-more-lines = Draw lines of fewer deals too
hint-more-lines = more lines
command-fewer-lines = Draw only lines of more deals
hint-fewer-lines = fewer
hint-study-next-view = map/list
study-about-map = The paths as a map: a box is what most won deals or most of the others share, from the beginning to how it ended, what came earlier further up; a line leads to what came next among them, with the number of won deals (W) and of others (N). Thick lines are at least twice as frequent in won deals, dashed ones in the others. The map shows what happened; whether that is more than chance, the list ({ KEY("study.next-view") }) tells. The arrows walk along the lines, { KEY("list.activate") } shows the deals and steps behind a box or a line, { KEY("study.more-lines") } and { KEY("study.fewer-lines") } draw more lines or fewer; the strongest to each box and on stay.

study-distances = How alike the paths are, pair by pair
study-distances-how = Each figure says how many of 100 activities of two paths together are in both, in the same order: 100 is the same path, and with 0 they have nothing in common. Only the way up to the decision counts.{ $square ->
    [yes] { " " }The numbers above the columns are those of the deals.
   *[no] { "" }
}
study-distances-grouping = Of the differences between these paths { $share } goes with whether the deal was won; chance alone brings about as much { $chance }.
study-distances-none = This comparison takes 2 to 200 deals that have ended and whose steps have activities.
study-column-nearest = nearest
