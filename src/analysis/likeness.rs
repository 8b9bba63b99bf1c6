//! How alike two steps are that one side each tells, and why: whether they may be one.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::apart;
use crate::{
    arrange::{Arrange, Gather},
    domain::{Course, Debrief, Emotion, FuzzyDate, Id, Participant, Source, Step, differing, fold},
};

/// Two steps so alike are offered as one.
pub const OFFERED: u32 = 35;

/// Words of fewer letters say little.
const LEAST_LETTERS: usize = 4;

/// Longer words that say nothing of what happened, folded.
const EMPTY: [&str; 41] = [
    "about", "after", "again", "before", "from", "have", "into", "over", "than", "that", "their", "them", "then",
    "there", "they", "this", "what", "when", "which", "will", "with", "aber", "auch", "dass", "dieser", "durch",
    "eine", "einem", "einen", "einer", "eines", "nach", "nicht", "noch", "oder", "ohne", "seine", "seinen", "sich",
    "uber", "wird",
];

/// Dates so far apart speak for nothing.
const FAR_DAYS: i32 = 60;

/// Points, of 100 in all.
const PEOPLE: u32 = 25;
const WORDS: u32 = 30;
const TIME: u32 = 25;
const ACTIVITY: u32 = 12;
const CHANNEL: u32 = 8;
/// Beyond these: the customer leaves a path once in the same direction, and one tells what the other receives.
const EXIT: u32 = 20;
const RECEIVED: u32 = 10;
const MOST: u32 = 100;
/// What each thing takes away that both sides name and that is not the same: who acted, what was done, how.
const AGAINST: u32 = 9;
/// So many days apart take away as much as one such thing, and twice as many as two.
const APART_DAYS: i32 = 14;
/// More than two such things are not made of days alone: who remembers badly may be out by months.
const MOST_APART: i32 = 2;
/// What steps without a date get: time speaks neither for nor against.
const TIMELESS: u32 = 8;

/// How alike two steps are, and what they have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// 0 nothing … 100 the same.
    pub score: u32,
    /// Who is in both, actors included.
    pub people: Vec<Id<Participant>>,
    /// Days apart, at least and at most, where both have a date.
    pub days: Option<(i32, i32)>,
    /// Words in both but for their endings, as the customer has them.
    pub words: Vec<String>,
    /// Whether both have the same activity.
    pub same_activity: bool,
    /// Whether both went the same way.
    pub same_channel: bool,
    /// Whether both say that the path was left, and for the same.
    pub same_exit: bool,
    /// The customer's feeling and ours, where both have one.
    pub feelings: Option<(i8, i8)>,
}

/// What of a step is compared.
pub(super) struct Features<'a> {
    step: &'a Step,
    /// As the side tells it, or as it stands where the side does not say.
    date: Option<FuzzyDate>,
    feeling: Option<i8>,
    /// Who is in it, the actor first.
    people: Vec<Id<Participant>>,
    /// What its title says of what happened, as [`words`] has it.
    words: BTreeMap<String, &'a str>,
}

/// What compares the steps of a deal with each other.
pub(super) struct Comparing<'a> {
    debrief: &'a Debrief,
    /// The words of everybody's name: who is in a step counts by itself.
    names: BTreeSet<String>,
}

impl<'a> Comparing<'a> {
    pub(super) fn new(debrief: &'a Debrief) -> Self {
        let names = debrief.participants.iter().flat_map(|person| words(&person.name).into_keys()).gather();
        Self { debrief, names }
    }

