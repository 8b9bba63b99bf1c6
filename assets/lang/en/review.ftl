# Review, the report, claims, sittings, landmarks, and what the Frame stage says besides its fields.

## commands
command-evidence-for = Choose the steps and incidents that speak for the claim
hint-evidence-for = for
command-evidence-against = Choose the steps and incidents that speak against the claim
hint-evidence-against = against
command-weigh = Weigh the claim against what else would explain it
hint-weigh = what else?
command-price-ladder = Ask the questions of the price ladder, and write down the answers
hint-price-ladder = price
command-take-rival = Take the explanation as a claim of its own, with its evidence
hint-take-rival = take as a claim
rivals-legend = { $for } and { $against }: pieces of evidence for it and against it · { $taken } counted in
command-accept-evidence = Accept the piece of evidence as it speaks, or let it go
hint-accept-evidence = count it in
command-read-report = Read the report here
hint-read-report = read
context-records = In claims, sittings and landmarks
context-claims = Claims
context-rivals = What else would explain it
context-reader = While reading

## fields
field-deal-reason_by = Given by
field-deal-reason_kind = It is about
field-deal-business_type-low = product
field-deal-business_type-high = solution
field-claim-text = Claim
field-claim-text-hint = in their words
field-claim-made_by = Made by
field-claim-kind = It is about
field-claim-rival = Explanation
field-claim-rival-hint = the explanation behind it; the steps show how it would look
field-claim-status = Standing
field-claim-why_supported = Why supported
field-claim-why_supported-hint = what shows that it holds, in a sentence or two
field-claim-why_refuted = Why refuted
field-claim-why_refuted-hint = what shows that it does not hold, in a sentence or two
field-claim-notes = Notes
field-sitting-held_on = Held on
field-sitting-held_on-hint = such as 12 Mar 2026; today's date for a sitting that runs now
field-sitting-minutes = Took
field-sitting-minutes-hint = how many minutes it took; empty: it is not over yet
field-sitting-planned_minutes = Planned minutes
field-sitting-planned_minutes-hint = how long it may take; empty: as long as usual
field-sitting-blind = Blind
field-sitting-blind-hint = hides what only the other side has told, while the sitting runs
field-sitting-with = Held
field-sitting-facilitator = Led by
field-sitting-attended = Present
field-sitting-attended-hint = who was there, in a few words
field-sitting-notes = Notes
field-landmark-date = When
field-landmark-date-hint = 12 Mar 2026, Oct 2025, Q1 2026, with ~ for about
field-landmark-label = What
field-landmark-label-hint = a fair, a budget round, a holiday
fault-landmark-date = A landmark dates the steps around it, so it needs a date, if only a year: ~2025 trade fair. Who in the room has a calendar?
fault-landmark-label = Please say what it was as well: Oct 2025 trade fair.

