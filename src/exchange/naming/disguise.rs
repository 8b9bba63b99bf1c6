//! A whole debrief without the names that may not leave the house: what every export hands out.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{
    Everybody, Names, Naming,
    words::{pieces, spelt},
};
use crate::domain::{Debrief, Id, Participant, Study, Table, Texts};

/// What takes the names out of everything that goes out of one workbook.
pub struct Disguise {
    naming: Naming,
    /// Everybody in all deals: levers, studies and findings name people of other deals too.
    everywhere: Names,
    /// By person, and by record that names a colleague.
    pseudonyms: HashMap<Uuid, String>,
}

impl Disguise {
    /// For a workbook that knows these people.
    pub fn new(naming: Naming, everybody: &Everybody) -> Self {
        let pseudonyms = everybody.pseudonyms();
        Self { naming, everywhere: Names::everywhere(everybody, &pseudonyms, naming), pseudonyms }
    }

    /// The pseudonym of a person, the same wherever the workbook knows that one.
    pub fn pseudonym(&self, person: Id<Participant>) -> Option<&str> {
        self.pseudonyms.get(&person.uuid()).map(String::as_str)
    }

    /// The debrief with a pseudonym in the place of everybody who is not to be named, in all texts. It is made from the
    /// first id of the person and thus the same in every export, in all tables ([`Names::pseudonymous`]). Words
    /// of people who spoke for internal use
    /// only are left out; job, site and notes of all who are not named too, for they tell who it is.
    ///
    /// Companies stay named, as in the reports, though somebody be called like a part of them. For [`Naming::Everybody`] nothing changes.
    pub fn debrief(&self, debrief: &Debrief) -> Debrief {
        let mut told = debrief.clone();
        if self.naming == Naming::Everybody {
            return told;
        }
        let names = Names::pseudonymous(debrief, &self.pseudonyms, &self.everywhere, self.naming);
        silence(&mut told, debrief, &names);
        // Whoever is named in this deal stays so; people of other deals are spoken of here too.
        let named = debrief.participants.iter().filter(|person| names.is_named(person.id));
        let named: HashSet<String> = named.flat_map(|person| pieces(&person.name)).map(spelt).collect();
        for text in texts(&mut told) {
            *text = self.everywhere.mask_but(&names.mask(text), &named);
        }
        for text in texts_across(&mut told) {
            *text = self.everywhere.mask(text);
        }
        for name in whole_names(&mut told) {
            // What is nothing but a name is written as the tables of people have it.
            let label = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            if let Some(label) = label.filter(|label| !label.contains(']')) {
                *name = label.to_owned();
            }
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

/// The fields that hold the name of a colleague and nothing else.
fn whole_names(told: &mut Debrief) -> impl Iterator<Item = &mut String> {
    let leaders = told.sittings.iter_mut().map(|sitting| &mut sitting.facilitator);
    let owners = told.levers.iter_mut().map(|lever| &mut lever.owner_person);
    leaders.chain(owners).chain(told.prediction.iter_mut().map(|prediction| &mut prediction.made_by))
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
        // Whoever is named in one deal and not in another would be known again by them, and so would the one plant manager
        // of a site.
        person.job.clear();
        person.site.clear();
    }
}

/// Every text that somebody typed, but for the names of the people themselves and of companies, which stay as they are.
pub(super) fn texts(told: &mut Debrief) -> impl Iterator<Item = &mut String> {
    const NAMES: [(Table, &str); 3] =
        [(Table::Participant, "name"), (Table::Deal, "customer"), (Table::Deal, "winner")];
    let texts = told.texts_mut().into_iter();
    texts.filter(|(table, field, _)| !NAMES.contains(&(*table, *field))).map(|(_, _, text)| text)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::{
        domain::{
            Consent, Deal, Id, Lever, Participant, Prediction, Side, Sitting, SittingWith, Source, Step, Telling,
        },
        exchange::demo,
        i18n::Language,
    };

    fn all_of(debriefs: &[Debrief]) -> Everybody {
        Everybody {
            deals: debriefs.iter().map(|debrief| debrief.deal.clone()).collect(),
            people: debriefs.iter().flat_map(|debrief| debrief.participants.clone()).collect(),
            colleagues: Vec::new(),
        }
    }

    fn disguised(debrief: &Debrief, naming: Naming) -> Debrief {
        Disguise::new(naming, &all_of(std::slice::from_ref(debrief))).debrief(debrief)
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
        let everybody = all_of(&all);
        assert!(
            everybody.people.iter().any(|person| person.name.starts_with("Per ")),
            "somebody is called as a word is"
        );
        let disguise = Disguise::new(Naming::Nobody, &everybody);
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
        let told = Disguise::new(Naming::Agreed, &all_of(&[here.clone(), there])).debrief(&here);
        assert_eq!(told.steps[0].title, "Meier calls");
    }

    #[test]
    fn a_competitor_that_won_any_deal_is_a_company_in_all() {
        let (mut here, mut there) = (Debrief::new(Deal::new("A", "a")), Debrief::new(Deal::new("B", "b")));
        there.deal.winner = "Kestler Anlagen GmbH".into();
        here.participants = ["Kestler", "Kestler Anlagen", "Max Kestler"]
            .map(|name| Participant::new(here.deal.id, name, Side::Competitor))
            .to_vec();
        let told = Disguise::new(Naming::Agreed, &all_of(&[here.clone(), there])).debrief(&here);
        let names: Vec<_> = told.participants.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names[..2], ["Kestler", "Kestler Anlagen"]);
        assert!(names[2].starts_with("competitor-"), "a person who is called so stays hidden: {names:?}");
    }

    #[test]
    fn the_list_of_texts_is_whole() {
        // Every text of the image that is neither key, date nor id must be in the list: then masking changes it.
        let debrief = told_everywhere();
        let mut all = Vec::new();
        strings(&serde_json::to_value(&debrief).unwrap(), &mut all);
        let is_key = |text: &String| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_~".contains(c));
        let untouched: Vec<_> = all.iter().filter(|text| text.contains(' ') && !text.contains("Zzymczyk")).collect();
        let people = debrief.participants.iter().map(|person| person.name.as_str());
        let names: Vec<&str> = people.chain([&debrief.deal.customer[..], &debrief.deal.winner]).collect();
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
    fn job_and_site_do_not_lift_a_pseudonym() {
        let of = |consent| {
            let mut debrief = Debrief::new(Deal::new("Hofstetter", "Line"));
            let person = Participant::new(debrief.deal.id, "Keller", Side::Customer);
            let (job, site) = ("plant manager".to_owned(), "Aarau".to_owned());
            debrief.participants = vec![Participant { consent, job, site, ..person }];
            debrief
        };
        let told = |consent, naming| {
            let told = disguised(&of(consent), naming);
            (told.participants[0].job.clone(), told.participants[0].site.clone())
        };
        let (job, site) = ("plant manager".to_owned(), "Aarau".to_owned());
        for consent in [None, Some(Consent::Anonymous), Some(Consent::Internal)] {
            assert_eq!(told(consent, Naming::Agreed), Default::default(), "{consent:?}");
        }
        let agreed = Some(Consent::Attributable);
        assert_eq!(told(agreed, Naming::Nobody), Default::default());
        assert_eq!(told(agreed, Naming::Agreed), (job, site));
    }

    #[test]
    fn who_leads_owns_and_predicts_has_the_pseudonym_that_the_people_have() {
        let mut debrief = Debrief::new(Deal::new("A", "Line"));
        let meier = Participant::new(debrief.deal.id, "Sandra Meier", Side::Vendor);
        let id = debrief.deal.id;
        debrief.sittings = vec![Sitting { facilitator: "Paula Coach".into(), ..Sitting::new(id, SittingWith::Vendor) }];
        debrief.levers = vec![
            Lever { owner_person: "Sandra Meier".into(), ..Lever::new(None, "Prices") },
            Lever { owner_person: "Paula Coach".into(), ..Lever::new(None, "Words") },
        ];
        debrief.prediction = Some(Prediction { made_by: "Peter Zaugg".into(), ..Prediction::new(id) });
        debrief.participants = vec![meier];
        let mut everybody = all_of(std::slice::from_ref(&debrief));
        let sitting = debrief.sittings.iter().map(|sitting| (sitting.facilitator.clone(), sitting.id.uuid()));
        let levers = debrief.levers.iter().map(|lever| (lever.owner_person.clone(), lever.id.uuid()));
        let made = debrief.prediction.iter().map(|prediction| (prediction.made_by.clone(), prediction.id.uuid()));
        everybody.colleagues = sitting.chain(levers).chain(made).collect();
        let told = Disguise::new(Naming::Agreed, &everybody).debrief(&debrief);
        assert_eq!(told.levers[0].owner_person, told.participants[0].name);
        assert_eq!(told.levers[1].owner_person, told.sittings[0].facilitator);
        assert!(told.levers[1].owner_person.starts_with("vendor-"), "{}", told.levers[1].owner_person);
        let made_by = &told.prediction.as_ref().unwrap().made_by;
        assert!(made_by.starts_with("vendor-") && *made_by != told.sittings[0].facilitator, "{made_by}");
    }

    #[test]
    fn a_lever_names_nobody_of_another_deal() {
        let (mut debrief, mut there) = (Debrief::new(Deal::new("A", "Line")), Debrief::new(Deal::new("B", "Line")));
        there.participants = vec![Participant::new(there.deal.id, "Erika Keller", Side::Customer)];
        debrief.levers = vec![Lever { notes: "Keller says it was the price".to_owned(), ..Lever::new(None, "Prices") }];
        let told = Disguise::new(Naming::Agreed, &all_of(&[debrief.clone(), there])).debrief(&debrief);
        assert!(told.levers[0].notes.starts_with("[customer-"), "{}", told.levers[0].notes);
    }
}
