//! The report of the sample deal, of an empty one, and of texts that try to break it.

mod html;
mod names;
mod slides;

use proptest::prelude::*;

use super::{Audience, deal_report};
use crate::{
    analysis::{sample::lost_order, summarise},
    domain::*,
    exchange::naming::Everybody,
    i18n::Locale,
};

fn report(debrief: &Debrief, locale: Locale, audience: Audience) -> String {
    let open = ["What happened between steps 7 and 8?".to_owned()];
    deal_report(debrief, &summarise(debrief), &open, locale, audience, &Everybody::default())
}

#[test]
fn the_sample_in_english() {
    insta::assert_snapshot!(report(&lost_order(), Locale::EN, Audience::Internal));
}

#[test]
fn the_sample_in_german() {
    insta::assert_snapshot!(report(&lost_order(), Locale::DE, Audience::Internal));
}

#[test]
fn sentences_say_only_what_there_is_to_say() {
    let mut debrief = lost_order();
    debrief.steps[3].date = debrief.steps[1].date;
    let text = report(&debrief, Locale::DE, Audience::Internal);
    assert!(text.contains("an Verkauf (Schritt 4), am selben Tag"), "{text}");
    let why = |debrief: &mut Debrief, side| {
        let score = debrief.scores.iter_mut().find(|score| score.side == side && score.criterion.number() == Some(6));
        score.expect("access").rationale = "Ihr wart immer beim Werk.".into();
    };
    why(&mut debrief, Scorer::Customer);
    why(&mut debrief, Scorer::Vendor);
    let text = report(&debrief, Locale::DE, Audience::Internal);
    assert!(text.contains("| Kunde: Ihr wart immer beim Werk. Wir: Ihr wart immer beim Werk. |"), "{text}");
    // The customer knows in which country the customer is.
    assert!(text.contains("Der Rahmen: ") && text.contains("Schweiz"), "{text}");
    let text = report(&debrief, Locale::DE, Audience::Customer);
    assert!(!text.contains("Der Rahmen") && !text.contains("Schweiz"), "{text}");
}

#[test]
fn what_was_told_first_is_said_also_where_no_date_says_whether_it_came_first() {
    let mut debrief = lost_order();
    let told: Vec<Telling> = debrief
        .steps
        .iter()
        .take(6)
        .enumerate()
        .flat_map(|(at, step)| {
            [Source::Customer, Source::Vendor].map(|source| {
                let telling = Telling::new(step, source);
                Telling { told_order: u32::try_from(at).ok(), ..telling }
            })
        })
        .collect();
    debrief.tellings = told;
    debrief.steps.iter_mut().for_each(|step| step.date = None);
    let text = report(&debrief, Locale::EN, Audience::Internal);
    assert!(text.contains("The customer told first: steps 1, 2, 3, 4, 5; too few dates say"), "{text}");
    debrief.tellings.retain(|telling| telling.step != debrief.steps[5].id && telling.step != debrief.steps[4].id);
    assert!(!report(&debrief, Locale::EN, Audience::Internal).contains("told first"), "four are none to speak of");
}

#[test]
fn the_sample_for_the_customer() {
    let text = report(&lost_order(), Locale::EN, Audience::Customer);
    for hidden in [
        "Huber",
        "Thomas",
        "Keller",
        "Erika",
        "managing director",
        "Everything was already running",
        "margin",
        "34.5",
        "clearly for us |",
        "when the heir takes over",
        "champion",
        "effort 2",
    ] {
        assert!(!text.contains(hidden), "{hidden}:\n{text}");
    }
    for shown in ["Jonas Wyss", "\\[decider\\] visits Kestler", "| plant manager |", "Kestler"] {
        assert!(text.contains(shown), "{shown}:\n{text}");
    }
}

/// Marks what only we know, and what the customer said.
const OURS: &str = "Quvendor";
const THEIRS: &str = "Qucustomer";

