# The two accounts side by side.

context-reconcile = In the two accounts
reconcile-customer = THE CUSTOMER TOLD · { $count } alone
reconcile-vendor = WE TOLD · { $count } alone
reconcile-like = like
reconcile-head = { $open ->
    [0] nothing left to compare
    [one] one pair to settle
   *[other] { $open } pairs to settle
 } · { $both } told by both
reconcile-empty = Here the customer's account stands beside ours. No step is told yet: record one sitting with each side, then come back with { KEY("deal.reconcile") }.
reconcile-why = why: { $list }
reconcile-differing = said differently: { $list }. The customer's word stands.
reconcile-blind-spot = Only the customer tells this: our blind spot.
reconcile-unnoticed = Only we tell this: the customer did not notice.
reconcile-said-for-us = Said for us in the customer's sitting; our own account of it is still to come. Recorded there, the two can be made one.
reconcile-said-for-customer = Said for the customer in our sitting; his own account of it is still to come. Recorded there, the two can be made one.
reconcile-by-nobody = Who told this is not recorded.
reconcile-and = { $list } and { $last }
reconcile-in-both = { $what } in both
reconcile-words = { $count ->
    [one] the word { $list }
   *[other] the words { $list }
 } in both
reconcile-same-day = the same day ({ $date })
reconcile-days = { $count ->
    [one] one day apart
   *[other] { $count } days apart
 } ({ $customer } and { $vendor })
reconcile-days-range = { $least ->
    [0] { $most } days apart at most
   *[other] { $least } to { $most } days apart
 } ({ $customer } and { $vendor })
reconcile-days-about = { $count ->
    [0] about the same time
    [one] about one day apart
   *[other] about { $count } days apart
 } ({ $customer } and { $vendor })
reconcile-customer-dated = only the customer gives a date ({ $date })
reconcile-vendor-dated = only we give a date ({ $date })
reconcile-same-date = both say { $date }
reconcile-undated = neither has a date
reconcile-no-date = no date
reconcile-feelings = feeling { $customer } and { $vendor }
reconcile-feelings-against = feeling { $customer } against { $vendor }
reconcile-united = One step with two tellings now.
reconcile-ordered = The steps of both accounts stand in one order now.
reconcile-in-order = They stand in one order already.
reconcile-no-pair = No pair stands in this row; { KEY("reconcile.next-pair") } goes to the next one.
reconcile-not-one = Only a step that both tell can be split.
reconcile-mark-one = Both tell this step already; { KEY("reconcile.split-step") } parts it.
reconcile-mark-nobody = Who told this step is not recorded. In the steps { KEY("steps.told-by") } says who tells it.
reconcile-mark-ours = Mark a step of ours too: { KEY("list.toggle") } in its row.
reconcile-mark-theirs = Mark a step of the customer's too: { KEY("list.toggle") } in its row.
reconcile-twice = Is { $name } the same person as { $other }? { KEY("reconcile.merge-people") } makes one of the two.
reconcile-nobody-twice = Nobody here seems to be entered twice. Among the people { KEY("people.merge-people") } makes one of any two.
reconcile-marked = { $count ->
    [one] 1 of 2 marked ({ KEY("list.toggle") })
   *[other] 2 marked: { KEY("reconcile.same-pair") } makes them one
 }
reconcile-while-blind = What the other side told is hidden while this sitting runs. End it first: { KEY("agenda.end-sitting") } in the agenda.
reconcile-about = Left the customer's account, right ours, in the order of both. Dots say how much speaks for two steps being one; the surest pair comes first, and { KEY("reconcile.next-pair") } passes one by. ≠ marks a step on which the two accounts cannot both be right; below it stands what each says. { KEY("reconcile.same-pair") } makes one step with both tellings of them, { KEY("reconcile.reject-pair") } says that they are two, { KEY("reconcile.split-step") } parts a step that both tell: each gets back what it said before they became one. Two steps that nobody suggests become one too: { KEY("list.toggle") } marks one, { KEY("list.toggle") } the other, { KEY("reconcile.same-pair") }. { KEY("reconcile.order-steps") } puts all steps into one order. Whatever you do, { KEY("undo") } takes it back.

differing-actor = who acted
differing-activity = the activity
differing-channel = the channel
differing-course = where it led
differing-milestone = the stretch of the purchase
differing-commitment = how far he tied himself
reconcile-customer-unheard = The customer has not been heard yet.
reconcile-vendor-unheard = Our own people have not been heard yet.
