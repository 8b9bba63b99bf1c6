//! Names for what was done that may mean one thing: two activities of the catalogue, or a title and an activity.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::{Activity, Deal, Debrief, Id, Names, Step, Synonym, activity, fold, title_key};

/// From this share of common pairs of letters on (Sørensen and Dice, 0 … 1) two names may mean one thing. (Jaro and Winkler
/// make too much of a common beginning: nearly all visits would be one.)
pub const LIKE_LETTERS: f64 = 0.85;
/// Two activities that do the same job stand so near each other on their paths (0 is the beginning, 1 the end).
const NEAR: f64 = 0.12;
/// Together they are in this share of the deals at the least: else their never meeting is no wonder.
const COVERED: f64 = 0.8;
/// In fewer deals than these nothing is a pattern, all together and each by itself.
const LEAST: (usize, usize) = (4, 2);
/// No more titles are held against the catalogue.
const MOST_TITLES: usize = 500;
/// A title of fewer letters says too little.
const LEAST_LETTERS: usize = 6;

/// A step, and its deal.
pub type Place = (Id<Deal>, Id<Step>);

/// Why two names may mean one thing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LikeNames {
    /// They belong to one stretch and stand at the same place of the path, and no deal has both.
    Place {
        /// Deals with the one.
        label: usize,
        /// Deals with the other.
        means: usize,
    },
    /// Their letters agree so far, 0 … 1.
    Letters(f64),
}

impl LikeNames {
    /// Whether the letters say so.
    pub fn is_of_letters(self) -> bool {
        matches!(self, Self::Letters(_))
    }
}

/// A name for what was done, and an activity that may be the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NameMatch {
    /// The key of an activity, or the title of steps without one.
    pub label: String,
    /// Whether it is such a title.
    pub is_title: bool,
    /// The activity that would stand for both.
    pub means: &'static str,
    /// Why.
    pub why: LikeNames,
    /// Whether the label is used in one step only.
    pub is_used_once: bool,
    /// The steps called so.
    pub steps: Vec<Place>,
    /// The steps that have the other name.
    pub meant: Vec<Place>,
}

/// Where an activity occurs.
struct Use {
    activity: &'static Activity,
    steps: Vec<Place>,
    deals: BTreeSet<Id<Deal>>,
    /// The middle of its first places in the deals, 0 … 1.
    place: f64,
}

/// Names that may mean one thing and of which nobody has said either way, the likeliest first. `name` is what a person
/// calls an activity.
pub fn like_names(debriefs: &[Debrief], said: &[Synonym], name: impl Fn(&str) -> String) -> Vec<NameMatch> {
    let names = Names::new(said);
    let uses = uses(debriefs, &names);
    let is_said = |label: &str, is_title: bool, means: &str| {
        said.iter().any(|word| {
            word.is_title == is_title
                && ((word.label == label && word.means == means)
                    || (!is_title && word.label == means && word.means == label))
        })
    };
    let mut found: Vec<NameMatch> = vec![];
    for (at, one) in uses.iter().enumerate() {
        for other in &uses[at + 1..] {
            // What more deals have stands for both.
            let (label, means) = if one.deals.len() > other.deals.len() { (other, one) } else { (one, other) };
            if is_said(label.activity.key, false, means.activity.key) {
                continue;
            }
            let letters = strsim::sorensen_dice(&fold(&name(label.activity.key)), &fold(&name(means.activity.key)));
            let why = if letters >= LIKE_LETTERS {
                LikeNames::Letters(letters)
            } else if is_same_place(label, means, debriefs.len()) {
                LikeNames::Place { label: label.deals.len(), means: means.deals.len() }
            } else {
                continue;
            };
            found.push(NameMatch {
                label: label.activity.key.to_owned(),
                is_title: false,
                means: means.activity.key,
                why,
                is_used_once: label.steps.len() == 1,
                steps: label.steps.clone(),
                meant: means.steps.clone(),
            });
        }
    }
    found.extend(titles(debriefs, &names, &uses, &name, &|title, means| {
        said.iter().any(|word| word.is_title && title_key(&word.label) == title && word.means == means)
    }));
    let strength = |why: &LikeNames| match why {
        LikeNames::Letters(share) => *share,
        // Before all letters stands what covers most of the deals.
        LikeNames::Place { label, means } => 1.0 + (label + means) as f64 / debriefs.len().max(1) as f64,
    };
    found.sort_by(|a, b| strength(&b.why).total_cmp(&strength(&a.why)));
    found
}

