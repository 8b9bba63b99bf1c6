//! Who may be named, and what stands in the place of a name that may not.

use super::Audience;
use crate::{
    domain::{BuyingRole, Consent, Debrief, Id, Keyed, Participant, Side},
    i18n::{Locale, t},
};

/// How the people of a deal appear in a report.
pub(super) struct Names {
    /// In the order in which people were recorded.
    people: Vec<Shown>,
}

struct Shown {
    id: Id<Participant>,
    /// The name, or what stands in its place; as typed, not yet escaped.
    label: String,
    is_named: bool,
    may_be_quoted: bool,
    /// The words of a hidden name, lower case, by which it is found in other texts.
    words: Vec<String>,
}

impl Names {
    pub(super) fn new(debrief: &Debrief, locale: Locale, audience: Audience) -> Self {
        let mut people: Vec<Shown> =
            debrief.participants.iter().map(|person| shown(debrief, person, locale, audience)).collect();
        number_equal_labels(&mut people);
        Self { people }
    }

    /// The name or what stands in its place, as typed; empty for somebody who is not in the deal.
    pub(super) fn label(&self, id: Id<Participant>) -> &str {
        self.find(id).map_or("", |person| &person.label)
    }

    /// Whether the person appears by name.
    pub(super) fn is_named(&self, id: Id<Participant>) -> bool {
        self.find(id).is_some_and(|person| person.is_named)
    }

    /// Whether somebody's words may be repeated.
    pub(super) fn may_quote(&self, id: Id<Participant>) -> bool {
        self.find(id).is_some_and(|person| person.may_be_quoted)
    }

    fn find(&self, id: Id<Participant>) -> Option<&Shown> {
        self.people.iter().find(|person| person.id == id)
    }

    /// A typed text with the hidden names in it replaced: "Keller calls" becomes "[plant manager] calls". Any word of a
    /// hidden name counts, with or without a genitive s, and rather one too many than one too few.
    pub(super) fn mask(&self, text: &str) -> String {
        if self.people.iter().all(|person| person.words.is_empty()) {
            return text.to_owned();
        }
        let mut masked = String::with_capacity(text.len());
        // The person last replaced, and where in `masked` that replacement ends: first and last name become one.
        let mut last: Option<(usize, usize)> = None;
        for piece in pieces(text) {
            match self.hidden(piece) {
                Some((at, rest)) => {
                    match last {
                        Some((same, end)) if same == at && is_joint(&masked[end..]) => {
                            masked.truncate(end);
                        }
                        _ => masked += &format!("[{}]", self.people[at].label),
                    }
                    last = Some((at, masked.len()));
                    masked += rest;
                }
                None => masked += piece,
            }
        }
        masked
    }

    /// The hidden person whom a word names, and the genitive s that is left of the word.
    fn hidden<'a>(&self, word: &'a str) -> Option<(usize, &'a str)> {
        let stem = word.strip_suffix('s').unwrap_or(word);
        [word, stem].into_iter().find_map(|form| {
            let lower = form.to_lowercase();
            let at = self.people.iter().position(|person| person.words.contains(&lower))?;
            Some((at, &word[form.len()..]))
        })
    }
}

fn shown(debrief: &Debrief, person: &Participant, locale: Locale, audience: Audience) -> Shown {
    let consent = person.consent;
    let is_named = match audience {
        Audience::Internal => true,
        // A company, not a person, and named as the winner anyway.
        _ if person.side == Side::Competitor && is_part_of(&person.name, &debrief.deal.winner) => true,
        Audience::Customer => consent == Some(Consent::Attributable),
        Audience::Pseudonymised => false,
    };
    let label = if is_named { person.name.clone() } else { function(person, locale) };
    Shown {
        id: person.id,
        label,
        is_named,
        may_be_quoted: audience == Audience::Internal || consent != Some(Consent::Internal),
        words: if is_named { vec![] } else { words(&person.name) },
    }
}

