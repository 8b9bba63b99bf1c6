//! Screens by the headless driver: keys in, screen text out.

mod driver;
mod frame;
#[path = "../common/kcx.rs"]
mod kcx;
mod steps;
