//! The guide's own sentences, and what must not be taken for a fault.

use super::{Fault::*, *};

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
    proptest!(|(title in "\\PC{0,60}")| { read(&title); });
    proptest!(|(title in "[a-zA-Zäöü'\"«»,;: ]{0,40}( und | and | nicht )[a-z' ]{0,20}")| { read(&title); });
}

#[test]
fn what_somebody_finds_good_or_bad_is_a_state_of_mind() {
    for title in
        ["Keller findet die Offerte schlecht", "Keller findet den Vorschlag gut", "Die Techniker finden das teuer"]
    {
        assert!(faults(title).contains(&Mind), "{title}");
    }
}
