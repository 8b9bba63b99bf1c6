//! Texts in several styles, broken into lines together.

use super::canvas::{Ink, width, wrap};

/// A stretch of text in one style.
#[derive(Debug, Clone)]
pub struct Part {
    /// The text.
    pub text: String,
    /// How it is written.
    pub ink: Ink,
    /// Tells it from others: which link it is, for instance.
    pub tag: Option<usize>,
}

/// A stretch of text and where it stands in its line.
#[derive(Debug, Clone)]
pub struct Span {
    /// The cell at which it begins.
    pub x: u16,
    /// The text.
    pub text: String,
    /// How it is written.
    pub ink: Ink,
    /// The tag of its part.
    pub tag: Option<usize>,
}

impl Part {
    /// A part without a tag.
    pub fn new(text: impl Into<String>, ink: impl Into<Ink>) -> Self {
        Self { text: text.into(), ink: ink.into(), tag: None }
    }
}

/// The parts one after the other in lines of at most so many cells, broken at spaces. There is always a line.
pub fn flow(parts: &[Part], cells: u16) -> Vec<Vec<Span>> {
    let cells = cells.max(1);
    let mut lines: Vec<Vec<Span>> = Vec::new();
    let mut line = Vec::new();
    let mut x = 0;
    for word in words(parts, cells) {
        let wide: u16 = word.iter().map(|piece| width(&piece.text)).sum();
        if !line.is_empty() {
            x += 1;
        }
        if !line.is_empty() && x + wide > cells {
            lines.push(std::mem::take(&mut line));
            x = 0;
        }
        for piece in word {
            let end = x + width(&piece.text);
            line.push(Span { x, text: piece.text, ink: piece.ink, tag: piece.tag });
            x = end;
        }
    }
    lines.push(line);
    lines
}

/// The text word by word; a word can have pieces of several parts, as "(14)" has where 14 is a link.
fn words(parts: &[Part], cells: u16) -> Vec<Vec<Part>> {
    let mut words: Vec<Vec<Part>> = Vec::new();
    let mut word: Vec<Part> = Vec::new();
    let mut wide = 0;
    for part in parts {
        for (at, piece) in part.text.split(char::is_whitespace).enumerate() {
            if at > 0 {
                words.push(std::mem::take(&mut word));
                wide = 0;
            }
            // What is longer than a line is broken wherever the line ends.
            for bit in wrap(piece, cells) {
                if wide + width(&bit) > cells {
                    words.push(std::mem::take(&mut word));
                    wide = 0;
                }
                wide += width(&bit);
                word.push(Part { text: bit, ..part.clone() });
            }
        }
    }
    words.push(word);
    for word in &mut words {
        word.retain(|piece| !piece.text.is_empty());
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;
    use crate::tui::look::Role;

    proptest::proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(one in "\\PC{0,80}", two in "\\PC{0,40}", cells in 2_u16..40) {
            for line in flow(&[Part::new(one.as_str(), Role::Text), Part::new(two.as_str(), Role::Dim)], cells) {
                let end = line.last().map_or(0, |span| span.x + width(&span.text));
                // One character that is wider than the room cannot be broken: the canvas leaves it out.
                let single = matches!(&line[..], [span] if span.text.graphemes(true).count() == 1);
                proptest::prop_assert!(end <= cells || single, "{end} of {cells}: {line:?}");
            }
        }
    }
}
