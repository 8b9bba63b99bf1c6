//! Imports in words: what a file is, what is odd in it, what would become of its deals.

use crate::{
    domain::{Deal, Keyed, Money, Outcome, shown_path},
    exchange::import::{
        Counts, Fact, ImportError, Oddities, Oddity, OddityKind, Refusal,
        crm::{Change, CrmFile, Field, Joined, Mapping, PersonChange, Preview, Shape, Suggestion, date, written_like},
        log::EventLog,
        table::Table,
    },
    i18n::{Locale, t},
    store::StepSaid,
    wording::{read_error, store_error},
};

/// Why an import failed.
pub fn import_error(error: &ImportError, locale: Locale) -> String {
    match error {
        ImportError::Cancelled => t!(locale, "called-off"),
        ImportError::File { path, source } => {
            let is_missing = source.kind() == std::io::ErrorKind::NotFound;
            let detail = if is_missing { t!(locale, "import-not-found") } else { read_error(source, locale) };
            t!(locale, "import-unreadable", path = shown_path(path), detail = detail)
        }
        ImportError::Refused { path, refusal, line, detail } => {
            let file = path.file_name().map(|name| shown_path(name.as_ref())).unwrap_or_default();
            let is_limit = matches!(refusal, Refusal::ManyDeals | Refusal::ManySteps | Refusal::ManyRows);
            let limit = detail.parse().ok().filter(|_| is_limit);
            let said = limit.map_or_else(|| detail.clone(), |limit| locale.integer(limit));
            let mut why = locale.text(&format!("refusal-{}", refusal.key()), &[("detail", said.into())]);
            if *refusal == Refusal::NoDeals && !detail.is_empty() {
                why += &t!(locale, "refusal-no_deals-sheets", sheets = detail.as_str());
            }
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
    let shape = shape_of(file, &rows, locale);
    match file.table.head_line {
        0 if file.table.has_letters => format!("{shape} · {}", t!(locale, "import-no-heads")),
        0 => shape,
        line => format!("{shape} · {}", t!(locale, "import-heads-in-line", line = line)),
    }
}

fn shape_of(file: &CrmFile, rows: &str, locale: Locale) -> String {
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

/// What is joined to a file, and by which column.
pub fn joined(joined: &Joined, locale: Locale) -> String {
    let file = shown_path(joined.path.file_name().unwrap_or_default().as_ref());
    let column = joined.by.left.as_str();
    match joined.shape {
        Shape::Sheet { ref name, .. } => {
            t!(locale, "import-joined-sheet", file = file.as_str(), sheet = name.as_str(), column = column)
        }
        _ => t!(locale, "import-joined", file = file, column = column),
    }
}

/// How the file's cells are read: dates, numbers, currency.
pub fn dialects(mapping: &Mapping, table: &Table, locale: Locale) -> String {
    t!(
        locale,
        "import-dialects",
        dates = dates_like(mapping, table, locale),
        numbers = locale.label(mapping.decimal),
        currency = mapping.currency.to_string()
    )
}

/// The order of dates, shown as the first date of the file is written that has it.
pub fn dates_like(mapping: &Mapping, table: &Table, locale: Locale) -> String {
    const LOOKED_AT: usize = 1_000;
    let columns = [Field::DecidedOn, Field::OpenedOn].into_iter().flat_map(|field| mapping.places(field, table));
    let mut cells = columns.flat_map(|column| table.column(column).take(LOOKED_AT));
    cells.find_map(|cell| written_like(cell, mapping.dates)).unwrap_or_else(|| locale.label(mapping.dates))
}

/// That the order of dates is not certain, with a date and what it is read as; nothing where it is.
pub fn unsure_dates(suggestion: &Suggestion, table: &Table, locale: Locale) -> Option<String> {
    suggestion.dates.filter(|found| !found.is_sure)?;
    Some(match suggestion.open_date(table) {
        Some(open) => {
            let place = t!(locale, "import-line", line = open.line);
            let (cell, date) = (open.cell.as_str(), locale.date(open.date));
            t!(locale, "import-unsure-date", cell = cell, place = format!("{place} {}", open.column), date = date)
        }
        None => t!(locale, "import-unsure-dates"),
    })
}

/// A cell as an example of what a column holds: a day that a spreadsheet has counted is shown as one.
pub fn example(cell: &str, field: Field, mapping: &Mapping, locale: Locale) -> String {
    let is_count = matches!(field, Field::DecidedOn | Field::OpenedOn)
        && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    match date(cell, mapping.dates).filter(|_| is_count) {
        Some(date) => format!("{} ({cell})", locale.date(date)),
        None => cell.to_owned(),
    }
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

/// The stages of which it is not known what they mean, and that leave a deal open, if there are any.
pub fn unknown_stages(preview: &Preview, locale: Locale) -> Option<String> {
    let mut unknown = preview.stages.iter().map(|(stage, ..)| stage).filter(|stage| preview.undecided.contains(*stage));
    let named: Vec<&str> = unknown.by_ref().take(PLACES).map(String::as_str).collect();
    let more = if unknown.next().is_some() { ", …" } else { "" };
    let names = named.join(", ") + more;
    (!named.is_empty()).then(|| t!(locale, "import-unknown-stages", names = names))
}

/// That all cases of a log are here under another name.
pub fn here_already(preview: &Preview, locale: Locale) -> Option<String> {
    preview.here_as.as_ref().map(|source| t!(locale, "import-here-already", source = source.as_str()))
}

/// What a stage of these rows means; where flags decide in its place, that.
pub fn stage_means(preview: &Preview, stage: &str, outcome: Outcome, rows: usize, locale: Locale) -> String {
    match preview.by_flags.get(stage) {
        None => locale.label(outcome),
        Some(count) if *count == rows => t!(locale, "import-by-flags"),
        Some(count) => t!(locale, "import-by-flags-some", outcome = locale.label(outcome), count = *count),
    }
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
    if counts.steps_changed > 0 {
        parts.push(counted("import-steps-changed", counts.steps_changed as u64, locale));
    }
    if counts.named > 0 {
        parts.push(counted("import-named", counts.named as u64, locale));
    }
    if counts.strangers > 0 {
        parts.push(counted("import-strangers", counts.strangers as u64, locale));
    }
    if counts.unclear > 0 {
        parts.push(counted("import-unclear", counts.unclear as u64, locale));
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
    let named: Vec<String> = odd_places(oddities, kind, locale).take(PLACES).collect();
    let more = if count > named.len() as u64 && !named.is_empty() { ", …" } else { "" };
    if named.is_empty() { what } else { format!("{what} ({}{more})", named.join(", ")) }
}

/// What is odd of a kind, in a few words: `2 cells are no numbers: left empty`.
pub fn oddity_kind(kind: OddityKind, count: u64, locale: Locale) -> String {
    counted(&format!("oddity-{}", kind.key()), count, locale)
}

/// The places where something of a kind is odd, as far as they are named.
fn odd_places(oddities: &Oddities, kind: OddityKind, locale: Locale) -> impl Iterator<Item = String> {
    let place = move |oddity: &Oddity| {
        // What stands in no lines is known by what it is called.
        let line = if oddity.line > 0 { t!(locale, "import-line", line = oddity.line) } else { String::new() };
        let parts = [line, oddity.column.clone(), oddity.value.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    oddities.of(kind).filter(|oddity| oddity.line > 0 || !oddity.value.is_empty()).map(place)
}

/// The same places, each with the customer and the deal of its row where the row names them.
pub fn odd_rows(
    oddities: &Oddities,
    kind: OddityKind,
    (file, mapping): (&CrmFile, &Mapping),
    locale: Locale,
) -> Vec<(String, String)> {
    let named = oddities.of(kind).filter(|oddity| oddity.line > 0 || !oddity.value.is_empty());
    odd_places(oddities, kind, locale).zip(named.map(|oddity| row_name(oddity, file, mapping))).collect()
}

/// What the row is called that an oddity is of; empty where it stands in none, or in one of the second file.
fn row_name(oddity: &Oddity, file: &CrmFile, mapping: &Mapping) -> String {
    let table = &file.table;
    let Some(row) = table.row_of(oddity.line) else { return String::new() };
    let cell = table.find(&oddity.column).map(|column| table.cell(row, column));
    let is_of_it = match cell {
        Some(cell) => oddity.value.is_empty() || cell.starts_with(oddity.value.as_str()),
        None => file.joined.is_none(),
    };
    let named = |field| mapping.places(field, table).into_iter().map(|column| table.cell(row, column));
    let said = |field| named(field).find(|cell| !cell.is_empty() && *cell != oddity.value);
    let parts = [Field::Customer, Field::Title].into_iter().filter(|_| is_of_it).filter_map(said);
    parts.collect::<Vec<_>>().join(" · ")
}

/// That the file hardly holds deals, and what it seems to hold.
pub fn hardly_deals(preview: &Preview, locale: Locale) -> Option<String> {
    let what = locale.label(preview.doubt?);
    Some(t!(locale, "import-hardly-deals", what = what))
}

/// That no column says how the deals ended, where none does.
pub fn lacks_outcomes(preview: &Preview, locale: Locale) -> Option<String> {
    preview.lacks_outcomes.then(|| t!(locale, "import-lacks-outcomes"))
}

/// The columns that nobody reads, if there are any.
pub fn unread_columns(preview: &Preview, locale: Locale) -> Option<String> {
    let names = preview.unread.join(", ");
    (!names.is_empty()).then(|| t!(locale, "import-unread", names = names))
}

/// That deals of the file have the ids of others, if any have.
pub fn strangers(preview: &Preview, locale: Locale) -> Option<String> {
    let count = preview.counts.strangers;
    (count > 0).then(|| counted("import-strangers-told", count as u64, locale))
}

/// That deals of the file may be one or the other here, if any may.
pub fn unclear(preview: &Preview, locale: Locale) -> Option<String> {
    let count = preview.counts.unclear;
    (count > 0).then(|| counted("import-unclear-told", count as u64, locale))
}

/// A deal that another one has the id of: `line 2: OtherCo · Totally other ≠ X · Alpha (1)`.
pub fn stranger(change: &Change, locale: Locale) -> String {
    let name = |deal: &Deal| format!("{} · {}", deal.customer, deal.title);
    let line = t!(locale, "import-line", line = change.place);
    format!("{line}: {} ≠ {} ({})", name(&change.after), name(&change.before), change.before.crm_id)
}

/// What changes of a deal: `X · Alpha: outcome open → won, value CHF 100 → CHF 150`.
pub fn change(change: &Change, locale: Locale) -> String {
    let label = |key: &str| locale.text(&format!("crm_field-{key}"), &[]);
    let fact = |fact: &Fact| {
        let (before, after) = (fact_text(&change.before, *fact, locale), fact_text(&change.after, *fact, locale));
        format!("{} {before} → {after}", label(fact.key()))
    };
    let mut parts: Vec<String> = change.facts.iter().map(fact).collect();
    if let Some(id) = &change.gets_id {
        parts.insert(0, t!(locale, "import-gets-id", id = id.as_str()));
    }
    match &change.reason {
        None => {}
        Some((before, after)) if before.is_empty() => parts.push(format!("+ {} {after}", label("reason"))),
        Some((before, after)) => parts.push(format!("{} {before} → {after}", label("reason"))),
    }
    let (count, people) = &change.people;
    parts.extend(people.iter().map(|person| person_change(person, locale)));
    if *count > people.len() {
        parts.push(counted("import-more-people", (count - people.len()) as u64, locale));
    }
    if change.steps > 0 {
        parts.push(format!("+ {}", counted("import-steps", change.steps as u64, locale)));
    }
    let (count, steps) = &change.steps_changed;
    parts.extend(steps.iter().map(|(before, after)| step_change(before, after, locale)));
    if *count > steps.len() {
        parts.push(counted("import-more-steps-changed", (count - steps.len()) as u64, locale));
    }
    if change.is_held_back {
        parts.push(t!(locale, "import-held-back"));
    }
    // A log need not name customers.
    let name = [&change.before.customer, &change.before.title].into_iter().filter(|name| !name.is_empty());
    format!("{}: {}", name.map(String::as_str).collect::<Vec<_>>().join(" · "), parts.join(", "))
}

/// What changes of a step: `step asks · 5 Mar 2026 → asks again · 6 Mar 2026`.
fn step_change(before: &StepSaid, after: &StepSaid, locale: Locale) -> String {
    let is_retitled = before.title != after.title;
    let is_dated = before.date != after.date;
    let told = |step: &StepSaid, with_title: bool| {
        let title = with_title.then(|| cut(&step.title));
        let date = is_dated.then(|| step.date.map_or_else(|| "–".to_owned(), |date| locale.date(date)));
        let kind =
            (before.activity != after.activity && !step.activity.is_empty()).then(|| locale.activity(&step.activity));
        let channel = step.channel.filter(|_| before.channel != after.channel).map(|channel| locale.label(channel));
        [title, date, kind, channel].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    t!(locale, "import-step-changed", before = told(before, true), after = told(after, is_retitled))
}

fn cut(text: &str) -> String {
    if text.chars().count() > 60 { text.chars().take(59).chain(['…']).collect() } else { text.to_owned() }
}

/// Somebody who comes in or changes the side: `+ Peter (us), beside Sandra`, `Pete us → partner`.
fn person_change(person: &PersonChange, locale: Locale) -> String {
    let (name, after) = (cut(&person.name), locale.label(person.after));
    match person.before {
        Some(before) => format!("{name} {} → {after}", locale.label(before)),
        None if person.beside.is_empty() => format!("+ {name} ({after})"),
        None => {
            let beside = cut(&person.beside.join(", "));
            t!(locale, "import-person-beside", name = name, side = after, beside = beside)
        }
    }
}

/// A fact of a deal as it is written.
fn fact_text(deal: &Deal, fact: Fact, locale: Locale) -> String {
    let date = |date: Option<crate::domain::FuzzyDate>| date.map(|date| locale.date(date));
    let text = |text: &str| (!text.is_empty()).then(|| text.lines().collect::<Vec<_>>().join(" "));
    let said = match fact {
        Fact::Title => text(&deal.title),
        Fact::Customer => text(&deal.customer),
        Fact::Outcome => Some(locale.label(deal.outcome)),
        Fact::DecidedOn => date(deal.decided_on),
        Fact::OpenedOn => date(deal.opened_on),
        Fact::Value => deal.value.map(|minor| locale.money(Money { minor, currency: deal.currency })),
        Fact::Margin => deal.margin_percent.map(|percent| format!("{} %", percent.get())),
        Fact::Division => text(&deal.division),
        Fact::Segment => text(&deal.segment),
        Fact::Country => text(&locale.country(&deal.country)),
        Fact::CustomerKind => deal.customer_kind.map(|kind| locale.label(kind)),
        Fact::OfferingKind => deal.offering_kind.map(|kind| locale.label(kind)),
        Fact::Winner => text(&deal.winner),
        Fact::Notes => text(&deal.notes),
    };
    cut(&said.unwrap_or_else(|| "–".to_owned()))
}
