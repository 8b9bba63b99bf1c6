//! For each explanation one short path that speaks for it, one against it, and a near miss of which nothing is said.

use super::super::*;
use crate::{domain::*, i18n::Locale, wording};
use Weight::{Against, For};

/// Who may take part, by one letter.
const PEOPLE: [(char, &str, Side, &[BuyingRole]); 6] = [
    ('C', "Keller", Side::Customer, &[BuyingRole::User]),
    ('D', "Huber", Side::Customer, &[BuyingRole::Decider]),
    ('F', "Graf", Side::Customer, &[BuyingRole::Champion]),
    ('V', "Meier", Side::Vendor, &[]),
    ('W', "Voss", Side::Vendor, &[]),
    ('X', "Kestler", Side::Competitor, &[]),
];

/// A lost order: of each step who acts and who else is there, what is done, and on which day.
fn path(steps: &[(&str, &str, i64)]) -> Debrief {
    let mut deal = Deal::new("Hofstetter", "line 3");
    deal.outcome = Outcome::Lost;
    let mut debrief = Debrief::new(deal);
    let deal = debrief.deal.id;
    for (_, name, side, roles) in PEOPLE {
        let mut person = Participant::new(deal, name, side);
        person.buying_roles = roles.iter().copied().collect();
        debrief.participants.push(person);
    }
    let id = |debrief: &Debrief, letter: char| {
        let at = PEOPLE.iter().position(|(other, ..)| *other == letter).expect("one of the people");
        debrief.participants[at].id
    };
    for (rank, (people, activity, day)) in (0..).zip(steps) {
        let mut step = Step { activity: (*activity).into(), ..Step::new(deal, rank, "happens") };
        let mut people = people.chars();
        step.actor = people.next().map(|letter| id(&debrief, letter));
        let begin = FuzzyDate::day(jiff::civil::Date::constant(2026, 1, 1));
        step.date = begin.plus_days(i32::try_from(*day).expect("a few days"));
        for letter in people {
            let (id, participant) = (Id::new(), id(&debrief, letter));
            debrief.step_participants.push(StepParticipant { id, deal, step: step.id, participant });
        }
        debrief.steps.push(step);
    }
    debrief
}

/// What shows for or against an explanation, and by which step or incident.
fn shows(key: &str, debrief: &Debrief) -> Vec<(Weight, &'static str, usize)> {
    let weighed = weigh(debrief, None).into_iter().find(|weighed| weighed.rival.key == key).expect("an explanation");
    let number = |remark: &Remark| match remark.grounds[0] {
        crate::analysis::Ground::Step(step) => step.number,
        crate::analysis::Ground::Incident(incident) => incident.number,
    };
    weighed.remarks.iter().map(|one| (one.weight.expect("a weight"), one.key, number(one))).collect()
}

/// The customer is annoyed or delighted in the first step, by what belongs to a criterion.
fn felt(mut debrief: Debrief, kind: IncidentKind, criterion: &str) -> Debrief {
    let deal = debrief.deal.id;
    let incident =
        Incident { step: Some(debrief.steps[0].id), ..Incident::new(deal, kind, Side::Customer, "so it was") };
    let criterion = Criterion::try_from(criterion.to_owned()).expect("a criterion");
    debrief.incident_criteria.push(IncidentCriterion { id: Id::new(), deal, incident: incident.id, criterion });
    debrief.incidents.push(incident);
    debrief
}

/// Both sides tell the step at this place, which was of this kind.
fn told_by_both(mut debrief: Debrief, at: usize, channel: Channel) -> Debrief {
    debrief.steps[at].channel = Some(channel);
    for source in [Source::Customer, Source::Vendor] {
        let telling = Telling::new(&debrief.steps[at], source);
        debrief.tellings.push(telling);
    }
    debrief
}

#[test]
fn late_entry() {
    let says = |steps: &[_]| shows("late_entry", &path(steps));
    let late = [("C", "specification_written", 0), ("VC", "contact_taken", 5), ("C", "left_to_competitor", 9)];
    assert_eq!(says(&late), [(For, "shows-fixed-before-us", 1)]);
    let never = [("C", "specification_written", 0), ("CX", "offers_compared", 5), ("C", "left_to_competitor", 9)];
    assert_eq!(says(&never), [(For, "shows-fixed-without-us", 1)]);
    assert_eq!(says(&never[..2]), [], "as long as it is not decided, we may still be told of");
    let early = [("VC", "needs_analysed", 0), ("C", "specification_written", 5), ("C", "left_to_competitor", 9)];
    assert_eq!(says(&early), [(Against, "shows-need-with-us", 1)]);
    let near = [("VC", "contact_taken", 0), ("C", "specification_written", 5), ("C", "left_to_competitor", 9)];
    assert_eq!(says(&near), [], "we were there, but nobody worked on the need");
}

