//! What the command line can say. The texts of its help stand in the language files; see [`super::help`].

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, builder::NonEmptyStringValueParser};
use clap_complete::Shell;

use super::facts::FactFlags;
use crate::{
    analysis::answer::Facet,
    answers::Question,
    domain::{Scorer, SittingWith},
    exchange::{
        export::Format,
        naming::Naming,
        report::{self, Audience},
    },
    i18n::Locale,
};

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
            Self::Demo(_) | Self::Forget(_) | Self::Study(_) | Self::Notes(_) => true,
            Self::Path(_) | Self::Completions(_) | Self::Man | Self::Generate(_) => false,
            Self::Backup(_) | Self::Restore(_) | Self::Check(_) | Self::Salvage(_) => false,
        }
    }
}

#[derive(Args)]
pub(super) struct Backup {
    #[arg(long)]
    pub(super) to: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Restore {
    pub(super) backup: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Check {
    #[arg(conflicts_with = "file")]
    pub(super) checked: Option<PathBuf>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Salvage {
    pub(super) damaged: PathBuf,
    pub(super) new: PathBuf,
}

#[derive(Args)]
pub(super) struct Forget {
    #[arg(required = true, value_parser = NonEmptyStringValueParser::new())]
    pub(super) person: Vec<String>,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(super) deal: Option<String>,
    #[arg(long, conflicts_with = "deal")]
    pub(super) all_deals: bool,
    #[arg(long)]
    pub(super) yes: bool,
    #[arg(long, value_delimiter = ',', requires = "yes")]
    pub(super) keep: Vec<String>,
    #[arg(long, requires = "yes")]
    pub(super) delete_backups: bool,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Generate {
    #[arg(long, default_value_t = 100, hide_default_value = true)]
    pub(super) deals: usize,
    #[arg(long, default_value_t = 40, hide_default_value = true, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    pub(super) steps: u32,
    #[arg(long, default_value_t = 1, hide_default_value = true)]
    pub(super) seed: u64,
    #[arg(long)]
    pub(super) no_contrast: bool,
    pub(super) new: PathBuf,
}

#[derive(Args)]
pub(super) struct List {
    #[arg(long)]
    pub(super) archived: bool,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Show {
    #[arg(required = true)]
    pub(super) deal: Vec<String>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Report {
    #[arg(required = true)]
    pub(super) deal: Vec<String>,
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = For::Internal, hide_default_value = true, hide_possible_values = true)]
    pub(super) audience: For,
    #[arg(id = "written", long = "format", value_enum, hide_possible_values = true)]
    pub(super) format: Option<Written>,
    #[arg(long)]
    pub(super) force: bool,
}

/// A report's form, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Written {
    Markdown,
    Html,
    Slides,
}

impl From<Written> for report::Format {
    fn from(written: Written) -> Self {
        match written {
            Written::Markdown => Self::Markdown,
            Written::Html => Self::Html,
            Written::Slides => Self::Slides,
        }
    }
}

#[derive(Args)]
pub(super) struct Export {
    #[arg(value_enum, hide_possible_values = true)]
    pub(super) format: Form,
    pub(super) place: PathBuf,
    #[arg(long = "deal", value_parser = NonEmptyStringValueParser::new())]
    pub(super) only: Vec<String>,
    #[arg(long, value_enum, default_value_t = Named::Agreed, hide_default_value = true, hide_possible_values = true)]
    pub(super) names: Named,
    #[arg(long)]
    pub(super) excel: bool,
    #[arg(long)]
    pub(super) archived: bool,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Args)]
pub(super) struct Bundle {
    pub(super) into: PathBuf,
    #[arg(long = "deal", value_parser = NonEmptyStringValueParser::new())]
    pub(super) only: Vec<String>,
    #[arg(long)]
    pub(super) seal: bool,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Args)]
pub(super) struct Merge {
    pub(super) from: PathBuf,
    #[arg(long)]
    pub(super) preview: bool,
    #[arg(long)]
    pub(super) json: bool,
}

/// In which form deals go out, as it is said on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Form {
    Csv,
    Xlsx,
    Qdpx,
    Qdc,
    Xes,
    OcelJson,
    OcelXml,
    OcelSqlite,
}

impl From<Form> for Format {
    fn from(form: Form) -> Self {
        match form {
            Form::Csv => Self::Csv,
            Form::Xlsx => Self::Xlsx,
            Form::Qdpx => Self::Qdpx,
            Form::Qdc => Self::Qdc,
            Form::Xes => Self::Xes,
            Form::OcelJson => Self::OcelJson,
            Form::OcelXml => Self::OcelXml,
            Form::OcelSqlite => Self::OcelSqlite,
        }
    }
}

/// Who is named in what goes out, as it is said on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Named {
    Everybody,
    Agreed,
    Nobody,
}

impl From<Named> for Naming {
    fn from(named: Named) -> Self {
        match named {
            Named::Everybody => Self::Everybody,
            Named::Agreed => Self::Agreed,
            Named::Nobody => Self::Nobody,
        }
    }
}

#[derive(Args)]
pub(super) struct Study {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) study: String,
    #[arg(value_enum, default_value_t = StudyPart::Board, hide_default_value = true, hide_possible_values = true)]
    pub(super) part: StudyPart,
    #[arg(long, value_enum, default_value_t = View::Customer, hide_default_value = true, hide_possible_values = true)]
    pub(super) side: View,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, conflicts_with = "json")]
    pub(super) csv: bool,
    #[arg(id = "written", long = "format", value_enum, hide_possible_values = true)]
    pub(super) format: Option<Written>,
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

