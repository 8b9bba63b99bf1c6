//! `debrief import`: deals from a CRM export.

use serde_json::{Value, json};

use super::{
    arguments::Import,
    fault::Fault,
    heard,
    open::Place,
    output::{self, Style, harmless},
    progress::Progress,
    table::{Align, Table},
};
use crate::{
    domain::{Currency, Keyed, Outcome, fold},
    exchange::import::{
        ImportError,
        crm::{
            Change, CrmFile, Field, Mapping, Preview, Reading, Suggestion, preview, recall, remember,
            stages as stages_in,
        },
        import,
        log::{EventLog, Names, Rule},
        table::Join,
    },
    i18n::{Locale, t},
    store::{StepSaid, Workbook},
    wording,
    work::Watch,
};

/// So many deals that change are listed where not all are asked for.
const CHANGES: usize = 10;

/// So many stages are listed.
const STAGES: usize = 20;

/// Takes the deals in, or shows what would come.
pub(super) fn import_file(place: &Place, wanted: &Import) -> Result<String, Fault> {
    let locale = place.locale;
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let mut file = CrmFile::open(&wanted.import_file, &reading(wanted, locale)?, &watch)?;
    if let Some(other) = &wanted.join {
        let by = wanted.join_by.as_deref().map(|by| pair("--join-by", by, locale)).transpose()?;
        file.join(other, wanted.join_sheet.as_deref(), by.map(|(left, right)| Join { left, right }), &watch)?;
    }
    // Nothing is made before it is certain that something comes in.
    let seen = preview_workbook(place)?;
    let currency = match &wanted.currency {
        Some(code) => {
            code.parse().map_err(|_| Fault::Value("--currency".to_owned(), t!(locale, "cli-import-currency")))?
        }
        None => Currency::CHF,
    };
    let mut suggestion = recall(&seen, &file, currency)?;
    correct(&mut suggestion, &file, wanted, currency, locale)?;
    let mut preview = preview(&seen, &file, &suggestion.mapping, &watch)?;
    let held_back = heard::hold_back(&seen, &mut preview, locale)?;
    drop(seen);
    if let Some(doubt) = preview.doubt.filter(|_| !wanted.preview && wanted.r#as.is_none()) {
        return Err(Fault::HardlyDeals(locale.label(doubt)));
    }
    if !wanted.preview {
        let what = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (workbook, counts) =
            place.take_in(|workbook| Ok(import(workbook, &preview.incoming, &harmless(&what), &watch)?))?;
        preview.counts = counts;
        remember(&workbook, &file, &suggestion)?;
    }
    drop(progress);
    held_back.iter().for_each(|text| heard::note(text));
    told(&file, &suggestion, &preview, wanted, locale)
}

fn told(
    file: &CrmFile,
    suggestion: &Suggestion,
    preview: &Preview,
    wanted: &Import,
    locale: Locale,
) -> Result<String, Fault> {
    if wanted.json {
        output::json(&figures(file, suggestion, preview, wanted))
    } else {
        Ok(text(file, suggestion, preview, wanted, locale))
    }
}

/// The workbook that a preview is held against; where there is none yet, everything would be new.
fn preview_workbook(place: &Place) -> Result<Workbook, Fault> {
    match place.open_to_read() {
        Err(Fault::NothingYet | Fault::NoWorkbook(_)) => Ok(Workbook::open_in_memory()?),
        opened => opened,
    }
}

fn reading(wanted: &Import, locale: Locale) -> Result<Reading, Fault> {
    let delimiter = match wanted.delimiter.as_deref() {
        None => None,
        Some("tab") => Some('\t'),
        Some(sign) => {
            let mut chars = sign.chars();
            let one = chars.next().filter(|c| c.is_ascii() && *c != '"' && chars.next().is_none());
            let fault = || Fault::Value("--delimiter".to_owned(), t!(locale, "cli-import-sign"));
            Some(one.ok_or_else(fault)?)
        }
    };
    let encoding = wanted.encoding.as_deref().map(|key| keyed("--encoding", key, locale)).transpose()?;
    let part = wanted.sheet.clone().or_else(|| wanted.objects.clone());
    Ok(Reading { encoding, delimiter, part, heads: wanted.header_line })
}

