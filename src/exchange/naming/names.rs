//! Who may be named, and what stands in the place of a name that may not.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{
    Everybody, Naming,
    everybody::pseudonym,
    ordinary::{is_body, is_everyday, stands_beside},
};
use crate::{
    analysis::for_customer::told_roles,
    domain::{Consent, Deal, Debrief, Id, Incident, Keyed, Participant, Side, Source, Step, Telling},
    exchange::visible::visible,
    i18n::{Language, Locale, t},
};

/// What parts a genitive s from its word.
const APOSTROPHES: [char; 2] = ['\'', '\u{2019}'];

/// How the people of a deal appear in a report or an export.
pub(in crate::exchange) struct Names {
    /// In the order in which people were recorded.
    people: Vec<Shown>,
    /// Whose name a word belongs to, by the place in `people`; lower case, of hidden names alone.
    by_word: HashMap<String, usize>,
}

struct Shown {
    /// Somebody who is no participant, but takes on a lever or led a sitting, has none.
    id: Option<Id<Participant>>,
    /// The name, or what stands in its place; as typed, not yet escaped.
    label: String,
    is_named: bool,
    may_be_quoted: bool,
    /// The words of a hidden name, lower case, by which it is found in other texts.
    words: Vec<String>,
}

impl Names {
    /// Whoever is not named appears by the job or the role: for texts that people read. Whoever belongs to another deal
    /// appears as such.
    pub(in crate::exchange) fn new(debrief: &Debrief, everybody: &Everybody, locale: Locale, naming: Naming) -> Self {
        let colleague = || t!(locale, "report-nobody", side = Side::Vendor.key());
        let mut people = Self::of(debrief, naming, |person| function(person, locale), |_| colleague());
        number_equal_labels(&mut people);
        if naming != Naming::Everybody {
            add_elsewhere(&mut people, debrief, everybody, naming, locale);
        }
        Self::from_people(people)
    }

    /// The same for those who agreed, as tight columns need it: the chief word of the job, the role or the side, with a number
    /// where two would look alike there.
    pub(super) fn in_columns(debrief: &Debrief, locale: Locale) -> Self {
        let colleague = || t!(locale, "column-nobody", side = Side::Vendor.key());
        let mut people = Self::of(debrief, Naming::Agreed, |person| chief_word(person, locale), |_| colleague());
        number_in_columns(&mut people);
        Self::from_people(people)
    }

    /// The people of all deals, for texts that belong to none or to several. Whoever is not named appears by a pseudonym.
    pub(super) fn everywhere(everybody: &Everybody, pseudonyms: &HashMap<Uuid, String>, naming: Naming) -> Self {
        let deals: HashMap<Id<Deal>, &Deal> = everybody.deals.iter().map(|deal| (deal.id, deal)).collect();
        let label = |side, id: Uuid| named_by(pseudonyms, side, id);
        let of_person = |person: &Participant| label(person.side, person.id.uuid());
        let shown = |person: &Participant| Some(shown(deals.get(&person.deal)?, person, naming, of_person));
        let mut people: Vec<Shown> = everybody.people.iter().filter_map(shown).collect();
        if naming != Naming::Everybody {
            let known: Vec<String> = everybody.people.iter().flat_map(|person| words(&person.name)).collect();
            let colleagues = everybody.colleagues.iter().map(|(name, record)| (name.as_str(), *record));
            let colleagues = hidden_colleagues(colleagues, &known, &people, |record| label(Side::Vendor, record));
            people.extend(colleagues);
        }
        Self::from_people(people)
    }

    /// Whoever is not named appears by a pseudonym, the same whenever it is made: for data that are put together with
    /// others later.
    pub(super) fn pseudonymous(debrief: &Debrief, pseudonyms: &HashMap<Uuid, String>, naming: Naming) -> Self {
        let label = |side, id: Uuid| named_by(pseudonyms, side, id);
        let of_person = |person: &Participant| label(person.side, person.id.uuid());
        Self::from_people(Self::of(debrief, naming, of_person, |record| label(Side::Vendor, record)))
    }

