//! `debrief keys`: every place with its commands and their keys, by the names that the settings take, and which keys of the
//! settings collide.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    fault::Fault,
    output::{self, Style, harmless},
    table::{Align, Table},
};
use crate::{
    i18n::{
        Locale,
        keys::{Bound, Collides},
        t,
    },
    wording,
};

/// The keys as tables, one for each place, or as JSON.
pub(super) fn keys(bound: &Bound, as_json: bool, locale: Locale) -> Result<String, Fault> {
    if as_json {
        return output::json(&json!({ "keys": bound.table, "collisions": collisions(bound) }));
    }
    let style = Style::of_output();
    let mut text = String::new();
    for (context, commands) in &bound.table {
        let place = locale.text(&format!("context-{context}"), &[]);
        text += &format!("{}  {}\n", style.strong(&format!("[keys.{context}]")), style.dim(&harmless(&place)));
        text += &table(context, commands, locale).lines("  ", style);
        text.push('\n');
    }
    if bound.collisions.is_empty() {
        return Ok(text + &t!(locale, "keys-collide-not") + "\n");
    }
    let told = bound.collisions.iter().map(|told| format!("! {}\n", harmless(&wording::collision(told, locale))));
    Ok(text + &told.collect::<String>())
}

fn table(context: &str, commands: &BTreeMap<String, String>, locale: Locale) -> Table {
    let heads = ["cli-column-command", "cli-column-keys", "cli-column-does"].map(|key| locale.text(key, &[]));
    let mut table = Table::new(heads.into_iter().zip([Align::Whole, Align::Whole, Align::Left]));
    for (name, keys) in commands {
        table.row([name.clone(), keys.clone(), locale.command(context, name)]);
    }
    table
}

fn collisions(bound: &Bound) -> Vec<Value> {
    let how = |how| match how {
        Collides::Takes => "takes",
        Collides::Hides => "hides",
        Collides::Yields => "yields",
    };
    let told = bound.collisions.iter().map(|told| {
        json!({
            "context": told.context, "key": told.key, "command": told.command, "how": how(told.how),
            "place": told.place, "other": told.other,
        })
    });
    told.collect()
}
