//! From settings and environment to theme and signs.

use std::{env, fs, path::Path};

use super::look::{Signs, Theme, ThemeName};
use crate::{config::Config, domain::Keyed};

/// The theme that the settings name; without one, by what the terminal says that it can show. A terminal that does not
/// say that it shows all colours is given the nearest of those that it has.
///
/// # Errors
/// When a theme file cannot be read or is not sound.
pub fn theme(config: &Config) -> Result<Theme, String> {
    let theme = chosen(config)?;
    Ok(if depth_of_terminal() == Depth::All { theme } else { theme.in_256_colours() })
}

fn chosen(config: &Config) -> Result<Theme, String> {
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

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// None.
    None,
    /// Those of its own table.
    Sixteen,
    /// Those of the common table of 256.
    Table,
    /// All.
    All,
}

/// `COLORTERM` tells that a terminal knows all colours. A `TERM` with 256 colours does not: the terminals of older Macs,
/// screen and many remote sessions would show all others wrongly.
fn depth(colorterm: &str, term: &str) -> Depth {
    if cfg!(windows) || matches!(colorterm, "truecolor" | "24bit") || term.contains("direct") {
        Depth::All
    } else if term.contains("256color") {
        Depth::Table
    } else if is_without_colour(term) {
        Depth::None
    } else {
        Depth::Sixteen
    }
}

/// The names of terminals without colour: those of DEC, and those that end so.
fn is_without_colour(term: &str) -> bool {
    let is_of_dec = term.strip_prefix("vt").is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    is_of_dec || term.ends_with("-m") || term.ends_with("-mono")
}

fn depth_of_terminal() -> Depth {
    depth(&env::var("COLORTERM").unwrap_or_default(), &env::var("TERM").unwrap_or_default())
}

/// `COLORFGBG` is what some terminals set to tell their background.
fn theme_of_terminal() -> ThemeName {
    let light = env::var("COLORFGBG").is_ok_and(|value| matches!(value.rsplit(';').next(), Some("7" | "15")));
    match (depth_of_terminal(), light) {
        (Depth::None, _) => ThemeName::Plain,
        (Depth::Sixteen, _) => ThemeName::Basic,
        (_, false) => ThemeName::Dark,
        (_, true) => ThemeName::Light,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(not(windows))]
    #[test]
    fn only_a_terminal_that_says_so_is_given_all_colours() {
        for (colorterm, term, expected) in [
            ("truecolor", "xterm-256color", Depth::All),
            ("24bit", "screen", Depth::All),
            ("", "xterm-direct", Depth::All),
            ("", "xterm-256color", Depth::Table),
            ("yes", "tmux-256color", Depth::Table),
            ("", "xterm", Depth::Sixteen),
            ("", "linux", Depth::Sixteen),
            ("", "vt220", Depth::None),
            ("", "xterm-mono", Depth::None),
            ("truecolor", "vt220", Depth::All),
        ] {
            assert_eq!(depth(colorterm, term), expected, "{colorterm} {term}");
        }
    }
}
