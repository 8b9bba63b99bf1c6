//! A locked prediction is neither changed nor taken away, whoever asks.

use debrief::{
    domain::{
        Chance, Criterion, Deal, FuzzyDate, Id, Outcome, PredictedScore, Prediction, PredictionState, Rating, Record,
        Score, Scorer, Scoring,
    },
    store::{Edit, EditLabel, Pick, Report, StoreError, Tx, Way, Workbook, check},
};

use crate::common::*;

/// A deal with a prediction of one score, still a draft.
fn drafted(workbook: &mut Workbook) -> (Prediction, PredictedScore) {
    let deal = Deal { outcome: Outcome::Won, ..Deal::new("Hofstetter", "Line 3") };
    let made = Prediction { chance: Chance::new(70), reasons: "too dear".into(), ..Prediction::new(deal.id) };
    let criterion = Criterion::built_in().next().unwrap();
    let (id, rating) = (Id::new(), Rating::Strength);
    let score = PredictedScore { id, deal: deal.id, prediction: made.id, criterion, rating };
    workbook
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            tx.insert(&made)?;
            tx.insert(&score)
        })
        .unwrap();
    (made, score)
}

fn refused(workbook: &mut Workbook, work: impl FnOnce(&Tx) -> Result<(), StoreError>) {
    assert!(matches!(workbook.edit(edit(), work), Err(StoreError::Sealed)));
}

#[test]
fn a_locked_prediction_is_only_opened_and_then_only_says_what_surprised() {
    let place = Place::new();
    let mut workbook = place.open();
    let (draft, score) = drafted(&mut workbook);
    let other = PredictedScore {
        id: Id::new(),
        criterion: Criterion::built_in().nth(1).unwrap(),
        rating: Rating::Failing,
        ..score.clone()
    };
    let locked_on = Some(FuzzyDate::year(2026).unwrap());
    let locked = Prediction { state: PredictionState::Locked, locked_on, ..draft.clone() };
    workbook.edit(edit(), |tx| tx.update(&draft, &locked)).unwrap();
    let opened = Prediction { state: PredictionState::Opened, ..locked.clone() };
    let richer = |made: &Prediction| Prediction { chance: Chance::new(90), ..made.clone() };
    let second = Prediction { id: Id::new(), ..draft.clone() };
    refused(&mut workbook, |tx| tx.update(&locked, &richer(&locked)));
    refused(&mut workbook, |tx| tx.update(&locked, &draft));
    refused(&mut workbook, |tx| tx.update(&draft, &richer(&draft)));
    refused(&mut workbook, |tx| tx.update(&locked, &richer(&opened)));
    refused(&mut workbook, |tx| tx.delete(&locked));
    refused(&mut workbook, |tx| tx.insert(&second));
    refused(&mut workbook, |tx| tx.insert(&other));
    refused(&mut workbook, |tx| tx.update(&score, &PredictedScore { rating: Rating::Failing, ..score.clone() }));
    refused(&mut workbook, |tx| tx.delete(&score));
    assert_eq!(workbook.forecasts().unwrap(), [], "a locked chance is not told");

    workbook.edit(edit(), |tx| tx.update(&locked, &opened)).unwrap();
    refused(&mut workbook, |tx| tx.update(&opened, &richer(&opened)));
    refused(&mut workbook, |tx| tx.delete(&score));
    let told = Prediction { surprise: "They never asked for another price.".into(), ..opened.clone() };
    workbook.edit(edit(), |tx| tx.update(&opened, &told)).unwrap();
    assert_eq!(workbook.get(told.id()).unwrap(), Some(told));
    let forecasts = workbook.forecasts().unwrap();
    assert_eq!((forecasts[0].chance.get(), forecasts[0].outcome), (70, Outcome::Won));
    // Undo takes back what was locked, after all that came later.
    for _ in 0..3 {
        workbook.undo().unwrap();
    }
    assert_eq!(workbook.get(draft.id()).unwrap(), Some(draft));
}

