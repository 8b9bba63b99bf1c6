//! Dates that stand in a sentence.

use super::*;
use crate::{i18n::Language, wording};

/// The title and the date of a line, which is the same once printed.
fn told(line: &str) -> (String, Option<String>) {
    let read = read(line);
    let printed = print(&read, &lexicon(), &context());
    assert_eq!(super::read(&printed), read, "{printed}");
    let when = read.when.map(|when| match when {
        When::Date(date) => date.to_string(),
        When::Gap(gap) => format!("{gap:?}"),
    });
    (read.title, when)
}

#[test]
fn a_date_that_a_word_leads_to_stays_in_the_sentence() {
    for (line, title, when) in [
        // Behind "am" and the like it is the day of the step.
        ("@Wyss ruft am 4.6.2026 an und sagt ab", "Wyss ruft am 4.6.2026 an und sagt ab", "2026-06-04"),
        ("Absage am 5.5.2026 per Mail", "Absage am 5.5.2026 per Mail", "2026-05-05"),
        ("@Wyss calls on 4.9.2025 to say no", "Wyss calls on 4.9.2025 to say no", "2025-09-04"),
        ("Am 4.3. ruft @Wyss an", "Am 4.3. ruft Wyss an", "2026-03-04"),
        ("Am Montag, den 4.3. ruft @Wyss an", "Am Montag, den 4.3. ruft Wyss an", "2026-03-04"),
        ("ruft an im 3/2026; @Wyss", "ruft an im 3/2026", "2026-03"),
        ("ruft an am 4.6.2026!", "ruft an am 4.6.2026", "2026-06-04"),
        ("@Keller kam vom 3.2.2026 bis 5.2.2026 vorbei", "Keller kam vom 3.2.2026 bis 5.2.2026 vorbei", "2026-02-03"),
        // Behind others it is that of something else.
        ("@Keller sagt den Termin vom 3.4.2026 ab", "Keller sagt den Termin vom 3.4.2026 ab", ""),
        ("@Keller promises an answer by 12.3.2026", "Keller promises an answer by 12.3.2026", ""),
        ("@Keller verspricht bis 12.3. eine Antwort", "Keller verspricht bis 12.3. eine Antwort", ""),
        ("verschiebt auf den 12.3.2026", "verschiebt auf den 12.3.2026", ""),
        ("Budget für 2026-Q1 steht #mail", "Budget für 2026-Q1 steht", ""),
        ("offer valid until 12.3.2026, says @Keller", "offer valid until 12.3.2026, says Keller", ""),
        ("verspricht bis 12.3.2026 eine Antwort 3.2.2026", "verspricht bis 12.3.2026 eine Antwort", "2026-02-03"),
        ("verspricht am 3.2.2026, bis 12.3.2026", "verspricht am 3.2.2026, bis 12.3.2026", "2026-02-03"),
        ("bis 12.3.2026 ~Feb 2026", "bis 12.3.2026", "~2026-02"),
        ("verspricht eine Antwort bis spätestens 12.3.2026", "verspricht eine Antwort bis spätestens 12.3.2026", ""),
        ("eine Antwort vor dem 12.3.2026 zugesagt", "eine Antwort vor dem 12.3.2026 zugesagt", ""),
        ("liefert spätestens am 12.3.2026", "liefert spätestens am 12.3.2026", ""),
        ("wants an answer no later than 2026-03-12", "wants an answer no later than 2026-03-12", ""),
        ("answers by the 12.3.2026", "answers by the 12.3.2026", ""),
        ("asks about the offer dated 3.2.2026", "asks about the offer dated 3.2.2026", ""),
        ("gilt ab 3.4.2026 für alle", "gilt ab 3.4.2026 für alle", ""),
        ("@Keller stellt Linie 3 ab 9.7.2025", "Keller stellt Linie 3 ab", "2025-07-09"),
        ("stellt Linie 3 ab 9.7.2025, ruft an; @Keller", "stellt Linie 3 ab, ruft an", "2025-07-09"),
        // Elsewhere and with a sign it leaves them.
        ("4.6.2026 @Wyss ruft an", "Wyss ruft an", "2026-06-04"),
        ("@Wyss ruft an 4.6.2026", "Wyss ruft an", "2026-06-04"),
        ("@Wyss ruft am Montag 4.6.2026 an", "Wyss ruft am Montag an", "2026-06-04"),
        ("sagt ab per =4.6.2026", "sagt ab per", "2026-06-04"),
        ("ruft am \\4.6.2026 an", "ruft am 4.6.2026 an", ""),
        ("ruft am 4.6.2026 an, am 5.6.2026 auch", "ruft am 4.6.2026 an, am 5.6.2026 auch", "2026-06-04"),
    ] {
        assert_eq!(told(line), (title.to_owned(), (!when.is_empty()).then(|| when.to_owned())), "{line}");
    }
    assert!(read("ruft an am 4.6.2026!").is_lever);
}

#[test]
fn an_edit_shows_the_sentence_as_it_was_typed() {
    for (typed, printed) in [
        ("@Keller ruft am 4.6.2026 an", "Keller ruft am 4.6.2026 an; @Keller"),
        ("Termin vom 3.4.2026 abgesagt 4.4.2026", "Termin vom 3.4.2026 abgesagt 2026-04-04"),
        ("ruft am 4.6.2026 an", "ruft am 4.6.2026 an"),
        ("12.3.2026 ruft an am", "ruft an am =2026-03-12"),
        ("ruft am \\4.6.2026 an =5.6.2026", "ruft am \\4.6.2026 an 2026-06-05"),
    ] {
        assert_eq!(print(&read(typed), &lexicon(), &context()), printed, "{typed}");
    }
}

#[test]
fn a_date_of_something_else_is_said_to_stay_text() {
    let lexicon = wording::lexicon(Language::En);
    let said = |line: &str| {
        let parsed = parse(line, lexicon, &context());
        let found = doubts(line, line.len(), &parsed, lexicon, &context()).into_iter();
        found.map(|doubt| (doubt.why, doubt.typed, doubt.instead.concat())).collect::<Vec<_>>()
    };
    let stays = |text: &str| vec![(Why::WordedDate, text.to_owned(), format!("={text}"))];
    assert_eq!(said("@Keller promises an answer by 12.3.2026"), stays("12.3.2026"));
    assert_eq!(said("verspricht bis 12.3. eine Antwort"), stays("12.3."));
    assert_eq!(said("Termin vom 3.4.2026, abgesagt"), stays("3.4.2026"));
    assert_eq!(said("Termin vom 3.4.2026 abgesagt 4.4.2026"), []);
    assert_eq!(said("war es am 4.6.2026?"), []);
}
