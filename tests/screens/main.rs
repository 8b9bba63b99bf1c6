//! Screens by the headless driver: keys in, screen text out.

mod driver;
mod frame;
#[allow(dead_code)] // Incidents are not part of a step's line.
#[path = "../common/kcx.rs"]
mod kcx;
mod steps;
