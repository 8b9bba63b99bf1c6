//! What a study still lacks to be compared: how its deals are divided, which were not debriefed, and what it can have seen.

use std::collections::HashMap;

use serde::Serialize;

use super::{DEALS_OF_A_KIND, MIN_STEPS};
use crate::{
    analysis::{
        answer::Group,
        stats::{chance_to_see, debriefs_needed},
    },
    arrange::Arrange,
    domain::{Currency, Deal, Debrief, Id, Keyed, Outcome, Scorer, Side, SittingWith, StudyTarget, country_code},
};

/// What occurs in this share of all deals is to be seen.
pub const OFTEN: f64 = 0.3;
/// It is to be seen with this chance.
pub const SURE: f64 = 0.85;
/// A debrief that begins later than this after the decision rests on faded memory. Days.
pub const LATE: i32 = 90;
/// A value that so many of a hundred deals of one kind have, and of the other kind at most the rest, explains as much as
/// anything else.
const ONE_SIDED: usize = 80;
/// Fewer deals of a kind than this show no pattern.
const LEAST: usize = 3;
/// Deals of one kind that are worth so many times those of the other are no like for like.
const UNEQUAL: f64 = 3.0;

/// Why a deal cannot be compared yet, or only with care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// It is not decided.
    Undecided,
    /// There are no steps.
    NoSteps,
    /// There are fewer steps than a purchase has.
    FewSteps(usize),
    /// No sitting is recorded: what stands there, nobody was heard to tell.
    NoSitting,
    /// The customer tells none of the steps, or no sitting was with him.
    CustomerSilent,
    /// We tell none of the steps, or no sitting was with us.
    VendorSilent,
    /// The customer was heard so many days after the decision.
    Late(i32),
}

/// A deal of the study.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BoardDeal {
    /// The deal.
    pub deal: Id<Deal>,
    /// How it ended; none while it is open.
    pub group: Option<Group>,
    /// Steps recorded.
    pub steps: usize,
    /// See [`Debrief::days_to_sitting`].
    pub days_to_sitting: Option<i32>,
    /// What it lacks.
    pub missing: Vec<Missing>,
}

/// What a study as a whole needs to know of a deal: of ten thousand nobody keeps all that is recorded in memory.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Its facts.
    pub deal: Deal,
    /// Its row of the board.
    pub board: BoardDeal,
    /// Whether it was debriefed: it has steps, or somebody has judged it.
    pub is_debriefed: bool,
    /// Whether a sitting has been held.
    pub is_heard: bool,
    /// Who of us led it.
    pub rep: Option<String>,
    /// Who alone held its sittings.
    pub coach: Option<String>,
}

/// By what deals can differ without anybody having done anything differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trait {
    /// The customer's segment.
    Segment,
    /// Where the customer is.
    Country,
    /// Who of us led the deal.
    Rep,
    /// A new or an existing customer.
    Customer,
    /// A new or an existing offering.
    Offering,
    /// From product to solution business.
    Business,
}

/// A value of a trait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Share {
    /// As typed, the code of a country, or the key of a fixed word; empty where it is not known.
    pub value: String,
    /// Won deals that have it.
    pub won: Vec<Id<Deal>>,
    /// Deals that were not won and have it.
    #[serde(rename = "not_won")]
    pub lost: Vec<Id<Deal>>,
    /// Whether nearly all deals of one kind have it and nearly none of the other.
    pub is_one_sided: bool,
}

/// How the decided deals are divided by a trait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The trait.
    pub by: Trait,
    /// What most deals have first.
    pub values: Vec<Share>,
}

/// What the deals of a kind were worth.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Size {
    /// The currency that most deals have; the others are left out.
    pub currency: Currency,
    /// Least, median and most among the won deals, in minor units.
    pub won: Option<(i64, i64, i64)>,
    /// Among those that were not won.
    #[serde(rename = "not_won")]
    pub lost: Option<(i64, i64, i64)>,
    /// Whether one kind is worth three times the other.
    pub is_unequal: bool,
    /// Deals that ended and count nowhere here: in another currency, or without a value.
    pub left_out: usize,
}

/// What so many deals have probably shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Seen {
    /// Debriefed deals.
    pub deals: usize,
    /// The chance to have seen what occurs in three of ten.
    pub chance: f64,
    /// So many more until that chance is large enough.
    pub more: usize,
}

