//! Replaying a deal: step by step, with nothing of what comes later to be seen or reached.

use debrief::{
    domain::{Deal, Debrief, Participant, Side, Step},
    guide::replay::replay,
    i18n::Locale,
    store::{Edit, EditLabel},
};

use crate::driver::Driver;

const WIDE: (u16, u16) = (120, 36);
const NARROW: (u16, u16) = (80, 24);

/// The demo's deal of this customer, and all of them.
fn deal(driver: &Driver, customer: &str) -> (Debrief, Vec<Debrief>) {
    let deals = driver.workbook().deals(&Default::default()).expect("deals");
    let all: Vec<Debrief> = deals.iter().map(|row| driver.workbook().debrief(row.deal.id).expect("a deal")).collect();
    (all.iter().find(|one| one.deal.customer.contains(customer)).expect(customer).clone(), all)
}

/// The beginning of each title that is to be seen nowhere before its step is told: as much as the narrowest column
/// shows, without the name in front.
fn later(debrief: &Debrief, told: usize) -> Vec<String> {
    let beginnings = |step: &Step| -> String {
        let words: Vec<&str> = step.title.split(' ').skip(1).collect();
        words.join(" ").chars().take(22).collect()
    };
    let told_ones: Vec<String> = debrief.steps[..told].iter().map(beginnings).collect();
    let later = debrief.steps[told..].iter().map(beginnings);
    later.filter(|text| text.chars().count() > 12 && !told_ones.contains(text)).collect()
}

#[track_caller]
fn covers(driver: &Driver, debrief: &Debrief, told: usize) {
    let screen = driver.screen();
    for text in later(debrief, told) {
        assert!(!screen.contains(&text), "{text:?} of a later step is on the screen:\n{screen}");
    }
    let finding: String = debrief.deal.finding.chars().take(20).collect();
    for text in ["lost to", "1,840,000", &format!("{} of", debrief.steps.len()), &finding] {
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
    }
}

#[test]
fn the_foot_says_what_enter_does_and_the_list_not_how_far_a_deal_goes() {
    for (language, replays, takes, on) in [
        ("en", "Enter replay", "Enter take the marked one", "Enter on"),
        ("de", "Enter nachspielen", "Enter Markiertes nehmen", "Enter weiter"),
    ] {
        let mut driver = Driver::demo(language, NARROW);
        driver.press("P").sees(replays).sees_no(" steps").sees_no(" Schritte");
        driver.press("Enter").sees(on);
        for _ in 0..40 {
            driver.press("Enter");
            if driver.screen().contains(takes) {
                break;
            }
        }
        driver.sees(takes).sees_no(on).press("1").sees(on);
    }
}

#[test]
fn nothing_of_what_comes_later_is_seen_before_its_time() {
    for size in [WIDE, NARROW] {
        let mut driver = Driver::demo("en", size);
        let (debrief, all) = deal(&driver, "Hofstetter");
        let rounds = replay(&debrief, &all).expect("rounds");
        driver.open("hofstetter").press("3 Esc P").sees("REPLAY");
        for told in 1..=debrief.steps.len() {
            covers(&driver, &debrief, told);
            let is_guess = rounds.iter().any(|round| round.place == told);
            driver.press("Enter");
            if is_guess {
                driver.sees("WHAT WILL THE CUSTOMER DO NEXT?");
                covers(&driver, &debrief, told);
                driver.press(if told % 2 == 0 { "s" } else { "Down Enter" });
            }
        }
        driver.sees("THAT WAS THE PATH: 40 STEPS").sees("lost to Kestler").sees("They said: Seven per cent");
    }
}

