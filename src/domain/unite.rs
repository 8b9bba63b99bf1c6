//! Making one step of two, told by one side each, and two of one again.
//!
//! The customer's step stands: it is his purchase. What he does not say, ours fills in; how many hours of ours it took and
//! which of our functions owned it, we know better. It takes the place of the one that stands first. Our title and our
//! date go into our telling, and where both give the same date the customer's into his; a step in which either side
//! sees a lever is one. Where both say something else of the same
//! thing, [`StepMerge::differing`] names it: the customer's word stands; ours comes back when the step is parted again.

use super::{
    Course, Debrief, Evidence, Filled, FindingWaiver, Id, Incident, Participant, Side, Source, Step, StepParticipant,
    Telling, fold, keyed::keyed_enum,
};

keyed_enum! {
    /// What two accounts of a step can say differently, besides title and date, which both tellings keep.
    Differing, "differing" {
        /// Who acted; both take part in any case.
        Actor = "actor",
        /// The activity.
        Activity = "activity",
        /// How.
        Channel = "channel",
        /// Where it led.
        Course = "course",
        /// The stretch of the purchase.
        Milestone = "milestone",
        /// How far the customer had tied himself.
        Commitment = "commitment",
    }
}

/// The rows that change when a step that the customer tells and one that we tell become one, each as it is and as it will
/// be.
#[derive(Debug, Clone, PartialEq)]
pub struct StepMerge {
    /// The step that stays.
    pub kept: (Step, Step),
    /// The step that goes, once nothing refers to it any more.
    pub dropped: Step,
    /// What the customer's sitting only said that we tell: our own telling takes its place.
    pub surplus_tellings: Vec<Telling>,
    /// Tellings that move, and those whose words grow.
    pub tellings: Vec<(Telling, Telling)>,
    /// Those who took part.
    pub links: Vec<(StepParticipant, StepParticipant)>,
    /// Who acted in the step that goes, where somebody else acts in the one that stays.
    pub new_links: Vec<StepParticipant>,
    /// The part that somebody took in the step that stays, where he acts in it now.
    pub surplus_links: Vec<StepParticipant>,
    /// Incidents that hung on it.
    pub incidents: Vec<(Incident, Incident)>,
    /// What rested on it.
    pub evidence: Vec<(Evidence, Evidence)>,
    /// Findings set aside on it.
    pub waivers: Vec<(FindingWaiver, FindingWaiver)>,
    /// What both say differently.
    pub differing: Vec<Differing>,
}

/// The rows that change when the two accounts of a step turn out to be two steps.
#[derive(Debug, Clone, PartialEq)]
pub struct StepSplit {
    /// The step that keeps the customer's telling, as it is and without what ours has filled in.
    pub kept: (Step, Step),
    /// The new step, with our telling; it stands right after the other.
    pub new: Step,
    /// Our telling.
    pub telling: (Telling, Telling),
    /// Those who took part took part in both.
    pub new_links: Vec<StepParticipant>,
    /// But for those whom ours alone has named.
    pub surplus_links: Vec<StepParticipant>,
    /// Incidents that we told.
    pub incidents: Vec<(Incident, Incident)>,
}

/// A title before somebody's words: `[title] words`.
fn with_title(title: &str, words: &str) -> String {
    format!("[{}] {words}", title.trim()).trim_end().to_owned()
}

/// The title that stands before somebody's words, and the words.
fn title_of(words: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (at, ch) in words.char_indices() {
        match ch {
            '[' => depth += 1,
            ']' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            let title = words.get(1..at)?.trim();
            return (!title.is_empty()).then(|| (title, words[at + 1..].trim_start()));
        }
    }
    None
}

impl Telling {
    /// What we call the step, where the customer's title stands.
    pub fn own_title(&self) -> Option<&str> {
        self.parted().0
    }

