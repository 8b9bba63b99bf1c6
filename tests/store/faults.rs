//! What goes wrong around the program: the file taken away under it, no room, no rights, another process, a kill, a clock
//! set back. What was acknowledged is there afterwards.
//!
//! Failing writes are real ones: a limit on the size of files (`ulimit -f`, error EFBIG at each size in turn) and a full
//! tmpfs (ENOSPC). They strike where a file grows, in the database and in its journal. Failing reads, failing syncs and
//! writes that fail in the middle of a file would take a VFS of our own, which needs unsafe code; they are not covered.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use debrief::{
    clock::FixedClock,
    domain::*,
    store::{BackupError, DealQuery, OpenError, OpenOptions, StoreError, Workbook, check},
    work::Watch,
};

use crate::common::{Place, edit};

fn titles(path: &Path) -> BTreeSet<String> {
    let workbook = Workbook::open(path).unwrap();
    workbook.deals(&DealQuery::default()).unwrap().into_iter().map(|row| row.deal.title).collect()
}

fn add(workbook: &mut Workbook, title: &str) -> Result<(), StoreError> {
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("A", title)))
}

#[test]
#[cfg(unix)]
fn a_file_that_was_taken_away_takes_no_edit_and_can_be_saved_elsewhere() {
    let place = Place::new();
    let (elsewhere, copy) = (place.path().with_file_name("moved"), place.path().with_file_name("copy.debrief"));
    type Act = fn(&Path, &Path);
    let deleted: Act = |path, _| fs::remove_file(path).unwrap();
    let moved: Act = |path, to| fs::rename(path, to).unwrap();
    let replaced: Act = |path, to| {
        fs::copy(path, to).unwrap();
        fs::rename(to, path).unwrap();
    };
    for (act, expect_gone) in [(deleted, true), (moved, true), (replaced, false)] {
        let _ = fs::remove_file(place.path());
        let _ = fs::remove_file(&copy);
        let mut workbook = place.open();
        add(&mut workbook, "one").unwrap();
        let two = Deal::new("A", "two");
        workbook.edit(edit(), |tx| tx.insert(&two)).unwrap();
        act(&place.path(), &elsewhere);
        let refusals = [
            add(&mut workbook, "three"),
            workbook.undo().map(drop),
            workbook.save_draft("place", "text"),
            workbook.set_setting("key", Some("value")),
            workbook.check_place(),
        ];
        for refused in refusals {
            match refused {
                Err(StoreError::FileReplaced { path, gone }) => assert_eq!((path, gone), (place.path(), expect_gone)),
                other => panic!("{other:?}"),
            }
        }
        // All that was saved can still be read, and kept.
        assert_eq!(workbook.get(two.id).unwrap(), Some(two));
        workbook.save_copy_as(&copy, &Watch::default()).unwrap();
        assert!(matches!(workbook.save_copy_as(&copy, &Watch::default()), Err(BackupError::Exists { .. })));
        drop(workbook);
        assert_eq!(titles(&copy), ["one".to_owned(), "two".to_owned()].into());
        assert_eq!(check(&copy).unwrap().findings, []);
    }
}

#[test]
#[cfg(unix)]
fn a_replacement_during_an_edit_is_noticed_before_it_is_acknowledged() {
    let place = Place::new();
    let mut workbook = place.open();
    add(&mut workbook, "one").unwrap();
    let refused = workbook.edit(edit(), |tx| {
        tx.insert(&Deal::new("A", "two"))?;
        fs::remove_file(place.path()).unwrap();
        Ok(())
    });
    assert!(matches!(refused, Err(StoreError::FileReplaced { gone: true, .. })), "{refused:?}");
    assert_eq!(workbook.deals(&DealQuery::default()).unwrap().len(), 1, "taken back");
}

#[test]
fn a_file_cut_short_while_open_is_found_damaged() {
    let place = Place::new();
    let mut workbook = place.open();
    add(&mut workbook, "one").unwrap();
    place.raw().execute_batch("INSERT INTO setting VALUES ('a', 'b')").unwrap();
    fs::File::options().write(true).open(place.path()).unwrap().set_len(8192).unwrap();
    let refused = add(&mut workbook, "two");
    assert!(matches!(refused, Err(StoreError::Damaged(_))), "{refused:?}");
}