#[test]
fn written_for_another() {
    let says = |steps: &[_]| shows("written_for_another", &path(steps));
    let theirs = [("CX", "competitor_appears", 0), ("C", "specification_written", 5), ("VC", "contact_taken", 9)];
    assert_eq!(says(&theirs), [(For, "shows-competitor-before-spec", 1)]);
    let ours = [("CV", "specification_written", 5), ("CX", "competitor_appears", 9)];
    let shown = [(Against, "shows-written-with-us", 1)];
    assert_eq!(says(&ours), shown);
    let near = [("C", "specification_written", 5), ("CX", "competitor_appears", 9)];
    assert_eq!(says(&near), [], "the competitor came after it");
}

#[test]
fn decider_not_reached() {
    let says = |steps: &[_]| shows("decider_not_reached", &path(steps));
    let end = ("C", "left_to_competitor", 30);
    assert_eq!(says(&[("VC", "offer_sent", 0), end]), [(For, "shows-decider-never-met", 2)]);
    let early = [("DV", "decider_met", 0), ("VC", "offer_sent", 5), end];
    assert_eq!(says(&early), [(Against, "shows-decider-met", 1)]);
    let before = [("VC", "offer_sent", 0), ("DV", "decider_met", 5), ("DV", "meeting_held", 9), end];
    assert_eq!(says(&before), [(Against, "shows-decider-after-offer", 2)], "before the decision: it refutes");
    let elsewhere = [("VC", "offer_sent", 0), ("DX", "competitor_site_visited", 3), ("DV", "decider_met", 5), end];
    let both = [(For, "shows-decider-with-competitor", 2), (Against, "shows-decider-after-offer", 3)];
    assert_eq!(says(&elsewhere), both);
    let after = [("VC", "offer_sent", 0), end, ("DV", "reasons_asked", 40)];
    assert_eq!(says(&after), [(For, "shows-decider-never-met", 2)], "too late");
    assert_eq!(says(&[("VC", "offer_sent", 0)]), [], "it is not decided yet");
}

#[test]
fn fighter_lost() {
    let says = |steps: &[_]| shows("fighter_lost", &path(steps));
    let plain = [("FV", "meeting_held", 0), ("C", "", 1), ("C", "", 2), ("C", "", 3), ("C", "left_to_competitor", 9)];
    assert_eq!(says(&plain), [], "he has not been seen lately: nobody says that he is lost");
    let gone = [("FV", "meeting_held", 0), ("FC", "person_changed", 1), ("C", "left_to_competitor", 9)];
    assert!(says(&gone).contains(&(For, "shows-person-changed", 2)));
    let near = [&plain[..1], &[("C", "person_changed", 1)], &plain[1..]].concat();
    assert_eq!(says(&near), [], "another one changed");
    let mut named = path(&near);
    named.steps[1].title = "Keller takes over from Graf".into();
    assert_eq!(shows("fighter_lost", &named), [(For, "shows-person-changed", 2)]);
    let there = [("C", "", 0), ("FV", "meeting_held", 1), ("C", "left_to_competitor", 9)];
    assert_eq!(says(&there), [(Against, "shows-champion-at-the-end", 2)]);
    // A stance has no date: it shows something only of one whom we no longer meet towards the end.
    let cool = |steps: &[_]| {
        let mut debrief = path(steps);
        debrief.participants[2].stance = Stance::new(0);
        shows("fighter_lost", &debrief)
    };
    assert_eq!(cool(&plain), [(For, "shows-champion-cool", 1)]);
    assert_eq!(cool(&there), []);
}

#[test]
fn value_not_shown() {
    let says = |steps: &[_]| shows("value_not_shown", &path(steps));
    let (price, case, end) =
        (("CV", "price_raised", 9), ("VC", "business_case_made", 1), ("C", "left_to_competitor", 30));
    assert_eq!(says(&[price, end]), [(For, "shows-price-alone", 1)]);
    let other = ("C", "internal_talk", 5);
    assert_eq!(says(&[case, other, other, price, end]), [(Against, "shows-joint-case", 1)]);
    let far = [case, other, other, other, price, end];
    assert_eq!(says(&far), [(For, "shows-price-alone", 5), (Against, "shows-joint-case", 1)]);
    let ours = [("V", "business_case_made", 1), price, end];
    assert_eq!(says(&ours), [(For, "shows-price-alone", 2)], "nobody of the customer's was there");
    let near = [("V", "business_case_made", 1), end, price];
    assert_eq!(says(&near), [], "the price came up when it was over");
    let mut talks = path(&[("VC", "negotiation_held", 9), end]);
    talks.steps[0].title = "Both negotiate the delivery dates".into();
    assert_eq!(shows("value_not_shown", &talks), [], "not every negotiation is about the price");
    talks.steps[0].title = "Both negotiate the discount".into();
    assert_eq!(shows("value_not_shown", &talks), [(For, "shows-price-alone", 1)]);
}

