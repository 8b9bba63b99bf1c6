//! Titles of steps that may mean an activity.

use std::collections::BTreeMap;

use super::{LIKE_LETTERS, LikeNames, NameMatch, Place, places::Use};
use crate::domain::{Debrief, Names, activity, title_key};

/// No more titles are held against the catalogue.
const MOST_TITLES: usize = 500;
/// A title of fewer letters says too little.
const LEAST_LETTERS: usize = 6;

/// Titles of steps without an activity, held against what activities are called and against the titles of steps that have
/// one.
pub(super) fn titles(
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