fn is_same_place(one: &Use, other: &Use, deals: usize) -> bool {
    let together = one.deals.len() + other.deals.len();
    one.activity.milestone.is_some()
        && one.activity.milestone == other.activity.milestone
        && one.activity.usual_actor == other.activity.usual_actor
        && one.deals.is_disjoint(&other.deals)
        && together >= LEAST.0
        && one.deals.len().min(other.deals.len()) >= LEAST.1
        && together as f64 >= COVERED * deals as f64
        && (one.place - other.place).abs() <= NEAR
}

fn uses(debriefs: &[Debrief], names: &Names) -> Vec<Use> {
    let mut found: BTreeMap<&'static str, (Use, Vec<f64>)> = BTreeMap::new();
    for debrief in debriefs {
        let last = debrief.steps.len().saturating_sub(1).max(1) as f64;
        for (at, step) in debrief.steps.iter().enumerate() {
            let Some(activity) = names.activity(step) else { continue };
            let (of, places) = found
                .entry(activity.key)
                .or_insert_with(|| (Use { activity, steps: vec![], deals: BTreeSet::new(), place: 0.0 }, vec![]));
            of.steps.push((debrief.deal.id, step.id));
            if of.deals.insert(debrief.deal.id) {
                places.push(at as f64 / last);
            }
        }
    }
    let settled = |(mut of, mut places): (Use, Vec<f64>)| {
        places.sort_by(f64::total_cmp);
        of.place = places[places.len() / 2];
        of
    };
    found.into_values().map(settled).collect()
}

