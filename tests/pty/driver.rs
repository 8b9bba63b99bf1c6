//! The real program in a real pseudo-terminal: keys in, screen text out.

use std::{
    io::{Read, Write},
    path::Path,
    sync::{Arc, Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::{MouseProtocolMode, Parser};

/// A screen is waited for so long. Generous: the machine may have other things to do.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program in its terminal.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    /// Both ends of the window; none once it has been closed.
    window: Option<(Box<dyn Write + Send>, Box<dyn MasterPty + Send>)>,
    output: Arc<(Mutex<Output>, Condvar)>,
    presses: usize,
}

struct Output {
    parser: Parser,
    /// All that the program has written.
    written: Vec<u8>,
    is_over: bool,
    /// Whether the window is being closed: nobody reads on.
    is_closing: bool,
}

impl Terminal {
    /// Starts the program with a home of its own, in English.
    pub fn start(home: &Path, arguments: &[&str]) -> Self {
        Self::start_with(home, arguments, &[], (120, 36))
    }

    /// Starts the program with more of an environment, on a screen of this width and height.
    pub fn start_with(home: &Path, arguments: &[&str], environment: &[(&str, &str)], (cols, rows): (u16, u16)) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_debrief"));
        command.args(arguments);
        Self::run(command, home, environment, (cols, rows))
    }

    /// Starts a shell that controls jobs; its prompt is `ready$`.
    #[cfg(unix)]
    pub fn start_shell(home: &Path) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.arg("-i");
        let mut terminal = Self::run(command, home, &[("PS1", "ready$ "), ("PATH", "/usr/bin:/bin")], (120, 36));
        terminal.wait_for("ready$").type_text("PS1='ready$ '; set -m\r");
        terminal
    }

    fn run(mut command: CommandBuilder, home: &Path, environment: &[(&str, &str)], (cols, rows): (u16, u16)) -> Self {
        let pair = native_pty_system()
            .openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 })
            .expect("a pseudo-terminal");
        command.env_clear();
        command.cwd(home);
        // The program itself sees to it that nobody else reads its files.
        #[cfg(unix)]
        command.umask(Some(0));
        let usual = [("LANG", "en_GB.UTF-8"), ("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
        command.env("DEBRIEF_HOME", home);
        for (name, value) in usual.iter().chain(environment) {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the program can be started");
        drop(pair.slave);
        let output =
            Output { parser: Parser::new(rows, cols, 0), written: Vec::new(), is_over: false, is_closing: false };
        let output = Arc::new((Mutex::new(output), Condvar::new()));
        let reader = pair.master.try_clone_reader().expect("the terminal can be read");
        thread::spawn({
            let output = Arc::clone(&output);
            move || read(reader, &output)
        });
        let writer = pair.master.take_writer().expect("the terminal can be written to");
        Self { child, window: Some((writer, pair.master)), output, presses: 0 }
    }

    /// Presses keys, parted by spaces: `a C-p Enter Esc A-i Space`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.presses += 1;
            self.send(&bytes_of(key));
            if key == "Esc" {
                // What follows at once would be read as that key with Alt held.
                thread::sleep(Duration::from_millis(120));
            }
        }
        self
    }

    /// Types a text as it stands, each character one press.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        self.presses += text.chars().count();
        self.send(text.as_bytes());
        self
    }

    /// How many keys have been pressed so far.
    pub fn presses(&self) -> usize {
        self.presses
    }

    /// Waits until a text stands on the screen.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("{text:?} on the screen"), |parser| parser.screen().contents().contains(text))
    }

    /// Waits until a text no longer stands on the screen.
    #[track_caller]
    pub fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("{text:?} gone"), |parser| !parser.screen().contents().contains(text))
    }

    /// Waits until something holds of the screen.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, holds: impl Fn(&Parser) -> bool) -> &mut Self {
        let (output, changed) = &*self.output;
        let until = Instant::now() + PATIENCE;
        let mut state = output.lock().expect("the reader is sound");
        while !holds(&state.parser) {
            let left = until.saturating_duration_since(Instant::now());
            let screen = || state.parser.screen().contents();
            assert!(!left.is_zero(), "waited in vain for {what}:\n{}", screen());
            assert!(!state.is_over, "the program ended before {what}:\n{}", screen());
            state = changed.wait_timeout(state, left).expect("the reader is sound").0;
        }
        drop(state);
        self
    }

    /// All that the program has written to the terminal so far, byte for byte.
    pub fn written(&self) -> Vec<u8> {
        self.output.0.lock().expect("the reader is sound").written.clone()
    }

    /// What stands on the screen.
    pub fn screen(&self) -> String {
        self.with(|parser| parser.screen().contents())
    }

    /// Forgets what stands on the screen, as if somebody else had drawn over it.
    pub fn clear(&mut self) -> &mut Self {
        self.output.0.lock().expect("the reader is sound").parser.process(b"\x1b[2J");
        self
    }

    /// Another size of the screen.
    pub fn resize(&mut self, (cols, rows): (u16, u16)) -> &mut Self {
        // The emulator first: the program draws for the new size as soon as it hears of it. vt100 0.16 breaks down where text
        // wraps in its only row or a wide character stands in its only column.
        let mut output = self.output.0.lock().expect("the reader is sound");
        output.parser.screen_mut().set_size(rows.max(2), cols.max(2));
        drop(output);
        self.window
            .as_mut()
            .expect("the window is open")
            .1
            .resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 })
            .expect("resized");
        self
    }

    /// Waits for a text, then closes the terminal as somebody does who closes its window.
    pub fn close_window(&mut self, text: &str) -> &mut Self {
        self.wait_for(text);
        self.output.0.lock().expect("the screen can be read").is_closing = true;
        // The next frame wakes the reader, which holds the terminal open, for the last time.
        self.press("Down");
        while Arc::strong_count(&self.output) > 1 {
            thread::sleep(Duration::from_millis(20));
        }
        self.window = None;
        self
    }

    /// Whether the program has ended, or does so within this time.
    pub fn ends_within(&mut self, time: Duration) -> bool {
        let start = Instant::now();
        while start.elapsed() < time {
            if self.child.try_wait().expect("the program can be asked about").is_some() {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }

    /// The program's process.
    pub fn process(&self) -> u32 {
        self.child.process_id().expect("the program has an id")
    }

    /// Sends the program a signal, such as `TERM`, or several at once, as in `HUP TERM`.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().expect("the program has an id").to_string();
        let sent = std::process::Command::new("sh")
            // The shell's own: a program of that name is not everywhere.
            .args(["-c", "for name in $0; do kill -s \"$name\" \"$1\" || exit 1; done", name, &id])
            .status()
            .expect("a shell can be started");
        assert!(sent.success(), "SIG{name}");
        self
    }

    /// Kills the program with SIGKILL, without a detour that takes time, and reads what it had still written.
    #[cfg(unix)]
    pub fn kill_at_once(&mut self) {
        let id = self.child.process_id().and_then(|id| rustix::process::Pid::from_raw(id as i32));
        let id = id.expect("the program has an id");
        rustix::process::kill_process(id, rustix::process::Signal::KILL).expect("killed");
        self.child.wait().expect("the program has ended");
        self.read_to_the_end();
    }

    /// Waits for the end; answers the exit code.
    pub fn exit(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("the program can be asked") {
                self.read_to_the_end();
                return status.exit_code();
            }
            assert!(Instant::now() < until, "the program does not end:\n{}", self.screen());
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn read_to_the_end(&self) {
        let (output, changed) = &*self.output;
        let state = output.lock().expect("the reader is sound");
        // Where a terminal gives no end of file, what is there must do.
        drop(changed.wait_timeout_while(state, Duration::from_secs(2), |state| !state.is_over));
    }

    /// Whether the terminal is as the shell left it: its own screen, the cursor shown, no mouse, no marked pastes.
    pub fn is_restored(&self) -> bool {
        self.with(|parser| {
            let screen = parser.screen();
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == MouseProtocolMode::None
        })
    }

    /// Whether the program draws on a screen of its own.
    pub fn is_taken(&self) -> bool {
        self.with(|parser| parser.screen().alternate_screen())
    }

    fn with<T>(&self, look: impl Fn(&Parser) -> T) -> T {
        look(&self.output.0.lock().expect("the reader is sound").parser)
    }

    fn send(&mut self, bytes: &[u8]) {
        self.window
            .as_mut()
            .expect("the window is open")
            .0
            .write_all(bytes)
            .and_then(|()| self.window.as_mut().expect("the window is open").0.flush())
            .expect("the terminal takes keys");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A failed test leaves no program behind; one that has ended already cannot be ended again.
        let _ = self.child.kill();
    }
}

fn read(mut reader: Box<dyn Read + Send>, output: &(Mutex<Output>, Condvar)) {
    let mut bytes = [0; 8192];
    loop {
        // On Linux the end of the program shows as an error.
        let count = reader.read(&mut bytes).unwrap_or(0);
        // A test that broke down with the screen in its hands has said what it wanted; nobody reads on.
        let Ok(mut state) = output.0.lock() else { return };
        state.parser.process(&bytes[..count]);
        state.written.extend_from_slice(&bytes[..count]);
        state.is_over = count == 0;
        output.1.notify_all();
        if count == 0 || state.is_closing {
            return;
        }
    }
}

/// What a terminal sends for a key.
fn bytes_of(key: &str) -> Vec<u8> {
    if let Some(rest) = key.strip_prefix("A-").filter(|rest| !rest.is_empty()) {
        return [vec![0x1b], bytes_of(rest)].concat();
    }
    if let Some(letter) = key.strip_prefix("C-").and_then(|rest| rest.bytes().next()) {
        return vec![letter & 0x1f];
    }
    let text = match key {
        "Enter" => "\r",
        "Esc" => "\u{1b}",
        "Tab" => "\t",
        "Space" => " ",
        "Backspace" => "\u{7f}",
        "Up" => "\u{1b}[A",
        "Down" => "\u{1b}[B",
        "Right" => "\u{1b}[C",
        "Left" => "\u{1b}[D",
        "Home" => "\u{1b}[H",
        "End" => "\u{1b}[F",
        "PgUp" => "\u{1b}[5~",
        "PgDn" => "\u{1b}[6~",
        "Delete" => "\u{1b}[3~",
        "F1" => "\u{1b}OP",
        "F12" => "\u{1b}[24~",
        one if one.chars().count() == 1 => one,
        other => panic!("no such key: {other}"),
    };
    text.as_bytes().to_vec()
}
