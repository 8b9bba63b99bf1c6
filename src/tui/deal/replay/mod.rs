//! Replay: a recorded deal step by step, the rest hidden; what will the customer do next?
//!
//! Whoever plays sees the deal only as far as it has been told: everything on the screen is drawn from a debrief that ends
//! there, and what would lead elsewhere rests until the replay is over or left.

mod choice;
mod draw;

use ratatui::layout::Rect;

use super::steps::Timeline;
use crate::{
    domain::{Deal, Debrief, Id},
    guide::replay::{CHOICES, LEAST_STEPS, NoReplay, Round, replay, told_until},
    i18n::t,
    store::DealQuery,
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::Selection,
        session::Session,
    },
};

/// So many other deals lend their steps as choices at most: reading them all would take long.
const OTHERS: usize = 20;

/// The keys of the choices.
const CHOOSE: [Command; CHOICES] =
    [Command::ChooseFirst, Command::ChooseSecond, Command::ChooseThird, Command::ChooseFourth];

/// What is going on.
#[derive(Debug, Clone, PartialEq)]
enum Phase {
    /// Steps are told.
    Telling,
    /// A guess is wanted; the number of the choice that is marked.
    Asking(Round, usize),
    /// What happened is shown; the choice that was taken, none where nobody guessed.
    Shown(Round, Option<usize>),
    /// The path is told to its end.
    Over,
}

/// Guesses since the count was turned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Count {
    right: usize,
    all: usize,
}

/// A replay on the screen. Nothing of it is kept.
pub struct Replay {
    /// The whole deal; only [`Replay::told`] is drawn before the end.
    whole: Debrief,
    others: Vec<Debrief>,
    rounds: Result<Vec<Round>, NoReplay>,
    /// The deal as far as it has been told.
    told: Debrief,
    timeline: Timeline,
    /// The step that is looked at.
    looked_at: Selection,
    phase: Phase,
    /// None while nobody counts.
    count: Option<Count>,
}

/// Asks which deal is to be replayed, this one first, and covers what shows how they ended.
///
/// # Errors
/// When the deals cannot be read.
pub fn choose(deal: Id<Deal>, session: &Session) -> Reply {
    Ok(Outcome::Open(Box::new(choice::ReplayChoice::new(deal, session)?)))
}

/// Opens the replay of a deal.
///
/// # Errors
/// When the deals cannot be read.
pub fn open(deal: Id<Deal>, session: &mut Session) -> Reply {
    let whole = session.debrief(deal)?;
    let deals = session.workbook.deals(&DealQuery::default())?;
    let others = deals.iter().rev().map(|row| row.deal.id).filter(|other| *other != deal).take(OTHERS);
    let others = others.map(|other| session.debrief(other)).collect::<Result<_, _>>()?;
    let mut replay = Replay {
        rounds: Ok(vec![]),
        told: told_until(&whole, 0),
        timeline: Timeline::of(&told_until(&whole, 0), &[]),
        whole,
        others,
        looked_at: Selection::default(),
        phase: Phase::Telling,
        count: None,
    };
    replay.read();
    if replay.rounds.is_ok() {
        replay.tell_until(1);
        // Takes the place of a message that may tell of a later step; where there is none, the foot shows the keys.
        if session.message().is_some() {
            session.tell(t!(session.locale, "replay-begins"));
        }
    }
    Ok(Outcome::Open(Box::new(replay)))
}

impl Replay {
    fn read(&mut self) {
        self.rounds = replay(&self.whole, &self.others);
    }

    /// Tells the first so many steps; the last of them is looked at.
    fn tell_until(&mut self, steps: usize) {
        self.told = told_until(&self.whole, steps);
        self.timeline = Timeline::of(&self.told, &[]);
        self.looked_at.select(self.told.steps.len().saturating_sub(1));
    }

