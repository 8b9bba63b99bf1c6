//! The two accounts side by side: which steps are one, which are not, and what each side alone tells.

mod draw;

use ratatui::layout::Rect;
use uuid::Uuid;

use super::{DealState, people};
use crate::{
    analysis::{
        Aligned, alignment, merged_order, order_of_one, queue,
        summary::{Contradiction, contradictions},
    },
    domain::{Deal, Debrief, Id, RejectedPair, Source, Step},
    guide::{self, Stage, Target},
    i18n::t,
    store::{EditLabel, JournalEntry, StoreError, Tx},
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Place, Reply},
        list::Selection,
        session::Session,
    },
};

/// The screen.
pub struct Reconcile {
    debrief: Debrief,
    rows: Vec<Aligned>,
    /// Where both tell one step and cannot both be right.
    contrary: Vec<Contradiction>,
    selection: Selection,
    /// The steps that are marked to be made one, whatever is suggested.
    marked: Marked,
    /// The edits that have made one person of two here: the people, the coach and the end of a sitting do so too.
    people_united: Vec<Uuid>,
    /// The step that has just been made of two that were marked: it stays selected.
    made_by_hand: Option<Id<Step>>,
}

/// A step of the customer's and one of ours.
type Pair = (Id<Step>, Id<Step>);

/// A step that only the customer tells and one that only we tell, as far as they are marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Marked {
    customer: Option<Id<Step>>,
    vendor: Option<Id<Step>>,
}

impl Marked {
    fn is_empty(self) -> bool {
        self == Self::default()
    }

    fn has(self, step: Id<Step>) -> bool {
        self.customer == Some(step) || self.vendor == Some(step)
    }

    /// The next of: the customer's step of a row is marked, ours is, none is.
    fn next(self, customer: Option<Id<Step>>, vendor: Option<Id<Step>>) -> Self {
        let (has_customer, has_vendor) =
            (customer.is_some() && self.customer == customer, vendor.is_some() && self.vendor == vendor);
        match (has_customer, has_vendor, customer, vendor) {
            (false, false, Some(_), _) => Self { customer, ..self },
            (_, false, _, Some(_)) => Self { customer: self.customer.filter(|_| !has_customer), vendor },
            _ => {
                Self { customer: self.customer.filter(|_| !has_customer), vendor: self.vendor.filter(|_| !has_vendor) }
            }
        }
    }
}

/// What is made here and nowhere else.
const MADE_HERE: [EditLabel; 4] =
    [EditLabel::MergeSteps, EditLabel::RejectPair, EditLabel::SplitStep, EditLabel::OrderSteps];

impl Reconcile {
    /// The two accounts of a deal, the surest pair selected.
    pub fn new(deal: &DealState) -> Self {
        let debrief = deal.debrief.clone();
        let (rows, contrary) = (alignment(&debrief), contradictions(&debrief));
        let (selection, marked) = (Selection::default(), Marked::default());
        let mut screen =
            Self { debrief, rows, contrary, selection, marked, people_united: Vec::new(), made_by_hand: None };
        if let Some(surest) = queue(&screen.rows).first() {
            screen.selection.select(*surest);
        }
        screen
    }

    /// The same with the row of this step selected.
    pub fn at(mut self, target: &Target) -> Self {
        let Target::Step(step) = target else { return self };
        let is_its = |row: &Aligned| row.customer == Some(*step) || row.vendor == Some(*step);
        if let Some(row) = self.rows.iter().position(is_its) {
            self.selection.select(row);
        }
        self
    }

    fn current(&self) -> Option<&Aligned> {
        self.rows.get(self.selection.row(self.rows.len()))
    }

    /// The steps of a row that may be one.
    fn pair_of(row: &Aligned) -> Option<Pair> {
        row.likeness.as_ref().and_then(|_| row.customer.zip(row.vendor))
    }

    /// On to the next open pair below, from the last one to the first; where there is none, nothing changes.
    fn next_pair(&mut self) {
        let (here, rows) = (self.selection.row(self.rows.len()), self.rows.len());
        let below = (here + 1..rows).chain(0..rows.min(here + 1));
        if let Some(at) = below.into_iter().find(|at| Self::pair_of(&self.rows[*at]).is_some()) {
            self.selection.select(at);
        }
    }

