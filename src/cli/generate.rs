//! `debrief generate`: a made-up workbook of any size, to measure with. Hidden: it is for those who build the program.

use super::{arguments::Generate, fault::Fault, fresh};
use crate::{
    domain::shown_path,
    exchange::generate::{Options, generate},
    i18n::{Locale, t},
    store::Bundle,
};

/// Writes the workbook to a new file; the same numbers make the same workbook.
pub(super) fn write(wanted: &Generate, locale: Locale) -> Result<String, Fault> {
    let Generate { deals, steps, seed, no_contrast, new } = wanted;
    let options = Options { deals: *deals, steps: *steps as usize, seed: *seed, contrast: !no_contrast };
    // One deal after the other, so that ten thousand need no more memory than one.
    fresh::make(new, generate(options).map(|debrief| Bundle { debriefs: vec![debrief], ..Bundle::default() }))?;
    Ok(t!(locale, "cli-generate-done", path = shown_path(new)) + "\n")
}
