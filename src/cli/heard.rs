//! What the command line tells while one side of a deal is heard without the other's account: no more than the program
//! does. Here alone it is decided, command by command; what tells a part reads its deals here.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use super::{arguments::Command, deal, fault::Fault, open::Place, output::harmless, study};
use crate::{
    analysis::Hidden,
    domain::{Deal, Debrief, Id, Keyed, Lever, LeverBook, Sitting, Source},
    exchange::import::crm::Preview,
    i18n::{Locale, t},
    store::{DealRow, Hit, StoreError, ToldCounts, Workbook},
};

/// What a command does with the account that is hidden now.
enum Keeps {
    /// It tells what the side that is heard may see; that something is left out is said.
    InPart,
    /// It tells everything or nothing: it is refused.
    Whole,
    /// It copies the whole file without telling of it; that all is in the copy is said.
    Copies,
}

/// Which deals a command is about.
enum Deals<'a> {
    All,
    /// The one that these words mean.
    One(&'a [String]),
    /// Each word or words one of its own; all where none is named.
    Each(&'a [String]),
    /// Those that the study of this name compares.
    OfStudy(&'a str),
}

/// What a command does with what is hidden, and of which deals; none where it tells nothing that a side has told, or is
/// asked to tell all the same.
fn told(command: &Command) -> Option<(Keeps, Deals<'_>)> {
    let in_part = |deals| Some((Keeps::InPart, deals));
    let whole = |deals, is_wished: bool| (!is_wished).then_some((Keeps::Whole, deals));
    match command {
        Command::Show(wanted) => in_part(Deals::One(&wanted.deal)),
        Command::Report(wanted) => in_part(Deals::One(&wanted.deal)),
        Command::List(_) | Command::Search(_) => in_part(Deals::All),
        // Which deals are compared is nobody's account.
        Command::Study(wanted) if wanted.change.is_asked() => None,
        Command::Study(wanted) => in_part(Deals::OfStudy(&wanted.study)),
        Command::Answer(wanted) => in_part(wanted.study.as_deref().map_or(Deals::All, Deals::OfStudy)),
        Command::Export(wanted) => whole(Deals::Each(&wanted.only), wanted.whole),
        Command::Bundle(wanted) => whole(Deals::Each(&wanted.only), wanted.whole),
        // What is like a line of the notes may be the other side's.
        Command::Notes(wanted) => whole(Deals::Each(std::slice::from_ref(&wanted.deal)), wanted.whole),
        Command::Forget(wanted) => whole(Deals::Each(wanted.deal.as_slice()), wanted.whole),
        Command::Merge(wanted) => whole(Deals::All, wanted.whole),
        Command::Backup(_) => Some((Keeps::Copies, Deals::All)),
        // Of what each backup holds; what it is put in the place of is as it was.
        Command::Restore(wanted) if wanted.backup.is_none() => in_part(Deals::All),
        // Facts of deals are nobody's account.
        Command::New(_) => None,
        // Which deals it meets shows when it has read its file: `hold_back`.
        Command::Import(_) => None,
        Command::Path(_) | Command::Check(_) | Command::Restore(_) | Command::Salvage(_) => None,
        Command::Demo(_) | Command::Generate(_) | Command::Completions(_) | Command::Man | Command::Keys(_) => None,
    }
}

/// The deals that are meant; none where it is all of them.
fn meant(deals: &Deals, workbook: &Workbook, locale: Locale) -> Option<Vec<Id<Deal>>> {
    let find = |words: &[String]| deal::find(workbook, words, locale).map(|deal| deal.id).ok();
    match deals {
        Deals::All | Deals::Each([]) => None,
        Deals::One(words) => Some(find(words).into_iter().collect()),
        Deals::Each(said) => Some(said.iter().filter_map(|words| find(std::slice::from_ref(words))).collect()),
        Deals::OfStudy(said) => {
            let study = study::find(workbook, said).ok();
            Some(study.and_then(|study| workbook.compared_deals(study.id).ok()).unwrap_or_default())
        }
    }
}

/// Lets a command run or refuses it, and says on stderr what it leaves out or takes along.
///
/// # Errors
/// Names the deal of which a side is heard, and the ways out.
pub(super) fn guard(command: &Command, place: &Place) -> Result<(), Fault> {
    let Some((keeps, deals)) = told(command) else { return Ok(()) };
    // What is wrong with the workbook or with what was said of a deal the command itself tells.
    let Ok(workbook) = place.open_to_read() else { return Ok(()) };
    let mut heard = all_heard(&workbook)?;
    if heard.is_empty() {
        return Ok(());
    }
    let meant = meant(&deals, &workbook, place.locale);
    heard.retain(|(deal, _)| meant.as_ref().is_none_or(|meant| meant.contains(deal)));
    for (id, source) in heard {
        let Some(deal) = workbook.get(id)? else { continue };
        match keeps {
            Keeps::Whole => return Err(Fault::Heard(name(&deal), source)),
            Keeps::Copies => {
                note(&t!(place.locale, "cli-heard-copied", deal = name(&deal), side = source.key()));
            }
            Keeps::InPart => note(&in_part(&deal, source, place.locale)),
        }
    }
    Ok(())
}

fn name(deal: &Deal) -> String {
    harmless(&format!("{} · {}", deal.customer, deal.title))
}

/// That something of a deal is left out while this side is heard.
fn in_part(deal: &Deal, source: Source, locale: Locale) -> String {
    t!(locale, "cli-heard-in-part", deal = name(deal), side = source.key())
}

/// Says something beside what a command tells.
pub(super) fn note(text: &str) {
    // Where nobody reads it, nothing is lost.
    let _ = writeln!(io::stderr(), "debrief: {}", harmless(text));
}

/// Leaves out of what an import would change what tells of a hidden account; answers what is to be said of that.
pub(super) fn hold_back(workbook: &Workbook, preview: &mut Preview, locale: Locale) -> Result<Vec<String>, StoreError> {
    let heard = all_heard(workbook)?;
    let of = |id| heard.iter().find(|(deal, _)| *deal == id).map(|(_, source)| *source);
    preview.hold_back(|deal| of(deal).is_some());
    let held = preview.changes.iter().filter(|change| change.is_held_back);
    Ok(held.filter_map(|change| Some(in_part(&change.before, of(change.before.id)?, locale))).collect())
}

/// A deal as it may be told now.
pub(super) fn debrief(workbook: &Workbook, deal: Id<Deal>) -> Result<Debrief, Fault> {
    let whole = workbook.debrief(deal)?;
    let seen = match heard(workbook, deal)? {
        Some(source) => whole.seen_by(source),
        None => whole,
    };
    Ok(seen.seen(None).into_owned())
}

/// The deals of a list with what may be told of them now.
pub(super) fn listed(workbook: &Workbook, rows: &mut [DealRow]) -> Result<(), Fault> {
    let heard = all_heard(workbook)?;
    for row in rows.iter_mut().filter(|row| heard.iter().any(|(deal, _)| *deal == row.deal.id)) {
        let seen = debrief(workbook, row.deal.id)?;
        let told = |source| seen.tellings.iter().filter(|telling| telling.source == source).count();
        row.progress = seen.progress();
        row.told = ToldCounts {
            customer: told(Source::Customer),
            vendor: told(Source::Vendor),
            document: told(Source::Document),
        };
        row.deal = seen.deal;
    }
    Ok(())
}

/// These deals, in the same order, as they may be told now.
pub(super) fn debriefs(workbook: &Workbook, deals: &[Id<Deal>]) -> Result<Vec<Debrief>, Fault> {
    let heard = all_heard(workbook)?;
    let seen = |whole: Debrief| match heard.iter().find(|(deal, _)| *deal == whole.deal.id) {
        Some((_, source)) => whole.seen_by(*source),
        None => whole,
    };
    Ok(workbook.debriefs(deals)?.into_iter().map(seen).collect())
}

/// Makes something of each of these cases again, from what may be told of its deal now.
pub(super) fn remake<T>(
    workbook: &Workbook,
    made: &mut [T],
    deal_of: impl Fn(&T) -> Id<Deal>,
    make: impl Fn(&Debrief) -> T,
) -> Result<(), Fault> {
    let heard = all_heard(workbook)?;
    for one in made {
        if heard.iter().any(|(deal, _)| *deal == deal_of(one)) {
            *one = make(&debrief(workbook, deal_of(one))?);
        }
    }
    Ok(())
}

/// The levers of the workbook, without those that rest on something hidden.
pub(super) fn lever_book(workbook: &Workbook) -> Result<LeverBook, Fault> {
    Ok(workbook.lever_book()?.without(&hidden_levers(workbook)?))
}

fn hidden_levers(workbook: &Workbook) -> Result<HashSet<Id<Lever>>, Fault> {
    let mut hidden = HashSet::new();
    for (deal, source) in all_heard(workbook)? {
        let whole = workbook.debrief(deal)?;
        let seen = whole.clone().seen_by(source).levers;
        let gone = whole.levers.iter().map(|lever| lever.id).filter(|id| seen.iter().all(|lever| lever.id != *id));
        hidden.extend(gone);
    }
    Ok(hidden)
}

/// The hits that may be told now.
pub(super) fn hits(workbook: &Workbook, hits: Vec<Hit>) -> Result<Vec<Hit>, Fault> {
    let levers = hidden_levers(workbook)?;
    let mut told = Vec::with_capacity(hits.len());
    for hit in hits.into_iter().filter(|hit| !levers.contains(&Id::from_uuid(hit.id))) {
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
    Ok(all_heard(workbook)?.into_iter().find(|(heard, _)| *heard == deal).map(|(_, source)| source))
}

/// Whether anything is hidden now: then it is not told how much there is of all deals together either.
pub(super) fn hides_any(workbook: &Workbook) -> Result<bool, StoreError> {
    Ok(!all_heard(workbook)?.is_empty())
}

/// Of which deals one side is heard alone, and which; of two sittings of a deal the later one counts.
fn all_heard(workbook: &Workbook) -> Result<Vec<(Id<Deal>, Source)>, StoreError> {
    let sittings = workbook.sittings_under_way()?;
    let blind = sittings.iter().map(|(sitting, _)| sitting).rev().filter(|sitting| sitting.blind);
    let mut heard: Vec<(Id<Deal>, Source)> = Vec::new();
    for (deal, source) in blind.filter_map(|sitting: &Sitting| Some((sitting.deal, sitting.source()?))) {
        if heard.iter().all(|(known, _)| *known != deal) {
            heard.push((deal, source));
        }
    }
    Ok(heard)
}
