//! The studies, and the deals of the one that is selected.

use ratatui::layout::Rect;

use super::{
    overview::{Overview, StudyRow},
    preview::Pen,
};
use crate::{
    analysis::answer::Ended,
    domain::{Deal, Money},
    guide::{self, StudyFault},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
    wording,
};

/// The rows of a study in the list: its name and figures, and its question.
const HEIGHT: u16 = 2;

/// The cells of a date, with the sign for about.
const DATE: u16 = 10;

/// The Studies tab.
#[derive(Default)]
pub struct StudiesTab {
    studies: Selection,
    deals: Selection,
    /// Whether the selection is among the study's deals.
    inside: bool,
}

impl StudiesTab {
    /// The study that is selected.
    pub fn current<'a>(&self, overview: &'a Overview) -> Option<&'a StudyRow> {
        overview.studies.get(self.studies.row(overview.studies.len()))
    }

    /// Whether the selection is among the study's deals.
    pub fn is_inside(&self) -> bool {
        self.inside
    }

    /// The deal that is selected in the study, while the selection is there.
    pub fn deal<'a>(&self, overview: &'a Overview) -> Option<&'a Deal> {
        let study = self.current(overview).filter(|_| self.inside)?;
        let at = study.deals.get(self.deals.row(study.deals.len()))?;
        Some(&overview.deals[*at])
    }

    /// Runs a command of the two lists; `false` when it is none.
    pub fn run(&mut self, command: Command, overview: &Overview) -> bool {
        let studies = overview.studies.len();
        let deals = self.current(overview).map_or(0, |study| study.deals.len());
        self.inside &= deals > 0;
        match command {
            // The mouse counts on from the studies to the deals.
            Command::Select(row) if row >= studies => {
                self.inside = deals > 0;
                self.deals.select(row - studies);
            }
            Command::Select(row) => {
                self.inside = false;
                self.studies.select(row);
                self.deals.select(0);
            }
            Command::Right if !self.inside && deals > 0 => self.inside = true,
            Command::Back | Command::Left if self.inside => self.inside = false,
            _ if self.inside => return self.deals.run(command, deals),
            _ => {
                let moved = self.studies.run(command, studies);
                if moved {
                    self.deals.select(0);
                }
                return moved;
            }
        }
        true
    }

    /// Draws the list of studies.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, overview: &Overview, session: &Session) {
        if overview.studies.is_empty() {
            let text = t!(session.locale, "home-no-studies");
            let text_area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
            canvas.paragraph(text_area, &text, Role::Dim);
            return;
        }
        let selected = self.studies.row(overview.studies.len());
        let first = first_row(selected, overview.studies.len(), (area.height / HEIGHT).into());
        for (row, y) in (first..overview.studies.len()).zip((area.top()..area.bottom()).step_by(HEIGHT.into())) {
            let study = &overview.studies[row];
            let block = Rect { y, height: HEIGHT.min(area.bottom() - y), ..area };
            canvas.row(block, row);
            if row == selected && self.inside {
                canvas.highlight(block);
            } else if row == selected {
                canvas.select(block);
            }
            let figures = figures(study, overview, session);
            let right = area.right().saturating_sub(1);
            let room = right.saturating_sub(area.x + 4 + width(&figures));
            canvas.text(area.x + 2, y, room, &study.study.name, Ink::Bold(Role::Text));
            canvas.text_right(right, y, width(&figures), &figures, Role::Text);
            if block.height > 1 {
                canvas.text(area.x + 2, y + 1, right.saturating_sub(area.x + 2), &study.study.question, Role::Dim);
            }
        }
    }

    /// Draws the selected study with its deals.
    pub fn draw_preview(&self, canvas: &mut Canvas, area: Rect, overview: &Overview, session: &Session) {
        let Some(study) = self.current(overview) else {
            return;
        };
        let mut pen = Pen { canvas, area, y: area.y };
        pen.paragraph(&study.study.name, Ink::Bold(Role::Text), 2);
        pen.paragraph(&study.study.question, Role::Text, 6);
        pen.paragraph(&study.study.notes, Role::Dim, 5);
        let (won, lost) = overview.won_and_lost(&study.deals);
        let target = guide::target(study.study.target, won, lost);
        let role = if won.min(lost) >= target { Role::Good } else { Role::Dim };
        let is_chosen = study.study.target.is_some();
        let of_target = |count: usize| wording::of_target(count, target, is_chosen, session.locale);
        pen.space();
        pen.paragraph(&t!(session.locale, "home-study-target", won = of_target(won), lost = of_target(lost)), role, 2);
        let deals: Vec<&Deal> = study.deals.iter().map(|at| &overview.deals[*at]).collect();
        for fault in guide::study_faults(&deals) {
            let text = match fault {
                StudyFault::Mixed => t!(session.locale, "home-study-mixed"),
                StudyFault::OneKind => t!(session.locale, "home-study-one-kind"),
            };
            pen.paragraph(&text, Role::Warn, 3);
        }
        pen.space();
        let list = Rect { y: pen.y, height: area.bottom().saturating_sub(pen.y), ..area };
        self.draw_deals(canvas, list, study, overview, session);
    }

    fn draw_deals(&self, canvas: &mut Canvas, area: Rect, study: &StudyRow, overview: &Overview, session: &Session) {
        if study.deals.is_empty() {
            canvas.paragraph(area, &t!(session.locale, "home-study-empty"), Role::Dim);
            return;
        }
        let selected = self.deals.row(study.deals.len());
        let first = first_row(selected, study.deals.len(), area.height.into());
        for (row, y) in (first..study.deals.len()).zip(area.top()..area.bottom()) {
            let line = Rect { y, height: 1, ..area };
            canvas.row(line, overview.studies.len() + row);
            if self.inside && row == selected {
                canvas.select(line);
            }
            draw_deal(canvas, line, &overview.deals[study.deals[row]], session);
        }
    }
}

/// `10 deals · 5 won · 5 not won`.
fn figures(study: &StudyRow, overview: &Overview, session: &Session) -> String {
    let ended = Ended::of(study.deals.iter().map(|at| overview.deals[*at].outcome));
    let not_won = wording::not_won_short(ended, session.locale);
    t!(session.locale, "home-study-figures", deals = study.deals.len(), won = ended.won, not_won = not_won)
}

/// A deal in one line: how it ended, customer and title, value and date.
pub fn draw_deal(canvas: &mut Canvas, line: Rect, deal: &Deal, session: &Session) {
    let sign = session.signs.outcome(deal.outcome);
    let x = canvas.text(line.x + 2, line.y, 2, sign, Role::of_outcome(deal.outcome)) + 1;
    let date = deal.decided_on.map(|date| session.locale.date_column(date)).unwrap_or_default();
    let value = deal.value.map_or_else(String::new, |minor| {
        format!("{} {}", deal.currency, session.locale.money_short(Money { minor, currency: deal.currency }))
    });
    let right = line.right();
    canvas.text_right(right, line.y, DATE, &date, Role::Dim);
    let mut end = right.saturating_sub(DATE + 1);
    if line.width >= 60 {
        canvas.text_right(end, line.y, 14, &value, Role::Text);
        end = end.saturating_sub(15);
    }
    let x = canvas.text(x, line.y, end.saturating_sub(x), &deal.customer, Role::Text);
    // A few letters of a title tell nothing.
    if end.saturating_sub(x) >= 12 {
        canvas.text(x, line.y, end - x, &format!(" · {}", deal.title), Role::Dim);
    }
}
