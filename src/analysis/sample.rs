//! A hand-made debrief of eight steps for the tests of analysis and report; its figures are worked out in the tests.

use crate::domain::*;

pub(crate) fn date(text: &str) -> FuzzyDate {
    text.parse().expect("a date")
}

pub(crate) fn criterion(key: &str) -> Criterion {
    Criterion::try_from(key.to_owned()).expect("a criterion")
}

fn person(debrief: &mut Debrief, name: &str, side: Side, job: &str) -> Id<Participant> {
    let mut person = Participant::new(debrief.deal.id, name, side);
    person.job = job.into();
    let id = person.id;
    debrief.participants.push(person);
    id
}

/// Adds a step and its tellings: source, feeling, words.
fn step(
    debrief: &mut Debrief,
    title: &str,
    when: Option<&str>,
    people: &[Id<Participant>],
    tellings: &[(Source, Option<i64>, &str)],
) -> usize {
    let deal = debrief.deal.id;
    let mut step = Step::new(deal, debrief.steps.len() as i64, title);
    step.date = when.map(date);
    step.actor = people.first().copied();
    for other in people.iter().skip(1) {
        debrief.step_participants.push(StepParticipant { id: Id::new(), deal, step: step.id, participant: *other });
    }
    for (source, emotion, words) in tellings {
        let mut telling = Telling::new(&step, *source);
        telling.emotion = emotion.and_then(Emotion::new);
        telling.words = (*words).into();
        debrief.tellings.push(telling);
    }
    debrief.steps.push(step);
    debrief.steps.len() - 1
}

fn evidence(debrief: &mut Debrief, subject: EvidenceFor, id: uuid::Uuid, weight: Weight, at: usize) {
    let row = Evidence {
        id: Id::new(),
        deal: debrief.deal.id,
        subject,
        subject_id: id,
        weight,
        step: Some(debrief.steps[at].id),
        incident: None,
    };
    debrief.evidence.push(row);
}

fn rated(debrief: &mut Debrief, key: &str, side: Scorer, value: i8) -> usize {
    let mut score = Score::new(debrief.deal.id, criterion(key), side);
    score.rating = Rating::from_value(value);
    debrief.scores.push(score);
    debrief.scores.len() - 1
}

