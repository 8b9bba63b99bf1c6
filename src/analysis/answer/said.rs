//! Steps that are told in words of their own. A log has names for what was done that stand in no catalogue; whoever types
//! tells each step in a sentence. What at least two of the deals call a step in the same words counts as an activity, as if
//! it stood in the catalogue; what one deal alone says is no pattern and does not.

use std::collections::{BTreeMap, HashMap};

use super::Case;
use crate::{
    arrange::Arrange,
    domain::{Activity, MOST_SAID, activity, said, title_key},
};

/// In so many deals a name must stand.
const LEAST: usize = 2;

/// A name, and in how many deals it stands.
struct Name<'a> {
    /// As it first stands.
    title: &'a str,
    deals: usize,
    /// The last deal that has it.
    last: usize,
}

/// Gives the steps of these deals that have no activity what they are called as one, where several deals call them so: of
/// very many names those that most deals have.
pub fn name_steps(cases: &mut [Case]) {
    let names = common(cases);
    for case in cases {
        for (at, title) in std::mem::take(&mut case.titles) {
            case.steps[at].activity = names.get(&title).copied();
        }
    }
}

/// The names that count, as they are typed, and what they become.
fn common(cases: &[Case]) -> HashMap<String, &'static Activity> {
    let (mut keys, mut typed) = (BTreeMap::new(), HashMap::<&str, usize>::new());
    let mut names: Vec<Name> = Vec::new();
    for (deal, case) in cases.iter().enumerate() {
        for (_, title) in &case.titles {
            let at = *typed.entry(title).or_insert_with(|| {
                *keys.entry(title_key(title)).or_insert_with(|| {
                    names.push(Name { title: title.trim(), deals: 0, last: usize::MAX });
                    names.len() - 1
                })
            });
            let name = &mut names[at];
            if name.last != deal {
                (name.deals, name.last) = (name.deals + 1, deal);
            }
        }
    }
    // By their names: the order of the deals is nobody's.
    let mut most: Vec<(usize, &str)> =
        keys.iter().map(|(key, at)| (*at, key.as_str())).filter(|(at, _)| names[*at].deals >= LEAST).collect();
    most.arrange_by(|one, other| names[other.0].deals.cmp(&names[one.0].deals));
    most.truncate(MOST_SAID);
    most.arrange_by_key(|(_, key)| *key);
    let acts = most.iter().enumerate().map(|(place, (at, key))| {
        // Whoever types the key of an activity means it.
        (*at, activity(key).unwrap_or_else(|| said(names[*at].title, place)))
    });
    let acts: HashMap<usize, &'static Activity> = acts.collect();
    typed.into_iter().filter_map(|(title, at)| Some((title.to_owned(), *acts.get(&at)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::{activities, ghosts, successions, trunk, usual},
        domain::{Deal, Debrief, Outcome, Step},
    };

    /// A deal whose steps are told in these words alone.
    fn told(outcome: Outcome, titles: &[&str]) -> Case {
        let mut debrief = Debrief::new(Deal { outcome, ..Deal::new("Acme", "Line") });
        let deal = debrief.deal.id;
        debrief.steps = titles.iter().enumerate().map(|(at, title)| Step::new(deal, at as i64, *title)).collect();
        Case::of(&debrief)
    }

    fn cases() -> Vec<Case> {
        let won = ["register request", "Check ticket", "decide"];
        let mut cases: Vec<Case> = (0..4).map(|_| told(Outcome::Won, &won)).collect();
        cases.extend((0..4).map(|_| told(Outcome::Lost, &["register request.", "check  TICKET", "they laugh at us"])));
        cases.push(told(Outcome::Lost, &["register request", "we laugh too"]));
        name_steps(&mut cases);
        cases
    }

    #[test]
    fn a_name_that_several_deals_have_is_an_activity_and_a_sentence_of_one_deal_is_none() {
        let cases = cases();
        let called =
            |at: usize| cases[at].steps.iter().map(|step| step.activity.map(|act| act.key)).collect::<Vec<_>>();
        assert_eq!(called(0), [Some("register request"), Some("Check ticket"), Some("decide")]);
        assert_eq!(called(4)[1], Some("Check ticket"), "whatever its case and spaces");
        assert_eq!(called(4)[0], Some("register request"), "and whatever sign it ends with");
        assert_eq!(called(8), [Some("register request"), None]);
        assert!(cases.iter().all(|case| case.titles.is_empty()));
    }

    #[test]
    fn what_is_counted_of_activities_is_counted_of_names() {
        let cases = cases();
        let rows = activities(&cases).rows;
        let decide = rows.iter().find(|row| row.activity == "decide").expect("decide");
        assert_eq!((decide.won.len(), decide.lost.len()), (4, 0));
        let ways = successions(&cases);
        let way = ways.iter().find(|way| (way.from, way.to) == (Some("register request"), Some("Check ticket")));
        assert_eq!(way.map(|way| (way.won.len(), way.lost.len())), Some((4, 4)));
        let shared: Vec<_> = trunk(&cases).iter().map(|common| common.activity).collect();
        assert_eq!(shared, ["register request", "Check ticket", "decide", "they laugh at us"]);
        let usual = usual(&cases);
        let lacking: Vec<_> = ghosts(&cases[8], &usual).iter().map(|usual| usual.activity).collect();
        assert_eq!(lacking, ["Check ticket", "decide"]);
    }

    #[test]
    fn of_very_many_names_those_of_most_deals_count() {
        let many: Vec<String> = (0..=MOST_SAID).map(|at| format!("name {at:03}")).collect();
        let titles: Vec<&str> = many.iter().map(String::as_str).collect();
        let mut cases =
            vec![told(Outcome::Won, &titles), told(Outcome::Lost, &titles), told(Outcome::Lost, &titles[1..])];
        name_steps(&mut cases);
        assert!(cases[0].steps[0].activity.is_none() && cases[0].steps[1..].iter().all(|step| step.activity.is_some()));
    }
}
