//! Home: the deals, studies and levers of the workbook.

use debrief::{
    domain::{Deal, Lever, LeverState},
    store::{Edit, EditLabel},
};

use crate::driver::Driver;

#[test]
fn the_head_says_what_the_list_comes_to() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.sees("test.debrief").sees("Deals 12").sees("12 deals").sees("won CHF 3.34 M + EUR 3.40 M");
    driver.press("f").type_text("LOST").sees("4 of 12").sees("lost CHF 1.84 M + EUR 4.90 M").sees_no("Medicath");
    driver.press("Enter").sees("Esc clears").press("Esc").sees("12 deals").sees("Medicath");
}

#[test]
fn many_deals_are_counted_with_their_thousands_parted() {
    for (language, deals) in [("en", "1,200"), ("de", "1'200")] {
        let mut driver = Driver::with(language, (120, 36), |workbook| {
            let add = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| {
                (0..1200).try_for_each(|at| tx.insert(&Deal::new("Customer", format!("order {at}"))))
            });
            add.expect("the deals");
        });
        driver.sees(&format!("▐Deals {deals}▌")).sees(&format!("{deals} "));
    }
}

#[test]
fn a_filter_without_words_that_fit_falls_back_on_letters() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("f").type_text("hfst").sees("Hofstetter");
    driver.press("Esc").press("f").type_text("zzzz").sees("No deal fits");
}

#[test]
fn a_deal_is_made_in_one_line_and_opens_at_its_facts() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.sees("debrief demo").press("n").type_text("Hofstetter Kunststoff").press("Enter").sees("a comma");
    driver.type_text(", extrusion line 3").press("Enter").sees("1 Frame").sees("Customer is");
    driver.press("Esc").sees("1 deal").sees("1 question open").press("Enter").sees("1 Frame");
}

#[test]
fn deleting_archiving_and_bringing_back() {
    let mut driver = Driver::demo("en", (120, 36));
    driver
        .press("Down d")
        .sees("Delete")
        .sees("all ")
        .type_text("id your boss say")
        .press("Enter Esc")
        .sees("Deals 12");
    driver.press("d Down Enter").sees("deleted · u brings it back").sees("Deals 11").sees_no("↷");
    driver.press("u").sees("Deals 12").sees("↷");
    driver.press("a").sees("Archived").sees("Deals 11").press("A").sees("▶ ↷ archived");
}

#[test]
fn a_duplicate_has_the_facts_and_our_people_and_nothing_that_happened() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("f").type_text("hofstetter").press("Enter D").sees("Hofstetter").sees("3 Steps 0");
    driver.press("Esc").sees("2 of 13");
}

#[test]
fn sorting_keeps_the_selected_deal() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Down Down").sees("▶ ✓  Medicath");
    driver.press("s").sees("customer↑").sees("▶ ✓  Medicath");
    driver.press("s").sees("value↓").press("s").sees("↑  customer").press("s").sees("steps↓");
    // With the preview away there is room for the word.
    driver.press("Space").sees("▶ ✓ won").press("s s s s").sees("outcome↑");
}

#[test]
fn a_study_is_made_with_its_question_and_its_deals() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Tab n").type_text("South").press("Enter").type_text("Why so slow?").press("Enter");
    driver.sees("Deals of South").type_text("Medicath").press("Tab Enter").sees("Studies 2").sees("1 deal · 1 won");
    driver.press("Down Right Enter").sees("Medicath").sees("1 Frame").press("Esc");
    driver.press("Esc d").sees("South deleted").press("u").sees("Studies 2");
}

#[test]
fn a_lever_leads_to_its_deal() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Tab Tab").sees("3 of 3 places taken").sees("rests on 5 deals").press("Enter");
    driver.sees("Which levers should we pull?").sees("÷ effort").press("Right Right Right Enter");
    driver.sees("levers: 1").press("Enter").sees("▐6 Levers");
}

