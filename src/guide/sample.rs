//! Deals for tests: two in which no rule hits, and one way to break them for each case of each rule.

use jiff::{ToSpan, civil::Date};

use crate::domain::*;

/// A lost deal, debriefed so well that no rule hits.
pub(super) fn lost() -> Debrief {
    let mut debrief = path(Outcome::Lost);
    debrief.deal.winner = "Kestler".into();
    debrief
}

/// A won deal, debriefed so well that no rule hits.
pub(super) fn won() -> Debrief {
    let mut debrief = path(Outcome::Won);
    debrief.steps[28].activity = "order_placed".into();
    debrief.steps[29].activity = "delivered".into();
    debrief
}

fn path(outcome: Outcome) -> Debrief {
    let mut deal = Deal::new("Hofstetter", "line 3");
    deal.outcome = outcome;
    deal.finding = "The decider first met us after the offer.".into();
    let mut debrief = Debrief::new(deal);
    people(&mut debrief);
    steps(&mut debrief);
    incidents_and_claims(&mut debrief);
    scores(&mut debrief);
    let id = debrief.deal.id;
    for label in ["fair", "budget"] {
        debrief.landmarks.push(Landmark {
            id: Id::new(),
            deal: id,
            date: FuzzyDate::day(Date::constant(2025, 10, 1)),
            label: label.into(),
        });
    }
    let mut lever = Lever::new(Some(id), "The decider sees a running line before the offer");
    lever.owner = Some(OwnerFunction::Sales);
    lever.due = debrief.deal.decided_on;
    rest_on_step(&mut debrief, EvidenceFor::Lever, lever.id.uuid());
    debrief.levers.push(lever);
    debrief
}

fn people(debrief: &mut Debrief) {
    let all = [
        ("Erika Keller", Side::Customer, Some(BuyingRole::User)),
        ("Thomas Huber", Side::Customer, Some(BuyingRole::Decider)),
        ("Sandra Meier", Side::Vendor, None),
        ("Kestler", Side::Competitor, None),
    ];
    for (name, side, role) in all {
        let mut person = Participant::new(debrief.deal.id, name, side);
        person.buying_roles = role.into_iter().collect();
        person.consent = Some(Consent::Anonymous);
        debrief.participants.push(person);
    }
}

/// Thirty steps, six days apart, decided in the 28th.
fn steps(debrief: &mut Debrief) {
    let begin = Date::constant(2025, 9, 15);
    for at in 0..30 {
        let mut step = Step::new(debrief.deal.id, at as i64, format!("happens as number {at}"));
        let day = begin.checked_add((at as i64 * 6).days()).expect("in the calendar");
        step.date = Some(FuzzyDate::day(day));
        step.actor = Some(debrief.participants[at % 3].id);
        step.activity = match at {
            0 => "problem_noticed",
            9 => "competitor_appears",
            20 => "offer_sent",
            22 => "options_offered",
            24 => "negotiation_held",
            27 => "decision_told",
            28 => "reasons_asked",
            29 => "door_kept_open",
            _ => "phone_call",
        }
        .into();
        debrief.tellings.push(Telling::new(&step, Source::Customer));
        // Of the competitor we knew too.
        if at % 3 != 0 || at == 9 {
            debrief.tellings.push(Telling::new(&step, Source::Vendor));
        }
        debrief.steps.push(step);
    }
    debrief.deal.decided_on = debrief.steps[27].date;
}

fn incidents_and_claims(debrief: &mut Debrief) {
    let id = debrief.deal.id;
    for kind in [IncidentKind::Delighted, IncidentKind::Annoyed] {
        let mut incident = Incident::new(id, kind, Side::Customer, "The trial ran at night");
        incident.step = Some(debrief.steps[14].id);
        incident.behaviour = "Meier stayed".into();
        incident.consequence = "Keller told Huber".into();
        incident.quote = "Never seen that.".into();
        if kind == IncidentKind::Delighted {
            incident.strength = Strength::new(3).expect("a strength");
        }
        debrief.incidents.push(incident);
    }
    for (kind, rival, status) in [
        (ClaimKind::Price, "", ClaimStatus::Untested),
        (ClaimKind::Process, "terms", ClaimStatus::Supported),
        (ClaimKind::OurDoing, "late_entry", ClaimStatus::Refuted),
    ] {
        let mut claim = Claim::new(id, "Seven per cent too expensive.", Side::Customer);
        (claim.kind, claim.rival, claim.status) = (kind, rival.into(), status);
        rest_on_step(debrief, EvidenceFor::Claim, claim.id.uuid());
        debrief.claims.push(claim);
    }
}

