//! Whom a mention means, and how to write one.

use uuid::Uuid;

use crate::domain::{Debrief, Id, Participant, Side, short_name};

use super::{
    context::{Context, Person},
    fold::{fold, tidy},
    lexicon::Lexicon,
    line::Mention,
};

/// A mention as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelling<'a> {
    /// Where somebody new belongs, and whom to prefer of two with one name.
    pub side: Side,
    /// The side was named: nobody of another side is meant.
    pub strict: bool,
    /// The name; empty for "somebody of that side".
    pub name: &'a str,
    /// The name stood in quotes: it is the full name.
    pub quoted: bool,
}

/// How it is written that nobody knows who acts.
pub(super) const UNKNOWN: &str = "@?";

/// A prefix of one letter fits too soon.
const SHORTEST_PREFIX: usize = 2;

/// Whom a mention means, and the name that it leaves in the title.
pub(super) fn resolve(spelling: &Spelling<'_>, context: &Context) -> (Mention, String) {
    let wanted = fold(spelling.name);
    let people: Vec<Candidate<'_>> = context
        .people
        .iter()
        .filter(|person| !spelling.strict || person.side == spelling.side)
        .map(Candidate::of)
        .collect();
    let new = || {
        let name = spelling.name.to_owned();
        let mention = Mention::New { name: name.clone(), side: spelling.side };
        (mention, name)
    };
    if wanted.trim().is_empty() {
        return new();
    }
    let known = |hit: &Candidate<'_>, short: bool| {
        let name = if short { hit.short.clone() } else { hit.name.clone() };
        (Mention::Known(hit.person.id), name)
    };
    if let Some(hit) = by_full_name(&people, &wanted, spelling.side) {
        return known(hit, false);
    }
    if spelling.quoted {
        return new();
    }
    if let Some(hit) = by_last_name(&people, &wanted, spelling.side) {
        return known(hit, true);
    }
    if wanted.chars().count() >= SHORTEST_PREFIX {
        let prefix: Vec<&Candidate<'_>> = people
            .iter()
            .filter(|who| who.folded.starts_with(&wanted) || who.folded_short.starts_with(&wanted))
            .collect();
        if let Some(hit) = pick(&prefix, spelling.side) {
            return known(hit, !hit.folded.starts_with(&wanted));
        }
    }
    new()
}

/// Whom of these people somebody means who has been taken for somebody new: by the whole name, else by the last.
pub fn meant(person: &Participant, people: &[&Participant]) -> Option<Id<Participant>> {
    let wanted = fold(&tidy(&person.name));
    let people: Vec<Person> =
        people.iter().map(|who| Person { id: who.id, name: who.name.clone(), side: who.side }).collect();
    let people: Vec<Candidate<'_>> = people.iter().map(Candidate::of).collect();
    let full = by_full_name(&people, &wanted, person.side);
    full.or_else(|| by_last_name(&people, &wanted, person.side)).map(|hit| hit.person.id)
}

/// Who somebody is that seems to be new, of those who are there `now` under such a name and were not `seen`: somebody else
/// may have entered them meanwhile.
pub fn known_already(person: &Participant, seen: &Debrief, now: &Debrief) -> Option<Id<Participant>> {
    let (_, others) = by_sight(now, seen);
    meant(person, &others)
}

/// Whoever has been entered as somebody new since a row was made, and is one of those who were there and not `seen`: the
/// entry that was there, and the new one.
pub fn entered_twice(whole: &Debrief, seen: &Debrief, since: Uuid) -> Vec<(Id<Participant>, Id<Participant>)> {
    let (shown, hidden) = by_sight(whole, seen);
    let twice = |new: &Participant| {
        // Ids are in the order of their making.
        let before: Vec<&Participant> =
            hidden.iter().copied().filter(|other| other.id.uuid() < new.id.uuid()).collect();
        Some((meant(new, &before)?, new.id))
    };
    shown.into_iter().filter(|new| new.id.uuid() > since).filter_map(twice).collect()
}

