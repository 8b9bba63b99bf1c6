//! The prediction: written, locked, opened.

use debrief::{
    domain::{Claim, ClaimKind, Deal, Evidence, EvidenceFor, Id, Outcome, PredictionState, Side, Weight},
    store::{DealQuery, Edit, EditLabel, Workbook},
};

use crate::driver::Driver;

fn small(workbook: &mut Workbook) {
    let deal = Deal::new("Hofstetter", "Extrusion line 3");
    workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).expect("an edit");
}

/// The deal is lost.
fn lost(driver: &mut Driver) {
    let seen = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.clone();
    let lost = Deal { outcome: Outcome::Lost, ..seen.clone() };
    driver.elsewhere().edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&seen, &lost)).expect("stored");
}

fn locked(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, small);
    driver.press("Enter V Enter").type_text("Meier").press("Enter Down Right Down Enter").type_text("Zinnober is dear");
    driver.press("C-s Down Enter").type_text("135").press("Enter").sees("100");
    driver.press("Backspace Backspace Backspace").type_text("73").press("Enter").sees("73 %");
    driver.press("Down + -").press("L").press("Down Enter");
    driver
}

#[test]
fn a_stage_is_gone_to_from_what_lies_over_the_deal_too() {
    let mut driver = Driver::empty("en", (80, 24));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter V").sees("reasons expected").press("F4");
    driver
        .sees("▐3 Steps")
        .sees_no("reasons expected")
        .press("Esc Q")
        .sees("Question bank")
        .press("F2")
        .sees("▐1 Frame");
    driver.press("V Down Down Enter").sees("Enter new line").type_text("price").press("Enter").type_text("time");
    driver.press("Esc").sees("price").sees("time").press("Esc Esc F4").sees("Hofstetter").sees_no("▐3 Steps");
}

#[test]
fn the_reasons_are_edited_by_the_keys_of_every_long_text() {
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter V Down Down e").type_text("Zinnober is dear").sees("Esc keep too").press("Esc");
    driver.sees("reasons expected   ").sees("Zinnober is dear").sees_no("Esc keep too");
    driver.press("Enter").sees("Esc keep too").press("Esc E");
    let external = driver.app.session_mut().external.take().expect("the text goes to the editor");
    assert_eq!(external.text, "Zinnober is dear");
    let (mut done, session) = (external.done, driver.app.session_mut());
    done("Zinnober is slow".to_owned(), session).expect("saved");
    driver.press("Down").sees("Zinnober is slow");
    // A line has no long text, and nothing happens.
    driver.press("Up Up Up e E").sees("expected by");
}

#[test]
fn a_question_takes_yes_and_no_and_what_answers_nothing_leaves_it_there() {
    for (language, size, yes, no, title, told) in [
        ("en", (120, 36), "y", "n", "Lock the prediction?", "Locked. It shows"),
        ("de", (80, 24), "j", "n", "Die Vorhersage verschliessen?", "Verschlossen. Zu sehen"),
    ] {
        let mut driver = Driver::with(language, size, small);
        driver.press("Enter V Down Down e").type_text("Zinnober is dear").press("Esc L").sees(title);
        driver.type_text("xq").press("Enter").sees(title).press("Backspace Backspace");
        driver.press(no).press("Enter").sees_no(title).sees_no(told).sees("Zinnober").press("L").sees(title);
        driver.press(yes).press("Enter").sees_no(title).sees(told).sees_no("Zinnober");
    }
}

#[test]
fn a_draft_that_was_not_locked_before_the_customer_told_says_that_it_is_too_late() {
    for (language, size, before, late, lock) in [
        ("en", (120, 36), "Before the customer is heard", "Too late to lock it", "L lock"),
        ("de", (80, 24), "Bevor der Kunde erzählt", "Zum Verschliessen ist es zu spät", "L verschl"),
    ] {
        let mut driver = Driver::with(language, size, small);
        driver.press("Enter V Down Down e").type_text("Zinnober is dear").press("Esc").sees(before).sees(lock);
        driver.press("Esc 3").type_text("@Keller waits").press("Enter Esc V").sees(late).sees_no(before).sees_no(lock);
        driver.press("L").sees("Zinnober");
    }
}

