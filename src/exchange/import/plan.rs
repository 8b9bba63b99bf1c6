//! What an import would do: pure, so that it can be shown before anything is written.

use serde_json::Value;
use uuid::Uuid;

use super::{
    Fact, Incoming, IncomingDeal,
    incoming::deal_id,
    meet::meet,
    people::People,
    steps::{ChangedStep, NewSteps, Steps},
};
use crate::{
    domain::{Claim, Deal, Id, Keyed, OWN_SOURCE, Table, country_code, fold},
    store::{Image, Known, KnownDeal},
};

/// What becomes of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It comes in.
    New,
    /// It is there, and something of it changes.
    Changed,
    /// It is there as it is.
    Same,
    /// The one that has its id is another one, by customer and title: it stays as it is.
    Stranger,
}

/// What an import does.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Deal by deal, in the order of the file.
    pub deals: Vec<Planned<'a>>,
}

/// What it does with one deal.
#[derive(Debug)]
pub struct Planned<'a> {
    /// What the file says.
    pub incoming: &'a IncomingDeal,
    /// The id of the deal's row.
    pub id: Id<Deal>,
    /// What is there.
    pub known: Option<&'a KnownDeal>,
    /// What it is called in its system from now on, where that is not what it was or what the file says.
    pub crm_id: Option<String>,
    /// How the deal will look; none where it stays as it is.
    pub deal: Option<Deal>,
    /// The facts that change.
    pub changed: Vec<Fact>,
    /// The facts that the user has changed, and the file says otherwise: they stay.
    pub kept: Vec<Fact>,
    /// What becomes of the stated reason.
    pub claim: ClaimPlan,
    /// What becomes of the people.
    pub people: People<'a>,
    /// The steps that come in.
    pub steps: NewSteps<'a>,
    /// The steps that an earlier import has brought and of which the log now says otherwise.
    pub changed_steps: Vec<ChangedStep<'a>>,
    /// The step, brought by an earlier import, in which the deal was decided, where that is new.
    pub decides: Option<Uuid>,
    /// How much of steps the user has changed, and the log says otherwise: it stays.
    pub kept_of_steps: usize,
    /// Whether the deal that has its id is another one, which nobody has said that it is not.
    pub is_stranger: bool,
    /// Whether it comes in as new though several deals here are like it.
    pub is_unclear: bool,
}

/// What becomes of the stated reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimPlan {
    /// Nothing.
    Same,
    /// It comes in.
    New,
    /// The one that an import brought is changed: the claim at this place.
    Changed(usize),
}

/// How much of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Deals that come in.
    pub new: usize,
    /// Deals that change.
    pub changed: usize,
    /// Deals that stay as they are.
    pub same: usize,
    /// Facts that stay as the user has made them, though the file says otherwise.
    pub kept: usize,
    /// Deals that came without an id and now get theirs.
    pub named: usize,
    /// Steps that come in.
    pub steps: usize,
    /// Steps that change.
    pub steps_changed: usize,
    /// Deals whose id another one has here: that one stays, and they do not come in.
    pub strangers: usize,
    /// Deals that come in as new though several here are like them: which one they are, nobody can tell.
    pub unclear: usize,
}

impl Plan<'_> {
    /// How much of what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for planned in &self.deals {
            match planned.fate() {
                Fate::New => counts.new += 1,
                Fate::Changed => counts.changed += 1,
                Fate::Same => counts.same += 1,
                Fate::Stranger => counts.strangers += 1,
            }
            counts.unclear += usize::from(planned.is_unclear);
            counts.kept += planned.kept.len() + planned.people.kept + planned.kept_of_steps;
            counts.named += usize::from(planned.known.is_some() && planned.crm_id.is_some());
            counts.steps += planned.steps.len();
            counts.steps_changed += planned.changed_steps.len();
        }
        counts
    }
}

