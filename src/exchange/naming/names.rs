//! Who may be named in a deal, or in all of them, and whose words may be repeated.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    Everybody, Naming,
    column::{chief_word, number_in_columns},
    companies::Companies,
    forms::Forms,
    run::Bearer,
    shown::{Shown, add_elsewhere, colleagues, function, hidden_colleagues, named_by, number_equal_labels, shown},
    words::words,
};
use crate::{
    domain::{Deal, Debrief, Id, Incident, Keyed, Participant, Side, Source, Step, Telling},
    i18n::{Locale, t},
};

/// How the people of a deal appear in a report or an export.
pub(in crate::exchange) struct Names {
    /// In the order in which people were recorded.
    pub(super) people: Vec<Shown>,
    /// Whose names a word belongs to, as [`spelt`](super::words::spelt) writes it; nothing where nobody is hidden.
    pub(super) by_word: HashMap<String, Vec<Bearer>>,
    /// What else a name may look like; nothing where nobody is hidden.
    pub(super) forms: Forms,
    pub(super) companies: Arc<Companies>,
    /// Whether e-mail addresses and telephone numbers are hidden: whoever agrees to be named agrees to no calls.
    pub(super) are_addresses_hidden: bool,
    /// Whether the first letters of a name ("A.S.") are looked for.
    pub(super) are_letters_known: bool,
}

impl Names {
    /// Whoever is not named appears by the job or the role: for texts that people read. Whoever belongs to another deal
    /// appears as such.
    pub(in crate::exchange) fn new(debrief: &Debrief, everybody: &Everybody, locale: Locale, naming: Naming) -> Self {
        let nobody = |side: Side| t!(locale, "report-nobody", side = side.key());
        let companies = Companies::of(everybody.deals.iter().chain([&debrief.deal]));
        let of_person = |person: &Participant| nobody(person.side);
        let mut people = Self::of((debrief, &companies), naming, of_person, |_| nobody(Side::Vendor), nobody);
        if naming != Naming::Everybody {
            add_elsewhere(&mut people, debrief, everybody, &companies, naming, locale);
        }
        let mut names = Self::from_people(people, Arc::new(companies), naming);
        names.call_by_jobs(debrief, |person, job| function(person, job, locale));
        number_equal_labels(&mut names.people);
        names
    }

    /// The same for those who agreed, as tight columns need it: the chief word of the job, the role or the side, with a number
    /// where two would look alike there.
    pub(super) fn in_columns(debrief: &Debrief, locale: Locale) -> Self {
        let nobody = |side: Side| t!(locale, "column-nobody", side = side.key());
        let of_person = |person: &Participant| nobody(person.side);
        let companies = Companies::of([&debrief.deal]);
        let people = Self::of((debrief, &companies), Naming::Agreed, of_person, |_| nobody(Side::Vendor), nobody);
        let mut names = Self::from_people(people, Arc::new(companies), Naming::Agreed);
        names.call_by_jobs(debrief, |person, job| chief_word(person, job, locale));
        number_in_columns(&mut names.people);
        names
    }

    /// The people of all deals, for texts that belong to none or to several. Whoever is not named appears by a pseudonym.
    pub(super) fn everywhere(everybody: &Everybody, pseudonyms: &HashMap<Uuid, String>, naming: Naming) -> Self {
        let deals: HashMap<Id<Deal>, &Deal> = everybody.deals.iter().map(|deal| (deal.id, deal)).collect();
        let label = |side, id: Uuid| named_by(pseudonyms, side, id);
        let of_person = |person: &Participant| label(person.side, person.id.uuid());
        let companies = Companies::of(&everybody.deals);
        let shown = |person: &Participant| {
            Some(shown((deals.get(&person.deal)?, &companies), person, naming, of_person, side_alone))
        };
        let mut people: Vec<Shown> = everybody.people.iter().filter_map(shown).collect();
        if naming != Naming::Everybody {
            let known: Vec<String> = everybody.people.iter().flat_map(|person| words(&person.name)).collect();
            let colleagues = everybody.colleagues.iter().map(|(name, record)| (name.as_str(), *record));
            let of_us = |record| label(Side::Vendor, record);
            let colleagues = hidden_colleagues(colleagues, &known, &people, of_us, side_alone(Side::Vendor));
            people.extend(colleagues);
        }
        Self { are_letters_known: false, ..Self::from_people(people, Arc::new(companies), naming) }
    }

    /// Whoever is not named appears by a pseudonym, the same whenever it is made: for data that are put together with
    /// others later. The companies are those that the whole workbook knows.
    pub(super) fn pseudonymous(
        debrief: &Debrief,
        pseudonyms: &HashMap<Uuid, String>,
        whole: &Self,
        naming: Naming,
    ) -> Self {
        let label = |side, id: Uuid| named_by(pseudonyms, side, id);
        let of_person = |person: &Participant| label(person.side, person.id.uuid());
        let people =
            Self::of((debrief, &whole.companies), naming, of_person, |record| label(Side::Vendor, record), side_alone);
        Self::from_people(people, Arc::clone(&whole.companies), naming)
    }

    fn of(
        (debrief, companies): (&Debrief, &Companies),
        naming: Naming,
        label: impl Fn(&Participant) -> String,
        label_colleague: impl Fn(Uuid) -> String,
        nobody: impl Fn(Side) -> String,
    ) -> Vec<Shown> {
        let people = debrief.participants.iter();
        let mut people: Vec<Shown> =
            people.map(|person| shown((&debrief.deal, companies), person, naming, &label, &nobody)).collect();
        if naming != Naming::Everybody {
            let others = colleagues(debrief, &people, label_colleague, nobody(Side::Vendor));
            people.extend(others);
        }
        people
    }

    fn from_people(people: Vec<Shown>, companies: Arc<Companies>, naming: Naming) -> Self {
        let hidden: HashSet<&[String]> =
            people.iter().filter(|person| !person.is_named).map(|person| &person.words[..]).collect();
        let is_looked_for = |person: &&Shown| {
            // Who is hidden and called the same cannot be told from who is not: both are hidden.
            !person.is_named || !hidden.contains(&person.words[..])
        };
        let is_any_hidden = hidden.iter().any(|words| !words.is_empty());
        let mut by_word: HashMap<String, Vec<Bearer>> = HashMap::new();
        let mut forms = Forms::default();
        for (at, person) in people.iter().enumerate().filter(|(_, person)| is_any_hidden && is_looked_for(person)) {
            forms.add(at, person);
            let telling = person.words.iter().map(|word| (word, true));
            for (word, tells) in telling.chain(person.beside.iter().map(|word| (word, false))) {
                let bearers = by_word.entry(word.clone()).or_default();
                if bearers.last().is_none_or(|last| last.at != at) {
                    bearers.push(Bearer { at, tells });
                }
            }
        }
        Self {
            people,
            by_word,
            forms,
            companies,
            are_addresses_hidden: naming != Naming::Everybody,
            are_letters_known: is_any_hidden,
        }
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
}

/// What stands in the data for somebody of whom only the side is known.
fn side_alone(side: Side) -> String {
    side.key().to_owned()
}
