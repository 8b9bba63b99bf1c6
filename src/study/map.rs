//! The map of the paths in words: what its places and ways are called, and the steps behind a way.

use std::collections::BTreeSet;

use super::{Behind, Material, Page, Tone, behind::step_line};
use crate::{
    analysis::answer::{Group, Leg, PathMap, Place, Stop, path_map},
    domain::{Deal, Debrief, Id},
    i18n::{Locale, t},
};

/// What a place is called.
pub fn stop_name(stop: Stop, locale: Locale) -> String {
    match stop {
        Stop::Start => t!(locale, "study-map-start"),
        Stop::Activity(key) => locale.activity(key),
        Stop::End(outcome) => locale.label(outcome),
    }
}

/// So many won deals and so many not won, with a letter each.
pub fn stop_count(won: usize, lost: usize, locale: Locale) -> String {
    t!(locale, "study-map-count", won = locale.count(won), lost = locale.count(lost))
}

/// What lies behind a place.
pub fn behind_place(place: &Place, locale: Locale) -> Behind {
    match place.stop {
        Stop::Activity(key) => Behind::Activity(key),
        stop => {
            let deals = place.won.iter().chain(&place.lost).copied().collect();
            Behind::Deals(stop_name(stop, locale), deals)
        }
    }
}

/// What lies behind a way.
pub fn behind_leg(map: &PathMap, leg: &Leg) -> Behind {
    Behind::Leg(map.places[leg.from].stop, map.places[leg.to].stop)
}

/// The group that an end belongs to; none of any other place.
pub fn group_of(stop: Stop) -> Option<Group> {
    match stop {
        Stop::End(outcome) => Group::of(outcome),
        Stop::Start | Stop::Activity(_) => None,
    }
}

/// What a way is called.
pub(super) fn leg_name(from: Stop, to: Stop, locale: Locale) -> String {
    t!(locale, "study-map-leg", from = stop_name(from, locale), to = stop_name(to, locale))
}

/// The deals that went a way.
pub(super) fn passing(from: Stop, to: Stop, material: &Material) -> BTreeSet<Id<Deal>> {
    let map = path_map(&material.cases);
    way(&map, from, to).map_or_else(BTreeSet::new, |leg| leg.won.union(&leg.lost).copied().collect())
}

/// The way from one place to the other.
fn way(map: &PathMap, from: Stop, to: Stop) -> Option<&Leg> {
    map.legs.iter().find(|leg| (map.places[leg.from].stop, map.places[leg.to].stop) == (from, to))
}

/// The deals that went a way, each time with the steps at its ends.
pub(super) fn went(from: Stop, to: Stop, material: &Material, locale: Locale) -> Page {
    let mut page = Page::default();
    let map = path_map(&material.cases);
    let Some(leg) = way(&map, from, to) else { return page };
    page.text(t!(locale, "study-map-leg-how"), Tone::Dim);
    for debrief in material.debriefs.iter() {
        let deal = &debrief.deal;
        let mut passages = leg.passages.iter().filter(|passage| passage.deal == deal.id).peekable();
        if passages.peek().is_none() {
            continue;
        }
        page.heading(t!(locale, "study-behind-deal", deal = deal.name(), group = locale.label(deal.outcome)));
        for passage in passages {
            let [first, last] = [passage.from, passage.to].map(|step| step.and_then(|step| debrief.step(step)));
            if first.is_none() && last.is_none() {
                page.link(deal.name(), Tone::Plain, Behind::Deal(deal.id));
            }
            if let Some(step) = first {
                page.link(step_line(debrief, step, locale), Tone::Plain, Behind::Step(deal.id, step.id));
            }
            if let Some((first, last)) = first.zip(last) {
                between(&mut page, debrief, [first, last].map(|step| debrief.number(step.id).unwrap_or(0)), locale);
            }
            if let Some(step) = last {
                page.link(step_line(debrief, step, locale), Tone::Plain, Behind::Step(deal.id, step.id));
            }
        }
    }
    page
}

/// How many steps few share stand between two, and the way to the first of them.
fn between(page: &mut Page, debrief: &Debrief, [first, last]: [usize; 2], locale: Locale) {
    let count = last.saturating_sub(first + 1);
    if let Some(next) = debrief.steps.get(first).filter(|_| count > 0) {
        page.link(t!(locale, "study-map-between", count = count), Tone::Dim, Behind::Step(debrief.deal.id, next.id));
    }
}
