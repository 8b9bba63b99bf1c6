//! The command with all its texts in the user's language. `clap` itself speaks English only, so every text that it would
//! put in (headings, usage, defaults) is set here.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::{arguments::Arguments, fault::Exit};
use crate::{
    fields::{self, Facts, Kind, Scope, Subject},
    i18n::{Locale, t},
};

/// What every command takes stands below what only one does.
const LAST: usize = 100;

/// The command as `clap` reads it.
pub(super) fn command(locale: Locale) -> Command {
    let command = Arguments::command()
        .mut_arg("file", |arg| arg.display_order(LAST))
        .mut_arg("lang", |arg| arg.display_order(LAST + 1))
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).global(true).display_order(LAST + 2))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).display_order(LAST + 3))
        .help_template(template(locale))
        .subcommand_help_heading(t!(locale, "cli-heading-commands"))
        .after_help(exit_codes(locale));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = texts(command, "main", locale);
    for name in names {
        command = command.mut_subcommand(&name, |sub| texts(sub.help_template(template(locale)), &name, locale));
    }
    command
}

fn template(locale: Locale) -> String {
    format!("{{about-with-newline}}\n{}:\n  {{usage}}\n\n{{all-args}}{{after-help}}", t!(locale, "cli-heading-usage"))
}

/// The exit codes, as they stand under the help and in the manual page.
pub(super) fn exit_codes(locale: Locale) -> String {
    let codes: String =
        (0..=Exit::LAST).map(|code| format!("\n  {code}  {}", locale.text(&format!("cli-exit-{code}"), &[]))).collect();
    format!("{}:{codes}", t!(locale, "cli-heading-exit"))
}

/// Sets the texts of one command and of its arguments.
fn texts(command: Command, name: &str, locale: Locale) -> Command {
    let usage = locale.text(&format!("cli-{name}-usage"), &[]).replace('\n', "\n  ");
    let mut command = command.about(locale.text(&format!("cli-{name}-about"), &[])).override_usage(usage);
    if let Some(more) = locale.find(&format!("cli-{name}-more")) {
        command = command.after_help(more);
    }
    let arguments: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for id in arguments {
        command = command.mut_arg(&id, |arg| argument(arg, &id, locale));
    }
    command
}

fn argument(arg: Arg, id: &str, locale: Locale) -> Arg {
    let heading =
        if arg.is_positional() { t!(locale, "cli-heading-arguments") } else { t!(locale, "cli-heading-options") };
    let fact = Facts::fields().iter().find(|field| field.key == id && arg.get_long().is_some());
    let arg = match fact {
        Some(_) => arg.help_heading(t!(locale, "cli-heading-facts")).help(fact_help(id, locale)),
        None => arg.help_heading(heading).help(locale.text(&format!("cli-arg-{id}"), &[])),
    };
    if arg.get_action().takes_values() {
        let value = locale.find(&format!("cli-value-{id}"));
        arg.value_name(value.unwrap_or_else(|| t!(locale, "cli-value")))
    } else {
        arg
    }
}

/// A field's label, with an example or the values to choose from.
fn fact_help(key: &str, locale: Locale) -> String {
    let Some(field) = Facts::fields().iter().find(|field| field.key == key) else {
        return String::new();
    };
    let scope = Scope { locale, today: jiff::civil::Date::constant(2000, 1, 1), debrief: None };
    let label = fields::label(field, locale);
    let more = match &field.kind {
        Kind::Choice { options, .. } => {
            Some(options(scope).into_iter().map(|choice| choice.key).collect::<Vec<_>>().join(", "))
        }
        _ => fields::hint(field, locale),
    };
    match more {
        Some(more) => format!("{label}: {more}"),
        None => label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::KEYS;

    #[test]
    fn the_command_is_sound_and_every_text_is_there() {
        for locale in [Locale::EN, Locale::DE] {
            let mut command = command(locale);
            command.build();
            command.clone().debug_assert();
            for sub in std::iter::once(&command).chain(command.get_subcommands()) {
                let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.is_empty() && !about.starts_with("cli-"), "{}: {about}", sub.get_name());
                let usage = sub.clone().render_usage().to_string();
                assert!(usage.contains("debrief") && !usage.contains("cli-"), "{}: {usage}", sub.get_name());
                for arg in sub.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty() && !help.starts_with("cli-"), "{} {}", sub.get_name(), arg.get_id());
                }
            }
        }
    }

    /// `clap` breaks a line without indenting the rest of it.
    #[test]
    fn a_row_of_a_table_in_the_help_fits_a_narrow_terminal() {
        for locale in [Locale::EN, Locale::DE] {
            for key in KEYS.iter().filter(|key| key.starts_with("cli-") && key.ends_with("-more")) {
                let text = locale.text(key, &[("command", "debrief".into())]);
                for row in text.lines().filter(|line| line.trim_start().contains("  ")) {
                    assert!(row.chars().count() <= 80, "{key}: {row}");
                }
            }
        }
    }

    #[test]
    fn every_searched_table_has_a_name() {
        use crate::domain::{Keyed, Table};
        for table in Table::ALL {
            let key = format!("record-{}", table.key());
            assert!(KEYS.contains(&key.as_str()), "{key}");
        }
    }
}
