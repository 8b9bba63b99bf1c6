//! What looks like a mark and stays text.

use super::*;
use crate::{i18n::Language, wording};

/// What is doubted when the cursor stands at the end of `line`: the word, why, and what is proposed.
fn doubted(line: &str) -> Vec<(String, Why, String)> {
    let mut all = vec![];
    for language in [Language::En, Language::De] {
        let lexicon = wording::lexicon(language);
        let parsed = parse(line, lexicon, &context());
        let found = doubts(line, line.len(), &parsed, lexicon, &context());
        all.push(found.into_iter().map(|doubt| (doubt.typed, doubt.why, doubt.instead.join(" "))).collect::<Vec<_>>());
    }
    // What is proposed may be written in either language; that something is doubted may not depend on it.
    let bare =
        |found: &[(String, Why, String)]| found.iter().map(|(typed, why, _)| (typed.clone(), *why)).collect::<Vec<_>>();
    assert_eq!(bare(&all[0]), bare(&all[1]), "{line}");
    all.swap_remove(0)
}

#[test]
fn what_is_not_understood_is_named_with_what_may_have_been_meant() {
    for (line, typed, why, instead) in [
        ("calls #pone again", "#pone", Why::Channel, "#phone"),
        ("calls #pone", "#pone", Why::Channel, "#phone"),
        ("ruft an #telfon, heute", "#telfon", Why::Channel, "#telefon"),
        ("calls #zzz again", "#zzz", Why::Channel, ""),
        ("calls #me again", "#me", Why::Several, "#message #meeting #meal"),
        ("sends it %markting", "%markting", Why::Owner, "%marketing"),
        ("sends it ^ofer now", "^ofer", Why::Milestone, "^offer"),
        ("nothing happens /wiat", "/wiat", Why::Course, "/wait"),
        ("sends it :offer_snt", ":offer_snt", Why::Activity, ":sends_the_offer"),
        ("told =docment", "=docment", Why::Told, "=document"),
        ("told =x", "=x", Why::Told, ""),
        ("was =31.31.2025 there", "=31.31.2025", Why::Date, ""),
        ("was 31.31.2025 there", "31.31.2025", Why::Date, ""),
        ("was ~2025-13-01 there", "~2025-13-01", Why::Date, ""),
        ("was =1.1.1066 there", "=1.1.1066", Why::Year, ""),
        ("was 1.1.1066 there", "1.1.1066", Why::Year, ""),
        ("was =1 Jan 1066 there", "=1 Jan 1066", Why::Year, ""),
        ("was ~Jan 2266", "~Jan 2266", Why::Year, ""),
        ("was =~Q3 1066, they say", "=~Q3 1066", Why::Year, ""),
        ("was =29 Feb 2025 there", "=29 Feb 2025", Why::Date, ""),
        ("was ~Octobr there", "~Octobr", Why::Date, "~october"),
        ("was ~KW99 there", "~KW99", Why::Date, ""),
        ("was ~\"Anfang März 2025\" there", "~\"Anfang März 2025\"", Why::Date, ""),
        ("was ~Ende Octobr there", "~Ende", Why::Date, ""),
        ("later +3x", "+3x", Why::Gap, ""),
        ("later +3days", "+3days", Why::Gap, "+3d"),
        ("later +99999m there", "+99999m", Why::Gap, ""),
        ("was =30 Feb 2025 there", "=30 Feb 2025", Why::Date, ""),
        ("was ~Q5 2025 there", "~Q5 2025", Why::Date, ""),
        ("was =3 Feb 2025 and =4 Feb 2025", "=4 Feb 2025", Why::SecondDate, ""),
        ("calls #phone#mail there", "#mail", Why::Second, ""),
        ("calls :)#phone:( there", ":(", Why::Second, ""),
        ("is late +2w?", "+2w?", Why::Tail, ""),
        ("calls #phone? again", "#phone?", Why::Tail, ""),
        ("calls @Keller!", "@Keller!", Why::Tail, "@Keller !"),
        ("zwischen 4.12.2025 und 6.12.2025", "6.12.2025", Why::SecondDate, ""),
        ("was 3.2.2025 and 4.2.2025", "4.2.2025", Why::SecondDate, ""),
        ("was 2025-02-03, then 4.2. there", "4.2.", Why::SecondDate, ""),
        ("a@Vogt fragt nach", "@Vogt", Why::Glued, ""),
        ("calls in Aarau #visit Sept. 2025", "Sept. 2025", Why::WordedDate, "=Sept. 2025"),
        ("am 15. Januar 2026 kam die Offerte", "15. Januar 2026", Why::WordedDate, "=15. Januar 2026"),
        ("the offer of 15 January 2026, late", "15 January 2026", Why::WordedDate, "=15 January 2026"),
        ("Entscheid am 3. Mai, an Kestler", "3. Mai", Why::WordedDate, "=3. Mai"),
        ("ende September fragt er nach", "ende September", Why::WordedDate, "=ende September"),
        ("Ende März fragt er nach", "Ende März", Why::WordedDate, "=Ende März"),
        ("gives Amsler 30 November as the last date", "30 November", Why::WordedDate, "=30 November"),
        ("calls @@@Meier there", "@@@Meier", Why::Who, "@Meier @@Meier"),
        ("later @@ asks", "@@", Why::NoName, ""),
        ("@Keller meets @customer/ there", "@customer/", Why::OnlyFirst, ""),
        ("calls #phone #mail", "#mail", Why::Second, ""),
        ("is glad :) and sad :(", ":(", Why::Second, ""),
        ("later +3d +2w", "+2w", Why::Second, ""),
        ("leaves /exit compettor", "/exit compettor", Why::NoExit, "/exit competitor"),
        ("leaves /exit comp for good", "/exit comp", Why::NoExit, "/exit competitor"),
        ("says \"too expensive", "\"too", Why::Unclosed, ""),
    ] {
        assert_eq!(doubted(line), [(typed.to_owned(), why, instead.to_owned())], "{line}");
    }
    let all: Vec<String> = doubted("leaves /exit @Keller").into_iter().map(|(_, _, instead)| instead).collect();
    assert_eq!(all, ["/exit competitor /exit postponed /exit stopped"]);
}

