//! What may be shown while one side is heard blind: nobody is to be led by what the other has told.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::{
    BuyingRoles, Debrief, EvidenceFor, Id, Participant, Record, Scorer, Side, Source, StepParticipant, Telling,
    as_told::Said, short_name,
};

/// The side whose account stands beside this one, and is hidden while this one is heard; a document hides nobody's.
pub(super) fn other_side(heard: Source) -> Option<Source> {
    match heard {
        Source::Customer => Some(Source::Vendor),
        Source::Vendor => Some(Source::Customer),
        Source::Document => None,
    }
}

/// The side and the scorer that tell in this account.
fn teller(source: Source) -> Option<(Side, Scorer)> {
    match source {
        Source::Customer => Some((Side::Customer, Scorer::Customer)),
        Source::Vendor => Some((Side::Vendor, Scorer::Vendor)),
        Source::Document => None,
    }
}

impl Debrief {
    /// The deal as the side that is heard may see it: without the steps that only the other side tells, of
    /// those that both have told apart what this side tells of them (see `as_told.rs`), without the other's
    /// tellings, incidents, reasons and scores, without the notes of its sittings and who was there, without the levers and
    /// whatever rests on something hidden. Of the people those stay of whom this side, a document or nobody in particular
    /// tells; of whoever the other tells too only the name.
    /// Landmarks stay, and so does how the deal ended and when: both sides know them, and they are needed to tell. So does what
    /// a document tells, and what nobody is said to have told.
    #[must_use]
    pub fn seen_by(mut self, heard: Source) -> Self {
        let Some(other) = other_side(heard) else { return self };
        let Some((side, scorer)) = teller(other) else { return self };
        let whole = self.clone();
        let mut hidden: HashSet<Uuid> = HashSet::new();
        let told_by = |debrief: &Self, source| -> HashSet<Uuid> {
            let of_source = debrief.tellings.iter().filter(|telling| telling.source == source);
            // What this side is only said to tell, in the other's sitting, it has not told.
            let is_own_word = |telling: &&Telling| source == other || !debrief.may_be_paired(telling.step, other);
            of_source.filter(is_own_word).map(|telling| telling.step.uuid()).collect()
        };
        let mentions = mentions(&self);
        let (theirs, own, papers) = (told_by(&self, other), told_by(&self, heard), told_by(&self, Source::Document));
        hide(&mut self.steps, &mut hidden, |step| {
            let id = step.id.uuid();
            theirs.contains(&id) && !own.contains(&id) && !papers.contains(&id)
        });
        let steps = hidden.clone();
        let is_gone = |id: Uuid| steps.contains(&id);
        hide(&mut self.step_participants, &mut hidden, |link| {
            let (step, person) = (whole.step(link.step), whole.participant(link.participant));
            let is_told = step.zip(person).is_none_or(|(step, person)| whole.is_in_as_told(step, person, heard));
            is_gone(link.step.uuid()) || !is_told
        });
        self.steps.iter_mut().for_each(|step| *step = whole.as_told(step, heard));
        self.keep_in_part(&whole, heard);
        self.put_in_order(&whole);
        hide(&mut self.tellings, &mut hidden, |telling| telling.source == other || is_gone(telling.step.uuid()));
        hide(&mut self.incidents, &mut hidden, |incident| {
            let is_theirs = incident.told_by.map_or(incident.felt_by == side, |source| source == other);
            is_theirs || incident.step.is_some_and(|step| is_gone(step.uuid()))
        });
        let last_word = hidden.iter().max().copied();
        hide(&mut self.claims, &mut hidden, |claim| claim.made_by == side);
        hide(&mut self.scores, &mut hidden, |score| score.side == scorer);
        let gone = hidden.clone();
        hide(&mut self.incident_criteria, &mut hidden, |link| gone.contains(&link.incident.uuid()));
        // What we concluded from the other account leads whoever hears it, whatever it rests on.
        hide(&mut self.levers, &mut hidden, |_| true);
        hide(&mut self.evidence, &mut hidden, |row| {
            let place = row.step.map(|id| id.uuid()).or(row.incident.map(|id| id.uuid()));
            row.subject == EvidenceFor::Lever
                || gone.contains(&row.subject_id)
                || place.is_some_and(|id| gone.contains(&id))
        });
        let gone = hidden.clone();
        hide(&mut self.waivers, &mut hidden, |waiver| waiver.target.is_some_and(|target| gone.contains(&target)));
        hide(&mut self.rejected_pairs, &mut hidden, |pair| {
            [pair.customer_step, pair.vendor_step].iter().any(|step| is_gone(step.uuid()))
        });
        for sitting in self.sittings.iter_mut().filter(|sitting| sitting.source() == Some(other)) {
            sitting.attended.clear();
            sitting.notes.clear();
        }
        self.deal.finding.clear();
        self.hide_people(&mentions, last_word);
        self
    }

