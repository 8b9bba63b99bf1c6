//! What the deal of a row is worth, and in which currency.

use super::{
    Decimal, Field, Mapping, amount,
    dialect::{is_open, is_otherwise, share},
    head,
    rows::Rows,
    total::Sum,
};
use crate::{
    domain::{Currency, Money, Percent, fold},
    exchange::import::{Fact, Incoming, IncomingDeal, OddityKind, table::Table},
};

/// The first amount of a deal that may be read in two ways, and what it is read as.
pub(super) fn open_amount(table: &Table, mapping: &Mapping) -> Option<(String, Money)> {
    let (rows, mut sum) = (Rows::new(table, mapping), Sum::default());
    let deals = (0..table.len()).filter(|row| rows.is_none(*row, &mut sum).is_none());
    let written = deals.map(|row| rows.value_cell(row)).find(|written| !written.is_typed && is_open(written.cell))?;
    Some((written.cell.to_owned(), written.money()?))
}

/// A value as it is written.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    /// The cell.
    pub(super) cell: &'a str,
    /// Whether it was typed as a number.
    is_typed: bool,
    /// The decimal sign of it.
    decimal: Decimal,
    /// The currency where the cell names none.
    currency: Currency,
    /// Whether that is its currency: what is in the company's own is not in that of its row.
    is_known: bool,
    /// What the amounts of the column count where the cell does not say it.
    unit: i64,
}

impl Written<'_> {
    /// What it is worth, if it is an amount.
    fn money(self) -> Option<Money> {
        let money = amount(self.cell, self.decimal, self.currency)?;
        // A cell that says what it counts means just that.
        let bare: String = self.cell.chars().filter(|c| !c.is_alphabetic() && *c != '€').collect();
        let says_unit = amount(&bare, self.decimal, money.currency) != Some(money);
        let minor = if says_unit { money.minor } else { money.minor.checked_mul(self.unit)? };
        (minor.abs() <= Money::LIMIT).then_some(Money { minor, ..money })
    }
}

/// Where the currency of each value stands: in the column that is called as that of the value, `Amount Currency`; else in one
/// that is called so for no other value.
pub(super) fn currency_columns(table: &Table, values: &[usize], currencies: &[usize]) -> Vec<(usize, Vec<usize>)> {
    let head = |at: usize| table.heads.get(at).map_or_else(String::new, |head| fold(head));
    let is_of = |currency: usize, value: usize| {
        head(currency).strip_prefix(&head(value)).is_some_and(|rest| matches!(rest.trim(), "currency" | "wahrung"))
    };
    let of = |value: usize| {
        let own: Vec<usize> = currencies.iter().copied().filter(|currency| is_of(*currency, value)).collect();
        let is_free = |currency: &usize| !values.iter().any(|value| is_of(*currency, *value));
        if own.is_empty() { currencies.iter().copied().filter(is_free).collect() } else { own }
    };
    values.iter().map(|value| (*value, of(*value))).collect()
}

