//! debrief: a workbench for reconstructing won and lost orders as the steps that the customer really took.

pub mod capture;
pub mod domain;
