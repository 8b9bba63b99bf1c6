//! The question bank: the guide's questions and the workbook's own, by stage, with what has been asked in this deal.

mod draw;
mod edits;

use ratatui::layout::Rect;

use crate::{
    arrange::Arrange,
    domain::{Deal, Debrief, Id, Keyed, OwnQuestion, QuestionKind, Stage},
    guide::{self, Prompt},
    i18n::t,
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::Selection,
        session::Session,
    },
};

pub use edits::toggle;

/// One question of the list.
struct Row {
    stage: Stage,
    kind: QuestionKind,
    prompt: Prompt,
}

/// The question bank as a popup.
pub struct BankPopup {
    deal: Id<Deal>,
    debrief: Debrief,
    /// The guide's and the workbook's own, in the order of the stages, the own ones last in each.
    all: Vec<Row>,
    /// Only questions of this kind are shown.
    kind: Option<QuestionKind>,
    /// Only questions that have not been asked yet are shown.
    only_unasked: bool,
    selection: Selection,
    /// The stage of the question that was last chosen: a new one belongs there.
    stage: Stage,
}

impl BankPopup {
    /// The bank, at the first question of a stage.
    ///
    /// # Errors
    /// When the workbook's own questions cannot be read.
    pub fn open(debrief: &Debrief, stage: Stage, session: &Session) -> anyhow::Result<Self> {
        let all = rows(&session.workbook.own_questions()?);
        let at = all.iter().position(|row| row.stage == stage);
        let mut selection = Selection::default();
        selection.select(at.unwrap_or(0));
        Ok(Self {
            deal: debrief.deal.id,
            debrief: debrief.clone(),
            all,
            kind: None,
            only_unasked: false,
            selection,
            stage,
        })
    }

    /// The questions of the kind that is shown, asked or not.
    fn of_kind(&self) -> impl Iterator<Item = &Row> {
        self.all.iter().filter(|row| self.kind.is_none_or(|kind| row.kind == kind))
    }

    fn is_asked(&self, row: &Row) -> bool {
        guide::is_asked(&row.prompt, &self.debrief)
    }

    fn shown(&self) -> Vec<&Row> {
        self.of_kind().filter(|row| !self.only_unasked || !self.is_asked(row)).collect()
    }

    fn current(&self) -> Option<&Row> {
        let shown = self.shown();
        shown.get(self.selection.row(shown.len())).copied()
    }

    /// Where a new question belongs.
    fn place_for_new(&self) -> (Stage, QuestionKind) {
        (self.stage, self.kind.unwrap_or(QuestionKind::Open))
    }

    /// Shows another kind; the selected question stays where it is still shown, else one of its stage is selected, or of
    /// the next that has any.
    fn turn_kind(&mut self, forward: bool) {
        let (first, last) = (QuestionKind::ALL[0], QuestionKind::ALL[QuestionKind::ALL.len() - 1]);
        let kind = match (self.kind, forward) {
            (None, true) => Some(first),
            (None, false) => Some(last),
            (Some(kind), true) if kind == last => None,
            (Some(kind), false) if kind == first => None,
            (Some(kind), true) => Some(kind.next()),
            (Some(kind), false) => Some(kind.previous()),
        };
        self.show(kind, self.only_unasked);
    }

    fn show(&mut self, kind: Option<QuestionKind>, only_unasked: bool) {
        let current = self.current().map(|row| row.prompt.clone());
        (self.kind, self.only_unasked) = (kind, only_unasked);
        let shown = self.shown();
        let same = shown.iter().position(|row| Some(&row.prompt) == current.as_ref() && row.stage == self.stage);
        let at = same.or_else(|| shown.iter().position(|row| row.stage >= self.stage)).unwrap_or(0);
        self.selection.select(at);
    }

    fn select(&mut self, prompt: &Prompt) {
        // What is of another kind than is shown would vanish: all kinds are shown then.
        let is_it = |row: &&Row| row.prompt == *prompt;
        if self.kind.is_some() && self.all.iter().any(|row| is_it(&row)) && !self.of_kind().any(|row| is_it(&row)) {
            self.kind = None;
        }
        // What is no longer shown leaves its place to the next.
        if let Some(at) = self.shown().iter().position(|row| row.prompt == *prompt) {
            self.selection.select(at);
        }
    }
}

/// All questions in the order of the stages.
fn rows(own: &[OwnQuestion]) -> Vec<Row> {
    let bank = guide::questions().iter().map(|question| Row {
        stage: question.stage,
        kind: question.kind,
        prompt: Prompt::Bank(&question.key),
    });
    let own = own.iter().map(|question| Row {
        stage: question.stage,
        kind: question.kind,
        prompt: Prompt::Own(question.clone()),
    });
    let mut rows: Vec<Row> = bank.chain(own).collect();
    rows.arrange_by_key(|row| row.stage);
    rows
}

impl Layer for BankPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Bank, Context::Popup, Context::List, Context::Global]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.shown().len()) {
            self.stage = self.current().map_or(self.stage, |row| row.stage);
            return Ok(Outcome::Done);
        }
        match (command, self.current().map(|row| &row.prompt)) {
            (Command::QuestionKind | Command::Right, _) => self.turn_kind(true),
            (Command::Left, _) => self.turn_kind(false),
            (Command::Unasked, _) => self.show(self.kind, !self.only_unasked),
            (Command::Asked, Some(prompt)) => toggle(prompt, &self.debrief, session)?,
            (Command::New, _) => return Ok(edits::new(self.deal, self.place_for_new(), self.kind, session)),
            (Command::Activate, Some(Prompt::Own(own))) => {
                return Ok(edits::change(self.deal, own, self.kind, session));
            }
            (Command::Activate, Some(prompt)) => toggle(prompt, &self.debrief, session)?,
            (Command::Delete, Some(Prompt::Own(own))) => edits::delete(self.deal, own, session)?,
            (Command::Delete, Some(_)) => session.tell(t!(session.locale, "bank-guides-stay")),
            (Command::Back, _) => return Ok(Outcome::Close),
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let before: Vec<Prompt> = self.all.iter().map(|row| row.prompt.clone()).collect();
        let current = self.current().and_then(|row| row.prompt.question());
        self.debrief = session.debrief(self.deal)?;
        self.all = rows(&session.workbook.own_questions()?);
        // What has just been made is what one looks for; else the same question as before, whatever it says now.
        let is_new = |row: &&Row| before.iter().all(|old| old.question() != row.prompt.question());
        let new = self.all.iter().find(is_new).map(|row| row.prompt.clone());
        let same = || self.all.iter().find(|row| row.prompt.question() == current).map(|row| row.prompt.clone());
        if let Some(prompt) = new.or_else(same) {
            self.select(&prompt);
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        draw::draw(self, canvas, area, session);
    }

    fn hints(&self) -> Vec<Command> {
        // What can be done with a question of one's own alone stands where there is always room for it.
        let own: &[Command] = match self.current().map(|row| &row.prompt) {
            Some(Prompt::Own(_)) => &[Command::Activate, Command::Delete],
            _ => &[],
        };
        let all = [Command::Asked, Command::New, Command::QuestionKind, Command::Unasked, Command::Undo, Command::Back];
        own.iter().copied().chain(all).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "bank-about")
    }
}
