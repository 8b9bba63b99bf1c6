//! Walking from gap to gap: the stop asks, the line goes there, and nothing that is typed is lost.

use debrief::{
    domain::{Course, Deal, Debrief, Milestone, Outcome, Participant, Side, Step},
    store::{Edit, EditLabel},
};

use crate::driver::Driver;

const WIDE: (u16, u16) = (120, 36);
const NARROW: (u16, u16) = (80, 24);

/// A lost deal with steps on these days, opened at its steps; the first is what set it off.
fn with_steps(language: &str, size: (u16, u16), days: &[Option<&str>]) -> Driver {
    let mut driver = Driver::with(language, size, |workbook| {
        let mut deal = Deal::new("Hofstetter", "line 3");
        deal.outcome = Outcome::Lost;
        let people =
            [Participant::new(deal.id, "Huber", Side::Customer), Participant::new(deal.id, "Meier", Side::Vendor)];
        workbook
            .edit(Edit::new(EditLabel::AddDeal), |tx| {
                tx.insert(&deal)?;
                people.iter().try_for_each(|person| tx.insert(person))?;
                for (at, day) in days.iter().enumerate() {
                    let mut step = Step::new(deal.id, at as i64 * 1000, format!("thing {at}"));
                    step.date = day.and_then(|day| day.parse().ok());
                    step.actor = Some(people[at % 2].id);
                    step.milestone = (at == 0).then_some(Milestone::Trigger);
                    tx.insert(&step)?;
                }
                Ok(())
            })
            .expect("a new deal");
    });
    driver.press("Enter 3");
    driver
}

fn debrief(driver: &Driver) -> Debrief {
    let deals = driver.workbook().deals(&Default::default()).expect("deals");
    driver.workbook().debrief(deals[0].deal.id).expect("a deal")
}

fn titles(driver: &Driver) -> Vec<String> {
    debrief(driver).steps.into_iter().map(|step| step.title).collect()
}

/// The titles of the steps of the deal of this customer.
fn titles_of(driver: &Driver, customer: &str) -> Vec<String> {
    let deals = driver.workbook().deals(&Default::default()).expect("deals");
    let of = deals.iter().find(|row| row.deal.customer.to_lowercase().contains(customer)).expect(customer);
    let debrief = driver.workbook().debrief(of.deal.id).expect("a deal");
    debrief.steps.into_iter().map(|step| step.title).collect()
}

const GAPS: [Option<&str>; 4] = [Some("2025-09-01"), Some("2025-09-25"), Some("2025-09-26"), Some("2025-12-01")];

#[test]
fn trigger_and_end_are_fixed_before_the_gaps() {
    let mut driver = with_steps("en", WIDE, &[]);
    driver.press("A-g").sees("trigger · the first step");
    driver.type_text("@Huber sees the roof leak 2025-09-01").press("Enter").sees("end · after step 1");
    driver.type_text("@Huber calls @Meier: the others have it 2025-12-01").press("Enter");
    let steps = debrief(&driver).steps;
    assert_eq!(steps[0].milestone, Some(Milestone::Trigger));
    assert_eq!(steps[1].milestone, Some(Milestone::Decision));
    driver.sees("silence · between 1 and 2 · 13 weeks").sees("the next line goes here");
    // What the line itself says stands.
    let mut driver = with_steps("en", WIDE, &[]);
    driver.press("A-g").type_text("@Huber asks ^contact").press("Enter").sees("trigger · before step 1");
    assert_eq!(debrief(&driver).steps[0].milestone, Some(Milestone::Contact));
}

