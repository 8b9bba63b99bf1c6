//! Screens by the headless driver: keys in, screen text out.

mod answers;
mod backups;
mod bank;
mod blind;
mod checklist;
mod claims;
mod customer;
mod deals;
mod doors;
mod drafts;
mod driver;
mod forgetting;
mod frame;
mod home;
mod house;
mod import;
mod incidents;
#[allow(dead_code, reason = "another test reads the incidents")]
#[path = "../common/kcx.rs"]
mod kcx;
mod keys;
#[path = "../common/large_files.rs"]
mod large_files;
mod legible;
mod levers;
mod map;
mod matrix;
mod merged;
mod monkey;
mod notes;
mod palette;
mod people;
mod popups;
mod prediction;
mod read_only;
mod replay;
mod report;
mod review;
mod sharing;
mod sittings;
mod small_screen;
mod steps;
mod studies;
mod two_accounts;
mod two_windows;
mod undo;
mod walk;
