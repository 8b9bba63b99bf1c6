//! What hints mean, one kind after the other. How good those of the catalogue are: `tests/suggest.rs`.

use super::*;

/// Activities with these hints; the keys are those of the catalogue where the side that usually acts matters.
fn hinting(activities: &[(&str, &[&str])]) -> Lexicon {
    let with_hints = |(key, hints): &(&str, &[&str])| activity(key, ["nothing said", "nichts gesagt"], hints, None, 0);
    Lexicon::new(Tongue::English).with_activities(activities.iter().map(with_hints))
}

fn hit(hint: &str, title: &str) -> bool {
    let lexicon = hinting(&[("a", &[hint])]);
    suggest_activity(title, &lexicon).is_some()
}

#[test]
fn words_stems_and_compounds() {
    assert!(hit("Referenzbesuch", "Referenzbesuche in Olten"));
    assert!(!hit("Referenz", "Referenzbesuche in Olten"));
    assert!(!hit("orders", "the order"), "short words have no endings");
    assert!(hit("unterschr*", "Huber unterschreibt"));
    assert!(hit("*offerte", "schickt Zweitofferten") && hit("*offerte", "schickt Offerte"));
    assert!(!hit("*offerte", "Offertenvergleich"));
    assert!(hit("FAT", "FAT in Langenthal") && !hit("FAT", "the fat man"));
    assert!(hit("Prüfung", "Pru\u{308}fung") && hit("Prüfung", "PRÜFUNG"));
}

#[test]
fn several_words_come_in_their_order_and_near_each_other() {
    assert!(hit("asks for an offer", "Wyss asks three makers for an offer"));
    assert!(!hit("asks offer", "the offer asks much"));
    assert!(!hit("asks offer", "asks a b c d e f g h i offer"));
    assert!(hit("on time", "arrives on time") && !hit("on time", "on the third time"));
    assert!(hit("second-hand", "a second-hand line") && !hit("second-hand", "second line in hand"));
}

#[test]
fn a_german_particle_ends_its_clause() {
    assert!(hit("ruft an", "Meier ruft Keller am Abend an"));
    assert!(hit("ruft an", "ruft an wegen Linie 3"));
    assert!(hit("ruft an", "Meier ruft Keller an, der am Boot arbeitet"));
    assert!(!hit("ruft an", "Meier ruft an der Messe aus"));
    assert!(!hit("ruft an", "Meier ruft Keller an der Messe zurück"));
}

#[test]
fn weak_hints_need_another() {
    assert!(!hit("~dinner", "dinner in Olten"));
    let lexicon = hinting(&[("a", &["~dinner", "~beer"]), ("b", &["signs contract"])]);
    assert_eq!(suggest_activity("dinner and beer", &lexicon), Some("a"));
    assert_eq!(suggest_activity("signs the contract over dinner", &lexicon), Some("b"));
    let twice = hinting(&[("a", &["~dinner", "~dinn*"])]);
    assert_eq!(suggest_activity("dinner in Olten", &twice), None, "one word is one hint");
}

#[test]
fn one_word_at_the_end_is_beside_the_point() {
    assert!(hit("workshop", "Joint workshop"));
    assert!(!hit("workshop", "Brunner e-mails Signer the minutes of the workshop"));
    assert!(hit("on ice", "Brunner e-mails Signer that it is on ice"));
}

#[test]
fn what_two_are_hinted_at_by_is_no_suggestion() {
    let lexicon = hinting(&[("a", &["visit"]), ("b", &["visit", "visit reference"])]);
    assert_eq!(suggest_activity("visit in Olten", &lexicon), None);
    assert_eq!(suggest_activity("visit to the reference", &lexicon), Some("b"));
}

#[test]
fn a_rare_word_outweighs_a_common_one() {
    let common: &[&str] = &["sends offer"];
    let lexicon = hinting(&[("a", common), ("b", &["second offer"]), ("c", &["sends card"]), ("d", &["sends bill"])]);
    assert_eq!(suggest_activity("sends the second offer", &lexicon), Some("b"));
    assert_eq!(suggest_activity("sends the offer", &lexicon), Some("a"));
}

#[test]
fn a_word_may_speak_against() {
    let lexicon = hinting(&[("a", &["offer*", "!waits"])]);
    assert_eq!(suggest_activity("offers", &lexicon), Some("a"));
    assert_eq!(suggest_activity("waits for the offer", &lexicon), None);
}

#[test]
fn side_and_channel_count_where_they_are_known() {
    let lexicon = hinting(&[("a", &["#internal tells"]), ("b", &["@competitor offer*"])]);
    let suggest = |title, side, channel| suggest_activity_for(title, side, channel, &lexicon);
    assert_eq!(suggest("tells Huber", None, None), None);
    assert_eq!(suggest("tells Huber", None, Some(Channel::Phone)), None);
    assert_eq!(suggest("tells Huber", Some(Side::Customer), Some(Channel::Internal)), Some("a"));
    assert_eq!(suggest("offers a line", Some(Side::Vendor), None), None);
    let lexicon = hinting(&[("offer_sent", &["offer"])]);
    assert_eq!(suggest_activity_for("offer", Some(Side::Vendor), None, &lexicon), Some("offer_sent"));
    assert_eq!(suggest_activity_for("offer", Some(Side::Partner), None, &lexicon), Some("offer_sent"));
    assert_eq!(suggest_activity_for("offer", Some(Side::Customer), None, &lexicon), None);
}

#[test]
fn in_a_long_sentence_one_hint_needs_something_that_speaks_for_it() {
    let long = "Meier writes to Keller about the offer and its many terms";
    let lexicon = hinting(&[("offer_sent", &["writes offer", "terms"]), ("workshop_held", &["writes offer"])]);
    let suggest = |title, side| suggest_activity_for(title, side, None, &lexicon);
    assert_eq!(suggest(long, Some(Side::Vendor)), Some("offer_sent"));
    // Of two that the words fit alike neither is; whoever may do either speaks for neither.
    let either = hinting(&[("workshop_held", &["writes offer"])]);
    assert!(crate::guide::activity("workshop_held").is_some_and(|activity| activity.usual_actor.is_none()));
    assert_eq!(suggest_activity_for(long, Some(Side::Vendor), None, &either), None);
    assert_eq!(suggest_activity_for("Meier writes an offer", Some(Side::Vendor), None, &either), Some("workshop_held"));
    let twice = hinting(&[("workshop_held", &["writes offer", "many terms"])]);
    assert_eq!(suggest_activity_for(long, Some(Side::Vendor), None, &twice), Some("workshop_held"));
}

#[test]
fn only_hints_of_mere_words_name_their_activity() {
    let lexicon = hinting(&[("a", &["*offerte", "~quote", "!waits", "#mail price"])]);
    for name in ["offerte", "quote"] {
        assert!(lexicon.find_activity(name).is_some(), "{name}");
    }
    for other in ["waits", "mail price", "mail"] {
        assert!(lexicon.find_activity(other).is_none(), "{other}");
    }
}
