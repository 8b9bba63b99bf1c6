//! The lines of the prediction: a form while it is a draft, nothing while it is locked, and the comparison once it is
//! opened.

use super::{Line, What};
use crate::{
    analysis::forecast::{Calibration, claims_predicted},
    arrange::Arrange,
    domain::{
        Criterion, Debrief, Outcome, Prediction, PredictionState, Rating, Score, Scorer, Side, Weight, deal_name,
    },
    guide::{Stage, Target},
    i18n::t,
    store::Forecast,
    tui::{
        canvas::{width, wrap},
        layer::Place,
        look::Role,
        session::Session,
    },
};

/// What stands above the lines.
pub(super) fn intro(debrief: &Debrief, is_late: bool, session: &Session) -> String {
    let locale = session.locale;
    let made = debrief.prediction.as_ref();
    let date = made.and_then(|made| made.locked_on).map(|date| locale.date(date)).unwrap_or_default();
    let who = made.filter(|made| !made.made_by.is_empty());
    let who = who.map(|made| format!(" ({})", made.made_by)).unwrap_or_default();
    match made.map(|made| made.state) {
        None | Some(PredictionState::Draft) if is_late => {
            t!(locale, "prediction-draft-late")
        }
        None | Some(PredictionState::Draft) => t!(locale, "prediction-draft"),
        Some(PredictionState::Locked) => t!(locale, "prediction-locked", date = date, who = who),
        Some(PredictionState::Opened) if debrief.was_predicted_late() => {
            t!(locale, "prediction-opened-late", date = date)
        }
        Some(PredictionState::Opened) => t!(locale, "prediction-opened", date = date),
    }
}

pub(super) fn lines(debrief: &Debrief, forecasts: &[Forecast], session: &Session) -> Vec<Line> {
    let empty = Prediction::new(debrief.deal.id);
    let made = debrief.prediction.as_ref().unwrap_or(&empty);
    match made.state {
        PredictionState::Draft => draft(debrief, made, session),
        PredictionState::Locked => vec![],
        PredictionState::Opened => opened(debrief, made, forecasts, session),
    }
}

/// A row of the screen: of a line that is broken, a part.
pub(super) struct Row {
    /// The number of its line.
    pub(super) line: usize,
    /// What stands left.
    pub(super) label: String,
    /// The cells from the label's left edge to the value.
    pub(super) indent: u16,
    /// What stands right.
    pub(super) value: String,
}

/// Between a label and its value.
const BETWEEN: u16 = 2;

/// The lines broken into so many cells: where not all values fit beside the widest label, labels take a third, and a longer
/// one what its value leaves.
pub(super) fn broken(lines: &[Line], cells: u16) -> Vec<Row> {
    let widest = lines.iter().map(|line| width(&line.label)).max().unwrap_or(0);
    let fits = |line: &Line| widest + BETWEEN + width(&line.value) <= cells;
    let label = if lines.iter().all(fits) { widest } else { widest.min(cells / 3) };
    let mut rows = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let left_over = cells.saturating_sub(width(&line.value) + BETWEEN);
        let room = if left_over < label { label } else { width(&line.label).clamp(label, left_over) };
        let left = line.label.len() - line.label.trim_start().len();
        let (spaces, words) = line.label.split_at(left);
        let labels = wrap(words, room.saturating_sub(width(spaces)));
        let indent = room + BETWEEN;
        let values = wrap(&line.value, cells.saturating_sub(indent));
        rows.extend((0..labels.len().max(values.len())).map(|row| Row {
            line: at,
            label: labels.get(row).map(|text| format!("{spaces}{text}")).unwrap_or_default(),
            indent,
            value: values.get(row).cloned().unwrap_or_default(),
        }));
    }
    rows
}

fn line(what: What, label: String, value: String, session: &Session) -> Line {
    let is_known = !value.trim().is_empty();
    let value = if is_known { value } else { session.signs.unknown().to_owned() };
    Line { what, label, value, role: if is_known { Role::Text } else { Role::Dim } }
}

fn chance(made: &Prediction) -> String {
    made.chance.map(|chance| format!("{} %", chance.get())).unwrap_or_default()
}

fn kind(made: &Prediction, session: &Session) -> String {
    made.kind.map(|kind| session.locale.label(kind)).unwrap_or_default()
}

fn expected(debrief: &Debrief, criterion: &Criterion) -> Option<Rating> {
    debrief.predicted_scores.iter().find(|score| score.criterion == *criterion).map(|score| score.rating)
}

fn draft(debrief: &Debrief, made: &Prediction, session: &Session) -> Vec<Line> {
    let text = |key: &str| session.locale.text(&format!("prediction-{key}"), &[]);
    let mut lines = vec![
        line(What::Who, text("who"), made.made_by.clone(), session),
        line(What::Kind, text("kind"), kind(made, session), session),
        line(What::Reasons, text("reasons"), made.reasons.clone(), session),
        line(What::Chance, text("chance"), chance(made), session),
    ];
    lines.extend(Criterion::built_in().map(|criterion| {
        let value = expected(debrief, &criterion).map(|rating| session.locale.label(rating)).unwrap_or_default();
        line(What::Score(criterion.clone()), session.locale.criterion(&criterion), value, session)
    }));
    lines
}

