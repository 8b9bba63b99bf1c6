//! The Levers stage: what to change, what it rests on, and what asks for a lever.

use debrief::{
    domain::{
        Criterion, Deal, Debrief, Decisive, EvidenceFor, Incident, IncidentKind, Lever, LeverState, Rating, Score,
        Scorer, Side, Step, Strength,
    },
    store::{DealQuery, Edit, EditLabel, Workbook},
};

use crate::driver::Driver;

/// A deal with one candidate of each kind.
fn small(workbook: &mut Workbook) {
    let deal = Deal::new("Hofstetter", "Extrusion line 3");
    let mut step = Step::new(deal.id, 0, "Huber visits Olten");
    step.is_lever = true;
    let mut incident = Incident::new(deal.id, IncidentKind::Annoyed, Side::Customer, "The offer came nine days late");
    incident.strength = Strength::new(3).expect("a strength");
    let access = Criterion::built_in().nth(5).expect("access");
    let mut score = Score::new(deal.id, access, Scorer::Customer);
    (score.rating, score.decisive) = (Some(Rating::ClearFailing), Decisive::Yes);
    workbook
        .edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&deal)?;
            tx.insert(&step)?;
            tx.insert(&incident)?;
            tx.insert(&score)
        })
        .expect("an edit");
}

fn open(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, small);
    driver.press("Enter 6");
    driver
}

fn debrief(driver: &Driver, at: usize) -> Debrief {
    let deals = driver.workbook().deals(&DealQuery::default()).expect("the deals");
    driver.workbook().debrief(deals[at].deal.id).expect("the deal")
}

fn states(driver: &Driver) -> Vec<LeverState> {
    driver.workbook().levers().expect("the levers").iter().map(|lever| lever.state).collect()
}

#[test]
fn what_asks_for_a_lever_stands_below_and_becomes_one() {
    for size in [(120, 36), (80, 24)] {
        let mut driver = open("en", size);
        driver.sees("a begins a lever").sees("Huber visits Olten").sees("flagged step");
        driver.sees("The offer came nine days late").sees("strongest annoyance").sees("decisive failing");
        driver
            .press("Space")
            .sees("This is no lever yet")
            .press("Enter")
            .sees("New lever")
            .press("Enter")
            .sees("1 deal")
            .sees_no("flagged step");
        let debrief = debrief(&driver, 0);
        let lever = &debrief.levers[0];
        assert_eq!((lever.title.as_str(), lever.state), ("Huber visits Olten", LeverState::Idea));
        let evidence: Vec<_> = debrief.evidence_of(EvidenceFor::Lever, lever.id.uuid()).collect();
        assert_eq!((evidence.len(), evidence[0].step), (1, Some(debrief.steps[0].id)));
        driver.press("u").sees("flagged step").sees("a begins a lever");
    }
}

#[test]
fn a_lever_needs_a_title() {
    let mut driver = open("de", (80, 24));
    driver.press("a").sees("Neuer Hebel").press("Enter").sees("Bitte sagen Sie mit ein paar Worten");
    driver.type_text("Früher kommen").press("Enter").sees("Früher kommen");
    assert_eq!(debrief(&driver, 0).levers.len(), 1);
}

#[test]
fn a_lever_that_is_there_takes_a_candidate_as_evidence() {
    let mut driver = open("en", (120, 36));
    driver
        .press("a")
        .type_text("Be on time")
        .press("Enter")
        .press("Down Down e")
        .sees("Which lever rests on this too?");
    driver.press("Enter").sees_no("strongest annoyance").press("Home").sees("RESTS ON, IN THIS DEAL");
    driver.sees("The offer came nine days late");
    let debrief = debrief(&driver, 0);
    assert_eq!(debrief.evidence_of(EvidenceFor::Lever, debrief.levers[0].id.uuid()).count(), 1);
}

#[test]
fn the_fourth_in_hand_is_refused_until_one_gives_way() {
    for (language, refusal) in [("en", "3 levers are in hand already"), ("de", "3 Hebel sind schon in Arbeit")] {
        let mut driver = Driver::demo(language, (120, 36));
        driver.press("Down Down Down Down Down Enter 6 Down Down Down");
        let before = states(&driver);
        assert_eq!(before.iter().filter(|state| state.is_active()).count(), 3);
        driver.press("Space").sees(refusal);
        for lever in driver.workbook().levers().expect("the levers").iter().filter(|lever| lever.state.is_active()) {
            driver.sees(&lever.title);
        }
        assert_eq!(states(&driver), before, "nothing has changed yet");
        driver.press("Esc");
        assert_eq!(states(&driver), before);
        driver.press("Space Down Enter");
        let after = states(&driver);
        assert_eq!(after.iter().filter(|state| state.is_active()).count(), 3);
        assert_eq!((before[1], after[1]), (LeverState::Chosen, LeverState::Idea));
        driver.press("u");
        assert_eq!(states(&driver), before, "one edit, taken back as one");
    }
}

#[test]
fn the_form_refuses_the_fourth_too() {
    let mut driver = Driver::demo("en", (80, 24));
    driver
        .press("Down Down Down Down Down Enter 6 Down Down Down Enter Down Down Right")
        .sees("levers are in hand already");
    assert_eq!(states(&driver).iter().filter(|state| state.is_active()).count(), 3);
    // The other way round leads past them.
    driver.press("Left").sees_no("levers are in hand already").sees("dropped");
}

