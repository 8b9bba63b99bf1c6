//! Notes that another program writes: bounded in size, and in how long nothing may come.

use std::{
    io::{self, Read},
    sync::mpsc,
    thread,
    time::Duration,
};

use super::file::MAX_BYTES;

/// So long nothing may come out of a pipe: who transcribes may be silent for a while.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// What comes until the end, or until it is too much.
///
/// # Errors
/// When it cannot be read; [`io::ErrorKind::TimedOut`] when nothing has come for so long and no end either.
pub(super) fn read(mut source: impl Read + Send + 'static, patience: Duration) -> io::Result<Vec<u8>> {
    let (send, arrived) = mpsc::sync_channel(1);
    // Whoever waits for a pipe cannot be stopped: this one waits on until the program ends.
    thread::spawn(move || {
        let mut room = [0; 8192];
        loop {
            let part = match source.read(&mut room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read.map(|count| room[..count].to_vec()),
            };
            let is_last = !part.as_ref().is_ok_and(|part| !part.is_empty());
            if send.send(part).is_err() || is_last {
                return;
            }
        }
    });
    let mut bytes = Vec::new();
    while bytes.len() <= MAX_BYTES {
        let part = arrived.recv_timeout(patience).map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        if part.is_empty() {
            break;
        }
        bytes.extend(part);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::{io::Write, path::Path};

    use super::*;
    use crate::exchange::import::{ImportError, Refusal, notes::Notes};

    #[test]
    fn a_pipe_is_read_to_its_end_and_one_without_an_end_is_not_waited_for() {
        let (out, mut into) = io::pipe().expect("a pipe");
        into.write_all(b"one\n").expect("written");
        let refused = Notes::piped(Path::new("stdin"), out, Duration::from_millis(50)).expect_err("no end");
        assert!(matches!(refused, ImportError::Refused { refusal: Refusal::Silent, .. }), "{refused:?}");

        let notes = Notes::piped(Path::new("stdin"), &b"one\r\ntwo\n"[..], PATIENCE).expect("notes");
        assert_eq!(notes.lines.len(), 2);
        let refused = Notes::piped(Path::new("stdin"), io::repeat(b'x'), PATIENCE).expect_err("too much");
        assert!(matches!(refused, ImportError::Refused { refusal: Refusal::TooLarge, .. }), "{refused:?}");
    }
}
