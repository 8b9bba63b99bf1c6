//! Sittings: the clock and its phases, who is there, and what is hidden while one side is heard.

use debrief::{
    domain::{Deal, Debrief, FuzzyDate, Phase, Sitting, SittingWith, Source, Spent, Step, Telling},
    store::{Edit, EditLabel, Workbook},
};

use crate::driver::Driver;

fn debrief(driver: &Driver) -> Debrief {
    let deal = driver.workbook().deals(&Default::default()).expect("the deals")[0].deal.id;
    driver.workbook().debrief(deal).expect("the deal")
}

/// A deal with a sitting that has not begun.
fn prepared(workbook: &mut Workbook, with: SittingWith, change: impl FnOnce(&mut Sitting)) -> Sitting {
    let deal = Deal::new("Hofstetter", "line 3");
    let mut sitting = Sitting::new(deal.id, with);
    sitting.held_on = Some(FuzzyDate::day("2026-03-01".parse().expect("a date")));
    change(&mut sitting);
    let edit = Edit::new(EditLabel::AddDeal);
    workbook.edit(edit, |tx| tx.insert(&deal).and_then(|()| tx.insert(&sitting))).expect("stored");
    sitting
}

fn new_deal(size: (u16, u16)) -> Driver {
    let mut driver = Driver::empty("en", size);
    driver.press("n").type_text("Hofstetter, line 3").press("Enter");
    driver
}

#[test]
fn the_clock_begins_a_sitting_and_what_is_typed_is_told_in_it() {
    let mut driver = new_deal((120, 36));
    driver
        .press("3 A-c")
        .sees("the clock is running")
        .sees("Both ends 0/6")
        .type_text("Keller shuts line 3 down")
        .press("Enter");
    let recorded = debrief(&driver);
    let [sitting] = &recorded.sittings[..] else { panic!("{:?}", recorded.sittings) };
    assert_eq!((sitting.with, sitting.minutes), (SittingWith::Customer, None));
    let telling = &recorded.tellings[0];
    assert_eq!((telling.source, telling.sitting), (Source::Customer, Some(sitting.id)));
    // Whatever else is told, it is told here.
    driver.press("C-b").type_text("Meier writes an offer").press("Enter");
    let telling = &debrief(&driver).tellings[1];
    assert_eq!((telling.source, telling.sitting), (Source::Vendor, Some(sitting.id)));
}

#[test]
fn phases_follow_the_coach_and_the_agenda_tells_what_is_missing() {
    let mut driver = new_deal((120, 36));
    driver.press("c").sees("Opening 0/5").press(">").sees("Both ends 0/6").sees("▐3 Steps");
    // Another stage proposes its phase; the same key takes it.
    driver.press("Esc 5").sees("> Checklist").press(">").sees("Checklist 0/10");
    driver
        .press("Z")
        .sees("Agenda")
        .sees("Still missing: scored criteria 0/14")
        .press("g")
        .sees("dates everybody remembers 0/2");
    driver.press("Down Down Enter").sees("Story 0/10");
    let recorded = debrief(&driver);
    let spent = driver.workbook().sitting_clock(recorded.sittings[0].id).expect("the clock");
    assert_eq!(spent.last(), Some(Phase::Story));
}

#[test]
fn a_sitting_is_taken_up_after_a_restart_and_its_minutes_are_written_down_when_it_ends() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let sitting = prepared(workbook, SittingWith::Customer, |_| {});
        let mut spent = Spent::default();
        spent.add(Phase::Opening, 0);
        spent.add(Phase::Story, 42 * 60);
        workbook.save_sitting_clock(sitting.id, &spent).expect("kept");
    });
    driver.press("Enter").sees("paused at 0:42 h: c resumes").restart().press("Enter").sees("paused at 0:42 h");
    // Six minutes would have been enough; now they no longer are.
    driver.press("c").sees("Story 42/10").sees("32 min over").sees_no("six minutes are enough");
    driver.press("Z").sees_no("six minutes are enough").press("Esc");
    driver.press("s").sees("running").sees("42 of 75 min").press("E").sees("ended after 42 minutes").sees("42 min");
    assert_eq!(debrief(&driver).sittings[0].minutes, Some(42));
    driver.press("Esc").sees_no("00:42");
    // Undone, it is under way again.
    driver.press("u").sees("paused at 0:42 h");
}

#[test]
fn undo_does_not_turn_the_sitting_under_way_into_another() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let sitting = prepared(workbook, SittingWith::Customer, |_| {});
        let ours = Sitting { with: SittingWith::Vendor, ..sitting.clone() };
        let edit = Edit::new(EditLabel::ChangeSitting).deal(sitting.deal);
        workbook.edit(edit, |tx| tx.update(&sitting, &ours)).expect("stored");
        workbook.save_sitting_clock(sitting.id, &Spent::default()).expect("kept");
    });
    driver.press("Enter c u").sees("the sitting under way would become another one");
    assert_eq!(debrief(&driver).sittings[0].with, SittingWith::Vendor);
    driver.press("s E Esc u u").sees_no("would become another one");
}

