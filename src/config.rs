//! Settings: a TOML file in the platform's configuration folder. Plain data; the faces of the program interpret it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::i18n::Locale;

/// The settings; everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `de`, `en`, or with a region `de-DE`, `en-US`; the system's where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `dark`, `light`, `basic` (16 colours), `plain`, or the path of a theme file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Whether to draw with ASCII characters only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ascii: Option<bool>,
    /// How long a sitting is planned to take, in minutes: 60, 75 or 90.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sitting_minutes: Option<u32>,
    /// The editor for long texts; `$VISUAL`, then `$EDITOR` where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor: Option<String>,
    /// The coach's name, for new sittings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<String>,
    /// Keys other than those delivered: context → command → keys, parted by spaces.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub keys: BTreeMap<String, BTreeMap<String, String>>,
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
        /// What, and where.
        message: String,
    },
}

impl Config {
    /// Reads the settings; a file that is not there means none.
    ///
    /// # Errors
    /// When the file cannot be read, or holds something that is no setting; the error names the line.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        match fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text)
                .map_err(|e| ConfigError::Content { path: path.to_owned(), message: e.to_string() }),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(ConfigError::File { path: path.to_owned(), source }),
        }
    }

    /// Language and local forms: the setting's, else the system's.
    pub fn locale(&self) -> Locale {
        self.language.as_deref().and_then(Locale::from_tag).unwrap_or_else(Locale::of_system)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_means_no_settings() {
        assert_eq!(Config::load(Path::new("/nonexistent/debrief.toml")).unwrap(), Config::default());
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