#[test]
fn slow_or_silent() {
    let says = |steps: &[_]| shows("slow_or_silent", &path(steps));
    let (asks, sends) = (("CV", "offer_requested", 0), |day| ("VC", "offer_sent", day));
    let end = |day| ("CV", "left_to_competitor", day);
    // That we confirm the request is no offer.
    let slow = [asks, ("VC", "message_sent", 1), sends(80), end(90)];
    assert_eq!(says(&slow), [(For, "shows-slow-offer", 3)]);
    let theirs = [asks, sends(7), ("CV", "meeting_held", 40), ("VC", "message_sent", 42), end(50)];
    assert_eq!(says(&theirs), [(Against, "shows-their-silence", 3)]);
    let near = [asks, sends(7), ("CV", "meeting_held", 20), ("VC", "message_sent", 30), end(40)];
    assert_eq!(says(&near), [], "no silence is longer than two weeks");
    let both = [asks, sends(7), ("CV", "price_raised", 40), ("VC", "message_sent", 60), end(70)];
    assert_eq!(says(&both), [], "there are silences of both, and the longest is the customer's");
    let promised = [("VC", "callback_promised", 0), ("VC", "message_sent", 40), end(41)];
    assert_eq!(says(&promised), [(For, "shows-our-silence", 2)], "we promised, so it was for us to go on");
    let put_off = [("CV", "waited", 0), ("VC", "message_sent", 40), end(41)];
    let mut put_off = path(&put_off);
    put_off.steps[0].course = Course::Wait;
    assert_eq!(shows("slow_or_silent", &put_off), [(Against, "shows-their-silence", 2)]);
    let left = [sends(0), ("CV", "price_raised", 2), end(90)];
    assert_eq!(says(&left), [(For, "shows-our-silence-to-the-end", 3)]);
}

#[test]
fn the_longest_silence_is_named_by_whose_ball_it_was() {
    // The cell fails on 3 February; a call, the offer, the wish for a lower price; on 30 June we call back.
    let steps = [
        ("C", "problem_noticed", 0),
        ("VC", "phone_call", 9),
        ("VC", "offer_sent", 27),
        ("CV", "price_raised", 29),
        ("V", "phone_call", 147),
        ("CV", "decision_told", 157),
    ];
    let mut debrief = path(&steps);
    debrief.steps[5].set_course(Course::Exit, Some(ExitTo::Competitor));
    assert_eq!(shows("slow_or_silent", &debrief), [(For, "shows-our-silence-to-the-end", 6)], "we alone tell the call");
    let debrief = told_by_both(debrief, 4, Channel::Phone);
    assert_eq!(shows("slow_or_silent", &debrief), [(For, "shows-our-silence", 5)]);
    let found = weigh(&debrief, None).remove(5).remarks.remove(0);
    let text = wording::remark(&found, Locale::EN);
    assert_eq!(text, "After step 4 it was our turn; the next contact, step 5, came 17 weeks later.");
}

#[test]
fn an_offer_is_slow_beside_those_of_the_study() {
    let steps = [("CV", "offer_requested", 0), ("VC", "offer_sent", 20), ("CV", "left_to_competitor", 25)];
    let debrief = path(&steps);
    let found = |usual| -> Vec<&str> {
        let weighed = weigh(&debrief, usual).into_iter().find(|one| one.rival.key == "slow_or_silent");
        weighed.expect("it is one of them").remarks.iter().map(|one| one.key).collect()
    };
    assert_eq!(found(Some(12)), ["shows-slower-offer"]);
    assert_eq!(found(Some(30)), [""; 0], "others take longer");
    assert_eq!(found(None), ["shows-slow-offer"]);
}

