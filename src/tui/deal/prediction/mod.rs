//! What our own people expect before the customer is heard: written, locked, and opened at the review beside what came
//! out.

mod edits;
mod page;

use ratatui::layout::Rect;

use crate::{
    domain::{Criterion, Deal, Debrief, Id, PredictionState},
    i18n::t,
    store::{EditLabel, Forecast, JournalEntry},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Place, Reply},
        list::{Selection, first_line},
        look::Role,
        popup::{centred, draw_more},
        session::Session,
    },
};

/// The popup is at most so wide.
const WIDTH: u16 = 96;

/// What rates a criterion, from weak to strong.
const RATES: [Command; 5] = [
    Command::RateClearFailing,
    Command::RateFailing,
    Command::RateNeutral,
    Command::RateStrength,
    Command::RateClearStrength,
];

/// The prediction of a deal.
pub struct PredictionPopup {
    deal: Id<Deal>,
    debrief: Debrief,
    forecasts: Vec<Forecast>,
    selection: Selection,
    /// Whether the customer has been heard already: what is locked now would be hindsight.
    is_late: bool,
}

/// A line of the popup.
#[derive(Debug, Clone)]
struct Line {
    what: What,
    label: String,
    value: String,
    role: Role,
}

/// What a line is about.
#[derive(Debug, Clone, PartialEq)]
enum What {
    Who,
    Kind,
    Reasons,
    Chance,
    Score(Criterion),
    Surprise,
    Told,
    Deal(Id<Deal>),
    /// Something that bears on what was predicted, and where it stands.
    Behind(Place),
}

impl PredictionPopup {
    /// The prediction of a deal.
    ///
    /// # Errors
    /// When the workbook cannot be read, or there is none and it is too late to make one.
    pub fn new(deal: Id<Deal>, session: &Session) -> anyhow::Result<Self> {
        let debrief = session.debrief(deal)?;
        if debrief.prediction.is_none() {
            edits::refuse_hindsight(&debrief, session)?;
        }
        let forecasts = session.workbook.forecasts()?;
        let is_late = edits::is_hindsight(deal, session)?;
        Ok(Self { deal, debrief, forecasts, selection: Selection::default(), is_late })
    }

    fn state(&self) -> PredictionState {
        self.debrief.prediction.as_ref().map_or(PredictionState::Draft, |made| made.state)
    }

    fn lines(&self, session: &Session) -> Vec<Line> {
        page::lines(&self.debrief, &self.forecasts, session)
    }

    /// The keys that rate a criterion: more than the foot has room for.
    fn draw_rates(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let contexts = self.contexts();
        let keys = RATES.iter().filter_map(|command| session.key_label(&contexts, *command));
        let keys = keys.collect::<Vec<_>>().join(" ");
        let x = canvas.text(area.x, area.y, area.width, &keys, Role::Accent) + 1;
        let what = t!(session.locale, "prediction-rates");
        canvas.text(x, area.y, area.right().saturating_sub(x), &what, Role::Dim);
    }
}

impl Layer for PredictionPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Prediction, Context::Popup, Context::List, Context::Global]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let lines = self.lines(session);
        let at = self.selection.row(lines.len());
        let what = lines.get(at).map_or(What::Told, |line| line.what.clone());
        match (self.state(), command) {
            (_, Command::Back) => return Ok(Outcome::Close),
            (PredictionState::Draft, Command::LockPrediction) => return edits::ask_to_lock(&self.debrief, session),
            (PredictionState::Locked, Command::OpenPrediction) => return edits::ask_to_open(&self.debrief, session),
            (PredictionState::Draft, _) => {
                let rating = super::checklist::rating(command);
                if let (Some(rating), What::Score(criterion)) = (rating, &what) {
                    edits::expect(&self.debrief, criterion, Some(rating), session)?;
                    self.selection.run(Command::Down, lines.len());
                    return Ok(Outcome::Done);
                }
                if let Some(outcome) = edits::run(&self.debrief, &what, command, session)? {
                    return Ok(outcome);
                }
            }
            (PredictionState::Opened, Command::Activate) => match what {
                What::Deal(deal) => return Ok(Outcome::Go(edits::review_of(deal))),
                What::Behind(place) => return Ok(Outcome::Go(place)),
                _ => return Ok(Outcome::Open(Box::new(edits::surprise(&self.debrief, session)))),
            },
            _ => {}
        }
        let moved = self.selection.run(command, lines.len());
        Ok(if moved { Outcome::Done } else { Outcome::Ignored })
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.debrief = session.debrief(self.deal)?;
        self.forecasts = session.workbook.forecasts()?;
        self.is_late = edits::is_hindsight(self.deal, session)?;
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let lines = self.lines(session);
        let cells = centred(area, WIDTH, area.height).width.saturating_sub(7);
        let broken = page::broken(&lines, cells);
        let rows = u16::try_from(broken.len()).unwrap_or(u16::MAX);
        let place = centred(area, WIDTH, rows.saturating_add(6));
        let inner = canvas.popup(place, &t!(session.locale, "prediction-title"));
        let head = Rect { height: 2.min(inner.height), ..inner };
        canvas.paragraph(head, &page::intro(&self.debrief, self.is_late, session), Role::Dim);
        if self.state() == PredictionState::Draft {
            self.draw_rates(canvas, Rect { y: inner.y + 2, height: 1, ..inner }, session);
        }
        let list = Rect { y: inner.y + 3, height: inner.height.saturating_sub(3), ..inner };
        let selected = self.selection.row(lines.len());
        let start = broken.iter().position(|row| row.line == selected).unwrap_or(0);
        let end = broken.iter().rposition(|row| row.line == selected).map_or(start, |last| last + 1);
        let first = first_line(start..end, broken.len(), list.height.into());
        for ((at, row), y) in broken.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let place = Rect { y, height: 1, ..list };
            if at == start {
                canvas.select(place);
            } else if row.line == selected {
                canvas.highlight(place);
            }
            canvas.row(place, row.line);
            canvas.text(place.x + 2, y, place.width.saturating_sub(3), &row.label, Ink::Role(Role::Dim));
            let x = place.x + 2 + row.indent;
            canvas.text(x, y, place.right().saturating_sub(x), &row.value, lines[row.line].role);
        }
        draw_more(canvas, inner, (first, list.height.into(), broken.len()), session.locale);
    }

    fn hints(&self) -> Vec<Command> {
        match self.state() {
            // It is too late to lock it.
            PredictionState::Draft if self.is_late => vec![Command::Activate, Command::Undo, Command::Back],
            PredictionState::Draft => vec![
                Command::Activate,
                Command::LockPrediction,
                Command::RateClearFailing,
                Command::RateClearStrength,
                Command::Undo,
                Command::Back,
            ],
            PredictionState::Locked => vec![Command::OpenPrediction, Command::Back],
            PredictionState::Opened => vec![Command::Activate, Command::Undo, Command::Back],
        }
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "prediction-about")
    }

    fn made(&self, entry: &JournalEntry) -> bool {
        entry.label == EditLabel::ChangePrediction
    }
}
