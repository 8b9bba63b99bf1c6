//! debrief: a workbench for reconstructing won and lost orders as the steps that the customer really took.

pub mod clock;
pub mod domain;
pub mod platform;
pub mod store;
