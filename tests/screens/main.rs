//! Screens by the headless driver: keys in, screen text out.

mod claims;
mod driver;
mod frame;
mod report;
mod review;