/// The value of a family with this key, or that is called so in a language of the interface.
fn keyed<K: Keyed>(flag: &str, key: &str, locale: Locale) -> Result<K, Fault> {
    let is_called_so =
        |value: &K| [Locale::EN, Locale::DE].iter().any(|language| fold(&language.label(*value)) == fold(key));
    K::from_key(&key.to_lowercase()).or_else(|| K::ALL.iter().copied().find(is_called_so)).ok_or_else(|| {
        let options = K::ALL.iter().map(|value| value.key()).collect::<Vec<_>>().join(", ");
        Fault::Value(flag.to_owned(), t!(locale, "cli-import-no-value", options = options))
    })
}

fn pair(flag: &str, text: &str, locale: Locale) -> Result<(String, String), Fault> {
    let parted = text.split_once('=').map(|(one, other)| (one.trim().to_owned(), other.trim().to_owned()));
    parted.ok_or_else(|| Fault::Value(flag.to_owned(), t!(locale, "cli-import-pair")))
}

/// Lets what the flags say prevail over what was found out.
fn correct(
    suggestion: &mut Suggestion,
    file: &CrmFile,
    wanted: &Import,
    currency: Currency,
    locale: Locale,
) -> Result<(), Fault> {
    for said in &wanted.map {
        let (key, column) = pair("--map", said, locale)?;
        let no_field = || Fault::Value("--map".to_owned(), t!(locale, "cli-import-no-field", field = key.as_str()));
        let field = Field::from_key(&key.replace('-', "_")).ok_or_else(no_field)?;
        let head = file.table.heads.iter().find(|head| fold(head) == fold(&column));
        if head.is_none() && !column.is_empty() {
            let columns = harmless(&file.table.heads.join(", "));
            let detail = t!(locale, "cli-import-no-column", column = column, columns = columns);
            return Err(Fault::Value("--map".to_owned(), detail));
        }
        suggestion.mapping.set(field, head.cloned());
    }
    suggestion.find_dialects(&file.table);
    let mapping = &mut suggestion.mapping;
    if wanted.currency.is_some() {
        mapping.currency = currency;
    }
    if let Some(source) = &wanted.source {
        source.trim().clone_into(&mut mapping.source);
        suggestion.is_source_remembered = false;
    }
    suggestion.mapping.takes_strangers = wanted.overwrite;
    if let Some(dates) = &wanted.dates {
        suggestion.say_dates(keyed("--dates", dates, locale)?);
    }
    if let Some(decimal) = &wanted.decimal {
        suggestion.say_decimal(keyed("--decimal", decimal, locale)?);
    }
    let mapping = &mut suggestion.mapping;
    let there = if wanted.stage.is_empty() { Vec::new() } else { stages_in(&file.table, mapping).all };
    for said in &wanted.stage {
        let (stage, outcome) = pair("--stage", said, locale)?;
        if !there.iter().any(|(other, ..)| fold(other) == fold(&stage)) {
            let names: Vec<&str> = there.iter().take(STAGES).map(|(name, ..)| name.as_str()).collect();
            let stages = harmless(&names.join(", "));
            let detail = t!(locale, "cli-import-no-stage", stage = harmless(&stage), stages = stages);
            return Err(Fault::Value("--stage".to_owned(), detail));
        }
        mapping.outcomes.insert(fold(&stage), keyed("--stage", &outcome, locale)?);
    }
    correct_rule(&mut mapping.rule, file, wanted, locale)
}

/// Lets the flags say what the events of a log mean.
fn correct_rule(rule: &mut Rule, file: &CrmFile, wanted: &Import, locale: Locale) -> Result<(), Fault> {
    let deciding = [
        ("--won", Outcome::Won, &wanted.won),
        ("--lost", Outcome::Lost, &wanted.lost),
        ("--postponed", Outcome::Postponed, &wanted.postponed),
        ("--stopped", Outcome::Stopped, &wanted.stopped),
    ];
    let Some(log) = &file.log else {
        let flags = deciding.iter().map(|(flag, _, names)| (*flag, names.is_empty()));
        let more = [("--actor", wanted.actor.is_empty()), ("--lifecycle", wanted.lifecycle.is_none())];
        let meaningless = flags.chain(more).find(|(_, is_absent)| !is_absent);
        return meaningless.map_or(Ok(()), |(flag, _)| Err(Fault::Meaningless(flag.to_owned())));
    };
    let is_in = |names: &Names, name: &str| names.iter().any(|other| fold(other) == fold(name));
    let no_such = |flag: &str, name: &str, names: &Names| {
        let names = harmless(&names.iter().take(STAGES).collect::<Vec<_>>().join(", "));
        Fault::Value(flag.to_owned(), t!(locale, "cli-import-not-in-log", name = harmless(name), names = names))
    };
    for (flag, outcome, names) in deciding {
        for name in names {
            if !is_in(&log.activities, name) {
                return Err(no_such(flag, name, &log.activities));
            }
            rule.decide(name, outcome);
        }
    }
    for said in &wanted.actor {
        match said.split_once('=') {
            None => rule.side = keyed("--actor", said, locale)?,
            Some((name, _)) if !is_in(&log.resources, name.trim()) => {
                return Err(no_such("--actor", name.trim(), &log.resources));
            }
            Some((name, side)) => drop(rule.sides.insert(fold(name.trim()), keyed("--actor", side.trim(), locale)?)),
        }
    }
    if let Some(lifecycle) = &wanted.lifecycle {
        rule.lifecycle = keyed("--lifecycle", lifecycle, locale)?;
    }
    Ok(())
}

