//! Text that was being typed when the program ended: where it belongs, and the way back to it.

use std::{fmt, str::FromStr};

use uuid::Uuid;

use super::{
    canvas::fit,
    command::Command,
    layer::{Layer, Outcome, Place},
    place,
    popup::{PickItem, Picker},
    session::Session,
};
use crate::{
    domain::{Deal, Id, Keyed, Table},
    guide::{Stage, Target},
    i18n::t,
    store::{Draft, StoreError, Workbook},
};

/// Where text is typed: a field of a row, or a line of a deal that is no row yet. Written `DEAL/TABLE/ROW/FIELD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPlace {
    /// The deal, if it belongs to one.
    pub deal: Option<Id<Deal>>,
    /// The row's table.
    pub table: Table,
    /// The row.
    pub row: Uuid,
    /// The field, or what line of a deal it is.
    pub field: String,
}

impl DraftPlace {
    /// A field of a row.
    pub fn field(deal: Option<Id<Deal>>, (table, row): (Table, Uuid), field: impl Into<String>) -> Self {
        Self { deal, table, row, field: field.into() }
    }

    /// A line of a deal that is no row yet: its capture line, a new incident.
    pub fn line(deal: Id<Deal>, what: impl Into<String>) -> Self {
        Self::field(Some(deal), (Table::Deal, deal.uuid()), what)
    }

    /// A line of a record that is still to be made, and belongs to no deal.
    pub fn of_new(table: Table) -> Self {
        Self::field(None, (table, Uuid::nil()), "new")
    }

    /// The text kept for this place, which its editor takes up, if it is not what stands there anyway: the program ended,
    /// or the editor was left with Esc. A draft that cannot be read is none.
    pub fn kept(&self, session: &Session, standing: &str) -> Option<String> {
        let text = unfinished(&session.workbook, &self.to_string()).ok().flatten()?;
        (text != standing).then_some(text)
    }
}

impl fmt::Display for DraftPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let deal = self.deal.map(|deal| deal.to_string()).unwrap_or_default();
        write!(f, "{deal}/{}/{}/{}", self.table.key(), self.row, self.field)
    }
}

impl FromStr for DraftPlace {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(4, '/');
        let mut next = || parts.next().ok_or(());
        let (deal, table, row, field) = (next()?, next()?, next()?, next()?);
        let deal = if deal.is_empty() { None } else { Some(deal.parse().map_err(drop)?) };
        let table = table.parse().map_err(drop)?;
        Ok(Self { deal, table, row: row.parse().map_err(drop)?, field: field.to_owned() })
    }
}

/// What the names of the capture line's places in a deal begin with.
pub const CAPTURE: &str = "capture";
/// What the names of the places in a deal begin with of pasted lines that wait for their confirmation.
pub const PASTE: &str = "paste";
/// The name of a new incident's place in a deal.
pub const INCIDENT: &str = "incident";
/// What the names of the places of ratings' rationales begin with.
pub const RATIONALE: &str = "rationale";
/// What the names of new people's places in a deal begin with.
pub const PERSON: &str = "person";
/// What the names of new levers' places in a deal begin with.
pub const LEVER: &str = "lever";
/// What the names of the places of reasons begin with for which findings are set aside.
pub const WAIVER: &str = "waiver";
/// The name of a new claim's place in a deal.
pub const CLAIM: &str = "claim";
/// Why a claim stands where it does.
pub const CLAIM_WHY: &str = "claim-why";
/// What was answered to a question about a claim.
pub const CLAIM_ANSWER: &str = "claim-answer";
/// The name of a new landmark's place in a deal.
pub const LANDMARK: &str = "landmark";

/// So many cells of a text that was left are told.
const TOLD: u16 = 60;

/// Keeps a text that was left on purpose: it is there when its place is opened, and nobody is reminded of it.
///
/// # Errors
/// As [`Workbook::save_draft`].
pub fn set_aside(workbook: &Workbook, place: &str, text: &str) -> Result<(), StoreError> {
    workbook.save_draft(&aside(place), text)?;
    workbook.drop_draft(place)
}

/// An editor of one line is left with Esc: what was typed there, if it is not what stood there `before`, is told by the
/// text with the key `told`, and waits at its place, if it has one. Whoever empties the line means it.
pub fn leave(place: Option<&str>, before: &str, text: &str, told: &str, session: &mut Session) {
    let text = text.trim();
    let is_typed = !text.is_empty() && text != before.trim();
    let kept = match place {
        Some(place) if is_typed => set_aside(&session.workbook, place, text),
        Some(place) if text.is_empty() => forget(&session.workbook, place),
        // What was left there earlier still waits.
        Some(place) => session.workbook.drop_draft(place),
        None => Ok(()),
    };
    let shown = fit(text, TOLD, session.signs);
    match kept {
        // One must get out of here even when nothing can be written.
        Err(error) => session.complain(&error.into()),
        Ok(()) if !is_typed => {}
        Ok(()) => session.tell(session.locale.text(told, &[("text", shown.into())])),
    }
}

/// The text kept for a place, be it that the program ended or that it was set aside; its editor takes it up.
///
/// # Errors
/// As [`Workbook::take_up_draft`].
pub fn unfinished(workbook: &Workbook, place: &str) -> Result<Option<String>, StoreError> {
    Ok(unfinished_at(workbook, &[place.to_owned()])?.map(|(_, text)| text))
}