/// What of a study is told, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StudyPart {
    Board,
    Checklist,
    Paths,
    More,
    Report,
}

/// Whose judgements, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum View {
    Customer,
    Vendor,
}

impl From<View> for SittingWith {
    fn from(view: View) -> Self {
        match view {
            View::Customer => Self::Customer,
            View::Vendor => Self::Vendor,
        }
    }
}

impl From<View> for Scorer {
    fn from(view: View) -> Self {
        match view {
            View::Customer => Self::Customer,
            View::Vendor => Self::Vendor,
        }
    }
}

#[derive(Args)]
pub(super) struct Search {
    #[arg(required = true, value_parser = NonEmptyStringValueParser::new())]
    pub(super) text: Vec<String>,
    #[arg(long, default_value_t = 50, hide_default_value = true)]
    pub(super) limit: usize,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Answer {
    #[arg(value_enum, hide_possible_values = true)]
    pub(super) question: To,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(super) by: Option<By>,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(super) target: Option<String>,
    #[arg(id = "of_study", long = "study", conflicts_with = "archived", value_parser = NonEmptyStringValueParser::new())]
    pub(super) study: Option<String>,
    #[arg(long)]
    pub(super) archived: bool,
    #[arg(long)]
    pub(super) json: bool,
    #[arg(long, conflicts_with = "json")]
    pub(super) csv: bool,
    #[arg(id = "written", long = "format", value_enum, hide_possible_values = true)]
    pub(super) format: Option<Written>,
    #[arg(long, short)]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Args)]
pub(super) struct Import {
    pub(super) import_file: PathBuf,
    #[arg(long)]
    pub(super) preview: bool,
    #[arg(long)]
    pub(super) map: Vec<String>,
    #[arg(long)]
    pub(super) join: Option<PathBuf>,
    #[arg(long, requires = "join")]
    pub(super) join_by: Option<String>,
    #[arg(long)]
    pub(super) stage: Vec<String>,
    #[arg(long)]
    pub(super) won: Vec<String>,
    #[arg(long)]
    pub(super) lost: Vec<String>,
    #[arg(long)]
    pub(super) postponed: Vec<String>,
    #[arg(long)]
    pub(super) stopped: Vec<String>,
    #[arg(long)]
    pub(super) actor: Vec<String>,
    #[arg(long)]
    pub(super) lifecycle: Option<String>,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(super) source: Option<String>,
    #[arg(long)]
    pub(super) dates: Option<String>,
    #[arg(long)]
    pub(super) decimal: Option<String>,
    #[arg(long)]
    pub(super) currency: Option<String>,
    #[arg(long)]
    pub(super) delimiter: Option<String>,
    #[arg(long)]
    pub(super) encoding: Option<String>,
    #[arg(long)]
    pub(super) sheet: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) header_line: Option<u64>,
    #[arg(long, conflicts_with = "sheet")]
    pub(super) objects: Option<String>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(super) r#as: Option<What>,
    #[arg(long)]
    pub(super) overwrite: bool,
    #[arg(long)]
    pub(super) all_cells: bool,
    #[arg(long)]
    pub(super) json: bool,
}

/// What the rows of a table are.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum What {
    Deals,
}

#[derive(Args)]
pub(super) struct Notes {
    pub(super) notes_file: PathBuf,
    #[arg(long, required = true, value_parser = NonEmptyStringValueParser::new())]
    pub(super) deal: String,
    #[arg(long, value_enum, default_value_t = View::Customer, hide_default_value = true, hide_possible_values = true)]
    pub(super) told_by: View,
    #[arg(long)]
    pub(super) by_date: bool,
    #[arg(long)]
    pub(super) preview: bool,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Demo {
    #[arg(long)]
    pub(super) save: Option<PathBuf>,
    #[arg(long, conflicts_with = "save")]
    pub(super) fresh: bool,
}

#[derive(Args)]
pub(super) struct Path {
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct Completions {
    #[arg(value_enum, hide_possible_values = true)]
    pub(super) shell: Shell,
}

/// What is asked, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum To {
    HitRate,
    Paths,
    Exits,
    Conversion,
    Ties,
    HandOver,
    Incidents,
    Perception,
    Levers,
    Report,
}

impl To {
    /// The question; none for all of them as a report.
    pub(super) fn question(self) -> Option<Question> {
        Some(match self {
            Self::HitRate => Question::HitRate,
            Self::Paths => Question::Paths,
            Self::Exits => Question::Exits,
            Self::Conversion => Question::Conversion,
            Self::Ties => Question::Ties,
            Self::HandOver => Question::HandOver,
            Self::Incidents => Question::Incidents,
            Self::Perception => Question::Perception,
            Self::Levers => Question::Levers,
            Self::Report => return None,
        })
    }
}

/// By what hit rates are told apart, as it is said on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum By {
    Novelty,
    Segment,
    Country,
    Division,
    BusinessType,
}

impl From<By> for Facet {
    fn from(by: By) -> Self {
        match by {
            By::Novelty => Self::Novelty,
            By::Segment => Self::Segment,
            By::Country => Self::Country,
            By::Division => Self::Division,
            By::BusinessType => Self::BusinessType,
        }
    }
}

/// For whom a report is written, as it is said on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum For {
    Internal,
    Customer,
    Pseudonymised,
}

impl From<For> for Audience {
    fn from(reader: For) -> Self {
        match reader {
            For::Internal => Self::Internal,
            For::Customer => Self::Customer,
            For::Pseudonymised => Self::Pseudonymised,
        }
    }
}