#[test]
fn the_head_says_by_how_much_phase_and_sitting_are_over_their_time() {
    for (language, size, phase, all) in [
        ("en", (120, 36), "Story 91/12 · 79 min over", "1:50 h +20 min  Story"),
        ("de", (80, 24), "Erzählung 91/12 +79 Min.", "1:50 h +20 Min.  Erz"),
    ] {
        let mut driver = Driver::with(language, size, |workbook| {
            let sitting = prepared(workbook, SittingWith::Joint, |sitting| sitting.planned_minutes = Some(90));
            let mut spent = Spent::default();
            spent.add(Phase::Opening, 19 * 60);
            spent.add(Phase::Story, 91 * 60);
            workbook.save_sitting_clock(sitting.id, &spent).expect("kept");
        });
        driver.press("Enter c").sees(phase).sees(all).sees("Hofstetter");
    }
}

#[test]
fn the_key_of_the_next_phase_leads_on_from_the_line_and_its_keys_work_in_every_stage() {
    let mut driver = new_deal((120, 36));
    driver.press("c > >").sees("Story 0/").press(">").sees("Gaps 0/").sees_no("› >");
    // In a text it is a sign like others.
    driver.type_text("a > b").sees("a > b").sees("Gaps 0/").press("C-u Esc");
    for stage in ["4", "5", "2", "1"] {
        driver.press(stage).press("A-z").sees("Agenda").press("Esc");
    }
    driver.press("4 A-n").sees("Extremes 0/").press("5 F11").sees("Checklist 0/10");
    let mut driver = new_deal((120, 36));
    driver.press("3").type_text(">").sees("› >");
}

#[test]
fn down_leads_to_what_stands_below() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::with(language, size, |workbook| {
            prepared(workbook, SittingWith::Customer, |sitting| sitting.minutes = Some(60));
        });
        driver.press("Enter s Enter Home");
        let mut row = 0;
        for _ in 0..6 {
            let screen = driver.screen();
            let selected = |line: &&str| line.split('│').nth(1).is_some_and(|inside| inside.contains('▶'));
            let at = screen.lines().collect::<Vec<_>>().iter().rposition(selected).expect("a selection");
            assert!(at > row, "{screen}");
            row = at;
            driver.press("Down");
        }
    }
}

#[test]
fn who_is_there_is_picked_from_the_people_or_typed() {
    let mut driver = new_deal((120, 36));
    driver.press("3").type_text("@Keller calls @@Meier").press("Enter Esc s c").press("s w").sees("Who is there?");
    driver.press("Tab Down Tab Enter").sees("Names, separated by commas").type_text("Ruth Imhof");
    driver.press("Enter").sees("Keller, Ruth Imhof");
    assert_eq!(debrief(&driver).sittings[0].attended, "Keller, Ruth Imhof");
    driver.press("w").sees("Ruth Imhof").press("Esc");
}

#[test]
fn a_name_that_is_nobodys_is_entered_as_it_is_typed() {
    let mut driver = new_deal((80, 24));
    driver.press("3").type_text("@Keller calls @@Meier").press("Enter Esc s c s w").sees("somebody else");
    driver.type_text("Kurt Coach").sees("enter “Kurt Coach”").press("Enter");
    assert_eq!(debrief(&driver).sittings[0].attended, "Kurt Coach");
    // Beside those who are marked, and where the letters fit somebody too.
    // The list stays for the next one, and Enter alone closes it.
    driver.type_text("Kel").press("Tab").sees("Keller").type_text("ey").press("Enter").sees("Keley");
    assert_eq!(debrief(&driver).sittings[0].attended, "Keller, Kurt Coach, Keley");
    driver.press("Enter").sees_no("Who is there?");
    assert_eq!(debrief(&driver).sittings[0].attended, "Keller, Kurt Coach, Keley");
}

#[test]
fn a_sitting_that_is_under_way_is_not_undone_by_a_key_too_many() {
    let mut driver = new_deal((120, 36));
    driver.press("c").press("s u").sees("Not taken back: the sitting under way would be gone");
    assert_eq!(debrief(&driver).sittings.len(), 1);
    driver.press("Esc u").sees("Not taken back");
    // What was typed since is taken back.
    driver.press("3").type_text("Keller calls").press("Enter Esc u").sees("Taken back: New step");
    assert_eq!(debrief(&driver).steps.len(), 0);
    driver.press("u").sees("Not taken back");
    assert_eq!(debrief(&driver).sittings.len(), 1);
    // On purpose it is deleted, and comes back.
    driver.press("s d");
    assert_eq!(debrief(&driver).sittings.len(), 0);
}

