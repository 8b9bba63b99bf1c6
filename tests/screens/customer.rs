//! While a customer looks on, no frame shows what stays in the house, and nothing there can be changed.

use debrief::{
    domain::{Deal, Debrief, FindingWaiver, Id, Incident, IncidentKind, Lever, Scorer, Side, Source},
    exchange::demo,
    i18n::Language,
    store::Bundle,
};

use super::driver::Driver;

/// Stands in every field that stays in the house, and in all other deals.
const OURS: &str = "Zzours";

/// The deal that the customer comes for.
const CUSTOMER: &str = "Hofstetter";

fn mark(debrief: &mut Debrief) {
    let ours = || format!("{OURS} x");
    let deal = &mut debrief.deal;
    for text in [&mut deal.division, &mut deal.segment, &mut deal.finding, &mut deal.notes, &mut deal.crm_id] {
        *text = ours();
    }
    let id = deal.id;
    for person in &mut debrief.participants {
        (person.personal_goal, person.notes) = (ours(), ours());
    }
    let is_told = |debrief: &Debrief, at: usize| debrief.told(debrief.steps[at].id).customer;
    for at in 0..debrief.steps.len() {
        if !is_told(debrief, at) {
            debrief.steps[at].title = ours();
        }
    }
    for telling in debrief.tellings.iter_mut().filter(|telling| telling.source != Source::Customer) {
        telling.words = ours();
    }
    for incident in &mut debrief.incidents {
        (incident.behaviour, incident.consequence) = (ours(), ours());
    }
    debrief.incidents.push(Incident::new(id, IncidentKind::Annoyed, Side::Vendor, ours()));
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
        (lever.title, lever.change) = (ours(), ours());
    }
    debrief.levers.push(Lever::new(Some(id), ours()));
    debrief.waivers.push(FindingWaiver { id: Id::new(), deal: id, rule: "K01".into(), target: None, reason: ours() });
    for sitting in &mut debrief.sittings {
        (sitting.facilitator, sitting.notes) = (ours(), ours());
    }
}

fn bundle() -> Bundle {
    let mut bundle = demo::demo(Language::En).expect("the demo is sound").into_bundle();
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

fn marked(size: (u16, u16), language: &str) -> (Driver, Id<Deal>) {
    let bundle = bundle();
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

/// What would open, change, find or tell something if the screen were not covered.
const KEYS: &str = "1 2 3 4 5 6 7 [ ] n p V W Tab S-Tab c s L C R P a A d u C-r H M S B / C-p C-s D f Space Enter Esc G g \
    PgDn PgUp Down Up x e E w + - i ! v t b y";

#[test]
fn no_frame_shows_what_stays_in_the_house() {
    for size in [(120, 36), (80, 24)] {
        let (mut driver, _) = marked(size, "en");
        // From each stage, and with popups and lines open.
        driver.open(CUSTOMER);
        let mut bites = 0;
        for way in ["1", "2", "3", "3 a", "4", "5", "6", "7", "7 V", "s", "C", "L", "H", "/", "C-p", "M", "S", "?", "d"]
        {
            driver.press(way);
            bites += usize::from(driver.screen().contains(OURS));
            driver.press("C-o").sees_no(OURS).sees(CUSTOMER).sees("shows everything again");
            // All keys where a line and a popup lie below; elsewhere those that lead on.
            walk(&mut driver, if ["3 a", "7 V"].contains(&way) { KEYS } else { "Esc Enter u / 5" });
            for (column, row) in [(2, 1), (10, 5), (30, 10), (60, 3)] {
                driver.click_at(column, row).sees_no(OURS);
            }
            driver.paste("pasted").sees_no(OURS);
            driver.app.tick();
            driver.draw();
            driver.sees_no(OURS).press("C-o").sees_no("shows everything again");
            driver.press("Esc Esc Esc");
            if !driver.screen().contains("1 Frame") {
                driver.press("Esc").open(CUSTOMER);
            }
        }
        assert!(bites > 4, "the marks are on the screen where nothing covers it: {bites}");
    }
}

#[test]
fn a_restart_before_the_customer_shows_nothing_either_and_the_key_shows_it_again() {
    for (language, foot) in [("en", "shows everything again"), ("de", "zeigt wieder alles")] {
        let (mut driver, _) = marked((80, 24), language);
        driver.press("C-o").sees_no(OURS).sees(foot).press("C-o").sees_no(foot);
        driver.open(CUSTOMER).press("3 a").type_text("half a step");
        driver.press("C-o").sees_no("half a step").restart().sees_no(OURS).sees_no("half a step").sees(foot);
        walk(&mut driver, "Enter Esc n / H");
        driver.press("C-o").sees_no(foot).sees("half a step");
        driver.restart().sees_no(foot);
    }
}

#[test]
fn nothing_is_changed_while_it_is_covered() {
    let (mut driver, deal) = marked((120, 36), "en");
    let before = driver.workbook().debrief(deal).expect("read");
    let contents = driver.workbook().contents().expect("read").deals;
    driver.open(CUSTOMER).press("2 C-o");
    walk(&mut driver, KEYS);
    assert_eq!(driver.workbook().debrief(deal).expect("read"), before);
    assert_eq!(driver.workbook().contents().expect("read").deals, contents);
    driver.press("C-q");
    assert!(driver.app.is_over());
}
