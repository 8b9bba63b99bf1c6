use std::{fs, path::PathBuf};

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{
    capture::{DateOrder, Lexicon, Tongue},
    domain::{Deal, Debrief, FuzzyDate, MAX_LINE, Side, SittingWith, Source, Step, Telling, is_harmful},
    exchange::import::{ImportError, Refusal},
};

fn debrief() -> Debrief {
    Debrief::new(Deal::new("Hofstetter", "Line 3"))
}

fn lexicon() -> Lexicon {
    Lexicon::new(Tongue::English)
}

fn proposed(text: &str, debrief: &Debrief, goes: Where) -> Vec<Proposal> {
    let lexicon = lexicon();
    let setting = NotesSetting {
        debrief,
        lexicon: &lexicon,
        whose: SittingWith::Customer,
        sitting: None,
        today: Some(date(2026, 11, 26)),
        order: DateOrder::DayMonth,
        goes,
    };
    propose(&note_lines(text), &setting)
}

fn with_step(title: &str, on: &str) -> Debrief {
    let mut debrief = debrief();
    let mut step = Step::new(debrief.deal.id, 10, title);
    step.date = on.parse::<FuzzyDate>().ok();
    debrief.steps.push(step);
    debrief
}

#[test]
fn markdown_is_understood() {
    let text = "# Debrief\n\nHofstetter\n==========\n- [x] first\n* [ ] second\n1. third\n2) fourth\n+ fifth\n> sixth\n---\n\
        | a | b |\n|---|---|\n**bold** words\n## 12. March\n12. March was a day";
    let lines = note_lines(text);
    let read: Vec<(usize, &str, LineKind)> =
        lines.iter().map(|line| (line.number, line.text.as_str(), line.kind)).collect();
    let (step, heading, table) = (LineKind::Step, LineKind::Heading, LineKind::Table);
    assert_eq!(
        read,
        [
            (1, "Debrief", heading),
            (3, "Hofstetter", heading),
            (5, "first", step),
            (6, "second", step),
            (7, "third", step),
            (8, "fourth", step),
            (9, "fifth", step),
            (10, "sixth", step),
            (12, "| a | b |", table),
            (13, "|---|---|", table),
            (14, "bold words", step),
            (15, "12. March", heading),
            (16, "12. March was a day", step),
        ]
    );
}

#[test]
fn what_tells_a_terminal_something_leaves_nothing_behind() {
    assert_eq!(
        note_lines("\u{1b}[1mKeller\u{1b}[0m calls\n").first().map(|line| line.text.as_str()),
        Some("Keller calls")
    );
}

#[test]
fn a_fenced_block_of_code_is_no_step() {
    let text =
        "Keller calls\n```sql\nSELECT 1\n\n# x\n~~~\n```\nHuber signs\n~~~\na | b\n~~~\n``quoted`` words\n```\nopen";
    let lines = note_lines(text);
    let read: Vec<(usize, &str, LineKind)> =
        lines.iter().map(|line| (line.number, line.text.as_str(), line.kind)).collect();
    let (step, code) = (LineKind::Step, LineKind::Code);
    assert_eq!(
        read,
        [
            (1, "Keller calls", step),
            (3, "SELECT 1", code),
            (5, "# x", code),
            (8, "Huber signs", step),
            (10, "a | b", code),
            (12, "``quoted`` words", step),
            (14, "open", code),
        ]
    );
}

#[test]
fn what_is_indented_below_an_item_goes_on_with_it() {
    let read = proposed("- Keller stops\n  the line\n- next\n\n  alone\nplain\n  text", &debrief(), Where::End);
    let texts: Vec<(usize, &str)> = read.iter().map(|one| (one.number, one.text.as_str())).collect();
    assert_eq!(texts, [(1, "Keller stops the line"), (3, "next"), (5, "alone"), (6, "plain"), (7, "text")]);
    assert_eq!(read[0].lines, 0..2);
}

