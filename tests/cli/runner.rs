//! Runs the built program in a home of its own.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// A user's computer: one folder under which everything of the program lies.
pub struct Home {
    folder: TempDir,
    environment: Vec<(String, String)>,
}

/// What a run left behind.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), environment: Vec::new() }
    }

    /// A home with the English demo workbook as its default one.
    pub fn with_demo() -> Self {
        let home = Self::new();
        let path = home.path("workbook.debrief");
        home.run(&["demo", "--save", &path.display().to_string()]).ends(0);
        home
    }

    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("DEBRIEF_HOME", self.folder.path())
            .env("LANG", "en_GB.UTF-8")
            .env("TERM", "xterm-256color")
            .envs(self.environment.iter().cloned())
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        let output = self.command(arguments).output().expect("the program can be started");
        Run {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Run {
    /// Fails unless the program ended with this code; a good end says nothing on stderr, a bad one nothing on stdout.
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        let silent = if code == 0 { &self.err } else { &self.out };
        assert!(silent.is_empty(), "{silent}");
        self
    }

    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "{text:?} is not in:\n{}", self.out);
        self
    }

    #[track_caller]
    pub fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} is not in:\n{}", self.err);
        self
    }

    #[track_caller]
    pub fn complains_not(self, text: &str) -> Self {
        assert!(!self.err.contains(text), "{text:?} is in:\n{}", self.err);
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}:\n{}", self.out))
    }
}

/// A path as an argument.
pub fn text(path: &Path) -> String {
    path.display().to_string()
}
