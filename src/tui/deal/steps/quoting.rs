//! Commands of the transcript: opening it, moving in it, and taking quotes from it.

use super::{StepsStage, TranscriptPane, capture::Goes, edits};
use crate::{
    capture::{self, MarkKind, fold},
    domain::{Debrief, MAX_LINE, Participant},
    exchange::import::notes::Transcript,
    i18n::t,
    tui::{
        command::Command,
        deal::DealState,
        import::PathPopup,
        layer::{Outcome, Reply},
        popup::Question,
        session::Session,
    },
    wording,
};
use std::{cell::RefCell, rc::Rc};

impl StepsStage {
    /// Runs a command of the transcript; none when it is none of its.
    pub(super) fn run_pane(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Option<Reply> {
        let pane = Rc::clone(self.pane.as_ref()?);
        let is_open = pane.borrow().has_text();
        match command {
            Command::Transcript if is_open => pane.borrow_mut().toggle(),
            Command::Transcript | Command::OtherTranscript => return Some(Ok(open(pane, session))),
            Command::TranscriptSearch if is_open => return Some(Ok(search(pane, session))),
            Command::TakeQuote if is_open => return Some(self.take_quote(deal, session)),
            _ if is_open && pane.borrow_mut().run(command) => {}
            _ => return None,
        }
        Some(Ok(Outcome::Done))
    }

    /// What can be done while a transcript is shown.
    pub(super) fn pane_hints(&self) -> Vec<Command> {
        let first = match self.is_typing {
            true => Command::AddStep,
            false => Command::Capture,
        };
        vec![
            first,
            Command::TranscriptDown,
            Command::SentenceNext,
            Command::TakeQuote,
            Command::TranscriptSearch,
            Command::Transcript,
        ]
    }

    /// What is marked becomes the quote of the line, or of the step that is selected in the list.
    fn take_quote(&mut self, deal: &DealState, session: &mut Session) -> Reply {
        let Some(pane) = self.pane.clone() else { return Ok(Outcome::Ignored) };
        let (words, name) = match pane.borrow().marked() {
            Some((words, name)) => (words.to_owned(), name.map(str::to_owned)),
            None => return Ok(Outcome::Done),
        };
        let debrief = &deal.debrief;
        let speaker = name.as_deref().and_then(|name| called(name, debrief));
        if self.is_typing {
            self.quote_in_line(&words, speaker, debrief, session)?;
        } else {
            let Some(step) = self.selected_step(debrief) else {
                anyhow::bail!(t!(session.locale, "transcript-no-step"));
            };
            edits::quote(step, &words, speaker, &self.capture, debrief, session)?;
            self.fresh = Some(step.id);
        }
        let locale = session.locale;
        session.tell(match (speaker, name) {
            (Some(person), _) => t!(locale, "transcript-quoted-of", name = person.name.as_str()),
            (None, Some(name)) => t!(locale, "transcript-quoted-unknown", name = name),
            (None, None) => t!(locale, "transcript-quoted"),
        });
        Ok(Outcome::Done)
    }

    /// Puts a quote at the end of the line, behind what it quotes already; whoever types goes on with the words.
    fn quote_in_line(
        &mut self,
        words: &str,
        speaker: Option<&Participant>,
        debrief: &Debrief,
        session: &Session,
    ) -> anyhow::Result<()> {
        let capture = &mut self.capture;
        let text = capture.line.text().to_owned();
        let cursor = capture.line.cursor();
        let is_quote = |span: &&capture::Span| span.kind == MarkKind::Quote && span.understood;
        let before = capture.parsed.spans.iter().find(is_quote).map(|span| span.range.clone());
        let (range, mark) = match (&capture.parsed.line.quote, before) {
            (Some(quote), Some(range)) => (range, capture::quoted(&format!("{quote} … {words}"))),
            _ => {
                let end = text.trim_end().len();
                (end..text.len(), format!(" {}", capture::quoted(words)))
            }
        };
        if text.chars().count() + mark.chars().count() > MAX_LINE {
            anyhow::bail!(t!(session.locale, "transcript-too-long"));
        }
        let is_first = capture.speaker.is_none() && capture.parsed.line.quote.is_none();
        let cursor = cursor.min(range.start);
        capture.line.replace(range, &mark);
        capture.line.replace(cursor..cursor, "");
        capture.read(debrief);
        capture.menu.close();
        // Of two who are quoted in one line, neither said all of it.
        let same = capture.speaker == speaker.map(|person| person.id);
        capture.speaker = speaker.map(|person| person.id).filter(|_| is_first || same);
        if matches!(capture.goes, Goes::Into(_)) {
            capture.speaker = None;
        }
        self.is_dirty = true;
        Ok(())
    }
}

/// The one participant whom a speaker's name means: in full, or by the last word.
fn called<'a>(name: &str, debrief: &'a Debrief) -> Option<&'a Participant> {
    let last = |name: &str| fold(name).split_whitespace().next_back().map(str::to_owned);
    let only = |fits: &dyn Fn(&&Participant) -> bool| {
        let mut found = debrief.participants.iter().filter(fits);
        found.next().filter(|_| found.next().is_none())
    };
    let whole = fold(name);
    only(&|person| fold(&person.name) == whole).or_else(|| only(&|person| last(&person.name) == last(name)))
}

fn open(pane: Rc<RefCell<TranscriptPane>>, session: &Session) -> Outcome {
    let title = t!(session.locale, "transcript-which");
    let popup = PathPopup::new(title, session, move |path, session| {
        let locale = session.locale;
        let read = Transcript::open(&path);
        let transcript = read.map_err(|error| anyhow::anyhow!(wording::import_error(&error, locale)))?;
        if transcript.lines.is_empty() {
            anyhow::bail!(t!(locale, "transcript-empty"));
        }
        pane.borrow_mut().set(transcript);
        Ok(Outcome::Done)
    });
    Outcome::Open(Box::new(popup.for_text("transcript-about")))
}

fn search(pane: Rc<RefCell<TranscriptPane>>, session: &Session) -> Outcome {
    let words = pane.borrow().words.clone();
    let (title, hint) = (t!(session.locale, "transcript-search"), t!(session.locale, "transcript-search-hint"));
    Outcome::Open(Box::new(Question::new(title, hint, &words, move |text, session| {
        if !pane.borrow_mut().search(text) {
            anyhow::bail!(t!(session.locale, "transcript-not-found", words = text));
        }
        Ok(Outcome::Done)
    })))
}
