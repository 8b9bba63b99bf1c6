//! A whole debrief without the names that may not leave the house: what every export hands out.

use std::collections::HashSet;

use super::{Names, Naming};
use crate::domain::{Consent, Deal, Debrief, Participant, Study, Table, Texts};

/// What takes the names out of everything that goes out of one workbook.
pub struct Disguise {
    naming: Naming,
    /// Everybody in all deals: levers, studies and findings name people of other deals too.
    everywhere: Names,
}

impl Disguise {
    /// For a workbook with these deals and people.
    pub fn new(naming: Naming, deals: &[Deal], people: &[Participant]) -> Self {
        Self { naming, everywhere: Names::everywhere(deals, people, naming) }
    }

    /// The debrief with a pseudonym in the place of everybody who is not to be named, in all texts. It is made from the
    /// person's id and thus the same in every export ([`Names::pseudonymous`]). Words of people who spoke for internal use
    /// only are left out, and with them what was noted of these people.
    ///
    /// Companies stay named, as in the reports. For [`Naming::Everybody`] nothing changes.
    pub fn debrief(&self, debrief: &Debrief) -> Debrief {
        let mut told = debrief.clone();
        if self.naming == Naming::Everybody {
            return told;
        }
        let names = Names::pseudonymous(debrief, self.naming);
        silence(&mut told, debrief, &names);
        // Whoever is named in this deal stays so; people of other deals are spoken of here too.
        let named = debrief.participants.iter().filter(|person| names.is_named(person.id));
        let named: HashSet<String> =
            named.flat_map(|person| person.name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase)).collect();
        for text in texts(&mut told) {
            *text = self.everywhere.mask_but(&names.mask(text), &named);
        }
        for text in texts_across(&mut told) {
            *text = self.everywhere.mask(text);
        }
        for person in &mut told.participants {
            person.name = names.label(person.id).to_owned();
        }
        told
    }

    /// A text that belongs to no deal, as [`Disguise::debrief`] leaves those that do.
    pub fn text(&self, text: &str) -> String {
        self.everywhere.mask(text)
    }

    /// The study, its texts as [`Disguise::debrief`] leaves them.
    pub fn study(&self, study: &Study) -> Study {
        let mut told = study.clone();
        for (_, text) in told.texts_mut() {
            *text = self.everywhere.mask(text);
        }
        told
    }
}

/// The texts that look beyond their deal.
fn texts_across(told: &mut Debrief) -> impl Iterator<Item = &mut String> {
    let is_across =
        |table, field| table == Table::Lever || table == Table::Deal && ["finding", "notes"].contains(&field);
    let texts = told.texts_mut().into_iter();
    texts.filter(move |(table, field, _)| is_across(*table, field)).map(|(_, _, text)| text)
}

/// Empties the words that may not be repeated, and what was noted of whoever is not named.
fn silence(told: &mut Debrief, debrief: &Debrief, names: &Names) {
    for telling in &mut told.tellings {
        if !names.may_quote_telling(debrief, telling) {
            telling.words.clear();
        }
    }
    for incident in &mut told.incidents {
        if !names.may_quote_incident(debrief, incident) {
            incident.quote.clear();
        }
    }
    for person in told.participants.iter_mut().filter(|person| !names.is_named(person.id)) {
        person.notes.clear();
        person.personal_goal.clear();
        if person.consent == Some(Consent::Internal) {
            person.job.clear();
            person.site.clear();
        }
    }
}