#[test]
fn what_is_locked_is_told_nowhere() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = locked(language, size);
        let hidden = |driver: &mut Driver| {
            driver.sees_no("Zinnober").sees_no("73").sees_no("price").sees_no("Preis");
        };
        driver.sees("Meier");
        hidden(&mut driver);
        // Its keys change nothing any more.
        driver.press("+ Enter d").press("Esc H Enter");
        hidden(&mut driver);
        driver.press("Esc Down Enter");
        hidden(&mut driver);
        driver.press("Esc Esc 7");
        hidden(&mut driver);
        driver.press("/").type_text("Zinnob").sees_no("is dear").press("Esc");
        let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
        let whole = driver.workbook().debrief(deal).expect("the deal");
        assert_eq!(whole.predicted_scores.len(), 2);
        assert!(!serde_json::to_string(&*whole.seen(None)).expect("JSON").contains("Zinnober"));
    }
}

#[test]
fn what_is_locked_is_not_told_by_forgetting_somebody_either() {
    let mut driver = locked("en", (120, 36));
    driver.press("Esc 2 a").type_text("Anna Zinnober").press("Enter F").sees("Anna Zinnober").sees_no("is dear");
    driver.sees("hidden until it is revealed");
}

#[test]
fn undo_does_not_unlock() {
    for (language, stays) in [("en", "stays as it is"), ("de", "bleibt, wie sie ist")] {
        let mut driver = locked(language, (120, 36));
        let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
        let before = driver.workbook().debrief(deal).expect("the deal");
        driver.press("Esc 2 a").type_text("Anna Huber").press("Enter");
        // What was done since goes, and what was done before, but nothing of the prediction.
        driver.press("u V").sees_no("Zinnober").sees_no("73");
        let now = driver.workbook().debrief(deal).expect("the deal");
        assert_eq!((now.participants.len(), &now.prediction), (0, &before.prediction));
        driver.press("Esc u u u u").sees_no("Zinnober").press("V").sees("Meier").sees_no("Zinnober");
        assert_eq!(driver.workbook().debrief(deal).expect("the deal"), before);
        driver.press("C-r").sees_no("Zinnober");
        assert_eq!(driver.workbook().debrief(deal).expect("the deal").prediction, before.prediction);
        let mut other = locked(language, (120, 36));
        other.press("Esc u").sees(stays).press("V").sees_no("Zinnober");
    }
}

#[test]
fn it_is_opened_beside_what_came_out() {
    let mut driver = locked("en", (120, 36));
    driver.press("Esc 5 - x Home V");
    lost(&mut driver);
    driver.press("Esc V O").sees("Is the customer in the room").press("Enter").sees_no("Zinnober");
    driver
        .press("O Down Enter")
        .sees("Zinnober is dear")
        .sees("73 %")
        .sees("expected clear strength, judged clear failing")
        .sees("expected clear failing, the customer says: not observed");
    driver.press("Enter").type_text("They never asked.").press("Enter").sees("They never asked.");
    driver.press("u").sees_no("They never asked.").press("u").sees("Zinnober");
    let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
    let kept = driver.workbook().debrief(deal).expect("the deal").prediction.expect("a prediction");
    assert_eq!((kept.state, kept.reasons.as_str()), (PredictionState::Opened, "Zinnober is dear"));
    driver.press("u u u u u u u u Esc").press("V").sees("Zinnober is dear");
}