    /// What is compared of a step that this side tells: read once, however many it is compared with.
    pub(super) fn features<'s>(&self, step: &'s Step, by: Source) -> Features<'s> {
        let mut words = words(step.title.as_str());
        words.retain(|stem, _| !self.names.contains(stem));
        let telling = self.debrief.telling(step.id, by);
        Features {
            step,
            date: telling.and_then(|telling| telling.date).or(step.date),
            feeling: telling.and_then(|telling| telling.emotion).map(Emotion::get),
            people: people(self.debrief, step),
            words,
        }
    }

    /// Compares a step that the customer tells with one that we tell.
    pub(super) fn likeness(&self, customer: &Features, vendor: &Features) -> Likeness {
        let (feelings, score) = (customer.feeling.zip(vendor.feeling), self.score(customer, vendor));
        let (common, shared) = (customer.people_in(vendor).collect(), customer.words_in(vendor));
        let mut shared: Vec<&str> = shared.collect();
        // In the order in which the customer says them.
        shared.arrange_by_key(|word| customer.step.title.find(word));
        Likeness {
            score,
            people: common,
            days: customer.days(vendor),
            words: shared.into_iter().map(str::to_owned).collect(),
            same_activity: customer.has_same_activity(vendor),
            same_channel: customer.has_same_channel(vendor),
            same_exit: customer.has_same_exit(vendor),
            feelings,
        }
    }

    /// How alike they are, alone: most steps are not, and nobody asks what those have in common.
    pub(super) fn score(&self, customer: &Features, vendor: &Features) -> u32 {
        let (theirs, ours) = (&customer.people, &vendor.people);
        let days = customer.days(vendor);
        // Dates that are only known about can be the same day and need not: half of what they leave open counts.
        let time = match customer.date.zip(vendor.date).zip(days) {
            Some(((a, b), _)) if a == b => TIME,
            Some((_, (least, most))) => {
                let near = FAR_DAYS.saturating_sub((least + most) / 2).max(0);
                TIME * u32::try_from(near).unwrap_or(0) / FAR_DAYS as u32
            }
            None => TIMELESS,
        };
        let (common, shared) = (customer.people_in(vendor).count(), customer.words_in(vendor).count());
        let same_channel = customer.has_same_channel(vendor);
        let score = share(PEOPLE, common, theirs.len().max(ours.len()))
            + share(WORDS, 2 * shared, customer.words.len() + vendor.words.len())
            + time
            + if customer.has_same_activity(vendor) { ACTIVITY } else { 0 }
            + if same_channel { CHANNEL } else { 0 }
            + if customer.has_same_exit(vendor) { EXIT } else { 0 };
        let (customer, vendor) = (customer.step, vendor.step);
        // Each side tells of itself: we visit whom receives us. That is one thing where both accounts have both.
        let acting = customer.actor.zip(vendor.actor).filter(|(one, other)| one != other);
        let are_both = acting.is_some_and(|(one, other)| ours.contains(&one) && theirs.contains(&other));
        // One asks the other, who tells of it without a name: in one way on what may be one day that is one thing too.
        let receives =
            |people: &[Id<Participant>], other, own: &[Id<Participant>]| people.contains(&other) && own == [other];
        let is_received = same_channel
            && days.is_some_and(|(least, _)| least == 0)
            && acting.is_some_and(|(one, other)| receives(theirs, other, ours) || receives(ours, one, theirs));
        let score = score + if is_received { RECEIVED } else { 0 };
        let apart = days.map_or(0, |(least, _)| (least / APART_DAYS).min(MOST_APART));
        let against = differing(customer, vendor).len() - usize::from(are_both || is_received)
            + usize::try_from(apart).unwrap_or(0);
        score.min(MOST).saturating_sub(u32::try_from(against).unwrap_or(0) * AGAINST)
    }
}

impl<'a> Features<'a> {
    /// Who is in the other too.
    fn people_in(&self, other: &Self) -> impl Iterator<Item = Id<Participant>> {
        self.people.iter().filter(|person| other.people.contains(person)).copied()
    }

    /// The words that the other has too, as they stand here.
    fn words_in(&self, other: &Self) -> impl Iterator<Item = &'a str> {
        self.words.iter().filter(|(stem, _)| other.words.contains_key(*stem)).map(|(_, word)| *word)
    }

    /// Days apart, at least and at most, where both have a date.
    fn days(&self, other: &Self) -> Option<(i32, i32)> {
        self.date.zip(other.date).map(|(a, b)| apart(a, b))
    }

    fn has_same_activity(&self, other: &Self) -> bool {
        !self.step.activity.is_empty() && self.step.activity == other.step.activity
    }

    fn has_same_channel(&self, other: &Self) -> bool {
        self.step.channel.is_some() && self.step.channel == other.step.channel
    }

    fn has_same_exit(&self, other: &Self) -> bool {
        let is_exit = |step: &Step| step.course == Course::Exit;
        is_exit(self.step) && is_exit(other.step) && self.step.exit_to == other.step.exit_to
    }
}

fn share(points: u32, part: usize, of: usize) -> u32 {
    if of == 0 { 0 } else { points * u32::try_from(part).unwrap_or(0) / u32::try_from(of).unwrap_or(u32::MAX) }
}

fn people(debrief: &Debrief, step: &Step) -> Vec<Id<Participant>> {
    let mut people: Vec<Id<Participant>> = Vec::new();
    for person in debrief.people(step) {
        if !people.contains(&person.id) {
            people.push(person.id);
        }
    }
    people
}

/// The words of a text that say something: each folded and without the endings that German and English put behind it,
/// and as it stands there.
fn words(text: &str) -> BTreeMap<String, &str> {
    // A mark that combines with the letter before belongs to the word.
    let is_of_word = |ch: char| ch.is_alphanumeric() || matches!(ch, '\u{300}'..='\u{36f}');
    let all = text.split(|ch: char| !is_of_word(ch)).map(|word| (fold(word), word));
    let telling = all.filter(|(word, _)| word.chars().count() >= LEAST_LETTERS && !EMPTY.contains(&word.as_str()));
    telling.map(|(folded, word)| (stem(&folded), word)).gather()
}

