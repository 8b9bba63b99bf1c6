//! More about the selected step, beside the table.

use ratatui::layout::Rect;

use super::{
    chips::told_text,
    table::{course_sign, letter},
};
use crate::{
    domain::{Course, Debrief, Participant, Side, Source, Step, Telling},
    fields,
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink},
        look::Role,
        session::Session,
    },
    wording,
};

/// A pen that writes paragraph below paragraph until there is no room left.
struct Page<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    room: Rect,
}

impl Page<'_, '_> {
    fn put(&mut self, text: &str, ink: impl Into<Ink>) {
        if self.room.height > 0 && !text.is_empty() {
            let used = self.canvas.paragraph(self.room, text, ink);
            self.down_by(used);
        }
    }

    fn down_by(&mut self, rows: u16) {
        self.room.y = self.room.y.saturating_add(rows).min(self.room.bottom());
        self.room.height = self.room.height.saturating_sub(rows);
    }
}

/// Draws what is known of a step.
pub fn draw(canvas: &mut Canvas, area: Rect, step: &Step, debrief: &Debrief, session: &Session) {
    let mut page = begin(canvas, area, step, debrief, session);
    people(&mut page, step, debrief, session.locale);
    page.put(&kind(step, debrief, session), Role::Text);
    tellings(&mut page, step, debrief, session);
    incidents(&mut page, step, debrief, session);
}

/// The same for little room: what was said and felt before who was there.
pub fn draw_words_first(canvas: &mut Canvas, area: Rect, step: &Step, debrief: &Debrief, session: &Session) {
    let mut page = begin(canvas, area, step, debrief, session);
    tellings(&mut page, step, debrief, session);
    people(&mut page, step, debrief, session.locale);
    page.put(&kind(step, debrief, session), Role::Text);
    incidents(&mut page, step, debrief, session);
}

/// Number and title, when it was and who tells it.
fn begin<'a, 'b>(
    canvas: &'a mut Canvas<'b>,
    area: Rect,
    step: &Step,
    debrief: &Debrief,
    session: &Session,
) -> Page<'a, 'b> {
    let number = debrief.number(step.id).unwrap_or(0);
    let mut page = Page { canvas, room: area };
    page.put(&t!(session.locale, "steps-detail", number = number), Ink::Bold(Role::Accent));
    page.put(&step.title, Role::Text);
    page.put(&head(step, debrief, session), Role::Dim);
    page
}

/// Date and who tells it.
fn head(step: &Step, debrief: &Debrief, session: &Session) -> String {
    let (told, locale) = (debrief.told(step.id), session.locale);
    let mut text = told_text(told, locale);
    if session.is_covered() {
        // Whether we tell it too is not said.
    } else if told.is_blind_spot() && debrief.is_heard(Source::Vendor) {
        text = format!("{text} · {}", t!(locale, "steps-blind-spot"));
    } else if told.is_unnoticed() && debrief.is_heard(Source::Customer) {
        text = format!("{text} · {}", t!(locale, "steps-unnoticed"));
    }
    match step.date {
        Some(date) => format!("{} · {text}", locale.date(date)),
        None => text,
    }
}

fn people(page: &mut Page, step: &Step, debrief: &Debrief, locale: Locale) {
    let describe = |person: &Participant| {
        let roles = person.buying_roles.iter().map(|role| locale.label(role));
        let roles: Vec<String> = roles.filter(|role| !wording::says_role(&person.name, role)).collect();
        match (roles.is_empty(), person.job.is_empty()) {
            (false, _) => format!("{} ({})", person.name, roles.join(", ")),
            (true, false) => format!("{} ({})", person.name, person.job),
            (true, true) => person.name.clone(),
        }
    };
    if step.actor.is_none()
        && let Some(side) = step.actor_side
    {
        page.put(&t!(locale, "steps-somebody", side = locale.label(side)), Role::of_side(side));
    }
    for person in debrief.people(step) {
        page.put(&describe(person), Role::of_side(person.side));
    }
}

/// Channel, activity, milestone, owner, commitment, effort, course.
fn kind(step: &Step, debrief: &Debrief, session: &Session) -> String {
    let locale = session.locale;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(step.channel.map(|channel| locale.label(channel)));
    if !step.activity.is_empty() {
        parts.push(locale.activity(&step.activity));
    }
    parts.extend(step.milestone.map(|milestone| locale.label(milestone)));
    parts.extend(step.owner.map(|owner| locale.label(owner)));
    if step.course != Course::Advance {
        let to = step.exit_to.map(|to| format!(" {}", locale.label(to))).unwrap_or_default();
        parts.push(format!("{} {}{to}", course_sign(step.course, session.signs), locale.label(step.course)));
    }
    // What we make of it is not for the customer's eyes.
    if !session.is_covered()
        && let Some(commitment) = debrief.number(step.id).and_then(|number| debrief.commitments()[number - 1])
    {
        parts.push(t!(locale, "steps-commitment", grade = fields::commitment_label(commitment, locale)));
    }
    if let Some(hours) = step.effort_hours {
        parts.push(t!(locale, "steps-effort", hours = locale.number(hours)));
    }
    if step.is_lever {
        parts.push(session.signs.lever().to_owned());
    }
    parts.join(" · ")
}

/// What each source tells: feeling, words, and a date that differs.
fn tellings(page: &mut Page, step: &Step, debrief: &Debrief, session: &Session) {
    let locale = session.locale;
    for telling in debrief.tellings_of(step.id) {
        let (role, mark) = match telling.source {
            Source::Customer => (Role::Customer, letter(Side::Customer, locale)),
            Source::Vendor => (Role::Vendor, letter(Side::Vendor, locale)),
            Source::Document => (Role::Third, t!(locale, "steps-document-short")),
        };
        let mut text = String::new();
        if let Some(emotion) = telling.emotion {
            text = format!("{} {} ", session.signs.emotion(emotion), fields::emotion_label(emotion, locale));
        }
        text += &words(telling, locale);
        if !text.trim().is_empty() {
            page.put(&format!("{mark} {}", text.trim()), role);
        }
        if let Some(title) = telling.own_title() {
            page.put(&format!("{mark} {}", t!(locale, "steps-own-title", title = title)), role);
        }
        if let Some(date) = telling.date
            && step.date.is_some_and(|own| own != date)
        {
            page.put(&format!("{mark} {}", t!(locale, "steps-other-date", date = locale.date(date))), Role::Warn);
        }
    }
}

/// Their words, in the quotes of the language.
fn words(telling: &Telling, locale: Locale) -> String {
    match telling.own_words().trim() {
        "" => String::new(),
        words => t!(locale, "steps-quote", words = words),
    }
}

fn incidents(page: &mut Page, step: &Step, debrief: &Debrief, session: &Session) {
    for incident in debrief.incidents_of(step.id) {
        let role = Role::of_incident(incident.kind);
        page.put(&format!("{} {}", session.signs.incident(incident.kind), incident.what), role);
    }
}
