//! The session clock: the time used, and the time that each stage may take. It reminds gently and stops nobody.

use std::{
    cell::Cell,
    time::{Duration, Instant},
};

use crate::{
    guide::{Length, Stage},
    i18n::t,
    tui::session::Session,
};

/// The usual length of a sitting, in minutes.
pub const USUAL: u32 = 75;

/// The clock of one session on one deal. The session holds it, so that it goes on while the deal is left and entered
/// again; the deal's screen shares it.
pub struct SessionClock {
    length: Cell<Length>,
    stage: Cell<Stage>,
    running_since: Cell<Option<Instant>>,
    used: Cell<[Duration; 7]>,
}

impl SessionClock {
    /// A clock that stands, for a sitting of so many minutes (75 where nothing is said).
    pub fn new(minutes: Option<u32>) -> Self {
        Self {
            length: Cell::new(planned(minutes)),
            stage: Cell::new(Stage::Frame),
            running_since: Cell::new(None),
            used: Cell::new([Duration::ZERO; 7]),
        }
    }

    /// Plans another length; the time used stays.
    pub fn plan(&self, minutes: Option<u32>) {
        self.length.set(planned(minutes));
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.running_since.get().is_some()
    }

    /// Starts or stops it.
    pub fn toggle(&self) {
        let starts = !self.is_running();
        self.book();
        self.running_since.set(starts.then(Instant::now));
    }

    /// Another stage is entered: the time until now belongs to the one before.
    pub fn switch(&self, to: Stage) {
        self.book();
        self.stage.set(to);
    }

    fn book(&self) {
        let mut used = self.used.get();
        used[self.stage.get() as usize] += self.running();
        self.used.set(used);
        self.running_since.set(self.running_since.get().map(|_| Instant::now()));
    }

    fn running(&self) -> Duration {
        self.running_since.get().map_or(Duration::ZERO, |since| since.elapsed())
    }

    fn used_in(&self, stage: Stage) -> Duration {
        let running = if stage == self.stage.get() { self.running() } else { Duration::ZERO };
        self.used.get()[stage as usize] + running
    }

    fn used_in_all(&self) -> Duration {
        self.used.get().iter().sum::<Duration>() + self.running()
    }

    /// When it will show another minute, of the stage or of all; never while it stands.
    pub fn due_in(&self, stage: Stage) -> Option<Duration> {
        const MINUTE: u128 = 60_000;
        self.running_since.get()?;
        let left = |used: Duration| u64::try_from(MINUTE - used.as_millis() % MINUTE).unwrap_or(0);
        Some(Duration::from_millis(left(self.used_in(stage)).min(left(self.used_in_all()))))
    }

    /// Whether the stage has taken longer than planned.
    pub fn is_over(&self, stage: Stage) -> bool {
        self.is_running() && self.used_in(stage).as_secs() > u64::from(stage.minutes(self.length.get())) * 60
    }

    /// The clock as the head shows it: `● 00:42  11 of 37 min`, or nothing while it has never run.
    pub fn text(&self, stage: Stage, session: &Session) -> String {
        let all = self.used_in_all();
        if !self.is_running() && all.is_zero() {
            return String::new();
        }
        let minutes = |time: Duration| time.as_secs() / 60;
        let sign = if self.is_running() { session.signs.clock() } else { "" };
        let stage_text = t!(
            session.locale,
            "clock-stage",
            used = minutes(self.used_in(stage)) as i64,
            planned = i64::from(stage.minutes(self.length.get()))
        );
        format!("{sign} {:02}:{:02}  {stage_text}", minutes(all) / 60, minutes(all) % 60)
    }
}

fn planned(minutes: Option<u32>) -> Length {
    Length::fitting(minutes.unwrap_or(USUAL))
}
