//! How far long work is, told on the error output while the output waits; and Ctrl-C, which ends it.

use std::{
    io::{self, IsTerminal, Write},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{i18n::Locale, platform, wording, work::Watch};

/// On a terminal one line is written over and over, so often.
const ON_TERMINAL: Duration = Duration::from_millis(200);

/// Elsewhere each line stays.
const ELSEWHERE: Duration = Duration::from_secs(5);

/// Tells it until it is dropped.
pub(super) struct Progress {
    /// None once it is to end.
    end: Option<Sender<()>>,
    teller: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to tell how far the work is that reports to `watch`. Ctrl-C cancels it from here on.
    pub(super) fn begin(watch: &Watch, locale: Locale) -> Self {
        let cancelled = watch.clone();
        if let Err(error) = platform::on_interrupt(move || cancelled.cancel()) {
            tracing::warn!(kind = ?error.kind(), "Ctrl-C ends the program at once");
        }
        match io::stderr().is_terminal() {
            true => Self::telling(watch, locale, ON_TERMINAL, true, io::stderr()),
            false => Self::telling(watch, locale, ELSEWHERE, false, io::stderr()),
        }
    }

    fn telling(
        watch: &Watch,
        locale: Locale,
        every: Duration,
        is_terminal: bool,
        mut output: impl Write + Send + 'static,
    ) -> Self {
        let (end, ended) = mpsc::channel();
        let watch = watch.clone();
        let teller = thread::spawn(move || {
            let mut widest = 0;
            // What cannot be told is no reason to end the work.
            let mut write = |text: &str| drop(output.write_all(text.as_bytes()).and_then(|()| output.flush()));
            while ended.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
                let line = wording::progress(&watch, locale);
                widest = widest.max(line.chars().count());
                match is_terminal {
                    true => write(&format!("\r{line:<widest$}")),
                    false => write(&format!("{line}\n")),
                }
            }
            if is_terminal && widest > 0 {
                write(&format!("\r{:widest$}\r", ""));
            }
        });
        Self { end: Some(end), teller: Some(teller) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end = None;
        if let Some(teller) = self.teller.take() {
            // It has nothing to tell that would matter now.
            let _ = teller.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::work::Task;

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn told(is_terminal: bool) -> String {
        let (watch, kept) = (Watch::default(), Kept::default());
        watch.at(Task::Writing, 1, 4).unwrap();
        let progress = Progress::telling(&watch, Locale::EN, Duration::from_millis(1), is_terminal, kept.clone());
        while kept.0.lock().unwrap().is_empty() {
            thread::yield_now();
        }
        drop(progress);
        String::from_utf8(kept.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn a_terminal_has_one_line_that_goes_and_a_file_plain_ones() {
        let line = "\rWriting, 25%";
        let shown = told(true);
        assert!(
            shown.starts_with(line) && shown.ends_with(&format!("\r{}\r", " ".repeat(line.len() - 1))),
            "{shown:?}"
        );
        let shown = told(false);
        assert!(shown.lines().all(|shown| shown == "Writing, 25%") && !shown.contains('\r'), "{shown:?}");
    }
}
