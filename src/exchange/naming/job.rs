//! Jobs in the place of names. A job is typed as any text is, and may name somebody itself: "assistant to Keller".

use super::{
    Names,
    shown::told_job,
    words::{is_word, pieces, spelt},
};
use crate::domain::{Debrief, Participant};

impl Names {
    /// Calls everybody who is not named as `label` has it, which is told the job as it may be said. What stands there so far
    /// is put in the place of names in it.
    pub(super) fn call_by_jobs(&mut self, debrief: &Debrief, label: impl Fn(&Participant, Option<&str>) -> String) {
        let called = |(at, person): (usize, &Participant)| {
            let job = told_job(person).and_then(|job| self.sayable(job, at));
            (!self.people[at].is_named).then(|| (at, label(person, job.as_deref())))
        };
        // Participants come first, in their order.
        let called: Vec<(usize, String)> = debrief.participants.iter().enumerate().filter_map(called).collect();
        for (at, label) in called {
            self.people[at].label = label;
        }
    }

    /// A job with the hidden names in it replaced, without brackets, for it stands in some itself: "assistant to someone at
    /// the customer's". Nothing where it is the person's own that it names ("Annegret's seat"), or says nothing else.
    fn sayable(&self, job: &str, at: usize) -> Option<String> {
        let covered = self.mask(job);
        if covered == job {
            return Some(covered);
        }
        let own = &self.people[at].words;
        let is_own = |word: &str| {
            let key = spelt(word);
            own.contains(&key) || key.strip_suffix('s').is_some_and(|stem| own.iter().any(|word| word == stem))
        };
        let names_itself = pieces(job).filter(|piece| is_word(piece)).any(is_own);
        // Of "Keller's" an s is left.
        let is_saying = |text: &str| pieces(text).any(|piece| is_word(piece) && piece != "s");
        let (before, rest) = covered.split_once('[').unwrap_or((&covered, ""));
        let mut after = rest.split('[').map(|part| part.split_once(']').map_or("", |(_, after)| after));
        let says_more = is_saying(before) || after.any(is_saying);
        (says_more && !names_itself).then(|| covered.replace(['[', ']'], ""))
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        domain::{BuyingRole, BuyingRoles, Consent, Deal, Debrief, Participant, Side},
        exchange::naming::{Everybody, Names, Naming, veil},
        i18n::Locale,
    };

    /// People with these jobs, and Brunner, who is of ours.
    fn debrief(people: &[(&str, &str)]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let person = |(name, job): &(&str, &str)| Participant {
            job: (*job).into(),
            consent: Some(Consent::Anonymous),
            ..Participant::new(id, *name, Side::Customer)
        };
        debrief.participants = people.iter().map(person).collect();
        debrief.participants.push(Participant::new(id, "Brunner", Side::Vendor));
        debrief
    }

    fn labels(names: &Names, debrief: &Debrief) -> Vec<String> {
        debrief.participants.iter().map(|person| names.label(person.id).to_owned()).collect()
    }

    #[test]
    fn a_job_that_names_somebody_is_covered_where_it_stands_for_the_name() {
        let mut debrief = debrief(&[
            ("Jonas Wyss", "assistant to Keller"),
            ("Erika Keller", "boss of Wyss"),
            ("Annegret Lüdi", "Annegret's seat"),
            ("Xaver Moser", "Kellers"),
            ("Rita Imhof", "Ritas Platz"),
        ]);
        debrief.participants[3].buying_roles = BuyingRoles::from_iter([BuyingRole::Decider]);
        for naming in [Naming::Agreed, Naming::Nobody] {
            let names = Names::new(&debrief, &Everybody::default(), Locale::EN, naming);
            assert_eq!(
                labels(&names, &debrief),
                [
                    "assistant to someone at the customer's",
                    "boss of someone at the customer's",
                    "someone at the customer's (1)",
                    "decider",
                    "someone at the customer's (2)",
                    "one of us"
                ]
            );
            assert_eq!(names.mask("Wyss asks Brunner"), "[assistant to someone at the customer's] asks [one of us]");
        }
    }

    #[test]
    fn a_job_that_names_somebody_of_another_deal_is_covered_too() {
        let debrief = debrief(&[("Jonas Wyss", "formerly with Zumthor")]);
        let other = Deal::new("Brunnhof", "Press");
        let people = vec![Participant::new(other.id, "Xaver Zumthor", Side::Customer)];
        let everybody = Everybody { deals: vec![other], people, colleagues: vec![] };
        let names = Names::new(&debrief, &everybody, Locale::DE, Naming::Nobody);
        assert!(!names.label(debrief.participants[0].id).contains("Zumthor"));
        assert!(names.label(debrief.participants[0].id).starts_with("formerly with "));
    }

    #[test]
    fn a_job_that_names_somebody_is_covered_on_a_screen_that_the_customer_looks_at() {
        let mut debrief = debrief(&[("Jonas Wyss", "Kellers assistant"), ("Erika Keller", "Erika's seat in Bern")]);
        debrief.deal.title = "Line for Keller".into();
        debrief.participants[1].site = "Kellerhof".into();
        let mut shown = debrief.clone();
        veil(&mut shown, &debrief, Locale::EN);
        let told = format!("{shown:?}");
        for hidden in ["Keller", "Wyss", "Erika"] {
            assert!(!told.contains(hidden), "{hidden}: {told}");
        }
    }
}
