//! While a customer looks on: one works on, no frame shows what stays in the house, and what is hidden outlives it.

use std::collections::BTreeSet;

use debrief::{
    analysis,
    domain::{
        BuyingRole, Consent, Deal, Debrief, FindingWaiver, Id, Incident, IncidentKind, Landmark, Lever, Participant,
        Prediction, Scorer, Side, Sitting, SittingWith, Source, Step, StepParticipant,
    },
    exchange::demo,
    i18n::{Language, keys::KeyTable},
    store::{Bundle, Edit, EditLabel},
    toml_read,
};

use super::driver::Driver;

/// Stands in every field that stays in the house, and in all other deals.
pub(super) const OURS: &str = "ZZHIDDEN";

/// The deal that the customer comes for.
const CUSTOMER: &str = "Hofstetter";

/// Stands in the head while a customer looks on.
const SIGN: &str = "◦";

fn mark(debrief: &mut Debrief) {
    let number = std::cell::Cell::new(0);
    let ours = || {
        number.set(number.get() + 1);
        format!("{OURS}{}", number.get())
    };
    let deal = &mut debrief.deal;
    for text in [
        &mut deal.division,
        &mut deal.segment,
        &mut deal.finding,
        &mut deal.notes,
        &mut deal.crm_source,
        &mut deal.crm_id,
    ] {
        *text = ours();
    }
    let id = deal.id;
    for person in &mut debrief.participants {
        (person.personal_goal, person.notes) = (ours(), ours());
    }
    for step in &mut debrief.steps {
        if !debrief.tellings.iter().any(|telling| telling.step == step.id && telling.source == Source::Customer) {
            step.title = ours();
        }
    }
    for telling in debrief.tellings.iter_mut().filter(|telling| telling.source != Source::Customer) {
        telling.words = ours();
    }
    for incident in &mut debrief.incidents {
        (incident.behaviour, incident.consequence) = (ours(), ours());
        if incident.felt_by != Side::Customer {
            (incident.what, incident.quote) = (ours(), ours());
        }
    }
    debrief.incidents.push(Incident::new(id, IncidentKind::Annoyed, Side::Vendor, ours()));
    debrief.incidents.push(Incident {
        told_by: Some(Source::Vendor),
        quote: ours(),
        ..Incident::new(id, IncidentKind::Delighted, Side::Customer, ours())
    });
    for claim in &mut debrief.claims {
        claim.notes = ours();
        if claim.made_by != Side::Customer {
            claim.text = ours();
        }
    }
    for score in debrief.scores.iter_mut().filter(|score| score.side == Scorer::Vendor) {
        score.rationale = ours();
    }
    for lever in &mut debrief.levers {
        (lever.title, lever.change, lever.owner_person) = (ours(), ours(), ours());
    }
    debrief.levers.push(Lever::new(Some(id), ours()));
    debrief.waivers.push(FindingWaiver { id: Id::new(), deal: id, rule: "K01".into(), target: None, reason: ours() });
    for sitting in &mut debrief.sittings {
        (sitting.facilitator, sitting.notes) = (ours(), ours());
        if sitting.with == SittingWith::Vendor {
            sitting.attended = ours();
        }
    }
    debrief.landmarks = vec![Landmark { label: ours(), ..debrief.landmarks[0].clone() }];
    debrief.prediction = Some(Prediction { made_by: ours(), reasons: ours(), ..Prediction::new(id) });
    // Somebody of the customer's of whom the customer has never spoken.
    debrief.participants.push(Participant::new(id, format!("{} Keller", ours()), Side::Customer));
    // Somebody who spoke for internal use only.
    let step = debrief.steps.iter().find(|step| debrief.telling(step.id, Source::Customer).is_some());
    let step = step.expect("a step that the customer tells").id;
    let mut confidant = Participant::new(id, format!("{}Whistle", ours()), Side::Customer);
    confidant.consent = Some(Consent::Internal);
    let telling = debrief.tellings.iter_mut().find(|told| told.step == step && told.source == Source::Customer);
    let telling = telling.expect("the customer's telling");
    (telling.told_by, telling.words) = (Some(confidant.id), ours());
    debrief.participants.push(confidant);
}