#[test]
fn trust_missing() {
    let says = |steps: &[_]| shows("trust_missing", &path(steps));
    let end = ("C", "left_to_competitor", 30);
    assert_eq!(says(&[end]), [(For, "shows-no-proof", 1)]);
    let (trial, visit) = (("CV", "material_trial", 1), ("CV", "vendor_site_visited", 2));
    assert_eq!(says(&[trial, visit, end]), [(Against, "shows-proof", 1), (Against, "shows-proof", 2)]);
    assert_eq!(says(&[trial, end]), [], "one proof is neither none nor enough");
    // The customer asks a reference without us, and comes to our works, whoever of ours is named there.
    let (seen, asked) = (("C", "reference_visited", 1), ("C", "reference_called", 2));
    assert_eq!(says(&[seen, asked, end]), [(Against, "shows-proof", 1), (Against, "shows-proof", 2)]);
    assert_eq!(says(&[seen, trial, end]), [(Against, "shows-proof", 1), (Against, "shows-proof", 2)]);
    assert_eq!(says(&[("C", "vendor_site_visited", 1), end]), []);
    // A trial in which we took no part, and a reference that a competitor shows.
    assert_eq!(says(&[("C", "material_trial", 1), end]), [(For, "shows-no-proof", 2)]);
    assert_eq!(says(&[("CX", "reference_visited", 1), end]), [(For, "shows-no-proof", 2)]);
    let missed = felt(path(&[trial, end]), IncidentKind::Annoyed, "reliability");
    assert_eq!(shows("trust_missing", &missed), [(For, "shows-annoyed-promise", 1)]);
}

/// What is said of trust where two steps that would prove it have these words.
fn trust_by_words(first: &str, second: &str) -> Vec<(Weight, &'static str, usize)> {
    let (called, visited) = (("C", "reference_called", 1), ("CV", "reference_visited", 2));
    let mut debrief = path(&[called, visited, ("C", "left_to_competitor", 30)]);
    (debrief.steps[0].title, debrief.steps[1].title) = (first.into(), second.into());
    shows("trust_missing", &debrief)
}

#[test]
fn a_proof_whose_words_deny_it_is_none() {
    let missing = [(For, "shows-no-proof", 3)];
    for (first, second) in [
        ("ruft die Referenz nicht an, auch nicht mit Meier", "besucht die Referenz nie mit Meier"),
        ("Keller und Graf rufen die Referenz nicht an", "Keller besucht sie nicht, er hat keine Zeit"),
        ("did not call the reference", "never visited the reference with Meier"),
        ("refuses to call the reference", "won't visit it"),
    ] {
        assert_eq!(trust_by_words(first, second), missing, "{first}; {second}");
    }
    let proofs = [(Against, "shows-proof", 1), (Against, "shows-proof", 2)];
    for (first, second) in [
        ("ruft die Referenz an", "besucht nicht nur die Referenz, sondern auch das Werk"),
        ("ruft die Referenz an, obwohl Graf nicht will", "besucht die Referenz und Meier kommt nicht mit"),
        ("calls the reference, nobody answers at first", "visits the reference although Meier does not come"),
    ] {
        assert_eq!(trust_by_words(first, second), proofs, "{first}; {second}");
    }
}

#[test]
fn other_spend() {
    let says = |outcome, steps: &[_]| {
        let mut debrief = path(steps);
        debrief.deal.outcome = outcome;
        shows("other_spend", &debrief)
    };
    let (cut, end) = (("D", "budget_cut", 3), ("C", "decision_told", 9));
    assert_eq!(says(Outcome::Lost, &[cut, end]), [(For, "shows-money-moved", 1)]);
    assert_eq!(says(Outcome::Stopped, &[end]), [(For, "shows-nothing-bought", 1)]);
    assert_eq!(says(Outcome::Postponed, &[("C", "", 0), end, ("V", "", 20)]), [(For, "shows-nothing-bought", 2)]);
    let approved = |day| ("D", "budget_approved", day);
    assert_eq!(says(Outcome::Lost, &[end, approved(20)]), [(Against, "shows-budget-approved", 2)]);
    assert_eq!(says(Outcome::Lost, &[approved(1), end]), [], "what was granted before may be spent elsewhere");
    let back = [("C", "postponed", 0), ("CV", "offer_requested", 5), end];
    assert_eq!(says(Outcome::Lost, &back), [], "in the end something was bought");
    assert_eq!(says(Outcome::Lost, &[("C", "alternative_considered", 0), end]), [], "which may be another supplier");
}

