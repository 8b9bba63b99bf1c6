//! What differs between operating systems.

use std::{
    env, fs,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use directories::ProjectDirs;

/// The one folder under which everything of ours lies, where the user wants it so: on a stick, or in a test.
pub const HOME_VARIABLE: &str = "DEBRIEF_HOME";

/// Where workbooks lie unless the user says otherwise. `None` for a user without a home folder.
pub fn data_folder() -> Option<PathBuf> {
    own_home().or_else(|| Some(of_project()?.data_dir().to_owned()))
}

/// The file with the settings, whether it is there or not.
pub fn config_file() -> Option<PathBuf> {
    own_home().or_else(|| Some(of_project()?.config_dir().to_owned())).map(|folder| folder.join("config.toml"))
}

/// The folder in which the user has started the program; none where it was started by a click, which leads to the root of
/// the disk on macOS and to the program's own folder on Windows.
pub fn started_in() -> Option<PathBuf> {
    let folder = env::current_dir().ok()?;
    let program = env::current_exe().ok();
    let is_own = program.as_deref().and_then(Path::parent) == Some(folder.as_path());
    (folder.parent().is_some() && !is_own).then_some(folder)
}

/// Where the log lies: what the program notes for itself and nobody misses.
pub fn state_folder() -> Option<PathBuf> {
    own_home().or_else(|| {
        let project = of_project()?;
        Some(project.state_dir().unwrap_or_else(|| project.data_local_dir()).to_owned())
    })
}

fn own_home() -> Option<PathBuf> {
    env::var_os(HOME_VARIABLE).filter(|home| !home.is_empty()).map(PathBuf::from)
}

fn of_project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "debrief")
}

/// Whether pasted text arrives as if it were typed, key by key: Windows' console knows no bracketed paste.
pub const PASTES_AS_KEYS: bool = cfg!(windows);

/// Whether there is a terminal that a screen can be drawn on and keys be read from.
pub fn has_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Creates an empty file that only its owner can read, and fails if there is one already. On Windows it inherits the
/// folder's access list, which in a user's profile comes to the same.
pub fn create_private_file(path: &Path) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Creates a folder, and those above it, that only their owner can enter; folders that exist stay as they are.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A path as a shell of this system takes it for one word: in quotes where it holds more than letters, digits and what
/// paths are made of. On Windows these are double ones, which no file's name holds.
pub fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = if cfg!(windows) { r"\/:._-" } else { "/._-" };
    if text.chars().all(|sign| sign.is_alphanumeric() || plain.contains(sign)) {
        text
    } else if cfg!(windows) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// Whether a file that is open can be replaced by another one of its name: not on Windows.
pub const REPLACES_OPEN_FILES: bool = cfg!(unix);

/// Makes new, renamed and deleted names in a folder survive a power cut. Windows does so by itself.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(path)?.sync_all() } else { Ok(()) }
}

/// Whether the medium did not do what it was told, for which [`io::ErrorKind`] has no name: EIO, ENXIO and ENODEV; on Windows
/// write protection aside, what a drive reports from "not ready" to "general failure" (21 … 31), and ERROR_IO_DEVICE.
pub fn is_medium_fault(error: &io::Error) -> bool {
    let is_one = |code: i32| if cfg!(windows) { matches!(code, 21..=31 | 1117) } else { matches!(code, 5 | 6 | 19) };
    error.raw_os_error().is_some_and(is_one)
}

