//! A form over declared fields: on a screen, or as a popup. Each field is saved on its own as soon as it is left, so
//! there is nothing to lose and each change can be taken back by itself.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, Ink, width},
    command::Command,
    edit::{LineEdit, TextPopup},
    keys::Context,
    layer::{Layer, Outcome, Reply},
    list::{Selection, first_row},
    look::Role,
    popup::{PickItem, Picker, centred},
    session::{External, Session},
};
use crate::{
    domain::{Deal, Debrief, Id},
    fields::{self, Field, Kind, Scope, Subject},
    i18n::t,
    store::EditLabel,
};

/// From so many values on, Enter opens a list to choose from; below, it takes the next value.
const LIST_FROM: usize = 6;

/// The state of a form: where the selection stands, and the line being typed.
pub struct Form<S: Subject> {
    subject: S,
    label: EditLabel,
    deal: Option<Id<Deal>>,
    selection: Selection,
    editing: Option<LineEdit>,
    fault: Option<String>,
}

impl<S: Subject> Form<S> {
    /// A form over a record; its changes are journalled under `label`.
    pub fn new(subject: S, label: EditLabel, deal: Option<Id<Deal>>) -> Self {
        Self { subject, label, deal, selection: Selection::default(), editing: None, fault: None }
    }

    /// The record as it was last read.
    pub fn subject(&self) -> &S {
        &self.subject
    }

    /// The record has been read again.
    pub fn set_subject(&mut self, subject: S) {
        self.subject = subject;
    }

    /// Whether a line is being typed.
    pub fn is_typing(&self) -> bool {
        self.editing.is_some()
    }

    /// The contexts in which keys are looked up.
    pub fn contexts(&self) -> Vec<Context> {
        if self.is_typing() { vec![Context::Line] } else { vec![Context::Form] }
    }

    /// Selects the field with this key.
    pub fn select_field(&mut self, key: &str) {
        if let Some(row) = self.shown().iter().position(|field| field.key == key) {
            self.selection.select(row);
        }
    }

    /// Starts typing in the selected field, where it is a line.
    pub fn start_typing(&mut self, scope: Scope) {
        if let Some(field) = self.current()
            && matches!(field.kind, Kind::Line { .. })
        {
            self.editing = Some(LineEdit::new(&field.show(&self.subject, scope)));
        }
    }

