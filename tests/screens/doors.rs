//! Every command of the key map, from where it means something: while a customer looks on, and while one side is heard
//! blind. Whatever opens, no word of what is hidden stands on the screen.

use debrief::{
    domain::{
        BUILT_IN_CRITERIA, Claim, Deal, Debrief, Evidence, EvidenceFor, FindingWaiver, Id, Incident, IncidentKind,
        Lever, Participant, Phase, Record, Scorer, Side, Sitting, SittingWith, Source, Spent, StepParticipant, Weight,
    },
    exchange::demo,
    i18n::{Language, keys::KeyTable},
    store::{Bundle, Edit, EditLabel, Workbook},
    toml_read,
};

use super::{
    customer::{OURS, marked},
    driver::Driver,
};

/// Stands in everything that is hidden.
const HIDDEN: &str = "ZZHIDDEN";

/// The deal that is worked on.
const CUSTOMER: &str = "Hofstetter";

/// How one comes from the open deal to where the keys of a context count. `~` stands for the way to Home.
const WAYS: [(&str, &str); 44] = [
    ("global", "2"),
    ("list", "2"),
    ("line", "2 a"),
    ("text", "5 w"),
    ("popup", "M"),
    ("picker", "C-p"),
    ("form", "1 Enter"),
    ("fields", "2 Enter"),
    ("home", "~"),
    ("replay", "3 Esc P Enter"),
    ("studies", "~ 2"),
    ("lever-list", "~ 3"),
    ("study", "~ 2 Enter"),
    ("tabs", "~"),
    ("answers", "~ 4"),
    ("answer", "~ 4 Enter"),
    ("history", "~ H"),
    ("backups", "~ B"),
    ("import", "~ I"),
    ("merge", "~ I"),
    ("conflict", "2"),
    ("deal", "3 Esc"),
    ("people", "2"),
    ("steps", "3 Esc g"),
    ("capture", "3"),
    // Both ask for a file first; what it holds is nowhere recorded.
    ("notes", "3 Esc I"),
    ("transcript", "3 Esc T"),
    ("matrix", "3 Esc v"),
    ("walk", "3 Esc w"),
    ("walk-date", "3 Esc w"),
    ("incidents", "4"),
    ("new-incident", "4 a"),
    ("checklist", "5"),
    ("levers", "6"),
    ("review", "7"),
    ("prediction", "V"),
    ("records", "L"),
    ("reconcile", "Y"),
    ("sittings", "s"),
    ("agenda", "Z"),
    ("claims", "C"),
    ("bank", "Q"),
    ("rivals", "C w"),
    ("reader", "7 v"),
];

/// What ends the hiding, or the program, and is meant to.
const ENDS: [&str; 9] = [
    "quit",
    "suspend",
    "customer-screen",
    "end-sitting",
    "blind",
    "restore-backup",
    "external-editor",
    "archive",
    "duplicate",
];

/// Each command of the key map with its context and its first key, in the order of the contexts above.
fn commands() -> Vec<(&'static str, &'static str, String, String)> {
    let table: KeyTable = toml_read::from_str(include_str!("../../assets/keys.toml")).expect("the keys can be read");
    let known: Vec<&str> = WAYS.iter().map(|(context, _)| *context).collect();
    let missing: Vec<&String> = table.keys().filter(|context| !known.contains(&context.as_str())).collect();
    assert!(missing.is_empty(), "no way leads to {missing:?}");
    let mut all = Vec::new();
    for (context, way) in WAYS {
        let bound = table.get(context).expect("a context of the key map");
        for (command, keys) in bound {
            let key = keys.split(' ').next().expect("a key").to_owned();
            all.push((context, way, command.clone(), key));
        }
    }
    all
}

