//! The sittings of a deal: who was heard, when, and by whom; and the one that is under way.

use ratatui::layout::Rect;

use super::{
    clock::next_sitting,
    reconcile::put_in_order,
    records::{Listing, form},
};
use crate::{
    analysis,
    domain::{Deal, Debrief, FuzzyDate, Phase, Sitting, SittingWith},
    fields::{Scope, Subject, take_minutes},
    guide::{self, Stage},
    i18n::t,
    store::{Edit, EditLabel, StoreError},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        hiding::Met,
        keys::Context,
        layer::{Outcome, Reply},
        look::Role,
        popup::{PickItem, Picker, Question},
        session::Session,
    },
};

/// The sittings as a list.
pub struct Sittings;

/// Makes a sitting of today.
fn make(debrief: &Debrief, session: &mut Session) -> anyhow::Result<Sitting> {
    let with = match session.is_covered() {
        true => SittingWith::Customer,
        false => Sitting::next_with(&debrief.sittings),
    };
    let mut sitting = Sitting::new(debrief.deal.id, with);
    sitting.held_on = Some(FuzzyDate::day(session.today()));
    sitting.facilitator = session.config.facilitator.clone().unwrap_or_default();
    let what = name(&sitting, debrief, session);
    session.edit(EditLabel::AddSitting, &what, Some(debrief.deal.id), |tx| tx.insert(&sitting))?;
    Ok(sitting)
}

fn name(sitting: &Sitting, debrief: &Debrief, session: &Session) -> String {
    sitting.title(Scope { locale: session.locale, today: session.today(), debrief: Some(debrief) })
}

/// Starts the clock: it lets the sitting under way run or stand; where none is, the one that was prepared begins, or a new
/// one.
///
/// # Errors
/// When it cannot be stored.
pub fn start_or_pause(debrief: &Debrief, stage: Stage, session: &mut Session) -> anyhow::Result<()> {
    if session.workbook.is_read_only() {
        anyhow::bail!(t!(session.locale, "read-only-told"));
    }
    let clock = session.clock(debrief.deal.id);
    if session.is_covered() && clock.sitting().is_some_and(|sitting| sitting.with == SittingWith::Vendor) {
        anyhow::bail!(t!(session.locale, "customer-screen-not-here"));
    }
    if let Some(sitting) = clock.sitting() {
        let ran_elsewhere = session.workbook.is_heard_elsewhere(sitting.id)?;
        let stands = match clock.is_running() {
            true => None,
            false => hear_alone(&sitting, session)?,
        };
        let stands = stands.or_else(|| ran_elsewhere.then(|| t!(session.locale, "clock-of-window-stands")));
        let runs = clock.toggle(&session.workbook)?;
        session.workbook.note_heard(sitting.id, runs)?;
        let told = match runs {
            true => t!(session.locale, "clock-goes-on", time = clock.time(session.locale)),
            false => t!(session.locale, "clock-stands", time = clock.time(session.locale)),
        };
        session.tell(stands.into_iter().chain([told]).collect::<Vec<_>>().join(" "));
        return Ok(());
    }
    let prepared = next_sitting(debrief).and_then(|id| debrief.sittings.iter().find(|sitting| sitting.id == id));
    let sitting = match prepared {
        Some(sitting) => sitting.clone(),
        None => make(debrief, session)?,
    };
    begin(&sitting, debrief, stage, session)
}

/// Begins this sitting, or takes it up.
fn begin(sitting: &Sitting, debrief: &Debrief, stage: Stage, session: &mut Session) -> anyhow::Result<()> {
    let clock = session.clock(debrief.deal.id);
    if clock.heard_blind().is_some() && !(sitting.blind && sitting.source().is_some()) {
        anyhow::bail!(t!(session.locale, "clock-shows-again"));
    }
    let phase = guide::proposed(Phase::Opening, stage).unwrap_or(Phase::Opening);
    let stands = hear_alone(sitting, session)?;
    clock.begin(sitting, phase, session)?;
    // What is shown may be another account now.
    session.show_anew();
    let told = t!(session.locale, "clock-begun", sitting = name(sitting, debrief, session));
    // Whoever looks on is not told that something is put aside.
    let aside = clock.heard_blind().filter(|_| !session.is_covered()).map(|_| t!(session.locale, "clock-begun-blind"));
    session.tell(stands.into_iter().chain([told]).chain(aside).collect::<Vec<_>>().join(" "));
    Ok(())
}