impl<'a> Planned<'a> {
    /// One that leaves alone what has its id.
    fn stranger(incoming: &'a IncomingDeal, known: Option<&'a KnownDeal>) -> Self {
        let (deal, crm_id, claim, is_stranger) = (None, None, ClaimPlan::Same, true);
        let (changed, kept, people, steps, changed_steps, decides) = Default::default();
        let id = known.map_or(incoming.deal.id, |known| known.deal.id);
        let kept_of_steps = 0;
        Self {
            incoming,
            id,
            known,
            deal,
            crm_id,
            changed,
            kept,
            claim,
            people,
            steps,
            changed_steps,
            decides,
            kept_of_steps,
            is_stranger,
            is_unclear: false,
        }
    }

    /// What becomes of the deal.
    pub fn fate(&self) -> Fate {
        let has_steps = !self.steps.is_empty() || !self.changed_steps.is_empty();
        let has_people = !self.people.new.is_empty() || !self.people.moved.is_empty();
        let is_same = self.deal.is_none() && self.claim == ClaimPlan::Same && !has_people && !has_steps;
        match (self.known, is_same) {
            _ if self.is_stranger => Fate::Stranger,
            (None, _) => Fate::New,
            (Some(_), true) => Fate::Same,
            (Some(_), false) => Fate::Changed,
        }
    }
}

/// Holds what comes in against what is there.
///
/// A fact of a deal that is there changes only where it still is what an import last wrote, or where nothing stands: what
/// the user has made of it is his. What an import has brought before and somebody has deleted does not come again.
pub fn plan<'a>(all: &'a Incoming, known: &'a Known) -> Plan<'a> {
    let empty = image(&Deal::new("", ""));
    let deals = all
        .deals
        .iter()
        .zip(meet(all, known))
        .map(|(incoming, Met { known: there, crm_id, is_unclear })| {
            let is_stranger = !all.takes_strangers && there.is_some_and(|there| is_stranger(all, incoming, there));
            if is_stranger {
                return Planned::stranger(incoming, there);
            }
            let (mut deal, changed, kept) = there.map_or_else(Default::default, |there| merge(incoming, there, &empty));
            let id = there.map_or_else(|| free_id(incoming, crm_id.as_deref(), known), |there| there.deal.id);
            if let (Some(there), Some(crm_id)) = (there, crm_id.clone()) {
                let crm_source = incoming.deal.crm_source.clone();
                deal = Some(Deal { crm_source, crm_id, ..deal.unwrap_or_else(|| there.deal.clone()) });
            }
            let steps = match there {
                Some(_) => Steps::of(id, incoming, &known.brought, &known.steps),
                // What belongs to a deal that was deleted comes again with it.
                None => Steps::of_new(incoming),
            };
            let is_decided = changed.iter().any(|fact| matches!(fact, Fact::Outcome | Fact::DecidedOn));
            Planned {
                incoming,
                id,
                known: there,
                deal,
                crm_id,
                changed,
                kept,
                claim: claim(incoming, there),
                people: People::of(id, incoming, there.map(|there| (there, known)), &steps.new),
                steps: steps.new,
                changed_steps: steps.changed,
                decides: steps.decides.filter(|_| is_decided),
                kept_of_steps: steps.kept,
                is_stranger: false,
                is_unclear,
            }
        })
        .collect();
    Plan { deals }
}

/// The deal here that one of the file is.
pub(super) struct Met<'a> {
    /// It; none where it is new.
    pub(super) known: Option<&'a KnownDeal>,
    /// What it is called in its system from now on, where that is not what it was.
    pub(super) crm_id: Option<String>,
    /// Whether it may be one of several here, of which none was taken.
    pub(super) is_unclear: bool,
}

/// The id of a deal that comes in: its own, unless the one that has it is called otherwise there by now.
fn free_id(incoming: &IncomingDeal, called: Option<&str>, known: &Known) -> Id<Deal> {
    let Deal { id, crm_source, crm_id, .. } = &incoming.deal;
    let name = called.unwrap_or(crm_id);
    let own = called.map_or(*id, |called| deal_id(crm_source, called));
    let others = (1_u32..).map(|count| deal_id(crm_source, &format!("{name}\n{count}")));
    [own].into_iter().chain(others).find(|id| !known.taken.contains(&id.uuid())).unwrap_or_default()
}