#[test]
fn a_date_with_a_year_that_there_is_not_stays_text_whole() {
    for line in ["the king lands =1 Jan 1066", "the king lands ~Jan 1066", "the king lands =29 Feb 2025"] {
        let read = parse(line, wording::lexicon(Language::En), &context()).line;
        assert_eq!((read.when, read.title.as_str()), (None, line), "{line}");
    }
    let read = parse("the king lands =1 Jan 2026", wording::lexicon(Language::En), &context()).line;
    assert!(read.when.is_some());
}

#[test]
fn ordinary_text_raises_no_doubt() {
    for line in [
        "5 / 6",
        "C#",
        "a + b",
        "1:1",
        "info@keller.ch",
        "#1",
        "/",
        "@",
        "the #1 supplier",
        "Nr. #A12",
        "5 %",
        "20 %ige Lösung",
        "CHF 20 /Stk",
        "3 m /s",
        "+41 79 123 45 67",
        "+20k Umsatz",
        "+5kg",
        "+2nd",
        "~5 Leute",
        "~10%",
        "=5",
        "2 + 2 =4",
        "so: ja",
        "Punkt :",
        ":D",
        ":P",
        "12:30",
        "C:\\temp",
        "/etc/hosts",
        "und/oder",
        "may 2 people come",
        "gives Amsler the last date ~30 November",
        "2 may come, 3 mar the table",
        "im Mai fragt er nach",
        "says \"not before May 2026\"",
        "liest die Offerte vom 15. Januar 2026 +2w",
        "die Messe Mai 2025 12.5.2025",
        "3:1",
        "5' 10\"",
        "19\" Rack",
        "v1.25.10",
        "1.25.10",
        "said \"no\" and \"never\"",
        "\\#pone",
        "\\/wiat",
        "calls #phone",
        "offer #telefon :)) ! /exit competitor",
        "https://example.com/a#b",
        "50%",
        "(#phone)",
        "...",
        "!",
        "!!",
        "^",
        "~",
        "=",
        "+",
        "%",
        "@ 5 CHF",
        "2025",
        "31.12.2025",
        "calls @Keller's boss",
        "«zu teuer»",
        "leaves /exit ",
        "leaves /exit com",
        "leaves /exit",
        "calls #ph",
        "calls #p",
        "calls #m",
        "was ~Oc",
        "was ~Ma",
        "told =",
        "told =doc",
        "done :of",
        "done ^",
        "goes /",
        "goes /ex",
        "was =31.3",
        "was =31.12.20",
        "later +3",
        "says \"",
        "R&D",
        "A/B",
        "24/7",
        "Q1/2026",
        "-5%",
    ] {
        assert_eq!(doubted(line), [], "{line}");
    }
}

