//! End to end: the real program in a real pseudo-terminal, from the first start to the last key.

mod backups;
mod covered;
#[path = "typist.rs"]
mod data;
mod drafts;
mod driver;
mod ending;
#[allow(dead_code, reason = "another test sets faults in its own process")]
#[path = "../common/fault_shim.rs"]
mod fault_shim;
mod faults;
mod first_deal;
#[cfg(unix)]
mod import;
mod kcx;
#[cfg(unix)]
mod kills;
#[cfg(unix)]
#[path = "../common/large_files.rs"]
mod large_files;
#[cfg(unix)]
mod life;
mod lines;
mod notes;
#[cfg(unix)]
mod privacy;
mod report;
mod two_windows;
