//! `debrief generate`: a made-up workbook of any size, to measure with. Hidden: it is for those who build the program.

use super::{arguments::Generate, fault::Fault, fresh, progress::Progress};
use crate::{
    domain::shown_path,
    exchange::generate::{Options, generate},
    i18n::{Locale, t},
    store::Bundle,
    work::{Task, Watch},
};

/// Writes the workbook to a new file; the same numbers make the same workbook.
pub(super) fn write(wanted: &Generate, locale: Locale) -> Result<String, Fault> {
    let Generate { deals, steps, seed, no_contrast, new } = wanted;
    let options = Options { deals: *deals, steps: *steps as usize, seed: *seed, contrast: !no_contrast };
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let mut count = watch.count(Task::Writing, *deals as u64);
    // One deal after the other, so that ten thousand need no more memory than one.
    let bundles = generate(options).map(|debrief| {
        // Whether it is to end is asked where it is written.
        let _ = count.one();
        Bundle { debriefs: vec![debrief], ..Bundle::default() }
    });
    let made = fresh::make(new, bundles, &watch);
    drop(progress);
    made?;
    Ok(t!(locale, "cli-generate-done", path = shown_path(new)) + "\n")
}
