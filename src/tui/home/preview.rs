//! The preview: one deal at a glance.

use ratatui::layout::Rect;

use super::{columns::gauge, glance::Glance, waiting};
use crate::{
    domain::{BUILT_IN_CRITERIA, Deal, IncidentKind, Keyed, Kind, Scoring, Side, Sitting, Source},
    guide::MIN_STEPS,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        curve,
        look::Role,
        session::Session,
    },
    wording,
};

/// The rows of the small curve, and of the flat one that it is in a preview of few rows.
const CURVE: u16 = 5;
const FLAT: u16 = 3;
const ROOMY: u16 = 28;

/// The rows kept free for how many questions are open.
const QUESTIONS: u16 = 2;

/// Draws a deal from top to bottom, as much as fits; the facts first, then how the path went.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    deal: &Deal,
    (glance, sitting): (Option<&Glance>, Option<&(Sitting, u64)>),
    session: &Session,
) {
    let mut pen = Pen { canvas, area, y: area.y };
    pen.paragraph(&deal.customer, Ink::Bold(Role::Text), 2);
    pen.paragraph(&deal.title, Role::Text, 2);
    let outcome = format!("{} {}", session.signs.outcome(deal.outcome), wording::outcome(deal, session.locale));
    pen.paragraph(&outcome, Role::of_outcome(deal.outcome), 2);
    for facts in facts(deal, session) {
        pen.paragraph(&facts, Role::Dim, 2);
    }
    if let Some(sitting) = sitting {
        pen.space();
        pen.paragraph(&waiting::in_full(sitting, session), Role::Warn, 5);
    }
    pen.space();
    let Some(glance) = glance else {
        return;
    };
    draw_figures(&mut pen, glance, session);
    if !glance.curve.is_empty() {
        pen.space();
        // Where rows are few, what was found out needs them more.
        let rows = if area.height < ROOMY { FLAT } else { CURVE }.min(pen.room());
        curve::draw(pen.canvas, Rect { y: pen.y, height: rows, ..area }, &glance.curve);
        pen.y += rows;
    }
    for (label, text, most) in
        [(t!(session.locale, "home-said"), &glance.said, 2), (t!(session.locale, "home-shown"), &glance.finding, 12)]
    {
        if !text.trim().is_empty() {
            pen.space();
            pen.paragraph(&label, Role::Accent, 1);
            pen.paragraph(text, Role::Text, pen.room().saturating_sub(QUESTIONS).clamp(1, most));
        }
    }
    draw_questions(&mut pen, glance, session);
}

/// What it was about, in one or two short lines.
fn facts(deal: &Deal, session: &Session) -> Vec<String> {
    let locale = session.locale;
    let kind =
        |what: &str, kind: Option<Kind>| kind.map(|kind| locale.text(&format!("home-{what}-{}", kind.key()), &[]));
    let kinds = [kind("customer", deal.customer_kind), kind("offering", deal.offering_kind)];
    let business = deal.business_type.map(|business| locale.label(business));
    let market = [business, Some(deal.segment.clone()), Some(locale.country(&deal.country))];
    let join = |parts: &[Option<String>], by: &str| {
        let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).filter(|text| !text.is_empty()).collect();
        parts.join(by)
    };
    [join(&kinds, ", "), join(&market, " · ")].into_iter().filter(|line| !line.is_empty()).collect()
}

