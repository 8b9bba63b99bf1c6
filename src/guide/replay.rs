//! Replaying a recorded deal: what will the customer do next? The true step among others that would fit.
//!
//! Everything follows from the ids of deal and step, so that whoever replays a deal twice finds the same choices. None of
//! them gives itself away: all are names from the step catalogue, or all are what customers did in other deals, told in
//! the same form and without anybody's name.

use super::{Activity, activity, catalogue, milestone_of};
use crate::{
    arrange::Arrange,
    domain::{Deal, Debrief, Id, Milestone, Participant, Side, Step, fold},
};

/// So many choices stand together, the true one among them.
pub const CHOICES: usize = 4;

/// A path of fewer steps is no story to guess in.
pub const LEAST_STEPS: usize = 5;

/// So many steps are told before the first guess.
const BEGINNING: usize = 1;

/// What happened within so many steps is no choice: it would be half right, or nobody would take it.
const AROUND: usize = 2;

/// One thing that the customer might do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// An activity of the step catalogue.
    Activity(&'static str),
    /// What was done, in the words of a deal, without who did it.
    Words(String),
}

/// A guess: what does the customer do in the step at this place?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The place of the step, 0 first.
    pub place: usize,
    /// The choices, in the order in which they are shown.
    pub choices: Vec<Choice>,
    /// Which of them is true.
    pub right: usize,
}

/// Why a deal cannot be replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoReplay {
    /// It has too few steps.
    TooShort,
    /// The customer does nothing in it that could be guessed.
    NothingToGuess,
}

/// The guesses of a deal in the order of its path; `others` are deals from which false choices may come.
///
/// # Errors
/// When there is too little to replay.
pub fn replay(debrief: &Debrief, others: &[Debrief]) -> Result<Vec<Round>, NoReplay> {
    if debrief.steps.len() < LEAST_STEPS {
        return Err(NoReplay::TooShort);
    }
    let done = done_elsewhere(debrief, others);
    let rounds: Vec<Round> = (BEGINNING..debrief.steps.len())
        .filter(|place| debrief.actor_side(&debrief.steps[*place]) == Some(Side::Customer))
        .filter_map(|place| by_catalogue(debrief, place, &done).or_else(|| by_words(debrief, place, &done)))
        .collect();
    if rounds.is_empty() { Err(NoReplay::NothingToGuess) } else { Ok(rounds) }
}

/// The deal as if nothing had happened after its first so many steps, and nobody had judged it. Who decides, who fights for
/// whom and how much each says is known of the whole deal only: those who take part have names, sides and jobs.
pub fn told_until(whole: &Debrief, steps: usize) -> Debrief {
    let mut told = Debrief::new(Deal::new(whole.deal.customer.clone(), whole.deal.title.clone()));
    told.deal.id = whole.deal.id;
    told.participants = whole.participants.iter().map(unjudged).collect();
    let shown = whole.steps.iter().take(steps);
    // That we could have acted differently was seen later.
    told.steps = shown.map(|step| Step { is_lever: false, ..step.clone() }).collect();
    let is_told = |step: Id<Step>| told.steps.iter().any(|other| other.id == step);
    let links = whole.step_participants.iter().filter(|link| is_told(link.step));
    told.step_participants = links.cloned().collect();
    told.tellings = whole.tellings.iter().filter(|telling| is_told(telling.step)).cloned().collect();
    let incidents = whole.incidents.iter().filter(|incident| incident.step.is_some_and(is_told));
    told.incidents = incidents.cloned().collect();
    told
}

fn unjudged(person: &Participant) -> Participant {
    let Participant { id, deal, name, side, job, site, lead_informant, consent, .. } = person.clone();
    let blank = Participant::with_id(id, deal, name, side);
    Participant { job, site, lead_informant, consent, ..blank }
}

