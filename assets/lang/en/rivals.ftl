# What the timeline shows for and against the explanations that a claim is weighed against.

shows-fixed-before-us = The need was fixed in step { $step }, our first contact is step { $contact }.
shows-fixed-without-us = The need was fixed in step { $step }; up to the decision no step has us in touch with the customer.
shows-need-with-us = In step { $step } both sides worked on the need.
shows-need-by-customer = By the customer's account both sides worked on the need in step { $step }.
shows-need-by-us = By our own account both sides worked on the need in step { $step }.
shows-competitor-before-spec = A competitor was there in step { $step } without us, before the specification (step { $spec }).
shows-written-with-competitor = The specification itself (step { $step }) was written with a competitor.
shows-written-with-us = We had a part in the specification (step { $step }).
shows-decider-met = A decider sat with us before the offer, in step { $step }.
shows-decider-after-offer = A decider met us before the decision, in step { $step }, though only after the offer (step { $offer }).
shows-decider-never-met = Up to the decision (step { $step }) no decider met us.
shows-decider-with-competitor = Step { $step } has a decider and a competitor in it, before any decider had met us.
shows-person-changed = In step { $step } the people at the customer's change, and our champion is one of them.
shows-champion-cool = Our champion no longer stands for us; we last met in step { $step }.
shows-champion-at-the-end = Shortly before the decision our champion is still there, in step { $step }.
shows-tied = The customer tied himself before the offer, in step { $step }.
shows-never-tied = Up to the offer (step { $step }) the customer had hardly tied himself, as far as the steps show.
shows-sent-away = In step { $step } the customer sent us back.
shows-cold-tender = The tender (step { $step }) came without any contact before it.
shows-price-alone = In step { $step } the price is talked about with no business case near it.
shows-joint-case = Both sides worked out the business case, in step { $step }.
shows-money-moved = In step { $step } the money was cut, or other things came first.
shows-other-use = In step { $step } another use for the money is looked at.
shows-nothing-bought = In the end nothing was bought (step { $step }).
shows-budget-approved = After the decision the money was approved, in step { $step }.
shows-scope-moved = After the offer the scope changed, in step { $step }; how far apart the prices were after that, nobody says.
shows-like-compared = In step { $step } the offers are compared, for the scope as it then was.
shows-one-offer = Our offer (step { $step }) left only one way to buy; no step shows a choice.
shows-choice = In step { $step } the customer was offered a choice, before anything was negotiated.
shows-terms-late = In the last third the terms were argued about, in step { $step }.
shows-terms-settled = The terms were settled before the negotiation, in step { $step }.
shows-slow-offer = The offer (step { $to }) took { $span } from the request (step { $from }).
shows-slower-offer = The offer (step { $to }) took { $span } from the request (step { $from }); usual in the study: { $usual }.
shows-our-silence = After step { $from } it was our turn; the next contact, step { $to }, came { $span } later.
shows-our-silence-to-the-end = After step { $from } it was our turn; up to the decision (step { $to }), for { $span }, nothing came.
shows-their-silence = The silence of { $span } between { $from } and { $to } was the customer's.
shows-no-proof = Up to the decision (step { $step }) there was no trial with us, no reference and no visit to us.
shows-promise-missed = A promise was missed in step { $step }.
shows-annoyed-promise = The customer was annoyed by how reliable we were.
shows-proof = Step { $step } gave proof: a trial, a reference or a visit.
shows-two-of-us = Two of us speak with the customer (steps { $one } and { $other }), who then objects (step { $objection }).
shows-teamwork-annoyed = The customer was annoyed by how we worked together.
shows-teamwork-delighted = The customer was delighted by how we worked together.

## the popup
rivals-title = What else would explain it? { $claim }
rivals-about = The thirteen explanations that a coach goes through, each with what the steps and incidents show for it and against it. They are offered, not decided: { KEY("list.activate") } takes one as a claim of its own with its evidence, { KEY("rivals.accept-evidence") } accepts a single piece, { KEY("rivals.evidence-for") } and { KEY("rivals.evidence-against") } say which way it speaks. Where the claim stands, you decide.
rivals-title-alone = What else would explain it?
rivals-won = The order was won: these thirteen explanations say why one is lost, so there is nothing to weigh here.
rivals-nothing-shows = The path shows nothing for it or against it.
rivals-already = It counts that way already.
rivals-let-go = Taken out of the evidence, and its sentence out of the reasons.
rivals-taken = { $count ->
    [0] Taken as a claim; it rests on nothing yet.
    [one] Taken as a claim that rests on one piece of evidence.
   *[other] Taken as a claim that rests on { $count } pieces of evidence.
}
claims-balance = Causes that stand: { $own } of our own, { $foreign } of others.
