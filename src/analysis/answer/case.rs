//! A deal as the answers need it: facts, and of everything recorded only what is counted.

use serde::Serialize;

use crate::domain::{
    Activity, BUILT_IN_CRITERIA, Chance, Claim, ClaimKind, ClaimStatus, Commitment, Course, Criterion, Deal, Debrief,
    EvidenceFor, ExitTo, Finder, Id, Incident, IncidentKind, Milestone, Names, Outcome, OwnerFunction, PredictionState,
    Scorer, Side, Source, Step, Strength, Told, days_between, milestone_of,
};

/// How a deal ended, for comparisons. Won deals are set against all others that ended: whoever put the purchase off or
/// gave it up did not order from us either. Where only "lost" is said, only deals lost to a competitor are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Won.
    Won,
    /// Lost to a competitor, postponed or stopped.
    NotWon,
}

impl Group {
    /// The group of a deal with this outcome; none while it is open.
    pub fn of(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::Won => Some(Self::Won),
            Outcome::Lost | Outcome::Postponed | Outcome::Stopped => Some(Self::NotWon),
            Outcome::Open => None,
        }
    }
}

/// A deal.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its facts.
    pub deal: Deal,
    /// In the order of the path.
    pub steps: Vec<CaseStep>,
    /// What steps without an activity are called, with their places; none once that has been weighed
    /// ([`name_steps`](super::name_steps)).
    pub titles: Vec<(usize, String)>,
    /// What the customer's side and ours judged of each built-in criterion, -2 … 2; in the order of [`Scorer`].
    pub judgements: [[Option<i8>; BUILT_IN_CRITERIA.len()]; 2],
    /// Whether the judgement rests on evidence.
    pub is_evidenced: [[bool; BUILT_IN_CRITERIA.len()]; 2],
    /// As made.
    pub incidents: Vec<CaseIncident>,
    /// The reasons given, as made.
    pub claims: Vec<CaseClaim>,
    /// The chance of an order that was given before the customer was heard, where that has been opened.
    pub forecast: Option<Chance>,
}

/// A reason that somebody gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseClaim {
    /// Its id.
    pub id: Id<Claim>,
    /// What sort of reason.
    pub kind: ClaimKind,
    /// Key of the rival explanation that it stands for, empty for none.
    pub rival: String,
    /// Who makes it.
    pub made_by: Side,
    /// Where it stands.
    pub status: ClaimStatus,
}

/// A step.
#[derive(Debug, Clone, Copy)]
pub struct CaseStep {
    /// Its id.
    pub id: Id<Step>,
    /// What was done, if that is known.
    pub activity: Option<&'static Activity>,
    /// The stretch of the purchase.
    pub milestone: Option<Milestone>,
    /// Which of our functions owned it.
    pub owner: Option<OwnerFunction>,
    /// The side that acted.
    pub side: Option<Side>,
    /// Whether people of both sides took part.
    pub is_joint: bool,
    /// How it went on.
    pub course: Course,
    /// Where an exit led.
    pub exit_to: Option<ExitTo>,
    /// Who tells it.
    pub told: Told,
    /// How far the customer had tied himself, where that changed ([`Debrief::commitments`]).
    pub commitment: Option<Commitment>,
    /// Days from the first of January of the year 1 to the middle of what its date can mean.
    pub day: Option<i32>,
    /// Days since the step before, by dates where both have one, else as recorded; none where that is unknown, or the
    /// dates run backwards.
    pub gap: Option<i32>,
}

/// An incident.
#[derive(Debug, Clone)]
pub struct CaseIncident {
    /// Its id.
    pub id: Id<Incident>,
    /// The place of its step in the path, 0 first.
    pub step: Option<usize>,
    /// Delighted or annoyed.
    pub kind: IncidentKind,
    /// Who felt it.
    pub felt_by: Side,
    /// How strongly.
    pub strength: Strength,
    /// Who tells it.
    pub told_by: Option<Source>,
    /// The built-in criteria that it speaks to, by their place.
    pub criteria: Vec<usize>,
}

/// What was done, in words that the catalogue does not have: an activity that a file brought along, else the step's title.
fn own_name(step: &Step) -> &str {
    if step.activity.is_empty() { &step.title } else { &step.activity }
}

