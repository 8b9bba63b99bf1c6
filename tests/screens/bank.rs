//! The question bank: what has been asked, and questions of one's own.

use crate::driver::Driver;
use debrief::{
    domain::{Debrief, Keyed, QuestionKind, Stage},
    guide::questions,
    store::DealQuery,
};

fn empty_deal(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::empty(language, size);
    driver.press("n").type_text("Hofstetter, line 3").press("Enter 1");
    driver
}

fn debrief(driver: &Driver) -> Debrief {
    let rows = driver.workbook().deals(&DealQuery::default()).expect("deals");
    driver.workbook().debrief(rows[0].deal.id).expect("the deal")
}

#[test]
fn the_bank_as_it_looks() {
    let demo = |language, size| {
        let mut driver = Driver::demo(language, size);
        driver.press("Enter 1");
        driver
    };
    insta::assert_snapshot!("bank_en_120", demo("en", (120, 36)).press("Q").screen());
    insta::assert_snapshot!("bank_de_80", demo("de", (80, 24)).press("Q Right Right").screen());
}

#[test]
fn what_can_be_done_with_an_own_question_has_room_and_is_said_once() {
    let mut driver = empty_deal("de", (80, 24));
    driver.press("Q n").type_text("Was fehlt noch?");
    // The popup says its keys, and the foot does not say them again.
    driver.sees("Enter übernimmt · Esc verlässt").sees_no("Enter übernehmen");
    driver.press("Enter").sees("Enter übernimmt die Zeile").sees_no("Enter übernehmen").press("Enter Enter");
    let screen = driver.sees("▶   Was fehlt noch?").screen();
    let said = |text: &str| screen.lines().filter(|line| line.contains(text)).count();
    assert_eq!((said("Enter öffnen   d löschen"), said("Tab offene")), (2, 1), "{screen}");
    driver.press("Enter").click("Esc verlässt").sees_no("Esc verlässt");
}

#[test]
fn an_asked_question_makes_room_for_the_next_and_comes_back() {
    let mut driver = empty_deal("en", (120, 36));
    driver.sees("How long do you have today?").sees("y notes that it has been asked").press("y");
    driver.sees("Asked: How long").sees("We want to understand how this");
    assert_eq!(debrief(&driver).asked_questions[0].question, "frame_time");
    // It stands last, and says that it has been asked.
    driver.press("p").sees("How long do you have today?").sees("Asked already.").press("y n");
    assert_eq!(debrief(&driver).asked_questions, []);
    driver.press("u");
    assert_eq!(debrief(&driver).asked_questions.len(), 1);
}

#[test]
fn a_question_that_the_debrief_asks_is_settled_by_its_answer() {
    let mut driver = empty_deal("en", (120, 36));
    driver.press("3 Esc y").sees("goes away with its answer");
    assert_eq!(debrief(&driver).asked_questions, []);
}

#[test]
fn a_question_of_ones_own_is_asked_at_its_stage_in_every_deal() {
    let mut driver = empty_deal("en", (120, 36));
    driver
        .press("2 Q Right Right Right n")
        .sees("People")
        .sees("who")
        .type_text("Who cooks for the board?")
        .press("Enter")
        .sees("At which stage is it asked?")
        .press("Enter")
        .sees("What is it after?")
        .press("Enter");
    driver.sees("Who cooks for the board?").sees("own");
    let own = driver.workbook().own_questions().expect("questions");
    assert_eq!((own[0].stage, own[0].kind), (Stage::People, QuestionKind::People));
    // It is the one selected: it is edited, and noted as asked.
    driver.press("Enter").type_text(" Really").press("Enter Enter Enter Space").sees("asked 1 of");
    assert_eq!(debrief(&driver).asked_questions[0].question, own[0].id.to_string());
    driver.press("Space Esc").sees("Who cooks for the board? Really").sees("One of your own questions.");
    driver.press("Esc n").type_text("Nordplast, tender").press("Enter 2").sees("Who cooks for the board? Really");
    // There it has not been asked. It is the last of its stage.
    driver.press("Q").sees("asked 0 of 92");
    driver.click("Who cooks").press("d").sees("Own question deleted").sees("asked 0 of 91");
    driver.press("u").sees("asked 0 of 92").sees("Who cooks");
}