    /// The two steps of the selected row that may be one.
    fn pair(&self, session: &Session) -> anyhow::Result<Pair> {
        let pair = self.current().and_then(Self::pair_of);
        pair.ok_or_else(|| anyhow::anyhow!(t!(session.locale, "reconcile-no-pair")))
    }

    fn title(&self, step: Id<Step>) -> String {
        self.debrief.step(step).map(|step| step.title.clone()).unwrap_or_default()
    }

    /// Marks a step of the selected row, or lifts the mark.
    fn mark(&mut self, session: &Session) -> anyhow::Result<()> {
        let Some(row) = self.current() else { return Ok(()) };
        let customer = row.customer.filter(|step| self.debrief.may_be_paired(*step, Source::Customer));
        let vendor = row.vendor.filter(|step| self.debrief.may_be_paired(*step, Source::Vendor));
        if customer.or(vendor).is_none() {
            let key = if row.is_one() { "reconcile-mark-one" } else { "reconcile-mark-nobody" };
            anyhow::bail!(session.locale.text(key, &[]));
        }
        self.marked = self.marked.next(customer, vendor);
        Ok(())
    }

    /// The two steps to be made one: those that are marked, else those of the selected row.
    fn chosen(&self, session: &Session) -> anyhow::Result<Pair> {
        match (self.marked.customer, self.marked.vendor) {
            (None, None) => self.pair(session),
            (Some(customer), Some(vendor)) => Ok((customer, vendor)),
            (Some(_), None) => Err(anyhow::anyhow!(t!(session.locale, "reconcile-mark-ours"))),
            (None, Some(_)) => Err(anyhow::anyhow!(t!(session.locale, "reconcile-mark-theirs"))),
        }
    }

    fn unite(&mut self, session: &mut Session) -> anyhow::Result<()> {
        let (customer, vendor) = self.chosen(session)?;
        let gone = || anyhow::anyhow!(t!(session.locale, "error-gone"));
        let merge = self.debrief.merge_steps(customer, vendor).ok_or_else(gone)?;
        let what = self.title(customer);
        // What followed ours when it was told follows the one step, by the dates of both.
        let (deal, order) = (self.debrief.deal.id, order_of_one(&self.debrief, customer, vendor));
        session.edit(EditLabel::MergeSteps, &what, Some(deal), |tx| {
            tx.merge_steps(&merge)?;
            let moved = tx.debrief(deal)?.steps_ordered(&order);
            moved.iter().try_for_each(|(seen, new)| tx.update(seen, new))
        })?;
        self.made_by_hand = (!self.marked.is_empty()).then_some(customer);
        session.tell(t!(session.locale, "reconcile-united"));
        Ok(())
    }

    /// Makes one person of the first two entries that may be one.
    fn unite_people(&mut self, session: &mut Session) -> anyhow::Result<()> {
        let Some((bare, _)) = guide::twice(&self.debrief).first().copied() else {
            anyhow::bail!(t!(session.locale, "reconcile-nobody-twice"));
        };
        people::unite_twice(bare.id, &self.debrief, &self.contexts(), session)?;
        self.people_united.extend(session.workbook.can_undo()?.map(|entry| entry.id));
        Ok(())
    }

    fn reject(&self, session: &mut Session) -> anyhow::Result<()> {
        let (customer_step, vendor_step) = self.pair(session)?;
        let deal = self.debrief.deal.id;
        let pair = RejectedPair { id: Id::new(), deal, customer_step, vendor_step };
        let what = format!("{} / {}", self.title(customer_step), self.title(vendor_step));
        session.edit(EditLabel::RejectPair, &what, Some(deal), |tx| tx.insert(&pair))?;
        Ok(())
    }

    fn split(&self, session: &mut Session) -> anyhow::Result<()> {
        let step = self.current().filter(|row| row.is_one()).and_then(|row| row.customer);
        let split = step.and_then(|step| self.debrief.split_step(step));
        let split = split.ok_or_else(|| anyhow::anyhow!(t!(session.locale, "reconcile-not-one")))?;
        let deal = Some(self.debrief.deal.id);
        session.edit(EditLabel::SplitStep, &split.kept.0.title, deal, |tx| tx.split_step(&split, &self.debrief))?;
        Ok(())
    }