fn text(file: &CrmFile, suggestion: &Suggestion, preview: &Preview, wanted: &Import, locale: Locale) -> String {
    let style = Style::of_output();
    let mapping = &suggestion.mapping;
    let name = |path: &std::path::Path| harmless(&path.file_name().unwrap_or_default().to_string_lossy());
    let mut text = format!("{}\n{}\n", style.strong(&name(&file.path)), harmless(&wording::file_shape(file, locale)));
    if let Some(joined) = &file.joined {
        text += &format!("{}\n", harmless(&wording::joined(joined, locale)));
    }
    text += &format!("{}\n", wording::dialects(mapping, &file.table, locale));
    let source = mapping.source.as_str();
    let known_as = match suggestion.is_source_remembered {
        true => t!(locale, "import-source-remembered", source = source),
        false => t!(locale, "import-source", source = source),
    };
    text += &format!("{}\n\n", harmless(&known_as));
    text += &columns(file, suggestion, locale).lines("", style);
    if let Some(unread) = wording::unread_columns(preview, locale) {
        text += &format!("{}\n", harmless(&unread));
    }
    if !preview.stages.is_empty() {
        text += &format!("\n{}", stages(preview, locale).lines("", style));
    }
    if !preview.activities.is_empty() {
        text += &format!("\n{}", activities(preview, locale).lines("", style));
    }
    text += &format!("\n{}\n", wording::import_counts(&preview.counts, locale));
    let outcomes = preview.incoming.deals.iter().map(|deal| deal.deal.outcome);
    text += &format!("{}\n", wording::outcomes(outcomes, locale));
    text += &listed(&preview.changes, wanted, |change| wording::change(change, locale), locale);
    for line in doubts(file, suggestion, preview, wanted, locale) {
        text += &format!("? {}\n", harmless(&line));
    }
    text += &listed(&preview.strangers, wanted, |stranger| wording::stranger(stranger, locale), locale);
    text += &oddities(preview, (file, mapping), wanted, locale);
    let end = match (wanted.preview, preview.counts.new + preview.counts.changed) {
        (true, _) => t!(locale, "cli-import-preview"),
        (false, 0) => t!(locale, "cli-import-nothing"),
        (false, _) => t!(locale, "cli-import-done"),
    };
    text + &format!("\n{end}\n")
}

/// What is odd; with all its cells where they are asked for.
fn oddities(preview: &Preview, read: (&CrmFile, &Mapping), wanted: &Import, locale: Locale) -> String {
    let odd = &preview.incoming.oddities;
    if !wanted.all_cells {
        return wording::oddities(odd, locale).iter().map(|line| format!("? {}\n", harmless(line))).collect();
    }
    let mut text = String::new();
    for (kind, count) in odd.counts() {
        text += &format!("? {}\n", wording::oddity_kind(kind, count, locale));
        let places = wording::odd_rows(odd, kind, read, locale);
        for (place, name) in &places {
            let name = if name.is_empty() { String::new() } else { format!("  ({name})") };
            text += &format!("    {}\n", harmless(&(place.clone() + &name)));
        }
        if count > places.len() as u64 && !places.is_empty() {
            text += "    …\n";
        }
    }
    text
}

/// Deals with what is said of each, the first ones only where not all are asked for.
fn listed(changes: &[Change], wanted: &Import, told: impl Fn(&Change) -> String, locale: Locale) -> String {
    let shown = if wanted.all_cells { changes.len() } else { CHANGES };
    let mut text: String =
        changes.iter().take(shown).map(|change| format!("    {}\n", harmless(&told(change)))).collect();
    if changes.len() > shown {
        text += &format!("    {}\n", t!(locale, "cli-import-more-changes"));
    }
    text
}