fn bundle(language: Language) -> Bundle {
    let mut bundle = demo::demo(language).expect("the demo is sound").into_bundle();
    for debrief in &mut bundle.debriefs {
        if debrief.deal.customer.contains(CUSTOMER) {
            mark(debrief);
        } else {
            debrief.deal.customer = format!("{OURS} {}", debrief.deal.customer);
        }
    }
    for study in &mut bundle.studies {
        study.name = OURS.to_owned();
    }
    bundle
}

pub(super) fn marked(size: (u16, u16), language: &str) -> (Driver, Id<Deal>) {
    let bundle = bundle(if language == "de" { Language::De } else { Language::En });
    let found = bundle.debriefs.iter().find(|debrief| debrief.deal.customer.contains(CUSTOMER));
    let deal = found.expect("the deal is in the demo").deal.id;
    let driver = Driver::with(language, size, |workbook| {
        workbook.fill([bundle]).expect("the marked demo can be loaded");
    });
    (driver, deal)
}

/// Presses keys one by one and looks at each frame.
fn walk(driver: &mut Driver, keys: &str) {
    for key in keys.split_whitespace() {
        driver.press(key).sees_no(OURS);
    }
}

/// Every key that means something anywhere, but those that end the program and the one that shows everything again.
fn all_keys() -> Vec<String> {
    let table: KeyTable = toml_read::from_str(include_str!("../../assets/keys.toml")).expect("the keys can be read");
    let bound = table.values().flatten();
    let keys = bound.filter(|(command, _)| !matches!(command.as_str(), "quit" | "customer-screen"));
    let keys = keys.flat_map(|(_, keys)| keys.split(' ').map(str::to_owned));
    keys.filter(|key| key != "q").collect::<BTreeSet<_>>().into_iter().collect()
}

/// From where all keys are tried: the stages and the line; then forms and popups of each.
const STAGES: [&str; 6] = ["1", "2", "3", "3 Esc", "4", "5"];
const POPUPS: [&str; 8] = ["1 Enter", "2 Enter", "2 a", "3 Esc Enter", "3 Esc v", "4 a", "4 Enter", "5 w"];

#[test]
fn no_key_anywhere_shows_what_stays_in_the_house() {
    try_keys((120, 36), "en", &STAGES, 1);
}

#[test]
fn no_key_in_a_popup_shows_what_stays_in_the_house() {
    try_keys((120, 36), "en", &POPUPS, 3);
}

#[test]
fn no_key_anywhere_shows_it_on_a_small_german_screen() {
    try_keys((80, 24), "de", &STAGES, 2);
}

/// Tries every key from these places, or one in so many: then others from each, so that it takes a minute less.
fn try_keys(size: (u16, u16), language: &str, places: &[&str], one_in: usize) {
    let keys = all_keys();
    for (at, place) in places.iter().enumerate() {
        let (mut driver, deal) = marked(size, language);
        driver.open(CUSTOMER).press("F12");
        let before = driver.workbook().debrief(deal).expect("read");
        for key in keys.iter().skip(at % one_in).step_by(one_in) {
            // Whatever the last key has opened is left.
            driver.press(&format!("Esc Esc Esc Esc {place}")).sees_no(OURS);
            driver.press(key).sees_no(OURS).press("Down Enter").sees_no(OURS);
        }
        driver.press("Esc Esc Esc Esc 3 a").type_text("x @Ke").sees_no(OURS);
        driver.paste("one\ntwo @Kel").sees_no(OURS).press("Esc Esc");
        for (column, row) in [(2, 1), (10, 5), (30, 10), (60, 3), (70, 12), (100, 20)] {
            driver.click_at(column, row).sees_no(OURS);
        }
        driver.resize(size.0 - 10, size.1).sees_no(OURS).resize(size.0, size.1).sees_no(OURS);
        driver.app.tick();
        driver.draw();
        driver.sees_no(OURS).restart().sees_no(OURS);
        assert_hidden_stands(&before, &driver.workbook().debrief(deal).expect("read"));
    }
}

