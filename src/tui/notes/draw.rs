//! The review as it stands on the screen.

use ratatui::layout::Rect;

use super::NotesScreen;
use crate::{
    domain::{Keyed, Participant},
    exchange::import::notes::{Proposal, Where, new_people},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        list::first_row,
        look::Role,
        session::Session,
    },
    wording,
};

/// From this width on, the selected line stands beside the list.
const WIDE: u16 = 100;

/// So many rows are kept for it below the list on a narrow screen.
const BELOW: u16 = 7;

/// Writes a paragraph; answers the room below it.
fn say(canvas: &mut Canvas, room: Rect, text: &str, ink: Ink) -> Rect {
    let used = canvas.paragraph(room, text, ink);
    Rect { y: room.y + used, height: room.height.saturating_sub(used), ..room }
}

/// So many new people are named.
const NAMED: usize = 4;

impl NotesScreen {
    pub(super) fn draw_all(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let title = t!(locale, "notes-title", file = self.name());
        let end = canvas.text(area.x + 1, area.y, area.width.saturating_sub(2), &title, Ink::Bold(Role::Text));
        let whose = locale.text(&format!("notes-whose-{}", self.whose.key()), &[]);
        let goes = match self.goes {
            Where::End => t!(locale, "notes-goes-end"),
            Where::ByDate => t!(locale, "notes-goes-date"),
        };
        let right = area.right().saturating_sub(1);
        canvas.text_right(right, area.y, right.saturating_sub(end + 2), &format!("{whose} · {goes}"), Role::Accent);
        canvas.rule(area.x, area.y + 1, area.width);
        let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
        // A line that is edited has the whole width.
        if area.width >= WIDE && self.editing.is_none() {
            let cells = area.width / 3;
            let list = Rect { width: body.width - cells, ..body };
            canvas.vertical(list.right(), body);
            self.draw_list(canvas, list, session);
            let pane = Rect { x: list.right() + 2, width: cells.saturating_sub(3), ..body };
            self.draw_pane(canvas, pane, session);
        } else {
            let below = BELOW.min(body.height / 2);
            let list = Rect { height: body.height - below, ..body };
            self.draw_list(canvas, list, session);
            canvas.rule(area.x, list.bottom(), area.width);
            let pane =
                Rect { x: body.x + 1, y: list.bottom() + 1, width: body.width.saturating_sub(2), height: below - 1 };
            self.draw_pane(canvas, pane, session);
        }
    }

    fn draw_list(&self, canvas: &mut Canvas, list: Rect, session: &Session) {
        let selected = self.row();
        let first = first_row(selected, self.proposals.len(), list.height.into());
        for ((at, proposal), y) in self.proposals.iter().enumerate().skip(first).zip(list.y..list.bottom()) {
            let place = Rect { y, height: 1, ..list };
            canvas.row(place, at);
            if at == selected {
                canvas.select(place);
            }
            self.draw_row(canvas, place, proposal, session.locale);
        }
    }

    /// `✓  12  4 Dec  Keller  asks for a visit        ?`
    fn draw_row(&self, canvas: &mut Canvas, place: Rect, proposal: &Proposal, locale: Locale) {
        let (y, signs) = (place.y, canvas.signs);
        let step = &proposal.new.step;
        canvas.text_right(place.x + 6, y, 4, &proposal.number.to_string(), Role::Dim);
        let right = place.right().saturating_sub(1);
        if !proposal.is_taken {
            canvas.text(place.x + 7, y, 2, signs.unknown(), Role::Dim);
            let fate = wording::note_fate(proposal, locale).unwrap_or_else(|| t!(locale, "notes-left-out"));
            let cells = width(&fate).min(place.width / 3);
            canvas.text_right(right, y, cells, &fate, Role::Warn);
            canvas.text(place.x + 9, y, right.saturating_sub(place.x + cells + 11), &proposal.text, Role::Dim);
            return;
        }
        canvas.text(place.x + 7, y, 2, signs.done(), Role::Good);
        let (when, role) = match (step.date, step.gap_before_days) {
            (Some(date), _) => (locale.date_column(date), Role::Text),
            (None, Some(days)) => (format!("+{}", locale.span(days.try_into().unwrap_or(i32::MAX))), Role::Text),
            (None, None) => (signs.unknown().to_owned(), Role::Dim),
        };
        canvas.text(place.x + 9, y, 12, &when, role);
        let (who, ink) = self.who(proposal, locale);
        canvas.text(place.x + 22, y, 11, &who, ink);
        let telling = proposal.new.tellings.iter().find(|telling| telling.emotion.is_some());
        if let Some(emotion) = telling.and_then(|telling| telling.emotion) {
            canvas.text_right(
                right.saturating_sub(2),
                y,
                2,
                signs.emotion(emotion),
                Ink::Bold(Role::of_value(emotion.get())),
            );
        }
        if !proposal.doubts.is_empty() || proposal.is_cut {
            canvas.text_right(right, y, 1, "?", Ink::Bold(Role::Warn));
        } else if !proposal.new.participants.is_empty() {
            canvas.text_right(right, y, 1, "+", Role::Accent);
        }
        canvas.text(place.x + 34, y, right.saturating_sub(place.x + 39), &step.title, Role::Text);
    }

