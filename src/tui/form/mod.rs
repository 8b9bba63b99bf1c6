//! A form over declared fields: on a screen, or as a popup. Each field is saved on its own as soon as it is left, so
//! there is nothing to lose and each change can be taken back by itself.

mod choose;
mod draw;
mod layout;
mod popup;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    command::Command,
    draft::{self, DraftPlace},
    edit::LineEdit,
    keys::Context,
    layer::{Outcome, Reply},
    list::Selection,
    popup::Picker,
    session::{External, Session},
};
use crate::{
    analysis,
    domain::{Deal, Debrief, Id, Source},
    fields::{self, Field, Kind, Scope, Subject},
    i18n::t,
    store::EditLabel,
};
use choose::{save_long, step_choice};
pub use popup::FormPopup;

/// From so many values on, Enter opens a list to choose from; below, it takes the next value.
const LIST_FROM: usize = 6;

/// The state of a form: where the selection stands, and the line being typed.
pub struct Form<S: Subject> {
    subject: S,
    label: EditLabel,
    deal: Option<Id<Deal>>,
    selection: Selection,
    editing: Option<Typing<S>>,
    fault: Option<String>,
    /// Whether a customer looks on: fields that are ours are not there then.
    is_before_customer: bool,
    /// The side that is heard blind: what the other tells has no field then.
    heard: Option<Source>,
}

/// A line being typed into a field. The record may change meanwhile: what is typed is a change of what was there when
/// it began.
struct Typing<S: Subject> {
    field: &'static Field<S>,
    seen: S,
    line: LineEdit,
    /// What was typed there before and left with Esc: a key brings it back.
    left: Option<String>,
}

impl<S: Subject> Form<S> {
    /// A form over a record; its changes are journalled under `label`.
    pub fn new(subject: S, label: EditLabel, deal: Option<Id<Deal>>) -> Self {
        let selection = Selection::default();
        Self { subject, label, deal, selection, editing: None, fault: None, is_before_customer: false, heard: None }
    }

    /// The form as a customer may look at it.
    #[must_use]
    pub fn before_customer(self) -> Self {
        Self { is_before_customer: true, ..self }
    }

    /// The form as this side may look at it while it alone is heard.
    #[must_use]
    pub fn heard_by(self, heard: Option<Source>) -> Self {
        Self { heard, ..self }
    }

    /// The record as it was last read.
    pub fn subject(&self) -> &S {
        &self.subject
    }

    /// The record has been read again.
    pub fn set_subject(&mut self, subject: S) {
        let selected = self.current().map(|field| field.key);
        self.subject = subject;
        // Fields above it may have come or gone.
        if let Some(key) = selected {
            self.select_field(key);
        }
    }

    /// Whether a line is being typed.
    pub fn is_typing(&self) -> bool {
        self.editing.is_some()
    }

    /// The contexts in which keys are looked up.
    pub fn contexts(&self) -> Vec<Context> {
        if self.is_typing() { vec![Context::Line, Context::Fields] } else { vec![Context::Form] }
    }

    /// Selects the field with this key.
    pub fn select_field(&mut self, key: &str) {
        if let Some(row) = self.shown().iter().position(|field| field.key == key) {
            self.selection.select(row);
        }
    }

    /// Starts typing in the selected field, where it is a line: with what was being typed there when the program last
    /// ended, else with what stands there.
    pub fn start_typing(&mut self, session: &mut Session, debrief: Option<&Debrief>) {
        let scope = Scope { locale: session.locale, today: session.today(), debrief };
        if let Some(field) = self.current()
            && matches!(field.kind, Kind::Line { .. })
        {
            let standing = field.show(&self.subject, scope);
            let place = self.draft_place(field).to_string();
            let differs = |text: &String| *text != standing;
            let kept = session.workbook.take_up_draft(&place).ok().flatten().map(|draft| draft.text).filter(differs);
            let left = draft::left(&session.workbook, &place).filter(differs);
            if kept.is_some() {
                session.tell(t!(session.locale, "draft-is-back"));
            }
            let line = LineEdit::new(&kept.unwrap_or(standing));
            self.editing = Some(Typing { field, seen: self.subject.clone(), line, left });
        }
    }

