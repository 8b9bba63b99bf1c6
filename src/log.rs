//! The program's own log: `debrief.log` in the state folder, at the level that `DEBRIEF_LOG` names (`off`, `error`,
//! `warn`, `info`, `debug`, `trace`; `warn` without it). It never holds what somebody typed: kinds and places only.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    panic,
    path::PathBuf,
    sync::Mutex,
};

use tracing_subscriber::{Layer, filter::Targets, fmt, layer::SubscriberExt};

use crate::platform;

/// The environment variable that names the level.
pub const LEVEL_VARIABLE: &str = "DEBRIEF_LOG";

/// A log that has grown beyond this, in bytes, makes room for a new one at the next start.
const LARGEST: u64 = 1 << 20;

/// The log's file.
pub fn file() -> Option<PathBuf> {
    platform::state_folder().map(|folder| folder.join("debrief.log"))
}

/// What a library says of a failure, up to what it quotes: that may be somebody's text.
pub fn unquoted(text: &str) -> &str {
    text.split(['`', '"', '\'']).next().unwrap_or_default()
}

/// Starts the log. Where it cannot be written the program goes on without one.
pub fn start() {
    let Some(path) = file() else { return };
    let level =
        env::var(LEVEL_VARIABLE).ok().and_then(|level| level.parse::<tracing::level_filters::LevelFilter>().ok());
    let level = level.unwrap_or(tracing::level_filters::LevelFilter::WARN);
    let log = fmt::layer()
        .with_ansi(false)
        // What cannot be written is not told on the terminal either, which the screen is drawn on.
        .log_internal_errors(false)
        .with_writer(Mutex::new(Log { path, open: None }))
        // Only what we say ourselves: libraries may quote the data that they work on.
        .with_filter(Targets::new().with_target("debrief", level));
    // A second start, as in a test, keeps the first log.
    if tracing::subscriber::set_global_default(tracing_subscriber::registry().with(log)).is_ok() {
        note_panics();
    }
}

/// Notes where the program broke down. Not what it said: that may quote what somebody typed.
fn note_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "the program broke down");
        before(panic);
    }));
}

/// A file that is made when there is something to write.
struct Log {
    path: PathBuf,
    open: Option<File>,
}

impl Log {
    fn open(&mut self) -> io::Result<&mut File> {
        match self.open {
            Some(ref mut file) => Ok(file),
            None => {
                if let Some(folder) = self.path.parent() {
                    platform::create_private_folder(folder)?;
                }
                if fs::metadata(&self.path).is_ok_and(|file| file.len() > LARGEST) {
                    fs::rename(&self.path, self.path.with_extension("old.log"))?;
                }
                match platform::create_private_file(&self.path) {
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                    _ => {}
                }
                Ok(self.open.insert(OpenOptions::new().append(true).open(&self.path)?))
            }
        }
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.open()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), File::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_left_out() {
        assert_eq!(unquoted("fts5: syntax error near \"Huber\""), "fts5: syntax error near ");
        assert_eq!(unquoted("database disk image is malformed"), "database disk image is malformed");
    }

    #[test]
    fn nothing_to_say_makes_no_file_and_a_large_log_makes_room() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/debrief.log");
        let mut log = Log { path: path.clone(), open: None };
        log.flush().unwrap();
        assert!(!path.exists());
        log.write_all(b"one\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "one\n");

        fs::write(&path, vec![b'x'; LARGEST as usize + 1]).unwrap();
        Log { path: path.clone(), open: None }.write_all(b"two\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two\n");
        assert!(path.with_extension("old.log").exists());
    }
}
