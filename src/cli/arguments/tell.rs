//! What deals and studies tell: lists, pages, reports, answers.

use std::path::PathBuf;

use clap::{Args, ValueEnum, builder::NonEmptyStringValueParser};

use crate::{
    analysis::answer::Facet,
    answers::Question,
    domain::{Scorer, SittingWith},
    exchange::report::{self, Audience},
};

#[derive(Args)]
pub(in crate::cli) struct List {
    #[arg(long)]
    pub(in crate::cli) archived: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Show {
    #[arg(required = true)]
    pub(in crate::cli) deal: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Report {
    #[arg(required = true)]
    pub(in crate::cli) deal: Vec<String>,
    #[arg(long, short)]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = For::Internal, hide_default_value = true, hide_possible_values = true)]
    pub(in crate::cli) audience: For,
    #[arg(id = "written", long = "format", value_enum, hide_possible_values = true)]
    pub(in crate::cli) format: Option<Written>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// A report's form, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Written {
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
pub(in crate::cli) struct Study {
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) study: String,
    #[arg(value_enum, default_value_t = StudyPart::Board, hide_default_value = true, hide_possible_values = true)]
    pub(in crate::cli) part: StudyPart,
    #[arg(id = "without_appendix", long = "without-appendix")]
    pub(in crate::cli) without_appendix: bool,
    #[arg(long, value_enum, default_value_t = View::Customer, hide_default_value = true, hide_possible_values = true)]
    pub(in crate::cli) side: View,
    #[arg(id = "every_row", long = "all", conflicts_with_all = ["json", "csv"])]
    pub(in crate::cli) all: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[arg(long, conflicts_with = "json")]
    pub(in crate::cli) csv: bool,
    #[arg(long, value_enum, hide_possible_values = true, requires = "csv")]
    pub(in crate::cli) table: Option<PathTable>,
    #[arg(id = "written", long = "format", value_enum, hide_possible_values = true)]
    pub(in crate::cli) format: Option<Written>,
    #[arg(long, short)]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[command(flatten)]
    pub(in crate::cli) change: StudyChange,
}

/// What only means something where a study is told, and nothing where it is changed.
const TELLS: [&str; 8] = ["part", "side", "csv", "table", "written", "output", "force", "without_appendix"];

/// What is changed of a study.
#[derive(Args)]
pub(in crate::cli) struct StudyChange {
    #[arg(id = "new_study", long = "new", conflicts_with_all = TELLS)]
    pub(in crate::cli) is_new: bool,
    #[arg(id = "study_question", long = "question", conflicts_with_all = TELLS)]
    pub(in crate::cli) question: Option<String>,
    #[arg(id = "study_selection", long = "selection", conflicts_with_all = TELLS)]
    pub(in crate::cli) selection: Option<String>,
    #[arg(id = "study_target", long = "target", conflicts_with_all = TELLS)]
    pub(in crate::cli) target: Option<String>,
    #[arg(id = "added", long = "add", value_parser = NonEmptyStringValueParser::new(), conflicts_with_all = TELLS)]
    pub(in crate::cli) add: Vec<String>,
    #[arg(id = "removed", long = "remove", value_parser = NonEmptyStringValueParser::new(), conflicts_with_all = TELLS)]
    pub(in crate::cli) remove: Vec<String>,
}

impl StudyChange {
    /// Whether anything is to be changed.
    pub(in crate::cli) fn is_asked(&self) -> bool {
        let is_worded = [&self.question, &self.selection, &self.target].into_iter().any(Option::is_some);
        self.is_new || is_worded || !self.add.is_empty() || !self.remove.is_empty()
    }
}

/// What of a study is told, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum StudyPart {
    Board,
    Checklist,
    Paths,
    Distances,
    More,
    Report,
}

/// A table of the paths, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PathTable {
    Activities,
    Shared,
    Successions,
    Orders,
    Nearest,
    Missing,
}

/// Whose judgements, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum View {
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
pub(in crate::cli) struct Search {
    #[arg(required = true, value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) text: Vec<String>,
    #[arg(long, default_value_t = 50, hide_default_value = true)]
    pub(in crate::cli) limit: usize,
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Answer {
    #[arg(value_enum, hide_possible_values = true)]
    pub(in crate::cli) question: To,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(in crate::cli) by: Option<By>,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) target: Option<String>,
    #[arg(id = "of_study", long = "study", conflicts_with = "archived", value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) study: Option<String>,
    #[arg(long)]
    pub(in crate::cli) archived: bool,
    #[arg(id = "every_row", long = "all", conflicts_with_all = ["json", "csv"])]
    pub(in crate::cli) all: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[arg(long, conflicts_with = "json")]
    pub(in crate::cli) csv: bool,
    #[arg(id = "written", long = "format", value_enum, hide_possible_values = true, conflicts_with_all = ["json", "csv"])]
    pub(in crate::cli) format: Option<Written>,
    #[arg(long, short, conflicts_with_all = ["json", "csv"])]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// What is asked, as it is said on the command line.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum To {
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
    pub(in crate::cli) fn question(self) -> Option<Question> {
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
pub(in crate::cli) enum By {
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
pub(in crate::cli) enum For {
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
