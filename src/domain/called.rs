//! How somebody is called in tight columns of a deal: by the last word of the name, and by more of it where that would tell
//! not one from another. A team or a company has no last name: it is called by all of its name.

use super::{Debrief, Participant, Side, fold};

/// Words of the names of organisations, folded.
const OF_ORGANISATIONS: &[&str] = &[
    "administration",
    "agency",
    "alliance",
    "army",
    "association",
    "authority",
    "bank",
    "board",
    "bureau",
    "center",
    "centre",
    "club",
    "college",
    "command",
    "commission",
    "committee",
    "community",
    "company",
    "consortium",
    "corporation",
    "council",
    "court",
    "department",
    "division",
    "fleet",
    "force",
    "forces",
    "foundation",
    "group",
    "hospital",
    "house",
    "industries",
    "institute",
    "ministry",
    "navy",
    "office",
    "organisation",
    "organization",
    "parliament",
    "partners",
    "school",
    "senate",
    "services",
    "society",
    "staff",
    "team",
    "union",
    "university",
    "abteilung",
    "amt",
    "ausschuss",
    "behorde",
    "direktion",
    "fachstelle",
    "firma",
    "gemeinde",
    "geschaftsleitung",
    "gremium",
    "gruppe",
    "kommission",
    "ministerium",
    "rat",
    "stiftung",
    "verein",
    "verwaltung",
    "vorstand",
    "aufsichtsrat",
    "beirat",
    "betriebsrat",
    "gemeinderat",
    "stadtrat",
    "stiftungsrat",
    "verwaltungsrat",
];

/// How German words for them end, folded: "Vergabekommission", "Projektleitung".
const ENDS_OF_ORGANISATIONS: &[&str] =
    &["abteilung", "ausschuss", "behorde", "direktion", "gremium", "gruppe", "kommission", "leitung", "verwaltung"];

impl Debrief {
    /// The short form of a name that tells this person from the others of the deal: the last name alone, with the first
    /// letter before it, or the whole name.
    pub fn called(&self, person: &Participant) -> String {
        let (name, last) = (person.name.trim(), person.short_name());
        if tells_nobody(name, last) || self.is_company(person) {
            return name.to_owned();
        }
        let namesakes = || {
            let others = self.participants.iter().filter(|other| other.id != person.id);
            others.filter(|other| is_alike(other.short_name(), last))
        };
        if name == last || namesakes().next().is_none() {
            return last.to_owned();
        }
        let is_shared = |letter: char| namesakes().any(|other| initial(&other.name, last) == Some(letter));
        match initial(name, last).filter(|letter| !is_shared(*letter)) {
            Some(letter) => format!("{letter}. {last}"),
            None => name.to_owned(),
        }
    }

    /// Whether a name is a company's: the deal's customer or winner, or another supplier of whom no job is known. Of a
    /// person who competes with us the whole name is no harm.
    fn is_company(&self, person: &Participant) -> bool {
        let name = fold(person.name.trim());
        let is_named = |company: &str| fold(company.trim()) == name;
        let is_supplier = matches!(person.side, Side::Competitor | Side::Partner);
        is_named(&self.deal.customer) || is_named(&self.deal.winner) || (is_supplier && person.job.trim().is_empty())
    }
}

/// Whether the last word of a name says too little: the name is an organisation's, or the word a legal form.
fn tells_nobody(name: &str, last: &str) -> bool {
    let is_of_one =
        |word: &str| OF_ORGANISATIONS.contains(&word) || ENDS_OF_ORGANISATIONS.iter().any(|end| word.ends_with(end));
    if fold(name).split_whitespace().any(is_of_one) {
        return true;
    }
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
        assert_eq!(called(&["Erika Keller", "Thomas Huber"]), ["Keller", "Huber"]);
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
        assert_eq!(called(&teams), ["EADS bid team", "Air Force source selection team", "Air Force"]);
        assert_eq!(called(&["EADS bid team"]), ["EADS bid team"], "also where it is the only one");
        assert_eq!(called(&["Müller AG"]), ["Müller AG"]);
    }

    #[test]
    fn an_organisation_is_called_by_its_whole_name() {
        let all = [
            "Air Force",
            "World Trade Organization",
            "Senate Armed Services Committee",
            "Team Einkauf",
            "White House",
            "Ausschuss für Bau",
            "Gemeinde Küsnacht",
            "Verwaltungsrat Fibreline",
            "Vergabekommission Bern",
        ];
        assert_eq!(called(&all), all);
        assert_eq!(called(&["Peter House-Müller", "Anna Amtmann"]), ["House-Müller", "Amtmann"], "whole words only");
    }

    #[test]
    fn a_company_of_two_words_keeps_both() {
        let called = |side, name: &str, job: &str| {
            let mut debrief =
                Debrief::new(Deal { winner: "Boeing Defense".into(), ..Deal::new("Air Mobility", "tanker") });
            let person = Participant { job: job.into(), ..Participant::new(debrief.deal.id, name, side) };
            debrief.participants = vec![person.clone()];
            debrief.called(&person)
        };
        assert_eq!(called(Side::Competitor, "Northrop Grumman", ""), "Northrop Grumman");
        assert_eq!(called(Side::Partner, "Northrop Grumman", ""), "Northrop Grumman");
        assert_eq!(called(Side::Other, "boeing defense", ""), "boeing defense", "the winner");
        assert_eq!(called(Side::Customer, "Air Mobility", ""), "Air Mobility", "the customer");
        assert_eq!(called(Side::Customer, "Fritz Müller", ""), "Müller");
        assert_eq!(called(Side::Vendor, "Fritz Müller", "sales"), "Müller");
        assert_eq!(called(Side::Competitor, "Fritz Müller", "area manager"), "Müller");
        assert_eq!(called(Side::Other, "Fritz Müller", ""), "Müller");
    }

    #[test]
    fn who_is_entered_twice_is_called_alike() {
        assert_eq!(called(&["Erika Keller", "erika keller"]), ["Erika Keller", "erika keller"]);
        assert_eq!(called(&["[Person 3]", "Person 3"]), ["[Person 3]", "Person 3"]);
    }
}
