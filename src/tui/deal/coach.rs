//! The coach: the one next question, and the way through the others.

use ratatui::layout::Rect;

use super::{DealState, setting};
use crate::{
    domain::{Debrief, Keyed},
    guide::{self, Finding, Prompt, Severity, Stage},
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::{Canvas, Ink, wrap},
        command::Command,
        draft::{self, DraftPlace},
        keys::Context,
        layer::{Layer, Outcome, Place, Reply},
        list::Selection,
        look::Role,
        popup::{Question, centred},
        session::Session,
    },
    wording,
};

/// The question, its number among the others, and why it is asked. Answers the area below it.
pub fn draw(canvas: &mut Canvas, area: Rect, prompts: &[Prompt], at: usize, session: &Session) -> Rect {
    canvas.text(area.x, area.y, area.width, &t!(session.locale, "coach-ask"), Ink::Bold(Role::Accent));
    canvas.text_right(
        area.right(),
        area.y,
        12,
        &format!("{}/{}", (at + 1).min(prompts.len()), prompts.len()),
        Role::Dim,
    );
    let Some(prompt) = prompts.get(at) else {
        canvas.text(area.x, area.y + 1, area.width, &t!(session.locale, "coach-nothing"), Role::Dim);
        return Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..area };
    };
    let text = wording::prompt(prompt, session.locale);
    let mut y = area.y + 1;
    y += canvas.paragraph(
        Rect { y, height: 5.min(area.bottom().saturating_sub(y)), ..area },
        &text,
        Ink::Bold(Role::Text),
    );
    if let Prompt::Finding(finding) = prompt {
        let why = wording::why(finding.rule, session.locale);
        y += canvas.paragraph(Rect { y, height: 3.min(area.bottom().saturating_sub(y)), ..area }, &why, Role::Dim);
        let keys = t!(session.locale, "coach-finding-keys", rule = finding.rule);
        canvas.text(area.x, y, area.width, &keys, role_of(finding.severity));
        y += 1;
    }
    y += 1;
    Rect { y, height: area.bottom().saturating_sub(y), ..area }
}

/// The question in one line, for narrow screens.
pub fn draw_line(
    canvas: &mut Canvas,
    area: Rect,
    prompt: Option<&Prompt>,
    (at, of): (usize, usize),
    session: &Session,
) {
    let x =
        canvas.text(area.x + 1, area.y, area.width, &t!(session.locale, "coach-ask-short"), Ink::Bold(Role::Accent))
            + 1;
    let number = format!("{at}/{of}");
    canvas.text_right(area.right().saturating_sub(1), area.y, 8, &number, Role::Dim);
    let text = match prompt {
        Some(prompt) => wording::prompt(prompt, session.locale),
        None => t!(session.locale, "coach-nothing"),
    };
    canvas.text(x, area.y, area.right().saturating_sub(x + 9), &text, Role::Text);
    canvas.click(area, Command::Coach);
}

/// The colour of a severity.
pub fn role_of(severity: Severity) -> Role {
    match severity {
        Severity::Error => Role::Bad,
        Severity::Warning => Role::Warn,
        Severity::Hint => Role::Dim,
    }
}

/// Asks for the reason for which a finding is set aside.
pub fn waive_question(finding: &Finding, debrief: &Debrief, session: &Session) -> Question {
    let title = t!(session.locale, "waive-title", rule = finding.rule);
    let hint = t!(session.locale, "waive-hint");
    let place = DraftPlace::line(debrief.deal.id, format!("{}-{}-{:?}", draft::WAIVER, finding.rule, finding.target));
    let (finding, debrief) = (finding.clone(), debrief.clone());
    let question = Question::new(title, hint, "", move |text, session| {
        if text.trim().is_empty() {
            anyhow::bail!(t!(session.locale, "waive-needs-reason"));
        }
        let waiver = finding.waiver(&debrief, text.trim());
        session.edit(EditLabel::WaiveFinding, finding.rule, Some(debrief.deal.id), |tx| tx.insert(&waiver))?;
        Ok(Outcome::Close)
    });
    question.kept_at(place, session)
}

/// All questions of a stage, for narrow screens.
pub struct CoachPopup {
    stage: Stage,
    deal: crate::domain::Id<crate::domain::Deal>,
    prompts: Vec<Prompt>,
    selection: Selection,
}

impl CoachPopup {
    /// The questions of a stage, this one selected.
    pub fn new(deal: &DealState, stage: Stage, prompts: Vec<Prompt>, at: usize) -> Self {
        let mut selection = Selection::default();
        selection.select(at);
        Self { stage, deal: deal.debrief.deal.id, prompts, selection }
    }
}

impl Layer for CoachPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, _session: &mut Session) -> Reply {
        if self.selection.run(command, self.prompts.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => match self.prompts.get(self.selection.row(self.prompts.len())) {
                Some(Prompt::Finding(finding)) => {
                    let (deal, stage, target) = (self.deal, finding.stage, finding.target.clone());
                    Ok(Outcome::Go(Place { deal, stage, target }))
                }
                _ => Ok(Outcome::Close),
            },
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let debrief = session.workbook.debrief(self.deal)?;
        let findings = guide::findings(&debrief, &setting(session));
        self.prompts = guide::next_prompts(&debrief, self.stage, &findings, None);
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let title = format!("{} · {}", t!(session.locale, "coach-all"), session.locale.label(self.stage));
        let inner = canvas.popup(centred(area, 90, area.height), &title);
        let selected = self.selection.row(self.prompts.len());
        let mut y = inner.y;
        for (row, prompt) in self.prompts.iter().enumerate().skip(selected.saturating_sub(3)) {
            let text = wording::prompt(prompt, session.locale);
            let lines = wrap(&text, inner.width.saturating_sub(6)).len() as u16;
            if y + lines > inner.bottom() {
                break;
            }
            let block = Rect { y, height: lines, ..inner };
            if row == selected {
                canvas.select(block);
            }
            canvas.row(block, row);
            if let Prompt::Finding(finding) = prompt {
                canvas.text(inner.x + 2, y, 3, finding.rule, role_of(finding.severity));
            }
            canvas.paragraph(Rect { x: inner.x + 6, width: inner.width.saturating_sub(6), ..block }, &text, Role::Text);
            y += lines;
        }
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        session.locale.text(&format!("stage-{}-help", self.stage.key()), &[])
    }
}
