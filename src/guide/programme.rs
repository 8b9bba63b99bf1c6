//! What a careful coach asks of a study as a whole: rules M01, M04, M05, M08 and G02 of the programme. (M02 and M03 are in
//! `study.rs`, M06 and M07 with the levers.) Each is a pure function that hits or does not; none blocks anything.

use serde::Serialize;

use super::{DEALS_OF_A_KIND, Standing};
use crate::{analysis::answer::NameMatch, domain::Outcome};

/// Below so many deals the same people in all of them say nothing.
const LEAST: usize = 3;

/// What a study is held against.
pub struct Programme<'a> {
    /// Its deals.
    pub deals: &'a [Standing],
    /// Who chose them and how, and who refused.
    pub selection: &'a str,
    /// Names for what was done that may mean one thing, of which nobody has said either way.
    pub names: &'a [NameMatch],
    /// How many deals of the workbook were put off or given up and have no place in it.
    pub undecided_beside: usize,
}

/// A question to a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "rule")]
pub enum StudyFinding {
    /// Fewer than five won or five lost deals have been debriefed: what the study shows describes them and proves nothing.
    #[serde(rename = "M01")]
    FewDeals {
        /// Won deals.
        won: usize,
        /// Those that were not won.
        #[serde(rename = "not_won")]
        lost: usize,
    },
    /// Nobody wrote down who chose the deals and which customers refused.
    #[serde(rename = "M04")]
    Selection,
    /// Deals were put off or given up, and the study has none of them: what stops a purchase that nobody wins stays unseen.
    #[serde(rename = "M05")]
    NoneUndecided {
        /// How many there are beside it.
        beside: usize,
    },
    /// One coach held all the conversations, and one of us led all the deals.
    #[serde(rename = "M08")]
    SamePeople {
        /// The coach.
        coach: String,
        /// Who led.
        rep: String,
    },
    /// A name was used once, and a similar one stands beside it.
    #[serde(rename = "G02")]
    LikeNames {
        /// How many such pairs there are.
        pairs: usize,
    },
}

/// The questions to a study, in the order of the rules. Nothing while it has no deals.
pub fn programme(of: &Programme) -> Vec<StudyFinding> {
    if of.deals.is_empty() {
        return vec![];
    }
    let rules = [few_deals, selection, none_undecided, same_people, like_names];
    rules.iter().filter_map(|rule| rule(of)).collect()
}

fn few_deals(of: &Programme) -> Option<StudyFinding> {
    // A deal that was imported and of which nobody has told anything shows nothing yet.
    let told = || of.deals.iter().filter(|standing| standing.is_debriefed);
    let count = |is: fn(Outcome) -> bool| told().filter(|standing| is(standing.deal.outcome)).count();
    let (won, lost) = (count(|outcome| outcome == Outcome::Won), count(Outcome::is_not_won));
    (won.min(lost) < DEALS_OF_A_KIND).then_some(StudyFinding::FewDeals { won, lost })
}

fn selection(of: &Programme) -> Option<StudyFinding> {
    of.selection.trim().is_empty().then_some(StudyFinding::Selection)
}

fn none_undecided(of: &Programme) -> Option<StudyFinding> {
    let is_undecided = |standing: &Standing| matches!(standing.deal.outcome, Outcome::Postponed | Outcome::Stopped);
    let is_missed = of.undecided_beside > 0 && !of.deals.iter().any(is_undecided);
    is_missed.then_some(StudyFinding::NoneUndecided { beside: of.undecided_beside })
}

fn same_people(of: &Programme) -> Option<StudyFinding> {
    let coach = all_alike(of.deals.iter().map(|standing| standing.coach.as_deref()))?;
    let rep = all_alike(of.deals.iter().map(|standing| standing.rep.as_deref()))?;
    Some(StudyFinding::SamePeople { coach, rep })
}

/// The name that all deals have; none where one lacks it, has another, or there are too few.
fn all_alike<'a>(mut names: impl ExactSizeIterator<Item = Option<&'a str>>) -> Option<String> {
    let is_enough = names.len() >= LEAST;
    let first = names.next()??;
    (is_enough && names.all(|name| name == Some(first))).then(|| first.to_owned())
}

