//! How a form looks.

use ratatui::layout::Rect;

use super::{Form, LIST_FROM, layout::Cell};
use crate::{
    domain::Debrief,
    fields::{self, Choice, Field, Kind, Scope, Subject},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, fit, width, wrap},
        list::first_row,
        look::{Role, Signs},
        session::Session,
    },
};

/// So many cells of a text that was left there are shown.
const LEFT: u16 = 40;

/// What is said below the fields takes at most so many rows.
const SAID: u16 = 3;

/// From so many values on, a choice shows the one chosen and not all of them.
const SHOW_ALL_BELOW: usize = LIST_FROM;

impl<S: Subject> Form<S> {
    /// Draws the fields, and below them what is wrong with the one being typed, or what can be typed or chosen there.
    /// Answers how many fields lie above, how many are shown, and how many there are.
    pub fn draw(
        &self,
        canvas: &mut Canvas,
        area: Rect,
        session: &Session,
        debrief: Option<&Debrief>,
    ) -> (usize, usize, usize) {
        let scope = Scope { locale: session.locale, today: session.today(), debrief };
        let (said, ink) = self.said(scope);
        let room = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
        let rows = (wrap(&said, room.width).len() as u16).clamp(1, SAID);
        let height = area.height.saturating_sub(rows).max(1);
        let layout = self.layout((area.width, height), scope);
        let shown = self.shown();
        let selected = self.selection.row(shown.len());
        let at = layout.cells.iter().find(|cell| cell.field == selected);
        let line = at.map_or(0, |cell| usize::from(cell.y));
        let first = first_row(line, layout.height.into(), height.into()) as u16;
        for cell in &layout.cells {
            // A field of several rows that the upper edge cuts is left out: half a text misleads.
            let Some(y) = cell.y.checked_sub(first).filter(|y| *y < height) else {
                continue;
            };
            let place =
                Rect { x: area.x + cell.x, y: area.y + y, width: cell.width, height: cell.height.min(height - y) };
            canvas.row(place, cell.field);
            self.draw_field(canvas, place, cell, cell.field == selected, scope);
        }
        canvas.paragraph(Rect { y: area.bottom().saturating_sub(rows), height: rows, ..room }, &said, ink);
        let above = layout.cells.iter().filter(|cell| cell.y < first).count();
        let below = layout.cells.iter().filter(|cell| cell.y >= first + height).count();
        (above, layout.cells.len() - above - below, layout.cells.len())
    }

    /// From the form's left edge to the values of its first column.
    pub fn indent(&self, width: u16, session: &Session, debrief: Option<&Debrief>) -> u16 {
        let scope = Scope { locale: session.locale, today: session.today(), debrief };
        self.layout((width, u16::MAX), scope).cells.first().map_or(0, |cell| cell.indent)
    }

    /// The selected field's label and whole text, where it is a long one.
    pub fn long_text_selected(&self, session: &Session) -> Option<(String, &str)> {
        let field = self.current()?;
        match &field.kind {
            Kind::Long { get, .. } => Some((fields::label(field, session.locale), get(&self.subject))),
            _ => None,
        }
    }

    /// The rows that the form would like to have at this width, the hint below it not counted.
    pub fn rows_wanted(&self, width: u16, session: &Session, debrief: Option<&Debrief>) -> u16 {
        self.height(width, Scope { locale: session.locale, today: session.today(), debrief })
    }

    fn draw_field(&self, canvas: &mut Canvas, place: Rect, cell: &Cell, is_selected: bool, scope: Scope) {
        let field = self.shown()[cell.field];
        if is_selected {
            canvas.select(place);
        }
        let room = cell.indent.saturating_sub(4);
        let ink = if is_selected { Role::Text } else { Role::Dim };
        canvas.text(place.x + 2, place.y, room, &fields::label(field, scope.locale), ink);
        let x = place.x + cell.indent;
        let value = Rect { x, width: place.right().saturating_sub(x + 1), ..place };
        match &self.editing {
            Some(typing) if is_selected => typing.line.draw_plain(canvas, value.x, value.y, value.width),
            _ => self.draw_value(canvas, field, value, is_selected, scope),
        }
    }

