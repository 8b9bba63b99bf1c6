//! A sitting in which one side is heard without the other's account: what the other has named, done and scored is not
//! seen, not taken back by name, and not doubled.

use debrief::{
    domain::{Deal, Debrief, Participant, Scorer, Side, Sitting, SittingWith, Source, Step, Telling},
    store::{Edit, EditLabel},
};

use super::driver::Driver;

fn debrief(driver: &Driver) -> Debrief {
    let deal = driver.workbook().deals(&Default::default()).expect("the deals")[0].deal.id;
    driver.workbook().debrief(deal).expect("the deal")
}

/// Our own people have told of Beat Wyss, the customer's, and of Ruth Aebi, ours; then the customer is heard blind.
fn heard_blind(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::empty(language, size);
    driver.press("n").type_text("Hofstetter, line 3").press("Enter");
    driver.press("s a Esc Enter Down Down Right Esc c 3");
    for line in ["@Ruth_Aebi visits the old line", "@@Beat_Wyss asks for a rebate #phone"] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc 2 Enter Down Down Down").press("Esc");
    driver.press("Z E s a Esc b c");
    driver
}

#[test]
fn whom_only_the_other_side_named_is_not_seen_and_yet_meant() {
    for (language, size, new) in [("en", (120, 36), "new"), ("de", (80, 24), "neu")] {
        let mut driver = heard_blind(language, size);
        driver.press("2").sees_no("Wyss").sees_no("Aebi").press("/").type_text("Wyss").sees_no("Beat").press("Esc");
        driver.press("3 a").type_text("@Wy").sees_no("Wyss").press("Backspace Backspace Backspace");
        // It looks like somebody new until it is entered, as of anybody whom nobody knows.
        driver.type_text("asks for drawings @Wyss").sees(new).press("Enter");
        driver.type_text("walks the hall with us @Wyss @Aebi").sees(new).press("Enter Esc");
        let found = debrief(&driver);
        let wyss = found.participants[1].id;
        assert_eq!(found.participants[1].name, "Beat Wyss");
        // Nothing betrays that more was known of them than what has been said now.
        driver.press("2").sees("Wyss").sees("Aebi").sees_no("Beat").sees_no("Ruth").press("3 Esc v v v");
        driver.sees_no("Beat").press("H").sees_no("Beat");
        driver.press("Esc Esc Esc").open("Hofstetter").press("Z E");
        driver.sees(if language == "en" { "2 people are one entry now: " } else { "Aebi (wir), Wyss (Kunde)." });
        driver.sees("Aebi (").sees("Wyss (");
        driver.press("2").sees("Beat Wyss").sees("Ruth Aebi");
        let found = debrief(&driver);
        let names: Vec<&str> = found.participants.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Ruth Aebi", "Beat Wyss"], "nobody is there twice");
        assert_eq!(found.steps[2].actor, Some(wyss));
        assert_eq!(found.side(Side::Vendor).count(), 1, "Aebi is ours");
    }
}

#[test]
fn who_was_entered_before_another_window_ended_the_sitting_is_one_too() {
    let mut driver = heard_blind("en", (120, 36));
    driver.press("3 a").type_text("asks for drawings @Wyss").press("Enter Esc");
    assert_eq!(debrief(&driver).participants.len(), 3, "nothing tells that he is known");
    // The other window has not seen him when it ends the sitting.
    let sitting = debrief(&driver).sittings.iter().find(|sitting| sitting.blind).expect("it").clone();
    let ended = Sitting { minutes: Some(12), ..sitting.clone() };
    driver.elsewhere().edit(Edit::new(EditLabel::ChangeSitting), |tx| tx.update(&sitting, &ended)).expect("ended");
    driver.app.tick();
    driver.draw();
    let found = debrief(&driver);
    let names: Vec<&str> = found.participants.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ruth Aebi", "Beat Wyss"], "{}", driver.screen());
    driver.sees("one entry now").press("u");
    assert_eq!(debrief(&driver).participants.len(), 3, "undo takes it apart");
}

