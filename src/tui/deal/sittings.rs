//! The sittings of a deal: who was heard, when, and by whom.

use ratatui::layout::Rect;

use super::records::{Listing, form};
use crate::{
    domain::{Debrief, FuzzyDate, Sitting, SittingWith},
    fields::{Scope, Subject},
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        layer::{Outcome, Reply},
        look::Role,
        session::Session,
    },
};

/// The sittings as a list.
pub struct Sittings;

impl Listing for Sittings {
    type Row = Sitting;
    const NAME: &'static str = "sittings";
    const CHANGED: EditLabel = EditLabel::ChangeSitting;
    const DELETED: EditLabel = EditLabel::DeleteSitting;

    fn rows(debrief: &Debrief) -> &[Sitting] {
        &debrief.sittings
    }

    fn add(debrief: &Debrief, session: &mut Session) -> Reply {
        let mut sitting = Sitting::new(debrief.deal.id, Sitting::next_with(&debrief.sittings));
        sitting.held_on = Some(FuzzyDate::day(session.today()));
        sitting.facilitator = session.config.facilitator.clone().unwrap_or_default();
        let scope = Scope { locale: session.locale, today: session.today(), debrief: Some(debrief) };
        let what = sitting.title(scope);
        session.edit(EditLabel::AddSitting, &what, Some(debrief.deal.id), |tx| tx.insert(&sitting))?;
        Ok(Outcome::Open(Box::new(form::<Self>(debrief.deal.id, sitting.id, session)?)))
    }

    fn draw(canvas: &mut Canvas, area: Rect, row: &Sitting, _debrief: &Debrief, session: &Session) {
        let date = row.held_on.map_or_else(|| canvas.signs.unknown().to_owned(), |date| session.locale.date(date));
        canvas.text(area.x, area.y, 12, &date, Role::Text);
        let role = match row.with {
            SittingWith::Customer => Role::Customer,
            SittingWith::Vendor => Role::Vendor,
            SittingWith::Joint => Role::Third,
        };
        canvas.text(area.x + 14, area.y, 18, &session.locale.label(row.with), role);
        let minutes = row.minutes.map(|minutes| t!(session.locale, "sitting-minutes", minutes = minutes));
        canvas.text_right(area.right(), area.y, 9, &minutes.unwrap_or_default(), Role::Dim);
        let people = match (row.facilitator.as_str(), row.attended.as_str()) {
            ("", attended) => attended.to_owned(),
            (by, "") => t!(session.locale, "sitting-by", name = by),
            (by, attended) => format!("{attended} · {}", t!(session.locale, "sitting-by", name = by)),
        };
        canvas.text(area.x + 33, area.y, area.width.saturating_sub(43), &people, Role::Text);
    }
}
