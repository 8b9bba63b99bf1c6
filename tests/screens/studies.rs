//! A study: its board, its checklist, its paths, and the way from every figure to the deals.

use debrief::{
    domain::{Deal, Outcome, Step},
    store::{Edit, EditLabel},
};

use crate::driver::Driver;

/// The study of the demonstration, opened.
fn study(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo(language, size);
    driver.press("2 Enter");
    driver
}

/// A study without deals.
fn empty() -> Driver {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("2 n").type_text("South").press("Enter Enter Esc Enter");
    driver
}

#[test]
fn the_board_says_what_is_missing_and_every_deal_opens() {
    let mut driver = study("en", (120, 36));
    driver.sees("WON 5 of 5").sees("5 of 5 won").sees("Product and solution business").sees("26 days");
    driver.sees("5 not won (4 lost, 1 stopped)");
    driver.press("Down Down Down Down Down Enter").sees("1 Frame").sees("Medicath").press("Esc").sees("▐1 Board▌");
    driver.press("G").sees("chance to have seen it").sees("83%");
}

#[test]
fn what_is_missing_stays_in_sight_while_many_deals_scroll() {
    let mut driver = Driver::with("en", (80, 24), |workbook| {
        let deal = |at: i32| {
            let mut deal = Deal::new("Customer", format!("order {at}"));
            deal.outcome = [Outcome::Won, Outcome::Lost, Outcome::Open][(at % 3) as usize];
            deal
        };
        let add = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| (0..90).try_for_each(|at| tx.insert(&deal(at))));
        add.expect("90 deals");
    });
    driver.press("2 n").type_text("South").press("Enter Enter C-a Enter Enter");
    driver.sees("WON 30").sees_no("0 of 90 complete").sees_no("target").sees(" more");
    // Nothing was debriefed: what many of each would prove is no answer to that.
    driver.sees("No deal has been debriefed yet").sees_no("more than a hint");
    unfold(&mut driver, "… and 70 more").press("g");
    for _ in 0..6 {
        driver.press("PgDn").sees("WON 30").sees("0 of 90 complete · 30 not decided · 90 without steps");
        driver.sees("what is missing");
    }
    driver.press("g").sees_no("0 of 90 complete");
}

/// Looks for the rest of a long list, and unfolds it.
fn unfold<'a>(driver: &'a mut Driver, rest: &str) -> &'a mut Driver {
    for _ in 0..9 {
        if driver.screen().contains(rest) {
            break;
        }
        driver.press("PgDn");
    }
    driver.click(rest);
    if driver.screen().contains(rest) {
        driver.press("Enter");
    }
    driver.sees_no(rest)
}

/// A study of so many deals that they are read a few at a time and a worker makes its pages.
fn large(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, |workbook| {
        let deal = |at: i32| {
            let mut deal = Deal::new("Customer", format!("order {at}"));
            deal.outcome = [Outcome::Won, Outcome::Lost][(at % 2) as usize];
            deal
        };
        let add = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| {
            (0..130).map(deal).try_for_each(|deal| {
                tx.insert(&deal)?;
                ["offer_sent", "price_raised"].iter().enumerate().try_for_each(|(rank, key)| {
                    tx.insert(&Step { activity: (*key).into(), ..Step::new(deal.id, rank as i64, "does it") })
                })
            })
        });
        add.expect("130 deals");
    });
    driver.press("2 n").type_text("South").press("Enter Enter C-a Enter Enter");
    driver
}

#[test]
fn a_large_study_is_worked_out_beside_the_keys() {
    let mut driver = large("en", (120, 36));
    driver.wait_for("65 won").press("3");
    // Whatever has come of it by now, the keys are heard: another page, and out.
    driver
        .press("2")
        .wait_for("Too few deals are rated")
        .press("3")
        .wait_for("W65")
        .press("v G")
        .sees("In which order they came");
    driver.press("4").press("Esc").sees_no("▐4");
    let mut driver = large("de", (80, 24));
    driver.press("3").wait_for("G65").press("v");
    unfold(&mut driver, "… und 55 weitere").sees_no("… und 55 weitere");
}

