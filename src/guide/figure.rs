//! Whether a text names an amount of money or a share.

/// What an amount or a share is written with.
const MEASURES: [&str; 27] = [
    "%",
    "‰",
    "€",
    "$",
    "£",
    "prozent",
    "percent",
    "million",
    "millions",
    "millionen",
    "mio",
    "chf",
    "sfr",
    "franken",
    "franc",
    "francs",
    "eur",
    "euro",
    "euros",
    "usd",
    "dollar",
    "dollars",
    "sek",
    "kronor",
    "kronen",
    "gbp",
    "pounds",
];

/// Small numbers are spoken, and written as they were.
const NUMBERS: [&str; 36] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "hundred",
    "eine",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "fünfzehn",
    "zwanzig",
    "dreissig",
    "vierzig",
    "fünfzig",
    "hundert",
];

/// What may stand between a number and what it counts.
const BETWEEN: [&str; 4] = ["thousand", "tausend", "k", "per"];

/// Whether a text names an amount or a share: a number beside a currency or a per cent. A number alone says little, as it
/// may be that of a line; and a currency alone, nothing.
pub(super) fn has_figure(text: &str) -> bool {
    // Francs are written "300.-" too.
    let text = text.to_lowercase().replace("per cent", "percent").replace(".-", " chf ").replace(".–", " chf ");
    let words: Vec<&str> = words(&text).into_iter().filter(|word| !BETWEEN.contains(word)).collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word);
    let is_measure = |word: &str| MEASURES.contains(&word);
    words.windows(2).any(|pair| is_number(pair[0]) && is_measure(pair[1]) || is_measure(pair[0]) && is_number(pair[1]))
}

/// What a character is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Number,
    Word,
    Sign,
    /// What parts two statements counts as a word between them.
    Stop,
    Nothing,
}

fn sort(c: char) -> Sort {
    match c {
        _ if c.is_ascii_digit() => Sort::Number,
        _ if c.is_alphabetic() => Sort::Word,
        '%' | '‰' | '€' | '$' | '£' => Sort::Sign,
        ';' | ':' | '!' | '?' => Sort::Stop,
        _ => Sort::Nothing,
    }
}

/// The numbers, words and signs of a text, each by itself, without the points and spaces between them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut from, mut before) = (0, Sort::Nothing);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let now = sort(c);
        if now != before || now == Sort::Sign {
            if before != Sort::Nothing {
                words.push(&text[from..at]);
            }
            (from, before) = (at, now);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_a_number_beside_a_measure() {
        for text in [
            "7 % zu teuer",
            "7% above Kestler",
            "sieben Prozent über Kestler",
            "Seven per cent too expensive.",
            "CHF 1'250'000.– gegen 1.1 Mio.",
            "by €30,000",
            "30'000 Franken mehr",
            "Fr. 300.- pro Stück",
            "three million kronor",
            "30 thousand euros",
            "200k$",
        ] {
            assert!(has_figure(text), "{text}");
        }
        for text in [
            "",
            "zu teuer",
            "Nachfrage in 3 Wochen",
            "der Ingenieur kam 2 Mal",
            "nach einer Sekunde",
            "line 3 was too dear",
            "the price in euros",
            "am Fr. 3. März",
            "ein paar Prozent",
            "Offerte 12; Franken wollte er nicht nennen",
        ] {
            assert!(!has_figure(text), "{text}");
        }
    }
}
