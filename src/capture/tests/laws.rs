//! What must hold for any line and any text.

use proptest::prelude::*;

use crate::domain::Keyed;

use super::*;

/// Texts that are full of signs and words of the language.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "[ -~]{0,6}",
        2 => "\\PC{0,6}",
        1 => any::<String>(),
        6 => prop::sample::select(vec![
            "@Keller", "@@", "@\"Air", "Force\"", "@customer/", "@kunde/\"x\"", "@a's", "@McDonald's", "#phone", "#", ":offer", ":)",
            "+3d", "~", "~28", "Oct", "2025", "=", "=2010", "12.3.", "3/2010", "2010-Q1", "/exit", "competitor", "/wait", "!",
            "%sales", "^need", ";", "!;", "@Keller;", "@?", "Er", "er", "\\er", "They", "wir", "Keller", "Kestler,", "am", "by", "den", "from", "bis", "ab", "12.3.2025", "12.3.2025;", "\"", "„", "“", "«", "»", "\\", "\\\\", ",", ".", "'s", "\n", "\u{a0}", "e\u{301}", "\u{202e}",
        ]).prop_map(str::to_owned),
    ];
    let gap = prop::sample::select(vec![" ", "", "  ", "\t"]);
    prop::collection::vec((word, gap), 0..12)
        .prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

fn any_words() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| super::super::fold::tidy(&text))
}

fn one_of<T: Keyed + std::fmt::Debug>() -> impl Strategy<Value = Option<T>> {
    prop::option::of(prop::sample::select(T::ALL))
}

fn any_when() -> impl Strategy<Value = When> {
    let unit = prop::sample::select(vec![GapUnit::Day, GapUnit::Week, GapUnit::Month, GapUnit::Year]);
    let day = (1900i16..2200, 1i8..13, 1i8..29).prop_map(|(y, m, d)| FuzzyDate::day(jiff::civil::date(y, m, d)));
    let month = (1900i16..2200, 1i8..13).prop_map(|(y, m)| FuzzyDate::month(y, m).unwrap());
    let quarter = (1900i16..2200, 1i8..5).prop_map(|(y, q)| FuzzyDate::quarter(y, q).unwrap());
    let year = (1900i16..2200).prop_map(|y| FuzzyDate::year(y).unwrap());
    prop_oneof![
        (0..=Gap::MAX_COUNT, unit).prop_map(|(count, unit)| {
            let gap = |count| Gap { count, unit };
            When::Gap(if gap(count).is_possible() { gap(count) } else { gap(count % 300) })
        }),
        (prop_oneof![day, month, quarter, year], any::<bool>())
            .prop_map(|(date, about)| When::Date(date.with_about(about))),
    ]
}

fn any_people() -> impl Strategy<Value = Vec<Mention>> {
    let new = (any_words(), prop::sample::select(Side::ALL))
        .prop_filter("a name", |(name, _)| !name.is_empty())
        .prop_map(|(name, side)| Mention::New { name, side });
    let who = prop_oneof![(1u128..6).prop_map(known), new];
    let side = prop::sample::select(Side::ALL).prop_map(Mention::Side);
    let first = prop::option::of(prop_oneof![side, Just(Mention::Unknown)]);
    (first, prop::collection::vec(who, 0..4)).prop_map(|(first, rest)| {
        let mut people: Vec<Mention> = first.into_iter().collect();
        for who in rest {
            if !people.iter().any(|other| super::super::names::same(other, &who)) {
                people.push(who);
            }
        }
        people
    })
}