#[test]
fn a_long_list_of_a_study_is_unfolded_by_enter() {
    let mut driver = large("en", (120, 36));
    driver.wait_for("65 won").wait_for("order");
    unfold(&mut driver, "… and 110 more").sees_no("… and 110 more").sees("▐1 Board▌");
}

#[test]
fn a_deal_that_nobody_was_heard_of_says_how_long_ago_it_was_decided() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let deal = |day: &str| {
            let mut deal = Deal::new("Customer", format!("order {day}"));
            (deal.outcome, deal.decided_on) = (Outcome::Lost, Some(day.parse().expect("a date")));
            deal
        };
        let add = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| {
            ["2026-11-13", "2026-12-24"].into_iter().try_for_each(|day| tx.insert(&deal(day)))
        });
        add.expect("two deals");
    });
    driver.press("2 n").type_text("South").press("Enter Enter C-a Enter");
    driver.sees("2 deals · 0 won · 2 not won").press("Enter");
    driver.sees("decided 10 days ago, nobody heard").sees("not debriefed: no steps");
}

#[test]
fn a_page_key_turns_a_page_of_a_study_and_what_is_out_of_sight_is_counted() {
    let mut driver = study("en", (80, 24));
    let more = |driver: &Driver| -> usize {
        let screen = driver.screen();
        let Some((_, rest)) = screen.split_once('↓') else { return 0 };
        rest.split_whitespace().next().and_then(|count| count.parse().ok()).expect("a count")
    };
    let before = more(&driver);
    driver.press("PgDn");
    assert!(before - more(&driver) >= 15, "{before}:\n{}", driver.screen());
    driver.press("PgDn PgDn PgDn PgDn PgDn PgDn");
    assert_eq!(more(&driver), 0, "{}", driver.screen());
    driver.press("PgUp PgUp PgUp PgUp PgUp PgUp PgUp");
    assert_eq!(more(&driver), before, "{}", driver.screen());
}

#[test]
fn every_criterion_says_whether_it_holds_with_one_deal_left_out() {
    let mut driver = study("en", (120, 36));
    driver.press("2 G Up Up Up Up Up Up Up Up Up Up Up Up Up Enter").sees("stays of its size in").sees("of 10 cases");
}

#[test]
fn an_empty_study_is_filled_by_a_filter_in_one_edit() {
    let mut driver = empty();
    driver.sees("WON 0 of 5").sees("A study compares deals").press("Enter").sees("Deals of South");
    driver.type_text("switzerland").press("C-a Enter").sees("3 of 5 won").sees("2 deals that were not won are missing");
    driver.press("u").sees("WON 0 of 5").press("a").type_text("lost").press("C-a C-a C-a Enter");
    driver.sees("NOT WON 4 of 5").sees("All of these ended alike").sees("5 won deals are missing");
}

#[test]
fn marks_are_not_lost_without_a_word() {
    let mut driver = empty();
    driver.press("Enter").type_text("switzerland").press("C-a Esc").sees("not kept yet").sees("Deals of South");
    driver.press("Enter").sees("3 of 5 won");
    driver.press("a").type_text("lost").press("C-a Esc Esc").sees("3 of 5 won").sees_no("Deals of South");
    driver.press("a Esc").sees_no("Deals of South");
}

#[test]
fn who_was_not_debriefed_is_noted_with_the_reason_and_undone() {
    let mut driver = study("en", (120, 60));
    driver
        .sees("Who was not debriefed, and why")
        .sees("No deal is noted")
        .press("w")
        .type_text("alpina")
        .press("Enter");
    driver.sees("Why was it not debriefed?").type_text("too long").press("Enter").sees("Anything to add?");
    driver
        .type_text("Asked in May.")
        .press("Enter")
        .sees("One deal that belongs here was not debriefed: 0 won, 1 not won");
    driver.sees("Alpina Rohr AG").sees("too long ago").sees("Asked in May.").sees("NOT WON 5 of 5");
    // One dialogue is one edit, called by the deal.
    driver.press("u").sees_no("Asked in May.").sees("No deal is noted").press("C-r").sees("Asked in May.");
    // It is compared nowhere, and the list on Home does not count it.
    driver.press("2").sees("A hint, not a proof").press("Esc").sees_no("Alpina").press("Enter");
    // From its row one key leads to the deal, and another changes what was noted.
    for _ in 0..60 {
        if driver.screen().lines().any(|line| line.starts_with('▶') && line.contains("Alpina")) {
            break;
        }
        driver.press("Down");
    }
    driver
        .press("Enter")
        .sees("Alpina")
        .sees("▐")
        .press("Esc")
        .press("w")
        .sees("too long ago · postponed")
        .press("Enter");
    driver.type_text("after all").press("Enter").sees("No deal is noted").sees("NOT WON 6 of");
    // A deal that was compared is put aside, and chosen again.
    driver
        .press("w")
        .type_text("alpina")
        .press("Enter")
        .type_text("our side")
        .press("Enter Enter")
        .sees("our side refused");
    driver.sees("NOT WON 5 of 5").press("a").type_text("alpina").press("Tab Enter").sees("NOT WON 6 of");
}

