//! The report of the sample deal, of an empty one, and of texts that try to break it.

use proptest::prelude::*;

use super::{Audience, OpenQuestion, deal_report};
use crate::{
    analysis::{sample::lost_order, summarise},
    domain::*,
    i18n::Locale,
};

fn report(debrief: &Debrief, locale: Locale, audience: Audience) -> String {
    let open = OpenQuestion { question: "What happened between steps 7 and 8?".into(), severity: "warning".into() };
    deal_report(debrief, &summarise(debrief), &[open], locale, audience)
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
    for shown in ["Jonas Wyss", "\\[decider\\] receives Meier", "| plant manager |", "Kestler"] {
        assert!(text.contains(shown), "{shown}:\n{text}");
    }
}

#[test]
fn nobody_is_named_in_a_pseudonymised_report() {
    let text = report(&lost_order(), Locale::DE, Audience::Pseudonymised);
    for hidden in ["Huber", "Keller", "Wyss", "Meier", "Everything was already"] {
        assert!(!text.contains(hidden), "{hidden}:\n{text}");
    }
    assert!(text.contains("klar für uns |"), "judgements stay:\n{text}");
}

#[test]
fn a_nearly_empty_deal_has_a_short_report() {
    let mut debrief = Debrief::new(Deal::new("", ""));
    let text = |debrief: &Debrief| deal_report(debrief, &summarise(debrief), &[], Locale::EN, Audience::Internal);
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

/// Puts a text into every field that somebody types into.
fn type_everywhere(debrief: &mut Debrief, text: &str) {
    let put = |field: &mut String| *field = text.to_owned();
    let deal = &mut debrief.deal;
    [
        &mut deal.title,
        &mut deal.customer,
        &mut deal.division,
        &mut deal.segment,
        &mut deal.country,
        &mut deal.winner,
        &mut deal.finding,
        &mut deal.notes,
    ]
    .into_iter()
    .for_each(put);
    for person in &mut debrief.participants {
        [&mut person.name, &mut person.job, &mut person.site, &mut person.personal_goal].into_iter().for_each(put);
    }
    for step in &mut debrief.steps {
        put(&mut step.title);
        put(&mut step.activity);
    }
    debrief.tellings.iter_mut().for_each(|telling| put(&mut telling.words));
    for incident in &mut debrief.incidents {
        [&mut incident.what, &mut incident.behaviour, &mut incident.consequence, &mut incident.quote]
            .into_iter()
            .for_each(put);
    }
    for claim in &mut debrief.claims {
        [&mut claim.text, &mut claim.rival, &mut claim.notes].into_iter().for_each(put);
    }
    debrief.scores.iter_mut().for_each(|score| put(&mut score.rationale));
    for lever in &mut debrief.levers {
        [&mut lever.title, &mut lever.change, &mut lever.owner_person].into_iter().for_each(put);
    }
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
fn check(text: &str) -> Result<(), TestCaseError> {
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
    // Head and rule of five tables, 8 steps and 3 waits, 3 + 1 + 1 people, 21 criteria.
    prop_assert_eq!(rows, 10 + 11 + 5 + 21);
    let headings = text.lines().filter(|line| line.starts_with('#')).count();
    prop_assert!((13..=15).contains(&headings), "{}\n{}", headings, text);
    Ok(())
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
            if let Err(fault) = check(&report(&debrief, locale, Audience::Customer)) {
                panic!("{text:?}: {fault}");
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
        check(&report(&debrief, Locale::EN, audience))?;
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