#[test]
fn the_cursor_stays_at_a_lever_that_moves() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let add = workbook.edit(Edit::new(EditLabel::AddLever), |tx| {
            ["Call before ten", "Bring the plant manager", "Call before noon"]
                .into_iter()
                .try_for_each(|title| tx.insert(&Lever::new(None, title)))
        });
        add.expect("three levers");
    });
    driver.press("~ 3 g");
    let states = |driver: &Driver| -> Vec<LeverState> {
        driver.workbook().levers().expect("the levers").iter().map(|lever| lever.state).collect()
    };
    let changed = |driver: &Driver| states(driver).into_iter().filter(|state| *state != LeverState::Idea).count();
    for press in 1..=4 {
        driver.press("c");
        assert_eq!(changed(&driver), 1, "after {press}: {:?}\n{}", states(&driver), driver.screen());
    }
    assert!(states(&driver).contains(&LeverState::Dropped), "{:?}", states(&driver));
}

#[test]
fn home_at_both_sizes() {
    for (name, language, size) in [("wide", "en", (120, 36)), ("narrow", "de", (80, 24))] {
        insta::assert_snapshot!(format!("home_{name}"), hide_time(&Driver::demo(language, size).screen()));
    }
}

#[test]
fn an_empty_workbook_says_what_this_is_for() {
    insta::assert_snapshot!("welcome", Driver::empty("de", (80, 24)).screen());
}

#[test]
fn a_click_selects_and_opens() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.click("Hofstetter").sees("▶ ✗  Hofstetter").click("Levers 7").sees("places taken");
    driver.click("Deals 12").click("✗  Nordplast").click("✗  Nordplast").sees("1 Frame");
}

#[test]
fn signs_and_figures_stand_without_colour_and_without_unicode() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.app.session_mut().signs = debrief::tui::look::Signs::ASCII;
    driver.press("Down").sees("> ~  Alpina").sees("#####").press("Space").sees("> ~ later");
}

#[test]
fn no_size_is_too_small() {
    for size in [(1, 1), (60, 16), (61, 17), (99, 20), (100, 16), (300, 100)] {
        Driver::demo("de", size).press("Tab Tab Tab Space f x Esc H Esc S Esc /");
        Driver::empty("en", size).press("Tab Tab Tab Space f x Esc H Esc S Esc /");
    }
}

/// The demo has been loaded just now, in whatever time zone.
fn hide_time(screen: &str) -> String {
    let head = screen.lines().next().unwrap_or_default();
    let kept = head.find(".debrief").map_or(head, |at| &head[..at]);
    screen.replacen(head, kept, 1)
}

#[test]
fn what_was_changed_in_a_deal_shows_on_home_and_nothing_else_moves() {
    let mut driver = Driver::demo("en", (120, 36));
    let before = driver.screen();
    driver.press("a").sees("11 deals").press("u");
    let after = driver.screen();
    let list = |screen: &str| screen.lines().skip(3).take(20).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(list(&before), list(&after));
    driver.press("d Down Enter").sees("11 deals").press("u").sees("12 deals");
}

#[test]
fn the_order_by_steps_follows_what_is_recorded_meanwhile() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("s s s s").sees("teps");
    let first = |driver: &Driver| driver.screen().lines().find(|l| l.contains('▶')).map(str::to_owned);
    driver.press("Home");
    let top = first(&driver).expect("a selected deal");
    driver.press("D Esc").press("Home");
    assert_eq!(first(&driver), Some(top), "the new deal has no steps and stands last");
}

#[test]
fn the_session_clock_goes_on_when_the_deal_is_left() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("2 c").sees("● 0:00 h").press("Esc").sees("● 0:00 h Extru");
    driver.press("Enter").sees("● 0:00 h");
}