## lists of records
records-deleted = Deleted: { $what } · { KEY("undo") } brings it back
claim-why-title = Why is it { $standing }?
claim-why-hint = { KEY("line.accept") } on an empty line goes on without a reason. Each standing keeps its own.
records-claims-title = Claims
records-claims-empty = No reason has been given yet. Here stand the reasons that people give for the outcome, each weighed against the steps; { KEY("records.new") } writes down the first.
records-claims-about = A claim is a reason that somebody gives for the outcome. Price is one like any other: untested until steps and incidents speak for or against it. { KEY("claims.evidence-for") } and { KEY("claims.evidence-against") } choose these, { KEY("claims.claim-status") } says where the claim stands, { KEY("claims.weigh") } shows what else would explain the same.
records-sittings-title = Sittings
records-sittings-empty = No sitting yet. Here stands who was heard, when, and by whom; { KEY("records.new") } prepares one, { KEY("sittings.clock") } begins one.
records-sittings-about = A sitting is one recorded conversation: with the customer, with our own people, or joint. { KEY("sittings.blind") } makes it blind: what the other side has told, and the levers that we have concluded, are put aside while it runs. Outcome, date of the decision and landmarks stay: both sides know them.
records-landmarks-title = Landmarks
records-landmarks-empty = No landmark yet. Dates that everybody remembers (a fair, a budget round, a holiday) help people to date the steps; { KEY("records.new") } notes one.
records-landmarks-about = A landmark is a date that everybody remembers. Steps are dated by them: was that before or after the fair?
claim-new = New claim
claim-new-hint = The reason in their words, for instance: They knew Kestler's service people.
claim-twice = The same words stand there already, as claim { $number }.
claim-made-by-guess = Noted as said by: { $side }. { KEY("list.activate") } changes that.
claim-needs-words = Please write the reason in a few words.
claim-for = { $count ->
    [0] nothing for
   *[other] { $count } for
}
claim-against = { $count ->
    [0] nothing against
   *[other] { $count } against
}
claim-would-show = It would show like this: { $sign }
claim-price-ladder = The price ladder, from the price back to the steps · { $key } notes an answer
ladder-title = Which question has been answered?
ladder-asked = asked
ladder-answer = The answer
ladder-hint = { KEY("line.accept") } writes it behind the question into the notes of the claim “{ $claim }”, and the question counts as asked.
ladder-needs-answer = Type the answer, or leave with { KEY("line.back") }.
ladder-noted = In the claim's notes; the question counts as asked.
ladder-not-price = The price ladder belongs to a claim of the kind price. { KEY("list.activate") } changes the kind.
claim-pick-for = What speaks for it? { $claim }
claim-pick-against = What speaks against it? { $claim }
claim-speaks-for = now: for
claim-speaks-against = now: against
claim-nothing-to-pick = There is no step and no incident yet that could speak for it or against it.
sitting-minutes = { $minutes } min
sitting-planned = planned
sitting-running = running
sitting-standing = clock paused
sitting-ended = ended
sitting-nobody-named = nobody named yet
sitting-nobody-seen = who was there is hidden
sitting-minutes-planned = { $minutes } min planned
sitting-minutes-of = { $used } of { $planned } min
sitting-by = led by { $name }
landmark-new = New landmark
landmark-new-hint = When, and what it was: Oct 2025 trade fair. About is enough: ~Oct 2025, Q4 2025, 2025.
frame-no-claims = none yet: why it ended so, and who says so
frame-no-sittings = none yet: who was heard, and when
frame-no-landmarks = none yet: dates that everybody remembers

## the page
review-path = THE PATH
review-accounts = TWO ACCOUNTS
review-only-customer = only the customer tells, our blind spots: { $steps }
review-only-vendor = only we tell, the customer did not notice: { $steps }
review-contrary = { $count ->
    [one] contradiction: { $list }
   *[other] contradictions: { $list }
 }
review-contrary-dates = { $count ->
    [one] 1 of dates (step { $steps })
   *[other] { $count } of dates (steps { $steps })
 }
review-contrary-order = { $count ->
    [one] 1 of order (step { $steps })
   *[other] { $count } of order (steps { $steps })
 }
review-contrary-feelings = { $count ->
    [one] 1 of feeling (step { $steps })
   *[other] { $count } of feeling (steps { $steps })
 }
