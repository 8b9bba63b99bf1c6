//! What a reader has found in a file: plain data.

use std::borrow::Cow;

use uuid::Uuid;

use super::Oddities;
use crate::{
    domain::{
        BuyingRoles, Channel, Commitment, Course, Deal, Emotion, ExitTo, FuzzyDate, Id, Keyed as _, MAX_LINE,
        Milestone, OWN_SOURCE, OwnerFunction, Side, Source, is_harmful, keyed_enum, without_sequences,
    },
    store::Aliases,
};

/// What came out of a file.
#[derive(Debug, Default)]
pub struct Incoming {
    /// The system that it comes from: deals are matched by it and their id there.
    pub source: String,
    /// The deals, each id once.
    pub deals: Vec<IncomingDeal>,
    /// What is odd in the file.
    pub oddities: Oddities,
    /// Whether a deal takes its id for the one that has it here, though customer and title are others.
    pub takes_strangers: bool,
}

impl Incoming {
    /// What is there of the same source, as `read` finds it: by what else its deals are known, and with its steps where some
    /// here can be known again by ids.
    pub(super) fn known<T>(&self, read: impl FnOnce(&str, &Aliases, bool) -> T) -> T {
        let has_keys = self.deals.iter().any(|deal| deal.steps.iter().any(|step| step.key.is_some()));
        let mut aliases = Aliases::default();
        for deal in &self.deals {
            let Some(name) = &deal.known_as else { continue };
            let Deal { id, crm_source, crm_id, .. } = &deal.deal;
            aliases.ids.insert(id.uuid(), name.clone());
            if (crm_source, crm_id) != (&self.source, name) {
                aliases.names.insert((crm_source.clone(), crm_id.clone()), name.clone());
            }
        }
        read(&self.source, &aliases, has_keys)
    }

    /// By what a deal is known again: its id there, which in a table of our own is the deal's own.
    pub(super) fn key(&self, deal: &IncomingDeal) -> String {
        let own = (self.source == OWN_SOURCE).then(|| deal.deal.id.to_string());
        own.or_else(|| deal.known_as.clone()).unwrap_or_else(|| deal.deal.crm_id.clone())
    }
}

/// One deal.
#[derive(Debug)]
pub struct IncomingDeal {
    /// The line, row or trace where it stands, from 1.
    pub place: u64,
    /// The deal, with source and id; its own id is that of the new row, should it be new.
    pub deal: Deal,
    /// By what it is known in its source, where that may be another than its id in the system that it once came from: a log
    /// of ours says both.
    pub known_as: Option<String>,
    /// The id that an earlier import may have given it, where the file has none.
    pub before: Option<String>,
    /// What all rows like it are known by, where the file has no id for it.
    pub nameless: Option<String>,
    /// Which of its facts the file says.
    pub says: Says,
    /// The reason for the outcome that the file gives: it becomes a claim of ours.
    pub reason: Option<String>,
    /// The people.
    pub people: Vec<IncomingPerson>,
    /// The steps, in their order.
    pub steps: Vec<IncomingStep>,
}

impl IncomingDeal {
    /// A deal of which nothing is said yet.
    pub fn new(place: u64, source: &str, id: impl Into<String>) -> Self {
        let mut deal = Deal::new("", "");
        source.clone_into(&mut deal.crm_source);
        deal.crm_id = id.into();
        deal.id = deal_id(source, &deal.crm_id);
        let (says, people, steps) = Default::default();
        Self { place, deal, known_as: None, before: None, nameless: None, says, reason: None, people, steps }
    }
}

