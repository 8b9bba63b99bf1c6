//! Command lines that cannot be understood, and places where the program cannot work.

use std::process::Stdio;

use super::runner::Home;

#[test]
fn misuse_is_told_in_both_languages_with_where_help_is() {
    let home = Home::new();
    for (arguments, english, german) in [
        (&["--foo"][..], "--foo is not known here", "--foo ist hier nicht bekannt"),
        (&["list", "--jsn"], "Did you mean --json?", "Meinten Sie --json?"),
        (&["show"], "missing: DEAL", "fehlt: DEAL"),
        (&["new", "--customer", "A"], "missing: --title", "fehlt: --title"),
        (&["report", "x", "--audience", "boss"], "internal, customer, pseudonymised", "Möglich sind"),
        (&["report", "x", "--format", "pdf"], "markdown, html, slides", "Möglich sind"),
        (&["list", "--file"], "--file needs a value", "--file braucht einen Wert"),
        (&["list", "--json", "--json"], "--json stands there more than once", "steht mehr als einmal"),
        (&["demo", "--fresh", "--save", "x"], "cannot be used together", "gehen nicht zusammen"),
        (&["search", "a", "--limit", "many"], "“many” is no value for --limit", "kein Wert für --limit"),
        (&["completions", "tcsh"], "zsh", "zsh"),
    ] {
        home.run(arguments).ends(2).complains(english).complains("Help: debrief");
        let arguments: Vec<&str> = ["--lang", "de"].into_iter().chain(arguments.iter().copied()).collect();
        home.run(&arguments).ends(2).complains(german).complains("Hilfe: debrief");
    }
    home.run(&["list", "--lang", "fr"]).ends(2).complains("de-CH").complains("debrief list --help");
}

#[test]
fn without_a_terminal_the_interface_says_so_and_ends() {
    let home = Home::new();
    home.run(&[]).ends(2).complains("needs a terminal");
    home.run(&["--lang", "de"]).ends(2).complains("braucht ein Terminal");
    home.run(&["demo"]).ends(2).complains("needs a terminal");
    home.run(&["mine.debrief"]).ends(2);
    let left = std::fs::read_dir(home.path("")).expect("the home").count();
    assert_eq!(left, 0, "nothing was made");
}

#[test]
fn a_mistyped_command_is_no_workbook() {
    let home = Home::new();
    home.run(&["lsit"]).ends(5).complains("neither a file nor a command lsit").complains("lsit.debrief");
    home.run(&["lsit", "--lang", "de"]).ends(5).complains("weder eine Datei noch einen Befehl");
    assert!(!home.path("lsit").exists());
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let home = Home::with_demo();
    let mut child = home
        .command(&["show", "hofstetter", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn settings_that_are_not_sound_end_what_needs_them() {
    let home = Home::with_demo();
    let save = home.path("copy.debrief").display().to_string();
    let commands: [&[&str]; 6] = [
        &["list"],
        &["show", "Hofstetter"],
        &["report", "Hofstetter"],
        &["new", "--customer", "A", "--title", "B"],
        &["search", "Kestler"],
        &["demo", "--save", &save],
    ];
    let config = home.path("config.toml");
    let broken = ["language = \"de\"\nlangage = \"en\"\n", "language = \n", "sitting_minutes = \"long\"\n"];
    for content in broken {
        std::fs::write(&config, content).expect("written");
        for command in commands {
            let run = home.run(command).ends(6).complains("not sound").complains("config.toml");
            assert!(run.err.contains("line 1") || run.err.contains("line 2"), "{}", run.err);
            home.run(&[command, &["--lang", "de"]].concat()).ends(6).complains("Einstellungsdatei");
        }
    }
    assert!(!home.path("copy.debrief").exists());
    std::fs::remove_file(&config).expect("moved away");
    home.run(&["list"]).ends(0).says("12 deals");
}

#[test]
fn settings_that_are_not_sound_keep_nobody_from_mending_and_rescuing() {
    let home = Home::with_demo();
    std::fs::write(home.path("config.toml"), "langage = \"en\"\n").expect("written");
    let copy = home.path("rescued.debrief").display().to_string();
    let workbook = home.path("workbook.debrief").display().to_string();
    let commands: [&[&str]; 7] = [
        &["path"],
        &["man"],
        &["completions", "bash"],
        &["backup"],
        &["restore"],
        &["check"],
        &["salvage", &workbook, &copy],
    ];
    for command in commands {
        let run = home.run(command).complains("not sound").complains("langage");
        assert_eq!((run.code, run.out.is_empty()), (0, false), "{command:?}: {}", run.err);
    }
}

#[test]
fn the_log_holds_nothing_that_was_typed() {
    let home = Home::new().set("DEBRIEF_LOG", "trace");
    home.run(&["new", "--customer", "Geheim", "--title", "Auftrag"]).ends(0);
    home.run(&["show", "Verschwiegen"]).ends(3);
    let log = std::fs::read_to_string(home.path("debrief.log")).expect("the log");
    assert!(log.contains("a command failed"), "{log}");
    assert!(!log.contains("Geheim") && !log.contains("Verschwiegen"), "{log}");
}

#[test]
fn keys_that_there_are_not_are_refused_as_by_the_screen() {
    let home = Home::with_demo();
    let settings = home.path("config.toml");
    home.run(&["path"]).ends(0).says("config.toml");
    for (own, named) in [
        ("[keys.nowhere]\nsort = 's'", "nowhere"),
        ("[keys.home]\nfly = 'f'", "fly"),
        ("[keys.home]\nsort = 'Enterr'", "Enterr"),
    ] {
        std::fs::write(&settings, own).unwrap();
        home.run(&["list"]).ends(6).complains(named);
        home.run(&["keys"]).ends(6).complains(named);
    }
    std::fs::write(&settings, "[keys.home]\nsort = 'f'").unwrap();
    home.run(&["list"]).ends(0);
    home.run(&["keys"]).ends(0).says("[keys.home]").says("sort ").says("! [keys.home] f is");
    let told = home.run(&["keys", "--json"]).json();
    assert_eq!(told["collisions"][0]["how"], "takes");
    assert_eq!(told["keys"]["home"]["sort"], "f");
    std::fs::remove_file(&settings).unwrap();
    home.run(&["keys", "--lang", "de"]).ends(0).says("[keys.walk-date]").says("Keine Taste der Einstellungen");
}
