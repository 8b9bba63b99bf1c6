//! What is said is said whole, on small screens and in every theme.

use debrief::{
    domain::Keyed,
    tui::look::{Theme, ThemeName},
};
use ratatui::style::{Color, Modifier};

use crate::driver::Driver;

const BOTH: [(&str, (u16, u16)); 4] = [("en", (80, 24)), ("de", (80, 24)), ("en", (120, 36)), ("de", (120, 36))];

/// The screen as one running text.
fn running(driver: &Driver) -> String {
    let screen = driver.screen().replace(['│', '╭', '╮', '╰', '╯', '─'], " ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fails unless each word stands on the screen; between the lines of a popup there may be what lies beside it.
#[track_caller]
fn lacks_nothing(driver: &Driver, said: &str) {
    let text = running(driver);
    let missing: Vec<&str> = said.split_whitespace().filter(|word| !text.contains(word)).collect();
    assert!(missing.is_empty(), "{said:?} lacks {missing:?}:\n{}", driver.screen());
}

#[test]
fn a_theme_for_a_background_paints_it_behind_screens_and_popups() {
    for name in ThemeName::ALL {
        let mut driver = Driver::demo("en", (80, 24));
        driver.app.session_mut().theme = Theme::named(*name).expect("a sound theme");
        driver.press("S").sees("Settings");
        let brings = matches!(name, ThemeName::Dark | ThemeName::Light);
        for y in 0..24 {
            for x in 0..80 {
                let bare = driver.cell(x, y).bg == Color::Reset;
                assert_eq!(bare, !brings, "{name:?} at {x}, {y}:\n{}", driver.screen());
            }
        }
    }
}

#[test]
fn a_selected_row_that_is_the_other_way_round_is_of_one_piece() {
    for name in [ThemeName::Basic, ThemeName::Plain] {
        let mut driver = Driver::demo("en", (120, 36));
        driver.app.session_mut().theme = Theme::named(name).expect("a sound theme");
        driver.press("Down");
        let row = (0..36).find(|y| driver.cell(0, *y).symbol() == "▶").expect("a selected row");
        for x in 0..80 {
            let cell = driver.cell(x, row);
            assert!(cell.modifier.contains(Modifier::REVERSED), "{name:?} at {x}");
            assert_eq!(cell.fg, Color::Reset, "{name:?} at {x}");
        }
    }
}

#[test]
fn the_kind_of_a_new_incident_is_told_without_colour() {
    let mut driver = Driver::demo("en", (80, 24));
    driver.open("hofstetter").press("3 Esc i").sees("● ◆ delighted").sees("○ ◇ annoyed");
    driver.press("Tab").sees("○ ◆ delighted").sees("● ◇ annoyed");
}

#[test]
fn what_a_report_leaves_out_is_told_to_its_end() {
    for (language, size) in BOTH {
        let mut driver = Driver::demo(language, size);
        let locale = driver.app.session().locale;
        driver.open("hofstetter").press("R");
        for key in ["report-for-internal-detail", "report-for-customer-detail", "report-for-pseudonymised-detail"] {
            // The labels stand between the lines of two details.
            lacks_nothing(&driver, &locale.text(key, &[]));
        }
    }
}

#[test]
fn what_is_wrong_with_a_date_is_told_to_its_end() {
    for (language, size) in BOTH {
        let mut driver = Driver::demo(language, size);
        let locale = driver.app.session().locale;
        driver.open("hofstetter").press("1 Down Down Down Down Enter C-u").type_text("some day").press("Enter");
        let said = locale.text("fault-date", &[("text", "some day".into())]);
        lacks_nothing(&driver, &said);
    }
}

#[test]
fn why_one_sets_a_question_aside_is_asked_whole_and_the_question_repeated() {
    for (language, size) in BOTH {
        let mut driver = Driver::demo(language, size);
        let locale = driver.app.session().locale;
        driver.open("hofstetter").press("3 Esc g n p W");
        lacks_nothing(&driver, &locale.text("waive-hint", &[]));
        driver.sees_no("T01").sees_no("S04");
    }
}

#[test]
fn an_empty_checklist_says_whole_how_it_is_filled() {
    for (language, size) in BOTH {
        let mut driver = Driver::empty(language, size);
        let said = driver.app.session().locale.text("checklist-empty", &[]);
        driver.press("n").type_text("Keller AG, line 3").press("Enter 5");
        // Beside the text stands the coach's pane.
        lacks_nothing(&driver, &said);
    }
}

#[test]
fn a_long_message_grows_upwards() {
    for (language, size) in BOTH {
        let mut driver = Driver::demo(language, size);
        let long = "A message of many words, each of which counts: ".repeat(3) + "the end";
        driver.app.session_mut().tell(long.clone());
        driver.draw();
        assert!(running(&driver).contains(&long), "{}", driver.screen());
    }
}

#[test]
fn a_list_that_goes_on_below_says_so() {
    let mut driver = Driver::demo("en", (120, 36));
    driver
        .open("hofstetter")
        .press("4 r")
        .sees("↓ 1 more")
        .press("PgDn PgDn PgDn")
        .sees("↑ 1 more")
        .sees_no("↓ 1 more");
    driver.press("Esc").resize(80, 24).press("H").sees_no("more");
}

#[test]
fn the_feet_of_popups_fit_into_80_columns() {
    use debrief::i18n::{KEYS, Locale};
    // A popup's frame and the space beside it take six cells, the narrowest popups of one line are 74 wide.
    for locale in [Locale::EN, Locale::DE] {
        for key in KEYS.iter().filter(|key| key.contains("-foot")) {
            // The picker's wraps; the other stands in the head of Home.
            if key.starts_with("picker-foot") || *key == "backups-looking-foot" {
                continue;
            }
            let text = locale.find_with(key, &[("count", 12.into())]).unwrap_or_default();
            let cells = text.chars().count();
            let is_narrow = ["question", "incident-new"].iter().any(|popup| key.starts_with(popup));
            assert!(cells <= if is_narrow { 70 } else { 74 }, "{key} takes {cells} cells in {}: {text}", locale.code());
        }
    }
}

#[test]
fn what_the_steps_stage_says_fits_at_80() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter").press("3 Esc");
        let idle = driver.app.session().locale.text("steps-idle", &[]);
        driver.sees(&idle);
        let marks = driver.app.session().locale.text("steps-marks", &[("own", "vendor".into())]);
        driver.press("a").sees(&marks);
    }
}

#[test]
fn no_head_is_there_twice_in_the_help_of_home() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (120, 90));
        driver.press("?");
        let screen = driver.screen();
        let inside = |line: &str| line.split('│').nth(1).map(|text| text.trim().to_owned());
        let heads: Vec<String> = screen.lines().filter_map(inside).collect();
        for key in ["context-home", "context-tabs", "context-list", "context-global"] {
            let head = driver.app.session().locale.text(key, &[]);
            assert_eq!(heads.iter().filter(|line| **line == head).count(), 1, "{head}:\n{screen}");
        }
    }
}
