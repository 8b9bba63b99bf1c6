//! What comes in and goes out.

use std::path::PathBuf;

use clap::{Args, ValueEnum, builder::NonEmptyStringValueParser};

use super::tell::View;
use crate::exchange::{export::Format, naming::Naming};

#[derive(Args)]
pub(in crate::cli) struct Export {
    #[arg(value_enum, hide_possible_values = true)]
    pub(in crate::cli) format: Form,
    pub(in crate::cli) place: PathBuf,
    #[arg(long = "deal", value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) only: Vec<String>,
    #[arg(long, value_enum, default_value_t = Named::Agreed, hide_default_value = true, hide_possible_values = true)]
    pub(in crate::cli) names: Named,
    #[arg(long)]
    pub(in crate::cli) excel: bool,
    #[arg(long)]
    pub(in crate::cli) archived: bool,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[arg(long)]
    pub(in crate::cli) whole: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Bundle {
    pub(in crate::cli) into: PathBuf,
    #[arg(long = "deal", value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) only: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) seal: bool,
    #[arg(long)]
    pub(in crate::cli) force: bool,
    #[arg(long)]
    pub(in crate::cli) whole: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Merge {
    pub(in crate::cli) from: PathBuf,
    #[arg(long)]
    pub(in crate::cli) preview: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[arg(long)]
    pub(in crate::cli) whole: bool,
}

/// In which form deals go out, as it is said on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub(in crate::cli) enum Form {
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
pub(in crate::cli) enum Named {
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
pub(in crate::cli) struct Import {
    pub(in crate::cli) import_file: PathBuf,
    #[arg(long)]
    pub(in crate::cli) preview: bool,
    #[arg(long)]
    pub(in crate::cli) map: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) join: Option<PathBuf>,
    #[arg(long, requires = "join")]
    pub(in crate::cli) join_sheet: Option<String>,
    #[arg(long, requires = "join")]
    pub(in crate::cli) join_by: Option<String>,
    #[arg(long)]
    pub(in crate::cli) stage: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) won: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) lost: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) postponed: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) stopped: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) actor: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) lifecycle: Option<String>,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) source: Option<String>,
    #[arg(long)]
    pub(in crate::cli) dates: Option<String>,
    #[arg(long)]
    pub(in crate::cli) decimal: Option<String>,
    #[arg(long)]
    pub(in crate::cli) currency: Option<String>,
    #[arg(long)]
    pub(in crate::cli) delimiter: Option<String>,
    #[arg(long)]
    pub(in crate::cli) encoding: Option<String>,
    #[arg(long)]
    pub(in crate::cli) sheet: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u64))]
    pub(in crate::cli) header_line: Option<u64>,
    #[arg(long, conflicts_with = "sheet")]
    pub(in crate::cli) objects: Option<String>,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(in crate::cli) r#as: Option<What>,
    #[arg(long)]
    pub(in crate::cli) overwrite: bool,
    #[arg(long)]
    pub(in crate::cli) all_cells: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// What the rows of a table are.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum What {
    Deals,
}

#[derive(Args)]
pub(in crate::cli) struct Notes {
    pub(in crate::cli) notes_file: PathBuf,
    #[arg(long, required = true, value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) deal: String,
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(in crate::cli) told_by: Option<View>,
    #[arg(long)]
    pub(in crate::cli) by_date: bool,
    #[arg(long)]
    pub(in crate::cli) preview: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[arg(long)]
    pub(in crate::cli) whole: bool,
}