/// Everything of the deal that stays in the house, row by row and column by column, is as it was.
fn assert_hidden_stands(before: &Debrief, after: &Debrief) {
    let shown = |debrief| analysis::before_customer(debrief, &std::collections::HashSet::new());
    let json = |debrief: &Debrief| serde_json::to_value(debrief).expect("columns");
    let rows = |value: serde_json::Value| -> Vec<serde_json::Value> {
        let parts = value.as_object().expect("parts").values().cloned().collect::<Vec<_>>();
        parts.into_iter().flat_map(|part| part.as_array().cloned().unwrap_or_else(|| vec![part])).collect()
    };
    let find = |rows: &[serde_json::Value], id: &serde_json::Value| rows.iter().find(|row| row["id"] == *id).cloned();
    let (was, seen, is) = (rows(json(before)), rows(json(&shown(before))), rows(json(after)));
    let mut hidden = 0;
    for row in was.iter().filter(|row| row.is_object()) {
        let (seen, now) = (find(&seen, &row["id"]), find(&is, &row["id"]));
        for (column, value) in row.as_object().expect("columns").iter().filter(|(column, _)| *column != "rank") {
            if seen.as_ref().is_none_or(|seen| seen[column] != *value) {
                hidden += 1;
                assert_eq!(now.as_ref().map(|now| &now[column]), Some(value), "{column} of {row}");
            }
        }
    }
    assert!(hidden > 200, "only {hidden} columns are hidden");
}

#[test]
fn nothing_flashes_on_the_way_in_and_all_is_there_again_afterwards() {
    for (size, language) in [((120, 36), "en"), ((80, 24), "de")] {
        let (mut driver, _) = marked(size, language);
        driver.open(CUSTOMER);
        let mut bites = 0;
        for way in
            ["1", "2", "3", "3 Esc", "4", "5", "6", "7", "7 V", "s", "C", "L", "H", "/", "C-p", "M", "S", "?", "d", "Y"]
        {
            driver.press(way);
            let before = driver.screen();
            bites += usize::from(before.contains(OURS));
            driver.press("F12").sees_no(OURS).sees(CUSTOMER).sees(SIGN);
            walk(&mut driver, "1 2 3 4 5 6 7 ] [ Esc Esc");
            driver.sees(SIGN).press("F12").sees_no(SIGN);
            if before.contains(OURS) {
                // The message that says so takes lines of its own.
                driver.resize(size.0, size.1 + 4).sees(OURS).resize(size.0, size.1);
            }
            driver.press("Esc Esc Esc");
            if !driver.screen().contains("1 ") || driver.screen().contains("debrief ") {
                driver.press("Esc").open(CUSTOMER);
            }
        }
        assert!(bites > 4, "the marks are on the screen where nothing covers it: {bites}");
    }
}

#[test]
fn in_a_joint_sitting_too_the_customer_tells_what_is_captured_in_his_sight() {
    for (language, size, customer, both) in
        [("en", (120, 36), "the customer tells", "both tell"), ("de", (80, 24), "der Kunde erzählt", "beide erzählen")]
    {
        let mut driver = Driver::empty(language, size);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc Enter Down Down Right Right Esc c 3");
        driver
            .press("C-b C-b")
            .sees(both)
            .type_text("@Keller draws a plan")
            .press("Enter F12")
            .sees(customer)
            .sees_no(both);
        driver.type_text("@Keller waits").press("Enter").sees("waits").press("F12").sees(both);
        driver.type_text("@Keller pays").press("Enter");
        let deal = driver.workbook().deals(&Default::default()).expect("read")[0].deal.id;
        let debrief = driver.workbook().debrief(deal).expect("read");
        let by_both: Vec<bool> = debrief.steps.iter().map(|step| debrief.told(step.id).vendor).collect();
        assert_eq!(by_both, [true, false, true], "{}", driver.screen());
    }
}

