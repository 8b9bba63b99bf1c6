//! The command line: one file per command. Every command makes a text, for people or as JSON, that [`run`] prints at the
//! end; what goes wrong is a [`Fault`], told on stderr with what to do about it, and ends with the documented code.

mod answer;
mod arguments;
mod backup;
mod bundle;
mod check;
mod completions;
mod deal;
mod demo;
mod export;
mod facts;
mod fault;
mod forget;
mod fresh;
mod generate;
mod heard;
mod help;
mod import;
mod keys;
mod list;
mod man;
mod misuse;
mod new;
mod notes;
mod open;
mod output;
mod path;
mod progress;
mod report;
mod restore;
mod salvage;
mod search;
mod settings;
mod show;
mod show_json;
mod study;
mod study_change;
mod study_data;
mod study_tables;
mod table;
mod upgrade;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::FromArgMatches;

use crate::{
    config::Config,
    i18n::{
        Locale,
        keys::{Bound, KeyTable},
    },
    platform,
    store::Workbook,
};
use arguments::{Arguments, Command};
use fault::{Exit, Fault};
use settings::Settings;

/// What the interface is started with.
pub struct Start {
    /// The workbook to work on.
    pub workbook: Workbook,
    /// The settings.
    pub config: Config,
    /// The language of this run.
    pub locale: Locale,
    /// Where changed settings go.
    pub config_path: Option<PathBuf>,
    /// Where backups go; none where there is no home folder.
    pub backups: Option<PathBuf>,
}

/// How the interface reads the keys of the settings: all in force, or what is wrong with them.
pub type ReadKeys = fn(&KeyTable) -> Result<Bound, String>;

/// Reads the command line and does what it says; `interface` is what runs when it says no more than which workbook, and
/// `keys` says what it makes of the settings.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    keys: ReadKeys,
    interface: impl FnOnce(Start) -> anyhow::Result<()>,
) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let settings = Settings::of(&arguments, keys);
    let exit = match read(&arguments, settings.locale) {
        Ok(read) => match act(read, &settings, interface) {
            Ok(exit) => exit,
            Err(fault) => fault::tell(&fault, settings.locale),
        },
        Err(error) => misuse::tell(&error, &arguments, settings.locale),
    };
    exit.into()
}

fn read(arguments: &[OsString], locale: Locale) -> Result<Arguments, clap::Error> {
    let matches = help::command(locale).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}

fn act(
    arguments: Arguments,
    settings: &Settings,
    interface: impl FnOnce(Start) -> anyhow::Result<()>,
) -> Result<Exit, Fault> {
    if let Some(command) = &arguments.command {
        match settings.config() {
            Err(fault) if command.needs_settings() => return Err(fault),
            Err(fault) => fault::note(&fault, settings.locale),
            Ok(_) => {}
        }
    }
    let locale = settings.locale;
    let file = arguments.file.or(arguments.workbook);
    let place = open::Place { file, locale };
    if let Some(command) = &arguments.command {
        heard::guard(command, &place)?;
    }
    let text = match arguments.command {
        None => {
            place.check()?;
            return start(settings, interface, || place.open());
        }
        Some(Command::Demo(demo)) => match demo.save {
            Some(file) => demo::save(&file, locale)?,
            None => return start(settings, interface, || demo::open(&place, demo.fresh)),
        },
        Some(Command::List(list)) => list::list(&place.open_to_read()?, &list, locale)?,
        Some(Command::Show(show)) => show::show(&place.open_to_read()?, &show, locale)?,
        Some(Command::Report(report)) => report::report(&place.open_to_read()?, &report, locale)?,
        Some(Command::Export(wanted)) => export::export(&place.open_to_read()?, &wanted, locale)?,
        Some(Command::Bundle(wanted)) => bundle::bundle(&place.open_to_read()?, &wanted, locale)?,
        Some(Command::Merge(wanted)) => bundle::merge(&place, &wanted)?,
        Some(Command::Study(wanted)) if wanted.change.is_asked() => {
            study_change::change(&place, &wanted.study, &wanted.change, wanted.json)?
        }
        Some(Command::Study(study)) => study::study(&place.open_to_read()?, &study, locale)?,
        Some(Command::New(new)) => new::new(&place, &new)?,
        Some(Command::Search(search)) => search::search(&place.open_to_read()?, &search, locale)?,
        Some(Command::Answer(asked)) => answer::answer(&place.open_to_read()?, &asked, locale)?,
        Some(Command::Import(wanted)) => import::import_file(&place, &wanted)?,
        Some(Command::Notes(wanted)) => notes::notes(&place, &wanted)?,
        Some(Command::Path(path)) => path::path(&place, path.json)?,
        Some(Command::Backup(backup)) => backup::backup(&place, &backup)?,
        Some(Command::Restore(restore)) => restore::restore(&place, &restore)?,
        Some(Command::Check(check)) => {
            let (text, exit) = check::check(&place, &check)?;
            output::print(&text)?;
            return Ok(exit);
        }
        Some(Command::Forget(forget)) => forget::forget(&place, &forget)?,
        Some(Command::Salvage(salvage)) => salvage::salvage(&salvage, locale)?,
        Some(Command::Generate(generate)) => generate::write(&generate, locale)?,
        Some(Command::Completions(shell)) => completions::completions(shell.shell, locale),
        Some(Command::Keys(wanted)) => keys::keys(settings.bound()?, wanted.json, locale)?,
        Some(Command::Man) => man::man(locale)?,
    };
    output::print(&text)?;
    Ok(Exit::Done)
}

fn start(
    settings: &Settings,
    interface: impl FnOnce(Start) -> anyhow::Result<()>,
    open: impl FnOnce() -> Result<Workbook, Fault>,
) -> Result<Exit, Fault> {
    if !platform::has_terminal() {
        return Err(Fault::NoTerminal);
    }
    let config = settings.config()?;
    let start = Start {
        workbook: open()?,
        config,
        locale: settings.locale,
        config_path: settings.config_path.clone(),
        backups: open::backups_folder().ok(),
    };
    interface(start).map_err(Fault::of_interface)?;
    Ok(Exit::Done)
}