#[test]
fn the_agenda_is_that_of_the_sitting_that_is_planned() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        prepared(workbook, SittingWith::Customer, |sitting| sitting.planned_minutes = Some(60));
    });
    driver.press("Enter Z").sees("60 minutes").sees_no("75 minutes");
}

#[test]
fn a_read_only_workbook_begins_no_sitting() {
    let mut driver = new_deal((80, 24));
    driver.restart_to_read().press("Enter c").sees_no("the clock is running");
    assert!(debrief(&driver).sittings.is_empty());
}

#[test]
fn the_minutes_are_those_of_the_settings_and_of_the_sitting() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        prepared(workbook, SittingWith::Vendor, |sitting| sitting.planned_minutes = Some(90));
    });
    driver.press("Enter 3 Esc c").sees("Both ends 0/7").sees("with our people");
    driver.app.session_mut().config.agenda.insert("ends".to_owned(), [1, 2, 3]);
    driver.app.session_mut().show_anew();
    driver.press("Down").sees("Both ends 0/3");
}

/// One step told by each side alone, one told by both, each with a word of its own, and a prepared blind sitting.
fn two_accounts(with: SittingWith) -> Driver {
    let mut driver = new_deal((120, 36));
    driver.press("3");
    for line in [
        "@Keller shuts the sheds down =c 9.7.2025 :((",
        "@@Meier drafts the memo =v 2.8.2025 :)",
        "@Keller rings @@Meier about amber =b 4.8.2025",
    ] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc s a Esc");
    if with == SittingWith::Vendor {
        driver.press("Enter Down Down Right Esc");
    }
    assert_eq!(debrief(&driver).sittings[0].with, with);
    driver.press("b").sees("blind");
    driver
}

#[test]
fn a_blind_sitting_hides_the_other_account_until_it_ends() {
    for (with, hidden, shown) in [(SittingWith::Customer, "memo", "sheds"), (SittingWith::Vendor, "sheds", "memo")] {
        let mut driver = two_accounts(with);
        driver.press("c").sees("blind ●").sees("3 Steps 2").sees_no(hidden).sees(shown).sees("amber");
        // All readings but the one that compares the two accounts.
        for view in 0..3 {
            driver.press("v").sees_no(hidden);
            assert!(driver.screen().contains("3 Steps 2"), "view {view}");
        }
        driver.press("Esc / ").type_text(hidden).sees_no("drafts the").sees_no("shuts the").press("Esc");
        driver.press("H").sees("would show what the other side").press("Y").sees("is hidden while this sitting runs");
        for stage in ["1", "2", "4", "5", "6", "7"] {
            driver.press(stage);
            driver.sees_no(hidden);
        }
        // What is recorded is told by the side that is heard, so that it does not vanish; steps stand behind all others.
        driver.press("4 A").type_text("a bell rang").press("Enter").sees("a bell rang");
        driver.press("C a").type_text("the bell").press("Enter").sees("the bell").press("Esc");
        let source = debrief(&driver).incidents.last().and_then(|incident| incident.told_by);
        assert_eq!(source == Some(Source::Customer), with == SittingWith::Customer);
        driver.press("3").type_text("a new step").press("Enter").sees("3 Steps 3");
        let told = debrief(&driver);
        let new = told.steps.last().expect("a step");
        assert_eq!(new.title, "a new step");
        assert_eq!(told.told(new.id).customer, with == SittingWith::Customer);
        assert_eq!(told.steps.len(), 4);
        // A break and a restart lift nothing.
        driver.press("Esc c").restart().press("Enter").sees("blind").sees_no(hidden).press("3").sees_no(hidden);
        driver.press("Esc Z E").sees("ended after").press("3").sees(hidden).sees("3 Steps 4");
    }
}

#[test]
fn who_sat_with_the_other_side_is_said_to_be_hidden_and_is_not_asked_for() {
    let mut driver = two_accounts(SittingWith::Vendor);
    driver.press("a Esc G w").type_text("Ruth Amstutz").press("Enter Enter");
    let with: Vec<SittingWith> = debrief(&driver).sittings.iter().map(|sitting| sitting.with).collect();
    assert_eq!(with, [SittingWith::Vendor, SittingWith::Customer]);
    driver.sees("Ruth Amstutz").press("g c s").sees("who was there is hidden").sees_no("Amstutz");
    driver.press("G w").sees("is hidden until this sitting has ended").sees_no("Who is there?");
}

