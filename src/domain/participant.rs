//! The people: buying center, selling center, and third parties.

use serde::{Deserialize, Serialize};

use super::{
    Deal, Id, Keyed, UnknownKey,
    keyed::{bounded, keyed_enum},
    record::record,
};

keyed_enum! {
    /// Where somebody belongs.
    Side, "side" {
        /// The buying center.
        Customer = "customer",
        /// The selling center: us.
        Vendor = "vendor",
        /// A supplier who works with us.
        Partner = "partner",
        /// A supplier who works against us.
        Competitor = "competitor",
        /// Anybody else.
        Other = "other",
    }
}

keyed_enum! {
    /// The standard six roles in a purchase, and the champion.
    BuyingRole, "buying_role" {
        /// Started it.
        Initiator = "initiator",
        /// Works with what is bought.
        User = "user",
        /// Is heard.
        Influencer = "influencer",
        /// Can say yes.
        Decider = "decider",
        /// Handles the order.
        Buyer = "buyer",
        /// Lets people and papers through.
        Gatekeeper = "gatekeeper",
        /// Fights for us.
        Champion = "champion",
    }
}

keyed_enum! {
    /// What may be told of a person outside this workbook.
    Consent, "consent" {
        /// With the name.
        Attributable = "attributable",
        /// Without the name.
        Anonymous = "anonymous",
        /// Not at all.
        Internal = "internal",
    }
}

bounded! {
    /// For or against us: -2 … 2.
    Stance, -2..=2
}

impl Stance {
    /// Its key in the language files, `stance-KEY`, and on the command line.
    pub fn key(self) -> &'static str {
        match self.get() {
            ..=-2 => "against2",
            -1 => "against",
            0 => "neutral",
            1 => "for",
            2.. => "for2",
        }
    }

    /// The stance with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|stance| stance.key() == key)
    }
}

/// So many people at most are leading ones on each side: their accounts are recorded, the others' only quoted.
pub const MAX_LEAD_INFORMANTS: usize = 2;

/// A set of buying roles. Stored as keys with spaces between, in the standard order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BuyingRoles(u8);

impl BuyingRoles {
    fn bit(role: BuyingRole) -> u8 {
        1 << (role as u8)
    }

    /// The set with this role in it, or out of it.
    pub fn with(self, role: BuyingRole, present: bool) -> Self {
        if present { Self(self.0 | Self::bit(role)) } else { Self(self.0 & !Self::bit(role)) }
    }

    /// Whether the role is in the set.
    pub fn contains(self, role: BuyingRole) -> bool {
        self.0 & Self::bit(role) != 0
    }

    /// Whether no role is known.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles in the standard order.
    pub fn iter(self) -> impl Iterator<Item = BuyingRole> {
        BuyingRole::ALL.iter().copied().filter(move |role| self.contains(*role))
    }
}

impl FromIterator<BuyingRole> for BuyingRoles {
    fn from_iter<I: IntoIterator<Item = BuyingRole>>(roles: I) -> Self {
        roles.into_iter().fold(Self::default(), |set, role| set.with(role, true))
    }
}

impl TryFrom<String> for BuyingRoles {
    type Error = UnknownKey;
    fn try_from(text: String) -> Result<Self, UnknownKey> {
        text.split_whitespace().map(str::parse).collect()
    }
}

impl From<BuyingRoles> for String {
    fn from(roles: BuyingRoles) -> String {
        roles.iter().map(Keyed::key).collect::<Vec<_>>().join(" ")
    }
}

/// How many people did not agree to be named, by why. One of ours who was not asked is none of them: the house names its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unagreed {
    /// Nobody has asked them.
    pub unasked: usize,
    /// What they did may be told, without the name.
    pub anonymous: usize,
    /// Nothing of it is to leave the house.
    pub internal: usize,
}

impl Unagreed {
    /// Those among these.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a Participant>) -> Self {
        let mut found = Self::default();
        for person in people {
            match person.consent {
                None if person.side == Side::Customer => found.unasked += 1,
                None | Some(Consent::Attributable) => {}
                Some(Consent::Anonymous) => found.anonymous += 1,
                Some(Consent::Internal) => found.internal += 1,
            }
        }
        found
    }

    /// All of them.
    pub fn count(self) -> usize {
        self.unasked + self.anonymous + self.internal
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            unasked: self.unasked + other.unasked,
            anonymous: self.anonymous + other.anonymous,
            internal: self.internal + other.internal,
        }
    }
}