/// An order lost to a competitor, told by both sides in eight steps.
pub(crate) fn lost_order() -> Debrief {
    use Source::{Customer, Vendor};
    let mut deal = Deal::new("Hofstetter Kunststoff AG", "extrusion line 3");
    deal.outcome = Outcome::Lost;
    deal.winner = "Kestler".into();
    deal.decided_on = Some(date("2026-03-12"));
    deal.opened_on = Some(date("~2025-09"));
    deal.value = Some(184_000_000);
    deal.margin_percent = Percent::new(18);
    deal.division = "Extrusion lines".into();
    deal.country = "Switzerland".into();
    deal.business_type = Some(BusinessType::Mixed);
    deal.customer_kind = Some(Kind::Existing);
    deal.offering_kind = Some(Kind::Existing);
    deal.effort_days = Some(34.5);
    deal.finding = "The board cut the budget.\nThe decider met us after he had seen another line running.".into();
    let mut d = Debrief::new(deal);
    let id = d.deal.id;

    let huber = person(&mut d, "Thomas Huber", Side::Customer, "managing director");
    let keller = person(&mut d, "Erika Keller", Side::Customer, "plant manager");
    let wyss = person(&mut d, "Jonas Wyss", Side::Customer, "buyer");
    let meier = person(&mut d, "Sandra Meier", Side::Vendor, "sales");
    let kestler = person(&mut d, "Kestler", Side::Competitor, "area manager");
    d.participants[0].buying_roles = BuyingRoles::from_iter([BuyingRole::Decider]);
    d.participants[0].stance = Stance::new(-1);
    d.participants[0].personal_goal = "a line that runs when the heir takes over".into();
    d.participants[0].consent = Some(Consent::Internal);
    d.participants[1].buying_roles = BuyingRoles::from_iter([BuyingRole::Initiator, BuyingRole::Champion]);
    d.participants[1].stance = Stance::new(2);
    d.participants[1].lead_informant = true;
    d.participants[1].consent = Some(Consent::Anonymous);
    d.participants[2].buying_roles = BuyingRoles::from_iter([BuyingRole::Buyer]);
    d.participants[2].consent = Some(Consent::Attributable);
    d.participants[3].lead_informant = true;
    d.participants[3].consent = Some(Consent::Attributable);

    let noticed =
        step(&mut d, "Keller counts the scrap of line 3", Some("2025-09-01"), &[keller], &[(Customer, Some(-1), "")]);
    d.steps[noticed].activity = "problem_noticed".into();
    let call = step(
        &mut d,
        "Keller calls Meier",
        Some("2025-09-05"),
        &[keller, meier],
        &[(Customer, None, ""), (Vendor, Some(1), "")],
    );
    d.steps[call].channel = Some(Channel::Phone);
    d.steps[call].owner = Some(OwnerFunction::Marketing);
    let request = step(
        &mut d,
        "Wyss asks for an offer",
        Some("2025-09-15"),
        &[wyss, meier],
        &[(Customer, None, ""), (Vendor, None, "")],
    );
    d.steps[request].activity = "offer_requested".into();
    d.steps[request].channel = Some(Channel::Mail);
    let offer = step(
        &mut d,
        "Meier sends the offer",
        Some("2025-10-12"),
        &[meier, wyss],
        &[(Customer, Some(1), ""), (Vendor, Some(1), "")],
    );
    d.steps[offer].activity = "offer_sent".into();
    d.steps[offer].owner = Some(OwnerFunction::Sales);
    let budget = step(&mut d, "The board puts line 3 on hold", Some("2025-10-28"), &[], &[(Customer, Some(-1), "")]);
    d.steps[budget].actor_side = Some(Side::Customer);
    d.steps[budget].course = Course::Wait;
    let visit = step(
        &mut d,
        "Huber visits Kestler's reference",
        Some("2025-12-04"),
        &[huber, kestler],
        &[(Customer, Some(2), "Everything was already running there.")],
    );
    d.steps[visit].channel = Some(Channel::Visit);
    d.steps[visit].is_lever = true;
    let met = step(&mut d, "Huber receives Meier", None, &[huber, meier], &[(Vendor, Some(1), "He was in a hurry.")]);
    d.steps[met].gap_before_days = Some(9);
    d.steps[met].commitment = Commitment::new(1);
    let end = step(
        &mut d,
        "Wyss tells Meier that Kestler has the order",
        Some("2026-03-12"),
        &[wyss, meier],
        &[(Customer, Some(1), ""), (Vendor, Some(-2), "")],
    );
    d.steps[end].gap_before_days = Some(89);
    d.steps[end].set_course(Course::Exit, Some(ExitTo::Competitor));
    if let Some(telling) = d.tellings.last_mut() {
        telling.date = Some(date("2026-03-20"));
        telling.told_by = Some(meier);
    }

    let mut running = Incident::new(id, IncidentKind::Delighted, Side::Customer, "Kestler's line ran on a Saturday");
    running.step = Some(d.steps[visit].id);
    running.person = Some(huber);
    running.strength = Strength::new(3).expect("a strength");
    running.consequence = "Huber called Keller from the site".into();
    running.quote = "Everything was already running there.".into();
    d.incident_criteria.push(IncidentCriterion {
        id: Id::new(),
        deal: id,
        incident: running.id,
        criterion: criterion("presentation"),
    });
    let mut late = Incident::new(id, IncidentKind::Annoyed, Side::Customer, "The offer took 27 days");
    late.step = Some(d.steps[offer].id);
    d.incidents = vec![running, late];

    let mut price = Claim::new(id, "Seven per cent too expensive.", Side::Customer);
    price.kind = ClaimKind::Price;
    price.status = ClaimStatus::Refuted;
    let mut decider = Claim::new(id, "We met the decider too late", Side::Vendor);
    decider.kind = ClaimKind::OurDoing;
    decider.rival = "decider_not_reached".into();
    decider.status = ClaimStatus::Supported;
    evidence(&mut d, EvidenceFor::Claim, price.id.uuid(), Weight::Against, visit);
    evidence(&mut d, EvidenceFor::Claim, decider.id.uuid(), Weight::For, met);
    evidence(&mut d, EvidenceFor::Claim, decider.id.uuid(), Weight::For, visit);
    d.claims = vec![price, decider];

    let access = rated(&mut d, "access", Scorer::Customer, -2);
    d.scores[access].decisive = Decisive::Yes;
    d.scores[access].rationale = "You were always with the plant.".into();
    rated(&mut d, "access", Scorer::Vendor, 1);
    rated(&mut d, "relationship", Scorer::Customer, 1);
    rated(&mut d, "relationship", Scorer::Vendor, 2);
    rated(&mut d, "offer", Scorer::Customer, -1);
    rated(&mut d, "offer", Scorer::Vendor, -1);
    rated(&mut d, "innovation", Scorer::Vendor, 2);
    let spend = rated(&mut d, "competing_spend", Scorer::Vendor, 0);
    d.scores[spend].rating = Some(Rating::NotObserved);
    let subject = d.scores[access].id.uuid();
    evidence(&mut d, EvidenceFor::Score, subject, Weight::For, met);

    let mut lever = Lever::new(Some(id), "A running line before the offer");
    lever.change = "The decider sees a running line before we offer".into();
    lever.owner = Some(OwnerFunction::Sales);
    lever.owner_person = "Meier".into();
    lever.effort = Grade::new(2);
    lever.impact = Grade::new(5);
    lever.state = LeverState::Chosen;
    lever.due = Some(date("2026-04-30"));
    evidence(&mut d, EvidenceFor::Lever, lever.id.uuid(), Weight::For, visit);
    d.levers = vec![lever];

    let sitting = |with| Sitting { held_on: Some(date("2026-04-02")), ..Sitting::new(id, with) };
    d.sittings = vec![sitting(SittingWith::Customer), sitting(SittingWith::Vendor)];
    d
}