impl Case {
    /// Whether both sides tell something: else what one tells alone says nothing of the other.
    pub fn both_tell(&self) -> bool {
        let tells = |is: fn(&CaseStep) -> bool| self.steps.iter().any(is);
        tells(|step| step.told.customer) && tells(|step| step.told.vendor)
    }

    /// What the answers need of a debrief.
    pub fn of(debrief: &Debrief) -> Self {
        Self::named(debrief, &Names::default())
    }

    /// The same, with names for what was done that mean one thing taken as one.
    pub fn named(debrief: &Debrief, names: &Names) -> Self {
        let debrief = &*debrief.seen(None);
        let place = |criterion: &Criterion| criterion.number().map(|number| number - 1);
        let mut judgements = [[None; BUILT_IN_CRITERIA.len()]; 2];
        let mut is_evidenced = [[false; BUILT_IN_CRITERIA.len()]; 2];
        for score in &debrief.scores {
            let Some(at) = place(&score.criterion) else { continue };
            judgements[score.side as usize][at] = score.value();
            is_evidenced[score.side as usize][at] = debrief
                .evidence
                .iter()
                .any(|evidence| evidence.subject == EvidenceFor::Score && evidence.subject_id == score.id.uuid());
        }
        let steps = case_steps(debrief, names);
        let mut finder = debrief.finder();
        Self {
            deal: debrief.deal.clone(),
            titles: (debrief.steps.iter().zip(&steps).enumerate())
                .filter(|(_, (_, step))| step.activity.is_none())
                .map(|(at, (step, _))| (at, own_name(step).to_owned()))
                .filter(|(_, name)| !name.trim().is_empty())
                .collect(),
            steps,
            judgements,
            is_evidenced,
            incidents: debrief.incidents.iter().map(|one| CaseIncident::of(debrief, one, &mut finder)).collect(),
            claims: debrief.claims.iter().map(CaseClaim::of).collect(),
            forecast: debrief
                .prediction
                .as_ref()
                .filter(|made| made.state == PredictionState::Opened)
                .and_then(|made| made.chance),
        }
    }

    /// How it ended; none while it is open.
    pub fn group(&self) -> Option<Group> {
        Group::of(self.deal.outcome)
    }

    /// What was felt up to the decision: in a step of the way, which has so many, or nobody knows where.
    pub(super) fn felt_within(&self, way: usize) -> impl Iterator<Item = &CaseIncident> {
        self.incidents.iter().filter(move |incident| incident.step.is_none_or(|step| step < way))
    }

    /// The others: what happened once it was decided.
    pub fn felt_after(&self) -> impl Iterator<Item = &CaseIncident> {
        let way = self.way().len();
        self.incidents.iter().filter(move |incident| incident.step.is_some_and(|step| step >= way))
    }

    /// The day on which it was decided, counted like those of the steps; none where that is unknown.
    pub fn decided_day(&self) -> Option<i32> {
        self.deal.decided_on.map(|date| day_number(date.middle()))
    }

    /// The day on which it was opened, counted in the same way; none where that is unknown.
    pub fn opened_day(&self) -> Option<i32> {
        self.deal.opened_on.map(|date| day_number(date.middle()))
    }

    /// Whether it had begun before a day, by its first dated step or the day on which it was opened; none where neither is
    /// known.
    pub fn has_begun_before(&self, day: jiff::civil::Date) -> Option<bool> {
        let begun = self.steps.iter().filter_map(|step| step.day).chain(self.opened_day()).min()?;
        Some(begun < day_number(day))
    }

    /// What one side judged of each built-in criterion.
    pub fn judged_by(&self, side: Scorer) -> &[Option<i8>; BUILT_IN_CRITERIA.len()] {
        &self.judgements[side as usize]
    }
}

impl CaseClaim {
    fn of(claim: &Claim) -> Self {
        Self {
            id: claim.id,
            kind: claim.kind,
            rival: claim.rival.clone(),
            made_by: claim.made_by,
            status: claim.status,
        }
    }
}

