//! How people who are not named appear in tight columns: in one word each, by which they can be told apart.

use super::shown::Shown;
use crate::{
    analysis::for_customer::told_roles,
    domain::{Keyed, Participant},
    i18n::{Language, Locale, t},
};

/// By so many letters the labels of a tight column must differ.
const TELLING_LETTERS: usize = 5;

/// What somebody is called in one word: of the job as it may be said, "head of quality" or "Leiterin Qualität", what
/// somebody is.
pub(super) fn chief_word(person: &Participant, job: Option<&str>, locale: Locale) -> String {
    match (job, told_roles(person).next()) {
        (Some(job), _) => chief_of(job, locale.language()).to_owned(),
        (None, Some(role)) => locale.label(role),
        (None, None) => t!(locale, "column-nobody", side = person.side.key()),
    }
}

/// The word of a job that says what somebody is. In English it stands last before the first "of" or "in", in German it is
/// the first that is written with a capital.
fn chief_of(job: &str, language: Language) -> &str {
    const BEHIND: [&str; 16] =
        ["of", "for", "in", "at", "and", "to", "für", "im", "bei", "der", "des", "von", "vom", "und", "am", "an"];
    let words = job.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.')).filter(|word| !word.is_empty());
    let mut before = words.take_while(|word| !BEHIND.contains(&word.to_lowercase().as_str()));
    let chief = match language {
        Language::En => before.last(),
        Language::De => {
            let all: Vec<&str> = before.by_ref().collect();
            let is_noun = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
            all.iter().find(is_noun).or(all.first()).copied()
        }
    };
    chief.unwrap_or(job)
}

/// Two heads become "head 1" and "head 2", and "Leiter" and "Leiterin", which a tight column would cut to the same,
/// "Leiter 1" and "Leite. 2".
pub(super) fn number_in_columns(people: &mut [Shown]) {
    let begin = |label: &str| label.to_lowercase().chars().take(TELLING_LETTERS).collect::<String>();
    let is_hidden = |person: &Shown| !person.is_named && person.id.is_some();
    let begins: Vec<Option<String>> =
        people.iter().map(|person| is_hidden(person).then(|| begin(&person.label))).collect();
    for (at, person) in people.iter_mut().enumerate().filter(|(at, _)| begins[*at].is_some()) {
        let alike = |until: usize| begins[..until].iter().filter(|begin| **begin == begins[at]).count();
        if alike(begins.len()) > 1 {
            let is_short = person.label.chars().count() <= TELLING_LETTERS + 1;
            let cut = || person.label.chars().take(TELLING_LETTERS).collect::<String>() + ".";
            let word = if is_short { person.label.clone() } else { cut() };
            person.label = format!("{word} {}", alike(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{
        domain::{Consent, Deal, Debrief, Side},
        exchange::naming::names::Names,
    };

    #[test]
    fn a_tight_column_tells_everybody_apart() {
        let labels = |locale: Locale, jobs: &[&str]| -> Vec<String> {
            let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
            let deal = debrief.deal.id;
            let person = |(at, job): (usize, &&str)| Participant {
                job: (*job).into(),
                consent: Some(Consent::Anonymous),
                ..Participant::new(deal, format!("Zz{at}"), Side::Customer)
            };
            debrief.participants = jobs.iter().enumerate().map(person).collect();
            let names = Names::in_columns(&debrief, locale);
            let label = |person: &Participant| names.label(person.id).to_owned();
            debrief.participants.iter().map(label).collect()
        };
        let jobs = ["head of quality and approval", "head of purchasing", "managing director", "plant manager", "", ""];
        assert_eq!(labels(Locale::EN, &jobs), ["head 1", "head 2", "director", "manager", "custo. 1", "custo. 2"]);
        let jobs = [
            "Leiterin Qualität und Zulassung",
            "technischer Leiter",
            "Geschäftsführer",
            "Verkauf",
            "Verkaufsleiter",
            "der Chef",
        ];
        assert_eq!(
            labels(Locale::DE, &jobs),
            ["Leite. 1", "Leiter 2", "Geschäftsführer", "Verka. 1", "Verka. 2", "der Chef"]
        );
        // Cut to the cells of a column, each is still another one.
        for (locale, jobs) in
            [(Locale::EN, &["head of a", "headhunter", "head of b", "IT", "it"][..]), (Locale::DE, &jobs)]
        {
            let found = labels(locale, jobs);
            let cut: HashSet<String> =
                found.iter().map(|label| format!("[{label}]").chars().take(9).collect()).collect();
            assert_eq!(cut.len(), found.len(), "{found:?}");
        }
    }
}
