//! `debrief man`: the manual page, in the user's language, made of the same texts as `--help`. It is written here and
//! not by a generator because generators know English headings only.

use clap::Command;

use super::{
    fault::{Exit, Fault},
    help,
};
use crate::i18n::{Locale, t};

/// The page for `man -l -`.
pub(super) fn man(locale: Locale) -> Result<String, Fault> {
    let mut command = help::command(locale);
    command.build();
    let mut page = Page(format!(".TH DEBRIEF 1 \"\" \"debrief {}\"\n", env!("CARGO_PKG_VERSION")));
    page.section(&t!(locale, "cli-man-name"));
    page.text(&format!("debrief - {}", command.get_about().map(ToString::to_string).unwrap_or_default()));
    page.section(&t!(locale, "cli-man-synopsis"));
    page.usage(&command);
    page.section(&t!(locale, "cli-man-description"));
    for paragraph in t!(locale, "cli-man-text").lines().filter(|line| !line.is_empty()) {
        page.text(paragraph);
        page.0 += ".PP\n";
    }
    page.section(&t!(locale, "cli-heading-options"));
    page.arguments(&command, false);
    page.section(&t!(locale, "cli-heading-commands"));
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        page.0 += &format!(".SS debrief {}\n", escape(sub.get_name()));
        page.text(&sub.get_about().map(ToString::to_string).unwrap_or_default());
        page.0 += ".PP\n";
        page.usage(sub);
        page.arguments(sub, true);
    }
    page.section(&t!(locale, "cli-heading-exit"));
    for code in 0..=Exit::LAST {
        page.item(&code.to_string(), &locale.text(&format!("cli-exit-{code}"), &[]));
    }
    page.section(&t!(locale, "cli-man-environment"));
    for variable in [crate::platform::HOME_VARIABLE, crate::log::LEVEL_VARIABLE, "NO_COLOR"] {
        page.item(variable, &locale.text(&format!("cli-env-{variable}"), &[]));
    }
    Ok(page.0)
}

/// A manual page in the making.
struct Page(String);

impl Page {
    fn section(&mut self, heading: &str) {
        self.0 += &format!(".SH \"{}\"\n", escape(&heading.to_uppercase()));
    }

    fn text(&mut self, text: &str) {
        for line in text.lines() {
            // A dot or an apostrophe would make a line of text a request.
            let guard = if line.starts_with(['.', '\'']) { "\\&" } else { "" };
            self.0 += &format!("{guard}{}\n", escape(line));
        }
    }

    fn item(&mut self, term: &str, text: &str) {
        self.0 += &format!(".TP\n\\fB{}\\fR\n", escape(term));
        self.text(text);
    }

    fn usage(&mut self, command: &Command) {
        self.0 += ".nf\n";
        let usage = command.clone().render_usage().to_string();
        // The command's own usage, without the word that the generator of usages puts in front.
        let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
        for line in usage.lines() {
            self.text(line.trim());
        }
        self.0 += ".fi\n";
    }

    /// A command's own arguments; of a subcommand not those that every command takes.
    fn arguments(&mut self, command: &Command, without_common: bool) {
        for arg in command.get_arguments() {
            if without_common && arg.is_global_set() {
                continue;
            }
            let values = arg.get_value_names().unwrap_or_default().join(" ");
            let names = [arg.get_short().map(|c| format!("-{c}")), arg.get_long().map(|name| format!("--{name}"))];
            let names = names.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let takes_value = arg.get_action().takes_values();
            let term = [names.as_str(), if takes_value { values.as_str() } else { "" }].join(" ");
            self.item(term.trim(), &arg.get_help().map(ToString::to_string).unwrap_or_default());
        }
    }
}

/// Text in which nothing has a meaning to roff.
fn escape(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-").replace('"', "\\(dq")
}
