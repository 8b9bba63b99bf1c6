//! Where in the program a row of the workbook is shown: the way from a search hit or a change to the thing itself.

use uuid::Uuid;

use super::{
    command::Command,
    layer::{Outcome, Place, Reply},
    session::Session,
};
use crate::{
    domain::{
        Claim, Deal, Evidence, Id, IncidentCriterion, Lever, Record, RejectedPair, Score, StepParticipant, Table,
        Telling,
    },
    guide::{Stage, Target},
    i18n::t,
};

/// Goes to the place where a row is shown.
///
/// # Errors
/// When it is no longer there.
pub fn of_row(table: Table, id: Uuid, deal: Option<Id<Deal>>, session: &Session) -> Reply {
    let (stage, target) = match table {
        Table::LeverMatch => return Ok(Outcome::HomeAnd(Command::TabLevers)),
        Table::Study | Table::StudyDeal | Table::Synonym => return Ok(Outcome::HomeAnd(Command::TabStudies)),
        Table::Deal | Table::Sitting | Table::Landmark => (Stage::Frame, Target::Deal),
        Table::Participant => (Stage::People, Target::Participant(Id::from_uuid(id))),
        Table::Step => (Stage::Steps, Target::Step(Id::from_uuid(id))),
        Table::StepParticipant => (Stage::Steps, Target::Step(row::<StepParticipant>(id, session)?.step)),
        Table::Telling => (Stage::Steps, Target::Step(row::<Telling>(id, session)?.step)),
        Table::Incident => (Stage::Incidents, Target::Incident(Id::from_uuid(id))),
        Table::IncidentCriterion => {
            (Stage::Incidents, Target::Incident(row::<IncidentCriterion>(id, session)?.incident))
        }
        Table::Claim => claim(Id::from_uuid(id), session)?,
        Table::Score => (Stage::Checklist, Target::Criterion(row::<Score>(id, session)?.criterion)),
        Table::Lever => return lever(Id::from_uuid(id), session),
        Table::Evidence => {
            let evidence: Evidence = row(id, session)?;
            match (evidence.step, evidence.incident) {
                (Some(step), _) => (Stage::Steps, Target::Step(step)),
                (None, Some(incident)) => (Stage::Incidents, Target::Incident(incident)),
                (None, None) => (Stage::Review, Target::Deal),
            }
        }
        Table::FindingWaiver | Table::Prediction | Table::PredictedScore => (Stage::Review, Target::Deal),
        Table::AskedQuestion => (Stage::Frame, Target::Deal),
        Table::RejectedPair => (Stage::Steps, Target::Step(row::<RejectedPair>(id, session)?.customer_step)),
        Table::OwnQuestion => return Ok(Outcome::HomeAnd(Command::TabDeals)),
    };
    let deal = deal.ok_or_else(|| gone(session))?;
    Ok(Outcome::Go(Place { deal, stage, target }))
}

/// The first claim is the stated reason, which stands among the facts; the others are tested in the review.
///
/// # Errors
/// When it is no longer there.
pub fn claim(id: Id<Claim>, session: &Session) -> anyhow::Result<(Stage, Target)> {
    let claim: Claim = row(id.uuid(), session)?;
    let debrief = session.debrief(claim.deal)?;
    let is_first = debrief.stated_reason().is_some_and(|first| first.id == id);
    Ok((if is_first { Stage::Frame } else { Stage::Review }, Target::Claim(id)))
}

/// A lever stands in the deal in which it was found, else in the first that it rests on, else only on Home.
fn lever(id: Id<Lever>, session: &Session) -> Reply {
    let lever: Lever = row(id.uuid(), session)?;
    let evidence = session.workbook.evidence_of_lever(id)?;
    Ok(match lever.deal.or_else(|| evidence.first().map(|row| row.deal)) {
        Some(deal) => Outcome::Go(Place { deal, stage: Stage::Levers, target: Target::Lever(id) }),
        None => Outcome::HomeAnd(Command::TabLevers),
    })
}

fn row<R: Record>(id: Uuid, session: &Session) -> anyhow::Result<R> {
    session.workbook.get(Id::from_uuid(id))?.ok_or_else(|| gone(session))
}

fn gone(session: &Session) -> anyhow::Error {
    anyhow::anyhow!(t!(session.locale, "error-gone"))
}
