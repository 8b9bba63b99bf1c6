//! How far two paths are apart.

/// How many signs must be changed, added or left out to make one sequence the other (Levenshtein).
pub fn edit_distance<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    strsim::generic_levenshtein(&Slice(a), &Slice(b))
}

/// The same where a change costs as much as leaving one out and adding another: len a + len b − 2 · longest common
/// subsequence (optimal matching with indel 1, substitution 2).
pub fn indel_distance<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    a.len() + b.len() - 2 * common(a, b)
}

/// The length of the longest common subsequence.
fn common<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (at, y) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x == y { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// A sequence made ready to be held against many others: for each sign the places where it stands, as bits (Crochemore,
/// Iliopoulos, Pinzon and Reid 2001, as Hyyrö 2004 puts it). Of two paths of forty steps each this takes forty steps and
/// not sixteen hundred.
pub struct Pattern {
    len: usize,
    /// So many numbers of 64 bits hold a bit for each place.
    words: usize,
    /// One after the other for each sign.
    places: Vec<u64>,
}

impl Pattern {
    /// A sequence of the signs 0 … `signs` - 1.
    ///
    /// # Panics
    /// Where it holds another one.
    pub fn new(of: &[usize], signs: usize) -> Self {
        let words = of.len().div_ceil(64);
        let mut places = vec![0; signs * words];
        for (at, sign) in of.iter().enumerate() {
            places[sign * words + at / 64] |= 1 << (at % 64);
        }
        Self { len: of.len(), words, places }
    }

    /// [`indel_distance`] to another sequence of these signs.
    ///
    /// # Panics
    /// Where it holds another one.
    pub fn indel_distance(&self, other: &[usize]) -> usize {
        let mut row = vec![u64::MAX; self.words];
        for sign in other {
            let mut carry = false;
            let places = &self.places[sign * self.words..][..self.words];
            for (bits, here) in row.iter_mut().zip(places) {
                let (sum, over) = bits.overflowing_add(*bits & here);
                let (sum, again) = sum.overflowing_add(u64::from(carry));
                carry = over || again;
                *bits = sum | (*bits & !here);
            }
        }
        // A bit that is gone is a sign in common; those beyond the end were never set in any place, and so stay.
        let common: u32 = row.iter().map(|bits| bits.count_zeros()).sum();
        self.len + other.len() - 2 * common as usize
    }
}

/// A slice as strsim wants its sequences.
struct Slice<'a, T>(&'a [T]);

impl<'a, T> IntoIterator for &Slice<'a, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// How much of the distances between sequences lies between two groups of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dispersion {
    /// The share that the grouping accounts for, 0 … 1.
    pub share: f64,
    /// Pseudo-F.
    pub f: f64,
    /// The chance of as large a share if the groups were drawn by lot.
    pub p: f64,
}

/// Discrepancy analysis (Studer, Ritschard, Gabadinho, Müller 2011): SS = Σ d(i,j) / n over pairs i < j of a group, R² =
/// 1 − SS within / SS total. `distance` is asked for pairs of the deals that `relabelings` counts. `None` where all are
/// alike or a group is empty.
pub fn dispersion(relabelings: &super::Relabelings, distance: impl Fn(usize, usize) -> f64) -> Option<Dispersion> {
    let among = |members: &[usize]| -> f64 {
        let pairs = members.iter().enumerate().flat_map(|(at, i)| members[at + 1..].iter().map(move |j| (*i, *j)));
        pairs.map(|(i, j)| distance(i, j)).sum()
    };
    let all: Vec<usize> = (0..relabelings.deals()).collect();
    let (first, second) = relabelings.observed();
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let sum = among(&all);
    let total = sum / all.len() as f64;
    if total <= 0.0 {
        return None;
    }
    // What lies among the larger group follows from what lies among the smaller one and from it to all.
    let from: Vec<f64> = all.iter().map(|i| all.iter().map(|j| distance(*i, *j)).sum()).collect();
    let within = |first: &[usize], second: &[usize]| {
        let (few, many) = if first.len() <= second.len() { (first, second) } else { (second, first) };
        let inside = among(few);
        let rest = sum - few.iter().map(|i| from[*i]).sum::<f64>() + inside;
        inside / few.len() as f64 + rest / many.len() as f64
    };
    let seen = within(first, second);
    let mut as_far = 0_usize;
    let mut count = 0_usize;
    relabelings.each(|first, second| {
        count += 1;
        as_far += usize::from(within(first, second) <= seen * (1.0 + 1e-9));
    });
    let within = seen;
    let spread = within / (all.len() as f64 - 2.0);
    Some(Dispersion {
        share: 1.0 - within / total,
        f: (total - within) / spread,
        p: relabelings.basis().p(as_far, count),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::{
        Relabelings,
        oracle::{close, number, numbers, statistics},
    };

    fn sequences(oracle: &serde_json::Value) -> Vec<Vec<char>> {
        let order = oracle["sequences"]["order"].as_array().unwrap();
        order
            .iter()
            .map(|name| oracle["sequences"]["seqs"][name.as_str().unwrap()].as_str().unwrap().chars().collect())
            .collect()
    }

    #[test]
    fn distances_agree_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let paths = sequences(&oracle);
        for (i, a) in paths.iter().enumerate() {
            for (j, b) in paths.iter().enumerate() {
                let expected = |table: &str| number(&oracle["sequences"][table][i][j]) as usize;
                assert_eq!(edit_distance(a, b), expected("levenshtein"));
                assert_eq!(indel_distance(a, b), expected("om_sub2_indel1"));
                assert_eq!(common(a, b), expected("lcs"));
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn a_pattern_finds_the_distance_that_the_table_does(
            a in proptest::collection::vec(0_usize..5, 0..150),
            b in proptest::collection::vec(0_usize..5, 0..150),
        ) {
            assert_eq!(Pattern::new(&a, 5).indel_distance(&b), indel_distance(&a, &b));
        }
    }

    #[test]
    fn dispersion_agrees_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let paths = sequences(&oracle);
        let expected = &oracle["discrepancy_om"];
        let won: Vec<bool> = numbers(&expected["groups"]).iter().map(|group| *group > 0.0).collect();
        let relabelings = Relabelings::of(&won);
        let found = dispersion(&relabelings, |i, j| indel_distance(&paths[i], &paths[j]) as f64).unwrap();
        close(found.share, number(&expected["pseudoR2"]), "share");
        close(found.f, number(&expected["pseudoF"]), "F");
        close(found.p, number(&expected["perm_p_exact"]), "p");
        assert_eq!(dispersion(&relabelings, |_, _| 0.0), None);
    }

    #[test]
    fn nothing_and_something() {
        assert_eq!((edit_distance::<u8>(&[], &[]), edit_distance(&[1], &[])), (0, 1));
        assert_eq!((indel_distance(&[1, 2], &[2, 1]), indel_distance::<u8>(&[], &[])), (2, 0));
    }
}