/// Those who are `seen` as they are, and the others.
fn by_sight<'a>(whole: &'a Debrief, seen: &Debrief) -> (Vec<&'a Participant>, Vec<&'a Participant>) {
    let is_seen = |who: &&Participant| seen.participant(who.id).is_some_and(|seen| seen.name == who.name);
    whole.participants.iter().partition(is_seen)
}

fn by_full_name<'a, 'b>(people: &'a [Candidate<'b>], wanted: &str, side: Side) -> Option<&'a Candidate<'b>> {
    let full: Vec<_> = people.iter().filter(|who| who.folded == wanted).collect();
    pick(&full, side).or(full.first().copied())
}

fn by_last_name<'a, 'b>(people: &'a [Candidate<'b>], wanted: &str, side: Side) -> Option<&'a Candidate<'b>> {
    let last: Vec<_> = people.iter().filter(|who| who.folded_short == wanted).collect();
    pick(&last, side)
}

struct Candidate<'a> {
    person: &'a Person,
    name: String,
    folded: String,
    short: String,
    folded_short: String,
}

impl<'a> Candidate<'a> {
    fn of(person: &'a Person) -> Self {
        let name = tidy(&person.name);
        let short = short_name(&name).to_owned();
        Self { person, folded: fold(&name), folded_short: fold(&short), name, short }
    }
}

/// The only one, or the only one of this side.
fn pick<'a, 'b>(hits: &[&'a Candidate<'b>], side: Side) -> Option<&'a Candidate<'b>> {
    let only = |hits: &mut dyn Iterator<Item = &'a Candidate<'b>>| {
        let first = hits.next()?;
        hits.next().is_none().then_some(first)
    };
    only(&mut hits.iter().copied()).or_else(|| only(&mut hits.iter().copied().filter(|hit| hit.person.side == side)))
}

/// Whether two mentions mean the same one.
pub(super) fn same(one: &Mention, other: &Mention) -> bool {
    match (one, other) {
        (Mention::New { name, side }, Mention::New { name: n, side: s }) => side == s && fold(name) == fold(n),
        _ => one == other,
    }
}

/// Characters that a name may hold without quotes, besides letters and digits.
pub(super) fn is_name_char(ch: char) -> bool {
    ch.is_alphanumeric() || matches!(ch, '\'' | '’' | '-' | '&' | '.' | '_' | '/')
}

/// A name without quotes, where it can be written so.
fn bare(name: &str) -> Option<String> {
    let plain = name.starts_with(char::is_alphabetic)
        && name.chars().all(|ch| ch == ' ' || (is_name_char(ch) && !matches!(ch, '.' | '_' | '/')))
        && !name.ends_with("'s")
        && !name.ends_with("’s");
    plain.then(|| name.replace(' ', "_"))
}

/// A text between straight quotes.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for ch in text.chars() {
        if matches!(ch, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(ch);
    }
    quoted.push('"');
    quoted
}

/// The shortest way to write a mention that is read as it again. Of two with the same name and side the second one
/// cannot be written; nor can somebody who is not in the context.
pub(super) fn spell(mention: &Mention, lexicon: &Lexicon, context: &Context) -> Option<String> {
    let strict = |side: Side| lexicon.sides.word_for(side).map(|word| format!("@{word}/"));
    let (names, side) = match mention {
        Mention::Side(side) => return strict(*side),
        Mention::Unknown => return Some(UNKNOWN.to_owned()),
        Mention::New { name, side } => (vec![name.clone()], *side),
        Mention::Known(id) => {
            let person = context.people.iter().find(|person| person.id == *id)?;
            let who = Candidate::of(person);
            (vec![who.short, who.name], person.side)
        }
    };
    let (own, other) = (context.own_side(), context.other_side());
    let signs = [
        Some(("@".to_owned(), own, false)),
        Some(("@@".to_owned(), other, false)),
        strict(side).map(|sign| (sign, side, true)),
    ];
    for (sign, side, strict) in signs.into_iter().flatten() {
        for quotes in [false, true] {
            for name in &names {
                let Some(text) = (if quotes { Some(quoted(name)) } else { bare(name) }) else {
                    continue;
                };
                let spelling = Spelling { side, strict, name, quoted: quotes };
                if resolve(&spelling, context).0 == *mention {
                    return Some(sign + &text);
                }
            }
        }
    }
    None
}
