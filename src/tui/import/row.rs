//! The rows of the preview: how the file is read, which column holds what, what the stages mean.

use crate::{
    domain::{Keyed, Outcome},
    exchange::import::crm::{CrmFile, Field, Joined, Preview, Shape, Suggestion},
    i18n::{Locale, t},
    wording,
};

/// So many stages can be told what they mean.
const STAGES: usize = 40;

/// A row that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// How the text is written.
    Encoding,
    /// What stands between two cells.
    Delimiter,
    /// The line of the heads.
    Heads,
    /// The sheet.
    Sheet,
    /// The type of objects that are the deals.
    Objects,
    /// The order of dates.
    Dates,
    /// The decimal sign.
    Decimal,
    /// The currency where none is said.
    Currency,
    /// What the CRM is called.
    Source,
    /// The second file.
    Join,
    /// The sheet of the second file.
    JoinSheet,
    /// The column that holds a field.
    Column(Field),
    /// What a stage means: its place among the stages.
    Stage(usize),
    /// The side of everybody in a log of whom it is not said.
    Side,
    /// What becomes of the states of an activity.
    Lifecycle,
    /// What an activity decides: its place among the activities.
    Activity(usize),
    /// Whether deals take their ids for those that have them here, though customer and title are others.
    Strangers,
    /// What changes of the deals that are there.
    Changes,
    /// The columns that nobody reads.
    Unread,
    /// What is odd: the place of the kind among those that occur.
    Odd(usize),
}

/// The rows of a file.
pub(super) fn rows(file: &CrmFile, suggestion: &Suggestion, preview: Option<&Preview>) -> Vec<Row> {
    let mut rows = match &file.shape {
        Shape::Text { .. } => vec![Row::Encoding, Row::Delimiter, Row::Heads],
        Shape::Sheet { .. } => vec![Row::Sheet, Row::Heads],
        Shape::Log => vec![Row::Side, Row::Lifecycle],
        Shape::Objects { .. } => vec![Row::Objects, Row::Side],
    };
    // In a spreadsheet only where they stand in texts.
    let is_text = matches!(file.shape, Shape::Text { .. });
    let written = [(Row::Dates, suggestion.dates.is_some()), (Row::Decimal, suggestion.decimal.is_some())];
    rows.extend(written.into_iter().filter(|(_, is_found)| is_text || *is_found).map(|(row, _)| row));
    rows.extend([Row::Currency, Row::Source, Row::Join]);
    let sheets = file.joined.as_ref().and_then(Joined::sheets);
    rows.extend(sheets.map(|_| Row::JoinSheet));
    rows.extend(Field::ALL.iter().map(|field| Row::Column(*field)));
    let stages = preview.map_or(0, |preview| preview.stages.len().min(STAGES));
    rows.extend((0..stages).map(Row::Stage));
    let activities = preview.map_or(0, |preview| preview.activities.len().min(STAGES));
    rows.extend((0..activities).map(Row::Activity));
    let Some(preview) = preview else { return rows };
    let told = [
        (Row::Strangers, !preview.strangers.is_empty() || preview.incoming.takes_strangers),
        (Row::Changes, !preview.changes.is_empty()),
        (Row::Unread, !preview.unread.is_empty()),
    ];
    rows.extend(told.into_iter().filter(|(_, is_there)| *is_there).map(|(row, _)| row));
    rows.extend((0..preview.incoming.oddities.counts().count()).map(Row::Odd));
    rows
}

/// What a row says.
pub(super) struct Said {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) more: String,
    /// Whether it is only likely.
    pub(super) is_unsure: bool,
}

impl Row {
    /// The head that stands above the row, if it is the first one of its kind.
    pub(super) fn head(self, before: Option<Self>, locale: Locale) -> Option<String> {
        let is_told = |row: Self| matches!(row, Self::Strangers | Self::Changes | Self::Unread | Self::Odd(_));
        match self {
            row if is_told(row) && !before.is_some_and(is_told) => Some(t!(locale, "import-head-told")),
            Self::Encoding | Self::Sheet | Self::Objects => Some(t!(locale, "import-head-file")),
            Self::Column(Field::Id) => Some(t!(locale, "import-head-columns")),
            Self::Stage(0) => Some(t!(locale, "import-head-stages")),
            Self::Activity(0) => Some(t!(locale, "import-head-activities")),
            _ => None,
        }
    }