#[test]
fn one_works_on_in_the_customers_sight() {
    let (mut driver, deal) = marked((120, 36), "en");
    driver.open(CUSTOMER).press("3");
    let before = driver.workbook().debrief(deal).expect("read");
    driver.press("F12").type_text("Huber compares two roofs @Huber #visit :( \"too heavy\"").press("Enter");
    driver.sees("Huber compares two roofs").sees("too heavy").sees_no(OURS);
    driver.press("Esc G k e").type_text(" again").press("Enter").sees(" again");
    driver.press("J K").sees_no(OURS);
    driver.press("4 a").type_text("the crane was there at seven").press("Enter").sees("the crane was there at seven");
    driver.press("5 +").sees_no(OURS);
    driver.press("2 a").type_text("Nora Lang, plant safety").press("Enter").sees("Nora Lang");
    driver.press("1").sees("Hofstetter").sees_no("Value").sees_no("Notes").sees_no("Claims");
    let after = driver.workbook().debrief(deal).expect("read");
    assert_hidden_stands(&before, &after);
    let step = after.steps.iter().find(|step| step.title == "Huber compares two roofs").expect("the step");
    assert_eq!(after.told(step.id), debrief::domain::Told { customer: true, ..Default::default() });
    assert_eq!(after.incidents.len(), before.incidents.len() + 1);
    assert_eq!(after.participants.len(), before.participants.len() + 1);
    assert_eq!(after.scores[0].rating, Some(debrief::domain::Rating::ClearStrength));
    // Back, everything is there, what was typed too.
    driver.press("3 F12").sees(OURS).sees("compares two roofs");
}

#[test]
fn what_has_hidden_contents_is_not_deleted_and_it_says_which_key_ends_that() {
    for (language, why) in [("en", "Nothing was changed"), ("de", "Nichts wurde geändert")] {
        let (mut driver, deal) = marked((120, 36), language);
        let before = driver.workbook().debrief(deal).expect("read");
        driver.open(CUSTOMER).press("3 Esc F12 g d").sees(why).sees("F12").sees_no(OURS);
        driver.press("2 d").sees(why).press("4 d").sees(why);
        assert_eq!(driver.workbook().debrief(deal).expect("read"), before);
        // What was typed here can go again.
        driver.press("3 a").type_text("one more step").press("Enter Esc").sees("one more step").press("d");
        driver.sees_no("F12").press("u").sees("one more step").press("u");
        assert_eq!(driver.workbook().debrief(deal).expect("read"), before);
    }
}

#[test]
fn what_was_done_before_is_not_taken_back_in_the_customers_sight() {
    let (mut driver, deal) = marked((80, 24), "en");
    driver.open(CUSTOMER).press("3").type_text(&format!("we quarrel {OURS}0 =v")).press("Enter Esc");
    let before = driver.workbook().debrief(deal).expect("read");
    driver.press("F12 u").sees_no(OURS).sees("nothing here to take back");
    driver.press("C-r").sees_no(OURS);
    assert_eq!(driver.workbook().debrief(deal).expect("read"), before);
    driver.press("F12 u").sees(OURS);
    assert_eq!(driver.workbook().debrief(deal).expect("read").steps.len(), before.steps.len() - 1);
}

#[test]
fn what_was_being_typed_waits_and_so_does_what_is_typed_meanwhile_each_in_a_line_of_its_own() {
    for (size, language, waits) in [((120, 36), "en", "waits there"), ((80, 24), "de", "wartet dort")] {
        let (mut driver, deal) = marked(size, language);
        driver.open(CUSTOMER).press("3").type_text("our secret half");
        // Whoever types goes on typing, there and back.
        driver.press("F12").sees_no("our secret").type_text("their other half").press("F12");
        driver.sees("our secret half").sees_no("their other half").sees(waits);
        driver
            .type_text(", more")
            .sees("our secret half, more")
            .press("F12")
            .sees("their other half")
            .sees_no("our secret");
        // Left with Esc it waits as well.
        driver.press("Esc F12 F12").sees("their other half").press("Enter");
        driver.press("F12").sees("our secret half, more").sees_no(waits);
        let found = driver.workbook().debrief(deal).expect("read");
        let step = found.steps.iter().find(|step| step.title == "their other half").expect("the customer's step");
        assert_eq!(found.told(step.id), debrief::domain::Told { customer: true, ..Default::default() });
        // Also across a crash: the program is not told to end.
        driver.press("F12").type_text("third").restart().sees_no("our secret").sees("third");
        driver.press("F12").sees("our secret").sees_no("third").restart().sees("our secret").press("Esc");
    }
}