    /// Whoever acted as the other side tells it took part as this one does, where it names him; and whoever acts in its own
    /// account is no further part of it.
    fn keep_in_part(&mut self, whole: &Self, heard: Source) {
        for step in &self.steps {
            let Some(was) = whole.step(step.id).filter(|was| was.actor != step.actor) else { continue };
            let id = step.id;
            self.step_participants.retain(|link| link.step != id || Some(link.participant) != step.actor);
            let actor = whole.actor(was).filter(|actor| whole.is_in_as_told(was, actor, heard));
            let stays = heard == Source::Vendor && step.actor.is_some();
            if let Some(actor) = actor.filter(|_| stays) {
                // No such row is stored: read again it must be the same, and where it is deleted there is nothing to do.
                let link = Id::from_uuid(id.uuid());
                let link = StepParticipant { id: link, deal: step.deal, step: id, participant: actor.id };
                self.step_participants.push(link);
            }
        }
    }

    /// Takes away whom only the other side has named, and of whoever it has named too all but the name. `whole` is how often
    /// everybody is named in all that is recorded, `last_word` the newest row of the other's account.
    fn hide_people(&mut self, whole: &Mentions, last_word: Option<Uuid>) {
        let here = mentions(self);
        let is_theirs = |person: &Participant| whole.get(&person.id) > here.get(&person.id);
        // Ids are in the order of their making. Whoever takes part in nothing was entered beside the story: since the other
        // side's last word nobody but this side can have named them.
        let is_unclear = |person: &Participant| {
            !whole.contains_key(&person.id) && last_word.is_some_and(|last| person.id.uuid() < last)
        };
        self.participants.retain(|person| here.contains_key(&person.id) || !is_theirs(person) && !is_unclear(person));
        let said = self.said();
        for person in self.participants.iter_mut().filter(|person| is_theirs(person) || is_unclear(person)) {
            // Whom this side has called by the whole name it knows by it: that the other has named him too shows nowhere.
            if !said.says(&person.name) {
                person.name = short_name(&person.name).to_owned();
            }
            person.keep_name_alone();
        }
    }

    /// The names by which the customer may see people in `told`, the customer's part of this: where our account alone
    /// calls them by the whole name, the last.
    pub fn names_for_customer(&self, told: &Self) -> impl Fn(&Participant) -> String + use<> {
        let (all, theirs) = (self.said(), told.said());
        move |person| match all.says(&person.name) && !theirs.says(&person.name) {
            true => short_name(&person.name).to_owned(),
            false => person.name.clone(),
        }
    }

    /// What is said in steps and of them, in the words in which it was typed.
    fn said(&self) -> Said {
        let titles = self.steps.iter().map(|step| step.title.as_str());
        Said::of(titles.chain(self.tellings.iter().map(|telling| telling.words.as_str())))
    }
}

/// In how many places everybody is named.
type Mentions = HashMap<Id<Participant>, usize>;

fn mentions(debrief: &Debrief) -> Mentions {
    let actors = debrief.steps.iter().filter_map(|step| step.actor);
    let others = debrief.step_participants.iter().map(|link| link.participant);
    let tellers = debrief.tellings.iter().filter_map(|telling| telling.told_by);
    let felt = debrief.incidents.iter().filter_map(|incident| incident.person);
    let mut mentions = Mentions::new();
    for person in actors.chain(others).chain(tellers).chain(felt) {
        *mentions.entry(person).or_insert(0) += 1;
    }
    mentions
}

impl Participant {
    /// Leaves of somebody whom others have described what must be known to tell of them: how they are called, where they
    /// belong, and what may be told of them outside.
    fn keep_name_alone(&mut self) {
        [&mut self.job, &mut self.site, &mut self.personal_goal, &mut self.notes].into_iter().for_each(String::clear);
        (self.buying_roles, self.lead_informant, self.stance) = (BuyingRoles::default(), false, None);
    }
}

impl Debrief {
    /// Whether a row of the deal is among what is here.
    pub fn holds(&self, id: Uuid) -> bool {
        fn any<R: Record>(rows: &[R], id: Uuid) -> bool {
            rows.iter().any(|row| row.id().uuid() == id)
        }
        self.deal.id.uuid() == id
            || any(&self.sittings, id)
            || any(&self.participants, id)
            || any(&self.landmarks, id)
            || any(&self.steps, id)
            || any(&self.tellings, id)
            || any(&self.incidents, id)
            || any(&self.claims, id)
            || any(&self.scores, id)
            || any(&self.levers, id)
            || any(&self.waivers, id)
    }
}