#[test]
fn a_blind_sitting_has_no_side_door_to_the_other_account() {
    for (with, hidden) in [(SittingWith::Customer, "memo"), (SittingWith::Vendor, "sheds")] {
        let mut driver = two_accounts(with);
        driver.press("c").sees("blind ●");
        for person in ["Keller", "Meier"] {
            driver.press("2").click(person).press("F").sees_no(hidden).sees("this sitting");
        }
        // What another window records of the other account is taken back without being told.
        let told = debrief(&driver);
        let source = if with == SittingWith::Customer { Source::Vendor } else { Source::Customer };
        let step = Step::new(told.deal.id, 1 << 40, "they quarrel over Zinnober");
        let edit = Edit::new(EditLabel::AddStep).arg("what", "they quarrel over Zinnober").deal(told.deal.id);
        let mut other = driver.elsewhere();
        other.edit(edit, |tx| tx.insert(&step).and_then(|()| tx.insert(&Telling::new(&step, source)))).expect("added");
        driver.app.tick();
        driver.press("u").sees_no("Zinnober").press("C-r").sees_no("Zinnober");
    }
}

#[test]
fn a_step_moved_in_a_blind_sitting_passes_what_is_hidden() {
    let mut driver = two_accounts(SittingWith::Customer);
    driver.press("c 3 Esc G K");
    let titles: Vec<String> = debrief(&driver).steps.into_iter().map(|step| step.title).collect();
    assert!(titles[0].contains("amber"), "{titles:?}");
}

#[test]
fn the_accounts_are_reconciled_by_one_key_each() {
    let mut driver = new_deal((120, 36));
    driver.press("3");
    for line in [
        "@@Meier sends the revised offer to @Keller =v #mail 10.9.2025 :)",
        "@@Meier plays golf =v 1.10.2025",
        "@Keller receives an offer from @@Meier =c #mail ~Sep 2025 :(( \"too dear\"",
        "@Huber visits Olten =c 4.12.2025",
    ] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Y").sees("THE CUSTOMER TOLD · 1 alone").sees("one pair to settle");
    driver.sees("Keller and Meier in both").sees("▼▼ against ▲");
    let before = debrief(&driver);
    driver.press("n").sees("nothing left to compare");
    assert_eq!(debrief(&driver).rejected_pairs.len(), 1);
    driver.press("u").sees("one pair to settle").press("y").sees("One step with two tellings").sees("1 told by both");
    let after = debrief(&driver);
    assert_eq!(after.steps.len(), 3);
    let one = after.steps.iter().find(|step| step.title.contains("receives")).expect("the customer's word stands");
    assert_eq!(after.telling(one.id, Source::Vendor).expect("ours").words, "[Meier sends the revised offer to Keller]");
    driver.press("u");
    assert_eq!(debrief(&driver), before);
    driver.press("y s").sees("one pair to settle");
    assert_eq!(debrief(&driver), before, "parted they are what they were");
    // What we called it and when is shown beside the customer's word.
    driver.press("y G").press("Enter").press("Home").sees("calls it: Meier sends the revised");
    driver.press("Y o").sees("one order");
    driver.press("Esc").sees("3 Steps 3");
}

#[test]
fn the_two_accounts_as_they_look() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("Y");
    insta::assert_snapshot!("two_accounts", driver.screen());
    let mut driver = new_deal((80, 24));
    driver.press("Y").sees("Here the customer's account stands beside ours");
}

#[test]
fn a_sitting_goes_on_in_the_phase_that_was_worked_in_last() {
    let mut driver = new_deal((120, 36));
    driver.press("c 5 >").sees("Checklist 0/10").press("Z g Down Down Enter").sees("Story 0/10");
    driver.restart().press("Enter c").sees("Story 0/10");
}

#[test]
fn what_ends_within_half_a_minute_was_no_sitting() {
    let mut driver = new_deal((120, 36));
    driver.press("c").sees("Opening 0/5").press("s E").sees("counts as not begun");
    assert_eq!(debrief(&driver).sittings[0].minutes, None);
    driver.press("Esc").sees_no("Opening 0/5").restart().press("Enter").sees_no("paused");
}

#[test]
fn a_short_sitting_in_which_something_was_told_was_one() {
    let mut driver = new_deal((120, 36));
    driver.press("c 3").type_text("Keller calls").press("Enter Esc s E").sees_no("counts as not begun");
    assert_eq!(debrief(&driver).sittings[0].minutes, Some(1));
}

#[test]
fn a_short_sitting_with_an_incident_or_a_rating_alone_was_one() {
    for keys in ["5 +", "4 A"] {
        let mut driver = new_deal((120, 36));
        driver.press("5 Down -").press("c").press(keys);
        if keys == "4 A" {
            driver.type_text("They wrote late").press("Enter Esc Esc").open("Hofstetter");
        }
        driver.press("s E").sees_no("counts as not begun");
        assert_eq!(debrief(&driver).sittings[0].minutes, Some(1), "{keys}");
    }
    // What was there before, and what has been taken back since, was not captured in it; nor after a restart.
    let mut driver = new_deal((120, 36));
    driver.press("5 -").press("c Down - u").restart().press("Enter s E").sees("counts as not begun");
    let mut driver = new_deal((120, 36));
    driver.press("c 5 -").restart().press("Enter s E").sees_no("counts as not begun");
}

