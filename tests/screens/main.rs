//! Screens by the headless driver: keys in, screen text out.

mod checklist;
mod deals;
mod driver;
mod frame;
mod home;
mod incidents;
#[path = "../common/kcx.rs"]
mod kcx;
mod levers;
mod monkey;
mod people;
mod popups;
mod steps;
