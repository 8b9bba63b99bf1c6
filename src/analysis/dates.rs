//! Dates that are only known about: how far they can be from each other.

use jiff::{ToSpan, civil::Date};

use crate::domain::{FuzzyDate, days_between};

/// Whether two dates can mean the same day.
pub(super) fn can_be_the_same(one: FuzzyDate, other: FuzzyDate) -> bool {
    apart(one, other).0 == 0
}

/// How many days two dates are apart, at least and at most.
pub(super) fn apart(one: FuzzyDate, other: FuzzyDate) -> (i32, i32) {
    let ((a, b), (c, d)) = (range(one), range(other));
    let least = days_between(d, a).max(days_between(b, c)).max(0);
    (least, days_between(a, d).max(days_between(c, b)))
}

/// Whether one date can only lie before the other, "about" taken as it is meant.
pub(crate) fn surely_before(one: FuzzyDate, other: FuzzyDate) -> bool {
    range(one).1 < range(other).0
}

/// The days that a date can mean. "About" widens both ends by the date's own length, but by a week at least: about
/// 12 March is 5 to 19 March, about October is September to November.
fn range(date: FuzzyDate) -> (Date, Date) {
    let (first, last) = (date.earliest(), date.latest());
    if !date.is_about() {
        return (first, last);
    }
    let room = days_between(first, last).saturating_add(1).max(7);
    (first.checked_sub(room.days()).unwrap_or(first), last.checked_add(room.days()).unwrap_or(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sample::date;

    #[test]
    fn about_gives_room_and_exact_dates_do_not() {
        for (one, other, fit) in [
            ("2026-03-12", "2026-03-12", true),
            ("2026-03-12", "2026-03-13", false),
            ("~2026-03-12", "2026-03-19", true),
            ("~2026-03-12", "2026-03-20", false),
            ("2026-03", "2026-03-31", true),
            ("2026-03", "2026-04-01", false),
            ("~2025-10", "2025-11-30", true),
            ("~2025-10", "2025-12-04", false),
            ("2025-Q4", "2025-11", true),
        ] {
            assert_eq!(can_be_the_same(date(one), date(other)), fit, "{one} {other}");
            assert_eq!(can_be_the_same(date(other), date(one)), fit, "{other} {one}");
        }
    }

    #[test]
    fn days_apart_are_counted_from_the_nearest_and_the_farthest() {
        assert_eq!(apart(date("2026-03-12"), date("2026-03-20")), (8, 8));
        assert_eq!(apart(date("2026-04"), date("2026-03-20")), (12, 41));
        assert_eq!(apart(date("2026-03"), date("2026-03-20")), (0, 19));
        assert!(surely_before(date("2026-03"), date("2026-04-01")));
        assert!(!surely_before(date("~2026-03"), date("2026-04-01")));
    }
}
