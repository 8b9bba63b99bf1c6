//! What is behind a figure: deals, steps and incidents, each of which can be gone to.

use std::collections::{BTreeSet, HashMap, hash_map::Entry::Vacant};

use ratatui::layout::Rect;

use crate::{
    answers::{Behind, What, own_number},
    domain::{Criterion, Deal, Debrief, Id, Scorer},
    guide::{Stage, Target},
    i18n::{Locale, t},
    store::StoreError,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        deal::DealScreen,
        keys::Context,
        layer::{Layer, Outcome, Place, Reply},
        list::{Selection, first_row},
        look::Role,
        place,
        popup::{centred, draw_more},
        session::Session,
    },
    wording,
};

/// So many rows above and below the selected one are read: more than any terminal shows.
const NEAR: usize = 80;

/// The popup is at most so wide.
const WIDTH: u16 = 110;

/// A row of the list.
#[derive(Clone)]
struct Entry {
    /// What it is: the sign of the outcome, the number of the step.
    sign: String,
    role: Role,
    text: String,
    /// What is told of it beside that, the longest form first.
    details: Vec<String>,
}

impl Entry {
    /// The form of so short a detail, or its shortest.
    fn detail(&self, form: usize) -> &str {
        self.details.get(form).or(self.details.last()).map_or("", String::as_str)
    }
}

/// The list.
pub struct BehindPopup {
    title: String,
    behind: Vec<Behind>,
    /// What each of them is, as far as it has been in sight.
    entries: Vec<Option<Entry>>,
    /// The deals of those.
    debriefs: HashMap<Id<Deal>, Option<Debrief>>,
    selection: Selection,
}

impl BehindPopup {
    /// What is behind a figure.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn new(title: String, behind: Vec<Behind>, session: &Session) -> anyhow::Result<Self> {
        let entries = vec![None; behind.len()];
        let mut popup = Self { title, behind, entries, debriefs: HashMap::new(), selection: Selection::default() };
        popup.read(session)?;
        Ok(popup)
    }

    /// At what lies in this deal, if anything does.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn at_deal(mut self, deal: Id<Deal>, session: &Session) -> anyhow::Result<Self> {
        if let Some(row) = self.behind.iter().position(|behind| behind.deal == deal) {
            self.selection.select(row);
        }
        self.read(session)?;
        Ok(self)
    }

    /// Reads what is in sight: behind a figure may be all deals of a large workbook.
    fn read(&mut self, session: &Session) -> anyhow::Result<()> {
        let selected = self.selection.row(self.behind.len());
        let near = selected.saturating_sub(NEAR)..(selected + NEAR).min(self.behind.len());
        for (behind, known) in self.behind[near.clone()].iter().zip(&mut self.entries[near]) {
            if known.is_some() {
                continue;
            }
            if let Vacant(place) = self.debriefs.entry(behind.deal) {
                place.insert(match session.debrief(behind.deal) {
                    Err(StoreError::Missing { .. }) => None,
                    found => Some(found?),
                });
            }
            let debrief = self.debriefs.get(&behind.deal).and_then(Option::as_ref);
            *known = Some(entry(behind, debrief, session));
        }
        Ok(())
    }

    /// So many cells the words for what each row is take, with the gap behind them; none where all are of one kind.
    fn kinds(&self, locale: Locale) -> u16 {
        let kinds: BTreeSet<&str> = self.behind.iter().map(kind_key).collect();
        let words = kinds.iter().filter(|_| kinds.len() > 1).map(|key| width(&kind(key, locale)) + 2);
        words.max().unwrap_or(0)
    }

    fn enter(&self, session: &Session) -> Reply {
        let Some(behind) = self.behind.get(self.selection.row(self.behind.len())) else {
            return Ok(Outcome::Ignored);
        };
        let screen = match behind.what {
            None | Some(What::Measured(..) | What::Rate { .. }) => DealScreen::open(behind.deal, session)?,
            Some(what) => {
                let (stage, target) = match what {
                    What::Step(step) | What::Wait(step, _) => (Stage::Steps, Target::Step(step)),
                    What::Incident(incident) => (Stage::Incidents, Target::Incident(incident)),
                    What::Claim(claim) => place::claim(claim, session)?,
                    What::Judgement(at) => match Criterion::built_in().nth(at) {
                        Some(criterion) => (Stage::Checklist, Target::Criterion(criterion)),
                        None => (Stage::Checklist, Target::Deal),
                    },
                    What::Lever(lever) => (Stage::Levers, Target::Lever(lever)),
                    What::Measured(..) | What::Rate { .. } => (Stage::Steps, Target::Deal),
                };
                DealScreen::at(&Place { deal: behind.deal, stage, target }, session)?
            }
        };
        Ok(Outcome::Open(Box::new(screen)))
    }
}

