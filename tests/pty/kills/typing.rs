//! Text in an open editor: all but the last two seconds of it comes back.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use debrief::store::Workbook;

use super::model::StepState;
use crate::driver::Terminal;

/// What may be lost of a text that is not saved.
const MOST_LOST: Duration = Duration::from_secs(2);

/// An editor in which text stands that is not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Editor {
    CaptureLine,
    LongText,
}

impl Editor {
    fn open(self, terminal: &mut Terminal) {
        if self == Self::LongText {
            terminal.press("A-1").wait_for("▐1 Frame").press("End Up Up Up e").wait_for("C-s keep");
        }
    }
}

/// What was typed before the kill, piece by piece, and when each stood on the screen.
pub struct Typed {
    before: String,
    pieces: Vec<(String, Instant)>,
    killed: Instant,
}

impl Typed {
    /// Types for more than two seconds behind what stands there, and is killed.
    pub fn until_killed(
        terminal: &mut Terminal,
        editor: Editor,
        before: &str,
        word: &str,
        random: &mut fastrand::Rng,
    ) -> Self {
        editor.open(terminal);
        let (mut pieces, start) = (Vec::new(), Instant::now());
        let time = MOST_LOST + Duration::from_millis(random.u64(100..600));
        while start.elapsed() < time {
            let piece = if pieces.is_empty() { word.to_owned() } else { format!(" w{}", pieces.len()) };
            terminal.type_text(&piece).wait_for(&piece);
            pieces.push((piece, Instant::now()));
            thread::sleep(Duration::from_millis(random.u64(20..150)));
        }
        terminal.kill_at_once();
        Self { before: before.to_owned(), pieces, killed: Instant::now() }
    }

    /// The workbook has kept the text but for its end; answers how old what is missing was, in milliseconds.
    pub fn found_again(&self, file: &Path, context: &str) -> u128 {
        let typed: String = self.pieces.iter().map(|(piece, _)| piece.as_str()).collect();
        let all = format!("{}{typed}", self.before);
        let drafts = Workbook::open(file).expect("a workbook").drafts().expect("the drafts can be read");
        let [draft] = drafts.as_slice() else { panic!("{context}: one draft, and not {drafts:?}") };
        assert!(all.starts_with(&draft.text), "{context}: {:?} was never typed", draft.text);
        let mut length = self.before.len();
        let missing = self.pieces.iter().find(|(piece, _)| {
            length += piece.len();
            length > draft.text.len()
        });
        let lost = missing.map_or(Duration::ZERO, |(_, shown)| self.killed - *shown);
        assert!(lost <= MOST_LOST, "{context}: {lost:?} of typing lost: {all:?} came back as {:?}", draft.text);
        lost.as_millis()
    }
}

/// Starts the program again, takes the text up where it was left, and saves it. Answers the text.
pub fn finish(home: &Path, editor: Editor, word: &str) -> String {
    let workbook = Workbook::open(home.join("workbook.debrief")).expect("a workbook");
    let text = workbook.drafts().expect("the drafts can be read")[0].text.trim_end().to_owned();
    drop(workbook);
    // Of a long line, the screen shows the end.
    let end = &text[text.len().saturating_sub(30)..];
    let mut terminal = Terminal::start_with(home, &[], &[], super::SIZE);
    terminal.wait_for("Unfinished text").wait_for(word).press("Enter").wait_gone("Unfinished text");
    match editor {
        Editor::CaptureLine => drop(terminal.wait_for(end).press("Enter")),
        Editor::LongText => {
            terminal.wait_for("▐1 Frame").press("End Up Up Up e").wait_for(word).press("C-s");
        }
    }
    terminal.wait_until("the text is saved", |parser| parser.screen().contents().contains("saved "));
    terminal.press("C-q");
    assert_eq!(terminal.exit(), 0);
    text
}

/// The step that a line of words becomes.
pub fn step(line: &str) -> StepState {
    StepState { title: line.to_owned(), actor: None, channel: None, gap: None, tellings: super::model::told(None) }
}