#[test]
fn who_was_entered_twice_becomes_one_after_a_crash_at_the_end_of_the_sitting() {
    let mut driver = heard_blind("en", (120, 36));
    driver.press("3 a").type_text("asks for drawings @Wyss").press("Enter Esc");
    // Between the end of the sitting and the uniting of its entries nothing can be written any more.
    let raw = rusqlite::Connection::open(driver.path()).expect("the file");
    let crash = "CREATE TRIGGER crash BEFORE DELETE ON participant BEGIN SELECT RAISE(ABORT, 'crash'); END";
    raw.execute_batch(crash).expect("a trigger");
    driver.press("Z E");
    let found = debrief(&driver);
    assert!(found.sittings.iter().all(|sitting| sitting.minutes.is_some()), "it has ended");
    assert_eq!(found.participants.len(), 3, "and the two have not become one");
    raw.execute_batch("DROP TRIGGER crash").expect("no trigger");
    drop(raw);
    driver.restart().sees("one entry now");
    let found = debrief(&driver);
    let names: Vec<&str> = found.participants.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ruth Aebi", "Beat Wyss"]);
    // Who parts them again is not overruled at the next start.
    driver.open("Hofstetter").press("u").restart();
    assert_eq!(debrief(&driver).participants.len(), 3);
}

#[test]
fn a_step_that_the_other_side_tells_too_is_not_deleted_in_the_sight_of_one() {
    let mut driver = heard_blind("en", (120, 36));
    driver.press("3 a").type_text("@Keller asks for a quote").press("Enter Esc");
    let step = debrief(&driver).steps.last().expect("a step").clone();
    let theirs = Telling { words: "I wrote it down".into(), ..Telling::new(&step, Source::Vendor) };
    let edit = Edit::new(EditLabel::ChangeStep).deal(step.deal);
    driver.elsewhere().edit(edit, |tx| tx.insert(&theirs)).expect("told by us too");
    driver.press("3 Esc G d").sees("hidden now").sees("asks for a quote");
    assert!(debrief(&driver).tellings.contains(&theirs), "what we told is there");
    // What this side alone has told goes as ever.
    driver.press("a").type_text("@Keller waits").press("Enter Esc G d").sees("waits");
    assert_eq!(debrief(&driver).steps.len(), 3);
}

#[test]
fn a_deal_of_which_one_side_is_heard_does_not_go_out() {
    let mut driver = heard_blind("en", (120, 36));
    driver.press("Esc Esc X Enter").sees("End the sitting first").sees_no("In which form?");
    driver.press("Esc").open("Hofstetter").press("Z E Esc Esc X Enter").sees("In which form?");
}

#[test]
fn a_deal_of_which_one_side_is_heard_can_be_deleted_and_comes_back() {
    let mut driver = heard_blind("en", (120, 36));
    driver
        .press("3 a")
        .type_text("@Keller asks for a quote")
        .press("Enter Esc Esc Esc d")
        .sees("Delete")
        .press("Down Enter");
    assert!(driver.workbook().all_deals().expect("the deals").is_empty(), "{}", driver.screen());
    driver.press("u");
    assert_eq!(debrief(&driver).steps.len(), 3);
}

#[test]
fn what_would_come_back_hidden_stays_away_however_much_it_is() {
    // The larger edit is turned by a worker.
    for steps in [2_i64, 2_100] {
        let mut driver = heard_blind("en", (120, 36));
        let deal = debrief(&driver).deal.id;
        let secret = |rank| Step::new(deal, (1 << 40) + rank, format!("our secret visit {rank}"));
        let secrets: Vec<Step> = (0..steps).map(secret).collect();
        let mut elsewhere = driver.elsewhere();
        let added = elsewhere.edit(Edit::new(EditLabel::AddStep).deal(deal), |tx| {
            secrets.iter().try_for_each(|step| {
                tx.insert(step)?;
                tx.insert(&Telling::new(step, Source::Vendor))
            })
        });
        added.expect("our people have told of it");
        let deleted = elsewhere.edit(Edit::new(EditLabel::DeleteStep).deal(deal), |tx| {
            secrets.iter().try_for_each(|step| tx.delete(step))
        });
        deleted.expect("and taken it back");
        let rows = elsewhere.can_undo().expect("the journal").expect("an edit").row_count;
        assert_eq!(rows > 4_000, steps > 2, "{rows}");
        driver.press("3 Esc u").wait_for("Not taken back").sees_no("secret");
        assert_eq!(debrief(&driver).steps.len(), 2, "of {steps}");
    }
}

