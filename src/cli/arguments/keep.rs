//! Where data lies and how it is kept: backups, checks, forgetting; and what installs the program or makes a workbook.

use std::path::PathBuf;

use clap::{Args, builder::NonEmptyStringValueParser};
use clap_complete::Shell;

#[derive(Args)]
pub(in crate::cli) struct Backup {
    #[arg(long)]
    pub(in crate::cli) to: Option<PathBuf>,
}

#[derive(Args)]
pub(in crate::cli) struct Restore {
    pub(in crate::cli) backup: Option<String>,
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Check {
    #[arg(conflicts_with = "file")]
    pub(in crate::cli) checked: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Salvage {
    pub(in crate::cli) damaged: PathBuf,
    pub(in crate::cli) new: PathBuf,
}

#[derive(Args)]
pub(in crate::cli) struct Forget {
    #[arg(required = true, value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) person: Vec<String>,
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(in crate::cli) deal: Option<String>,
    #[arg(long, conflicts_with = "deal")]
    pub(in crate::cli) all_deals: bool,
    #[arg(long)]
    pub(in crate::cli) yes: bool,
    #[arg(long, value_delimiter = ',', requires = "yes")]
    pub(in crate::cli) keep: Vec<String>,
    #[arg(long, requires = "yes")]
    pub(in crate::cli) delete_backups: bool,
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[arg(long)]
    pub(in crate::cli) whole: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Generate {
    #[arg(long, default_value_t = 100, hide_default_value = true)]
    pub(in crate::cli) deals: usize,
    #[arg(long, default_value_t = 40, hide_default_value = true, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    pub(in crate::cli) steps: u32,
    #[arg(long, default_value_t = 1, hide_default_value = true)]
    pub(in crate::cli) seed: u64,
    #[arg(long)]
    pub(in crate::cli) no_contrast: bool,
    pub(in crate::cli) new: PathBuf,
}

#[derive(Args)]
pub(in crate::cli) struct Demo {
    #[arg(long)]
    pub(in crate::cli) save: Option<PathBuf>,
    #[arg(long, conflicts_with = "save")]
    pub(in crate::cli) fresh: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Path {
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Keys {
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

#[derive(Args)]
pub(in crate::cli) struct Completions {
    #[arg(value_enum, hide_possible_values = true)]
    pub(in crate::cli) shell: Shell,
}
