//! The order itself, its sittings and the dates that everybody remembers.

use serde::{Deserialize, Serialize};

use super::{
    Currency, FuzzyDate, Id, Source,
    keyed::{bounded, keyed_enum},
    record::record,
};

/// The source of deals that come from a table of our own: they are known by their own ids. Not the name of our event logs,
/// whose deals are known by their traces.
pub const OWN_SOURCE: &str = "debrief deals";

keyed_enum! {
    /// How a deal ended, or that it has not.
    Outcome, "outcome" {
        /// Still running.
        Open = "open",
        /// The customer ordered from us.
        Won = "won",
        /// The customer ordered from somebody else.
        Lost = "lost",
        /// The purchase was put off.
        Postponed = "postponed",
        /// The purchase was given up.
        Stopped = "stopped",
    }
}

impl Outcome {
    /// Whether the deal ended without an order for us.
    pub fn is_not_won(self) -> bool {
        matches!(self, Self::Lost | Self::Postponed | Self::Stopped)
    }
}

keyed_enum! {
    /// From product business to solution business, five grades.
    BusinessType, "business_type" {
        /// Standardised, few contacts.
        Product = "product",
        /// Rather product than solution.
        MostlyProduct = "mostly_product",
        /// In between.
        Mixed = "mixed",
        /// Rather solution than product.
        MostlySolution = "mostly_solution",
        /// A project, with many steps before, during and after the purchase.
        Solution = "solution",
    }
}

keyed_enum! {
    /// Whether a customer or an offering was there before.
    Kind, "kind" {
        /// Known before this deal.
        Existing = "existing",
        /// New with this deal.
        New = "new",
    }
}

keyed_enum! {
    /// Whether the two sides' scores are seen beside each other.
    Scoring, "scoring" {
        /// They are.
        Open = "open",
        /// Each side scores without seeing the other's.
        Blind = "blind",
        /// They are, after both sides scored without seeing the other's.
        Revealed = "revealed",
    }
}

impl Scoring {
    fn open() -> Self {
        Self::Open
    }
}

bounded! {
    /// A whole per cent, -100 … 100.
    Percent, -100..=100
}

/// One order: won, lost, postponed, stopped or still open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deal {
    /// Its id.
    pub id: Id<Deal>,
    /// What it was about.
    pub title: String,
    /// The customer's company.
    pub customer: String,
    /// How it ended.
    pub outcome: Outcome,
    /// When it was decided.
    pub decided_on: Option<FuzzyDate>,
    /// When it began, as far as anybody remembers.
    pub opened_on: Option<FuzzyDate>,
    /// Value in minor units of `currency`.
    pub value: Option<i64>,
    /// The currency of `value`.
    pub currency: Currency,
    /// Margin in per cent of the value.
    pub margin_percent: Option<Percent>,
    /// Our division that sold.
    pub division: String,
    /// The customer's segment.
    pub segment: String,
    /// The customer's country.
    pub country: String,
    /// Product business … solution business.
    pub business_type: Option<BusinessType>,
    /// Existing or new customer.
    pub customer_kind: Option<Kind>,
    /// Existing or new offering.
    pub offering_kind: Option<Kind>,
    /// The competitor that won, if lost to one.
    pub winner: String,
    /// What the debrief showed.
    pub finding: String,
    /// Our effort in days.
    pub effort_days: Option<f64>,
    /// The CRM that it came from.
    pub crm_source: String,
    /// Its id there.
    pub crm_id: String,
    /// Anything else.
    pub notes: String,
    /// Put away: not shown unless asked for.
    pub archived: bool,
    /// Whether the two sides' scores are seen beside each other.
    #[serde(default = "Scoring::open")]
    pub scoring: Scoring,
}

/// A deal in a line, from its customer and its title.
pub fn deal_name(customer: &str, title: &str) -> String {
    format!("{customer} · {title}")
}

impl Deal {
    /// The deal in a line: `Hofstetter Kunststoff AG · Extrusion line 3`.
    pub fn name(&self) -> String {
        deal_name(&self.customer, &self.title)
    }

    /// Whether somebody described like this belongs to whoever won the deal: to a competitor.
    pub fn names_winner(&self, text: &str) -> bool {
        let winner = self.winner.trim().to_lowercase();
        !winner.is_empty() && text.to_lowercase().contains(&winner)
    }

