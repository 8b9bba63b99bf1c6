//! How each person appears: by name, or by what stands in its place.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{
    Everybody, Naming,
    address::has_owner_hidden,
    companies::Companies,
    everybody::pseudonym,
    ordinary::{is_body, stands_beside},
    words::{initials, is_a_body, telling_words, words},
};
use crate::{
    analysis::for_customer::told_roles,
    domain::{Consent, Deal, Debrief, Id, Keyed, Participant, Side},
    i18n::{Locale, t},
};

/// A person as it appears.
pub(super) struct Shown {
    /// Somebody who is no participant, but takes on a lever or led a sitting, has none.
    pub(super) id: Option<Id<Participant>>,
    /// The name, or what stands in its place; as typed, not yet escaped.
    pub(super) label: String,
    pub(super) is_named: bool,
    pub(super) may_be_quoted: bool,
    /// What is said where it may be somebody else of the same side.
    pub(super) nobody: String,
    /// The words of the name, as [`spelt`](super::words::spelt) writes them, by which it is found in other texts. None of a
    /// body's, and none where everybody is named.
    pub(super) words: Vec<String>,
    /// Initials, and words of the name that mean somebody else where they stand alone.
    pub(super) beside: Vec<String>,
}

pub(super) fn shown(
    (deal, companies): (&Deal, &Companies),
    person: &Participant,
    naming: Naming,
    label: impl Fn(&Participant) -> String,
    nobody: impl Fn(Side) -> String,
) -> Shown {
    let consent = person.consent;
    // Bodies are no persons: the board stays the board. Nor is a company, which is named as a winner anyway.
    let is_company = || person.side == Side::Competitor && companies.has_winner(&person.name);
    let is_open = naming == Naming::Everybody || is_a_body(&person.name, deal) || is_company();
    let is_named = is_open || naming == Naming::Agreed && consent == Some(Consent::Attributable);
    Shown {
        id: Some(person.id),
        label: if is_named { person.name.clone() } else { label(person) },
        is_named,
        may_be_quoted: naming == Naming::Everybody || consent != Some(Consent::Internal),
        nobody: nobody(person.side),
        words: if is_open { vec![] } else { telling_words(&person.name) },
        beside: if is_open { vec![] } else { initials(&person.name) },
    }
}

/// People of ours that the deal knows without having them as participants: who takes on a lever, who led a sitting, who made
/// the prediction. They agreed to nothing, so they are looked for in texts. `label` is told the record that names them.
pub(super) fn colleagues(
    debrief: &Debrief,
    people: &[Shown],
    label: impl Fn(Uuid) -> String,
    nobody: String,
) -> Vec<Shown> {
    let owners = debrief.levers.iter().map(|lever| (lever.owner_person.as_str(), lever.id.uuid()));
    let leaders = debrief.sittings.iter().map(|sitting| (sitting.facilitator.as_str(), sitting.id.uuid()));
    let seers = debrief.prediction.iter().map(|prediction| (prediction.made_by.as_str(), prediction.id.uuid()));
    let known: Vec<String> = debrief.participants.iter().flat_map(|person| words(&person.name)).collect();
    hidden_colleagues(owners.chain(leaders).chain(seers), &known, people, label, nobody)
}

/// The colleagues of these names who are nobody known.
pub(super) fn hidden_colleagues<'a>(
    named: impl Iterator<Item = (&'a str, Uuid)>,
    known: &[String],
    people: &[Shown],
    label: impl Fn(Uuid) -> String,
    nobody: String,
) -> Vec<Shown> {
    let known: HashSet<&String> = known.iter().chain(people.iter().flat_map(|person| &person.words)).collect();
    let mut taken: HashSet<String> = HashSet::new();
    let mut found: Vec<Shown> = Vec::new();
    for (name, record) in named {
        let all = words(name).into_iter().filter(|word| !is_body(word) && !stands_beside(word));
        // Whoever is a participant has a place already, by name or by function.
        let (mut beside, words): (Vec<_>, Vec<_>) = all.partition(|word| known.contains(word) || taken.contains(word));
        if !words.is_empty() {
            taken.extend(words.iter().cloned());
            beside.extend(initials(name));
            let (label, nobody) = (label(record), nobody.clone());
            found.push(Shown { id: None, label, is_named: false, may_be_quoted: false, nobody, words, beside });
        }
    }
    found
}