    fn person(&self, id: crate::domain::Id<Participant>) -> Option<&Participant> {
        let new = self.proposals.iter().flat_map(|proposal| &proposal.new.participants);
        self.debrief.participants.iter().chain(new).find(|person| person.id == id)
    }

    fn who(&self, proposal: &Proposal, locale: Locale) -> (String, Ink) {
        let step = &proposal.new.step;
        match (step.actor.and_then(|id| self.person(id)), step.actor_side) {
            (Some(person), _) => (self.debrief.called(person), Ink::Role(Role::of_side(person.side))),
            (None, Some(side)) => (format!("({})", locale.label(side)), Ink::Role(Role::of_side(side))),
            (None, None) => (String::new(), Ink::Role(Role::Dim)),
        }
    }

    /// What is selected, in full, and all of it in figures; or the line that is being edited.
    fn draw_pane(&self, canvas: &mut Canvas, pane: Rect, session: &Session) {
        let locale = session.locale;
        let mut rest = pane;
        let Some(proposal) = self.selected() else { return };
        let (number, count) = (proposal.number, proposal.lines.len());
        let place = match count {
            1 => t!(locale, "notes-line", number = number),
            _ => t!(locale, "notes-lines", number = number, last = self.notes.lines[proposal.lines.end - 1].number),
        };
        let fate = match proposal.is_taken {
            true => t!(locale, "notes-becomes"),
            false => wording::note_fate(proposal, locale).map_or_else(
                || t!(locale, "notes-left-out"),
                |fate| format!("{fate}: {}", t!(locale, "notes-left-out")),
            ),
        };
        let role = if proposal.is_taken { Role::Accent } else { Role::Warn };
        rest = say(canvas, rest, &format!("{place} · {fate}"), Ink::Bold(role));
        if let Some(cut) = wording::note_cut(proposal, locale) {
            rest = say(canvas, rest, &cut, Role::Warn.into());
        }
        if let Some(line) = &self.editing {
            line.draw_plain(canvas, rest.x, rest.y, rest.width);
            rest = Rect { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
        } else {
            rest = say(canvas, rest, &proposal.text, Role::Text.into());
        }
        if let Some(unsure) = wording::note_unsure(proposal, locale) {
            rest = say(canvas, rest, &unsure, Role::Warn.into());
        }
        if proposal.is_taken {
            rest = say(canvas, rest, &self.facts(proposal, session), Role::Dim.into());
            for remark in wording::note_remarks(proposal, locale) {
                rest = say(canvas, rest, &remark, Role::Warn.into());
            }
        }
        if self.editing.is_some() {
            say(canvas, rest, &t!(locale, "notes-edit-hint"), Role::Dim.into());
            return;
        }
        if pane.height > BELOW {
            rest = Rect { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
        }
        for (at, line) in self.figures(locale).iter().enumerate() {
            rest = say(canvas, rest, line, if at == 0 { Ink::Bold(Role::Text) } else { Role::Text.into() });
        }
    }

    /// Who else, how, what it is, and their words.
    fn facts(&self, proposal: &Proposal, session: &Session) -> String {
        let (new, locale) = (&proposal.new, session.locale);
        let others = new.links.iter().filter_map(|link| self.person(link.participant));
        let mut facts: Vec<String> = others.map(|person| self.debrief.called(person)).collect();
        facts.extend(new.step.channel.map(|channel| locale.label(channel)));
        if !new.step.activity.is_empty() {
            facts.push(locale.activity(&new.step.activity));
        }
        let told = new.tellings.iter().map(|telling| match telling.told_by.and_then(|id| self.person(id)) {
            Some(person) => format!("{} ({})", self.debrief.called(person), locale.label(telling.source)),
            None => locale.label(telling.source),
        });
        facts.push(t!(locale, "steps-told-by", who = told.collect::<Vec<_>>().join(" + ")));
        facts.extend(
            new.tellings
                .iter()
                .find(|telling| !telling.words.is_empty())
                .map(|telling| t!(locale, "notes-words", words = telling.words.as_str())),
        );
        facts.join(" · ")
    }

    fn figures(&self, locale: Locale) -> Vec<String> {
        let taken = self.proposals.iter().filter(|proposal| proposal.is_taken).count();
        let mut figures = vec![t!(locale, "notes-counts", taken = taken, count = self.proposals.len())];
        let people: Vec<&str> = new_people(&self.proposals).map(|person| person.name.as_str()).collect();
        if !people.is_empty() {
            let mut names = people.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
            if people.len() > NAMED {
                names += &format!(" {}", t!(locale, "notes-people-more", count = people.len() - NAMED));
            }
            figures.push(t!(locale, "notes-people", count = people.len(), names = names));
        }
        let same = self.proposals.iter().filter(|proposal| proposal.same_as.is_some() && !proposal.is_taken).count();
        if same > 0 {
            figures.push(t!(locale, "notes-same-count", count = same));
        }
        let like = self.proposals.iter().filter(|proposal| proposal.like.is_some() && proposal.is_taken).count();
        if like > 0 {
            figures.push(t!(locale, "notes-like-count", count = like));
        }
        figures
    }
}
