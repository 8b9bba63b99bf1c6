//! The real program without a terminal: every command in both languages, exit codes, errors on stderr.

mod answers;
mod data;
mod export;
mod forgetting;
mod heard;
mod help;
mod import;
mod logs;
mod misuse;
mod nameless;
mod notes;
mod object_logs;
mod opening;
mod reports;
mod runner;
mod safety;
mod sheets;
mod studies;
