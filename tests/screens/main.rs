//! Screens by the headless driver: keys in, screen text out.

mod backups;
mod checklist;
mod claims;
mod deals;
mod drafts;
mod driver;
mod forgetting;
mod frame;
mod home;
mod house;
mod incidents;
#[allow(dead_code, reason = "another test reads the incidents")]
#[path = "../common/kcx.rs"]
mod kcx;
mod legible;
mod levers;
mod monkey;
mod palette;
mod people;
mod popups;
mod prediction;
mod read_only;
mod report;
mod review;
mod steps;
mod two_windows;