#[test]
fn beside_the_line_stands_that_the_clock_stands_and_blocks_nothing() {
    for (language, size, stands, keys) in [
        ("en", (120, 36), "clock paused", "the line has the keys"),
        ("de", (80, 24), "die Uhr steht: A-c", "Tasten gelten der Zeile"),
    ] {
        let mut driver = Driver::empty(language, size);
        driver
            .press("n")
            .type_text("Hofstetter, line 3")
            .press("Enter 3 A-c")
            .sees_no(stands)
            .press("A-c")
            .sees(stands)
            .sees(keys);
        driver.type_text("Keller calls").press("Enter").sees(stands).press("A-c").sees_no(stands);
        assert_eq!(debrief(&driver).steps.len(), 1);
    }
}

#[test]
fn whose_account_is_typed_is_said_when_it_changes_and_when_it_is_not_the_sittings() {
    let mut driver = new_deal((120, 36));
    driver.press("3 Esc c b").sees("From now on we tell, though the sitting under way is held with the customer.");
    driver.sees("we tell ─ but this sitting is with the customer").press("b b").sees("From now on the customer tells.");
    driver.sees_no("but this sitting");
}

#[test]
fn at_a_table_with_both_the_customer_speaks_first_and_it_is_said_who_tells() {
    for (language, size, [customer, ours, both]) in [
        (
            "en",
            (120, 36),
            [
                "the customer tells ─ joint: C-b for us",
                "we tell ─ joint: we only add",
                "both tell ─ joint: told by both",
            ],
        ),
        (
            "de",
            (80, 24),
            [
                "der Kunde erzählt ─ gemeinsam; C-b: wir erzählen",
                "wir erzählen ─ gemeinsam: wir ergänzen",
                "beide erzählen ─ gemeinsam: beide",
            ],
        ),
    ] {
        let mut driver = Driver::empty(language, size);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc Enter Down Down Right Right Esc c 3");
        driver.sees(customer).type_text("@Keller asks").press("Enter C-b").sees(ours).type_text("@@Meier plans");
        driver.press("Enter C-b").sees(both).sees_no("From now on both tell, though").type_text("@Keller pays");
        driver.press("Enter C-b").sees(customer);
        let debrief = debrief(&driver);
        let told: Vec<(bool, bool)> =
            debrief.steps.iter().map(|step| debrief.told(step.id)).map(|told| (told.customer, told.vendor)).collect();
        assert_eq!(told, [(true, false), (false, true), (true, true)]);
        assert!(debrief.tellings.iter().all(|telling| telling.sitting == Some(debrief.sittings[0].id)));
        // Once it has ended too: the customer first, and told in that sitting.
        driver.press("Esc Z E 3").type_text("@Keller waits").press("Enter");
        let debrief = self::debrief(&driver);
        let last = debrief.steps.last().expect("it").id;
        assert!(!debrief.told(last).vendor && debrief.telling(last, Source::Customer).expect("told").sitting.is_some());
    }
}

#[test]
fn any_two_steps_are_marked_and_made_one_and_undo_stops_at_what_was_made_here() {
    let mut driver = new_deal((120, 36));
    driver.press("3");
    for line in ["@@Meier plays golf =v 1.10.2025", "@Huber visits Olten =c 4.12.2025", "@Keller signs =b 8.12.2025"] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Y").sees("nothing left to compare").press("y").sees("No pair stands in this row");
    driver.press("g Space").sees("1 of 2 marked").press("y").sees("Mark a step of the customer's too");
    // The mark stays while one looks for the other; Esc lifts it.
    driver
        .press("Down Esc")
        .sees("nothing left to compare")
        .press("g Space Down Space")
        .sees("2 marked: y makes them one");
    let before = debrief(&driver);
    driver.press("y").sees("One step with two tellings").sees("2 told by both");
    assert_eq!(debrief(&driver).steps.len(), 2);
    // The cursor stands on the step that has been made, so that one key parts it again.
    driver.press("s").sees("1 told by both");
    assert_eq!(debrief(&driver).steps.len(), 3);
    driver.press("u");
    // What one looks at from here leads back to here.
    driver.press("Enter").sees("3 Steps").press("Esc").sees("2 told by both");
    driver.press("G Space").sees("Both tell this step already");
    driver.press("u").sees("Taken back").press("u").sees("was made elsewhere").sees("Keller signs");
    assert_eq!(debrief(&driver), before);
    driver.press("Esc u");
    assert_eq!(debrief(&driver).steps.len(), 2, "outside it goes on");
}