#[test]
fn what_somebody_did_before_a_colon_is_no_part_of_the_name() {
    let read = |text: &str| {
        let new = proposed(text, &debrief(), Where::End).remove(0).new;
        let names: Vec<String> = new.participants.iter().map(|person| person.name.clone()).collect();
        (names.join(", "), new.step.title, new.tellings[0].words.clone())
    };
    let told = |name: &str, title: &str, words: &str| (name.to_owned(), title.to_owned(), words.to_owned());
    let angry = "That was unprofessional";
    assert_eq!(read("@Keller was angry: \"That was unprofessional\""), told("Keller", "Keller was angry:", angry));
    assert_eq!(read("@Keller ärgerte sich: «That was unprofessional»"), told("Keller", "Keller ärgerte sich:", angry));
    for name in ["Erika Keller", "Hans von Allmen", "keller"] {
        assert_eq!(read(&format!("@{name}: hello")).0, name, "{name}");
    }
}

#[test]
fn lines_are_read_in_the_light_of_those_before() {
    let text =
        "@Keller stops the line 9.7.2025 :((\n@Keller calls @@Meier #phone +3d \"it runs hot\"\nnobody knows when";
    let read = proposed(text, &debrief(), Where::End);
    assert_eq!(read[0].new.participants.len(), 1);
    assert_eq!(read[1].new.participants.len(), 1, "Keller is known by now");
    assert_eq!(read[1].new.step.actor, Some(read[0].new.participants[0].id));
    assert_eq!(read[1].new.step.date.map(|date| date.to_string()), Some("2025-07-12".to_owned()));
    assert_eq!(read[1].new.tellings[0].words, "it runs hot");
    assert_eq!(read.iter().map(|one| one.new.tellings[0].told_order).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    assert!(read[2].is_undated() && !read[0].is_undated());
}

#[test]
fn a_day_alone_is_the_date_of_the_lines_below() {
    let text = "Datum: 12.3.2026\nKeller calls\n9.7.2025 the gearbox ran hot\nMeier answers +3d\n**Date:** 1.4.2026\nthe board meets\n\
        Date: nobody knows\nDatum: 2.4.2026 Keller signs";
    let read = proposed(text, &debrief(), Where::End);
    let told: Vec<(Option<String>, bool)> =
        read.iter().map(|one| (one.new.step.date.map(|date| date.to_string()), one.is_taken)).collect();
    let on = |date: &str, is_taken| (Some(date.to_owned()), is_taken);
    assert_eq!(
        told,
        [
            on("2026-03-12", false),
            on("2026-03-12", true),
            on("2025-07-09", true),
            on("2025-07-12", true),
            on("2026-04-01", false),
            on("2026-04-01", true),
            (None, false),
            on("2026-04-02", true),
        ]
    );
    assert_eq!((read[0].kind, read[6].kind, read[7].kind), (LineKind::Day, LineKind::UnreadDay, LineKind::Step));
}

#[test]
fn who_speaks_tells_it_in_these_words() {
    let mut debrief = debrief();
    debrief.participants.push(crate::domain::Participant::new(debrief.deal.id, "Sandra Meier", Side::Vendor));
    let text = "Crivelli: The gearbox ran hot. 9.7.2025\nMeier: We came at once\nCrivelli: Three days late!\nFazit: too late\n\
        Fazit: nobody called\n@Rossi: I said so\nHuber: once is no speaker";
    let read = proposed(text, &debrief, Where::End);
    let person = |at: usize| {
        let id = read[at].new.tellings[0].told_by?;
        let new = new_people(&read).chain(&debrief.participants).find(|person| person.id == id)?;
        Some((new.name.clone(), read[at].new.tellings[0].words.clone(), read[at].new.tellings[0].source))
    };
    let told = |name: &str, words: &str, source| Some((name.to_owned(), words.to_owned(), source));
    assert_eq!(person(0), told("Crivelli", "The gearbox ran hot. 9.7.2025", Source::Customer));
    assert_eq!(read[0].new.step.date.map(|date| date.to_string()).as_deref(), Some("2025-07-09"));
    assert!(read[0].new.step.title.starts_with("The gearbox ran hot"), "{}", read[0].new.step.title);
    assert_eq!(person(1), told("Sandra Meier", "We came at once", Source::Vendor));
    assert_eq!(person(2), told("Crivelli", "Three days late!", Source::Customer));
    assert_eq!(person(5), told("Rossi", "I said so", Source::Customer));
    assert_eq!((person(3), person(4), person(6)), (None, None, None));
    assert_eq!(read[3].new.step.title, "Fazit: too late");
    let new: Vec<&str> = new_people(&read).map(|person| person.name.as_str()).collect();
    assert_eq!(new, ["Crivelli", "Rossi"]);
}

#[test]
fn the_words_of_a_speaker_are_without_the_marks() {
    let words =
        |said: &str| proposed(&format!("@Keller: {said}"), &debrief(), Where::End)[0].new.tellings[0].words.clone();
    assert_eq!(words("The gearbox ran hot #phone =9 Jul 2025 :(( !"), "The gearbox ran hot");
    assert_eq!(words("It ran hot #phone, then it stopped."), "It ran hot, then it stopped.");
    assert_eq!(words("I called @Meier at once +3d"), "I called Meier at once");
    assert_eq!(words("On 9.7.2025 it ran \\#hot"), "On 9.7.2025 it ran #hot");
    assert_eq!(words("We paid 3 #nothing !"), "We paid 3 #nothing");
    assert_eq!(words("#phone"), "");
}

#[test]
fn who_asks_and_who_was_there_are_no_steps() {
    let text = "Teilnehmer: Keller, Meier\nParticipants (customer): A, B\nInterviewer: What happened?\nKeller: It ran hot.\n\
        Coach: And then?\nCoach: When?\nInterviewer: Who?\nKeller: We called.\nFrage 3: Warum?\nAttendees:\n@Coach: I shouted";
    let read = proposed(text, &debrief(), Where::End);
    let kinds: Vec<LineKind> = read.iter().map(|one| one.kind).collect();
    let (step, asked, present) = (LineKind::Step, LineKind::Question, LineKind::Present);
    assert_eq!(kinds, [present, present, asked, step, asked, asked, asked, step, asked, present, step]);
    assert!(read.iter().all(|one| one.is_taken == (one.kind == step)));
    let new: Vec<&str> = new_people(&read).map(|person| person.name.as_str()).collect();
    assert_eq!(new, ["Keller", "Coach"]);
}

#[test]
fn what_is_left_out_brings_nobody() {
    let lines = note_lines("@Keller stops the line\n@Keller calls");
    let left: Vec<NoteLine> =
        lines.iter().map(|line| NoteLine { wanted: Some(line.number == 2), ..line.clone() }).collect();
    let (debrief, lexicon) = (debrief(), lexicon());
    let setting = NotesSetting {
        debrief: &debrief,
        lexicon: &lexicon,
        whose: SittingWith::Vendor,
        sitting: None,
        today: None,
        order: DateOrder::DayMonth,
        goes: Where::End,
    };
    let read = propose(&left, &setting);
    assert_eq!(accepted(&read, Where::End).len(), 1);
    assert_eq!(new_people(&read).count(), 1, "Keller comes with the line that is taken");
    assert_eq!(read[1].new.tellings[0].source, Source::Vendor);
}

#[test]
fn what_is_a_step_already_is_left_out() {
    let mut debrief = with_step("Keller stops the line", "2025-07-09");
    debrief.tellings.push(Telling::new(&debrief.steps[0], Source::Customer));
    let read = proposed("keller stops the LINE 9.7.\nKeller stops the line 10.7.2025\nnext +2d", &debrief, Where::End);
    assert_eq!(read[0].same_as, Some(1), "a date without its year is read as it was then");
    assert!(!read[0].is_taken);
    assert_eq!((read[1].same_as, read[1].is_taken), (None, true));
    let again = proposed("Keller stops the line 9.7.2025\nnext +2d", &debrief, Where::End);
    assert_eq!(again[1].new.step.date.map(|date| date.to_string()), Some("2025-07-11".to_owned()));
}

#[test]
fn a_day_may_have_its_month_written_out_and_no_colon() {
    let day = |text: &str| {
        let found = proposed(&format!("{text}\nKeller calls"), &debrief(), Where::End);
        assert_eq!(found[0].kind, LineKind::Day, "{text}");
        found[1].new.step.date.map(|date| date.to_string())
    };
    for text in [
        "Date: 2026-03-03",
        "Date: 3.3.26",
        "Date: 3/3/2026",
        "Date: 3 March 2026",
        "Date: 3 Mar 2026",
        "Date: March 3, 2026",
        "Datum: 3. March 2026",
        "Date 2026-03-03",
        "Date 3 March 2026",
    ] {
        assert_eq!(day(text).as_deref(), Some("2026-03-03"), "{text}");
    }
    for text in ["Date of the offer", "Date with Keller", "Day 3", "Date March"] {
        assert_eq!(proposed(text, &debrief(), Where::End)[0].kind, LineKind::Step, "{text}");
    }
}

#[test]
fn the_time_of_day_behind_a_date_is_none_of_its_business() {
    for line in [
        "Datum: 12.3.2026, 14:00 Uhr",
        "Date: 12 March 2026 from 10:00-11:30",
        "Datum: 12.3.2026 um 14 Uhr",
        "12.3.2026, 14.00 – 15.30 Uhr",
        "**Date:** 12.3.2026 (2:30 pm)",
    ] {
        let read = proposed(&format!("{line}\nKeller calls"), &debrief(), Where::End);
        let date = read[1].new.step.date.map(|date| date.to_string());
        assert_eq!((read[0].kind, date.as_deref()), (LineKind::Day, Some("2026-03-12")), "{line}");
    }
    let read = proposed("Datum: 12.3.2026 Keller calls at 14:00", &debrief(), Where::End);
    assert_eq!(read[0].kind, LineKind::Step);
}

#[test]
fn what_names_a_date_in_words_does_not_get_that_of_a_line_above() {
    let below = |text: &str| {
        let read = proposed(&format!("Date: 5 March 2026\n@Keller: hello\n{text}"), &debrief(), Where::End);
        (read[2].new.step.date.map(|date| date.to_string()), read[2].names_a_date)
    };
    for text in [
        "Keller: In July 2025 the gearbox ran hot.",
        "On 14 July Meier called us.",
        "Ende 2025 unterschreibt der Rat",
        "Im März rief Meier an",
        "in Jan the line stopped",
        "on 3 may it stopped",
    ] {
        assert_eq!(below(text), (None, true), "{text}");
    }
    for text in ["Jan calls", "we may march on", "Keller: 3 of 40 lines stopped", "Keller asks \"what was in May?\""] {
        assert_eq!(below(text), (Some("2026-03-05".to_owned()), false), "{text}");
    }
    assert_eq!(below("Meier called =9 Jul 2025"), (Some("2025-07-09".to_owned()), false));
    assert_eq!(below("ran hot =Jul 2025 in summer 2025"), (Some("2025-07".to_owned()), false));
}

#[test]
fn a_date_that_is_not_understood_ends_the_one_before() {
    for text in [
        "Date: 31 Feb 2026",
        "Datum: gestern",
        "Date: some time in April 2026",
        "31 Feb 2026",
        "## 31.2.2026",
        "Date: +3d",
    ] {
        let read = proposed(&format!("Date: 5 March 2026\n{text}\nKeller calls"), &debrief(), Where::End);
        assert_eq!((read[1].kind, read[1].is_taken), (LineKind::UnreadDay, false), "{text}");
        assert_eq!((read[1].new.step.date, read[2].new.step.date), (None, None), "{text}");
    }
}

#[test]
fn a_line_that_is_nothing_but_a_date_dates_those_below() {
    let day = |text: &str| {
        let read = proposed(&format!("{text}\nKeller calls"), &debrief(), Where::End);
        assert_eq!((read[0].kind, read[0].is_taken), (LineKind::Day, false), "{text}");
        read[1].new.step.date.map(|date| date.to_string())
    };
    for text in [
        "Date: Tuesday, 24 March 2026",
        "Datum: Mittwoch, 24. März 2026",
        "24 March 2026",
        "- 24 March 2026",
        "24. März 2026",
        "Monday 24 March 2026:",
        "Di., 24. März 2026",
        "2026-03-24:",
        "**24.3.2026**",
        "**24.3.2026:**",
        "*24 March 2026*",
        "March 24th, 2026",
        "## 24 March 2026",
        "## Tuesday, 24.3.2026",
    ] {
        assert_eq!(day(text).as_deref(), Some("2026-03-24"), "{text}");
    }
    assert_eq!(day("## March 2026").as_deref(), Some("2026-03"));
    assert_eq!(day("## 2026").as_deref(), Some("2026"));
    for text in ["March", "3.5", "Keller 2026", "24.3.2026 #phone", "24.3.2026 Keller calls", "2026", "may"] {
        assert_eq!(proposed(text, &debrief(), Where::End)[0].kind, LineKind::Step, "{text}");
    }
    assert_eq!(proposed("## Visit", &debrief(), Where::End)[0].kind, LineKind::Heading);
}

#[test]
fn what_the_other_side_alone_tells_is_told_by_this_side_too() {
    let mut debrief = with_step("Keller stops the line", "2025-07-09");
    let telling = |debrief: &mut Debrief, at: usize, source| {
        debrief.tellings.push(Telling::new(&debrief.steps[at], source));
    };
    telling(&mut debrief, 0, Source::Vendor);
    let line = "Keller stops the line 9.7.";
    let read = proposed(line, &debrief, Where::End);
    assert_eq!((read[0].same_as, read[0].like, read[0].is_taken), (None, Some(1), true));
    assert_eq!(read[0].new.step.date, debrief.steps[0].date, "the date as the other side has it");
    assert_eq!(read[0].new.tellings[0].source, Source::Customer);
    // Read once more, it is there.
    let mut second = read[0].new.step.clone();
    second.rank += 10;
    debrief.steps.push(second);
    telling(&mut debrief, 1, Source::Customer);
    let again = proposed(line, &debrief, Where::End);
    assert_eq!((again[0].same_as, again[0].like, again[0].is_taken), (Some(2), None, false));
}

#[test]
fn steps_go_to_the_end_or_by_date() {
    let mut debrief = with_step("first", "2025-01-10");
    for (title, on) in [("second", Some("2025-03-10")), ("undated", None), ("third", Some("2025-05-10"))] {
        let mut step = Step::new(debrief.deal.id, 20, title);
        step.date = on.and_then(|on| on.parse().ok());
        debrief.steps.push(step);
    }
    let text = "no date yet\na 1.4.2025\nbehind a\nb 1.1.2025\nc 1.6.2025\nd 2025-03";
    let places = |goes: Where| goes.places(&debrief, &accepted(&proposed(text, &debrief, goes), goes));
    assert_eq!(places(Where::End), [4; 6]);
    // Sorted: without a date yet, b, d, a, behind a, c.
    assert_eq!(places(Where::ByDate), [4, 0, 2, 2, 2, 4]);
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn with(&self, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join("notes.md");
        fs::write(&path, bytes).expect("written");
        path
    }
}

fn refusal(path: &std::path::Path) -> (Refusal, u64) {
    match Notes::open(path) {
        Err(ImportError::Refused { refusal, line, .. }) => (refusal, line),
        other => panic!("{other:?}"),
    }
}

#[test]
fn files_are_read_as_they_come_and_refused_with_the_place() {
    let folder = Folder(tempfile::tempdir().expect("a folder"));
    let texts = |bytes: &[u8]| {
        let notes = Notes::open(&folder.with(bytes)).expect("notes");
        notes.lines.into_iter().map(|line| (line.number, line.text)).collect::<Vec<_>>()
    };
    let expected = [(1, "Zürich".to_owned()), (3, "ruft an".to_owned())];
    assert_eq!(texts("Zürich\n\nruft an\n".as_bytes()), expected);
    assert_eq!(texts("\u{feff}Zürich\r\n\r\nruft an\r\n".as_bytes()), expected);
    assert_eq!(texts(b"Z\xfcrich\r\rruft an"), expected, "Windows-1252, the line ends of old Macs");
    assert_eq!(texts("a\u{1b}[31m\u{202e}b".as_bytes()), [(1, "a b".to_owned())]);
    assert_eq!(refusal(&folder.with(b"one\ntwo\0\n")), (Refusal::NoText, 2));
    assert_eq!(refusal(&folder.with(b"\xef\xbb\xbf\xc3\xa4\n\xff\n")), (Refusal::NoText, 2));
    assert_eq!(refusal(&folder.with(b" \n\n")), (Refusal::Empty, 0));
    assert_eq!(refusal(&folder.with(&vec![b'x'; MAX_BYTES + 1])), (Refusal::TooLarge, 0));
    assert_eq!(refusal(&folder.with("x\n".repeat(MAX_LINES + 1).as_bytes())), (Refusal::ManyLines, 2_001));
    assert!(matches!(Notes::open(&folder.0.path().join("none.md")), Err(ImportError::File { .. })));
}

#[test]
fn hostile_lines_are_bounded() {
    let marks = "@a #b :c ".repeat(11_000);
    let read = proposed(&marks, &debrief(), Where::End);
    assert!(read[0].is_cut && read[0].text.chars().count() <= MAX_LINE);
    let told = crate::wording::note_cut(&read[0], crate::i18n::Locale::EN);
    assert!(told.is_some_and(|told| told.starts_with("line 1 is longer than 2,000 characters")));
    let quotes = "\"«„".repeat(300_000);
    assert!(proposed(&quotes, &debrief(), Where::End)[0].is_cut);
    let joined = format!("- {}\n  {}", "x".repeat(1_500), "y".repeat(1_500));
    let read = proposed(&joined, &debrief(), Where::End);
    assert_eq!((read.len(), read[0].text.chars().count(), read[0].is_cut), (1, MAX_LINE, true));
}

#[test]
fn a_transcript_says_who_speaks_and_parts_sentences() {
    let text = "[00:12:03] Keller: Es lief heiss. Um 3.30 Uhr war Schluss! «Warum?» fragte ich.\n\nno speaker: said\n\
        Frau Imhof (00:13): Ja.\nhttps://example.com: x\nA day: 1. May it was";
    let transcript = Transcript::of("t.txt", text);
    let read: Vec<(usize, Option<&str>, Vec<&str>)> = transcript
        .lines
        .iter()
        .map(|line| {
            let sentences = line.sentences.iter().map(|range| &line.text[range.clone()]).collect();
            (line.number, line.speaker.as_deref(), sentences)
        })
        .collect();
    assert_eq!(
        read,
        [
            (1, Some("Keller"), vec!["Es lief heiss.", "Um 3.30 Uhr war Schluss!", "«Warum?» fragte ich."]),
            (3, Some("no speaker"), vec!["said"]),
            (4, Some("Frau Imhof"), vec!["Ja."]),
            (5, None, vec!["https://example.com: x"]),
            (6, Some("A day"), vec!["1. May it was"]),
        ]
    );
    assert_eq!(transcript.find("schluss", 1), Some(0), "round the end");
    assert_eq!(transcript.find("ja", 0), Some(2));
    assert_eq!(transcript.find("  ", 0), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever a text holds, it is read without harm, each line of it at most once, and every step has words.
    #[test]
    fn any_text_is_read(text in "([-*#>|=+@:\"«„/~! \t\r\n\u{0}\u{202e}\u{feff}0-9a-zä½😀.\\[\\]()]|\n- |\n  ){0,400}") {
        let read = proposed(&text, &debrief(), Where::ByDate);
        let mut next = 0;
        for one in &read {
            prop_assert_eq!(one.lines.start, next);
            next = one.lines.end;
            prop_assert!(!one.new.step.title.is_empty());
            prop_assert!(!one.text.contains(is_harmful) && one.text.chars().count() <= MAX_LINE);
        }
        prop_assert_eq!(next, note_lines(&text).len());
    }

    /// So it is with a transcript: sentences lie in what was said, and nothing of it is lost but spaces.
    #[test]
    fn any_transcript_is_read(text in "([-:. !?…«»()\\[\\]\r\n\u{0}\u{202e}0-9a-zÄ😀]|\n[A-Z][a-z]{1,4}: ){0,300}") {
        for line in Transcript::of("x", &text).lines {
            prop_assert!(!line.text.contains(is_harmful));
            let said: String = line.sentences.iter().map(|range| &line.text[range.clone()]).collect();
            prop_assert_eq!(said.replace(' ', ""), line.text[line.said.clone()].replace(' ', ""));
        }
    }
}

#[test]
fn a_sentence_keeps_the_date_inside_it_and_loses_one_at_its_beginning() {
    for (text, title, date) in [
        ("Am 12.3.2026 kam Keller", "Am 12.3.2026 kam Keller", "2026-03-12"),
        ("12.3.2026 Keller kam", "Keller kam", "2026-03-12"),
        ("12.3.2026: Keller kam", "Keller kam", "2026-03-12"),
        (
            "Keller kam vom 12.3.2026 bis 15.3.2026 vorbei",
            "Keller kam vom 12.3.2026 bis 15.3.2026 vorbei",
            "2026-03-12",
        ),
        ("Wir trafen uns am 12.3.2026", "Wir trafen uns am 12.3.2026", "2026-03-12"),
        ("Keller stops the line 9.7.2025 #phone", "Keller stops the line", "2025-07-09"),
        ("Keller stops the line =9.7.2025 and calls", "Keller stops the line and calls", "2025-07-09"),
    ] {
        assert_dated(text, title, date);
    }
}

/// Fails unless a line of notes becomes a step with this title and date.
fn assert_dated(text: &str, title: &str, date: &str) {
    let read = proposed(text, &debrief(), Where::End);
    let step = &read[0].new.step;
    let told = step.date.map(|date| date.to_string());
    assert_eq!((step.title.as_str(), told.as_deref()), (title, Some(date)), "{text}");
}

#[test]
fn quarters_and_weeks_date_a_line_or_are_named() {
    for (text, title, date) in [
        ("KW 8: Keller calls", "Keller calls", "~2026-02-18"),
        ("KW 8/2025 Keller calls", "Keller calls", "~2025-02-19"),
        ("CW 8 - Keller calls", "Keller calls", "~2026-02-18"),
        ("Q1 2026: Keller calls", "Keller calls", "2026-Q1"),
        ("1. Quartal 2026: Keller calls", "Keller calls", "2026-Q1"),
    ] {
        assert_dated(text, title, date);
    }
    for text in ["Keller calls in KW 8", "the offer of Q1 was too late", "Q1 was bad"] {
        let read = proposed(text, &debrief(), Where::End);
        assert!(read[0].is_undated() && read[0].names_a_date && read[0].new.step.title == text, "{text}");
    }
    let read = proposed("KW 8/2026:\nKeller calls", &debrief(), Where::End);
    assert_eq!(read[1].new.step.date.map(|date| date.to_string()).as_deref(), Some("~2026-02-18"));
}

#[test]
fn a_slashed_day_that_may_be_read_in_two_ways_is_said_unless_another_line_tells() {
    let others = |text: &str| -> Vec<Option<String>> {
        let read = proposed(text, &debrief(), Where::End);
        read.into_iter().map(|line| line.other_day.map(|(typed, other)| format!("{typed} {other}"))).collect()
    };
    let other = Some("12/03/2026 2026-12-03".to_owned());
    assert_eq!(others("- they call =12/03/2026\n- nothing 3/3/2026"), [other.clone(), None]);
    assert_eq!(others("12/03/2026:\n- they call"), [other, None]);
    assert_eq!(others("- they call =12/03/2026\n- we answer =25/03/2026"), [None, None]);
    assert_eq!(others("- they call =12.03.2026\n- 1/2 of it"), [None, None]);
}
