//! Screens by the headless driver: keys in, screen text out.

mod deals;
mod driver;
mod frame;
mod incidents;
mod people;
