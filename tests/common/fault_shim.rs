//! Calls of the system that fail on purpose: `fault_shim.c`, compiled and preloaded into a program under test.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// The compiled shim; none where it cannot be made or would not be loaded.
pub fn library() -> Option<&'static Path> {
    static LIBRARY: OnceLock<Option<(tempfile::TempDir, PathBuf)>> = OnceLock::new();
    let made = LIBRARY.get_or_init(|| {
        if !cfg!(target_os = "linux") {
            return None;
        }
        let folder = tempfile::tempdir().ok()?;
        let library = folder.path().join("fault_shim.so");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/common/fault_shim.c");
        let mut cc = Command::new("cc");
        cc.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl");
        cc.status().ok()?.success().then_some((folder, library))
    });
    if made.is_none() {
        eprintln!("skipped: calls can be made to fail on Linux with a C compiler only");
    }
    made.as_ref().map(|(_, library)| library.as_path())
}

/// Which calls fail, and how.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// `w` for writes, syncs, truncations and removals; `r` for reads.
    pub kind: char,
    /// What the system answers; 0 lets everything through and only counts.
    pub errno: i32,
    /// The first call that fails, from now on, 1 first; 0 for none.
    pub at: u64,
    /// Whether all after it fail too.
    pub sticky: bool,
    /// Whether half of a write gets through first.
    pub by_half: bool,
}

/// An error of the medium.
pub const EIO: i32 = 5;
/// No room left.
pub const ENOSPC: i32 = 28;

impl Fault {
    /// Nothing fails.
    pub const NONE: Self = Self { kind: 'w', errno: 0, at: 0, sticky: false, by_half: false };

    fn setting(self) -> String {
        let Self { kind, errno, at, sticky, by_half } = self;
        format!("{kind} {errno} {at} {} {}\n", u8::from(sticky), u8::from(by_half))
    }

    /// Sets the fault in another process, which watches this file.
    pub fn set_there(self, watched: &Path) {
        fs::write(watched, self.setting()).expect("the watched file can be written");
    }

    /// Sets the fault, and answers how many calls there have been under the last one, and how many of them failed.
    pub fn set(self, control: &Path) -> (u64, u64) {
        fs::write(control, self.setting()).expect("the control file can be written");
        let report = fs::read_to_string(control).expect("the control file can be read");
        let counts = report.lines().last().expect("the shim answers: it is loaded");
        let (calls, hits) = counts.split_once(' ').expect("two counts");
        (calls.parse().expect("a number"), hits.parse().expect("a number"))
    }
}
