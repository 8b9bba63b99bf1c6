use super::*;
use crate::{
    answers::Row,
    domain::{Deal, Debrief, Prediction, PredictionState},
    i18n::Locale,
};

/// A deal that ended so, of which this chance was given before.
fn predicted(outcome: Outcome, chance: i64, state: PredictionState) -> Case {
    let mut debrief = Debrief::new(Deal { outcome, ..Deal::new("Hofstetter", "line 3") });
    debrief.prediction = Some(Prediction { state, chance: Chance::new(chance), ..Prediction::new(debrief.deal.id) });
    Case::of(&debrief)
}

fn sheet(cases: &[Case]) -> Sheet {
    let mut sheet = Sheet::new(String::new(), String::new());
    predictions(&mut sheet, &Deals::new(cases, Locale::EN));
    sheet
}

#[test]
fn opened_predictions_are_held_against_what_came() {
    use PredictionState::{Locked, Opened};
    let cases = [
        predicted(Outcome::Won, 80, Opened),
        predicted(Outcome::Lost, 60, Opened),
        predicted(Outcome::Won, 90, Opened),
        predicted(Outcome::Postponed, 30, Opened),
        predicted(Outcome::Stopped, 70, Opened),
        // Neither what is still locked nor a deal that is open counts.
        predicted(Outcome::Won, 5, Locked),
        predicted(Outcome::Open, 5, Opened),
    ];
    // statistics.md 8.12: 0.198.
    let found = figures(&Deals::new(&cases, Locale::EN)).unwrap();
    let calibration = &found["predictions"]["calibration"];
    assert_eq!((&calibration["count"], found["predictions"]["deals"].as_array().map(Vec::len)), (&5.into(), Some(5)));
    assert!((calibration["brier"].as_f64().unwrap() - 0.198).abs() < 1e-12, "{calibration}");
    let sheet = sheet(&cases);
    let says = |text: &str| {
        sheet.rows.iter().any(|row| matches!(row, super::super::Row::Text(said, _) if said.contains(text)))
    };
    assert!(says("5 predictions: Brier score 0.20") && says("Below 10 predictions"), "{:?}", sheet.rows);
    let lines: Vec<(&str, Vec<&str>)> = sheet
        .rows
        .iter()
        .filter_map(|row| match row {
            super::super::Row::Line(line) => {
                Some((line.label.as_str(), line.cells.iter().map(|cell| cell.text.as_str()).collect()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("up to 33%", vec!["1", "30%", "0 of 1"]),
            ("34 to 66%", vec!["1", "60%", "0 of 1"]),
            ("67% and more", vec!["3", "80%", "2 of 3"]),
        ]
    );
}

#[test]
fn what_nobody_has_opened_is_not_told() {
    let locked = sheet(&[predicted(Outcome::Won, 80, PredictionState::Locked)]);
    assert_eq!(locked.printed().rows.len(), 2, "a heading and that there is none");
}

#[test]
fn the_price_headline_says_of_how_many_deals_it_is_refuted_untested_and_supported() {
    use crate::{
        analysis::answer::CaseClaim,
        domain::{ClaimStatus, Id},
    };
    let claimed = |status| {
        let claim =
            CaseClaim { id: Id::new(), kind: ClaimKind::Price, rival: String::new(), made_by: Side::Customer, status };
        Case { claims: vec![claim], ..predicted(Outcome::Lost, 5, PredictionState::Locked) }
    };
    let cases = [ClaimStatus::Refuted, ClaimStatus::Untested, ClaimStatus::Untested].map(claimed);
    let said = sentence(&Deals::new(&cases, Locale::EN));
    assert!(said.ends_with("Price (in 3 of 3 deals): 1 refuted, 0 supported, 2 untested."), "{said}");
    let said = sentence(&Deals::new(&cases, Locale::DE));
    assert!(said.ends_with("(3 von 3 Deals): 1 widerlegt, 0 gestützt, 2 ungeprüft."), "{said}");
    // Below it stands who named it, and who judged; of deals that there are none of nothing.
    let tells = |cases: &[Case], said: &[&str]| {
        let mut sheet = Sheet::new(String::new(), String::new());
        fill(&mut sheet, &Deals::new(cases, Locale::EN));
        sheet.rows.iter().any(|row| match row {
            Row::Text(text, _) => said.iter().all(|said| text.contains(said)),
            _ => false,
        })
    };
    assert!(tells(&cases, &["by the customer in 3, by us in 0", "judged by us"]));
    assert!(tells(&cases, &["In these deals no other explanation"]));
    assert!(!tells(&cases[1..], &["In these deals"]));
    assert!(tells(&cases[1..], &["Price is refuted in no deal yet."]));
}

#[test]
fn the_headline_of_the_demonstration_tells_of_the_price_in_either_language() {
    use crate::i18n::Language;
    for (language, locale, price) in [
        (Language::De, Locale::DE, "Preis (10 von 11 Deals): "),
        (Language::En, Locale::EN, "Price (in 10 of 11 deals): "),
    ] {
        let bundle = crate::exchange::demo::demo(language).expect("the demo");
        let cases: Vec<Case> = bundle.debriefs.iter().map(Case::of).collect();
        let deals = Deals::new(&cases, locale);
        let said = sentence(&deals);
        assert!(said.contains(price), "{said}");
        // The same deals as every other answer counts: one of the twelve is open.
        assert_eq!(deals.claimed().deals.len(), deals.ended().won + deals.ended().not_won(), "{said}");
    }
}
