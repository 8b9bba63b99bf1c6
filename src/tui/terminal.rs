//! The terminal itself: taking it over, giving it back, whatever happens.

use std::io::{self, Write, stdout};

use crossterm::{
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture},
    execute,
    terminal::{
        Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// The terminal that is drawn on.
pub type Tty = Terminal<CrosstermBackend<io::Stdout>>;

/// Takes the terminal over, at the start or again after [`leave`]: raw mode, the other screen, mouse, bracketed paste. What
/// is drawn first is drawn whole, on an empty screen. (ratatui's own way to that asks the terminal where its cursor
/// stands, and fails where none answers.)
///
/// # Errors
/// When the terminal refuses; then it is as it was before.
pub fn enter() -> io::Result<Tty> {
    let entered = take();
    if entered.is_err() {
        leave();
    }
    entered
}

fn take() -> io::Result<Tty> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableMouseCapture, SetTitle("debrief"))?;
    // Older consoles of Windows know no marked pastes; the program does without.
    let _ = execute!(stdout(), EnableBracketedPaste);
    Terminal::new(CrosstermBackend::new(stdout()))
}

/// Gives the terminal back. Errors are of no use here: there is nobody left to tell.
pub fn leave() {
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), DisableMouseCapture, LeaveAlternateScreen, crossterm::cursor::Show);
    let _ = disable_raw_mode();
    let _ = stdout().flush();
}
