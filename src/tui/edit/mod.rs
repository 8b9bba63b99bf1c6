//! Editing text: one line, or many.

mod line;
mod text;

pub use line::LineEdit;
pub use text::TextPopup;
