//! The guide's own sentences, and what must not be taken for a fault.

use super::{Fault::*, *};

fn read(title: &str) -> Vec<Found> {
    super::read(title, |_| false)
}

fn faults(title: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = read(title).into_iter().map(|found| found.fault).collect();
    faults.sort_unstable();
    faults
}

#[test]
fn the_sentences_of_the_guide() {
    for (title, expected) in [
        ("Die Offerte war schlecht.", vec![Judgement]),
        ("Wir haben nicht nachgefasst.", vec![NonEvent]),
        ("Der Kunde wollte Sicherheit.", vec![Mind]),
        ("Es wurde ein Angebot verschickt.", vec![Agentless]),
        ("Keller rief an und bestellte ein Muster.", vec![TwoActions]),
        ("Er meldet sich immer spät.", vec![Pronoun, Generalisation]),
        ("Verloren wegen Preis.", vec![Cause]),
        ("Keller rief am 3. März den Innendienst an.", vec![]),
        ("Meier schickte Keller die Offerte per Mail.", vec![]),
        ("Die Kriterien waren Preis und Lieferzeit.", vec![Criteria]),
        ("Verhandlungsphase", vec![Phase]),
    ] {
        assert_eq!(faults(title), expected, "{title}");
    }
}

#[test]
fn the_same_in_english() {
    for (title, expected) in [
        ("The offer was poor.", vec![Judgement]),
        ("The offer came too late.", vec![Judgement, Lateness]),
        ("We did not follow up.", vec![NonEvent]),
        ("The customer wanted safety.", vec![Mind]),
        ("An offer was sent.", vec![Agentless]),
        ("Keller called and ordered a sample.", vec![TwoActions]),
        ("Keller signs the offer; Meier hands it over", vec![TwoActions]),
        ("Keller visits the plant, then calls Meier", vec![TwoActions]),
        ("He always calls back late.", vec![Pronoun, Generalisation]),
        ("Lost because of the price.", vec![Cause]),
        ("The criteria were price and delivery.", vec![Criteria]),
        ("Closed lost", vec![Phase]),
        ("Negotiation.", vec![Phase]),
    ] {
        assert_eq!(faults(title), expected, "{title}");
    }
}

#[test]
fn quotes_and_speech_are_exempt() {
    for title in [
        "Keller sagt Meier: «Das war unprofessionell und ich wollte es nie»",
        "Keller tells Meier 'that was unprofessional'",
        "Huber schreibt «nicht mit uns» auf die Offerte",
        "Keller sagt Meier am Telefon, es werde eng und er wolle nicht",
        "Keller sagt, er bestellt nicht",
        "Northrop writes to Carter that it will not bid unless the request changes",
        "EADS says it will not protest",
        "Lynn: Boeing was a clear winner; the rest did not count",
        "Frei verschickt das Mailing «Leerrohr ohne Rillenfehler» an 1100 Adressen",
    ] {
        assert_eq!(faults(title), vec![], "{title}");
    }
}

#[test]
fn two_things_are_not_two_actions() {
    for title in [
        "Keller bestellt einen Bohr- und Fräskopf",
        "Meier besucht die Müller und Söhne AG",
        "Müller und Söhne AG bestellt ein Muster",
        "Meier schickt Wyss und Keller die Offerte",
        "Brunner misst die alte und defekte Pumpe",
        "Meier bespricht die erste und zweite Offerte mit Keller",
        "Meier geht mit Brunner und mit Keller durch die Halle",
        "Keller bestellt Muster und unterschriebene Pläne",
        "Meier sends offers and samples to Keller",
        "Meier sends Marks and Spencer the offer",
        "Wyss asks for prices and delivery dates",
        "Written questions and answers for the evaluation team",
        "Meier sends stamped and signed copies",
        "Meier ruft kurz danach an",
        "Dann ruft Keller Meier an",
        "Keller calls Meier back by then",
        "Keller publishes the tender; bids due in 75 days",
    ] {
        assert_eq!(faults(title), vec![], "{title}");
    }
}

