//! Which deals can go out from here.

use super::{DealsTab, Overview};
use crate::{
    domain::Study,
    i18n::{Locale, t},
    tui::{export::Choice, session::Session},
};

/// The deal that is selected, those of the list, and everything.
pub(super) fn deals(tab: &DealsTab, overview: &Overview, locale: Locale) -> Vec<Choice> {
    let mut choices = Vec::new();
    if let Some(deal) = tab.current(overview) {
        let detail = t!(locale, "export-this-detail");
        choices.push(Choice { name: deal.name(), detail, deals: vec![deal.id], is_everything: false });
    }
    let (shown, all) = (tab.shown(overview), overview.deals.len());
    if shown.len() > 1 && shown.len() < all {
        let name = t!(locale, "export-shown");
        let detail = counted(shown.len(), locale);
        choices.push(Choice { name, detail, deals: shown, is_everything: false });
    }
    let name = t!(locale, "export-all");
    let detail = t!(locale, "export-all-detail", deals = counted(all, locale));
    let deals = overview.deals.iter().map(|deal| deal.id).collect();
    choices.push(Choice { name, detail, deals, is_everything: true });
    choices
}

/// The deals of a study.
///
/// # Errors
/// When the workbook cannot be read.
pub(super) fn study(study: &Study, session: &Session) -> anyhow::Result<Choice> {
    let deals: Vec<_> = session.workbook.places_in(study.id)?.iter().map(|place| place.deal).collect();
    if deals.is_empty() {
        anyhow::bail!(t!(session.locale, "export-study-empty"));
    }
    let detail = counted(deals.len(), session.locale);
    Ok(Choice { name: study.name.clone(), detail, deals, is_everything: false })
}

fn counted(deals: usize, locale: Locale) -> String {
    t!(locale, "home-count", count = deals, whole = locale.count(deals))
}