fn doubts(file: &CrmFile, suggestion: &Suggestion, preview: &Preview, wanted: &Import, locale: Locale) -> Vec<String> {
    let mut doubts = Vec::new();
    if wanted.r#as.is_none() {
        doubts.extend(wording::hardly_deals(preview, locale).map(|line| line + " --as deals"));
    }
    doubts.extend(
        wording::lacks_outcomes(preview, locale).map(|line| t!(locale, "cli-import-lacks-outcomes", line = line)),
    );
    if let Some(line) = wording::strangers(preview, locale) {
        doubts.push(t!(locale, "cli-import-strangers", line = line));
    }
    doubts.extend(wording::unclear(preview, locale));
    doubts.extend(wording::here_already(preview, locale).map(|line| line + " --source"));
    doubts.extend(wording::unsure_dates(suggestion, &file.table, locale).map(|line| line + " --dates"));
    if suggestion.decimal.is_some_and(|found| !found.is_sure) {
        doubts.push(wording::unsure_decimal(suggestion, &file.table, locale) + " --decimal");
    }
    doubts.extend(wording::unknown_stages(preview, locale).map(|line| line + " --stage"));
    doubts
}

fn columns(file: &CrmFile, suggestion: &Suggestion, locale: Locale) -> Table {
    let head = |key: &str| (locale.text(key, &[]), Align::Left);
    let mut table = Table::new([head("cli-column-field"), head("cli-column-column"), head("cli-column-example")]);
    for field in Field::ALL {
        let Some(heads) = suggestion.mapping.columns.get(field) else { continue };
        let places = suggestion.mapping.places(*field, &file.table);
        let cells = places.iter().flat_map(|column| file.table.column(*column));
        let example = cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or("");
        let example = wording::example(example, *field, &suggestion.mapping, locale);
        let example: String = example.chars().take(40).collect();
        table.row([locale.label(*field), heads.join(", "), example]);
    }
    table
}

fn stages(preview: &Preview, locale: Locale) -> Table {
    let mut table = Table::new([
        (t!(locale, "cli-column-stage"), Align::Left),
        (t!(locale, "cli-column-means"), Align::Left),
        (t!(locale, "cli-column-rows"), Align::Right),
    ]);
    for (stage, outcome, count) in preview.stages.iter().take(STAGES) {
        let sign = if preview.undecided.contains(stage) { " ?" } else { "" };
        #[allow(clippy::cast_precision_loss)]
        table.row([
            stage.clone(),
            wording::stage_means(preview, stage, *outcome, *count, locale) + sign,
            locale.number(*count as f64),
        ]);
    }
    say_cut(&mut table, preview.stages.len().saturating_sub(STAGES), locale);
    table
}

/// Says of how many nothing is listed.
fn say_cut(table: &mut Table, left: usize, locale: Locale) {
    if left > 0 {
        table.row([t!(locale, "cli-import-cut", count = left), String::new(), String::new()]);
    }
}

fn activities(preview: &Preview, locale: Locale) -> Table {
    let mut table = Table::new([
        (t!(locale, "cli-column-activity"), Align::Left),
        (t!(locale, "cli-column-decides"), Align::Left),
        (t!(locale, "cli-column-traces"), Align::Right),
    ]);
    // What decides is always shown.
    let is_shown = |(at, activity): &(usize, &(String, Outcome, usize))| *at < STAGES || activity.1 != Outcome::Open;
    let shown: Vec<_> = preview.activities.iter().enumerate().filter(is_shown).collect();
    let left = preview.activities.len() - shown.len();
    for (_, (name, outcome, count)) in shown {
        let decides = if *outcome == Outcome::Open { String::new() } else { locale.label(*outcome) };
        #[allow(clippy::cast_precision_loss)]
        table.row([name.clone(), decides, locale.number(*count as f64)]);
    }
    say_cut(&mut table, left, locale);
    table
}