/// The steps of a deal.
fn case_steps(debrief: &Debrief, names: &Names) -> Vec<CaseStep> {
    let is_joint = debrief.joint_along();
    let tied = debrief.commitments_where(&is_joint).into_iter().zip(is_joint);
    let along = debrief.steps.iter().zip(debrief.tellings_along()).zip(tied).enumerate();
    along
        .map(|(at, ((step, tellings), (commitment, is_joint)))| CaseStep {
            id: step.id,
            activity: names.activity(step),
            milestone: milestone_of(step),
            owner: step.owner,
            side: debrief.actor_side(step),
            is_joint,
            course: step.course,
            exit_to: step.exit_to,
            told: tellings.told(),
            commitment,
            day: step.date.map(|date| day_number(date.middle())),
            gap: debrief.gap_at(at).filter(|days| *days >= 0),
        })
        .collect()
}

/// Days since the first of January of the year 1, so that differences are days.
fn day_number(date: jiff::civil::Date) -> i32 {
    days_between(jiff::civil::date(1, 1, 1), date)
}

impl CaseIncident {
    fn of(debrief: &Debrief, incident: &Incident, steps: &mut Finder) -> Self {
        Self {
            id: incident.id,
            step: incident.step.and_then(|step| steps.place(step)),
            kind: incident.kind,
            felt_by: incident.felt_by,
            strength: incident.strength,
            told_by: incident.told_by,
            criteria: debrief.criteria_of(incident.id).filter_map(Criterion::number).map(|number| number - 1).collect(),
        }
    }
}

/// How many deals ended how; open ones count nowhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Ended {
    /// Won.
    pub won: usize,
    /// Lost to a competitor.
    pub lost: usize,
    /// Postponed.
    pub postponed: usize,
    /// Stopped.
    pub stopped: usize,
}

impl Ended {
    /// How deals with these outcomes ended.
    pub fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let mut ended = Self::default();
        for outcome in outcomes {
            match outcome {
                Outcome::Won => ended.won += 1,
                Outcome::Lost => ended.lost += 1,
                Outcome::Postponed => ended.postponed += 1,
                Outcome::Stopped => ended.stopped += 1,
                Outcome::Open => {}
            }
        }
        ended
    }

    /// Those that ended and were not won.
    pub fn not_won(self) -> usize {
        self.lost + self.postponed + self.stopped
    }

    /// All that ended.
    pub fn all(self) -> usize {
        self.won + self.not_won()
    }
}

/// Those of which a path is recorded: what a CRM alone knows of lacks nothing on its way, for nobody has told it.
pub fn with_path(cases: &[Case]) -> impl Iterator<Item = &Case> {
    cases.iter().filter(|case| !case.steps.is_empty())
}

/// The won ones among the cases and those that were not, open ones left out.
pub(super) fn decided<'a>(cases: impl IntoIterator<Item = &'a Case>) -> (Vec<&'a Case>, Vec<bool>) {
    cases.into_iter().filter_map(|case| Some((case, case.group()? == Group::Won))).unzip()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::answer::sample;

    #[test]
    fn what_was_put_off_or_given_up_is_not_won_and_not_lost() {
        let outcomes =
            [Outcome::Won, Outcome::Lost, Outcome::Lost, Outcome::Postponed, Outcome::Stopped, Outcome::Open];
        let ended = Ended::of(outcomes);
        assert_eq!((ended.won, ended.lost, ended.not_won(), ended.all()), (1, 2, 4, 5));
        let groups: Vec<Option<Group>> = outcomes.into_iter().map(Group::of).collect();
        assert_eq!(groups.iter().filter(|group| **group == Some(Group::NotWon)).count(), ended.not_won());
    }

    #[test]
    fn a_case_counts_what_the_debrief_holds() {
        for debrief in sample::demo() {
            let case = Case::of(debrief);
            assert_eq!(case.steps.len(), debrief.steps.len());
            let told = |is: fn(Told) -> bool| case.steps.iter().filter(|step| is(step.told)).count();
            let blind = debrief.steps.iter().filter(|step| debrief.told(step.id).is_blind_spot()).count();
            assert_eq!(told(Told::is_blind_spot), blind);
            let judged = debrief.scores.iter().filter(|score| score.value().is_some()).count();
            assert_eq!(case.judgements.iter().flatten().flatten().count(), judged);
            let days: Vec<i32> = case.steps.iter().filter_map(|step| step.day).collect();
            let dates: Vec<_> = debrief.steps.iter().filter_map(|step| step.date).collect();
            if let (Some(first), Some(last)) = (dates.first(), dates.last()) {
                assert_eq!(days[days.len() - 1] - days[0], last.days_since(*first));
            }
        }
    }
}