#[test]
fn unlike_compared() {
    let says = |steps: &[_]| shows("unlike_compared", &path(steps));
    let (offer, scope) = (("VC", "offer_sent", 0), ("CV", "scope_changed", 5));
    let (high, end) = (("CV", "price_raised", 8), ("C", "left_to_competitor", 30));
    assert_eq!(says(&[offer, scope, high, end]), [(For, "shows-scope-moved", 2)], "too high says not beside what");
    let compared = ("C", "offers_compared", 8);
    assert_eq!(says(&[offer, scope, compared, end]), [(Against, "shows-like-compared", 3)]);
    assert_eq!(says(&[offer, high, end]), []);
    assert_eq!(says(&[scope, offer, high, end]), [], "we offered what was wanted");
    let mut known = path(&[offer, scope, high, end]);
    known.steps[2].title = "says that we are 7 per cent above Kestler".into();
    assert_eq!(shows("unlike_compared", &known), [], "the gap is known");
}

#[test]
fn one_choice_only() {
    let says = |steps: &[_]| shows("one_choice_only", &path(steps));
    let (offer, end) = (("VC", "offer_sent", 0), ("C", "left_to_competitor", 30));
    let (options, talks) = (("VC", "options_offered", 5), ("VC", "negotiation_held", 9));
    assert_eq!(says(&[offer, end]), [(For, "shows-one-offer", 1)]);
    assert_eq!(says(&[offer, ("CV", "scope_changed", 2), end]), [(For, "shows-one-offer", 1)]);
    assert_eq!(says(&[offer, options, talks, end]), [(Against, "shows-choice", 2)]);
    assert_eq!(says(&[offer, talks, options, end]), [], "a choice, but only once it was haggled over");
    assert_eq!(says(&[("V", "options_offered", 5), offer, end]), [(Against, "shows-choice", 1)]);
}

#[test]
fn terms() {
    let says = |steps: &[_]| shows("terms", &path(steps));
    let (terms, talks, end) = (("CV", "terms_examined", 5), ("VC", "negotiation_held", 9), ("C", "stopped", 30));
    let other = ("C", "internal_talk", 1);
    assert_eq!(says(&[other, other, terms, end]), [(For, "shows-terms-late", 3)]);
    assert_eq!(says(&[terms, talks, other, end]), [(Against, "shows-terms-settled", 1)]);
    let steps = [other, terms, talks, other, terms, other, other, other, end];
    assert_eq!(says(&steps), [], "they came up again: they were not settled, nor did they fill the end");
}

#[test]
fn no_real_chance() {
    let tied = |levels: &[Option<i64>], steps: &[_]| {
        let mut debrief = path(steps);
        for (step, level) in debrief.steps.iter_mut().zip(levels) {
            step.commitment = level.and_then(Commitment::new);
        }
        shows("no_real_chance", &debrief)
    };
    let steps = [("CV", "phone_call", 0), ("VC", "offer_sent", 9), ("C", "left_to_competitor", 30)];
    assert_eq!(tied(&[Some(1)], &steps), [(For, "shows-never-tied", 2)]);
    assert_eq!(tied(&[Some(2)], &steps), [(Against, "shows-tied", 1)]);
    assert_eq!(tied(&[None], &steps), [], "nobody has said how far: unknown is not none");
    let cold = [("CV", "tender_issued", 0), ("VC", "offer_sent", 9), ("C", "left_to_competitor", 30)];
    assert_eq!(tied(&[], &cold), [(For, "shows-never-tied", 2), (For, "shows-cold-tender", 1)]);
}

#[test]
fn we_contradicted_ourselves() {
    let key = "we_contradicted_ourselves";
    let says = |steps: &[_]| shows(key, &path(steps));
    let (one, other, objects) =
        (("VC", "callback_promised", 5), ("WC", "phone_call", 5), ("CV", "objection_raised", 5));
    let found = [(For, "shows-two-of-us", 1)];
    assert_eq!(says(&[one, other, objects]), found);
    let talk = ("C", "internal_talk", 6);
    assert_eq!(says(&[one, talk, other, talk, objects]), found, "others may stand between");
    assert_eq!(says(&[one, ("VC", "phone_call", 5), objects]), [], "one of us said both");
    assert_eq!(says(&[("VC", "callback_promised", 1), other, objects]), [], "on two days, of two things");
    let again = [("VC", "offer_explained", 1), ("WC", "offer_explained", 9), ("CV", "objection_raised", 12)];
    assert_eq!(says(&again), found, "of one thing, a week apart");
    assert_eq!(says(&[one, other, ("CV", "objection_raised", 60)]), [], "nobody knows what it was about");
    let voice = felt(path(&[one]), IncidentKind::Delighted, "internal_teamwork");
    assert_eq!(shows(key, &voice), [(Against, "shows-teamwork-delighted", 1)]);
}
