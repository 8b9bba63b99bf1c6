//! Opening a workbook, and telling on the error output what takes so long where it is an older one and large.

use std::{
    io::{self, IsTerminal, Write},
    path::Path,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

use super::output::harmless;
use crate::{
    i18n::{Locale, t},
    store::{OpenError, OpenOptions, Upgrade, Workbook},
};

/// What is done sooner needs no words.
const AT_ONCE: Duration = Duration::from_millis(300);

/// How often a terminal shows how far it is.
const EVERY: Duration = Duration::from_millis(200);

/// Opens the workbook at `path`.
pub(super) fn open(path: &Path, options: &OpenOptions, locale: Locale) -> Result<Workbook, OpenError> {
    thread::scope(|scope| {
        // Only an older file has anything to tell.
        let mut teller: Option<Sender<Upgrade>> = None;
        Workbook::open_told(path, options, &mut |part| {
            let teller = teller.get_or_insert_with(|| {
                let (teller, parts) = mpsc::channel();
                scope.spawn(move || {
                    let mut output = io::stderr();
                    let is_terminal = output.is_terminal();
                    tell(&parts, locale, AT_ONCE, is_terminal, &mut output);
                });
                teller
            });
            // Where nobody listens any more, the work goes on all the same.
            let _ = teller.send(part);
        })
    })
}

/// Tells it until the other end is dropped: what is being done and where the copy is, which stays, and on a terminal below
/// it how far it is, in a line that goes again.
fn tell(parts: &Receiver<Upgrade>, locale: Locale, at_once: Duration, is_terminal: bool, output: &mut dyn Write) {
    let begun = Instant::now();
    let mut write = |text: &str| drop(output.write_all(text.as_bytes()).and_then(|()| output.flush()));
    let (mut part, mut widest, mut is_told) = (Upgrade::Converting, 0, false);
    let mut copy = None;
    loop {
        match parts.recv_timeout(EVERY) {
            // Of many at once the last one counts.
            Ok(next) => part = parts.try_iter().last().unwrap_or(next),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if let Upgrade::Copying { to, .. } = &part {
            copy = Some(to.clone());
        }
        if begun.elapsed() < at_once {
            continue;
        }
        if !is_told {
            is_told = true;
            write(&format!("{}\n", t!(locale, "upgrade-about")));
            if let Some(copy) = &copy {
                write(&format!("{}\n", t!(locale, "upgrade-copy", path = harmless(&copy.to_string_lossy()))));
            }
        }
        if is_terminal {
            let line = match part {
                Upgrade::Copying { percent, .. } => t!(locale, "upgrade-copying", percent = u64::from(percent)),
                Upgrade::Converting => t!(locale, "upgrade-converting", seconds = begun.elapsed().as_secs()),
            };
            widest = widest.max(line.chars().count());
            write(&format!("\r{line:<widest$}"));
        }
    }
    if widest > 0 {
        write(&format!("\r{:widest$}\r", ""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(at_once: Duration, is_terminal: bool) -> String {
        let (teller, parts) = mpsc::channel();
        teller.send(Upgrade::Copying { to: "/kept/w.debrief".into(), percent: 43 }).unwrap();
        let mut output = Vec::new();
        drop(thread::spawn(move || {
            thread::sleep(EVERY / 2);
            teller.send(Upgrade::Converting).unwrap();
        }));
        tell(&parts, Locale::EN, at_once, is_terminal, &mut output);
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn what_takes_long_is_told_with_the_place_of_the_copy() {
        let shown = told(Duration::ZERO, true);
        let (about, how_far) = shown.split_once("\r").unwrap();
        assert!(about.contains("present format") && about.contains("/kept/w.debrief"), "{shown:?}");
        assert!(about.ends_with('\n') && how_far.starts_with("Copied: 43%") && how_far.ends_with('\r'), "{shown:?}");
        assert!(how_far.contains("\rNew format: under way"), "{shown:?}");
    }

    #[test]
    fn a_file_has_no_line_that_goes_again_and_what_is_quick_no_words() {
        let shown = told(Duration::ZERO, false);
        assert!(shown.contains("/kept/w.debrief") && !shown.contains('\r'), "{shown:?}");
        assert_eq!(told(Duration::from_secs(60), true), "");
    }
}