/// The id that a deal of another system gets: it follows from what it is called there, so that two colleagues who import
/// the same export have the same deal, and merging makes one of the two.
pub(super) fn deal_id(source: &str, crm_id: &str) -> Id<Deal> {
    // FNV-1a, as for what belongs to a deal: it must stay the same for ever.
    let hash = |seed: u8| {
        let bytes = [seed].into_iter().chain(source.bytes()).chain([0]).chain(crm_id.bytes());
        let hash =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        hash ^ (hash >> 29)
    };
    let (first, second) = (hash(1), hash(2));
    let version = (first & 0xffff_ffff_ffff_0fff) | 0x8000;
    let variant = (second & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    Id::from_uuid(Uuid::from_u64_pair(version, variant))
}

/// A person of a deal, known by name and side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingPerson {
    /// The name.
    pub name: String,
    /// The side.
    pub side: Side,
    /// The job, if it is said.
    pub job: String,
    /// The roles in the purchase, as far as they are said.
    pub roles: BuyingRoles,
}

impl IncomingPerson {
    /// Somebody of whom only name and side are known.
    pub fn new(name: impl Into<String>, side: Side) -> Self {
        Self { name: name.into(), side, job: String::new(), roles: BuyingRoles::default() }
    }
}

/// A step of a deal.
#[derive(Debug, Clone, PartialEq)]
pub struct IncomingStep {
    /// What happened.
    pub title: String,
    /// When.
    pub date: Option<FuzzyDate>,
    /// Who acted: a place in the deal's people.
    pub actor: Option<usize>,
    /// Who acted, where only the side is known.
    pub actor_side: Option<Side>,
    /// Who else took part: places in the deal's people.
    pub with: Vec<usize>,
    /// A key of the step catalogue, or empty.
    pub activity: String,
    /// How people met.
    pub channel: Option<Channel>,
    /// Which of our functions owned it.
    pub owner: Option<OwnerFunction>,
    /// Where it led.
    pub course: Course,
    /// Where to, if it is an exit.
    pub exit_to: Option<ExitTo>,
    /// The milestone that it reached.
    pub milestone: Option<Milestone>,
    /// How far the customer had tied himself.
    pub commitment: Option<Commitment>,
    /// Our effort in hours.
    pub effort_hours: Option<f64>,
    /// Days since the step before, where no date is known.
    pub gap_before_days: Option<u32>,
    /// Somewhere we could have acted differently.
    pub is_lever: bool,
    /// Who tells it.
    pub told_by: Tellers,
    /// What the log knows it by, as a hash; none where it has no id there.
    pub key: Option<u64>,
    /// Its place among the steps of the deal, where several accounts of it are one.
    pub seq: Option<u32>,
}

/// Whose accounts tell a step, and how it felt to each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tellers([Option<Option<Emotion>>; 3]);

impl Tellers {
    /// Adds an account.
    pub fn add(&mut self, source: Source, emotion: Option<Emotion>) {
        self.0[source as usize] = Some(emotion);
    }

    /// Adds all accounts of another one.
    pub fn join(&mut self, other: Self) {
        other.iter().for_each(|(source, emotion)| self.add(source, emotion));
    }

    /// The accounts, in the order of the sources.
    pub fn iter(self) -> impl Iterator<Item = (Source, Option<Emotion>)> {
        Source::ALL.iter().zip(self.0).filter_map(|(source, told)| Some((*source, told?)))
    }
}

impl From<Source> for Tellers {
    fn from(source: Source) -> Self {
        let mut tellers = Self::default();
        tellers.add(source, None);
        tellers
    }
}

impl IncomingStep {
    /// A step of which only this is known.
    pub fn new(title: impl Into<String>, date: Option<FuzzyDate>) -> Self {
        Self {
            title: title.into(),
            date,
            actor: None,
            actor_side: None,
            with: Vec::new(),
            activity: String::new(),
            channel: None,
            owner: None,
            course: Course::Advance,
            exit_to: None,
            milestone: None,
            commitment: None,
            effort_hours: None,
            gap_before_days: None,
            is_lever: false,
            told_by: Tellers::default(),
            key: None,
            seq: None,
        }
    }
}