#[test]
fn the_foot_of_a_study_names_answers_and_report_and_behind_a_criterion_one_can_go_on() {
    for (language, answers, report) in [("en", "% answers", "R report"), ("de", "% Antworten", "R Bericht")] {
        let mut driver = study(language, (80, 24));
        for part in ["1", "2", "3 v", "4"] {
            driver.press(part).sees(answers).sees(report);
        }
        driver.press("2 g Enter").press("Enter").sees("▐5 ");
    }
}

#[test]
fn a_study_of_one_deal_claims_nothing() {
    let mut driver = empty();
    driver
        .press("a")
        .type_text("Hofstetter")
        .press("Space Enter")
        .sees("NOT WON 1 of 5")
        .sees("4 deals that were not won are missing");
    driver.press("2").sees("Too few deals are rated").sees_no("noise floor").sees_no("hint, not a proof");
}

#[test]
fn the_checklist_is_never_without_its_floor_and_leads_to_steps_and_words() {
    let mut driver = study("en", (120, 36));
    driver
        .press("2")
        .sees("A hint, not a proof: Support")
        .sees("noise floor")
        .sees("all apart")
        .sees("customer's view");
    driver.sees("in 8 of 100 tries").sees("With 7 won and 7 not won").sees("completely would rarely");
    driver.press("Enter").sees("Completely apart").sees("rated: strength").sees("step 12: Bianchi");
    driver.press("Down Enter").sees("▐3 Steps").sees("▶  12").press("Esc").sees("Completely apart");
    driver.press("Esc s").sees("our view").press("Esc").sees("▐Studies 1▌");
}

#[test]
fn the_paths_show_what_most_share_where_they_part_and_what_is_missing() {
    let mut driver = study("en", (120, 200));
    driver
        .press("3 v")
        .sees("What most paths share")
        .sees("──▶ prepares the offer")
        .sees("──▶ reads and passes on the offer")
        .sees("shares of all won deals")
        .sees_no("  ━━▶ ")
        .sees_no("  ┄┄▶ ");
    driver
        .sees("5 of 5   1 of 5")
        .sees("missing: the decider joins (5 of 5 won deals have it; not without the customer)")
        .sees("nearest is Medicath");
    // What follows from the outcome explains nothing.
    driver.sees_no("signs the contract").sees_no("keeps the door open").sees("trigger › contact › need");
    driver.press("Enter").sees("won: Medicath").sees("step 1: Galli").sees("Deals without it").sees("Nordplast");
    driver.press("Down Enter").sees("▐3 Steps").press("Esc Esc").sees("▐3 Paths▌");
}

#[test]
fn the_gap_between_the_groups_is_said_in_german_too() {
    let mut driver = study("de", (80, 24));
    driver.sees("▐1 Tafel▌").press("Tab").sees("Ein Hinweis, kein Beweis").sees("Rauschgrenze").sees("n/b");
    driver.press("G").sees("Zufall, für sich").press("PgUp").sees("Jeder Punkt ist ein Deal");
}

#[test]
fn a_study_that_is_deleted_elsewhere_is_left() {
    let mut driver = study("en", (120, 36));
    let mut elsewhere = driver.elsewhere();
    let gone = elsewhere.studies().expect("studies").remove(0);
    let edit = debrief::store::Edit::new(debrief::store::EditLabel::DeleteStudy);
    elsewhere.edit(edit, |tx| tx.delete(&gone)).expect("deleted");
    driver.app.tick();
    driver.draw();
    driver.sees("no longer there").sees("▐Studies 0▌");
}

