# Replaying a deal.
replay-title = REPLAY
replay-which = Which deal?
replay-which-note = How the deals ended is not shown here. { KEY("list.activate") } replays one from its first step; { KEY("list.back") } leads back to this list.
replay-step = step { $number }
replay-count = { $all ->
    [0] counting from now on
   *[other] { $right } of { $all } right
}
replay-begins = The rest of the deal is covered until it is told.
replay-told = THIS IS WHAT HAPPENED
replay-unasked = Not asked: too little is on record that the customer might have done here instead.
replay-told-hint = { KEY("replay.replay-next") } goes on. Before a step of the customer's you guess.
replay-ask = WHAT WILL THE CUSTOMER DO NEXT?
replay-ask-hint = { KEY("replay.choose-first") } to { KEY("replay.choose-fourth") }, or { KEY("list.up") } { KEY("list.down") } and { KEY("replay.replay-next") }; { KEY("replay.replay-show") } shows it without a guess.
replay-right = RIGHT
replay-wrong = THE CUSTOMER DID SOMETHING ELSE
replay-shown = THIS IS HOW IT WENT ON
replay-over = THAT WAS THE PATH: { $count } STEPS
replay-said = They said: { $text }
replay-finding = It showed: { $text }
replay-rests = This rests during a replay: it might give away how it went on. { KEY("list.back") } ends it.
replay-too-short = { $count ->
    [0] This deal has no step yet
    [one] This deal has one step only
   *[other] This deal has { $count } steps only
}. It can be replayed from { $least } steps on: before that there is nothing to guess.
replay-nothing = There is nothing to guess in this deal: either the customer does nothing in it, or its steps have no activity, and other deals offer too little that might have happened instead.
replay-about = Replays a recorded deal step by step, from { $least } steps on. The rest stays covered; before each step of the customer's you choose what comes next.
    Hits are counted only if you wish, and for this replay only. Nothing is stored.
context-replay-choice = Deals to replay
context-replay-guess = While a guess is wanted
hint-replay-choice-activate = replay
hint-replay-guess-replay-next = take the marked one
