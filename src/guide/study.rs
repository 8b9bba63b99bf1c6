//! What makes a set of deals a study.

/// So many won and so many lost deals, at the least, make a study (method: five to six of each).
pub const DEALS_OF_A_KIND: usize = 5;

/// Whether there are enough deals of both kinds to compare them.
pub fn is_balanced(won: usize, lost: usize) -> bool {
    won >= DEALS_OF_A_KIND && lost >= DEALS_OF_A_KIND
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_study_needs_five_of_each() {
        assert!(is_balanced(5, 5) && is_balanced(6, 9));
        assert!(!is_balanced(4, 12) && !is_balanced(12, 4));
    }
}