fn scores(debrief: &mut Debrief) {
    for (at, criterion) in Criterion::built_in().enumerate() {
        for (shift, side) in [(0, Scorer::Customer), (1, Scorer::Vendor)] {
            let mut score = Score::new(debrief.deal.id, criterion.clone(), side);
            // We see ourselves a little rosier, nowhere far apart.
            score.rating = Rating::from_value(((at % 5) as i8 - 2 + shift).min(2));
            rest_on_step(debrief, EvidenceFor::Score, score.id.uuid());
            debrief.scores.push(score);
        }
    }
}

fn rest_on_step(debrief: &mut Debrief, subject: EvidenceFor, subject_id: uuid::Uuid) {
    debrief.evidence.push(Evidence {
        id: Id::new(),
        deal: debrief.deal.id,
        subject,
        subject_id,
        weight: Weight::For,
        // Told by both sides.
        step: Some(debrief.steps[25].id),
        incident: None,
    });
}

/// A way to break a deal.
pub(super) type Break = fn(&mut Debrief);

/// For each case of each rule one change to [`lost`] after which it hits; a change that turns the deal into a won one
/// does so itself.
pub(super) const BREAKS: &[(&str, Break)] = &[
    ("S01", |d| d.steps.clear()),
    ("S01", |d| d.steps[0].activity = "phone_call".into()),
    ("S02", |d| d.steps[27].activity = "phone_call".into()),
    ("S02", |d| {
        *d = won();
        d.steps.truncate(27);
    }),
    ("S02", |d| d.steps[12].set_course(Course::Exit, None)),
    ("S03", |d| d.steps.truncate(29)),
    ("S03", |d| d.steps.truncate(14)),
    ("S04", |d| d.steps[4].actor = None),
    ("S04", |d| {
        d.steps[4].actor = None;
        d.steps[4].actor_side = Some(Side::Customer);
    }),
    ("S04", |d| d.participants[2].name = "Wir".into()),
    ("S05", |d| d.steps[4].title = "Keller rief an und bestellte ein Muster.".into()),
    ("S06", |d| {
        let step = d.steps[4].id;
        d.tellings.retain(|telling| telling.step != step);
    }),
    ("S07", |d| {
        d.tellings.retain(|telling| telling.source != Source::Customer);
    }),
    ("S08", |d| {
        for at in (0..30).step_by(3).skip(5) {
            d.tellings.push(Telling::new(&d.steps[at], Source::Vendor));
        }
    }),
    ("S09", |d| {
        for step in &mut d.steps[10..15] {
            step.actor = Some(d.participants[2].id);
        }
    }),
    ("S10", |d| {
        d.participants.remove(0);
    }),
    ("S10", |d| {
        d.participants[0].buying_roles = BuyingRoles::default();
    }),
    ("S11", |d| {
        d.participants[1].buying_roles = [BuyingRole::Buyer].into_iter().collect();
    }),
    // Whoever decides is one of the customer's.
    ("S11", |d| d.participants[1].side = Side::Partner),
    ("S11", |d| {
        let keller = Some(d.participants[0].id);
        let huber = Some(d.participants[1].id);
        for step in d.steps.iter_mut().filter(|step| step.actor == huber) {
            step.actor = keller;
        }
    }),
    ("S12", |d| d.participants.push(person(d, "Jonas Wyss", Side::Customer))),
    ("S12", |d| {
        let (wyss, frei) = (person(d, "Jonas Wyss", Side::Customer), person(d, "Nadine Frei", Side::Vendor));
        d.participants.extend([wyss, frei]);
    }),
    ("S19", |d| {
        let again = Participant { name: d.participants[0].short_name().into(), ..d.participants[0].clone() };
        d.participants.push(Participant { id: Id::new(), ..again });
    }),
    ("G01", |d| d.participants[0].consent = None),
    ("G01", |d| {
        for person in &mut d.participants {
            person.consent = None;
        }
    }),
    ("S13", |d| d.steps[9].activity = "phone_call".into()),
    ("S14", |d| d.steps.truncate(28)),
    ("S14", |d| {
        *d = won();
        d.steps.truncate(29);
    }),
    ("S15", |d| d.steps[12].title = "Verhandlungsphase".into()),
    ("S16", |d| {
        *d = won();
        d.steps[29].set_course(Course::Exit, Some(ExitTo::Competitor));
        d.steps[29].activity = "phone_call".into();
    }),
    ("S16", |d| d.steps[27].set_course(Course::Exit, Some(ExitTo::Postponed))),
    ("S16", |d| {
        d.deal.winner.clear();
        d.steps[27].set_course(Course::Exit, Some(ExitTo::Stopped));
    }),
    ("S16", |d| {
        d.deal.outcome = Outcome::Postponed;
        d.steps[27].activity = "left_to_competitor".into();
    }),
    ("S16", |d| {
        d.deal.outcome = Outcome::Stopped;
        d.steps[27].set_course(Course::Exit, Some(ExitTo::Postponed));
    }),
    ("S17", |d| d.deal.outcome = Outcome::Open),
    ("S17", |d| {
        d.deal.outcome = Outcome::Open;
        d.steps[29].set_course(Course::Exit, Some(ExitTo::Postponed));
    }),
    ("S17", |d| {
        d.deal.outcome = Outcome::Open;
        d.steps[29].set_course(Course::Exit, Some(ExitTo::Stopped));
    }),
    ("S17", |d| {
        d.deal.outcome = Outcome::Open;
        d.steps[29].set_course(Course::Exit, None);
    }),
    ("S17", |d| {
        *d = won();
        d.deal.outcome = Outcome::Open;
    }),
    ("S17", |d| {
        d.deal.outcome = Outcome::Open;
        d.steps[27].course = Course::Advance;
        d.steps[27].activity = "decision_told".into();
    }),
    ("S18", |d| {
        let told = d.steps.iter().position(|step| d.told(step.id).is_blind_spot()).expect("a blind spot");
        let again = Step { id: Id::new(), ..d.steps[told].clone() };
        d.tellings.push(Telling::new(&again, Source::Vendor));
        d.steps.insert(told + 1, again);
    }),
    ("T01", |d| {
        for step in &mut d.steps[16..] {
            step.date = step.date.and_then(|date| date.plus_days(40));
        }
    }),
    ("T02", |d| d.steps[5].date = FuzzyDate::year(2027)),
    ("T02", |d| d.deal.opened_on = FuzzyDate::year(2027)),
    ("T03", |d| {
        (d.steps[5].date, d.steps[6].date) = (d.steps[6].date, d.steps[5].date);
    }),
    ("T04", |d| {
        for at in 13..16 {
            d.steps[at].date = d.steps[12].date;
        }
    }),
    ("T05", |d| d.sittings.push(sitting(d, 100))),
    ("T06", |d| d.landmarks.clear()),
    ("T06", |d| {
        for step in &mut d.steps[10..24] {
            step.date = None;
        }
    }),
    ("T07", |d| d.sittings.push(sitting(d, 100))),
    ("T07", |d| d.sittings.push(sitting(d, 40))),
    ("O01", |d| d.steps[4].title = "Die Offerte war schlecht.".into()),
    ("O01", |d| d.steps[4].title = "The offer came too late".into()),
    ("O02", |d| d.steps[4].title = "Wir haben nicht nachgefasst.".into()),
    ("O03", |d| d.steps[4].title = "Der Kunde wollte Sicherheit.".into()),
    ("O04", |d| {
        d.steps[4].title = "Es wurde ein Angebot verschickt.".into();
        d.steps[4].actor = None;
    }),
    ("O05", |d| {
        d.steps[4].title = "Er meldet sich".into();
        d.steps[4].actor = None;
    }),
    ("O06", |d| d.steps[4].title = "Verloren wegen Preis.".into()),
    ("O07", |d| d.steps[4].title = "Keller meldet sich immer spät.".into()),
    ("O08", |d| d.steps[4].title = "Die Kriterien waren Preis und Lieferzeit.".into()),
    ("C01", |d| {
        d.incidents.remove(0);
    }),
    ("C01", |d| {
        *d = won();
        d.incidents.remove(1);
    }),
    ("C02", |d| d.incidents[0].step = None),
    ("C02", |d| d.incidents[0].behaviour.clear()),
    ("C02", |d| d.incidents[0].consequence.clear()),
    ("C03", |d| {
        for incident in &mut d.incidents {
            incident.told_by = Some(Source::Vendor);
        }
    }),
    ("C04", |d| d.incidents[0].strength = Strength::LEAST),
    ("C05", |d| d.incidents[0].quote.clear()),
    ("P01", |d| d.steps[24].activity = "phone_call".into()),
    ("P02", |d| d.claims.truncate(1)),
    ("P02", |d| {
        d.deal.outcome = Outcome::Open;
        d.claims.truncate(1);
    }),
    ("P03", |d| d.claims[0].text = "Too expensive.".into()),
    ("P04", |d| d.claims[0].made_by = Side::Vendor),
    ("P05", |d| d.steps[24].activity = "budget_approved".into()),
    ("P02", |d| d.claims[1..].iter_mut().for_each(|claim| claim.status = ClaimStatus::Untested)),
    ("P06", |d| d.claims[2].status = ClaimStatus::Untested),
    ("P06", |d| {
        d.claims[2].kind = ClaimKind::Price;
        d.claims[2].rival.clear();
    }),
    ("P07", |d| d.claims[1].rival = "other_spend".into()),
    ("P07", |d| {
        *d = won();
        d.claims[1].rival = "slow_or_silent".into();
        d.claims[2].status = ClaimStatus::Supported;
    }),
    ("P08", |d| {
        *d = won();
        d.claims.truncate(1);
        d.claims[0].kind = ClaimKind::Relationship;
    }),
    ("P09", |d| {
        d.evidence.retain(|evidence| evidence.subject != EvidenceFor::Claim);
    }),
    ("K01", |d| {
        d.evidence.retain(|evidence| evidence.subject != EvidenceFor::Score);
    }),
    ("K02", |d| {
        let step = d.steps[25].id;
        d.tellings.retain(|telling| telling.step != step || telling.source != Source::Vendor);
    }),
    ("K02", |d| {
        let step = d.steps[25].id;
        d.tellings.retain(|telling| telling.step != step || telling.source != Source::Customer);
    }),
    ("K03", |d| rate(d, Scorer::Customer, Rating::Strength)),
    ("K03", |d| rate(d, Scorer::Vendor, Rating::Strength)),
    ("K03", |d| {
        rate(d, Scorer::Customer, Rating::Neutral);
        rate(d, Scorer::Vendor, Rating::Strength);
    }),
    ("K04", |d| spare(d, Scorer::ALL, -1)),
    ("K04", |d| spare(d, &[Scorer::Customer], -1)),
    ("K04", |d| {
        *d = won();
        spare(d, &[Scorer::Vendor], 1);
    }),
    ("K05", |d| d.scores[0].rating = Some(Rating::Strength)),
    ("K05", |d| d.scores[1].rating = Some(Rating::ClearStrength)),
    ("K06", |d| {
        let ours = d.scores.iter_mut().filter(|score| score.side == Scorer::Vendor);
        ours.for_each(|score| score.knew_other = Some(true));
    }),
    ("K06", |d| {
        let ours = d.scores.iter_mut().find(|score| score.side == Scorer::Vendor);
        ours.expect("a score").knew_other = Some(true);
    }),
    ("K07", |d| d.steps[22].activity = "phone_call".into()),
    ("K07", |d| {
        d.steps[22].activity = "phone_call".into();
        // The customer's score of the choices that we offered; ours stands alone.
        d.scores[18].rating = Some(Rating::Neutral);
    }),
    ("K08", |d| leave_eight(d, &[Scorer::Customer])),
    ("K08", |d| leave_eight(d, &[Scorer::Vendor])),
    ("K08", |d| leave_eight(d, Scorer::ALL)),
];