/// The figures, one a line, under each other.
fn draw_figures(pen: &mut Pen, glance: &Glance, session: &Session) {
    let locale = session.locale;
    let short = |side: Side| locale.text(&format!("side-{}-short", side.key()), &[]);
    let labels = [
        t!(locale, "home-steps"),
        t!(locale, "home-told-by"),
        t!(locale, "home-incidents"),
        t!(locale, "home-checklist"),
    ];
    let indent = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 3;
    let [steps, told, incidents, checklist] = &labels;
    let x = pen.label(steps, indent);
    let cells = 20.min(pen.area.right().saturating_sub(x + 6));
    gauge(pen.canvas, x, pen.y, cells, glance.progress.steps);
    let count = format!("{}/{MIN_STEPS}", glance.progress.steps);
    pen.canvas.text(x + cells + 1, pen.y, 6, &count, Role::Text);
    pen.y += 1;
    // What one account alone says of who tells what is not so.
    if glance.told.all() > 0 && glance.heard.is_none() {
        let x = pen.label(told, indent);
        let counts = glance.told;
        let parts = [
            (format!("{} {}", short(Side::Customer), counts.customer_only), Role::Customer),
            (t!(locale, "home-told-both", count = counts.both), Role::Text),
            (format!("{} {}", short(Side::Vendor), counts.vendor_only), Role::Vendor),
        ];
        pen.parts(x, &parts);
    }
    let x = pen.label(incidents, indent);
    let signs = session.signs;
    let parts = [
        (format!("{} {}", signs.incident(IncidentKind::Delighted), glance.delighted), Role::Good),
        (format!("{} {}", signs.incident(IncidentKind::Annoyed), glance.annoyed), Role::Bad),
    ];
    pen.parts(x, &parts);
    let x = pen.label(checklist, indent);
    let all = BUILT_IN_CRITERIA.len();
    let customer = (format!("{} {}/{all}", short(Side::Customer), glance.customer_rated), Role::Customer);
    let vendor = (format!("{} {}/{all}", short(Side::Vendor), glance.vendor_rated), Role::Vendor);
    let parts = match glance.heard {
        _ if glance.is_blind => vec![(locale.label(Scoring::Blind), Role::Dim)],
        Some(Source::Customer) => vec![customer],
        Some(Source::Vendor) => vec![vendor],
        Some(Source::Document) | None => vec![customer, vendor],
    };
    pen.parts(x, &parts);
}

fn draw_questions(pen: &mut Pen, glance: &Glance, session: &Session) {
    pen.space();
    if glance.open == 0 {
        let text = format!("{} {}", session.signs.done(), t!(session.locale, "home-nothing-open"));
        pen.paragraph(&text, Role::Good, 1);
        return;
    }
    pen.paragraph(&t!(session.locale, "home-open", count = glance.open), Role::Warn, 1);
    for finding in &glance.questions {
        let y = pen.y;
        if pen.room() > 0 {
            pen.canvas.text(pen.area.x, y, 1, "?", Role::Warn);
        }
        let area = pen.area;
        pen.area = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
        pen.paragraph(&wording::finding(finding, session.locale), Role::Text, 3);
        pen.area = area;
    }
}

/// Writes line after line down an area, and stops at its end.
pub struct Pen<'c, 'b> {
    /// What it writes on.
    pub canvas: &'c mut Canvas<'b>,
    /// Where it may write.
    pub area: Rect,
    /// The next line.
    pub y: u16,
}

impl Pen<'_, '_> {
    fn room(&self) -> u16 {
        self.area.bottom().saturating_sub(self.y)
    }

    /// An empty line.
    pub fn space(&mut self) {
        self.y += 1;
    }

    /// A text over at most so many lines.
    pub fn paragraph(&mut self, text: &str, ink: impl Into<Ink>, lines: u16) {
        let area = Rect { y: self.y, height: lines.min(self.room()), ..self.area };
        if area.height > 0 {
            self.y += self.canvas.paragraph(area, text, ink);
        }
    }

    /// A dim label; answers where its value begins.
    fn label(&mut self, text: &str, indent: u16) -> u16 {
        if self.room() > 0 {
            self.canvas.text(self.area.x, self.y, indent.min(self.area.width), text, Role::Dim);
        }
        self.area.x + indent
    }

    /// Values beside each other, and the end of the line.
    fn parts(&mut self, x: u16, parts: &[(String, Role)]) {
        let mut x = x;
        for (text, role) in parts {
            if self.room() > 0 {
                x = self.canvas.text(x, self.y, self.area.right().saturating_sub(x), text, *role) + 2;
            }
        }
        self.y += 1;
    }
}
