//! Killed at any moment: what the screen had shown as saved is in the workbook, and nothing is there by halves.
//!
//! From a seed, somebody works on deals in the real program, and the program is killed with SIGKILL, most often a
//! fraction of a millisecond or a few after the key that commits. Then the file must hold what the last screen showed, or
//! exactly one more of the edits under way, row by row; SQLite and `debrief check` must find it sound; no other file may
//! be left once it has been closed; and the text of an open editor must have come back but for its last two seconds.
//!
//! `DEBRIEF_KILLS=1000` makes it a long run, `DEBRIEF_KILLS_SEED` another one; the figures are printed with `--nocapture`.

mod hands;
mod model;
mod typing;
mod verdict;

use std::{
    env,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use debrief::guide::MIN_STEPS;

use crate::driver::Terminal;
use model::{Action, Model, State};
use verdict::Verdict;

/// A burst adds so many steps at most.
const BURST: usize = 6;

/// A deal with more steps than this makes room for the next. With as many as a path has, a deal would open on its list
/// instead of on its capture line: a step and a burst must still fit below that.
const STEPS: usize = MIN_STEPS - 1 - BURST - 1;

/// The screen: high enough for all steps.
const SIZE: (u16, u16) = (120, 60);

#[test]
fn what_was_shown_as_saved_survives_every_kill() {
    let number = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let kills = number("DEBRIEF_KILLS").unwrap_or(25);
    let seed = number("DEBRIEF_KILLS_SEED").unwrap_or(20_261_125);
    let mut coach = Coach::new(seed);
    for kill in 0..kills {
        coach.context = format!("seed {seed}, kill {kill}");
        match kill % 25 {
            5 => coach.is_killed_typing(typing::Editor::CaptureLine),
            17 => coach.is_killed_typing(typing::Editor::LongText),
            3 | 8 | 14 | 20 => coach.is_killed_in_a_burst(),
            _ => coach.is_killed_at_work(),
        }
        if kill % 6 == 0 {
            coach.ends_cleanly();
        }
    }
    coach.ends_cleanly();
    println!("{:#?}", coach.figures);
    assert_eq!(coach.figures.kills, kills);
}

/// What the run has seen.
#[derive(Debug, Default)]
struct Figures {
    kills: u64,
    /// Edits that the screen had shown as saved.
    acknowledged: u64,
    /// Kills that left a journal from which the next opening must take an edit back.
    inside_a_commit: u64,
    /// Edits that were saved and not shown yet.
    saved_unseen: u64,
    /// Kills before the edit under way was saved, and not inside its commit.
    before_the_commit: u64,
    /// Kills while an editor was open, and the most of its text that was lost, in milliseconds of typing.
    while_typing: u64,
    most_typing_lost_ms: u128,
}

/// Somebody who works, and is interrupted.
struct Coach {
    home: tempfile::TempDir,
    random: fastrand::Rng,
    /// The word of the deal that is worked on, and how it must look.
    deal: String,
    model: Model,
    words: usize,
    /// How long a key takes from the press to the screen: kills are spread over that time.
    latency: Duration,
    figures: Figures,
    context: String,
}

impl Coach {
    fn new(seed: u64) -> Self {
        Self {
            home: tempfile::tempdir().expect("a temporary folder"),
            random: fastrand::Rng::with_seed(seed),
            deal: String::new(),
            model: Model::default(),
            // With three figures from the first, half a word is no other word.
            words: 100,
            latency: Duration::from_millis(5),
            figures: Figures::default(),
            context: String::new(),
        }
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("workbook.debrief")
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("kx{}", self.words)
    }

    /// Starts the program and goes to the capture line of the deal, of a new one where this one is full.
    fn start(&mut self) -> Terminal {
        let mut terminal = Terminal::start_with(self.home.path(), &[], &[], SIZE);
        let is_new = self.deal.is_empty() || self.model.now.steps.len() > STEPS;
        if is_new {
            self.deal = self.word();
            self.model = Model { now: State { title: self.deal.clone(), ..State::default() }, ..Model::default() };
        }
        hands::open(&mut terminal, &self.deal, is_new);
        hands::wait_shown(&mut terminal, &self.model.now);
        terminal
    }

    fn choose(&mut self) -> Action {
        let mut words = self.words;
        let mut word = || {
            words += 1;
            format!("kx{words}")
        };
        let action = hands::choose(&mut self.random, &self.model, &mut word);
        self.words = words;
        action
    }

    /// Does something and sees it saved.
    fn act(&mut self, terminal: &mut Terminal) {
        let action = self.choose();
        let next = self.model.after(&action);
        hands::lead_up(terminal, &action);
        let pressed = Instant::now();
        terminal.press(&hands::key(&action));
        hands::wait_shown(terminal, &next.now);
        // The mean of the last few.
        self.latency = (self.latency * 3 + pressed.elapsed().min(Duration::from_millis(100))) / 4;
        hands::back(terminal, &action);
        self.figures.acknowledged += 1;
        self.model = next;
    }

    /// Works for a while, and is killed near the key that commits.
    fn is_killed_at_work(&mut self) {
        let mut terminal = self.start();
        for _ in 0..self.random.usize(..4) {
            self.act(&mut terminal);
        }
        let action = self.choose();
        let next = self.model.after(&action);
        hands::lead_up(&mut terminal, &action);
        terminal.press(&hands::key(&action));
        self.kill_soon(&mut terminal);
        self.judge(&terminal, vec![self.model.clone(), next], true);
    }

    /// Adds steps as fast as the terminal takes them, and is killed among them.
    fn is_killed_in_a_burst(&mut self) {
        let mut terminal = self.start();
        self.act(&mut terminal);
        let mut states = vec![self.model.clone()];
        let mut keys = String::new();
        for _ in 0..BURST {
            let word = self.word();
            let action = hands::add(&mut self.random, word);
            if let (Action::Add(line, _), Some(last)) = (&action, states.last()) {
                keys += &format!("{line}\r");
                states.push(last.after(&action));
            }
        }
        terminal.type_text(&keys);
        let latency = self.latency;
        self.latency *= 8;
        self.kill_soon(&mut terminal);
        self.latency = latency;
        self.judge(&terminal, states, true);
    }

    /// Types into an editor for a while, is killed, and finds the text again.
    fn is_killed_typing(&mut self, editor: typing::Editor) {
        let mut terminal = self.start();
        let word = self.word();
        let before = if editor == typing::Editor::LongText { self.model.now.finding.clone() } else { String::new() };
        let typed = typing::Typed::until_killed(&mut terminal, editor, &before, &word, &mut self.random);
        self.judge(&terminal, vec![self.model.clone()], false);
        let lost = typed.found_again(&self.file(), &self.context);
        self.figures.while_typing += 1;
        self.figures.most_typing_lost_ms = self.figures.most_typing_lost_ms.max(lost);
        let text = typing::finish(self.home.path(), editor, &word);
        let action = match editor {
            typing::Editor::CaptureLine => Action::Add(text.clone(), typing::step(&text)),
            typing::Editor::LongText => Action::Finding(text),
        };
        self.model = self.model.after(&action);
        self.figures.acknowledged += 1;
    }

    /// Kills the program within the time that a key takes.
    fn kill_soon(&mut self, terminal: &mut Terminal) {
        let most = self.latency.as_micros() as u64 * 5 / 4;
        let wait = Duration::from_micros(self.random.u64(..=most));
        let until = Instant::now() + wait;
        // Sleeping takes longer than asked for; the last stretch is waited for awake.
        thread::sleep(wait.saturating_sub(Duration::from_micros(200)));
        while Instant::now() < until {
            std::hint::spin_loop();
        }
        terminal.kill_at_once();
    }

    /// After a kill: the workbook is in one of these states, in the one that the screen shows or a later one. Where two
    /// look alike, as the stage in view shows nothing of what was changed, the screen says no more than the earlier.
    fn judge(&mut self, terminal: &Terminal, states: Vec<Model>, drop_drafts: bool) {
        self.figures.kills += 1;
        let screen = terminal.screen();
        let shown = states.iter().position(|state| state.now.is_shown(&screen)).unwrap_or(0);
        let verdict = Verdict::on(self.home.path(), &self.deal, drop_drafts, &self.context);
        let found = states.iter().rposition(|state| state.now == verdict.state);
        let found = found.unwrap_or_else(|| {
            let states: Vec<&State> = states.iter().map(|state| &state.now).collect();
            panic!("{}: the workbook holds\n{:?}\nwhich is none of\n{states:?}", self.context, verdict.state)
        });
        assert!(found >= shown, "{}: lost, of what stood on the screen:\n{screen}\n{:#?}", self.context, verdict.state);
        self.figures.acknowledged += shown as u64;
        self.figures.saved_unseen += (found - shown) as u64;
        self.figures.inside_a_commit += u64::from(verdict.was_inside_a_commit);
        self.figures.before_the_commit += u64::from(found + 1 < states.len() && !verdict.was_inside_a_commit);
        // What has been saved is not offered as unfinished: the edit and the text kept for it go together.
        let own = |text: &str| -> Vec<String> {
            text.split(' ').filter(|word| word.starts_with("kx")).map(str::to_owned).collect()
        };
        let is_saved = |draft: &&String| {
            let words = own(draft);
            let is_in = |title: &str| words.iter().all(|word| own(title).contains(word));
            !words.is_empty() && verdict.state.steps.iter().any(|step| is_in(&step.title))
        };
        let again: Vec<&String> = verdict.drafts.iter().filter(is_saved).collect();
        assert!(again.is_empty(), "{}: saved, and offered again: {again:?}", self.context);
        self.model = states.into_iter().nth(found).expect("one of them");
    }

    /// Starts the program again, sees the deal, and ends it as one does.
    fn ends_cleanly(&mut self) {
        let mut terminal = Terminal::start_with(self.home.path(), &[], &[], SIZE);
        hands::open(&mut terminal, &self.deal, false);
        hands::wait_shown(&mut terminal, &self.model.now);
        terminal.press("C-q");
        assert_eq!(terminal.exit(), 0, "{}", self.context);
        verdict::nothing_stray(self.home.path(), &self.context);
    }
}
