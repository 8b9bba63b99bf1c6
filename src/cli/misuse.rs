//! A command line that cannot be understood, told in the user's language.

use std::{
    error::Error as _,
    ffi::OsString,
    io::{self, Write},
};

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{fault::Exit, help, output::harmless};
use crate::i18n::{Locale, t};

/// Prints help or version where they were asked for; else tells what was not understood, and where help is.
pub(super) fn tell(error: &Error, arguments: &[OsString], locale: Locale) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A reader who has gone away is no fault.
        let _ = error.print();
        return Exit::Done;
    }
    let more = t!(locale, "cli-misuse-more", command = format!("debrief {}", command_in(arguments, locale)).trim());
    // Where nobody reads the errors, the code has to do.
    let _ = writeln!(io::stderr(), "debrief: {}\n{more}", harmless(&text(error, locale)));
    Exit::Usage
}

/// The first word that is a command.
fn command_in(arguments: &[OsString], locale: Locale) -> String {
    let command = help::command(locale);
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let found = words.into_iter().find(|word| command.find_subcommand(word).is_some());
    found.unwrap_or_default().to_owned()
}

fn text(error: &Error, locale: Locale) -> String {
    let argument = named(&said(error, ContextKind::InvalidArg));
    let argument = argument.as_str();
    let value = said(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let text = t!(locale, "cli-misuse-unknown", argument = argument);
            match said(error, ContextKind::SuggestedArg) {
                none if none.is_empty() => text,
                meant => format!("{text} {}", t!(locale, "cli-misuse-meant", meant = meant)),
            }
        }
        ErrorKind::InvalidValue if value.is_empty() => t!(locale, "cli-misuse-no-value", argument = argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let text = t!(locale, "cli-misuse-value", value = value, argument = argument);
            match said(error, ContextKind::ValidValue) {
                _ if argument.starts_with("--lang") => format!("{text} {}", t!(locale, "cli-misuse-language")),
                none if none.is_empty() => text,
                options => format!("{text} {}", t!(locale, "cli-misuse-options", options = options)),
            }
        }
        ErrorKind::MissingRequiredArgument => t!(locale, "cli-misuse-missing", argument = argument),
        ErrorKind::ArgumentConflict => {
            let other = named(&said(error, ContextKind::PriorArg));
            if other.is_empty() || other == argument {
                t!(locale, "cli-misuse-twice", argument = argument)
            } else {
                t!(locale, "cli-misuse-conflict", argument = argument, other = other)
            }
        }
        ErrorKind::InvalidUtf8 => t!(locale, "cli-misuse-utf8"),
        _ => {
            let detail = error.source().map_or_else(|| error.kind().to_string(), ToString::to_string);
            t!(locale, "cli-misuse-other", detail = detail)
        }
    }
}

/// Arguments as a person would name them: `--file <FILE>` as `--file`, `<DEAL>...` as `DEAL`.
fn named(arguments: &str) -> String {
    let name = |argument: &str| match argument.split_whitespace().next() {
        Some(flag) if flag.starts_with('-') => flag.to_owned(),
        _ => argument.trim_end_matches("...").trim_matches(['<', '>', '[', ']']).to_owned(),
    };
    arguments.split(", ").map(name).collect::<Vec<_>>().join(", ")
}

/// What the error says of its circumstances, as one text.
fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}
