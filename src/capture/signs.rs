//! The signs of the language.

use crate::domain::Emotion;

use super::line::MarkKind;

/// What emotions look like.
const FACES: [(&str, i64); 10] = [
    (":))", 2),
    (":-))", 2),
    (":)", 1),
    (":-)", 1),
    (":|", 0),
    (":-|", 0),
    (":(", -1),
    (":-(", -1),
    (":((", -2),
    (":-((", -2),
];

/// The emotion that a face stands for.
pub(super) fn emotion(word: &str) -> Option<Emotion> {
    let (_, value) = FACES.iter().find(|(face, _)| *face == word)?;
    Emotion::new(*value)
}

/// The face of an emotion.
pub(super) fn face(emotion: Emotion) -> Option<&'static str> {
    FACES.iter().find(|(_, value)| *value == i64::from(emotion)).map(|(face, _)| *face)
}

/// One face for each emotion, the happiest first.
pub(super) fn faces() -> impl Iterator<Item = &'static str> {
    FACES.iter().filter(|(face, _)| !face.contains('-')).map(|(face, _)| *face)
}

/// The quotes that close what a quote opens.
pub(super) fn closers(open: char) -> &'static [char] {
    match open {
        '"' => &['"'],
        '„' => &['“', '”', '"'],
        '“' | '”' => &['”', '“'],
        '«' => &['»'],
        '»' => &['«'],
        _ => &[],
    }
}

/// Punctuation that may hang on a mark without being part of it.
pub(super) fn is_tail(ch: char) -> bool {
    matches!(ch, ',' | '.' | ';' | ':' | '!' | '?')
}

/// Whether a character can begin a mark.
pub(super) fn is_sign(ch: char) -> bool {
    matches!(ch, '@' | '#' | ':' | '+' | '~' | '=' | '!' | '/' | '%' | '^' | '\\') || !closers(ch).is_empty()
}

/// What a word that begins with this sign was probably meant to be.
pub(super) fn sign_kind(sign: char) -> Option<MarkKind> {
    Some(match sign {
        '@' => MarkKind::Who,
        '#' => MarkKind::Channel,
        ':' => MarkKind::Activity,
        '+' | '~' => MarkKind::When,
        '=' => MarkKind::Told,
        '/' => MarkKind::Course,
        '%' => MarkKind::Owner,
        '^' => MarkKind::Milestone,
        _ if !closers(sign).is_empty() => MarkKind::Quote,
        _ => return None,
    })
}
