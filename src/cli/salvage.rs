//! `debrief salvage`: what can still be read of a damaged workbook, in a new one.

use super::{
    arguments::Salvage,
    fault::Fault,
    output::{Style, clean},
    table::{Align, Table},
};
use crate::{
    domain::{Keyed, Table as Records},
    i18n::{Locale, t},
    store::{self, Salvaged},
};

/// So many of what is lost are named.
const NAMED: usize = 20;

/// Makes the new workbook; answers what came over and what is lost.
pub(super) fn salvage(wanted: &Salvage, locale: Locale) -> Result<String, Fault> {
    if !wanted.damaged.exists() {
        return Err(Fault::NoWorkbook(wanted.damaged.clone()));
    }
    let salvaged = store::salvage(&wanted.damaged, &wanted.new, &t!(locale, "cli-salvage-stand-in"))?;
    let mut text = t!(locale, "cli-salvage-done", path = wanted.new.display().to_string()) + "\n\n";
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
            table.row([locale.text(&format!("cli-table-{}", records.key()), &[]), count.to_string()]);
        }
    }
    table.lines("  ", Style::of_output())
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
            t!(locale, "cli-salvage-unreadable", tables = salvaged.unreadable.join(", "))
        }),
        more(lost, &|count| t!(locale, "cli-salvage-lost", count = count)),
    ];
    let mut text: String = sentences.into_iter().flatten().map(|sentence| format!("\n{sentence}")).collect();
    text.push('\n');
    for lost in salvaged.lost.iter().take(NAMED) {
        text += &format!("  {} {}: {}\n", lost.table, clean(&lost.id), clean(&lost.why));
    }
    text
}