    fn of(
        debrief: &Debrief,
        naming: Naming,
        label: impl Fn(&Participant) -> String,
        label_colleague: impl Fn(Uuid) -> String,
    ) -> Vec<Shown> {
        let people = debrief.participants.iter();
        let mut people: Vec<Shown> = people.map(|person| shown(&debrief.deal, person, naming, &label)).collect();
        if naming != Naming::Everybody {
            let others = colleagues(debrief, &people, label_colleague);
            people.extend(others);
        }
        people
    }

    fn from_people(people: Vec<Shown>) -> Self {
        let mut by_word = HashMap::new();
        for (at, person) in people.iter().enumerate() {
            for word in &person.words {
                by_word.entry(word.clone()).or_insert(at);
            }
        }
        Self { people, by_word }
    }

    /// The name or what stands in its place, as typed; empty for somebody who is not in the deal.
    pub(in crate::exchange) fn label(&self, id: Id<Participant>) -> &str {
        self.find(id).map_or("", |person| &person.label)
    }

    /// Whether the person appears by name.
    pub(in crate::exchange) fn is_named(&self, id: Id<Participant>) -> bool {
        self.find(id).is_some_and(|person| person.is_named)
    }

    /// Whether somebody's words may be repeated.
    pub(in crate::exchange) fn may_quote(&self, id: Id<Participant>) -> bool {
        self.find(id).is_some_and(|person| person.may_be_quoted)
    }

    /// Whether the words of a telling may be repeated.
    pub(in crate::exchange) fn may_quote_telling(&self, debrief: &Debrief, telling: &Telling) -> bool {
        let side = match telling.source {
            Source::Customer => Some(Side::Customer),
            Source::Vendor => Some(Side::Vendor),
            Source::Document => None,
        };
        self.may_quote_of(debrief, telling.told_by, Some(telling.step), side)
    }

    /// Whether the words of an incident may be repeated.
    pub(in crate::exchange) fn may_quote_incident(&self, debrief: &Debrief, incident: &Incident) -> bool {
        self.may_quote_of(debrief, incident.person, incident.step, Some(incident.felt_by))
    }

    /// Those of a known person by their consent; where nobody knows whose they are, only if everybody of that side (of
    /// any, where none is given) who was there may be quoted.
    fn may_quote_of(
        &self,
        debrief: &Debrief,
        by: Option<Id<Participant>>,
        step: Option<Id<Step>>,
        side: Option<Side>,
    ) -> bool {
        if let Some(person) = by {
            return self.may_quote(person);
        }
        let step = step.and_then(|id| debrief.step(id));
        step.is_none_or(|step| {
            let people = debrief.people(step).into_iter();
            people.filter(|person| side.is_none_or(|side| person.side == side)).all(|person| self.may_quote(person.id))
        })
    }

    fn find(&self, id: Id<Participant>) -> Option<&Shown> {
        self.people.iter().find(|person| person.id == Some(id))
    }

    /// A typed text with the hidden names in it replaced: "Keller calls" becomes "[plant manager] calls". Any word of a
    /// hidden name counts, with or without a genitive s, and rather one too many than one too few. Only where a surname
    /// is an everyday word when it is written small ("kein Termin frei") does it stay.
    pub(in crate::exchange) fn mask(&self, text: &str) -> String {
        self.mask_but(text, &HashSet::new())
    }

