//! Correcting what was found out.

use std::{path::PathBuf, rc::Rc};

use super::{ImportScreen, PathPopup, Row, look::Wanted};
use crate::{
    domain::{Currency, Keyed, fold},
    exchange::import::{
        crm::{Field, Joined, Shape},
        table::{DELIMITERS, Encoding},
    },
    i18n::{Locale, t},
    tui::{
        layer::{Layer, Outcome, Reply},
        popup::{PickItem, Picker, Question},
        session::Session,
    },
    wording,
};

/// One correction.
#[derive(Debug, Clone)]
pub(super) enum Change {
    /// A column holds a field, or none does.
    Column(Field, Option<String>),
    /// What the CRM is called.
    Source(String),
    /// The currency where none is said.
    Currency(Currency),
    /// The part of the file that is read: a sheet, a type of objects.
    Part(String),
    /// The second file, or none.
    Join(Option<PathBuf>),
    /// The sheet of the second file.
    JoinSheet(String),
}

/// The next value, or the one before.
fn turned<K: Keyed>(value: K, forth: bool) -> K {
    if forth { value.next() } else { value.previous() }
}

impl ImportScreen {
    /// Applies a correction, and looks again.
    pub(super) fn apply(&mut self, change: Change, session: &Session) {
        match change {
            Change::Part(name) => self.read_anew(|wanted| wanted.reading.part = Some(name)),
            Change::Join(path) => self.read_anew(|wanted| (wanted.join, wanted.join_sheet) = (path, None)),
            Change::JoinSheet(name) => self.read_anew(|wanted| wanted.join_sheet = Some(name)),
            change => {
                let (Some(suggestion), Some(file)) = (&mut self.suggestion, &self.file) else { return };
                match change {
                    Change::Column(field, head) => {
                        suggestion.mapping.set(field, head);
                        if matches!(field, Field::Value | Field::DecidedOn | Field::OpenedOn) {
                            suggestion.find_dialects(&file.table);
                        }
                    }
                    Change::Source(name) => {
                        suggestion.mapping.source = name;
                        suggestion.is_source_remembered = false;
                    }
                    Change::Currency(currency) => suggestion.mapping.currency = currency,
                    Change::Part(_) | Change::Join(_) | Change::JoinSheet(_) => {}
                }
            }
        }
        self.look(session);
    }

    /// The file is to be read in another way: what was found out before no longer holds, what was corrected does.
    fn read_anew(&mut self, change: impl FnOnce(&mut Wanted)) {
        let wanted = self.wanted.clone();
        if let (Some(file), Some(suggestion)) = (self.file.take(), self.suggestion.take()) {
            self.before = Some((wanted, file, suggestion));
        }
        change(&mut self.wanted);
    }

