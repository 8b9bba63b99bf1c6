//! The workbook file: what goes in comes out, every edit can be taken back, and nobody's change is lost.

#[path = "store/accounts.rs"]
mod accounts;
#[path = "store/backups.rs"]
mod backups;
#[path = "store/called_off.rs"]
mod called_off;
#[path = "store/checking.rs"]
mod checking;
#[path = "store/common.rs"]
mod common;
#[path = "store/damages.rs"]
mod damages;
#[path = "store/digests.rs"]
mod digests;
#[path = "store/edits.rs"]
mod edits;
#[path = "store/every_call.rs"]
mod every_call;
#[allow(dead_code, reason = "another test sets faults in other processes")]
#[path = "common/fault_shim.rs"]
mod fault_shim;
#[path = "store/faults.rs"]
mod faults;
#[path = "store/files.rs"]
mod files;
#[path = "store/forgetting.rs"]
mod forgetting;
#[path = "store/hostile.rs"]
mod hostile;
#[path = "store/merging.rs"]
mod merging;
#[path = "store/migrations.rs"]
mod migrations;
#[path = "store/packs.rs"]
mod packs;
#[path = "store/random.rs"]
mod random;
#[path = "store/readings.rs"]
mod readings;
#[path = "store/recent.rs"]
mod recent;
#[path = "store/salvaging.rs"]
mod salvaging;
#[path = "store/scale.rs"]
mod scale;
#[path = "store/sealed.rs"]
mod sealed;
#[path = "store/searching.rs"]
mod searching;
#[path = "store/two.rs"]
mod two;