    /// The same, but for these words, in lower case: they name somebody who may be named here.
    pub(in crate::exchange) fn mask_but(&self, text: &str, named: &HashSet<String>) -> String {
        if self.by_word.is_empty() {
            return text.to_owned();
        }
        // What nobody sees could part a name.
        let text = &visible(text);
        let mut masked = String::with_capacity(text.len());
        // The person last replaced, and where in `masked` that replacement ends: first and last name become one.
        let mut last: Option<(usize, usize)> = None;
        for piece in pieces(text) {
            match self.hidden(piece).filter(|_| !named.contains(&piece.to_lowercase())) {
                Some((at, rest)) => {
                    match last {
                        Some((same, end)) if same == at && is_joint(&masked[end..]) => {
                            masked.truncate(end);
                        }
                        _ => {
                            let label = &self.people[at].label;
                            // "the buyer Wyss" is "the [buyer]", not "the buyer [buyer]".
                            masked.truncate(end_without(&masked, label));
                            masked += &format!("[{label}]");
                        }
                    }
                    last = Some((at, masked.len()));
                    // What stands for a name takes no German genitive s; the apostrophe marks it, as after "Wyss".
                    if !rest.is_empty() {
                        masked.push('\'');
                    }
                }
                // "someone at the customer's" is a genitive already.
                None if piece == "s" && ends_in_genitive(&masked) => {
                    masked.truncate(masked.trim_end_matches(APOSTROPHES).len());
                }
                None => masked += piece,
            }
        }
        masked
    }

    /// The hidden person whom a word names, and the genitive s that is left of the word.
    fn hidden<'a>(&self, word: &'a str) -> Option<(usize, &'a str)> {
        let stem = word.strip_suffix(['s', 'S']).unwrap_or(word);
        [word, stem].into_iter().find_map(|form| {
            let lower = form.to_lowercase();
            if is_everyday(&lower) && form.chars().all(|c| !c.is_uppercase()) {
                return None;
            }
            let at = *self.by_word.get(&lower)?;
            Some((at, &word[form.len()..]))
        })
    }
}

fn shown(deal: &Deal, person: &Participant, naming: Naming, label: impl Fn(&Participant) -> String) -> Shown {
    let consent = person.consent;
    let is_named = match naming {
        Naming::Everybody => true,
        // Bodies are no persons: the board stays the board.
        _ if is_a_body(&person.name, deal) => true,
        // A company, not a person, and named as the winner anyway.
        _ if person.side == Side::Competitor && is_part_of(&person.name, &deal.winner) => true,
        Naming::Agreed => consent == Some(Consent::Attributable),
        Naming::Nobody => false,
    };
    Shown {
        id: Some(person.id),
        label: if is_named { person.name.clone() } else { label(person) },
        is_named,
        may_be_quoted: naming == Naming::Everybody || consent != Some(Consent::Internal),
        words: if is_named { vec![] } else { telling_words(&person.name) },
    }
}

/// People of ours that the deal knows without having them as participants: who takes on a lever, who led a sitting, who made
/// the prediction. They agreed to nothing, so they are looked for in texts. `label` is told the record that names them.
fn colleagues(debrief: &Debrief, people: &[Shown], label: impl Fn(Uuid) -> String) -> Vec<Shown> {
    let owners = debrief.levers.iter().map(|lever| (lever.owner_person.as_str(), lever.id.uuid()));
    let leaders = debrief.sittings.iter().map(|sitting| (sitting.facilitator.as_str(), sitting.id.uuid()));
    let seers = debrief.prediction.iter().map(|prediction| (prediction.made_by.as_str(), prediction.id.uuid()));
    let known: Vec<String> = debrief.participants.iter().flat_map(|person| words(&person.name)).collect();
    hidden_colleagues(owners.chain(leaders).chain(seers), &known, people, label)
}

/// The colleagues of these names who are nobody known.
fn hidden_colleagues<'a>(
    named: impl Iterator<Item = (&'a str, Uuid)>,
    known: &[String],
    people: &[Shown],
    label: impl Fn(Uuid) -> String,
) -> Vec<Shown> {
    let known: HashSet<&String> = known.iter().chain(people.iter().flat_map(|person| &person.words)).collect();
    let mut taken: HashSet<String> = HashSet::new();
    let mut found: Vec<Shown> = Vec::new();
    for (name, record) in named {
        let mut words = words(name);
        // Whoever is a participant has a place already, by name or by function.
        words.retain(|word| !known.contains(word) && !is_body(word) && !stands_beside(word) && !taken.contains(word));
        if !words.is_empty() {
            taken.extend(words.iter().cloned());
            found.push(Shown { id: None, label: label(record), is_named: false, may_be_quoted: false, words });
        }
    }
    found
}