    /// Our title, and the words. Of the others' words no part is a title, whatever they begin with.
    fn parted(&self) -> (Option<&str>, &str) {
        let ours = title_of(&self.words).filter(|_| self.source == Source::Vendor);
        ours.map_or((None, self.words.as_str()), |(title, words)| (Some(title), words))
    }

    /// Whether the two sides have told the step in different sittings, or one of them in none.
    pub(super) fn was_told_apart(&self, other: &Self) -> bool {
        self.sitting != other.sitting
    }

    /// The words themselves, without what it calls the step.
    pub fn own_words(&self) -> &str {
        self.parted().1
    }
}

impl Debrief {
    /// What changes when a step of the customer's and one of ours are one; none where the other side has told either of them
    /// already, and not only been said to.
    pub fn merge_steps(&self, customer: Id<Step>, vendor: Id<Step>) -> Option<StepMerge> {
        let (kept, dropped) = (self.step(customer)?, self.step(vendor)?);
        if !self.may_be_paired(customer, Source::Customer) || !self.may_be_paired(vendor, Source::Vendor) {
            return None;
        }
        let side = dropped.actor.and_then(|actor| self.participant(actor)).map(|person| person.side);
        let one = united(kept, dropped, side);
        let acts_beside = dropped.actor.filter(|actor| one.actor != Some(*actor) && !self.takes_part(customer, *actor));
        let is_new = |link: &&StepParticipant| {
            Some(link.participant) != one.actor && !self.takes_part(customer, link.participant)
        };
        let links = self.step_participants.iter().filter(|link| link.step == vendor).filter(is_new);
        let acts_already = |who: Id<Participant>| {
            self.step_participants.iter().any(|link| link.step == vendor && link.participant == who)
        };
        let links: Vec<&StepParticipant> = links.collect();
        let brought = links.iter().map(|link| link.participant).chain(acts_beside).collect();
        // Whom the customer names as having taken part he has named, whoever says that he acted.
        let is_named = one.actor.is_some_and(|actor| self.takes_part(customer, actor));
        let mut own = kept.clone();
        if is_named {
            (own.actor, own.actor_side) = (one.actor, one.actor_side);
        }
        let filled = Filled::between(&own, &one, brought);
        let deal = self.deal.id;
        let has_evidence = |row: &Evidence| {
            self.evidence.iter().any(|other| other.subject_id == row.subject_id && other.step == Some(customer))
        };
        let evidence = self.evidence.iter().filter(|row| row.step == Some(vendor) && !has_evidence(row));
        let incidents = self.incidents.iter().filter(|incident| incident.step == Some(vendor));
        Some(StepMerge {
            differing: differing(kept, dropped),
            surplus_tellings: self.telling(customer, Source::Vendor).cloned().into_iter().collect(),
            tellings: self.tellings_moved(kept, dropped, &one, &filled),
            links: links
                .into_iter()
                .map(|link| (link.clone(), StepParticipant { step: customer, ..link.clone() }))
                .collect(),
            new_links: acts_beside
                .filter(|who| !acts_already(*who))
                .map(|participant| StepParticipant { id: Id::new(), deal, step: customer, participant })
                .into_iter()
                .collect(),
            surplus_links: self
                .step_participants
                .iter()
                .filter(|link| link.step == customer && Some(link.participant) == one.actor && kept.actor.is_none())
                .cloned()
                .collect(),
            incidents: incidents
                .map(|incident| (incident.clone(), Incident { step: Some(customer), ..incident.clone() }))
                .collect(),
            evidence: evidence.map(|row| (row.clone(), Evidence { step: Some(customer), ..row.clone() })).collect(),
            waivers: self.waivers_moved(customer, vendor),
            kept: (kept.clone(), one),
            dropped: dropped.clone(),
        })
    }

    pub(super) fn takes_part(&self, step: Id<Step>, person: Id<Participant>) -> bool {
        self.step_participants.iter().any(|link| link.step == step && link.participant == person)
    }