#[test]
fn a_word_is_doubted_once_the_cursor_has_left_it() {
    let lexicon = wording::lexicon(Language::En);
    let line = "calls #me again";
    let parsed = parse(line, lexicon, &context());
    assert!(doubts(line, "calls #me".len(), &parsed, lexicon, &context()).is_empty());
    assert_eq!(doubts(line, line.len(), &parsed, lexicon, &context()).len(), 1);
}

/// The titles of the demo and of real orders are as ordinary as text gets.
#[test]
fn recorded_steps_raise_no_doubt() {
    for language in [Language::En, Language::De] {
        let workbook = crate::exchange::demo::demo(language).expect("the demo workbook");
        let lexicon = wording::lexicon(language);
        for step in workbook.debriefs.iter().flat_map(|debrief| &debrief.steps) {
            let parsed = parse(&step.title, lexicon, &context());
            let mut found = doubts(&step.title, 0, &parsed, lexicon, &context());
            // "The folder for March 2027" may be a date of the step, and is asked about.
            found.retain(|doubt| doubt.why != Why::WordedDate);
            assert_eq!(found, [], "{}", step.title);
        }
    }
}

proptest::proptest! {
    #[test]
    fn doubting_bears_anything(line in "[@#:+~=/%^\"«0-9a-z. ]{0,40}|\\PC{0,40}", cursor in 0_usize..50) {
        let lexicon = wording::lexicon(Language::De);
        let parsed = parse(&line, lexicon, &context());
        let _ = doubts(&line, cursor, &parsed, lexicon, &context());
    }
}

#[test]
fn every_mark_that_is_not_understood_is_a_doubt() {
    let found = doubted("calls #pone #quux /foo %bar ^baz :nonsense =32.13.2025");
    let typed: Vec<&str> = found.iter().map(|(typed, ..)| typed.as_str()).collect();
    assert_eq!(typed, ["#pone", "#quux", "/foo", "%bar", "^baz", ":nonsense", "=32.13.2025"]);
}

#[test]
fn a_part_of_a_month_or_year_is_about_all_of_it() {
    for language in [Language::En, Language::De] {
        for (line, date) in [
            ("calls ~Anfang März 2025", "~2025-03"),
            ("calls ~Mitte März 2025 again", "~2025-03"),
            ("calls ~Ende_März_2025", "~2025-03"),
            ("calls ~early March 2025", "~2025-03"),
            ("calls ~mid-March 2025", "~2025-03"),
            ("calls ~late March 2025", "~2025-03"),
            ("calls ~Anfang 2025", "~2025"),
            ("calls ~end Q1 2025", "~2025-Q1"),
        ] {
            let parsed = parse(line, wording::lexicon(language), &context());
            assert_eq!(parsed.line.when, Some(When::Date(date.parse().unwrap())), "{line}");
        }
    }
}
