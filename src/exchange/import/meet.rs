//! Which deal here each deal of a file is.
//!
//! By its id first. Of rows without an id those that say the same as a deal here are that deal, the others follow in their
//! order. What came without an id and has one now, or the other way round, is known by customer and title and a date or the
//! value, or by saying nothing else than stands here.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    Fact, Incoming, IncomingDeal,
    plan::{Met, image, is_same},
};
use crate::{
    domain::{Deal, Keyed, OWN_SOURCE, fold},
    store::{Image, Known, KnownDeal},
};

/// What becomes of the deals of a file, one for each.
pub(super) fn meet<'a>(all: &Incoming, known: &'a Known) -> Vec<Met<'a>> {
    let (met, unclear) = (vec![None; all.deals.len()], vec![false; all.deals.len()]);
    let mut meeting = Meeting { all, known, met, unclear, claimed: HashSet::new() };
    for (at, incoming) in all.deals.iter().enumerate().filter(|(_, incoming)| incoming.nameless.is_none()) {
        meeting.claim(at, &all.key(incoming));
    }
    meeting.meet_nameless();
    if all.source != OWN_SOURCE {
        meeting.meet_by_facts();
    }
    meeting.answer()
}

struct Meeting<'a, 'b> {
    all: &'b Incoming,
    known: &'a Known,
    /// Of each deal of the file the name of the one here.
    met: Vec<Option<&'a str>>,
    /// Whether it may be one of several here.
    unclear: Vec<bool>,
    claimed: HashSet<&'a str>,
}

