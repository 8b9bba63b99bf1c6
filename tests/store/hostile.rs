//! Files that are damaged, foreign or made to do harm: refused with a reason, never waited for, never made worse.

use std::{fs, path::Path, sync::mpsc, thread, time::Duration};

use debrief::{
    domain::*,
    store::{DealQuery, OpenError, OpenOptions, Severity, StoreError, Workbook, check, salvage},
    work::Watch,
};

use crate::{
    checking::filled,
    common::{Place, dump, edit},
};

/// The same numbers every time (xorshift).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// Reads all that there is; only whether it comes to an end matters.
fn read_all(workbook: &Workbook) -> Result<(), StoreError> {
    for row in workbook.deals(&DealQuery { archived: true, study: None })? {
        workbook.debrief(row.deal.id)?;
    }
    workbook.history(None, 100)?;
    workbook.search("reference", 10)?;
    workbook.drafts()?;
    workbook.studies().map(drop)
}

#[test]
fn no_flipped_byte_of_the_head_makes_anything_worse() {
    let place = filled();
    let good = fs::read(place.path()).unwrap();
    let sound = dump(&place.raw());
    let mut dice = Dice(1);
    let mut opened = 0;
    for at in 0..100 {
        for flip in [0xff, 1u8 << dice.below(8)] {
            let mut bytes = good.clone();
            bytes[at] ^= flip;
            fs::write(place.path(), &bytes).unwrap();
            let Ok(mut workbook) = Workbook::open(place.path()) else {
                assert_eq!(fs::read(place.path()).unwrap(), bytes, "byte {at} ^ {flip:#x}: changed by a refusal");
                continue;
            };
            opened += 1;
            read_all(&workbook).unwrap();
            assert_eq!(dump(&place.raw()), sound, "byte {at} ^ {flip:#x}");
            if workbook.is_read_only() {
                continue;
            }
            let deal = Deal::new("one", "more");
            workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
            drop(workbook);
            let checked = check(&place.path()).unwrap();
            assert_eq!(checked.worst(), None, "byte {at} ^ {flip:#x}: {checked:#?}");
        }
    }
    // Counters and numbers that say nothing of where things are.
    assert!((20..120).contains(&opened), "{opened}");
}

#[test]
fn no_flipped_bit_anywhere_brings_the_program_down() {
    let place = filled();
    let good = fs::read(place.path()).unwrap();
    let mut dice = Dice(2);
    for round in 0..100 {
        let mut bytes = good.clone();
        for _ in 0..1 + round % 8 {
            let at = dice.below(bytes.len());
            bytes[at] ^= 1 << dice.below(8);
        }
        fs::write(place.path(), &bytes).unwrap();
        let _ = check(&place.path());
        assert_eq!(fs::read(place.path()).unwrap(), bytes, "round {round}: changed by the check");
        if let Ok(workbook) = Workbook::open(place.path()) {
            let _ = read_all(&workbook);
        }
        if round % 10 == 0 {
            let new = place.path().with_file_name("new");
            let _ = fs::remove_file(&new);
            if salvage(&place.path(), &new, "lost", &Watch::default()).is_ok() {
                let checked = check(&new).unwrap();
                assert!(checked.worst() <= Some(Severity::Note), "round {round}: {checked:#?}");
            }
        }
    }
}

#[test]
fn truncated_files_are_refused_and_left_alone() {
    let place = filled();
    let good = fs::read(place.path()).unwrap();
    let mut dice = Dice(3);
    let cuts = [1, 15, 16, 17, 99, 100, 101, 511, 512, 4095, 4096, 4097, good.len() - 1, good.len() - 4096];
    for cut in cuts.into_iter().chain((0..30).map(|_| 1 + dice.below(good.len() - 1))) {
        fs::write(place.path(), &good[..cut]).unwrap();
        let refused = Workbook::open(place.path());
        assert!(
            matches!(refused, Err(OpenError::Damaged { .. } | OpenError::NotSqlite { .. })),
            "{cut} bytes: {refused:?}"
        );
        assert_eq!(fs::read(place.path()).unwrap(), &good[..cut], "{cut} bytes");
    }
}

/// What opening it says; a pipe or a device that were waited for would never come back.
fn refused(path: &Path) -> OpenError {
    let (path, (told, heard)) = (path.to_path_buf(), mpsc::channel());
    thread::spawn(move || {
        let refused = Workbook::open(&path).map(drop).unwrap_err();
        let read_only = OpenOptions { read_only: true, ..Default::default() };
        Workbook::open_with(&path, &read_only).map(drop).unwrap_err();
        check(&path).map(drop).unwrap_err();
        salvage(&path, &path.with_file_name("new"), "lost", &Watch::default()).map(drop).unwrap_err();
        told.send(refused)
    });
    heard.recv_timeout(Duration::from_secs(120)).expect("an answer")
}