    /// What comes after the steps that are told: a guess, or the next step, or the end.
    fn go_on(&mut self) {
        let next = self.told.steps.len();
        let round = self.rounds.iter().flatten().find(|round| round.place == next).cloned();
        self.looked_at.select(next.saturating_sub(1));
        match round {
            _ if next >= self.whole.steps.len() => self.phase = Phase::Over,
            Some(round) => self.phase = Phase::Asking(round, 0),
            None => {
                self.tell_until(next + 1);
                self.phase = Phase::Telling;
            }
        }
    }

    /// Shows what happened, after a guess or without one.
    fn show(&mut self, choice: Option<usize>) {
        let Phase::Asking(round, _) = self.phase.clone() else { return };
        if let (Some(count), Some(choice)) = (&mut self.count, choice) {
            count.all += 1;
            count.right += usize::from(choice == round.right);
        }
        self.tell_until(round.place + 1);
        self.phase = Phase::Shown(round, choice);
    }

    fn next(&mut self) {
        match self.phase {
            Phase::Asking(_, choice) => self.show(Some(choice)),
            Phase::Telling | Phase::Shown(..) => self.go_on(),
            Phase::Over => {}
        }
    }
}

impl Layer for Replay {
    fn contexts(&self) -> Vec<Context> {
        let guess = matches!(self.phase, Phase::Asking(..)).then_some(Context::ReplayGuess);
        guess.into_iter().chain([Context::Replay, Context::List]).collect()
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        // What shows nothing of the deal may be done at any time.
        let is_harmless =
            matches!(command, Command::Quit | Command::Help | Command::Palette | Command::Settings | Command::Suspend);
        if is_harmless {
            return Ok(Outcome::Ignored);
        }
        if command == Command::Back {
            return Ok(Outcome::Close);
        }
        if self.rounds.is_err() {
            return Ok(Outcome::Done);
        }
        if let Some(choice) = CHOOSE.iter().position(|other| *other == command) {
            self.show(Some(choice));
            return Ok(Outcome::Done);
        }
        match (command, &mut self.phase) {
            (Command::ReplayNext, _) => self.next(),
            (Command::ReplayShow, Phase::Asking(..)) => self.show(None),
            (Command::ReplayCount, _) => {
                self.count = if self.count.is_some() { None } else { Some(Count::default()) };
            }
            (Command::Up, Phase::Asking(_, choice)) => *choice = choice.saturating_sub(1),
            (Command::Down, Phase::Asking(_, choice)) => *choice = (*choice + 1).min(CHOICES - 1),
            (command, _) if self.looked_at.run(command, self.told.steps.len()) => {}
            (Command::Activate | Command::ReplayShow | Command::Toggle | Command::Left | Command::Right, _) => {}
            _ => session.tell(t!(session.locale, "replay-rests")),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.whole = session.debrief(self.whole.deal.id)?;
        self.read();
        let told = self.told.steps.len().clamp(usize::from(self.rounds.is_ok()), self.whole.steps.len());
        let looked_at = self.looked_at;
        self.tell_until(told);
        self.looked_at = looked_at;
        // A guess about a step that has changed begins anew.
        let is_asked = |round: &Round| self.rounds.iter().flatten().any(|other| other == round);
        let holds = match &self.phase {
            Phase::Asking(round, _) => is_asked(round),
            Phase::Over => told == self.whole.steps.len(),
            Phase::Telling | Phase::Shown(..) => true,
        };
        if !holds {
            self.phase = Phase::Telling;
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        draw::draw(self, canvas, area, session);
    }

    fn hints(&self) -> Vec<Command> {
        match (&self.rounds, &self.phase) {
            (Err(_), _) => vec![Command::Back],
            (Ok(_), Phase::Asking(..)) => {
                vec![
                    Command::ReplayNext,
                    Command::ChooseFirst,
                    Command::ReplayShow,
                    Command::ReplayCount,
                    Command::Back,
                ]
            }
            (Ok(_), Phase::Over) => vec![Command::Back],
            (Ok(_), _) => vec![Command::ReplayNext, Command::ReplayCount, Command::Back],
        }
    }

    fn holds_back(&self) -> bool {
        true
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "replay-about", least = LEAST_STEPS)
    }
}