    /// Turns a row to its next value, or to the one before.
    pub(super) fn turn(&mut self, row: Row, forth: bool, session: &Session) {
        let Some(file) = self.file.clone() else { return };
        let step = |at: usize, len: usize| (at + if forth { 1 } else { len - 1 }) % len;
        match (row, &file.shape) {
            (Row::Encoding, Shape::Text { encoding, .. }) => {
                let at = Encoding::ALL.iter().position(|other| other == encoding).unwrap_or(0);
                let next = Encoding::ALL[step(at, Encoding::ALL.len())];
                self.read_anew(|wanted| wanted.reading.encoding = Some(next));
            }
            (Row::Delimiter, Shape::Text { delimiter, .. }) => {
                let at = DELIMITERS.iter().position(|other| other == delimiter).unwrap_or(0);
                let next = DELIMITERS[step(at, DELIMITERS.len())];
                self.read_anew(|wanted| wanted.reading.delimiter = Some(next));
            }
            (Row::Sheet | Row::Objects, Shape::Sheet { name, names } | Shape::Objects { name, names })
                if !names.is_empty() =>
            {
                let at = names.iter().position(|other| other == name).unwrap_or(0);
                let next = names[step(at, names.len())].clone();
                self.read_anew(|wanted| wanted.reading.part = Some(next));
            }
            (Row::JoinSheet, _) => {
                let Some((sheet, sheets)) = file.joined.as_ref().and_then(Joined::sheets) else { return };
                let at = sheets.iter().position(|other| other == sheet).unwrap_or(0);
                let next = sheets[step(at, sheets.len())].clone();
                self.read_anew(|wanted| wanted.join_sheet = Some(next));
            }
            (Row::Heads, _) => {
                // Before the first line is none.
                let now = if file.table.has_letters { 0 } else { file.table.head_line.max(1) };
                let next = if forth { now + 1 } else { now.saturating_sub(1) };
                self.read_anew(|wanted| wanted.reading.heads = Some(next));
            }
            _ => {
                let Some(suggestion) = &mut self.suggestion else { return };
                let mapping = &mut suggestion.mapping;
                match row {
                    Row::Dates => {
                        let dates = turned(mapping.dates, forth);
                        suggestion.say_dates(dates);
                    }
                    Row::Decimal => {
                        let decimal = mapping.decimal.next();
                        suggestion.say_decimal(decimal);
                    }
                    Row::Stage(at) => {
                        let Some((stage, outcome, _)) = self.preview.as_ref().and_then(|p| p.stages.get(at)) else {
                            return;
                        };
                        let outcome = if forth { outcome.next() } else { outcome.previous() };
                        mapping.outcomes.insert(fold(stage), outcome);
                    }
                    Row::Strangers => mapping.takes_strangers = !mapping.takes_strangers,
                    Row::Side => mapping.rule.side = turned(mapping.rule.side, forth),
                    Row::Lifecycle => mapping.rule.lifecycle = turned(mapping.rule.lifecycle, forth),
                    Row::Activity(at) => {
                        let Some((name, outcome, _)) = self.preview.as_ref().and_then(|p| p.activities.get(at)) else {
                            return;
                        };
                        mapping.rule.decide(name, turned(*outcome, forth));
                    }
                    Row::Column(field) => {
                        let heads = &file.table.heads;
                        let now = mapping.places(field, &file.table).first().map_or(0, |at| at + 1);
                        let next = step(now, heads.len() + 1);
                        let head = next.checked_sub(1).and_then(|at| heads.get(at).cloned());
                        return self.apply(Change::Column(field, head), session);
                    }
                    _ => return,
                }
            }
        }
        self.look(session);
    }

    /// Asks for the value of a row.
    pub(super) fn ask(&mut self, row: Row, session: &Session) -> Reply {
        match row {
            Row::Column(field) => Ok(self.pick_column(field, session)),
            Row::Sheet => Ok(self.pick_part(t!(session.locale, "import-row-sheet"))),
            Row::Objects => Ok(self.pick_part(t!(session.locale, "import-row-objects"))),
            Row::Join => Ok(self.ask_for_join(session)),
            Row::JoinSheet => Ok(self.pick_join_sheet(session.locale)),
            Row::Source => Ok(self.ask_for_source(session)),
            Row::Currency => Ok(self.ask_for_currency(session)),
            Row::Strangers | Row::Changes | Row::Unread | Row::Odd(_) => Ok(self.list(row, session.locale)),
            _ => {
                self.turn(row, true, session);
                Ok(Outcome::Done)
            }
        }
    }

    fn pick_column(&self, field: Field, session: &Session) -> Outcome {
        let (Some(file), Some(suggestion)) = (&self.file, &self.suggestion) else { return Outcome::Done };
        let example = |column: usize| file.table.column(column).take(1_000).find(|cell| !cell.is_empty()).unwrap_or("");
        let heads = file.table.heads.clone();
        let none = PickItem::new(t!(session.locale, "import-no-column"), "");
        let shown = |at| wording::example(example(at), field, &suggestion.mapping, session.locale);
        let items = heads.iter().enumerate().map(|(at, head)| PickItem::new(head.as_str(), shown(at)));
        let items: Vec<PickItem> = [none].into_iter().chain(items).collect();
        let now = suggestion.mapping.places(field, &file.table).first().map_or(0, |at| at + 1);
        let (answers, title) = (Rc::clone(&self.answers), session.locale.label(field));
        let picker = Picker::one(title, items, move |row, _| {
            let head = row.checked_sub(1).and_then(|at| heads.get(at).cloned());
            answers.borrow_mut().push(Change::Column(field, head));
            Ok(Outcome::Close)
        });
        Outcome::Open(Box::new(picker.starting_at(now)))
    }

