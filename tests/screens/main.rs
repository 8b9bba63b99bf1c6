//! Screens by the headless driver: keys in, screen text out.

mod checklist;
mod driver;
mod frame;
mod levers;
mod monkey;