/// Whether the customer acts in the step at this place, where it could be guessed, and it is not: too little is known that
/// might have happened instead.
pub fn is_unasked(debrief: &Debrief, rounds: &[Round], place: usize) -> bool {
    let by_customer = debrief.steps.get(place).is_some_and(|step| debrief.actor_side(step) == Some(Side::Customer));
    by_customer && place >= BEGINNING && rounds.iter().all(|round| round.place != place)
}

/// What customers did in other deals.
struct Done {
    activity: String,
    stretch: Option<Milestone>,
    words: Option<Bare>,
}

/// A title without who acted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Bare {
    text: String,
    /// Whether a name was taken away in front: then the text begins with the verb.
    is_cut: bool,
}

fn done_elsewhere(debrief: &Debrief, others: &[Debrief]) -> Vec<Done> {
    let mut done = Vec::new();
    for other in others.iter().filter(|other| other.deal.id != debrief.deal.id) {
        let by_customer = |step: &&Step| other.actor_side(step) == Some(Side::Customer);
        done.extend(other.steps.iter().filter(by_customer).map(|step| Done {
            activity: step.activity.clone(),
            stretch: milestone_of(step),
            words: bare(other, step).filter(|bare| !names_somebody(debrief, &bare.text)),
        }));
    }
    done
}

/// The stretch in which a step lies: its own, or that of the nearest step before it.
fn stretch(debrief: &Debrief, place: usize) -> Option<Milestone> {
    debrief.steps[..=place].iter().rev().find_map(milestone_of)
}

fn distance(one: Option<Milestone>, other: Option<Milestone>) -> usize {
    match (one, other) {
        (Some(one), Some(other)) => (one as usize).abs_diff(other as usize),
        // What may happen at any time fits nearly everywhere.
        _ => 1,
    }
}

/// The steps around one, which are no choices beside it.
fn around(debrief: &Debrief, place: usize) -> impl Iterator<Item = &Step> {
    let steps = debrief.steps.iter().enumerate();
    steps.filter(move |(at, _)| *at != place && at.abs_diff(place) <= AROUND).map(|(_, step)| step)
}