#[test]
fn the_end_is_asked_for_while_the_deal_is_open_and_leads_to_the_outcome() {
    for (language, size, how, still, end) in [
        ("en", WIDE, "How did it end?", "Still open? A-w", "end · after step 4"),
        ("de", WIDE, "Wie ging er aus?", "Noch offen? A-w", "Ende · nach Schritt 4"),
    ] {
        let open = |driver: &Driver| {
            let deal = debrief(driver).deal;
            let edit = Edit::new(EditLabel::ChangeDeal).deal(deal.id);
            let now = Deal { outcome: Outcome::Open, ..deal.clone() };
            driver.elsewhere().edit(edit, |tx| tx.update(&deal, &now)).expect("open");
        };
        let mut driver = with_steps(language, size, &GAPS);
        open(&driver);
        driver.app.tick();
        driver.press("A-g").type_text("@Huber calls @Meier: the others have it 2025-12-11").press("Enter").sees(how);
        driver.press("Down Enter");
        let deal = debrief(&driver).deal;
        assert_ne!(deal.outcome, Outcome::Open, "{}", driver.screen());
        assert_eq!(deal.decided_on, "2025-12-11".parse().ok());
        // A deal that is still open can be said so, once for all walks, until somebody takes it back.
        let mut driver = with_steps(language, size, &GAPS);
        open(&driver);
        driver.app.tick();
        driver.press("A-g").sees(still).press("A-w");
        assert_eq!(debrief(&driver).waivers.len(), 1);
        driver.press("A-g").sees_no(still).press("A-u A-g").sees(still);
        // It says nothing of a deal that has ended.
        driver.press("A-w");
        let deal = debrief(&driver).deal;
        let edit = Edit::new(EditLabel::ChangeDeal).deal(deal.id);
        let now = Deal { outcome: Outcome::Lost, ..deal.clone() };
        driver.elsewhere().edit(edit, |tx| tx.update(&deal, &now)).expect("lost");
        driver.app.tick();
        driver.press("A-g").sees(end).sees_no(still);
    }
}

#[test]
fn lines_go_just_into_the_gap_that_is_asked_about() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    // The end is not told: it comes before the gaps.
    driver.press("A-g").sees("end · after step 4").press("C-n").sees("silence · between 1 and 2 · 24 days");
    driver.type_text("one").press("Enter").sees("after step 2").type_text("two").press("Enter");
    assert_eq!(titles(&driver), ["thing 0", "one", "two", "thing 1", "thing 2", "thing 3"]);
    driver.press("A-Up").sees("the next line goes here").press("A-Down");
    driver.press("C-n C-n").sees("The end of the walk").sees("still open: C-n leads");
    driver.press("C-n").sees("end · after step 6");
    driver.press("A-u A-u");
    assert_eq!(titles(&driver), ["thing 0", "thing 1", "thing 2", "thing 3"]);
}

#[test]
fn what_an_entry_has_led_to_is_not_jumped_over() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("A-g").sees("end · after step 4").type_text("Keller tells Meier the decision #phone :decision_told");
    driver.press("Enter").sees("between 1 and 2").press("C-n").sees("between 1 and 2").sees("C-n goes on");
    driver.press("C-n").sees("between 3 and 4");
}

#[test]
fn the_marker_stands_between_the_two_steps() {
    let mut driver = with_steps("en", NARROW, &GAPS);
    driver.press("A-g C-n C-n").sees("between 3 and 4");
    let screen = driver.screen();
    let row = |text: &str| screen.lines().position(|line| line.contains(text)).expect(text);
    assert!(row("thing 2") < row("the next line goes here") && row("the next line goes here") < row("thing 3"));
}

#[test]
fn what_is_typed_stays_while_one_goes_on_and_comes_back_after_esc() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("A-g C-n").type_text("half a line").press("C-n").sees("between 3 and 4").sees("› half a line");
    driver.press("A-v").sees("Which way do we go?").press("Down Enter").sees("BACKWARDS").sees("› half a line");
    driver
        .press("Esc")
        .sees("The walk through the gaps is over")
        .sees_no("the next line goes here")
        .sees("half a line");
    driver.restart().press("Enter 3").sees("half a line");
    // A step that is edited as a line is put down, and its line kept.
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("Esc g e").type_text(" and more").press("A-g").sees("end · after step 4").press("Esc");
    driver.press("g e").sees("thing 0 and more");
}