/// A person, or a body such as a board, who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Its id.
    pub id: Id<Participant>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The name as it is written after `@`.
    pub name: String,
    /// Where they belong.
    pub side: Side,
    /// What they do.
    pub job: String,
    /// Where they work.
    pub site: String,
    /// Their roles in the purchase.
    pub buying_roles: BuyingRoles,
    /// One of the one or two leading people per side whose account is recorded.
    pub lead_informant: bool,
    /// For or against us.
    pub stance: Option<Stance>,
    /// What they wanted for themselves.
    pub personal_goal: String,
    /// What may be told of them; none while nobody has asked.
    pub consent: Option<Consent>,
    /// Anything else.
    pub notes: String,
}

impl Participant {
    /// Somebody of whom only name and side are known.
    pub fn new(deal: Id<Deal>, name: impl Into<String>, side: Side) -> Self {
        Self::with_id(Id::new(), deal, name, side)
    }

    /// [`Participant::new`] with an id that is known: making one asks the system for random bytes.
    pub fn with_id(id: Id<Self>, deal: Id<Deal>, name: impl Into<String>, side: Side) -> Self {
        Self {
            id,
            deal,
            name: name.into(),
            side,
            job: String::new(),
            site: String::new(),
            buying_roles: BuyingRoles::default(),
            lead_informant: false,
            stance: None,
            personal_goal: String::new(),
            consent: None,
            notes: String::new(),
        }
    }

    /// Whether this person plays this role in the buying center: nobody else decides over the customer's money.
    pub fn plays(&self, role: BuyingRole) -> bool {
        self.side == Side::Customer && self.buying_roles.contains(role)
    }

    /// The short form for tight columns: the last word of a person's name.
    pub fn short_name(&self) -> &str {
        short_name(&self.name)
    }

    /// Whether two entries look like one person: all words of the one name stand in the other. A hint, no proof.
    pub fn is_likely_same(&self, other: &Self) -> bool {
        let words = |person: &Self| -> Vec<String> {
            person.name.split([' ', '.', ',']).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
        };
        let (mine, theirs) = (words(self), words(other));
        let within = |a: &[String], b: &[String]| !a.is_empty() && a.iter().all(|word| b.contains(word));
        within(&mine, &theirs) || within(&theirs, &mine)
    }
}

record!(Participant => Participant);

/// The last word of a name: of "Huber (board)" Huber, and of "Person 3" both, for a number alone tells nobody. What stands
/// in brackets stands in the place of a name, and stays whole: "[buyer in Olten]" is not called Olten.
pub fn short_name(name: &str) -> &str {
    if name.starts_with('[') && name.ends_with(']') {
        return name;
    }
    let bare = match name.trim().strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        Some((before, _)) if !before.trim().is_empty() => before.trim(),
        _ => name.trim(),
    };
    // Spaces that forbid a break belong to their word.
    let parts = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let begins = |at: usize| !bare[at..].starts_with(parts) && (at == 0 || bare[..at].ends_with(parts));
    let starts = bare.char_indices().map(|(at, _)| at).filter(|at| begins(*at));
    let telling = starts.rev().find(|at| bare[*at..].contains(char::is_alphabetic));
    &bare[telling.unwrap_or(0)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_round_trip_in_the_standard_order() {
        let roles: BuyingRoles = [BuyingRole::Champion, BuyingRole::Decider].into_iter().collect();
        assert_eq!(String::from(roles), "decider champion");
        assert_eq!(BuyingRoles::try_from("decider champion".to_owned()), Ok(roles));
        assert!(BuyingRoles::try_from("boss".to_owned()).is_err());
    }

    #[test]
    fn names_that_may_be_one_person() {
        let deal = Id::new();
        let same = |a: &str, b: &str| {
            Participant::new(deal, a, Side::Customer).is_likely_same(&Participant::new(deal, b, Side::Customer))
        };
        assert!(same("Keller", "Erika Keller") && same("erika keller", "Keller"));
        assert!(!same("Keller", "Kellerhals") && !same("Erika Huber", "Erika Keller") && !same("", "Keller"));
    }

    #[test]
    fn the_short_name_is_the_last_word_that_tells_somebody() {
        for (name, short) in [
            ("Erika Keller", "Keller"),
            ("Huber (board)", "Huber"),
            ("Person 3 (customer)", "Person 3"),
            ("Person\u{a0}3 (x)", "Person\u{a0}3"),
            ("  Keller ", "Keller"),
            ("(nobody)", "(nobody)"),
            ("[buyer in Olten]", "[buyer in Olten]"),
            ("3", "3"),
            ("", ""),
        ] {
            assert_eq!(short_name(name), short, "{name:?}");
        }
    }

    #[test]
    fn every_stance_has_a_key() {
        for stance in Stance::all() {
            assert_eq!(Stance::from_key(stance.key()), Some(stance));
        }
    }
}
