//! The flags of `debrief new`: one for each declared field of a deal's facts, named by its key.

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

use crate::fields::{Facts, Field, Subject};

/// Without these a deal cannot be told from others.
const REQUIRED: [&str; 2] = ["customer", "title"];

/// The values as they were given, in the order of the fields.
pub(super) struct FactFlags {
    pub(super) values: Vec<(&'static Field<Facts>, String)>,
    pub(super) json: bool,
}

/// The flag of a field, without its dashes.
pub(super) fn flag(field: &Field<Facts>) -> String {
    field.key.replace('_', "-")
}

impl Args for FactFlags {
    fn augment_args(command: Command) -> Command {
        let flags = Facts::fields().iter().map(|field| {
            Arg::new(field.key).long(flag(field)).allow_hyphen_values(true).required(REQUIRED.contains(&field.key))
        });
        command.args(flags).arg(Arg::new("json").long("json").action(clap::ArgAction::SetTrue))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for FactFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let values = Facts::fields()
            .iter()
            .filter_map(|field| Some((field, matches.get_one::<String>(field.key)?.clone())))
            .collect();
        Ok(Self { values, json: matches.get_flag("json") })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
