//! Whose turn it was while nothing was heard: from the request to the offer, and in the silences between both sides.

use std::cmp::Reverse;

use crate::{
    domain::{Course, LEAST_FENCE_DAYS, Side, Weight, days_between},
    guide::{reading::Reading, remark::Remark},
};

/// After these steps of ours it is still for us to go on.
const OWED: [&str; 2] = ["callback_promised", "promise_missed"];
/// What ends a silence with these has been worked on until then.
const OFFERS: [&str; 2] = ["offer_sent", "offer_revised"];

/// More than two weeks without a contact.
struct Silence {
    from: usize,
    to: usize,
    days: i32,
    /// Whose turn it was, where that is known.
    turn: Option<Side>,
}

/// The time was ours and we did not use it: the offer took longer than is usual in the study, and the longest silence was
/// ours. Against it: all silences were the customer's.
pub(super) fn slow_or_silent(path: &Reading) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = slow_offer(path).into_iter().collect();
    let silences = silences(path);
    match silences.iter().max_by_key(|silence| (silence.days, Reverse(silence.from))) {
        Some(longest) if longest.turn == Some(Side::Vendor) => {
            let key =
                if path.decision == Some(longest.to) { "shows-our-silence-to-the-end" } else { "shows-our-silence" };
            remarks.push(said(path, key, longest, Weight::For));
        }
        Some(_) if remarks.is_empty() && silences.iter().all(|silence| silence.turn == Some(Side::Customer)) => {
            remarks.extend(silences.iter().map(|one| said(path, "shows-their-silence", one, Weight::Against)));
        }
        _ => {}
    }
    remarks
}

fn said(path: &Reading, key: &'static str, silence: &Silence, weight: Weight) -> Remark {
    let remark = Remark::new(key, [path.ground(silence.to)]).with("from", silence.from + 1).with("to", silence.to + 1);
    remark.days("span", silence.days).speaking(weight)
}

/// The offer came later than is usual in the study; where no study tells what is, after more than two weeks.
fn slow_offer(path: &Reading) -> Option<Remark> {
    let (from, to, days) = path.offer_time()?;
    let remark = |key| {
        let remark = Remark::new(key, [path.ground(to)]).with("from", from + 1).with("to", to + 1);
        remark.days("span", days).speaking(Weight::For)
    };
    match path.usual_offer_days {
        Some(usual) => (days > usual).then(|| remark("shows-slower-offer").days("usual", usual)),
        None => (f64::from(days) > LEAST_FENCE_DAYS).then(|| remark("shows-slow-offer")),
    }
}

/// The silences from contact to contact, the last one up to the decision. How long an offer took is judged by itself.
fn silences(path: &Reading) -> Vec<Silence> {
    let contacts = path.places(|step| path.is_contact(step)).into_iter().filter(|at| *at < path.end());
    let places: Vec<usize> = contacts.chain(path.decision).collect();
    let silence = |pair: &[usize]| {
        let (from, to) = (pair[0], pair[1]);
        let is_offer = path.offer_time().is_some_and(|(_, offer, _)| offer == to);
        let days = silent_days(path, from, to).filter(|_| !is_offer)?;
        Some(Silence { from, to, days, turn: turn(path, from, to) })
    };
    places.windows(2).filter_map(silence).collect()
}

/// The days between two steps, if they are a silence however vague dates are meant.
fn silent_days(path: &Reading, from: usize, to: usize) -> Option<i32> {
    let days = path.days_between(from, to)?;
    let dates = path.step(from).date.zip(path.step(to).date);
    let least = dates.map_or(days, |(from, to)| days_between(from.latest(), to.earliest()));
    (f64::from(days.min(least)) > LEAST_FENCE_DAYS).then_some(days)
}

/// Whose turn it was after a contact, up to the next: that of whom the other spoke to last. While an offer is asked for it
/// is ours, whatever we said in between; and whoever waits, or has promised, goes on himself.
fn turn(path: &Reading, from: usize, to: usize) -> Option<Side> {
    let (step, next) = (path.step(from), path.step(to));
    let is_asked = path.request.is_some_and(|at| at <= from) && path.offer.is_none_or(|offer| from < offer);
    let we_worked = path.acts(next, Side::Vendor) && OFFERS.contains(&next.activity.as_str());
    let waits = step.course == Course::Wait;
    match path.debrief.actor_side(step) {
        _ if is_asked || we_worked => Some(Side::Vendor),
        Some(Side::Customer) => Some(if waits { Side::Customer } else { Side::Vendor }),
        Some(Side::Vendor) => {
            let goes_on = waits || OWED.contains(&step.activity.as_str());
            Some(if goes_on { Side::Vendor } else { Side::Customer })
        }
        _ => None,
    }
}