#[test]
fn the_list_says_of_each_sitting_how_far_it_is_and_its_minutes() {
    let mut driver = Driver::with("de", (80, 24), |workbook| {
        let ended = prepared(workbook, SittingWith::Vendor, |sitting| {
            (sitting.minutes, sitting.planned_minutes, sitting.attended) = (Some(81), Some(75), "Meier".into());
        });
        let mut next = Sitting::new(ended.deal, SittingWith::Customer);
        next.blind = true;
        workbook.edit(Edit::new(EditLabel::AddSitting), |tx| tx.insert(&next)).expect("stored");
    });
    driver.press("Enter s").sees("beendet").sees("81 von 75 Min.").sees("Meier");
    driver.sees("geplant  verdeckt").sees("75 Min. geplant").sees("noch niemand genannt");
    driver.press("G c").press("s").sees("● läuft").sees("0 von 75 Min.").press("G c").sees("Uhr steht");
}

#[test]
fn what_one_side_left_half_said_waits_while_the_other_is_heard_blind() {
    for size in [(120, 36), (80, 24)] {
        let mut driver = two_accounts(SittingWith::Vendor);
        driver.resize(size.0, size.1).press("Esc a").type_text("Keller hides amethyst").press("Esc 4 A");
        driver.type_text("a topaz was lost").press("Esc 1 Enter").type_text(" garnet").press("Esc 3 Esc");
        driver.press("s c").sees("with our people").sees_no("amethyst").press("4 A").sees_no("topaz");
        driver.press("Esc 1 Enter").sees_no("garnet").press("Esc 3").sees_no("amethyst");
        driver.restart().sees_no("amethyst").press("Enter 3").sees_no("amethyst");
        // What is said here waits in its turn.
        driver.type_text("Meier mourns opal").press("Esc 4 A").type_text("no jade came").press("Esc 3 Esc");
        driver.press("s E Esc").sees("amethyst").sees_no("opal").press("4 A").sees("topaz").press("Esc");
        driver.press("1 Enter").sees("Ctrl-Y brings back").sees("garnet").press("Esc");
        driver.press("s c 3").sees("opal").sees_no("amethyst").press("Esc 4 A").sees("jade").press("Esc");
        driver.press("s E Esc 3").sees("amethyst").sees_no("opal").press("C-u Esc Esc Esc");
        // Where nothing else waits, it is back too.
        driver.press("Enter 3").sees("opal");
    }
}

#[test]
fn who_types_while_a_blind_sitting_is_taken_up_goes_on_typing_into_a_line_of_its_own() {
    let mut driver = two_accounts(SittingWith::Vendor);
    driver.press("Esc a").type_text("Keller hides amethyst").press("A-c").sees_no("amethyst");
    driver.type_text("dJKu").sees("dJKu").press("Esc s E Esc").sees("amethyst").sees_no("dJKu");
}

#[test]
fn pasted_lines_that_wait_outlast_a_blind_sitting_a_restart_and_another_stage() {
    let mut driver = two_accounts(SittingWith::Vendor);
    driver.press("Esc a").paste("Keller hides amethyst\nMeier asks for it\n").sees("2 lines → 2 steps");
    driver.press("A-c").sees_no("amethyst").sees_no("2 lines");
    // Another paste waits in its turn.
    driver.paste("Meier mourns opal\nBrunner calls\n").sees("opal").press("A-1").press("s E Esc 3");
    driver.sees("amethyst").sees("2 lines → 2 steps").sees_no("opal");
    driver.restart().sees("amethyst").press("Enter").sees("2 lines → 2 steps");
    let before = debrief(&driver).steps.len();
    driver.press("A-1 Esc Enter 3").sees("amethyst").press("Enter").sees("2 steps added").sees_no("2 lines");
    assert_eq!(debrief(&driver).steps.len(), before + 2);
    // What has been added, or dropped with Esc, waits no more.
    driver.restart().sees_no("2 lines").press("Enter 3").sees("opal").press("Esc").sees_no("opal");
    driver.restart().press("Enter 3").sees_no("opal").sees_no("2 lines");
}

#[test]
fn pasted_lines_stay_with_the_account_into_which_they_were_pasted() {
    let mut driver = new_deal((120, 36));
    driver.press("3").paste("Keller calls\nMeier waits\n").sees("2 lines → 2 steps");
    let next = Sitting::new(debrief(&driver).deal.id, SittingWith::Vendor);
    driver.elsewhere().edit(Edit::new(EditLabel::AddSitting), |tx| tx.insert(&next)).expect("stored");
    driver.restart().press("Enter 3").sees("2 lines → 2 steps").sees("the customer tells");
    driver.press("Enter").sees("2 steps added").sees("we tell");
    let told = debrief(&driver).tellings;
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|telling| telling.source == Source::Customer && telling.sitting.is_none()), "{told:?}");
}

