//! The marks as the help shows them.

use super::*;
use crate::{
    capture::{
        samples::{Mark, samples},
        signs::is_sign,
    },
    domain::Keyed,
    i18n::Language,
    wording,
};

#[test]
fn every_mark_has_an_example_that_is_read_as_that_mark() {
    for (language, quote) in [(Language::En, "\"too expensive\""), (Language::De, "«zu teuer»")] {
        let lexicon = wording::lexicon(language);
        let samples = samples(lexicon, quote);
        assert_eq!(samples.iter().map(|sample| sample.mark).collect::<Vec<_>>(), Mark::ALL, "{language:?}");
        for sample in &samples {
            let kind = match sample.mark {
                Mark::Who | Mark::OtherSide | Mark::OfSide | Mark::LongName | Mark::Present => MarkKind::Who,
                Mark::Channel => MarkKind::Channel,
                Mark::Gap | Mark::Date | Mark::DateInWords | Mark::About => MarkKind::When,
                Mark::Activity => MarkKind::Activity,
                Mark::Told => MarkKind::Told,
                Mark::Emotion => MarkKind::Emotion,
                Mark::Lever => MarkKind::Lever,
                Mark::Course | Mark::Exit => MarkKind::Course,
                Mark::Owner => MarkKind::Owner,
                Mark::Milestone => MarkKind::Milestone,
                Mark::Quote => MarkKind::Quote,
                Mark::Literal => MarkKind::Literal,
            };
            // The faces are five marks of one kind, and a line takes one.
            let examples: Vec<&str> = match sample.mark {
                Mark::Emotion => sample.example.split(' ').collect(),
                _ => vec![&sample.example],
            };
            for example in examples {
                let read = parse(example, lexicon, &context());
                assert!(read.spans.iter().all(|span| span.understood && span.kind == kind), "{example}: {read:?}");
                assert!(!read.spans.is_empty(), "{example}");
            }
        }
        // No sign is left unexplained.
        for sign in (' '..='~').filter(|sign| is_sign(*sign)) {
            assert!(samples.iter().any(|sample| sample.example.contains(sign)), "{sign}");
        }
    }
}

#[test]
fn the_words_of_an_example_are_read_behind_its_sign() {
    for language in [Language::En, Language::De] {
        let lexicon = wording::lexicon(language);
        for sample in samples(lexicon, "\"x\"") {
            for word in &sample.words {
                let line = match sample.mark {
                    Mark::OfSide => format!("@{word}/"),
                    Mark::Exit => format!("/exit {word}"),
                    _ => format!("{}{word}", &sample.example[..1]),
                };
                let read = parse(&line, lexicon, &context());
                assert!(read.spans.iter().all(|span| span.understood), "{line}: {:?}", read.spans);
                assert_eq!(read.line.title, "", "{line}");
            }
        }
    }
}
