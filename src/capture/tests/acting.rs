//! Who acts where the words begin with somebody else than whoever is mentioned.

use super::*;

/// The people of a line in this sitting.
fn people(line: &str, capturing: SittingWith) -> Vec<Mention> {
    let mut context = context();
    context.capturing = capturing;
    let read = parse(line, &lexicon(), &context).line;
    let printed = print(&read, &lexicon(), &context);
    assert_eq!(parse(&printed, &lexicon(), &context).line, read, "{printed}");
    read.people
}

#[test]
fn behind_a_pronoun_nobody_who_is_mentioned_acts() {
    for line in [
        "er ruft @Meier an",
        "Er hat dann @Meier geholt",
        "sie ruft @Meier an",
        "He calls @Meier",
        "She invites @Meier",
        "They visit our plant with @Meier",
        "It sends @Meier the offer",
        "man ruft @Meier an",
        "ich rufe @Meier an",
        "#phone 4.12.2025 er ruft @Meier an",
        "Er, sagt man, rief @Meier an",
        "er ruft an; @Meier",
    ] {
        assert_eq!(people(line, SittingWith::Customer), [Mention::Unknown, known(MEIER)], "{line}");
    }
    for line in [
        "@Meier ruft ihn an",
        "Heute ruft er @Meier an",
        "\\er ruft @Meier an",
        "IT asks @Meier",
        "Es meldet sich @Meier",
        "It was @Meier who called",
        "Ermattet ruft @Meier an",
    ] {
        assert_eq!(people(line, SittingWith::Customer), [known(MEIER)], "{line}");
    }
    assert_eq!(people("er ruft an", SittingWith::Customer), []);
    // A side that is named acts, whatever the pronoun.
    let side = Mention::Side(Side::Customer);
    assert_eq!(people("They ask @Meier; @customer/", SittingWith::Customer), [Mention::Unknown, known(MEIER)]);
    assert_eq!(people("They ask; @customer/ @Meier", SittingWith::Customer), [side, known(MEIER)]);
}

#[test]
fn we_are_our_side_where_we_tell() {
    let we = Mention::Side(Side::Vendor);
    assert_eq!(people("Wir rufen @Keller an", SittingWith::Vendor), [we.clone(), known(KELLER)]);
    assert_eq!(people("We call @Keller", SittingWith::Vendor), [we, known(KELLER)]);
    for capturing in [SittingWith::Customer, SittingWith::Joint] {
        assert_eq!(people("Wir rufen @Keller an", capturing), [Mention::Unknown, known(KELLER)]);
    }
}

#[test]
fn whoever_is_named_first_without_a_sign_acts() {
    for (line, who) in [
        ("Keller fragt @Meier ob am Preis noch was geht", vec![known(KELLER), known(MEIER)]),
        ("Erika Keller fragt @Meier", vec![known(KELLER), known(MEIER)]),
        ("Keller, immer noch im Werk, fragt @Meier", vec![known(KELLER), known(MEIER)]),
        // Mentioned besides, the mentions say who acts.
        ("Keller fragt Meier; @Meier @Keller", vec![known(MEIER), known(KELLER)]),
        ("Keller fragt @competitor/Keller", vec![new("Keller", Side::Competitor)]),
        ("\\Keller fragt @Meier", vec![known(MEIER)]),
        ("Keller fragt nach; @Meier", vec![known(MEIER)]),
        ("Kellers Chef fragt @Meier", vec![known(MEIER)]),
        ("Keller's offer goes to @Meier", vec![known(MEIER)]),
        ("keller fragt @Meier", vec![known(MEIER)]),
        ("Keller fragt nach", vec![]),
        ("Offerte an Keller; @? @Keller", vec![Mention::Unknown, known(KELLER)]),
    ] {
        assert_eq!(people(line, SittingWith::Customer), who, "{line}");
    }
    // Of two who are called so, either may act.
    let mut context = context();
    context.people.push(person(9, "Max Keller", Side::Vendor));
    let read = parse("Keller fragt @Meier", &lexicon(), &context).line.people;
    assert_eq!(read, [Mention::Unknown, known(MEIER)]);
}

#[test]
fn nobody_acts_in_the_records_either_and_an_edit_keeps_it() {
    let mut debrief = editing::debrief();
    for (typed, printed) in [
        ("er ruft @Meier an", "er ruft Meier an; @Meier =c"),
        ("Offerte an Meier; @? @Meier", "Offerte an Meier; @? @Meier =c"),
        ("\\er ruft @Meier an", "\\er ruft Meier an; @Meier =c"),
        ("Keller ruft @Meier an", "Keller ruft Meier an; @Keller @Meier =c"),
    ] {
        let new = editing::add(&mut debrief, typed, SittingWith::Customer);
        let place = debrief.steps.len() - 1;
        assert_eq!(editing::line_at(&debrief, place, SittingWith::Customer), printed, "{typed}");
        let nobody = !printed.starts_with(['\\', 'K']);
        assert_eq!(new.step.actor.is_none(), nobody, "{typed}");
        assert!(editing::edit(&mut debrief, place, printed, SittingWith::Customer).is_empty(&debrief), "{typed}");
    }
}