/// A coach hears one sitting at a time: the clock of any other stands from now on. Answers what is said of it; which other
/// deal it is does not concern a customer who looks on.
fn hear_alone(sitting: &Sitting, session: &Session) -> anyhow::Result<Option<String>> {
    let Some(other) = session.hear_alone(sitting)? else { return Ok(None) };
    let elsewhere = (other.deal != sitting.deal && !session.is_covered()).then(|| session.customer(other.deal));
    Ok(Some(match elsewhere.transpose()?.flatten() {
        Some(customer) => t!(session.locale, "clock-of-deal-stands", deal = customer),
        None => t!(session.locale, "clock-of-other-stands"),
    }))
}

/// Ends the sitting that is under way: its minutes are written down, and all accounts are shown again.
///
/// # Errors
/// When it cannot be stored.
pub fn end(debrief: &Debrief, session: &mut Session) -> anyhow::Result<()> {
    let clock = session.clock(debrief.deal.id);
    let Some(sitting) = clock.sitting() else {
        anyhow::bail!(t!(session.locale, "clock-nothing-to-end"));
    };
    let heard = session.heard_blind(sitting.deal);
    if clock.is_running() {
        session.workbook.note_heard(sitting.id, false)?;
    }
    if heard.is_some() {
        session.note_to_meet(Some(sitting.id))?;
    }
    let told = match clock.forget_where_too_short(&session.workbook)? {
        true => {
            session.show_anew();
            t!(session.locale, "clock-too-short")
        }
        false => write_minutes(&sitting, debrief, session)?,
    };
    // What was hidden shows again only now: two accounts, one behind the other, of one purchase.
    let (met, moved) = match &heard {
        Some(heard) => {
            let met = session.meet_hidden(sitting.deal, heard)?;
            session.note_to_meet(None)?;
            (met, order(&debrief.deal, session)?)
        }
        None => (Vec::new(), 0),
    };
    let ordered = (moved > 0 && !session.is_covered()).then(|| t!(session.locale, "clock-ended-ordered"));
    let met = (!met.is_empty() && !session.is_covered()).then(|| joined(&met, session));
    let pairs = pairs_waiting(&session.debrief(sitting.deal)?, session);
    session.tell([Some(told), ordered, pairs, met].into_iter().flatten().collect::<Vec<_>>().join(" "));
    Ok(())
}

/// Puts the steps of both by their dates. Nobody is hidden from anybody any more, whatever the clock still says.
fn order(deal: &Deal, session: &mut Session) -> Result<usize, StoreError> {
    let edit = Edit::new(EditLabel::OrderSteps).arg("what", deal.title.as_str()).deal(deal.id);
    let moved = session.workbook.edit(edit, |tx| put_in_order(deal.id, tx))?;
    // What has changed nothing has saved nothing.
    if moved > 0 {
        session.note_saved();
        session.show_anew();
    }
    Ok(moved)
}

/// After a blind sitting that another window has ended: whoever was entered here meanwhile, and was hidden, becomes one.
///
/// # Errors
/// When it cannot be stored.
pub fn ended_elsewhere(session: &mut Session) -> anyhow::Result<()> {
    let met = session.meet_after_end()?;
    if !met.is_empty() && !session.is_covered() {
        session.tell(joined(&met, session));
    }
    Ok(())
}

/// At the start: what a crash at the end of a blind sitting has left undone is done, and said.
///
/// # Errors
/// When it cannot be stored.
pub fn ended_before(session: &mut Session) -> anyhow::Result<()> {
    let met = session.meet_after_crash()?;
    if !met.is_empty() && !session.is_covered() {
        session.tell(joined(&met, session));
    }
    Ok(())
}

/// Who has become one entry, by name and side: first those whose side was in dispute.
fn joined(met: &[Met], session: &Session) -> String {
    const NAMED: usize = 3;
    let locale = session.locale;
    let (disputed, others): (Vec<&Met>, Vec<&Met>) = met.iter().partition(|who| who.differed);
    let named = disputed.into_iter().chain(others).take(NAMED);
    let named: Vec<String> = named
        .map(|who| t!(locale, "clock-ended-side", name = who.name.as_str(), side = locale.label(who.side)))
        .collect();
    let more = met.len() - named.len();
    t!(locale, "clock-ended-met", count = met.len(), more = more, names = named.join(", "))
}