#[test]
fn a_question_of_ones_own_gets_its_stage_and_kind() {
    for (language, size, stage, kind, head) in [
        ("en", (120, 36), "At which stage", "What is it after", "Checklist"),
        ("de", (80, 24), "In welcher Etappe", "Worauf zielt", "Checkliste"),
    ] {
        let mut driver = empty_deal(language, size);
        driver.press("2 Q n").type_text("Wieso?").press("Enter").sees(stage).press("Down Down Down Enter");
        driver.sees(kind).press("Down Down Down Down Enter").sees(head).sees("Wieso?");
        let own = |driver: &Driver| driver.workbook().own_questions().expect("questions")[0].clone();
        assert_eq!((own(&driver).stage, own(&driver).kind), (Stage::Checklist, QuestionKind::Price));
        // It is asked there, and changed in the same way; Esc leaves stage and kind as they are.
        driver.press("Esc 5").sees("Wieso?").press("Q").click("Wieso?").press("Enter Enter").sees(stage);
        driver.press("Up Enter").sees(kind).press("Esc");
        assert_eq!(own(&driver).stage, Stage::Checklist);
        driver.press("Enter Enter Up Enter Up Enter");
        assert_eq!((own(&driver).stage, own(&driver).kind), (Stage::Incidents, QuestionKind::Incident));
        driver.press("u");
        assert_eq!((own(&driver).stage, own(&driver).kind), (Stage::Checklist, QuestionKind::Price));
    }
}

#[test]
fn a_question_of_another_kind_than_is_shown_is_shown_all_the_same() {
    for (language, size, told) in [
        ("en", (120, 36), "Every kind is shown again; this one: delighted, annoyed."),
        ("de", (80, 24), "Wieder jede Art gezeigt; diese: begeistert, verärgert."),
    ] {
        let mut driver = empty_deal(language, size);
        driver.press("2 Q Right Right Right n").type_text("Who pays?").press("Enter Enter Down Enter");
        driver.sees("Who pays?").sees(told);
        let own = |driver: &Driver| driver.workbook().own_questions().expect("questions")[0].clone();
        assert_eq!(own(&driver).kind, QuestionKind::People.next());
        let screen = driver.screen();
        assert!(screen.lines().any(|line| line.contains("▶") && line.contains("Who pays?")), "{screen}");
        // One that is of the kind that is shown changes nothing of that.
        driver.press("Right Right Right n").type_text("Who else?").press("Enter Enter Enter");
        driver.sees("Who else?").sees_no(told).sees_no("Who pays?");
    }
}

#[test]
fn the_guides_questions_stay_and_a_kind_can_be_shown_alone() {
    let mut driver = empty_deal("en", (120, 36));
    driver.press("Q d").sees("belongs to the guide");
    let price = questions().iter().filter(|question| question.kind == QuestionKind::Price).count();
    driver.sees(&format!("asked 0 of {}", questions().len()));
    driver
        .press("Left Left Left")
        .sees(&format!("asked 0 of {price}"))
        .sees("When was the word price first spoken")
        .sees_no("Until when do you have time");
    let shown = driver.screen().lines().filter(|line| line.contains('?') && line.contains("price")).count();
    assert!(shown >= 3 && price == 6, "{shown}");
    driver.press("Right Right Right Home").sees("How long do you have today?");
}

#[test]
fn it_is_noted_while_typing_too() {
    let mut driver = empty_deal("en", (120, 36));
    driver.press("3").type_text("Keller calls").press("C-n").sees("How did it begin?").press("A-y");
    driver.sees("Asked: How did it begin?").sees("Keller calls");
    assert_eq!(debrief(&driver).asked_questions[0].question, "how_it_began");
    assert_eq!(debrief(&driver).steps, []);
}

#[test]
fn the_bank_opens_at_the_stage_from_its_top_and_shows_what_is_not_asked_yet() {
    let mut driver = empty_deal("en", (120, 36));
    driver.press("5 Q");
    let screen = driver.screen();
    let at = |text: &str| screen.lines().position(|line| line.contains(text));
    let bank: Vec<&str> =
        questions().iter().filter(|one| one.stage == Stage::Checklist).map(|one| one.key.as_str()).collect();
    assert!(bank.len() > 1);
    let selected = at("▶").expect("a selected question");
    assert!(screen.lines().nth(selected - 1).expect("a line").contains("Checklist"), "{screen}");
    assert!(selected < 8, "the stage stands at the top:\n{screen}");
    driver.press("Space").press("Tab").sees(&format!("not asked yet: {}", questions().len() - 1));
    assert_eq!(debrief(&driver).asked_questions[0].question, bank[0]);
    let left = driver.screen();
    driver.press("Space").sees(&format!("not asked yet: {}", questions().len() - 2));
    assert_ne!(driver.screen(), left, "the next question takes its place");
    assert_eq!(debrief(&driver).asked_questions[1].question, bank[1]);
    driver.press("Tab").sees(&format!("asked 2 of {}", questions().len()));
}

#[test]
fn a_question_over_two_lines_is_marked_once() {
    let mut driver = empty_deal("de", (80, 24));
    driver.press("Q");
    for _ in 0..questions().len() {
        let screen = driver.press("Down").screen();
        assert_eq!(screen.matches("│ ▶ ").count(), 1, "{screen}");
    }
}