/// Adds those who belong to other deals and may be named in the texts of this one. A word of a name that somebody of this
/// deal has too, or of its companies, means what it means here.
fn add_elsewhere(people: &mut Vec<Shown>, debrief: &Debrief, everybody: &Everybody, naming: Naming, locale: Locale) {
    let deals: HashMap<Id<Deal>, &Deal> = everybody.deals.iter().map(|deal| (deal.id, deal)).collect();
    let companies = [&debrief.deal.customer, &debrief.deal.winner].into_iter().flat_map(|name| words(name));
    let here = debrief.participants.iter().flat_map(|person| words(&person.name));
    let known: Vec<String> = here.chain(companies).collect();
    let label = |person: &Participant| t!(locale, "report-elsewhere", side = person.side.key());
    let others = everybody.people.iter().filter(|person| person.deal != debrief.deal.id);
    let others = others.filter_map(|person| Some(shown(deals.get(&person.deal)?, person, naming, label)));
    let others = others.map(|mut other| {
        other.id = None;
        other.words.retain(|word| !known.contains(word));
        other
    });
    people.extend(others);
    let colleagues = everybody.colleagues.iter().map(|(name, record)| (name.as_str(), *record));
    let of_us = |_| t!(locale, "report-nobody", side = Side::Vendor.key());
    let colleagues = hidden_colleagues(colleagues, &known, people, of_us);
    people.extend(colleagues);
}

/// The pseudonym of a person, or of a colleague by the record that names them.
fn named_by(pseudonyms: &HashMap<Uuid, String>, side: Side, id: Uuid) -> String {
    pseudonyms.get(&id).cloned().unwrap_or_else(|| pseudonym(side, id, 4))
}

/// Whether a pseudonym stands in a text in the place of a name.
pub(in crate::exchange) fn is_disguised(text: &str) -> bool {
    let is_pseudonym = |inner: &str| {
        let (side, digits) = inner.rsplit_once('-').unwrap_or_default();
        Side::from_key(side).is_some()
            && (4..=32).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).any(|(inner, _)| is_pseudonym(inner))
}

/// Whether a participant is a body or a function instead of a person: every word of the name is one for a body, one that
/// stands beside it, written small, or part of a company that is named anyway; and at least one is for a body. "Board",
/// "Grant authority", "Fibreline board" are bodies; "Huber, board" and "Moritz" are not.
fn is_a_body(name: &str, deal: &Deal) -> bool {
    let all: Vec<&str> = pieces(name).filter(|word| word.chars().all(char::is_alphanumeric)).collect();
    let companies: Vec<String> = [&deal.customer, &deal.winner].into_iter().flat_map(|name| words(name)).collect();
    let is_ordinary = |word: &str| is_body(word) || stands_beside(word) || companies.iter().any(|c| c == word);
    let is_small = |word: &&str| word.chars().all(|c| !c.is_uppercase());
    let starts_big = all.first().is_some_and(|word| !is_small(word));
    all.iter().any(|word| is_body(&word.to_lowercase()))
        && all.iter().all(|word| is_ordinary(&word.to_lowercase()) || (starts_big && is_small(word)))
}

/// What somebody is called who is not named: the job, unless nothing at all may be told of them; else the first role in
/// the purchase, else where they belong.
fn function(person: &Participant, locale: Locale) -> String {
    match (told_job(person), told_roles(person).next()) {
        (Some(job), _) => job.to_owned(),
        (None, Some(role)) => locale.label(role),
        (None, None) => t!(locale, "report-nobody", side = person.side.key()),
    }
}