fn entry(behind: &Behind, debrief: Option<&Debrief>, session: &Session) -> Entry {
    let locale = session.locale;
    let gone = || Entry {
        sign: session.signs.unknown().to_owned(),
        role: Role::Dim,
        text: t!(locale, "answers-behind-gone"),
        details: vec![],
    };
    let Some(debrief) = debrief else { return gone() };
    let deal = &debrief.deal;
    let name = deal.name();
    match behind.what {
        None => Entry {
            sign: session.signs.outcome(deal.outcome).to_owned(),
            role: Role::of_outcome(deal.outcome),
            text: name,
            details: [vec![wording::outcome(deal, locale)], wording::worth(deal, locale)].concat(),
        },
        Some(what @ (What::Measured(..) | What::Rate { .. })) => Entry {
            sign: session.signs.outcome(deal.outcome).to_owned(),
            role: Role::of_outcome(deal.outcome),
            text: name,
            details: own_number(what, locale).into_iter().collect(),
        },
        Some(What::Step(id) | What::Wait(id, _)) => match (debrief.step(id), debrief.number(id)) {
            (Some(step), Some(number)) => Entry {
                sign: number.to_string(),
                role: Role::of_outcome(deal.outcome),
                text: acts(debrief.actor(step).map(|actor| actor.name.as_str()), &step.title),
                details: match behind.what {
                    Some(What::Wait(_, days)) => vec![format!("{} · {}", locale.span(days), deal.customer)],
                    _ => vec![deal.customer.clone()],
                },
            },
            _ => gone(),
        },
        Some(What::Incident(id)) => match debrief.incident(id) {
            Some(incident) => Entry {
                sign: session.signs.incident(incident.kind).to_owned(),
                role: Role::of_incident(incident.kind),
                text: incident.what.clone(),
                details: vec![deal.customer.clone()],
            },
            None => gone(),
        },
        Some(What::Claim(id)) => match debrief.claims.iter().find(|claim| claim.id == id) {
            Some(claim) => Entry {
                sign: session.signs.unknown().to_owned(),
                role: Role::of_outcome(deal.outcome),
                text: t!(
                    locale,
                    "answers-behind-claim",
                    who = locale.label(claim.made_by),
                    text = claim.text.as_str(),
                    status = locale.label(claim.status)
                ),
                details: vec![deal.customer.clone()],
            },
            None => gone(),
        },
        Some(What::Judgement(at)) => Entry {
            sign: session.signs.outcome(deal.outcome).to_owned(),
            role: Role::of_outcome(deal.outcome),
            text: judgement(debrief, at, session),
            details: vec![deal.customer.clone()],
        },
        Some(What::Lever(id)) => match debrief.levers.iter().find(|lever| lever.id == id) {
            Some(lever) => Entry {
                sign: session.signs.lever().to_owned(),
                role: Role::Accent,
                text: lever.title.clone(),
                details: vec![deal.customer.clone()],
            },
            None => gone(),
        },
    }
}

/// The key of what it is: `deal`, `step`.
fn kind_key(behind: &Behind) -> &'static str {
    match behind.what {
        None | Some(What::Measured(..) | What::Rate { .. }) => "deal",
        Some(What::Step(_) | What::Wait(..)) => "step",
        Some(What::Incident(_)) => "incident",
        Some(What::Claim(_)) => "claim",
        Some(What::Judgement(_)) => "judgement",
        Some(What::Lever(_)) => "lever",
    }
}

/// The word for it.
fn kind(key: &str, locale: Locale) -> String {
    locale.text(&format!("answers-behind-kind-{key}"), &[])
}

