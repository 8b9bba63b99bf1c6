//! The terminal interface. One keystroke travels one way: event → top layer → [`command::Command`] → edit → reload → draw.

mod answers;
pub mod app;
mod backup;
mod burst;
pub mod canvas;
pub mod command;
mod cover;
pub mod curve;
mod customer_screen;
pub mod deal;
pub mod draft;
pub mod edit;
mod elsewhere;
mod export;
mod flow;
mod foot;
pub mod form;
mod fuzzy;
mod hiding;
pub mod home;
mod import;
mod kept_back;
pub mod keys;
pub mod layer;
pub mod list;
pub mod look;
mod merging;
mod notes;
mod place;
pub mod popup;
#[cfg(test)]
mod queries;
pub mod scrub;
pub mod session;
pub mod setup;
pub mod study;
mod terminal;
mod undo;
mod wake;
mod work;

use std::{
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use anyhow::Context as _;
use crossterm::event::{self, Event};

use crate::{
    config::{Config, ConfigError},
    crash::{Crash, Watch},
    i18n::Locale,
    platform::{self, Wishes},
    store::Workbook,
};
use app::App;

/// Runs the terminal interface on an open workbook until the user ends it, or the system does. `locale` is the language
/// of this run, which may be another than that of the settings; `config_path` is where changed settings go, `backups`
/// where a backup of the workbook goes as it is opened.
///
/// # Errors
/// When the settings are not sound, there is no terminal, or it fails while running; a [`Crash`] when the program breaks
/// down. Whatever happens, the terminal is given back and what stands in an open editor is kept as a draft.
pub fn run(
    workbook: Workbook,
    config: Config,
    locale: Locale,
    config_path: Option<PathBuf>,
    backups: Option<PathBuf>,
) -> anyhow::Result<()> {
    let unsound = |message| ConfigError::Content { path: config_path.clone().unwrap_or_default(), line: 0, message };
    let mut session = session::Session::new(workbook, config).map_err(unsound)?;
    session.locale = session.locale.speaking(locale);
    session.config_path = config_path;
    session.backups.clone_from(&backups);
    session.instances = platform::state_folder().map(|folder| folder.join("instances"));
    session.announce();
    session.report_folder = crate::platform::started_in();
    let mut app = App::new(session)?;
    if let Some(folder) = backups {
        app.back_up_to(folder);
    }
    let wishes = Arc::<Wishes>::default();
    platform::watch(&wishes).context("signals")?;
    let crashes = Watch::begin(terminal::leave);
    let mut tty = terminal::enter().context("the terminal")?;
    let result = catch_unwind(AssertUnwindSafe(|| event_loop(&mut app, &mut tty, &wishes)));
    terminal::leave();
    // ratatui would tell a terminal that has gone that its cursor cannot be shown, and break down over that.
    mem::forget(tty);
    let report = crashes.report();
    // What has broken down once may do so again.
    let is_kept = catch_unwind(AssertUnwindSafe(|| app.close())).unwrap_or(false);
    match result {
        // A terminal that has gone is no fault: the user closed it.
        Ok(Err(_)) if wishes.is_ended() => Ok(()),
        Ok(result) => match app.take_failure() {
            Some(failure) => result.and(Err(failure)),
            None => result,
        },
        Err(_) => Err(Crash { report, is_kept }.into()),
    }
}

/// What has already arrived: crossterm's reader does not even look within no time at all, and looks again and again until
/// a time below a millisecond is over. Only where pastes come as keys, in pieces, is it worth waiting for the next piece.
const AT_ONCE: Duration = Duration::from_micros(if platform::PASTES_AS_KEYS { 900 } else { 50 });

fn event_loop(app: &mut App, tty: &mut terminal::Tty, wishes: &Wishes) -> anyhow::Result<()> {
    while !app.is_over() && !wishes.is_ended() {
        if wishes.take_woken() {
            // Whoever had the terminal meanwhile has left it in another mode, and another size perhaps.
            terminal::leave();
            take_again(app, tty)?;
        }
        if app.is_stale() {
            terminal::at_once(tty, |tty| app.draw(tty).map(drop))?;
        }
        if let Some(external) = app.take_external() {
            terminal::leave();
            let result = platform::edit_text(&external.text, app.editor().as_deref());
            // First the text: the terminal may have gone meanwhile.
            app.finish_external(external, result);
            take_again(app, tty)?;
            continue;
        }
        if app.take_suspend() {
            terminal::leave();
            platform::suspend();
            take_again(app, tty)?;
            continue;
        }
        // Wait for something to happen; wake up only for the clock or a message that is to go.
        // While there is more to read, keys count all the same.
        let happened = event::poll(app.wait_at_most().unwrap_or(Duration::from_secs(3600)).max(AT_ONCE))?;
        if happened && platform::PASTES_AS_KEYS {
            let mut events = vec![event::read()?];
            while event::poll(AT_ONCE)? {
                events.push(event::read()?);
            }
            for event in burst::with_pastes(events) {
                if !app.is_leaving() {
                    handle(app, event);
                }
            }
        } else if happened {
            handle(app, event::read()?);
            // Take what has already arrived before drawing: fast typing and pastes draw once.
            // Not past what ends or leaves the screen: what follows was not meant for what is there.
            while !app.is_leaving() && event::poll(AT_ONCE)? {
                handle(app, event::read()?);
            }
        } else {
            app.tick();
        }
    }
    Ok(())
}

fn take_again(app: &mut App, tty: &mut terminal::Tty) -> anyhow::Result<()> {
    *tty = terminal::enter()?;
    app.lost_the_screen();
    Ok(())
}

fn handle(app: &mut App, event: Event) {
    #[cfg(debug_assertions)]
    break_down_if_told(&event);
    app.handle(event);
}

/// In debug builds a test can have F12 break the program down; the message is what the test says.
#[cfg(debug_assertions)]
fn break_down_if_told(event: &Event) {
    if let (Event::Key(key), Ok(message)) = (event, std::env::var("DEBRIEF_BREAK_DOWN"))
        && key.code == crossterm::event::KeyCode::F(12)
    {
        panic!("{message}");
    }
}