/// The job of somebody who is not named, unless nothing at all may be told of them.
pub(super) fn told_job(person: &Participant) -> Option<&str> {
    Some(person.job.trim()).filter(|job| person.consent != Some(Consent::Internal) && !job.is_empty())
}

/// The same in one word: of "head of quality" and of "Leiterin Qualität" what somebody is.
fn chief_word(person: &Participant, locale: Locale) -> String {
    match (told_job(person), told_roles(person).next()) {
        (Some(job), _) => chief_of(job, locale.language()).to_owned(),
        (None, Some(role)) => locale.label(role),
        (None, None) => t!(locale, "column-nobody", side = person.side.key()),
    }
}

/// The word of a job that says what somebody is. In English it stands last before the first "of" or "in", in German it is
/// the first that is written with a capital.
fn chief_of(job: &str, language: Language) -> &str {
    const BEHIND: [&str; 16] =
        ["of", "for", "in", "at", "and", "to", "für", "im", "bei", "der", "des", "von", "vom", "und", "am", "an"];
    let words = job.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.')).filter(|word| !word.is_empty());
    let mut before = words.take_while(|word| !BEHIND.contains(&word.to_lowercase().as_str()));
    let chief = match language {
        Language::En => before.last(),
        Language::De => {
            let all: Vec<&str> = before.by_ref().collect();
            let is_noun = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
            all.iter().find(is_noun).or(all.first()).copied()
        }
    };
    chief.unwrap_or(job)
}

/// Whether every word of a name occurs in a company's name.
fn is_part_of(name: &str, company: &str) -> bool {
    let company = words(company);
    let name = words(name);
    !name.is_empty() && name.iter().all(|word| company.contains(word))
}

/// Two buyers become "buyer (1)" and "buyer (2)": the number must not count what is said of them ("one of us 2").
fn number_equal_labels(people: &mut [Shown]) {
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

/// By so many letters the labels of a tight column must differ.
const TELLING_LETTERS: usize = 5;

/// Two heads become "head 1" and "head 2", and "Leiter" and "Leiterin", which a tight column would cut to the same,
/// "Leiter 1" and "Leite. 2".
fn number_in_columns(people: &mut [Shown]) {
    let begin = |label: &str| label.to_lowercase().chars().take(TELLING_LETTERS).collect::<String>();
    let is_hidden = |person: &Shown| !person.is_named && person.id.is_some();
    let begins: Vec<Option<String>> =
        people.iter().map(|person| is_hidden(person).then(|| begin(&person.label))).collect();
    for (at, person) in people.iter_mut().enumerate().filter(|(at, _)| begins[*at].is_some()) {
        let alike = |until: usize| begins[..until].iter().filter(|begin| **begin == begins[at]).count();
        if alike(begins.len()) > 1 {
            let is_short = person.label.chars().count() <= TELLING_LETTERS + 1;
            let cut = || person.label.chars().take(TELLING_LETTERS).collect::<String>() + ".";
            let word = if is_short { person.label.clone() } else { cut() };
            person.label = format!("{word} {}", alike(at + 1));
        }
    }
}

/// The words of a name that tell whose it is: not initials, and not "von" or "of", unless all is written small.
pub(super) fn words(name: &str) -> Vec<String> {
    let all: Vec<&str> =
        pieces(name).filter(|word| word.chars().all(char::is_alphanumeric) && word.chars().count() > 1).collect();
    let is_big = |word: &&str| !word.chars().next().is_some_and(char::is_lowercase);
    let has_big = all.iter().any(is_big);
    all.into_iter().filter(|word| !has_big || is_big(word)).map(str::to_lowercase).collect()
}

/// The words of a name without a function that was put beside it: of "Huber, board" and "Huber (board)" only Huber. Of
/// "Josef Prüfer" both, for without a mark between them the second is a surname.
fn telling_words(name: &str) -> Vec<String> {
    let end = name.char_indices().skip(1).find(|(_, c)| matches!(c, ',' | '(' | '/' | ';' | ':')).map(|(at, _)| at);
    let (before, after) = name.split_at(end.unwrap_or(name.len()));
    let mut telling = words(before);
    telling.extend(words(after).into_iter().filter(|word| !is_body(word)));
    if telling.is_empty() { words(name) } else { telling }
}

/// Where a text ends without the label, but for its number, that stands as its last words in whatever case; the space
/// before it stays.
fn end_without(text: &str, label: &str) -> usize {
    let (words, label) = (text.trim_end(), label.split(" (").next().unwrap_or_default().to_lowercase());
    let letters = label.chars().count();
    let start = letters.checked_sub(1).and_then(|last| words.char_indices().rev().nth(last)).map(|(at, _)| at);
    let begins = |start: &usize| words[..*start].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    let is_said = |start: &usize| words[*start..].to_lowercase() == label && begins(start);
    start.filter(is_said).unwrap_or(text.len())
}

/// Whether the text so far ends in a placeholder that is a genitive by itself, and an apostrophe.
fn ends_in_genitive(text: &str) -> bool {
    let before = text.trim_end_matches(APOSTROPHES);
    let label = before.strip_suffix(']').filter(|_| before.len() < text.len()).unwrap_or_default();
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit() || "() ".contains(c));
    label.strip_suffix('s').is_some_and(|stem| stem.ends_with(APOSTROPHES))
}

