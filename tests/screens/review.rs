//! The Review stage: what can be said, what it rests on, what is still open.

use crate::driver::Driver;
use debrief::{exchange::demo, i18n::Language};

/// The review of the order that Hofstetter placed elsewhere.
fn lost(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo(language, size);
    driver.press("Down Down Down Down Down Enter 7").sees("Hofstetter");
    driver
}

#[test]
fn the_page_at_both_sizes_and_in_both_languages() {
    insta::assert_snapshot!("review_wide", lost("en", (120, 36)).screen());
    insta::assert_snapshot!("review_narrow", lost("de", (80, 24)).press("PgDn").screen());
}

#[test]
fn a_line_leads_to_the_step_it_rests_on() {
    let mut driver = lost("en", (120, 60));
    // The longest gap lies between 13 and 14: the first link is the step before it, the second the one after.
    driver.press("Down").sees("STEP 13").press("Right").sees("STEP 14").press("Left").sees("STEP 13");
    driver.press("Enter").sees("▐3 Steps 40▌");
}

#[test]
fn an_open_question_leads_to_its_place() {
    let mut driver = lost("en", (120, 36));
    driver.press("G Up").sees("Offer: in which step did we see that?").press("Enter").sees("▐5 Checklist 21/21▌");
}

#[test]
fn a_question_is_set_aside_with_a_reason_and_taken_up_again() {
    let mut driver = lost("en", (120, 70));
    driver.press("G Up").sees("7 Review 8 open").press("W").type_text("unread").press("Enter");
    driver.sees("7 Review 7 open").sees("SET ASIDE").sees("unread");
    driver.press("G W").sees("Open again: ").sees("7 Review 8 open").sees_no("SET ASIDE");
    driver
        .press("u")
        .sees("unread")
        .press("u")
        .sees("7 Review 8 open")
        .sees("Question set aside: ")
        .sees_no("aside: K05");
}

#[test]
fn many_questions_of_one_kind_stand_in_one_line_that_opens() {
    let mut driver = Driver::with("en", (120, 60), |workbook| {
        let mut bundle = demo::demo(Language::En).expect("the demo is sound").into_bundle();
        bundle.debriefs.iter_mut().for_each(|debrief| debrief.evidence.clear());
        workbook.fill([bundle]).expect("the demo can be loaded");
    });
    driver.open("Hofstetter").press("7 G");
    let count = |driver: &Driver| driver.screen().matches("K01").count();
    assert_eq!(count(&driver), 1, "{}", driver.screen());
    driver.click("more questions of this kind").press("Enter").sees_no("more questions of this kind");
    assert!(count(&driver) > 3, "{}", driver.screen());
}

#[test]
fn a_reason_is_asked_for() {
    let mut driver = lost("de", (120, 36));
    driver.press("G W Enter").sees("Bitte begründen Sie es").press("Esc").sees("▐7 Rückblick 8 offen▌");
}

#[test]
fn claims_are_opened_where_they_stand() {
    let mut driver = lost("en", (120, 80));
    // By its own words, and by the explanation that it stands for.
    driver.sees("In other words: Whoever could say");
    driver.click("✓ supported").press("Enter").sees("▶ ✓ supported  By the time you met Huber");
    driver.press("Esc").sees("IT LOOKS LIKE");
}

#[test]
fn what_the_debrief_showed_is_written_here() {
    let mut driver = Driver::demo("en", (120, 100));
    driver.press("Down Down Down Down Down Enter 1 End Up Up Up x 7");
    driver.sees("not written down yet").click("not written down yet").press("Enter");
    driver.type_text("He had seen theirs running.").press("C-s").sees("He had seen theirs running.");
}

#[test]
fn an_empty_deal_says_what_is_missing() {
    use debrief::{
        domain::Deal,
        store::{Edit, EditLabel},
    };
    for size in [(120, 36), (80, 24), (60, 16)] {
        let mut driver = Driver::with("en", size, |workbook| {
            let deal = Deal::new("Tubex", "line");
            workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).expect("a new deal");
        });
        driver.press("Enter 7").sees("Nobody has given a reason yet.").press("G").sees("OPEN QUESTIONS");
        driver.press("v").sees("Tubex: line").press("Esc 1").sees("Customer");
        for key in ["C", "s", "L"] {
            driver.press(key).press("Esc");
        }
    }
}

#[test]
fn every_deal_can_be_reviewed() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (80, 24));
        for _ in 0..12 {
            driver.press("Enter 7 PgDn PgDn PgDn G C Esc v G Esc 1 End Esc Down");
        }
        driver.sees("Rohrtech");
    }
}

#[test]
fn poor_terminals_are_served() {
    use debrief::tui::look::Signs;
    let mut driver = lost("en", (80, 24));
    driver.app.session_mut().signs = Signs::ASCII;
    driver.press("Home").sees("> ").press("G C Esc v G Esc 1").sees("product ( ) ( ) (x) ( ) ( ) solution");
}

#[test]
fn no_figure_stands_unexplained() {
    for (language, no_wait, contradiction, waited) in [
        ("en", "14 days at most between two steps", "0 nobody", "about 48 days told as waiting"),
        ("de", "14 Tage dauert die längste Lücke", "0 lange", "rund 48 Tage als Warten erzählt"),
    ] {
        let mut driver = Driver::empty(language, (120, 70));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter 3");
        for line in ["@Keller calls 2025-01-01", "@Keller writes 2025-01-15", "@Keller asks 2025-01-20"] {
            driver.type_text(line).press("Enter");
        }
        driver.press("Esc 7").sees(no_wait).sees_no(contradiction);
        // The wait is noted over several steps, one of them without a date.
        let mut driver = Driver::demo(language, (120, 70));
        driver.open("Alpina").press("7").sees(waited).sees_no(contradiction);
        let steps = if language == "en" { "· steps 2 6" } else { "· Schritte 2 6" };
        let joined = driver.screen().lines().map(|line| line.chars().take(90).collect::<String>()).collect::<String>();
        assert!(joined.split_whitespace().collect::<Vec<_>>().join(" ").contains(steps), "{joined}");
    }
    let mut driver = Driver::demo("en", (150, 70));
    driver.press("Home Enter 7").sees("· days unknown from the request (step 12) to the offer (step 13)");
}

#[test]
fn of_too_few_steps_it_is_said_that_their_order_of_telling_says_nothing_yet() {
    for (language, few) in [("en", "order of telling shows from 5 on"), ("de", "Reihenfolge zeigt sich ab 5")] {
        let mut driver = Driver::empty(language, (120, 70));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter 3");
        for at in 1..=4 {
            driver.type_text(&format!("@Keller ruft an {at}.5.2026 =c")).press("Enter");
            driver.type_text(&format!("@@Meier schreibt {at}.6.2026 =v")).press("Enter");
        }
        driver.press("Esc 7");
        let text = driver.screen().lines().map(|line| line.chars().take(88).collect::<String>()).collect::<String>();
        let text = text.replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(text.matches(few).count(), 2, "{}", driver.screen());
    }
    // Nor of many of which nobody knows when they were.
    for (language, none) in [("en", "which came first (so far 0)"), ("de", "was zuerst kam (bisher 0)")] {
        let mut driver = Driver::empty(language, (120, 70));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter 3");
        driver.type_text("@Keller ruft an =c").press("Enter");
        for _ in 0..6 {
            driver.type_text("@@Meier schreibt =v").press("Enter");
        }
        let text = driver.press("Esc 7").screen();
        let text = text.lines().map(|line| line.chars().take(88).collect::<String>()).collect::<String>();
        let text = text.replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(none), "{}", driver.screen());
    }
}
