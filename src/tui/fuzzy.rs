//! Finding rows by a few typed letters.

use crate::arrange::Arrange;
use nucleo_matcher::{
    Config, Matcher,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

/// The numbers of the texts that the typed letters fit, best first; all of them, in order, while nothing is typed.
pub fn find<T: AsRef<str>>(typed: &str, texts: &[T]) -> Vec<usize> {
    if typed.trim().is_empty() {
        return (0..texts.len()).collect();
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, usize)> = texts
        .iter()
        .enumerate()
        .filter_map(|(at, text)| {
            let text = nucleo_matcher::Utf32Str::new(text.as_ref(), &mut buffer);
            pattern.score(text, &mut matcher).map(|score| (score, at))
        })
        .collect();
    // What is called just so comes before what only has the letters: the column "C" before "(no column)".
    let typed = typed.trim().to_lowercase();
    let is_called_so = |text: &T| {
        let text = text.as_ref().to_lowercase();
        text.strip_prefix(&typed).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    found.arrange_by_key(|(score, at)| (!is_called_so(&texts[*at]), std::cmp::Reverse(*score), *at));
    found.into_iter().map(|(_, at)| at).collect()
}

/// The numbers of the texts that hold every typed word somewhere, in order. In long texts letters alone fit nearly
/// anything; [`find`] is for when this finds nothing.
pub fn words<T: AsRef<str>>(typed: &str, texts: &[T]) -> Vec<usize> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Substring);
    let mut buffer = Vec::new();
    let fits = |text: &T| {
        let text = nucleo_matcher::Utf32Str::new(text.as_ref(), &mut buffer);
        pattern.score(text, &mut matcher).is_some()
    };
    let found: Vec<bool> = texts.iter().map(fits).collect();
    (0..texts.len()).filter(|at| found[*at]).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_found_whole_and_in_any_order() {
        let texts = ["Hofstetter Kunststoff extrusion line won", "Nordplast tender lost", "Größe"];
        assert_eq!(super::words("lost nord", &texts), [1]);
        assert_eq!(super::words("LINE", &texts), [0]);
        assert_eq!(super::words(" ", &texts), [0, 1, 2]);
        assert!(super::words("lost won", &texts).is_empty());
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        let texts = ["Hofstetter", "Bodensee Profile", "Grösse"];
        assert_eq!(super::find("grosse", &texts), [2]);
        assert_eq!(super::find("bpro", &texts), [1]);
        assert_eq!(super::find("", &texts), [0, 1, 2]);
        assert_eq!(super::find("c", &["(no column)", "Customer", "C Line 9"])[0], 2);
        assert!(super::find("xyz", &texts).is_empty());
    }
}
