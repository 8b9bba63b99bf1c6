//! A deal's outline in a few bytes.
//!
//! A checksum, then one part for each table that answers read, in the order of [`Table`]; each begins with its length, so that
//! one that is not asked for is passed over. Rows that refer to steps and people name them by their place in the deal.
//! What reads as it was not written is no digest: then the deal is read from its rows.

use std::{collections::HashMap, sync::LazyLock};

use super::bytes::{Reader, Writer};
use crate::{
    domain::{
        BUILT_IN_CRITERIA, Chance, Claim, ClaimKind, ClaimStatus, Commitment, Course, Criterion, Debrief, ExitTo,
        FuzzyDate, Id, Incident, IncidentCriterion, IncidentKind, Keyed, Milestone, OwnerFunction, Participant,
        Prediction, PredictionState, Rating, Record, Score, Scorer, Side, Source, Step, StepParticipant, Strength,
        Table, Telling, activity, catalogue,
    },
    store::blank::{blank_claim, blank_incident, blank_participant, blank_score, blank_step, blank_telling, no_id},
};

/// Counted up when the same bytes would mean something else.
const FORM: u32 = 1;

/// A longer one is not kept, in bytes: a step takes about fifty, with all that hangs on it.
pub(super) const LONGEST: usize = 64 << 10;

/// Where all checksums begin: a program that knows other words, or the same in another order, takes none of these digests.
static WORDS: LazyLock<u32> = LazyLock::new(|| {
    fn words<K: Keyed>() -> impl Iterator<Item = &'static str> {
        [K::FAMILY].into_iter().chain(K::ALL.iter().map(|value| value.key()))
    }
    let all = words::<Side>()
        .chain(words::<OwnerFunction>())
        .chain(words::<Course>())
        .chain(words::<ExitTo>())
        .chain(words::<Milestone>())
        .chain(words::<Source>())
        .chain(words::<IncidentKind>())
        .chain(words::<ClaimKind>())
        .chain(words::<ClaimStatus>())
        .chain(words::<Scorer>())
        .chain(words::<Rating>())
        .chain(words::<PredictionState>())
        .chain(catalogue().iter().map(|activity| activity.key))
        .chain(BUILT_IN_CRITERIA);
    let mut sum = crc32fast::Hasher::new_with_initial(FORM);
    all.for_each(|word| {
        sum.update(word.as_bytes());
        sum.update(b"\n");
    });
    sum.finalize()
});

/// The checksum is that of one deal: the digest of another is not taken for its own.
fn checksum(outline: &Debrief, parts: &[u8]) -> [u8; 4] {
    let mut sum = crc32fast::Hasher::new_with_initial(*WORDS);
    sum.update(outline.deal.id.uuid().as_bytes());
    sum.update(parts);
    sum.finalize().to_le_bytes()
}

/// The digest of an outline of which all that answers read has been read; none where it would be too long.
pub(super) fn packed(outline: &Debrief) -> Option<Vec<u8>> {
    let people: Places<Participant> = places(&outline.participants);
    let steps: Places<Step> = places(&outline.steps);
    let mut parts = Writer::default();
    parts.part(&outline.participants, |to, person| {
        to.id(person.id);
        to.key(person.side);
    });
    parts.part(&outline.steps, |to, step| pack_step(to, step, &people));
    parts.part(&outline.step_participants, |to, link| {
        refer(to, Some(link.step), &steps);
        refer(to, Some(link.participant), &people);
    });
    parts.part(&outline.tellings, |to, telling| {
        refer(to, Some(telling.step), &steps);
        to.key(telling.source);
    });
    parts.part(&outline.incidents, |to, incident| {
        to.id(incident.id);
        refer(to, incident.step, &steps);
        to.key(incident.kind);
        to.key(incident.felt_by);
        to.signed(incident.strength.get().into());
        to.maybe_key(incident.told_by);
    });
    let incidents: Places<Incident> = places(&outline.incidents);
    parts.part(&outline.incident_criteria, |to, link| {
        refer(to, Some(link.incident), &incidents);
        pack_criterion(to, &link.criterion);
    });
    parts.part(&outline.claims, |to, claim| {
        to.id(claim.id);
        to.key(claim.kind);
        to.text(&claim.rival);
        to.key(claim.made_by);
        to.key(claim.status);
    });
    parts.part(&outline.scores, |to, score| {
        pack_criterion(to, &score.criterion);
        to.key(score.side);
        to.maybe_key(score.rating);
    });
    parts.part(outline.prediction.as_slice(), |to, prediction| {
        to.id(prediction.id);
        to.key(prediction.state);
        to.maybe(prediction.chance.map(|chance| chance.get().into()));
    });
    let parts = parts.into_bytes();
    (parts.len() <= LONGEST).then(|| [&checksum(outline, &parts)[..], &parts].concat())
}

