//! One made-up deal with everything in it.

use fastrand::Rng;
use uuid::Uuid;

use super::{Options, PLANTED, path::Path, people::Cast};
use crate::domain::{
    BusinessType, Claim, ClaimKind, Criterion, Deal, Debrief, Evidence, EvidenceFor, Id, Incident, IncidentKind, Keyed,
    Kind, Outcome, Rating, Score, Scorer, Side, Sitting, SittingWith, Strength, Weight,
};

const CUSTOMERS: [&str; 16] = [
    "Profilwerk",
    "Rohrtech",
    "Folien",
    "Kabelwerk",
    "Spritzguss",
    "Verpackung",
    "Medizinal",
    "Fenster",
    "Dichtung",
    "Faser",
    "Granulat",
    "Becher",
    "Schlauch",
    "Platten",
    "Leitung",
    "Kunststoff",
];
const PLACES: [&str; 10] = ["Aarau", "Basel", "Chur", "Davos", "Emmen", "Fribourg", "Glarus", "Horw", "Ilanz", "Jona"];
const SEGMENTS: [&str; 6] = ["Packaging", "Pipes", "Cables", "Window profiles", "Medical", "Automotive"];

/// Makes one deal: its random numbers and its ids.
pub struct Maker {
    pub options: Options,
    pub deal: Id<Deal>,
    pub random: Rng,
    ids: Ids,
}

/// The ids of a deal, in the form of UUIDv7: like those that people's work makes, they sort as they were made.
struct Ids {
    /// The deal's place among all.
    at: u64,
    /// How many there are already.
    count: u64,
}

/// The milliseconds since 1970 at which the first deal is made: the beginning of 2025.
const BEGIN: u64 = 1_735_689_600_000;

impl Ids {
    fn next(&mut self, random: &mut Rng) -> Uuid {
        let ids_made = self.count;
        self.count += 1;
        // A millisecond for each deal; within it twelve bits count, and the rest is random.
        let (time, counter) = (u128::from(BEGIN + self.at), u128::from(ids_made.min(0xfff)));
        let rest = random.u128(..) & !(!0 << 62);
        Uuid::from_u128(time << 80 | 7 << 76 | counter << 64 | 0b10 << 62 | rest)
    }
}

impl Maker {
    /// Begins the deal at this place with random numbers of its own.
    fn begin(at: usize, seed: u64, options: Options) -> Self {
        let mut random = Rng::with_seed(seed);
        let mut ids = Ids { at: at as u64, count: 0 };
        let deal = Id::from_uuid(ids.next(&mut random));
        Self { options, deal, random, ids }
    }

    /// An id out of the random numbers, in the form of a UUIDv7.
    pub fn id<T>(&mut self) -> Id<T> {
        Id::from_uuid(self.ids.next(&mut self.random))
    }

    /// A chance that depends on the outcome with the contrast, and else is the middle of the two.
    pub fn by_outcome(&self, outcome: Outcome, (won, lost): (f64, f64)) -> f64 {
        match (self.options.contrast, outcome) {
            (true, Outcome::Won) => won,
            (true, _) => lost,
            (false, _) => (won + lost) / 2.0,
        }
    }
}

pub fn make(at: usize, seed: u64, options: Options) -> Debrief {
    let mut maker = Maker::begin(at, seed, options);
    let deal = maker.deal;
    let facts = facts(&mut maker, at);
    let outcome = facts.outcome;
    let cast = Cast::make(&mut maker);
    let path = Path::make(&mut maker, &cast, outcome);
    let mut debrief = Debrief::new(facts);
    if let (Some(first), Some(last)) =
        (path.steps.iter().find_map(|s| s.date), path.steps.iter().rev().find_map(|s| s.date))
    {
        debrief.deal.opened_on = Some(first);
        debrief.deal.decided_on = Some(last);
    }
    debrief.sittings = [SittingWith::Customer, SittingWith::Vendor]
        .map(|with| Sitting { id: maker.id(), ..Sitting::new(deal, with) })
        .into();
    debrief.incidents = incidents(&mut maker, &path);
    debrief.claims = vec![Claim {
        id: maker.id(),
        kind: ClaimKind::Price,
        ..Claim::new(deal, "The price decided.", Side::Customer)
    }];
    scores(&mut maker, outcome, &path, &mut debrief);
    debrief.participants = cast.all();
    (debrief.steps, debrief.step_participants, debrief.tellings) = (path.steps, path.links, path.tellings);
    debrief
}

