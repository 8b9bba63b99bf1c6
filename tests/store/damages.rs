//! Files damaged at random, from seeds: refused in words or read, never changed, and what is readable comes back.

use std::{collections::BTreeMap, fs};

use debrief::{
    i18n::Locale,
    store::{BackupError, OpenOptions, Severity, Workbook, check, salvage},
    wording,
    work::Watch,
};

use crate::{
    common::Place,
    hostile::Dice,
    salvaging::{Rows, large, rows},
};

const PAGE: usize = 4096;

const KINDS: [&str; 6] = ["cut off", "bits", "zeroed pages", "garbage pages", "swapped pages", "torn sectors"];

/// Damages a file; answers how.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) -> &'static str {
    let kind = KINDS[dice.below(KINDS.len())];
    let pages = bytes.len() / PAGE;
    let some = 1 + dice.below(8);
    match kind {
        "cut off" => bytes.truncate(1 + dice.below(bytes.len() - 1)),
        "bits" => {
            for _ in 0..some {
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
            }
        }
        "torn sectors" => {
            for _ in 0..some {
                let at = dice.below(bytes.len() / 512) * 512;
                bytes[at..at + 512].fill(0);
            }
        }
        "swapped pages" => {
            let (one, other) = (dice.below(pages) * PAGE, dice.below(pages) * PAGE);
            let page = bytes[one..one + PAGE].to_vec();
            bytes.copy_within(other..other + PAGE, one);
            bytes[other..other + PAGE].copy_from_slice(&page);
        }
        _ => {
            for _ in 0..some {
                let at = dice.below(pages) * PAGE;
                let byte = if kind == "zeroed pages" { 0 } else { 0xa5 };
                bytes[at..at + PAGE].fill(byte);
            }
        }
    }
    kind
}

/// What became of some damages of one kind.
#[derive(Default)]
struct Sum {
    files: usize,
    opened: usize,
    salvaged: usize,
    rows: usize,
    of: usize,
}

/// Damages the file in place, and checks what must hold; answers how many rows came back as they were.
fn one(place: &Place, good: &[u8], before: &Rows, seed: u64) -> (&'static str, bool, Option<usize>) {
    let mut dice = Dice(seed * 0x9e37_79b9 + 1);
    let mut bytes = good.to_vec();
    let kind = damage(&mut bytes, &mut dice);
    fs::write(place.path(), &bytes).unwrap();
    let is_untouched = |what: &str| {
        assert!(fs::read(place.path()).unwrap() == bytes, "seed {seed}, {kind}: changed by {what}");
        assert!(!place.files().iter().any(|name| name.ends_with("part") || name.starts_with('.')), "seed {seed}");
    };
    let read_only = OpenOptions { read_only: true, ..OpenOptions::default() };
    let opened = match Workbook::open_with(place.path(), &read_only) {
        Ok(_) => true,
        Err(error) => {
            for locale in [Locale::EN, Locale::DE] {
                let text = wording::open_error(&error, locale);
                assert!(text.contains("test.debrief") && !text.contains(['{', '}']), "seed {seed}: {text}");
            }
            is_untouched("reading");
            // One that can be opened to write may be written to.
            assert!(Workbook::open(place.path()).is_err(), "seed {seed}, {kind}");
            false
        }
    };
    is_untouched("opening");
    let _ = check(&place.path());
    is_untouched("checking");
    let new = place.path().with_file_name("recovered.debrief");
    let _ = fs::remove_file(&new);
    let salvaged = salvage(&place.path(), &new, "lost", &Watch::default());
    is_untouched("salvaging");
    let came_back = match salvaged {
        Ok(report) => {
            let checked = check(&new).unwrap();
            assert!(checked.worst() <= Some(Severity::Note), "seed {seed}, {kind}: {checked:#?} {report:#?}");
            Some(rows(&new).iter().filter(|(key, row)| before.get(key) == Some(row)).count())
        }
        Err(error) => {
            let text = wording::backup_error(&error, Locale::EN);
            assert!(matches!(error, BackupError::Open(_)), "seed {seed}, {kind}: {text}");
            // Of what is left of a file that was cut off near its beginning no row can be read: only that is given up.
            assert!(kind == "cut off" && bytes.len() < good.len() / 10, "seed {seed}, {kind}: {text}");
            println!("seed {seed}, {kind}, {} of {} bytes left: {text}", bytes.len(), good.len());
            None
        }
    };
    (kind, opened, came_back)
}

fn run(seeds: impl IntoIterator<Item = u64>) -> BTreeMap<&'static str, Sum> {
    let place = Place::new();
    let before = large(&place);
    let good = fs::read(place.path()).unwrap();
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for seed in seeds {
        let (kind, opened, came_back) = one(&place, &good, &before, seed);
        let sum = sums.entry(kind).or_default();
        sum.files += 1;
        sum.opened += usize::from(opened);
        sum.salvaged += usize::from(came_back.is_some());
        sum.rows += came_back.unwrap_or(0);
        sum.of += before.len();
    }
    sums
}

#[test]
fn a_file_damaged_at_random_is_refused_in_words_and_gives_back_what_is_readable() {
    // The last ones once came out with a reference into nothing, with a history of no row, or never.
    let sums = run((0..10).chain([42, 50, 87]));
    let (rows, of) = sums.values().fold((0, 0), |(rows, of), sum| (rows + sum.rows, of + sum.of));
    assert!(rows * 10 > of * 8, "{rows} of {of}");
}

#[test]
#[ignore = "takes minutes: cargo test --test store many_damages -- --ignored --nocapture"]
fn many_damages() {
    for (kind, sum) in run(0..200) {
        let percent = sum.rows as f64 * 100.0 / sum.of as f64;
        println!(
            "{kind}: {} files, {} open, {} salvaged, {percent:.2} % of the rows came back",
            sum.files, sum.opened, sum.salvaged
        );
    }
}
