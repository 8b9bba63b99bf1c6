//! What a title denies did not happen, and is no activity. Read with the words of the real catalogue.

use super::*;
use crate::{i18n::Language, wording};

/// What a title is taken for when this side acts, in either language of the program.
fn taken_for(title: &str, side: Side) -> Option<&'static str> {
    let [english, german] = [Language::En, Language::De]
        .map(|language| suggest_activity_for(title, Some(side), None, wording::lexicon(language)));
    assert_eq!(english, german, "{title}");
    english
}

#[test]
fn what_did_not_happen_is_no_activity() {
    for (happened, side, denied) in [
        (
            "offer_sent",
            Side::Vendor,
            &[
                "did not send the offer to Wyss",
                "didn’t send the offer to Wyss",
                "schickt die Offerte nicht",
                "schickt Wyss keine Offerte",
                "schickt Wyss und Keller keine Offerte",
                "hat die Offerte nicht geschickt",
                "sends Wyss no offer",
                "failed to send the offer",
                "asks Keller not to send the offer",
            ][..],
        ),
        (
            "reference_visited",
            Side::Customer,
            &[
                "never visited the reference",
                "besucht die Referenz nie mit Meier",
                "did not visit the reference",
                "besucht die Referenz nicht",
                "visits neither the reference nor the plant",
                "besucht weder die Referenz noch das Werk",
            ],
        ),
        ("reference_called", Side::Customer, &["ruft die Referenz nicht an, auch nicht mit Meier"]),
        ("vendor_site_visited", Side::Customer, &["besucht unser Werk nicht mit Meier", "does not visit our plant"]),
        (
            "order_placed",
            Side::Customer,
            &[
                "erteilt den Auftrag nicht",
                "erteilt uns keinen Auftrag",
                "weigert sich, den Auftrag zu erteilen",
                "does not place the order",
                "refuses to place the order",
                "almost places the order",
                "promises to place the order",
                "hätte den Auftrag fast erteilt",
            ],
        ),
        (
            "contract_signed",
            Side::Customer,
            &[
                "won't sign the contract",
                "wont sign the contract",
                "leaves without signing the contract",
                "geht, ohne den Vertrag zu unterschreiben",
                "does not sign the contract",
                "unterschreibt den Vertrag nicht",
                "unterzeichnet den Vertrag nicht",
                "decides not to sign the contract",
                "sagt «wir unterschreiben den Vertrag nicht»",
                "sagt, er unterschreibt den Vertrag nicht",
                "verzichtet darauf, den Vertrag zu unterschreiben",
                "unterschreibt den Vertrag nicht, sondern geht",
                "does not sign the contract but leaves",
                "didn't sign the contract but asks Meier",
                "muss den Vertrag nicht unterschreiben",
                "did not have to sign the contract",
            ],
        ),
    ] {
        let wrong: Vec<&&str> = denied.iter().filter(|title| taken_for(title, side) == Some(happened)).collect();
        assert!(wrong.is_empty(), "{happened}: {wrong:?}");
    }
}

#[test]
fn what_only_looks_denied_happened() {
    for (happened, side, told) in [
        (
            "offer_sent",
            Side::Vendor,
            &[
                "sends the offer",
                "schickt nicht nur die Offerte, sondern auch Pläne",
                "schickt die Offerte, kein Problem",
                "sends not only the offer",
                "schickt die Offerte, Keller antwortet nicht",
                "schickt die Offerte und Keller antwortet nicht",
                "sends the offer and Keller does not answer",
                "ruft Keller nicht an, schickt aber die Offerte",
                "schickt die Offerte nicht per Post, sondern per Mail",
            ][..],
        ),
        (
            "contract_signed",
            Side::Customer,
            &[
                "unterschreibt den Vertrag, obwohl niemand kommt",
                "signs the contract although nobody agrees",
                "unterschreibt den Vertrag, nicht den Vorvertrag",
            ],
        ),
        (
            "order_placed",
            Side::Customer,
            &["erteilt den Auftrag, nicht den Vorvertrag", "places the order, nobody asks"],
        ),
        ("reasons_asked", Side::Vendor, &["asks why Keller did not order", "fragt, warum Keller nicht bestellt"]),
    ] {
        let wrong: Vec<_> = told.iter().map(|title| (taken_for(title, side), title)).collect();
        assert!(wrong.iter().all(|(taken, _)| *taken == Some(happened)), "{happened}: {wrong:?}");
    }
}

#[test]
fn what_is_named_with_a_word_that_denies_happened() {
    for (happened, side, told) in [
        (
            "promise_missed",
            Side::Vendor,
            &["ruft nicht zurück", "forgot to send the offer", "vergisst die Offerte"][..],
        ),
        (
            "promise_missed",
            Side::Vendor,
            &[
                "did not keep the promise",
                "did not keep his word",
                "hält das Versprechen nicht",
                "hält sein Wort nicht",
            ],
        ),
        ("no_said", Side::Customer, &["hat kein Interesse"]),
        ("waited", Side::Vendor, &["hört nichts von Keller"]),
        ("decision_taken", Side::Customer, &["decides not to buy"]),
        ("bid_decided", Side::Vendor, &["anbieten oder nicht", "decides whether or not to bid"]),
        ("problem_noticed", Side::Customer, &["merkt: die Kapazität reicht nicht"]),
    ] {
        let wrong: Vec<_> = told.iter().map(|title| (taken_for(title, side), title)).collect();
        assert!(wrong.iter().all(|(taken, _)| *taken == Some(happened)), "{happened}: {wrong:?}");
    }
}

#[test]
fn whoever_refuses_to_order_has_not_ordered() {
    for line in [
        "@Huber erteilt den Auftrag nicht",
        "@Huber won't sign the contract",
        "@Huber unterschreibt den Vertrag nicht",
        "@Huber unterzeichnet den Vertrag nicht",
        "@Huber refuses to sign the contract",
        "@Huber gibt uns den Zuschlag nicht",
    ] {
        for language in [Language::En, Language::De] {
            let lexicon = wording::lexicon(language);
            let context = context();
            let line = parse(line, lexicon, &context).line;
            let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
            let activity = suggest_for_line(&line, &context, lexicon).unwrap_or_default().to_owned();
            let step = crate::domain::Step { activity, ..crate::domain::Step::new(debrief.deal.id, 0, &line.title) };
            debrief.steps.push(step);
            assert_eq!(crate::guide::told_outcome(&debrief), None, "{} {}", line.title, debrief.steps[0].activity);
        }
    }
}