/// Marks all that the other side has told, and all that only it knows.
fn mark(debrief: &mut Debrief, other: Source) {
    let number = std::cell::Cell::new(0);
    let hidden = || {
        number.set(number.get() + 1);
        format!("{HIDDEN}{}", number.get())
    };
    let (side, scorer, id) = match other {
        Source::Vendor => (Side::Vendor, Scorer::Vendor, debrief.deal.id),
        _ => (Side::Customer, Scorer::Customer, debrief.deal.id),
    };
    let told = |step, source| debrief.tellings.iter().any(|told| told.step == step && told.source == source);
    let own = if other == Source::Vendor { Source::Customer } else { Source::Vendor };
    let is_theirs = |step| told(step, other) && !told(step, own) && !told(step, Source::Document);
    let theirs: Vec<_> = debrief.steps.iter().map(|step| step.id).filter(|step| is_theirs(*step)).collect();
    let mut ours = debrief.steps.iter().map(|step| step.id).filter(|step| told(*step, own) && !told(*step, other));
    let (first, last_own) = (theirs[0], ours.next_back().expect("a step of this side alone"));
    for step in debrief.steps.iter_mut().filter(|step| theirs.contains(&step.id)) {
        step.title = hidden();
    }
    for telling in debrief.tellings.iter_mut().filter(|telling| telling.source == other) {
        telling.words = hidden();
    }
    for incident in debrief.incidents.iter_mut().filter(|incident| {
        incident.told_by.map_or(incident.felt_by == side, |source| source == other)
            || incident.step.is_some_and(|step| theirs.contains(&step))
    }) {
        (incident.what, incident.quote) = (hidden(), hidden());
        (incident.behaviour, incident.consequence) = (hidden(), hidden());
    }
    debrief.claims.push(Claim::new(id, "late", side));
    for claim in debrief.claims.iter_mut().filter(|claim| claim.made_by == side) {
        (claim.text, claim.notes) = (hidden(), hidden());
    }
    for score in debrief.scores.iter_mut().filter(|score| score.side == scorer) {
        score.rationale = hidden();
    }
    debrief.deal.finding = hidden();
    let mut sitting =
        Sitting::new(id, if other == Source::Vendor { SittingWith::Vendor } else { SittingWith::Customer });
    sitting.minutes = Some(60);
    debrief.sittings.push(sitting);
    for sitting in debrief.sittings.iter_mut().filter(|sitting| sitting.source() == Some(other)) {
        (sitting.attended, sitting.notes) = (hidden(), hidden());
    }
    let lever = Lever { change: hidden(), owner_person: hidden(), ..Lever::new(Some(id), hidden()) };
    debrief.evidence.push(Evidence {
        id: Id::new(),
        deal: id,
        subject: EvidenceFor::Lever,
        subject_id: lever.id.uuid(),
        weight: Weight::For,
        step: Some(first),
        incident: None,
    });
    let rests_there = |lever: &Lever| {
        let mut rows = debrief.evidence.iter().filter(|row| row.subject_id == lever.id().uuid());
        rows.any(|row| row.step.is_some_and(|step| theirs.contains(&step)))
    };
    let resting: Vec<_> = debrief.levers.iter().filter(|lever| rests_there(lever)).map(|lever| lever.id).collect();
    debrief.levers.push(lever);
    for lever in debrief.levers.iter_mut().filter(|lever| resting.contains(&lever.id)) {
        (lever.title, lever.change) = (hidden(), hidden());
    }
    debrief.waivers.push(FindingWaiver {
        id: Id::new(),
        deal: id,
        rule: "O01".into(),
        target: Some(first.uuid()),
        reason: hidden(),
    });
    // Somebody whom only the other side has named, somebody of whom nobody tells, and somebody whom both know.
    let link = |step, person: &Participant| StepParticipant { id: Id::new(), deal: id, step, participant: person.id };
    let unknown = Participant { job: hidden(), ..Participant::new(id, format!("Zora {}", hidden()), Side::Customer) };
    let listed = Participant { job: hidden(), ..Participant::new(id, format!("Zeno {}", hidden()), side) };
    let mut known = Participant::new(id, format!("{} Wyss", hidden()), Side::Customer);
    (known.job, known.personal_goal, known.notes) = (hidden(), hidden(), hidden());
    debrief.step_participants.extend([link(first, &unknown), link(first, &known), link(last_own, &known)]);
    debrief.participants.extend([unknown, listed, known]);
    // Told after all of these were entered.
    debrief.incidents.push(Incident {
        told_by: Some(other),
        quote: hidden(),
        ..Incident::new(id, IncidentKind::Annoyed, side, hidden())
    });
}

