//! Completion, suggestion, paste.

use super::*;
use crate::domain::MAX_LINE;

fn inserts(line: &str) -> Vec<String> {
    complete(line, line.len(), &lexicon(), &context())
        .map(|completion| completion.candidates.into_iter().map(|candidate| candidate.insert).collect())
        .unwrap_or_default()
}

#[test]
fn completion_offers_the_best_first() {
    assert_eq!(inserts("calls @"), ["@Keller", "@Hüber", "@Meier", "@Kestler", "@team"]);
    assert_eq!(inserts("calls @me"), ["@Meier"]);
    assert_eq!(inserts("calls @\"air fo"), ["@team"]);
    assert_eq!(inserts("@comp"), ["@competitor/"]);
    assert_eq!(inserts("@wett/"), ["@Kestler"]);
    assert_eq!(inserts("#ph")[0], "#phone");
    assert_eq!(inserts("#telef"), ["#phone"]);
    assert_eq!(inserts("%ma"), ["%marketing", "%management"]);
    assert_eq!(inserts(":refe"), [":visits_a_reference"]);
    assert_eq!(inserts("/ex"), ["/exit"]);
    assert_eq!(inserts("leaves /exit "), ["competitor", "postponed", "stopped"]);
    assert_eq!(inserts("leaves /exit sto"), ["stopped"]);
    assert_eq!(inserts("="), ["=c", "=v", "=b", "=d"]);
    for none in ["", "text", "a@b", "#phone", "well :)", ":(", "costs 5%", "#phone ", "\""] {
        assert_eq!(inserts(none), [""; 0], "{none}");
    }
}

#[test]
fn who_is_in_the_room_is_offered_too() {
    let context = Context { present: vec!["Peter Vogt".into()], ..context() };
    let offered = |line: &str| {
        let found = complete(line, line.len(), &lexicon(), &context).map(|completion| completion.candidates);
        found.unwrap_or_default().into_iter().map(|candidate| (candidate.insert, candidate.label)).collect::<Vec<_>>()
    };
    assert_eq!(offered("calls @vo"), [("@Peter_Vogt".to_owned(), "Peter Vogt".to_owned())]);
    let read = parse("@Peter_Vogt calls", &lexicon(), &context).line.people;
    assert_eq!(read, [Mention::New { name: "Peter Vogt".into(), side: context.own_side() }]);

    let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
    debrief.participants.push(Participant::new(debrief.deal.id, "Erika Keller", Side::Customer));
    let mut sitting = Sitting::new(debrief.deal.id, SittingWith::Customer);
    sitting.attended = "Erika Keller, Peter Vogt, Ruth Amstutz".into();
    debrief.sittings.push(sitting);
    let context = Context::at(&debrief, 0, SittingWith::Customer, None, DateOrder::DayMonth);
    assert_eq!(context.present, ["Peter Vogt", "Ruth Amstutz"]);
}

#[test]
fn completion_replaces_the_whole_mark() {
    let line = "x @Kel y";
    let completion = complete(line, 4, &lexicon(), &context()).expect("candidates");
    assert_eq!(completion.range, 2..6);
    let line = "ruft @\"air force";
    let completion = complete(line, line.len(), &lexicon(), &context()).expect("candidates");
    assert_eq!(&line[completion.range], "@\"air force");
}

#[test]
fn suggestions_need_a_distinctive_word() {
    let suggest = |title: &str| suggest_activity(title, &lexicon()).map(str::to_owned);
    assert_eq!(suggest("Keller visits a reference in Olten").as_deref(), Some("reference_visited"));
    assert_eq!(suggest("Referenzbesuche in Olten").as_deref(), Some("reference_visited"));
    assert_eq!(suggest("schickt das Angebot").as_deref(), Some("offer_sent"));
    assert_eq!(suggest("FAT in Langenthal").as_deref(), Some("accepted_in_works"));
    assert_eq!(suggest("the fat man"), None);
    assert_eq!(suggest("Keller thinks about it"), None);
    assert_eq!(suggest(""), None);
}

#[test]
fn pastes_become_lines() {
    let pasted = "Steps:\r\n 1. first\n2) second\n(3) third\n\n- [ ] a box\n• a\tbullet\n* \n40. stays\n12. März Messe\n\u{1b}[31mred\n3 offers";
    let lines = split_lines(pasted).lines;
    assert_eq!(
        lines,
        [
            "Steps:",
            "first",
            "second",
            "third",
            "a box",
            "a bullet",
            "40. stays",
            "12. März Messe",
            "[31mred",
            "3 offers"
        ]
    );
}

#[test]
fn pastes_are_bounded_and_say_so() {
    let long = "ä".repeat(MAX_LINE + 1);
    let pasted = split_lines(&format!("{long}\n{}", "x\n".repeat(MAX_LINES + 6)));
    assert_eq!(pasted.lines.len(), MAX_LINES);
    assert_eq!(pasted.lines[0].chars().count(), MAX_LINE);
    assert_eq!((pasted.lines_left_out, pasted.lines_shortened), (7, 1));
}