impl<'a> Rows<'a> {
    /// The first amount that is not zero, and the first that is: a CRM writes 0 where nobody has said a value, above all for
    /// what was lost. With it the currency where the cell names none: that of the row, of the head, or of the file.
    pub(super) fn value_cell(&self, row: usize) -> Written<'a> {
        let of_row = currency_of(self.cell(row, Field::Currency));
        let mut cells: Vec<_> = self
            .currencies
            .iter()
            .map(|(column, currencies)| {
                let of_own = currencies.iter().find_map(|at| currency_of(self.table.cell(row, *at)));
                let head = self.table.heads.get(*column).map_or("", String::as_str);
                let currency = of_own.or_else(|| head::currency(head)).unwrap_or(self.mapping.currency);
                let is_typed = self.table.is_typed_at(row, *column);
                let decimal = if is_typed { Decimal::Point } else { self.mapping.decimal };
                let is_known = of_own.is_none() || head::currency(head).is_some() || !is_company(head);
                let (cell, unit) = (self.table.cell(row, *column), head::unit(head));
                Written { cell, is_typed, decimal, currency, is_known, unit }
            })
            .collect();
        cells.retain(|written| !written.cell.is_empty() && written.is_known);
        let is_zero = |written: &&Written| written.money().is_some_and(|money| money.minor == 0);
        let first = cells.iter().find(|cell| !is_zero(cell)).or(cells.first()).copied();
        let (currency, decimal) = (of_row.unwrap_or(self.mapping.currency), self.mapping.decimal);
        first.unwrap_or(Written { cell: "", is_typed: false, decimal, currency, is_known: true, unit: 1 })
    }

    /// Head and cell of an amount that stands in the company's own currency, whichever that is.
    fn of_company(&self, row: usize) -> Option<(&str, &'a str)> {
        let heads = self.currencies.iter().filter_map(|(column, _)| Some((*column, self.table.heads.get(*column)?)));
        let cells = heads.map(|(column, head)| (head.as_str(), self.table.cell(row, column)));
        cells.into_iter().find(|(head, cell)| is_company(head) && !cell.is_empty())
    }

    /// The value of a row, if it is an amount.
    pub(super) fn money_of(&self, row: usize) -> Option<Money> {
        self.value_cell(row).money()
    }

    pub(super) fn money(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let written = self.value_cell(row);
        let cell = written.cell;
        new.deal.currency = written.currency;
        match written.money() {
            Some(money) if money.minor == 0 => self.odd(OddityKind::ZeroAmount, row, Field::Value, incoming),
            Some(money) if money.minor < 0 => {
                incoming.oddities.add(OddityKind::NegativeAmount, self.table.line(row), self.head(Field::Value), cell);
            }
            Some(money) => {
                (new.deal.value, new.deal.currency) = (Some(money.minor), money.currency);
                new.says.add(Fact::Value);
            }
            None if cell.is_empty() => {}
            None => {
                let is_other = !written.is_typed && is_otherwise(cell, written.decimal);
                let kind = if is_other { OddityKind::OtherDialect } else { OddityKind::NoAmount };
                incoming.oddities.add(kind, self.table.line(row), self.head(Field::Value), cell);
            }
        }
        if cell.is_empty()
            && let Some((head, cell)) = self.of_company(row)
        {
            incoming.oddities.add(OddityKind::CompanyCurrency, self.table.line(row), head, cell);
        }
        self.margin(row, new, incoming);
    }

    fn margin(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let cell = self.cell(row, Field::Margin);
        let part = self.has_shares.then(|| part_of_one(cell)).flatten();
        if let Some(hundredths) = part {
            let told = format!("{cell} = {} %", hundredths as f64 / 100.0);
            incoming.oddities.add(OddityKind::ShareMargin, self.table.line(row), self.head(Field::Margin), &told);
        }
        let hundredths = part.or_else(|| share(cell).map(|share| share.minor));
        new.deal.margin_percent = hundredths.and_then(|hundredths| Percent::new((hundredths + 50).div_euclid(100)));
        match new.deal.margin_percent {
            Some(_) => {
                new.says.add(Fact::Margin);
                if hundredths.is_some_and(|hundredths| hundredths % 100 != 0) {
                    self.odd(OddityKind::RoundedMargin, row, Field::Margin, incoming);
                }
            }
            None if cell.is_empty() => {}
            None => self.odd(OddityKind::NoAmount, row, Field::Margin, incoming),
        }
    }
}

/// Whether the margins of a column are written as parts of one: none is beyond one, none has a sign of per cent, and not all
/// are whole numbers.
pub(super) fn are_shares(table: &Table, columns: &[usize]) -> bool {
    let cells = || columns.iter().take(1).flat_map(|column| table.column(*column)).filter(|cell| !cell.is_empty());
    let bare = || cells().filter(|cell| !cell.ends_with('%'));
    bare().all(|cell| part_of_one(cell).is_some() || share(cell).is_none())
        && bare().any(|cell| part_of_one(cell).is_some() && cell.contains(['.', ',']))
}

/// A part of one in hundredths of a per cent: 2250 for `0.225`.
#[allow(clippy::cast_possible_truncation)]
fn part_of_one(cell: &str) -> Option<i64> {
    let part: f64 = cell.replace(',', ".").parse().ok()?;
    (part.abs() <= 1.0).then(|| (part * 10_000.0).round() as i64)
}

/// Whether the amounts below a head are in the currency of the company, not in that of their rows.
fn is_company(head: &str) -> bool {
    let head = fold(head);
    ["company currency", "firmenwahrung", "unternehmenswahrung"].iter().any(|name| head.contains(name))
}

pub(super) fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’' | '(' | ')')
}

fn currency_of(cell: &str) -> Option<Currency> {
    let word = fold(cell);
    let named = [
        ("frank", "CHF"),
        ("franc", "CHF"),
        ("euro", "EUR"),
        ("€", "EUR"),
        ("us dollar", "USD"),
        ("us-dollar", "USD"),
        ("u.s. dollar", "USD"),
        ("pound", "GBP"),
        ("pfund", "GBP"),
    ];
    let code = named.iter().find(|(name, _)| word.contains(name)).map(|(_, code)| *code);
    cell.parse().ok().or_else(|| code?.parse().ok())
}