    /// Customer and title from one line, parted by `;` where there is one, else by the last comma, so that a
    /// customer's name may have commas; `None` while one of the two is missing.
    pub fn named(line: &str) -> Option<(String, String)> {
        let (customer, title) = line.split_once(';').or_else(|| line.rsplit_once(','))?;
        let (customer, title) = (customer.trim(), title.trim());
        (!customer.is_empty() && !title.is_empty()).then(|| (customer.to_owned(), title.to_owned()))
    }

    /// An empty open deal.
    pub fn new(customer: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            id: Id::new(),
            title: title.into(),
            customer: customer.into(),
            outcome: Outcome::Open,
            decided_on: None,
            opened_on: None,
            value: None,
            currency: Currency::CHF,
            margin_percent: None,
            division: String::new(),
            segment: String::new(),
            country: String::new(),
            business_type: None,
            customer_kind: None,
            offering_kind: None,
            winner: String::new(),
            finding: String::new(),
            effort_days: None,
            crm_source: String::new(),
            crm_id: String::new(),
            notes: String::new(),
            archived: false,
            scoring: Scoring::Open,
        }
    }

    /// A new deal with the facts that tend to stay the same between comparable deals; what happened is not copied.
    pub fn template_of(other: &Self) -> Self {
        Self {
            division: other.division.clone(),
            segment: other.segment.clone(),
            country: other.country.clone(),
            currency: other.currency,
            business_type: other.business_type,
            customer_kind: other.customer_kind,
            offering_kind: other.offering_kind,
            ..Self::new(other.customer.clone(), other.title.clone())
        }
    }
}

keyed_enum! {
    /// With whom a sitting was held.
    SittingWith, "sitting_with" {
        /// The customer alone.
        Customer = "customer",
        /// Our own people alone.
        Vendor = "vendor",
        /// Both at one table.
        Joint = "joint",
    }
}

impl SittingWith {
    /// Whose account is taken down first: at a table with both the customer speaks first, and we only add to it.
    pub fn first_heard(self) -> Self {
        if self == Self::Joint { Self::Customer } else { self }
    }
}

/// One recorded conversation of a debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Its id.
    pub id: Id<Sitting>,
    /// The deal.
    pub deal: Id<Deal>,
    /// When it was held.
    pub held_on: Option<FuzzyDate>,
    /// Who led it.
    pub facilitator: String,
    /// With whom.
    pub with: SittingWith,
    /// Who was there.
    pub attended: String,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// How long it is planned to take, in minutes; none for as long as usual.
    #[serde(default)]
    pub planned_minutes: Option<u32>,
    /// Whether what the other side told is hidden while it runs.
    #[serde(default)]
    pub blind: bool,
    /// Anything else.
    pub notes: String,
}

impl Sitting {
    /// Whose account is recorded in it; none where both sides sit at the table.
    pub fn source(&self) -> Option<Source> {
        match self.with {
            SittingWith::Customer => Some(Source::Customer),
            SittingWith::Vendor => Some(Source::Vendor),
            SittingWith::Joint => None,
        }
    }

    /// Whether those were there whose account this is.
    pub fn hears(&self, whose: SittingWith) -> bool {
        [whose, SittingWith::Joint].contains(&self.with)
    }

    /// With whom the next sitting is held: the customer is heard first, then our own people.
    pub fn next_with(held: &[Self]) -> SittingWith {
        let has_customer = held.iter().any(|sitting| sitting.with == SittingWith::Customer);
        if has_customer { SittingWith::Vendor } else { SittingWith::Customer }
    }

    /// An empty sitting.
    pub fn new(deal: Id<Deal>, with: SittingWith) -> Self {
        Self {
            id: Id::new(),
            deal,
            held_on: None,
            facilitator: String::new(),
            with,
            attended: String::new(),
            minutes: None,
            planned_minutes: None,
            blind: false,
            notes: String::new(),
        }
    }
}

/// A date that everybody remembers: a fair, a budget round, a holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landmark {
    /// Its id.
    pub id: Id<Landmark>,
    /// The deal.
    pub deal: Id<Deal>,
    /// When it was.
    pub date: FuzzyDate,
    /// What it was.
    pub label: String,
}

record!(Deal => Deal, Sitting => Sitting, Landmark => Landmark);
