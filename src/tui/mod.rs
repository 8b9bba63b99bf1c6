//! The terminal interface. One keystroke travels one way: event → top layer → [`command::Command`] → edit → reload → draw.

pub mod app;
mod backup;
pub mod canvas;
pub mod command;
pub mod curve;
pub mod deal;
pub mod draft;
pub mod edit;
mod flow;
pub mod form;
mod fuzzy;
pub mod home;
pub mod keys;
pub mod layer;
pub mod list;
pub mod look;
mod place;
pub mod popup;
pub mod session;
pub mod setup;
mod terminal;

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::Context as _;
use crossterm::event;

use crate::{
    config::{Config, ConfigError},
    i18n::Locale,
    store::Workbook,
};
use app::App;

/// Runs the terminal interface on an open workbook until the user ends it, or the system does. `locale` is the language
/// of this run, which may be another than that of the settings; `config_path` is where changed settings go, `backups`
/// where a backup of the workbook goes as it is opened.
///
/// # Errors
/// When the settings are not sound, there is no terminal, or it fails while running. Whatever happens, a panic included,
/// the terminal is given back and what stands in an open editor is kept as a draft.
pub fn run(
    mut workbook: Workbook,
    config: Config,
    locale: Locale,
    config_path: Option<PathBuf>,
    backups: Option<PathBuf>,
) -> anyhow::Result<()> {
    announce(&mut workbook);
    let unsound = |message| ConfigError::Content { path: config_path.clone().unwrap_or_default(), message };
    let mut session = session::Session::new(workbook, config).map_err(unsound)?;
    session.locale = locale;
    session.config_path = config_path;
    session.report_folder = crate::platform::started_in();
    let mut app = App::new(session)?;
    if let Some(folder) = backups {
        app.back_up_to(folder);
    }
    let ended = Arc::new(AtomicBool::new(false));
    crate::platform::watch_for_the_end(&ended).context("signals")?;
    let mut tty = terminal::enter().context("the terminal")?;
    let result = catch_unwind(AssertUnwindSafe(|| event_loop(&mut app, &mut tty, &ended)));
    terminal::leave();
    app.close();
    match result {
        // A terminal that has gone is no fault: the user closed it.
        Ok(Err(_)) if ended.load(Ordering::SeqCst) => Ok(()),
        Ok(result) => result,
        Err(panic) => resume_unwind(panic),
    }
}

/// Lets other windows know that this one is at work, so that what is typed here is not offered there.
fn announce(workbook: &mut Workbook) {
    let Some(folder) = crate::platform::state_folder() else { return };
    if let Err(error) = workbook.announce(&folder.join("instances")) {
        // What is typed here is then offered elsewhere too, as if it had been left: a copy more, and nothing less.
        tracing::warn!(kind = ?error.kind(), "other instances cannot be told of this one");
    }
}

fn event_loop(app: &mut App, tty: &mut terminal::Tty, ended: &AtomicBool) -> anyhow::Result<()> {
    while !app.is_over() && !ended.load(Ordering::SeqCst) {
        if app.is_stale() {
            app.draw(tty)?;
        }
        if let Some(external) = app.take_external() {
            terminal::leave();
            let result = crate::platform::edit_text(&external.text, app.editor().as_deref());
            // First the text: the terminal may have gone meanwhile.
            app.finish_external(external, result);
            terminal::take()?;
            tty.clear()?;
            continue;
        }
        if app.take_suspend() {
            terminal::leave();
            crate::platform::suspend();
            terminal::take()?;
            tty.clear()?;
            continue;
        }
        // Wait for something to happen; wake up only for the clock or a message that is to go.
        let happened = match app.wait_at_most() {
            Some(time) => event::poll(time)?,
            None => event::poll(Duration::from_secs(3600))?,
        };
        if happened {
            app.handle(event::read()?);
            // Take what has already arrived before drawing: fast typing and pastes draw once.
            // Not past what ends or leaves the screen: what follows was not meant for what is there.
            while !app.is_leaving() && event::poll(Duration::ZERO)? {
                app.handle(event::read()?);
            }
        } else {
            app.tick();
        }
    }
    Ok(())
}
