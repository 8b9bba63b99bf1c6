//! The terminal itself: taking it over, giving it back, whatever happens.

use std::io::{self, Write, stdout};

use crossterm::{
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// The terminal that is drawn on.
pub type Tty = Terminal<CrosstermBackend<io::Stdout>>;

/// Takes the terminal over: raw mode, the other screen, mouse, bracketed paste.
///
/// # Errors
/// When the terminal refuses.
pub fn enter() -> io::Result<Tty> {
    take()?;
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        leave();
        hook(info);
    }));
    Terminal::new(CrosstermBackend::new(stdout()))
}

/// Takes the terminal over again after [`leave`].
///
/// # Errors
/// When the terminal refuses.
pub fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, SetTitle("debrief"))
}

/// Gives the terminal back. Errors are of no use here: there is nobody left to tell.
pub fn leave() {
    let _ =
        execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, crossterm::cursor::Show);
    let _ = disable_raw_mode();
    let _ = stdout().flush();
}