#[test]
fn a_whole_deal_comes_back_whatever_the_edit_is_called() {
    let mut driver = heard_blind("en", (120, 36));
    let deal = debrief(&driver).deal;
    driver.press("Esc Esc Esc");
    let edit = Edit::new(EditLabel::ChangeDeal).deal(deal.id);
    driver.elsewhere().edit(edit, |tx| tx.delete(&deal)).expect("deleted");
    driver.press("u").sees_no("Not taken back");
    assert_eq!(debrief(&driver).steps.len(), 2);
}

#[test]
fn whoever_is_entered_among_the_people_is_not_doubled_either() {
    let mut driver = heard_blind("en", (120, 36));
    driver.press("2 a").type_text("Beat Wyss, buyer").press("Enter").sees("Beat Wyss").sees("buyer");
    driver.press("a").type_text("Nora Lang, plant manager").press("Enter").sees("Nora Lang").sees("plant manager");
    assert_eq!(debrief(&driver).participants.len(), 4, "one as anybody new");
    // Also after a restart whoever was named here for the first time is seen.
    driver
        .restart()
        .open("Hofstetter")
        .press("2")
        .sees("Nora Lang")
        .press("Z E")
        .sees("Wyss (customer): one entry now");
    let found = debrief(&driver);
    assert_eq!(found.participants.len(), 3);
    assert!(found.participants.iter().any(|person| person.name == "Beat Wyss" && person.job == "buyer"));
}

#[test]
fn what_is_hidden_is_neither_named_by_undo_nor_shown_by_it() {
    for (language, hidden, ends) in [("en", "hidden", "Not taken back"), ("de", "verborgen", "Nicht zurückgenommen")] {
        let mut driver = heard_blind(language, (120, 36));
        // First the sitting itself: that it is blind is not taken back by a key too many.
        driver.press("2 u").sees(ends).press("u u u").sees(ends).sees_no("Wyss").press("3 Esc").sees_no("rebate");
        assert_eq!(debrief(&driver).steps.len(), 2);
        driver.press("M").sees_no("Wyss").sees_no("rebate").press("Esc");
        // What our people had done, and what has been done since.
        driver.press("3 a").type_text("one of theirs").press("Enter Esc u").sees("one of theirs").sees_no(hidden);
    }
}

#[test]
fn a_step_of_the_other_side_that_is_taken_back_is_not_named() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc b c 3");
    driver.type_text("the customer tells this").press("Enter");
    // Told by the other side in another window, and so hidden at once.
    let step = Step::new(debrief(&driver).deal.id, 1 << 40, "our secret visit");
    let edit = Edit::new(EditLabel::AddStep).arg("what", "our secret visit").deal(step.deal);
    let telling = Telling::new(&step, Source::Vendor);
    let mut other = driver.elsewhere();
    other.edit(edit, |tx| tx.insert(&step).and_then(|()| tx.insert(&telling))).expect("added");
    driver.app.tick();
    driver.press("Esc").sees_no("secret visit");
    driver.press("u").sees("Not taken back").sees_no("secret");
    assert_eq!(debrief(&driver).steps.len(), 2, "who sits here has not told it and does not take it back");
    // Nor is it made again in their sight.
    other.undo().expect("taken back there");
    driver.app.tick();
    driver.press("C-r").sees("Not made again").sees_no("secret");
    assert_eq!(debrief(&driver).steps.len(), 1);
}

#[test]
fn while_one_side_is_heard_blind_the_checklist_has_no_place_for_the_other() {
    for (language, size, other) in [("en", (120, 36), "customer "), ("de", (80, 24), "Kunde ")] {
        let mut driver = Driver::demo(language, size);
        let hidden = format!("{other}{}", debrief_of(&driver, "Hofstetter").rated(Scorer::Customer));
        // The customer was heard last: now our own people are.
        driver.open("hofstetter").press("5").sees(&hidden).press("s a Esc b c 5").sees_no(&hidden);
        // The keys rate the side that is heard, whatever was chosen before.
        driver.press("Tab Home +");
        let found = debrief_of(&driver, "Hofstetter");
        let first = found.scores.iter().filter(|score| score.criterion.number() == Some(1));
        let value = |side| first.clone().find(|score| score.side == side).and_then(|score| score.value());
        assert_eq!(value(Scorer::Vendor), Some(2));
        assert_ne!(value(Scorer::Customer), Some(2));
        driver.press("b v").sees(if language == "en" { "heard blind" } else { "verdeckte Sitzung" });
    }
}

