//! Whoever is not named is named nowhere: in no field that somebody types into, in no form, for nobody outside.

use std::collections::HashSet;

use super::*;
use crate::exchange::report::{Format, title_for};

/// Somebody of ours who agreed to nothing.
const HIDDEN: &str = "Brunner";

/// The sample with a row of every record, and the hidden name in every field that somebody types into; companies alone are
/// named.
fn planted() -> Debrief {
    let mut debrief = lost_order();
    mark_sides(&mut debrief);
    let id = debrief.deal.id;
    debrief.prediction = Some(Prediction { state: PredictionState::Opened, ..Prediction::new(id) });
    let people = debrief.participants.clone();
    let (customer, winner) = (debrief.deal.customer.clone(), debrief.deal.winner.clone());
    let mut known = HashSet::new();
    for (table, field, text) in debrief.texts_mut() {
        known.insert((table, field));
        *text = format!("{HIDDEN} {table:?} {field}");
    }
    // Those of studies and of the workbook's own words are in no deal.
    let elsewhere = [Table::Study, Table::StudyDeal, Table::OwnQuestion, Table::Synonym];
    for table in Table::ALL.iter().filter(|table| !elsewhere.contains(table)) {
        for field in table.texts() {
            assert!(known.contains(&(*table, field)), "no row to plant {table:?} {field} into");
        }
    }
    (debrief.deal.customer, debrief.deal.winner) = (customer, winner);
    for (person, known) in debrief.participants.iter_mut().zip(people) {
        person.name = known.name;
        person.consent = (person.side == Side::Customer).then_some(Consent::Anonymous);
    }
    debrief.participants.push(Participant::new(id, HIDDEN, Side::Vendor));
    debrief.steps[0].title.clear();
    debrief.steps.iter_mut().for_each(|step| step.activity = format!("{HIDDEN} activity"));
    debrief
}

#[test]
fn whoever_is_not_named_is_so_in_no_field_and_in_no_form() {
    let debrief = planted();
    let asked = [format!("What did {HIDDEN} say?")];
    for audience in [Audience::Customer, Audience::Pseudonymised] {
        for locale in [Locale::EN, Locale::DE] {
            for form in Format::ALL {
                let text = form.of_deal(&debrief, &asked, locale, audience, &Everybody::default());
                let leaks: Vec<&str> = text.lines().filter(|line| line.contains(HIDDEN)).collect();
                assert!(leaks.is_empty(), "{audience:?} {form:?}:\n{}", leaks.join("\n"));
            }
        }
    }
    let ours = report(&debrief, Locale::EN, Audience::Internal);
    for field in ["Deal title", "Deal division", "Deal segment", "Participant job", "Claim text", "Lever title"] {
        assert!(ours.contains(&format!("{HIDDEN} {field}")), "{field}:\n{ours}");
    }
}

#[test]
fn whoever_is_not_named_is_so_in_no_file_name() {
    let mut debrief = lost_order();
    debrief.deal.title = "Line for Huber".into();
    let title = |audience| title_for(&debrief, audience, &Everybody::default(), Locale::EN);
    assert_eq!(title(Audience::Internal), "Hofstetter Kunststoff AG Line for Huber");
    for audience in [Audience::Customer, Audience::Pseudonymised] {
        assert!(title(audience).starts_with("Hofstetter Kunststoff AG Line for ["), "{}", title(audience));
        assert!(!title(audience).contains("Huber"), "{}", title(audience));
    }
}