#[test]
fn no_size_and_no_sign_is_too_small() {
    for size in [(60, 16), (61, 17), (80, 24), (99, 20), (300, 100)] {
        for language in ["en", "de"] {
            let mut driver = study(language, size);
            driver.press("G g Tab G Enter G Enter Esc Esc Tab G g Tab PgDn");
            driver.app.session_mut().signs = debrief::tui::look::Signs::ASCII;
            driver.press("2 G 1 G");
        }
    }
}

#[test]
fn a_poor_terminal_is_shown_letters_and_ascii_alone() {
    for language in ["de", "en"] {
        let mut driver = study(language, (120, 36));
        driver.app.session_mut().signs = debrief::tui::look::Signs::ASCII;
        for keys in
            ["1", "2", "3", "PgDn", "PgDn", "v", "PgDn", "4", "Esc 4", "Enter", "Esc Down Enter", "Esc Down Enter"]
        {
            let screen = driver.press(keys).screen();
            let strange: Vec<char> =
                screen.chars().filter(|c| !c.is_ascii() && (!c.is_alphabetic() || *c == 'δ')).collect();
            assert!(strange.is_empty(), "{strange:?} behind {keys} in {language}:\n{screen}");
        }
    }
}

#[test]
fn where_one_is_shows_on_every_row_of_the_board() {
    let mut driver = study("en", (80, 24));
    for _ in 0..60 {
        let screen = driver.press("Down").screen();
        let marked = |line: &str| line.starts_with(['▶', '│']);
        assert!(screen.lines().any(marked), "{screen}");
    }
}

#[test]
fn the_help_of_a_study_says_what_its_keys_do_here() {
    for (language, tab, view, list) in [
        ("de", "Nächster Teil der Studie", "Die Wege als Karte", "Nächste Liste"),
        ("en", "The next part of the study", "The paths as a map", "The next list"),
    ] {
        let mut driver = study(language, (120, 60));
        driver.press("3 ?").sees(tab).sees(view).sees_no(list);
    }
}

