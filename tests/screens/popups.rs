//! What can be opened everywhere: search, history, settings.

use crate::driver::Driver;

#[test]
fn a_search_goes_to_what_it_found() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("/").sees("its beginning").type_text("reference kest").sees("Hofstetter Kunststoff AG");
    driver.type_text("zzz").sees("Nothing in this workbook holds").press("Esc").sees("Deals 12");
    driver.press("/").type_text("wuethrich").sees("Nothing").press("Esc");
    driver
        .press("/")
        .type_text("wüthrich")
        .sees("Profilwerk Emmental AG")
        .press("Enter")
        .sees("Profilwerk Emmental AG");
}

#[test]
fn a_study_is_found_on_home() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Enter /").type_text("same price 2025/26").sees("In the workbook").press("Enter").sees("▐Studies 1▌");
}

#[test]
fn the_history_of_a_deal_shows_what_was_there_before() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 Down Enter").type_text(" North").press("Enter");
    driver.press("H").sees("History of Hofstetter").sees("Deal changed: Deal");
    driver.press("a").sees("History").press("a Enter").sees("Extrusion line 3 → Extrusion line 3 North");
    driver.press("Esc u").sees("taken back").press("Esc").sees("Extrusion line 3 ").sees_no("North");
}

#[test]
fn the_history_of_all_deals_names_them() {
    let mut driver = Driver::demo("de", (80, 24));
    driver.press("Down d Down Enter H").sees("Deal gelöscht").press("Enter").sees("- Deal: ");
    driver.press("Esc Esc u").sees("Deals 12");
}

#[test]
fn a_setting_takes_effect_at_once_and_is_kept_if_there_is_a_place_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("config.toml");
    std::fs::write(&path, "# my settings\nascii = false\n").expect("a file");
    let mut driver = Driver::demo("en-GB", (120, 36));
    driver.press("S").sees("settings last until you quit").sees("English (UK)");
    driver.app.session_mut().config_path = Some(path.clone());
    driver.press("Right").sees("English (US)").press("Left Left").sees("Deutsch (Deutschland)").sees("Einstellungen");
    driver.press("Esc").sees("gewonnen").press("S Down Down Right").sees("ASCII").sees("+--").press("Left");
    driver.press("Down Down Enter").type_text("Ruth Imhof").press("Enter").sees("Ruth Imhof");
    let text = std::fs::read_to_string(&path).expect("the settings");
    assert_eq!(text, "# my settings\nascii = false\nlanguage = \"de-DE\"\nfacilitator = \"Ruth Imhof\"\n");
}

#[test]
fn the_sitting_clock_follows_its_setting() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Enter 3 Esc c").sees("Both ends 0/6").press("S Down Down Down Right Esc").sees("Both ends 0/7");
}

#[test]
fn the_session_clock_runs_on_when_a_hit_lies_in_the_same_deal() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("c").sees("0:00 h");
    driver.press("/").type_text("hofstetter kunststoff").press("Enter").sees("0:00 h");
}