#[test]
fn words_that_only_look_like_faults() {
    for title in [
        "Zaugg promises Bianchi a man for a week from Monday",
        "Das Gespräch findet gut vorbereitet statt",
        "Brunner findet einen Fehler",
        "Brunner findet heraus, wer entscheidet",
        "Das Gespräch fand in Olten statt",
        "Brunner fand heraus, wer entscheidet",
        "Keller liefert nicht nur Profile",
        "Frei mails the list, not only the price",
        "Keller ruft Meier wegen der Ersatzteile an",
        "Meier meldet Bad Ragaz als Ort der Messe",
        "Herr Nie ruft Meier an",
        "Die Offerte wurde von Keller gelesen",
        "The offer was read by Keller",
        "Keller nennt Meier den Grund",
        "Meier hört noch immer die alte Pumpe",
        "Meier shows Keller the felt pen",
    ] {
        assert_eq!(faults(title), vec![], "{title}");
    }
    assert!(is_collective("Kunde") && is_collective(" We ") && !is_collective("Kundert"));
}

#[test]
fn a_fault_names_its_words() {
    assert_eq!(read("Die Offerte kam viel zu spät")[0].words, "viel zu");
    assert_eq!(read("Keller called and ordered a sample")[0].words, "ordered a sample");
    assert_eq!(read(""), vec![]);
}

#[test]
fn any_text_is_read() {
    use proptest::prelude::*;
    proptest!(|(title in "\\PC{0,60}")| {
        read(&title);
        Denials::of(&title).deny(0..title.len());
    });
    proptest!(|(title in "[a-zA-Zäöü'\"«»,;: ]{0,40}( und | and | nicht )[a-z' ]{0,20}")| {
        read(&title);
        Denials::of(&title).deny(0..title.len());
    });
}

#[test]
fn what_somebody_finds_good_or_bad_is_a_state_of_mind() {
    for title in
        ["Keller findet die Offerte schlecht", "Keller findet den Vorschlag gut", "Die Techniker finden das teuer"]
    {
        assert!(faults(title).contains(&Mind), "{title}");
    }
}

#[test]
fn nobody_and_never_tell_what_did_not_happen() {
    for title in [
        "Nobody called back",
        "No one came",
        "Meier was unable to visit Keller",
        "Meier forgot the offer",
        "Meier should have called",
        "Nothing happened",
        "Huber never came to the meeting",
        "Keller never received the offer",
        "Niemand rief zurück",
        "Keller hört von uns nichts mehr",
        "Keller hat sich nie gemeldet",
        "Huber kam nie an die Sitzung",
        "Meier rief nie zurück",
        "Meier vergass die Offerte",
        "Meier hätte Keller anrufen sollen",
    ] {
        assert_eq!(faults(title), vec![NonEvent], "{title}");
    }
    // What is always so has a last time.
    assert_eq!(faults("Keller bestellt nie im Dezember"), vec![Generalisation]);
    assert_eq!(faults("Keller never orders in December"), vec![Generalisation]);
    for title in [
        "Keller bestellt nicht rostenden Stahl",
        "Keller bestellt eine nie rostende Spindel",
        "Meier zeigt Keller das nicht leitende Profil",
        "Keller prüft die Variante nichts tun",
        "Keller asks for nothing but the price",
    ] {
        assert_eq!(faults(title), vec![], "{title}");
    }
    assert!(faults("Keller kann die Offerte nicht verwenden").contains(&NonEvent));
}

#[test]
fn whoever_finds_a_thing_or_handles_felt_has_done_something() {
    for title in [
        "Keller replaces the felt ring",
        "Meier orders felt seals",
        "Brunner fand einen Artikel",
        "Brunner fand den Fehler im Plan",
        "Keller fand die Offerte im Spam",
        "Brunner denkt sich eine Vorrichtung aus",
        "Brunner dachte sich eine Vorrichtung aus",
    ] {
        assert_eq!(faults(title), vec![], "{title}");
    }
    for title in [
        "Keller felt uneasy",
        "Keller felt that the line was slow",
        "Keller fand den Preis hoch",
        "Keller fand das überzeugend",
        "Keller fand, dass es eilt",
        "Keller found the trial convincing",
        "Keller finds the price too high",
    ] {
        assert!(faults(title).contains(&Mind), "{title}");
    }
}

#[test]
fn it_may_be_nobody() {
    assert_eq!(faults("It was agreed to meet"), vec![Agentless]);
    assert_eq!(faults("It takes three weeks"), vec![]);
    assert_eq!(faults("It calls Meier"), vec![Pronoun]);
}

