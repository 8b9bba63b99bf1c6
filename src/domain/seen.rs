//! What of a debrief may be seen: the one place that decides what stays hidden until it is revealed.

use std::borrow::Cow;

use uuid::Uuid;

use super::{
    Debrief, EvidenceFor, FuzzyDate, Id, Keyed, Outcome, PredictionState, Score, Scorer, Scoring, Sitting, SittingWith,
    Source, Stage,
};

/// The stages that a customer may look at: levers and review are ours.
pub const STAGES_OF_CUSTOMERS: [Stage; 5] =
    [Stage::Frame, Stage::People, Stage::Steps, Stage::Incidents, Stage::Checklist];

impl Debrief {
    /// The stages that may be named, to a customer who looks on (`is_customer`) too.
    pub fn stages_shown(is_customer: bool) -> &'static [Stage] {
        if is_customer { &STAGES_OF_CUSTOMERS } else { Stage::ALL }
    }

    /// Whether it may be told at a stage how much has been recorded: whoever scores blind sees no count of what the other side
    /// has told.
    pub fn may_count_at(&self, stage: Stage) -> bool {
        stage != Stage::Checklist || !self.is_blind()
    }

    /// The debrief as it may be seen. While scoring is blind the scores are left out, and what they rest on, but for
    /// those of the side that is scoring `by`; of a prediction that is locked only that it is there.
    pub fn seen(&self, by: Option<Scorer>) -> Cow<'_, Self> {
        let is_blind = self.is_blind();
        let is_locked = self.prediction.as_ref().is_some_and(|made| made.state == PredictionState::Locked);
        if !is_blind && !is_locked {
            return Cow::Borrowed(self);
        }
        let mut seen = self.clone();
        if is_blind {
            seen.scores.retain(|score| Some(score.side) == by);
            let scores = std::mem::take(&mut seen.scores);
            seen.evidence.retain(|row| {
                row.subject != EvidenceFor::Score || scores.iter().any(|score| score.id.uuid() == row.subject_id)
            });
            seen.scores = scores;
        }
        if is_locked {
            seen.prediction = seen.prediction.map(|made| made.sealed());
            seen.predicted_scores.clear();
        }
        Cow::Owned(seen)
    }

    /// The debrief as the side may see it that is scoring: while scoring is blind, as if the other had told nothing. A
    /// judgement is led as much by the other's account, and by counts made of it, as by the other's scores.
    pub fn seen_scoring(&self, by: Scorer) -> Cow<'_, Self> {
        let seen = self.seen(Some(by));
        if !self.is_blind() {
            return seen;
        }
        let heard = match by {
            Scorer::Customer => Source::Customer,
            Scorer::Vendor => Source::Vendor,
        };
        Cow::Owned(seen.into_owned().seen_by(heard))
    }

    /// Whether something has come out that a locked prediction can be held against: how the deal ended, or what the
    /// customer told or was asked in a sitting.
    pub fn can_open_prediction(&self) -> bool {
        self.deal.outcome != Outcome::Open || self.has_customer_told()
    }

    /// Whether the customer has told of the deal: in a sitting that was held, or by a step, an incident or a rating that is
    /// recorded as the customer's.
    pub fn has_customer_told(&self) -> bool {
        self.sittings.iter().any(is_with_customer)
            || self.tellings.iter().any(|telling| telling.source == Source::Customer)
            || self.incidents.iter().any(|incident| incident.told_by == Some(Source::Customer))
            || self.rated(Scorer::Customer) > 0
    }

    /// Whether the prediction was locked on a later day than one on which the customer had told: it is hindsight then. A step
    /// without a sitting was told on the day when it was recorded.
    pub fn was_predicted_late(&self) -> bool {
        let Some(locked) = self.prediction.as_ref().and_then(|made| made.locked_on) else { return false };
        let held = |id: Id<Sitting>| self.sittings.iter().find(|sitting| sitting.id == id)?.held_on;
        let sat =
            self.sittings.iter().filter(|sitting| is_with_customer(sitting)).filter_map(|sitting| sitting.held_on);
        let told = self.tellings.iter().filter(|telling| telling.source == Source::Customer);
        let told = told.filter_map(|telling| match telling.sitting {
            Some(sitting) => held(sitting),
            None => recorded_on(telling.id.uuid()),
        });
        sat.chain(told).any(|day| day.surely_before(locked))
    }

    /// Whether each side scores without seeing the other's scores.
    pub fn is_blind(&self) -> bool {
        self.deal.scoring == Scoring::Blind
    }

    /// How many criteria a side has rated, "not observed" and "not relevant" included.
    pub fn rated(&self, side: Scorer) -> usize {
        self.scores.iter().filter(|score| score.side == side && score.rating.is_some()).count()
    }

    /// How many criteria a side has judged from -2 to 2.
    pub fn judged(&self, side: Scorer) -> usize {
        self.scores.iter().filter(|score| score.side == side && score.value().is_some()).count()
    }

    /// A score as it is to be written over what stands in this debrief, which must be the whole one: a new judgement
    /// notes whether the other side's was there and could be seen. Words and weight say nothing of that.
    #[must_use]
    pub fn judged_in_sight(&self, score: &Score) -> Score {
        let before = self.score(&score.criterion, score.side);
        if before.is_some_and(|before| before.rating == score.rating) || before.is_none() && score.rating.is_none() {
            return score.clone();
        }
        let other = self.score(&score.criterion, score.side.next());
        let is_seen = !self.is_blind() && other.is_some_and(|other| other.rating.is_some());
        Score { knew_other: score.rating.map(|_| is_seen), ..score.clone() }
    }
}

