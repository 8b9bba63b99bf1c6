//! Titles of steps that may mean an activity.

use std::collections::BTreeMap;

use super::{LIKE_LETTERS, LikeNames, NameMatch, Place, places::Use};
use crate::domain::{Debrief, Names, activity, title_key};

/// No more titles are held against the catalogue.
const MOST_TITLES: usize = 500;
/// A title of fewer letters says too little.
const LEAST_LETTERS: usize = 6;

/// What steps are called in words of their own, gathered deal by deal.
#[derive(Debug, Clone, Default)]
pub struct Titles {
    /// Those of steps without an activity, by their bare letters: as typed, and where.
    bare: BTreeMap<String, (String, Vec<Place>)>,
    /// Those of steps that have one, and the activity.
    known: BTreeMap<String, &'static str>,
}

impl Titles {
    /// Adds those of a deal.
    pub fn gather(&mut self, debrief: &Debrief, names: &Names) {
        for step in &debrief.steps {
            let key = title_key(&step.title);
            if key.chars().filter(|c| c.is_alphabetic()).count() < LEAST_LETTERS {
                continue;
            }
            match names.activity(step) {
                Some(activity) if self.known.len() < MOST_TITLES => {
                    self.known.insert(key, activity.key);
                }
                None if step.activity.is_empty() && self.bare.len() < MOST_TITLES => {
                    let (_, steps) = self.bare.entry(key).or_insert_with(|| (step.title.clone(), vec![]));
                    steps.push((debrief.deal.id, step.id));
                }
                _ => {}
            }
        }
    }
}

/// Titles of steps without an activity, held against what activities are called and against the titles of steps that have
/// one.
pub(super) fn titles(
    titles: &Titles,
    uses: &[Use],
    called: &[String],
    is_said: &dyn Fn(&str, &'static str) -> bool,
) -> Vec<NameMatch> {
    let called: Vec<(String, &'static str)> =
        uses.iter().zip(called).map(|(of, name)| (title_key(name), of.activity.key)).collect();
    let mut found = vec![];
    for (key, (title, steps)) in &titles.bare {
        let candidates = called.iter().map(|(text, key)| (text.as_str(), *key));
        let candidates = candidates.chain(titles.known.iter().map(|(text, key)| (text.as_str(), *key)));
        let likest = candidates
            .map(|(text, means)| (strsim::sorensen_dice(key, text), means))
            .filter(|(share, means)| *share >= LIKE_LETTERS && !is_said(key, means))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((share, means)) = likest else { continue };
        if activity(means).is_none() {
            continue;
        }
        let meant = uses.iter().find(|of| of.activity.key == means).map(|of| of.steps.clone()).unwrap_or_default();
        found.push(NameMatch {
            label: title.clone(),
            is_title: true,
            means,
            why: LikeNames::Letters(share),
            is_used_once: steps.len() == 1,
            steps: steps.clone(),
            meant,
        });
    }
    found
}
