//! The clock of the sitting that is under way: the time used in each phase of the agenda. It reminds gently and stops
//! nobody.

use std::{
    cell::RefCell,
    time::{Duration, Instant},
};

use crate::{
    domain::{Debrief, Id, Keyed, Phase, SHORTEST_SITTING, Sitting, Source, Spent},
    fields::{Scope, Subject},
    guide::{self, Agenda, Stage},
    i18n::{Locale, t},
    store::{StoreError, Workbook},
    tui::session::Session,
};

/// While it runs, the time is kept in the workbook this often at least.
const KEEP: Duration = Duration::from_secs(10);

/// The clock of one deal. The session holds it, so that it goes on while the deal is left and entered again; the deal's
/// screens share it.
#[derive(Default)]
pub struct SittingClock {
    under_way: RefCell<Option<UnderWay>>,
    /// The blind sitting that was found to have ended, until somebody asks for it.
    ended: RefCell<Option<Sitting>>,
}

/// A sitting that has begun and not ended. It has begun once its clock is kept, and has ended once its minutes are.
struct UnderWay {
    sitting: Sitting,
    agenda: Agenda,
    phase: Phase,
    spent: Spent,
    running_since: Option<Instant>,
    kept_at: Instant,
    /// Since when this clock shows this sitting.
    shown_since: Instant,
    /// Whether the clock of this sitting runs in another window.
    runs_elsewhere: bool,
}

impl UnderWay {
    fn new(sitting: Sitting, agenda: Agenda, spent: Spent) -> Self {
        let (phase, now) = (spent.last().unwrap_or(Phase::Opening), Instant::now());
        Self {
            sitting,
            agenda,
            phase,
            spent,
            running_since: None,
            kept_at: now,
            shown_since: now,
            runs_elsewhere: false,
        }
    }

    fn running(&self) -> Duration {
        self.running_since.map_or(Duration::ZERO, |since| since.elapsed())
    }

    /// While it stands here another window may have counted: its time is the one that was kept last.
    fn take_kept(&mut self, workbook: &Workbook) -> Result<(), StoreError> {
        if self.running_since.is_some() {
            return Ok(());
        }
        let kept = workbook.sitting_clock(self.sitting.id)?;
        if !kept.is_empty() {
            (self.phase, self.spent) = (kept.last().unwrap_or(self.phase), kept);
            self.runs_elsewhere = workbook.is_heard_elsewhere(self.sitting.id)?;
        }
        Ok(())
    }

    fn run(&mut self, workbook: &Workbook) -> Result<(), StoreError> {
        self.take_kept(workbook)?;
        (self.running_since, self.runs_elsewhere) = (Some(Instant::now()), false);
        Ok(())
    }

    /// Puts the time until now down to the phase; what is left of a second counts on.
    fn book(&mut self) {
        if let Some(since) = self.running_since {
            let seconds = u32::try_from(since.elapsed().as_secs()).unwrap_or(u32::MAX);
            self.spent.add(self.phase, seconds);
            self.running_since = Some(since + Duration::from_secs(seconds.into()));
        }
    }

    fn used(&self, phase: Phase) -> Duration {
        let running = if phase == self.phase { self.running() } else { Duration::ZERO };
        Duration::from_secs(self.spent.seconds(phase).into()) + running
    }

    fn used_in_all(&self) -> Duration {
        Duration::from_secs(self.spent.total().into()) + self.running()
    }
}

/// The agenda of a sitting by the settings.
fn agenda(sitting: &Sitting, session: &Session) -> Agenda {
    let length = sitting.planned_minutes.or(session.config.sitting_minutes).unwrap_or(guide::USUAL_MINUTES);
    Agenda::of(length, &session.config.agenda)
}

fn minutes(time: Duration) -> u64 {
    time.as_secs() / 60
}