#[test]
fn a_line_keeps_the_keys_also_in_a_deal_that_is_told_to_its_end() {
    let (mut driver, deal) = marked((120, 36), "en");
    let before = driver.workbook().debrief(deal).expect("read");
    driver.open(CUSTOMER).press("3").type_text("x").press("Backspace F12").type_text("dJKu").sees("dJKu");
    driver.press("F12").type_text("dd").sees("dd");
    assert_eq!(driver.workbook().debrief(deal).expect("read"), before);
    // Where the list has the keys it keeps them.
    driver.press("Backspace Backspace Esc F12 Backspace Backspace Backspace Backspace Esc F12 F12 v").sees_no("dJKu");
}

#[test]
fn on_home_the_selected_deal_is_shown_not_the_one_that_was_open_last() {
    for (language, none) in [("en", "No deal is selected"), ("de", "Kein Auftrag ist ausgewählt")] {
        let (mut driver, _) = marked((120, 36), language);
        driver.press("f").type_text(OURS).press("Enter Enter").sees(OURS).press("Esc Esc Esc Esc");
        driver.press("f").type_text(CUSTOMER).press("Enter");
        driver.press("F12").sees(SIGN).sees(CUSTOMER).sees_no(OURS).press("F12").sees_no(SIGN).sees("debrief ");
        // The levers are no deals.
        driver.press("S-Tab S-Tab F12").sees(none).sees(SIGN).sees_no(OURS).press("F12").sees_no(none);
    }
}

#[test]
fn what_a_blind_sitting_hides_stays_hidden_while_the_customer_looks_on() {
    for (size, language, nothing) in [((120, 36), "en", "nothing to show here"), ((80, 24), "de", "nichts zu zeigen")] {
        for with in [SittingWith::Vendor, SittingWith::Customer] {
            let bundle = bundle(if language == "de" { Language::De } else { Language::En });
            let found = bundle.debriefs.iter().find(|debrief| debrief.deal.customer.contains(CUSTOMER));
            let deal = found.expect("the deal is in the demo").deal.id;
            let sitting = Sitting { blind: true, ..Sitting::new(deal, with) };
            let told = found.and_then(|debrief| {
                debrief.steps.iter().find(|step| debrief.told(step.id).is_blind_spot()).map(|step| step.title.clone())
            });
            // Whoever acts stands in another column.
            let told: String = told.expect("a step of the customer's alone").chars().skip(8).take(12).collect();
            let mut driver = Driver::with(language, size, |workbook| {
                workbook.fill([bundle]).expect("the marked demo can be loaded");
                workbook.edit(Edit::new(EditLabel::AddSitting), |tx| tx.insert(&sitting)).expect("a sitting");
            });
            driver.open(CUSTOMER).press("3 Esc c g");
            let is_hidden = with == SittingWith::Vendor;
            driver.press("F12").sees(SIGN).sees_no(OURS);
            match is_hidden {
                true => driver.sees(nothing).sees_no(&told).press("3 g").sees_no(&told),
                false => driver.sees("0:00 h").press("3 Esc g").sees(&told),
            };
            driver.restart().sees(SIGN).sees_no(OURS);
            if is_hidden {
                driver.sees(nothing).sees_no(&told);
            }
            driver.press("F12").sees_no(SIGN);
        }
    }
}