fn debrief_of(driver: &Driver, customer: &str) -> Debrief {
    let deals = driver.workbook().all_deals().expect("the deals");
    let deal = deals.iter().find(|deal| deal.customer.contains(customer)).expect("the deal").id;
    driver.workbook().debrief(deal).expect("read")
}

#[test]
fn home_says_that_a_sitting_waits_with_whom_and_since_when() {
    let (runs, short) = ("● 0:00 h", "‖ 0:00 h");
    for (language, size, full) in
        [("en", (120, 36), "was paused at 0:00 h and waits"), ("de", (80, 24), "wurde bei 0:00 h unterbrochen")]
    {
        let mut driver = Driver::demo(language, size);
        driver.open("hofstetter").press("c");
        driver
            .press("Esc Esc")
            .sees(runs)
            .sees_no(short)
            .press("f")
            .press("Esc")
            .open("hofstetter")
            .press("c Esc Esc Esc");
        driver.sees(short).sees_no(runs).restart().press("f").type_text("hofstetter").press("Enter").sees(short);
        if size.0 < 100 {
            driver.press("Space");
        }
        // Over two lines.
        let screen = driver.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(full.split(' ').all(|word| screen.contains(word)), "{screen}");
        driver.press("Esc").open("hofstetter").sees("0:00 h").press("s").sees("0:00 h").press("E");
        driver.press("Esc Esc Esc Esc").sees_no(short);
    }
}

#[test]
fn the_history_of_all_deals_says_why_it_is_empty_in_a_blind_sitting() {
    for (language, size, why, empty) in [
        ("en", (120, 36), "The history would show", "Nothing has been changed"),
        ("de", (80, 24), "Der Verlauf würde zeigen", "Hier wurde noch nichts"),
    ] {
        let mut driver = heard_blind(language, size);
        driver.press("H").sees(why).press("Esc Esc H").sees_no(empty).sees(why);
    }
}

#[test]
fn nothing_is_called_a_blind_spot_before_both_sides_were_heard() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc c 3");
    driver.type_text("Keller shuts line 3 down").press("Enter Esc");
    for way in ["3 Esc", "7", "Y", "Z", "7 v"] {
        driver
            .press("1")
            .sees("1 Frame")
            .press(way)
            .sees_no("blind spot")
            .sees_no("did not notice")
            .sees_no("only the customer knew");
        driver.press("Esc Esc Esc Esc").open("Hofstetter");
    }
    // Once our people have told something, what the customer alone tells is one.
    driver.press("Z E s a Esc c 3").type_text("we write an offer").press("Enter Esc");
    driver.press("7").sees("blind spot");
}

#[test]
fn levers_are_put_aside_while_a_side_is_heard_blind() {
    for (language, size, aside, told) in [
        ("en", (120, 36), "The levers are put aside", "outcome and landmarks stay"),
        ("de", (120, 36), "Die Hebel sind weggelegt", "Ausgang und Fixpunkte bleiben"),
    ] {
        let mut driver = Driver::empty(language, size);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter 6 a").type_text("Calibrate before we offer");
        driver.press("Enter").sees("Calibrate");
        driver.press("s a Esc b c").sees(told);
        driver.press("6").sees(aside).sees_no("Calibrate").press("a").sees(aside).press("Esc Esc Esc");
        driver.press("3").sees_no("Calibrate").press("/").type_text("Calibrate").sees_no("before we").press("Esc 1");
        let levers = |driver: &Driver| debrief(driver).levers.len();
        assert_eq!(levers(&driver), 1, "none was made meanwhile");
        driver.open("Hofstetter").press("4 A").type_text("They wrote late").press("Enter Esc Esc").open("Hofstetter");
        driver.press("4 !").sees(aside);
        driver.press("6 Z E").sees("Calibrate").sees_no(aside);
        assert_eq!(levers(&driver), 1);
    }
}