/// Whether the customer was heard in a sitting: one that has ended, not one that is only planned.
fn is_with_customer(sitting: &Sitting) -> bool {
    sitting.with != SittingWith::Vendor && sitting.minutes.is_some()
}

/// The day on which a row was made, as its id says it, in the time of Greenwich.
fn recorded_on(row: Uuid) -> Option<FuzzyDate> {
    let (seconds, _) = row.get_timestamp()?.to_unix();
    let made = jiff::Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?;
    Some(FuzzyDate::day(made.to_zoned(jiff::tz::TimeZone::UTC).date()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Chance, ClaimKind, Criterion, Deal, Evidence, Id, PredictedScore, Prediction, Rating, Step, Telling, Weight,
    };

    fn criterion() -> Criterion {
        Criterion::built_in().next().expect("a criterion")
    }

    /// Evidence of a score that names no place.
    fn evidence(deal: Id<Deal>, score: &Score) -> Evidence {
        Evidence {
            id: Id::new(),
            deal,
            subject: EvidenceFor::Score,
            subject_id: score.id.uuid(),
            weight: Weight::For,
            step: None,
            incident: None,
        }
    }

    /// Both sides have judged the first criterion, each with evidence.
    fn scored(scoring: Scoring) -> Debrief {
        let mut debrief = Debrief::new(Deal { scoring, ..Deal::new("Hofstetter", "Line 3") });
        let deal = debrief.deal.id;
        for side in Scorer::ALL {
            let score = Score::new(deal, criterion(), *side).rated(Some(Rating::Strength));
            debrief.evidence.push(evidence(deal, &score));
            debrief.scores.push(score);
        }
        debrief
    }

    #[test]
    fn what_was_locked_after_the_customer_had_told_is_known_as_such() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "Line 3"));
        let deal = debrief.deal.id;
        let day = |text: &str| text.parse().ok();
        let locked_on = day("2026-02-01");
        debrief.prediction = Some(Prediction { locked_on, ..Prediction::new(deal) });
        let sat = |with, held| Sitting { held_on: day(held), minutes: Some(60), ..Sitting::new(deal, with) };
        for (with, held, is_late) in [
            (SittingWith::Customer, "2026-01-20", true),
            (SittingWith::Joint, "2026-01-20", true),
            (SittingWith::Customer, "2026-02-01", false),
            (SittingWith::Vendor, "2026-01-20", false),
        ] {
            debrief.sittings = vec![sat(with, held)];
            assert_eq!(debrief.was_predicted_late(), is_late, "{with:?} {held}");
        }
        // Told without a sitting: what counts is when it was recorded, that is today.
        debrief.sittings.clear();
        debrief.tellings = vec![Telling::new(&Step::new(deal, 0, "Keller calls"), Source::Customer)];
        assert!(!debrief.was_predicted_late());
        debrief.prediction = Some(Prediction { locked_on: day("2099-01-01"), ..Prediction::new(deal) });
        assert!(debrief.was_predicted_late());
    }

    #[test]
    fn a_prediction_is_opened_once_something_has_come_out() {
        let open = Debrief::new(Deal::new("Hofstetter", "Line 3"));
        let deal = open.deal.id;
        let ended = Debrief { deal: Deal { outcome: Outcome::Lost, ..open.deal.clone() }, ..open.clone() };
        let step = Step::new(deal, 0, "Keller calls");
        let told = |source| Debrief { tellings: vec![Telling::new(&step, source)], ..open.clone() };
        let sat = |with, minutes| {
            let held_on = "2026-01-10".parse().ok();
            Debrief { sittings: vec![Sitting { held_on, minutes, ..Sitting::new(deal, with) }], ..open.clone() }
        };
        let hour = Some(60);
        for opens in [ended, told(Source::Customer), sat(SittingWith::Customer, hour), sat(SittingWith::Joint, hour)] {
            assert!(opens.can_open_prediction());
        }
        let planned = sat(SittingWith::Customer, None);
        for stays in [open.clone(), told(Source::Vendor), sat(SittingWith::Vendor, hour), planned] {
            assert!(!stays.can_open_prediction());
        }
    }

    #[test]
    fn whoever_scores_blind_is_told_no_counts() {
        for (scoring, counts) in [(Scoring::Open, true), (Scoring::Blind, false), (Scoring::Revealed, true)] {
            assert_eq!(scored(scoring).may_count_at(Stage::Checklist), counts, "{scoring:?}");
            assert!(scored(scoring).may_count_at(Stage::Steps));
        }
        assert!(Debrief::stages_shown(true).iter().all(|stage| ![Stage::Levers, Stage::Review].contains(stage)));
        assert_eq!(Debrief::stages_shown(false), Stage::ALL);
    }

    #[test]
    fn while_scoring_is_blind_a_side_sees_its_own_scores_and_nobody_else_sees_any() {
        let blind = scored(Scoring::Blind);
        assert!(blind.seen(None).scores.is_empty() && blind.seen(None).evidence.is_empty());
        for side in Scorer::ALL {
            let seen = blind.seen(Some(*side));
            assert_eq!(seen.scores.iter().map(|score| score.side).collect::<Vec<_>>(), [*side]);
            assert_eq!(seen.evidence.len(), 1);
            assert_eq!((seen.perception_gap(&criterion()), blind.rated(*side)), (None, 1));
        }
        for open in [scored(Scoring::Open), scored(Scoring::Revealed)] {
            assert_eq!(*open.seen(None), open);
        }
    }

    #[test]
    fn whoever_scores_blind_sees_nothing_that_only_the_other_told() {
        let mut blind = scored(Scoring::Blind);
        let deal = blind.deal.id;
        for (rank, source) in [(0, Source::Customer), (1, Source::Vendor)] {
            let step = Step::new(deal, rank, source.key());
            blind.tellings.push(Telling::new(&step, source));
            for score in &blind.scores {
                blind.evidence.push(Evidence { id: Id::new(), step: Some(step.id), ..evidence(deal, score) });
            }
            blind.steps.push(step);
        }
        for (side, own) in [(Scorer::Customer, "customer"), (Scorer::Vendor, "vendor")] {
            let seen = blind.seen_scoring(side);
            assert_eq!(seen.steps.iter().map(|step| step.title.as_str()).collect::<Vec<_>>(), [own]);
            assert_eq!(seen.criterion_evidence(&criterion()).len(), 2, "one on no step, one on its own");
            assert_eq!(seen.scores.len(), 1);
        }
        let revealed = Debrief { deal: Deal { scoring: Scoring::Revealed, ..blind.deal.clone() }, ..blind };
        assert_eq!(*revealed.seen_scoring(Scorer::Customer), revealed);
    }

    #[test]
    fn a_new_judgement_notes_whether_the_other_was_seen() {
        let other = |debrief: &Debrief| debrief.score_or_new(&criterion(), Scorer::Vendor).rated(Some(Rating::Failing));
        for (scoring, knew) in [(Scoring::Open, true), (Scoring::Blind, false), (Scoring::Revealed, true)] {
            let debrief = scored(scoring);
            assert_eq!(debrief.judged_in_sight(&other(&debrief)).knew_other, Some(knew), "{scoring:?}");
        }
        let mut debrief = scored(Scoring::Open);
        debrief.scores.retain(|score| score.side == Scorer::Vendor);
        assert_eq!(debrief.judged_in_sight(&other(&debrief)).knew_other, Some(false), "nothing was there to be seen");
        debrief.scores[0].knew_other = Some(false);
        let why = Score { rationale: "on time".into(), ..debrief.scores[0].clone() };
        assert_eq!(debrief.judged_in_sight(&why), why, "words change nothing");
        assert_eq!(debrief.judged_in_sight(&why.rated(None)).knew_other, None, "what is taken back was not seen");
    }

    #[test]
    fn of_a_locked_prediction_only_that_it_is_there_is_seen() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "Line 3"));
        let deal = debrief.deal.id;
        let made = Prediction {
            made_by: "Meier".into(),
            kind: Some(ClaimKind::Price),
            reasons: "too dear".into(),
            chance: Chance::new(70),
            state: PredictionState::Locked,
            ..Prediction::new(deal)
        };
        let (id, rating) = (Id::new(), Rating::Strength);
        debrief.predicted_scores =
            vec![PredictedScore { id, deal, prediction: made.id, criterion: criterion(), rating }];
        debrief.prediction = Some(made);
        let seen = debrief.seen(None).into_owned();
        let sealed = seen.prediction.expect("that it is there");
        assert_eq!((sealed.kind, sealed.reasons.as_str(), sealed.chance), (None, "", None));
        assert_eq!((sealed.made_by.as_str(), sealed.state), ("Meier", PredictionState::Locked));
        assert!(seen.predicted_scores.is_empty());
        debrief.prediction.as_mut().expect("made above").state = PredictionState::Opened;
        assert_eq!(*debrief.seen(None), debrief);
    }
}
