//! Whether the scores rest on something and tell things apart.

use super::{ArgValue, Hit, Setting, Target};
use crate::{
    arrange::Arrange,
    domain::{
        Criterion, Debrief, Evidence, EvidenceFor, Id, Keyed, Outcome, Participant, Rating, Score, Scorer, Source,
    },
    guide::says,
};

/// So many equal judgements of 21 tell nothing apart.
const HALO: usize = 18;
/// With so many judgements their spread can be measured.
const ENOUGH: usize = 14;
/// A smaller standard deviation tells nothing apart.
const LEAST_SPREAD: f64 = 0.4;
/// So far apart two judgements of the same thing are worth a talk.
const FAR: i8 = 2;
/// More criteria without a judgement are many.
const MANY_UNJUDGED: usize = 7;

/// K01: a judgement that no step and no incident shows. Silent about a neutral one: that nothing spoke either way is shown
/// by no step.
pub(super) fn no_evidence(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let is_bare = |criterion: &Criterion, side| {
        let score = debrief.score(criterion, side).filter(|score| score.value().is_some_and(|value| value != 0));
        score.is_some_and(|score| grounds(debrief, score).next().is_none())
    };
    in_order(debrief)
        .into_iter()
        .filter_map(|criterion| {
            let side = sides(|side| is_bare(criterion, side))?;
            let hit = Hit::on(Target::Criterion(criterion.clone())).with("side", side);
            Some(hit.with("criterion", ArgValue::Criterion(criterion.clone())))
        })
        .collect()
}

/// K02: a judgement at an end of the scale rests on one single source, or, where it is our own, on nothing but what we
/// tell. Silent where it rests on nothing: K01 asks then.
pub(super) fn extreme_on_one_word(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let case = |score: &Score| {
        let told: Vec<Teller> = grounds(debrief, score).flat_map(|row| tellers(debrief, row)).collect();
        let is_ours = score.side == Scorer::Vendor && told.iter().all(|(source, _)| *source == Source::Vendor);
        match voices(&told) {
            0 => None,
            _ if is_ours => Some("own"),
            1 => Some("single"),
            _ => None,
        }
    };
    let at_an_end = |criterion: &Criterion, side| {
        let score =
            debrief.score(criterion, side).filter(|score| score.value().is_some_and(|value| value.abs() == 2))?;
        Some((case(score)?, side))
    };
    in_order(debrief)
        .into_iter()
        .filter_map(|criterion| {
            let (case, side) = Scorer::ALL.iter().find_map(|side| at_an_end(criterion, *side))?;
            let hit = Hit::on(Target::Criterion(criterion.clone()));
            let hit = hit.with("criterion", ArgValue::Criterion(criterion.clone()));
            Some(hit.with("case", case).with("side", side.key()))
        })
        .collect()
}

/// What a judgement rests on: its own evidence, and that of the other side's where both judge for us, or both against us.
/// What shows the one shows nothing of its opposite.
fn grounds<'a>(debrief: &'a Debrief, score: &'a Score) -> impl Iterator<Item = &'a Evidence> {
    let sign = |score: &Score| score.value().map(i8::signum);
    let is_alike = move |other: &&Score| other.criterion == score.criterion && sign(other) == sign(score);
    let alike = debrief.scores.iter().filter(is_alike);
    alike.flat_map(|score| debrief.evidence_of(EvidenceFor::Score, score.id.uuid()))
}

/// Whose account tells something, and who of that side, where that is known.
type Teller = (Source, Option<Id<Participant>>);

/// Who tells the step or the incident that something rests on.
fn tellers(debrief: &Debrief, evidence: &Evidence) -> Vec<Teller> {
    let step = evidence.step.into_iter().flat_map(|step| debrief.tellings_of(step));
    let incident = evidence.incident.and_then(|incident| debrief.incident(incident)?.told_by);
    step.map(|telling| (telling.source, telling.told_by)).chain(incident.map(|source| (source, None))).collect()
}

/// How many told it: of each account those who are known by name; all that is told by nobody in particular is one voice,
/// which may be one of those.
fn voices(told: &[Teller]) -> usize {
    let of = |source: Source| {
        let mut named: Vec<_> = told.iter().filter(|(other, _)| *other == source).map(|(_, person)| *person).collect();
        let is_told = usize::from(!named.is_empty());
        named.sort_unstable();
        named.dedup();
        named.into_iter().flatten().count().max(is_told)
    };
    Source::ALL.iter().map(|source| of(*source)).sum()
}

/// K03: a side judges (nearly) everything alike: 18 equal judgements, or a standard deviation under 0.4. The deviation
/// is silent under 14 judgements, which say little about spread.
pub(super) fn halo(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let sides = sides(|side| {
        let values = values(debrief, side);
        let most_equal = (-2..=2).map(|value| values.iter().filter(|other| **other == value).count()).max();
        most_equal >= Some(HALO) || values.len() >= ENOUGH && deviation(&values) < LEAST_SPREAD
    });
    sides.into_iter().map(|side| Hit::on(Target::Deal).with("side", side)).collect()
}