#[test]
fn a_quiet_gap_is_noted_once_and_undone_in_one_step() {
    for size in [WIDE, NARROW] {
        let mut driver = with_steps("en", size, &GAPS);
        driver.press("A-g C-n").sees("between 1 and 2").press("A-w").sees("Noted as a wait").sees("between 3 and 4");
        let waivers = debrief(&driver).waivers;
        assert_eq!(waivers.len(), 1);
        assert_eq!(waivers[0].target, Some(debrief(&driver).steps[1].id.uuid()));
        driver.press("A-Up").sees("end · after step 4").press("C-n").sees("between 3 and 4");
        driver.press("A-u");
        assert!(debrief(&driver).waivers.is_empty());
        driver.press("A-Up").sees("between 1 and 2");
        // Trigger and end need an answer.
        driver.press("A-Up A-w").sees("Only an answer helps here");
        assert!(debrief(&driver).waivers.is_empty());
    }
}

#[test]
fn the_number_of_a_stop_goes_up_by_one_and_the_sum_stays() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("A-g").sees("1 of 3").press("C-n").sees("2 of 3").press("A-Up").sees("1 of 3").press("C-n");
    // What is settled counts on.
    driver.press("A-w").sees("3 of 3").press("A-Up").sees("2 of 3").sees("end · after step 4");
    // What nobody knows too.
    driver.press("A-g").sees("1 of 2").press("C-n").sees("2 of 2").press("A-k").sees("The end of the walk");
}

#[test]
fn what_nobody_knows_is_not_asked_again_on_this_walk() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("A-g C-n").sees("between 1 and 2").press("A-k").sees("between 3 and 4").press("A-Up");
    driver.sees("end · after step 4").press("A-g C-n").sees("between 1 and 2");
    assert!(debrief(&driver).waivers.is_empty(), "nothing is noted");
}

#[test]
fn a_landmark_is_set_and_dates_a_step() {
    let mut driver = with_steps("en", WIDE, &[Some("2025-03-01"), None, Some("2025-09-01")]);
    driver.press("A-g C-n").sees("no date · between 1 and 2").sees_no("A-← before");
    // Where it is not asked, the keys move in the line as everywhere.
    driver
        .type_text("alf a")
        .press("A-Left A-Left")
        .type_text("h")
        .press("A-l")
        .type_text("1 Jul 2025 the fair")
        .press("Enter");
    driver.sees("A-← before").sees("› half a").press("A-Right").sees("Step 2: ~Aug 2025, after “the fair”");
    let step = &debrief(&driver).steps[1];
    assert_eq!(step.date.expect("a date").to_string(), "~2025-08");
    driver.press("A-u");
    assert_eq!(debrief(&driver).steps[1].date, None);
    // Where its place contradicts the answer, it moves, and one undo takes both back.
    let mut driver = with_steps("de", NARROW, &[Some("2025-03-01"), None, Some("2025-09-01"), Some("2025-12-01")]);
    driver.press("A-g C-n A-l").type_text("1.10.2025 Messe").press("Enter").sees("«Messe»").press("A-Right");
    driver.sees("jetzt Schritt 3");
    assert_eq!(titles(&driver), ["thing 0", "thing 2", "thing 1", "thing 3"]);
    driver.press("A-u");
    assert_eq!(titles(&driver), ["thing 0", "thing 1", "thing 2", "thing 3"]);
    assert_eq!(debrief(&driver).steps[1].date, None);
}

