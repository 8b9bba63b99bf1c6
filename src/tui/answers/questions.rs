//! The questions that all deals together answer, each with its answer in one sentence.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{AnswerScreen, Gather, Gathering, Recorded, ask_report};
use crate::{
    answers::{Asked, Deals, Question},
    domain::{Deal, Id, Keyed},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, wrap},
        command::Command,
        layer::{Outcome, Reply},
        list::{Selection, first_line},
        look::Role,
        session::Session,
        work::Running,
    },
    work::Task,
};

/// A sentence takes at most so many lines.
const LINES: usize = 3;

/// What a question's answer is, and in which of its lines this deal counts.
fn answered(deals: &Deals, question: Question, about: Option<Id<Deal>>, locale: Locale) -> Answered {
    let counted = |deal| {
        let lines = deals.sheet(question, &Asked::default()).lines_of(deal);
        let count: usize = lines.iter().map(|(_, times)| times).sum();
        let named = lines.into_iter().map(|(line, times)| match times {
            1 => line,
            _ => t!(locale, "answers-deal-line", line = line, count = times),
        });
        // The names of lines have commas of their own.
        let lines = named.collect::<Vec<_>>().join("; ");
        t!(locale, "answers-deal-counts", count = count, lines = lines)
    };
    Answered { sentence: deals.sentence(question), counted: about.map(counted) }
}

/// Sentences are no longer than this: the eye loses them.
const WIDTH: u16 = 100;

/// The list of the questions.
#[derive(Default)]
pub struct Questions {
    selection: Selection,
    /// The deal of which is told in which answers it counts.
    about: Option<Id<Deal>>,
    /// Where that deal counts, in the order of the questions.
    counted: Vec<String>,
    /// The answers, in the order of the questions; none before the deals have been read.
    sentences: Vec<String>,
    /// What they were made from.
    recorded: Arc<Recorded>,
    /// How many of the answers are made from that.
    done: usize,
    /// Brings the others, where there are so many deals that keys would have to wait for it.
    worker: Option<Running<Answered>>,
}

/// An answer in one sentence, and where the deal counts in it that this is about.
struct Answered {
    sentence: String,
    counted: Option<String>,
}

impl Questions {
    /// The questions, each with where this deal counts in its answer.
    pub fn about(deal: Id<Deal>) -> Self {
        Self { about: Some(deal), ..Self::default() }
    }

    /// Answers anew where something else has been read since; of many deals a worker brings the answers, each as it is
    /// made, and until then those from before stand.
    pub fn take(&mut self, gather: &Gather, session: &Session) {
        if !Arc::ptr_eq(&self.recorded, gather.recorded()) {
            self.recorded = Arc::clone(gather.recorded());
            (self.done, self.worker) = (0, None);
        }
        let left = &Question::ALL[self.done..];
        if left.is_empty() || self.worker.is_some() {
            return;
        }
        let (locale, about) = (session.locale, self.about);
        if self.recorded.is_quick() {
            let recorded = Arc::clone(&self.recorded);
            let deals = recorded.deals(locale);
            left.iter().for_each(|question| self.put(answered(&deals, *question, about, locale)));
            return;
        }
        let recorded = Arc::clone(&self.recorded);
        self.worker = Some(Running::begin_parts(move |watch, bring| {
            let deals = recorded.deals(locale);
            for (at, question) in left.iter().enumerate() {
                if watch.at(Task::Reading, at as u64, left.len() as u64).is_err() {
                    return;
                }
                bring(answered(&deals, *question, about, locale));
            }
        }));
    }

    fn put(&mut self, Answered { sentence, counted }: Answered) {
        let at = self.done;
        self.done += 1;
        match self.sentences.get_mut(at) {
            Some(before) => *before = sentence,
            None => self.sentences.push(sentence),
        }
        let Some(counted) = counted else { return };
        match self.counted.get_mut(at) {
            Some(before) => *before = counted,
            None => self.counted.push(counted),
        }
    }

    /// Whether a worker is to bring answers.
    pub fn is_waiting(&self) -> bool {
        self.worker.is_some()
    }

    /// Takes what the worker has brought; whether there was anything.
    pub fn hear(&mut self, session: &Session) -> bool {
        let mut has_heard = false;
        while let Some(part) = self.worker.as_ref().and_then(Running::finished) {
            has_heard = true;
            let is_missing = self.done < Question::ALL.len();
            match part {
                Some(answered) => self.put(answered),
                // It broke down: the others are not asked for again and again.
                None if is_missing => {
                    let sentence = t!(session.locale, "answers-broken");
                    self.put(Answered { sentence, counted: self.about.map(|_| String::new()) });
                }
                None => {}
            }
            if self.done >= Question::ALL.len() {
                self.worker = None;
            }
        }
        has_heard
    }

    /// Nobody looks any more: what is not answered yet is left until somebody does.
    pub fn rest(&mut self) {
        self.worker = None;
    }

