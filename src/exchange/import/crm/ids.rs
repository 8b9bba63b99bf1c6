//! Ids as a spreadsheet has left them: it takes long numbers for amounts and some ids for days. What is left of them may be
//! the same for several deals, so that they say nothing of which deal a row is.

use super::{DateOrder, date, dialect::three_numbers};
use crate::exchange::import::table::Table;

/// More digits than these a spreadsheet does not keep: it writes zeros.
const KEPT: usize = 15;

/// What ids of a column are mangled.
#[derive(Debug, Default)]
pub(super) struct Mangled {
    /// Whether most of them look like dates: then that is how they are.
    are_dates: bool,
}

impl Mangled {
    pub(super) fn of(table: &Table, columns: &[usize]) -> Self {
        let ids = || columns.iter().take(1).flat_map(|column| table.column(*column)).filter(|id| !id.is_empty());
        let dates = ids().filter(|id| is_like_a_date(id)).count();
        Self { are_dates: dates * 2 > ids().count() }
    }

    /// Whether an id has been mangled: `1.23E+15`, `12345678901234500000`, `02. Jan`.
    pub(super) fn is(&self, id: &str) -> bool {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_power = || {
            let (number, power) = id.split_once(['E', 'e'])?;
            let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
            Some(is_number(whole) && is_number(decimals) && is_number(power.strip_prefix('+')?))
        };
        let is_rounded = || is_number(id) && id.len() > KEPT && id[KEPT..].bytes().all(|byte| byte == b'0');
        is_power() == Some(true) || is_rounded() || !self.are_dates && is_day(id)
    }
}

/// Whether an id has the form of a date, be there such a day or not.
fn is_like_a_date(id: &str) -> bool {
    three_numbers(id).is_some() || is_day(id)
}

/// Whether an id is a day or a month: `2.1.2026`, `02. Jan`, `Mrz 26`.
fn is_day(id: &str) -> bool {
    let words: Vec<&str> = id.split([' ', '.', '-']).filter(|word| !word.is_empty()).collect();
    let is_month = |word: &str| word.chars().all(char::is_alphabetic) && crate::fields::month(word).is_some();
    let is_number = |word: &str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_named = match words[..] {
        [a, b] => is_number(a) && is_month(b) || is_number(b) && is_month(a),
        _ => false,
    };
    is_named || three_numbers(id).is_some() && date(id, DateOrder::DayFirst).is_some()
}
