//! Each single call that reads, writes or syncs the workbook or its journal fails in turn, once or from then on: what was
//! acknowledged is there afterwards, and the file is sound. (A read that fails with EIO reaches us as a damaged file: SQLite
//! takes the medium's word for it.)
//!
//! A session runs in a process of its own into which `fault_shim.c` is preloaded; there it is run again and again, with
//! another call failing each time. The ordinary run takes each call once, the ways to fail in turn;
//! `DEBRIEF_FAULTS=all cargo test --test store every_call -- --nocapture` takes each call in each way, and then every
//! 997th call of a session whose largest edit spills into the file before it is committed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use debrief::{
    domain::*,
    store::{Edit, EditLabel, JournalEntry, StoreError, Workbook, check},
};

use crate::{
    common::{Place, edit},
    fault_shim::{EIO, ENOSPC, Fault, library},
};

/// The ways to fail.
const WAYS: [(char, i32, bool, bool); 8] = [
    ('w', EIO, false, false),
    ('w', ENOSPC, false, false),
    ('w', ENOSPC, false, true),
    ('w', EIO, true, false),
    ('w', ENOSPC, true, false),
    ('w', ENOSPC, true, true),
    ('r', EIO, false, false),
    ('r', EIO, true, false),
];

/// What must be in the file, what may be, and how far something was counted.
#[derive(Debug, Default)]
struct Expected {
    must: BTreeSet<String>,
    may: BTreeSet<String>,
    /// The least and the greatest count that may be found.
    count: (u32, u32),
    /// The last draft that was kept, and those that were tried since.
    drafts: Vec<String>,
    refusals: BTreeMap<&'static str, u32>,
}

