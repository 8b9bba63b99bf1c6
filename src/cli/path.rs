//! `debrief path`: where things lie.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::{
    fault::Fault,
    open::{self, Place},
    output,
    table::{Align, Table},
};
use crate::{domain::shown_path, i18n::t, log, platform};

/// The places as a table or as JSON.
pub(super) fn path(place: &Place, as_json: bool) -> Result<String, Fault> {
    let locale = place.locale;
    let missing = || Fault::NoHome;
    let places: [(&str, String, PathBuf); 5] = [
        ("workbook", t!(locale, "cli-path-workbook"), place.path()?),
        ("demo", t!(locale, "cli-path-demo"), open::demo_workbook(locale)?),
        ("settings", t!(locale, "cli-path-settings"), platform::config_file().ok_or_else(missing)?),
        ("log", t!(locale, "cli-path-log"), log::file().ok_or_else(missing)?),
        ("backups", t!(locale, "cli-path-backups"), open::backups_folder()?),
    ];
    if as_json {
        let places = places.into_iter().map(|(key, _, path)| (key.to_owned(), json!(path.to_string_lossy())));
        return output::json(&Value::Object(places.collect::<Map<_, _>>()));
    }
    let mut table = Table::new([
        (t!(locale, "cli-column-thing"), Align::Left),
        (t!(locale, "cli-column-place"), Align::Left),
        (String::new(), Align::Left),
    ]);
    for (_, label, path) in places {
        let note = if path.exists() { String::new() } else { t!(locale, "cli-path-not-yet") };
        table.row([label, shown_path(&path), note]);
    }
    Ok(table.lines("", output::Style::of_output()))
}
