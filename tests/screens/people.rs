//! The People stage: two benches.

use crate::{
    deals::{bare, can_be_taken_back, debrief, hofstetter},
    driver::Driver,
};
use debrief::{
    domain::{BuyingRole, Consent, Deal, Participant, Side, Source, Step, Telling},
    store::{Edit, EditLabel},
};

fn named(driver: &crate::driver::Driver, name: &str) -> Participant {
    let found = debrief(driver).participants.into_iter().find(|person| person.name == name);
    found.unwrap_or_else(|| panic!("{name} is not there:\n{}", driver.screen()))
}

#[test]
fn no_role_stands_for_a_name_while_a_customer_looks_on() {
    for (language, buyer, title, customer) in
        [("en", "buyer", "Mr Wyss", "[customer]"), ("de", "Einkäufer", "Herr Wyss", "[Kunde]")]
    {
        let mut driver = Driver::with(language, (120, 36), |workbook| {
            let deal = Deal::new("Hofstetter", "line 3");
            let mut person = Participant::new(deal.id, "Jonas Wyss", Side::Customer);
            person.consent = Some(Consent::Anonymous);
            person.buying_roles = [BuyingRole::Buyer].into_iter().collect();
            let step = Step { actor: Some(person.id), ..Step::new(deal.id, 0, format!("{title} asks for a price")) };
            workbook
                .edit(Edit::new(EditLabel::AddDeal), |tx| {
                    tx.insert(&deal)?;
                    tx.insert(&person)?;
                    tx.insert(&step)?;
                    tx.insert(&Telling::new(&step, Source::Customer))
                })
                .expect("a deal");
        });
        driver.press("Enter 2").sees("Wyss").sees(buyer).press("F12").sees_no("Wyss").sees_no(buyer).sees(customer);
        driver.press("3 Esc g").sees(&format!("{customer} asks")).sees_no(buyer).sees_no("Wyss");
    }
}

#[test]
fn the_benches_face_each_other() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2");
    driver.sees("BUYING CENTER").sees("SELLING CENTER").sees("COMPETITORS AND OTHERS");
    driver.sees("★ Thomas Huber").sees("initiator · user · champion").sees("IN ");
    insta::assert_snapshot!(driver.screen());
}

#[test]
fn it_is_usable_in_both_languages_on_a_small_screen() {
    let mut driver = hofstetter("en", (80, 24));
    insta::assert_snapshot!("people_small_en", driver.press("2").screen());
    let mut driver = hofstetter("de", (80, 24));
    insta::assert_snapshot!("people_small_de", driver.press("2 Tab").screen());
}

#[test]
fn an_empty_stage_says_how_to_begin() {
    let mut driver = bare("en", (80, 24));
    driver.press("2").sees("Here sit those who had a say").sees("a adds the first").sees("Here sit your own people");
    driver.press("Enter").sees("Who else had a say at Muster AG?").press("Esc");
    let mut driver = bare("de", (80, 24));
    driver.press("2").sees("a fügt die erste").sees("Hier stehen Ihre eigenen Leute");
}

#[test]
fn whoever_is_new_is_selected() {
    let mut driver = bare("en", (120, 36));
    driver.press("2");
    for (key, text, name, job, side) in [
        ("a", "Erika Keller, plant manager", "Erika Keller", "plant manager", Side::Customer),
        ("o", "Huber", "Huber", "", Side::Customer),
        ("A", " Sandra Meier ,sales, export ", "Sandra Meier", "sales, export", Side::Vendor),
        ("T", "Beat Stalder", "Beat Stalder", "", Side::Other),
    ] {
        can_be_taken_back(&mut driver, |driver| {
            driver.press(key).type_text(text).press("Enter");
        });
        let person = named(&driver, name);
        assert_eq!((person.job.as_str(), person.side), (job, side));
        driver.press("+");
        assert_eq!(named(&driver, name).stance.map(|stance| stance.get()), Some(1), "{name} is selected");
    }
}

