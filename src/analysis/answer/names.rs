//! Names for what was done that may mean one thing: two activities of the catalogue, or a title and an activity.

mod places;
mod titles;

use serde::Serialize;

pub use self::titles::Titles;
use self::{
    places::{is_same_place, uses},
    titles::titles,
};
use super::Case;
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Step, Synonym, fold, title_key},
};

/// From this share of common pairs of letters on (Sørensen and Dice, 0 … 1) two names may mean one thing. (Jaro and Winkler
/// make too much of a common beginning: nearly all visits would be one.)
pub const LIKE_LETTERS: f64 = 0.85;

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

/// Names that may mean one thing and of which nobody has said either way, the likeliest first. `name` is what a person
/// calls an activity; the cases are told with what was said.
pub fn like_names(
    cases: &[Case],
    own_words: &Titles,
    said: &[Synonym],
    name: impl Fn(&str) -> String,
) -> Vec<NameMatch> {
    let uses = uses(cases);
    let called: Vec<String> = uses.iter().map(|of| name(of.activity.key)).collect();
    let folded: Vec<String> = called.iter().map(|name| fold(name)).collect();
    let is_said = |label: &str, is_title: bool, means: &str| {
        said.iter().any(|word| {
            word.is_title == is_title
                && ((word.label == label && word.means == means)
                    || (!is_title && word.label == means && word.means == label))
        })
    };
    let mut found: Vec<NameMatch> = vec![];
    for (at, one) in uses.iter().enumerate() {
        for (place, other) in uses.iter().enumerate().skip(at + 1) {
            // What more deals have stands for both.
            let (label, means) = if one.deals.len() > other.deals.len() { (other, one) } else { (one, other) };
            if is_said(label.activity.key, false, means.activity.key) {
                continue;
            }
            let letters = strsim::sorensen_dice(&folded[at], &folded[place]);
            let why = if letters >= LIKE_LETTERS {
                LikeNames::Letters(letters)
            } else if is_same_place(label, means, cases.len()) {
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
    found.extend(titles(own_words, &uses, &called, &|title, means| {
        said.iter().any(|word| word.is_title && title_key(&word.label) == title && word.means == means)
    }));
    let strength = |why: &LikeNames| match why {
        LikeNames::Letters(share) => *share,
        // Before all letters stands what covers most of the deals.
        LikeNames::Place { label, means } => 1.0 + (label + means) as f64 / cases.len().max(1) as f64,
    };
    found.arrange_by(|a, b| strength(&b.why).total_cmp(&strength(&a.why)));
    found
}

#[cfg(test)]
mod tests;