/// What somebody is called who is not named: the job, unless nothing at all may be told of them; else the first role in
/// the purchase, else where they belong.
fn function(person: &Participant, locale: Locale) -> String {
    let job = person.job.trim();
    if person.consent != Some(Consent::Internal) && !job.is_empty() {
        return job.to_owned();
    }
    match told_roles(person).next() {
        Some(role) => locale.label(role),
        None => t!(locale, "report-nobody", side = person.side.key()),
    }
}

/// The roles that may be told outside the house: who fights for us and who shuts us out is our own judgement.
pub(super) fn told_roles(person: &Participant) -> impl Iterator<Item = BuyingRole> {
    person.buying_roles.iter().filter(|role| !matches!(role, BuyingRole::Champion | BuyingRole::Gatekeeper))
}

/// Whether every word of a name occurs in a company's name.
fn is_part_of(name: &str, company: &str) -> bool {
    let company = words(company);
    let name = words(name);
    !name.is_empty() && name.iter().all(|word| company.contains(word))
}

/// Two buyers become "buyer 1" and "buyer 2".
fn number_equal_labels(people: &mut [Shown]) {
    let labels: Vec<String> = people.iter().map(|person| person.label.clone()).collect();
    for (at, person) in people.iter_mut().enumerate() {
        let equal = |label: &&String| **label == labels[at];
        if !person.is_named && labels.iter().filter(equal).count() > 1 {
            let number = labels[..=at].iter().filter(equal).count();
            person.label = format!("{} {number}", labels[at]);
        }
    }
}

/// The words of a name that tell whose it is: not initials, and not "von" or "of", unless all is written small.
fn words(name: &str) -> Vec<String> {
    let all: Vec<&str> =
        pieces(name).filter(|word| word.chars().all(char::is_alphanumeric) && word.chars().count() > 1).collect();
    let is_big = |word: &&str| !word.chars().next().is_some_and(char::is_lowercase);
    let has_big = all.iter().any(is_big);
    all.into_iter().filter(|word| !has_big || is_big(word)).map(str::to_lowercase).collect()
}

/// Whether what lies between two words lets them be one name.
fn is_joint(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || c == '-' || c == '.')
}

/// The text cut into words and what lies between them; nothing is lost.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BuyingRoles, Deal};

    fn names(audience: Audience) -> Names {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let mut add = |name: &str, job: &str, consent| {
            let mut person = Participant::new(debrief.deal.id, name, Side::Customer);
            person.job = job.into();
            person.consent = consent;
            debrief.participants.push(person);
        };
        add("Erika Keller-Moser", "plant manager", Some(Consent::Anonymous));
        add("Thomas von Huber", "managing director", Some(Consent::Internal));
        add("Jonas Wyss", "buyer", Some(Consent::Attributable));
        add("kim", "", None);
        add("Moritz", "plant manager", None);
        debrief.participants[1].buying_roles = BuyingRoles::from_iter([BuyingRole::Decider]);
        Names::new(&debrief, Locale::EN, audience)
    }

    #[test]
    fn hidden_names_are_found_in_any_text() {
        let names = names(Audience::Customer);
        for (typed, shown) in [
            ("Keller calls Wyss", "[plant manager 1] calls Wyss"),
            ("Erika Keller-Moser calls", "[plant manager 1] calls"),
            ("KELLER's plan, Hubers Plan", "[plant manager 1]'s plan, [decider]s Plan"),
            ("Thomas von Huber von Bern", "[decider] von [decider] von Bern"),
            ("Kellermann and Moritz", "Kellermann and [plant manager 2]"),
            ("Kim nods", "[someone at the customer's] nods"),
        ] {
            assert_eq!(names.mask(typed), shown);
        }
    }

    #[test]
    fn the_house_sees_names_and_outsiders_none() {
        assert_eq!(names(Audience::Internal).mask("Keller calls Wyss"), "Keller calls Wyss");
        assert_eq!(names(Audience::Pseudonymised).mask("Keller calls Wyss"), "[plant manager 1] calls [buyer]");
    }
}
