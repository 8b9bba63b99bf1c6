//! How long things take with many deals. Not a test: `cargo test --release --test store scale -- --ignored --nocapture`.

use std::time::Instant;

use debrief::{
    domain::*,
    store::{BackupKind, Bundle, DealQuery, Report, backups, check, salvage},
    work::Watch,
};

use crate::common::{Place, edit};

fn deal(number: usize) -> Debrief {
    let mut debrief = Debrief::new(Deal::new(format!("Customer {}", number % 700), format!("Line {number}")));
    let id = debrief.deal.id;
    for at in 0..6 {
        let side = if at < 3 { Side::Customer } else { Side::Vendor };
        debrief.participants.push(Participant::new(id, format!("Person {at}"), side));
    }
    for at in 0..40 {
        let step = Step::new(id, at << 20, format!("asks for quotation {at} and visits reference {number}"));
        debrief.tellings.push(Telling::new(&step, Source::Customer));
        debrief.steps.push(step);
    }
    for criterion in Criterion::built_in().take(12) {
        let mut score = Score::new(id, criterion, Scorer::Customer);
        score.rating = Some(Rating::Strength);
        debrief.scores.push(score);
    }
    debrief
}

fn most_memory(when: &str) {
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        println!("{when}: {}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    }
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{what:<40} {:>10.2?}", start.elapsed());
    result
}

#[test]
#[ignore = "a measurement of about a minute"]
fn ten_thousand_deals() {
    let place = Place::new();
    let mut workbook = place.open();
    for chunk in 0..10 {
        let debriefs = (0..1000).map(|at| deal(chunk * 1000 + at)).collect();
        let bundle = Bundle { debriefs, ..Default::default() };
        timed("load 1,000 deals (100 rows each)", || workbook.load(edit(), &bundle)).unwrap();
    }
    println!("file: {} MB", std::fs::metadata(place.path()).unwrap().len() >> 20);
    drop(workbook);
    let mut workbook = timed("open", || place.open());
    let rows = timed("list of 10,000 deals, first", || workbook.deals(&DealQuery::default())).unwrap();
    timed("list of 10,000 deals, again", || workbook.deals(&DealQuery::default())).unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row.deal.id).collect();
    timed("progress of 40 deals", || workbook.progress_of(&ids[..40])).unwrap();
    timed("one debrief", || workbook.debrief(ids[5000])).unwrap();
    timed("100 debriefs", || workbook.debriefs(&ids[5000..5100])).unwrap();
    let step = Step::new(ids[1], 1, "commits");
    timed("add a step", || workbook.edit(edit(), |tx| tx.insert(&step))).unwrap();
    timed("undo", || workbook.undo()).unwrap();
    timed("can_undo", || workbook.can_undo()).unwrap();
    timed("version", || workbook.version()).unwrap();
    timed("delete a deal", || workbook.edit(edit(), |tx| tx.delete(&rows[7].deal))).unwrap();
    timed("history", || workbook.history(None, 50)).unwrap();
    for text in ["Line", "Line 4711", "reference 47", "q", "quotation visits"] {
        timed(&format!("search {text:?}"), || workbook.search(text, 50)).unwrap();
    }
    most_memory("so far");
    let folder = place.path().with_file_name("backups");
    timed("back up", || workbook.back_up(&folder, BackupKind::Manual, &Watch::default())).unwrap();
    timed("list backups", || backups(&folder, None)).unwrap();
    drop(workbook);
    assert_eq!(timed("check", || check(&place.path())).unwrap(), Report::default());
    most_memory("backed up and checked");
    let new = place.path().with_file_name("new.debrief");
    timed("salvage", || salvage(&place.path(), &new, "lost", &Watch::default())).unwrap();
    most_memory("salvaged");
}
