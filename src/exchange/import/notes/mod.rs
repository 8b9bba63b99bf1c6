//! Notes in: a plain text or Markdown with a line per step, read through the capture language, and transcripts from which
//! quotes are taken.
//!
//! [`Notes::open`] reads a file and [`Notes::piped`] a pipe, bounded, into [`NoteLine`]s; [`propose`] says what each of them becomes, without writing
//! anything; [`write()`] writes the steps that were accepted. Program and command line use the same three.

mod dates;
mod file;
mod lines;
mod pipe;
mod plan;
mod sentence;
mod speaker;
mod transcript;
mod write;

pub use file::{MAX_BYTES, MAX_LINES, Notes};
pub use lines::{LineKind, NoteLine, note_lines};
pub use pipe::PATIENCE;
pub use plan::{NotesSetting, Proposal, Where, accepted, new_people, propose, who_tells};
pub use transcript::{Transcript, Utterance};
pub use write::write;

#[cfg(test)]
mod tests;