    /// What the row says.
    pub(super) fn said(
        self,
        file: &CrmFile,
        suggestion: &Suggestion,
        preview: Option<&Preview>,
        locale: Locale,
    ) -> Said {
        let mapping = &suggestion.mapping;
        let said = |key: &str, value: String| Said {
            label: locale.text(&format!("import-row-{key}"), &[]),
            value,
            more: String::new(),
            is_unsure: false,
        };
        match (self, &file.shape) {
            (Self::Encoding, Shape::Text { encoding, .. }) => said("encoding", locale.label(*encoding)),
            (Self::Delimiter, Shape::Text { delimiter: '\t', .. }) => said("delimiter", t!(locale, "import-tab")),
            (Self::Delimiter, Shape::Text { delimiter, .. }) => said("delimiter", delimiter.to_string()),
            (Self::Sheet, Shape::Sheet { name, .. }) => said("sheet", name.clone()),
            (Self::Heads, _) => {
                let line = match file.table.head_line {
                    0 if file.table.has_letters => t!(locale, "import-heads-none"),
                    0 => t!(locale, "import-heads-first"),
                    line => locale.integer(i64::try_from(line).unwrap_or(i64::MAX)),
                };
                said("heads", line)
            }
            (Self::Objects, Shape::Objects { name, .. }) => said("objects", name.clone()),
            (Self::Encoding | Self::Delimiter | Self::Sheet | Self::Objects, _) => said("sheet", String::new()),
            (Self::Side, _) => said("side", locale.label(mapping.rule.side)),
            (Self::Lifecycle, _) => said("lifecycle", locale.label(mapping.rule.lifecycle)),
            (Self::Dates, _) => Said {
                is_unsure: suggestion.dates.is_some_and(|found| !found.is_sure),
                ..said("dates", wording::dates_like(mapping, &file.table, locale))
            },
            (Self::Decimal, _) => Said {
                is_unsure: suggestion.decimal.is_some_and(|found| !found.is_sure),
                ..said("decimal", locale.label(mapping.decimal))
            },
            (Self::Currency, _) => said("currency", mapping.currency.to_string()),
            (Self::Source, _) => {
                let more =
                    if suggestion.is_source_remembered { t!(locale, "import-as-last-time") } else { String::new() };
                Said { more, ..said("source", mapping.source.clone()) }
            }
            (Self::Join, _) => match &file.joined {
                Some(joined) => Said {
                    more: joined.by.left.clone(),
                    ..said("join", joined.path.file_name().unwrap_or_default().to_string_lossy().into_owned())
                },
                None => said("join", String::new()),
            },
            (Self::JoinSheet, _) => {
                let sheet = file.joined.as_ref().and_then(Joined::sheets).map_or("", |(sheet, _)| sheet);
                said("join-sheet", sheet.to_owned())
            }
            (Self::Column(field), _) => {
                let places = mapping.places(field, &file.table);
                let mut cells = places.iter().flat_map(|column| file.table.column(*column).take(1_000));
                Said {
                    label: locale.label(field),
                    value: mapping.columns.get(&field).map(|heads| heads.join(", ")).unwrap_or_default(),
                    more: wording::example(cells.find(|cell| !cell.is_empty()).unwrap_or(""), field, mapping, locale),
                    is_unsure: false,
                }
            }
            (Self::Stage(at), _) => {
                let Some((name, outcome, count)) = preview.and_then(|preview| preview.stages.get(at)) else {
                    return Said { label: String::new(), ..said("join", String::new()) };
                };
                #[allow(clippy::cast_precision_loss)]
                let more = locale.number(*count as f64);
                let is_unsure = preview.is_some_and(|preview| preview.undecided.contains(name));
                let means = |preview| wording::stage_means(preview, name, *outcome, *count, locale);
                Said { label: name.clone(), value: preview.map(means).unwrap_or_default(), more, is_unsure }
            }
            (Self::Activity(at), _) => {
                let Some((name, outcome, count)) = preview.and_then(|preview| preview.activities.get(at)) else {
                    return Said { label: String::new(), ..said("join", String::new()) };
                };
                let decides = match outcome {
                    Outcome::Open => t!(locale, "import-decides-nothing"),
                    outcome => locale.label(*outcome),
                };
                let more = wording::deals(*count, locale);
                Said { label: name.clone(), value: decides, more, is_unsure: false }
            }
            (Self::Strangers, _) => {
                let key =
                    if mapping.takes_strangers { "import-strangers-overwritten" } else { "import-strangers-left" };
                let told = preview.and_then(|preview| wording::strangers(preview, locale)).unwrap_or_default();
                Said { is_unsure: true, more: told, ..said("strangers", locale.text(key, &[])) }
            }
            (Self::Changes, _) => {
                let count = preview.map_or(0, |preview| preview.counts.changed);
                said("changes", wording::deals(count, locale))
            }
            (Self::Unread, _) => said("unread", preview.map(|preview| preview.unread.join(", ")).unwrap_or_default()),
            (Self::Odd(at), _) => {
                let odd = preview.map(|preview| &preview.incoming.oddities);
                let kind = odd.and_then(|odd| odd.counts().nth(at));
                let value = kind.map(|(kind, count)| wording::oddity_kind(kind, count, locale)).unwrap_or_default();
                Said { label: String::new(), is_unsure: true, ..said("odd", value) }
            }
        }
    }
}

/// A line of the summary below the rows.
pub(super) fn summary(suggestion: &Suggestion, preview: &Preview, locale: Locale) -> Vec<String> {
    let outcomes = preview.incoming.deals.iter().map(|deal| deal.deal.outcome);
    let mut lines = vec![wording::import_counts(&preview.counts, locale), wording::outcomes(outcomes, locale)];
    if suggestion.is_remembered {
        lines.push(t!(locale, "import-remembered"));
    }
    lines
}
