//! How long the door takes for as many deals and steps as the BPI Challenge 2012 log has: 13,087 and 262,200.
//!
//! `cargo test --release --test import -- --ignored --nocapture`

use std::time::Instant;

use debrief::{
    domain::{FuzzyDate, Side, Source},
    exchange::import::{Fact, Incoming, IncomingDeal, IncomingPerson, IncomingStep},
};

use super::{Place, bring};

fn log(told_by: Option<Source>) -> Incoming {
    let mut incoming = Incoming { source: "log".to_owned(), ..Incoming::default() };
    let mut left = 262_200_usize;
    for case in 0..13_087_usize {
        let mut deal = IncomingDeal::new(case as u64, "log", format!("case {case}"));
        deal.deal.title = format!("case {case}");
        deal.says.add(Fact::Title);
        deal.people.push(IncomingPerson::new(format!("{}", case % 68), Side::Vendor));
        let count = if case == 13_086 { left } else { 20 };
        left -= count;
        for step in 0..count {
            let day = FuzzyDate::day(jiff::civil::Date::constant(2011, 10, 1 + (step % 28) as i8));
            let title = format!("W_Completeren aanvraag {}", step % 24);
            deal.steps.push(IncomingStep {
                actor: Some(0),
                told_by: told_by.map(Into::into).unwrap_or_default(),
                ..IncomingStep::new(title, Some(day))
            });
        }
        incoming.deals.push(deal);
    }
    incoming
}

#[test]
#[ignore = "takes minutes in a debug build: it is for measuring"]
fn a_large_event_log() {
    for told_by in [None, Some(Source::Document)] {
        let place = Place::new();
        let mut workbook = place.workbook();
        let incoming = log(told_by);
        let began = Instant::now();
        let counts = bring(&mut workbook, &incoming);
        assert_eq!((counts.new, counts.steps), (13_087, 262_200));
        let size = std::fs::metadata(place.path("w.debrief")).expect("the file").len() >> 20;
        println!("told by {told_by:?}: written in {:?}, {size} MB", began.elapsed());
        let began = Instant::now();
        assert_eq!(bring(&mut workbook, &incoming).same, 13_087);
        println!("again in {:?}", began.elapsed());
        let began = Instant::now();
        workbook.undo().expect("undone");
        println!("undone in {:?}", began.elapsed());
    }
}