#[test]
fn who_says_what_was_done_instead_tells_no_non_event() {
    for title in [
        "Meier sendet die Offerte nicht, sondern bringt sie persönlich vorbei",
        "Meier schickt keine Offerte, sondern lädt Keller ein",
        "Meier does not send the offer but brings it in person",
        "Meier didn't send the offer but handed it over",
    ] {
        assert!(!faults(title).contains(&NonEvent), "{title}");
    }
    for title in [
        "Meier sendet die Offerte nicht, Keller fragt nach",
        "Keller did not answer, but Meier called again",
        "Meier does not send the offer",
    ] {
        assert!(faults(title).contains(&NonEvent), "{title}");
    }
}

#[test]
fn hearing_nothing_and_waiting_is_one_waiting() {
    for title in [
        "Wir hören nichts und warten auf Antwort",
        "Meier wartet und hört nichts",
        "We hear nothing and wait for an answer",
        "Meier waits and hears nothing",
    ] {
        assert!(!faults(title).contains(&TwoActions), "{title}");
    }
    for title in ["Meier schickt die Offerte und wartet auf Antwort", "Meier hört nichts und ruft Keller an"] {
        assert!(faults(title).contains(&TwoActions), "{title}");
    }
}

#[test]
fn a_second_action_needs_no_and() {
    for title in [
        "Meier calls Hoff then mails her",
        "calls Hoff then mails her",
        "Meier calls Hoff & asks for a date",
        "calls Hoff & asks for a date",
        "Meier ruft Hoff an & fragt nach dem Termin",
        "Meier ruft Hoff an dann schreibt er ihr",
        "opens the box, reads the manual",
        "tests the sample, sees the result and likes it",
        "Keller öffnet die Kiste, liest die Anleitung",
    ] {
        assert!(faults(title).contains(&TwoActions), "{title}");
    }
    for title in [
        "Müller & Söhne AG bestellt ein Muster",
        "Keller sends the offer, sent to Meier before, to Huber",
        "Keller, asked by Meier, orders a sample",
        "Meier schickt die Offerte, datiert vom Montag",
        "Meier schickt die Offerte, samt Plan",
        "Keller bestellt eine neue, kompakte Pumpe",
        "Keller bestellt zwei Pumpen, sonst nichts Neues",
        "Meier visits Marks & Spencer",
        "Meier ruft danach an",
        "Keller signs then",
    ] {
        assert!(!faults(title).contains(&TwoActions), "{title}");
    }
}

#[test]
fn what_the_guide_names_by_its_words_fires() {
    for (fault, titles) in [
        (
            Cause,
            &[
                "Grund war der Umbau",
                "Der Grund war der Umbau",
                "Huber sagt ab, deshalb ruft Meier an",
                "Huber sagt den Termin ab, weil er krank ist",
                "The reason was the move",
            ][..],
        ),
        (
            Mind,
            &[
                "Keller fand das Konzept eindrücklich",
                "Keller fand uns sympathisch",
                "Keller fand die Linie zu laut",
                "Keller findet den Vorschlag spannend, aber teuer",
                "Die Techniker fanden die Halle eng und dunkel",
                "Keller found the demo impressive",
                "Keller finds the line noisy for the hall",
                "Keller found us friendly",
                "Keller is not convinced",
                "Keller ist von der Offerte nicht überzeugt",
            ],
        ),
        (
            TwoActions,
            &[
                "Keller fills in the form; then he drives home",
                "Keller füllt das Formular aus; dann fährt er heim",
                "Keller ging zum Chef und der winkte ab",
                "Keller geht zum Chef und der Chef winkt ab",
                "Keller goes to the boss and the boss says no",
                "Keller goes to the boss and he agrees",
            ],
        ),
        (
            Agentless,
            &[
                "Das Angebot ist verschickt worden",
                "Die Pläne sind geprüft worden",
                "The offer has been sent",
                "The plans had been put aside",
            ],
        ),
    ] {
        let wrong: Vec<_> = titles.iter().filter(|title| !faults(title).contains(&fault)).collect();
        assert!(wrong.is_empty(), "{fault:?}: {wrong:?}");
    }
}

