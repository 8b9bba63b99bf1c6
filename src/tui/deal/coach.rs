//! The coach: the one next question, and the way through the others.

use ratatui::layout::Rect;

use super::{DealState, ladder, setting};
use crate::{
    domain::{Debrief, Keyed},
    guide::{self, Finding, Prompt, Severity, Stage},
    i18n::{Locale, t},
    store::EditLabel,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
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

/// The question, its number among the others, and why it is asked or what can be done with it. Answers the area below it.
pub fn draw(
    canvas: &mut Canvas,
    area: Rect,
    (prompts, at): (&[Prompt], usize),
    debrief: &Debrief,
    contexts: &[Context],
    session: &Session,
) -> Rect {
    canvas.text(area.x, area.y, area.width, &t!(session.locale, "coach-ask"), Ink::Bold(Role::Accent));
    let number = Number::of((prompts, at)).in_words(session.locale);
    canvas.text_right(area.right(), area.y, NUMBER_IN_WORDS, &number, Role::Dim);
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
        let keys = keys(finding, contexts, session);
        let place = Rect { y, height: 2.min(area.bottom().saturating_sub(y)), ..area };
        y += canvas.paragraph(place, &keys, role_of(finding.severity));
    } else {
        let place = Rect { y, height: 2.min(area.bottom().saturating_sub(y)), ..area };
        y += canvas.paragraph(place, &about_bank(prompt, debrief, contexts, session), Role::Dim);
    }
    y += 1;
    Rect { y, height: area.bottom().saturating_sub(y), ..area }
}

/// What answers a finding by one key, where there is such a key: a yes, or the two accounts side by side.
fn answer(finding: &Finding, contexts: &[Context], session: &Session) -> Option<String> {
    // While text is typed the key is another, or leads there from the list only.
    let key = |command| {
        let key = session.key_label(contexts, command);
        key.or_else(|| session.key_label(&[Context::Deal], command))
    };
    match finding.rule {
        // Where the step leaves open which outcome it was, a yes would answer nothing.
        guide::OUTCOME_RULE if finding.asks_which_outcome() => {
            Some(t!(session.locale, "coach-outcome", key = key(Command::Asked)?))
        }
        guide::OUTCOME_RULE | guide::TWICE_RULE => Some(t!(session.locale, "coach-yes", key = key(Command::Asked)?)),
        guide::PAIRS_RULE => Some(t!(session.locale, "coach-pairs", key = key(Command::Reconcile)?)),
        _ => None,
    }
}

/// What can be done with a finding, in a line.
fn keys(finding: &Finding, contexts: &[Context], session: &Session) -> String {
    match (finding.rule, answer(finding, contexts, session)) {
        (guide::OUTCOME_RULE | guide::TWICE_RULE, Some(yes)) => t!(session.locale, "coach-outcome-keys", yes = yes),
        (guide::PAIRS_RULE, Some(pairs)) => t!(session.locale, "coach-pairs-keys", pairs = pairs),
        _ => t!(session.locale, "coach-finding-keys"),
    }
}

/// Which question it is among those of its kind: of the open ones of this stage, which Home and the stage bar count over
/// all stages, or of the bank's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Number {
    at: usize,
    of: usize,
    is_open: bool,
}

impl Number {
    fn of((prompts, at): (&[Prompt], usize)) -> Self {
        let open = prompts.iter().filter(|prompt| matches!(prompt, Prompt::Finding(_))).count();
        match at.checked_sub(open) {
            None => Self { at: at + 1, of: open, is_open: true },
            Some(at) => Self { at: at + 1, of: prompts.len() - open, is_open: false },
        }
    }

    fn in_words(self, locale: Locale) -> String {
        match self {
            Self { of: 0, .. } => String::new(),
            Self { at, of, is_open: true } => t!(locale, "coach-number-open", at = at, of = of),
            Self { at, of, is_open: false } => t!(locale, "coach-number-bank", at = at, of = of),
        }
    }
}

/// Whose a question of the bank is, and the key that notes it as asked; or that it has been.
fn about_bank(prompt: &Prompt, debrief: &Debrief, contexts: &[Context], session: &Session) -> String {
    let own = matches!(prompt, Prompt::Own(_)).then(|| t!(session.locale, "coach-own"));
    let asked = match guide::is_asked(prompt, debrief) {
        true => Some(t!(session.locale, "coach-asked")),
        false => {
            let key = session.key_label(contexts, Command::Asked);
            key.map(|key| t!(session.locale, "coach-note-asked", key = key))
        }
    };
    let answers = ladder::asked_by(prompt, debrief).and_then(|_| session.key_label(contexts, Command::GoToPrompt));
    let answers = answers.map(|key| t!(session.locale, "coach-answer", key = key));
    own.into_iter().chain(answers).chain(asked).collect::<Vec<_>>().join(" ")
}

/// The question over the whole width, for narrow screens: as many lines as it takes to be read at a glance.
pub struct Strip {
    ask: String,
    lines: Vec<String>,
    number: String,
}

/// What the strip keeps free at the right, for the question's number.
const NUMBER: u16 = 9;

/// The same in the pane, where it is told in words what is counted.
const NUMBER_IN_WORDS: u16 = 20;