fn any_line() -> impl Strategy<Value = Line> {
    let words = (any_words(), any_people(), prop::option::of(any_words()));
    let activities: Vec<String> = lexicon().activities().map(|activity| activity.key.clone()).collect();
    let first = (one_of(), prop::option::of(any_when()), prop::option::of(prop::sample::select(activities)));
    let second = (
        any::<(bool, bool, bool, bool)>(),
        prop::option::of((-2i64..3).prop_map(|value| Emotion::new(value).unwrap())),
        one_of(),
        one_of(),
        one_of(),
        one_of(),
    );
    (words, first, second).prop_map(
        |((title, people, quote), (channel, when, activity), (flags, emotion, course, exit_to, owner, milestone))| {
            Line {
                title,
                people,
                channel,
                when,
                activity,
                told: Told { customer: flags.0, vendor: flags.1, document: flags.2 },
                emotion,
                is_lever: flags.3,
                course,
                exit_to: exit_to.filter(|_| course == Some(Course::Exit)),
                owner,
                milestone,
                quote: quote.filter(|words| !words.is_empty()),
            }
        },
    )
}

fn holds(text: &str, lexicon: &Lexicon, context: &Context) -> Result<(), TestCaseError> {
    let parsed = parse(text, lexicon, context);
    let printed = print(&parsed.line, lexicon, context);
    prop_assert_eq!(&parse(&printed, lexicon, context).line, &parsed.line, "{:?} printed {:?}", text, printed);
    let mut end = 0;
    for span in &parsed.spans {
        prop_assert!(end <= span.range.start && span.range.start < span.range.end);
        prop_assert!(text.get(span.range.clone()).is_some());
        end = span.range.end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_printed_line_reads_the_same(line in any_line(), german in any::<bool>(), vendor in any::<bool>()) {
        let mut lexicon = lexicon();
        if german {
            lexicon = Lexicon::new(Tongue::German).with_activities(lexicon.activities().cloned());
        }
        let mut context = context();
        if vendor {
            context.capturing = SittingWith::Vendor;
        }
        let printed = print(&line, &lexicon, &context);
        prop_assert_eq!(parse(&printed, &lexicon, &context).line, line, "{}", printed);
    }

    #[test]
    fn any_text_reads_the_same_once_printed(text in any_text()) {
        let mut context = context();
        holds(&text, &lexicon(), &context)?;
        context.date_order = DateOrder::MonthDay;
        context.last_date = None;
        holds(&text, &lexicon(), &context)?;
    }

    #[test]
    fn completion_bears_any_cursor(text in any_text(), cursor in 0usize..80) {
        if let Some(completion) = complete(&text, cursor, &lexicon(), &context()) {
            prop_assert!(text.get(completion.range.clone()).is_some());
            prop_assert!(!completion.candidates.is_empty());
        }
    }

    #[test]
    fn suggestions_and_pastes_bear_anything(text in any_text()) {
        suggest_activity(&text, &lexicon());
        for line in split_lines(&text).lines {
            prop_assert!(!line.is_empty() && !line.contains(['\n', '\r', '\t']));
        }
    }

    #[test]
    fn a_line_without_signs_is_its_title(text in "[a-zäöü ]{0,40}") {
        prop_assert_eq!(read(&text), Line { title: super::super::fold::tidy(&text), ..Line::default() });
    }
}

#[test]
fn every_value_has_a_word_that_reads_back() {
    for tongue in [Tongue::English, Tongue::German] {
        let lexicon = Lexicon::new(tongue);
        fn check<T: Keyed + std::fmt::Debug>(words: &Words<T>) {
            for value in T::ALL {
                let word = words.word_for(*value).expect("a word");
                assert_eq!(words.find(word), Some(*value));
                assert_eq!(words.find(value.key()), Some(*value));
            }
        }
        check(&lexicon.channels);
        check(&lexicon.owners);
        check(&lexicon.courses);
        check(&lexicon.exits);
        check(&lexicon.milestones);
        check(&lexicon.sides);
    }
}

#[test]
fn a_wide_gap_within_a_date_reads_the_same_once_printed() {
    holds("=\u{1bc00}\u{2000}A ", &lexicon(), &context()).unwrap();
}

#[test]
fn a_very_long_line_takes_no_time() {
    let started = std::time::Instant::now();
    for part in ["„ ", "@\"x ", "\\", "~a ", "@@@", "/exit ", "\" ' "] {
        let line = part.repeat(20_000);
        let parsed = parse(&line, &lexicon(), &context());
        print(&parsed.line, &lexicon(), &context());
        complete(&line, line.len(), &lexicon(), &context());
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
