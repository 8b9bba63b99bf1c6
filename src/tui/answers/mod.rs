//! The answers across deals: each a screen of figures, from each of which one key leads to what is behind it.

mod behind;
mod gather;
mod screen;

pub use gather::{Gather, Recorded};
pub use screen::{AnswerScreen, ask_report};
