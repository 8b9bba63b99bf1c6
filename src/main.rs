//! The program: starts the log, reads the command line and hands over.

use std::process::ExitCode;

fn main() -> ExitCode {
    debrief::log::start();
    debrief::cli::run(std::env::args_os(), debrief::tui::keys::bound, |start| {
        debrief::tui::run(start.workbook, start.config, start.locale, start.config_path, start.backups)
    })
}