/// We have told `ours`, then the customer, heard blind, `theirs`; the sitting under way goes on.
fn both_told(ours: &[&str], theirs: &[&str]) -> Driver {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc Enter Down Down Right Esc c 3");
    for line in ours {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc s E a Esc b c 3");
    for line in theirs {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc");
    driver
}

#[test]
fn before_the_customer_a_name_stands_as_the_customer_has_said_it() {
    let ours = ["@@Rosa_Caduff asks for prices in Chur", "@@Beat_Wyss signs the order"];
    let theirs = ["@Caduff calls about snow chains", "@Beat_Wyss writes a letter"];
    let mut driver = both_told(&ours, &theirs);
    driver.press("s E Esc 2").sees("Rosa Caduff").press("F12").sees("Caduff").sees_no("Rosa").sees("Beat Wyss");
}

#[test]
fn whom_each_side_has_called_otherwise_is_asked_about_once_both_are_seen() {
    let theirs = ["@@Sandra_Meier shows the hall", "@@Reto_Imboden rings twice"];
    let mut driver = both_told(&["@Meier drafts the memo", "@Imboden visits the plant"], &theirs);
    driver.press("2").sees_no("the same person").press("s E Esc 2").sees("Is Meier the same person");
    driver.press("N m Enter").sees("Is Imboden the same person").press("N m Enter");
    driver.sees_no("the same person");
    let found = debrief(&driver);
    let names: Vec<&str> = found.participants.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Sandra Meier", "Reto Imboden"]);
}

/// The customer is heard blind; our own people have told before, or not.
fn heard_after(ours: bool, language: &str, size: (u16, u16)) -> Driver {
    Driver::with(language, size, |workbook| {
        let deal = Deal::new("Hofstetter", "line 3");
        let told = Sitting { minutes: Some(60), ..Sitting::new(deal.id, SittingWith::Vendor) };
        let next = Sitting { blind: true, ..Sitting::new(deal.id, SittingWith::Customer) };
        let edit = Edit::new(EditLabel::AddSitting).deal(deal.id);
        let stored = workbook.edit(edit, |tx| {
            tx.insert(&deal)?;
            tx.insert(&told)?;
            if ours {
                for (rank, (name, side)) in
                    [("Kestler", Side::Competitor), ("Ruth Aebi", Side::Vendor), ("Beat Wyss", Side::Customer)]
                        .into_iter()
                        .enumerate()
                {
                    let person = Participant { job: "boss".into(), ..Participant::new(deal.id, name, side) };
                    let step = Step { actor: Some(person.id), ..Step::new(deal.id, rank as i64, "secretly phones") };
                    let telling = Telling { sitting: Some(told.id), ..Telling::new(&step, Source::Vendor) };
                    tx.insert(&person)?;
                    tx.insert(&step)?;
                    tx.insert(&telling)?;
                }
            }
            tx.insert(&next)
        });
        stored.expect("stored");
    })
}

#[test]
fn a_screen_is_the_same_whether_the_other_side_has_named_somebody_or_not() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut drivers = [true, false].map(|ours| heard_after(ours, language, size));
        let mut all = |act: &dyn Fn(&mut Driver)| {
            let [with, without] = drivers.each_mut().map(|driver| {
                act(driver);
                without_time(&driver.screen())
            });
            assert_eq!(with, without);
        };
        all(&|driver| {
            driver.press("Enter c 3 a");
        });
        for line in
            ["@Kestler visits us", "@Beat_Wyss shows @@Aebi the hall", "@Wyss calls @competitor/Kestler", "@Aebi waits"]
        {
            for end in 1..=line.len() {
                all(&|driver| {
                    driver.type_text(&line[end - 1..end]);
                });
            }
            all(&|driver| {
                driver.press("Enter");
            });
        }
        all(&|driver| {
            driver.press("Esc 2 a").type_text("Ruth Aebi, seller");
        });
        all(&|driver| {
            driver.press("Enter");
        });
        for keys in [
            "1", "2", "Down", "Down", "Down", "Down", "3", "Up", "Up", "Up", "v", "v", "v", "4", "5", "6", "7",
            "S-Tab", "Esc", "H", "Esc", "M",
        ] {
            all(&|driver| {
                driver.press(keys);
            });
        }
        all(&|driver| {
            driver.press("Esc Esc Esc Esc");
        });
        all(&|driver| {
            driver.restart().press("Enter 2");
        });
        // And when all is shown again, they are the ones whom the other side has named.
        let [with, _] = &mut drivers;
        let entered: Vec<_> = debrief(with).participants.iter().take(3).map(|person| person.id).collect();
        with.press("s E Esc");
        let found = debrief(with);
        let left: Vec<_> =
            found.participants.iter().map(|person| (person.id, person.name.as_str(), person.side)).collect();
        let sides = [("Kestler", Side::Competitor), ("Ruth Aebi", Side::Vendor), ("Beat Wyss", Side::Customer)];
        for ((name, side), id) in sides.into_iter().zip(entered) {
            assert!(left.contains(&(id, name, side)), "{left:?}");
        }
    }
}

