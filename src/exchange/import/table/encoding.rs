//! Bytes as text.

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::domain::keyed_enum;

keyed_enum! {
    /// How a file's text is written.
    Encoding, "encoding" {
        /// UTF-8.
        Utf8 = "utf-8",
        /// Windows-1252: what Excel writes in German and English.
        Windows1252 = "windows-1252",
        /// UTF-16, low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be = "utf-16be",
    }
}

impl Encoding {
    /// The encoding that the bytes are most likely in. A mark at their beginning says so; without one, what is UTF-8 throughout
    /// is no accident.
    pub fn of(bytes: &[u8]) -> Self {
        let zeros = |from: usize| bytes.iter().take(400).skip(from).step_by(2).filter(|byte| **byte == 0).count();
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Self::Utf8,
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ if zeros(1) > 20 && zeros(0) == 0 => Self::Utf16Le,
            _ if zeros(0) > 20 && zeros(1) == 0 => Self::Utf16Be,
            _ if str::from_utf8(bytes).is_ok() => Self::Utf8,
            _ => Self::Windows1252,
        }
    }

    /// The text, without a mark at its beginning, and whether all bytes were text.
    pub fn text(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Windows1252 => WINDOWS_1252,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
        };
        let (text, is_bad) = encoding.decode_with_bom_removal(bytes);
        (text, !is_bad)
    }
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
            (Vec::new(), Encoding::Utf8, ""),
        ] {
            assert_eq!(Encoding::of(&bytes), encoding);
            assert_eq!(encoding.text(&bytes), (Cow::Borrowed(text), true));
        }
        assert!(!Encoding::Utf8.text(b"\xef\xbb\xbfa\xff").1);
    }
}
