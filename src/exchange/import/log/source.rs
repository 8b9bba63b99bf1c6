//! The bytes of a log as they stream in: unpacked where they are packed, counted, and bounded.

use std::{
    cell::Cell,
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    rc::Rc,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
        mpsc::{Receiver, sync_channel},
    },
    thread,
};

use flate2::bufread::MultiGzDecoder;

use crate::store::open_ordinary;

/// So much may come out of a file, in bytes: the largest public logs unpack to about that.
pub(super) const MAX_UNPACKED: u64 = 2 << 30;

/// So long may a single piece be, a tag or what stands between two tags, in bytes.
pub(super) const MAX_PIECE: usize = 1 << 20;

/// Why no more is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// A piece is longer than [`MAX_PIECE`].
    Piece,
    /// More than [`MAX_UNPACKED`] came out.
    Unpacked,
}

/// How far the reading has come, seen from outside.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// Bytes of the file that were read, on whichever thread.
    read: Arc<AtomicU64>,
    /// Lines that were begun, from 1.
    pub(super) line: Cell<u64>,
    /// Bytes of the piece that is being read.
    piece: Cell<usize>,
    unpacked: Cell<u64>,
    /// The bound that was met.
    pub(super) bound: Cell<Option<Bound>>,
}

impl Progress {
    /// Bytes of the file that were read.
    pub(super) fn read(&self) -> u64 {
        self.read.load(Relaxed)
    }

    /// Another piece begins.
    pub(super) fn next_piece(&self) {
        self.piece.set(0);
    }
}

/// A file as text.
pub(super) struct Source {
    inner: BufReader<Box<dyn Read>>,
    progress: Rc<Progress>,
}

impl Source {
    /// Opens a file; whether it is packed is seen from what is in it. Answers its length too.
    pub(super) fn open(path: &Path, progress: &Rc<Progress>) -> io::Result<(Self, u64)> {
        let file = open_ordinary(path)?;
        let length = file.metadata()?.len();
        let mut file = BufReader::with_capacity(PIECE, Counted { file, read: Arc::clone(&progress.read) });
        let is_packed = is_packed(file.fill_buf()?);
        let inner: Box<dyn Read> = match is_packed {
            true => Box::new(Beside::read(MultiGzDecoder::new(file))),
            false => Box::new(file),
        };
        progress.line.set(1);
        Ok((Self { inner: BufReader::with_capacity(PIECE, inner), progress: Rc::clone(progress) }, length))
    }
}

/// Whether these bytes begin what gzip has packed.
pub(in crate::exchange::import) fn is_packed(head: &[u8]) -> bool {
    head.starts_with(&[0x1f, 0x8b])
}

impl Read for Source {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(into)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Source {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bound = match (self.progress.piece.get() > MAX_PIECE, self.progress.unpacked.get() > MAX_UNPACKED) {
            (true, _) => Some(Bound::Piece),
            (_, true) => Some(Bound::Unpacked),
            _ => None,
        };
        if bound.is_some() {
            self.progress.bound.set(bound);
            return Err(io::Error::from(io::ErrorKind::InvalidData));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        let progress = &self.progress;
        let lines = self.inner.buffer().iter().take(count).filter(|byte| **byte == b'\n').count();
        progress.line.set(progress.line.get() + lines as u64);
        progress.piece.set(progress.piece.get() + count);
        progress.unpacked.set(progress.unpacked.get() + count as u64);
        self.inner.consume(count);
    }
}

/// A file whose bytes are counted as they are read.
struct Counted {
    file: File,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.read.fetch_add(count as u64, Relaxed);
        Ok(count)
    }
}

/// So much is read at a time, in bytes.
const PIECE: usize = 1 << 16;

/// So many pieces are unpacked ahead of the reading.
const AHEAD: usize = 8;

/// What a thread of its own unpacks, a few pieces ahead. The thread ends when nobody reads on.
struct Beside {
    /// Pieces, and an empty one at the end.
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: io::Cursor<Vec<u8>>,
    is_over: bool,
}

impl Beside {
    fn read(mut packed: impl Read + Send + 'static) -> Self {
        let (unpacked, pieces) = sync_channel(AHEAD);
        thread::spawn(move || {
            loop {
                let mut piece = Vec::with_capacity(PIECE);
                let read = packed.by_ref().take(PIECE as u64).read_to_end(&mut piece);
                let is_last = !matches!(read, Ok(1..));
                // What was unpacked before something went wrong is read before that is told.
                let is_worth = read.is_ok() || !piece.is_empty();
                let sent = if is_worth { unpacked.send(Ok(piece)) } else { Ok(()) };
                if let Err(error) = read {
                    let _ = unpacked.send(Err(error));
                }
                if sent.is_err() || is_last {
                    break;
                }
            }
        });
        Self { pieces, piece: io::Cursor::default(), is_over: false }
    }
}

impl Read for Beside {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if !self.is_over && self.piece.position() == self.piece.get_ref().len() as u64 {
            let broken = || io::Error::other("unpacking has broken off");
            self.piece = io::Cursor::new(self.pieces.recv().map_err(|_| broken())??);
            self.is_over = self.piece.get_ref().is_empty();
        }
        self.piece.read(into)
    }
}