/// Adds those who belong to other deals and may be named in the texts of this one. A word of a name that somebody of this
/// deal has too, or of its companies, means what it means here.
pub(super) fn add_elsewhere(
    people: &mut Vec<Shown>,
    debrief: &Debrief,
    everybody: &Everybody,
    companies: &Companies,
    naming: Naming,
    locale: Locale,
) {
    let deals: HashMap<Id<Deal>, &Deal> = everybody.deals.iter().map(|deal| (deal.id, deal)).collect();
    let nearest = [&debrief.deal.customer, &debrief.deal.winner].into_iter().flat_map(|name| words(name));
    let here = debrief.participants.iter().flat_map(|person| words(&person.name));
    let known: Vec<String> = here.chain(nearest).collect();
    let nobody = |side: Side| t!(locale, "report-elsewhere", side = side.key());
    let label = |person: &Participant| nobody(person.side);
    let others = everybody.people.iter().filter(|person| person.deal != debrief.deal.id);
    let others =
        others.filter_map(|person| Some(shown((deals.get(&person.deal)?, companies), person, naming, label, nobody)));
    // Whoever agreed to be named elsewhere is not looked for here.
    let others = others.filter(|other| !other.is_named).map(|mut other| {
        other.id = None;
        let (near, words): (Vec<_>, Vec<_>) = other.words.into_iter().partition(|word| known.contains(word));
        other.words = words;
        other.beside.extend(near);
        other
    });
    people.extend(others);
    let colleagues = everybody.colleagues.iter().map(|(name, record)| (name.as_str(), *record));
    let of_us = t!(locale, "report-nobody", side = Side::Vendor.key());
    let colleagues = hidden_colleagues(colleagues, &known, people, |_| of_us.clone(), of_us.clone());
    people.extend(colleagues);
}

/// The pseudonym of a person, or of a colleague by the record that names them.
pub(super) fn named_by(pseudonyms: &HashMap<Uuid, String>, side: Side, id: Uuid) -> String {
    pseudonyms.get(&id).cloned().unwrap_or_else(|| pseudonym(side, id, 4))
}

/// What somebody is called who is not named: the job as it may be said, if it may; else the first role in the purchase,
/// else where they belong.
pub(super) fn function(person: &Participant, job: Option<&str>, locale: Locale) -> String {
    match (job, told_roles(person).next()) {
        (Some(job), _) => job.to_owned(),
        (None, Some(role)) => locale.label(role),
        (None, None) => t!(locale, "report-nobody", side = person.side.key()),
    }
}

/// The job of somebody who is not named, unless nothing at all may be told of them.
pub(super) fn told_job(person: &Participant) -> Option<&str> {
    Some(person.job.trim()).filter(|job| person.consent != Some(Consent::Internal) && !job.is_empty())
}

/// Two buyers become "buyer (1)" and "buyer (2)": the number must not count what is said of them ("one of us 2").
pub(super) fn number_equal_labels(people: &mut [Shown]) {
    // Colleagues who are no participants are as many as there are records that name them, not as many as there are.
    let labels: Vec<String> =
        people.iter().filter(|person| person.id.is_some()).map(|person| person.label.clone()).collect();
    for (at, person) in people.iter_mut().enumerate().take(labels.len()) {
        let equal = |label: &&String| **label == labels[at];
        if !person.is_named && labels.iter().filter(equal).count() > 1 {
            let number = labels[..=at].iter().filter(equal).count();
            person.label = format!("{} ({number})", labels[at]);
        }
    }
}

/// Whether somebody is called by a pseudonym: `vendor-3647`.
pub(in crate::exchange) fn is_pseudonym(name: &str) -> bool {
    let (side, digits) = name.rsplit_once('-').unwrap_or_default();
    Side::from_key(side).is_some()
        && (4..=32).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a pseudonym stands in a text in the place of a name, or an address without whom it belongs to.
pub(in crate::exchange) fn is_disguised(text: &str) -> bool {
    // A name that several bear has their sides alone in its place.
    let stands_for = |inner: &str| inner.split(" / ").all(|part| is_pseudonym(part) || Side::from_key(part).is_some());
    let mut inners = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    inners.any(|(inner, _)| stands_for(inner)) || has_owner_hidden(text)
}
