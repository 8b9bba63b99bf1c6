//! Walking from gap to gap: the stop asks its question in the coach's place, and the capture line goes just there.

mod shown;

use std::{cell::Cell, rc::Rc};

use super::{StepsStage, View, capture::Goes, edits};
use crate::{
    domain::{Debrief, Id, Milestone, Step},
    guide::walk::{Spot, Stop, StopKind, Walk, Way, When, placed},
    i18n::t,
    store::EditLabel,
    tui::{
        command::Command,
        deal::{DealState, landmarks::Landmarks, records::Listing},
        layer::{Outcome, Reply},
        session::Session,
    },
};
use shown::{told, ways};

/// Where somebody is on a walk.
pub struct Walking {
    walk: Walk,
    /// The stop that is asked about; none at the end of the walk.
    at: Option<Stop>,
    /// The stops that this walk has come past, each once: what has been settled on the way counts too.
    passed: Vec<Stop>,
    /// What nobody knows.
    skipped: Vec<Stop>,
    /// The stop that has just been answered by a key: what the answer opens is asked about next.
    answered: Option<Stop>,
    /// Whether what was entered in the line has led on: the key for the next stop, pressed at once, means this one.
    has_led_on: bool,
    /// The way that has just been chosen in the list of ways.
    chosen: Rc<Cell<Option<Way>>>,
}

impl Walking {
    fn new(deal: &DealState, way: Way) -> Self {
        let walk = Walk::of(&deal.debrief, &deal.findings, way);
        let at = walk.next(&deal.debrief, None).cloned();
        Self {
            walk,
            at,
            passed: Vec::new(),
            skipped: Vec::new(),
            answered: None,
            has_led_on: false,
            chosen: Rc::default(),
        }
    }

    fn is_skipped(&self, stop: &Stop) -> bool {
        self.skipped.iter().any(|other| other.is_same(stop))
    }

    /// The how-manieth stop it is that this walk comes to, 1 first. One that an undo has taken away counts no more.
    fn number(&self, debrief: &Debrief) -> usize {
        let Some(at) = &self.at else { return self.passed.len() };
        let is_there = |stop: &Stop| {
            matches!(stop.kind, StopKind::Trigger | StopKind::End) || self.walk.renewed(debrief, stop).is_some()
        };
        let is_to_come = |stop: &Stop| at.is_same(stop) || self.walk.behind(debrief, at).any(|next| next.is_same(stop));
        1 + self.passed.iter().filter(|stop| is_there(stop) && !is_to_come(stop)).count()
    }

    /// How many stops are still to come behind this one.
    fn left(&self, debrief: &Debrief) -> usize {
        let Some(at) = &self.at else { return 0 };
        self.walk.behind(debrief, at).filter(|stop| !self.is_skipped(stop)).count()
    }

    /// To the next stop at which something is still to be asked, or to the end, and from there to the first that is open.
    fn go_on(&mut self, debrief: &Debrief) {
        if let Some(mut at) = self.at.take() {
            self.passed.retain(|stop| !stop.is_same(&at));
            self.passed.push(at.clone());
            while let Some(next) = self.walk.next(debrief, Some(&at)).cloned() {
                if !self.is_skipped(&next) {
                    self.at = Some(next);
                    return;
                }
                at = next;
            }
        } else {
            self.at = self.walk.stops().iter().find(|stop| !self.is_skipped(stop)).cloned();
        }
    }

    /// The stop has been answered: on to the next one.
    fn answered(&mut self, debrief: &Debrief) {
        let stop = self.at.clone();
        self.go_on(debrief);
        self.answered = stop;
    }

    /// The first stop behind the one that has just been answered, where the one that came next until then is closed or comes
    /// after it.
    fn opened(&mut self, debrief: &Debrief) -> Option<Stop> {
        let answered = self.answered.take()?;
        let opened = self.walk.behind(debrief, &answered).find(|stop| !self.is_skipped(stop))?;
        let next = self.at.as_ref().and_then(|at| self.walk.place(at));
        let place = self.walk.place(opened)?;
        next.is_none_or(|next| place < next).then(|| opened.clone())
    }

    fn go_back(&mut self, debrief: &Debrief) {
        let mut at = self.at.clone();
        while let Some(before) = self.walk.previous(debrief, at.as_ref()).cloned() {
            if !self.is_skipped(&before) {
                self.passed.retain(|stop| !stop.is_same(&before));
                self.at = Some(before);
                return;
            }
            at = Some(before);
        }
    }

