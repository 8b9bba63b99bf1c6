//! Two versions of a text in each of which somebody else was forgotten, as the one in which both are.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use super::Holdings;
use crate::{
    arrange::Gather,
    domain::{Table, short_name},
};

/// What people who were forgotten are called in texts.
pub(super) struct Pseudonyms(BTreeSet<String>);

/// So many words and what parts them may be one name: three words. More would take what somebody said for a name.
const NAME: usize = 5;

/// A word with its letters and digits, a pseudonym, or a single other character.
#[derive(Clone, Copy, PartialEq)]
struct Piece<'a> {
    text: &'a str,
    hides: bool,
}

impl Pseudonyms {
    pub(super) fn of(all: [&Holdings; 2]) -> Self {
        let people = all
            .iter()
            .flat_map(|all| all.rows.range((Table::Participant, Uuid::nil())..=(Table::Participant, Uuid::max())));
        let hidden = people.filter(|(_, held)| held.forgotten.contains_key("name"));
        let names = hidden.filter_map(|(_, held)| held.row.get("name").and_then(Value::as_str));
        Self(names.map(|name| short_name(name).to_owned()).filter(|name| !name.is_empty()).gather())
    }

    /// The text in which whoever is hidden in one of the two is hidden; of two pseudonyms that of the first stands. None
    /// where anything else differs.
    pub(super) fn united(&self, first: &str, second: &str) -> Option<String> {
        let (one, other) = (self.pieces(first), self.pieces(second));
        // How far they have been read side by side, with how much stands for pseudonyms, of which the least is right: every
        // step goes on in both, so that nothing comes to the first place any more.
        let mut ways = BTreeMap::from([((0, 0), (0, String::new()))]);
        let mut best: Option<(usize, String)> = None;
        while let Some(((mut at, mut beside), (cost, mut text))) = ways.pop_first() {
            while let (Some(a), Some(b)) = (one.get(at), other.get(beside)) {
                if a.text != b.text || a.hides != b.hides {
                    break;
                }
                text += a.text;
                (at, beside) = (at + 1, beside + 1);
            }
            let mut go = |to: (usize, usize), more: usize, piece: &str| {
                let way = (cost + more, format!("{text}{piece}"));
                let known = ways.entry(to).or_insert_with(|| way.clone());
                *known = (*known).clone().min(way);
            };
            match (one.get(at), other.get(beside)) {
                (None, None) => {
                    let way = (cost, text);
                    best = Some(best.map_or_else(|| way.clone(), |best| best.min(way.clone())));
                }
                (Some(a), Some(b)) if a.hides && b.hides => go((at + 1, beside + 1), 0, a.text),
                (Some(a), _) if a.hides => {
                    name_lengths(&other, beside).for_each(|long| go((at + 1, beside + long), long, a.text));
                }
                (_, Some(b)) if b.hides => {
                    name_lengths(&one, at).for_each(|long| go((at + long, beside + 1), long, b.text));
                }
                _ => {}
            }
        }
        best.map(|(_, text)| text)
    }

    fn pieces<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let hidden = self.0.iter().filter(|name| rest.starts_with(name.as_str())).map(String::len).max();
            let begin = hidden.unwrap_or_else(|| if first.is_alphanumeric() { 0 } else { first.len_utf8() });
            // What is joined to a pseudonym was joined to the name.
            let joined = hidden.is_some() || first.is_alphanumeric();
            let end = rest[begin..]
                .find(|c: char| !joined || !c.is_alphanumeric())
                .unwrap_or_else(|| rest[begin..].len() * usize::from(joined));
            let (piece, left) = rest.split_at(begin + end);
            pieces.push(Piece { text: piece, hides: hidden.is_some() });
            rest = left;
        }
        pieces
    }
}

/// How many pieces from there on may be a name: as long as none of them hides anybody.
fn name_lengths(pieces: &[Piece], from: usize) -> impl Iterator<Item = usize> {
    let open = pieces.iter().skip(from).take(NAME).take_while(|piece| !piece.hides).count();
    1..=open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn unite(one: &str, other: &str) -> Option<String> {
        let names = Pseudonyms(["Person 1".to_owned(), "Person 2".to_owned()].into_iter().collect());
        let united = names.united(one, other);
        let back = names.united(other, one);
        assert_eq!(united.is_some(), back.is_some(), "{united:?} {back:?}");
        if let Some(united) = &united {
            assert_eq!(names.united(united, one).as_ref(), Some(united));
            assert_eq!(names.united(united, other).as_ref(), Some(united));
        }
        united
    }

    #[test]
    fn whoever_is_hidden_in_one_of_two_texts_is_hidden_in_both() {
        for (one, other, united) in [
            ("Person 1 visits us with Wyss", "Meyer visits us with Person 1", "Person 1 visits us with Person 1"),
            ("Person 1 Wyss Meyer", "Keller Person 1 Meyer", "Person 1 Person 1 Meyer"),
            ("Person 1 Meyer", "Erika Wyss Person 1", "Person 1 Person 1"),
            ("(Person 1-Wyss, Anna)", "(Meyer-Person 1, Anna)", "(Person 1-Person 1, Anna)"),
            ("Person 1offerte für Wyss", "Meyerofferte für Person 2", "Person 1offerte für Person 2"),
            ("Person 2 calls", "Person 2 calls", "Person 2 calls"),
            ("Person 1: “no.”\nWyss – yes", "Meyer: “no.”\nPerson 1 – yes", "Person 1: “no.”\nPerson 1 – yes"),
        ] {
            assert_eq!(unite(one, other).as_deref(), Some(united));
        }
    }

    #[test]
    fn texts_that_differ_in_anything_else_are_not_united() {
        for (one, other) in [
            ("Person 1 visits us with Wyss", "Meyer visits them with Person 1"),
            ("Person 1 calls", "Meyer writes"),
            ("Person 1 calls", ""),
            ("Person 1 calls", "calls"),
            ("Meyer calls", "Wyss calls"),
        ] {
            assert_eq!(unite(one, other), None, "{one} / {other}");
        }
    }
}
