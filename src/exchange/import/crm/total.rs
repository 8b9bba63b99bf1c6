//! Lines of totals, counts and averages, as reports and spreadsheets have them below their rows: they are no deals.

use crate::domain::{Currency, fold};

/// Words for a sum, a count or an average, folded.
const SUMS: [&str; 28] = [
    "sum",
    "summe",
    "summen",
    "total",
    "totals",
    "totale",
    "gesamt",
    "gesamtsumme",
    "gesamttotal",
    "endsumme",
    "zwischensumme",
    "zwischentotal",
    "teilsumme",
    "subtotal",
    "subtotals",
    "somme",
    "totaux",
    "anzahl",
    "count",
    "durchschnitt",
    "mittelwert",
    "mittel",
    "median",
    "average",
    "avg",
    "mean",
    "minimum",
    "maximum",
];

/// Words before or behind one that change nothing about it.
const BESIDE: [&str; 24] = [
    "grand",
    "sub",
    "der",
    "die",
    "aller",
    "alle",
    "of",
    "all",
    "von",
    "in",
    "record",
    "records",
    "datensatz",
    "datensatze",
    "row",
    "rows",
    "zeile",
    "zeilen",
    "deal",
    "deals",
    "betrag",
    "amount",
    "wert",
    "value",
];

/// Whether a cell says that what stands beside it is a sum, a count or an average: `Summe`, `Total CHF`, `Anzahl: 2`,
/// `Grand Totals (2 records)`.
pub(super) fn says_total(cell: &str) -> bool {
    // Folded, this sign would be a letter.
    let folded = fold(&cell.replace(['Ø', 'ø', '∅'], "mittel "));
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let is_sum = |word: &str| SUMS.contains(&word);
    let is_beside = |word: &str| {
        let is_currency = || word.len() == 3 && word.parse().is_ok_and(|currency: Currency| currency.is_in_use());
        BESIDE.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()) || is_currency()
    };
    let begins = words.peek().is_some_and(|word| is_sum(word) || matches!(*word, "grand" | "sub"));
    let mut has_sum = false;
    begins
        && words.all(|word| {
            has_sum |= is_sum(word);
            is_sum(word) || is_beside(word)
        })
        && has_sum
}

/// The sum of the amounts so far.
#[derive(Debug, Default)]
pub(super) struct Sum {
    minor: i128,
    count: usize,
}

impl Sum {
    pub(super) fn add(&mut self, minor: i64) {
        self.minor += i128::from(minor);
        self.count += usize::from(minor != 0);
    }

    /// Whether an amount is that of all before it, and these are several.
    pub(super) fn is(&self, minor: i64) -> bool {
        self.count > 1 && self.minor == i128::from(minor)
    }
}

#[cfg(test)]
mod tests {
    use super::says_total;

    #[test]
    fn totals_are_known_by_their_words() {
        for cell in [
            "Summe",
            "TOTAL:",
            "Grand Total",
            "Grand Totals (2 records)",
            "Total CHF",
            "Gesamt",
            "Sub-Total",
            "Summe 2026",
            "Anzahl: 2",
            "Count",
            "Ø",
            "Ø Betrag",
        ] {
            assert!(says_total(cell), "{cell}");
        }
        for cell in
            ["", "Totale Sanierung", "Total Energies", "Gesamtanlage", "Grand Hotel", "Deals", "Record 5", "Sub"]
        {
            assert!(!says_total(cell), "{cell}");
        }
    }
}