    /// The deal has been read again.
    fn refresh(&mut self, deal: &DealState) {
        let debrief = &deal.debrief;
        self.walk = Walk::of(debrief, &deal.findings, self.walk.way());
        if let Some(opened) = self.opened(debrief) {
            self.at = Some(opened);
        }
        let Some(stop) = &self.at else { return };
        match self.walk.renewed(debrief, stop) {
            Some(stop) => self.at = Some(stop),
            None if matches!(stop.kind, StopKind::Trigger | StopKind::End) => {
                self.go_on(debrief);
                self.has_led_on = true;
            }
            // Without one of its ends it is no gap: on from where it began, or else from the beginning.
            None => {
                let open = || self.walk.stops().iter().filter(|other| !self.is_skipped(other));
                let beside = open().find(|other| other.after.is_some() && other.after == stop.after);
                self.at = beside.or_else(|| open().next()).cloned();
                self.has_led_on = true;
            }
        }
    }

    fn count(&self) -> usize {
        self.walk.stops().iter().filter(|stop| !self.is_skipped(stop)).count()
    }
}

impl StepsStage {
    /// Whether somebody walks from gap to gap.
    pub(super) fn is_walking(&self) -> bool {
        self.walking.is_some()
    }

    /// Begins the walk, or begins it anew the way that has just been chosen; what is being typed stays.
    pub(super) fn walk(&mut self, deal: &DealState) {
        let chosen = self.walking.as_ref().and_then(|walking| walking.chosen.take());
        self.capture.put_down(&deal.debrief);
        self.view = View::Timeline;
        self.is_typing = true;
        self.walking = Some(Walking::new(deal, chosen.unwrap_or(Way::Forwards)));
        self.stand_at_stop(deal);
    }

    /// Where the line goes at this stop; `told` is the last step told there.
    fn goes_at_stop(&self, told: Option<Id<Step>>, debrief: &Debrief) -> Goes {
        let walking = self.walking.as_ref();
        let spot = walking.and_then(|walking| Some(walking.walk.spot(debrief, walking.at.as_ref()?, told)));
        match spot {
            None | Some(Spot::AtTheEnd) => Goes::ToTheEnd,
            Some(Spot::After(step)) => Goes::After(step),
            Some(Spot::Before(step)) => Goes::Before(step),
        }
    }

    /// The capture line goes to the stop, and the steps around it are in view.
    fn stand_at_stop(&mut self, deal: &DealState) {
        let Some(walking) = &self.walking else { return };
        let stop = walking.at.as_ref();
        self.capture.milestone = stop.and_then(|stop| match stop.kind {
            StopKind::Trigger => Some(Milestone::Trigger),
            StopKind::End => Some(Milestone::Decision),
            _ => None,
        });
        // The step that is to be dated is looked at, or the one by which the line goes.
        let dated = stop.filter(|stop| stop.kind == StopKind::Undated).and_then(|stop| stop.before);
        let last = stop.and_then(|stop| stop.after);
        self.capture.goes = self.goes_at_stop(None, &deal.debrief);
        let looked_at = dated.or(match self.capture.goes {
            Goes::After(step) | Goes::Before(step) | Goes::Into(step) => Some(step),
            Goes::ToTheEnd => last,
        });
        match looked_at {
            Some(step) => self.select_step(step),
            None => self.select_place(usize::MAX),
        }
        self.capture.read(&deal.debrief);
        self.capture.menu.close();
    }

    /// A date alone, typed where it is asked when a step was, dates that step; answers whether it did.
    ///
    /// # Errors
    /// When the change cannot be stored.
    pub(super) fn date_at_stop(&mut self, deal: &DealState, session: &mut Session) -> anyhow::Result<bool> {
        let debrief = &deal.debrief;
        let Some(walking) = &mut self.walking else { return Ok(false) };
        let asked = walking.at.as_ref().filter(|stop| stop.kind == StopKind::Undated);
        let step = asked.and_then(|stop| debrief.step(stop.before?));
        let Some((step, date)) = step.zip(self.capture.lone_date(debrief)) else { return Ok(false) };
        edits::date_and_move(step, date, 0, debrief, session)?;
        let (number, date) = (debrief.number(step.id).unwrap_or(0), session.locale.date(date));
        session.tell(t!(session.locale, "walk-dated-so", to = number, date = date));
        walking.answered(debrief);
        walking.has_led_on = true;
        self.capture.clear(debrief);
        self.stand_at_stop(deal);
        Ok(true)
    }

