//! What the keys of the prediction do. What is written of it in the history says that, never what.

use super::What;
use crate::{
    domain::{
        Chance, ClaimKind, Criterion, Deal, Debrief, FuzzyDate, Id, Keyed, PredictedScore, Prediction, PredictionState,
        Rating, SittingWith, Table,
    },
    guide::{Stage, Target},
    i18n::t,
    store::{EditLabel, StoreError},
    tui::{
        command::Command,
        draft::DraftPlace,
        edit::TextPopup,
        layer::{Layer, Outcome, Place, Reply},
        popup::{PickItem, Picker, Question},
        session::{External, Session},
    },
};

/// Changes a prediction that is still a draft; none where the command means nothing to the line.
pub(super) fn run(
    debrief: &Debrief,
    what: &What,
    command: Command,
    session: &mut Session,
) -> anyhow::Result<Option<Outcome>> {
    let made = current(debrief);
    let layer: Box<dyn Layer> = match (what, command) {
        (What::Kind, Command::Right | Command::Activate | Command::Left) => {
            let kind = match (made.kind, command) {
                (None, _) => ClaimKind::ALL.first().copied(),
                (Some(kind), Command::Left) => Some(kind.previous()),
                (Some(kind), _) => Some(kind.next()),
            };
            write(debrief, Prediction { kind, ..made }, session)?;
            return Ok(Some(Outcome::Done));
        }
        (What::Score(criterion), Command::Delete) => {
            expect(debrief, criterion, None, session)?;
            return Ok(Some(Outcome::Done));
        }
        (What::Who, Command::Activate) => ask(debrief, "who", made.made_by.clone(), session, |made, text| {
            made.made_by = text.to_owned();
            true
        }),
        (What::Chance, Command::Activate) => {
            let before = made.chance.map(|chance| chance.get().to_string()).unwrap_or_default();
            ask(debrief, "chance", before, session, |made, text| {
                let typed = text.trim_end_matches('%').trim();
                made.chance = typed.parse().ok().and_then(Chance::new);
                made.chance.is_some() || typed.is_empty()
            })
        }
        (What::Reasons, Command::Activate | Command::LongText) => {
            let (place, text) = (reasons_place(&made), made.reasons.clone());
            Box::new(TextPopup::new(t!(session.locale, "prediction-reasons"), place, &text, session, reasons(debrief)))
        }
        (What::Reasons, Command::ExternalEditor) => {
            let place = reasons_place(&made);
            let text = place.kept(session, &made.reasons).unwrap_or_else(|| made.reasons.clone());
            session.external = Some(External { text, place: place.to_string(), done: Box::new(reasons(debrief)) });
            return Ok(Some(Outcome::Done));
        }
        _ => return Ok(None),
    };
    Ok(Some(Outcome::Open(layer)))
}

fn current(debrief: &Debrief) -> Prediction {
    debrief.prediction.clone().unwrap_or_else(|| Prediction::new(debrief.deal.id))
}

fn write(debrief: &Debrief, new: Prediction, session: &mut Session) -> anyhow::Result<()> {
    session.edit(EditLabel::ChangePrediction, "", Some(debrief.deal.id), |tx| match &debrief.prediction {
        Some(seen) => tx.update(seen, &new),
        None => tx.insert(&new),
    })?;
    Ok(())
}

/// Asks for a line of the prediction, until it can be taken.
fn ask(
    debrief: &Debrief,
    what: &'static str,
    before: String,
    session: &Session,
    take: fn(&mut Prediction, &str) -> bool,
) -> Box<dyn Layer> {
    let locale = session.locale;
    let title = locale.text(&format!("prediction-{what}"), &[]);
    let hint = locale.text(&format!("prediction-{what}-hint"), &[]);
    let debrief = debrief.clone();
    Box::new(Question::new(title, hint.clone(), &before, move |text, session| {
        let mut made = current(&debrief);
        anyhow::ensure!(take(&mut made, text.trim()), hint.clone());
        write(&debrief, made, session)?;
        Ok(Outcome::Close)
    }))
}

/// Where the reasons are kept while they are being typed.
fn reasons_place(made: &Prediction) -> DraftPlace {
    DraftPlace::field(Some(made.deal), (Table::Prediction, made.id.uuid()), "reasons")
}

/// Saves the reasons that have been typed, here or in the user's own editor.
fn reasons(debrief: &Debrief) -> impl FnMut(String, &mut Session) -> anyhow::Result<()> + 'static {
    let (debrief, made) = (debrief.clone(), current(debrief));
    move |text, session| write(&debrief, Prediction { reasons: text, ..made.clone() }, session)
}

/// How the customer is expected to judge a criterion; none takes it away.
pub(super) fn expect(
    debrief: &Debrief,
    criterion: &Criterion,
    rating: Option<Rating>,
    session: &mut Session,
) -> anyhow::Result<()> {
    let rating = rating.filter(|rating| rating.value().is_some());
    let seen = debrief.predicted_scores.iter().find(|score| score.criterion == *criterion);
    let made = current(debrief);
    let (deal, prediction) = (debrief.deal.id, made.id);
    session.edit(EditLabel::ChangePrediction, "", Some(deal), |tx| {
        if debrief.prediction.is_none() && rating.is_some() {
            tx.insert(&made)?;
        }
        match (seen, rating) {
            (Some(seen), Some(rating)) => tx.update(seen, &PredictedScore { rating, ..seen.clone() }),
            (Some(seen), None) => tx.delete(seen),
            (None, Some(rating)) => {
                tx.insert(&PredictedScore { id: Id::new(), deal, prediction, criterion: criterion.clone(), rating })
            }
            (None, None) => Ok(()),
        }
    })?;
    Ok(())
}