/// A study's state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Board {
    /// So many of each kind are aimed at.
    pub target: usize,
    /// Won deals.
    pub won: usize,
    /// Deals that were not won.
    #[serde(rename = "not_won")]
    pub lost: usize,
    /// Won, not won, then open.
    pub deals: Vec<BoardDeal>,
    /// How they are divided.
    pub spreads: Vec<Spread>,
    /// What they were worth; none where no value is known.
    pub size: Option<Size>,
    /// What the won deals have shown.
    pub seen_won: Seen,
    /// What those not won have.
    #[serde(rename = "seen_not_won")]
    pub seen_lost: Seen,
}

impl Board {
    /// The deals of a kind that are there and have steps.
    fn debriefed(deals: &[BoardDeal], group: Group) -> usize {
        deals.iter().filter(|deal| deal.group == Some(group) && deal.steps > 0).count()
    }
}

/// So many of each kind are aimed at: as many as were chosen; else five, and six as soon as a sixth of either kind is there
/// (method: five to six of each).
pub fn target(chosen: Option<StudyTarget>, won: usize, lost: usize) -> usize {
    let chosen = chosen.and_then(|target| usize::try_from(target.get()).ok());
    chosen.unwrap_or(DEALS_OF_A_KIND + usize::from(won.max(lost) > DEALS_OF_A_KIND))
}

/// The state of a study of these deals that aims at so many.
pub fn board(all: &[Standing], chosen: Option<StudyTarget>) -> Board {
    let mut deals: Vec<BoardDeal> = all.iter().map(|standing| standing.board.clone()).collect();
    deals.arrange_by_key(|deal| (deal.group.is_none(), deal.group));
    let count = |group| deals.iter().filter(|deal| deal.group == Some(group)).count();
    let (won, lost) = (count(Group::Won), count(Group::NotWon));
    Board {
        target: target(chosen, won, lost),
        won,
        lost,
        spreads: TRAITS.iter().map(|by| spread(*by, all, (won, lost))).filter(|s| !s.values.is_empty()).collect(),
        size: size(all),
        seen_won: seen(Board::debriefed(&deals, Group::Won)),
        seen_lost: seen(Board::debriefed(&deals, Group::NotWon)),
        deals,
    }
}

const TRAITS: [Trait; 6] =
    [Trait::Segment, Trait::Country, Trait::Rep, Trait::Customer, Trait::Offering, Trait::Business];

impl Standing {
    /// Of what is recorded of a deal.
    pub fn of(debrief: &Debrief) -> Self {
        Self {
            deal: debrief.deal.clone(),
            board: deal(debrief),
            is_debriefed: !debrief.steps.is_empty() || Scorer::ALL.iter().any(|side| debrief.judged(*side) > 0),
            is_heard: !debrief.sittings.is_empty(),
            rep: rep(debrief).map(str::to_owned),
            coach: one_of(debrief.sittings.iter().map(|sitting| &*sitting.facilitator)),
        }
    }
}

/// The one name among these, if there is one and no other.
fn one_of<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut names = names.map(str::trim).filter(|name| !name.is_empty());
    let first = names.next()?;
    names.all(|name| name == first).then(|| first.to_owned())
}

fn deal(debrief: &Debrief) -> BoardDeal {
    let group = Group::of(debrief.deal.outcome);
    let told = |by: fn(crate::domain::Told) -> bool| debrief.steps.iter().any(|step| by(debrief.told(step.id)));
    let days_to_sitting = debrief.days_to_sitting();
    let mut missing = Vec::new();
    if group.is_none() {
        missing.push(Missing::Undecided);
    }
    match debrief.steps.len() {
        0 => missing.push(Missing::NoSteps),
        steps => {
            if steps < MIN_STEPS {
                missing.push(Missing::FewSteps(steps));
            }
            let sat = |with| debrief.sittings.iter().any(|held| [with, SittingWith::Joint].contains(&held.with));
            if debrief.sittings.is_empty() {
                missing.push(Missing::NoSitting);
            }
            let is_heard = |is_told, with| is_told && (debrief.sittings.is_empty() || sat(with));
            if !is_heard(told(|told| told.customer), SittingWith::Customer) {
                missing.push(Missing::CustomerSilent);
            }
            if !is_heard(told(|told| told.vendor), SittingWith::Vendor) {
                missing.push(Missing::VendorSilent);
            }
        }
    }
    if let Some(days) = days_to_sitting.filter(|days| *days > LATE) {
        missing.push(Missing::Late(days));
    }
    BoardDeal { deal: debrief.deal.id, group, steps: debrief.steps.len(), days_to_sitting, missing }
}