#[test]
fn a_restart_before_the_customer_shows_nothing_either_and_the_key_shows_it_again() {
    for (language, gone) in [("en", "No deal is selected"), ("de", "Kein Auftrag ist ausgewählt")] {
        let (mut driver, _) = marked((80, 24), language);
        driver
            .press("S-Tab F12")
            .sees_no(OURS)
            .sees(gone)
            .press("n / H Esc Enter")
            .sees_no(OURS)
            .press("F12 Tab")
            .sees_no(gone);
        driver.open(CUSTOMER).press("3").type_text("half a step");
        driver.press("F12").sees_no("half a step").restart().sees_no(OURS).sees_no("half a step").sees(SIGN);
        walk(&mut driver, "Esc n / H");
        driver.press("F12").sees_no(SIGN).sees("half a step");
        driver.restart().sees_no(SIGN);
    }
}

#[test]
fn another_window_changes_what_is_hidden_and_neither_ends_the_view_nor_is_overwritten() {
    let (mut driver, deal) = marked((120, 36), "en");
    driver.open(CUSTOMER).press("3 Esc F12 g e").type_text(" indeed");
    let mut other = driver.elsewhere();
    let step = other.debrief(deal).expect("read").steps.into_iter().find(|step| step.title.len() > 3).expect("a step");
    let new = Step { effort_hours: Some(7.5), ..step.clone() };
    other.edit(Edit::new(EditLabel::ChangeStep), |tx| tx.update(&step, &new)).expect("changed");
    other.set_setting("customer-screen", None).expect("forgotten");
    driver.app.tick();
    driver.press("Enter").sees_no(OURS).sees(" indeed");
    let found = driver.workbook().debrief(deal).expect("read");
    assert!(found.steps.iter().any(|step| step.effort_hours == Some(7.5)), "the other window's");
    assert!(found.steps.iter().any(|step| step.title.ends_with(" indeed")), "this one's");
    driver.restart().sees(SIGN);
}

#[test]
fn a_workbook_that_can_only_be_read_is_covered_too_and_does_not_remember_it() {
    let (mut driver, _) = marked((120, 36), "en");
    driver.restart_to_read().open(CUSTOMER).press("3 F12").sees(SIGN).sees_no(OURS);
    walk(&mut driver, "1 2 3 a x Enter Esc 4 a Esc 5 + / H");
    driver.press("F12").sees_no(SIGN);
}

#[test]
fn the_report_for_the_customer_can_be_read_here_and_a_deal_that_goes_leaves_nothing() {
    let (mut driver, deal) = marked((120, 36), "en");
    driver.open(CUSTOMER).press("F12 R").sees("As the customer may see it").sees_no(OURS).press("Esc").sees(SIGN);
    let mut other = driver.elsewhere();
    let row = other.get(deal).expect("read").expect("the deal");
    other.edit(Edit::new(EditLabel::DeleteDeal), |tx| tx.delete(&row)).expect("deleted");
    driver.app.tick();
    driver.draw();
    driver.sees("No deal is open").sees_no(OURS);
}

#[test]
fn whoever_is_entered_and_not_seen_here_is_not_entered_again() {
    let (mut driver, deal) = marked((120, 36), "en");
    let mut other = driver.elsewhere();
    let person = Participant::new(deal, "Ottokar Zuber", Side::Customer);
    other.edit(Edit::new(EditLabel::AddParticipant), |tx| tx.insert(&person)).expect("entered");
    driver.app.tick();
    driver.open(CUSTOMER).press("3 Esc F12 2").sees_no("Zuber").press("3");
    driver.type_text("shuts the gate @Ottokar_Zuber").press("Enter").sees("shuts the gate");
    let found = driver.workbook().debrief(deal).expect("read");
    assert_eq!(found.participants.iter().filter(|person| person.name.contains("Zuber")).count(), 1);
    assert!(found.steps.iter().any(|step| step.actor == Some(person.id)));
}