/// Plants a mark into every field that is ours, and another into every field that the customer may get back.
fn mark_sides(debrief: &mut Debrief) {
    let ours = |at: &str| format!("{OURS} {at}");
    let theirs = |at: &str| format!("{THEIRS} {at}");
    let told: Vec<bool> = debrief.steps.iter().map(|step| debrief.told(step.id).customer).collect();
    let deal = &mut debrief.deal;
    deal.division = ours("division");
    deal.segment = ours("segment");
    deal.finding = ours("finding");
    deal.notes = ours("notes");
    deal.crm_source = ours("crm source");
    deal.crm_id = ours("crm id");
    for person in &mut debrief.participants {
        person.consent = Some(Consent::Attributable);
        person.stance = Stance::new(2);
        person.personal_goal = ours("goal");
        person.notes = ours("note");
    }
    debrief.participants.push(Participant::new(debrief.deal.id, ours("colleague whom nobody met"), Side::Vendor));
    for (step, is_told) in debrief.steps.iter_mut().zip(told) {
        step.title = if is_told { theirs("step") } else { ours("step") };
        step.is_lever = true;
        step.owner = Some(OwnerFunction::Sales);
        step.commitment = Commitment::new(2);
    }
    let paper = Telling { words: ours("paper"), ..Telling::new(&debrief.steps[0], Source::Document) };
    debrief.tellings.push(paper);
    for telling in &mut debrief.tellings {
        telling.words = if telling.source == Source::Customer { theirs("words") } else { ours("words") };
    }
    for incident in &mut debrief.incidents {
        incident.what = theirs("incident");
        incident.quote = theirs("quote");
        incident.behaviour = ours("behaviour");
        incident.consequence = ours("consequence");
    }
    let id = debrief.deal.id;
    let mut felt_by_us = Incident::new(id, IncidentKind::Annoyed, Side::Vendor, ours("incident"));
    felt_by_us.quote = ours("quote");
    let told_by_us = Incident {
        told_by: Some(Source::Vendor),
        ..Incident::new(id, IncidentKind::Annoyed, Side::Customer, ours("tale"))
    };
    let unplaced = Incident::new(id, IncidentKind::Delighted, Side::Customer, ours("of nobody"));
    debrief.incidents.extend([felt_by_us, told_by_us, unplaced]);
    for claim in &mut debrief.claims {
        claim.text = if claim.made_by == Side::Customer { theirs("claim") } else { ours("claim") };
        (claim.why_supported, claim.why_refuted) = (ours("why it holds"), ours("why it does not"));
        claim.notes = ours("note on a claim");
        claim.rival = "decider_not_reached".into();
    }
    for score in &mut debrief.scores {
        score.rationale = if score.side == Scorer::Customer { theirs("why") } else { ours("why") };
    }
    for lever in &mut debrief.levers {
        (lever.title, lever.change) = (ours("lever"), ours("change"));
        (lever.owner_person, lever.notes) = (ours("owner"), ours("note on a lever"));
    }
    for sitting in &mut debrief.sittings {
        (sitting.facilitator, sitting.attended, sitting.notes) = (ours("led"), ours("there"), ours("note"));
    }
    debrief.waivers.push(FindingWaiver {
        id: Id::new(),
        deal: id,
        rule: "K01".into(),
        target: None,
        reason: ours("waiver"),
    });
    debrief.landmarks.push(Landmark { id: Id::new(), deal: id, date: "2025-10".parse().unwrap(), label: ours("fair") });
}

#[test]
fn the_customer_gets_nothing_of_ours() {
    let mut debrief = lost_order();
    mark_sides(&mut debrief);
    for locale in [Locale::EN, Locale::DE] {
        let findings = [format!("{OURS} question")];
        let text =
            deal_report(&debrief, &summarise(&debrief), &findings, locale, Audience::Customer, &Everybody::default());
        assert!(!text.contains(OURS), "{text}");
        for part in ["step", "words", "incident", "quote", "claim", "why"] {
            assert!(text.contains(&format!("{THEIRS} {part}")), "{part}:\n{text}");
        }
        let (us, blind, lever) = match locale {
            Locale::EN => ("(us)", "blind spot", "lever"),
            _ => ("(wir)", "blinde", "Hebel"),
        };
        for ours in [us, blind, lever, "1'840'000", "1,840,000", "34.5", "very bad (", "K01"] {
            assert!(!text.contains(ours), "{ours}:\n{text}");
        }
        // The house sees it all, so the marks are where a report can find them.
        let ours = report(&debrief, locale, Audience::Internal);
        for part in [
            "finding",
            "goal",
            "step",
            "words",
            "behaviour",
            "incident",
            "claim",
            "note on a claim",
            "why it holds",
            "why it does not",
            "why",
            "lever",
            "owner",
        ] {
            assert!(ours.contains(&format!("{OURS} {part}")), "{part}:\n{ours}");
        }
    }
}

#[test]
fn steps_told_by_the_customer_are_numbered_and_timed_anew() {
    let debrief = lost_order();
    let text = report(&debrief, Locale::EN, Audience::Customer);
    // Seven of eight are left: "Huber receives Meier" is told by us alone.
    assert!(text.contains("7 steps are recorded") && text.contains("| 7 | 12 Mar 2026 |"), "{text}");
    assert!(!text.contains("| 8 |") && !text.contains("receives") && !text.contains("in a hurry"), "{text}");
    assert!(text.contains("| *98 days* |"), "the time over the gap that is left: {text}");
}