fn by_catalogue(debrief: &Debrief, place: usize, done: &[Done]) -> Option<Round> {
    let step = &debrief.steps[place];
    // What either side may do is named as a thing, what the customer does as a deed: the form would give it away, so all
    // choices are of one kind.
    let truth =
        activity(&step.activity).filter(|activity| matches!(activity.usual_actor, None | Some(Side::Customer)))?;
    let is_alike = |activity: &&Activity| activity.usual_actor == truth.usual_actor;
    let near: Vec<&str> = around(debrief, place).map(|step| step.activity.as_str()).collect();
    let here = stretch(debrief, place);
    let mut others: Vec<(usize, u64, &'static str)> = catalogue()
        .iter()
        .filter(is_alike)
        .filter(|other| other.key != truth.key && !near.contains(&other.key))
        .map(|other| {
            let is_known = done.iter().any(|done| done.activity == other.key);
            // What customers really do in such a stretch before what only might be.
            let rank = 2 * distance(here, other.milestone) + usize::from(!is_known);
            (rank, mixed(debrief, step, other.key), other.key)
        })
        .collect();
    others.sort_unstable();
    let others = others.into_iter().map(|(_, _, key)| Choice::Activity(key));
    round(debrief, place, Choice::Activity(truth.key), others)
}

fn by_words(debrief: &Debrief, place: usize, done: &[Done]) -> Option<Round> {
    let step = &debrief.steps[place];
    let truth = bare(debrief, step)?;
    let here = stretch(debrief, place);
    let length = truth.text.chars().count();
    let fits = |other: &&Bare| {
        let others = other.text.chars().count();
        other.is_cut == truth.is_cut && others * 2 >= length && others <= length * 2
    };
    let mut others: Vec<(usize, u64, String)> = Vec::new();
    for done in done {
        let Some(words) = done.words.as_ref().filter(fits) else { continue };
        let is_new = |text: &str| fold(text) != fold(&words.text);
        if is_new(&truth.text) && others.iter().all(|(_, _, text)| is_new(text)) {
            others.push((distance(here, done.stretch), mixed(debrief, step, &words.text), words.text.clone()));
        }
    }
    others.sort_unstable();
    let others = others.into_iter().map(|(_, _, text)| Choice::Words(text));
    round(debrief, place, Choice::Words(truth.text), others)
}

/// The true choice among the first of the others; none where these are too few.
fn round(debrief: &Debrief, place: usize, truth: Choice, others: impl Iterator<Item = Choice>) -> Option<Round> {
    let mut choices: Vec<Choice> = others.take(CHOICES - 1).chain([truth.clone()]).collect();
    if choices.len() < CHOICES {
        return None;
    }
    let step = &debrief.steps[place];
    choices.arrange_by_cached_key(|choice| match choice {
        Choice::Activity(key) => mixed(debrief, step, &format!("{key} shown")),
        Choice::Words(text) => mixed(debrief, step, &format!("{text} shown")),
    });
    let right = choices.iter().position(|choice| *choice == truth)?;
    Some(Round { place, choices, right })
}

/// A step's title without who acted in front; none where somebody is named in it, or nothing is left.
fn bare(debrief: &Debrief, step: &Step) -> Option<Bare> {
    let title = step.title.trim().trim_end_matches('.');
    let names = debrief.actor(step).map(|person| [person.name.as_str(), person.short_name()]);
    let rest = names.into_iter().flatten().find_map(|name| title.strip_prefix(name)?.strip_prefix(' '));
    let text = rest.unwrap_or(title).trim().to_owned();
    let is_told = text.split_whitespace().count() > 1 && !names_somebody(debrief, &text);
    is_told.then_some(Bare { text, is_cut: rest.is_some() })
}

/// Whether a text names somebody of a deal, its customer or the one who won it.
fn names_somebody(debrief: &Debrief, text: &str) -> bool {
    let folded = fold(text);
    let people = debrief.participants.iter().map(|person| person.name.as_str());
    let all = people.chain([debrief.deal.customer.as_str(), debrief.deal.winner.as_str()]);
    let words = |name: &str| fold(name).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut names = all.flat_map(words).filter(|word| word.chars().count() > 3);
    names.any(|name| folded.contains(&name))
}

/// A number that looks like chance and is the same each time (FNV-1a over deal, step and choice).
fn mixed(debrief: &Debrief, step: &Step, choice: &str) -> u64 {
    let ids = [debrief.deal.id.uuid(), step.id.uuid()];
    let bytes = ids.iter().flat_map(|id| id.as_bytes().iter().copied()).chain(choice.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum: u64, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{domain::BuyingRole, exchange::demo, guide::arbitrary, i18n::Language};

    #[test]
    fn each_deal_of_the_demo_can_be_replayed_and_always_alike() {
        let debriefs = demo::demo(Language::De).expect("the demo").debriefs;
        for debrief in &debriefs {
            let rounds = replay(debrief, &debriefs).expect("rounds");
            assert!(rounds.len() >= 5, "{}: {}", debrief.deal.customer, rounds.len());
            assert_eq!(Ok(&rounds), replay(debrief, &debriefs).as_ref());
        }
        // Nearly every step of the customer's is asked.
        let (mut asked, mut unasked) = (0, 0);
        for debrief in &debriefs {
            let rounds = replay(debrief, &debriefs).expect("rounds");
            asked += rounds.len();
            unasked += (0..debrief.steps.len()).filter(|place| is_unasked(debrief, &rounds, *place)).count();
        }
        assert!(asked > 50 * unasked, "{asked} asked, {unasked} not");
        // The true one stands everywhere about equally often.
        let mut places = [0; CHOICES];
        for round in debriefs.iter().flat_map(|debrief| replay(debrief, &debriefs).unwrap_or_default()) {
            places[round.right] += 1;
        }
        let all: usize = places.iter().sum();
        assert!(places.iter().all(|count| count * CHOICES * 2 > all && count * 2 < all), "{places:?}");
    }

    /// Steps of a customer without an activity, told by their words.
    fn told(titles: &[&str]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let keller = Participant::new(debrief.deal.id, "Erika Keller", Side::Customer);
        for (at, title) in titles.iter().enumerate() {
            let mut step = Step::new(debrief.deal.id, at as i64, *title);
            step.actor = Some(keller.id);
            debrief.steps.push(step);
        }
        debrief.participants.push(keller);
        debrief
    }

    #[test]
    fn what_is_known_in_the_end_is_not_told_at_the_beginning() {
        let mut whole = told(&["calls Meier", "asks for an offer", "orders"]);
        whole.participants[0].buying_roles = [BuyingRole::Decider, BuyingRole::Champion].into_iter().collect();
        whole.participants[0].stance = crate::domain::Stance::new(2);
        (whole.participants[0].job, whole.participants[0].personal_goal) = ("head of works".into(), "to shine".into());
        whole.participants[0].notes = "decided it alone".into();
        whole.steps[0].is_lever = true;
        let keller = Participant {
            job: "head of works".into(),
            ..Participant::new(whole.deal.id, "Erika Keller", Side::Customer)
        };
        for steps in 0..=3 {
            let told = told_until(&whole, steps);
            assert_eq!(told.steps.len(), steps);
            assert_eq!(told.participants, [Participant { id: whole.participants[0].id, ..keller.clone() }]);
            assert!(told.steps.iter().all(|step| !step.is_lever));
        }
    }

    #[test]
    fn too_short_and_nothing_to_guess() {
        assert_eq!(replay(&told(&["a b"; 4]), &[]), Err(NoReplay::TooShort));
        assert_eq!(replay(&told(&["a b"; 5]), &[]), Err(NoReplay::NothingToGuess), "there is nothing to choose from");
        let mut debrief = told(&["a b"; 6]);
        debrief.steps.iter_mut().for_each(|step| {
            (step.actor, step.actor_side, step.activity) = (None, Some(Side::Vendor), "offer_sent".into());
        });
        assert_eq!(replay(&debrief, &[]), Err(NoReplay::NothingToGuess), "we are not the customer");
    }

    #[test]
    fn words_of_other_deals_name_nobody_and_have_the_same_form() {
        let debrief = told(&["x y", "x y", "Keller asks for a trial", "The board meets", "Keller calls Hofstetter"]);
        let other = told(&[
            "Keller wants a second offer",
            "Keller looks at the numbers",
            "Keller drives to the fair",
            "Keller tells Keller about it",
            "The line stands still",
        ]);
        let rounds = replay(&debrief, &[other]).expect("a round");
        assert_eq!(rounds.len(), 1, "the others have no three of their form, or name somebody");
        assert_eq!(rounds[0].place, 2);
        assert_eq!(rounds[0].choices[rounds[0].right], Choice::Words("asks for a trial".into()));
        assert!(
            rounds[0].choices.iter().all(|choice| matches!(choice, Choice::Words(text) if !text.contains("Keller")))
        );
    }

    proptest! {
        #[test]
        fn the_true_step_is_among_the_choices_once(
            debrief in arbitrary::debrief(), other in arbitrary::debrief(),
        ) {
            let others = [debrief.clone(), other];
            for round in replay(&debrief, &others).unwrap_or_default() {
                prop_assert_eq!(round.choices.len(), CHOICES);
                let step = &debrief.steps[round.place];
                match &round.choices[round.right] {
                    Choice::Activity(key) => prop_assert_eq!(*key, step.activity.as_str()),
                    Choice::Words(text) => prop_assert!(step.title.contains(text.as_str())),
                }
                for (at, one) in round.choices.iter().enumerate() {
                    prop_assert!(!round.choices[at + 1..].contains(one), "{:?} twice", one);
                    let is_alike = matches!(one, Choice::Activity(_))
                        == matches!(round.choices[round.right], Choice::Activity(_));
                    prop_assert!(is_alike, "all choices are of one form");
                }
                prop_assert!(round.place >= BEGINNING);
            }
        }
    }
}