#[test]
fn a_blind_sitting_is_not_deleted_or_changed_into_one_that_shows_all_before_it_has_ended() {
    for (with, hidden) in [(SittingWith::Customer, "memo"), (SittingWith::Vendor, "sheds")] {
        let mut driver = two_accounts(with);
        // Another one, prepared and not blind.
        driver.press("a Esc g c").sees_no(hidden);
        for way in ["s d", "s b", "s Enter Down Down Right", "s Enter Down Down Down Right"] {
            driver.press(way).sees("First end the sitting (s, then E): what the other side told would show");
            driver.press("Esc Esc Esc Esc").press("1 Enter 3 Esc").sees("blind ●").sees_no(hidden);
        }
        driver.press("s G c").sees("First end the sitting under way (E)").press("Esc").sees_no(hidden);
        let sitting = driver.app.session().clock(debrief(&driver).deal.id).sitting().expect("it runs");
        assert!(sitting.blind && sitting.with == with);
        // Ended, it is changed like any other.
        driver.press("s E b d Esc").sees(hidden);
        assert_eq!(debrief(&driver).sittings.len(), 1);
    }
}

#[test]
fn the_minutes_that_are_typed_for_a_new_sitting_are_those_planned_and_end_nothing() {
    for size in [(120, 36), (80, 24)] {
        let mut driver = new_deal(size);
        driver.press("s a").sees("Planned minutes").sees_no("Took");
        driver.press("Down").type_text("60").press("Enter Esc").sees("60 min planned");
        let sitting = debrief(&driver).sittings.remove(0);
        assert_eq!((sitting.planned_minutes, sitting.minutes), (Some(60), None));
        // One that no clock has timed is ended in so many words, and can be gone on with.
        driver.press("E").sees("How many minutes did it take?").sees("then counts as over").type_text("50");
        driver.press("Enter").sees("50 of 60 min").sees("ended after 50").press("E").sees("has ended already");
        driver.press("Enter").sees("Took").press("Down Down x Esc").sees("60 min planned");
        assert_eq!(debrief(&driver).sittings[0].minutes, None);
    }
}

#[test]
fn in_a_blind_sitting_the_side_that_is_heard_tells_and_nobody_else() {
    for (with, hidden, only, line) in [
        (SittingWith::Customer, "memo", "only the customer tells", "Meier waits =v"),
        (SittingWith::Vendor, "sheds", "only we tell", "Keller waits =c"),
    ] {
        let mut driver = two_accounts(with);
        driver.press("c 3 Esc g t").sees(only).sees("tell").press("G t").sees(only).sees("3 Steps 2");
        // Nor is the line told by others, or a step edited into theirs; what was typed stands.
        driver.press("b").sees(only).press("a C-b").sees(only).type_text(line).press("Enter").sees(only).sees(line);
        driver.press("C-u Esc g e End").type_text(" =b");
        let before = debrief(&driver);
        driver.press("Enter").sees(only).press("C-u Esc Enter");
        // The form has no fields of the other account.
        let (own, other) = if with == SittingWith::Customer { ("Customer", "Us:") } else { ("Us:", "Customer:") };
        driver.press("End").sees(own).sees_no(other).press("Esc").sees_no(hidden);
        assert_eq!(debrief(&driver), before);
        driver.press("s E Esc g t").sees_no(only);
        assert_ne!(debrief(&driver).tellings, before.tellings);
    }
}

#[test]
fn from_a_settled_pair_one_goes_on_to_the_next_below_and_its_quotes_are_seen() {
    let mut driver = new_deal((80, 24));
    driver.press("3");
    for line in [
        "@@Meier calls @Keller =v #phone 1.9.2025",
        "@Keller is called by @@Meier =c #phone ~Sep 2025 \"he was late\"",
        "@@Meier sends @Keller the offer =v #mail 10.10.2025 \"a good one\"",
        "@Keller receives the offer of @@Meier =c #mail 10.10.2025 \"far too dear\"",
        "@@Meier visits @Keller =v #visit 1.12.2025",
        "@Keller is visited by @@Meier =c #visit ~Dec 2025",
    ] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Y").sees("3 pairs to settle").sees("“far too dear”").sees("“a good one”");
    // The surest first, then the one below it, then from above; Tab passes one by.
    driver.press("y");
    let selected = |driver: &Driver| driver.screen().lines().find(|line| line.starts_with('▶')).map(str::to_owned);
    assert!(selected(&driver).expect("a row").contains("offer"), "{}", driver.screen());
    driver.press("Tab");
    assert!(selected(&driver).expect("a row").contains("visit"), "{}", driver.screen());
    driver.press("n");
    assert!(selected(&driver).expect("a row").contains("offer"), "{}", driver.screen());
}