#[test]
fn the_order_of_the_history_is_not_that_of_the_clock() {
    let place = Place::new();
    for (at, title) in
        [("2026-03-12T09:30:00Z", "one"), ("2019-01-01T00:00:00Z", "two"), ("2025-01-01T00:00:00Z", "three")]
    {
        let mut workbook = place.open().with_clock(FixedClock(at.parse().unwrap()));
        add(&mut workbook, title).unwrap();
    }
    let mut workbook = place.open();
    for left in [vec!["one", "two"], vec!["one"], vec![]] {
        workbook.undo().unwrap();
        let found: Vec<_> =
            workbook.deals(&DealQuery::default()).unwrap().into_iter().map(|row| row.deal.title).collect();
        assert_eq!(found, left);
    }
    for _ in 0..3 {
        workbook.redo().unwrap();
    }
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

#[test]
fn opened_for_reading_nothing_is_written_or_made() {
    let place = Place::new();
    let options = OpenOptions { read_only: true, ..Default::default() };
    let missing = Workbook::open_with(place.path(), &options);
    assert!(matches!(missing, Err(OpenError::File { .. })), "{missing:?}");
    assert!(place.files().is_empty());
    add(&mut place.open(), "one").unwrap();
    let before = fs::read(place.path()).unwrap();
    let mut workbook = Workbook::open_with(place.path(), &options).unwrap();
    assert!(workbook.is_read_only());
    assert_eq!(workbook.deals(&DealQuery::default()).unwrap().len(), 1);
    assert!(matches!(add(&mut workbook, "two"), Err(StoreError::ReadOnly)));
    assert!(matches!(workbook.undo(), Err(StoreError::ReadOnly)));
    drop(workbook);
    assert_eq!(fs::read(place.path()).unwrap(), before);
    assert_eq!(place.files(), ["test.debrief"]);
}

/// This test program once more, in a process of its own, doing one of the acts of `a_child`.
fn child(act: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "faults::a_child", "--ignored", "--nocapture", "--test-threads=1"])
        .env("DEBRIEF_TEST_ACT", act)
        .env("DEBRIEF_TEST_FILE", path)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[test]
#[ignore = "what other tests run in a process of its own"]
fn a_child() {
    let (Ok(act), Some(path)) = (std::env::var("DEBRIEF_TEST_ACT"), std::env::var_os("DEBRIEF_TEST_FILE")) else {
        return;
    };
    let path = Path::new(&path);
    let mut workbook = match Workbook::open(path) {
        Ok(workbook) => workbook,
        Err(error) => return println!("\nrefused {error:?}"),
    };
    match act.as_str() {
        "add" => add_until_refused(&mut workbook),
        "count" => (0..100).for_each(|_| count_one_up(&mut workbook)),
        "read" => println!("\nread {}", workbook.deals(&DealQuery::default()).unwrap().len()),
        other => panic!("{other}"),
    }
}

/// Adds deals, and says so after each; stops at the third refusal.
fn add_until_refused(workbook: &mut Workbook) {
    let mut refusals = 0;
    let process = std::process::id();
    for number in 0..3000 {
        let title = format!("{process}-{number}");
        match add(workbook, &title) {
            Ok(()) => println!("\nsaved {title}"),
            Err(error) => {
                println!("\nrefused {error:?}");
                refusals += 1;
                if refusals == 3 {
                    // What has been saved can be read on.
                    println!("\nread {}", workbook.deals(&DealQuery::default()).unwrap().len());
                    return;
                }
            }
        }
    }
}

/// Adds one to a number that another process also counts up, as a user would who is told of a newer change.
fn count_one_up(workbook: &mut Workbook) {
    loop {
        let seen = workbook.deals(&DealQuery::default()).unwrap().remove(0).deal;
        // Two that write the very same agree, and are one change: so the notes also say who counted last.
        let number: u32 = seen.notes.split(' ').next().unwrap().parse().unwrap();
        let new = Deal { notes: format!("{} {}", number + 1, std::process::id()), ..seen.clone() };
        match workbook.edit(edit(), |tx| tx.update(&seen, &new)) {
            Ok(()) => return,
            Err(StoreError::Conflict { .. } | StoreError::Busy) => {}
            Err(other) => panic!("{other}"),
        }
    }
}

/// The lines of a child that begin with this word, without it.
fn lines(output: &[u8], word: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(output);
    text.lines().filter_map(|line| line.strip_prefix(word)?.strip_prefix(' ')).map(str::to_owned).collect()
}

