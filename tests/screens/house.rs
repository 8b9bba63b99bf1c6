//! What holds wherever one is: keys, mouse, frames, what others do to the file.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseEvent, MouseEventKind};
use debrief::store::{DealQuery, Edit, EditLabel};

use crate::driver::Driver;

#[test]
fn characters_made_with_alt_gr_are_typed() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("n");
    for c in ['@', '#', '\\'] {
        let key = KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL | KeyModifiers::ALT);
        driver.app.handle(Event::Key(key));
    }
    driver.type_text("!").sees("@#\\!");
}

#[test]
fn nothing_is_drawn_where_nothing_changed() {
    let mut driver = Driver::demo("en", (120, 36));
    assert!(!driver.app.is_stale());
    for kind in [MouseEventKind::Moved, MouseEventKind::Drag(crossterm::event::MouseButton::Left)] {
        driver.app.handle(Event::Mouse(MouseEvent { kind, column: 3, row: 3, modifiers: KeyModifiers::NONE }));
    }
    driver.app.tick();
    assert!(!driver.app.is_stale());
    driver.elsewhere().save_draft("somewhere", "being typed").expect("a draft");
    driver.app.tick();
    assert!(!driver.app.is_stale(), "what another types changes nothing here");
    let mut elsewhere = driver.elsewhere();
    let deal = elsewhere.deals(&DealQuery::default()).expect("deals").remove(0).deal;
    elsewhere.edit(Edit::new(EditLabel::DeleteDeal), |tx| tx.delete(&deal)).expect("deleted");
    driver.app.tick();
    assert!(driver.app.is_stale());
    driver.draw();
    driver.app.handle(Event::Key(KeyEvent::new(KeyCode::Down, KeyModifiers::NONE)));
    assert!(driver.app.is_stale());
}

#[test]
fn two_quick_clicks_on_two_buttons_of_a_row_are_no_double_click() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 Esc v g");
    driver.click_at(25, 10).click_at(28, 10).sees("who was in when");
    driver.click_at(28, 10).sees_no("who was in when");
}

#[test]
fn the_palette_of_the_capture_line_has_the_commands_around_it() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("half");
    driver.press("C-p").type_text("what was changed").press("Enter").sees("History").press("Esc").sees("half");
    driver.press("C-p").type_text("dates that everybody").press("Enter").sees("Landmarks");
}

#[test]
fn stages_incident_and_clock_have_keys_without_alt_while_typing() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("half").press("F9").sees("New incident").press("Esc");
    driver.press("F10").sees("0:00 h").press("F1").sees("half").press("Esc");
    driver.press("F4").press("3").sees("half");
}

#[test]
fn redo_while_typing() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("Imhof sends a basket").press("Enter").sees("sends a basket");
    driver.press("A-u").sees_no("31  Imhof").press("A-r").sees("Made again");
}

#[test]
fn a_new_incident_can_be_left_by_quitting() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 Esc i").sees("New incident").press("C-q");
    assert!(driver.app.is_over());
}

#[test]
fn the_first_step_moved_up_saves_nothing() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 Esc g K").sees_no("saved").press("J").sees("saved");
}

#[test]
fn a_text_that_cannot_be_saved_stays_until_it_can() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 End Up Up Up e").type_text("One more sentence.");
    let mut elsewhere = driver.elsewhere();
    let deals = elsewhere.deals(&DealQuery::default()).expect("deals");
    let deal = deals.into_iter().map(|row| row.deal).find(|deal| deal.customer.starts_with("Hofst")).expect("there");
    let other = debrief::domain::Deal { finding: "Written there.".into(), ..deal.clone() };
    elsewhere.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&deal, &other)).expect("changed");
    driver.press("C-s").sees("One more sentence.").press("C-s").sees("One more sentence.");
    driver.restart().sees("Unfinished text");
}

#[test]
fn what_an_editor_wrote_is_a_draft_when_it_cannot_be_saved() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 End Up Up Up e C-e");
    let external = driver.app.take_external().expect("a text for the editor");
    assert!(driver.workbook().drafts().expect("drafts").is_empty());
    let mut elsewhere = driver.elsewhere();
    let deals = elsewhere.deals(&DealQuery::default()).expect("deals");
    let deal = deals.into_iter().map(|row| row.deal).find(|deal| deal.customer.starts_with("Hofst")).expect("there");
    let other = debrief::domain::Deal { finding: "Written there.".into(), ..deal.clone() };
    elsewhere.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&deal, &other)).expect("changed");
    driver.app.finish_external(external, Ok("Written elsewhere".into()));
    driver.draw();
    driver.sees("comes back when you open the field").restart().sees("Written elsewhere");
}

#[test]
fn text_directions_cannot_be_turned() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 End Up Up Up e").paste("left\u{202e}right\u{200e}\u{feff}");
    let screen = driver.screen();
    assert!(screen.contains("left") && !screen.contains(['\u{202e}', '\u{200e}', '\u{feff}']), "{screen}");
}

#[test]
fn the_coach_goes_to_the_question_that_is_selected_in_its_list() {
    let mut driver = Driver::demo("en", (80, 24));
    driver
        .open("hofstetter")
        .press("3 Esc Tab")
        .sees("QUESTIONS · Steps")
        .sees("? Between steps 13 and 14")
        .press("Home Enter");
    let screen = driver.screen();
    let selected = screen.lines().find(|line| line.starts_with('▶')).unwrap_or_default();
    assert!(selected.contains(" 14 ") || selected.contains(" 13 "), "{screen}");
}

#[test]
fn a_person_of_the_matrix_is_selected_by_a_click() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 Esc v");
    let screen = driver.screen();
    let marked = |screen: &str| screen.lines().position(|line| line.starts_with('▶')).unwrap_or(0);
    let at = marked(&screen) + 2;
    driver.click_at(4, at as u16);
    assert_eq!(marked(&driver.screen()), at, "{}", driver.screen());
}

#[test]
fn a_click_on_a_pasted_step_selects_that_step() {
    let mut driver = Driver::demo("en", (120, 36));
    let lines: Vec<String> = (1..=40).map(|number| format!("pasted line {number:02}\n")).collect();
    driver.open("hofstetter").press("3").paste(&lines.concat());
    // The list would run to its end if the click meant the place in the timeline.
    driver.click("pasted line 05").sees("pasted line 05").press("Down").sees("pasted line 06");
}

#[test]
fn only_an_empty_workbook_is_filled_past_the_journal() {
    let driver = Driver::demo("en", (120, 36));
    assert!(driver.elsewhere().fill([]).is_err());
}

#[test]
fn every_question_of_the_coach_stands_whole_on_a_small_screen() {
    for (language, asks) in [("en", [" ASK ", " OPEN "]), ("de", [" FRAGE ", " OFFEN "])] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter");
        let mut longest = 0;
        for stage in ["1", "2", "3", "4", "5", "6", "7"] {
            driver.press(stage);
            for _ in 0..40 {
                let screen = driver.screen();
                let question: Vec<&str> = screen
                    .lines()
                    .skip_while(|line| !asks.iter().any(|ask| line.starts_with(ask)))
                    .take_while(|line| !line.contains("──"))
                    .collect();
                assert!(!question.is_empty() && question.iter().all(|line| !line.ends_with('…')), "{screen}");
                longest = longest.max(question.len());
                driver.press("n");
            }
        }
        assert_eq!(longest, 2, "two lines where one is too short");
    }
}
