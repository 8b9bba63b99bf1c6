//! What is one thing under two names: levers found in several deals, and activities called differently.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Activity, Id, Lever, Step, activity, catalogue, fold, record::record};

/// What somebody said of two levers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeverMatch {
    /// Its id.
    pub id: Id<LeverMatch>,
    /// The lever that was made first.
    pub lever: Id<Lever>,
    /// The other.
    pub other: Id<Lever>,
    /// Whether they are one.
    pub same: bool,
}

impl LeverMatch {
    /// A word on two levers, in whichever order they are given.
    pub fn new(one: Id<Lever>, other: Id<Lever>, same: bool) -> Self {
        Self { id: Id::new(), lever: one.min(other), other: one.max(other), same }
    }

    /// Whether it is a word on these two.
    pub fn is_of(&self, one: Id<Lever>, other: Id<Lever>) -> bool {
        (self.lever, self.other) == (one.min(other), one.max(other))
    }
}

/// Levers that are one, together; each group as made, the groups by their first.
pub fn lever_groups(levers: &[Lever], matches: &[LeverMatch]) -> Vec<Vec<Id<Lever>>> {
    let mut groups: Vec<Vec<Id<Lever>>> = levers.iter().map(|lever| vec![lever.id]).collect();
    for pair in matches.iter().filter(|pair| pair.same) {
        let place = |id| groups.iter().position(|group| group.contains(&id));
        if let (Some(one), Some(other)) = (place(pair.lever), place(pair.other))
            && one != other
        {
            let moved = groups.swap_remove(one.max(other));
            groups[one.min(other)].extend(moved);
        }
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// The levers as they count when only few may be in hand: of those that are one, only one, the furthest along; and where
/// `kept` is among them, that one.
pub fn one_of_each(levers: &[Lever], matches: &[LeverMatch], kept: Option<Id<Lever>>) -> Vec<Lever> {
    let by_id: HashMap<Id<Lever>, &Lever> = levers.iter().map(|lever| (lever.id, lever)).collect();
    let of = |id: &Id<Lever>| by_id.get(id).copied();
    let groups = lever_groups(levers, matches);
    let head = |group: &Vec<Id<Lever>>| {
        let members = group.iter().filter_map(of);
        let kept = members.clone().find(|lever| Some(lever.id) == kept);
        kept.or_else(|| members.min_by_key(|lever| (lever.state.standing(), lever.id))).cloned()
    };
    groups.iter().filter_map(head).collect()
}

/// What somebody said of a name for what was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// Its id.
    pub id: Id<Synonym>,
    /// The key of an activity, or the title of steps without one.
    pub label: String,
    /// Whether it is such a title.
    pub is_title: bool,
    /// The key of the activity that is held against it.
    pub means: String,
    /// Whether they are one.
    pub same: bool,
}

record!(LeverMatch => LeverMatch, Synonym => Synonym);

/// So many names in a row are followed; nobody chains more, and a circle must end.
const CHAIN: usize = 16;

/// What names for what was done mean, as somebody has said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    activities: HashMap<String, String>,
    titles: HashMap<String, String>,
}

impl Names {
    /// What these words say.
    pub fn new(synonyms: &[Synonym]) -> Self {
        let mut names = Self::default();
        for synonym in synonyms.iter().filter(|synonym| synonym.same) {
            if synonym.is_title {
                names.titles.insert(title_key(&synonym.label), synonym.means.clone());
            } else {
                names.activities.insert(synonym.label.clone(), synonym.means.clone());
            }
        }
        names
    }

    /// What was done in a step: its activity, else what its title is known to mean; under the name that stands for all.
    pub fn activity(&self, step: &Step) -> Option<&'static Activity> {
        if self.activities.is_empty() && self.titles.is_empty() {
            return activity(&step.activity);
        }
        let key = if step.activity.is_empty() { self.titles.get(&title_key(&step.title))? } else { &step.activity };
        activity(self.meaning(key))
    }

    /// The activity that stands for this one.
    pub fn meaning<'a>(&'a self, key: &'a str) -> &'a str {
        let mut name = key;
        for _ in 0..CHAIN {
            match self.activities.get(name) {
                Some(means) if means != key => name = means,
                _ => break,
            }
        }
        name
    }

    /// The activities that this one stands for, itself left out.
    pub fn others(&self, key: &str) -> Vec<&'static str> {
        let stands_for = |other: &&Activity| other.key != key && self.meaning(other.key) == key;
        catalogue().iter().filter(stands_for).map(|activity| activity.key).collect()
    }
}