#[test]
fn a_chosen_lever_shows_what_it_lacks() {
    let mut driver = open("en", (80, 24));
    driver.press("a").type_text("Be on time").press("Enter").sees_no("lacks").press("Space");
    driver.sees("1 of 3 chosen").sees("? lacks activity, owner, date, evidence");
    driver.press("Enter Down Down Down Down Enter").type_text("Meier").press("Enter");
    driver
        .press("Enter")
        .type_text("30.4.")
        .press("Enter Esc")
        .sees("due 30 Apr 2027")
        .sees("? lacks activity, evidence");
    // One deal may be a chance.
    driver.press("e").press("Tab Enter").sees("? lacks activity, a second deal");
}

#[test]
fn deleted_and_brought_back() {
    let mut driver = Driver::demo("en", (120, 36));
    let before = states(&driver);
    driver.press("Down Down Down Down Down Enter 6 d").sees("Lever deleted, in 5 deals");
    assert_eq!(states(&driver).len(), before.len() - 1);
    driver.press("u").sees("No offer before the decider has sat at a table with us");
    assert_eq!(states(&driver), before);
}

#[test]
fn a_lever_rests_on_several_deals_and_names_them() {
    let mut driver = Driver::demo("en", (120, 40));
    driver
        .press("Down Down Down Down Down Enter 6")
        .sees("5 deals")
        .sees("AND ON THESE DEALS")
        .sees("Profilwerk Emmental");
    // In another of these deals it stands too, and can be found from there.
    let others = driver.workbook().deals(&DealQuery::default()).expect("the deals");
    let first = debrief(&driver, 0);
    assert_ne!(first.levers[0].deal, Some(others[0].deal.id), "it was found elsewhere");
}

#[test]
fn how_it_looks() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::demo(language, size);
        driver.press("Down Down Down Down Down Enter 6");
        insta::assert_snapshot!(format!("levers_{language}_{}", size.0), driver.screen());
    }
}

#[test]
fn any_lever_of_the_workbook_counts() {
    let mut driver = Driver::with("en", (80, 24), |workbook| {
        small(workbook);
        workbook
            .edit(Edit::new(EditLabel::AddLever), |tx| {
                for title in ["One", "Two", "Three"] {
                    let mut lever = Lever::new(None, title);
                    lever.state = LeverState::Doing;
                    tx.insert(&lever)?;
                }
                Ok(())
            })
            .expect("an edit");
    });
    driver
        .press("Enter 6")
        .sees("3 of 3 chosen")
        .press("a")
        .type_text("Four")
        .press("Enter Space")
        .sees("One")
        .sees("Three");
}

/// Two deals, each with a lever on the offer's date, and a third lever on something else.
fn alike(workbook: &mut Workbook) {
    let access = Criterion::built_in().nth(5);
    let on = |deal: &Deal, title: &str| Lever {
        activity: "offer_sent".into(),
        criterion: access.clone(),
        ..Lever::new(Some(deal.id), title)
    };
    let (one, other) = (Deal::new("Hofstetter", "Line 3"), Deal::new("Tubex", "Line 1"));
    let levers =
        [on(&one, "Offer within ten days"), on(&other, "No offer after the date"), Lever::new(None, "Own reference")];
    workbook
        .edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&one)?;
            tx.insert(&other)?;
            levers.iter().try_for_each(|lever| tx.insert(lever))
        })
        .expect("an edit");
}

#[test]
fn levers_that_may_be_one_are_made_one_and_taken_apart_without_loss() {
    for (language, offered, joined) in [
        ("en", "May be the same as", "are one from now on"),
        ("de", "Vielleicht dasselbe wie", "sind von jetzt an eins"),
    ] {
        let mut driver = Driver::with(language, (120, 36), alike);
        let before = driver.workbook().levers().expect("the levers");
        driver.press("3").sees(offered).sees("≈").press("y").sees(joined).sees_no(offered);
        driver.sees("Offer within ten days");
        assert_eq!(driver.workbook().levers().expect("the levers"), before, "both stay as they are");
        assert_eq!(driver.workbook().lever_matches().expect("words").len(), 1);
        driver.press("x").sees(offered).press("u").sees_no(offered).press("u").sees(offered);
        // That they are two is remembered as well, and taken back.
        driver.press("n").sees_no(offered).press("u").sees(offered);
        // What nobody offers can be chosen.
        driver.press("End m").type_text("ten days").press("Enter").sees(joined);
        assert_eq!(driver.workbook().lever_matches().expect("words").len(), 1);
    }
}

#[test]
fn a_lever_is_brought_on_from_home_and_three_is_still_the_most() {
    let mut driver = Driver::with("en", (120, 36), alike);
    driver.press("3 c").sees("1 of 3 places taken").press("y").sees("1 of 3 places taken");
    let states = states(&driver);
    assert_eq!(states.iter().filter(|state| state.is_active()).count(), 1);
    let mut demo = Driver::demo("en", (120, 36));
    demo.press("3")
        .sees("3 of 3 places taken")
        .press("Down Down Down c")
        .sees("3 levers are in hand already")
        .press("Esc");
    demo.sees("3 of 3 places taken");
}

#[test]
fn a_lever_says_why_it_has_its_rank_and_how_deals_went_since() {
    let mut driver = Driver::demo("en", (120, 60));
    driver.press("3").sees("÷ effort").press("Enter").sees("Which levers should we pull?").press("End");
    driver.press("Up Up Up Up").sees("decided before (done Jul 2026)").sees("Too few deals were decided");
    let mut german = Driver::demo("de", (80, 24));
    german.press("3 Enter").sees("Welche Hebel sollen wir ziehen?").sees("÷ Aufwand");
}