/// What both sides judged of a criterion, and why.
fn judgement(debrief: &Debrief, at: usize, session: &Session) -> String {
    let locale = session.locale;
    let Some(criterion) = Criterion::built_in().nth(at) else { return String::new() };
    let of = |side| {
        let score = debrief.seen(None).score(&criterion, side).cloned();
        let rating = score.as_ref().and_then(|score| score.rating);
        let why = score.map(|score| score.rationale.trim().to_owned()).unwrap_or_default();
        (rating.map_or_else(|| "·".to_owned(), |rating| locale.label(rating)), why)
    };
    let ((customer, said), (vendor, ours)) = (of(Scorer::Customer), of(Scorer::Vendor));
    let why = [said, ours].into_iter().find(|why| !why.is_empty()).unwrap_or_default();
    t!(
        locale,
        "answers-behind-judgement",
        criterion = locale.criterion(&criterion),
        customer = customer,
        vendor = vendor
    ) + &if why.is_empty() { String::new() } else { format!(" · {why}") }
}

/// Who did what; a title that names its actor itself stands alone.
fn acts(actor: Option<&str>, title: &str) -> String {
    let last = |name: &str| name.split_whitespace().last().is_some_and(|last| title.contains(last));
    match actor {
        Some(name) if !last(name) => format!("{name}: {title}"),
        _ => title.to_owned(),
    }
}

impl Layer for BehindPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.entries.len()) {
            self.read(session)?;
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => self.enter(session),
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.entries = vec![None; self.behind.len()];
        self.debriefs.clear();
        self.read(session)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let rows = u16::try_from(self.entries.len()).unwrap_or(u16::MAX).max(3);
        let inner = canvas.popup(centred(area, WIDTH, rows.saturating_add(4)), &self.title);
        let list = Rect { height: inner.height.saturating_sub(2), ..inner };
        let selected = self.selection.row(self.entries.len());
        let first = first_row(selected, self.entries.len(), list.height.into());
        let read = || self.entries.iter().flatten();
        // What is behind has the room that it needs, at least half of it all.
        let text = read().map(|entry| width(&entry.text)).max().unwrap_or(0).min(list.width / 2);
        // Where things of several kinds stand, each says which it is.
        let (locale, kinds) = (session.locale, self.kinds(session.locale));
        let room = list.width.saturating_sub(text + kinds + 10);
        // All of them have one form, the longest that is cut nowhere.
        let widest = |form: usize| read().map(|entry| width(entry.detail(form))).max().unwrap_or(0);
        let forms = read().map(|entry| entry.details.len()).max().unwrap_or(0);
        let form = (0..forms).find(|form| widest(*form) <= room).unwrap_or(forms.saturating_sub(1));
        let detail = widest(form).min(room);
        for ((row, entry), y) in self.entries.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let Some(entry) = entry else { continue };
            let line = Rect { y, height: 1, ..list };
            canvas.row(line, row);
            if row == selected {
                canvas.select(line);
            }
            canvas.text_right(list.x + 6, y, 4, &entry.sign, Ink::Role(entry.role));
            let end = list.right().saturating_sub(detail + 1);
            if let Some(of) = self.behind.get(row).filter(|_| kinds > 0) {
                canvas.text(list.x + 8, y, kinds, &kind(kind_key(of), locale), Role::Dim);
            }
            canvas.text(list.x + 8 + kinds, y, end.saturating_sub(list.x + 9 + kinds), &entry.text, Role::Text);
            canvas.text(end, y, detail, entry.detail(form), Role::Dim);
        }
        draw_more(canvas, inner, (first, list.height.into(), self.entries.len()), session.locale);
        let foot = t!(session.locale, "answers-behind-foot");
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "answers-behind-about")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Incident, Step};

    #[test]
    fn rows_say_what_they_are_where_they_are_of_several_kinds() {
        let deal = Id::<Deal>::new();
        let of = |what| Behind { deal, what };
        let kinds = |behind: Vec<Behind>| {
            let title = String::new();
            let (entries, debriefs) = (vec![None; behind.len()], HashMap::new());
            BehindPopup { title, behind, entries, debriefs, selection: Selection::default() }.kinds(Locale::EN)
        };
        let (step, incident) = (What::Step(Id::<Step>::new()), What::Incident(Id::<Incident>::new()));
        assert_eq!(kinds(vec![of(None), of(None)]), 0);
        assert_eq!(kinds(vec![of(Some(step)), of(Some(What::Wait(Id::new(), 3)))]), 0, "both are steps");
        assert_eq!(kinds(vec![of(None), of(Some(step))]), 6);
        assert_eq!(kinds(vec![of(Some(step)), of(Some(incident))]), 10);
    }
}
