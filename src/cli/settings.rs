//! Language and settings, which are needed before the command line can be read: its faults are told in the language.

use std::{ffi::OsString, path::PathBuf};

use crate::{
    cli::{ReadKeys, fault::Fault},
    config::{Config, ConfigError},
    i18n::{Locale, keys::Bound},
    platform, wording,
};

/// What holds for the whole run.
pub(super) struct Settings {
    /// The language: of `--lang`, else of the settings, else of the system.
    pub(super) locale: Locale,
    /// Where the settings lie.
    pub(super) config_path: Option<PathBuf>,
    /// The settings with the keys in force.
    config: Result<(Config, Bound), ConfigError>,
}

impl Settings {
    /// Reads the settings and looks for `--lang` among the arguments.
    pub(super) fn of(arguments: &[OsString], keys: ReadKeys) -> Self {
        let config_path = platform::config_file();
        let config = config_path.as_deref().map_or_else(|| Ok(Config::default()), Config::load);
        let config = config.and_then(|config| match keys(&config.keys) {
            Ok(bound) => Ok((config, bound)),
            Err(message) => {
                Err(ConfigError::Content { path: config_path.clone().unwrap_or_default(), line: 0, message })
            }
        });
        let locale = wanted_language(arguments)
            .and_then(Locale::from_tag)
            .or_else(|| config.as_ref().ok().map(|(config, _)| config.locale()))
            .unwrap_or_else(Locale::of_system);
        let locale = match &config {
            // Read by every text until the program ends.
            Ok((_, bound)) => locale.with_keys(Box::leak(Box::new(bound.table.clone()))),
            Err(_) => locale,
        };
        Self { locale, config_path, config }
    }

    /// The settings, if they could be read. Commands that need none of them go on without; see
    /// [`needs_settings`](super::arguments::Command::needs_settings).
    pub(super) fn config(&self) -> Result<Config, Fault> {
        self.read().map(|(config, _)| config.clone())
    }

    /// The keys in force.
    pub(super) fn bound(&self) -> Result<&Bound, Fault> {
        self.read().map(|(_, bound)| bound)
    }

    fn read(&self) -> Result<&(Config, Bound), Fault> {
        self.config.as_ref().map_err(|error| match error {
            ConfigError::File { .. } => Fault::SettingsFile(wording::settings_error(error, self.locale)),
            ConfigError::Content { .. } => Fault::Settings(error.to_string()),
        })
    }
}

/// The value of the last `--lang`. What follows a bare `--` is no option.
fn wanted_language(arguments: &[OsString]) -> Option<&str> {
    let words = || arguments.iter().skip(1).map(|word| word.to_str().unwrap_or_default());
    let mut found = None;
    for (word, next) in words().zip(words().skip(1).chain([""])).take_while(|(word, _)| *word != "--") {
        match word.strip_prefix("--lang") {
            Some("") => found = Some(next),
            Some(rest) => found = rest.strip_prefix('=').or(found),
            None => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        for (line, found) in [
            ("debrief --lang de list", Some("de")),
            ("debrief list --lang=de-DE", Some("de-DE")),
            ("debrief list --lang en --lang de", Some("de")),
            ("debrief list --lang", Some("")),
            ("debrief list --language de", None),
            ("debrief search -- --lang de", None),
            ("debrief", None),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(wanted_language(&words), found, "{line}");
        }
    }
}