impl Expected {
    fn took<T>(&mut self, result: Result<T, StoreError>) -> Option<T> {
        let error = match result {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        *self.refusals.entry(error.kind()).or_default() += 1;
        None
    }

    fn insert(&mut self, workbook: &mut Workbook, title: &str, steps: usize) {
        let deal = Deal::new("A", title);
        let result = workbook.edit(Edit::new(EditLabel::AddDeal).arg("title", title), |tx| {
            tx.insert(&deal)?;
            (0..steps).try_for_each(|at| {
                tx.insert(&Step::new(deal.id, at as i64, "tells ".repeat(if steps > 100 { 600 } else { 60 })))
            })
        });
        match self.took(result) {
            Some(()) => self.must.insert(title.to_owned()),
            None => self.may.insert(title.to_owned()),
        };
    }

    fn count(&mut self, workbook: &mut Workbook, counter: Id<Deal>) {
        let next = self.count.1 + 1;
        let result = workbook.get(counter).and_then(|seen| {
            let seen = seen.ok_or(StoreError::Missing { table: Table::Deal, id: counter.uuid() })?;
            self.count.1 = next;
            workbook.edit(edit(), |tx| tx.update(&seen, &Deal { notes: next.to_string(), ..seen.clone() }))
        });
        if self.took(result).is_some() {
            self.count.0 = next;
        }
    }

    fn draft(&mut self, workbook: &Workbook, text: &str) {
        if self.took(workbook.save_draft("step/1", text)).is_some() {
            self.drafts.clear();
        }
        self.drafts.push(text.to_owned());
    }

    /// Takes the last insertion back, and makes it again.
    fn back_and_forth(&mut self, workbook: &mut Workbook) {
        let title = |entry: JournalEntry| entry.args.get("title").and_then(|title| title.as_str()).map(str::to_owned);
        let result = workbook.undo();
        let undone: Vec<String> = match self.took(result) {
            Some(entry) => entry.and_then(title).into_iter().collect(),
            // Which edit a refused undo would have taken back is not known: any that adds a deal may be there or not.
            None => self.must.iter().cloned().collect(),
        };
        self.must.retain(|title| !undone.contains(title));
        self.may.extend(undone);
        let result = workbook.redo();
        if let Some(Some(title)) = self.took(result).map(|entry| entry.and_then(title)) {
            self.must.insert(title);
        }
    }

    fn compare(&self, path: &Path, counter: Id<Deal>) {
        let workbook = Workbook::open(path).expect("it opens when nothing fails any more");
        let deals = workbook.deals(&Default::default()).expect("read");
        let titles: BTreeSet<String> =
            deals.into_iter().map(|row| row.deal.title).filter(|title| title != "counter").collect();
        assert!(self.must.is_subset(&titles), "lost: {:?}", self.must.difference(&titles));
        let known: BTreeSet<String> = self.must.union(&self.may).cloned().collect();
        assert!(titles.is_subset(&known), "not taken back: {:?}", titles.difference(&known));
        let notes = workbook.get(counter).expect("read").expect("it was there before").notes;
        let count: u32 = notes.parse().expect("a number");
        assert!((self.count.0..=self.count.1).contains(&count), "{count} of {:?}", self.count);
        let draft = workbook.draft("step/1").expect("read").map(|draft| draft.text);
        let kept = self.drafts.is_empty() || draft.is_none_or(|draft| self.drafts.contains(&draft));
        assert!(kept, "a draft that was kept is gone: {:?}", self.drafts);
        drop(workbook);
        assert_eq!(check(path).expect("checked").findings, []);
    }
}

/// Everything that a sitting does to the file. `large` spills out of the page cache before it is committed.
fn session(path: &Path, counter: Id<Deal>, large: bool) -> Expected {
    let mut expected = Expected::default();
    // A file that cannot be opened has acknowledged nothing.
    let Ok(mut workbook) = Workbook::open(path) else {
        *expected.refusals.entry("open").or_default() += 1;
        return expected;
    };
    expected.insert(&mut workbook, "one", 3);
    expected.count(&mut workbook, counter);
    expected.draft(&workbook, "half a");
    expected.insert(&mut workbook, "two", if large { 700 } else { 1 });
    expected.back_and_forth(&mut workbook);
    expected.draft(&workbook, "half a sentence");
    expected.count(&mut workbook, counter);
    expected
}

/// The file before each session, and the deal in it that is counted up.
fn prepared(place: &Place) -> (PathBuf, Id<Deal>) {
    let deal = Deal { notes: "0".into(), ..Deal::new("A", "counter") };
    place.open().edit(edit(), |tx| tx.insert(&deal)).expect("prepared");
    let original = place.path().with_file_name("original");
    fs::copy(place.path(), &original).expect("copied");
    (original, deal.id)
}

#[test]
#[ignore = "what another test runs with the shim in a process of its own"]
fn a_faulty_child() {
    let Some(control) = std::env::var_os("FAULT_CONTROL").map(PathBuf::from) else { return };
    let path = PathBuf::from(std::env::var_os("FAULT_FILE").expect("a file"));
    let counter = std::env::var("FAULT_COUNTER").expect("a deal").parse().expect("its id");
    let original = path.with_file_name("original");
    let all = std::env::var("DEBRIEF_FAULTS").is_ok_and(|which| which == "all");
    let fresh = || {
        Fault::NONE.set(&control);
        let _ = fs::remove_file(path.with_file_name("test.debrief-journal"));
        fs::copy(&original, &path).expect("a fresh file");
    };
    let (mut runs, mut struck) = (0, 0);
    let sizes: &[bool] = if all { &[false, true] } else { &[false] };
    let mut refusals: BTreeMap<&str, u32> = BTreeMap::new();
    for (large, (number, (kind, errno, sticky, by_half))) in
        sizes.iter().flat_map(|large| WAYS.into_iter().enumerate().map(|way| (*large, way)))
    {
        fresh();
        Fault { kind, errno: 0, at: 0, sticky, by_half }.set(&control);
        let undisturbed = session(&path, counter, large);
        let (calls, _) = Fault::NONE.set(&control);
        assert!(undisturbed.refusals.is_empty() && calls > 20, "{calls}: {undisturbed:?}");
        undisturbed.compare(&path, counter);
        let ways = WAYS.iter().filter(|way| way.0 == kind).count();
        let (every, from) = match (all, large) {
            (false, _) => (ways, number % ways),
            (true, false) => (1, 0),
            (true, true) => (997, number),
        };
        for at in (1..=calls).filter(|at| *at as usize % every == from) {
            fresh();
            Fault { kind, errno, at, sticky, by_half }.set(&control);
            let expected = session(&path, counter, large);
            let (_, hits) = Fault::NONE.set(&control);
            assert!(hits > 0, "call {at} of {calls} was not reached");
            (runs, struck) = (runs + 1, struck + usize::from(!expected.refusals.is_empty()));
            for (kind, count) in &expected.refusals {
                *refusals.entry(kind).or_default() += count;
            }
            println!("{kind} {errno} at {at}, sticky {sticky}, by half {by_half}: {:?}", expected.refusals);
            expected.compare(&path, counter);
        }
    }
    println!("\nsessions {runs}, with a refusal {struck}, refusals {refusals:?}");
    // Nothing is left that only the program's author would understand.
    assert!(!refusals.contains_key("sqlite"), "{refusals:?}");
}

#[test]
fn a_failure_of_any_single_call_loses_nothing() {
    let Some(library) = library() else { return };
    let place = Place::new();
    let (_, counter) = prepared(&place);
    let control = place.path().with_file_name("control");
    fs::write(&control, "").expect("written");
    let mut child = Command::new(std::env::current_exe().expect("this program"));
    child
        .args(["--exact", "every_call::a_faulty_child", "--ignored", "--nocapture", "--test-threads=1"])
        .env("LD_PRELOAD", library)
        .env("FAULT_FILE", place.path())
        .env("FAULT_CONTROL", &control)
        .env("FAULT_COUNTER", counter.to_string());
    let output = child.output().expect("started");
    let said = String::from_utf8_lossy(&output.stdout);
    let last = said.lines().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n");
    assert!(output.status.success(), "{last}\n{}", String::from_utf8_lossy(&output.stderr));
    if std::env::var_os("DEBRIEF_FAULTS").is_some() {
        println!("{said}");
    }
    println!("{}", said.lines().find(|line| line.starts_with("sessions ")).expect("it says what it did"));
}
