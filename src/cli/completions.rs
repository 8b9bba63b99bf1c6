//! `debrief completions`: what a shell needs to complete our commands and flags.

use clap_complete::Shell;

use super::help;
use crate::i18n::Locale;

/// The script for a shell.
pub(super) fn completions(shell: Shell, locale: Locale) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(locale), "debrief", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
