//! What the keys of the checklist do.

use uuid::Uuid;

use super::{
    ChecklistStage, blind,
    columns::{RATES, SIDES},
};
use crate::{
    analysis::summary::Judgements,
    domain::{Debrief, EvidenceFor, Keyed, Rating, Record, Score, Scorer, Weight},
    guide::Candidate,
    i18n::{Locale, t},
    store::{EditLabel, StoreError, Tx},
    tui::{
        command::Command,
        deal::{
            DealState,
            evidence::{self, Choosing},
            levers,
        },
        draft::{self, DraftPlace},
        edit::TextPopup,
        layer::{Layer, Outcome, Reply},
        session::Session,
    },
};

/// The rating that a key stands for.
pub(in crate::tui::deal) fn rating(command: Command) -> Option<Rating> {
    Some(match command {
        Command::RateClearFailing => Rating::ClearFailing,
        Command::RateFailing => Rating::Failing,
        Command::RateNeutral => Rating::Neutral,
        Command::RateStrength => Rating::Strength,
        Command::RateClearStrength => Rating::ClearStrength,
        Command::RateNotObserved => Rating::NotObserved,
        Command::RateNotRelevant => Rating::NotRelevant,
        _ => return None,
    })
}

/// The numbers of rows that the mouse selects end below this one; from here on they mean places on the scales.
const SCALES: usize = 10_000;

/// A place on a scale that the mouse clicks on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Click {
    /// The criterion's row.
    pub(super) row: usize,
    /// Whose scale.
    pub(super) side: Scorer,
    /// The place on it, 0 first.
    pub(super) place: usize,
}

impl Click {
    /// As a command of the mouse, which knows numbers only.
    pub(super) fn command(self) -> Command {
        let side = SIDES.iter().position(|side| *side == self.side).unwrap_or(0);
        Command::Select(SCALES + (self.row * SIDES.len() + side) * RATES.len() + self.place)
    }

    fn of(command: Command) -> Option<Self> {
        let Command::Select(number) = command else { return None };
        let number = number.checked_sub(SCALES)?;
        let (scale, place) = (number / RATES.len(), number % RATES.len());
        Some(Self { row: scale / SIDES.len(), side: SIDES[scale % SIDES.len()], place })
    }
}

pub(super) fn run(stage: &mut ChecklistStage, command: Command, deal: &DealState, session: &mut Session) -> Reply {
    let rows = Judgements::of(&stage.seen(deal)).lines.len();
    let is_handing_over = std::mem::take(&mut stage.is_handing_over);
    let click = Click::of(command).filter(|click| deal.only_side().is_none_or(|only| only == click.side));
    let click = click.filter(|click| !stage.is_hidden(click.side, deal));
    if let Some(click) = click {
        stage.side = click.side;
        stage.selection.select(click.row);
    }
    let criterion = stage.criterion(deal);
    // What is judged is written over everything recorded, and notes whether the other side's score was in sight.
    let debrief = &deal.whole;
    let score = debrief.score_or_new(&criterion, stage.side(deal));
    if let Some(rating) = click.and_then(|click| rating(RATES[click.place])) {
        save(debrief, &score.rated(Some(rating)), session)?;
        return Ok(Outcome::Done);
    }
    if let Some(rating) = rating(command) {
        save(debrief, &score.rated(Some(rating)), session)?;
        // The next criterion waits already: one key each rates a whole side.
        stage.selection.run(Command::Down, rows);
        return Ok(Outcome::Done);
    }
    match command {
        Command::Left => save(debrief, &score.shifted(-1), session)?,
        Command::Right => save(debrief, &score.shifted(1), session)?,
        Command::Decisive => save(debrief, &score.decided_next(), session)?,
        Command::Delete => take_back(debrief, &score, session)?,
        // Who hands the keyboard over turns the screen first: the other's column shows when it is there.
        Command::OtherSide if debrief.is_blind() && deal.only_side().is_none() => {
            stage.is_handing_over = true;
            let side = session.locale.label(stage.side(deal).next());
            session.tell(t!(session.locale, "blind-hand-over", side = side));
        }
        Command::Activate if is_handing_over => stage.other_side(),
        Command::OtherSide => stage.other_side(),
        Command::BlindScoring => return blind::toggle(deal, session),
        Command::RevealScores => return blind::reveal(deal, session),
        Command::Rationale | Command::Activate => {
            return Ok(Outcome::Open(Box::new(rationale(debrief, score, session))));
        }
        Command::Evidence => return Ok(Outcome::Open(choose_evidence(&stage.seen(deal), score, session))),
        Command::NewLever => {
            levers::may_be_changed(debrief.deal.id, session)?;
            let candidate = Candidate::Criterion(criterion);
            return Ok(Outcome::Open(Box::new(levers::question(&stage.seen(deal), Some(candidate), session))));
        }
        _ => {
            let moved = stage.selection.run(command, rows);
            return Ok(if moved { Outcome::Done } else { Outcome::Ignored });
        }
    }
    Ok(Outcome::Done)
}