    /// How many deals the answers come from, and that they are not all there yet.
    pub fn summary(&self, gather: &Gathering, session: &Session) -> String {
        if gather.gather().fault().is_some() {
            return String::new();
        }
        // How many there are is known once all have been read.
        if gather.is_behind() || !Arc::ptr_eq(&self.recorded, gather.gather().recorded()) {
            return t!(session.locale, "home-answers-reading");
        }
        if self.is_waiting() {
            let (done, all) = (self.done + 1, Question::ALL.len());
            return t!(session.locale, "home-answers-reckoning", done = done.min(all), all = all);
        }
        let decided = self.recorded.cases.iter().filter(|case| case.group().is_some()).count();
        t!(session.locale, "home-answers-count", count = decided, whole = session.locale.count(decided))
    }

    /// Runs a command of the list.
    pub fn run(&mut self, command: Command, gather: &Gathering, session: &Session) -> Reply {
        if self.selection.run(command, Question::ALL.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => {
                self.rest();
                let question = Question::ALL[self.selection.row(Question::ALL.len())];
                let study = gather.gather().study();
                let screen = AnswerScreen::new(question, (study, self.about), gather.read(), session);
                Ok(Outcome::Open(Box::new(screen)))
            }
            Command::Report => {
                let Some(recorded) = gather.read() else { anyhow::bail!(t!(session.locale, "answers-loading")) };
                let report = ask_report(recorded, Question::ALL.to_vec(), Asked::default(), session);
                Ok(Outcome::Open(Box::new(report)))
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    /// Draws the questions with their answers.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, gather: &Gather, session: &Session) {
        let locale = session.locale;
        let cells = area.width.saturating_sub(5).min(WIDTH);
        let loading = match self.worker {
            Some(_) => t!(locale, "answers-reckoning"),
            None => t!(locale, "answers-loading"),
        };
        let fault = gather.fault().map(|fault| t!(locale, "answers-not-read", detail = fault));
        let mut lines: Vec<(Option<usize>, String, Ink)> = vec![];
        for (at, question) in Question::ALL.iter().enumerate() {
            lines.push((Some(at), locale.label(*question), Ink::Bold(Role::Text)));
            let said = self.sentences.get(at).map_or(loading.as_str(), String::as_str);
            let mut said = wrap(fault.as_deref().unwrap_or(said), cells.saturating_sub(2));
            if said.len() > LINES {
                said.truncate(LINES);
                said[LINES - 1] += "…";
            }
            lines.extend(said.into_iter().map(|text| (Some(at), format!("  {text}"), Ink::Role(Role::Dim))));
            let counted = self.counted.get(at).map(|text| wrap(text, cells.saturating_sub(2))).unwrap_or_default();
            lines
                .extend(counted.into_iter().take(LINES).map(|text| (Some(at), format!("  {text}"), Role::Text.into())));
        }
        // Where nothing has ended there is nothing to warn of.
        if self.recorded.cases.iter().any(|case| case.group().is_some()) {
            let warned = wrap(&t!(locale, "answers-nine"), cells);
            lines.splice(0..0, warned.into_iter().map(|text| (None, text, Ink::Role(Role::Dim))));
        }
        // Where there is room for all of them the answers stand apart.
        if lines.len() + Question::ALL.len() <= usize::from(area.height) {
            let mut apart = vec![];
            for (number, line) in lines.into_iter().enumerate() {
                if number > 0 && apart.last().is_some_and(|(at, ..): &(Option<usize>, _, _)| *at != line.0) {
                    apart.push((None, String::new(), Ink::Role(Role::Dim)));
                }
                apart.push(line);
            }
            lines = apart;
        }
        let selected = self.selection.row(Question::ALL.len());
        let start = lines.iter().position(|line| line.0 == Some(selected)).unwrap_or(0);
        let end = lines.iter().rposition(|line| line.0 == Some(selected)).map_or(start, |last| last + 1);
        let first = first_line(start..end, lines.len(), area.height.into());
        for ((number, (at, text, ink)), y) in lines.iter().enumerate().skip(first).zip(area.top()..area.bottom()) {
            let line = Rect { y, height: 1, ..area };
            if let Some(at) = at {
                canvas.row(line, *at);
            }
            if number == start {
                canvas.select(line);
            } else if *at == Some(selected) {
                canvas.highlight(line);
            }
            canvas.text(area.x + 2, y, cells, text, *ink);
        }
        let rest = lines.iter().skip(first + usize::from(area.height)).filter(|(at, ..)| at.is_some()).count();
        let (above, below) = canvas.signs.more();
        for (sign, count) in [(above, first), (below, rest)].into_iter().filter(|(_, count)| *count > 0) {
            let text = format!(" {sign} {} ", t!(locale, "list-more", count = count));
            canvas.text_right(
                area.right().saturating_sub(1),
                area.y.saturating_sub(1),
                area.width / 2,
                &text,
                Role::Accent,
            );
        }
    }
}