keyed_enum! {
    /// A fact of a deal that another system can say.
    Fact, "fact" {
        /// What it was about.
        Title = "title",
        /// The customer.
        Customer = "customer",
        /// How it ended.
        Outcome = "outcome",
        /// When it was decided.
        DecidedOn = "decided_on",
        /// When it began.
        OpenedOn = "opened_on",
        /// Its value, and the currency.
        Value = "value",
        /// The margin.
        Margin = "margin_percent",
        /// Our division.
        Division = "division",
        /// The customer's segment.
        Segment = "segment",
        /// The customer's country.
        Country = "country",
        /// Existing or new customer.
        CustomerKind = "customer_kind",
        /// Existing or new offering.
        OfferingKind = "offering_kind",
        /// The competitor that won.
        Winner = "winner",
        /// Anything else.
        Notes = "notes",
    }
}

impl Fact {
    /// The columns of a deal that belong to it; they change together.
    pub(super) fn columns(self) -> &'static [&'static str] {
        static KEYS: [[&str; 1]; 14] = [
            ["title"],
            ["customer"],
            ["outcome"],
            ["decided_on"],
            ["opened_on"],
            ["value"],
            ["margin_percent"],
            ["division"],
            ["segment"],
            ["country"],
            ["customer_kind"],
            ["offering_kind"],
            ["winner"],
            ["notes"],
        ];
        match self {
            Self::Value => &["value", "currency"],
            other => Self::ALL.iter().position(|fact| *fact == other).map_or(&[], |at| &KEYS[at]),
        }
    }
}

/// A set of facts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Says(u32);

impl Says {
    /// Adds a fact.
    pub fn add(&mut self, fact: Fact) {
        self.0 |= 1 << fact as u32;
    }

    /// Whether a fact is in it.
    pub fn has(self, fact: Fact) -> bool {
        self.0 & (1 << fact as u32) != 0
    }
}

/// A text from outside as one line of ours: nothing that could do anything to a terminal, no space around it, no longer than
/// any line. `None` beside it where nothing had to go but spaces.
pub fn clean(text: &str) -> (String, Option<super::OddityKind>) {
    use super::OddityKind::{Controls, TooLong};
    let mut odd = None;
    let mut line = String::with_capacity(text.len().min(MAX_LINE));
    let text = without_sequences(text);
    if matches!(text, Cow::Owned(_)) {
        odd = Some(Controls);
    }
    for (count, c) in text.trim().chars().enumerate() {
        if count == MAX_LINE {
            odd = Some(TooLong);
            break;
        }
        match c {
            '\t' | '\n' | '\r' => line.push(' '),
            c if is_harmful(c) => odd = Some(Controls),
            c => line.push(c),
        }
    }
    (line.trim().to_owned(), odd)
}

/// A text from outside as lines of ours: what [`clean`] makes of each, empty ones between them included.
pub(super) fn clean_lines(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(|line| clean(line).0).collect();
    lines.join("\n").chars().take(MAX_LINE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Keyed, exchange::import::OddityKind};

    #[test]
    fn every_fact_is_a_column_of_the_deal() {
        let deal = serde_json::to_value(Deal::new("", "")).unwrap();
        for fact in Fact::ALL {
            assert_eq!(fact.columns()[0], fact.key());
            assert!(fact.columns().iter().all(|column| deal.get(column).is_some()), "{fact:?}");
        }
    }

    #[test]
    fn texts_become_one_harmless_line() {
        assert_eq!(clean(" a\tb\r\n"), ("a b".to_owned(), None));
        for sequences in
            ["Ac\u{1b}[31mme\u{7}", "\u{1b}]0;title\u{7}Acme\u{202e}", "Ac\u{1b}]8;;http://x\u{1b}\\me\u{1b}[0m"]
        {
            assert_eq!(clean(sequences), ("Acme".to_owned(), Some(OddityKind::Controls)), "{sequences:?}");
        }
        let (long, odd) = clean(&"ä".repeat(MAX_LINE + 1));
        assert_eq!((long.chars().count(), odd), (MAX_LINE, Some(OddityKind::TooLong)));
    }
}
