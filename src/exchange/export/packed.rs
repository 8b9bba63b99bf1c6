//! A file that is packed by gzip while it is written, or not.

use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};

use crate::exchange::WholeFile;

/// A file in the making, there whole or not at all.
pub(super) enum MaybePacked {
    /// As it is.
    Plain(WholeFile),
    /// Packed.
    Packed(Box<GzEncoder<WholeFile>>),
}

impl MaybePacked {
    /// One that is packed.
    pub(super) fn packed(file: WholeFile) -> Self {
        Self::Packed(Box::new(GzEncoder::new(file, Compression::default())))
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    /// See [`WholeFile::finish`].
    pub(super) fn finish(self) -> io::Result<()> {
        match self {
            Self::Plain(file) => file.finish(),
            Self::Packed(packed) => packed.finish()?.finish(),
        }
    }
}

impl Write for MaybePacked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(file) => file.write(bytes),
            Self::Packed(packed) => packed.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(file) => file.flush(),
            Self::Packed(packed) => packed.flush(),
        }
    }
}
