//! Bytes as text.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::domain::keyed_enum;

keyed_enum! {
    /// How a file's text is written.
    Encoding, "encoding" {
        /// UTF-8.
        Utf8 = "utf-8",
        /// Windows-1252: what Excel writes in German and English.
        Windows1252 = "windows-1252",
        /// Mac Roman: what Excel for Mac writes as plain CSV.
        Macintosh = "macintosh",
        /// UTF-16, low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be = "utf-16be",
    }
}

impl Encoding {
    /// The encoding that the bytes are most likely in. A mark at their beginning says so; without one, what is UTF-8 throughout
    /// is no accident, and neither is what is so but for a few bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let zeros = |from: usize| bytes.iter().take(400).skip(from).step_by(2).filter(|byte| **byte == 0).count();
        match bytes {
            [0xef, 0xbb, 0xbf, rest @ ..] if is_falsely_marked(rest) => Self::Windows1252,
            [0xef, 0xbb, 0xbf, ..] => Self::Utf8,
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ if zeros(1) > 20 && zeros(0) == 0 => Self::Utf16Le,
            _ if zeros(0) > 20 && zeros(1) == 0 => Self::Utf16Be,
            _ if is_mostly_utf8(bytes) => Self::Utf8,
            _ => Self::Windows1252,
        }
    }

    /// The text, without a mark at its beginning, and whether all bytes were text.
    pub fn text(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Windows1252 => WINDOWS_1252,
            Self::Macintosh => MACINTOSH,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
        };
        // A program that has only put the mark of UTF-8 before it has written no text with it.
        let bytes = if self == Self::Windows1252 { bytes.strip_prefix(MARK).unwrap_or(bytes) } else { bytes };
        let (text, is_bad) = encoding.decode_with_bom_removal(bytes);
        (text, !is_bad)
    }
}

/// Whether bytes are UTF-8, or nearly so: letters of another encoding hardly ever make one of UTF-8, so that a file with several of
/// these for each piece that is none has come to some harm, and is no other.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    const LETTERS_FOR_EACH_FAULT: usize = 4;
    let (mut letters, mut faults) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    letters >= LETTERS_FOR_EACH_FAULT * faults
}

/// The mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Whether what stands behind the mark of UTF-8 is none: no letter beyond ASCII is written in it.
fn is_falsely_marked(rest: &[u8]) -> bool {
    let mut chunks = rest.utf8_chunks();
    str::from_utf8(rest).is_err() && chunks.all(|chunk| chunk.valid().is_ascii())
}

/// Whether bytes have the mark of UTF-8 and are read as another encoding.
pub(super) fn has_false_mark(bytes: &[u8], encoding: Encoding) -> bool {
    encoding == Encoding::Windows1252 && bytes.starts_with(MARK)
}

/// Whether a text that was read in an encoding is hardly written in it: it has signs that stand nowhere, a letter of UTF-8
/// read as two, or, read as Windows-1252, what umlauts of a Mac become within a word.
pub(super) fn is_unlikely(text: &str, encoding: Encoding) -> bool {
    if text.is_ascii() {
        return false;
    }
    let is_1252 = encoding == Encoding::Windows1252;
    // What the bytes 0x80 to 0xBF are in Windows-1252: the second one of a letter in UTF-8.
    let follows = |c: char| matches!(c, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let is_pair = matches!(c, 'Ã' | 'Â') && follows(next);
        let is_mac = before.is_alphabetic() && matches!(c, 'Ÿ' | 'Š' | 'Ž' | '†' | '…' | '€') && next.is_lowercase();
        if is_pair || is_1252 && (is_mac || matches!(c, '\u{80}'..='\u{9f}')) {
            return true;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let long = "Zürich;Grösse\n".repeat(8);
        let utf16: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, encoding, text) in [
            (long.as_bytes().to_vec(), Encoding::Utf8, long.as_str()),
            ([b"\xef\xbb\xbf", long.as_bytes()].concat(), Encoding::Utf8, &long),
            (b"Z\xfcrich \x80".to_vec(), Encoding::Windows1252, "Zürich €"),
            (utf16.clone(), Encoding::Utf16Le, &long),
            ([b"\xff\xfe", &utf16[..]].concat(), Encoding::Utf16Le, &long),
            (b"\xef\xbb\xbfZ\xfcrich \x80".to_vec(), Encoding::Windows1252, "Zürich €"),
            (Vec::new(), Encoding::Utf8, ""),
        ] {
            assert_eq!(Encoding::of(&bytes), encoding);
            assert_eq!(encoding.text(&bytes), (Cow::Borrowed(text), true));
        }
        assert_eq!(Encoding::Macintosh.text(b"M\x9fller").0, "Müller");
        assert!(!Encoding::Utf8.text(b"\xef\xbb\xbfa\xff").1);
    }
}