/// Whether another program keeps the file to itself, as only Windows lets it: a sharing or a lock violation.
pub fn is_held_elsewhere(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// A text that comes back from an editor is at most so large, in bytes.
const LARGEST_TEXT: u64 = 1 << 20;

/// Why a text did not come back from the user's own editor.
#[derive(Debug, thiserror::Error)]
pub enum EditorFault {
    /// The text could not be handed over or read back.
    #[error("the file: {0}")]
    File(#[from] io::Error),
    /// The editor could not be started.
    #[error("{0}: {1}")]
    NotStarted(String, io::Error),
    /// The editor says that it failed.
    #[error("{0}: {1}")]
    Failed(String, std::process::ExitStatus),
    /// What it left is larger than a megabyte.
    #[error("too large")]
    TooLarge,
    /// What it left is no UTF-8.
    #[error("no text")]
    NotText,
}

/// A failed visit to the user's own editor.
#[derive(Debug)]
pub struct EditorError {
    /// Why.
    pub fault: EditorFault,
    /// Where the changed text lies that could not be taken back; none where nothing was changed.
    pub left: Option<PathBuf>,
}

/// Opens a text in the user's own editor (`command`, else `$VISUAL`, else `$EDITOR`, else the system's usual one) and
/// answers what it left behind. The text lies in a private temporary file meanwhile; where that has been changed and
/// cannot be taken back, it stays, and the error names it.
///
/// # Errors
/// When the file cannot be written or read, the editor cannot be started or says that it failed, or the text is no
/// UTF-8 or larger than a megabyte.
pub fn edit_text(text: &str, command: Option<&str>) -> Result<String, EditorError> {
    let file = env::temp_dir().join(format!("debrief-{}.md", uuid::Uuid::now_v7()));
    create_private_file(&file).map_err(|error| EditorError { fault: error.into(), left: None })?;
    let edited = edit_file(text, command, &file);
    let is_untouched = || fs::read(&file).is_ok_and(|left| left == text.as_bytes() || left.is_empty());
    match edited {
        Err(fault) if !is_untouched() => Err(EditorError { fault, left: Some(file) }),
        edited => {
            // The text is personal: the file goes. If it cannot be removed there is nothing more to do.
            let _ = fs::remove_file(&file);
            edited.map_err(|fault| EditorError { fault, left: None })
        }
    }
}

fn edit_file(text: &str, command: Option<&str>, file: &Path) -> Result<String, EditorFault> {
    fs::write(file, text)?;
    let usual = if cfg!(windows) { "notepad" } else { "vi" };
    let of_system = || env::var("VISUAL").or_else(|_| env::var("EDITOR")).ok();
    let chosen = command.map(str::to_owned).or_else(of_system).unwrap_or_default();
    let mut words = words(&chosen).into_iter().filter(|word| !word.is_empty());
    let program = words.next().unwrap_or_else(|| usual.to_owned());
    let arguments: Vec<String> = words.collect();
    let status = start(&program, &arguments, file).map_err(|error| EditorFault::NotStarted(program.clone(), error))?;
    if !status.success() {
        return Err(EditorFault::Failed(program, status));
    }
    if fs::metadata(file)?.len() > LARGEST_TEXT {
        return Err(EditorFault::TooLarge);
    }
    Ok(plain(&String::from_utf8(fs::read(file)?).map_err(|_| EditorFault::NotText)?))
}

/// Runs an editor until it ends. On Windows an editor may be a script, `code` is one: its name is completed only if said.
fn start(program: &str, arguments: &[String], file: &Path) -> io::Result<std::process::ExitStatus> {
    let run = |program: &str| std::process::Command::new(program).args(arguments).arg(file).status();
    match run(program) {
        Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::NotFound => run(&format!("{program}.cmd")),
        status => status,
    }
}

/// So long may the program take to end by itself when it is asked to.
#[cfg(unix)]
const TIME_TO_END: std::time::Duration = std::time::Duration::from_secs(2);

/// A command line in words. Single or double quotes hold together what has spaces in it, such as a path; a backslash is
/// a character like any other, for Windows parts paths with it.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match quote {
            Some(end) if c == end => quote = None,
            None if c == '"' || c == '\'' => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            None if c.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// A text as editors on any system save it, in the form in which texts are kept: without a byte order mark, lines ending
/// with a line feed only.
fn plain(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n").trim_end().to_owned()
}

/// What the system wants of the program.
#[derive(Debug, Default)]
pub struct Wishes {
    ended: AtomicBool,
    woken: AtomicBool,
}

impl Wishes {
    /// Whether the program is to end.
    pub fn is_ended(&self) -> bool {
        self.ended.load(Ordering::SeqCst)
    }

    /// Whether the program has slept since this was last asked.
    pub fn take_woken(&self) -> bool {
        self.woken.swap(false, Ordering::SeqCst)
    }
}

/// Watches for the system's wishes: to end (SIGTERM, SIGINT, SIGQUIT, or SIGHUP when the terminal has gone), and to go on
/// after a sleep (SIGCONT); and wakes whoever waits for the terminal's events. Windows ends console programs without
/// asking; what was typed is a draft by then.
///
/// # Errors
/// When the system refuses to tell.
pub fn watch(wishes: &Arc<Wishes>) -> io::Result<()> {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
        let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGCONT])?;
        let wishes = Arc::clone(wishes);
        // The event reader sleeps until the terminal says something; a change of size is something.
        let wake = || drop(signal_hook::low_level::raise(SIGWINCH));
        std::thread::spawn(move || {
            for signal in signals.forever() {
                if signal == SIGCONT {
                    wishes.woken.store(true, Ordering::SeqCst);
                    wake();
                    continue;
                }
                wishes.ended.store(true, Ordering::SeqCst);
                wake();
                // A terminal that has gone may never take what is written to it. Whoever is stuck there has kept the
                // open text within the last second; edits are on the disk.
                std::thread::sleep(TIME_TO_END);
                std::process::exit(0);
            }
        });
    }
    #[cfg(not(unix))]
    let _ = wishes;
    Ok(())
}