    /// Our telling with our title and date, and what a document tells. Of two tellings of one source one, with the words of
    /// both: of two documents, and of what a side has told and what the other's sitting had said for it.
    fn tellings_moved(&self, kept: &Step, dropped: &Step, one: &Step, filled: &Filled) -> Vec<(Telling, Telling)> {
        let mut moved = Vec::new();
        let ours = self.telling(dropped.id, Source::Vendor).and_then(|telling| telling.date).or(dropped.date);
        // Where both give the same date, or only ours is known, the step's own date would not tell which.
        if let Some(own) = self.telling(kept.id, Source::Customer).filter(|own| own.date.is_none() && ours == kept.date)
            && kept.date.is_some()
        {
            moved.push((own.clone(), Telling { date: kept.date, ..own.clone() }));
        }
        for telling in self.tellings.iter().filter(|telling| telling.step == dropped.id) {
            let own = self.telling(kept.id, telling.source);
            let mut new = Telling { step: kept.id, ..telling.clone() };
            if telling.source == Source::Vendor {
                new = own.map_or(new.clone(), |said| filled_up(&new, said));
                // Where nothing else would say that the step was made of two, our title stands there in any case.
                let customer = self.telling(kept.id, Source::Customer);
                let is_apart = customer.is_some_and(|customer| customer.was_told_apart(telling));
                if !is_apart || fold(&dropped.title).trim() != fold(&one.title).trim() {
                    new.words = with_title(&dropped.title, &new.words);
                }
                new.date = telling.date.or(dropped.date).or(new.date);
                new.filled = Some(filled.clone());
                moved.push((telling.clone(), new));
            } else if let Some(own) = own {
                moved.push((own.clone(), filled_up(own, telling)));
            } else {
                moved.push((telling.clone(), new));
            }
        }
        moved
    }

    /// A finding that was set aside on both keeps both reasons.
    fn waivers_moved(&self, kept: Id<Step>, dropped: Id<Step>) -> Vec<(FindingWaiver, FindingWaiver)> {
        let on = |step: Id<Step>| move |waiver: &&FindingWaiver| waiver.target == Some(step.uuid());
        let of_dropped = self.waivers.iter().filter(on(dropped));
        of_dropped
            .map(|waiver| match self.waivers.iter().filter(on(kept)).find(|own| own.rule == waiver.rule) {
                Some(own) => {
                    let reason = format!("{} · {}", own.reason, waiver.reason);
                    (own.clone(), FindingWaiver { reason, ..own.clone() })
                }
                None => (waiver.clone(), FindingWaiver { target: Some(kept.uuid()), ..waiver.clone() }),
            })
            .collect()
    }

    /// What changes when the customer and we do not tell the same: our telling becomes a step of its own. None where not
    /// both tell it.
    pub fn split_step(&self, step: Id<Step>) -> Option<StepSplit> {
        let kept = self.step(step)?;
        let telling = self.telling(step, Source::Vendor)?;
        self.telling(step, Source::Customer)?;
        let (title, words) = telling.parted();
        let new = Step {
            id: Id::new(),
            title: title.unwrap_or(&kept.title).to_owned(),
            // Where it is known what ours has filled in, our date stands in our telling.
            date: telling.date.or(kept.date.filter(|_| telling.filled.is_none())),
            gap_before_days: None,
            is_lever: false,
            effort_hours: None,
            ..kept.clone()
        };
        let links: Vec<&StepParticipant> = self.step_participants.iter().filter(|link| link.step == step).collect();
        let is_ours = |who| telling.filled.as_ref().is_some_and(|filled| filled.names(who));
        let bare = telling.filled.as_ref().map_or_else(|| kept.clone(), |filled| filled.taken_from(kept));
        let ours = self.incidents_of(step).filter(|incident| incident.told_by == Some(Source::Vendor));
        Some(StepSplit {
            telling: (
                telling.clone(),
                Telling { step: new.id, date: None, words: words.to_owned(), filled: None, ..telling.clone() },
            ),
            new_links: links
                .iter()
                .map(|link| StepParticipant { id: Id::new(), step: new.id, ..(*link).clone() })
                .collect(),
            surplus_links: links.into_iter().filter(|link| is_ours(link.participant)).cloned().collect(),
            incidents: ours
                .map(|incident| (incident.clone(), Incident { step: Some(new.id), ..incident.clone() }))
                .collect(),
            kept: (kept.clone(), bare),
            new,
        })
    }
}