/// Takes what a digest holds of these tables into an outline that holds nothing yet; none where it is no digest of that deal,
/// and then the outline may hold anything.
pub(super) fn unpack(digest: &[u8], of: &[Table], outline: &mut Debrief) -> Option<()> {
    let (sum, parts) = digest.split_at_checked(4).filter(|(_, parts)| parts.len() <= LONGEST)?;
    if sum != checksum(outline, parts) {
        return None;
    }
    let deal = outline.deal.id;
    let wants = |table| of.contains(&table);
    let mut parts = Reader::new(parts);
    let (participants, steps) = (parts.part()?, parts.part()?);
    if [Table::Participant, Table::Step, Table::StepParticipant, Table::Telling, Table::Incident]
        .iter()
        .any(|t| wants(*t))
    {
        outline.participants = participants
            .rows(|from| Some(Participant { id: from.id()?, side: from.key()?, ..blank_participant(deal) }))?;
    }
    let people: Vec<Id<Participant>> = outline.participants.iter().map(|person| person.id).collect();
    if [Table::Step, Table::StepParticipant, Table::Telling, Table::Incident].iter().any(|t| wants(*t)) {
        outline.steps = steps.rows(|from| unpack_step(from, blank_step(deal), &people))?;
    }
    let steps: Vec<Id<Step>> = outline.steps.iter().map(|step| step.id).collect();
    if let (part, true) = (parts.part()?, wants(Table::StepParticipant)) {
        outline.step_participants = part.rows(|from| {
            let (step, participant) = (referred(from, &steps)??, referred(from, &people)??);
            Some(StepParticipant { id: no_id(), deal, step, participant })
        })?;
    }
    if let (part, true) = (parts.part()?, wants(Table::Telling)) {
        outline.tellings = part.rows(|from| {
            let step = referred(from, &steps)??;
            Some(Telling { source: from.key()?, ..blank_telling(deal, step) })
        })?;
    }
    let (incidents, criteria) = (parts.part()?, parts.part()?);
    if wants(Table::Incident) || wants(Table::IncidentCriterion) {
        outline.incidents = incidents.rows(|from| unpack_incident(from, blank_incident(deal), &steps))?;
    }
    if wants(Table::IncidentCriterion) {
        let incidents: Vec<Id<Incident>> = outline.incidents.iter().map(|incident| incident.id).collect();
        outline.incident_criteria = criteria.rows(|from| {
            let incident = referred(from, &incidents)??;
            Some(IncidentCriterion { id: no_id(), deal, incident, criterion: unpack_criterion(from)? })
        })?;
    }
    if let (part, true) = (parts.part()?, wants(Table::Claim)) {
        outline.claims = part.rows(|from| {
            let (id, kind, rival) = (from.id()?, from.key()?, from.text()?.to_owned());
            Some(Claim { id, kind, rival, made_by: from.key()?, status: from.key()?, ..blank_claim(deal) })
        })?;
    }
    if let (part, true) = (parts.part()?, wants(Table::Score)) {
        outline.scores = part.rows(|from| {
            let criterion = unpack_criterion(from)?;
            Some(Score { side: from.key()?, rating: from.maybe_key()?, ..blank_score(deal, criterion) })
        })?;
    }
    if let (part, true) = (parts.part()?, wants(Table::Prediction)) {
        let made = part.rows(|from| {
            let (id, state) = (from.id()?, from.key()?);
            let chance = from.maybe()?.map(|chance| Chance::new(chance).ok_or(())).transpose().ok()?;
            Some(Prediction { id, state, chance, ..Prediction::new(deal) })
        })?;
        outline.prediction = made.into_iter().next();
    }
    // What others refer to is read with them.
    if !wants(Table::Participant) {
        outline.participants.clear();
    }
    if !wants(Table::Step) {
        outline.steps.clear();
    }
    if !wants(Table::Incident) {
        outline.incidents.clear();
    }
    parts.is_empty().then_some(())
}

