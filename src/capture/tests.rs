//! The language by examples, and what must hold for any text.

mod acting;
mod dating;
mod denying;
mod doubting;
mod editing;
mod examples;
mod laws;
mod sampling;
mod suggesting;
mod tools;

use crate::domain::{
    Channel, Commitment, Course, Deal, Debrief, Emotion, ExitTo, FuzzyDate, Id, Milestone, OwnerFunction, Participant,
    Side, Sitting, SittingWith, Source, Told,
};

use super::*;

fn activity(key: &str, labels: [&str; 2], hints: &[&str], milestone: Option<Milestone>, commitment: i64) -> Activity {
    Activity {
        key: key.to_owned(),
        labels: labels.map(str::to_owned).to_vec(),
        hints: hints.iter().map(|hint| (*hint).to_owned()).collect(),
        milestone,
        commitment: Commitment::new(commitment),
    }
}

fn lexicon() -> Lexicon {
    Lexicon::new(Tongue::English).with_activities([
        activity(
            "offer_sent",
            ["sends the offer", "sendet die Offerte"],
            &["offer", "quotation", "Offerte", "Angebot"],
            Some(Milestone::Offer),
            0,
        ),
        activity(
            "offer_requested",
            ["asks for an offer", "verlangt eine Offerte"],
            &["request for quotation", "Offertanfrage"],
            Some(Milestone::Offer),
            1,
        ),
        activity(
            "bid_decided",
            ["decides whether to bid", "entscheidet, ob angeboten wird"],
            &["bid decision"],
            Some(Milestone::Offer),
            0,
        ),
        activity(
            "reference_visited",
            ["visits a reference", "besucht eine Referenz"],
            &["reference visit", "Referenzbesuch"],
            Some(Milestone::Need),
            2,
        ),
        activity(
            "make_or_buy",
            ["weighs in-house or doing nothing", "prüft Eigenlösung"],
            &["in-house", "repair"],
            None,
            0,
        ),
        activity(
            "accepted_in_works",
            ["accepts in our works", "nimmt im Werk ab"],
            &["factory acceptance", "FAT"],
            Some(Milestone::Delivery),
            4,
        ),
    ])
}

fn person(number: u128, name: &str, side: Side) -> Person {
    Person { id: Id::from_uuid(uuid::Uuid::from_u128(number)), name: name.to_owned(), side }
}

const KELLER: u128 = 1;
const HUBER: u128 = 2;
const MEIER: u128 = 3;
const KESTLER: u128 = 4;
const TEAM: u128 = 5;

fn known(number: u128) -> Mention {
    Mention::Known(Id::from_uuid(uuid::Uuid::from_u128(number)))
}

fn new(name: &str, side: Side) -> Mention {
    Mention::New { name: name.to_owned(), side }
}

fn date(text: &str) -> FuzzyDate {
    text.parse().unwrap()
}

/// A sitting with the customer; the last step was on 28 October 2025, today is 20 March 2026.
fn context() -> Context {
    Context {
        people: vec![
            person(KELLER, "Erika Keller", Side::Customer),
            person(HUBER, "Thomas Hüber", Side::Customer),
            person(MEIER, "Sandra Meier", Side::Vendor),
            person(KESTLER, "Kestler", Side::Competitor),
            person(TEAM, "Air Force source selection team", Side::Customer),
        ],
        present: vec![],
        previous_date: Some(date("2025-10-28")),
        last_date: Some(date("2025-10-28")),
        today: Some(jiff::civil::date(2026, 3, 20)),
        capturing: SittingWith::Customer,
        date_order: DateOrder::DayMonth,
    }
}

fn read(line: &str) -> Line {
    parse(line, &lexicon(), &context()).line
}