    fn draw_value(&self, canvas: &mut Canvas, field: &Field<S>, area: Rect, is_selected: bool, scope: Scope) {
        let value = field.show(&self.subject, scope);
        let Kind::Choice { options, get, .. } = &field.kind else {
            draw_text(canvas, area, &value);
            return;
        };
        let options = options(scope);
        let chosen = get(&self.subject);
        let end = if S::is_scale(field.key) {
            let ends = ["low", "high"].map(|end| scope.locale.find(&format!("field-{}-{}-{end}", S::NAME, field.key)));
            draw_scale(canvas, area, &options, chosen.as_deref(), ends)
        } else if all_fit(&options, area.width, canvas) {
            draw_options(canvas, area, &options, chosen.as_deref())
        } else {
            draw_text(canvas, area, &value);
            area.x + width(&value).max(1).min(area.width)
        };
        if is_selected && end + 4 <= area.right() {
            let arrows = if canvas.signs.is_ascii() { "<->" } else { "←→" };
            canvas.text(end + 2, area.y, 3, arrows, Role::Accent);
        }
    }

    /// What stands below the fields: what is wrong with what is being typed, or what can be typed or chosen.
    fn said(&self, scope: Scope) -> (String, Role) {
        if let Some(fault) = &self.fault {
            return (fault.clone(), Role::Bad);
        }
        if let Some(left) = self.editing.as_ref().and_then(|typing| typing.left.as_deref()) {
            let left = fit(left, LEFT, Signs::UNICODE);
            return (t!(scope.locale, "form-left", text = left), Role::Good);
        }
        let Some(field) = self.current() else {
            return (String::new(), Role::Dim);
        };
        let hint = fields::hint(field, scope.locale).or_else(|| match &field.kind {
            Kind::Choice { options, .. } => {
                let labels: Vec<String> = options(scope).into_iter().map(|choice| choice.label).collect();
                Some(labels.join(" · "))
            }
            _ => None,
        });
        (hint.unwrap_or_default(), Role::Dim)
    }
}

fn draw_text(canvas: &mut Canvas, area: Rect, value: &str) {
    if value.trim().is_empty() {
        let sign = canvas.signs.unknown();
        canvas.text(area.x, area.y, area.width, sign, Role::Dim);
    } else {
        canvas.paragraph(area, value, Role::Text);
    }
}

/// Whether all values can stand side by side, each with its sign.
fn all_fit(options: &[Choice], cells: u16, canvas: &Canvas) -> bool {
    let all: u16 = options.iter().map(|choice| width(&choice.label) + width(canvas.signs.off()) + 3).sum();
    !options.is_empty() && options.len() < SHOW_ALL_BELOW && all.saturating_sub(2) <= cells
}

/// `● existing  ○ new`; answers the column after it.
fn draw_options(canvas: &mut Canvas, area: Rect, options: &[Choice], chosen: Option<&str>) -> u16 {
    let mut x = area.x;
    for (at, choice) in options.iter().enumerate() {
        let on = chosen == Some(choice.key.as_str());
        let ink = if on { Ink::Bold(Role::Text) } else { Ink::Role(Role::Dim) };
        x = draw_sign(canvas, x + if at == 0 { 0 } else { 2 }, area.y, on) + 1;
        x = canvas.text(x, area.y, area.right().saturating_sub(x), &choice.label, ink);
    }
    x
}

/// `product ○ ○ ● ○ ○ solution   mixed`; answers the column after it. The ends are named by texts of their own, or
/// else by the first and the last value.
fn draw_scale(
    canvas: &mut Canvas,
    area: Rect,
    options: &[Choice],
    chosen: Option<&str>,
    [low_name, high_name]: [Option<String>; 2],
) -> u16 {
    let (Some(low), Some(high)) = (options.first(), options.last()) else {
        return area.x;
    };
    let mut x = canvas.text(area.x, area.y, area.width, &low_name.unwrap_or_else(|| low.label.clone()), Role::Dim) + 1;
    for choice in options {
        x = draw_sign(canvas, x, area.y, chosen == Some(choice.key.as_str())) + 1;
    }
    x = canvas.text(
        x,
        area.y,
        area.right().saturating_sub(x),
        &high_name.unwrap_or_else(|| high.label.clone()),
        Role::Dim,
    );
    match options.iter().find(|choice| chosen == Some(choice.key.as_str())) {
        Some(choice) => {
            let room = area.right().saturating_sub(x + 3);
            canvas.text(x + 3, area.y, room, &choice.label, Ink::Bold(Role::Text))
        }
        None => x,
    }
}

fn draw_sign(canvas: &mut Canvas, x: u16, y: u16, on: bool) -> u16 {
    let (sign, role) = if on { (canvas.signs.on(), Role::Accent) } else { (canvas.signs.off(), Role::Dim) };
    canvas.text(x, y, width(sign), sign, role)
}