#[test]
fn somebody_hidden_is_meant_by_the_last_name_too_on_whichever_side() {
    let (mut driver, deal) = marked((120, 36), "en");
    let mut other = driver.elsewhere();
    let people = [("Ottokar Zuber", Side::Customer), ("Vreni Tobler", Side::Vendor), ("Egon Ammann", Side::Customer)];
    let people = people.map(|(name, side)| Participant::new(deal, name, side));
    other
        .edit(Edit::new(EditLabel::AddParticipant), |tx| people.iter().try_for_each(|person| tx.insert(person)))
        .expect("entered");
    driver.app.tick();
    driver.open(CUSTOMER).press("3 Esc F12 2").sees_no("Zuber").sees_no("Tobler").press("3");
    // Until it is entered it looks as it does of somebody whom nobody knows.
    driver.type_text("shuts the gate @Zuber @Tobler").sees("Zuber").sees("new").press("Enter Esc 2");
    driver.sees("Ottokar Zuber").sees("Vreni Tobler").sees_no(OURS);
    driver.sees_no("Ammann").press("a").type_text("Egon Ammann, purchasing").press("Enter").sees("Egon Ammann");
    let found = driver.workbook().debrief(deal).expect("read");
    for person in &people {
        let short = person.short_name();
        assert_eq!(found.participants.iter().filter(|other| other.name.contains(short)).count(), 1, "{short}");
    }
    let step = found.steps.iter().find(|step| step.actor == Some(people[0].id)).expect("the step");
    assert!(found.others(step.id).any(|person| person.id == people[1].id));
}

#[test]
fn the_readings_of_the_steps_hold_no_reading_of_ours() {
    for (size, language, told, never, lanes) in [
        ((120, 36), "en", "told by  ", "decides", "only the customer"),
        ((80, 24), "de", "Quelle  ", "entscheidet", "nur Kunde"),
    ] {
        let (mut driver, deal) = marked(size, language);
        // Somebody who could say yes, and whom we have never met.
        let mut other = driver.elsewhere();
        let board = Participant {
            buying_roles: [BuyingRole::Decider].into_iter().collect(),
            ..Participant::new(deal, "Xaver Kappeler", Side::Customer)
        };
        let before = other.debrief(deal).expect("read");
        let step = before.steps.iter().rfind(|step| before.told(step.id).is_blind_spot()).expect("a step");
        let link = StepParticipant { id: Id::new(), deal, step: step.id, participant: board.id };
        other
            .edit(Edit::new(EditLabel::AddParticipant), |tx| {
                tx.insert(&board)?;
                tx.insert(&link)
            })
            .expect("entered");
        driver.app.tick();
        driver.open(CUSTOMER).press("3 Esc v").sees(told).sees("! 1/");
        driver.press("F12 3 Esc v").sees("Huber").sees_no(told).sees_no(never).sees_no("! 1/");
        // There is no reading that tells who tells what.
        for _ in 0..4 {
            driver.press("v").sees_no(lanes).sees_no(OURS);
        }
    }
}

#[test]
fn nobody_s_role_in_the_purchase_is_shown() {
    for (size, language, decides, unknown) in
        [((120, 36), "en", "decider", "role not known"), ((80, 24), "de", "Entscheider", "Rolle nicht bekannt")]
    {
        let mut driver = Driver::demo(language, size);
        driver.open("hofstetter").press("2").sees(decides);
        driver.press("F12 2").sees("Huber").sees_no(decides).sees_no(unknown);
        for _ in 0..6 {
            driver.press("Down").sees_no(decides);
        }
    }
}

#[test]
fn the_list_of_commands_does_not_tell_that_something_is_hidden() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("C-p").type_text("customer may see").sees("Show only what the customer may see");
    driver.press("Esc C-p").type_text("leaps out").sees("To the next thing that leaps out");
    driver.press("Esc F12 C-p").type_text("customer may see").sees_no("Show only what the customer may see");
    driver.press("Esc C-p").type_text("leaps out").sees_no("To the next thing that leaps out");
}