/// Titles are one whatever their case and accents, however many spaces they have, and whatever they end with. A title of
/// nothing but such signs is what it is.
pub fn title_key(title: &str) -> String {
    let key = fold(title).split_whitespace().collect::<Vec<_>>().join(" ");
    let said = key.trim_end_matches(|sign: char| " .…!?,;:".contains(sign));
    if said.is_empty() { key } else { said.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::LeverState;

    fn levers() -> Vec<Lever> {
        ["A", "B", "C", "D"].map(|title| Lever::new(None, title)).into()
    }

    #[test]
    fn levers_that_are_one_stand_together_over_several_words() {
        let levers = levers();
        let id = |at: usize| levers[at].id;
        let matches = [
            LeverMatch::new(id(3), id(1), true),
            LeverMatch::new(id(0), id(3), true),
            LeverMatch::new(id(0), id(2), false),
        ];
        assert_eq!(matches[0].lever, id(1), "the one made first stands first");
        assert!(matches[0].is_of(id(3), id(1)) && !matches[0].is_of(id(3), id(2)));
        assert_eq!(lever_groups(&levers, &matches), [vec![id(0), id(1), id(3)], vec![id(2)]]);
        assert_eq!(lever_groups(&levers, &[]).len(), 4);
        // A word on a lever that has gone says nothing.
        assert_eq!(lever_groups(&levers[..1], &matches), [vec![id(0)]]);
    }

    #[test]
    fn levers_that_are_one_take_one_place() {
        let mut levers = levers();
        levers[1].state = LeverState::Doing;
        levers[2].state = LeverState::Chosen;
        let matches = [LeverMatch::new(levers[0].id, levers[1].id, true)];
        let titles = |kept| {
            let found = one_of_each(&levers, &matches, Some(kept));
            found.into_iter().map(|lever| lever.title).collect::<Vec<_>>()
        };
        assert_eq!(titles(levers[2].id), ["B", "C", "D"], "what is being done stands for both");
        assert_eq!(titles(levers[0].id), ["A", "C", "D"]);
    }

    #[test]
    fn titles_are_one_whatever_sign_they_end_with() {
        for same in [
            "Keller asks his brother",
            "Keller asks his brother.",
            "keller asks  his brother …",
            "Keller asks his brother!",
        ] {
            assert_eq!(title_key(same), "keller asks his brother");
        }
        assert_ne!(title_key("Version 1.5"), title_key("Version 15"), "within a title they part");
        assert_ne!(title_key("?"), title_key("..."), "nothing else is said");
    }

    fn synonym(label: &str, is_title: bool, means: &str, same: bool) -> Synonym {
        Synonym { id: Id::new(), label: label.into(), is_title, means: means.into(), same }
    }

    fn step(title: &str, activity: &str) -> Step {
        Step { activity: activity.into(), ..Step::new(Id::new(), 0, title) }
    }

    #[test]
    fn a_name_means_what_was_said_and_nothing_that_was_denied() {
        let names = Names::new(&[
            synonym("outside_event", false, "problem_noticed", true),
            synonym("Anruf  von Keller", true, "outside_event", true),
            synonym("phone_call", false, "meeting_held", false),
        ]);
        let key = |step: &Step| names.activity(step).map(|activity| activity.key);
        assert_eq!(key(&step("x", "outside_event")), Some("problem_noticed"));
        assert_eq!(key(&step("ANRUF von Keller", "")), Some("problem_noticed"), "by the title, then by the activity");
        assert_eq!(key(&step("Anruf von Keller", "phone_call")), Some("phone_call"), "its own activity comes first");
        assert_eq!(key(&step("something", "")), None);
        assert_eq!(names.others("problem_noticed"), ["outside_event"]);
        assert_eq!(Names::default().activity(&step("x", "phone_call")).map(|a| a.key), Some("phone_call"));
    }

    #[test]
    fn names_in_a_circle_come_to_an_end() {
        let names = Names::new(&[
            synonym("outside_event", false, "problem_noticed", true),
            synonym("problem_noticed", false, "strategy_shift", true),
            synonym("strategy_shift", false, "outside_event", true),
        ]);
        assert!(activity(names.meaning("outside_event")).is_some());
    }
}
