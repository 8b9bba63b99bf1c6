//! What the command line can say. The texts of its help stand in the language files; see [`super::help`].

mod exchange;
mod keep;
mod tell;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::facts::FactFlags;
use crate::i18n::Locale;

pub(super) use exchange::{Bundle, Export, Import, Merge, Notes};
pub(super) use keep::{Backup, Check, Completions, Demo, Forget, Generate, Keys, Path, Restore, Salvage};
pub(super) use tell::{Answer, By, List, PathTable, Report, Search, Show, Study, StudyChange, StudyPart, To, Written};

#[derive(Parser)]
#[command(name = "debrief", version, disable_help_flag = true, disable_help_subcommand = true)]
#[command(disable_version_flag = true)]
pub(super) struct Arguments {
    #[arg(conflicts_with = "file")]
    pub(super) workbook: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(super) file: Option<PathBuf>,
    /// Read by [`super::settings`] before anything else, so that faults and help are in this language already.
    #[arg(long, global = true, value_parser = language)]
    lang: Option<String>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// A tag that the program speaks; why not is told by [`super::misuse`].
fn language(tag: &str) -> Result<String, &'static str> {
    Locale::from_tag(tag).map(|_| tag.to_owned()).ok_or("no such language")
}

#[derive(Subcommand)]
pub(super) enum Command {
    List(List),
    Show(Show),
    Report(Report),
    Export(Export),
    Bundle(Bundle),
    Merge(Merge),
    Study(Study),
    New(FactFlags),
    Search(Search),
    Answer(Answer),
    Import(Box<Import>),
    Notes(Notes),
    Demo(Demo),
    Path(Path),
    Keys(Keys),
    Backup(Backup),
    Restore(Restore),
    Check(Check),
    Salvage(Salvage),
    Forget(Forget),
    Completions(Completions),
    Man,
    #[command(hide = true)]
    Generate(Generate),
}

impl Command {
    /// Whether a settings file that is not sound ends it. It does where something is told of deals, in the language of
    /// the settings. What shows where that file lies, what installs the program, and what rescues data goes on.
    pub(super) fn needs_settings(&self) -> bool {
        match self {
            Self::List(_) | Self::Show(_) | Self::Report(_) | Self::New(_) | Self::Search(_) => true,
            Self::Answer(_) | Self::Export(_) | Self::Bundle(_) | Self::Merge(_) | Self::Import(_) => true,
            Self::Keys(_) | Self::Demo(_) | Self::Forget(_) | Self::Study(_) | Self::Notes(_) => true,
            Self::Path(_) | Self::Completions(_) | Self::Man | Self::Generate(_) => false,
            Self::Backup(_) | Self::Restore(_) | Self::Check(_) | Self::Salvage(_) => false,
        }
    }
}
