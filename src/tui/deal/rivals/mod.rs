//! What else would explain it: the rival explanations, each with what the timeline shows for and against it. One key
//! takes one as a claim of its own; one key accepts a piece of evidence.

mod draw;
mod edits;
mod usual;

use anyhow::Context as _;
use ratatui::layout::Rect;

use self::edits::Accepted;
use super::{claims::Claims, records};
use crate::{
    domain::{Claim, Deal, Debrief, Id, Weight},
    guide::{self, Remark, Weighed},
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

/// The popup, opened from a claim.
pub struct Rivals {
    deal: Id<Deal>,
    /// The claim that the explanations rival, in its words.
    claim: String,
    debrief: Debrief,
    weighed: Vec<Weighed>,
    /// So many days an offer usually takes in the deal's study.
    usual: Option<i32>,
    /// Among all rows, as if every explanation showed its evidence; only the selected one does.
    selection: Selection,
}

/// A row: an explanation, or a piece of its evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    rival: usize,
    piece: Option<usize>,
}

impl Rivals {
    /// The explanations that rival a claim.
    ///
    /// # Errors
    /// When the study cannot be read.
    pub fn new(claim: &Claim, debrief: &Debrief, session: &Session) -> anyhow::Result<Self> {
        let usual = usual::offer_days(debrief.deal.id, session)?;
        let weighed = guide::weigh(debrief, usual);
        let mut rivals = Self {
            usual,
            deal: debrief.deal.id,
            claim: claim.text.clone(),
            debrief: debrief.clone(),
            weighed,
            selection: Selection::default(),
        };
        // A claim that stands for one of them is where one wants to look.
        let of_claim = |row: &Row| row.piece.is_none() && rivals.weighed[row.rival].rival.key == claim.rival;
        if let Some(at) = rivals.rows().iter().position(of_claim) {
            rivals.selection.select(at);
        }
        Ok(rivals)
    }

    fn rows(&self) -> Vec<Row> {
        let rows_of = |(rival, weighed): (usize, &Weighed)| {
            let pieces = (0..weighed.remarks.len()).map(Some);
            std::iter::once(None).chain(pieces).map(move |piece| Row { rival, piece }).collect::<Vec<_>>()
        };
        self.weighed.iter().enumerate().flat_map(rows_of).collect()
    }

    /// The row one is on; none where nothing is weighed.
    fn current(&self) -> Option<Row> {
        let rows = self.rows();
        rows.get(self.selection.row(rows.len())).copied()
    }

    /// What one is on, to do something with it.
    fn to_act_on(&self, session: &Session) -> anyhow::Result<(&Weighed, Option<usize>)> {
        let row = self.current().with_context(|| t!(session.locale, "rivals-won"))?;
        Ok((&self.weighed[row.rival], row.piece))
    }

    /// The claim that stands for an explanation, if it has been taken.
    fn taken(&self, weighed: &Weighed) -> Option<&Claim> {
        self.debrief.claims.iter().find(|claim| claim.rival == weighed.rival.key)
    }

    /// Whether all that a remark rests on is linked to the claim, speaking this way.
    fn is_linked(&self, claim: &Claim, remark: &Remark) -> bool {
        let rows = edits::wanted(&self.debrief, claim, remark, remark.weight.unwrap_or(Weight::For));
        rows.is_empty()
    }

    /// Takes the explanation as a claim with the evidence offered, or opens the claim where it has been taken.
    fn take(&self, session: &mut Session) -> Reply {
        let (weighed, _) = self.to_act_on(session)?;
        if let Some(claim) = self.taken(weighed) {
            return Ok(Outcome::Open(Box::new(records::form::<Claims>(self.deal, claim.id, session)?)));
        }
        edits::take(&self.debrief, weighed, &weighed.remarks, session)?;
        session.tell(t!(session.locale, "rivals-taken", count = weighed.remarks.len()));
        Ok(Outcome::Done)
    }

    /// Accepts the piece of evidence as it speaks, and once more lets it go; or as told, which is said once. On an
    /// explanation all its pieces.
    fn accept(&self, weight: Option<Weight>, session: &mut Session) -> Reply {
        let (weighed, piece) = self.to_act_on(session)?;
        let pieces = piece.map_or(&weighed.remarks[..], |at| &weighed.remarks[at..=at]);
        if pieces.is_empty() {
            anyhow::bail!(t!(session.locale, "rivals-nothing-shows"));
        }
        match self.taken(weighed) {
            None => edits::take(&self.debrief, weighed, pieces, session)?,
            Some(claim) => match edits::accept(&self.debrief, claim, pieces, weight, session)? {
                Accepted::Linked => {}
                Accepted::Already => session.tell(t!(session.locale, "rivals-already")),
                Accepted::LetGo => session.tell(t!(session.locale, "rivals-let-go")),
            },
        }
        Ok(Outcome::Done)
    }
}

impl Layer for Rivals {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Rivals, Context::Popup, Context::List, Context::Global]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.rows().len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::TakeRival | Command::Activate => self.take(session),
            Command::AcceptEvidence => self.accept(None, session),
            Command::EvidenceFor => self.accept(Some(Weight::For), session),
            Command::EvidenceAgainst => self.accept(Some(Weight::Against), session),
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let current = self.current();
        self.debrief = session.debrief(self.deal)?;
        self.weighed = guide::weigh(&self.debrief, self.usual);
        let same = self.rows().iter().position(|row| Some(*row) == current);
        self.selection.select(same.unwrap_or(0));
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        draw::draw(self, canvas, area, session);
    }

    fn hints(&self) -> Vec<Command> {
        let Some(row) = self.current() else {
            return vec![Command::Undo, Command::Back];
        };
        let is_taken = self.taken(&self.weighed[row.rival]).is_some();
        vec![
            if is_taken { Command::Activate } else { Command::TakeRival },
            Command::AcceptEvidence,
            Command::EvidenceFor,
            Command::EvidenceAgainst,
            Command::Undo,
            Command::Back,
        ]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "rivals-about")
    }
}