/// A screen without the time of day, which two drivers may show on either side of a second.
fn without_time(screen: &str) -> String {
    let is_time = |word: &str| word.split(':').count() == 3 && word.chars().all(|c| c.is_ascii_digit() || c == ':');
    let line = |line: &str| {
        line.split(' ').map(|word| if is_time(word) { "TIME" } else { word }).collect::<Vec<_>>().join(" ")
    };
    screen.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Both sides have named Meier, each in a blind sitting of its own; with whom first, and what each has told. What stands
/// on the screen once the second has ended.
fn named_by_both(first: SittingWith, customer: &str, ours: &str) -> Driver {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter s");
    // A sitting after one with the one side is with the other.
    let (begins, tell) = match first {
        SittingWith::Vendor => ("a Esc Enter Down Down Right Esc b c 3", [ours, customer]),
        _ => ("a Esc b c 3", [customer, ours]),
    };
    driver.press(begins).type_text(tell[0]).press("Enter Esc s E");
    driver.press("a Esc b c 3").type_text(tell[1]).press("Enter Esc s E");
    driver
}

#[test]
fn the_side_that_somebody_has_set_on_purpose_stands_when_two_entries_become_one() {
    let (bare, ours) = ("@Kunz meets @Meier =10 Jul 2025", "@Meier drives to Chur");
    for (first, ours, side, says) in [
        (SittingWith::Vendor, ours, Side::Vendor, "Meier (us)"),
        (SittingWith::Customer, ours, Side::Vendor, "Meier (us)"),
        (SittingWith::Vendor, "@competitor/Meier drives to Chur", Side::Competitor, "Meier (competitor)"),
        (SittingWith::Customer, "@competitor/Meier drives to Chur", Side::Competitor, "Meier (competitor)"),
        (SittingWith::Customer, "@@Meier drives to Chur", Side::Customer, "Meier (customer)"),
    ] {
        let mut driver = named_by_both(first, bare, ours);
        driver.sees(says);
        let found = debrief(&driver);
        let sides: Vec<Side> =
            found.participants.iter().filter(|who| who.name == "Meier").map(|who| who.side).collect();
        assert_eq!(sides, [side], "{first:?} {ours}");
    }
}

#[test]
fn where_each_side_has_set_another_on_purpose_the_coach_asks() {
    for first in [SittingWith::Vendor, SittingWith::Customer] {
        let mut driver = named_by_both(first, "@partner/Meier visits us", "@competitor/Meier drives to Chur");
        // Whom the coach asks about, and as whom: names alone would not tell them apart.
        let [one, other] = match first {
            SittingWith::Vendor => ["competitor", "partner"],
            _ => ["partner", "competitor"],
        };
        driver.sees_no("one entry").press("Esc 2").sees(&format!("Meier stands on two sides: {one}"));
        driver.sees(&format!("and {other}. Is it one"));
        let asked = format!("Is Meier ({one}) the same person as Meier ({other})?");
        driver.press("Y").sees(&asked).press("Esc 2");
        driver.press("N m Enter").sees_no("on two sides");
        assert_eq!(debrief(&driver).participants.len(), 1);
    }
}
