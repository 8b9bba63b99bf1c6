//! The words that a line is read with.

use crate::{
    domain::{Channel, Commitment, Course, ExitTo, Milestone, OwnerFunction, Side, Told},
    guide,
};

use super::{fold::letters, grammar, hints::Hints, line::GapUnit, words::Words};

/// In which language marks are written; both are always read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// German.
    German,
}

/// An activity of the step catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its key.
    pub key: String,
    /// What it is called, the language to write in first.
    pub labels: Vec<String>,
    /// Words and phrases that hint at it, in any language: `*offerte`, `asks for reasons`, `ruft an`, `~mail`,
    /// `!waits`, `#internal decides`; the catalogue's language files say how they are written.
    pub hints: Vec<String>,
    /// The stretch of the purchase that it belongs to.
    pub milestone: Option<Milestone>,
    /// How far the customer ties himself by it.
    pub commitment: Option<Commitment>,
}

/// The words that a line is read with. The words of the language itself are there from the start; the caller adds the
/// activities of the catalogue and, for other languages, words of its own.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// After `#`.
    pub channels: Words<Channel>,
    /// After `%`.
    pub owners: Words<OwnerFunction>,
    /// After `/`.
    pub courses: Words<Course>,
    /// After `/exit`.
    pub exits: Words<ExitTo>,
    /// After `^`.
    pub milestones: Words<Milestone>,
    /// Between `@` and `/`.
    pub sides: Words<Side>,
    /// After `=`.
    pub sources: Words<Told>,
    /// The months, 1 … 12; three letters are enough.
    pub months: Words<i8>,
    /// Behind the number after `+`.
    pub units: Words<GapUnit>,
    activities: Vec<Known>,
    hints: Hints,
}

/// An activity with its texts made comparable once: a line is read at every keystroke.
#[derive(Debug, Clone)]
struct Known {
    activity: Activity,
    key: String,
    labels: Vec<String>,
    hints: Vec<String>,
    usual_actor: Option<Side>,
    spelling: Option<String>,
}

impl Lexicon {
    /// The words of the language itself, and no activities.
    pub fn new(tongue: Tongue) -> Self {
        Self {
            channels: grammar::channels(tongue),
            owners: grammar::owners(tongue),
            courses: grammar::courses(tongue),
            exits: grammar::exits(tongue),
            milestones: grammar::milestones(tongue),
            sides: grammar::sides(tongue),
            sources: grammar::sources(tongue),
            months: grammar::months(tongue),
            units: grammar::units(tongue),
            activities: vec![],
            hints: Hints::default(),
        }
    }

    /// The same lexicon with these activities, in the order of the catalogue.
    pub fn with_activities(mut self, activities: impl IntoIterator<Item = Activity>) -> Self {
        self.activities.extend(activities.into_iter().map(|activity| Known {
            key: letters(&activity.key),
            labels: activity.labels.iter().map(|text| letters(text)).collect(),
            hints: activity.hints.iter().filter(|text| names(text)).map(|text| letters(text)).collect(),
            usual_actor: guide::activity(&activity.key).and_then(|activity| activity.usual_actor),
            spelling: None,
            activity,
        }));
        let written = self.activities.iter().enumerate().flat_map(|(place, known)| {
            // What a label of one word says ("meeting") is said beside other things too.
            let labels = known.activity.labels.iter().filter(|label| label.contains(' '));
            labels.chain(&known.activity.hints).map(move |text| (place, text.as_str()))
        });
        self.hints = Hints::new(written);
        let spellings: Vec<Option<String>> = self.activities().map(|activity| self.spell(activity)).collect();
        for (known, spelling) in self.activities.iter_mut().zip(spellings) {
            known.spelling = spelling;
        }
        self
    }

    /// The activities, in the order of the catalogue.
    pub fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.activities.iter().map(|known| &known.activity)
    }

    /// The activity with this key.
    pub fn activity(&self, key: &str) -> Option<&Activity> {
        self.activities().find(|activity| activity.key == key)
    }

    /// Each activity with its folded hints and labels.
    pub(super) fn folded(&self) -> impl Iterator<Item = (&Activity, &[String], &[String])> {
        self.activities.iter().map(|known| (&known.activity, &known.hints[..], &known.labels[..]))
    }

    /// The hints of all activities.
    pub(super) fn hints(&self) -> &Hints {
        &self.hints
    }

    /// The side that usually acts in the activity at this place of the catalogue.
    pub(super) fn usual_actor(&self, place: usize) -> Option<Side> {
        self.activities.get(place)?.usual_actor
    }

    /// The activity that a typed word stands for: its key or label, a hint word of this activity only, or a prefix of
    /// two letters or more that fits one activity only, of its key before its labels before its hints.
    pub fn find_activity(&self, typed: &str) -> Option<&Activity> {
        let typed = letters(typed);
        if typed.chars().count() < 2 {
            return None;
        }
        if let Some(known) = self.activities.iter().find(|known| known.key == typed) {
            return Some(&known.activity);
        }
        let only = |fits: &dyn Fn(&Known) -> bool| {
            let mut hits = self.activities.iter().filter(|known| fits(known));
            let first = hits.next()?;
            hits.next().is_none().then_some(&first.activity)
        };
        only(&|known| known.labels.contains(&typed))
            .or_else(|| only(&|known| known.hints.contains(&typed)))
            .or_else(|| only(&|known| known.key.starts_with(&typed)))
            .or_else(|| only(&|known| known.labels.iter().any(|text| text.starts_with(&typed))))
            .or_else(|| only(&|known| known.hints.iter().any(|text| text.starts_with(&typed))))
    }

    /// How the activity with this key is written after `:`.
    pub(super) fn spell_activity(&self, key: &str) -> Option<&str> {
        self.activities.iter().find(|known| known.activity.key == key)?.spelling.as_deref()
    }

    /// Its label in the language of the lexicon, or its key where the label would be read as another activity.
    fn spell(&self, activity: &Activity) -> Option<String> {
        let label = activity.labels.first().map(|label| {
            label.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
        });
        label
            .into_iter()
            .chain([activity.key.clone()])
            .find(|word| self.find_activity(word).is_some_and(|found| found.key == activity.key))
    }
}

/// Whether a hint names the activity, so that it can be typed for it: not what speaks against it or asks for more
/// than words.
fn names(hint: &str) -> bool {
    !hint.contains(['!', '#', '@'])
}
