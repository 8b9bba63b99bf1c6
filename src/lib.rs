//! debrief: a workbench for reconstructing won and lost orders as the steps that the customer really took.

pub mod analysis;
pub mod answers;
mod arrange;
pub mod capture;
pub mod cli;
pub mod clock;
pub mod config;
pub mod crash;
pub mod domain;
pub mod exchange;
pub mod fields;
pub mod guide;
pub mod i18n;
pub mod log;
pub mod markdown;
mod packed;
pub mod platform;
pub mod store;
pub mod study;
pub mod toml_read;
pub mod tui;
pub mod wording;
pub mod work;
