//! `debrief bundle` and `debrief merge`: deals from one colleague to another.

use std::{env, io::IsTerminal, path::Path};

use serde_json::{Value, json};

use super::{
    arguments::{Bundle, Merge},
    deal,
    export::fault,
    fault::Fault,
    open::Place,
    output::{self, Style, harmless},
    progress::Progress,
    table::{Align, Table},
};
use crate::{
    domain::{Keyed, Table as Records, shown_path},
    exchange::bundle::{self, BundleError, SourceError},
    i18n::{Locale, t},
    store::{Becomes, Disagreement, Edit, EditLabel, Holdings, Merged, Named, StoreError, Workbook},
    wording,
    work::Watch,
};

/// The variable that holds the passphrase where nobody can be asked for it.
const PASSPHRASE: &str = "DEBRIEF_PASSPHRASE";

/// So many deals are listed that merging touches, and so many rows of each.
const DEALS: usize = 20;
const ROWS: usize = 10;

/// Writes deals, or everything, into one file.
pub(super) fn bundle(workbook: &Workbook, wanted: &Bundle, locale: Locale) -> Result<String, Fault> {
    if wanted.into.exists() && !wanted.force {
        return Err(Fault::Exists(wanted.into.clone(), "cli-hint-force"));
    }
    let deals = match wanted.only.as_slice() {
        [] => None,
        only => {
            let all = deal::Deals::read(workbook)?;
            Some(only.iter().map(|words| Ok(all.find(words, locale)?.id)).collect::<Result<Vec<_>, Fault>>()?)
        }
    };
    let passphrase = wanted.seal.then(|| passphrase(true, locale)).transpose()?;
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let made = bundle::make(workbook, deals.as_deref(), &wanted.into, passphrase.as_deref(), &watch);
    drop(progress);
    let count = made.map_err(|error| fault(error, &wanted.into, locale))?;
    let path = shown_path(&wanted.into);
    let mut text = t!(locale, "export-written", path = path, count = count) + "\n";
    text += &(t!(locale, "cli-bundle-names") + "\n");
    if passphrase.is_none() {
        text += &(t!(locale, "cli-bundle-open") + "\n");
    }
    Ok(text)
}

/// Takes over what a bundle or another workbook holds; or tells what would be taken over.
pub(super) fn merge(place: &Place, wanted: &Merge) -> Result<String, Fault> {
    let locale = place.locale;
    if !wanted.from.exists() {
        return Err(Fault::NothingToMerge(wanted.from.clone()));
    }
    let is_sealed =
        bundle::is_sealed(&wanted.from).map_err(|error| Fault::Bundle(wanted.from.clone(), error.into()))?;
    let passphrase = is_sealed.then(|| passphrase(false, locale)).transpose()?;
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let theirs = holdings(&wanted.from, passphrase.as_deref(), &watch)?;
    let failed = |error| match error {
        error @ StoreError::ForeignRow { .. } => Fault::Merge(wanted.from.clone(), error),
        error => error.into(),
    };
    let merged = match wanted.preview {
        true => place.open_to_read()?.merge_preview(&theirs, &watch).map_err(failed)?,
        false => {
            let name = wanted.from.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let edit = Edit::new(EditLabel::MergeWorkbook).arg("what", name);
            place.take_in(|workbook| workbook.merge(edit, &theirs, &watch).map_err(failed))?.1
        }
    };
    drop(progress);
    if wanted.json {
        return output::json(&as_json(&merged));
    }
    Ok(text(&merged, &theirs, wanted.preview, locale))
}

fn holdings(source: &Path, passphrase: Option<&str>, watch: &Watch) -> Result<Holdings, Fault> {
    bundle::source(source, passphrase, watch).map_err(|error| match error {
        SourceError::Bundle(BundleError::Cancelled) => Fault::CalledOff,
        SourceError::Bundle(error) => Fault::Bundle(source.to_owned(), error),
        SourceError::Open(error) => error.into(),
        SourceError::Store(error @ StoreError::ForeignRow { .. }) => Fault::Merge(source.to_owned(), error),
        SourceError::Store(error) => error.into(),
    })
}