review-told-first-customer = { $pairs ->
    [one] of the one pair of steps with clear dates
   *[other] of the { $pairs } pairs of steps with clear dates
 } came in their true order: the customer told { $fits } (Kendall's τ { $tau }). Told first: { $steps }; that is what sticks.
review-told-first-vendor = { $pairs ->
    [one] of the one pair of steps with clear dates
   *[other] of the { $pairs } pairs of steps with clear dates
 } came in their true order: we told { $fits } (Kendall's τ { $tau }). Told first: { $steps }.
review-told-few-customer = { $count ->
    [one] step told by the customer: the order of telling shows from { $least } on, by pairs whose dates say which came first (so far { $pairs })
   *[other] steps told by the customer: the order of telling shows from { $least } on, by pairs whose dates say which came first (so far { $pairs })
 }
review-told-few-vendor = { $count ->
    [one] step told by us: the order of telling shows from { $least } on, by pairs whose dates say which came first (so far { $pairs })
   *[other] steps told by us: the order of telling shows from { $least } on, by pairs whose dates say which came first (so far { $pairs })
 }
telling-order-exact = exactly in the order in which it happened
telling-order-same = almost in the order in which it happened
telling-order-mostly = mostly in the order in which it happened
telling-order-jumps = jumping back and forth
telling-order-own = in an order of its own
telling-order-backwards = rather from the end
review-turning = TURNING POINTS
review-said = THEY SAID
review-looks-like = IT LOOKS LIKE
review-showed = IT SHOWED
review-extremes = EXTREMES
review-strongest = STRONGEST
review-weakest = WEAKEST
review-differently = TWO VIEWS
review-levers = LEVERS
review-open = OPEN QUESTIONS
review-set-aside = SET ASIDE
review-steps-dated = { $count ->
    [one] step
   *[other] steps
} from { $first } to { $last }, { $span }
review-steps = { $count ->
    [one] step so far
   *[other] steps so far
}
review-coarse = · too coarse: purchases take 30 to 50
review-waited = of the time: { $list }
review-waited-days = { $count ->
    [one] day: { $list }
   *[other] days: { $list }
}
review-waited-told = { $time } told as waiting
review-waited-untold = { $time } of which nobody has told anything
review-no-wait = { $unit } at most between two steps ({ $from } and { $to }); no gap stands out as a wait
review-silence = { $unit } between steps { $from } and { $to } of which nobody has told anything
review-longest = longest { $days } between steps { $from } and { $to }
review-told = told by the customer alone, our blind spots · { $both } by both · { $vendor } by us alone
review-told-alone = told by the customer alone · { $both } by both · { $vendor } by us alone
review-people = { $count ->
    [one] person: { $list }
   *[other] people: { $list }
}
review-offer = { $unit } from the request (step { $request }) to the offer (step { $offer })
review-offer-undated = days unknown from the request (step { $request }) to the offer (step { $offer })
review-decider = { $offer ->
    [before] is the first step with a decider and us, before the offer
    [after] is the first step with a decider and us, only after the offer
   *[none] is the first step with a decider and us
}
review-decider-never = in no step did a decider and we come together
review-decider-unknown = who could say yes is not recorded
review-competitor = { $case ->
    [exit] takes the order to a competitor; none was seen on the way
   *[seen] is the first step with a competitor
}
review-hand-overs = { $count ->
    [one] hand-over: { $list }
   *[other] hand-overs, the slowest: { $list }
}
review-hand-over = { $from } (step { $last }) to { $to } (step { $first }), { $days }
review-undated = { $count ->
    [one] step without a date: { $steps }
   *[other] steps without a date: { $steps }
}
review-said-nothing = Nobody has given a reason yet.
review-for = for: { $list }
review-against = against: { $list }
review-no-evidence = rests on nothing yet
review-showed-nothing = not written down yet: what did the debrief show? { KEY("review.activate") }
review-lever-rests = rests on { $list }
review-lever-bare = rests on nothing here
review-felt = { $kind ->
    [delighted] { $side ->
        [customer] delighted the customer, { $strength } of 3
        [vendor] delighted us, { $strength } of 3
       *[other] delighted others, { $strength } of 3
    }
   *[annoyed] { $side ->
        [customer] annoyed the customer, { $strength } of 3
        [vendor] annoyed us, { $strength } of 3
       *[other] annoyed others, { $strength } of 3
    }
}
review-both = customer { $customer } · us { $vendor }
review-nothing-open = Nothing is open.
review-because = set aside: { $reason }
review-more-alike =
    { $count ->
        [one] and 1 more question of this kind
       *[other] and { $count } more questions of this kind
    }
review-taken-up = Open again: { $what }

## the report
report-for-whom = For whom is the report?
report-for-internal = Our own people
report-for-internal-detail = everything, with all names
report-for-customer = The customer
report-for-customer-detail = their path as they told it; names only with consent
report-for-pseudonymised = Anybody else
report-for-pseudonymised-detail = all without recorded names; check it for others
report-form = In which form?
report-form-markdown = Text
report-form-markdown-detail = Markdown: headings and tables, for editors, wikis and mail
report-form-html = Web page
report-form-html-detail = one file with pictures, to read and to print
report-form-markdown-short = Text, short
report-form-html-short = Web page, short
report-form-short-detail = without the appendix of what each rating rests on: far fewer pages on paper
report-form-slides = Slides
report-form-slides-detail = an outline in Markdown, one heading a slide
report-where = Where to?
report-where-hint = in { $folder }
report-exists = There is such a file already. { KEY("line.accept") } again replaces it; another name keeps both.
report-no-folder = There is no such folder. Check its name, or make it first.
report-failed = The report could not be written: { $detail }. Choose another place or name.
report-written = Report written: { $path }
reader-foot = { KEY("reader.up") } { KEY("reader.down") } paragraph · { KEY("reader.page-down") } page · { KEY("reader.report") } write to a file · { KEY("reader.back") } close
about-reader = A text to read. The mark shows the paragraph you are at.
review-out-of-order = Furthest apart in rank (customer/us):
review-agreement = BOTH JUDGED

## the prediction
command-prediction = What we expect before the customer is heard
hint-prediction = prediction
command-lock-prediction = Lock the prediction
hint-lock-prediction = lock
command-open-prediction = Open the locked prediction
hint-open-prediction = open
context-prediction = In the prediction
prediction-title = PREDICTION
prediction-about = Before the customer is heard you write down what you expect. Locked, it is neither seen nor changed until it is opened at the review: what surprises then is what you learn.
prediction-draft = Before the customer is heard: what do we expect? { KEY("prediction.lock-prediction") } locks it, and nobody sees it until the review.
prediction-draft-late = Too late to lock it: the customer has been heard already, so it would be hindsight. It stays a draft and is held against nothing.
prediction-locked = Locked on { $date }{ $who }. Nobody sees or changes it until it is opened at the review.
prediction-opened = Opened; it was locked on { $date }. Largest surprises first; { KEY("list.activate") } goes to what is listed, or writes what surprised.
prediction-who = expected by
prediction-who-hint = Who expects this?
prediction-kind = sort of reason
prediction-reasons = reasons expected
prediction-chance = chance of an order
prediction-chance-hint = 0 to 100 per cent
prediction-no-claim = No claim of this sort has been recorded.
prediction-no-evidence = No step and no incident speaks for it or against it.
prediction-step = step { $number }
prediction-said = the customer said
prediction-shown = the debrief showed
prediction-outcome = outcome
prediction-surprise = what surprised
prediction-surprise-hint = One line: what turned out otherwise than expected?
prediction-score = expected { $expected }, judged { $found }
prediction-score-other = expected { $expected }, the customer says: { $found }
prediction-score-none = expected { $expected }, not scored by the customer
prediction-score-hidden = expected { $expected }, the customer's rating stays hidden until the reveal
prediction-across = over all deals
prediction-brier = Brier { $brier } from { $count ->
    [one] one deal
   *[other] { $count } deals
}{ $enough ->
    [yes] ; always saying the share won: { $base }
   *[no] : too few to say how good the chances are
}
prediction-scores = scores expected
prediction-rates = rate the criterion you are on
prediction-lock-title = Lock the prediction?
prediction-lock-missing = Still missing: { $list }.
prediction-lock = Lock it
prediction-lock-detail = nobody sees or changes it until it is opened, and nothing takes that back
prediction-go-on = Go on writing
prediction-go-on-detail = it stays a draft
prediction-opened-late = Opened; it was locked on { $date }, after the customer had told: that is hindsight. { KEY("list.activate") } goes to what is listed, or writes what surprised.
prediction-empty = Nothing to lock yet: write down a reason or a chance.
prediction-too-late = The customer has been heard already: what is locked now would be hindsight.
prediction-locked-now = Locked. It shows again when it is opened at the review.
prediction-too-early = Nothing has come out yet: it is opened once the deal has an outcome or the customer has been heard.
prediction-open-title = Open the prediction?
prediction-open-warning = It shows what we expected of the customer. Is the customer in the room, or looking at this screen?
prediction-keep = Leave it locked
prediction-keep-detail = the customer could see it
prediction-open = Open it
prediction-open-detail = only our own people see the screen
review-customer-unheard = only we tell; the customer has not been heard in a sitting yet: { $steps }
review-vendor-unheard = only the customer tells; our own people have not been heard in a sitting yet: { $steps }
claim-without-evidence = without evidence