#[test]
#[cfg(unix)]
fn what_is_no_ordinary_file_is_not_waited_for() {
    let place = Place::new();
    let folder = place.path().parent().unwrap().to_path_buf();
    let pipe = folder.join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(matches!(refused(&pipe), OpenError::NotAFile { .. }));
    assert!(matches!(refused(Path::new("/dev/null")), OpenError::NotAFile { .. }));
    assert!(matches!(refused(&folder), OpenError::File { .. }));
    let looped = folder.join("loop");
    std::os::unix::fs::symlink(&looped, &looped).unwrap();
    assert!(matches!(refused(&looped), OpenError::File { .. }));
    let socket = folder.join("socket");
    let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    assert!(matches!(refused(&socket), OpenError::NotAFile { .. }));

    let workbook = folder.join("real.debrief");
    drop(Workbook::open(&workbook).unwrap());
    let link = folder.join("link.debrief");
    std::os::unix::fs::symlink(&workbook, &link).unwrap();
    Workbook::open(&link).unwrap().edit(edit(), |tx| tx.insert(&Deal::new("A", "B"))).unwrap();
    assert_eq!(Workbook::open(&workbook).unwrap().deals(&Default::default()).unwrap().len(), 1);
}

#[test]
fn a_zip_and_other_files_are_refused() {
    let place = Place::new();
    for bytes in [&b"PK\x03\x04"[..], b"SQLite format 3\0", b"\0", b"{\"deals\": []}", &[0xff; 100_000]] {
        fs::write(place.path(), bytes).unwrap();
        let answer = refused(&place.path());
        assert!(matches!(answer, OpenError::NotSqlite { .. }), "{answer:?}");
        assert_eq!(fs::read(place.path()).unwrap(), bytes);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_huge_file_is_opened_or_refused_by_its_head() {
    let read = || -> u64 {
        let io = fs::read_to_string("/proc/thread-self/io").unwrap();
        io.lines().find_map(|line| line.strip_prefix("rchar: ")).unwrap().parse().unwrap()
    };
    let place = filled();
    let file = fs::File::options().write(true).open(place.path()).unwrap();
    // Holes take no room.
    if file.set_len(64 << 30).is_err() {
        return eprintln!("skipped: no such large files here");
    }
    let before = read();
    let _ = Workbook::open(place.path());
    assert!(read() - before < 64 << 20, "{} bytes were read", read() - before);
}

#[test]
fn what_somebody_has_planted_is_not_run() {
    for planted in [
        "CREATE TRIGGER evil AFTER INSERT ON deal BEGIN DELETE FROM step; END",
        "CREATE TRIGGER evil BEFORE UPDATE ON journal BEGIN SELECT raise(FAIL, 'no'); END",
        "CREATE VIEW evil AS WITH RECURSIVE f (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM f) SELECT * FROM f",
        "CREATE TABLE evil (a)",
        "CREATE VIRTUAL TABLE evil USING fts5 (a)",
        "CREATE INDEX evil ON step (title)",
        "DROP VIEW v_deals",
        "DROP TRIGGER step_search_insert",
        "DROP TABLE draft",
        "ALTER TABLE step ADD COLUMN evil TEXT GENERATED ALWAYS AS (title || title) VIRTUAL",
        "DROP TABLE setting; CREATE VIEW setting AS
             WITH RECURSIVE f (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM f) SELECT x AS key, x AS value FROM f",
        "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = replace(sql, 'length(id) = 36', 'load_extension(id)') WHERE name = 'step'",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -5",
    ] {
        let place = filled();
        place.raw().execute_batch(planted).unwrap();
        let before = fs::read(place.path()).unwrap();
        let refused = Workbook::open(place.path()).map(drop);
        assert!(
            matches!(refused, Err(OpenError::Altered { .. } | OpenError::Damaged { .. })),
            "{planted}: {refused:?}"
        );
        let _ = check(&place.path());
        assert_eq!(fs::read(place.path()).unwrap(), before, "{planted}");
    }
}

#[test]
fn a_database_that_only_claims_to_be_ours_is_refused() {
    let place = Place::new();
    place
        .raw()
        .execute_batch(
            "PRAGMA application_id = 1684173414; PRAGMA user_version = 1;
             CREATE TABLE deal (id, title, customer);
             CREATE TRIGGER t AFTER INSERT ON deal BEGIN INSERT INTO deal SELECT * FROM deal; END;
             CREATE VIEW journal AS WITH RECURSIVE f (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM f) SELECT n FROM f",
        )
        .unwrap();
    let refused = Workbook::open(place.path());
    assert!(matches!(refused, Err(OpenError::Altered { .. })), "{refused:?}");
    assert!(!check(&place.path()).unwrap().findings.is_empty());
    let _ = salvage(&place.path(), &place.path().with_file_name("new"), "lost", &Watch::default());
}

#[test]
fn a_name_that_looks_like_an_address_is_a_name() {
    let place = Place::new();
    let folder = place.path().parent().unwrap().join("file:here?mode=memory");
    let mut workbook = Workbook::open(&folder).unwrap();
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("A", "B"))).unwrap();
    drop(workbook);
    assert_eq!(Workbook::open(&folder).unwrap().deals(&Default::default()).unwrap().len(), 1);
}