/// Writes down how long a sitting took, and says so.
fn write_minutes(sitting: &Sitting, debrief: &Debrief, session: &mut Session) -> anyhow::Result<String> {
    let clock = session.clock(sitting.deal);
    clock.keep(&session.workbook, true)?;
    let minutes = u32::try_from(clock.minutes_in_all()).unwrap_or(u32::MAX).clamp(1, 24 * 60);
    let new = Sitting { minutes: Some(minutes), ..sitting.clone() };
    let what = name(sitting, debrief, session);
    session.edit(EditLabel::ChangeSitting, &what, Some(sitting.deal), |tx| tx.update(sitting, &new))?;
    Ok(t!(session.locale, "clock-ended", count = minutes))
}

/// That the two accounts wait to be laid side by side, where both are there and may tell of one step.
fn pairs_waiting(debrief: &Debrief, session: &Session) -> Option<String> {
    let may_tell = debrief.both_heard() && !session.is_covered();
    let count = may_tell.then(|| analysis::pairs_waiting(debrief)).filter(|count| *count > 0)?;
    Some(t!(session.locale, "clock-ended-pairs", count = count))
}

/// How long a sitting took that no clock has timed; the answer ends it.
fn how_long(sitting: &Sitting, debrief: &Debrief, session: &Session) -> Question {
    let (seen, what) = (sitting.clone(), name(sitting, debrief, session));
    let (title, hint) = (t!(session.locale, "sitting-took-title"), t!(session.locale, "sitting-took-hint"));
    Question::new(title, hint, "", move |text, session| {
        let scope = Scope { locale: session.locale, today: session.today(), debrief: None };
        let mut new = seen.clone();
        take_minutes(&mut new, text, scope)?;
        session.edit(EditLabel::ChangeSitting, &what, Some(seen.deal), |tx| tx.update(&seen, &new))?;
        if let Some(minutes) = new.minutes {
            session.tell(t!(session.locale, "clock-ended", count = minutes));
        }
        Ok(Outcome::Close)
    })
}

/// Who is there: people of the deal to be marked, and any other names.
fn attendance(sitting: &Sitting, debrief: &Debrief, session: &Session) -> Picker {
    let locale = session.locale;
    let there: Vec<String> = sitting.attended.split(',').map(|name| name.trim().to_owned()).collect();
    let is_there = |name: &str| there.iter().any(|other| other == name);
    let known = |name: &str| debrief.participants.iter().any(|person| person.name == name);
    let others = there.iter().filter(|name| !name.is_empty() && !known(name));
    let items: Vec<PickItem> = debrief
        .participants
        .iter()
        .map(|person| PickItem {
            marked: is_there(&person.name),
            ..PickItem::new(&person.name, locale.label(person.side))
        })
        .chain(others.map(|name| PickItem { marked: true, ..PickItem::new(name, "") }))
        .collect();
    let names: Vec<String> = items.iter().map(|item| item.label.clone()).collect();
    let marked = move |rows: &[usize]| {
        let marked: Vec<&str> = rows.iter().filter_map(|row| names.get(*row)).map(String::as_str).collect();
        marked.join(", ")
    };
    let says = move |typed: &str| match typed {
        "" => PickItem::new(t!(locale, "attendance-others"), t!(locale, "attendance-others-detail")),
        typed => PickItem::new(t!(locale, "attendance-typed", name = typed), ""),
    };
    let (seen, what) = (sitting.clone(), name(sitting, debrief, session));
    let (seen_too, what_too, marked_too) = (seen.clone(), what.clone(), marked.clone());
    let picker = Picker::several(t!(locale, "attendance-title"), items, move |rows, session| {
        set_attendance(&seen_too, &marked_too(&rows), &what_too, session)?;
        Ok(Outcome::Close)
    });
    picker.taking_typed(says, move |typed, rows, session| {
        let marked = marked(&rows);
        let start = if marked.is_empty() { marked } else { format!("{marked}, ") };
        if !typed.is_empty() {
            let named = set_attendance(&seen, &format!("{start}{typed}"), &what, session)?;
            // Several come: the list stays until it is closed.
            return Ok(Outcome::Replace(Box::new(attendance(&named, &session.debrief(named.deal)?, session))));
        }
        Ok(Outcome::Open(Box::new(other_names(start, &seen, &what, session))))
    })
}

/// Asks for names behind those that are marked.
fn other_names(start: String, seen: &Sitting, what: &str, session: &Session) -> Question {
    let (seen, what) = (seen.clone(), what.to_owned());
    let (title, hint) = (t!(session.locale, "attendance-title"), t!(session.locale, "attendance-hint"));
    Question::new(title, hint, &start, move |text, session| {
        set_attendance(&seen, text.trim().trim_end_matches(','), &what, session)?;
        Ok(Outcome::Close)
    })
}

