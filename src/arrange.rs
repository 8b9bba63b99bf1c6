//! Sorting that takes little room in the program.
//!
//! `slice::sort_by` makes a sort of its own for each type and each order, five kilobytes every time: all together they were
//! a megabyte. Here one sort serves all of them. Where many numbers are sorted again and again (`analysis::stats`) the
//! library's own is the faster one.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// Sorts like the library: what is equal keeps its order.
pub trait Arrange<T> {
    /// As `sort_by`.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As `sort_by_key`.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// As `sort_by_cached_key`: for keys that take work.
    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// As `sort`.
    fn arrange(&mut self)
    where
        T: Ord;
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = order(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        put(order, &mut |a, b| self.swap(a, b));
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }

    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = order(self.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        put(order, &mut |a, b| self.swap(a, b));
    }

    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }
}

/// As `collect` into a tree. The library's sorts what comes first, for each type with a sort of its own; this one puts in
/// one after the other.
pub trait Gather: Iterator + Sized {
    /// All of it; of what has the same key the last.
    fn gather<C: Tree + Extend<Self::Item>>(self) -> C {
        let mut tree = C::default();
        tree.extend(self);
        tree
    }
}

impl<I: Iterator> Gather for I {}

/// What is kept in the order of its keys.
pub trait Tree: Default {}

impl<K: Ord, V> Tree for BTreeMap<K, V> {}

impl<T: Ord> Tree for BTreeSet<T> {}

/// Which of so many things stands at each place once they are sorted.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Puts them there, round by round: what is in the way goes where the next one came from.
fn put(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == first {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn as_the_library_sorts(rows in prop::collection::vec((0u8..9, 0u32..1000), 0..60)) {
            let sorted = |by: fn(&mut Vec<(u8, u32)>)| {
                let mut rows = rows.clone();
                by(&mut rows);
                rows
            };
            let stable = sorted(|rows| rows.sort_by_key(|row| row.0));
            prop_assert_eq!(sorted(|rows| rows.arrange_by_key(|row| row.0)), stable.clone());
            prop_assert_eq!(sorted(|rows| rows.arrange_by_cached_key(|row| row.0)), stable);
            prop_assert_eq!(sorted(|rows| rows.arrange_by(|a, b| b.cmp(a))), sorted(|rows| rows.sort_by(|a, b| b.cmp(a))));
            prop_assert_eq!(sorted(|rows| rows.arrange()), sorted(|rows| rows.sort()));
        }
    }
}
