//! Everything about the selected person, below the coach's question.

use ratatui::layout::Rect;

use super::bench::stance_sign;
use crate::{
    domain::{Debrief, Keyed, Participant},
    fields,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        look::Role,
        session::Session,
    },
};

/// Draws what is known of somebody, and the steps he was in.
pub fn draw(canvas: &mut Canvas, area: Rect, person: &Participant, debrief: &Debrief, session: &Session) {
    canvas.rule(area.x, area.y, area.width);
    let mut below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let lead = if person.lead_informant { format!("{} ", canvas.signs.lead()) } else { String::new() };
    let mut put = |canvas: &mut Canvas, text: &str, ink: Ink| {
        if !text.is_empty() {
            let used = canvas.paragraph(Rect { height: below.height.min(4), ..below }, text, ink);
            below.y += used;
            below.height = below.height.saturating_sub(used);
        }
    };
    put(canvas, &format!("{lead}{}", person.name), Ink::Bold(Role::of_side(person.side)));
    let mut place = vec![session.locale.label(person.side)];
    place.extend([&person.job, &person.site].into_iter().filter(|text| !text.is_empty()).cloned());
    put(canvas, &place.join(" · "), Role::Dim.into());
    for role in person.buying_roles.iter() {
        let help = session.locale.text(&format!("buying_role-{}-help", role.key()), &[]);
        put(canvas, &format!("{}: {help}", session.locale.label(role)), Role::Text.into());
    }
    if session.is_covered() {
        let below = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
        draw_steps(canvas, below, person, debrief, session);
        return;
    }
    let (sign, role) = stance_sign(person.stance, canvas.signs);
    let stance = match person.stance {
        Some(stance) => format!("{sign} {}", fields::stance_label(stance, session.locale)),
        None => t!(session.locale, "people-stance-unknown"),
    };
    put(canvas, &stance, role.into());
    if !person.personal_goal.is_empty() {
        put(canvas, &t!(session.locale, "people-wants", goal = person.personal_goal.as_str()), Role::Text.into());
    }
    let consent = match person.consent {
        Some(consent) => t!(session.locale, "people-consent", consent = session.locale.label(consent)),
        None => t!(session.locale, "people-consent-unknown"),
    };
    put(canvas, &consent, if person.consent.is_some() { Role::Dim } else { Role::Warn }.into());
    put(canvas, &person.notes, Role::Dim.into());
    let below = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
    draw_steps(canvas, below, person, debrief, session);
}

/// The steps somebody was in: number, whether he acted, title.
fn draw_steps(canvas: &mut Canvas, area: Rect, person: &Participant, debrief: &Debrief, session: &Session) {
    let steps: Vec<_> = debrief.steps_of(person.id).collect();
    if steps.is_empty() || area.height < 2 {
        return;
    }
    let title = t!(session.locale, "people-detail-steps", steps = steps.len() as i64);
    canvas.text(area.x, area.y, area.width, &title, Ink::Bold(Role::Accent));
    let legend = format!(
        "{} {}  {} {}",
        canvas.signs.on(),
        t!(session.locale, "people-acts"),
        canvas.signs.off(),
        t!(session.locale, "people-takes-part")
    );
    if width(&title) + width(&legend) + 2 <= area.width {
        canvas.text_right(area.right(), area.y, area.width, &legend, Role::Dim);
    }
    let room = usize::from(area.height - 1);
    // The last line says how many more there are.
    let shown = if steps.len() > room { room.saturating_sub(1) } else { steps.len() };
    for (step, y) in steps.iter().take(shown).zip(area.y + 1..area.bottom()) {
        let number = debrief.number(step.id).unwrap_or_default();
        canvas.text_right(area.x + 3, y, 3, &number.to_string(), Role::Dim);
        let sign = if step.actor == Some(person.id) { canvas.signs.on() } else { canvas.signs.off() };
        let x = canvas.text(area.x + 4, y, 3, sign, Role::of_side(person.side)) + 1;
        canvas.text(x, y, area.right().saturating_sub(x), &step.title, Role::Text);
    }
    if shown < steps.len() {
        let more = t!(session.locale, "people-more-steps", steps = (steps.len() - shown) as i64);
        canvas.text(area.x + 4, area.bottom() - 1, area.width.saturating_sub(4), &more, Role::Dim);
    }
}
