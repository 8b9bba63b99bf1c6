//! Settings: a TOML file in the platform's configuration folder. Plain data; the faces of the program interpret it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{
    i18n::{Locale, keys::KeyTable},
    platform, toml_read,
};

/// The settings; everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The file that the settings were read from, or would be, were it there; none when they come from nowhere.
    #[serde(skip)]
    pub path: Option<PathBuf>,
    /// `de`, `en`, or with a region `de-DE`, `en-US`; the system's where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `dark`, `light`, `basic` (16 colours), `plain`, or the path of a theme file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Whether to draw with ASCII characters only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ascii: Option<bool>,
    /// How long a sitting is planned to take, in minutes; 75 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sitting_minutes: Option<u32>,
    /// The editor for long texts; `$VISUAL`, then `$EDITOR` where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor: Option<String>,
    /// The coach's name, for new sittings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<String>,
    /// Minutes of the agenda's phases other than those delivered: phase → minutes in a sitting of 60, 75 and 90 minutes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub agenda: BTreeMap<String, [u32; 3]>,
    /// Keys other than those delivered: context → command → keys, parted by spaces.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub keys: KeyTable,
}

/// Why the settings could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file says something that is no setting.
    #[error("{path}: {message}")]
    Content {
        /// Which file.
        path: PathBuf,
        /// The line, from 1; 0 where none is known.
        line: usize,
        /// What, and where, as whoever reads the file says it.
        message: String,
    },
}

impl Config {
    /// Reads the settings; a file that is not there means none.
    ///
    /// # Errors
    /// When the file cannot be read, or holds something that is no setting; the error names the line.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        let text = read(path)?;
        let mut config: Self = toml_read::from_str(&text).map_err(|error| unsound(path, &error))?;
        config.path = Some(path.to_owned());
        Ok(config)
    }

    /// Writes one setting into a file, or takes it out; everything else in the file, comments included, stays as it
    /// is. A file that is not there is made, with its folder.
    ///
    /// # Errors
    /// When the file cannot be read or written, or is no TOML; it is unchanged then.
    pub fn save_setting(path: &Path, key: &str, value: Option<toml_edit::Value>) -> Result<(), ConfigError> {
        let file_error = |source| ConfigError::File { path: path.to_owned(), source };
        let text = read(path)?;
        let mut document: toml_edit::DocumentMut = text
            .parse()
            .map_err(|error: toml_edit::TomlError| unsound(path, &toml_read::Error::in_file(error, &text)))?;
        set(&mut document, key, value);
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            platform::create_private_folder(folder).map_err(file_error)?;
        }
        // The file may be a link into somebody's collection of settings: what it points at is replaced, not the link.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let beside = target.with_extension(format!("{}.new", uuid::Uuid::now_v7()));
        platform::create_private_file(&beside).map_err(file_error)?;
        let written = fs::write(&beside, document.to_string()).and_then(|()| {
            if let Ok(before) = fs::metadata(&target) {
                fs::set_permissions(&beside, before.permissions())?;
            }
            fs::rename(&beside, &target)
        });
        written.map_err(|source| {
            // The half-written file is of no use; if it cannot be removed there is nothing more to do.
            let _ = fs::remove_file(&beside);
            file_error(source)
        })
    }

    /// Language and local forms: the setting's, else the system's.
    pub fn locale(&self) -> Locale {
        self.language.as_deref().and_then(Locale::from_tag).unwrap_or_else(Locale::of_system)
    }
}

fn unsound(path: &Path, error: &toml_read::Error) -> ConfigError {
    ConfigError::Content { path: path.to_owned(), line: error.line(), message: error.to_string() }
}

/// The file's text; nothing where there is no file.
fn read(path: &Path) -> Result<String, ConfigError> {
    match fs::read_to_string(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        read => read.map_err(|source| ConfigError::File { path: path.to_owned(), source }),
    }
}

/// Sets or removes a key; what stands beside a value that is replaced (a comment at the line's end) stays.
fn set(document: &mut toml_edit::DocumentMut, key: &str, value: Option<toml_edit::Value>) {
    match (document.get_mut(key).and_then(toml_edit::Item::as_value_mut), value) {
        (Some(old), Some(mut new)) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        (None, Some(new)) => drop(document.insert(key, toml_edit::Item::Value(new))),
        (_, None) => drop(document.remove(key)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_setting_is_written_and_the_rest_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deeper/config.toml");
        Config::save_setting(&path, "theme", Some("light".into())).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "theme = \"light\"\n");
        let text = "# mine\ntheme = 'dark'  # at night\n\n[keys.home]\nsort = \"o\" # as ever\n";
        fs::write(&path, text).unwrap();
        Config::save_setting(&path, "theme", Some("light".into())).unwrap();
        Config::save_setting(&path, "sitting_minutes", Some(90.into())).unwrap();
        let written = fs::read_to_string(&path).unwrap();
        assert!(written.starts_with("# mine\ntheme = \"light\"  # at night\nsitting_minutes = 90\n"), "{written}");
        assert!(written.ends_with("[keys.home]\nsort = \"o\" # as ever\n"), "{written}");
        let config = Config::load(&path).unwrap();
        assert_eq!((config.theme.as_deref(), config.sitting_minutes), (Some("light"), Some(90)));
        Config::save_setting(&path, "theme", None).unwrap();
        assert_eq!(Config::load(&path).unwrap().theme, None);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_no_toml_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, "theme = \n").unwrap();
        assert!(Config::save_setting(&path, "theme", Some("light".into())).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "theme = \n");
    }

    #[test]
    fn no_file_means_no_settings() {
        let path = PathBuf::from("/nonexistent/debrief.toml");
        let expected = Config { path: Some(path.clone()), ..Config::default() };
        assert_eq!(Config::load(&path).unwrap(), expected);
    }

    #[test]
    fn what_is_no_setting_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, "language = \"de\"\n[keys.home]\nsort = \"o\"\n").unwrap();
        let config = Config::load(&path).unwrap();
        assert_eq!((config.locale(), config.keys["home"]["sort"].as_str()), (Locale::DE, "o"));
        fs::write(&path, "langage = \"de\"\n").unwrap();
        assert!(Config::load(&path).unwrap_err().to_string().contains("langage"));
    }
}