fn rate(debrief: &mut Debrief, side: Scorer, rating: Rating) {
    for score in debrief.scores.iter_mut().filter(|score| score.side == side) {
        score.rating = Some(rating);
    }
}

/// Leaves a side no judgement of the other sign.
fn spare(debrief: &mut Debrief, sides: &[Scorer], sign: i8) {
    for score in debrief.scores.iter_mut().filter(|score| sides.contains(&score.side)) {
        score.rating = score.value().and_then(|value| Rating::from_value(value.abs() * sign));
    }
}

fn person(debrief: &Debrief, name: &str, side: Side) -> Participant {
    Participant { consent: Some(Consent::Anonymous), ..Participant::new(debrief.deal.id, name, side) }
}

/// A sitting so many days after the decision.
fn sitting(debrief: &Debrief, days: i32) -> Sitting {
    let held_on = debrief.deal.decided_on.and_then(|date| date.plus_days(days));
    Sitting { held_on, ..Sitting::new(debrief.deal.id, SittingWith::Customer) }
}

fn leave_eight(debrief: &mut Debrief, sides: &[Scorer]) {
    for score in &mut debrief.scores {
        if sides.contains(&score.side) && score.criterion.number() <= Some(8) {
            score.rating = Some(Rating::NotObserved);
        }
    }
}