impl<'a> Meeting<'a, '_> {
    /// Lets a deal of the file be the one here of this name, if nobody is yet.
    fn claim(&mut self, at: usize, name: &str) {
        if let Some((name, _)) = self.known.deals.get_key_value(name).filter(|_| self.met[at].is_none())
            && self.claimed.insert(name)
        {
            self.met[at] = Some(name);
        }
    }

    fn deal(&self, at: usize) -> &IncomingDeal {
        &self.all.deals[at]
    }

    /// Rows without an id: exact ones first, then in their order.
    fn meet_nameless(&mut self) {
        let mut rows = HashMap::<&str, Vec<usize>>::new();
        for (at, incoming) in self.all.deals.iter().enumerate() {
            if let Some(base) = &incoming.nameless {
                rows.entry(base).or_default().push(at);
            }
        }
        if rows.is_empty() {
            return;
        }
        let mut here = HashMap::<&str, Vec<(u32, &'a str)>>::new();
        for name in self.known.deals.keys() {
            let (base, count) = base_of(name);
            here.entry(base).or_default().push((count, name));
        }
        for (base, rows) in rows {
            let mut names = here.remove(base).unwrap_or_default();
            names.sort_unstable();
            if rows.len() > 1 || names.len() > 1 {
                for at in &rows {
                    let same = |(_, name): &&(u32, &str)| {
                        !self.claimed.contains(name) && is_exact(self.deal(*at), &self.known.deals[*name])
                    };
                    if let Some((_, name)) = names.iter().find(same).copied() {
                        self.claim(*at, name);
                    }
                }
            }
            let mut rest = names.iter().filter(|(_, name)| !self.claimed.contains(name)).copied().collect::<Vec<_>>();
            rest.reverse();
            for at in rows {
                if self.met[at].is_none()
                    && let Some((_, name)) = rest.pop()
                {
                    self.claim(at, name);
                }
                // The deal that an earlier import knew by customer and title alone, unless it began on another day.
                let began = |there: &KnownDeal| there.deal.opened_on;
                if let Some(before) = self.deal(at).before.clone()
                    && let Some(there) = self.known.deals.get(&before)
                    && began(there).is_none_or(|day| self.deal(at).deal.opened_on == Some(day))
                {
                    self.claim(at, &before);
                }
            }
        }
    }

    /// What has an id on one side only: by what is the same, where no more than one is like it. A row that several deals here
    /// are like is none of them, and unclear: somebody has to say which one it is.
    fn meet_by_facts(&mut self) {
        let left: Vec<usize> = (0..self.met.len()).filter(|at| self.met[*at].is_none()).collect();
        if left.is_empty() {
            return;
        }
        let mut here = HashMap::<String, Vec<&'a str>>::new();
        for (name, there) in self.known.deals.iter().filter(|(name, _)| !self.claimed.contains(name.as_str())) {
            here.entry(what(&written(there))).or_default().push(name);
        }
        let mut rows = HashMap::<String, Vec<usize>>::new();
        for at in left {
            rows.entry(what(&image(&self.deal(at).deal))).or_default().push(at);
        }
        for (what, rows) in rows {
            let mut names = here.remove(&what).unwrap_or_default();
            names.sort_unstable();
            let is_free = |meeting: &Self, at: usize, name: &str| {
                let is_nameless = |name: &str| name.starts_with(&what);
                !meeting.claimed.contains(name) && (meeting.deal(at).nameless.is_some() != is_nameless(name))
            };
            let is_same = |meeting: &Self, at: usize, name: &str| {
                is_free(meeting, at, name) && is_exact(meeting.deal(at), &meeting.known.deals[name])
            };
            for at in &rows {
                let same: Vec<&'a str> = names.iter().copied().filter(|name| is_same(self, *at, name)).collect();
                let Some(name) = same.first() else { continue };
                // As many rows as deals, all alike: they follow each other in their order.
                let is_open = |at: &&usize| self.met[**at].is_none() && is_same(self, **at, name);
                match rows.iter().filter(is_open).count() >= same.len() {
                    true => self.claim(*at, name),
                    false => self.unclear[*at] = true,
                }
            }
            let fits = |meeting: &Self, at: usize, name: &str| {
                let (row, there) = (meeting.deal(at), &meeting.known.deals[name]);
                meeting.met[at].is_none() && is_free(meeting, at, name) && agrees(&row.deal, &there.deal)
            };
            let only = |mut found: Vec<(usize, &'a str)>| if found.len() == 1 { found.pop() } else { None };
            for at in &rows {
                if self.unclear[*at] {
                    continue;
                }
                let of_row: Vec<(usize, &'a str)> =
                    names.iter().map(|name| (*at, *name)).filter(|(at, name)| fits(self, *at, name)).collect();
                self.unclear[*at] = of_row.len() > 1;
                let Some((_, name)) = only(of_row) else { continue };
                let of_name = rows.iter().map(|at| (*at, name)).filter(|(at, name)| fits(self, *at, name)).collect();
                if only(of_name).is_some() {
                    self.claim(*at, name);
                }
            }
        }
    }

    /// What was found; of rows without an id that are new the name that nobody has.
    fn answer(self) -> Vec<Met<'a>> {
        let mut taken: HashSet<String> = HashSet::new();
        let met = self.met.iter().zip(&self.unclear).zip(&self.all.deals).map(|((name, is_unclear), incoming)| {
            let known = name.map(|name| &self.known.deals[name]);
            let is_taken =
                |name: &str, taken: &HashSet<String>| self.known.deals.contains_key(name) || taken.contains(name);
            let crm_id = match (known, &incoming.nameless) {
                // What says no more than how a log of ours knows it, takes no name away.
                (Some(_), None) if incoming.known_as.as_ref() == Some(&incoming.deal.crm_id) => None,
                (Some(there), None) if self.all.source != OWN_SOURCE && there.deal.crm_id != incoming.deal.crm_id => {
                    Some(incoming.deal.crm_id.clone())
                }
                (None, Some(base)) if is_taken(&incoming.deal.crm_id, &taken) => {
                    (2_u32..).map(|count| format!("{base} #{count}")).find(|name| !is_taken(name, &taken))
                }
                _ => None,
            };
            if known.is_none() {
                taken.insert(crm_id.clone().unwrap_or_else(|| incoming.deal.crm_id.clone()));
            }
            Met { known, crm_id, is_unclear: *is_unclear && known.is_none() }
        });
        met.collect()
    }
}

/// What a name of a row without an id has in common with those of rows like it, and its place among them.
fn base_of(name: &str) -> (&str, u32) {
    let parted = name.rsplit_once(" #").and_then(|(base, count)| Some((base, count.parse().ok()?)));
    parted.unwrap_or((name, 1))
}

/// A deal as imports have written it, or as it stands where none has.
fn written(there: &KnownDeal) -> Image {
    let mut now = image(&there.deal);
    now.extend(there.written.clone());
    now
}

/// Customer and title, as rows without an id are known.
fn what(deal: &Image) -> String {
    let text = |column: &str| deal.get(column).and_then(Value::as_str).unwrap_or_default();
    fold(&format!("{} · {}", text("customer"), text("title")))
}

/// Whether all that a row says is as it stands here, or as an import has written it.
fn is_exact(incoming: &IncomingDeal, there: &KnownDeal) -> bool {
    let (new, now, written) = (image(&incoming.deal), image(&there.deal), written(there));
    let is_here = |column: &&str| is_same(column, &new, &now) || is_same(column, &new, &written);
    Fact::ALL.iter().filter(|fact| incoming.says.has(**fact)).all(|fact| fact.columns().iter().all(&is_here))
}

/// Whether two deals of one customer and title are one: they do not begin on two days, and a day or the value is the same.
/// Where none of these can be compared, they may be two orders of one kind.
fn agrees(one: &Deal, other: &Deal) -> bool {
    let same = |a: Option<String>, b: Option<String>| a.zip(b).map(|(a, b)| a == b);
    let day = |date: Option<crate::domain::FuzzyDate>| date.map(|date| date.to_string());
    let value = |deal: &Deal| deal.value.map(|value| format!("{value} {}", deal.currency));
    let opened = same(day(one.opened_on), day(other.opened_on));
    let found = [opened, same(day(one.decided_on), day(other.decided_on)), same(value(one), value(other))];
    opened != Some(false) && found.contains(&Some(true))
}