impl SittingClock {
    /// The deal has been read: a sitting that has ended or is gone stops, one that was interrupted is taken up, and
    /// stands until somebody lets it run.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn settle(&self, debrief: &Debrief, session: &Session) -> Result<(), StoreError> {
        let mut place = self.under_way.borrow_mut();
        if let Some(under_way) = place.as_mut() {
            let same = debrief.sittings.iter().find(|sitting| sitting.id == under_way.sitting.id);
            if let Some(ended) = same.filter(|sitting| sitting.minutes.is_some() && under_way.sitting.blind) {
                *self.ended.borrow_mut() = Some(ended.clone());
            }
            match same.filter(|sitting| sitting.minutes.is_none()) {
                Some(sitting) => {
                    under_way.sitting.clone_from(sitting);
                    under_way.agenda = agenda(sitting, session);
                    return under_way.take_kept(&session.workbook);
                }
                None => *place = None,
            }
        }
        for sitting in debrief.sittings.iter().rev().filter(|sitting| sitting.minutes.is_none()) {
            let spent = session.workbook.sitting_clock(sitting.id)?;
            if !spent.is_empty() {
                let mut found = UnderWay::new(sitting.clone(), agenda(sitting, session), spent);
                found.runs_elsewhere = session.workbook.is_heard_elsewhere(sitting.id)?;
                *place = Some(found);
                break;
            }
        }
        Ok(())
    }

    /// Begins a sitting with a phase, or takes one up that was interrupted, and lets the clock run. Another one that is
    /// under way stands from now on.
    ///
    /// # Errors
    /// When the time cannot be kept.
    pub fn begin(&self, sitting: &Sitting, phase: Phase, session: &Session) -> Result<(), StoreError> {
        if self.sitting().is_none_or(|other| other.id != sitting.id) {
            self.keep(&session.workbook, true)?;
            let mut spent = session.workbook.sitting_clock(sitting.id)?;
            if spent.is_empty() {
                spent.enter(phase);
            }
            session.workbook.save_sitting_clock(sitting.id, &spent)?;
            *self.under_way.borrow_mut() = Some(UnderWay::new(sitting.clone(), agenda(sitting, session), spent));
        }
        if let Some(under_way) =
            self.under_way.borrow_mut().as_mut().filter(|under_way| under_way.running_since.is_none())
        {
            under_way.run(&session.workbook)?;
        }
        Ok(())
    }

    /// Lets it stand, or run again; whether it runs now.
    ///
    /// # Errors
    /// When the time cannot be kept.
    pub fn toggle(&self, workbook: &Workbook) -> Result<bool, StoreError> {
        let runs = {
            let mut place = self.under_way.borrow_mut();
            let Some(under_way) = place.as_mut() else { return Ok(false) };
            under_way.book();
            let runs = under_way.running_since.is_none();
            match runs {
                true => under_way.run(workbook)?,
                false => under_way.running_since = None,
            }
            runs
        };
        self.keep(workbook, true)?;
        Ok(runs)
    }

    /// Lets it stand, if it runs; the sitting that was being heard then.
    ///
    /// # Errors
    /// When the time cannot be kept.
    pub fn stand(&self, workbook: &Workbook) -> Result<Option<Sitting>, StoreError> {
        if !self.is_running() {
            return Ok(None);
        }
        self.toggle(workbook)?;
        Ok(self.sitting())
    }

    /// Another window goes on with this sitting: here it stands, and what that window keeps of it counts.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn leave_to_other(&self, workbook: &Workbook) -> Result<(), StoreError> {
        let mut place = self.under_way.borrow_mut();
        let Some(under_way) = place.as_mut() else { return Ok(()) };
        under_way.running_since = None;
        under_way.take_kept(workbook)
    }

    /// While it stands here, looks whether it runs in another window, and how far; whether that has changed.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn look_elsewhere(&self, workbook: &Workbook) -> Result<bool, StoreError> {
        let mut place = self.under_way.borrow_mut();
        let Some(under_way) = place.as_mut().filter(|under_way| under_way.running_since.is_none()) else {
            return Ok(false);
        };
        let shown =
            |under_way: &UnderWay| (under_way.runs_elsewhere, under_way.phase, minutes(under_way.used_in_all()));
        let before = shown(under_way);
        under_way.take_kept(workbook)?;
        Ok(shown(under_way) != before)
    }

    /// Another phase begins: the time until now belongs to the one before.
    ///
    /// # Errors
    /// When the time cannot be kept.
    pub fn enter(&self, phase: Phase, workbook: &Workbook) -> Result<(), StoreError> {
        if let Some(under_way) = self.under_way.borrow_mut().as_mut() {
            under_way.book();
            under_way.phase = phase;
            under_way.spent.enter(phase);
        }
        self.keep(workbook, true)
    }

    /// Keeps the time in the workbook: now, or while it runs and was not kept lately.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(&self, workbook: &Workbook, now: bool) -> Result<(), StoreError> {
        let mut place = self.under_way.borrow_mut();
        let Some(under_way) = place.as_mut() else { return Ok(()) };
        if now || under_way.running_since.is_some() && under_way.kept_at.elapsed() >= KEEP {
            under_way.book();
            under_way.kept_at = Instant::now();
            workbook.save_sitting_clock(under_way.sitting.id, &under_way.spent)?;
        }
        Ok(())
    }

    /// When its time is to be kept next; never while it stands.
    pub fn keep_in(&self) -> Option<Duration> {
        let place = self.under_way.borrow();
        let under_way = place.as_ref().filter(|under_way| under_way.running_since.is_some())?;
        Some(KEEP.saturating_sub(under_way.kept_at.elapsed()))
    }

    /// A sitting that somebody began and ended before [`SHORTEST_SITTING`], and in which nothing was captured, was none: it has not
    /// begun, and nothing is under way. Answers whether that is so.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn forget_where_too_short(&self, workbook: &Workbook) -> Result<bool, StoreError> {
        let mut place = self.under_way.borrow_mut();
        let Some(under_way) = place.as_ref().filter(|under_way| under_way.used_in_all() < SHORTEST_SITTING) else {
            return Ok(false);
        };
        // All that was captured counts, also what may not be seen now.
        let written = workbook.written_since_begun(&under_way.sitting)?;
        if workbook.debrief(under_way.sitting.deal)?.was_captured_in(&under_way.sitting, &written) {
            return Ok(false);
        }
        workbook.save_sitting_clock(under_way.sitting.id, &Spent::default())?;
        *place = None;
        Ok(true)
    }

    /// The sitting that is under way, running or not.
    pub fn sitting(&self) -> Option<Sitting> {
        self.under_way.borrow().as_ref().map(|under_way| under_way.sitting.clone())
    }

    /// Whose account alone may be seen: that of the sitting under way, where it is blind. A break does not lift it.
    pub fn heard_blind(&self) -> Option<Source> {
        self.sitting().filter(|sitting| sitting.blind)?.source()
    }

    /// The blind sitting that has ended, here or in another window, since this was asked last.
    pub fn take_ended(&self) -> Option<Sitting> {
        self.ended.take()
    }

    /// Since when one side alone is heard here, in this run of the program.
    pub fn blind_since(&self) -> Option<Instant> {
        self.heard_blind()?;
        self.under_way.borrow().as_ref().map(|under_way| under_way.shown_since)
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.under_way.borrow().as_ref().is_some_and(|under_way| under_way.running_since.is_some())
    }

    /// Whether it runs in another window.
    pub fn runs_elsewhere(&self) -> bool {
        self.under_way.borrow().as_ref().is_some_and(|under_way| under_way.runs_elsewhere)
    }

    /// The phase that is under way.
    pub fn phase(&self) -> Option<Phase> {
        self.under_way.borrow().as_ref().map(|under_way| under_way.phase)
    }

    /// Minutes used in a phase.
    pub fn minutes_in(&self, phase: Phase) -> u64 {
        self.under_way.borrow().as_ref().map_or(0, |under_way| minutes(under_way.used(phase)))
    }

    /// Minutes used in all.
    pub fn minutes_in_all(&self) -> u64 {
        self.under_way.borrow().as_ref().map_or(0, |under_way| minutes(under_way.used_in_all()))
    }

    /// The time used in all, as a clock shows it.
    pub fn time(&self, locale: Locale) -> String {
        time(self.minutes_in_all(), locale)
    }

    /// The agenda of the sitting that is under way, else of the one that would begin.
    pub fn next_agenda(&self, debrief: &Debrief, session: &Session) -> Agenda {
        let planned = next_sitting(debrief).filter(|_| self.sitting().is_none());
        let planned = planned.and_then(|id| debrief.sittings.iter().find(|sitting| sitting.id == id));
        planned.map_or_else(|| self.agenda(session), |sitting| agenda(sitting, session))
    }

    /// The agenda of the sitting that is under way, else of one as long as usual.
    pub fn agenda(&self, session: &Session) -> Agenda {
        let usual = || {
            let length = session.config.sitting_minutes.unwrap_or(guide::USUAL_MINUTES);
            Agenda::of(length, &session.config.agenda)
        };
        self.under_way.borrow().as_ref().map_or_else(usual, |under_way| under_way.agenda.clone())
    }

    /// When it will show another minute, of the phase or of all; never while it stands.
    pub fn due_in(&self) -> Option<Duration> {
        const MINUTE: u128 = 60_000;
        let place = self.under_way.borrow();
        let under_way = place.as_ref().filter(|under_way| under_way.running_since.is_some())?;
        let left = |used: Duration| u64::try_from(MINUTE - used.as_millis() % MINUTE).unwrap_or(0);
        let next = left(under_way.used(under_way.phase)).min(left(under_way.used_in_all()));
        Some(Duration::from_millis(next))
    }

    /// Whole minutes that the phase has taken more than planned; none while it is within its time.
    fn over(&self) -> Option<u64> {
        let place = self.under_way.borrow();
        let under_way = place.as_ref()?;
        let planned = u64::from(under_way.agenda.minutes(under_way.phase));
        minutes(under_way.used(under_way.phase)).checked_sub(planned).filter(|over| *over > 0)
    }

    /// Whole minutes that the sitting has taken more than planned; none while it is within its time.
    fn over_in_all(&self) -> Option<u64> {
        let place = self.under_way.borrow();
        let under_way = place.as_ref()?;
        let planned = u64::from(under_way.agenda.total());
        minutes(under_way.used_in_all()).checked_sub(planned).filter(|over| *over > 0)
    }

    /// Whether the phase or the sitting has taken more than planned.
    pub fn is_over(&self) -> bool {
        self.over().is_some() || self.over_in_all().is_some()
    }

    /// The clock as the head shows it, the fullest text first: time, and by how much the sitting is over its own; phase,
    /// and when it is over its time what to do, or the phase that is proposed at this stage. Nothing while no sitting is under way.
    pub fn texts(&self, stage: Stage, session: &Session) -> Vec<String> {
        let (locale, signs) = (session.locale, session.signs);
        let (Some(phase), Some(sitting)) = (self.phase(), self.sitting()) else { return Vec::new() };
        let time = self.time(locale);
        if !self.is_running() {
            let name = sitting.title(Scope { locale, today: session.today(), debrief: None });
            let texts = match self.runs_elsewhere() {
                true => [
                    t!(locale, "clock-elsewhere-resume", sitting = name, time = time.clone()),
                    t!(locale, "clock-elsewhere", time = time),
                ],
                false => [
                    t!(locale, "clock-resume", sitting = name, time = time.clone()),
                    t!(locale, "clock-paused", time = time),
                ],
            };
            return texts.map(|text| format!("{}{text}", blind(&sitting, locale))).into();
        }
        let (used, planned) = (self.minutes_in(phase), self.agenda(session).minutes(phase));
        let name = locale.text(&format!("phase-{}-short", phase.key()), &[]);
        let more = |over: u64| t!(locale, "clock-over-short", count = over as i64);
        let in_all = self.over_in_all().map(|over| format!(" {}", more(over))).unwrap_or_default();
        let short = format!("{}{} {time}{in_all}  {name} {used}/{planned}", blind(&sitting, locale), signs.clock());
        let mut texts = Vec::new();
        if let Some(over) = self.over() {
            if guide::can_be_cut(phase, used, planned) {
                let late = locale.text(&format!("phase-{}-late", phase.key()), &[]);
                texts.push(format!("{short} · {}", t!(locale, "clock-over", count = over as i64, late = late)));
            }
            texts.push(format!("{short} · {}", t!(locale, "clock-over-alone", count = over as i64)));
            texts.push(format!("{short} {}", more(over)));
        } else if let Some(next) = guide::proposed(phase, stage) {
            let next = locale.text(&format!("phase-{}-short", next.key()), &[]);
            texts.push(format!("{short} · {}", t!(locale, "clock-proposed", phase = next)));
        }
        texts.push(short);
        texts
    }
}

fn blind(sitting: &Sitting, locale: Locale) -> String {
    if sitting.blind && sitting.source().is_some() { format!("{} ", t!(locale, "clock-blind")) } else { String::new() }
}

/// The sitting that begins when the clock is started: one that was prepared, else a new one.
pub fn next_sitting(debrief: &Debrief) -> Option<Id<Sitting>> {
    debrief.sittings.iter().rfind(|sitting| sitting.minutes.is_none()).map(|sitting| sitting.id)
}

/// Minutes, as a clock shows them.
pub fn time(minutes: u64, locale: Locale) -> String {
    t!(locale, "clock-time", hours = (minutes / 60).to_string(), minutes = format!("{:02}", minutes % 60))
}