/// Refuses once the customer has been heard, or is being heard: what is predicted then would be hindsight. A sitting that
/// is only planned tells nothing.
pub(super) fn refuse_hindsight(debrief: &Debrief, session: &Session) -> anyhow::Result<()> {
    anyhow::ensure!(!is_hindsight(debrief.deal.id, session)?, t!(session.locale, "prediction-too-late"));
    Ok(())
}

/// Whether the customer has told, or is being heard: by all that is recorded, also what a blind sitting hides now. A clock
/// that stands before half a minute is over was no sitting.
pub(super) fn is_hindsight(deal: Id<Deal>, session: &Session) -> Result<bool, StoreError> {
    if session.workbook.debrief(deal)?.has_customer_told() {
        return Ok(true);
    }
    let clock = session.clock(deal);
    let runs = clock.sitting().filter(|_| clock.is_running()).map(|sitting| sitting.id);
    let under_way = session.workbook.sittings_under_way()?.into_iter();
    let mut with_customer = under_way.filter(|(row, _)| row.deal == deal && row.with != SittingWith::Vendor);
    Ok(with_customer.any(|(row, spent)| runs == Some(row.id) || spent.is_sitting()))
}

/// Asks before it locks it, and says what is missing: from then on it is neither shown nor changed.
pub(super) fn ask_to_lock(debrief: &Debrief, session: &Session) -> Reply {
    let locale = session.locale;
    refuse_hindsight(debrief, session)?;
    let Some(seen) =
        debrief.prediction.as_ref().filter(|made| made.chance.is_some() || !made.reasons.trim().is_empty())
    else {
        anyhow::bail!(t!(locale, "prediction-empty"));
    };
    let locked_on = Some(FuzzyDate::day(session.today()));
    let items = vec![
        PickItem::new(t!(locale, "prediction-go-on"), t!(locale, "prediction-go-on-detail")),
        PickItem::new(t!(locale, "prediction-lock"), t!(locale, "prediction-lock-detail")),
    ];
    let (deal, seen, missing) = (debrief.deal.id, seen.clone(), missing(debrief, seen));
    let picker = Picker::one(t!(locale, "prediction-lock-title"), items, move |row, session| {
        if row == 1 {
            let new = Prediction { state: PredictionState::Locked, locked_on, ..seen.clone() };
            session.edit(EditLabel::LockPrediction, "", Some(deal), |tx| tx.update(&seen, &new))?;
            session.tell(t!(session.locale, "prediction-locked-now"));
        }
        Ok(Outcome::Close)
    });
    let missing: Vec<String> = missing.iter().map(|what| locale.text(&format!("prediction-{what}"), &[])).collect();
    Ok(Outcome::Open(Box::new(match missing.is_empty() {
        true => picker.answered_by(1, locale),
        false => picker.answered_by(1, locale).saying(t!(locale, "prediction-lock-missing", list = missing.join(", "))),
    })))
}

/// The lines of a prediction that say nothing yet.
fn missing(debrief: &Debrief, made: &Prediction) -> Vec<&'static str> {
    let is_missing = [
        ("who", made.made_by.trim().is_empty()),
        ("kind", made.kind.is_none()),
        ("reasons", made.reasons.trim().is_empty()),
        ("chance", made.chance.is_none()),
        ("scores", debrief.predicted_scores.is_empty()),
    ];
    is_missing.into_iter().filter(|(_, is_missing)| *is_missing).map(|(what, _)| what).collect()
}

/// Asks whether the customer is in the room before it is opened; refuses while there is nothing to hold it against.
pub(super) fn ask_to_open(debrief: &Debrief, session: &Session) -> Reply {
    let locale = session.locale;
    anyhow::ensure!(debrief.can_open_prediction(), t!(locale, "prediction-too-early"));
    let items = vec![
        PickItem::new(t!(locale, "prediction-keep"), t!(locale, "prediction-keep-detail")),
        PickItem::new(t!(locale, "prediction-open"), t!(locale, "prediction-open-detail")),
    ];
    let (deal, id) = (debrief.deal.id, debrief.prediction.as_ref().map(|made| made.id));
    let picker = Picker::one(t!(locale, "prediction-open-title"), items, move |row, session| {
        if let (1, Some(id)) = (row, id) {
            session.edit(EditLabel::OpenPrediction, "", Some(deal), |tx| {
                // What is shown of it is sealed; what is opened is what stands in the file.
                let Some(seen) = tx.get::<Prediction>(id)? else { return Ok(()) };
                tx.update(&seen, &Prediction { state: PredictionState::Opened, ..seen.clone() })
            })?;
        }
        Ok(Outcome::Close)
    });
    Ok(Outcome::Open(Box::new(picker.answered_by(1, locale).saying(t!(locale, "prediction-open-warning")))))
}

/// What surprised when it was opened.
pub(super) fn surprise(debrief: &Debrief, session: &Session) -> Question {
    let locale = session.locale;
    let before = current(debrief).surprise;
    let debrief = debrief.clone();
    let (title, hint) = (t!(locale, "prediction-surprise"), t!(locale, "prediction-surprise-hint"));
    Question::new(title, hint, &before, move |text, session| {
        write(&debrief, Prediction { surprise: text.trim().to_owned(), ..current(&debrief) }, session)?;
        Ok(Outcome::Close)
    })
}

/// The review of a deal.
pub(super) fn review_of(deal: Id<Deal>) -> Place {
    Place { deal, stage: Stage::Review, target: Target::Deal }
}