#[test]
fn undo_in_the_prediction_takes_back_nothing_that_is_not_seen_there() {
    for (language, size, ends) in [("en", (120, 36), "made elsewhere"), ("de", (80, 24), "anderswo")] {
        let mut driver = locked(language, size);
        lost(&mut driver);
        driver
            .press("Esc V O Down Enter")
            .sees("Zinnober is dear")
            .press("Enter")
            .type_text("Never asked.")
            .press("Enter");
        driver.press("Esc 2 a").type_text("Anna Huber").press("Enter V");
        let people = |driver: &Driver| {
            let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
            driver.workbook().debrief(deal).expect("the deal").participants.len()
        };
        driver.press("u").sees(ends).sees("Anna").sees("Zinnober is dear");
        assert_eq!(people(&driver), 1, "whom nobody sees here stays");
        // Outside, where it is seen, it goes; and then here what was made here.
        driver.press("Esc u");
        assert_eq!(people(&driver), 0);
        driver.press("V").sees("Never asked.").press("u").sees_no("Never asked.");
    }
}

#[test]
fn it_stays_locked_until_something_has_come_out() {
    for (language, early, unscored) in [
        ("en", "Nothing has come out yet", "expected clear strength, not scored by the customer"),
        ("de", "Noch ist nichts herausgekommen", "erwartet klare Stärke, vom Kunden nicht bewertet"),
    ] {
        let mut driver = locked(language, (120, 36));
        driver.press("O").sees(early).sees_no("Zinnober");
        lost(&mut driver);
        driver.press("Esc V O Down Enter").sees("Zinnober is dear").sees(unscored);
    }
}

#[test]
fn nothing_is_locked_that_says_nothing() {
    let mut driver = Driver::with("en", (80, 24), small);
    driver.press("Enter V L").sees("Nothing to lock yet");
}

#[test]
fn locking_is_asked_for_and_says_what_is_missing() {
    for (language, asks, missing) in [
        ("en", "Lock the prediction?", "Still missing: expected by, sort of reason, reasons expected, scores expected"),
        ("de", "Die Vorhersage verschliessen?", "Noch fehlt: erwartet von, Art des Grundes, erwartete Gründe"),
    ] {
        let mut driver = Driver::with(language, (120, 36), small);
        driver.press("Enter V Down Down Down Enter").type_text("40").press("Enter L").sees(asks).sees(missing);
        // What nothing takes back is not what Enter does first.
        driver.press("Enter").sees("40 %").press("L Down Enter").sees_no("40 %");
    }
}

#[test]
fn who_has_heard_the_customer_tell_steps_predicts_no_more() {
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter 3").type_text("Keller calls =c").press("Enter Esc V").sees("heard already");
}

#[test]
fn a_sitting_that_is_only_planned_has_told_nothing() {
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter s a Esc Esc V").sees_no("heard already").sees("chance of an order");
    driver.press("Down Down Down Enter").type_text("40").press("Enter L Down Enter").sees("Locked on");
    // One that runs tells, and one that has ended.
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter c V").sees("heard already");
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter s a Esc E").type_text("60").press("Enter Esc V").sees("heard already");
}

#[test]
fn a_sitting_of_some_seconds_in_which_nothing_was_told_was_none() {
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter c c V").sees_no("heard already").sees("chance of an order");
}

#[test]
fn what_a_blind_sitting_hides_has_been_told_all_the_same() {
    let mut driver = Driver::with("en", (120, 36), small);
    driver.press("Enter 3").type_text("Keller calls =c").press("Enter Esc 1");
    // Ours alone is heard now.
    driver.press("s a Esc Enter Down Down Right Esc b c 3").sees_no("Keller calls");
    driver.press("Esc 1 V").sees("heard already").sees_no("chance of an order");
}

#[test]
fn what_the_customer_scored_blind_is_called_hidden_and_not_missing() {
    for (language, size, hidden, none) in [
        ("en", (120, 36), "stays hidden until the reveal", "not scored by the customer"),
        ("de", (80, 24), "bis zur Aufdeckung verborgen", "vom Kunden nicht bewertet"),
    ] {
        let mut driver = locked(language, size);
        driver.press("Esc 5 b - - Home V");
        lost(&mut driver);
        driver.press("Esc V O Down Enter").sees_no(none);
        assert!(words(&driver).contains(hidden), "{}", driver.screen());
    }
}

