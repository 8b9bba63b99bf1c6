//! Reports in all their forms, and the web page in a real browser where there is one.

use std::{fs, path::Path, process::Command};

use super::runner::Home;

#[test]
fn the_form_is_that_of_the_flag_else_that_of_the_name() {
    let home = Home::with_demo();
    let write = |name: &str, more: &[&str]| {
        let place = home.path(name).display().to_string();
        home.run(&[&["report", "hofstetter", "-o", &place][..], more].concat()).ends(0);
        fs::read_to_string(&place).expect("the report")
    };
    let page = write("a.html", &[]);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
    assert_eq!(home.run(&["report", "hofstetter", "--format", "html"]).ends(0).out, page);
    let slides = write("b.slides.md", &[]);
    assert!(slides.contains("\n# Turning points\n"), "{slides}");
    assert!(write("c.html", &["--format", "markdown"]).starts_with("# Hofstetter"));
    let nameless = write("d.htm", &["--audience", "pseudonymised"]);
    assert!(nameless.contains("<svg") && !nameless.contains("Keller"));
    home.run(&["study", "extrusion", "report", "--format", "slides"])
        .ends(0)
        .says("# Paths: What most paths share")
        .says("\n# Levers\n");
    let place = home.path("study.html").display().to_string();
    home.run(&["study", "extrusion", "report", "-o", &place]).ends(0).says("study.html");
    home.run(&["study", "extrusion", "report", "-o", &place]).ends(1).complains("--force");
    home.run(&["study", "extrusion", "report", "-o", &place, "--force", "--lang", "de"]).ends(0);
    assert!(fs::read_to_string(&place).expect("the report").contains("<html lang=\"de\">"));
}

/// A browser without a window; none where none is installed.
fn browser() -> Option<Command> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found = names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok())?;
    let mut command = Command::new(found);
    // Without its sandbox, since tests may run as root; it opens nothing but our own file.
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]);
    Some(command)
}

/// What the browser made of the page, and how many kilobytes its picture has.
fn opened(page: &Path, home: &Home) -> Option<(String, u64)> {
    let run = |arguments: &[String]| -> Option<Vec<u8>> {
        let profile = format!("--user-data-dir={}", home.path("profile").display());
        let url = format!("file://{}", page.display());
        let output = browser()?.arg(profile).args(arguments).arg(url).output().expect("the browser starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Some(output.stdout)
    };
    let dom = String::from_utf8(run(&["--dump-dom".to_owned()])?).expect("UTF-8");
    let picture = home.path("page.png");
    run(&["--window-size=1000,1400".to_owned(), format!("--screenshot={}", picture.display())])?;
    Some((dom, fs::metadata(picture).expect("a picture").len() / 1024))
}

/// The text of the page as it is printed, its pages parted by form feeds; none without browser or `pdftotext`.
fn printed(page: &Path, home: &Home) -> Option<String> {
    let pdf = home.path("page.pdf");
    let profile = format!("--user-data-dir={}", home.path("profile").display());
    let print = format!("--print-to-pdf={}", pdf.display());
    let url = format!("file://{}", page.display());
    let output =
        browser()?.args([&profile, "--no-pdf-header-footer", &print, &url]).output().expect("the browser starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn what_belongs_to_one_criterion_is_printed_on_one_page() {
    let home = Home::with_demo();
    let place = home.path("study.html");
    home.run(&["study", "extrusion", "report", "-o", &place.display().to_string()]).ends(0);
    let Some(text) = printed(&place, &home) else {
        eprintln!("skipped: no chromium or no pdftotext");
        return;
    };
    let mut heads = 0;
    for page in text.split('\u{c}') {
        let is_head = |line: &&str| line.starts_with("criterion") && line.contains("one left out");
        let mut lines = page.lines().filter(|line| !line.trim().is_empty()).skip_while(|line| !is_head(line));
        heads += lines.next().map_or(0, |_| 1);
        let first = lines.next().unwrap_or("x");
        assert!(!first.starts_with(' '), "the second line of a criterion begins a page: {first}");
    }
    assert!(heads > 2, "the tables run over several pages: {heads}");
}

#[test]
fn a_browser_shows_texts_and_pictures_and_runs_nothing() {
    let home = Home::with_demo();
    let evil = "</title></style><script>document.body.innerHTML = 'owned'</script><img src=x onerror=alert(1)>";
    home.run(&["new", "--customer", "Evil", "--title", evil, "--finding", evil]).ends(0);
    let write = |arguments: &[&str], name: &str| {
        let place = home.path(name);
        home.run(&[arguments, &["-o", &place.display().to_string()]].concat()).ends(0);
        place
    };
    let deal = write(&["report", "hofstetter", "--lang", "de"], "deal.html");
    let study = write(&["study", "extrusion", "report"], "study.html");
    let typed = write(&["report", "evil"], "evil.html");
    let Some((dom, picture)) = opened(&deal, &home) else {
        eprintln!("skipped: no chromium");
        return;
    };
    for shown in ["<html lang=\"de\">", "Wie es sich anfühlte", "Wer wann dabei war", "Wendepunkte", "Erika Keller"] {
        assert!(dom.contains(shown), "{shown}");
    }
    assert_eq!(dom.matches("<svg ").count(), 2);
    assert!(picture > 40, "{picture} kB are a blank page");
    let (dom, picture) = opened(&study, &home).expect("a browser");
    assert_eq!(dom.matches("<svg ").count(), 3);
    assert!(dom.contains("Noise floor") && dom.contains("the decider joins"), "{dom}");
    assert!(picture > 40, "{picture} kB are a blank page");
    let (dom, _) = opened(&typed, &home).expect("a browser");
    assert!(dom.contains("&lt;script&gt;document.body"), "{dom}");
    for harm in ["<script", "<img", ">owned<"] {
        assert!(!dom.contains(harm), "{harm} in {dom}");
    }
}
