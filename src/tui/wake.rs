//! How often the program wakes up by itself to look whether another one has changed the workbook.

use std::time::Duration;

/// While somebody is here: a second window shows what is typed in the first.
const OFTEN: Duration = Duration::from_millis(800);

/// A laptop that lies open and forgotten may sleep. Whoever comes back to the window sees the changes at once.
const NOW_AND_THEN: Duration = Duration::from_secs(60);

/// After so long nobody is here.
const AWAY: Duration = Duration::from_secs(120);

/// When to look next, if the last key was pressed so long ago.
pub(super) fn to_look(idle: Duration) -> Duration {
    if idle < AWAY { OFTEN } else { NOW_AND_THEN }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nobody_is_the_program_sleeps_for_a_minute() {
        assert!(to_look(Duration::ZERO) < Duration::from_secs(1));
        assert!(to_look(AWAY - Duration::from_millis(1)) < Duration::from_secs(1));
        assert_eq!(to_look(AWAY), Duration::from_secs(60));
    }
}
