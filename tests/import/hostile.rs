//! Files that mean no good: whatever is in them, they come in as harmless texts or are refused, within bounds.
//!
//! A longer run: `DEBRIEF_MUTATIONS=200000 DEBRIEF_MUTATIONS_SEED=7 cargo test --release --test import mutations -- --nocapture`

use std::fs;

use debrief::{
    domain::{Currency, is_harmful},
    exchange::import::{
        ImportError, Refusal,
        crm::{CrmFile, Reading, read, suggest},
        plan,
        table::MAX_FILE,
    },
    store::Known,
    work::Watch,
};

use super::{Place, bring, deals, sheet};

const CSV: &str = "\u{feff}Record ID;Deal Name;Deal Stage;Amount;Close Date;Create Date;Closed Lost Reason;Deal owner;Associated Company\n\
    1;\"Linie; 3\";Closed Lost;1'234.50;31.12.2026;1.1.2026;\"zu \"\"teuer\"\"\";Meier;Müller AG\n\
    2;=cmd|' /C calc'!A0;closedwon;1.234,50 EUR;2026-12-31 10:00;46000;;Meier;Zoë & Co;x\n\
    3;Tool;Canceled;CHF 12k;soon;12/31/26;;;\n";

pub(super) fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise)
}

/// Changes a few bytes: flips, cuts, doubles, and puts in what has a meaning in such files.
fn mutate(bytes: &mut Vec<u8>, random: &mut fastrand::Rng) {
    const MEANING: [&[u8]; 12] = [
        b"\"",
        b";",
        b",",
        b"\n",
        b"\r",
        b"\0",
        b"\xff\xfe",
        b"\x1b[2J",
        b"sep=",
        b"=",
        b"9999999999999999",
        b"<!ENTITY a '",
    ];
    mutate_with(bytes, &MEANING, random);
}

/// The same with other pieces that have a meaning.
pub(super) fn mutate_with(bytes: &mut Vec<u8>, meaning: &[&[u8]], random: &mut fastrand::Rng) {
    for _ in 0..=random.usize(..4) {
        let at = random.usize(..=bytes.len());
        match random.u8(..5) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.u8(..8),
            1 => bytes.truncate(at),
            2 => {
                let piece = bytes[at..(at + random.usize(..64)).min(bytes.len())].to_vec();
                let to = random.usize(..=bytes.len());
                bytes.splice(to..to, piece);
            }
            3 if at < bytes.len() => drop(bytes.drain(at..(at + 1 + random.usize(..16)).min(bytes.len()))),
            _ => drop(bytes.splice(at..at, meaning[random.usize(..meaning.len())].iter().copied())),
        }
    }
}

#[test]
fn mutations_of_files_are_read_or_refused() {
    let (count, seed) = (number("DEBRIEF_MUTATIONS", 400), number("DEBRIEF_MUTATIONS_SEED", 1));
    let mut random = fastrand::Rng::with_seed(seed);
    let seeds = [CSV.as_bytes().to_vec(), sheet::spreadsheet(&sheet::deals())];
    let place = Place::new();
    let (mut taken, mut refused) = (0_u64, 0_u64);
    for at in 0..count {
        let mut bytes = seeds[(at % 2) as usize].clone();
        mutate(&mut bytes, &mut random);
        let path = place.file("m", &bytes);
        let watch = Watch::default();
        match CrmFile::open(&path, &Reading::default(), &watch) {
            Ok(file) => {
                let mapping = suggest(&file.table, Currency::CHF).mapping;
                let incoming = read(&file.table, &mapping, &watch).expect("not cancelled");
                for deal in &incoming.deals {
                    let said = format!("{:?}{:?}{:?}", deal.deal.title, deal.deal.customer, deal.reason);
                    assert!(!deal.deal.title.chars().any(is_harmful), "{said}, {at} of seed {seed}");
                    assert!(!deal.deal.crm_id.is_empty(), "{said}, {at} of seed {seed}");
                }
                let known = Known::default();
                assert_eq!(plan(&incoming, &known).counts().new, incoming.deals.len());
                taken += 1;
            }
            Err(ImportError::Refused { .. }) => refused += 1,
            Err(other) => panic!("{other:?}, {at} of seed {seed}"),
        }
    }
    println!("{count} mutations, seed {seed}: {taken} read, {refused} refused");
}

#[test]
fn formulas_and_controls_become_plain_texts() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let content = "ID,Titel,Kunde\n1,=1+1,a\u{1b}]0.x\u{7}b\n2,\"=\"\"007\"\"\",@x\n";
    assert_eq!(bring(&mut workbook, &deals(&place.file("a.csv", content), |_| {})).new, 2);
    let found: Vec<_> =
        workbook.all_deals().expect("deals").into_iter().map(|deal| (deal.title, deal.customer)).collect();
    let pair = |title: &str, customer: &str| (title.to_owned(), customer.to_owned());
    assert_eq!(found, [pair("=1+1", "ab"), pair("007", "@x")]);
    let path = place.path("w.debrief");
    drop(workbook);
    let report = debrief::store::check(&path).expect("checked");
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

#[test]
fn the_naughty_strings_come_in_and_the_workbook_stays_sound() {
    let Some(path) = super::shared("text/blns.txt") else { return };
    let place = Place::new();
    let mut workbook = place.workbook();
    let strings = fs::read_to_string(path).expect("the strings");
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let rows: String =
        strings.lines().enumerate().map(|(at, text)| format!("{at},{},{}\n", quoted(text), quoted(text))).collect();
    let incoming = deals(&place.file("a.csv", format!("ID,Titel,Kunde\n{rows}")), |_| {});
    let count = incoming.deals.len();
    assert_eq!(bring(&mut workbook, &incoming).new, count);
    assert_eq!(bring(&mut workbook, &incoming).same, count);
    let path = place.path("w.debrief");
    drop(workbook);
    let report = debrief::store::check(&path).expect("checked");
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

#[test]
fn a_file_without_end_is_refused_by_its_size() {
    let place = Place::new();
    let path = place.path("large.csv");
    // Sparse: it takes no room on the disk.
    fs::File::create(&path).and_then(|file| file.set_len(MAX_FILE + 1)).expect("made");
    let opened = CrmFile::open(&path, &Reading::default(), &Watch::default());
    assert!(matches!(opened, Err(ImportError::Refused { refusal: Refusal::TooLarge, .. })), "{opened:?}");
    let folder = CrmFile::open(&place.path("."), &Reading::default(), &Watch::default());
    assert!(matches!(folder, Err(ImportError::File { .. })), "{folder:?}");
}