#[test]
fn a_date_alone_dates_the_step_that_is_asked_about() {
    for (typed, date) in [("3 Feb 2025", "2025-02-03"), ("=3 Feb 2025", "2025-02-03"), ("~Feb 2025", "~2025-02")] {
        let mut driver = with_steps("en", WIDE, &[Some("2025-01-05"), None, Some("2025-09-01")]);
        driver.press("A-g C-n").sees("no date · between 1 and 2").sees("a date alone and Enter dates the step");
        driver.type_text(typed).press("Enter").sees("Step 2: ").sees_no("A step needs a few words");
        let now = debrief(&driver);
        assert_eq!((now.steps.len(), now.steps[1].date.map(|date| date.to_string())), (3, Some(date.to_owned())));
        driver.press("A-u");
        assert_eq!(debrief(&driver).steps[1].date, None, "{typed}");
    }
}

#[test]
fn a_narrow_screen_says_too_that_a_date_alone_dates_the_step() {
    for (language, says) in
        [("en", "a date alone and Enter dates the step"), ("de", "ein Datum allein und Enter datiert den Schritt")]
    {
        let mut driver = with_steps(language, NARROW, &[Some("2025-01-05"), None, Some("2025-09-01")]);
        driver.press("A-g C-n").sees(says);
        // Also where a long landmark takes the room above.
        driver
            .press("A-l")
            .type_text("1.6.2025 The works holiday begins, two weeks, and nobody is there")
            .press("Enter");
        driver.sees("The works holiday").sees("A-←").sees(says);
        driver.type_text("x").sees_no(says);
    }
}

#[test]
fn after_a_date_by_a_landmark_the_line_goes_into_the_gap_that_is_asked_about_now() {
    let mut driver = with_steps("en", WIDE, &[Some("2026-01-01"), None, Some("2026-12-10")]);
    driver.press("Esc L n").type_text("15 Jun 2026 trade fair").press("Enter Esc w C-n").sees("A-← before");
    driver.press("A-Left").sees("between 2 and 3").sees("after step 2");
    driver.type_text("tests a saw").press("Enter");
    assert_eq!(titles(&driver), ["thing 0", "thing 1", "tests a saw", "thing 2"]);
    driver.type_text("likes it").press("Enter");
    assert_eq!(titles(&driver), ["thing 0", "thing 1", "tests a saw", "likes it", "thing 2"]);
}

#[test]
fn what_an_answer_opens_is_asked_about_next() {
    let mut driver = with_steps("en", WIDE, &[None, None, Some("2026-12-10")]);
    driver
        .press("Esc L n")
        .type_text("15 Jun 2026 trade fair")
        .press("Enter Esc w C-n")
        .sees("no date · before step 1");
    driver.press("A-Left").sees("no date · between 1 and 2").sees("3 of").sees("after step 1");
}

#[test]
fn backwards_the_line_goes_right_before_the_step_that_is_asked_about() {
    let mut driver = Driver::demo("de", NARROW);
    driver.open("tubex").press("3 Esc w A-v Down Enter C-n").sees("vor Schritt 18");
    let asked = titles_of(&driver, "tubex");
    driver.type_text("eins").press("Enter").type_text("zwei").press("Enter");
    let mut now = asked.clone();
    now.splice(17..17, ["eins".to_owned(), "zwei".to_owned()]);
    assert_eq!(titles_of(&driver, "tubex"), now);
}

#[test]
fn an_undo_leads_back_to_the_question_that_it_opens_again() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    let trigger = debrief(&driver).steps[0].clone();
    let mut elsewhere = driver.elsewhere();
    elsewhere
        .edit(Edit::new(EditLabel::ChangeStep), |tx| tx.update(&trigger, &Step { milestone: None, ..trigger.clone() }))
        .expect("changed");
    driver.app.tick();
    driver.press("A-g").sees("trigger · before step 1").sees("1 of 4");
    driver.type_text("@Huber reads of it 2025-08-01").press("Enter").sees("end · after step 5").sees("2 of 5");
    driver.press("C-n").sees("2 of 5").press("C-n").sees("between 1 and 2 · 31 days").sees("3 of 5");
    driver.press("A-u").sees("Taken back").sees("trigger · before step 1").sees("1 of 4").sees("before step 1");
    driver.type_text("@Huber hears of it 2025-08-30").press("Enter");
    assert_eq!(titles(&driver)[0], "Huber hears of it");
}