/// The sitting as it is now.
fn set_attendance(seen: &Sitting, attended: &str, what: &str, session: &mut Session) -> anyhow::Result<Sitting> {
    let new = Sitting { attended: attended.to_owned(), ..seen.clone() };
    if new != *seen {
        session.edit(EditLabel::ChangeSitting, what, Some(seen.deal), |tx| tx.update(seen, &new))?;
    }
    Ok(new)
}

/// Whether it is hidden who sat there: in a sitting of the side that is not heard now.
fn is_hidden(sitting: &Sitting, session: &Session) -> bool {
    let heard = session.clock(sitting.deal).heard_blind();
    heard.is_some_and(|heard| sitting.source().is_some_and(|told| told != heard))
}

/// The whole minutes that a sitting has taken which has begun and now stands, while another one may be under way; none of
/// one that is only planned.
fn interrupted(sitting: &Sitting, session: &Session) -> Option<u64> {
    let spent = session.workbook.sitting_clock(sitting.id).ok().filter(|spent| !spent.is_empty())?;
    Some(u64::from(spent.total()) / 60)
}

/// How far a sitting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Planned,
    Running,
    Standing,
    Ended,
}

impl State {
    fn of(sitting: &Sitting, session: &Session) -> Self {
        let clock = session.clock(sitting.deal);
        let is_under_way = clock.sitting().is_some_and(|other| other.id == sitting.id);
        match (sitting.minutes, is_under_way) {
            (Some(_), _) => Self::Ended,
            (None, true) if clock.is_running() => Self::Running,
            (None, true) => Self::Standing,
            (None, false) if interrupted(sitting, session).is_some() => Self::Standing,
            (None, false) => Self::Planned,
        }
    }

    fn in_words(self, session: &Session) -> (String, Role) {
        let locale = session.locale;
        match self {
            Self::Planned => (t!(locale, "sitting-planned"), Role::Dim),
            Self::Running => (format!("{} {}", session.signs.clock(), t!(locale, "sitting-running")), Role::Accent),
            Self::Standing => (t!(locale, "sitting-standing"), Role::Warn),
            Self::Ended => (t!(locale, "sitting-ended"), Role::Text),
        }
    }

    /// The minutes used and planned, as far as they are known.
    fn minutes(self, sitting: &Sitting, session: &Session) -> String {
        let used = match self {
            Self::Planned => None,
            Self::Running => Some(session.clock(sitting.deal).minutes_in_all()),
            Self::Standing => interrupted(sitting, session),
            Self::Ended => sitting.minutes.map(u64::from),
        };
        let usual = session.config.sitting_minutes.unwrap_or(guide::USUAL_MINUTES);
        // What an ended one should have taken is known only where somebody said it.
        let planned = sitting.planned_minutes.or((self != Self::Ended).then_some(usual));
        match (used, planned) {
            (None, planned) => {
                t!(session.locale, "sitting-minutes-planned", minutes = planned.unwrap_or(usual))
            }
            (Some(used), Some(planned)) => {
                t!(session.locale, "sitting-minutes-of", used = used, planned = planned)
            }
            (Some(used), None) => t!(session.locale, "sitting-minutes", minutes = used),
        }
    }
}

impl Listing for Sittings {
    type Row = Sitting;
    const NAME: &'static str = "sittings";
    const CHANGED: EditLabel = EditLabel::ChangeSitting;
    const DELETED: EditLabel = EditLabel::DeleteSitting;
    const HEIGHT: u16 = 2;

    fn rows(debrief: &Debrief) -> &[Sitting] {
        &debrief.sittings
    }

    /// What is to be done is done to the one that has not ended yet.
    fn foremost(rows: &[Sitting]) -> usize {
        rows.iter().position(|sitting| sitting.minutes.is_none()).unwrap_or(rows.len().saturating_sub(1))
    }

    fn add(debrief: &Debrief, session: &mut Session) -> Reply {
        let sitting = make(debrief, session)?;
        Ok(Outcome::Open(Box::new(form::<Self>(debrief.deal.id, sitting.id, session)?)))
    }