type Places<R> = HashMap<Id<R>, u64>;

fn places<R: Record>(rows: &[R]) -> Places<R> {
    (0..).zip(rows).map(|(place, row)| (row.id(), place)).collect()
}

/// Nothing, a row of the deal by its place, or one that is not there by its id.
fn refer<R>(to: &mut Writer, id: Option<Id<R>>, places: &Places<R>) {
    match id.map(|id| (id, places.get(&id))) {
        None => to.number(0),
        Some((_, Some(place))) => to.number(place + 2),
        Some((id, None)) => {
            to.number(1);
            to.id(id);
        }
    }
}

fn referred<R>(from: &mut Reader<'_>, rows: &[Id<R>]) -> Option<Option<Id<R>>> {
    Some(match from.number()? {
        0 => None,
        1 => Some(from.id()?),
        place => Some(*rows.get(usize::try_from(place - 2).ok()?)?),
    })
}

fn pack_step(to: &mut Writer, step: &Step, people: &Places<Participant>) {
    to.id(step.id);
    to.signed(step.rank);
    match activity(&step.activity).and_then(|one| catalogue().iter().position(|other| other.key == one.key)) {
        Some(place) => to.number(place as u64 + 1),
        None => {
            to.number(0);
            to.text(&step.activity);
        }
    }
    to.text(&step.title);
    refer(to, step.actor, people);
    to.maybe_key(step.actor_side);
    pack_date(to, step.date);
    to.maybe(step.gap_before_days.map(Into::into));
    to.maybe_key(step.owner);
    to.key(step.course);
    to.maybe_key(step.exit_to);
    to.maybe_key(step.milestone);
    to.maybe(step.commitment.map(|commitment| commitment.get().into()));
}

fn unpack_step(from: &mut Reader<'_>, blank: Step, people: &[Id<Participant>]) -> Option<Step> {
    Some(Step {
        id: from.id()?,
        rank: from.signed()?,
        activity: match from.number()? {
            0 => from.text()?,
            place => catalogue().get(usize::try_from(place - 1).ok()?)?.key,
        }
        .to_owned(),
        title: from.text()?.to_owned(),
        actor: referred(from, people)?,
        actor_side: from.maybe_key()?,
        date: unpack_date(from)?,
        gap_before_days: from.maybe()?.map(TryFrom::try_from).transpose().ok()?,
        owner: from.maybe_key()?,
        course: from.key()?,
        exit_to: from.maybe_key()?,
        milestone: from.maybe_key()?,
        commitment: from.maybe()?.map(|number| Commitment::new(number).ok_or(())).transpose().ok()?,
        ..blank
    })
}

fn unpack_incident(from: &mut Reader<'_>, blank: Incident, steps: &[Id<Step>]) -> Option<Incident> {
    Some(Incident {
        id: from.id()?,
        step: referred(from, steps)?,
        kind: from.key()?,
        felt_by: from.key()?,
        strength: Strength::new(from.signed()?)?,
        told_by: from.maybe_key()?,
        ..blank
    })
}

/// One of those that every workbook has by its number, another by its key.
fn pack_criterion(to: &mut Writer, criterion: &Criterion) {
    match criterion.number() {
        Some(number) => to.number(number as u64),
        None => {
            to.number(0);
            to.text(criterion.key());
        }
    }
}