impl Strip {
    /// The question at this place, broken for a strip of so many cells.
    pub fn new((prompts, at): (&[Prompt], usize), cells: u16, contexts: &[Context], session: &Session) -> Self {
        let text = match prompts.get(at) {
            Some(prompt @ Prompt::Finding(finding)) => {
                let question = wording::prompt(prompt, session.locale);
                let answer = answer(finding, contexts, session);
                answer.map_or(question.clone(), |answer| format!("{question} ({answer})"))
            }
            Some(prompt) => wording::prompt(prompt, session.locale),
            None => t!(session.locale, "coach-nothing"),
        };
        Self::of(&text, Number::of((prompts, at)), cells, session.locale)
    }

    fn of(text: &str, number: Number, cells: u16, locale: Locale) -> Self {
        let ask = if number.is_open { t!(locale, "coach-open-short") } else { t!(locale, "coach-ask-short") };
        let number = if number.of == 0 { String::new() } else { format!("{}/{}", number.at, number.of) };
        let lines = wrap(text, cells.saturating_sub(width(&ask) + 2 + NUMBER));
        Self { ask, lines, number }
    }

    /// How many rows it needs.
    pub fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// Draws it; what does not fit into the area is cut.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect) {
        canvas.text(area.x + 1, area.y, area.width, &self.ask, Ink::Bold(Role::Accent));
        canvas.text_right(area.right().saturating_sub(1), area.y, NUMBER - 1, &self.number, Role::Dim);
        let indent = width(&self.ask) + 2;
        let text = Rect { x: area.x + indent, width: area.width.saturating_sub(indent + NUMBER), ..area };
        canvas.paragraph(text, &self.lines.join("\n"), Role::Text);
        canvas.click(area, Command::Coach);
    }
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
    let title = t!(session.locale, "waive-title");
    let asks = wording::finding(finding, session.locale);
    let hint = format!("{asks}\n\n{}", t!(session.locale, "waive-hint"));
    let place = DraftPlace::line(debrief.deal.id, format!("{}-{}-{:?}", draft::WAIVER, finding.rule, finding.target));
    let (finding, debrief) = (finding.clone(), debrief.clone());
    let question = Question::new(title, hint, "", move |text, session| {
        if text.trim().is_empty() {
            anyhow::bail!(t!(session.locale, "waive-needs-reason"));
        }
        let waiver = finding.waiver(&debrief, text.trim());
        session.edit(EditLabel::WaiveFinding, &asks, Some(debrief.deal.id), |tx| tx.insert(&waiver))?;
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
        let debrief = session.debrief(self.deal)?;
        let findings = guide::findings(&debrief, &setting(session));
        let own = session.workbook.own_questions()?;
        self.prompts = guide::next_prompts(&debrief, self.stage, &findings, &own, None);
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let title = format!("{} · {}", t!(session.locale, "coach-all"), session.locale.label(self.stage));
        let inner = canvas.popup(centred(area, 90, area.height), &title);
        let selected = self.selection.row(self.prompts.len());
        let mut y = inner.y;
        for (row, prompt) in self.prompts.iter().enumerate().skip(selected.saturating_sub(3)) {
            let text = wording::prompt(prompt, session.locale);
            let lines = wrap(&text, inner.width.saturating_sub(4)).len() as u16;
            if y + lines > inner.bottom() {
                break;
            }
            let block = Rect { y, height: lines, ..inner };
            if row == selected {
                canvas.select(block);
            }
            canvas.row(block, row);
            if let Prompt::Finding(finding) = prompt {
                canvas.text(inner.x + 2, y, 1, canvas.signs.severity(finding.severity), role_of(finding.severity));
            }
            canvas.paragraph(Rect { x: inner.x + 4, width: inner.width.saturating_sub(4), ..block }, &text, Role::Text);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::demo,
        guide::{Setting, questions},
        i18n::Language,
    };

    /// How many rows every question of the bank and every question about the demo's deals takes at 80 columns.
    #[test]
    fn no_question_is_longer_than_the_strip_of_a_small_screen() {
        for (language, locale) in [(Language::En, Locale::EN), (Language::De, Locale::DE)] {
            let workbook = demo::demo(language).expect("the demo workbook");
            let found = workbook.debriefs.iter().flat_map(|debrief| guide::findings(debrief, &Setting::default()));
            let bank = questions().iter().map(|question| Prompt::Bank(&question.key));
            let number = Number { at: 100, of: 100, is_open: true };
            let rows = |prompt: &Prompt| Strip::of(&wording::prompt(prompt, locale), number, 80, locale).rows();
            for prompt in bank.chain(found.map(Prompt::Finding)) {
                let text = wording::prompt(&prompt, locale);
                assert!(rows(&prompt) <= 2, "{text}");
            }
            // What somebody typed is quoted at its beginning only.
            for rule in ["C02", "C05", "P09"] {
                for debrief in &workbook.debriefs {
                    let mut debrief = debrief.clone();
                    debrief.incidents.iter_mut().for_each(|incident| {
                        (incident.what, incident.step, incident.quote) =
                            ("wide words ".repeat(40), None, String::new());
                    });
                    debrief.claims.iter_mut().for_each(|claim| claim.text = "wide words ".repeat(40));
                    debrief.evidence.clear();
                    let found = guide::findings(&debrief, &Setting::default());
                    for finding in found.into_iter().filter(|finding| finding.rule == rule) {
                        assert!(rows(&Prompt::Finding(finding.clone())) <= 3, "{finding:?}");
                    }
                }
            }
        }
    }
}
