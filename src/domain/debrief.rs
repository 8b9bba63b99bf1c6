//! Everything recorded of one deal, read whole, and what can be derived from it.

use crate::arrange::{Arrange, Gather};
use serde::{Deserialize, Serialize};

use super::{
    AskedQuestion, BuyingRole, BuyingRoles, Claim, Criterion, Deal, Emotion, Evidence, EvidenceFor, FindingWaiver, Id,
    Incident, IncidentCriterion, IncidentKind, Keyed, Landmark, Lever, MAX_LEAD_INFORMANTS, Participant,
    PredictedScore, Prediction, Record, RejectedPair, Score, Scorer, Side, Sitting, SittingWith, Source, Step,
    StepParticipant, Telling, Weight,
};

/// Everything recorded of one deal: about a hundred rows, always read whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Debrief {
    /// The deal.
    pub deal: Deal,
    /// By date, then as made.
    pub sittings: Vec<Sitting>,
    /// As made.
    pub participants: Vec<Participant>,
    /// By date.
    pub landmarks: Vec<Landmark>,
    /// By rank: the true order.
    pub steps: Vec<Step>,
    /// As made.
    pub step_participants: Vec<StepParticipant>,
    /// As made.
    pub tellings: Vec<Telling>,
    /// As made.
    pub incidents: Vec<Incident>,
    /// As made.
    pub incident_criteria: Vec<IncidentCriterion>,
    /// As made; the first is the stated reason.
    pub claims: Vec<Claim>,
    /// As made.
    pub scores: Vec<Score>,
    /// Levers found in this deal, and those that rest on it.
    pub levers: Vec<Lever>,
    /// Evidence that lies in this deal.
    pub evidence: Vec<Evidence>,
    /// Findings set aside.
    pub waivers: Vec<FindingWaiver>,
    /// Pairs of steps that are not one, as made.
    #[serde(default)]
    pub rejected_pairs: Vec<RejectedPair>,
    /// Questions that have been asked, as made.
    #[serde(default)]
    pub asked_questions: Vec<AskedQuestion>,
    /// What our own people expected; one at most.
    #[serde(default)]
    pub prediction: Option<Prediction>,
    /// How they expected the customer to judge, as made.
    #[serde(default)]
    pub predicted_scores: Vec<PredictedScore>,
}

/// Which sources tell a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// The customer does.
    pub customer: bool,
    /// We do.
    pub vendor: bool,
    /// A document does.
    pub document: bool,
}

impl Told {
    /// Whether this one tells it.
    pub fn has(self, source: Source) -> bool {
        match source {
            Source::Customer => self.customer,
            Source::Vendor => self.vendor,
            Source::Document => self.document,
        }
    }

    /// The same, and this one tells it too.
    #[must_use]
    pub fn with(mut self, source: Source) -> Self {
        match source {
            Source::Customer => self.customer = true,
            Source::Vendor => self.vendor = true,
            Source::Document => self.document = true,
        }
        self
    }

    /// Our blind spot: the customer tells it, we do not.
    pub fn is_blind_spot(self) -> bool {
        self.customer && !self.vendor
    }

    /// We tell it, the customer did not notice.
    pub fn is_unnoticed(self) -> bool {
        self.vendor && !self.customer
    }

    /// Nobody tells it.
    pub fn is_by_nobody(self) -> bool {
        !self.customer && !self.vendor && !self.document
    }
}

/// How far a debrief has come, in counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Progress {
    /// Steps.
    pub steps: usize,
    /// Incidents.
    pub incidents: usize,
    /// Criteria that at least one side has rated, "not observed" and "not relevant" included.
    pub criteria: usize,
    /// People.
    pub participants: usize,
    /// Levers.
    pub levers: usize,
}

fn find<R: Record>(rows: &[R], id: Id<R>) -> Option<&R> {
    rows.iter().find(|row| row.id() == id)
}

impl Debrief {
    /// A deal of which nothing else is recorded.
    pub fn new(deal: Deal) -> Self {
        Self {
            deal,
            sittings: vec![],
            participants: vec![],
            landmarks: vec![],
            steps: vec![],
            step_participants: vec![],
            tellings: vec![],
            incidents: vec![],
            incident_criteria: vec![],
            claims: vec![],
            scores: vec![],
            levers: vec![],
            evidence: vec![],
            waivers: vec![],
            rejected_pairs: vec![],
            asked_questions: vec![],
            prediction: None,
            predicted_scores: vec![],
        }
    }

    /// The participant with this id.
    pub fn participant(&self, id: Id<Participant>) -> Option<&Participant> {
        find(&self.participants, id)
    }

    /// The step with this id.
    pub fn step(&self, id: Id<Step>) -> Option<&Step> {
        find(&self.steps, id)
    }

    /// The incident with this id.
    pub fn incident(&self, id: Id<Incident>) -> Option<&Incident> {
        find(&self.incidents, id)
    }

    /// The step's number in the timeline, 1 first.
    pub fn number(&self, step: Id<Step>) -> Option<usize> {
        self.steps.iter().position(|other| other.id == step).map(|at| at + 1)
    }

