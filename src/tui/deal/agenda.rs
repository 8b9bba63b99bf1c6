//! The agenda of the sitting: its phases, the time planned and used, what each is to bring, and where one is.

use std::rc::Rc;

use ratatui::layout::Rect;

use super::{
    DealState,
    clock::{SittingClock, next_sitting},
    flow::Flow,
    setting, sittings,
};
use crate::{
    arrange::Arrange,
    domain::{Debrief, Keyed, Phase},
    fields::{Scope, Subject},
    guide::{self, Agenda, Check, Finding, Target},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Place, Reply},
        list::Selection,
        look::Role,
        popup::centred,
        session::Session,
    },
};

/// The popup is at most so wide.
const WIDTH: u16 = 100;

/// What "+2" takes behind the last thing that has room.
const MORE: u16 = 4;

/// The agenda as a popup.
pub struct AgendaPopup {
    debrief: Debrief,
    findings: Vec<Finding>,
    /// The account of the side that is heard, and what is open in it: what the other side has told, this one still owes.
    own: Option<(Debrief, Vec<Finding>)>,
    clock: Rc<SittingClock>,
    selection: Selection,
}

impl AgendaPopup {
    /// The agenda of a deal, the phase under way selected.
    pub fn new(deal: &DealState, session: &Session) -> Self {
        let mut selection = Selection::default();
        selection.select(deal.clock.phase().map_or(0, |phase| phase as usize));
        let (debrief, findings) = (deal.debrief.clone(), deal.findings.clone());
        let own = own_account(&debrief, &deal.clock, session);
        Self { debrief, findings, own, clock: deal.clock.clone(), selection }
    }

    fn selected(&self) -> Phase {
        Phase::ALL[self.selection.row(Phase::ALL.len())]
    }

    fn checks(&self, phase: Phase) -> Vec<Check> {
        match &self.own {
            Some((debrief, findings)) if is_told_by_each(phase) => guide::exit_test(phase, debrief, findings),
            _ => guide::exit_test(phase, &self.debrief, &self.findings),
        }
    }

    /// What the sign before a phase means, and which phase is under way.
    fn legend(&self, session: &Session) -> String {
        let done = t!(session.locale, "agenda-legend", sign = session.signs.done());
        let now = self.clock.phase().filter(|_| self.clock.sitting().is_some());
        let now = now.map(|phase| format!("{} {}", phase as usize + 1, session.locale.label(phase)));
        now.map_or(done.clone(), |now| format!("{done} · {}", t!(session.locale, "agenda-now", phase = now)))
    }

    /// Sign, name, minutes, and what the phase is to bring.
    fn draw_phase(&self, canvas: &mut Canvas, row: Rect, phase: Phase, agenda: &Agenda, locale: Locale) {
        let mut checks = self.checks(phase);
        // What is missing is what matters, where there is no room for all.
        checks.arrange_by_key(|check| check.is_met());
        let is_done = checks.iter().all(|check| check.is_met());
        let is_here = self.clock.phase() == Some(phase);
        if is_done {
            canvas.text(row.x + 2, row.y, 1, canvas.signs.done(), Role::Good);
        }
        let ink = if is_here { Ink::Bold(Role::Accent) } else { Ink::Role(Role::Text) };
        let name = format!("{} {}", phase as usize + 1, locale.label(phase));
        canvas.text(row.x + 4, row.y, 20, &name, ink);
        let (used, planned) = (self.clock.minutes_in(phase), agenda.minutes(phase));
        let role = if used > u64::from(planned) { Role::Warn } else { Role::Text };
        let used = if used == 0 && !is_here { canvas.signs.unknown().to_owned() } else { used.to_string() };
        canvas.text_right(row.x + 29, row.y, 4, &used, role);
        canvas.text_right(row.x + 35, row.y, 5, &format!("/ {planned}"), Role::Dim);
        let mut x = row.x + 38;
        for (at, check) in checks.iter().enumerate() {
            let (sign, role) =
                if check.is_met() { (canvas.signs.done(), Role::Good) } else { (canvas.signs.unknown(), Role::Dim) };
            let text = check_text(*check, locale);
            let left = row.right().saturating_sub(x + 1);
            let missing = |from: usize| checks[from..].iter().filter(|check| !check.is_met()).count();
            // Behind each there is room to say how many more are missing.
            let room = left.saturating_sub(if missing(at + 1) > 0 { MORE } else { 0 });
            if at > 0 && width(&text) + 2 > room {
                let (more, role) = match missing(at) {
                    0 => (canvas.signs.cut().to_owned(), Role::Dim),
                    count => (format!("+{count}"), Role::Text),
                };
                canvas.text(x, row.y, left, &more, role);
                break;
            }
            canvas.text(x, row.y, room, sign, role);
            let role = if check.is_met() { Role::Dim } else { Role::Text };
            x = canvas.text(x + 2, row.y, room.saturating_sub(2), &text, role) + 2;
        }
    }

