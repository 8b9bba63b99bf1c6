//! The session clock: the time used, and the time that each stage may take. It reminds gently and stops nobody.

use std::time::{Duration, Instant};

use crate::{
    guide::{Length, Stage},
    i18n::t,
    tui::session::Session,
};

/// The usual length of a sitting, in minutes.
pub const USUAL: u32 = 75;

/// The clock of one session on one deal.
pub struct SessionClock {
    length: Length,
    running_since: Option<Instant>,
    used: [Duration; 7],
}

impl SessionClock {
    /// A clock that stands, for a sitting of so many minutes (75 where nothing is said).
    pub fn new(minutes: Option<u32>) -> Self {
        Self { length: planned(minutes), running_since: None, used: [Duration::ZERO; 7] }
    }

    /// Plans another length; the time used stays.
    pub fn plan(&mut self, minutes: Option<u32>) {
        self.length = planned(minutes);
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// Starts or stops it.
    pub fn toggle(&mut self, stage: Stage) {
        match self.running_since.take() {
            Some(since) => self.used[stage as usize] += since.elapsed(),
            None => self.running_since = Some(Instant::now()),
        }
    }

    /// Another stage has been entered: the time until now belongs to `left`, the stage before.
    pub fn switch(&mut self, left: Stage) {
        if let Some(since) = self.running_since {
            self.used[left as usize] += since.elapsed();
            self.running_since = Some(Instant::now());
        }
    }

    fn used_in(&self, stage: Stage) -> Duration {
        self.used[stage as usize] + self.running_since.map_or(Duration::ZERO, |since| since.elapsed())
    }

    fn used_in_all(&self) -> Duration {
        self.used.iter().sum::<Duration>() + self.running_since.map_or(Duration::ZERO, |since| since.elapsed())
    }

    /// When it will show another minute, of the stage or of all; never while it stands.
    pub fn due_in(&self, stage: Stage) -> Option<Duration> {
        const MINUTE: u128 = 60_000;
        self.running_since?;
        let left = |used: Duration| u64::try_from(MINUTE - used.as_millis() % MINUTE).unwrap_or(0);
        Some(Duration::from_millis(left(self.used_in(stage)).min(left(self.used_in_all()))))
    }

    /// Whether the stage has taken longer than planned.
    pub fn is_over(&self, stage: Stage) -> bool {
        self.is_running() && self.used_in(stage).as_secs() > u64::from(stage.minutes(self.length)) * 60
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
            planned = i64::from(stage.minutes(self.length))
        );
        format!("{sign} {:02}:{:02}  {stage_text}", minutes(all) / 60, minutes(all) % 60)
    }
}

fn planned(minutes: Option<u32>) -> Length {
    Length::fitting(minutes.unwrap_or(USUAL))
}
