//! `debrief salvage`: what can still be read of a damaged workbook, in a new one.

use std::collections::BTreeMap;

use super::{
    arguments::Salvage,
    fault::Fault,
    output::Style,
    progress::Progress,
    table::{Align, Table},
};
use crate::{
    domain::{Keyed, Table as Records, shown_path},
    i18n::{Locale, t},
    store::{self, Salvaged},
    work::Watch,
};

/// Makes the new workbook; answers what came over and what is lost.
pub(super) fn salvage(wanted: &Salvage, locale: Locale) -> Result<String, Fault> {
    if !wanted.damaged.exists() {
        return Err(Fault::NoWorkbook(wanted.damaged.clone()));
    }
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let salvaged = store::salvage(&wanted.damaged, &wanted.new, &t!(locale, "cli-salvage-stand-in"), &watch);
    drop(progress);
    let salvaged = salvaged?;
    let mut text = t!(locale, "cli-salvage-done", path = shown_path(&wanted.new)) + "\n\n";
    text += &counts(&salvaged, locale);
    text += &losses(&salvaged, locale);
    Ok(text)
}

fn counts(salvaged: &Salvaged, locale: Locale) -> String {
    let columns = [(t!(locale, "cli-column-thing"), Align::Left), (t!(locale, "cli-column-count"), Align::Right)];
    let mut table = Table::new(columns);
    for records in Records::ALL {
        let count = salvaged.rows.get(records.key()).copied().unwrap_or_default();
        if count > 0 {
            table.row([name(records.key(), locale), count.to_string()]);
        }
    }
    table.lines("  ", Style::of_output())
}

/// What the rows of a table are called.
fn name(table: &str, locale: Locale) -> String {
    locale.text(&format!("record-{table}"), &[])
}

fn losses(salvaged: &Salvaged, locale: Locale) -> String {
    if salvaged.is_complete() {
        return format!("\n{}\n", t!(locale, "cli-salvage-complete"));
    }
    let more = |count: u64, text: &dyn Fn(u64) -> String| (count > 0).then(|| text(count));
    let lost = salvaged.lost.len() as u64 + salvaged.lost_more;
    let sentences = [
        more(salvaged.from_history, &|count| t!(locale, "cli-salvage-from-history", count = count)),
        more(salvaged.stand_ins, &|count| {
            t!(locale, "cli-salvage-stand-ins", count = count, name = t!(locale, "cli-salvage-stand-in"))
        }),
        more(salvaged.forgotten, &|count| t!(locale, "cli-salvage-forgotten", count = count)),
        more(salvaged.unreadable.len() as u64, &|_| {
            let names: Vec<String> = salvaged.unreadable.iter().map(|table| name(table, locale)).collect();
            t!(locale, "cli-salvage-unreadable", tables = names.join(", "))
        }),
        more(lost, &|count| t!(locale, "cli-salvage-lost", count = count)),
    ];
    let mut text: String = sentences.into_iter().flatten().map(|sentence| format!("\n{sentence}")).collect();
    text.push('\n');
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for lost in &salvaged.lost {
        *kinds.entry(name(&lost.table, locale)).or_default() += 1;
    }
    let columns = [(t!(locale, "cli-column-thing"), Align::Left), (t!(locale, "cli-column-lost"), Align::Right)];
    let mut table = Table::new(columns);
    for (kind, count) in kinds {
        table.row([kind, count.to_string()]);
    }
    if !salvaged.lost.is_empty() {
        text += &table.lines("  ", Style::of_output());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Keyed, store::SALVAGED_TOO};

    #[test]
    fn whatever_may_be_lost_has_a_name() {
        for table in Records::ALL.iter().map(|table| table.key()).chain(SALVAGED_TOO) {
            for locale in [Locale::EN, Locale::DE] {
                assert!(!name(table, locale).contains("record-"), "{table}");
            }
        }
    }
}