#[test]
fn two_processes_lose_no_update() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal { notes: "0".into(), ..Deal::new("A", "counter") };
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    let others: Vec<Child> = (0..2).map(|_| child("count", &place.path()).spawn().unwrap()).collect();
    (0..100).for_each(|_| count_one_up(&mut workbook));
    for other in others {
        let output = other.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
    assert_eq!(workbook.get(deal.id).unwrap().unwrap().notes.split(' ').next(), Some("300"));
    assert_eq!(workbook.history(None, 1000).unwrap().len(), 301);
    drop(workbook);
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

#[test]
fn killed_at_any_moment_nothing_acknowledged_is_lost() {
    let place = Place::new();
    let mut saved = BTreeSet::new();
    let mut delay = 7_u64;
    for round in 0..20 {
        let mut process = child("add", &place.path()).spawn().unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("saved ") {
            line.clear();
            assert!(output.read_line(&mut line).unwrap() > 0, "round {round}: it never saved anything");
        }
        delay = delay * 31 % 97;
        std::thread::sleep(Duration::from_micros(delay * 300));
        process.kill().unwrap();
        process.wait().unwrap();
        let mut rest = line.into_bytes();
        std::io::Read::read_to_end(&mut output, &mut rest).unwrap();
        // The last line may have been cut off.
        let whole = rest.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        saved.extend(lines(&rest[..whole], "saved"));
        let found = titles(&place.path());
        assert!(saved.is_subset(&found), "round {round}: {:?} are lost", saved.difference(&found));
        assert!(found.len() <= saved.len() + round + 1, "only what was cut off may be there unsaid");
    }
    assert_eq!(check(&place.path()).unwrap().findings, []);
    assert_eq!(place.files(), ["test.debrief"], "the journals of the killed are gone");
}

#[test]
#[cfg(unix)]
fn a_write_that_fails_at_any_size_of_the_file_loses_nothing() {
    let place = Place::new();
    add(&mut place.open(), "before").unwrap();
    let original = fs::read(place.path()).unwrap();
    let blocks = original.len() as u64 / 512;
    let mut struck = 0;
    // From a limit below the file's size, where even the journal may not grow, up by half pages.
    for limit in (0..40).step_by(4).chain((blocks - 4..blocks + 160).step_by(12)) {
        fs::write(place.path(), &original).unwrap();
        let _ = fs::remove_file(place.path().with_file_name("test.debrief-journal"));
        let inner = child("add", &place.path());
        let output = Command::new("sh")
            .args(["-c", &format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" \"$@\"")])
            .arg(inner.get_program())
            .args(inner.get_args())
            .envs(inner.get_envs().filter_map(|(key, value)| Some((key, value?))))
            .output()
            .unwrap();
        let refusals = lines(&output.stdout, "refused");
        assert!(output.status.success(), "{limit}: {}", String::from_utf8_lossy(&output.stdout));
        struck += usize::from(!refusals.is_empty());
        let saved: BTreeSet<_> = lines(&output.stdout, "saved").into_iter().chain(["before".to_owned()]).collect();
        assert_eq!(titles(&place.path()), saved, "limit {limit}: {refusals:?}");
        assert_eq!(check(&place.path()).unwrap().findings, [], "limit {limit}");
    }
    assert!(struck > 15, "{struck}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_loses_nothing() {
    let place = Place::new();
    let folder = place.path().parent().unwrap().to_path_buf();
    let inner = child("add", &place.path());
    // A small disk of its own, which only this process sees; the result is brought out through a pipe.
    let script = format!(
        "mount -t tmpfs -o size=500k tmpfs '{0}' || exit 77; \"$0\" \"$@\"; cat '{1}' >&2",
        folder.display(),
        place.path().display()
    );
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "--map-root-user", "sh", "-c", &script])
        .arg(inner.get_program())
        .args(inner.get_args())
        .envs(inner.get_envs().filter_map(|(key, value)| Some((key, value?))));
    let output = match command.output() {
        Ok(output) if output.status.success() => output,
        other => return eprintln!("skipped: no file system of one's own here ({other:?})"),
    };
    let refusals = lines(&output.stdout, "refused");
    assert!(refusals.len() == 3 && refusals.iter().all(|refusal| refusal == "Full"), "{refusals:?}");
    let saved: BTreeSet<_> = lines(&output.stdout, "saved").into_iter().collect();
    assert_eq!(lines(&output.stdout, "read"), [saved.len().to_string()]);
    let file = place.path().with_file_name("from-the-full-disk.debrief");
    let start = output.stderr.windows(16).position(|bytes| bytes == b"SQLite format 3\0").unwrap();
    fs::write(&file, &output.stderr[start..]).unwrap();
    assert_eq!(titles(&file), saved);
    assert_eq!(check(&file).unwrap().findings, []);
}

#[test]
#[cfg(unix)]
fn without_the_right_to_write_a_workbook_is_read_and_says_so() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    const NOBODY: u32 = 65534;
    let place = Place::new();
    add(&mut place.open(), "one").unwrap();
    let folder = place.path().parent().unwrap().to_path_buf();
    let permit = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    // Rights do not bind root, as which containers run tests: there somebody else has to try.
    let is_root = fs::metadata(&folder).is_ok_and(|found| std::os::unix::fs::MetadataExt::uid(&found) == 0);
    let run = |act: &str, path: &Path| {
        let mut command = child(act, path);
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command.output()
    };
    let (file_bits, folder_bits) = if is_root { (0o444, 0o755) } else { (0o400, 0o500) };
    permit(&place.path(), file_bits);
    permit(&folder, folder_bits);
    let Ok(output) = run("read", &place.path()) else { return eprintln!("skipped: nobody else can run this") };
    assert_eq!(lines(&output.stdout, "read"), ["1"], "{output:?}");
    let output = run("add", &place.path()).unwrap();
    assert_eq!(lines(&output.stdout, "refused"), ["ReadOnly"; 3]);
    // A file that could be written to, in a folder where no journal can be made.
    permit(&place.path(), if is_root { 0o666 } else { 0o600 });
    let output = run("add", &place.path()).unwrap();
    let refusals = lines(&output.stdout, "refused");
    assert!(!refusals.is_empty() && lines(&output.stdout, "saved").is_empty(), "{refusals:?}");
    println!("in a read-only folder: {refusals:?}");
    // Nothing can be made there.
    let output = run("add", &folder.join("new.debrief")).unwrap();
    assert!(lines(&output.stdout, "refused")[0].starts_with("File "), "{output:?}");
    permit(&folder, 0o700);
    assert_eq!(titles(&place.path()), ["one".to_owned()].into());
}
