//! Each side scores without seeing the other's scores; then both are laid open.

use crate::{
    domain::{Deal, Keyed, Scorer, Scoring},
    i18n::t,
    store::EditLabel,
    tui::{
        deal::DealState,
        layer::{Outcome, Reply},
        popup::{PickItem, Picker},
        session::Session,
    },
};

/// Begins to score blind. While it runs, it ends only by being asked for twice: both sides' scores would stand there.
pub(super) fn toggle(deal: &DealState, session: &mut Session) -> Reply {
    if !deal.whole.is_blind() {
        set(deal, Scoring::Blind, session)?;
        session.tell(t!(session.locale, "blind-begun"));
        return Ok(Outcome::Done);
    }
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "blind-go-on"), t!(locale, "blind-go-on-detail")),
        PickItem::new(t!(locale, "blind-end"), t!(locale, "blind-end-detail")),
    ];
    let seen = deal.whole.deal.clone();
    let picker = Picker::one(t!(locale, "blind-end-title"), items, move |row, session| {
        if row == 1 {
            write(&seen, Scoring::Open, session)?;
        }
        Ok(Outcome::Close)
    });
    Ok(Outcome::Open(Box::new(picker.answered_by(1, locale))))
}

/// Asks before it lays both sides' scores open; while a side has judged nothing there is nothing to compare, and it says so.
pub(super) fn reveal(deal: &DealState, session: &mut Session) -> Reply {
    let locale = session.locale;
    if !deal.whole.is_blind() {
        anyhow::bail!(t!(locale, "reveal-nothing-hidden"));
    }
    if deal.clock.heard_blind().is_some() {
        anyhow::bail!(t!(locale, "reveal-heard-blind"));
    }
    if Scorer::ALL.iter().any(|side| deal.whole.judged(*side) == 0) {
        anyhow::bail!(t!(locale, "reveal-missing"));
    }
    let items = vec![
        PickItem::new(t!(locale, "blind-go-on"), t!(locale, "blind-go-on-detail")),
        PickItem::new(t!(locale, "reveal-both"), t!(locale, "reveal-both-detail")),
    ];
    let seen = deal.whole.deal.clone();
    let picker = Picker::one(t!(locale, "reveal-title"), items, move |row, session| {
        if row == 1 {
            write(&seen, Scoring::Revealed, session)?;
            session.tell(t!(session.locale, "reveal-done"));
        }
        Ok(Outcome::Close)
    });
    Ok(Outcome::Open(Box::new(picker.answered_by(1, locale))))
}

fn set(deal: &DealState, scoring: Scoring, session: &mut Session) -> anyhow::Result<()> {
    write(&deal.whole.deal, scoring, session)
}

fn write(seen: &Deal, scoring: Scoring, session: &mut Session) -> anyhow::Result<()> {
    let what = session.locale.label(scoring);
    session
        .edit(EditLabel::ChangeDeal, &what, Some(seen.id), |tx| tx.update(seen, &Deal { scoring, ..seen.clone() }))?;
    Ok(())
}