    fn order(&self, session: &mut Session) -> anyhow::Result<()> {
        let deal = &self.debrief.deal;
        let moved = session.edit(EditLabel::OrderSteps, &deal.title, Some(deal.id), |tx| put_in_order(deal.id, tx))?;
        session.tell(match moved {
            0 => t!(session.locale, "reconcile-in-order"),
            _ => t!(session.locale, "reconcile-ordered"),
        });
        Ok(())
    }
}

/// Puts all steps into the order that the two accounts have together. Answers how many have moved.
///
/// # Errors
/// When they cannot be stored.
pub(super) fn put_in_order(deal: Id<Deal>, tx: &Tx) -> Result<usize, StoreError> {
    let now = tx.debrief(deal)?;
    let moved = now.steps_ordered(&merged_order(&now));
    moved.iter().try_for_each(|(seen, new)| tx.update(seen, new))?;
    Ok(moved.len())
}

impl Layer for Reconcile {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Reconcile, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.rows.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::SamePair => self.unite(session)?,
            Command::Toggle => self.mark(session)?,
            Command::Back if !self.marked.is_empty() => self.marked = Marked::default(),
            Command::RejectPair => self.reject(session)?,
            Command::MergePeople => self.unite_people(session)?,
            Command::SplitStep => self.split(session)?,
            Command::OrderSteps => self.order(session)?,
            Command::NextPair => self.next_pair(),
            Command::Activate => {
                let step = self.current().and_then(|row| row.customer.or(row.vendor));
                let deal = self.debrief.deal.id;
                return Ok(match step {
                    Some(step) => Outcome::Go(Place { deal, stage: Stage::Steps, target: Target::Step(step) }),
                    None => Outcome::Done,
                });
            }
            Command::Back | Command::Reconcile => return Ok(Outcome::Close),
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let row = self.selection.row(self.rows.len());
        let (was, pair) = match self.current() {
            Some(row) => (row.customer.or(row.vendor), Self::pair_of(row)),
            None => (None, None),
        };
        self.debrief = session.debrief(self.debrief.deal.id)?;
        (self.rows, self.contrary) = (alignment(&self.debrief), contradictions(&self.debrief));
        self.marked = Marked {
            customer: self.marked.customer.filter(|step| self.debrief.may_be_paired(*step, Source::Customer)),
            vendor: self.marked.vendor.filter(|step| self.debrief.may_be_paired(*step, Source::Vendor)),
        };
        let made = self.made_by_hand.take().filter(|step| !self.debrief.may_be_paired(*step, Source::Customer));
        let was = made.or(was);
        let same = self.rows.iter().position(|row| was.is_some() && (row.customer == was || row.vendor == was));
        let at = same.unwrap_or(row);
        self.selection.select(at.min(self.rows.len().saturating_sub(1)));
        // From one pair that is settled to the next; what is left may be paired anew.
        if made.is_none() && pair.is_some() && self.current().and_then(Self::pair_of) != pair {
            self.next_pair();
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        draw::draw(canvas, area, self, session);
    }

    fn hints(&self) -> Vec<Command> {
        let mut hints = Vec::new();
        match self.current() {
            _ if !self.marked.is_empty() => hints.extend([Command::SamePair, Command::Toggle, Command::Back]),
            Some(row) if row.likeness.is_some() => hints.extend([Command::SamePair, Command::RejectPair]),
            Some(row) if row.is_one() => hints.push(Command::SplitStep),
            _ => {}
        }
        if self.marked.is_empty() {
            // The first have room on any screen: what leads on, and what takes a slip back.
            hints.extend((!guide::twice(&self.debrief).is_empty()).then_some(Command::MergePeople));
            hints.extend([Command::NextPair, Command::Undo, Command::Toggle]);
            hints.extend([Command::OrderSteps, Command::Activate, Command::Back]);
        }
        hints
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "reconcile-about")
    }

    fn made(&self, entry: &JournalEntry) -> bool {
        MADE_HERE.contains(&entry.label) || self.people_united.contains(&entry.id)
    }

    fn is_come_back_to(&self) -> bool {
        true
    }

    fn deal(&self) -> Option<Id<Deal>> {
        Some(self.debrief.deal.id)
    }
}