#[test]
fn no_key_leads_to_what_comes_later() {
    let mut driver = Driver::demo("en", WIDE);
    let (debrief, _) = deal(&driver, "Hofstetter");
    driver.open("hofstetter").press("3 Esc P Enter Enter Enter");
    let keys = "u C-r H M B / C-f C-s v w n p N 5 6 7 [ ] C R L c c d e o O a A i t b f k j g G Home End PgDn PgUp Tab \
                S-Tab Left Right Up Down ! W + - . x X * J K A-1 A-2 A-7 C-n C-b A-u A-i F9 F4 Delete Backspace";
    for key in keys.split_whitespace() {
        driver.press(key);
        covers(&driver, &debrief, 2);
    }
    // By name neither.
    for command in ["search everything", "what was changed", "last edit", "earlier messages", "backups"] {
        driver.press("C-p").type_text(command).press("Enter");
        covers(&driver, &debrief, 2);
        if driver.screen().contains('╭') {
            driver.press("Esc");
        }
    }
    driver.sees("WHAT WILL THE CUSTOMER DO NEXT?").press("?").sees("Nothing is stored");
    covers(&driver, &debrief, 2);
    driver.press("Esc Esc").sees("lost to Kestler").sees("who");
    assert_eq!(deal(&driver, "Hofstetter").0, debrief, "nothing was written");
}

#[test]
fn a_guess_is_told_to_be_right_or_not_and_counted_only_if_asked() {
    let mut driver = Driver::demo("en", WIDE);
    let (debrief, all) = deal(&driver, "Hofstetter");
    let rounds = replay(&debrief, &all).expect("rounds");
    driver.press("f").type_text("hofstetter").press("Enter P Enter");
    // The first guess right, the next three wrong, then one with the count off again.
    let mut asked = 0;
    while asked < 5 {
        driver.press("Enter");
        if !driver.screen().contains("WHAT WILL") {
            continue;
        }
        let round = &rounds[asked];
        let right = round.right + 1;
        match asked {
            0 => driver.press(&right.to_string()).sees("RIGHT").sees_no(" right"),
            1 => {
                let wrong = right % 4 + 1;
                driver.press("c").sees("counting from now on").press(&wrong.to_string());
                driver.sees("THE CUSTOMER DID SOMETHING ELSE").sees("0 of 1 right")
            }
            2 => driver.press(&right.to_string()).sees("1 of 2 right"),
            3 => driver.press("s").sees("THIS IS HOW IT WENT ON").sees("1 of 2 right"),
            _ => driver.press("c").sees_no("of 2 right").press("1").sees_no(" right"),
        };
        asked += 1;
    }
    // By the mouse.
    while !driver.screen().contains("WHAT WILL") {
        driver.press("Enter");
    }
    let round = &rounds[asked];
    let debrief::guide::replay::Choice::Activity(key) = &round.choices[round.right] else {
        panic!("the demo's steps have activities");
    };
    driver.click(&Locale::EN.activity(key)).sees("RIGHT");
    // Once more from the beginning: the same choices, and nothing was kept.
    driver.press("Esc Enter").sees("step 1").sees_no("of 2 right");
}

#[test]
fn what_another_changes_meanwhile_is_taken_up_without_a_leak() {
    let mut driver = Driver::demo("en", WIDE);
    driver.open("hofstetter").press("3 Esc P Enter Enter Enter").sees("WHAT WILL");
    let (before, _) = deal(&driver, "Hofstetter");
    let mut elsewhere = driver.elsewhere();
    elsewhere.edit(Edit::new(EditLabel::DeleteStep), |tx| tx.delete(&before.steps[2])).expect("deleted");
    driver.app.tick();
    driver.draw();
    let (after, _) = deal(&driver, "Hofstetter");
    covers(&driver, &after, 2);
    driver.press("Enter");
    elsewhere
        .edit(Edit::new(EditLabel::DeleteSteps), |tx| after.steps[1..].iter().try_for_each(|step| tx.delete(step)))
        .expect("deleted");
    driver.app.tick();
    driver.draw();
    driver.sees("This deal has one step only").press("Enter 1 c s").press("Esc").sees("3 Steps 1");
}