    fn shown(&self) -> Vec<&'static Field<S>> {
        let table = self.subject.row().0;
        let is_ours = |key| self.is_before_customer && analysis::is_ours(table, key);
        let other = self.heard.map(|heard| if heard == Source::Vendor { Source::Customer } else { Source::Vendor });
        let is_hidden = |key| is_ours(key) || other.is_some_and(|other| analysis::is_told_by(other, table, key));
        S::fields().iter().filter(|field| (field.shown)(&self.subject) && !is_hidden(field.key)).collect()
    }

    fn current(&self) -> Option<&'static Field<S>> {
        let shown = self.shown();
        shown.get(self.selection.row(shown.len())).copied()
    }

    /// Saves the new state; `false`, and the reason below the form, when it may not stand so.
    fn save(&mut self, seen: &S, new: S, what: &str, session: &mut Session, scope: Scope) -> anyhow::Result<bool> {
        if new == *seen {
            return Ok(true);
        }
        if !self.may_stand(&new, scope) {
            return Ok(false);
        }
        session.edit(self.label, what, self.deal, |tx| S::save(seen, &new, tx))?;
        self.subject = new;
        Ok(true)
    }

    /// Whether the new state may stand so; else the reason stands below the form.
    fn may_stand(&mut self, new: &S, scope: Scope) -> bool {
        self.fault = new.check(scope).err().map(|fault| fault.0);
        self.fault.is_none()
    }

    /// The question whether to lose what a change takes away with it; none where it takes nothing, or may not stand anyway.
    fn loss(&mut self, new: &S, label: &str, scope: Scope) -> Option<Picker> {
        let loss = self.subject.loses(new, scope)?;
        self.may_stand(new, scope).then(|| self.ask_to_lose(loss, new.clone(), label.to_owned()))
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
        let seen = self.subject.clone();
        let mut new = seen.clone();
        match (command, &field.kind) {
            (Command::Activate, Kind::Line { .. }) => self.start_typing(session, debrief),
            (Command::Activate | Command::LongText, Kind::Long { get, .. }) => {
                return Ok(Outcome::Open(self.long_text(field, label, get(&self.subject), session)));
            }
            (Command::ExternalEditor, Kind::Long { get, set }) => {
                let (seen, set, edit, deal) = (self.subject.clone(), *set, self.label, self.deal);
                let done =
                    move |text: String, session: &mut Session| save_long(&seen, text, set, &label, edit, deal, session);
                let place = self.draft_place(field);
                let standing = get(&self.subject);
                let text = place.kept(session, standing).unwrap_or_else(|| standing.to_owned());
                session.external = Some(External { text, place: place.to_string(), done: Box::new(done) });
            }
            (Command::Activate, Kind::Choice { options, .. } | Kind::Flags { options, .. })
                if options(scope).len() >= LIST_FROM =>
            {
                return Ok(Outcome::Open(Box::new(self.picker(field, label, scope))));
            }
            (Command::Activate | Command::Toggle | Command::Right, Kind::Choice { .. }) => {
                step_choice(field, &mut new, 1, scope);
                self.save(&seen, new, &label, session, scope)?;
            }
            (Command::Left, Kind::Choice { .. }) => {
                step_choice(field, &mut new, -1, scope);
                self.save(&seen, new, &label, session, scope)?;
            }
            (Command::Activate | Command::Toggle | Command::Right | Command::Left, Kind::Flags { .. }) => {
                return Ok(Outcome::Open(Box::new(self.picker(field, label, scope))));
            }
            (Command::Activate | Command::Toggle | Command::Right | Command::Left, Kind::Mark { get, set }) => {
                set(&mut new, !get(&self.subject));
                if let Some(question) = self.loss(&new, &label, scope) {
                    return Ok(Outcome::Open(Box::new(question)));
                }
                self.save(&seen, new, &label, session, scope)?;
            }
            (Command::LongText | Command::ExternalEditor, _) => self.tell_how(session),
            (Command::Clear, kind) => {
                match kind {
                    Kind::Line { parse, .. } => self.fault = parse(&mut new, "", scope).err().map(|fault| fault.0),
                    Kind::Long { set, .. } => set(&mut new, String::new()),
                    Kind::Choice { set, optional: true, .. } => set(&mut new, None),
                    Kind::Mark { set, .. } => set(&mut new, false),
                    Kind::Flags { .. } => drop(field.take(&mut new, "", scope)),
                    Kind::Choice { .. } => {}
                }
                if let Some(question) = self.loss(&new, &label, scope) {
                    return Ok(Outcome::Open(Box::new(question)));
                }
                let clears = new != seen;
                if self.save(&seen, new, &label, session, scope)? && clears {
                    session.tell(t!(session.locale, "form-cleared", field = label));
                }
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
                if self.take_typed(session, scope)? {
                    let step = match command {
                        Command::Accept | Command::OtherPane => Command::Down,
                        _ => command,
                    };
                    self.selection.run(step, self.shown().len());
                    if command == Command::OtherPane {
                        self.start_typing(session, scope.debrief);
                    }
                }
                Ok(Outcome::Done)
            }
            // Whoever goes on to a stage leaves the field as for the next one, and the rest is for what the form stands on.
            _ if command.stage().is_some() => Ok(match self.take_typed(session, scope)? {
                true => Outcome::Ignored,
                false => Outcome::Done,
            }),
            Command::Back => {
                if let Some(Typing { field, seen, line, .. }) = self.editing.take() {
                    let place = self.draft_place(field).to_string();
                    draft::leave(Some(&place), &field.show(&seen, scope), line.text(), "left-in-field", session);
                }
                self.fault = None;
                Ok(Outcome::Done)
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    /// Takes what is typed into the field and leaves it; `false`, and the reason below the form, where it may not stand so.
    fn take_typed(&mut self, session: &mut Session, scope: Scope) -> anyhow::Result<bool> {
        let Some(Typing { field, seen, line, .. }) = &self.editing else { return Ok(true) };
        let (field, seen) = (*field, seen.clone());
        let mut new = seen.clone();
        if let Err(fault) = field.take(&mut new, line.text(), scope) {
            self.fault = Some(fault.0);
            return Ok(false);
        }
        let place = self.draft_place(field).to_string();
        let label = fields::label(field, session.locale);
        if !session.settling(&place, |session| self.save(&seen, new, &label, session, scope))? {
            return Ok(false);
        }
        self.stop_typing(session)?;
        Ok(true)
    }

    /// Says which key edits: whoever types over a selected field would otherwise meet whatever the letters do.
    fn tell_how(&self, session: &mut Session) {
        session.tell(t!(session.locale, "form-how"));
    }

    fn stop_typing(&mut self, session: &mut Session) -> anyhow::Result<()> {
        if let Some(typing) = &self.editing {
            draft::forget(&session.workbook, &self.draft_place(typing.field).to_string())?;
        }
        self.editing = None;
        self.fault = None;
        Ok(())
    }

    /// What was typed met a newer change, and somebody has decided: on to the next field.
    ///
    /// # Errors
    /// When the draft cannot be dropped.
    pub fn settled(&mut self, session: &mut Session) -> Reply {
        if self.is_typing() {
            self.stop_typing(session)?;
            self.selection.run(Command::Down, self.shown().len());
        }
        Ok(Outcome::Done)
    }

    pub(super) fn draft_place(&self, field: &Field<S>) -> DraftPlace {
        DraftPlace::field(self.deal, self.subject.row(), field.key)
    }

    /// The line being typed and not yet saved: the draft's place and the text.
    pub fn draft(&self) -> Option<(String, String)> {
        let typing = self.editing.as_ref()?;
        Some((self.draft_place(typing.field).to_string(), typing.line.text().to_owned()))
    }

    /// A key that is no command. A character begins an empty text and is its first one; what stands there is not altered by
    /// a stray letter, and it is said how it is edited.
    ///
    /// # Errors
    /// When the editor of a long text cannot be opened.
    pub fn typed(&mut self, key: KeyEvent, session: &mut Session, debrief: Option<&Debrief>) -> Reply {
        if let Some(Typing { line, left, .. }) = &mut self.editing {
            self.fault = None;
            let brings_back = key.code == KeyCode::Char('y') && key.modifiers == KeyModifiers::CONTROL;
            match left.take_if(|_| brings_back) {
                Some(left) => line.set(&left),
                None => line.typed(key),
            }
            return Ok(Outcome::Done);
        }
        if !matches!(key.code, KeyCode::Char(_)) || !(key.modifiers - KeyModifiers::SHIFT).is_empty() {
            return Ok(Outcome::Done);
        }
        let Some(field) = self.current() else { return Ok(Outcome::Done) };
        let label = fields::label(field, session.locale);
        let scope = Scope { locale: session.locale, today: session.today(), debrief };
        let is_empty = field.show(&self.subject, scope).trim().is_empty();
        match &field.kind {
            Kind::Line { .. } if is_empty => {
                session.tell(t!(session.locale, "form-begun", field = label));
                self.start_typing(session, debrief);
                self.typed(key, session, debrief)
            }
            Kind::Long { get, .. } if is_empty => {
                let mut editor = self.long_text(field, label, get(&self.subject), session);
                editor.typed(key, session)?;
                Ok(Outcome::Open(editor))
            }
            _ => {
                self.tell_how(session);
                Ok(Outcome::Done)
            }
        }
    }

    /// Whether a command means nothing in the selected field, so that its letter is the beginning of a text. Where a date or an
    /// amount is still to be given, a figure begins it and leads to no stage.
    pub fn is_text(&self, command: Command) -> bool {
        let means_nothing = matches!(
            command,
            Command::Left | Command::Right | Command::Toggle | Command::LongText | Command::ExternalEditor
        );
        let Some(field) = self.current() else { return false };
        let begins = || field.takes_figures(&self.subject) && field.is_empty(&self.subject);
        means_nothing && matches!(field.kind, Kind::Line { .. }) || command.stage().is_some() && begins()
    }

    /// What can be done, the most useful first.
    pub fn hints(&self) -> Vec<Command> {
        match (&self.editing, self.current().map(|field| &field.kind)) {
            (Some(_), _) => vec![Command::Accept, Command::OtherPane, Command::Back],
            (None, Some(Kind::Long { .. })) => vec![Command::Activate, Command::ExternalEditor, Command::Clear],
            (None, Some(Kind::Line { .. })) => vec![Command::Activate, Command::Clear],
            (None, _) => vec![Command::Activate, Command::Right, Command::Clear],
        }
    }

    /// Pasted text while a line is being typed. Answers how many characters there was no room for.
    pub fn pasted(&mut self, text: &str) -> usize {
        let Some(Typing { line, .. }) = &mut self.editing else { return 0 };
        self.fault = None;
        line.pasted(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        config::Config,
        domain::Table,
        fields::{Fault, Loss},
        store::{StoreError, Tx, Workbook},
    };

    /// A record whose one mark takes something along when it is lifted, and may not be lifted.
    #[derive(Clone, PartialEq)]
    struct Held(bool);

    static FIELDS: &[Field<Held>] =
        &[Field { key: "held", kind: Kind::Mark { get: |held| held.0, set: |held, is| held.0 = is }, shown: |_| true }];

    impl Subject for Held {
        const NAME: &'static str = "deal";

        fn row(&self) -> (Table, uuid::Uuid) {
            (Table::Deal, uuid::Uuid::nil())
        }

        fn fields() -> &'static [Field<Self>] {
            FIELDS
        }

        fn title(&self, _: Scope) -> String {
            String::new()
        }

        fn check(&self, _: Scope) -> Result<(), Fault> {
            if self.0 { Ok(()) } else { Err(Fault("must be held".into())) }
        }

        fn loses(&self, _: &Self, _: Scope) -> Option<Loss> {
            let text = String::new;
            Some(Loss { title: text(), keep: text(), lose: text(), what: text() })
        }

        fn save(_: &Self, _: &Self, _: &Tx) -> Result<(), StoreError> {
            Ok(())
        }
    }

    #[test]
    fn what_may_not_stand_is_said_before_anybody_is_asked_to_lose_something() {
        let workbook = Workbook::open_in_memory().expect("a workbook");
        let mut session = Session::new(workbook, Config::default()).expect("a session");
        for command in [Command::Toggle, Command::Clear] {
            let mut form = Form::new(Held(true), EditLabel::ChangeDeal, None);
            let outcome = form.run(command, &mut session, None).expect("a form that runs");
            assert!(matches!(outcome, Outcome::Done), "{command:?}");
            assert_eq!(form.fault.as_deref(), Some("must be held"), "{command:?}");
            assert!(form.subject == Held(true));
        }
    }
}