fn stem(word: &str) -> String {
    const ENDINGS: [&str; 10] = ["ungen", "ung", "ing", "ed", "en", "er", "es", "em", "e", "s"];
    let stem =
        ENDINGS.iter().find_map(|end| word.strip_suffix(end).filter(|rest| rest.chars().count() >= LEAST_LETTERS));
    stem.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Commitment, Course, Deal, Milestone, Side, StepParticipant, Telling};

    #[test]
    fn what_is_common_counts_and_is_named() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let keller = Participant::new(debrief.deal.id, "Keller", Side::Customer);
        let step = |title: &str, date: &str| {
            let mut step = Step::new(debrief.deal.id, 0, title);
            step.date = date.parse().ok();
            step.actor = Some(keller.id);
            step.channel = Some(Channel::Phone);
            step
        };
        let one = step("Keller asks for a second quotation", "~2025-10");
        let same = step("Keller wants another quotation", "2025-10-03");
        let other = step("Keller visits the fair", "2026-06-01");
        let (told, heard) = (step("Press release on Tuesday", ""), step("the press wrote of it", ""));
        debrief.participants = vec![keller];
        let comparing = Comparing::new(&debrief);
        let likeness =
            |a, b| comparing.likeness(&comparing.features(a, Source::Customer), &comparing.features(b, Source::Vendor));
        let found = likeness(&one, &same);
        assert_eq!((found.words.as_slice(), found.people.len()), (&["quotation".to_owned()][..], 1));
        assert_eq!(likeness(&told, &heard).words, ["Press"], "whole, as the customer has it");
        assert_eq!(found.days.map(|(least, _)| least), Some(0));
        assert!(found.score >= OFFERED, "{found:?}");
        assert!(likeness(&one, &other).score < OFFERED);
    }

    /// What makes of two steps two others; it is given the two people who are in both.
    type Change = fn(&mut Step, &mut Step, [Id<Participant>; 2]);

    /// Two steps of the same people, dates and words, one told by each side, changed like this: how alike they are.
    fn likeness_of(change: impl Fn(&mut Step, &mut Step, [Id<Participant>; 2])) -> u32 {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        debrief.participants = ["Keller", "Huber"].map(|name| Participant::new(deal, name, Side::Customer)).to_vec();
        let people = [debrief.participants[0].id, debrief.participants[1].id];
        let step = |rank| Step { date: "2025-10-03".parse().ok(), ..Step::new(deal, rank, "sends the quotation back") };
        let (mut one, mut other) = (step(0), step(1));
        for step in [&one, &other] {
            let link = |participant| StepParticipant { id: Id::new(), deal, step: step.id, participant };
            debrief.step_participants.extend(people.map(link));
        }
        change(&mut one, &mut other, people);
        let comparing = Comparing::new(&debrief);
        comparing
            .likeness(&comparing.features(&one, Source::Customer), &comparing.features(&other, Source::Vendor))
            .score
    }

    #[test]
    fn what_both_name_and_is_not_the_same_takes_away() {
        let alike = likeness_of(|_, _, _| {});
        assert_eq!(alike, PEOPLE + WORDS + TIME);
        let differing: [Change; 6] = [
            |one, other, _| (one.actor, other.actor) = (Some(Id::new()), Some(Id::new())),
            |one, other, _| (one.activity, other.activity) = ("phone_call".into(), "offer_received".into()),
            |one, other, _| (one.channel, other.channel) = (Some(Channel::Phone), Some(Channel::Mail)),
            |one, other, _| (one.course, other.course) = (Course::Wait, Course::Exit),
            |one, other, _| (one.milestone, other.milestone) = (Some(Milestone::Offer), Some(Milestone::Decision)),
            |one, other, _| (one.commitment, other.commitment) = (Commitment::new(1), Commitment::new(4)),
        ];
        for (number, change) in differing.into_iter().enumerate() {
            assert_eq!(likeness_of(change), alike - AGAINST, "{number}");
        }
        let all = likeness_of(|one, other, people| differing.iter().for_each(|change| change(one, other, people)));
        assert_eq!(all, alike - 6 * AGAINST);
        let nothing = likeness_of(|one, other, people| {
            differing.iter().for_each(|change| change(one, other, people));
            (one.title, other.title, other.date) = ("asks".into(), "tells".into(), "2026-10-03".parse().ok());
        });
        assert_eq!(nothing, 0, "it never falls below nothing");
    }

    #[test]
    fn days_apart_weigh() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let keller = Participant::new(debrief.deal.id, "Keller", Side::Customer);
        let step = |title: &str, date: &str, activity: &str| Step {
            date: date.parse().ok(),
            actor: Some(keller.id),
            activity: activity.into(),
            ..Step::new(debrief.deal.id, 0, title)
        };
        let refuses = |date| step("Keller lehnt ab", date, "offer_read");
        let steps = [refuses("2025-09-03"), refuses("2025-10-03"), refuses("2025-09-05")];
        let felt =
            |step: &Step, source, emotion| Telling { emotion: Emotion::new(emotion), ..Telling::new(step, source) };
        debrief.tellings = vec![felt(&steps[0], Source::Customer, -2), felt(&steps[1], Source::Vendor, 1)];
        debrief.participants = vec![keller.clone()];
        let score = |debrief: &Debrief, other: &Step| {
            let comparing = Comparing::new(debrief);
            let (theirs, ours) =
                (comparing.features(&steps[0], Source::Customer), comparing.features(other, Source::Vendor));
            comparing.likeness(&theirs, &ours).score
        };
        let (far, near) = (score(&debrief, &steps[1]), score(&debrief, &steps[2]));
        assert!(near > far + 2 * AGAINST, "{near} {far}");
        // That one side liked what the other did not is what is looked for, and no reason to offer less.
        debrief.tellings[1] = felt(&steps[1], Source::Vendor, -1);
        assert_eq!(score(&debrief, &steps[1]), far);
    }

    #[test]
    fn what_only_one_names_takes_nothing_away() {
        let alike = likeness_of(|_, _, _| {});
        let named_by_one: [Change; 8] = [
            // Who visits whom and who receives whom is the same.
            |one, other, people| (one.actor, other.actor) = (Some(people[0]), Some(people[1])),
            |one, _, people| one.actor = Some(people[0]),
            |_, other, _| other.activity = "phone_call".into(),
            |one, _, _| one.channel = Some(Channel::Phone),
            // That it went on is what nobody says of a step: it is no other course than a wait.
            |one, other, _| (one.course, other.course) = (Course::Wait, Course::Advance),
            |_, other, _| other.milestone = Some(Milestone::Offer),
            |one, _, _| one.commitment = Commitment::new(1),
            |one, other, people| (one.actor, other.actor) = (Some(people[1]), Some(people[1])),
        ];
        for (number, change) in named_by_one.into_iter().enumerate() {
            assert_eq!(likeness_of(change), alike, "{number}");
        }
    }

    #[test]
    fn who_asks_and_who_is_asked_tell_one_thing() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        debrief.participants = ["Vogt", "Keller"].map(|name| Participant::new(deal, name, Side::Customer)).to_vec();
        let [vogt, keller] = [debrief.participants[0].id, debrief.participants[1].id];
        let step = |actor, title: &str, activity: &str| Step {
            date: "~2025-05".parse().ok(),
            actor: Some(actor),
            channel: Some(Channel::Phone),
            activity: activity.into(),
            ..Step::new(deal, 0, title)
        };
        let asks = step(vogt, "Vogt fragt Keller nach einer Offerte", "enquiry_made");
        let takes = step(keller, "Keller nimmt die Anfrage am Telefon entgegen", "contact_taken");
        debrief.step_participants.push(StepParticipant { id: Id::new(), deal, step: asks.id, participant: keller });
        let offered = |other: &Step| {
            let comparing = Comparing::new(&debrief);
            let told = comparing.features(&asks, Source::Customer);
            comparing.likeness(&told, &comparing.features(other, Source::Vendor)).score >= OFFERED
        };
        assert!(offered(&takes));
        assert!(!offered(&Step { channel: Some(Channel::Mail), ..takes.clone() }), "another way");
        assert!(!offered(&Step { date: "2025-09-20".parse().ok(), ..takes.clone() }), "another day");
        assert!(!offered(&Step { actor: Some(Id::new()), ..takes.clone() }), "somebody else");
    }

    #[test]
    fn two_ways_out_to_the_same_are_one_more_than_by_chance() {
        let left = |other_to| {
            likeness_of(|one, other, _| {
                (one.course, one.exit_to) = (Course::Exit, Some(crate::domain::ExitTo::Competitor));
                (other.course, other.exit_to) = (Course::Exit, Some(other_to));
                (one.title, other.title) = ("ruft an".into(), "hört die Absage".into());
                other.date = "2025-10-06".parse().ok();
            })
        };
        use crate::domain::ExitTo::{Competitor, Postponed};
        assert!(left(Competitor) >= left(Postponed) + EXIT, "{} {}", left(Competitor), left(Postponed));
    }

    #[test]
    fn endings_and_marks_do_not_part_words() {
        let stems = |text| words(text).into_keys().collect::<Vec<_>>();
        assert_eq!(stems("Die Offerten"), stems("die offerte"));
        assert_eq!(stems("visits"), stems("visit"));
        assert_ne!(stems("offer"), stems("order"));
    }
}