#[test]
fn what_brought_several_deals_is_not_taken_back_over_a_prediction_locked_since() {
    let place = Place::new();
    let mut workbook = place.open();
    let deals = ["Hofstetter", "Tubex"].map(|customer| Deal::new(customer, "Line 3"));
    workbook.edit(edit(), |tx| deals.iter().try_for_each(|deal| tx.insert(deal))).unwrap();
    let draft = Prediction { chance: Chance::new(70), ..Prediction::new(deals[1].id) };
    workbook.edit(Edit::new(EditLabel::ChangePrediction), |tx| tx.insert(&draft)).unwrap();
    let locked = Prediction { state: PredictionState::Locked, ..draft.clone() };
    workbook.edit(Edit::new(EditLabel::LockPrediction), |tx| tx.update(&draft, &locked)).unwrap();
    assert!(matches!(workbook.undo(), Err(StoreError::SealedSince)));
    assert_eq!(workbook.get(locked.id()).unwrap(), Some(locked.clone()));
    assert_eq!(workbook.all_deals().unwrap().len(), 2);
    // Opened it has been seen: it is not locked again, and stays with its deal.
    let opened = Prediction { state: PredictionState::Opened, ..locked.clone() };
    workbook.edit(Edit::new(EditLabel::OpenPrediction), |tx| tx.update(&locked, &opened)).unwrap();
    assert!(matches!(workbook.undo(), Err(StoreError::SealedSince)));
    assert_eq!(workbook.get(opened.id()).unwrap(), Some(opened));
}

#[test]
fn scores_that_were_laid_open_are_not_hidden_again_and_each_sides_are_taken_back_by_themselves() {
    let place = Place::new();
    let mut workbook = place.open();
    let open = Deal::new("Hofstetter", "Line 3");
    let blind = Deal { scoring: Scoring::Blind, ..open.clone() };
    let revealed = Deal { scoring: Scoring::Revealed, ..open.clone() };
    let entry = |label| Edit::new(label).deal(open.id);
    let criterion = Criterion::built_in().next().unwrap();
    let scored = |side| Score::new(open.id, criterion.clone(), side).rated(Some(Rating::Strength));
    let (theirs, ours) = (scored(Scorer::Customer), scored(Scorer::Vendor));
    workbook.edit(entry(EditLabel::AddDeal), |tx| tx.insert(&open)).unwrap();
    workbook.edit(entry(EditLabel::ChangeDeal), |tx| tx.update(&open, &blind)).unwrap();
    workbook.edit(entry(EditLabel::ChangeScore), |tx| tx.insert(&theirs)).unwrap();
    workbook.edit(entry(EditLabel::ChangeScore), |tx| tx.insert(&ours)).unwrap();
    let scores = |workbook: &Workbook| workbook.debrief(open.id).unwrap().scores.len();

    let last = workbook.can_turn(Way::Back, Pick::Next).unwrap().unwrap();
    let before = workbook.can_turn(Way::Back, Pick::Beyond(last.id)).unwrap().unwrap();
    let turn = |workbook: &mut Workbook, way, id| workbook.turn(way, Pick::This(id), |_, _| Ok::<_, StoreError>(()));
    assert_eq!(turn(&mut workbook, Way::Back, before.id).unwrap().unwrap().id, before.id);
    assert_eq!((scores(&workbook), check(&place.path()).unwrap()), (1, Report::default()));
    // The row is gone that a later edit of it would need: the same entry is not turned twice.
    assert_eq!(turn(&mut workbook, Way::Back, before.id).unwrap(), None);
    assert_eq!(turn(&mut workbook, Way::Forth, before.id).unwrap().unwrap().id, before.id);
    assert_eq!(scores(&workbook), 2);

    workbook.edit(entry(EditLabel::ChangeDeal), |tx| tx.update(&blind, &revealed)).unwrap();
    assert!(workbook.undo().unwrap().is_some() && workbook.undo().unwrap().is_some());
    assert_eq!(workbook.undo().unwrap(), None, "neither the reveal nor the deal before");
    assert_eq!((scores(&workbook), workbook.get(open.id).unwrap()), (0, Some(revealed.clone())));
    assert_eq!(check(&place.path()).unwrap(), Report::default());
    assert!(workbook.redo().unwrap().is_some() && workbook.redo().unwrap().is_some());
    // What is done to the deal after it is taken back as ever.
    let renamed = Deal { title: "Line 4".into(), ..revealed.clone() };
    workbook.edit(entry(EditLabel::ChangeDeal), |tx| tx.update(&revealed, &renamed)).unwrap();
    workbook.undo().unwrap().unwrap();
    assert_eq!(workbook.get(open.id).unwrap(), Some(revealed));
    assert_eq!(check(&place.path()).unwrap(), Report::default());
}