#[test]
fn a_third_person_called_like_the_winner_is_a_competitor() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2 T").type_text("Kestler's engineer").press("Enter");
    assert_eq!(named(&driver, "Kestler's engineer").side, Side::Competitor);
}

#[test]
fn a_refused_name_stays_on_the_screen() {
    let mut driver = bare("en", (80, 24));
    driver.press("2 a").type_text(", plant manager").press("Enter");
    driver.sees("A person needs a name").sees(", plant manager");
    driver.press("Home").type_text("Keller").press("Enter");
    assert_eq!(named(&driver, "Keller").job, "plant manager");

    // In the form: what a line has no room for is told.
    driver.press("Enter Down Down Enter").paste(&"x".repeat(2_000));
    driver.sees("13 characters found no room").press("Enter");
    assert_eq!(named(&driver, "Keller").job.chars().count(), 2_000);
    driver.press("Up Up Up Up x").sees("A person needs a name");
    assert_eq!(named(&driver, "Keller").name, "Keller");
}

#[test]
fn each_action_can_be_taken_back() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2");
    can_be_taken_back(&mut driver, |driver| {
        driver.press("+");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("-");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("Space");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("r").sees("Says yes or no in the end").press("Tab Enter");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("Enter Enter").type_text(" jun.").press("Enter Esc");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("d").sees("deleted");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("m").type_text("Wyss").press("Enter").sees("Now one person");
    });
}

#[test]
fn undoing_a_deletion_selects_whoever_comes_back() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2 Down d").sees_no("★ Erika Keller");
    driver.press("u").sees("▶ ★ Erika Keller");
    driver.press("Down d").sees("▶   Board");
}

#[test]
fn a_side_has_at_most_two_leading_people() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2 Down Down Space").sees("This side has 2 leading informants already");
    assert!(!named(&driver, "Jonas Wyss").lead_informant);
    driver.press("Up Space Down Space").sees("★ Jonas Wyss");
    // In the form it is refused below the fields, also by way of the side.
    driver.press("Up Enter Down Down Down Down Down Space").sees("This side has 2 leading informants already");
    assert!(!named(&driver, "Erika Keller").lead_informant);
    driver.press("Esc Right Enter Down Left").sees("This side has 2 leading informants already");
    assert_eq!(named(&driver, "Sandra Meier").side, Side::Vendor);
}

#[test]
fn two_entries_of_one_person_become_one() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2 a").type_text("Keller, production").press("Enter").sees("▶   Keller");
    // The likely one stands first.
    driver.press("m Enter").sees("Now one person: Erika Keller").sees_no("Keller, production");
    let person = named(&driver, "Erika Keller");
    assert!(person.lead_informant && person.notes.contains("plant manager"));
    assert_eq!(person.job, "production");
    let debrief = debrief(&driver);
    assert_eq!(debrief.participants.iter().filter(|one| one.name.contains("Keller")).count(), 1);
    assert!(debrief.steps_of(person.id).count() > 10);
}

#[test]
fn roles_that_nobody_has_are_a_hint() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2").sees_no("Nobody yet").press("d").sees("Nobody yet: decider");
    driver.press("A").type_text("Anna").press("Enter r").sees("Anna is one of ours");
}

#[test]
fn the_mouse_selects_and_adds() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2").click("Jonas Wyss").sees("▶   Jonas Wyss").click("Reto Brunner").sees("▶ ★ Reto Brunner");
    driver.click("+ T").sees("a competitor, a partner");
}

#[test]
fn arrows_go_between_and_along_the_benches() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("2 Down Right").sees("▶ ★ Sandra Meier").press("Right Down").sees("▶ ★ Reto Brunner");
    driver.press("Left").sees("▶ ★ Erika Keller").press("Tab").sees("▶ ★ Reto Brunner");
    driver.press("G").sees("▶   Kestler").press("g Up").sees("▶ ★ Sandra Meier");
}

