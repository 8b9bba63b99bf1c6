//! Amounts of money: whole minor units and a currency.

use std::{fmt, str::FromStr};

use super::keyed::stored_as_text;

/// A currency by its three-letter ISO 4217 code, upper case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

/// Why an amount or a currency was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not three letters.
    #[error("{0:?} is no currency (three letters, such as CHF or EUR)")]
    Currency(String),
    /// Not an amount.
    #[error("{0:?} is no amount")]
    Amount(String),
}

impl Currency {
    /// The Swiss franc.
    pub const CHF: Self = Self(*b"CHF");
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Whether people trade in it: any three letters could be a code.
    pub fn is_in_use(&self) -> bool {
        IN_USE.contains(self.code())
    }

    /// How many decimals the currency has by ISO 4217: 0 for the yen and its like, 3 for the dinars, else 2.
    pub fn decimals(&self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"CLP" | b"ISK" | b"VND" | b"PYG" | b"UGX" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        match <[u8; 3]>::try_from(text.trim().as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_alphabetic) => {
                Ok(Self(code.map(|byte| byte.to_ascii_uppercase())))
            }
            _ => Err(MoneyError::Currency(text.to_owned())),
        }
    }
}

/// The codes of ISO 4217 that people trade in. What is typed as an amount takes no other three letters for a currency:
/// "5 Mar 2026" is a date in the wrong field. What is stored or imported may hold any code.
const IN_USE: &str = "AED AFN ALL AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP \
    CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR \
    IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE \
    SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR \
    ZMW ZWG";

stored_as_text!(Currency);

/// An amount in whole minor units (Rappen, cents) of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// Minor units; negative amounts are allowed (a loss).
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The largest amount that is taken, in minor units: a thousand billion. What is larger is a slip.
    pub const LIMIT: i64 = 100_000_000_000_000;

    /// Reads what a person types: `1840000`, `1'840'000.50`, `1.840.000,50`, `1.84 M`, `1,84 Mio`, `620k`,
    /// with the currency in front or behind or left to `default`.
    ///
    /// # Errors
    /// When it holds no number, two numbers, or an amount beyond [`Money::LIMIT`].
    pub fn parse(text: &str, default: Currency) -> Result<Self, MoneyError> {
        let error = || MoneyError::Amount(text.to_owned());
        let mut currency = default;
        let mut number = String::new();
        let mut factor = 1_f64;
        for word in split_number_words(text) {
            let lower = word.to_lowercase();
            if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) {
                // A second group of digits goes on with the number only where it is one of thousands.
                let digits = word.bytes().take_while(u8::is_ascii_digit).count();
                if !number.is_empty() && digits != 3 {
                    return Err(error());
                }
                number.push_str(word);
            } else if matches!(lower.as_str(), "m" | "mio" | "mio." | "mn" | "million" | "millions" | "millionen") {
                factor = 1_000_000.0;
            } else if matches!(lower.as_str(), "k" | "t" | "tsd" | "tsd.") {
                factor = 1_000.0;
            } else if let Some(code) = word.parse::<Currency>().ok().filter(Currency::is_in_use) {
                currency = code;
            } else if matches!(word, "€") {
                currency = Currency::EUR;
            } else if let Some((of_unit, of_word)) = Self::unit_with_currency(word) {
                (factor, currency) = (of_unit, of_word);
            } else if matches!(lower.as_str(), "fr" | "fr." | "sfr" | "sfr.") {
                currency = Currency::CHF;
            } else {
                return Err(error());
            }
        }
        let major: f64 = plain_number(&number).ok_or_else(error)?;
        let minor = (major * factor * 10_f64.powi(currency.decimals() as i32)).round();
        if !minor.is_finite() || minor.abs() > Self::LIMIT as f64 {
            return Err(error());
        }
        Ok(Self { minor: minor as i64, currency })
    }
}

impl Money {
    /// What a word of a unit and a currency in one says: `TEUR`, `k€`, `MCHF`.
    pub fn unit_with_currency(word: &str) -> Option<(f64, Currency)> {
        let factor = match word.chars().next()? {
            'k' | 'K' | 'T' => 1_000.0,
            'M' => 1_000_000.0,
            _ => return None,
        };
        let currency = match &word[1..] {
            "€" => Currency::EUR,
            code if code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                code.parse().ok().filter(Currency::is_in_use)?
            }
            _ => return None,
        };
        Some((factor, currency))
    }
}

/// Splits `CHF1.84M` into its number and its letters.
fn split_number_words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for chunk in text.split_whitespace() {
        let mut start = 0;
        let mut previous = None;
        for (at, c) in chunk.char_indices() {
            let letter = c.is_alphabetic() || c == '€';
            if previous.is_some_and(|was| was != letter) && !(c == '.' && previous == Some(true)) {
                words.push(&chunk[start..at]);
                start = at;
            }
            previous = Some(letter || (c == '.' && previous == Some(true)));
        }
        words.push(&chunk[start..]);
    }
    words
}

/// Reads a number written in the Swiss, German or English way; the last of two kinds of separators is the decimal one,
/// and a single one counts as decimal unless exactly three digits follow it.
fn plain_number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !matches!(c, '\'' | '’' | '_')).collect();
    let normal = match text.rfind(['.', ',']) {
        None => text,
        Some(at) => {
            let separator = text.as_bytes()[at] as char;
            let other = if separator == '.' { ',' } else { '.' };
            let repeated = text.matches(separator).count() > 1;
            let thousands =
                repeated || (!text.contains(other) && text.len() - at - 1 == 3 && at > 0 && !text.starts_with('0'));
            let digits = |part: &str| part.replace(['.', ','], "");
            if thousands { digits(&text) } else { format!("{}.{}", digits(&text[..at]), &text[at + 1..]) }
        }
    };
    normal.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_type_them() {
        for (text, minor, code) in [
            ("1840000", 184_000_000, "CHF"),
            ("1'840'000.50", 184_000_050, "CHF"),
            ("1.840.000,50 EUR", 184_000_050, "EUR"),
            ("1,840,000", 184_000_000, "CHF"),
            ("CHF 1.84 M", 184_000_000, "CHF"),
            ("SEK14.6M", 1_460_000_000, "SEK"),
            ("1,84 Mio.", 184_000_000, "CHF"),
            ("620k", 62_000_000, "CHF"),
            ("€ 2.3 Mio", 230_000_000, "EUR"),
            ("12.500", 1_250_000, "CHF"),
            ("0.125", 13, "CHF"),
            ("5000 JPY", 5_000, "JPY"),
            ("1 840 000 EUR", 184_000_000, "EUR"),
        ] {
            let money = Money::parse(text, Currency::CHF).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!((money.minor, money.currency.code()), (minor, code), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "CHF", "viel", "1 2 x", "9e99", "99999999999999999", "--5", "5 Mar 2026", "3 2026", "5 XYZ"] {
            assert!(Money::parse(text, Currency::CHF).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,40}") {
            let _ = Money::parse(&text, Currency::CHF);
        }
    }
}