/// What a score is called: its criterion and who judges.
fn name(score: &Score, locale: Locale) -> String {
    t!(locale, "score-name", criterion = locale.criterion(&score.criterion), side = locale.label(score.side))
}

/// Writes a score that has been changed. One that says nothing any more and that nothing rests on leaves no row.
fn save(debrief: &Debrief, new: &Score, session: &mut Session) -> anyhow::Result<()> {
    let seen = debrief.score(&new.criterion, new.side);
    let new = &debrief.judged_in_sight(new);
    if seen == Some(new) || seen.is_none() && new.is_blank() {
        return Ok(());
    }
    let is_taken_back = new.rating.is_none() && seen.is_some_and(|seen| seen.rating.is_some());
    let label = if is_taken_back { EditLabel::DeleteScore } else { EditLabel::ChangeScore };
    let what = name(new, session.locale);
    session.edit(label, &what, Some(debrief.deal.id), |tx| match seen {
        Some(seen) if new.is_blank() && !has_evidence(new, tx)? => tx.delete(seen),
        Some(seen) => tx.update(seen, new),
        None => tx.insert(new),
    })?;
    Ok(())
}

fn has_evidence(score: &Score, tx: &Tx) -> Result<bool, StoreError> {
    Ok(tx.debrief(score.deal)?.evidence_of(EvidenceFor::Score, score.id.uuid()).next().is_some())
}

fn take_back(debrief: &Debrief, score: &Score, session: &mut Session) -> anyhow::Result<()> {
    if score.rating.is_none() {
        return Ok(());
    }
    save(debrief, &score.rated(None), session)?;
    let what = name(score, session.locale);
    session.tell(t!(session.locale, "score-taken-back", what = what));
    Ok(())
}

/// Opens the reason for a rating.
fn rationale(debrief: &Debrief, score: Score, session: &mut Session) -> TextPopup {
    let locale = session.locale;
    let title = t!(locale, "rationale-title", what = name(&score, locale));
    let place =
        DraftPlace::line(debrief.deal.id, format!("{}-{}-{}", draft::RATIONALE, score.criterion, score.side.key()));
    let before = score.rationale.clone();
    let debrief = debrief.clone();
    TextPopup::new(title, place, &before, session, move |text, session| {
        save(&debrief, &Score { rationale: text, ..score.clone() }, session)
    })
}

/// Opens the steps and incidents that a score may rest on, of those that its side may see.
fn choose_evidence(debrief: &Debrief, score: Score, session: &Session) -> Box<dyn Layer> {
    let is_new = debrief.score(&score.criterion, score.side).is_none();
    let name = name(&score, session.locale);
    let title = t!(session.locale, "evidence-title", what = name.as_str());
    let choosing = Choosing { subject: EvidenceFor::Score, id: score.id().uuid(), name, weight: Weight::For };
    let insert = move |tx: &Tx| -> Result<Uuid, StoreError> {
        if !is_new {
            return Ok(score.id.uuid());
        }
        // Another window may have made it meanwhile.
        tx.insert(&score)?;
        let debrief = tx.debrief(score.deal)?;
        Ok(debrief.score(&score.criterion, score.side).unwrap_or(&score).id.uuid())
    };
    Box::new(evidence::picker(title, debrief, choosing, session, insert))
}
