//! What is odd in a file: counted by kind, and the first ones named with their places.

use std::collections::BTreeMap;

use crate::domain::{Keyed, keyed_enum};

/// So many of each kind are named; the others are only counted.
const NAMED: usize = 100;

keyed_enum! {
    /// What is odd.
    OddityKind, "oddity" {
        /// A row without an id: it is matched by customer and title.
        NoId = "no_id",
        /// An id that a spreadsheet has mangled: the row is matched as one without an id.
        MangledId = "mangled_id",
        /// An id that is one here but for zeros at the beginning: another deal, or one whose zeros are lost.
        LostZeros = "lost_zeros",
        /// An id that an earlier row has: the later row is left out.
        SameId = "same_id",
        /// A row that says the same as an earlier one: left out.
        SameRow = "same_row",
        /// No column holds an id: deals are known by customer, title and what tells those alike apart.
        NoIds = "no_ids",
        /// A row without an id that has the customer and the title of an earlier one.
        Alike = "alike",
        /// A row that sums up or counts others: left out.
        Total = "total",
        /// A row with nothing in it that a deal could be known by: left out.
        NothingIn = "nothing_in",
        /// No amount: left out.
        NoAmount = "no_amount",
        /// An amount that is written otherwise than the others of its column: left out.
        OtherDialect = "other_dialect",
        /// An amount below zero: left out.
        NegativeAmount = "negative_amount",
        /// An amount of zero: nobody knows the value.
        ZeroAmount = "zero_amount",
        /// An amount in the company's own currency beside a column of others: left out.
        CompanyCurrency = "company_currency",
        /// A margin that is no whole number of per cent: rounded.
        RoundedMargin = "rounded_margin",
        /// A margin that is written as a part of one: read in per cent.
        ShareMargin = "share_margin",
        /// No date: left out.
        NoDate = "no_date",
        /// A date before the one at which the deal began.
        Backwards = "backwards",
        /// The day on which an open deal is expected to close: no decision, and left out.
        ExpectedDate = "expected_date",
        /// Put away with a reason: that counts as lost.
        PutAway = "put_away",
        /// Put away without a reason: the deal stays open.
        PutAwayOpen = "put_away_open",
        /// Won by one column and lost or still open by another: the stage's name counts.
        Contradiction = "contradiction",
        /// Ended by one column, and nothing says how: it stays open.
        ClosedOpen = "closed_open",
        /// Open by one column and decided by another: what is decided counts.
        OpenAgainst = "open_against",
        /// Not lost, and yet a reason or a winner is given as for a lost deal.
        ReasonAgainst = "reason_against",
        /// Won or lost by flags where the stage's name says open: the flags count.
        ByFlags = "by_flags",
        /// Several customers: the first one is taken.
        SeveralCustomers = "several_customers",
        /// No customer.
        NoCustomer = "no_customer",
        /// Not found in the joined file.
        NotJoined = "not_joined",
        /// A line of one cell in a table of several columns, such as the remarks below a report: left out.
        Remark = "remark",
        /// Fewer cells than heads.
        ShortRow = "short_row",
        /// More cells than heads: what is beyond is left out.
        LongRow = "long_row",
        /// A quoted cell that runs over line ends and may have taken rows for its text.
        LooseQuote = "loose_quote",
        /// A head that is there twice.
        SameHead = "same_head",
        /// A row of the joined file with a name that an earlier row has: left out.
        SameKey = "same_key",
        /// Characters that do nothing good to a screen: left out.
        Controls = "controls",
        /// Longer than a line may be: cut.
        TooLong = "too_long",
        /// A mark of UTF-8 before a text that is Windows-1252, and is read so.
        FalseMark = "false_mark",
        /// Bytes that are no text in the file's encoding.
        BadText = "bad_text",
        /// Characters that show that the text is in another encoding.
        UnlikelyText = "unlikely_text",
        /// An event without a name: left out.
        NoActivity = "no_activity",
        /// An event that belongs to no object: left out.
        NoObject = "no_object",
        /// An event that names an object that is not in the log.
        LostObject = "lost_object",
        /// People under pseudonyms: of what is here already, texts and people stay.
        Pseudonyms = "pseudonyms",
        /// A cell with an error in place of a value.
        ErrorCell = "error_cell",
        /// A formula whose value is not in the file: left empty.
        NoValue = "no_value",
    }
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// What is odd.
    pub kind: OddityKind,
    /// The line or row, from 1; 0 where it is the whole file.
    pub line: u64,
    /// The column's head, or empty.
    pub column: String,
    /// What stands there, cut.
    pub value: String,
}

/// All of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Oddities {
    counts: BTreeMap<&'static str, u64>,
    named: Vec<Oddity>,
}

impl Oddities {
    /// Notes one.
    pub fn add(&mut self, kind: OddityKind, line: u64, column: &str, value: &str) {
        let count = self.counts.entry(kind.key()).or_default();
        *count += 1;
        if *count <= NAMED as u64 {
            let short = |text: &str| super::clean(text).0.chars().take(80).collect();
            self.named.push(Oddity { kind, line, column: short(column), value: short(value) });
        }
    }

    /// How many there are of each kind, in the order of the kinds.
    pub fn counts(&self) -> impl Iterator<Item = (OddityKind, u64)> {
        OddityKind::ALL.iter().filter_map(|kind| Some((*kind, *self.counts.get(kind.key())?)))
    }

    /// The first ones of a kind.
    pub fn of(&self, kind: OddityKind) -> impl Iterator<Item = &Oddity> {
        self.named.iter().filter(move |oddity| oddity.kind == kind)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Adds those of another file.
    pub fn append(&mut self, other: &Self) {
        for (kind, count) in &other.counts {
            *self.counts.entry(kind).or_default() += count;
        }
        self.named.extend(other.named.iter().cloned());
    }
}
