//! The deals share our people, so their calendars must fit together.

use std::collections::BTreeMap;

use debrief::domain::{Channel, Side};

use super::*;

/// Two deals in which the same visit is a step.
const SHARED_VISIT: [&str; 2] = ["w1", "w3"];

#[test]
fn nobody_of_us_is_at_two_customers_on_one_day() {
    let away = [Channel::Visit, Channel::Meeting, Channel::Meal, Channel::Event];
    in_both(|workbook| {
        let mut seen: BTreeMap<(String, String), &str> = BTreeMap::new();
        for key in ten().chain(["p1", "o1"]) {
            let debrief = deal(workbook, key);
            for step in &debrief.steps {
                let Some(day) = step.date.and_then(|date| date.as_day()) else {
                    continue;
                };
                if !step.channel.is_some_and(|channel| away.contains(&channel)) {
                    continue;
                }
                for person in debrief.people(step) {
                    if person.side != Side::Vendor {
                        continue;
                    }
                    let at = (person.name.clone(), day.to_string());
                    let other = *seen.entry(at.clone()).or_insert(key);
                    let shared = SHARED_VISIT.contains(&other) && SHARED_VISIT.contains(&key);
                    assert!(other == key || shared, "{at:?}: {other} and {key}");
                }
            }
        }
    });
}

#[test]
fn steps_never_run_back_in_time() {
    in_both(|workbook| {
        for debrief in &workbook.debriefs {
            let dated: Vec<_> = debrief.steps.iter().filter_map(|step| step.date).collect();
            for (at, date) in dated.iter().enumerate() {
                assert!(
                    dated[..at].iter().all(|before| !date.surely_before(*before)),
                    "{}: {date}",
                    debrief.deal.customer
                );
            }
        }
    });
}
