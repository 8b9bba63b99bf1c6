//! What a deal shows on the command line while one of its sides is heard without the other's account: no more than the
//! program does.

use std::collections::HashSet;

use super::fault::Fault;
use crate::{
    analysis::Hidden,
    domain::{Deal, Debrief, Id, Sitting, Source},
    store::{DealRow, Hit, StoreError, ToldCounts, Workbook},
};

/// A deal as it may be told now.
pub(super) fn debrief(workbook: &Workbook, deal: Id<Deal>) -> Result<Debrief, Fault> {
    let whole = workbook.debrief(deal)?;
    let seen = match heard(workbook, deal)? {
        Some(source) => whole.seen_by(source),
        None => whole,
    };
    Ok(seen.seen(None).into_owned())
}

/// The deals of a list with the counts that may be told now.
pub(super) fn counts(workbook: &Workbook, rows: &mut [DealRow]) -> Result<(), Fault> {
    let sittings = workbook.sittings_under_way()?;
    let blind: HashSet<_> =
        sittings.iter().filter(|(sitting, _)| sitting.blind).map(|(sitting, _)| sitting.deal).collect();
    for row in rows.iter_mut().filter(|row| blind.contains(&row.deal.id)) {
        let seen = debrief(workbook, row.deal.id)?;
        let told = |source| seen.tellings.iter().filter(|telling| telling.source == source).count();
        row.progress = seen.progress();
        row.told = ToldCounts {
            customer: told(Source::Customer),
            vendor: told(Source::Vendor),
            document: told(Source::Document),
        };
    }
    Ok(())
}

/// The hits that may be told now.
pub(super) fn hits(workbook: &Workbook, hits: Vec<Hit>) -> Result<Vec<Hit>, Fault> {
    let mut told = Vec::with_capacity(hits.len());
    for hit in hits {
        let source = hit.deal.map_or(Ok(None), |deal| heard(workbook, deal))?;
        let is_hidden = match hit.deal.zip(source) {
            Some((deal, source)) => {
                let whole = workbook.debrief(deal)?;
                Hidden::between(&whole, &whole.clone().seen_by(source)).hides(hit.id, hit.field)
            }
            None => false,
        };
        if !is_hidden {
            told.push(hit);
        }
    }
    Ok(told)
}

/// Which side of a deal is heard alone, in a sitting that has begun and not ended.
pub(super) fn heard(workbook: &Workbook, deal: Id<Deal>) -> Result<Option<Source>, StoreError> {
    let sittings = workbook.sittings_under_way()?;
    let is_here = |sitting: &&Sitting| sitting.deal == deal && sitting.blind;
    Ok(sittings.iter().map(|(sitting, _)| sitting).rev().find(is_here).and_then(Sitting::source))
}