    fn shown(&self) -> Vec<&'static Field<S>> {
        S::fields().iter().filter(|field| (field.shown)(&self.subject)).collect()
    }

    fn current(&self) -> Option<&'static Field<S>> {
        let shown = self.shown();
        shown.get(self.selection.row(shown.len())).copied()
    }

    /// Saves the new state; `false`, and the reason below the form, when it may not stand so.
    fn save(&mut self, new: S, what: &str, session: &mut Session, scope: Scope) -> anyhow::Result<bool> {
        if new == self.subject {
            return Ok(true);
        }
        if let Err(fault) = new.check(scope) {
            self.fault = Some(fault.0);
            return Ok(false);
        }
        let seen = self.subject.clone();
        session.edit(self.label, what, self.deal, |tx| S::save(&seen, &new, tx))?;
        self.subject = new;
        Ok(true)
    }

    /// The list from which the field with this key is chosen, as a popup without the form around it.
    pub fn list_of(&self, key: &str, scope: Scope) -> Option<Picker> {
        let field = S::fields().iter().find(|field| field.key == key)?;
        let is_list = matches!(field.kind, Kind::Choice { .. } | Kind::Flags { .. });
        is_list.then(|| self.picker(field, fields::label(field, scope.locale), scope))
    }

    /// Runs a command; [`Outcome::Ignored`] when it is none of a form's.
    ///
    /// # Errors
    /// When the change cannot be saved.
    pub fn run(&mut self, command: Command, session: &mut Session, debrief: Option<&Debrief>) -> Reply {
        let scope = Scope { locale: session.locale, today: session.today(), debrief };
        if self.editing.is_some() {
            return self.run_typing(command, session, scope);
        }
        let Some(field) = self.current() else {
            return Ok(Outcome::Ignored);
        };
        self.fault = None;
        let label = fields::label(field, session.locale);
        let mut new = self.subject.clone();
        match (command, &field.kind) {
            (Command::Activate, Kind::Line { .. }) => self.start_typing(scope),
            (Command::Activate | Command::LongText, Kind::Long { get, .. }) => {
                return Ok(Outcome::Open(self.long_text(field, label, get(&self.subject))));
            }
            (Command::ExternalEditor, Kind::Long { get, set }) => {
                let (seen, set, edit, deal) = (self.subject.clone(), *set, self.label, self.deal);
                let done =
                    move |text: String, session: &mut Session| save_long(&seen, text, set, &label, edit, deal, session);
                session.external = Some(External { text: get(&self.subject).to_owned(), done: Box::new(done) });
            }
            (Command::Activate, Kind::Choice { options, .. } | Kind::Flags { options, .. })
                if options(scope).len() >= LIST_FROM =>
            {
                return Ok(Outcome::Open(Box::new(self.picker(field, label, scope))));
            }
            (Command::Activate | Command::Toggle | Command::Right, Kind::Choice { .. }) => {
                step_choice(field, &mut new, 1, scope);
                self.save(new, &label, session, scope)?;
            }
            (Command::Left, Kind::Choice { .. }) => {
                step_choice(field, &mut new, -1, scope);
                self.save(new, &label, session, scope)?;
            }
            (Command::Activate | Command::Toggle | Command::Right | Command::Left, Kind::Flags { .. }) => {
                return Ok(Outcome::Open(Box::new(self.picker(field, label, scope))));
            }
            (Command::Activate | Command::Toggle | Command::Right | Command::Left, Kind::Mark { get, set }) => {
                set(&mut new, !get(&self.subject));
                self.save(new, &label, session, scope)?;
            }
            (Command::Clear, kind) => {
                match kind {
                    Kind::Line { parse, .. } => self.fault = parse(&mut new, "", scope).err().map(|fault| fault.0),
                    Kind::Long { set, .. } => set(&mut new, String::new()),
                    Kind::Choice { set, optional: true, .. } => set(&mut new, None),
                    Kind::Mark { set, .. } => set(&mut new, false),
                    Kind::Flags { .. } => drop(field.take(&mut new, "", scope)),
                    Kind::Choice { .. } => {}
                }
                self.save(new, &label, session, scope)?;
            }
            _ => {
                let moved = self.selection.run(command, self.shown().len());
                return Ok(if moved { Outcome::Done } else { Outcome::Ignored });
            }
        }
        Ok(Outcome::Done)
    }

    fn run_typing(&mut self, command: Command, session: &mut Session, scope: Scope) -> Reply {
        match command {
            Command::Accept | Command::Down | Command::Up | Command::Select(_) | Command::OtherPane => {
                let (Some(field), Some(line)) = (self.current(), &self.editing) else {
                    return Ok(Outcome::Done);
                };
                let mut new = self.subject.clone();
                match field.take(&mut new, line.text(), scope) {
                    Ok(()) => {
                        if !self.save(new, &fields::label(field, session.locale), session, scope)? {
                            return Ok(Outcome::Done);
                        }
                        self.editing = None;
                        self.fault = None;
                        let step = if command == Command::Accept || command == Command::OtherPane {
                            Command::Down
                        } else {
                            command
                        };
                        self.selection.run(step, self.shown().len());
                        if command == Command::OtherPane {
                            self.start_typing(scope);
                        }
                    }
                    Err(fault) => self.fault = Some(fault.0),
                }
                Ok(Outcome::Done)
            }
            Command::Back => {
                self.editing = None;
                self.fault = None;
                Ok(Outcome::Done)
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    /// A key while a line is being typed.
    pub fn typed(&mut self, key: KeyEvent) {
        if let Some(line) = &mut self.editing {
            line.typed(key);
            self.fault = None;
        }
    }

    /// Pasted text while a line is being typed.
    pub fn pasted(&mut self, text: &str) {
        if let Some(line) = &mut self.editing {
            line.pasted(text);
            self.fault = None;
        }
    }

    fn long_text(&self, field: &'static Field<S>, label: String, text: &str) -> Box<dyn Layer> {
        let Kind::Long { set, .. } = &field.kind else { unreachable!("only long texts are opened as such") };
        let (seen, set, edit, deal) = (self.subject.clone(), *set, self.label, self.deal);
        let place = format!("{}:{}", S::NAME, field.key);
        let title = label.clone();
        Box::new(TextPopup::new(title, place, text, move |text, session| {
            save_long(&seen, text, set, &label, edit, deal, session)
        }))
    }

    fn picker(&self, field: &'static Field<S>, label: String, scope: Scope) -> Picker {
        let (seen, edit, deal) = (self.subject.clone(), self.label, self.deal);
        match &field.kind {
            Kind::Choice { options, get, set, optional } => {
                let options = options(scope);
                let mut items: Vec<PickItem> =
                    options.iter().map(|c| PickItem::new(c.label.clone(), help::<S>(field, &c.key, scope))).collect();
                if *optional {
                    items.push(PickItem::new(t!(scope.locale, "unknown"), ""));
                }
                let at = get(&self.subject).and_then(|key| options.iter().position(|c| c.key == key)).unwrap_or(0);
                let set = *set;
                let title = label.clone();
                Picker::one(title, items, move |row, session| {
                    let mut new = seen.clone();
                    set(&mut new, options.get(row).map(|choice| choice.key.as_str()));
                    if new != seen {
                        session.edit(edit, &label, deal, |tx| S::save(&seen, &new, tx))?;
                    }
                    Ok(Outcome::Close)
                })
                .starting_at(at)
            }
            Kind::Flags { options, has, set } => {
                let options = options(scope);
                let items = options
                    .iter()
                    .map(|c| PickItem {
                        label: c.label.clone(),
                        detail: help::<S>(field, &c.key, scope),
                        marked: has(&self.subject, &c.key),
                    })
                    .collect();
                let set = *set;
                let title = label.clone();
                Picker::several(title, items, move |rows, session| {
                    let mut new = seen.clone();
                    for (at, choice) in options.iter().enumerate() {
                        set(&mut new, &choice.key, rows.contains(&at));
                    }
                    if new != seen {
                        session.edit(edit, &label, deal, |tx| S::save(&seen, &new, tx))?;
                    }
                    Ok(Outcome::Close)
                })
            }
            _ => unreachable!("only choices and flags are picked"),
        }
    }

    /// Draws the fields, one a row.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session, debrief: Option<&Debrief>) {
        let scope = Scope { locale: session.locale, today: session.today(), debrief };
        let shown = self.shown();
        let labels: Vec<String> = shown.iter().map(|field| fields::label(field, session.locale)).collect();
        let label_cells = labels.iter().map(|label| width(label)).max().unwrap_or(0).min(area.width / 3).min(24);
        let selected = self.selection.row(shown.len());
        let height = usize::from(area.height.saturating_sub(1)).max(1);
        let first = first_row(selected, shown.len(), height);
        for (row, y) in (first..shown.len()).zip(area.top()..area.bottom().saturating_sub(1).max(area.top() + 1)) {
            let line = Rect { y, height: 1, ..area };
            canvas.row(line, row);
            if row == selected {
                canvas.select(line);
            }
            canvas.text(area.x + 2, y, label_cells, &labels[row], Role::Dim);
            let x = area.x + 4 + label_cells;
            let cells = area.right().saturating_sub(x + 1);
            match (&self.editing, row == selected) {
                (Some(editing), true) => editing.draw_plain(canvas, x, y, cells),
                _ => self.draw_value(canvas, shown[row], x, y, cells, scope),
            }
        }
        let foot = area.bottom().saturating_sub(1);
        if let Some(field) = self.current() {
            match &self.fault {
                Some(fault) => canvas.text(area.x + 2, foot, area.width.saturating_sub(3), fault, Role::Bad),
                None => {
                    let hint = fields::hint(field, session.locale).unwrap_or_default();
                    canvas.text(area.x + 2, foot, area.width.saturating_sub(3), &hint, Role::Dim)
                }
            };
        }
    }

    fn draw_value(&self, canvas: &mut Canvas, field: &Field<S>, x: u16, y: u16, cells: u16, scope: Scope) {
        let value = field.show(&self.subject, scope);
        match &field.kind {
            Kind::Choice { options, get, .. } => {
                let options = options(scope);
                let all: u16 = options.iter().map(|c| width(&c.label) + 5).sum();
                if all > cells || options.len() >= LIST_FROM {
                    draw_text(canvas, x, y, cells, &value);
                    return;
                }
                let chosen = get(&self.subject);
                let mut at = x;
                for choice in &options {
                    let on = chosen.as_deref() == Some(choice.key.as_str());
                    let (sign, ink) = if on {
                        (canvas.signs.on(), Ink::Bold(Role::Text))
                    } else {
                        (canvas.signs.off(), Ink::Role(Role::Dim))
                    };
                    at = canvas.text(at, y, 3, sign, if on { Role::Accent } else { Role::Dim }) + 1;
                    at = canvas.text(at, y, cells, &choice.label, ink) + 3;
                }
            }
            _ => draw_text(canvas, x, y, cells, &value),
        }
    }
}

fn help<S: Subject>(field: &Field<S>, key: &str, scope: Scope) -> String {
    S::choice_help(field.key, key, scope.locale).unwrap_or_default()
}

fn draw_text(canvas: &mut Canvas, x: u16, y: u16, cells: u16, value: &str) {
    if value.is_empty() {
        let sign = canvas.signs.unknown();
        canvas.text(x, y, cells, sign, Role::Dim);
    } else {
        canvas.text(x, y, cells, value, Role::Text);
    }
}

fn step_choice<S: Subject>(field: &Field<S>, record: &mut S, by: isize, scope: Scope) {
    if let Kind::Choice { options, get, set, optional } = &field.kind {
        let options = options(scope);
        // One place more for "unknown", where that may be.
        let len = options.len() + usize::from(*optional);
        if len == 0 {
            return;
        }
        let at = get(record).and_then(|key| options.iter().position(|c| c.key == key));
        let next = match at {
            Some(at) => (at as isize + by).rem_euclid(len as isize) as usize,
            None if by > 0 => 0,
            None => options.len().saturating_sub(1),
        };
        set(record, options.get(next).map(|choice| choice.key.as_str()));
    }
}

fn save_long<S: Subject>(
    seen: &S,
    text: String,
    set: fn(&mut S, String),
    label: &str,
    edit: EditLabel,
    deal: Option<Id<Deal>>,
    session: &mut Session,
) -> anyhow::Result<()> {
    let mut new = seen.clone();
    set(&mut new, text);
    if new != *seen {
        session.edit(edit, label, deal, |tx| S::save(seen, &new, tx))?;
    }
    Ok(())
}

type Load<S> = Box<dyn Fn(&Debrief) -> Option<S>>;

/// A form as a popup, on a record of a deal.
pub struct FormPopup<S: Subject> {
    form: Form<S>,
    deal: Id<Deal>,
    debrief: Debrief,
    load: Load<S>,
}

impl<S: Subject> FormPopup<S> {
    /// Opens the form of what `load` finds in the deal.
    ///
    /// # Errors
    /// When the deal cannot be read or the record is gone.
    pub fn open(
        deal: Id<Deal>,
        label: EditLabel,
        session: &Session,
        load: impl Fn(&Debrief) -> Option<S> + 'static,
    ) -> anyhow::Result<Self> {
        let debrief = session.workbook.debrief(deal)?;
        let subject = load(&debrief).ok_or_else(|| anyhow::anyhow!(t!(session.locale, "error-gone")))?;
        Ok(Self { form: Form::new(subject, label, Some(deal)), deal, debrief, load: Box::new(load) })
    }

    /// The popup with this field selected.
    #[must_use]
    pub fn at_field(mut self, key: &str) -> Self {
        self.form.select_field(key);
        self
    }

    fn scope<'a>(&'a self, session: &Session) -> Scope<'a> {
        Scope { locale: session.locale, today: session.today(), debrief: Some(&self.debrief) }
    }
}

impl<S: Subject> Layer for FormPopup<S> {
    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn is_typing(&self) -> bool {
        self.form.is_typing()
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match self.form.run(command, session, Some(&self.debrief))? {
            Outcome::Ignored if command == Command::Back => Ok(Outcome::Close),
            outcome => Ok(outcome),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        self.form.typed(key);
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, _session: &mut Session) -> Reply {
        self.form.pasted(text);
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.debrief = session.workbook.debrief(self.deal)?;
        let subject = (self.load)(&self.debrief).ok_or_else(|| anyhow::anyhow!(t!(session.locale, "error-gone")))?;
        self.form.set_subject(subject);
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let rows = u16::try_from(self.form.shown().len()).unwrap_or(u16::MAX);
        let title = self.form.subject().title(self.scope(session));
        let inner = canvas.popup(centred(area, 96, rows.saturating_add(5)), &title);
        let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(2), ..inner };
        self.form.draw(canvas, body, session, Some(&self.debrief));
        let foot = if self.is_typing() { t!(session.locale, "question-foot") } else { t!(session.locale, "form-foot") };
        canvas.text(inner.x + 2, inner.bottom().saturating_sub(1), inner.width.saturating_sub(2), &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Right, Command::Clear, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "about-form")
    }
}