fn facts(maker: &mut Maker, at: usize) -> Deal {
    let random = &mut maker.random;
    let customer =
        format!("{} {} AG", CUSTOMERS[random.usize(..CUSTOMERS.len())], PLACES[random.usize(..PLACES.len())]);
    let outcome = match random.usize(0..20) {
        0..=8 => Outcome::Won,
        9..=15 => Outcome::Lost,
        16 | 17 => Outcome::Stopped,
        _ => Outcome::Postponed,
    };
    Deal {
        id: maker.deal,
        outcome,
        value: Some(random.i64(20..400) * 1_000_000),
        segment: SEGMENTS[random.usize(..SEGMENTS.len())].to_owned(),
        country: ["CH", "DE", "AT", "IT"][random.usize(..4)].to_owned(),
        division: ["Lines", "Tooling", "Service"][random.usize(..3)].to_owned(),
        business_type: Some(BusinessType::ALL[random.usize(..5)]),
        customer_kind: Some(Kind::ALL[random.usize(..2)]),
        offering_kind: Some(Kind::ALL[random.usize(..2)]),
        effort_days: Some(random.i32(5..80).into()),
        winner: if outcome == Outcome::Lost { "Kestler".to_owned() } else { String::new() },
        crm_source: "generated".to_owned(),
        crm_id: format!("G-{at:06}"),
        ..Deal::new(customer, format!("Order {at}"))
    }
}

fn incidents(maker: &mut Maker, path: &Path) -> Vec<Incident> {
    (0..maker.random.usize(3..=6))
        .map(|_| {
            let step = &path.steps[maker.random.usize(..path.steps.len())];
            let kind = IncidentKind::ALL[maker.random.usize(..2)];
            let side = [Side::Customer, Side::Vendor][maker.random.usize(..2)];
            Incident {
                id: maker.id(),
                step: Some(step.id),
                strength: Strength::new(maker.random.i64(1..=3)).unwrap_or(Strength::LEAST),
                behaviour: "Somebody called back the same day.".to_owned(),
                ..Incident::new(maker.deal, kind, side, format!("What happened at: {}", step.title))
            }
        })
        .collect()
}

/// All criteria by both sides, each with one step as evidence.
fn scores(maker: &mut Maker, outcome: Outcome, path: &Path, debrief: &mut Debrief) {
    for criterion in Criterion::built_in() {
        let shift = match (maker.options.contrast && criterion.key() == "support", outcome) {
            (true, Outcome::Won) => PLANTED.support_shift.0,
            (true, _) => PLANTED.support_shift.1,
            (false, _) => 0,
        };
        for side in Scorer::ALL {
            let value = (maker.random.i8(-1..=1) + shift).clamp(-2, 2);
            let rating =
                if maker.random.usize(0..20) == 0 { Some(Rating::NotObserved) } else { Rating::from_value(value) };
            let score = Score { id: maker.id(), rating, ..Score::new(maker.deal, criterion.clone(), *side) };
            debrief.evidence.push(Evidence {
                id: maker.id(),
                deal: maker.deal,
                subject: EvidenceFor::Score,
                subject_id: score.id.uuid(),
                weight: Weight::For,
                step: Some(path.steps[maker.random.usize(..path.steps.len())].id),
                incident: None,
            });
            debrief.scores.push(score);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{super::seeds, *};

    /// Pearson's χ² of whether deals were won and a fact of them, and how many degrees of freedom it has.
    fn chi_squared(deals: &[Deal], fact: fn(&Deal) -> String) -> (f64, f64) {
        let mut table: BTreeMap<String, [f64; 2]> = BTreeMap::new();
        for deal in deals {
            table.entry(fact(deal)).or_default()[usize::from(deal.outcome == Outcome::Won)] += 1.0;
        }
        let column = |at: usize| table.values().map(|row| row[at]).sum::<f64>();
        let shares = [column(0), column(1)].map(|column| column / deals.len() as f64);
        let of_row = |row: &[f64; 2]| -> f64 {
            let expected = shares.map(|share| (row[0] + row[1]) * share);
            row.iter().zip(expected).map(|(found, expected)| (found - expected).powi(2) / expected).sum()
        };
        (table.values().map(of_row).sum(), (table.len() - 1) as f64)
    }

    #[test]
    fn no_fact_of_a_deal_hangs_together_with_its_outcome() {
        let facts: [fn(&Deal) -> String; 6] = [
            |deal| deal.country.clone(),
            |deal| deal.segment.clone(),
            |deal| deal.division.clone(),
            |deal| format!("{:?}", deal.business_type),
            |deal| format!("{:?} {:?}", deal.customer_kind, deal.offering_kind),
            |deal| (deal.value.unwrap_or_default() / 100_000_000).to_string(),
        ];
        let options = |seed| Options { deals: 300, steps: 8, seed, contrast: false };
        let of = |seed, (at, own): (usize, u64)| super::facts(&mut Maker::begin(at, own, options(seed)), at);
        let made = |seed| seeds(seed).take(300).enumerate().map(move |place| of(seed, place)).collect();
        let workbooks: Vec<Vec<Deal>> = (0..200).map(made).collect();
        for (at, fact) in facts.into_iter().enumerate() {
            let each = workbooks.iter().map(|deals| chi_squared(deals, fact));
            let (sum, free) = each.fold((0.0, 0.0), |(sum, all), (chi, free)| (sum + chi, all + free));
            // The mean of a sum of χ² is its degrees of freedom, its variance twice that. Chance goes five standard
            // deviations off with one of six facts less than once in a hundred thousand.
            let off = (sum - free) / (2.0 * free).sqrt();
            assert!(off.abs() < 5.0, "fact {at}: {off:.1} standard deviations off what chance does");
        }
    }
}