/// The passphrase: from the environment, else typed, unseen, and twice where it is a new one.
fn passphrase(is_new: bool, locale: Locale) -> Result<String, Fault> {
    if let Some(given) = env::var(PASSPHRASE).ok().filter(|given| !given.is_empty()) {
        return Ok(given);
    }
    if !std::io::stdin().is_terminal() {
        return Err(Fault::NoPassphrase(PASSPHRASE));
    }
    let ask = |key: &str| rpassword::prompt_password(locale.text(key, &[]) + " ").map_err(Fault::Output);
    let typed = ask("cli-passphrase")?;
    if is_new && (typed.is_empty() || typed != ask("cli-passphrase-again")?) {
        return Err(Fault::PassphraseDiffers);
    }
    Ok(typed)
}

fn text(merged: &Merged, theirs: &Holdings, is_preview: bool, locale: Locale) -> String {
    let head = if is_preview { t!(locale, "merge-would") } else { t!(locale, "cli-merge-done") };
    let mut text = match merged.is_nothing() {
        true => wording::merge_of_nothing(merged, locale) + "\n",
        false => format!("{head}\n\n{}", counts(merged, locale)),
    };
    text += &touched(merged, locale);
    if let Some(doubles) = wording::merge_doubles(merged, locale) {
        text += &format!("\n? {}\n", harmless(&doubles));
    }
    if let Some(alike) = wording::merge_alike(merged, locale) {
        text += &format!("\n? {}\n", harmless(&alike));
    }
    let both = merged.disagreements.len() + merged.clashes.len();
    if both > 0 {
        text += &format!("\n{}\n", t!(locale, "merge-both", count = both));
        for clash in &merged.clashes {
            text += &versions(&wording::clash(clash, locale), wording::stands_as_there(clash), locale);
        }
        for about in &merged.disagreements {
            text += &disagreement(about, theirs, locale);
        }
    }
    if let Some(unaware) = wording::merge_unaware(merged, locale) {
        text += &format!("\n? {unaware}\n");
        for row in merged.unaware.iter().take(DEALS) {
            text += &format!("  {}\n", harmless(&wording::unaware_place(row, locale)));
        }
        if merged.unaware.len() > DEALS {
            text += &format!("  {}\n", t!(locale, "cli-import-cut", count = merged.unaware.len() - DEALS));
        }
    }
    text
}

fn counts(merged: &Merged, locale: Locale) -> String {
    let mut table = Table::new([
        (t!(locale, "cli-column-thing"), Align::Left),
        (t!(locale, "cli-column-new"), Align::Right),
        (t!(locale, "cli-column-changed"), Align::Right),
        (t!(locale, "cli-column-deleted"), Align::Right),
    ]);
    for records in Records::ALL {
        let counts = [&merged.added, &merged.changed, &merged.deleted]
            .map(|counts| counts.get(records).copied().unwrap_or_default());
        if counts.iter().any(|count| *count > 0) {
            let shown = counts.map(|count| if count == 0 { String::new() } else { count.to_string() });
            let name = locale.text(&format!("record-{}", records.key()), &[]);
            table.row([name].into_iter().chain(shown));
        }
    }
    table.lines("  ", Style::of_output())
}

/// The deals with their steps: so many that they fit on a screen or two.
fn touched(merged: &Merged, locale: Locale) -> String {
    let more = |left: usize| t!(locale, "cli-import-cut", count = left);
    let mut text = String::new();
    if merged.touched.iter().any(|touched| !touched.rows.is_empty() || !touched.facts.is_empty()) {
        text += &format!("\n{}\n", t!(locale, "merge-rows-legend"));
    }
    let mut is_parted = true;
    for touched in merged.touched.iter().take(DEALS) {
        let rows = wording::merge_deal_rows(touched, locale);
        let facts = wording::merge_facts(touched, locale);
        // Deals of which no more is said stand as a list.
        let is_more = !rows.is_empty() || !facts.is_empty();
        let gap = if is_parted || is_more { "\n" } else { "" };
        is_parted = is_more;
        text += &format!("{gap}{}\n", harmless(&wording::merge_deal(touched, locale)));
        text += &facts.iter().map(|fact| format!("  {}\n", harmless(&fact.whole))).collect::<String>();
        // What goes is always named.
        let is_shown = |(at, (is_gone, _)): &(usize, &(bool, String))| *at < ROWS || *is_gone;
        let shown: Vec<&String> = rows.iter().enumerate().filter(is_shown).map(|(_, (_, row))| row).collect();
        for row in &shown {
            text += &format!("  {}\n", harmless(row));
        }
        if rows.len() > shown.len() {
            text += &format!("  {}\n", more(rows.len() - shown.len()));
        }
    }
    if merged.touched.len() > DEALS {
        text += &format!("\n{}\n", more(merged.touched.len() - DEALS));
    }
    text
}

