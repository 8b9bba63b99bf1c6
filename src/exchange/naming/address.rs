//! E-mail addresses: they name people in forms that no list of names foresees (`rvoegtlin@`, `weili@`).

/// What stands for whose address it is.
const SOMEBODY: &str = "…";

/// A text without whom its e-mail addresses belong to: of `rvoegtlin@muster.ch` stays `…@muster.ch`.
pub(super) fn without_owners(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        let owner = before.trim_end_matches(|ch: char| ch.is_alphanumeric() || "._+-'".contains(ch)).len();
        let is_address = owner < before.len() && begins_with_domain(after);
        kept += if is_address { &before[..owner] } else { before };
        kept += if is_address { SOMEBODY } else { "" };
        kept.push('@');
        rest = after;
    }
    kept + rest
}

/// Whether an address in a text has lost whom it belonged to.
pub(super) fn has_owner_hidden(text: &str) -> bool {
    text.contains("…@")
}

/// Whether a text begins with words that dots part, the last of two letters at least.
fn begins_with_domain(text: &str) -> bool {
    let end = text.find(|ch: char| !ch.is_alphanumeric() && !"-.".contains(ch)).unwrap_or(text.len());
    let last = text[..end].trim_end_matches('.').rsplit_once('.').map(|(_, last)| last);
    last.is_some_and(|last| last.chars().count() > 1 && last.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_known_by_an_address() {
        for (typed, kept) in [
            ("writes to rvoegtlin@muster.ch.", "writes to …@muster.ch."),
            ("(weili@x.cn, anna.schmidt+offers@sub.x-y.de)", "(…@x.cn, …@sub.x-y.de)"),
            ("ö'hara@müller.ch", "…@müller.ch"),
            ("@Keller calls at 3 @ noon, a@b and 5@5.5", "@Keller calls at 3 @ noon, a@b and 5@5.5"),
            ("a@b.ch@c.de", "…@…@c.de"),
            ("…@muster.ch", "…@muster.ch"),
            ("", ""),
        ] {
            assert_eq!(without_owners(typed), kept);
            assert_eq!(has_owner_hidden(kept), kept.contains(SOMEBODY));
        }
    }
}
