//! The table of who was in when: a cursor in two directions, silences between the columns, and what leaps out below.

use debrief::{
    domain::{BuyingRole, Deal, Debrief, Milestone, OwnerFunction, Participant, Side, Step},
    store::{Edit, EditLabel},
};

use crate::driver::Driver;

const WIDE: (u16, u16) = (120, 36);
const NARROW: (u16, u16) = (80, 24);

/// Huber, who decides, Meier and Frei, and twelve steps: marketing, then sales, then Huber alone after a long silence.
fn deal(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, |workbook| {
        let deal = Deal::new("Hofstetter", "line 3");
        let mut people = [
            Participant::new(deal.id, "Thomas Huber", Side::Customer),
            Participant::new(deal.id, "Sandra Meier", Side::Vendor),
            Participant::new(deal.id, "Nadine Frei", Side::Vendor),
        ];
        people[0].buying_roles = [BuyingRole::Decider].into_iter().collect();
        workbook
            .edit(Edit::new(EditLabel::AddDeal), |tx| {
                tx.insert(&deal)?;
                people.iter().try_for_each(|person| tx.insert(person))?;
                for at in 0..12 {
                    let mut step = Step::new(deal.id, at * 1000, format!("thing {at}"));
                    let (who, owner, day) = match at {
                        0 => (2, Some(OwnerFunction::Marketing), "2025-09-01".to_owned()),
                        1..=7 => (1, Some(OwnerFunction::Sales), format!("2025-09-{:02}", 10 + at)),
                        _ => (0, None, format!("2025-12-{:02}", at)),
                    };
                    (step.actor, step.owner, step.date) = (Some(people[who].id), owner, day.parse().ok());
                    step.milestone = (at == 0).then_some(Milestone::Trigger);
                    tx.insert(&step)?;
                }
                Ok(())
            })
            .expect("a new deal");
    });
    driver.press("Enter 3 Esc v");
    driver
}

fn debrief(driver: &Driver) -> Debrief {
    let deals = driver.workbook().deals(&Default::default()).expect("deals");
    driver.workbook().debrief(deals[0].deal.id).expect("a deal")
}

#[test]
fn what_leaps_out_is_said_and_gone_to() {
    let mut driver = deal("en", WIDE);
    driver.sees("Huber decides and never meets us in a step");
    driver.sees("marketing hands over to sales, step 1 to 2: 10 days");
    driver.sees("82 days of silence between steps 8 and 9".replace("82 days", "12 weeks").as_str());
    driver.sees("8  82 days 9").sees("┊");
    let marked = |driver: &Driver| driver.screen().lines().find(|line| line.starts_with('▶')).unwrap_or("").to_owned();
    assert!(marked(&driver).starts_with("▶!Huber"), "{}", marked(&driver));
    driver.press("f").sees("9 Huber acts:  thing 8").press("f").sees("2 Huber is not there:  thing 1");
    driver.press("f").sees("9 Huber acts:").press("f").press("f").press("f").sees("9 Huber acts:");
    // By the mouse too.
    driver.click("marketing hands over").sees("2 Huber is not there:");
    let mut driver = deal("de", NARROW);
    driver.sees("1/5 Huber entscheidet und trifft uns in keinem Schritt").sees("82 Tage 9");
    driver.press("f f").sees("Marketing übergibt an Verkauf, Schritt 1 bis 2: 10 Tage");
}

#[test]
fn the_cursor_goes_both_ways_and_enter_shows_the_step_where_it_stands() {
    for size in [WIDE, NARROW] {
        let mut driver = deal("en", size);
        driver.press("g Down Right").sees("2 Meier acts:  thing 1").press("Left").sees("1 Meier is not there:");
        driver.press("Enter").sees_no("who was in when");
        let screen = driver.screen();
        let marked = screen.lines().find(|line| line.starts_with('▶')).unwrap_or_default();
        assert!(marked.contains("thing 0"), "{screen}");
        driver.press("v").sees("1 Meier is not there:").press("Esc").sees_no("who was in when");
    }
}

#[test]
fn a_decider_who_is_put_into_a_step_of_ours_no_longer_leaps_out() {
    let mut driver = deal("en", WIDE);
    driver.press("g Right Space").sees_no("Huber decides").sees("2 Huber takes part:");
    let debrief = debrief(&driver);
    assert_eq!(debrief.others(debrief.steps[1].id).count(), 1);
    driver.press("u").sees("Huber decides and never meets us in a step");
}

#[test]
fn a_double_click_shows_the_step_and_a_click_on_a_name_selects_the_person() {
    let mut driver = deal("en", WIDE);
    driver.click("Meier").sees("12 Meier is not there:");
    let screen = driver.screen();
    let line = screen.lines().find(|line| line.contains("Meier")).expect("Meier");
    let column = line.chars().position(|c| c == '●').expect("a step of hers") as u16;
    let row = screen.lines().position(|line| line.contains("Meier")).unwrap_or(0) as u16;
    driver.click_at(column, row).sees("Meier acts:").click_at(column, row).sees_no("who was in when");
}

#[test]
fn the_matrix_reads_at_every_size_and_with_nobody() {
    for language in ["en", "de"] {
        for size in [WIDE, NARROW, (60, 16), (200, 60)] {
            let mut driver = Driver::demo(language, size);
            driver.open("nordplast").press("3 Esc v g");
            for _ in 0..40 {
                driver.press("Right Down");
            }
            driver.press("f f f f f f Home End Space u");
            let mut driver = Driver::with(language, size, |workbook| {
                let deal = Deal::new("Hofstetter", "line 3");
                let step = Step::new(deal.id, 0, "something happens");
                workbook
                    .edit(Edit::new(EditLabel::AddDeal), |tx| {
                        tx.insert(&deal)?;
                        tx.insert(&step)
                    })
                    .expect("a deal");
            });
            driver.press("Enter 3 Esc v f Space Right Down Enter");
        }
    }
}

#[test]
fn a_long_silence_of_a_young_account_leaps_out_everywhere() {
    for (language, nothing, no_gap, silence) in [
        ("en", "Nothing leaps out", "no gap stands out", "98 days between steps 1 and 4 of which"),
        ("de", "Nichts sticht heraus", "keine Lücke sticht", "98 Tage zwischen den Schritten 1 und 4"),
    ] {
        let mut driver = Driver::empty(language, (120, 36));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter 3");
        let lines = [
            "@Keller calls us =4 Dec 2025",
            "@Keller asks for drawings",
            "@Keller sees the line",
            "@Keller buys =12 Mar 2026",
        ];
        for line in lines {
            driver.type_text(line).press("Enter");
        }
        driver.press("Esc v").sees_no(nothing);
        driver.press("7").sees("98").sees_no(no_gap).sees(silence);
    }
}