    /// What happens in the selected phase, what it still lacks, and what can be left out when time is short.
    fn draw_selected(&self, canvas: &mut Canvas, area: Rect, agenda: &Agenda, locale: Locale) {
        let phase = self.selected();
        let mut flow = Flow::new(area);
        flow.heading(canvas, &locale.label(phase));
        flow.text(canvas, &locale.text(&format!("phase-{}-what", phase.key()), &[]), Role::Text);
        let missing: Vec<String> = self
            .checks(phase)
            .into_iter()
            .filter(|check| !check.is_met())
            .map(|check| check_text(check, locale))
            .collect();
        match missing.is_empty() {
            true => flow.text(canvas, &t!(locale, "agenda-met"), Role::Good),
            false => flow.text(canvas, &t!(locale, "agenda-missing", list = missing.join(", ")), Role::Warn),
        }
        if guide::can_be_cut(phase, self.clock.minutes_in(phase), agenda.minutes(phase)) {
            let late = locale.text(&format!("phase-{}-late", phase.key()), &[]);
            flow.text(canvas, &t!(locale, "agenda-late", late = late), Role::Dim);
        }
    }
}

/// Whether each side tells for itself what a phase is to bring. Consent, gaps and what is agreed are those of the deal.
fn is_told_by_each(phase: Phase) -> bool {
    matches!(phase, Phase::Ends | Phase::Story | Phase::Extremes | Phase::Scores | Phase::Claims)
}

/// What the side of the sitting, the one under way or the next, has told; none at a table with both.
fn own_account(debrief: &Debrief, clock: &SittingClock, session: &Session) -> Option<(Debrief, Vec<Finding>)> {
    let next = || debrief.sittings.iter().find(|sitting| Some(sitting.id) == next_sitting(debrief)).cloned();
    let source = clock.sitting().or_else(next)?.source()?;
    let own = debrief.clone().seen_by(source);
    let open = guide::assess(&own, &setting(session)).open;
    Some((own, open))
}

/// `landmarks 1 of 2`; what is either there or not without figures.
fn check_text(check: Check, locale: Locale) -> String {
    let name = locale.text(&format!("check-{}", check.key), &[]);
    if check.wanted == 1 {
        name
    } else {
        t!(locale, "agenda-of", what = name, have = check.have, wanted = check.wanted)
    }
}

impl Layer for AgendaPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Agenda, Context::Popup, Context::List, Context::Global]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, Phase::ALL.len()) {
            return Ok(Outcome::Done);
        }
        let stage = guide::stage_of(self.selected());
        match command {
            Command::Activate => {
                self.clock.enter(self.selected(), &session.workbook)?;
                if self.clock.sitting().is_some() && !self.clock.is_running() {
                    sittings::start_or_pause(&self.debrief, stage, session)?;
                }
                Ok(Outcome::Go(Place { deal: self.debrief.deal.id, stage, target: Target::Deal }))
            }
            Command::Clock => {
                sittings::start_or_pause(&self.debrief, stage, session)?;
                Ok(Outcome::Done)
            }
            Command::EndSitting => {
                sittings::end(&self.debrief, session)?;
                Ok(Outcome::Close)
            }
            Command::Sittings => Ok(Outcome::CloseAnd(Command::Sittings)),
            // The stage behind it may change with the phase.
            Command::NextPhase => Ok(Outcome::CloseAnd(Command::NextPhase)),
            Command::Back | Command::Agenda => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.debrief = session.debrief(self.debrief.deal.id)?;
        self.findings = guide::assess(&self.debrief, &setting(session)).open;
        self.own = own_account(&self.debrief, &self.clock, session);
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let agenda = self.clock.next_agenda(&self.debrief, session);
        let inner = canvas.popup(centred(area, WIDTH, 20), &t!(locale, "agenda-title"));
        let head = match self.clock.sitting() {
            Some(sitting) => {
                let name = sitting.title(Scope { locale, today: session.today(), debrief: None });
                t!(locale, "agenda-head", sitting = name, used = self.clock.minutes_in_all(), planned = agenda.total())
            }
            None => t!(locale, "agenda-no-sitting", planned = agenda.total()),
        };
        canvas.text(inner.x + 2, inner.y, inner.width.saturating_sub(2), &head, Role::Dim);
        let legend = Rect { y: inner.y + 1, height: 1, ..inner };
        canvas.text(legend.x + 2, legend.y, legend.width.saturating_sub(2), &self.legend(session), Role::Dim);
        for (row, phase) in Phase::ALL.iter().enumerate() {
            let line = Rect { y: inner.y + 2 + row as u16, height: 1, ..inner };
            if line.y >= inner.bottom() {
                break;
            }
            canvas.row(line, row);
            if *phase == self.selected() {
                canvas.select(line);
            }
            self.draw_phase(canvas, line, *phase, &agenda, locale);
        }
        let top = inner.y + 3 + Phase::ALL.len() as u16;
        let below = Rect {
            x: inner.x + 2,
            y: top,
            width: inner.width.saturating_sub(3),
            height: inner.bottom().saturating_sub(top),
        };
        self.draw_selected(canvas, below, &agenda, locale);
    }

    fn hints(&self) -> Vec<Command> {
        let mut hints = vec![Command::Activate, Command::Clock];
        if self.clock.sitting().is_some() {
            hints.push(Command::EndSitting);
        }
        hints.extend([Command::Sittings, Command::Back]);
        hints
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "agenda-about")
    }
}
