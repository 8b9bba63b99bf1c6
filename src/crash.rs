//! When the program breaks down: the terminal is given back, and a report says where in the code it happened. The report
//! holds nothing that anybody typed.

use std::{
    backtrace::Backtrace,
    fs::{self, OpenOptions},
    io::{self, Write},
    panic::{self, PanicHookInfo},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use jiff::Timestamp;

use crate::{arrange::Arrange, platform};

/// The interface has broken down.
#[derive(Debug, thiserror::Error)]
#[error("the interface has broken down")]
pub struct Crash {
    /// Where the report lies; none where none could be written.
    pub report: Option<PathBuf>,
    /// Whether the text of all open editors has been kept.
    pub is_kept: bool,
}

/// Where the report of the last breakdown lies.
#[derive(Debug, Clone, Default)]
pub struct Watch(Arc<Mutex<Option<PathBuf>>>);

impl Watch {
    /// From now on a panic writes a report, and one of this thread calls `leave` before. Nothing is printed: the message
    /// may quote what somebody typed, and says nothing to people who are no programmers.
    pub fn begin(leave: fn()) -> Self {
        let watch = Self::default();
        let (last, interface) = (watch.clone(), thread::current().id());
        panic::set_hook(Box::new(move |panic| {
            if thread::current().id() == interface {
                leave();
            }
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "the program broke down");
            let report = platform::state_folder().and_then(|folder| write(&folder, &describe(panic)).ok());
            *last.0.lock().unwrap_or_else(PoisonError::into_inner) = report;
        }));
        watch
    }

    /// Where the report lies.
    pub fn report(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn describe(panic: &PanicHookInfo) -> String {
    // Only a message that stands in the code as it is quotes nothing. Others may: one about a text's bytes quotes it.
    let message = panic.payload().downcast_ref::<&'static str>().copied();
    format!(
        "debrief {} broke down.\n\nwhen: {}\nsystem: {} {}\nthread: {}\nplace: {}\nwhat: {}\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        Timestamp::now(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread::current().name().unwrap_or("without a name"),
        panic.location().map(ToString::to_string).unwrap_or_default(),
        message.unwrap_or("left out, for it may quote what was typed"),
        Backtrace::force_capture()
    )
}

/// Writes a report into a new file in this folder, for the owner's eyes only.
fn write(folder: &Path, report: &str) -> io::Result<PathBuf> {
    platform::create_private_folder(folder)?;
    let time = Timestamp::now().strftime("%Y%m%d-%H%M%S%3f");
    let path = folder.join(format!("crash-{time}.txt"));
    platform::create_private_file(&path)?;
    OpenOptions::new().append(true).open(&path)?.write_all(report.as_bytes())?;
    thin_out(folder);
    Ok(path)
}

/// So many reports are kept.
const KEPT: usize = 20;

/// Removes the oldest reports; their names sort by time. One that cannot be removed stays.
fn thin_out(folder: &Path) {
    let is_report = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("crash-") && name.ends_with(".txt")
    };
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut reports: Vec<PathBuf> = files.filter(is_report).collect();
    reports.arrange();
    for old in reports.iter().rev().skip(KEPT) {
        let _ = fs::remove_file(old);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_reports_are_kept_and_nothing_else_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("crash.log"), "mine").unwrap();
        for at in 0..25 {
            fs::write(folder.path().join(format!("crash-2026010{}-00000{:02}00.txt", at / 10, at)), "old").unwrap();
        }
        let new = write(folder.path(), "new").unwrap();
        let mut left: Vec<PathBuf> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        left.sort();
        assert_eq!(left.len(), KEPT + 1);
        assert!(left.contains(&new) && left.contains(&folder.path().join("crash.log")));
        let is_left = |name: &str| left.contains(&folder.path().join(name));
        assert!(!is_left("crash-20260100-000000500.txt") && is_left("crash-20260100-000000600.txt"), "the oldest went");
    }
}
