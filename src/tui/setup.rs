//! From settings and environment to theme and signs.

use std::{env, fs, path::Path};

use super::look::{Signs, Theme, ThemeName};
use crate::{config::Config, domain::Keyed};

/// The theme that the settings name; without one, by what the terminal says that it can show.
///
/// # Errors
/// When a theme file cannot be read or is not sound.
pub fn theme(config: &Config) -> Result<Theme, String> {
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Theme::named(ThemeName::Plain);
    }
    match config.theme.as_deref() {
        Some(name) => match ThemeName::from_key(name) {
            Some(name) => Theme::named(name),
            None => {
                let text = fs::read_to_string(Path::new(name)).map_err(|e| format!("theme {name}: {e}"))?;
                Theme::from_toml(&text).map_err(|e| format!("theme {name}: {e}"))
            }
        },
        None => Theme::named(theme_of_terminal()),
    }
}

/// `COLORFGBG` is what some terminals set to tell their background; `COLORTERM` tells that they know all colours.
fn theme_of_terminal() -> ThemeName {
    let colors = env::var("COLORTERM").unwrap_or_default();
    let term = env::var("TERM").unwrap_or_default();
    let many = cfg!(windows)
        || matches!(colors.as_str(), "truecolor" | "24bit")
        || term.contains("256color")
        || term.contains("direct");
    let light = env::var("COLORFGBG").is_ok_and(|value| matches!(value.rsplit(';').next(), Some("7" | "15")));
    match (many, light) {
        (true, false) => ThemeName::Dark,
        (true, true) => ThemeName::Light,
        (false, _) => ThemeName::Basic,
    }
}

/// The signs: ASCII where the settings say so, or where the system's character set is not Unicode.
pub fn signs(config: &Config) -> Signs {
    let ascii = config.ascii.unwrap_or_else(|| {
        let charset = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
            .unwrap_or_default()
            .to_ascii_lowercase();
        env::var("TERM").is_ok_and(|term| term == "linux")
            || (!charset.is_empty() && charset.contains('.') && !charset.contains("utf"))
    });
    if ascii { Signs::ASCII } else { Signs::UNICODE }
}