#[test]
fn the_report_of_a_study_is_made_beside_the_keyboard_and_esc_calls_it_off() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut driver = study("en", (120, 36));
    driver.app.session_mut().report_folder = Some(folder.path().to_owned());
    driver
        .calls_off(folder.path(), |driver| {
            driver.press("R Enter Enter");
        })
        .press("R Enter Enter")
        .wait_for("Report written");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn the_report_of_a_study_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut driver = study("en", (120, 36));
    driver.app.session_mut().report_folder = Some(folder.path().to_owned());
    driver
        .press("R")
        .sees("In which form")
        .press("Enter")
        .sees("extrusion-2025-26")
        .press("Enter")
        .wait_for("Report written");
    let written = std::fs::read_dir(folder.path()).expect("a folder").next().expect("a report").expect("a file");
    let text = std::fs::read_to_string(written.path()).expect("the report");
    assert!(text.starts_with("# Extrusion 2025/26"), "{text}");
    for part in [
        "## Board",
        "## Checklist: customer's view",
        "## Checklist: our view",
        "A hint, not a proof",
        "noise floor",
        "## Paths",
        "ran like",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn the_parts_of_a_study_at_both_sizes() {
    for (name, language, size) in [("wide", "en", (120, 36)), ("narrow", "de", (80, 24))] {
        let mut driver = study(language, size);
        for (part, key) in [("board", "1"), ("checklist", "2"), ("map", "3"), ("paths", "v")] {
            insta::assert_snapshot!(format!("study_{part}_{name}"), driver.press(key).screen());
        }
    }
}

/// Goes up from the last row until the selected one says this.
fn up_to(driver: &mut Driver, text: &str) {
    driver.press("G");
    for _ in 0..80 {
        if driver.screen().lines().any(|line| line.starts_with('▶') && line.contains(text)) {
            return;
        }
        driver.press("Up");
    }
    panic!("{text:?} is nowhere:\n{}", driver.screen());
}

#[test]
fn two_names_for_one_thing_are_taken_as_one_and_apart_again() {
    let mut driver = study("en", (120, 200));
    let ghosts = |driver: &Driver| driver.screen().matches("missing: notices a problem").count();
    driver.press("3 v");
    let before = ghosts(&driver);
    assert!(before >= 2, "{before}");
    up_to(&mut driver, "an outside event sets it off");
    driver.sees("same stretch, same place");
    // What lies behind are the steps of both names.
    driver.press("Enter").sees("an outside event sets it off and notices a problem").sees("Fibreline").press("Esc");
    driver.press("y").sees("from now on").sees("taken as one");
    assert!(ghosts(&driver) < before, "{} of {before}", ghosts(&driver));
    up_to(&mut driver, "taken as one");
    driver.press("x").sees("are open again");
    assert_eq!(ghosts(&driver), before);
    up_to(&mut driver, "an outside event sets it off");
    driver.press("n").sees("kept apart: ").press("u").sees_no("kept apart: \"an outside");
    assert_eq!(driver.workbook().synonyms().expect("the words"), []);
    driver.press("Home y").sees("Select a pair of names");
}

#[test]
fn how_many_more_is_drawn_and_leads_to_what_one_deal_alone_has_shown() {
    let mut driver = study("en", (120, 60));
    driver.press("4").sees("▐4 How many more?▌").sees("10 debriefs have shown 35 themes").sees("░░░");
    let mut driver = study("en", (120, 60));
    driver.press("4").sees("1 more of each").sees("5 in 100");
    up_to(&mut driver, "Cooperation models, delighted");
    driver.press("Enter").sees("▐4 Incidents").sees("Rohrtech").press("Esc").sees("▐4 How many more?▌");
    let mut empty = empty();
    empty.press("4").sees("As soon as incidents bear on criteria").sees("the deals of today");
    study("de", (80, 24)).press("4").sees("10 Debriefings haben 35 Themen gezeigt");
}

#[test]
fn the_board_asks_what_a_careful_coach_would() {
    let mut driver = study("en", (120, 60));
    driver.sees("Who chose these deals and how").sees("e writes it down").sees("Ruth Imhof led all the sittings");
    driver
        .press("e Enter Enter")
        .sees("How were these deals chosen?")
        .type_text("All of spring; two refused.")
        .press("Enter");
    driver.sees("How many of each kind").type_text("4").press("Enter").sees("from 5 to 50");
    driver.press("Backspace").type_text("8").press("Enter");
    driver.sees("5 of 8 won · 5 of 8 not won").sees("WON 5 of 8");
    driver.sees("How the deals were chosen: All of spring").sees_no("Who chose these deals and how").press("u u");
    driver.sees("5 of 5 won").sees("Who chose these deals and how");
    let mut small = empty();
    small.press("a").type_text("Hofstetter").press("Space Enter").sees("0 won and 1 not won").sees_no("nobody won");
}

#[test]
fn a_new_study_is_the_one_that_is_selected() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("2 n").type_text("South").press("Enter Enter Esc");
    assert!(driver.screen().lines().any(|line| line.starts_with("▶ South")), "{}", driver.screen());
    driver.press("Enter").sees("WON 0 of 5").press("Esc u u").sees("▐Studies 1▌");
}

#[test]
fn what_was_said_of_two_names_can_be_taken_back_at_once() {
    let mut driver = study("en", (120, 60));
    driver.press("3 v");
    up_to(&mut driver, "an outside event sets it off");
    driver.press("y").sees("from now on").press("x").sees("are open again");
    assert_eq!(driver.workbook().synonyms().expect("the words"), []);
    driver.press("n").sees("stay two things").press("y").sees("from now on").press("u u");
    assert_eq!(driver.workbook().synonyms().expect("the words"), []);
}

#[test]
fn a_line_that_leads_nowhere_has_no_arrow_and_says_so() {
    let mut driver = study("en", (120, 60));
    // What eleven debriefs would show is reckoned: nothing lies behind it yet.
    driver
        .press("4 Down Down Down Down Down Down Down Down Down Down")
        .sees_no("▶")
        .press("Enter")
        .sees("This line sums up")
        .press("Esc")
        .sees("▐Studies 1▌");
}

#[test]
fn columns_without_room_are_told_of_the_selected_row() {
    let mut driver = study("de", (80, 24));
    driver.press("2 Down Down Down").sees("ohne je einen: ").sees("Belege: ");
}