#[test]
fn a_deal_that_cannot_be_replayed_says_why() {
    for (language, size, count, says) in [
        ("en", WIDE, 0, "This deal has no step yet. It can be replayed from 5 steps on"),
        ("de", NARROW, 4, "Dieser Deal hat erst 4 Schritte. Nachspielen"),
        ("de", WIDE, 6, "In diesem Deal gibt es nichts zu raten"),
    ] {
        let mut driver = Driver::with(language, size, |workbook| {
            let deal = Deal::new("Hofstetter", "line 3");
            let meier = Participant::new(deal.id, "Meier", Side::Vendor);
            workbook
                .edit(Edit::new(EditLabel::AddDeal), |tx| {
                    tx.insert(&deal)?;
                    tx.insert(&meier)?;
                    for at in 0..count {
                        let mut step = Step::new(deal.id, at, "does something");
                        step.actor = Some(meier.id);
                        tx.insert(&step)?;
                    }
                    Ok(())
                })
                .expect("a deal");
        });
        driver.press("P Enter").sees(says).press("Enter 1 s c Down").sees(says).press("Esc").sees_no(says);
    }
}

#[test]
fn the_replay_draws_at_every_size_in_both_languages() {
    for language in ["en", "de"] {
        for size in [WIDE, NARROW, (60, 16), (200, 60)] {
            let mut driver = Driver::demo(language, size);
            driver.press("P Enter");
            for _ in 0..30 {
                driver.press("Enter Down Enter k c");
            }
            driver.resize(60, 16).resize(120, 36);
        }
    }
}

#[test]
fn on_the_way_from_home_nothing_says_how_a_deal_ended() {
    for (language, size) in [("en", WIDE), ("de", NARROW)] {
        let mut driver = Driver::demo(language, size);
        let (hofstetter, _) = deal(&driver, "Hofstetter");
        driver.press("f").type_text("hofstetter").press("Enter").sees("✗").press("P").sees("Hofstetter");
        for ending in ["Kestler", "✗", "✓", "lost", "verloren", "1,840,000", "1'840'000"] {
            driver.sees_no(ending);
        }
        // Its keys are in the foot, and after it nothing tells of the others either.
        driver.press("Enter").sees("1");
        covers(&driver, &hofstetter, 1);
        driver.press("Enter").sees(if language == "en" { "1 to 4 guess" } else { "1 bis 4 raten" });
        driver.press("Esc").sees_no("✗").sees_no("Kestler").press("Esc").sees("✗");
    }
}

#[test]
fn where_a_step_of_the_customers_is_not_asked_it_says_why() {
    for (language, size, why) in
        [("en", WIDE, "Not asked: too little is on record"), ("de", NARROW, "Nicht gefragt: Was der Kunde")]
    {
        let mut driver = Driver::with(language, size, |workbook| {
            let deal = Deal::new("Hofstetter", "line 3");
            let keller = Participant::new(deal.id, "Keller", Side::Customer);
            let step = |at: i64, activity: &str| Step {
                actor: Some(keller.id),
                activity: activity.into(),
                ..Step::new(deal.id, at, format!("Keller does thing {at}"))
            };
            let done = ["problem_noticed", "phone_call", "", "meeting_held", "need_described"];
            let add = Edit::new(EditLabel::AddDeal);
            workbook
                .edit(add, |tx| {
                    tx.insert(&deal)?;
                    tx.insert(&keller)?;
                    (0..).zip(done).try_for_each(|(at, activity)| tx.insert(&step(at, activity)))
                })
                .expect("a deal");
        });
        // Also what either side may do is asked; what has no activity and no like elsewhere is not.
        let asks = if language == "en" { "WHAT WILL THE CUSTOMER DO" } else { "WAS TUT DER KUNDE" };
        driver.press("P Enter").sees_no(why).press("Enter").sees(asks).press("1").sees_no(why);
        driver.press("Enter").sees(why).press("Enter").sees(asks).sees_no(why);
    }
}