/// Every text that somebody typed, but for the names of the people themselves.
fn texts(told: &mut Debrief) -> impl Iterator<Item = &mut String> {
    let texts = told.texts_mut().into_iter();
    texts.filter(|(table, field, _)| (*table, *field) != (Table::Participant, "name")).map(|(_, _, text)| text)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::{
        domain::{Id, Lever, Side, Source, Step, Telling},
        exchange::demo,
        i18n::Language,
    };

    fn disguised(debrief: &Debrief, naming: Naming) -> Debrief {
        Disguise::new(naming, std::slice::from_ref(&debrief.deal), &debrief.participants).debrief(debrief)
    }

    /// Names everybody in every text there is.
    fn told_everywhere() -> Debrief {
        let mut debrief = demo::demo(Language::En).expect("the demo").debriefs.swap_remove(0);
        debrief.participants[0].name = "Erika Zzymczyk".to_owned();
        debrief.participants[0].consent = None;
        for text in texts(&mut debrief) {
            *text += " Zzymczyk said so; ZZYMCZYK\u{200e}S word";
        }
        debrief
    }

    fn strings(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
            Value::Object(members) => members.values().for_each(|value| strings(value, found)),
            _ => {}
        }
    }

    #[test]
    fn a_hidden_name_is_nowhere() {
        let debrief = told_everywhere();
        let told = disguised(&debrief, Naming::Agreed);
        let mut found = Vec::new();
        strings(&serde_json::to_value(&told).unwrap(), &mut found);
        let naming: Vec<_> = found.iter().filter(|text| text.to_lowercase().contains("zymczyk")).collect();
        assert!(naming.is_empty(), "{naming:?}");
        assert_eq!(told.steps.len(), debrief.steps.len());
        assert_eq!(disguised(&debrief, Naming::Everybody), debrief);
    }

    #[test]
    fn nobody_of_another_deal_is_named_and_a_word_is_no_name() {
        let all = demo::demo(Language::En).expect("the demo").debriefs;
        let deals: Vec<Deal> = all.iter().map(|debrief| debrief.deal.clone()).collect();
        let people: Vec<Participant> = all.iter().flat_map(|debrief| debrief.participants.clone()).collect();
        assert!(people.iter().any(|person| person.name.starts_with("Per ")), "somebody is called as a word is");
        let disguise = Disguise::new(Naming::Nobody, &deals, &people);
        let mut per_cent = 0;
        for debrief in &all {
            let mut found = Vec::new();
            strings(&serde_json::to_value(disguise.debrief(debrief)).unwrap(), &mut found);
            assert!(!found.iter().any(|text| text.contains("Aebi")), "{}: {found:?}", debrief.deal.customer);
            per_cent += found.iter().filter(|text| text.contains("per cent")).count();
        }
        assert!(per_cent > 10, "{per_cent}");
    }

    #[test]
    fn who_agreed_in_this_deal_is_named_though_hidden_in_another() {
        let (mut here, mut there) = (Debrief::new(Deal::new("A", "a")), Debrief::new(Deal::new("B", "b")));
        let of = |debrief: &Debrief, consent| Participant {
            consent,
            ..Participant::new(debrief.deal.id, "Sandra Meier", Side::Vendor)
        };
        here.participants = vec![of(&here, Some(Consent::Attributable))];
        there.participants = vec![of(&there, None)];
        here.steps = vec![Step::new(here.deal.id, 1, "Meier calls")];
        let people = [here.participants.clone(), there.participants.clone()].concat();
        let told = Disguise::new(Naming::Agreed, &[here.deal.clone(), there.deal], &people).debrief(&here);
        assert_eq!(told.steps[0].title, "Meier calls");
    }

    #[test]
    fn the_list_of_texts_is_whole() {
        // Every text of the image that is neither key, date nor id must be in the list: then masking changes it.
        let debrief = told_everywhere();
        let mut all = Vec::new();
        strings(&serde_json::to_value(&debrief).unwrap(), &mut all);
        let is_key = |text: &String| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_~".contains(c));
        let untouched: Vec<_> = all.iter().filter(|text| text.contains(' ') && !text.contains("Zzymczyk")).collect();
        let names: Vec<&str> = debrief.participants.iter().map(|person| person.name.as_str()).collect();
        let roles = |text: &str| text.split(' ').all(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
        let left: Vec<_> = untouched
            .into_iter()
            .filter(|text| !names.contains(&text.as_str()) && !is_key(text) && !roles(text))
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn a_pseudonym_is_the_same_in_every_export_and_tells_the_side() {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let person = Participant::new(debrief.deal.id, "Keller", Side::Customer);
        let other = Participant {
            consent: Some(Consent::Attributable),
            ..Participant::new(debrief.deal.id, "Wyss", Side::Vendor)
        };
        let (first, second) = (person.id, other.id);
        debrief.participants = vec![person, other];
        debrief.steps = vec![Step::new(debrief.deal.id, 1, "Keller calls Wyss")];
        let label = |debrief: &Debrief, naming, id: Id<Participant>| {
            disguised(debrief, naming).participants.iter().find(|person| person.id == id).unwrap().name.clone()
        };
        let pseudonym = label(&debrief, Naming::Agreed, first);
        assert!(pseudonym.starts_with("customer-"), "{pseudonym}");
        assert_eq!(label(&debrief, Naming::Agreed, second), "Wyss");
        assert!(label(&debrief, Naming::Nobody, second).starts_with("vendor-"));
        let told = disguised(&debrief, Naming::Agreed);
        assert_eq!(told.steps[0].title, format!("[{pseudonym}] calls Wyss"));
        debrief.participants.reverse();
        assert_eq!(label(&debrief, Naming::Agreed, first), pseudonym);
    }

    #[test]
    fn words_for_internal_use_are_left_out() {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let person = Participant {
            consent: Some(Consent::Internal),
            job: "buyer".to_owned(),
            ..Participant::new(id, "Keller", Side::Customer)
        };
        let step = Step::new(id, 1, "calls");
        let mut telling = Telling::new(&step, Source::Customer);
        telling.told_by = Some(person.id);
        telling.words = "Too late".to_owned();
        debrief.participants = vec![person];
        debrief.steps = vec![step];
        debrief.tellings = vec![telling];
        let told = disguised(&debrief, Naming::Agreed);
        assert_eq!((told.tellings[0].words.as_str(), told.participants[0].job.as_str()), ("", ""));
    }

    #[test]
    fn a_lever_names_nobody_of_another_deal() {
        let (here, there) = (Deal::new("A", "Line"), Deal::new("B", "Line"));
        let person = Participant::new(there.id, "Erika Keller", Side::Customer);
        let mut debrief = Debrief::new(here.clone());
        debrief.levers = vec![Lever { notes: "Keller says it was the price".to_owned(), ..Lever::new(None, "Prices") }];
        let told = Disguise::new(Naming::Agreed, &[here, there], &[person]).debrief(&debrief);
        assert!(told.levers[0].notes.starts_with("[customer-"), "{}", told.levers[0].notes);
    }
}