fn opened(debrief: &Debrief, made: &Prediction, forecasts: &[Forecast], session: &Session) -> Vec<Line> {
    let locale = session.locale;
    let text = |key: &str| locale.text(&format!("prediction-{key}"), &[]);
    // What our own people gave as the reason is no word of the customer's.
    let mut given = debrief.claims.iter().filter(|claim| claim.made_by == Side::Customer);
    let said = given.next().map(|claim| claim.text.clone()).unwrap_or_default();
    let reason = [kind(made, session), made.reasons.clone()].into_iter().filter(|text| !text.is_empty());
    let mut lines = vec![line(What::Told, text("reasons"), reason.collect::<Vec<_>>().join(": "), session)];
    lines.extend(behind(debrief, made, session));
    lines.extend([
        line(What::Told, text("said"), said, session),
        line(What::Told, text("shown"), debrief.deal.finding.clone(), session),
        line(What::Told, text("chance"), chance(made), session),
        line(What::Told, text("outcome"), locale.label(debrief.deal.outcome), session),
        line(What::Surprise, text("surprise"), made.surprise.clone(), session),
    ]);
    lines.extend(scores(debrief, session));
    lines.extend(across(forecasts, session));
    lines
}

/// Each expected score beside the customer's: the furthest apart first, at the end those that the customer did not judge.
fn scores(debrief: &Debrief, session: &Session) -> Vec<Line> {
    let locale = session.locale;
    let mut scores: Vec<(Rating, Option<&Score>, Criterion)> = Criterion::built_in()
        .filter_map(|criterion| {
            let found = debrief.score(&criterion, Scorer::Customer);
            let expected = expected(debrief, &criterion).filter(|rating| rating.value().is_some())?;
            Some((expected, found, criterion))
        })
        .collect();
    let apart = |expected: Rating, found: Option<&Score>| Some((found?.value()? - expected.value()?).abs());
    scores.arrange_by_key(|(expected, found, _)| std::cmp::Reverse(apart(*expected, *found)));
    let line_of = |(rating, found, criterion): (Rating, Option<&Score>, Criterion)| {
        // The words by which it was entered, and by which the checklist judges.
        let expected = locale.label(rating);
        let (value, role) = match (found.and_then(Score::value), found.and_then(|score| score.rating)) {
            (Some(_), Some(found_rating)) => {
                let is_far = apart(rating, found).is_some_and(|apart| apart > 1);
                let text = t!(locale, "prediction-score", expected = expected, found = locale.label(found_rating));
                (text, if is_far { Role::Warn } else { Role::Text })
            }
            (_, Some(found)) => {
                let found = locale.label(found);
                (t!(locale, "prediction-score-other", expected = expected, found = found), Role::Dim)
            }
            // Whether there is one is as hidden as what it says.
            (_, None) if debrief.is_blind() => (t!(locale, "prediction-score-hidden", expected = expected), Role::Dim),
            (_, None) => (t!(locale, "prediction-score-none", expected = expected), Role::Dim),
        };
        Line { role, ..line(What::Told, locale.criterion(&criterion), value, session) }
    };
    scores.into_iter().map(line_of).collect()
}

/// The claims of the predicted sort, where each stands, and the steps and incidents that it rests on.
fn behind(debrief: &Debrief, made: &Prediction, session: &Session) -> Vec<Line> {
    let locale = session.locale;
    let go = |stage, target| What::Behind(Place { deal: debrief.deal.id, stage, target });
    let claims = claims_predicted(debrief, made);
    if claims.is_empty() && made.kind.is_some() {
        return vec![line(What::Told, String::new(), t!(locale, "prediction-no-claim"), session)];
    }
    let mut lines = Vec::new();
    for (claim, evidence) in claims {
        let label = format!("  {} {}", session.signs.claim(claim.status), locale.label(claim.status));
        let what = go(Stage::Review, Target::Claim(claim.id));
        lines.push(Line { role: Role::of_claim(claim.status), ..line(what, label, claim.text.clone(), session) });
        if evidence.is_empty() {
            lines.push(line(What::Told, String::new(), t!(locale, "prediction-no-evidence"), session));
        }
        lines.extend(evidence.into_iter().filter_map(|row| {
            let grade = if row.weight == Weight::For { 1 } else { -1 };
            let sign = session.signs.grade(grade);
            if let Some(step) = row.step.and_then(|step| debrief.step(step)) {
                let number = debrief.number(step.id).unwrap_or(0);
                let label = format!("    {sign} {}", t!(locale, "prediction-step", number = number));
                return Some(line(go(Stage::Steps, Target::Step(step.id)), label, step.title.clone(), session));
            }
            let incident = debrief.incident(row.incident?)?;
            let label = format!("    {sign} {}", locale.label(incident.kind));
            Some(line(go(Stage::Incidents, Target::Incident(incident.id)), label, incident.what.clone(), session))
        }));
    }
    lines
}

/// The Brier score over all deals whose prediction has been opened, and those deals.
fn across(forecasts: &[Forecast], session: &Session) -> Vec<Line> {
    let locale = session.locale;
    let Some(found) = Calibration::of(forecasts.iter().map(|one| (one.chance, one.outcome))) else {
        return vec![];
    };
    let value = t!(
        locale,
        "prediction-brier",
        enough = if found.is_telling() { "yes" } else { "no" },
        brier = locale.decimal(found.brier, 2),
        base = locale.decimal(found.base, 2),
        count = found.count
    );
    let mut lines = vec![line(What::Told, t!(locale, "prediction-across"), value, session)];
    lines.extend(forecasts.iter().filter(|one| one.outcome != Outcome::Open).map(|one| {
        let value = format!("{} % · {}", one.chance.get(), locale.label(one.outcome));
        line(What::Deal(one.deal), deal_name(&one.customer, &one.title), value, session)
    }));
    lines
}