/// Whether what lies between two words lets them be one name.
fn is_joint(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || c == '-' || c == '.')
}

/// The text cut into words and what lies between them; nothing is lost.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BuyingRole, BuyingRoles, Deal};

    fn names(naming: Naming) -> Names {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let mut add = |name: &str, job: &str, consent| {
            let mut person = Participant::new(debrief.deal.id, name, Side::Customer);
            person.job = job.into();
            person.consent = consent;
            debrief.participants.push(person);
        };
        add("Erika Keller-Moser", "plant manager", Some(Consent::Anonymous));
        add("Thomas von Huber", "managing director", Some(Consent::Internal));
        add("Jonas Wyss", "buyer", Some(Consent::Attributable));
        add("kim", "", None);
        add("Moritz", "plant manager", None);
        debrief.participants[1].buying_roles = BuyingRoles::from_iter([BuyingRole::Decider]);
        Names::new(&debrief, &Everybody::default(), Locale::EN, naming)
    }

    #[test]
    fn hidden_names_are_found_in_any_text() {
        let names = names(Naming::Agreed);
        for (typed, shown) in [
            ("Keller calls Wyss", "[plant manager (1)] calls Wyss"),
            ("Kel\u{AD}ler and Kel\u{200D}ler call Wyss", "[plant manager (1)] and [plant manager (1)] call Wyss"),
            ("Erika Keller-Moser calls", "[plant manager (1)] calls"),
            ("The Plant manager Keller calls", "The [plant manager (1)] calls"),
            ("our implant manager Keller, Keller", "our implant manager [plant manager (1)], [plant manager (1)]"),
            ("KELLER's plan, Hubers Plan", "[plant manager (1)]'s plan, [decider]' Plan"),
            ("an Kellers Tisch, Erika Kellers", "an [plant manager (1)]' Tisch, [plant manager (1)]'"),
            ("Kim's plan, Kim\u{2019}s plan", "[someone at the customer's] plan, [someone at the customer's] plan"),
            ("Thomas von Huber von Bern", "[decider] von [decider] von Bern"),
            ("Kellermann and Moritz", "Kellermann and [plant manager (2)]"),
            ("Kim nods", "[someone at the customer's] nods"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
    }

    #[test]
    fn bodies_are_no_persons() {
        let deal = Deal::new("Fibreline Skåne AB", "Line");
        for body in [
            "Board",
            "board",
            "Verwaltungsrat",
            "Verwaltungsrat Fibreline",
            "Fibreline board",
            "Solar planner",
            "Solarplaner",
            "Grant authority",
            "Bewilligungsstelle",
            "Auditor of the notified body",
            "Auditorin der benannten Stelle",
            "The company's bank",
            "Hausbank",
        ] {
            assert!(is_a_body(body, &deal), "{body}");
        }
        for person in [
            "Moritz",
            "kim",
            "Huber, board",
            "Hugh Grant",
            "Dr. Karin Vogler",
            "Erika Keller",
            "keller board",
            "Leiter",
            "",
        ] {
            assert!(!is_a_body(person, &deal), "{person}");
        }
    }

    #[test]
    fn a_body_stays_in_the_text_and_a_person_beside_it_goes() {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let add = |name: &str, job: &str| Participant { job: job.into(), ..Participant::new(id, name, Side::Customer) };
        debrief.participants = vec![
            add("Board", ""),
            add("Huber (board)", "chairman"),
            add("Nadine Frei", "marketing"),
            add("Josef Prüfer", "quality"),
        ];
        debrief.levers =
            vec![crate::domain::Lever { owner_person: "Peter Zaugg".into(), ..crate::domain::Lever::new(None, "") }];
        let names = Names::new(&debrief, &Everybody::default(), Locale::EN, Naming::Nobody);
        for (typed, shown) in [
            ("Nobody explains that to a roofer on the board.", "Nobody explains that to a roofer on the board."),
            ("The Board's vote, Huber's no", "The Board's vote, [chairman]'s no"),
            ("Josef Prüfer and Prüfer", "[quality] and [quality]"),
            ("Huber\u{2019}s plan", "[chairman]\u{2019}s plan"),
            ("Frei hat einen Tag frei, huber auch", "[marketing] hat einen Tag frei, [chairman] auch"),
            ("Peter Zaugg and Zaugg", "[one of us] and [one of us]"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
        assert_eq!(names.label(debrief.participants[0].id), "Board");
    }

    #[test]
    fn a_tight_column_tells_everybody_apart() {
        let labels = |locale: Locale, jobs: &[&str]| -> Vec<String> {
            let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
            let deal = debrief.deal.id;
            let person = |(at, job): (usize, &&str)| Participant {
                job: (*job).into(),
                consent: Some(Consent::Anonymous),
                ..Participant::new(deal, format!("Zz{at}"), Side::Customer)
            };
            debrief.participants = jobs.iter().enumerate().map(person).collect();
            let names = Names::in_columns(&debrief, locale);
            let label = |person: &Participant| names.label(person.id).to_owned();
            debrief.participants.iter().map(label).collect()
        };
        let jobs = ["head of quality and approval", "head of purchasing", "managing director", "plant manager", "", ""];
        assert_eq!(labels(Locale::EN, &jobs), ["head 1", "head 2", "director", "manager", "custo. 1", "custo. 2"]);
        let jobs = [
            "Leiterin Qualität und Zulassung",
            "technischer Leiter",
            "Geschäftsführer",
            "Verkauf",
            "Verkaufsleiter",
            "der Chef",
        ];
        assert_eq!(
            labels(Locale::DE, &jobs),
            ["Leite. 1", "Leiter 2", "Geschäftsführer", "Verka. 1", "Verka. 2", "der Chef"]
        );
        // Cut to the cells of a column, each is still another one.
        for (locale, jobs) in
            [(Locale::EN, &["head of a", "headhunter", "head of b", "IT", "it"][..]), (Locale::DE, &jobs)]
        {
            let found = labels(locale, jobs);
            let cut: HashSet<String> =
                found.iter().map(|label| format!("[{label}]").chars().take(9).collect()).collect();
            assert_eq!(cut.len(), found.len(), "{found:?}");
        }
    }

    #[test]
    fn the_house_sees_names_and_outsiders_none() {
        assert_eq!(names(Naming::Everybody).mask("Keller calls Wyss"), "Keller calls Wyss");
        assert_eq!(names(Naming::Nobody).mask("Keller calls Wyss"), "[plant manager (1)] calls [buyer]");
    }
}