#[test]
fn popups_as_they_look() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("/").type_text("scrap");
    insta::assert_snapshot!("search", driver.screen());
    driver.press("Esc S");
    insta::assert_snapshot!("settings", driver.screen().lines().skip(1).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_help_teaches_the_marks_where_steps_are_typed() {
    for (language, size) in [("en", (80, 24)), ("de", (80, 24)), ("en", (120, 36)), ("de", (120, 36))] {
        let mut driver = Driver::demo(language, size);
        let (head, words, keys) = match language {
            "de" => ("Was Sie tippen können", "verschoben gestoppt", "Erfassungszeile"),
            _ => ("What you can type", "postponed stopped", "Capture line"),
        };
        // In the line, where ? is a character of the text.
        driver.open("hofstetter").press("3 F1").sees(head).sees("@@Meier").sees("+3");
        for key in ["PgDn", "PgDn", "PgDn"] {
            if !driver.screen().contains(words) {
                driver.press(key);
            }
        }
        driver.sees(words).press("G").sees("C-x").press("PgUp PgUp Up Up").sees(keys).press("Esc");
        // In the list, and nowhere else.
        driver.press("Esc ?").sees(head).press("Esc 4 ?").sees_no(head);
    }
}

#[test]
fn the_help_as_it_looks() {
    let mut driver = Driver::demo("de", (80, 24));
    driver.open("hofstetter").press("3 F1");
    insta::assert_snapshot!("help_marks_de_80", driver.screen());
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 F1");
    insta::assert_snapshot!("help_marks_en_120", driver.screen());
}

#[test]
fn the_history_speaks_the_users_language() {
    let mut driver = Driver::demo("de", (120, 36));
    driver.open("hofstetter").press("3 Esc Home t H Enter");
    driver.sees("Gewissheit   gesehen").sees("Gefühl       sehr schlecht").sees("wer erzählt  Erika Keller");
    driver.sees("Sitzung      16.4.2026 · mit dem Kunden").sees("Reihenfolge  6").sees("Worte");
    driver.press("Esc Esc 5 * H Enter").sees("entscheidend  nein → teilweise");
    driver.press("Esc Esc 2 + H Enter").sees("Haltung  gegen uns → neutral");
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 Esc Home t H Enter");
    driver.sees("feeling        very bad").sees("who tells it   Erika Keller").sees("16 Apr 2026 · with the customer");
}

#[test]
fn the_palette_names_keys_as_the_keyboard_does_in_one_column() {
    for (language, size, keys) in [
        ("de", (80, 24), ["Leertaste", "S-Tab", "%"]),
        ("de", (120, 36), ["Leertaste", "↓ j", "→ l"]),
        ("en", (80, 24), ["Space", "S-Tab", "%"]),
        ("en", (120, 36), ["Space", "↓ j", "→ l"]),
    ] {
        let mut driver = Driver::demo(language, size);
        let screen = driver.press("C-p").screen();
        let column = |key: &str| {
            let line = screen.lines().find(|line| line.contains(&format!("  {key} ")));
            let line = line.unwrap_or_else(|| panic!("{key} is not in {screen}"));
            line.split(&format!("  {key} ")).next().unwrap_or_default().chars().count()
        };
        assert!(keys.iter().all(|key| column(key) == column(keys[0])), "{screen}");
    }
}

#[test]
fn without_messages_there_is_nothing_to_pick() {
    for (language, text, foot) in
        [("de", "Noch keine Meldungen.", "Esc schliesst"), ("en", "No messages yet.", "Esc closes")]
    {
        let mut driver = Driver::demo(language, (80, 24));
        driver.press("M").sees(text).sees(foot).sees_no("Tab ").press("Esc").sees_no(text);
    }
}

#[test]
fn lists_of_which_one_row_is_taken_offer_no_mark() {
    let mut driver = Driver::demo("en", (120, 36));
    for keys in ["C-p", "M", "f"] {
        driver.press(keys).sees_no("Tab mark").press("Esc");
    }
    driver.open("hofstetter").press("R").sees_no("Tab mark").sees("Enter take");
}

#[test]
fn a_popup_leaves_no_cut_words_at_its_right_edge() {
    for keys in ["S", "3 Esc Enter", "s", "C w", "M"] {
        let mut driver = Driver::demo("en", (120, 36));
        driver.open("hofstetter").press("1").press(keys).sees("╭");
        let screen = driver.screen();
        let rows: Vec<Vec<char>> = screen.lines().map(|line| line.chars().collect()).collect();
        let top = rows.iter().rposition(|row| row.windows(3).any(|three| three == ['╭', '─', ' '])).expect("a popup");
        let edge = rows[top].iter().rposition(|c| *c == '╮').expect("its corner");
        let bottom = rows.iter().rposition(|row| row.get(edge) == Some(&'╯')).expect("the other corner");
        for row in &rows[top..=bottom] {
            let rest: String = row[edge + 1..].iter().take_while(|c| **c != '│').collect();
            assert!(rest.chars().all(|c| c == ' ' || c == '─'), "{rest:?} after {keys}:\n{screen}");
        }
    }
}

#[test]
fn a_form_says_how_many_fields_lie_beyond_its_edges() {
    let mut driver = Driver::demo("en", (80, 24));
    driver.open("hofstetter").press("3 Esc Enter").sees("↓").sees(" more ").sees_no("↑");
    driver.press("End").sees("↑").sees(" more ");
    let mut driver = Driver::demo("de", (80, 24));
    driver.open("hofstetter").press("1").sees("weitere");
}

#[test]
fn what_the_figures_of_the_explanations_mean_stands_above_them() {
    let mut driver = Driver::demo("en", (80, 24));
    driver.open("hofstetter").press("C w").sees("pieces of evidence for it and against it").sees("count it in");
}

#[test]
fn a_long_message_stands_whole_over_a_tall_popup_and_hides_no_work() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter");
        let told = (1..=30).map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ");
        let is_whole = |driver: &Driver| (1..=30).all(|number| driver.screen().contains(&format!("word{number}")));
        for over in ["3", "C", "Q", "V", "s"] {
            driver.press(over);
            driver.app.session_mut().tell(told.clone());
            driver.draw();
            assert!(is_whole(&driver), "{over}:\n{}", driver.screen());
            driver.press("Esc Esc").press("3");
        }
    }
}
