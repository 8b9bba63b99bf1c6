//! The answers across deals: each a screen of figures, from each of which one key leads to what is behind it.

mod behind;
mod gather;
mod gathering;
mod questions;
mod screen;
mod within;

pub use gather::{Gather, Recorded};
pub use gathering::Gathering;
pub use questions::Questions;
pub use screen::{AnswerScreen, ask_report};
pub use within::{Of, WithinScreen};