/// K04: a side judges as the deal ended: nothing against us in a won one, nothing for us in another. Silent under 14
/// judgements, and while the deal is open.
pub(super) fn outcome_halo(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let outcome = debrief.deal.outcome;
    let follows = |value: i8| match outcome {
        Outcome::Open => false,
        Outcome::Won => value >= 0,
        _ => value <= 0,
    };
    let sides = sides(|side| {
        let values = values(debrief, side);
        values.len() >= ENOUGH && values.iter().all(|value| follows(*value))
    });
    let case = if outcome == Outcome::Won { "won" } else { "lost" };
    sides.into_iter().map(|side| Hit::on(Target::Deal).with("case", case).with("side", side)).collect()
}

/// K05: the two sides lie two or more apart on some criteria; one question for all of them, naming the widest.
pub(super) fn far_apart(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let gap = |criterion: &Criterion| debrief.perception_gap(criterion).filter(|gap| gap.abs() >= FAR);
    let apart: Vec<(&Criterion, i8)> = in_order(debrief).into_iter().filter_map(|one| Some((one, gap(one)?))).collect();
    // Of equals the first.
    let widest = apart.iter().rev().max_by_key(|(_, gap)| gap.abs());
    let hit = Hit::on(Target::Deal).with("count", apart.len());
    widest.map(|(criterion, _)| hit.with("criterion", ArgValue::Criterion((*criterion).clone()))).into_iter().collect()
}

/// K06: our own scores were entered with the customer's in sight; one question for all of them, naming the first. Silent
/// where nobody knows what was seen, and where scoring was blind.
pub(super) fn scored_in_sight(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let in_sight = |criterion: &Criterion| {
        let ours = debrief.score(criterion, Scorer::Vendor);
        ours.is_some_and(|score| score.value().is_some() && score.knew_other == Some(true))
    };
    let seen: Vec<Criterion> = Criterion::built_in().filter(in_sight).collect();
    let hit = Hit::on(Target::Deal).with("count", seen.len());
    seen.first().map(|first| hit.with("criterion", ArgValue::Criterion(first.clone()))).into_iter().collect()
}

/// K07: a judgement at an end of the scale stands against all that the timeline says of the criterion.
pub(super) fn against_the_timeline(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let at_odds = |criterion: &Criterion, side| {
        let value = debrief.score(criterion, side)?.value().filter(|value| value.abs() == 2)?;
        says::contradicts(debrief, criterion, value).then_some((side, value))
    };
    in_order(debrief)
        .into_iter()
        .filter_map(|criterion| {
            let (side, value) = Scorer::ALL.iter().find_map(|side| at_odds(criterion, *side))?;
            let hit = Hit::on(Target::Criterion(criterion.clone())).with("side", side.key());
            let value = if value > 0 { "+2" } else { "−2" };
            Some(hit.with("criterion", ArgValue::Criterion(criterion.clone())).with("value", value))
        })
        .collect()
}

/// K08: a side leaves more than seven of the 21 criteria without a judgement. "Not relevant" is one. Silent about a
/// side that has rated nothing: it has not begun.
pub(super) fn many_unjudged(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let unjudged = |side| {
        Criterion::built_in()
            .filter(|criterion| {
                let score = debrief.score(criterion, side);
                matches!(score.and_then(|score| score.rating), None | Some(Rating::NotObserved))
            })
            .count()
    };
    let begun = |side| debrief.scores.iter().any(|score| score.side == side && score.rating.is_some());
    let is_many = |side| begun(side) && unjudged(side) > MANY_UNJUDGED;
    let most = Scorer::ALL.iter().filter(|side| is_many(**side)).map(|side| unjudged(*side)).max();
    sides(is_many)
        .zip(most)
        .into_iter()
        .map(|(side, count)| Hit::on(Target::Deal).with("side", side).with("count", count))
        .collect()
}

/// The criteria that a side has judged other than neutral, in the order of the checklist, a workbook's own after it.
fn in_order(debrief: &Debrief) -> Vec<&Criterion> {
    let judged = debrief.scores.iter().filter(|score| score.value().is_some_and(|value| value != 0));
    let mut criteria: Vec<&Criterion> = judged.map(|score| &score.criterion).collect();
    criteria.arrange_by_key(|criterion| (criterion.number().unwrap_or(usize::MAX), *criterion));
    criteria.dedup();
    criteria
}

/// A side's judgements of the built-in criteria.
fn values(debrief: &Debrief, side: Scorer) -> Vec<i8> {
    Criterion::built_in().filter_map(|criterion| debrief.score(&criterion, side)?.value()).collect()
}

/// The side of which something holds, or `both`: one finding for the deal, so that it is set aside once.
fn sides(holds: impl Fn(Scorer) -> bool) -> Option<&'static str> {
    match (holds(Scorer::Customer), holds(Scorer::Vendor)) {
        (true, true) => Some("both"),
        (true, false) => Some(Scorer::Customer.key()),
        (false, true) => Some(Scorer::Vendor.key()),
        (false, false) => None,
    }
}

/// The standard deviation of a sample; 0 for fewer than two values.
fn deviation(values: &[i8]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().copied().map(f64::from).sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (f64::from(*value) - mean).powi(2)).sum();
    if values.len() < 2 { 0.0 } else { (squares / (count - 1.0)).sqrt() }
}