fn like_names(of: &Programme) -> Option<StudyFinding> {
    let pairs = of.names.iter().filter(|pair| pair.is_used_once && pair.why.is_of_letters()).count();
    (pairs > 0).then_some(StudyFinding::LikeNames { pairs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::LikeNames,
        domain::{Deal, Debrief, Participant, Side, Sitting, SittingWith, Step},
    };

    fn debrief(outcome: Outcome, coach: &str, rep: &str) -> Debrief {
        let mut debrief = Debrief::new(Deal { outcome, ..Deal::new("Hofstetter", "line 3") });
        let deal = debrief.deal.id;
        debrief.steps.push(Step::new(deal, 0, "Keller calls"));
        if !coach.is_empty() {
            debrief.sittings.push(Sitting { facilitator: coach.into(), ..Sitting::new(deal, SittingWith::Customer) });
        }
        if !rep.is_empty() {
            let person = Participant::new(deal, rep, Side::Vendor);
            debrief.participants.push(Participant { lead_informant: true, ..person });
        }
        debrief
    }

    fn all(won: usize, lost: usize) -> Vec<Debrief> {
        let of = |outcome, count: usize| (0..count).map(move |_| debrief(outcome, "", ""));
        of(Outcome::Won, won).chain(of(Outcome::Lost, lost)).collect()
    }

    fn found(debriefs: &[Debrief], names: &[NameMatch]) -> Vec<StudyFinding> {
        let deals: Vec<Standing> = debriefs.iter().map(Standing::of).collect();
        let selection = "All of spring; two customers refused.";
        programme(&Programme { deals: &deals, selection, names, undecided_beside: 0 })
    }

    #[test]
    fn m01_fewer_than_five_of_each_describe_and_prove_nothing() {
        assert_eq!(found(&all(5, 4), &[]), [StudyFinding::FewDeals { won: 5, lost: 4 }]);
        assert_eq!(found(&all(4, 9), &[]), [StudyFinding::FewDeals { won: 4, lost: 9 }]);
        assert_eq!(found(&all(5, 5), &[]), []);
        assert_eq!(found(&[], &[]), [], "an empty study is asked for its deals");
        let mut imported = all(5, 5);
        imported[0].steps.clear();
        assert_eq!(found(&imported, &[]), [StudyFinding::FewDeals { won: 4, lost: 5 }], "nobody has told of one yet");
    }

    #[test]
    fn m04_how_the_deals_were_chosen_is_asked_until_it_is_written_down() {
        let deals: Vec<Standing> = all(5, 5).iter().map(Standing::of).collect();
        let with = |selection| programme(&Programme { deals: &deals, selection, names: &[], undecided_beside: 0 });
        assert_eq!(with("  "), [StudyFinding::Selection]);
        assert_eq!(with("By the calendar."), []);
    }

    #[test]
    fn m05_what_nobody_won_is_missed_only_where_there_is_some_and_none_is_here() {
        let asked = |debriefs: &[Debrief], undecided_beside| {
            let deals: Vec<Standing> = debriefs.iter().map(Standing::of).collect();
            programme(&Programme { deals: &deals, selection: "By the calendar.", names: &[], undecided_beside })
        };
        let mut debriefs = all(5, 5);
        assert_eq!(asked(&debriefs, 2), [StudyFinding::NoneUndecided { beside: 2 }]);
        assert_eq!(asked(&debriefs, 0), [], "the workbook has none");
        for outcome in [Outcome::Postponed, Outcome::Stopped] {
            debriefs[9].deal.outcome = outcome;
            assert_eq!(asked(&debriefs, 2), []);
        }
    }

    #[test]
    fn m08_one_coach_and_one_rep_in_all_deals() {
        let of = |people: &[(&str, &str)]| -> Vec<StudyFinding> {
            let outcomes = [Outcome::Won, Outcome::Lost];
            let mut debriefs: Vec<Debrief> =
                people.iter().enumerate().map(|(at, (coach, rep))| debrief(outcomes[at % 2], coach, rep)).collect();
            // Enough of each, so that nothing else is asked.
            let spare = debriefs.last().expect("people").clone();
            for at in 0..10 {
                let mut more = spare.clone();
                more.deal.outcome = outcomes[at % 2];
                debriefs.push(more);
            }
            found(&debriefs, &[])
        };
        let same = StudyFinding::SamePeople { coach: "Kohler".into(), rep: "Meier".into() };
        assert_eq!(of(&[("Kohler", "Meier"), (" Kohler", "Meier")]), [same]);
        assert_eq!(of(&[("Kohler", "Brunner"), ("Kohler", "Meier")]), [], "two reps");
        assert_eq!(of(&[("Frei", "Meier"), ("Kohler", "Meier")]), [], "two coaches");
        assert_eq!(of(&[("", "Meier"), ("Kohler", "Meier")]), [], "not known of all");
    }

    #[test]
    fn g02_a_name_used_once_beside_a_similar_one() {
        let pair = |is_used_once, why| NameMatch {
            label: "offer_sent".into(),
            is_title: false,
            means: "offer_prepared",
            why,
            is_used_once,
            steps: vec![],
            meant: vec![],
        };
        let like = LikeNames::Letters(0.9);
        assert_eq!(found(&all(5, 5), &[pair(true, like)]), [StudyFinding::LikeNames { pairs: 1 }]);
        assert_eq!(found(&all(5, 5), &[pair(false, like)]), [], "used more than once");
        let place = LikeNames::Place { label: 2, means: 3 };
        assert_eq!(found(&all(5, 5), &[pair(true, place)]), [], "its letters say nothing");
    }
}