#[test]
fn what_we_had_expected_stays_in_the_house_and_waits_until_it_is_opened() {
    use crate::domain::{Chance, Prediction, PredictionState};
    let mut debrief = lost_order();
    for state in [PredictionState::Draft, PredictionState::Locked, PredictionState::Opened] {
        let made =
            Prediction { reasons: "Zinnober".into(), chance: Chance::new(73), ..Prediction::new(debrief.deal.id) };
        debrief.prediction = Some(Prediction { state, ..made });
        for audience in [Audience::Internal, Audience::Customer, Audience::Pseudonymised] {
            let text = deal_report(&debrief, &summarise(&debrief), &[], Locale::EN, audience, &Everybody::default());
            let is_told = state == PredictionState::Opened && audience == Audience::Internal;
            assert_eq!(text.contains("Zinnober"), is_told, "{state:?} {audience:?}");
        }
    }
}

#[test]
fn who_spoke_for_internal_use_only_makes_the_customers_reasons_stay_here() {
    let mut debrief = lost_order();
    debrief.claims.push(Claim::new(debrief.deal.id, "They had decided in October.", Side::Customer));
    let text = report(&debrief, Locale::EN, Audience::Customer);
    assert!(text.contains("Seven per cent too expensive.") && !text.contains("decided in October"), "{text}");
    assert!(!text.contains("You were always with the plant."), "{text}");
    debrief.participants[0].consent = Some(Consent::Attributable);
    let text = report(&debrief, Locale::EN, Audience::Customer);
    assert!(text.contains("decided in October") && text.contains("You were always with the plant."), "{text}");
}

#[test]
fn nobody_is_named_in_a_pseudonymised_report() {
    let text = report(&lost_order(), Locale::DE, Audience::Pseudonymised);
    for hidden in ["Huber", "Keller", "Wyss", "Meier", "Everything was already"] {
        assert!(!text.contains(hidden), "{hidden}:\n{text}");
    }
    assert!(text.contains("klar für uns |"), "judgements stay:\n{text}");

    // Neither is anybody of ours who is no participant.
    let mut debrief = lost_order();
    debrief.levers[0].owner_person = "Peter Zaugg".into();
    debrief.levers[0].change = "Zaugg releases no offer before".into();
    debrief.sittings[0].facilitator = "Ruth Imhof".into();
    debrief.deal.crm_id = "OPP-4711".into();
    debrief.deal.finding = "Imhof asked twice.".into();
    let text = report(&debrief, Locale::EN, Audience::Pseudonymised);
    for hidden in ["Zaugg", "Peter", "Imhof", "OPP-4711"] {
        assert!(!text.contains(hidden), "{hidden}:\n{text}");
    }
    assert!(text.contains("\\[one of us\\] releases no offer"), "{text}");
}

#[test]
fn a_nearly_empty_deal_has_a_short_report() {
    let mut debrief = Debrief::new(Deal::new("", ""));
    let text = |debrief: &Debrief| {
        deal_report(debrief, &summarise(debrief), &[], Locale::EN, Audience::Internal, &Everybody::default())
    };
    assert_eq!(
        text(&debrief),
        "# Untitled deal\n\nThe deal is still open.\n\nNot recorded yet: the reason given, what the debrief showed, \
         steps, critical incidents, people, checklist, levers.\n\n---\n\nNo sitting is recorded yet.\n"
    );
    debrief.deal.customer = "Tubex".into();
    debrief.steps = vec![Step::new(debrief.deal.id, 0, "Bianchi calls")];
    let text = text(&debrief);
    assert!(text.starts_with("# Tubex\n"));
    assert!(text.contains("One step is recorded."), "{text}");
    assert!(text.contains("| 1 | – | – | – | Bianchi calls | – | |"), "{text}");
    assert!(!text.contains("```"), "no curve without feelings:\n{text}");
}

/// Puts a text into every field that somebody types into, and where a file from outside may have one.
fn type_everywhere(debrief: &mut Debrief, text: &str) {
    debrief.texts_mut().into_iter().for_each(|(_, _, field)| text.clone_into(field));
    debrief.steps.iter_mut().for_each(|step| text.clone_into(&mut step.activity));
    debrief.claims.iter_mut().for_each(|claim| text.clone_into(&mut claim.rival));
}

/// How often a character stands in a line without a backslash before it.
fn unescaped(line: &str, wanted: char) -> usize {
    let mut is_escaped = false;
    let mut count = 0;
    for c in line.chars() {
        count += usize::from(c == wanted && !is_escaped);
        is_escaped = c == '\\' && !is_escaped;
    }
    count
}