fn bundle(language: Language, other: Source) -> Bundle {
    let mut bundle = demo::demo(language).expect("the demo is sound").into_bundle();
    let debrief = bundle.debriefs.iter_mut().find(|debrief| debrief.deal.customer.contains(CUSTOMER));
    mark(debrief.expect("the deal is in the demo"), other);
    bundle
}

/// The program in a sitting with one side that hides what the other has told.
fn blind(size: (u16, u16), language: &str, with: SittingWith) -> (Driver, Id<Deal>) {
    let other = if with == SittingWith::Customer { Source::Vendor } else { Source::Customer };
    let bundle = bundle(if language == "de" { Language::De } else { Language::En }, other);
    let found = bundle.debriefs.iter().find(|debrief| debrief.deal.customer.contains(CUSTOMER));
    let deal = found.expect("the deal is in the demo").deal.id;
    let driver = Driver::with(language, size, |workbook| {
        workbook.fill([bundle]).expect("the marked demo can be loaded");
        let sitting = Sitting { blind: true, ..Sitting::new(deal, with) };
        workbook.edit(Edit::new(EditLabel::AddSitting), |tx| tx.insert(&sitting)).expect("a sitting");
        let mut spent = Spent::default();
        spent.enter(Phase::Story);
        spent.add(Phase::Story, 12 * 60);
        workbook.save_sitting_clock(sitting.id, &spent).expect("it has begun");
        leave_half_said(workbook, deal);
    });
    (driver, deal)
}

/// What was being typed when this sitting began: in every line of the deal that is no row yet, and in a field of it.
fn leave_half_said(workbook: &Workbook, deal: Id<Deal>) {
    let lines = ["capture", "incident", "claim", "landmark", "person-customer", "person-vendor", "lever", "title"];
    for (number, line) in lines.into_iter().enumerate() {
        for aside in ["", "aside:"] {
            let place = format!("{aside}{deal}/deal/{deal}/{line}");
            workbook.save_draft(&place, &format!("{HIDDEN} half {number}")).expect("kept");
        }
    }
}

/// Runs every command from where it counts, and looks at what it shows and at what Enter shows then; `start` leads from
/// anywhere to the deal, and `holds` says whether it is still hidden what is to be.
pub(super) fn try_commands(
    driver: &mut Driver,
    hidden: &[&str],
    start: fn(&mut Driver),
    holds: impl Fn(&Driver) -> bool,
) {
    let mut tried = 0;
    for (context, way, command, key) in commands() {
        if ENDS.contains(&command.as_str()) {
            continue;
        }
        let at = format!("{command} in {context}");
        let looked = |driver: &mut Driver| {
            let screen = driver.screen();
            let shows = |line: &&str| hidden.iter().any(|hidden| line.contains(hidden));
            let line = screen.lines().find(shows);
            assert!(line.is_none(), "{at} shows {line:?}:\n{screen}");
        };
        driver.press("Esc Esc Esc Esc Esc Esc");
        looked(driver);
        start(driver);
        match way.strip_prefix('~') {
            Some(rest) => driver.press("Esc Esc Esc Esc").press(rest),
            None => driver.press(way),
        };
        looked(driver);
        driver.press(&key);
        looked(driver);
        driver.press("Down Enter");
        looked(driver);
        assert!(holds(driver), "{at} ends that it is hidden:\n{}", driver.screen());
        tried += 1;
    }
    assert!(tried > 200, "only {tried} commands were tried");
}