/// The text kept for the first of these places that has one, and which that is; what was left in a blind sitting waits until
/// nothing else does at any of them.
///
/// # Errors
/// As [`Workbook::take_up_draft`].
pub fn unfinished_at(workbook: &Workbook, places: &[String]) -> Result<Option<(usize, String)>, StoreError> {
    for (at, place) in places.iter().enumerate() {
        let draft = match workbook.take_up_draft(place)? {
            None => workbook.take_up_draft(&aside(place))?,
            draft => draft,
        };
        if let Some(draft) = draft {
            return Ok(Some((at, draft.text)));
        }
    }
    for (at, place) in places.iter().enumerate() {
        if let Some(text) = from_a_sitting(workbook, place)? {
            return Ok(Some((at, text)));
        }
    }
    Ok(None)
}

/// The text that was left at a place in a blind sitting that is over; where another one is kept, it waits for that to go.
fn from_a_sitting(workbook: &Workbook, place: &str) -> Result<Option<String>, StoreError> {
    let draft = match workbook.bring_back_draft(place)? {
        None => workbook.bring_back_draft(&aside(place))?,
        draft => draft,
    };
    Ok(draft.map(|draft| draft.text))
}

/// The text that was left at a place on purpose. One that cannot be read is none.
pub fn left(workbook: &Workbook, place: &str) -> Option<String> {
    let left = workbook.take_up_draft(&aside(place)).ok().flatten().map(|draft| draft.text);
    left.or_else(|| from_a_sitting(workbook, place).ok().flatten())
}

/// Forgets the text kept for a place.
///
/// # Errors
/// As [`Workbook::drop_draft`].
pub fn forget(workbook: &Workbook, place: &str) -> Result<(), StoreError> {
    workbook.drop_draft(place)?;
    workbook.drop_draft(&aside(place))
}

/// The places that an edit settles which takes the text of this one into the workbook; see [`Session::settling`].
pub fn settled_with(place: &str) -> [String; 2] {
    [place.to_owned(), aside(place)]
}

/// Where a text is set aside. No [`DraftPlace`] reads like that, so it is not offered at the start.
fn aside(place: &str) -> String {
    format!("aside:{place}")
}

/// Offers back what was being typed when the program ended, but not what is being typed in another window; nothing when
/// there is nothing.
///
/// # Errors
/// When the workbook cannot be read.
pub fn waiting(session: &Session) -> anyhow::Result<Option<Box<dyn Layer>>> {
    for deal in session.blind_deals()? {
        session.workbook.keep_drafts_of(deal, session.clock(deal).heard_blind());
    }
    let drafts: Vec<(DraftPlace, Draft)> = session
        .workbook
        .drafts()?
        .into_iter()
        .filter(|draft| !draft.text.trim().is_empty())
        .filter_map(|draft| Some((draft.place.parse().ok()?, draft)))
        .collect();
    if drafts.is_empty() {
        return Ok(None);
    }
    let items = drafts.iter().map(|(place, draft)| PickItem::new(&draft.text, name(place, session))).collect();
    let title = t!(session.locale, "drafts-title");
    let picker = Picker::one(title, items, move |row, session| match drafts.get(row) {
        Some((place, draft)) => {
            session.workbook.take_up(draft)?;
            go(place, session)
        }
        None => Ok(Outcome::Close),
    });
    let picker = picker.saying(t!(session.locale, "drafts-intro")).with_foot(t!(session.locale, "drafts-foot"));
    Ok(Some(Box::new(picker)))
}

/// The deal and the kind of thing in which the text was being typed.
fn name(place: &DraftPlace, session: &Session) -> String {
    let deal = place.deal.and_then(|deal| session.workbook.get::<Deal>(deal).ok().flatten());
    let deal = deal.map(|deal| deal.customer).unwrap_or_default();
    let what = match stage(place) {
        Some(stage) => session.locale.label(stage),
        None => session.locale.find(&format!("table-{}", place.table.key())).unwrap_or_default(),
    };
    format!("{deal} · {what}")
}

/// The stage of a line that is no row yet.
fn stage(place: &DraftPlace) -> Option<Stage> {
    match place.field.as_str() {
        _ if place.table != Table::Deal => None,
        INCIDENT => Some(Stage::Incidents),
        CLAIM => Some(Stage::Review),
        LANDMARK => Some(Stage::Frame),
        field => {
            let begins = [
                (CAPTURE, Stage::Steps),
                (PASTE, Stage::Steps),
                (RATIONALE, Stage::Checklist),
                (PERSON, Stage::People),
                (LEVER, Stage::Levers),
                (WAIVER, Stage::Review),
                (CLAIM_WHY, Stage::Review),
                (CLAIM_ANSWER, Stage::Review),
            ];
            begins.into_iter().find(|(begin, _)| field.starts_with(begin)).map(|(_, stage)| stage)
        }
    }
}

fn go(place: &DraftPlace, session: &Session) -> anyhow::Result<Outcome> {
    match (stage(place), place.deal) {
        // The question is asked again, and begins with the text.
        _ if *place == DraftPlace::of_new(Table::Deal) => Ok(Outcome::HomeAnd(Command::New)),
        (Some(stage), Some(deal)) => Ok(Outcome::Go(Place { deal, stage, target: Target::Deal })),
        _ => place::of_row(place.table, place.row, place.deal, session),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_read_back_as_they_are_written() {
        let deal = Id::new();
        for place in [
            DraftPlace::line(deal, CAPTURE),
            DraftPlace::field(Some(deal), (Table::Step, Uuid::now_v7()), "title"),
            DraftPlace::field(None, (Table::Lever, Uuid::now_v7()), "notes/with a slash"),
        ] {
            assert_eq!(place.to_string().parse(), Ok(place));
        }
        assert_eq!("capture:x".parse::<DraftPlace>(), Err(()));
    }
}