#[test]
fn what_is_near_to_the_words_of_the_guide_does_not_fire() {
    for title in [
        "Keller fragt Meier, was der Grund war",
        "Keller sagt, deshalb komme er nicht",
        "Keller fand einen guten Weg",
        "Keller fand kurz darauf den Fehler",
        "Keller fand die Offerte gut versteckt im Spam",
        "Keller fand den Fehler im Plan, was den Chef laut werden liess",
        "Keller found an impressive plant in Olten",
        "Keller found the loud pump",
        "Keller found the quiet pump in the cellar",
        "Meier prüft die Offerte und die gelieferte Pumpe",
        "Meier prüft die Offerte und die Pläne genau",
        "Meier hat die Offerte und die Pläne abgesagt",
        "Keller visits the plant and the test hall",
        "Keller visits the plant and the boss of Kestler",
        "Das Angebot ist von Keller verschickt worden",
        "The offer has been sent by Keller",
        "The line has been in Olten since May",
    ] {
        assert_eq!(faults(title), vec![], "{title}");
    }
}

#[test]
fn an_attitude_and_what_need_not_be_are_no_non_events() {
    for title in [
        "The offer did not have to be scored",
        "Keller does not have to sign",
        "Keller is not convinced",
        "Keller is not sure",
        "Keller wasn't sure of the price",
        "Keller ist nicht überzeugt",
        "Keller ist von der Linie nicht überzeugt",
        "Keller war nicht sicher",
        "Keller muss die Offerte nicht bewerten",
        "Meier brauchte den Plan nicht zu ändern",
        "Huber prüft, ob Meier anbietet oder nicht",
    ] {
        assert!(!faults(title).contains(&NonEvent), "{title}");
        let is_attitude = ["convinced", "sure", "überzeugt", "sicher"].iter().any(|word| title.contains(word));
        assert_eq!(faults(title).contains(&Mind), is_attitude, "{title}");
    }
    for title in ["Keller is not informed", "Keller ist nicht gekommen", "Die Demo hat Keller nicht überzeugt"] {
        assert!(faults(title).contains(&NonEvent), "{title}");
    }
}

#[test]
fn a_judged_thing_that_is_no_work_of_anybody_is_no_judgement() {
    for title in [
        "Keller reads the report on poor harvests",
        "Keller asks for a faulty part to be replaced",
        "Meier replaces the faulty pump",
        "Keller verschiebt die Montage wegen schlechtem Wetter",
        "Keller liest den Bericht über die schlechte Ernte",
    ] {
        assert!(!faults(title).contains(&Judgement), "{title}");
    }
    for title in ["Meier sends a faulty offer", "The report was poor", "Keller bekommt eine schlechte Offerte"] {
        assert!(faults(title).contains(&Judgement), "{title}");
    }
}

#[test]
fn a_fault_is_quoted_as_it_was_typed() {
    let words = |title: &str, fault| {
        read(title).into_iter().find(|found| found.fault == fault).map(|found| found.words).unwrap_or_default()
    };
    assert_eq!(words("Keller negotiates and gets 3% plus training", TwoActions), "gets 3% plus");
    assert_eq!(words("Keller verhandelt und bekommt 3%.", TwoActions), "bekommt 3%");
}

/// How many titles of the demo and of the real orders give something away, for the record:
/// `cargo test --lib false_alarms -- --ignored --nocapture`.
#[test]
#[ignore = "measures"]
fn false_alarms() {
    use crate::{exchange::demo::demo, i18n::Language};
    let mut titles: Vec<String> = Vec::new();
    for language in [Language::De, Language::En] {
        let workbook = demo(language).expect("the demo");
        titles.extend(workbook.debriefs.iter().flat_map(|debrief| &debrief.steps).map(|step| step.title.clone()));
    }
    for file in ["2008-won.tsv", "2011-lost.tsv"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kcx").join(file);
        let rows = std::fs::read_to_string(path).expect("a file of steps");
        titles.extend(rows.lines().skip(1).filter_map(|row| row.split('\t').nth(4)).map(str::to_owned));
    }
    let mut all = 0;
    for title in &titles {
        for found in read(title) {
            all += 1;
            println!("{:?} {:?}: {title}", found.fault, found.words);
        }
    }
    println!("{all} in {} titles", titles.len());
}
