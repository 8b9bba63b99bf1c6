//! Placeholder until the language files are checked here.
fn main() {}