/// What a text in a report may not do, whatever it is.
fn check(text: &str, audience: Audience) -> Result<(), TestCaseError> {
    let mut columns = 0;
    let mut rows = 0;
    for line in text.lines() {
        prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        prop_assert_eq!(unescaped(line, '<'), 0, "{}", line);
        prop_assert_eq!(unescaped(line, '`') % 3, 0, "{}", line);
        let pipes = unescaped(line, '|');
        if line.starts_with('|') {
            columns = if columns == 0 { pipes } else { columns };
            rows += 1;
        } else {
            columns = 0;
        }
        prop_assert_eq!(pipes, columns, "{}", line);
    }
    if audience == Audience::Customer {
        // How much the customer sees depends on who told what, not on what was typed.
        prop_assert!(rows > 0);
        return Ok(());
    }
    // Head and rule of five tables, 8 steps and 2 waits, 3 + 1 + 1 people, 21 criteria.
    prop_assert_eq!(rows, 10 + 10 + 5 + 21);
    let headings = text.lines().filter(|line| line.starts_with('#')).count();
    prop_assert!((13..=15).contains(&headings), "{}\n{}", headings, text);
    Ok(())
}

#[test]
fn nobody_of_another_deal_is_named_in_what_leaves_the_house() {
    let mut debrief = lost_order();
    let mut other = Deal::new("Brunnhof Recycling", "Press");
    other.winner = "Novak Systems".into();
    let named = |name: &str, side| Participant { job: "foreman".into(), ..Participant::new(other.id, name, side) };
    let known = debrief.participants[0].name.clone();
    let people = vec![
        named("Xaver Zumthor", Side::Customer),
        named("Novak", Side::Competitor),
        named("Ilse Quandt", Side::Vendor),
        // Whoever is here too has the function that is known here.
        named(&known, Side::Customer),
    ];
    let colleagues = vec![("Olga Prohaska".to_owned(), uuid::Uuid::now_v7())];
    let everybody = Everybody { deals: vec![other.clone()], people, colleagues };
    debrief.steps[1].title = format!("Zumthor calls; Novak, Quandt, Prohaska and {known} know");
    let text = |audience: Audience| deal_report(&debrief, &summarise(&debrief), &[], Locale::EN, audience, &everybody);
    let hidden = text(Audience::Pseudonymised);
    let told = "[someone at another customer's] calls; Novak, [one of us], [one of us] and [";
    let plain = hidden.replace('\\', "");
    assert!(plain.contains(told), "{plain}");
    assert!(text(Audience::Internal).contains("Zumthor"), "the house knows them");
}

#[test]
fn known_attacks_stay_text() {
    for text in [
        "a | b",
        "a \\| b \\",
        "\\",
        "x\n| new | row |\n",
        "</td><script>alert(1)</script>",
        "![x](javascript:alert(1))",
        "```\n# head\n```",
        "***",
        "[]",
        "\u{1b}]0;title\u{7}",
    ] {
        for locale in [Locale::EN, Locale::DE] {
            let mut debrief = lost_order();
            type_everywhere(&mut debrief, text);
            for audience in [Audience::Internal, Audience::Customer] {
                if let Err(fault) = check(&report(&debrief, locale, audience), audience) {
                    panic!("{text:?}: {fault}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_anywhere_keeps_the_form(text in "(?s).{0,24}|[|\\\\`*_<>#\\[\\]\n\r&~ a1.-]{0,16}", audience in 0..3) {
        let audience = [Audience::Internal, Audience::Customer, Audience::Pseudonymised][audience as usize];
        let mut debrief = lost_order();
        type_everywhere(&mut debrief, &text);
        check(&report(&debrief, Locale::EN, audience), audience)?;
    }

    #[test]
    fn hidden_names_never_slip_through(before in ".{0,8}[ |*(«/]", after in "[ |*)»,'].{0,8}") {
        let mut debrief = lost_order();
        let people = debrief.participants.clone();
        type_everywhere(&mut debrief, &format!("{before}Thomas Hu\u{200b}ber{after}"));
        debrief.participants = people;
        for audience in [Audience::Customer, Audience::Pseudonymised] {
            let text = report(&debrief, Locale::EN, audience);
            // Companies are shown as typed: title and outcome stand before the first heading of the second level.
            let body = text.split_once("\n## ").map_or("", |(_, body)| body);
            prop_assert!(!body.contains("Huber") && !body.contains("Thomas"), "{}", body);
        }
    }
}
