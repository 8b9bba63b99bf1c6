//! The paths of a study as a map of boxes and lines.

use debrief::{
    exchange::generate::{Options, generate},
    store::Bundle,
};

use crate::driver::Driver;

/// The paths of the study of the demonstration.
fn paths(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo(language, size);
    driver.press("2 Enter 3");
    driver
}

#[test]
fn the_paths_are_drawn_from_the_beginning_to_the_end_and_told_without_colour() {
    let mut driver = paths("en", (220, 130));
    driver.sees("━━━ twice as often in won deals (W)").sees("┄┄┄ in the others (N)").sees("─── neither");
    driver.sees("not what is beyond chance");
    driver
        .sees("▶ beginning")
        .sees("─ W5 N2 ─")
        .sees("notices a problem")
        .sees("┃W4 N0")
        .sees("┊W1 N4")
        .sees("▼")
        .sees("▲");
    driver.press("G").sees("╭ W5 N0 ╮").sees("╭ W0 N4 ╮").sees("│ won").sees("stopped");
    assert!(driver.screen().contains("╰"), "{}", driver.screen());
}

#[test]
fn one_walks_along_the_lines_and_enter_leads_to_the_deals_and_steps() {
    for (language, box_, line, share, dealt) in [
        (
            "en",
            "notices a problem  W5 N2",
            "beginning → notices a problem  W5 N2",
            "Steps that only a few deals have",
            "won: Medicath",
        ),
        (
            "de",
            "bemerkt ein Problem  G5 N2",
            "Anfang → bemerkt ein Problem  G5 N2",
            "Schritte, die nur wenige Deals haben",
            "gewonnen: Medicath",
        ),
    ] {
        let mut driver = paths(language, (80, 24));
        driver.press("Down").sees(line).press("Enter").sees(share).sees(dealt);
        driver.press("Esc").sees(line).press("Down").sees(box_);
        driver.press("Enter").sees(dealt).press("Esc").sees(box_);
        driver.press("Up").sees(line).press("Up").press("Right").sees_no(line).press("Home Down").sees(line);
    }
}

#[test]
fn behind_a_line_stand_the_steps_at_its_ends_and_how_many_lie_between() {
    let mut driver = paths("en", (120, 60));
    driver.press("Down Down Down").sees("notices a problem → ");
    driver.press("Enter").sees("step 1: Galli").sees("between");
    driver.press("Down Enter").sees("▐3 Steps").press("Esc Esc").sees("▐3 Paths▌").sees("notices a problem → ");
}

#[test]
fn plus_draws_more_ways_and_minus_fewer_until_there_are_none() {
    let mut driver = paths("en", (120, 36));
    driver
        .sees("lines of 2 deals or more")
        .press("+")
        .sees("all lines: ")
        .press("+")
        .sees("Every line is drawn already");
    driver.press("- -").sees("lines of 3 deals or more and the strongest of each box");
    driver.press("- - - - - - - -").sees("Only the strongest lines of each box are left");
    // What is selected stays, where it is still drawn.
    driver.press("Down").sees("beginning → notices a problem").press("+ + +").sees("beginning → notices a problem");
}

#[test]
fn the_map_and_the_list_change_places_and_a_click_selects() {
    let mut driver = paths("en", (120, 36));
    driver.press("v").sees("What most paths share").press("v").sees("in the others (N)");
    driver.click("notices a problem").sees("notices a problem  W5 N2");
    driver.press("2").sees("noise floor").press("3").sees("notices a problem  W5 N2");
    // The list is where names are joined; the map knows nothing of it.
    driver.press("y").sees("in the others (N)");
    driver.press("?").sees("The paths as a map").press("Esc");
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("2 n").type_text("South").press("Enter Enter Esc Enter 3").sees("not won stand side by side");
    driver.press("v").sees("share too little for a map");
}

#[test]
fn a_click_in_view_leaves_the_map_where_it_is_and_the_second_opens() {
    let mut driver = paths("en", (120, 36));
    driver.press("Down Down Down Down Down Down").sees_no("▶ beginning");
    let lines = |screen: &str| {
        screen.lines().map(|line| line.replace(['▶', '┃', '┊', '│', ' '], "")).skip(8).take(24).collect::<Vec<_>>()
    };
    let before = lines(&driver.screen());
    driver.click("─ W");
    assert_eq!(lines(&driver.screen()), before);
    driver.click("─ W").sees("Medicath");
}

#[test]
fn a_way_says_that_steps_may_lie_between_and_the_bottom_line_names_the_keys() {
    for (language, note, keys) in [
        ("en", "Steps that only a few share may lie between", ["+ more lines", "- fewer", "Enter"]),
        ("de", "können dazwischenliegen", ["+ mehr Linien", "- weniger", "Enter"]),
    ] {
        let mut driver = paths(language, (80, 24));
        driver.sees_no(note);
        keys.iter().for_each(|key| {
            driver.sees(key);
        });
        driver.press("Down").sees(note);
    }
}

#[test]
fn of_many_deals_as_few_ways_are_drawn_as_can_be_read() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let made = generate(Options { deals: 60, steps: 40, seed: 1, contrast: true });
        workbook.fill(made.map(|debrief| Bundle { debriefs: vec![debrief], ..Bundle::default() })).expect("made up");
    });
    driver.press("2 n").type_text("Gen").press("Enter Enter C-a Enter Enter 3").sees("deals or more and");
    driver.press("+ + + + + + + + + +").sees("Nobody could read more than 200 lines");
}

#[test]
fn whatever_is_selected_is_in_view_at_every_size() {
    for size in [(80, 24), (120, 36)] {
        let mut driver = paths("de", size);
        for keys in
            ["G", "Up Up", "Left", "Left", "Right", "PgUp", "PgDn", "Home", "Down Down Down Down Down", "Right Right"]
        {
            driver.press(keys);
            let screen = driver.screen();
            assert!(screen.contains('▶'), "{keys}: {screen}");
        }
    }
}