/// Hears Ctrl-C, that the terminal's window has been closed, and the system's wish to end: the first calls `cancel`, so that
/// work can end where nothing is half done; a second Ctrl-C or wish ends the program at once. What writes to no terminal leaves
/// it to the system what a closed window means: what `nohup` has started goes on. On Windows this is Ctrl-C or Ctrl-Break;
/// whoever closes the console there ends the program without being asked, and what was not saved to the disk is taken back at
/// the next start.
///
/// # Errors
/// When the system refuses to tell.
pub fn on_interrupt(cancel: impl Fn() + Send + 'static) -> io::Result<()> {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        // Not the input, which `nohup` leaves alone on macOS.
        let is_at_terminal = io::stdout().is_terminal() || io::stderr().is_terminal();
        let heard = [SIGINT, SIGTERM].into_iter().chain(is_at_terminal.then_some(SIGHUP));
        let mut signals = signal_hook::iterator::Signals::new(heard)?;
        std::thread::spawn(move || {
            let mut is_asked = false;
            for signal in signals.forever() {
                // That the window is closed may be told by the system and the shell, and beside the wish to end.
                let is_wish = signal != SIGHUP;
                if is_wish && is_asked {
                    // As shells tell the end by a signal.
                    std::process::exit(128 + signal);
                }
                is_asked |= is_wish;
                cancel();
            }
        });
    }
    #[cfg(windows)]
    {
        let mut is_asked = false;
        // It is called on a thread of its own, once for each key.
        let hear = move || {
            if std::mem::replace(&mut is_asked, true) {
                std::process::exit(ENDED_BY_CTRL_C);
            }
            cancel();
        };
        ctrlc::set_handler(hear).map_err(|error| match error {
            ctrlc::Error::System(error) => error,
            other => io::Error::other(other),
        })?;
    }
    Ok(())
}

/// As Windows tells the end by Ctrl-C: `STATUS_CONTROL_C_EXIT`, 0xC000013A.
#[cfg(windows)]
const ENDED_BY_CTRL_C: i32 = -1_073_741_510;

/// Puts the process to sleep until the shell wakes it; where there is no such thing, nothing happens.
pub fn suspend() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGTSTP);
}

#[cfg(all(test, unix))]
mod editor_tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// Edits "before" with an editor that is this shell script.
    fn edit_with(script: &str) -> Result<String, EditorError> {
        let folder = tempfile::tempdir().unwrap();
        let editor = folder.path().join("editor");
        fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
        edit_text("before", editor.to_str())
    }

    #[test]
    fn what_an_editor_saved_and_cannot_be_taken_back_stays_where_the_error_says() {
        assert_eq!(edit_with("echo after > \"$1\"").unwrap(), "after");
        for (script, left) in [("echo after > \"$1\"; exit 1", &b"after\n"[..]), ("printf '\\374' > \"$1\"", b"\xfc")] {
            let error = edit_with(script).unwrap_err();
            let path = error.left.as_ref().expect("what was written is kept");
            assert_eq!(fs::read(path).unwrap(), left, "{error:?}");
            fs::remove_file(path).unwrap();
        }
        assert!(edit_with("exit 1").unwrap_err().left.is_none(), "nothing to keep");
        assert!(matches!(edit_text("before", Some("/no/such/editor")).unwrap_err().fault, EditorFault::NotStarted(..)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_may_lie_in_a_folder_with_spaces() {
        assert_eq!(words("code --wait"), ["code", "--wait"]);
        assert_eq!(
            words(r#""C:\Program Files\Ed\ed.exe" -n 'my notes'  x"#),
            [r"C:\Program Files\Ed\ed.exe", "-n", "my notes", "x"]
        );
        assert_eq!(words(r#"/opt/my" "editor"#), ["/opt/my editor"]);
        assert!(words(" ").is_empty());
    }

    #[test]
    fn a_text_from_another_system_comes_back_plain() {
        assert_eq!(plain("\u{feff}Line 3\r\n\r\nruns hot\r\n"), "Line 3\n\nruns hot");
        assert_eq!(plain("as it is\n"), "as it is");
    }

    #[cfg(unix)]
    #[test]
    fn an_editor_named_with_quotes_is_started() {
        let folder = tempfile::tempdir().unwrap();
        // A link, as a program that has just been written cannot be started while another test starts one.
        let editor = folder.path().join("my editor");
        std::os::unix::fs::symlink("/bin/sh", &editor).unwrap();
        let script = folder.path().join("script");
        fs::write(&script, "printf '\\357\\273\\277%s\\r\\n' \"$1\" > \"$2\"\n").unwrap();
        let command = format!("'{}' '{}' \"two words\"", editor.display(), script.display());
        assert_eq!(edit_text("before", Some(&command)).unwrap(), "two words");
    }
}
