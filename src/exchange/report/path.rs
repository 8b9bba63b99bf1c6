//! The path in numbers, told in sentences.

use super::{
    page::{Page, section},
    spark,
};
use crate::{
    analysis::{journey_curve, summary::Path},
    domain::{Keyed, Side},
    i18n::t,
};

/// With fewer steps than this the account is coarse: purchases take 30 to 50 steps.
const ENOUGH_STEPS: usize = 30;

/// More hand-overs than this are counted, not listed.
const LISTED_HAND_OVERS: usize = 4;

/// The section; nothing while no step is recorded.
pub(super) fn numbers(page: &Page) -> Option<String> {
    let path = &page.summary.path;
    if path.steps == 0 {
        return None;
    }
    let mut body: Vec<String> = sentences(page).iter().map(|part| part.join(" ")).collect();
    body.retain(|part| !part.is_empty());
    let heading = t!(page.locale, "report-path-heading");
    Some(section(&heading, &body.join("\n\n")))
}

/// The curve in signs of text; nothing while no feeling is told.
pub(super) fn sketch(page: &Page) -> Option<String> {
    spark::sparkline(page, &journey_curve(page.debrief))
}

/// What there is to say: of the time, of who tells, of how far it came.
pub(super) fn sentences(page: &Page) -> [Vec<String>; 3] {
    let path = &page.summary.path;
    [time(page, path), voices(page, path), milestones(page, path)]
}

fn time(page: &Page, path: &Path) -> Vec<String> {
    let locale = page.locale;
    let mut sentences = vec![t!(locale, "report-path-steps", count = path.steps)];
    if path.steps < ENOUGH_STEPS && !page.is_for_customer() {
        sentences.push(t!(locale, "report-path-coarse"));
    }
    // Undated steps at the ends can make the path longer than its dates; then the dates are not given as its ends.
    let ends =
        path.first.zip(path.last).filter(|(first, last)| path.duration_days == Some(last.date.days_since(first.date)));
    let took = path.duration_days.filter(|days| *days > 0);
    match (ends, took) {
        (Some((first, last)), Some(days)) => sentences.push(t!(
            locale,
            "report-path-from-to",
            first = locale.date_in_words(first.date),
            first_step = first.step.number,
            last = locale.date_in_words(last.date),
            last_step = last.step.number,
            days = page.days_and_span(days, path.duration_grain)
        )),
        (_, Some(days)) => {
            sentences.push(t!(locale, "report-path-took", days = page.days_and_span(days, path.duration_grain)))
        }
        (_, None) => {}
    }
    if !path.undated.is_empty() {
        sentences.push(t!(locale, "report-path-undated", count = path.undated.len()));
    }
    if path.waiting.told_days > 0 {
        let days = locale.gap(path.waiting.told_days, path.waiting.told_grain);
        sentences.push(match path.waiting.told_share() {
            Some(share) => t!(locale, "report-path-waiting-share", days = days, share = locale.percent(share)),
            None => t!(locale, "report-path-waiting", days = days),
        });
    }
    if path.waiting.untold_days() > 0 {
        let days = locale.gap(path.waiting.untold_days(), path.waiting.untold_grain);
        sentences.push(t!(locale, "report-path-untold", days = days));
    }
    if let Some(gap) = path.longest_gap {
        sentences.push(t!(
            locale,
            "report-path-longest",
            days = locale.gap(gap.days, gap.grain),
            from = gap.from.number,
            to = gap.to.number
        ));
    }
    sentences
}

fn voices(page: &Page, path: &Path) -> Vec<String> {
    let (locale, told) = (page.locale, path.told);
    let voices: Vec<String> = [
        ("both", told.both),
        (if page.debrief.both_heard() { "customer" } else { "customer_alone" }, told.customer_only),
        ("vendor", told.vendor_only),
        ("document", told.document_only),
        ("nobody", told.nobody),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(who, count)| {
        let share = locale.percent(told.share(count).unwrap_or_default());
        t!(locale, "report-told", who = who, count = count, share = share)
    })
    .collect();
    let mut sentences = Vec::new();
    if !page.is_for_customer() {
        sentences.push(t!(locale, "report-path-told", list = voices.join("; ")));
    }
    let sides: Vec<String> = path
        .people
        .iter()
        .map(|(side, count)| t!(locale, "report-people-of", side = side.key(), count = *count))
        .collect();
    if !sides.is_empty() {
        let all: usize = path.people.values().sum();
        sentences.push(t!(locale, "report-path-people", count = all, list = sides.join(", ")));
    }
    sentences
}

fn milestones(page: &Page, path: &Path) -> Vec<String> {
    let locale = page.locale;
    let mut sentences = Vec::new();
    if let Some(time) = path.offer_time {
        let (request, offer) = (time.request.number, time.offer.number);
        sentences.push(match time.days.filter(|days| *days >= 0) {
            Some(days) => t!(
                locale,
                "report-path-offer",
                request = request,
                offer = offer,
                days = page.locale.gap(days, time.grain)
            ),
            None => t!(locale, "report-path-offer-undated", request = request, offer = offer),
        });
    }
    if page.is_for_customer() {
        return sentences;
    }
    let offer = match path.is_decider_before_offer() {
        Some(true) => "before",
        Some(false) => "after",
        None => "none",
    };
    match path.first_decider {
        Some(step) => {
            sentences.push(t!(locale, "report-path-decider", step = step.number, steps = path.steps, offer = offer))
        }
        None if !path.deciders.is_empty() => {
            sentences.push(t!(locale, "report-path-decider-never"));
        }
        None if path.people.contains_key(&Side::Customer) => {
            sentences.push(t!(locale, "report-path-decider-unknown"));
        }
        None => {}
    }
    if let Some(step) = path.first_competitor {
        let case = if path.is_competitor_unseen(page.debrief) { "exit" } else { "seen" };
        sentences.push(t!(locale, "report-path-competitor", case = case, step = step.number));
    }
    sentences.extend(hand_overs(page, path));
    sentences
}

fn hand_overs(page: &Page, path: &Path) -> Option<String> {
    let locale = page.locale;
    let over = &path.hand_overs;
    let mut list: Vec<String> = over
        .iter()
        .take(LISTED_HAND_OVERS)
        .map(|over| {
            let text = t!(
                locale,
                "report-hand-over",
                from = locale.label(over.from),
                last = over.last.number,
                to = locale.label(over.to),
                first = over.first.number
            );
            match over.days.filter(|days| *days >= 0) {
                Some(0) => format!("{text}, {}", t!(locale, "report-hand-over-same-day")),
                Some(days) => format!("{text}, {}", locale.gap(days, over.grain)),
                None => text,
            }
        })
        .collect();
    if let Some(more) = over.len().checked_sub(LISTED_HAND_OVERS).filter(|more| *more > 0) {
        list.push(t!(locale, "report-more", count = more));
    }
    (!list.is_empty()).then(|| t!(locale, "report-path-hand-overs", list = list.join("; ")))
}