/// A telling with what another one of the same source and step says besides.
fn filled_up(own: &Telling, other: &Telling) -> Telling {
    let (said, more) = (own.words.trim(), other.words.trim());
    let words = match (said, more) {
        (said, "") => said.to_owned(),
        ("", more) => more.to_owned(),
        (said, more) if said == more => said.to_owned(),
        (said, more) => format!("{said} · {more}"),
    };
    let (date, emotion) = (own.date.or(other.date), own.emotion.or(other.emotion));
    Telling { words, date, emotion, certainty: own.certainty.or(other.certainty), ..own.clone() }
}

/// One step of two: see the head of this file. `side` is that of whoever acts in ours.
fn united(customer: &Step, vendor: &Step, side: Option<Side>) -> Step {
    let mut one = customer.clone();
    one.rank = customer.rank.min(vendor.rank);
    if customer.actor.is_none() && (customer.actor_side.is_none() || customer.actor_side == side) {
        (one.actor, one.actor_side) = (vendor.actor, vendor.actor_side);
    }
    if one.title.trim().is_empty() {
        one.title.clone_from(&vendor.title);
    }
    if one.activity.is_empty() {
        one.activity.clone_from(&vendor.activity);
    }
    one.channel = customer.channel.or(vendor.channel);
    one.date = customer.date.or(vendor.date);
    one.gap_before_days = customer.gap_before_days.or(vendor.gap_before_days);
    one.owner = vendor.owner.or(customer.owner);
    one.effort_hours = vendor.effort_hours.or(customer.effort_hours);
    one.milestone = customer.milestone.or(vendor.milestone);
    one.commitment = customer.commitment.or(vendor.commitment);
    one.is_lever = customer.is_lever || vendor.is_lever;
    if customer.course == Course::Advance {
        one.set_course(vendor.course, vendor.exit_to);
    }
    one
}

/// What two accounts of a step say differently.
pub fn differing(customer: &Step, vendor: &Step) -> Vec<Differing> {
    let both = |differ: bool, what| differ.then_some(what);
    let unlike = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
    let course = |step: &Step| (step.course != Course::Advance).then_some((step.course, step.exit_to));
    fn not_same<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
        a.zip(b).is_some_and(|(a, b)| a != b)
    }
    [
        both(not_same(customer.actor, vendor.actor), Differing::Actor),
        both(unlike(&customer.activity, &vendor.activity), Differing::Activity),
        both(not_same(customer.channel, vendor.channel), Differing::Channel),
        both(not_same(course(customer), course(vendor)), Differing::Course),
        both(not_same(customer.milestone, vendor.milestone), Differing::Milestone),
        both(not_same(customer.commitment, vendor.commitment), Differing::Commitment),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Deal;

    #[test]
    fn a_title_before_words_is_found_again() {
        for (title, words) in [("asks", ""), ("asks [again]", "too dear"), ("asks", "[sic] well")] {
            assert_eq!(title_of(&with_title(title, words)), Some((title, words)));
        }
        for words in ["", "too dear", "[open", "]", "[] nothing"] {
            assert_eq!(title_of(words), None, "{words}");
        }
        let step = Step::new(Deal::new("Hofstetter", "line 3").id, 0, "asks");
        let told = |source| Telling { words: "[sic] well".into(), ..Telling::new(&step, source) };
        assert_eq!(told(Source::Customer).own_words(), "[sic] well", "only our title stands before words");
        assert_eq!((told(Source::Vendor).own_title(), told(Source::Vendor).own_words()), (Some("sic"), "well"));
    }
}