#[test]
fn names_are_as_wide_as_there_is_room_and_progress_stands_beside_them() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (120, 36));
        let screen = driver.screen();
        let head = screen.lines().nth(3).unwrap_or_default().to_owned();
        for sign in ["◆", "/21", "?"] {
            assert!(head.contains(sign), "{sign} in {head}\n{screen}");
        }
        // With the preview away the names stand there whole.
        driver.press("Space").sees("Verpackungen Rhein AG").sees(if language == "de" {
            "Schlauchlinie für Pneumatik"
        } else {
            "Tubing line for pneumatics"
        });
        driver.press("Space").resize(80, 24).sees("Bodensee Profile");
    }
}

#[test]
fn dates_in_the_previews_of_studies_and_levers_are_whole() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (120, 36));
        for tab in ["2", "3"] {
            let screen = driver.press(tab).screen();
            for line in screen.lines() {
                assert!(!line.trim_end().ends_with('…') || !line.contains("Mar…"), "{screen}");
            }
            driver.sees_no("Mar…").sees_no("Mär…");
        }
    }
}

#[test]
fn a_click_on_a_hint_of_the_foot_does_what_it_says() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.click("n new").sees("customer").press("Esc").click("? help").sees("Help").press("Esc");
    driver.click("Tab next list").sees("▐Studies 1▌");
}

#[test]
fn home_the_stage_bar_and_the_coach_count_the_same_open_questions() {
    let number = |text: &str| text.split(' ').find_map(|word| word.parse::<usize>().ok()).expect("a number");
    for customer in ["Hofstetter", "Profilwerk", "Rohrtech"] {
        let mut driver = Driver::demo("en", (120, 36));
        driver.press("f").type_text(customer).press("Enter");
        let home = driver.screen();
        let home = home.lines().find(|line| line.contains("open")).expect("what is open").to_owned();
        let home = number(home.split("│").last().expect("the preview"));
        driver.press("Enter");
        let screen = driver.screen();
        let bar = screen.split("7 Review ").nth(1).expect("the bar");
        assert_eq!(number(bar), home, "{customer}");
        let here = |stage: &str| {
            let screen = driver.press("Esc Esc Esc Esc").open(customer).press(stage).screen();
            let head = screen.lines().find(|line| line.contains("ASK NEXT")).expect("the coach").to_owned();
            head.split_once("open here 1/").map_or(0, |(_, of)| of.trim().parse::<usize>().expect("a number"))
        };
        assert_eq!(["1", "2", "3", "4", "5", "6", "7"].map(here).iter().sum::<usize>(), home, "{customer}");
    }
}

#[test]
fn a_deal_with_a_sitting_under_way_still_has_its_name_on_a_small_screen() {
    for (language, name) in [("en", "● 0:00 h us Extru"), ("de", "● 0:00 h Extru")] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter").press("2 c Esc Esc").sees(name);
    }
}

#[test]
fn a_deal_with_anything_recorded_is_deleted_only_when_asked() {
    let mut driver = Driver::empty("en", (80, 24));
    driver
        .press("n")
        .type_text("Hofstetter, line 3")
        .press("Enter Esc d")
        .sees("deleted")
        .sees_no("Hofstetter, line 3 ·");
    driver.press("u Enter 2 a").type_text("Keller, head").press("Enter Esc Esc d");
    driver.sees("with all that is recorded").press("Enter").sees("Hofstetter");
    assert_eq!(driver.workbook().deals(&Default::default()).expect("the deals").len(), 1);
}

#[test]
fn what_is_put_away_by_one_letter_says_so_and_how_it_comes_back_on_any_width() {
    for (language, says, key) in [("en", "Archived", "u brings it back"), ("de", "Abgelegt", "u holt zurück")] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.press("f").type_text("hofstetter").press("Enter a").sees(says).sees(key);
        driver.press("u").press("Esc").open("hofstetter").sees("Hofstetter");
    }
}

#[test]
fn a_filter_finds_what_the_row_shows_of_the_end_on_home_and_in_a_study() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("f").type_text("postponed chf 700").sees("Alpina Rohr").sees_no("Medicath").press("Esc Esc");
    driver.press("2 a").type_text("postponed chf 700").sees("Alpina Rohr").sees_no("Medicath");
}
