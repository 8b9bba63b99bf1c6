//! Any debrief at all, sound or not, for property tests: also with links to what is not there.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::catalogue;
use crate::domain::*;

fn any_of<K: Keyed + std::fmt::Debug>() -> impl Strategy<Value = K> {
    select(K::ALL)
}

fn date() -> impl Strategy<Value = Option<FuzzyDate>> {
    (0..5, 2024..=2026_i16, 1..=12_i8, 1..=28_i8, any::<bool>()).prop_map(|(precision, year, month, day, about)| {
        let date = match precision {
            0 => None,
            1 => FuzzyDate::year(year),
            2 => FuzzyDate::quarter(year, (month + 2) / 3),
            3 => FuzzyDate::month(year, month),
            _ => jiff::civil::Date::new(year, month, day).ok().map(FuzzyDate::day),
        };
        date.map(|date| date.with_about(about))
    })
}

/// Titles with each fault of wording, and without.
const TITLES: [&str; 8] = [
    "happens",
    "Es wurde ein Angebot verschickt.",
    "Er meldet sich immer zu spät und bestellt nichts",
    "Der Kunde wollte nicht, weil die Offerte schlecht war",
    "Verhandlungsphase",
    "She always thought it was poor; criteria were price and delivery",
    "",
    "Keller calls «{Nein}»",
];

fn text() -> impl Strategy<Value = String> {
    select(&["", " ", "Kestler", "Er sagte {Nein}."][..]).prop_map(str::to_owned)
}

/// The id of a row by its number, or one of none.
fn pick<R: Record>(rows: &[R], at: usize) -> Id<R> {
    rows.get(at).map_or_else(Id::new, Record::id)
}

fn deal() -> impl Strategy<Value = Deal> {
    (any_of::<Outcome>(), text(), date(), date()).prop_map(|(outcome, winner, opened, decided)| Deal {
        outcome,
        winner,
        opened_on: opened,
        decided_on: decided,
        ..Deal::new("Hofstetter", "line 3")
    })
}

type PersonSeed = (Side, Vec<BuyingRole>);
type StepSeed =
    (String, Option<usize>, Option<Side>, Option<FuzzyDate>, Option<u32>, Course, Option<ExitTo>, Option<Milestone>);
type IncidentSeed = (IncidentKind, Option<usize>, String, String, String);
type ScoreSeed = (usize, Scorer, Option<Rating>);
type EvidenceSeed = (EvidenceFor, usize, Option<usize>);

fn step() -> impl Strategy<Value = StepSeed> {
    let keys: Vec<&str> = catalogue().iter().map(|activity| activity.key).collect();
    (
        option::of(select(keys)).prop_map(|key| key.unwrap_or_default().to_owned()),
        option::of(0..6_usize),
        option::of(any_of::<Side>()),
        date(),
        option::of(prop_oneof![0..60_u32, any::<u32>()]),
        any_of::<Course>(),
        option::of(any_of::<ExitTo>()),
        option::of(any_of::<Milestone>()),
    )
}

/// Any debrief.
pub(super) fn debrief() -> impl Strategy<Value = Debrief> {
    (
        deal(),
        vec((any_of(), vec(any_of(), 0..3)), 0..6),
        vec(step(), 0..40),
        vec((0..45_usize, any_of::<Source>()), 0..60),
        vec((0..45_usize, 0..6_usize), 0..20),
        vec((any_of(), option::of(0..45_usize), text(), text(), text()), 0..5),
        vec((any_of::<ClaimKind>(), text()), 0..4),
        vec((0..21_usize, any_of(), option::of(any_of::<Rating>())), 0..42),
        vec((any_of(), 0..45_usize, option::of(0..45_usize)), 0..30),
    )
        .prop_map(|(deal, people, steps, tellings, links, incidents, claims, scores, evidence)| {
            let mut debrief = Debrief::new(deal);
            add_people(&mut debrief, people);
            add_steps(&mut debrief, steps);
            add_links(&mut debrief, tellings, links);
            add_incidents(&mut debrief, incidents);
            for (kind, text) in claims {
                let claim = Claim::new(debrief.deal.id, text, Side::Customer);
                debrief.claims.push(Claim { kind, ..claim });
            }
            add_scores(&mut debrief, scores);
            add_evidence(&mut debrief, evidence);
            debrief
        })
}

fn add_people(debrief: &mut Debrief, seeds: Vec<PersonSeed>) {
    for (side, roles) in seeds {
        let mut person = Participant::new(debrief.deal.id, "Keller", side);
        person.buying_roles = roles.into_iter().collect();
        debrief.participants.push(person);
    }
}

fn add_steps(debrief: &mut Debrief, seeds: Vec<StepSeed>) {
    for (at, seed) in seeds.into_iter().enumerate() {
        let (activity, actor, actor_side, date, gap, course, exit_to, milestone) = seed;
        let step = Step {
            activity,
            actor: actor.map(|at| pick(&debrief.participants, at)),
            actor_side,
            date,
            gap_before_days: gap,
            course,
            exit_to,
            milestone,
            ..Step::new(debrief.deal.id, at as i64, TITLES[at % TITLES.len()])
        };
        debrief.steps.push(step);
    }
}

fn add_links(debrief: &mut Debrief, tellings: Vec<(usize, Source)>, links: Vec<(usize, usize)>) {
    for (at, source) in tellings {
        if let Some(step) = debrief.steps.get(at) {
            debrief.tellings.push(Telling::new(step, source));
        }
    }
    for (step, person) in links {
        debrief.step_participants.push(StepParticipant {
            id: Id::new(),
            deal: debrief.deal.id,
            step: pick(&debrief.steps, step),
            participant: pick(&debrief.participants, person),
        });
    }
}

fn add_incidents(debrief: &mut Debrief, seeds: Vec<IncidentSeed>) {
    for (kind, step, behaviour, consequence, quote) in seeds {
        let incident = Incident {
            step: step.map(|at| pick(&debrief.steps, at)),
            behaviour,
            consequence,
            quote,
            ..Incident::new(debrief.deal.id, kind, Side::Customer, "The trial")
        };
        debrief.incidents.push(incident);
    }
}

fn add_scores(debrief: &mut Debrief, seeds: Vec<ScoreSeed>) {
    for (at, side, rating) in seeds {
        if let Some(criterion) = Criterion::built_in().nth(at) {
            let score = Score::new(debrief.deal.id, criterion, side);
            debrief.scores.push(Score { rating, ..score });
        }
    }
}

fn add_evidence(debrief: &mut Debrief, seeds: Vec<EvidenceSeed>) {
    for (subject, at, step) in seeds {
        let subject_id = match subject {
            EvidenceFor::Score => pick(&debrief.scores, at).uuid(),
            EvidenceFor::Claim => pick(&debrief.claims, at).uuid(),
            EvidenceFor::Lever => pick(&debrief.levers, at).uuid(),
        };
        debrief.evidence.push(Evidence {
            id: Id::new(),
            deal: debrief.deal.id,
            subject,
            subject_id,
            weight: Weight::For,
            step: step.map(|at| pick(&debrief.steps, at)),
            incident: None,
        });
    }
}
