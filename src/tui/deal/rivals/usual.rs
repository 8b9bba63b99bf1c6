//! What is usual in the study that compares a deal, to hold the deal against.

use crate::{
    domain::{Deal, Id, Table},
    guide,
    tui::session::Session,
};

/// So many days pass from request to offer in the middle of the other deals of the deal's studies; none while too few of
/// them tell.
pub(super) fn offer_days(deal: Id<Deal>, session: &Session) -> anyhow::Result<Option<i32>> {
    let workbook = &session.workbook;
    let mut compared = Vec::new();
    for study in workbook.studies()? {
        let its = workbook.compared_deals(study.id)?;
        if its.contains(&deal) {
            compared.extend(its);
        }
    }
    if compared.is_empty() {
        return Ok(None);
    }
    let mut deals = workbook.all_deals()?;
    deals.retain(|other| other.id != deal && compared.contains(&other.id));
    let days = workbook.outlined(&deals, &[Table::Step], guide::offer_days)?;
    Ok(guide::usual_offer_days(days.into_iter().flatten()))
}