fn figures(file: &CrmFile, suggestion: &Suggestion, preview: &Preview, wanted: &Import) -> Value {
    use crate::exchange::import::crm::Shape;
    let mapping = &suggestion.mapping;
    let columns: serde_json::Map<_, _> =
        mapping.columns.iter().map(|(field, heads)| (field.key().to_owned(), json!(heads))).collect();
    let stages: Vec<Value> = preview
        .stages
        .iter()
        .map(|(stage, outcome, rows)| {
            let is_understood = mapping.is_understood(stage);
            json!({ "stage": stage, "outcome": outcome.key(), "rows": rows, "understood": is_understood,
                "by_flags": preview.by_flags.get(stage).copied().unwrap_or(0) })
        })
        .collect();
    let activities: Vec<Value> = preview
        .activities
        .iter()
        .map(|(name, outcome, traces)| {
            let decides = (*outcome != Outcome::Open).then(|| outcome.key());
            json!({ "activity": name, "decides": decides, "traces": traces })
        })
        .collect();
    let odd = &preview.incoming.oddities;
    let places = |kind| -> Vec<Value> {
        odd.of(kind).map(|o| json!({ "line": o.line, "column": o.column, "value": o.value })).collect()
    };
    let oddities: Vec<Value> = odd
        .counts()
        .map(|(kind, count)| json!({ "kind": kind.key(), "count": count, "places": places(kind) }))
        .collect();
    let counts = preview.counts;
    let objects = match &file.shape {
        Shape::Objects { name, .. } => Some(name),
        _ => None,
    };
    let (encoding, delimiter, sheet) = match &file.shape {
        Shape::Text { encoding, delimiter } => (Some(encoding.key()), Some(delimiter), None),
        Shape::Sheet { name, .. } => (None, None, Some(name)),
        Shape::Log | Shape::Objects { .. } => (None, None, None),
    };
    json!({
        "file": file.path.display().to_string(),
        "rows": file.table.len(),
        "encoding": encoding,
        "delimiter": delimiter,
        "sheet": sheet,
        "objects": objects,
        "joined": file.joined.as_ref().map(|joined| {
            let sheet = match &joined.shape {
                Shape::Sheet { name, .. } => Some(name),
                _ => None,
            };
            let (left, right) = (&joined.by.left, &joined.by.right);
            json!({ "file": joined.path.display().to_string(), "sheet": sheet, "left": left, "right": right })
        }),
        "source": mapping.source,
        "columns": columns,
        "dates": mapping.dates.key(),
        "dates_sure": suggestion.dates.is_none_or(|found| found.is_sure),
        "decimal": mapping.decimal.key(),
        "decimal_sure": suggestion.decimal.is_none_or(|found| found.is_sure),
        "currency": mapping.currency,
        "stages": stages,
        "activities": activities,
        "events": file.log.as_ref().map(EventLog::len),
        "steps": counts.steps,
        "steps_changed": counts.steps_changed,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "kept": counts.kept,
        "named": counts.named,
        "strangers": counts.strangers,
        "unclear": counts.unclear,
        "changes": preview.changes.iter().map(changed).collect::<Vec<_>>(),
        "stranger_deals": preview.strangers.iter().map(changed).collect::<Vec<_>>(),
        "unread": preview.unread,
        "here_as": preview.here_as,
        "header_line": file.table.head_line,
        "headless": file.table.has_letters,
        "hardly_deals": preview.doubt.map(|seems| seems.key()),
        "lacks_outcomes": preview.lacks_outcomes,
        "oddities": oddities,
        "written": !wanted.preview,
    })
}

/// What changes of a deal.
fn changed(change: &Change) -> Value {
    let (before, after) = (json!(change.before), json!(change.after));
    let mut facts: serde_json::Map<_, _> = change
        .facts
        .iter()
        .map(|fact| (fact.key().to_owned(), json!({ "before": before[fact.key()], "after": after[fact.key()] })))
        .collect();
    if let Some((before, after)) = &change.reason {
        facts.insert("reason".to_owned(), json!({ "before": before, "after": after }));
    }
    let step = |step: &StepSaid| json!({ "title": step.title, "date": step.date, "activity": step.activity, "channel": step.channel.map(Keyed::key) });
    let steps: Vec<Value> = change
        .steps_changed
        .1
        .iter()
        .map(|(before, after)| json!({ "before": step(before), "after": step(after) }))
        .collect();
    json!({ "line": change.place, "id": change.before.id, "customer": change.before.customer, "title": change.before.title, "facts": facts, "gets_id": change.gets_id, "steps": steps, "held_back": change.is_held_back })
}

impl From<ImportError> for Fault {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Store(error) => Self::Store(error),
            other => Self::Import(other),
        }
    }
}