#[test]
fn through_the_eyes_of_a_person() {
    let mut driver = Driver::demo("en", WIDE);
    driver.open("hofstetter").press("3 Esc w A-v").type_text("wyss").press("Enter");
    driver.sees("THROUGH THE EYES OF Wyss").press("C-n").sees("Wyss");
    driver.press("Esc").press("v").sees("who was in when");
}

#[test]
fn the_walk_waits_while_another_stage_is_looked_at() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("A-g C-n").sees("between 1 and 2").press("A-2").sees_no("between 1 and 2").press("3");
    driver.sees("between 1 and 2").type_text("typed").press("Enter");
    assert_eq!(titles(&driver)[1], "typed");
}

#[test]
fn a_step_that_is_gone_leaves_the_walk_standing() {
    let mut driver = with_steps("en", WIDE, &GAPS);
    driver.press("A-g C-n").sees("between 1 and 2");
    let mut elsewhere = driver.elsewhere();
    let steps = debrief(&driver).steps;
    elsewhere
        .edit(Edit::new(EditLabel::DeleteSteps), |tx| steps[..3].iter().try_for_each(|step| tx.delete(step)))
        .expect("deleted");
    driver.app.tick();
    driver.draw();
    driver.press("C-n C-n C-n A-w A-k A-Left").type_text("last").press("Enter");
    assert!(titles(&driver).contains(&"last".to_owned()) && titles(&driver).contains(&"thing 3".to_owned()));
    assert!(debrief(&driver).steps.iter().all(|step| step.course == Course::Advance));
}

#[test]
fn the_walk_draws_at_every_size_in_both_languages() {
    for language in ["en", "de"] {
        for size in [WIDE, NARROW, (60, 16), (200, 60)] {
            let mut driver = Driver::demo(language, size);
            driver.open("profilwerk").press("3 Esc w");
            for _ in 0..40 {
                driver.press("C-n");
            }
            driver.press("A-v Down Down Enter C-n A-w A-k A-v End Enter C-n C-n Esc");
        }
    }
}

#[test]
fn all_keys_of_a_stop_are_named_on_a_small_screen_too() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("tubex").press("3 Esc w");
        for _ in 0..6 {
            for key in ["C-n", "A-k", "A-v", "A-↑", "Esc"] {
                driver.sees(key);
            }
            assert!(["A-l", "A-w", "A-←"].iter().any(|key| driver.screen().contains(key)), "{}", driver.screen());
            driver.press("C-n");
        }
    }
}

#[test]
fn a_landmark_without_a_date_says_what_is_needed_and_keeps_what_was_typed() {
    for (language, size, hint, why) in
        [("en", (120, 36), "About is enough", "if only"), ("de", (80, 24), "Ungefähr genügt", "ein Jahr")]
    {
        let mut driver = Driver::demo(language, size);
        driver.open("tubex").press("3 Esc w A-l").sees(hint).type_text("Hannover fair").press("Enter");
        let words = driver.screen().replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, after) = why.split_once(' ').expect("two words");
        assert!(words.contains(before) && words.contains(after), "{}", driver.screen());
        driver.sees("Hannover fair").press("Esc A-l").sees("Hannover fair");
        driver.press("Home").type_text("~2025 ").press("Enter").sees_no(hint);
        driver.press("Esc L").sees("Hannover fair").press("Esc Esc Esc");
        // The same key locks a prediction, and its foot says so.
        driver.press("n").type_text("Tubex, die").press("Enter V").sees(if language == "en" {
            "L lock"
        } else {
            "L verschliessen"
        });
    }
}
