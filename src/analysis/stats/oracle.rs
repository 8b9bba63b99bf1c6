//! Reference values that other programs have computed.

use serde_json::Value;

/// The file of reference values, where this machine has it.
pub fn statistics() -> Option<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/oracles/statistics.json");
    match std::fs::read_to_string(path) {
        Ok(text) => Some(serde_json::from_str(&text).expect("reference values")),
        Err(_) => {
            eprintln!("skipped: {path} is not there");
            None
        }
    }
}

pub fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(number).collect()
}

pub fn grades(value: &Value) -> Vec<i8> {
    numbers(value).into_iter().map(|grade| grade as i8).collect()
}

/// Equal up to twelve places, of large or small values.
#[track_caller]
pub fn close(found: f64, expected: f64, what: &str) {
    let tolerance = 1e-12_f64.max(expected.abs() * 1e-9);
    assert!((found - expected).abs() <= tolerance, "{what}: {found} instead of {expected}");
}
