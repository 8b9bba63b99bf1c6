//! End to end: the real program in a real pseudo-terminal, from the first start to the last key.

#[path = "../common/kcx.rs"]
mod data;
mod driver;
mod ending;
mod first_deal;
mod kcx;
mod lines;
