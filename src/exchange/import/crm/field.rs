//! What the columns of a CRM export can be, and what they are called in the exports of the usual systems.

use std::{collections::BTreeMap, sync::OnceLock};

use serde::Deserialize;

use super::head::plain;
use crate::{
    arrange::{Arrange, Gather},
    domain::{fold, keyed_enum},
};

keyed_enum! {
    /// What a column holds.
    Field, "crm_field" {
        /// The id of the deal there.
        Id = "crm_id",
        /// The customer.
        Customer = "customer",
        /// What it is about.
        Title = "title",
        /// How it ended, or how far it is.
        Outcome = "outcome",
        /// More of how it ended: "canceled", "out-sold".
        OutcomeDetail = "outcome_detail",
        /// Whether it was won.
        IsWon = "is_won",
        /// Whether it was lost.
        IsLost = "is_lost",
        /// Whether it has ended.
        IsClosed = "is_closed",
        /// Whether it is still in use there, or was put away.
        IsActive = "is_active",
        /// When it was decided.
        DecidedOn = "decided_on",
        /// When it began.
        OpenedOn = "opened_on",
        /// Its value.
        Value = "value",
        /// The currency of the value.
        Currency = "currency",
        /// The margin in per cent.
        Margin = "margin_percent",
        /// The customer's segment.
        Segment = "segment",
        /// The customer's country.
        Country = "country",
        /// Our division.
        Division = "division",
        /// New or existing customer.
        CustomerKind = "customer_kind",
        /// New or existing offering.
        OfferingKind = "offering_kind",
        /// The competitor that won.
        Winner = "winner",
        /// The reason that was given.
        Reason = "reason",
        /// Who of us owns the deal.
        Owner = "owner",
        /// Anything else.
        Notes = "notes",
    }
}

/// Which columns hold what: their heads, the first that says something counts.
pub type Columns = BTreeMap<Field, Vec<String>>;

/// What a system calls its columns.
#[derive(Debug, Deserialize)]
pub struct Preset {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    signature: Vec<Vec<String>>,
    columns: Columns,
}

#[derive(Deserialize)]
struct File {
    preset: Vec<Preset>,
}

/// All presets; the last one fits every file.
pub fn presets() -> &'static [Preset] {
    static PRESETS: OnceLock<Vec<Preset>> = OnceLock::new();
    PRESETS.get_or_init(|| {
        // A test reads it.
        crate::toml_read::from_str::<File>(include_str!("../../../../assets/crm.toml"))
            .map(|file| file.preset)
            .unwrap_or_default()
    })
}

/// The preset that fits these heads.
pub fn preset(heads: &[String]) -> Option<&'static Preset> {
    let heads: Vec<String> = heads.iter().map(|head| fold(head)).collect();
    let is_there = |name: &String| heads.contains(&fold(name));
    let fits =
        |preset: &&Preset| preset.is_general() || preset.signature.iter().any(|names| names.iter().all(is_there));
    presets().iter().find(fits)
}

impl Preset {
    /// What it calls its columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = (Field, &[String])> {
        self.columns.iter().map(|(field, names)| (*field, names.as_slice()))
    }

    /// Whether it is the one that fits every file: of its many names only the first found counts for a field.
    pub(super) fn is_general(&self) -> bool {
        self.key == "other"
    }

    /// Which of these heads hold what: of several that are called alike first those whose columns say something.
    pub fn columns_of(&self, heads: &[String], is_filled: impl Fn(usize) -> bool) -> Columns {
        let folded: Vec<String> = heads.iter().map(|head| fold(head)).collect();
        let bare: Vec<String> = heads.iter().map(|head| plain(head)).collect();
        // Whatever is written just so comes before what differs by its signs.
        let find = |name: &String| {
            let (folded_name, plain_name) = (fold(name), plain(name));
            let is_just_so = |at: &usize| folded[*at] == folded_name;
            let is_called = |at: &usize| is_just_so(at) || !bare[*at].is_empty() && bare[*at] == plain_name;
            let called = (0..heads.len()).filter(is_called);
            called.min_by_key(|at| (!is_filled(*at), !is_just_so(at)))
        };
        // Names that differ by their case alone find the same head.
        let found = |names: &[String]| {
            let mut found: Vec<usize> = Vec::new();
            for at in names.iter().filter_map(find) {
                if !found.contains(&at) {
                    found.push(at);
                }
            }
            found.arrange_by_key(|at| !is_filled(*at));
            found.into_iter().map(|at| heads[at].clone()).collect::<Vec<_>>()
        };
        let own = self.columns.iter().map(|(field, names)| (*field, found(names)));
        let mut columns: Columns = own.filter(|(_, heads)| !heads.is_empty()).gather();
        let taken: Vec<String> = columns.values().flatten().cloned().collect();
        let general = presets().last().filter(|_| !self.is_general());
        for (field, names) in general.map(|general| &general.columns).into_iter().flatten() {
            // What the system has its own name for is not guessed at, and what is taken is not taken again.
            let free = names.iter().filter_map(find).filter(|at| !taken.contains(&heads[*at]));
            let first = free.min_by_key(|at| !is_filled(*at));
            if let Some(at) = first.filter(|_| !columns.contains_key(field)) {
                columns.insert(*field, vec![heads[at].clone()]);
            }
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(line: &str) -> Vec<String> {
        line.split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn the_usual_systems_are_known_by_their_heads() {
        for (line, key, id, outcome) in [
            (
                "Record ID, Deal Name, Deal Stage, Pipeline, Amount, Close Date, Create Date, Deal Owner, Associated Company",
                "hubspot",
                "Record ID",
                "Deal Stage",
            ),
            ("Id, Name, AccountId, Amount, CloseDate, StageName, IsClosed, IsWon", "salesforce", "Id", "StageName"),
            ("Deal - ID, Deal - Title, Deal - Status, Deal - Value", "pipedrive", "Deal - ID", "Deal - Status"),
            (
                "(Do Not Modify) Opportunity, (Do Not Modify) Row Checksum, Topic, Status, Status Reason, Est. Revenue",
                "dynamics",
                "(Do Not Modify) Opportunity",
                "Status",
            ),
            ("External ID, Opportunity, Customer, Expected Revenue, Stage", "odoo", "External ID", "Stage"),
            ("opportunity_id, product, account, deal_stage, close_value", "other", "opportunity_id", "deal_stage"),
        ] {
            let heads = heads(line);
            let preset = preset(&heads).unwrap();
            let columns = preset.columns_of(&heads, |_| true);
            assert_eq!(
                (preset.key.as_str(), &columns[&Field::Id][0], &columns[&Field::Outcome][0]),
                (key, &id.to_owned(), &outcome.to_owned())
            );
        }
    }

    #[test]
    fn a_report_without_ids_still_finds_its_columns() {
        let heads = heads("Opportunity Name, Account Name, Stage, Amount, Close Date, Industry");
        let preset = preset(&heads).unwrap();
        let columns = preset.columns_of(&heads, |_| true);
        assert_eq!(preset.key, "salesforce");
        assert!(!columns.contains_key(&Field::Id));
        assert_eq!(columns[&Field::Segment], ["Industry"]);
    }
}
