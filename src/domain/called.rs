//! How somebody is called in tight columns of a deal: by the last word of the name, and by more of it where that would tell
//! not one from another.

use super::{Debrief, Participant};

impl Debrief {
    /// The short form of a name that tells this person from the others of the deal: the last name alone, with the first
    /// letter before it, or the whole name.
    pub fn called(&self, person: &Participant) -> String {
        let (name, last) = (person.name.trim(), person.short_name());
        let initial = initial(name, last);
        let is_bare = name == last;
        let namesakes = || {
            let others = self.participants.iter().filter(|other| other.id != person.id);
            others.filter(|other| is_alike(other.short_name(), last))
        };
        if is_bare || tells_nobody(name, last) || namesakes().next().is_none() {
            return if tells_nobody(name, last) { name } else { last }.to_owned();
        }
        let is_shared = |letter: char| namesakes().any(|other| self::initial(&other.name, last) == Some(letter));
        match initial.filter(|letter| !is_shared(*letter)) {
            Some(letter) => format!("{letter}. {last}"),
            None => name.to_owned(),
        }
    }
}

/// Whether the last word of a name is what many are called: a team, a legal form.
fn tells_nobody(name: &str, last: &str) -> bool {
    let has_capital = name.strip_suffix(last).is_some_and(|before| before.contains(char::is_uppercase));
    has_capital && (last.starts_with(char::is_lowercase) || last.ends_with(char::is_uppercase))
}

/// The first letter of what stands before the last name, as a capital.
fn initial(name: &str, last: &str) -> Option<char> {
    let before = name.trim();
    let is_before = before.len() > last.len() && is_alike(before.get(before.len() - last.len()..)?, last);
    before.chars().next().filter(|letter| is_before && letter.is_alphabetic())?.to_uppercase().next()
}

fn is_alike(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, Side};

    /// How people of these names are called beside each other.
    fn called(names: &[&str]) -> Vec<String> {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        debrief.participants = names.iter().map(|name| Participant::new(deal, *name, Side::Customer)).collect();
        debrief.participants.iter().map(|person| debrief.called(person)).collect()
    }

    #[test]
    fn a_last_name_that_is_nobody_elses_is_enough() {
        assert_eq!(called(&["Erika Keller", "Thomas Huber", "Air Force"]), ["Keller", "Huber", "Force"]);
        assert_eq!(called(&["Keller"]), ["Keller"]);
        assert_eq!(called(&["erika keller"]), ["keller"], "somebody types no capitals");
    }

    #[test]
    fn two_of_one_last_name_are_told_apart() {
        assert_eq!(called(&["Erika Keller", "Thomas Keller", "Huber"]), ["E. Keller", "T. Keller", "Huber"]);
        assert_eq!(called(&["Keller", "Erika Keller"]), ["Keller", "E. Keller"]);
        assert_eq!(called(&["Erika Keller", "Eva Keller", "Max Keller"]), ["Erika Keller", "Eva Keller", "M. Keller"]);
        assert_eq!(called(&["Huber (board)", "Huber (IT)"]), ["Huber (board)", "Huber (IT)"]);
        assert_eq!(called(&["Müller AG", "Meier AG"]), ["Müller AG", "Meier AG"]);
    }

    #[test]
    fn what_many_are_called_is_nobodys_name() {
        let teams = ["EADS bid team", "Air Force source selection team", "Air Force"];
        assert_eq!(called(&teams), ["EADS bid team", "Air Force source selection team", "Force"]);
        assert_eq!(called(&["EADS bid team"]), ["EADS bid team"], "also where it is the only one");
        assert_eq!(called(&["Müller AG"]), ["Müller AG"]);
    }

    #[test]
    fn who_is_entered_twice_is_called_alike() {
        assert_eq!(called(&["Erika Keller", "erika keller"]), ["Erika Keller", "erika keller"]);
        assert_eq!(called(&["[Person 3]", "Person 3"]), ["[Person 3]", "Person 3"]);
    }
}
