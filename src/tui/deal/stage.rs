//! What each of the seven stages must be able to do.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{
    Asked, DealState, checklist::ChecklistStage, frame::FrameStage, incidents::IncidentsStage, levers::LeversStage,
    people::PeopleStage, review::ReviewStage, steps::StepsStage,
};
use crate::{
    domain::Scorer,
    guide::Target,
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Outcome, Reply},
        session::Session,
    },
};

/// One stage of a deal on the screen. It holds where the user is, never what is recorded: that is the [`DealState`].
pub trait StageView {
    /// The contexts in which keys are looked up, the innermost first; those of the deal and of lists follow.
    fn contexts(&self) -> Vec<Context>;

    /// Runs a command; [`Outcome::Ignored`] hands it to the deal's screen.
    ///
    /// # Errors
    /// Whatever kept it from being carried out.
    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply;

    /// Whether text is being typed.
    fn is_typing(&self) -> bool {
        false
    }

    /// Whether a command means nothing where the selection stands, so that its letter is text.
    fn is_text(&self, _command: Command) -> bool {
        false
    }

    /// A key that is no command while text is being typed.
    ///
    /// # Errors
    /// As [`StageView::run`].
    fn typed(&mut self, _key: KeyEvent, _deal: &DealState, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    /// Text pasted at once.
    ///
    /// # Errors
    /// As [`StageView::run`].
    fn pasted(&mut self, _text: &str, _deal: &DealState, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    /// What was edited here met a newer change, and somebody has decided: it is left as if it had been saved just so.
    ///
    /// # Errors
    /// As [`StageView::run`].
    fn settled(&mut self, _deal: &DealState, _session: &mut Session) -> Reply {
        Ok(Outcome::Done)
    }

    /// The user comes to this stage.
    fn enter(&mut self, _deal: &DealState) {}

    /// Whoever was typing here goes on typing, and whoever was not does not: letters that are meant as text must not be taken
    /// for commands, nor commands for text.
    fn go_on(&mut self, _is_typing: bool) {}

    /// The deal has been read again.
    fn reload(&mut self, _deal: &DealState) {}

    /// Reads what this stage shows of other deals, before a frame is drawn of it.
    fn prepare(&mut self, _deal: &DealState, _session: &Session) {}

    /// Selects what a finding, a search hit or the history points at; what does not belong here is left alone.
    fn select(&mut self, target: &Target, deal: &DealState);

    /// What is selected: the coach's questions are about it.
    fn focus(&self, deal: &DealState) -> Target;

    /// The side whose scores stand here while each side scores without seeing the other's.
    fn scoring(&self, _deal: &DealState) -> Option<Scorer> {
        None
    }

    /// Draws the stage.
    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session);

    /// Draws more about what is selected, below the coach's question; only on wide screens.
    fn draw_detail(&self, _canvas: &mut Canvas, _area: Rect, _deal: &DealState, _session: &Session) {}

    /// Whether a pane stands in the place of the coach's questions.
    fn has_pane(&self) -> bool {
        false
    }

    /// Draws that pane.
    fn draw_pane(&self, _canvas: &mut Canvas, _area: Rect, _session: &Session) {}

    /// What is asked here in place of the coach's questions, if something is.
    fn asks(&self, _deal: &DealState, _session: &Session) -> Option<Asked> {
        None
    }

    /// What can be done here, the most useful first; five or six of them.
    fn hints(&self) -> Vec<Command>;

    /// Texts that are being typed and not yet saved: each with its draft's place.
    fn drafts(&self, _deal: &DealState) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Whether text stands here that is not saved, be it kept as a draft or not.
    fn has_open_text(&self, deal: &DealState) -> bool {
        !self.drafts(deal).is_empty()
    }
}

/// The seven stages in their order.
pub fn all(deal: &DealState, session: &Session) -> [Box<dyn StageView>; 7] {
    [
        Box::new(FrameStage::new(deal)),
        Box::new(PeopleStage::default()),
        Box::new(StepsStage::new(deal, session)),
        Box::new(IncidentsStage::default()),
        Box::new(ChecklistStage::new()),
        Box::new(LeversStage::new(deal)),
        Box::new(ReviewStage::new()),
    ]
}