/// Titles of steps without an activity, held against what activities are called and against the titles of steps that have
/// one.
fn titles(
    debriefs: &[Debrief],
    names: &Names,
    uses: &[Use],
    name: &impl Fn(&str) -> String,
    is_said: &dyn Fn(&str, &'static str) -> bool,
) -> Vec<NameMatch> {
    let mut bare: BTreeMap<String, (String, Vec<Place>)> = BTreeMap::new();
    let mut known: BTreeMap<String, &'static str> = BTreeMap::new();
    for debrief in debriefs {
        for step in &debrief.steps {
            let key = title_key(&step.title);
            if key.chars().filter(|c| c.is_alphabetic()).count() < LEAST_LETTERS {
                continue;
            }
            match names.activity(step) {
                Some(activity) if known.len() < MOST_TITLES => {
                    known.insert(key, activity.key);
                }
                None if step.activity.is_empty() && bare.len() < MOST_TITLES => {
                    let (_, steps) = bare.entry(key).or_insert_with(|| (step.title.clone(), vec![]));
                    steps.push((debrief.deal.id, step.id));
                }
                _ => {}
            }
        }
    }
    let called: Vec<(String, &'static str)> =
        uses.iter().map(|of| (title_key(&name(of.activity.key)), of.activity.key)).collect();
    let mut found = vec![];
    for (key, (title, steps)) in bare {
        let candidates = called.iter().map(|(text, key)| (text.as_str(), *key));
        let candidates = candidates.chain(known.iter().map(|(text, key)| (text.as_str(), *key)));
        let likest = candidates
            .map(|(text, means)| (strsim::sorensen_dice(&key, text), means))
            .filter(|(share, means)| *share >= LIKE_LETTERS && !is_said(&key, means))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((share, means)) = likest else { continue };
        if activity(means).is_none() {
            continue;
        }
        let meant = uses.iter().find(|of| of.activity.key == means).map(|of| of.steps.clone()).unwrap_or_default();
        let is_used_once = steps.len() == 1;
        found.push(NameMatch {
            label: title,
            is_title: true,
            means,
            why: LikeNames::Letters(share),
            is_used_once,
            steps,
            meant,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::{Case, ghosts, sample},
        domain::Outcome,
    };

    fn debrief(steps: &[(&str, &str)]) -> Debrief {
        let mut debrief = Debrief::new(Deal { outcome: Outcome::Won, ..Deal::new("Hofstetter", "line 3") });
        let deal = debrief.deal.id;
        for (rank, (title, activity)) in steps.iter().enumerate() {
            let step = Step { activity: (*activity).into(), ..Step::new(deal, rank as i64, *title) };
            debrief.steps.push(step);
        }
        debrief
    }

    fn word(pair: &NameMatch, same: bool) -> Synonym {
        let (label, means) = (pair.label.clone(), pair.means.to_owned());
        Synonym { id: Id::new(), label, is_title: pair.is_title, means, same }
    }

    fn plain(key: &str) -> String {
        key.replace('_', " ")
    }

    /// Beginnings that are called one way in some deals and another in the others.
    fn beginnings() -> Vec<Debrief> {
        let path = |first: &'static str| debrief(&[("a", first), ("b", "need_described"), ("c", "offer_sent")]);
        ["problem_noticed", "problem_noticed", "problem_noticed", "outside_event", "outside_event"].map(path).into()
    }

    #[test]
    fn beginnings_of_the_same_kind_that_never_meet_may_be_one() {
        let debriefs = beginnings();
        let found = like_names(&debriefs, &[], plain);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].label.as_str(), found[0].means), ("outside_event", "problem_noticed"));
        assert_eq!(found[0].why, LikeNames::Place { label: 2, means: 3 });
        assert_eq!((found[0].steps.len(), found[0].meant.len()), (2, 3));
        // Either word ends it, the other way round too.
        for same in [true, false] {
            assert_eq!(like_names(&debriefs, &[word(&found[0], same)], plain), []);
        }
        let turned =
            Synonym { label: "problem_noticed".into(), means: "outside_event".into(), ..word(&found[0], false) };
        assert_eq!(like_names(&debriefs, &[turned], plain), []);
    }

    #[test]
    fn what_one_deal_has_both_of_is_two_things() {
        let mut debriefs = beginnings();
        debriefs.push(debrief(&[("a", "problem_noticed"), ("b", "outside_event"), ("c", "offer_sent")]));
        assert_eq!(like_names(&debriefs, &[], plain), []);
        // Nor does a name that stands elsewhere on the path mean the same.
        let mut debriefs = beginnings();
        for debrief in &mut debriefs[3..] {
            debrief.steps.rotate_left(1);
        }
        assert_eq!(like_names(&debriefs, &[], plain), []);
    }

    #[test]
    fn a_title_like_an_activity_or_like_the_title_of_one_may_mean_it() {
        let debriefs = [
            debrief(&[("Meier sends the offer", "offer_sent")]),
            debrief(&[("Meier  Sends the offer.", "")]),
            debrief(&[("Offer sent", ""), ("Keller rings", "")]),
        ];
        let found = like_names(&debriefs, &[], plain);
        let told: Vec<(&str, &str)> = found.iter().map(|pair| (pair.label.as_str(), pair.means)).collect();
        assert_eq!(told, [("Offer sent", "offer_sent"), ("Meier  Sends the offer.", "offer_sent")]);
        assert!(found.iter().all(|pair| pair.is_title && pair.is_used_once));
        let said = [word(&found[0], true), word(&found[1], false)];
        assert_eq!(like_names(&debriefs, &said, plain), []);
        let names = Names::new(&said);
        let keys = |debrief: &Debrief| -> Vec<&str> {
            Case::named(debrief, &names).steps.iter().filter_map(|step| step.activity).map(|a| a.key).collect()
        };
        assert_eq!((keys(&debriefs[1]), keys(&debriefs[2])), (vec![], vec!["offer_sent"]));
    }

    #[test]
    fn what_is_one_is_no_ghost() {
        let path = |first: &str| debrief(&[("a", first), ("b", "offer_sent")]);
        let won = [path("problem_noticed"), path("problem_noticed"), path("problem_noticed")];
        let mut lost = path("outside_event");
        lost.deal.outcome = Outcome::Lost;
        let all: Vec<&Debrief> = won.iter().chain([&lost]).collect();
        let ghosts_with = |names: &Names| {
            let cases: Vec<Case> = all.iter().map(|debrief| Case::named(debrief, names)).collect();
            ghosts(&cases[3], &cases).len()
        };
        assert_eq!(ghosts_with(&Names::default()), 1);
        let same = Synonym {
            id: Id::new(),
            label: "outside_event".into(),
            is_title: false,
            means: "problem_noticed".into(),
            same: true,
        };
        assert_eq!(ghosts_with(&Names::new(&[same])), 0);
    }

    #[test]
    fn the_demonstration_offers_few_pairs() {
        let found = like_names(sample::demo(), &[], |key| crate::i18n::Locale::EN.activity(key));
        let told: Vec<String> =
            found.iter().map(|pair| format!("{} = {} {:?}", pair.label, pair.means, pair.why)).collect();
        assert!(told.len() <= 12, "{told:#?}");
    }
}
