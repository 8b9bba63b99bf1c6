//! Imports in words: what a file is, what is odd in it, what would become of its deals.

use crate::{
    domain::{Keyed, Outcome},
    exchange::import::{
        Counts, ImportError, Oddities, OddityKind,
        crm::{CrmFile, Mapping, Preview, Shape, Suggestion},
        log::EventLog,
        table::Table,
    },
    i18n::{Locale, t},
    wording::{read_error, store_error},
};

/// Why an import failed.
pub fn import_error(error: &ImportError, locale: Locale) -> String {
    match error {
        ImportError::Cancelled => t!(locale, "import-cancelled"),
        ImportError::File { path, source } => {
            let is_missing = source.kind() == std::io::ErrorKind::NotFound;
            let detail = if source.kind() == std::io::ErrorKind::Unsupported {
                t!(locale, "import-odd-file")
            } else if is_missing {
                t!(locale, "import-not-found")
            } else {
                read_error(source, locale)
            };
            t!(locale, "import-unreadable", path = path.display().to_string(), detail = detail)
        }
        ImportError::Refused { path, refusal, line, detail } => {
            let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let why = locale.text(&format!("refusal-{}", refusal.key()), &[("detail", detail.as_str().into())]);
            match line {
                0 => format!("{file}: {why}"),
                line => t!(locale, "import-at-line", file = file, line = *line, why = why),
            }
        }
        ImportError::Store(error) => store_error(error, locale),
    }
}

/// What a file is: `8'800 rows · UTF-8 · parted by ;`.
pub fn file_shape(file: &CrmFile, locale: Locale) -> String {
    let rows = counted("import-rows", file.table.len() as u64, locale);
    match &file.shape {
        Shape::Text { encoding, delimiter } => {
            let delimiter = if *delimiter == '\t' { t!(locale, "import-tab") } else { delimiter.to_string() };
            t!(locale, "import-shape-text", rows = rows, encoding = locale.label(*encoding), delimiter = delimiter)
        }
        Shape::Sheet { name, names } => {
            t!(locale, "import-shape-sheet", rows = rows, name = name.as_str(), count = names.len())
        }
        Shape::Log => {
            let traces = counted("import-traces", file.table.len() as u64, locale);
            let events = counted("import-events", file.log.as_ref().map_or(0, EventLog::len) as u64, locale);
            format!("{traces} · {events}")
        }
        Shape::Objects { name, names } => {
            let objects = counted("import-objects", file.table.len() as u64, locale);
            let events = counted("import-events", file.log.as_ref().map_or(0, EventLog::len) as u64, locale);
            let kind = t!(locale, "import-shape-objects", name = name.as_str(), count = names.len());
            format!("{objects} {kind} · {events}")
        }
    }
}

/// How the file's cells are read: dates, numbers, currency.
pub fn dialects(mapping: &Mapping, locale: Locale) -> String {
    t!(
        locale,
        "import-dialects",
        dates = locale.label(mapping.dates),
        numbers = locale.label(mapping.decimal),
        currency = mapping.currency.to_string()
    )
}

/// That the decimal sign is not certain, with an amount and what it is read as.
pub fn unsure_decimal(suggestion: &Suggestion, table: &Table, locale: Locale) -> String {
    match suggestion.open_amount(table) {
        Some((cell, money)) => {
            t!(locale, "import-unsure-amount", cell = cell, amount = locale.money(money))
        }
        None => t!(locale, "import-unsure-decimal"),
    }
}

/// The stages of which it is not known what they mean, if there are any.
pub fn unknown_stages(preview: &Preview, mapping: &Mapping, locale: Locale) -> Option<String> {
    let mut unknown = preview.stages.iter().map(|(stage, ..)| stage).filter(|stage| !mapping.is_understood(stage));
    let named: Vec<&str> = unknown.by_ref().take(PLACES).map(String::as_str).collect();
    let more = if unknown.next().is_some() { ", …" } else { "" };
    let names = named.join(", ") + more;
    (!named.is_empty()).then(|| t!(locale, "import-unknown-stages", names = names))
}

/// A text with a number in it, parted as people write it.
#[allow(clippy::cast_precision_loss)]
fn counted(key: &str, count: u64, locale: Locale) -> String {
    locale.text(key, &[("count", count.into()), ("number", locale.number(count as f64).into())])
}

/// So many deals.
pub fn deals(count: usize, locale: Locale) -> String {
    counted("import-in-deals", count as u64, locale)
}

/// What becomes of the deals.
pub fn import_counts(counts: &Counts, locale: Locale) -> String {
    let mut parts = vec![
        counted("import-new", counts.new as u64, locale),
        counted("import-changed", counts.changed as u64, locale),
        counted("import-same", counts.same as u64, locale),
    ];
    if counts.steps > 0 {
        parts.push(counted("import-steps", counts.steps as u64, locale));
    }
    if counts.kept > 0 {
        parts.push(counted("import-kept", counts.kept as u64, locale));
    }
    parts.join(" · ")
}

/// How many deals have which outcome: `won 4'238 · lost 2'473`.
pub fn outcomes(outcomes: impl Iterator<Item = Outcome>, locale: Locale) -> String {
    let mut counts = vec![0_usize; Outcome::ALL.len()];
    for outcome in outcomes {
        counts[Outcome::ALL.iter().position(|other| *other == outcome).unwrap_or(0)] += 1;
    }
    let said = Outcome::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
    #[allow(clippy::cast_precision_loss)]
    said.map(|(outcome, count)| format!("{} {}", locale.label(*outcome), locale.number(count as f64)))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// So many places of each kind are named.
const PLACES: usize = 3;

/// What is odd, a line for each kind, with the first places.
pub fn oddities(oddities: &Oddities, locale: Locale) -> Vec<String> {
    oddities.counts().map(|(kind, count)| oddity(oddities, kind, count, locale)).collect()
}

fn oddity(oddities: &Oddities, kind: OddityKind, count: u64, locale: Locale) -> String {
    let what = counted(&format!("oddity-{}", kind.key()), count, locale);
    let place = |oddity: &crate::exchange::import::Oddity| {
        // What stands in no lines is known by what it is called.
        let line = if oddity.line > 0 { t!(locale, "import-line", line = oddity.line) } else { String::new() };
        let parts = [line, oddity.column.clone(), oddity.value.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let named: Vec<String> = oddities
        .of(kind)
        .filter(|oddity| oddity.line > 0 || !oddity.value.is_empty())
        .take(PLACES)
        .map(place)
        .collect();
    let more = if count > named.len() as u64 && !named.is_empty() { ", …" } else { "" };
    if named.is_empty() { what } else { format!("{what} ({}{more})", named.join(", ")) }
}