fn unpack_criterion(from: &mut Reader<'_>) -> Option<Criterion> {
    match from.number()? {
        0 => Criterion::try_from(from.text()?.to_owned()).ok(),
        number => Criterion::numbered(usize::try_from(number).ok()?),
    }
}

/// How finely it is known, and whether about; then the year and what else there is.
fn pack_date(to: &mut Writer, date: Option<FuzzyDate>) {
    let Some(date) = date else { return to.number(0) };
    let about = if date.is_about() { ABOUT } else { 0 };
    let first = date.earliest();
    let (grain, parts) = if date.as_day().is_some() {
        (DAY, vec![first.month(), first.day()])
    } else if let Some((_, month)) = date.as_month() {
        (MONTH, vec![month])
    } else if let Some((_, quarter)) = date.as_quarter() {
        (QUARTER, vec![quarter])
    } else {
        (YEAR, vec![])
    };
    to.number(grain | about);
    to.signed(first.year().into());
    parts.into_iter().for_each(|part| to.signed(part.into()));
}

const DAY: u64 = 1;
const MONTH: u64 = 2;
const QUARTER: u64 = 3;
const YEAR: u64 = 4;
const ABOUT: u64 = 8;

fn unpack_date(from: &mut Reader<'_>) -> Option<Option<FuzzyDate>> {
    let grain = from.number()?;
    if grain == 0 {
        return Some(None);
    }
    let year = i16::try_from(from.signed()?).ok()?;
    let mut part = || i8::try_from(from.signed()?).ok();
    let date = match grain & !ABOUT {
        DAY => FuzzyDate::day(jiff::civil::Date::new(year, part()?, part()?).ok()?),
        MONTH => FuzzyDate::month(year, part()?)?,
        QUARTER => FuzzyDate::quarter(year, part()?)?,
        YEAR => FuzzyDate::year(year)?,
        _ => return None,
    };
    Some(Some(date.with_about(grain & ABOUT != 0)))
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::{exchange::demo::demo, i18n::Language, store::outlines::COUNTED};

    /// The deals of the demo, each with its digest but for the seal.
    static DEMO: LazyLock<Vec<(Debrief, Vec<u8>)>> = LazyLock::new(|| {
        let debriefs = demo(Language::En).expect("the demo is whole").into_bundle().debriefs;
        let packed = |debrief: Debrief| Some((packed(&debrief)?[4..].to_vec(), debrief));
        debriefs.into_iter().filter_map(packed).map(|(bytes, debrief)| (debrief, bytes)).collect()
    });

    proptest! {
        /// Whoever wrote it: it is read or passed over, with all rows named in bounds.
        #[test]
        fn what_is_sealed_and_still_no_digest_is_passed_over(
            which in any::<prop::sample::Index>(),
            changes in vec((any::<prop::sample::Index>(), prop_oneof![0u8..6, any::<u8>()]), 0..6),
        ) {
            let (seen, mut bytes) = which.get(&DEMO).clone();
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            let mut outline = Debrief::new(seen.deal.clone());
            let digest = [&checksum(&outline, &bytes)[..], &bytes].concat();
            let is_read = unpack(&digest, &COUNTED, &mut outline).is_some();
            prop_assert!(is_read || !changes.is_empty(), "what nobody changed is read");
            prop_assert!(!is_read || packed(&outline).is_some());
        }

        #[test]
        fn numbers_read_as_they_were_written(number: u64, signed: i64, maybe in prop::option::of(0..i64::MAX)) {
            let mut to = Writer::default();
            to.number(number);
            to.signed(signed);
            to.maybe(maybe);
            let bytes = to.into_bytes();
            let mut from = Reader::new(&bytes);
            prop_assert_eq!((from.number(), from.signed(), from.maybe()), (Some(number), Some(signed), Some(maybe)));
            prop_assert!(from.is_empty());
        }
    }
}