    /// The participants of one side.
    pub fn side(&self, side: Side) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(move |person| person.side == side)
    }

    /// Whether somebody may be marked as a leading person: each side has one or two of them.
    pub fn may_lead(&self, person: &Participant) -> bool {
        self.may_lead_beside(person, person.id)
    }

    /// [`Debrief::may_lead`] when another entry is no longer counted.
    pub(super) fn may_lead_beside(&self, person: &Participant, gone: Id<Participant>) -> bool {
        let leads = self.side(person.side).filter(|other| other.lead_informant);
        leads.filter(|other| other.id != person.id && other.id != gone).count() < MAX_LEAD_INFORMANTS
    }

    /// The buying roles that nobody on the customer's side is known to have.
    pub fn missing_roles(&self) -> BuyingRoles {
        let taken: BuyingRoles = self.side(Side::Customer).flat_map(|person| person.buying_roles.iter()).collect();
        BuyingRole::ALL.iter().copied().filter(|role| !taken.contains(*role)).collect()
    }

    /// The incidents of one kind in the order of their steps, those on no step last, else as made.
    pub fn incidents_in_order(&self, kind: IncidentKind) -> Vec<&Incident> {
        let mut incidents: Vec<&Incident> = self.incidents.iter().filter(|incident| incident.kind == kind).collect();
        incidents.arrange_by_key(|incident| incident.step.and_then(|step| self.number(step)).unwrap_or(usize::MAX));
        incidents
    }

    /// Who acted, if a participant did.
    pub fn actor(&self, step: &Step) -> Option<&Participant> {
        step.actor.and_then(|id| self.participant(id))
    }

    /// The side that acted, by its actor or, while nobody knows who, as recorded.
    pub fn actor_side(&self, step: &Step) -> Option<Side> {
        self.actor(step).map(|person| person.side).or(step.actor_side)
    }

    /// A step's title without the name of who acted at its beginning, where that stands beside it.
    pub fn title_without_actor<'a>(&self, step: &'a Step) -> &'a str {
        let Some(actor) = self.actor(step) else {
            return &step.title;
        };
        let rest = [actor.name.as_str(), actor.short_name()].into_iter().find_map(|name| step.title.strip_prefix(name));
        match rest.and_then(|rest| rest.strip_prefix(' ')) {
            Some(rest) if !rest.trim().is_empty() => rest.trim_start(),
            _ => &step.title,
        }
    }

    /// Those who took part besides the actor.
    pub fn others(&self, step: Id<Step>) -> impl Iterator<Item = &Participant> {
        self.step_participants
            .iter()
            .filter(move |link| link.step == step)
            .filter_map(|link| self.participant(link.participant))
    }

    /// Actor and others, the actor first.
    pub fn people(&self, step: &Step) -> Vec<&Participant> {
        let actor = self.actor(step);
        let others = self.others(step.id).filter(|other| actor.is_none_or(|actor| actor.id != other.id));
        actor.into_iter().chain(others).collect()
    }

    /// The steps in which somebody took part, as actor or otherwise.
    pub fn steps_of(&self, person: Id<Participant>) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| {
            step.actor == Some(person)
                || self.step_participants.iter().any(|link| link.step == step.id && link.participant == person)
        })
    }

    /// Whether people of both sides took part in the step.
    pub fn is_joint(&self, step: &Step) -> bool {
        let has = |side| self.actor_side(step) == Some(side) || self.others(step.id).any(|person| person.side == side);
        has(Side::Customer) && has(Side::Vendor)
    }

    /// What one source says of a step.
    pub fn telling(&self, step: Id<Step>, source: Source) -> Option<&Telling> {
        self.tellings.iter().find(|telling| telling.step == step && telling.source == source)
    }

    /// Whether a side's account is there to be compared with: it tells something, and where sittings are recorded, one was
    /// held with it or with both. What a side that was not heard does not tell says nothing of what it knows.
    pub fn is_heard(&self, source: Source) -> bool {
        let mut sittings = self.sittings.iter();
        let was_asked =
            self.sittings.is_empty() || sittings.any(|sitting| sitting.source().is_none_or(|heard| heard == source));
        was_asked && self.tellings.iter().any(|telling| telling.source == source)
    }

    /// The side whose account alone is there, so that what is written down without a sitting is taken for its word; none
    /// where both are, or neither.
    pub fn only_account(&self) -> Option<Source> {
        match [Source::Customer, Source::Vendor].map(|source| self.is_heard(source)) {
            [true, false] => Some(Source::Customer),
            [false, true] => Some(Source::Vendor),
            _ => None,
        }
    }

    /// Days from the decision until somebody was asked, at the least; negative where that came before. What counts is the first
    /// sitting in which the customer was heard: that we were asked early freshens nobody else's memory. Where none was, our own.
    pub fn days_to_sitting(&self) -> Option<i32> {
        let first = |is_asked: fn(SittingWith) -> bool| {
            let held = self.sittings.iter().filter(|sitting| is_asked(sitting.with)).filter_map(|one| one.held_on);
            held.min_by_key(|held| held.earliest())
        };
        let first = first(|with| with != SittingWith::Vendor).or_else(|| first(|_| true))?;
        Some(first.least_days_since(self.deal.decided_on?))
    }

    /// Whether both sides' accounts are there: before, what one of them alone tells is neither the other's blind spot nor
    /// gone unnoticed.
    pub fn both_heard(&self) -> bool {
        self.is_heard(Source::Customer) && self.is_heard(Source::Vendor)
    }

    /// All tellings of a step: customer, vendor, document.
    pub fn tellings_of(&self, step: Id<Step>) -> impl Iterator<Item = &Telling> {
        [Source::Customer, Source::Vendor, Source::Document].into_iter().filter_map(move |s| self.telling(step, s))
    }

    /// Which sources tell a step.
    pub fn told(&self, step: Id<Step>) -> Told {
        let mut told = Told::default();
        for telling in self.tellings.iter().filter(|telling| telling.step == step) {
            match telling.source {
                Source::Customer => told.customer = true,
                Source::Vendor => told.vendor = true,
                Source::Document => told.document = true,
            }
        }
        told
    }

    /// The feeling to show for a step: the customer's, else ours, else the document's.
    pub fn emotion(&self, step: Id<Step>) -> Option<Emotion> {
        self.tellings_of(step).find_map(|telling| telling.emotion)
    }

    /// Whole days between a step and the one before it: by dates where both have one, else as recorded.
    pub fn gap_before(&self, step: Id<Step>) -> Option<i32> {
        self.gap_at(self.steps.iter().position(|other| other.id == step)?)
    }

    /// The same of the step at this place, 0 first.
    pub fn gap_at(&self, at: usize) -> Option<i32> {
        let this = self.steps.get(at)?;
        let before = at.checked_sub(1).map(|at| &self.steps[at])?;
        match (before.date, this.date) {
            (Some(before), Some(this)) => Some(this.days_since(before)),
            _ => this.gap_before_days.and_then(|days| i32::try_from(days).ok()),
        }
    }

    /// The incidents that hang on a step.
    pub fn incidents_of(&self, step: Id<Step>) -> impl Iterator<Item = &Incident> {
        self.incidents.iter().filter(move |incident| incident.step == Some(step))
    }

    /// The criteria that an incident speaks to.
    pub fn criteria_of(&self, incident: Id<Incident>) -> impl Iterator<Item = &Criterion> {
        self.incident_criteria.iter().filter(move |link| link.incident == incident).map(|link| &link.criterion)
    }

    /// The note that a question has been asked, by its key or id.
    pub fn asked(&self, question: &str) -> Option<&AskedQuestion> {
        self.asked_questions.iter().find(|asked| asked.question == question)
    }

    /// One side's score of a criterion.
    pub fn score(&self, criterion: &Criterion, side: Scorer) -> Option<&Score> {
        self.scores.iter().find(|score| score.criterion == *criterion && score.side == side)
    }

    /// One side's score of a criterion, or one not yet made.
    pub fn score_or_new(&self, criterion: &Criterion, side: Scorer) -> Score {
        self.score(criterion, side).cloned().unwrap_or_else(|| Score::new(self.deal.id, criterion.clone(), side))
    }

    /// Vendor's rating minus customer's; positive: we see ourselves rosier than the customer does.
    pub fn perception_gap(&self, criterion: &Criterion) -> Option<i8> {
        let value = |side| self.score(criterion, side).and_then(Score::value);
        Some(value(Scorer::Vendor)? - value(Scorer::Customer)?)
    }

    /// The evidence of a score, claim or lever.
    pub fn evidence_of(&self, subject: EvidenceFor, id: uuid::Uuid) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(move |evidence| evidence.subject == subject && evidence.subject_id == id)
    }

    /// The evidence of a claim that speaks one way.
    pub fn claim_evidence(&self, claim: &Claim, weight: Weight) -> impl Iterator<Item = &Evidence> {
        self.evidence_of(EvidenceFor::Claim, claim.id.uuid()).filter(move |evidence| evidence.weight == weight)
    }

    /// The evidence of a criterion's scores, of both sides; a step or incident that both rest on appears once.
    pub fn criterion_evidence(&self, criterion: &Criterion) -> Vec<&Evidence> {
        let mut found: Vec<&Evidence> = Vec::new();
        for score in self.scores.iter().filter(|score| score.criterion == *criterion) {
            for evidence in self.evidence_of(EvidenceFor::Score, score.id.uuid()) {
                if !found.iter().any(|other| (other.step, other.incident) == (evidence.step, evidence.incident)) {
                    found.push(evidence);
                }
            }
        }
        found
    }

    /// The claim that was made first.
    pub fn stated_reason(&self) -> Option<&Claim> {
        self.claims.first()
    }

    /// How far the debrief has come.
    pub fn progress(&self) -> Progress {
        Progress {
            steps: self.steps.len(),
            incidents: self.incidents.len(),
            criteria: self
                .scores
                .iter()
                .filter(|score| score.rating.is_some())
                .map(|score| &score.criterion)
                .gather::<std::collections::BTreeSet<_>>()
                .len(),
            participants: self.participants.len(),
            levers: self.levers.len(),
        }
    }
}