    /// The deal has been read again while somebody walks.
    pub(super) fn refresh_walk(&mut self, deal: &DealState) {
        let Some(walking) = &mut self.walking else { return };
        let before = walking.at.clone();
        walking.refresh(deal);
        let is_same = match (&before, &walking.at) {
            (Some(before), Some(now)) => before.is_same(now),
            (before, now) => before.is_none() && now.is_none(),
        };
        // At the same stop the line goes behind what has just been typed there.
        let told = match self.capture.goes {
            Goes::After(step) => Some(step),
            Goes::ToTheEnd | Goes::Before(_) | Goes::Into(_) => None,
        };
        if !is_same || self.capture.goes != self.goes_at_stop(told, &deal.debrief) {
            self.stand_at_stop(deal);
        }
    }

    /// Something is entered in the line: only what follows from it may lead on.
    pub(super) fn has_entered(&mut self) {
        if let Some(walking) = &mut self.walking {
            walking.has_led_on = false;
        }
    }

    /// Ends the walk; the line goes to the end again.
    pub(super) fn leave_walk(&mut self) -> bool {
        self.capture.milestone = None;
        self.walking.take().is_some()
    }

    /// Runs a command of the walk; `None` when it is none.
    pub(super) fn run_walk(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Option<Reply> {
        let walking = self.walking.as_mut()?;
        let debrief = &deal.debrief;
        let has_led_on = std::mem::take(&mut walking.has_led_on) && self.capture.is_empty();
        match command {
            Command::NextPrompt if has_led_on && walking.at.is_some() => {
                session.tell(t!(session.locale, "walk-led-on"))
            }
            Command::NextPrompt => walking.go_on(debrief),
            Command::PreviousPrompt => walking.go_back(debrief),
            Command::Walk => {
                self.walk(deal);
                return Some(Ok(Outcome::Done));
            }
            Command::WalkSkip => {
                if let Some(stop) = walking.at.clone() {
                    walking.go_on(debrief);
                    walking.skipped.push(stop);
                    session.tell(t!(session.locale, "walk-skipped"));
                }
            }
            Command::WalkQuiet => {
                if let Err(error) = quiet(walking, debrief, session) {
                    return Some(Err(error));
                }
            }
            Command::WalkBefore | Command::WalkAfter => {
                let when = if command == Command::WalkBefore { When::Before } else { When::After };
                if let Err(error) = answer(walking, when, debrief, session) {
                    return Some(Err(error));
                }
            }
            Command::WalkWay => {
                return Some(Ok(Outcome::Open(Box::new(ways(walking, debrief, session)))));
            }
            Command::WalkLandmark => return Some(Landmarks::add(debrief, session)),
            _ => return None,
        }
        self.stand_at_stop(deal);
        Some(Ok(Outcome::Done))
    }
}

/// Nothing happened here: noted as such, and on to the next stop.
fn quiet(walking: &mut Walking, debrief: &Debrief, session: &mut Session) -> anyhow::Result<()> {
    let Some(stop) = walking.at.clone() else {
        return Ok(());
    };
    let reason = match stop.kind {
        StopKind::End => t!(session.locale, "walk-reason-open"),
        _ => t!(session.locale, "walk-reason"),
    };
    let Some(waiver) = stop.waiver(debrief, &reason) else {
        session.tell(t!(session.locale, "walk-not-quiet"));
        return Ok(());
    };
    session.edit(EditLabel::WaiveFinding, &waiver.reason, Some(debrief.deal.id), |tx| tx.insert(&waiver))?;
    session.tell(match stop.before.and_then(|step| debrief.number(step)) {
        Some(to) => t!(session.locale, "walk-settled", to = to),
        None => t!(session.locale, "walk-noted-open"),
    });
    walking.answered(debrief);
    Ok(())
}

/// Before or after the landmark: the step gets a date, and another place where its own contradicts the answer.
fn answer(walking: &mut Walking, when: When, debrief: &Debrief, session: &mut Session) -> anyhow::Result<()> {
    let stop = walking.at.clone().filter(|stop| stop.kind == StopKind::Undated);
    let asked = stop.and_then(|stop| {
        let step = debrief.step(stop.before?)?;
        let landmark = debrief.landmarks.iter().find(|landmark| Some(landmark.id) == stop.landmark)?;
        Some((step, landmark))
    });
    let Some((step, landmark)) = asked else { return Ok(()) };
    let Some(place) = placed(debrief, step.id, landmark, when) else {
        anyhow::bail!(t!(session.locale, "walk-not-dated"));
    };
    edits::date_and_move(step, place.date, place.by, debrief, session)?;
    let number = debrief.number(step.id).unwrap_or(0);
    session.tell(told(number, place.date, place.by, (landmark, when), session));
    walking.answered(debrief);
    Ok(())
}
