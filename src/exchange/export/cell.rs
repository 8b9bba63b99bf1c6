//! One value of a table.

use serde_json::Value;

use crate::domain::is_harmful;

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known, or there is nothing to be known.
    Empty,
    /// A text, a key, a date or an id.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Yes(bool),
}

impl Cell {
    /// A text; an empty one is nothing. Control characters go, but for line breaks and tabs.
    pub fn text(text: impl AsRef<str>) -> Self {
        let text: String = text.as_ref().chars().filter(|c| matches!(c, '\n' | '\t') || !is_harmful(*c)).collect();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// How many there are.
    pub fn count(count: usize) -> Self {
        i64::try_from(count).map_or(Self::Empty, Self::Whole)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<&Value> for Cell {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Empty,
            Value::Bool(yes) => Self::Yes(*yes),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(whole), _) => Self::Whole(whole),
                (None, number) => number.map_or(Self::Empty, Self::Number),
            },
            Value::String(text) => Self::text(text),
            // No record has any.
            Value::Array(_) | Value::Object(_) => Self::Empty,
        }
    }
}
