//! Numbers and money in the local form.

use super::{Language, Locale, Region};
use crate::domain::Money;

impl Locale {
    fn separators(self) -> (&'static str, &'static str) {
        match self.region {
            Region::Switzerland => ("'", "."),
            Region::Germany => (".", ","),
            Region::Britain | Region::UnitedStates => (",", "."),
        }
    }

    /// What stands before the decimals: a comma in Germany and Austria, a point in Switzerland.
    pub fn decimal_sign(self) -> char {
        self.separators().1.chars().next().unwrap_or('.')
    }

    /// So many, with the thousands parted: `8'800`.
    pub fn count(self, count: usize) -> String {
        self.integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A whole number with its thousands parted: `1'840'000`.
    pub fn integer(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = String::from(if number < 0 { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text += self.separators().0;
            }
            text.push(digit);
        }
        text
    }

    /// A number with this many decimals, a half rounded away from zero: `1'234.50`.
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        let plain = format!("{:.*}", decimals, rounded(number.abs(), decimals));
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let sign = if number < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) { "-" } else { "" };
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.integer(whole));
        if fraction.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}{}{fraction}", self.separators().1)
        }
    }

    /// A number as short as it goes: no decimals where there are none, else up to two.
    pub fn number(self, number: f64) -> String {
        let decimals = (0..2).find(|d| (number * 10_f64.powi(*d)).fract().abs() < 1e-9).unwrap_or(2);
        self.decimal(number, decimals as usize)
    }

    /// A share from 0 to 1 in whole per cent: `61 %` (German, Swiss) or `61%` (English).
    pub fn percent(self, share: f64) -> String {
        self.percent_to(share, 0)
    }

    /// The same with this many decimals: `61.3 %`.
    pub fn percent_to(self, share: f64, decimals: usize) -> String {
        let number = self.decimal(share * 100.0, decimals);
        match self.language {
            Language::De => format!("{number} %"),
            Language::En => format!("{number}%"),
        }
    }

    /// An amount with its currency; decimals only where there are some: `CHF 1'840'000`.
    pub fn money(self, money: Money) -> String {
        let decimals = money.currency.decimals();
        let unit = 10_i64.pow(decimals);
        let text = if money.minor % unit == 0 {
            self.integer(money.minor / unit)
        } else {
            self.decimal(money.minor as f64 / unit as f64, decimals as usize)
        };
        format!("{} {text}", money.currency)
    }

    /// An amount for tight places, without currency: `1.84 M`, `620 k`; in German `1.84 Mio.`, `620'000`.
    pub fn money_short(self, money: Money) -> String {
        let major = money.minor as f64 / 10_f64.powi(money.currency.decimals() as i32);
        match (major.abs(), self.language) {
            (size, _) if size >= 999_500.0 => {
                let decimals = if size < 9_995_000.0 { 2 } else { 1 };
                self.text("money-millions", &[("number", self.decimal(major / 1e6, decimals).into())])
            }
            (size, Language::En) if size >= 10_000.0 => format!("{} k", self.decimal(major / 1e3, 0)),
            (size, Language::De) if size >= 10_000.0 => self.decimal((major / 1e3).round() * 1e3, 0),
            _ => self.decimal(major, 0),
        }
    }
}

/// A number that is not negative, to so many decimals, as one would round its decimal figures on paper. Most of these have
/// no binary form: 0.95 lies a hair below itself, so that a hair's breadth is allowed for.
fn rounded(number: f64, decimals: usize) -> f64 {
    let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let rounded = (number * unit * (1.0 + 8.0 * f64::EPSILON)).round() / unit;
    if rounded.is_finite() { rounded } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Currency;

    #[test]
    fn a_half_is_rounded_away_from_zero_as_on_paper() {
        for (number, decimals, shown) in [
            (19.0 / 20.0, 1, "1.0"),
            (23.0 / 20.0, 1, "1.2"),
            (-23.0 / 20.0, 1, "-1.2"),
            (0.25, 1, "0.3"),
            (0.5, 0, "1"),
            (2.5, 0, "3"),
            (1.005, 2, "1.01"),
            (0.3 - 0.15, 1, "0.2"),
            (0.1 + 0.15, 1, "0.3"),
            (0.9499, 1, "0.9"),
            (9.96, 1, "10.0"),
        ] {
            assert_eq!(Locale::EN.decimal(number, decimals), shown, "{number}");
        }
        assert_eq!(Locale::EN.percent(0.145), "15%");
    }

    #[test]
    fn numbers_in_each_region() {
        let germany = Locale::from_tag("de-DE").unwrap();
        assert_eq!(Locale::DE.decimal(1234.5, 2), "1'234.50");
        assert_eq!(germany.decimal(1234.5, 2), "1.234,50");
        assert_eq!(Locale::EN.integer(-1_840_000), "-1,840,000");
        assert_eq!(Locale::EN.number(2.5), "2.5");
        assert_eq!(Locale::EN.decimal(-0.001, 1), "0.0");
        let money = Money { minor: 184_000_000, currency: Currency::CHF };
        assert_eq!(Locale::DE.money(money), "CHF 1'840'000");
        assert_eq!(germany.money_short(money), "1,84 Mio.");
        assert_eq!(Locale::EN.money_short(money), "1.84 M");
        let large = Money { minor: 1_460_000_000, currency: Currency::CHF };
        assert_eq!(Locale::DE.money_short(large), "14.6 Mio.");
        let small = Money { minor: 95_049_900, currency: Currency::CHF };
        assert_eq!(Locale::DE.money_short(small), "950'000");
        assert_eq!(Locale::EN.money_short(small), "950 k");
    }
}
