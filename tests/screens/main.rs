//! Screens by the headless driver: keys in, screen text out.

mod driver;
mod frame;
mod home;
mod popups;