#[test]
fn the_next_phase_begins_from_the_agenda_too() {
    let mut driver = Driver::empty("en", (120, 36));
    driver
        .press("n")
        .type_text("Hofstetter, line 3")
        .press("Enter 3 Esc c Z")
        .sees("Agenda")
        .press(">")
        .sees_no("Agenda ");
    driver.press("Z").sees_no("✓ answers to price questions");
}

#[test]
fn what_nobody_has_told_is_not_ticked_in_the_agenda() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter Z").sees("· answers to price questions");
    driver.sees("· what was agreed");
}

#[test]
fn where_the_agenda_has_no_room_it_says_how_many_more_are_missing() {
    for language in ["en", "de"] {
        let mut driver = Driver::empty(language, (80, 24));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter Z");
        let screen = driver.screen();
        // What the gaps are to bring: so many steps, and no long silence.
        let row = screen.lines().find(|row| row.contains("/ 24")).unwrap_or_else(|| panic!("{screen}"));
        assert!(row.contains("  +1") && !row.contains('…'), "{screen}");
    }
}

#[test]
fn in_a_running_sitting_a_restart_leads_back_to_the_stage_where_one_worked() {
    let mut driver = new_deal((120, 36));
    driver.press("c 3").type_text("@Keller calls").press("Enter Esc").restart().press("Enter").sees("▐3 Steps");
    driver.press("4 a").type_text("a bell rang").press("Enter Esc").restart().press("Enter").sees("▐4 Incidents");
}

#[test]
fn the_agenda_of_one_side_ticks_what_this_side_has_told() {
    let mut driver = new_deal((120, 36));
    driver.press("3 Esc c a");
    for at in 0..12 {
        driver.type_text(&format!("@Keller calls again {at}")).press("Enter");
    }
    driver.press("Esc Z g Down Down").sees("steps 12/12").sees("All there");
    // The other side has told nothing yet, and the path as a whole is as long as it was.
    driver.press("E c").sees("with our people").press("Z g Down Down").sees("Still missing: steps 0/12");
    driver.sees("steps 12/30");
}

#[test]
fn one_clock_runs_at_a_time_and_the_other_is_said_to_stand() {
    for (language, size, first, second, stands) in [
        ("en", (120, 36), "clock of Hofstetter", "clock of Lindt", "paused at 0:00 h"),
        ("de", (80, 24), "Uhr von Hofstetter", "Uhr von Lindt", "0:00 h"),
    ] {
        let mut driver = Driver::empty(language, size);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter c Esc");
        driver.press("n").type_text("Lindt, oven").press("Enter c").sees(first);
        // Taken up again, it is the other that stands; nothing is lost of either.
        driver.press("Esc").open("hofstetter").sees(stands).press("c").sees(second);
        driver.press("u").sees(if language == "en" { "Not taken back" } else { "Nicht zurückgenommen" });
        let under_way = driver.workbook().sittings_under_way().expect("the sittings");
        assert_eq!(under_way.len(), 2);
        // While a customer looks on the other deal is not named.
        driver.press("Esc Esc").open("lindt").press("F12 c").sees_no("Hofstetter");
        driver.press("F12 Esc Esc").open("hofstetter").sees(stands);
    }
}

#[test]
fn another_sitting_of_the_deal_lets_the_first_stand_and_says_so() {
    let mut driver = new_deal((120, 36));
    driver.press("c s a Esc c").sees("The other sitting's clock is paused now.").press("s").sees("running");
    // The first one has begun: it is not planned any more.
    driver.sees("clock paused").sees_no("planned  ");
}

#[test]
fn the_next_phase_never_leads_back() {
    let mut driver = new_deal((120, 36));
    driver.press("c Esc").open("hofstetter").press("5 >").sees("Checklist 0/10");
    // The steps were told before: what comes next is the reasons, and nothing else is proposed.
    driver.press("3 Esc").sees_no("> Gaps").press(">").sees("Reasons 0/5").sees("▐7 Review");
    driver.press("1").sees_no("> Opening").press(">").sees("Closing 0/5");
    driver.press("1 >").sees("This is the last phase");
}

#[test]
fn the_list_begins_at_the_sitting_that_has_not_ended() {
    let mut driver = new_deal((80, 24));
    driver.press("c 3").type_text("@Huber asks for an offer").press("Enter Esc Z E");
    driver.press("s a Esc Esc s b");
    let blind = debrief(&driver).sittings.iter().map(|sitting| sitting.blind).collect::<Vec<_>>();
    assert_eq!(blind, [false, true]);
}
