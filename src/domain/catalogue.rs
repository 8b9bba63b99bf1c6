//! The step catalogue: the activities that paths to a purchase are made of. Names: `lang/*/activities.ftl`.

use std::{
    collections::{BTreeMap, HashMap},
    hash::{BuildHasherDefault, Hasher},
    sync::{LazyLock, Mutex, PoisonError},
};

use super::{Commitment, Keyed, Milestone, Side, Step};

/// One activity of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its key; its name is the text `activity-KEY`.
    pub key: &'static str,
    /// The stretch of the purchase that it belongs to; none where it may happen at any time.
    pub milestone: Option<Milestone>,
    /// The side that usually acts; none where either may.
    pub usual_actor: Option<Side>,
    /// How far it usually ties the customer.
    pub commitment: Commitment,
    /// Whether it comes over a deal, as a wait or an event from outside does, and nobody does it towards a purchase: nothing
    /// that a deal can lack.
    pub befalls: bool,
    /// Its place in the catalogue, 0 first: what goes through all steps of all deals compares numbers, not texts.
    pub place: usize,
}

static CATALOGUE: LazyLock<Vec<Activity>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/activities.tsv").lines().skip(1);
    lines.enumerate().filter_map(|(place, line)| Activity::read(place, line)).collect()
});

impl Activity {
    /// One line of the file: key, milestone, usual actor, commitment, whether it befalls a deal. The tests see to it that every line is readable.
    fn read(place: usize, line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        Some(Self {
            key: cells.next()?,
            milestone: match cells.next()? {
                "none" => None,
                key => Some(Milestone::from_key(key)?),
            },
            usual_actor: match cells.next()? {
                "both" => None,
                key => Some(Side::from_key(key)?),
            },
            commitment: Commitment::new(cells.next()?.parse().ok()?)?,
            befalls: match cells.next()? {
                "yes" => true,
                "no" => false,
                _ => return None,
            },
            place,
        })
    }
}

static BY_KEY: LazyLock<HashMap<&'static str, &'static Activity, BuildHasherDefault<Mixed>>> =
    LazyLock::new(|| CATALOGUE.iter().map(|activity| (activity.key, activity)).collect());

/// Every step of every deal is looked up here, more than once. Whoever asks for whatever, what is kept stays the same few
/// keys: none can be chosen so that they collide, and what guards against that would take most of the time.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// So many names in words of their own may stand beside the catalogue.
pub const MOST_SAID: usize = 200;

impl Activity {
    /// Whether it is a name in words of somebody's own, and none of the catalogue.
    pub fn is_said(&self) -> bool {
        self.place >= CATALOGUE.len()
    }
}

/// What several deals call a step in the same words, as an activity: its key is what it is called, its place so many behind
/// the catalogue. Each is made once and stays, as the catalogue does: whatever compares deals hands activities around freely.
pub fn said(name: &str, at: usize) -> &'static Activity {
    static SAID: Mutex<BTreeMap<(String, usize), &'static Activity>> = Mutex::new(BTreeMap::new());
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    said.entry((name.to_owned(), at)).or_insert_with(|| {
        let (milestone, usual_actor, commitment, befalls) = (None, None, Commitment::LEAST, false);
        let key = String::leak(name.to_owned());
        Box::leak(Box::new(Activity { key, milestone, usual_actor, commitment, befalls, place: CATALOGUE.len() + at }))
    })
}

/// So many places activities have: those of the catalogue and those beside it.
pub fn places() -> usize {
    CATALOGUE.len() + MOST_SAID
}

/// All activities, in the order of the path.
pub fn catalogue() -> &'static [Activity] {
    &CATALOGUE
}

/// The activity with this key.
pub fn activity(key: &str) -> Option<&'static Activity> {
    BY_KEY.get(key).copied()
}

/// The milestone of a step: its own, or else that of its activity.
pub fn milestone_of(step: &Step) -> Option<Milestone> {
    step.milestone.or_else(|| activity(&step.activity).and_then(|activity| activity.milestone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::KEYS;

    #[test]
    fn every_activity_knows_its_place() {
        assert!(catalogue().iter().enumerate().all(|(at, activity)| activity.place == at));
    }

    #[test]
    fn a_wait_befalls_a_deal_and_an_offer_does_not() {
        let befalls = |key: &str| activity(key).map(|activity| activity.befalls);
        assert_eq!(["waited", "outside_event"].map(befalls), [Some(true); 2]);
        assert_eq!(["offer_sent", "decider_met"].map(befalls), [Some(false); 2]);
    }

    #[test]
    fn every_line_is_read_and_named() {
        let lines = include_str!("../../assets/activities.tsv").lines().count();
        assert_eq!(catalogue().len(), lines - 1);
        for activity in catalogue() {
            let key = format!("activity-{}", activity.key);
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }

    #[test]
    fn a_step_takes_its_milestone_from_its_activity_unless_it_has_one() {
        let deal = crate::domain::Deal::new("", "");
        let mut step = Step::new(deal.id, 0, "");
        assert_eq!(milestone_of(&step), None);
        step.activity = "offer_sent".into();
        assert_eq!(milestone_of(&step), Some(Milestone::Offer));
        step.milestone = Some(Milestone::Negotiation);
        assert_eq!(milestone_of(&step), Some(Milestone::Negotiation));
    }
}