fn try_blind(size: (u16, u16), language: &str, with: SittingWith) {
    let (mut driver, deal) = blind(size, language, with);
    let start = |driver: &mut Driver| {
        driver.press("1").open(CUSTOMER);
    };
    try_commands(&mut driver, &[HIDDEN], start, |driver| driver.app.session().is_blind(deal).unwrap_or(false));
}

#[test]
fn no_command_shows_what_the_vendor_told_while_the_customer_is_heard_blind() {
    try_blind((120, 36), "en", SittingWith::Customer);
}

#[test]
fn no_command_shows_what_the_customer_told_while_we_are_heard_blind() {
    try_blind((80, 24), "de", SittingWith::Vendor);
}

#[test]
fn no_command_shows_what_stays_in_the_house_while_the_customer_looks_on() {
    for (size, language) in [((120, 36), "de"), ((80, 24), "en")] {
        let (mut driver, _) = marked(size, language);
        driver.open(CUSTOMER).press("F12");
        try_commands(&mut driver, &[OURS], |_| (), |driver| driver.app.session().is_covered());
    }
}

/// The checklist on each of its criteria, and what it may rest on.
fn checklist(driver: &mut Driver, side: Scorer) -> Vec<String> {
    driver.open(CUSTOMER).press("5 b Home");
    if side == Scorer::Vendor {
        driver.press("Tab Enter");
    }
    let mut screens = Vec::new();
    for _ in 0..BUILT_IN_CRITERIA.len() {
        for keys in ["", "e", "Esc Down"] {
            let screen = driver.press(keys).screen();
            let lines: Vec<&str> = screen.lines().collect();
            assert!(!lines[1].contains("40"), "the bar counts the steps of both sides: {}", lines[1]);
            // Neither the head, which is the coach's, nor when it was saved.
            screens.push(lines[3..lines.len() - 1].join("\n"));
        }
    }
    screens
}

#[test]
fn whoever_scores_blind_sees_the_checklist_as_if_the_other_had_told_nothing() {
    for (size, language, side) in [((120, 36), "en", Scorer::Customer), ((80, 24), "de", Scorer::Vendor)] {
        let (own, other) = match side {
            Scorer::Customer => (Source::Customer, Source::Vendor),
            Scorer::Vendor => (Source::Vendor, Source::Customer),
        };
        let told = bundle(if language == "de" { Language::De } else { Language::En }, other);
        let mut untold = told.clone();
        for debrief in &mut untold.debriefs {
            *debrief = std::mem::replace(debrief, Debrief::new(debrief.deal.clone())).seen_by(own);
        }
        let [told, untold] = [told, untold].map(|bundle| {
            let mut driver = Driver::with(language, size, |workbook| {
                workbook.fill([bundle]).expect("the marked demo can be loaded");
            });
            checklist(&mut driver, side)
        });
        for (told, untold) in told.iter().zip(&untold) {
            assert!(!told.contains(HIDDEN), "{told}");
            assert_eq!(told, untold);
        }
    }
}

#[test]
fn all_of_it_is_shown_where_nobody_is_heard_blind() {
    // What the other tests do not find is there to be found.
    let bundle = bundle(Language::En, Source::Vendor);
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        workbook.fill([bundle]).expect("the marked demo can be loaded");
    });
    driver.press("3").sees(HIDDEN).press("1").open(CUSTOMER);
    for way in ["2 G", "3 Esc", "3 Esc v", "4", "5", "6", "7", "s", "C"] {
        driver.press(way).sees(HIDDEN).press("Esc Esc Esc Esc").open(CUSTOMER);
    }
    driver.press("/").type_text("Zora").sees(HIDDEN).press("Esc 3 a").type_text("@Zo").sees(HIDDEN);
}
