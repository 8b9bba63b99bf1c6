//! debrief: a workbench for reconstructing won and lost orders as the steps that the customer really took.

pub mod analysis;
pub mod domain;
pub mod exchange;
pub mod i18n;