#[test]
fn a_replay_is_not_shown_to_the_customer_nor_given_away_and_the_key_goes_back_to_it() {
    for (language, why) in [("en", "while a deal is being replayed"), ("de", "nachgespielt wird")] {
        for way in ["P", "P Enter", "3 Esc P Enter"] {
            let (mut driver, _) = marked((80, 24), language);
            if way.starts_with('3') {
                driver.open(CUSTOMER);
            }
            driver.press(way);
            let before = driver.screen();
            driver.press("F12").sees(SIGN).sees(why).sees("F12").sees_no(OURS).sees_no(CUSTOMER);
            driver.press("3 Enter M").sees(why).sees_no(CUSTOMER).press("F12");
            let same = |screen: &str| screen.lines().take(20).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(same(&driver.screen()), same(&before));
            // A restart in front of the customer shows nothing either.
            driver.press("F12").restart().sees(SIGN).sees_no(OURS).sees_no(CUSTOMER);
        }
    }
}

#[test]
fn help_tells_the_customer_of_nothing_that_is_hidden() {
    for (language, words) in [("en", ["everything again", "may see"]), ("de", ["wieder alles", "sehen darf"])] {
        let (mut driver, _) = marked((120, 36), language);
        driver.open(CUSTOMER).press("3 Esc F12 F1");
        for _ in 0..30 {
            driver.sees_no(words[0]).sees_no(words[1]).press("Down");
        }
    }
}

#[test]
fn what_was_said_in_the_customers_view_stands_in_no_list_of_messages() {
    let (mut driver, _) = marked((120, 36), "en");
    driver.open(CUSTOMER).press("3 Esc F12 g d").sees("Nothing was changed").press("H").sees("no function here");
    driver
        .press("u")
        .sees("nothing here to take back")
        .press("F12")
        .sees_no("take back")
        .press("M")
        .sees_no("nothing here")
        .sees_no("Nothing was changed")
        .sees_no("no function here");
    driver.sees("No messages yet.");
}

#[test]
fn what_stands_in_the_place_of_a_name_is_not_taken_for_one() {
    for (language, size, job, label) in [
        ("en", (120, 36), "operations manager in Olten", "[manag. 2]"),
        ("de", (80, 24), "Betriebsleiter in Olten", "[Betri. 2]"),
    ] {
        let (mut driver, deal) = marked(size, language);
        let mut other = driver.elsewhere();
        let person = Participant {
            job: job.into(),
            consent: Some(debrief::domain::Consent::Anonymous),
            ..Participant::new(deal, "Beat Zuber", Side::Customer)
        };
        let step = Step { actor: Some(person.id), ..Step::new(deal, 1 << 40, "Zuber waits at the ramp") };
        let telling = debrief::domain::Telling::new(&step, debrief::domain::Source::Customer);
        let add = Edit::new(EditLabel::AddStep);
        other
            .edit(add, |tx| {
                tx.insert(&person)?;
                tx.insert(&step)?;
                tx.insert(&telling)
            })
            .expect("added");
        driver.app.tick();
        driver.open(CUSTOMER).press("3 Esc F12 3 Esc G").sees(label).sees("waits at the ramp").sees_no("Zuber");
        let screen = driver.screen();
        let row = screen.lines().find(|line| line.contains("waits at the ramp")).expect("the step");
        assert!(!row.contains(" Olten ") && row.matches('[').count() == 1, "{row}");
        // As a line it is read back as the same person.
        let before = driver.workbook().debrief(deal).expect("read");
        driver.press("e").sees("waits at the ramp").press("Enter").sees_no("Zuber");
        assert_eq!(driver.workbook().debrief(deal).expect("read"), before);
        driver.press("e").type_text(" again").press("Enter");
        let after = driver.workbook().debrief(deal).expect("read");
        assert_eq!(after.participants.len(), before.participants.len());
        assert_eq!(after.steps.last().expect("it").actor, Some(person.id), "{}", driver.screen());
    }
}

#[test]
fn whoever_types_under_a_popup_goes_on_typing_in_the_customers_view() {
    let mut driver = crate::driver::Driver::demo("en", (120, 36));
    driver.open("tubex").press("3 a").type_text("ours ").press("C-s").sees("Save a copy as").press("F12");
    driver.type_text("u n theirs").sees("u n theirs").press("F12").press("Esc").sees("ours");
}