#[test]
fn no_size_makes_it_panic() {
    for (width, height) in [(60, 16), (61, 17), (71, 20), (72, 16), (99, 40), (100, 16), (240, 70), (20, 5)] {
        let mut driver = hofstetter("de", (width, height));
        driver.press("2 G Tab G Enter Esc 4 G g Right Enter Esc a Esc");
        let mut driver = bare("en", (width, height));
        driver.press("2 Down Up Left Tab d Space m Enter Esc 4 Down Left d s e c Enter Esc");
    }
}

#[test]
fn on_a_narrow_screen_tab_shows_the_other_bench() {
    let mut driver = hofstetter("en", (66, 24));
    driver.press("2").sees("Thomas Huber").sees("Tab SELLING CENTER").sees_no("Sandra Meier");
    driver.press("Tab").sees("Sandra Meier").sees("Tab BUYING CENTER").sees_no("Thomas Huber");
}

#[test]
fn roles_are_chosen_with_space_and_kept_with_enter() {
    let mut driver = crate::driver::Driver::demo("en", (120, 36));
    driver.open("tubex").press("2");
    let roles = |driver: &crate::driver::Driver| {
        let deals = driver.workbook().deals(&Default::default()).expect("deals");
        let deal = deals.into_iter().find(|row| row.deal.customer.starts_with("Tubex")).expect("the deal").deal.id;
        let people = driver.workbook().debrief(deal).expect("a deal").participants;
        people.iter().map(|person| person.buying_roles.iter().count()).sum::<usize>()
    };
    driver.press("a").type_text("Petra Imhof").press("Enter");
    let before = roles(&driver);
    driver.press("r Space Down Space Enter");
    assert_eq!(roles(&driver), before + 2, "{}", driver.screen());
}

/// The demo's lost order with somebody of ours who stands there twice.
fn meier_twice(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo(language, size);
    driver.open("Hofstetter").press("2 A").type_text("Meier").press("Enter");
    driver
}

fn called_meier(driver: &Driver) -> Vec<String> {
    let deals = driver.workbook().all_deals().expect("the deals");
    let deal = deals.iter().find(|deal| deal.customer.starts_with("Hofstetter")).expect("the lost order");
    let found = driver.workbook().debrief(deal.id).expect("the deal").participants;
    found.into_iter().map(|person| person.name).filter(|name| name.ends_with("Meier")).collect()
}

#[test]
fn who_stands_twice_is_made_one_by_the_key_of_the_question() {
    for (language, size, asks, one, yes) in [
        ("en", (120, 36), "Is Meier the same person as Sandra", "Now one person: Sandra Meier", "y: yes"),
        ("de", (80, 24), "Ist Meier dieselbe Person wie Sandra", "Jetzt eine Person: Sandra Meier", "y: ja"),
    ] {
        let mut driver = meier_twice(language, size);
        assert_eq!(called_meier(&driver).len(), 2);
        for _ in 0..20 {
            if driver.screen().contains(asks) {
                break;
            }
            driver.press("n");
        }
        driver.sees(asks).sees(yes).press("y").sees(one);
        assert_eq!(called_meier(&driver), ["Sandra Meier"]);
        driver.press("u");
        assert_eq!(called_meier(&driver).len(), 2);
        // In the review the question leads there by the same key.
        driver.press("7");
        for _ in 0..60 {
            if driver.screen().lines().any(|line| line.contains('▶') && line.contains(asks)) {
                break;
            }
            driver.press("Down");
        }
        driver.press("y").sees(one);
        assert_eq!(called_meier(&driver), ["Sandra Meier"]);
        driver.press("u Y").sees(asks).press("m").sees(one).sees_no(asks);
        assert_eq!(called_meier(&driver), ["Sandra Meier"]);
        driver.press("u").sees(asks);
        assert_eq!(called_meier(&driver).len(), 2);
    }
}