/// Whether the deal that has an id here is another one: neither customer nor title are the same, now or as an import has
/// written them. Files of two systems that count from 1 meet so.
fn is_stranger(all: &Incoming, incoming: &IncomingDeal, there: &KnownDeal) -> bool {
    let differs = |fact: Fact, new: &str, now: &str| {
        let written = there.written.get(fact.columns()[0]).and_then(Value::as_str).unwrap_or(now);
        let is_said = incoming.says.has(fact) && !now.is_empty();
        is_said && fold(new) != fold(now) && fold(new) != fold(written)
    };
    all.source != OWN_SOURCE
        && differs(Fact::Customer, &incoming.deal.customer, &there.deal.customer)
        && differs(Fact::Title, &incoming.deal.title, &there.deal.title)
}

pub(super) fn image(deal: &Deal) -> Image {
    match serde_json::to_value(deal) {
        Ok(Value::Object(image)) => image,
        _ => Image::new(),
    }
}

/// Whether a column says the same in two images of a deal: a country may be written out here that comes in by its code.
pub(super) fn is_same(column: &str, one: &Image, other: &Image) -> bool {
    let (one, other) = (one.get(column), other.get(column));
    let code = |value: Option<&Value>| value.and_then(Value::as_str).map(|text| country_code(text).to_owned());
    one == other || (column == "country" && code(one) == code(other))
}

/// The deal as it will be, what changes, and what stays though the file says otherwise.
fn merge(incoming: &IncomingDeal, known: &KnownDeal, empty: &Image) -> (Option<Deal>, Vec<Fact>, Vec<Fact>) {
    let (new, stored) = (image(&incoming.deal), image(&known.deal));
    let (mut merged, mut changed, mut kept) = (stored.clone(), Vec::new(), Vec::new());
    for fact in Fact::ALL.iter().copied().filter(|fact| incoming.says.has(*fact)) {
        let columns = fact.columns();
        let same = |one: &Image, other: &Image| columns.iter().all(|column| is_same(column, one, other));
        if same(&new, &stored) {
            continue;
        }
        let was_written = known.written.contains_key(columns[0]);
        if same(&stored, &known.written) || (!was_written && stored.get(columns[0]) == empty.get(columns[0])) {
            for column in columns {
                merged.insert((*column).to_owned(), new.get(*column).cloned().unwrap_or(Value::Null));
            }
            changed.push(fact);
        } else if !same(&new, &known.written) {
            kept.push(fact);
        }
    }
    let deal = if changed.is_empty() { None } else { serde_json::from_value(Value::Object(merged)).ok() };
    (deal, changed, kept)
}

fn claim(incoming: &IncomingDeal, known: Option<&KnownDeal>) -> ClaimPlan {
    let Some(reason) = &incoming.reason else { return ClaimPlan::Same };
    let Some(known) = known else { return ClaimPlan::New };
    let is_said = |claim: &Claim| fold(&claim.text) == fold(reason);
    match &known.claim_written {
        _ if known.claims.iter().any(is_said) => ClaimPlan::Same,
        None => ClaimPlan::New,
        // Only where it still is as the import left it; a deleted one does not come again.
        Some((id, text)) => known
            .claims
            .iter()
            .position(|claim| claim.id == *id && claim.text == *text)
            .map_or(ClaimPlan::Same, ClaimPlan::Changed),
    }
}

/// The id of a row that an import adds to a deal: it follows from the deal's and from what the row is, so that the same row
/// of a later import is known again. Its first half is the deal's, so that the rows of a deal lie together in the file.
pub(super) fn child_id(deal: Id<Deal>, table: Table, key: &str) -> Uuid {
    let parent = deal.uuid().as_u64_pair();
    // FNV-1a: it must stay the same for ever, and nobody gains anything from making two rows of his own deal collide.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let bytes = table.key().bytes().chain([0]).chain(key.bytes()).chain(parent.1.to_be_bytes());
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash ^= hash >> 29;
    let variant = (hash & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    Uuid::from_u64_pair(parent.0, variant)
}
