//! The landmarks of a deal: dates that everybody remembers.

use ratatui::layout::Rect;

use super::records::Listing;
use crate::{
    domain::{Debrief, Id, Landmark},
    fields::{Scope, parse_landmark},
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        draft::{self, DraftPlace},
        layer::{Outcome, Reply},
        look::Role,
        popup::Question,
        session::Session,
    },
};

/// The landmarks as a list.
pub struct Landmarks;

impl Listing for Landmarks {
    type Row = Landmark;
    const NAME: &'static str = "landmarks";
    const CHANGED: EditLabel = EditLabel::ChangeLandmark;
    const DELETED: EditLabel = EditLabel::DeleteLandmark;

    fn rows(debrief: &Debrief) -> &[Landmark] {
        &debrief.landmarks
    }

    fn add(debrief: &Debrief, session: &mut Session) -> Reply {
        let deal = debrief.deal.id;
        let title = t!(session.locale, "landmark-new");
        let hint = t!(session.locale, "landmark-new-hint");
        let question = Question::new(title, hint, "", move |text, session| {
            let scope = Scope { locale: session.locale, today: session.today(), debrief: None };
            let (date, label) = parse_landmark(text, scope)?;
            let landmark = Landmark { id: Id::new(), deal, date, label };
            session.edit(EditLabel::AddLandmark, &landmark.label, Some(deal), |tx| tx.insert(&landmark))?;
            Ok(Outcome::Close)
        });
        let place = DraftPlace::line(deal, draft::LANDMARK);
        Ok(Outcome::Open(Box::new(question.going_on().kept_at(place, session))))
    }

    fn draw(canvas: &mut Canvas, area: Rect, row: &Landmark, _debrief: &Debrief, session: &Session) {
        canvas.text(area.x, area.y, 13, &session.locale.date(row.date), Role::Dim);
        canvas.text(area.x + 14, area.y, area.width.saturating_sub(14), &row.label, Role::Text);
    }
}