    /// Lists all that a row stands for.
    fn list(&self, row: Row, locale: Locale) -> Outcome {
        let (Some(preview), Some(file), Some(suggestion)) = (&self.preview, &self.file, &self.suggestion) else {
            return Outcome::Done;
        };
        let odd = &preview.incoming.oddities;
        let alone = |lines: Vec<String>| -> Vec<(String, String)> {
            lines.into_iter().map(|line| (line, String::new())).collect()
        };
        let (title, lines): (String, Vec<(String, String)>) = match row {
            Row::Strangers => {
                let title = wording::strangers(preview, locale).unwrap_or_default();
                (title, alone(preview.strangers.iter().map(|other| wording::stranger(other, locale)).collect()))
            }
            Row::Changes => {
                let lines = preview.changes.iter().map(|change| wording::change(change, locale)).collect();
                (t!(locale, "import-row-changes"), alone(lines))
            }
            Row::Odd(at) => match odd.counts().nth(at) {
                Some((kind, count)) => {
                    let title = wording::oddity_kind(kind, count, locale);
                    (title, wording::odd_rows(odd, kind, (file.as_ref(), &suggestion.mapping), locale))
                }
                None => return Outcome::Done,
            },
            _ => (t!(locale, "import-row-unread"), alone(preview.unread.clone())),
        };
        if lines.is_empty() {
            return Outcome::Done;
        }
        let items = lines.into_iter().map(|(line, beside)| PickItem::new(line, beside)).collect();
        let picker = Picker::one(title, items, |_, _| Ok(Outcome::Close));
        Outcome::Open(Box::new(picker.with_foot(t!(locale, "import-list-foot"))))
    }

    fn pick_part(&self, title: String) -> Outcome {
        let shape = self.file.as_ref().map(|file| &file.shape);
        let Some(Shape::Sheet { names, .. } | Shape::Objects { names, .. }) = shape else {
            return Outcome::Done;
        };
        let (answers, names) = (Rc::clone(&self.answers), names.clone());
        let items = names.iter().map(|name| PickItem::new(name.as_str(), "")).collect();
        let picker = Picker::one(title, items, move |row, _| {
            answers.borrow_mut().extend(names.get(row).cloned().map(Change::Part));
            Ok(Outcome::Close)
        });
        Outcome::Open(Box::new(picker))
    }

    fn pick_join_sheet(&self, locale: Locale) -> Outcome {
        let sheets = self.file.as_ref().and_then(|file| file.joined.as_ref()?.sheets());
        let Some((_, names)) = sheets else { return Outcome::Done };
        let (answers, names) = (Rc::clone(&self.answers), names.to_vec());
        let items = names.iter().map(|name| PickItem::new(name.as_str(), "")).collect();
        let picker = Picker::one(t!(locale, "import-row-join-sheet"), items, move |row, _| {
            answers.borrow_mut().extend(names.get(row).cloned().map(Change::JoinSheet));
            Ok(Outcome::Close)
        });
        Outcome::Open(Box::new(picker))
    }

    /// Asks for the second file; it takes the place of one that is joined already.
    pub(super) fn ask_for_join(&self, session: &Session) -> Outcome {
        let answers = Rc::clone(&self.answers);
        let popup = PathPopup::new(t!(session.locale, "import-join-which"), session, move |path, _| {
            answers.borrow_mut().push(Change::Join(Some(path)));
            Ok(Outcome::Close)
        });
        Outcome::Open(Box::new(popup.starting_beside(&self.wanted.path)))
    }

    fn ask_for_source(&self, session: &Session) -> Outcome {
        let now = self.suggestion.as_ref().map(|suggestion| suggestion.mapping.source.clone()).unwrap_or_default();
        let answers = Rc::clone(&self.answers);
        let (title, hint) = (t!(session.locale, "import-row-source"), t!(session.locale, "import-source-hint"));
        let question = Question::new(title, hint, &now, move |typed, session| {
            let name = crate::exchange::import::clean(typed).0;
            if name.is_empty() {
                anyhow::bail!(t!(session.locale, "import-source-none"));
            }
            answers.borrow_mut().push(Change::Source(name));
            Ok(Outcome::Close)
        });
        Outcome::Open(Box::new(question.replaced_by_typing()) as Box<dyn Layer>)
    }

    fn ask_for_currency(&self, session: &Session) -> Outcome {
        let now = self.suggestion.as_ref().map(|suggestion| suggestion.mapping.currency.to_string());
        let answers = Rc::clone(&self.answers);
        let (title, hint) = (t!(session.locale, "import-row-currency"), t!(session.locale, "import-currency-hint"));
        let question = Question::new(title, hint, &now.unwrap_or_default(), move |typed, session| {
            let fault = |_| anyhow::anyhow!(t!(session.locale, "import-currency-none", typed = typed));
            answers.borrow_mut().push(Change::Currency(typed.trim().parse().map_err(fault)?));
            Ok(Outcome::Close)
        });
        Outcome::Open(Box::new(question.replaced_by_typing()) as Box<dyn Layer>)
    }
}