    fn draw(canvas: &mut Canvas, area: Rect, row: &Sitting, _debrief: &Debrief, session: &Session) {
        let locale = session.locale;
        let date = row.held_on.map_or_else(|| canvas.signs.unknown().to_owned(), |date| locale.date(date));
        canvas.text(area.x, area.y, 12, &date, Role::Text);
        let role = match row.with {
            SittingWith::Customer => Role::Customer,
            SittingWith::Vendor => Role::Vendor,
            SittingWith::Joint => Role::Third,
        };
        canvas.text(area.x + 14, area.y, 18, &locale.label(row.with), role);
        let state = State::of(row, session);
        let (word, role) = state.in_words(session);
        let x = canvas.text(area.x + 34, area.y, 12, &word, role);
        if row.blind {
            canvas.text(x + 2, area.y, 12, &t!(locale, "clock-blind"), Role::Accent);
        }
        let minutes = state.minutes(row, session);
        canvas.text_right(area.right(), area.y, 22, &minutes, Role::Text);
        if area.height > 1 {
            let nobody = if is_hidden(row, session) { "sitting-nobody-seen" } else { "sitting-nobody-named" };
            let people = match (row.facilitator.as_str(), row.attended.as_str()) {
                ("", "") => locale.text(nobody, &[]),
                ("", attended) => attended.to_owned(),
                (by, "") => t!(locale, "sitting-by", name = by),
                (by, attended) => format!("{attended} · {}", t!(locale, "sitting-by", name = by)),
            };
            canvas.text(area.x + 14, area.y + 1, area.width.saturating_sub(14), &people, Role::Dim);
        }
    }

    fn detail(row: &Sitting, _debrief: &Debrief, session: &Session) -> Vec<(String, Ink)> {
        let clock = session.clock(row.deal);
        let is_under_way = clock.sitting().is_some_and(|sitting| sitting.id == row.id);
        let mut lines = Vec::new();
        if is_under_way && !clock.is_running() {
            let time = clock.time(session.locale);
            let text = match clock.runs_elsewhere() {
                true => t!(session.locale, "sitting-elsewhere", time = time),
                false => t!(session.locale, "sitting-resumes", time = time),
            };
            lines.push((text, Ink::Role(Role::Accent)));
        }
        if row.blind && row.minutes.is_none() {
            lines.push((t!(session.locale, "sitting-is-blind"), Ink::Role(Role::Dim)));
        }
        lines
    }

    fn contexts() -> Vec<Context> {
        vec![Context::Sittings]
    }

    fn hints() -> Vec<Command> {
        vec![Command::Clock, Command::EndSitting, Command::Attendance, Command::Blind, Command::Agenda]
    }

    fn run_empty(command: Command) -> Reply {
        Ok(match command {
            Command::Clock | Command::Agenda => Outcome::CloseAnd(command),
            _ => Outcome::Ignored,
        })
    }

    fn run(command: Command, row: &Sitting, debrief: &Debrief, session: &mut Session) -> Reply {
        let clock = session.clock(row.deal);
        let is_under_way = clock.sitting().is_some_and(|sitting| sitting.id == row.id);
        match command {
            Command::Clock if is_under_way => start_or_pause(debrief, Stage::Frame, session)?,
            Command::Clock if row.minutes.is_some() => anyhow::bail!(t!(session.locale, "clock-has-ended")),
            Command::Clock => {
                begin(row, debrief, Stage::Frame, session)?;
                return Ok(Outcome::Close);
            }
            Command::EndSitting if is_under_way => end(debrief, session)?,
            Command::EndSitting if row.minutes.is_some() => anyhow::bail!(t!(session.locale, "sitting-has-ended")),
            Command::EndSitting => return Ok(Outcome::Open(Box::new(how_long(row, debrief, session)))),
            Command::Attendance if is_hidden(row, session) => {
                anyhow::bail!(t!(session.locale, "sitting-hidden-now"))
            }
            Command::Attendance => return Ok(Outcome::Open(Box::new(attendance(row, debrief, session)))),
            // What is told at the end of a sitting names the key of the two accounts.
            Command::Agenda | Command::Reconcile => return Ok(Outcome::CloseAnd(command)),
            Command::Blind => {
                if row.with == SittingWith::Joint {
                    anyhow::bail!(t!(session.locale, "sitting-joint-not-blind"));
                }
                if row.minutes.is_some() && !row.blind {
                    anyhow::bail!(t!(session.locale, "sitting-over-not-blind"));
                }
                let new = Sitting { blind: !row.blind, ..row.clone() };
                let what = name(row, debrief, session);
                session.edit(EditLabel::ChangeSitting, &what, Some(row.deal), |tx| tx.update(row, &new))?;
            }
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }
}