/// Takes the rows away that are to be hidden, and remembers their ids.
fn hide<R: Record>(rows: &mut Vec<R>, hidden: &mut HashSet<Uuid>, is_hidden: impl Fn(&R) -> bool) {
    rows.retain(|row| {
        let hides = is_hidden(row);
        if hides {
            hidden.insert(row.id().uuid());
        }
        !hides
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Claim, Deal, Evidence, FuzzyDate, Id, Incident, IncidentKind, Landmark, Lever, Outcome, Step, StepParticipant,
        Telling, Weight,
    };

    fn case() -> Debrief {
        let deal = Deal::new("Hofstetter", "line 3");
        let id = deal.id;
        let mut debrief = Debrief::new(deal);
        for (rank, sources) in
            [&[Source::Customer][..], &[Source::Vendor], &[Source::Customer, Source::Vendor], &[], &[Source::Document]]
                .into_iter()
                .enumerate()
        {
            let step = Step::new(id, rank as i64, format!("step {rank}"));
            debrief.tellings.extend(sources.iter().map(|source| Telling::new(&step, *source)));
            debrief.step_participants.push(StepParticipant {
                id: Id::new(),
                deal: id,
                step: step.id,
                participant: Id::new(),
            });
            let mut incident = Incident::new(id, IncidentKind::Annoyed, Side::Customer, format!("incident {rank}"));
            incident.step = Some(step.id);
            incident.told_by = Some(Source::Customer);
            debrief.incidents.push(incident);
            debrief.steps.push(step);
        }
        debrief.claims = vec![Claim::new(id, "price", Side::Customer), Claim::new(id, "late", Side::Vendor)];
        debrief
    }

    fn titles(debrief: &Debrief) -> Vec<&str> {
        debrief.steps.iter().map(|step| step.title.as_str()).collect()
    }

    #[test]
    fn each_side_sees_its_own_account_only() {
        let customer = case().seen_by(Source::Customer);
        assert_eq!(titles(&customer), ["step 0", "step 2", "step 3", "step 4"]);
        assert!(customer.tellings.iter().all(|telling| telling.source != Source::Vendor));
        assert_eq!(customer.claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>(), ["price"]);
        assert_eq!((customer.incidents.len(), customer.step_participants.len()), (4, 4));
        let vendor = case().seen_by(Source::Vendor);
        assert_eq!(titles(&vendor), ["step 1", "step 2", "step 3", "step 4"]);
        assert!(vendor.incidents.is_empty(), "all are told by the customer");
        assert_eq!(vendor.claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>(), ["late"]);
        let whole = case();
        assert_eq!(whole.clone().seen_by(Source::Document), whole);
    }

    #[test]
    fn our_conclusions_are_hidden_and_what_both_sides_know_stays() {
        let mut debrief = case();
        let deal = debrief.deal.id;
        let date = FuzzyDate::day(jiff::civil::date(2026, 3, 12));
        (debrief.deal.outcome, debrief.deal.decided_on) = (Outcome::Lost, Some(date));
        debrief.landmarks = vec![Landmark { id: Id::new(), deal, date, label: "the fair".into() }];
        debrief.levers = vec![Lever::new(Some(deal), "on their step"), Lever::new(Some(deal), "on nothing")];
        debrief.evidence = vec![Evidence {
            id: Id::new(),
            deal,
            subject: EvidenceFor::Lever,
            subject_id: debrief.levers[0].id.uuid(),
            weight: Weight::For,
            step: Some(debrief.steps[0].id),
            incident: None,
        }];
        for source in [Source::Customer, Source::Vendor] {
            let seen = debrief.clone().seen_by(source);
            assert!(seen.levers.is_empty() && seen.evidence.is_empty(), "{source:?}");
            assert_eq!(seen.landmarks, debrief.landmarks);
            assert_eq!((seen.deal.outcome, seen.deal.decided_on), (Outcome::Lost, Some(date)));
        }
    }

    #[test]
    fn people_are_seen_as_far_as_this_side_has_named_them() {
        let mut debrief = case();
        let person = |name: &str| Participant {
            job: "buyer".into(),
            notes: "ours".into(),
            ..Participant::new(debrief.deal.id, name, Side::Customer)
        };
        let people = ["Anna Theirs", "Beat Both", "Carla Own", "Dora Listed"].map(person);
        let [theirs, both, own, _] = &people;
        let takes = |step: usize, who: &Participant| StepParticipant {
            id: Id::new(),
            deal: debrief.deal.id,
            step: debrief.steps[step].id,
            participant: who.id,
        };
        let links = [takes(1, theirs), takes(1, both), takes(0, both), takes(0, own), takes(3, own)];
        debrief.step_participants.extend(links);
        let since = person("Emil Since");
        debrief.participants = people.iter().cloned().chain([since]).collect();
        let shown = |debrief: &Debrief| -> Vec<(String, String)> {
            let seen = debrief.clone().seen_by(Source::Customer);
            seen.participants.into_iter().map(|person| (person.name, person.job)).collect()
        };
        let pair = |name: &str, job: &str| (name.to_owned(), job.to_owned());
        let own_words = [pair("Both", ""), pair("Carla Own", "buyer")];
        let with_emil = [&own_words[..], &[pair("Emil Since", "buyer")]].concat();
        assert_eq!(shown(&debrief), with_emil, "nobody but this side can have named Emil");
        let late = Incident::new(debrief.deal.id, IncidentKind::Annoyed, Side::Vendor, "late");
        debrief.incidents.push(Incident { told_by: Some(Source::Vendor), ..late });
        assert_eq!(shown(&debrief), own_words, "the other side has gone on");
        debrief.steps[0].title = "Beat Both asks".into();
        assert_eq!(shown(&debrief)[0], pair("Beat Both", ""), "as this side has called him");
    }
}