/// What both hold of a field; the one that stands is marked.
fn disagreement(about: &Disagreement, theirs: &Holdings, locale: Locale) -> String {
    versions(&wording::disagreement(about, theirs, locale), about.second_stands, locale)
}

fn versions(told: &wording::Told, second_stands: bool, locale: Locale) -> String {
    let mark = |stands: bool| if stands { "▶" } else { " " };
    let lines = [
        format!("  {}", harmless(&told.field)),
        format!("  {} {}: {}", mark(!second_stands), t!(locale, "merge-here"), harmless(&told.here)),
        format!("  {} {}: {}", mark(second_stands), t!(locale, "merge-there"), harmless(&told.there)),
    ];
    lines.join("\n") + "\n"
}

fn as_json(merged: &Merged) -> Value {
    let counts = |counts: &std::collections::BTreeMap<Records, usize>| -> Value {
        counts
            .iter()
            .map(|(table, count)| (table.key().to_owned(), json!(count)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let both = merged.disagreements.iter().map(|about| {
        json!({
            "table": about.table.key(), "id": about.id, "field": about.column, "here": about.first,
            "there": about.second, "stands": if about.second_stands { "there" } else { "here" },
        })
    });
    let becomes = |becomes: Becomes| match becomes {
        Becomes::New => "new",
        Becomes::Changed => "changed",
        Becomes::Gone => "deleted",
    };
    let named = |all: &[Named]| -> Value {
        all.iter().map(|named| json!({ "table": named.table.key(), "id": named.id, "name": named.name })).collect()
    };
    let touched = merged.touched.iter().map(|touched| {
        let rows = touched.rows.iter().map(|(what, named)| {
            json!({ "becomes": becomes(*what), "table": named.table.key(), "id": named.id, "name": named.name })
        });
        let facts = touched.facts.iter().map(|fact| {
            let side = |(value, at): &(Value, Option<jiff::Timestamp>)| json!({ "value": value, "changed": at });
            json!({ "field": fact.column, "here": side(&fact.here), "there": side(&fact.there) })
        });
        json!({
            "deal": touched.deal, "name": touched.name, "becomes": becomes(touched.becomes), "steps": touched.steps,
            "facts": facts.collect::<Vec<_>>(), "rows": rows.collect::<Vec<_>>(),
        })
    });
    let clashes = merged.clashes.iter().map(|clash| {
        let fields: Vec<&String> = clash.changed.iter().map(|(column, _)| column).collect();
        json!({
            "table": clash.named.table.key(), "id": clash.named.id, "name": clash.named.name,
            "deleted": if clash.is_deleted_there { "there" } else { "here" }, "changed_fields": fields,
            "stays": clash.stays,
        })
    });
    let unaware = merged.unaware.iter().map(|row| {
        json!({
            "table": row.named.table.key(), "id": row.named.id, "deal": row.named.deal, "step": row.step,
            "fields": row.columns,
        })
    });
    json!({
        "deals": touched.collect::<Vec<_>>(), "deleted_and_changed": clashes.collect::<Vec<_>>(), "added": counts(&merged.added), "changed": counts(&merged.changed), "deleted": counts(&merged.deleted),
        "possible_doubles": named(&merged.doubles), "alike_steps": named(&merged.alike), "both_changed": both.collect::<Vec<_>>(), "people_were_forgotten_here": merged.has_forgotten,
        "may_name_forgotten": unaware.collect::<Vec<_>>(),
    })
}