/// Who of us led the deal: a leading person, else whoever took part in most steps.
fn rep(debrief: &Debrief) -> Option<&str> {
    let steps = |person: &crate::domain::Participant| debrief.steps_of(person.id).count();
    let people = debrief.side(Side::Vendor).filter(|person| person.lead_informant || steps(person) > 0);
    people.max_by_key(|person| (person.lead_informant, steps(person))).map(|person| person.name.trim())
}

fn value(by: Trait, standing: &Standing) -> String {
    let deal = &standing.deal;
    let key = |kind: Option<crate::domain::Kind>| kind.map(|kind| kind.key().to_owned()).unwrap_or_default();
    match by {
        Trait::Segment => deal.segment.trim().to_owned(),
        Trait::Country => country_code(&deal.country).to_owned(),
        Trait::Rep => standing.rep.clone().unwrap_or_default(),
        Trait::Customer => key(deal.customer_kind),
        Trait::Offering => key(deal.offering_kind),
        Trait::Business => deal.business_type.map(|kind| kind.key().to_owned()).unwrap_or_default(),
    }
}

fn spread(by: Trait, all: &[Standing], (won, lost): (usize, usize)) -> Spread {
    let mut values: Vec<Share> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for standing in all {
        let Some(group) = Group::of(standing.deal.outcome) else { continue };
        let at = *places.entry(value(by, standing)).or_insert_with_key(|value| {
            values.push(Share { value: value.clone(), won: vec![], lost: vec![], is_one_sided: false });
            values.len() - 1
        });
        match group {
            Group::Won => values[at].won.push(standing.deal.id),
            Group::NotWon => values[at].lost.push(standing.deal.id),
        }
    }
    let most = |has: usize, of: usize| has * 100 >= of * ONE_SIDED;
    let few = |has: usize, of: usize| has * 100 <= of * (100 - ONE_SIDED);
    for share in &mut values {
        let (in_won, in_lost) = (share.won.len(), share.lost.len());
        share.is_one_sided = !share.value.is_empty()
            && won.min(lost) >= LEAST
            && ((most(in_won, won) && few(in_lost, lost)) || (few(in_won, won) && most(in_lost, lost)));
    }
    values.arrange_by_key(|share| (share.value.is_empty(), std::cmp::Reverse(share.won.len() + share.lost.len())));
    // Where nothing is known of any deal, there is nothing to tell.
    if values.iter().all(|share| share.value.is_empty()) {
        values.clear();
    }
    Spread { by, values }
}

fn size(all: &[Standing]) -> Option<Size> {
    let valued: Vec<&Deal> = all
        .iter()
        .map(|standing| &standing.deal)
        .filter(|deal| deal.value.is_some() && deal.outcome != Outcome::Open)
        .collect();
    let common = |currency: Currency| valued.iter().filter(|deal| deal.currency == currency).count();
    let currency = valued.iter().map(|deal| deal.currency).max_by_key(|currency| common(*currency))?;
    let of = |group: Group| -> Option<(i64, i64, i64)> {
        let deals = valued.iter().filter(|deal| deal.currency == currency && Group::of(deal.outcome) == Some(group));
        let mut values: Vec<i64> = deals.filter_map(|deal| deal.value).collect();
        values.sort_unstable();
        let upper = *values.get(values.len() / 2)?;
        let lower = values[(values.len() - 1) / 2];
        Some((*values.first()?, lower + (upper - lower) / 2, *values.last()?))
    };
    let (won, lost) = (of(Group::Won), of(Group::NotWon));
    let is_unequal = won.zip(lost).is_some_and(|((_, won, _), (_, lost, _))| {
        let (less, more) = (won.min(lost) as f64, won.max(lost) as f64);
        more >= less * UNEQUAL && more > 0.0
    });
    let ended = all.iter().filter(|standing| standing.deal.outcome != Outcome::Open).count();
    Some(Size { currency, won, lost, is_unequal, left_out: ended - common(currency) })
}

fn seen(deals: usize) -> Seen {
    let needed = debriefs_needed(OFTEN, SURE).unwrap_or(0) as usize;
    let n = u32::try_from(deals).unwrap_or(u32::MAX);
    Seen { deals, chance: chance_to_see(OFTEN, n), more: needed.saturating_sub(deals) }
}

#[cfg(test)]
mod tests;
