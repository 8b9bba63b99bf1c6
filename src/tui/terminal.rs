//! The terminal itself: taking it over, giving it back, whatever happens.

use std::{
    io::{self, Write, stdout},
    mem,
};

use crossterm::{
    event::{
        DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
        EnableMouseCapture,
    },
    execute, queue,
    terminal::{
        BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
        SetTitle, disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// The terminal that is drawn on.
pub type Tty = Terminal<CrosstermBackend<Outgoing>>;

/// What is on its way to the terminal: a frame is many short writes, and goes out as one. What stands here when the program
/// breaks down is not written any more.
#[derive(Default)]
pub struct Outgoing(Vec<u8>);

impl Outgoing {
    /// Whether a frame has begun and not ended: whoever flushes in between (ratatui does, and for the cursor again) would
    /// wake the terminal for a part that it does not show.
    fn is_in_frame(&self) -> bool {
        self.0.starts_with(b"\x1b[?2026h") && !self.0.ends_with(b"\x1b[?2026l")
    }
}

impl Write for Outgoing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_in_frame() {
            return Ok(());
        }
        let bytes = mem::take(&mut self.0);
        stdout().write_all(&bytes)?;
        self.0 = bytes;
        self.0.clear();
        stdout().flush()
    }
}

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
    // Whoever comes back to the window sees what was changed elsewhere meanwhile.
    let _ = execute!(stdout(), EnableFocusChange);
    Terminal::new(CrosstermBackend::new(Outgoing::default()))
}

/// Draws a frame that the terminal shows at once and not in parts; terminals that do not know this show it as it comes.
///
/// # Errors
/// Those of `draw`, and when the terminal refuses.
pub fn at_once(tty: &mut Tty, draw: impl FnOnce(&mut Tty) -> anyhow::Result<()>) -> anyhow::Result<()> {
    queue!(tty.backend_mut(), BeginSynchronizedUpdate)?;
    let drawn = draw(tty);
    execute!(tty.backend_mut(), EndSynchronizedUpdate)?;
    drawn
}

/// Gives the terminal back. Errors are of no use here: there is nobody left to tell.
pub fn leave() {
    // A frame may have broken off in the middle.
    let _ = execute!(stdout(), EndSynchronizedUpdate, DisableBracketedPaste, DisableFocusChange);
    let _ = execute!(stdout(), DisableMouseCapture, LeaveAlternateScreen, crossterm::cursor::Show);
    let _ = disable_raw_mode();
    let _ = stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_held_from_its_begin_to_its_end() {
        let mut outgoing = Outgoing::default();
        queue!(outgoing, BeginSynchronizedUpdate, crossterm::style::Print("a cell")).expect("kept");
        assert!(outgoing.is_in_frame());
        queue!(outgoing, EndSynchronizedUpdate).expect("kept");
        assert!(!outgoing.is_in_frame());
        outgoing.0.clear();
        queue!(outgoing, Clear(ClearType::All)).expect("kept");
        assert!(!outgoing.is_in_frame(), "what is no part of a frame goes out at once");
    }
}
