//! Enumerations with a stable key: the same word in the file, in JSON, on the command line and in the language files.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::de::Visitor;

/// A closed set of values, each with a fixed key.
pub trait Keyed: Copy + Eq + 'static {
    /// The family's name; the label of a value is the language file's message `FAMILY-KEY`.
    const FAMILY: &'static str;
    /// Every value, in the order in which a person would list them.
    const ALL: &'static [Self];
    /// The value's key.
    fn key(self) -> &'static str;

    /// The value with this key.
    fn from_key(key: &str) -> Option<Self>;

    /// The next value in [`Keyed::ALL`], from the last to the first.
    fn next(self) -> Self {
        self.shifted(1)
    }

    /// The value before in [`Keyed::ALL`], from the first to the last.
    fn previous(self) -> Self {
        self.shifted(Self::ALL.len() - 1)
    }

    #[doc(hidden)]
    fn shifted(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|value| *value == self).unwrap_or(0);
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// A text that is no key of the family it was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey {
    /// The family that was expected.
    pub family: &'static str,
    /// What stood there.
    pub text: String,
}

impl fmt::Display for UnknownKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no {}", self.text, self.family)
    }
}

impl std::error::Error for UnknownKey {}

/// Reads one of these keys, and says which. One for all enumerations: derived, each has a reader of its own for each format.
pub(crate) struct OneOf(pub(crate) &'static [&'static str]);

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {}", self.0.join(", "))
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == key).ok_or_else(|| E::unknown_variant(key, self.0))
    }
}

/// Reads a value from its text where it stands, without a copy of the text.
pub(crate) struct Written<T>(pub(crate) PhantomData<T>);

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Written<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Lets a value be stored and sent as the text that it shows and is read from.
macro_rules! stored_as_text {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str($crate::domain::keyed::Written(std::marker::PhantomData))
            }
        }
    };
}

/// Declares a [`Keyed`] enumeration that is stored and sent as its key.
macro_rules! keyed_enum {
    ($(#[$doc:meta])* $name:ident, $family:literal { $($(#[$vdoc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $key)] $variant),+ }

        impl $crate::domain::Keyed for $name {
            const FAMILY: &'static str = $family;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
            fn from_key(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                const KEYS: &[&str] = &[$($key),+];
                let at = from.deserialize_str($crate::domain::OneOf(KEYS))?;
                Ok(<Self as $crate::domain::Keyed>::ALL[at])
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::UnknownKey;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::domain::Keyed>::from_key(text)
                    .ok_or_else(|| $crate::domain::UnknownKey { family: $family, text: text.to_owned() })
            }
        }
    };
}

/// Declares a small bounded whole number (a grade) whose bounds are checked wherever one is made.
macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident, $min:literal ..= $max:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name(i8);

        impl $name {
            /// The lowest value.
            pub const MIN: i8 = $min;
            /// The highest value.
            pub const MAX: i8 = $max;
            /// The lowest value as one of the type.
            pub const LEAST: Self = Self($min);
            /// The value, if it lies within the bounds.
            pub fn new(value: i64) -> Option<Self> {
                (Self::MIN as i64..=Self::MAX as i64).contains(&value).then_some(Self(value as i8))
            }
            /// The number itself.
            pub fn get(self) -> i8 {
                self.0
            }
            /// Every value, ascending.
            pub fn all() -> impl Iterator<Item = Self> {
                (Self::MIN..=Self::MAX).map(Self)
            }
        }

        impl TryFrom<i64> for $name {
            type Error = String;
            fn try_from(value: i64) -> Result<Self, String> {
                Self::new(value).ok_or_else(|| format!("{value} lies outside {} … {}", Self::MIN, Self::MAX))
            }
        }

        impl From<$name> for i64 {
            fn from(value: $name) -> i64 {
                i64::from(value.0)
            }
        }
    };
}

pub(crate) use {bounded, keyed_enum, stored_as_text};