/// The words of the popup, wherever its lines are broken.
fn words(driver: &Driver) -> String {
    let screen = driver.screen();
    let inside = screen.lines().filter_map(|line| line.split('│').nth(1));
    inside.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_predicted_is_read_whole_on_a_small_screen() {
    for (language, size) in [("de", (80, 24)), ("en", (80, 24)), ("de", (120, 36)), ("en", (120, 36))] {
        let mut driver = Driver::demo(language, size);
        driver.open("medicath").press("V");
        let mut whole = String::new();
        for _ in 0..40 {
            let screen = driver.screen();
            let popup: Vec<&str> = screen.lines().filter(|line| line.contains('│')).collect();
            let inside = |line: &&str| line.find('│').zip(line.rfind('│')).map(|(from, to)| line[from..to].to_owned());
            let popup: Vec<String> = popup.iter().filter_map(inside).collect();
            assert!(!popup.iter().any(|line| line.contains('…')), "{screen}");
            whole += &popup.join("\n");
            driver.press("Down");
        }
        assert!(whole.contains("Brier") && whole.contains("Profilwerk"), "{whole}");
    }
}

#[test]
fn all_keys_that_rate_are_named() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::with(language, size, small);
        driver.press("Enter V").sees("- , 0 . +");
    }
}

#[test]
fn what_we_said_ourselves_is_not_held_against_the_prediction_as_the_customers_word() {
    let mut driver = locked("en", (120, 36));
    lost(&mut driver);
    let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
    let ours = Claim::new(deal, "They never wanted us", Side::Vendor);
    let theirs = Claim::new(deal, "The dosing was too coarse", Side::Customer);
    driver.elsewhere().edit(Edit::new(EditLabel::AddClaim), |tx| tx.insert(&ours)).expect("stored");
    driver.press("Esc V O Down Enter").sees("the customer said").sees_no("They never wanted us");
    driver.elsewhere().edit(Edit::new(EditLabel::AddClaim), |tx| tx.insert(&theirs)).expect("stored");
    driver.press("Esc V").sees("The dosing was too coarse");
}

#[test]
fn it_fits_small_screens() {
    for size in [(120, 36), (80, 24), (30, 8), (10, 3)] {
        let mut driver = Driver::with("de", size, small);
        driver.press("Enter V Down Down Up");
    }
}

#[test]
fn what_bears_on_a_predicted_reason_is_shown_and_led_to() {
    for (language, size, open) in [("en", (120, 36), "Is the customer in the room"), ("de", (80, 24), "Kunde")] {
        let mut driver = locked(language, size);
        driver.press("Esc 3").type_text("@Keller asks for a quotation").press("Enter Esc");
        driver.press("C a").type_text("too dear").press("Enter").press("Esc");
        let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
        let debrief = driver.workbook().debrief(deal).expect("the deal");
        let (claim, step) = (debrief.claims[0].clone(), debrief.steps[0].id);
        let priced = Claim { kind: ClaimKind::Price, ..claim.clone() };
        let row = Evidence {
            id: Id::new(),
            deal,
            subject: EvidenceFor::Claim,
            subject_id: claim.id.uuid(),
            weight: Weight::Against,
            step: Some(step),
            incident: None,
        };
        let mut elsewhere = driver.elsewhere();
        elsewhere
            .edit(Edit::new(EditLabel::ChangeClaim), |tx| tx.update(&claim, &priced).and_then(|()| tx.insert(&row)))
            .expect("stored");
        driver.app.tick();
        lost(&mut driver);
        driver.press("1 V O").sees(open).press("Down Enter").sees("too dear").sees("asks for a quotation");
        driver.press("Home Down Down Enter").sees("▐3").sees("▶   1");
    }
}

#[test]
fn nobody_writes_a_prediction_that_can_no_longer_be_locked() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("V").sees("The customer has been heard already").sees_no("who predicts");
}
