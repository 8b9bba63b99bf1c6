//! Exports in words: what went out, and who is not named in it.

use std::path::Path;

use crate::{
    domain::{Unagreed, shown_path},
    exchange::{export::Exported, naming::Naming},
    i18n::{Arg, Locale, t},
};

/// What went out, a sentence each.
pub fn exported(path: &Path, exported: &Exported, naming: Naming, locale: Locale) -> Vec<String> {
    let path = shown_path(path);
    if exported.is_codebook {
        return vec![t!(locale, "export-codebook", path = path)];
    }
    let mut lines = vec![t!(locale, "export-written", path = path, count = exported.deals)];
    // Where nobody is named, nobody need be asked.
    if exported.unasked > 0 && naming == Naming::Agreed {
        lines.push(t!(locale, "export-unasked", count = exported.unasked));
    }
    if exported.unagreed.count() > 0 && naming == Naming::Everybody {
        lines.push(unagreed("export-unagreed", exported.unagreed, locale));
    }
    if exported.eventless > 0 {
        lines.push(t!(locale, "export-eventless", count = exported.eventless));
    }
    if exported.undated > 0 {
        lines.push(t!(locale, "export-undated", count = exported.undated));
    }
    lines
}

/// How many people did not agree to be named and why, in the text of this key.
pub fn unagreed(key: &str, of: Unagreed, locale: Locale) -> String {
    let args = [("count", of.count()), ("unasked", of.unasked), ("anonymous", of.anonymous), ("internal", of.internal)];
    locale.text(key, &args.map(|(name, count)| (name, Arg::from(count as i64))))
}
