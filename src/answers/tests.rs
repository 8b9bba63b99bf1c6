use super::*;
use crate::{
    domain::{Keyed, Outcome},
    exchange::demo,
    i18n::Language,
};

fn demo_cases(language: Language) -> (Vec<Case>, LeverBook) {
    let bundle = demo::demo(language).unwrap();
    let book = LeverBook {
        evidence: bundle.lever_evidence,
        levers: bundle.levers,
        studies: vec![bundle.study],
        study_deals: bundle.study_deals,
        ..LeverBook::default()
    };
    (bundle.debriefs.iter().map(Case::of).collect(), book)
}

#[test]
fn every_answer_of_the_demonstration_has_figures_with_deals_behind_them() {
    for (language, locale) in [(Language::En, Locale::EN), (Language::De, Locale::DE)] {
        let (cases, book) = demo_cases(language);
        let deals = Deals::new(&cases, locale).with_levers(&book);
        for question in Question::ALL {
            for facet in Facet::ALL {
                let mut sheet = deals.sheet(*question, &Asked { facet, ..Asked::default() });
                sheet.unfold(|_, _| true);
                assert!(sheet.stops().len() > 3, "{question:?}");
                for stop in sheet.stops() {
                    let (_, cell) = sheet.cell(stop).unwrap();
                    assert!(cell.behind.iter().all(|behind| deals.case(behind.deal).is_some()));
                }
                for cells in [76, 116] {
                    for laid in layout::lay_out(&sheet, cells, layout::Signs::UNICODE) {
                        let end =
                            laid.last().map_or(0, |last| last.x + unicode_width::UnicodeWidthStr::width(&*last.text));
                        assert!(end <= cells, "{question:?}: {end} of {cells}: {laid:?}");
                    }
                }
                assert!(csv(&sheet).lines().count() > 3);
            }
            assert!(deals.figures(*question, &Asked::default()).unwrap().is_object(), "{question:?}");
        }
    }
}

#[test]
fn nothing_decided_is_said_and_nothing_else() {
    for cases in [vec![], vec![crate::analysis::answer::Case::of(&crate::domain::Debrief::new(Deal::new("a", "b")))]] {
        let deals = Deals::new(&cases, Locale::EN);
        for question in Question::ALL {
            let sheet = deals.sheet(*question, &Asked::default());
            if *question == Question::Levers {
                assert_eq!((sheet.sentence, sheet.rows.len()), (t!(Locale::EN, "answers-levers-none"), 0));
                continue;
            }
            assert_eq!((sheet.sentence, sheet.rows.len()), (t!(Locale::EN, "answers-nothing-decided"), 1));
            assert!(deals.figures(*question, &Asked::default()).unwrap().is_object());
        }
    }
}

#[test]
fn deals_of_which_only_the_outcome_is_known_break_nothing() {
    let bare = |outcome| {
        let mut deal = Deal::new("a", "b");
        deal.outcome = outcome;
        Case::of(&crate::domain::Debrief::new(deal))
    };
    for outcomes in [&[Outcome::Won][..], &[Outcome::Lost], &[Outcome::Stopped, Outcome::Won]] {
        let cases: Vec<Case> = outcomes.iter().map(|outcome| bare(*outcome)).collect();
        let deals = Deals::new(&cases, Locale::DE);
        for question in Question::ALL {
            let sheet = deals.sheet(*question, &Asked::default());
            assert!(!sheet.sentence.is_empty() && !sheet.sentence.starts_with("answers-"), "{sheet:?}");
        }
    }
}

#[test]
fn what_a_long_list_folds_away_is_counted_everywhere() {
    let deal = Id::new();
    let mut sheet = Sheet::new(String::new(), String::new());
    sheet.head("A".to_owned());
    let deals = Deals::new(&[], Locale::EN);
    let line = |at: usize| Line::new(format!("line {at}")).count(&[deal]);
    deals.lines(&mut sheet, (0..5).map(line), 3);
    sheet.head("B".to_owned());
    deals.lines(&mut sheet, (5..7).map(line), 3);
    let rest = sheet.rows.iter().position(|row| matches!(row, Row::Rest(..))).unwrap();
    assert!(matches!(&sheet.rows[rest], Row::Rest(text, rows) if text.contains("2 more") && rows.len() == 2));
    assert_eq!((sheet.folded_section(rest), sheet.folded_section(1)), (Some("A"), None));
    assert_eq!((sheet.stops().len(), sheet.lines_of(deal).len()), (6, 7));
    assert!(sheet.is_of((rest, 0), deal) && !sheet.is_of((rest, 0), Id::new()));
    assert_eq!(csv(&sheet).lines().count(), 8);
    let mut other = sheet.clone();
    other.unfold(|section, _| section == "B");
    assert_eq!(other, sheet);
    other.unfold(|section, rows| section == "A" && rows == 2);
    assert_eq!((other.stops().len(), csv(&other)), (7, csv(&sheet)));
    // On paper no key opens a list, so that only a very long one stays cut.
    assert_eq!(sheet.printed(), other);
    let mut long = Sheet::new(String::new(), String::new());
    deals.lines(&mut long, (0..500).map(line), 3);
    assert_eq!(long.clone().printed(), long);
}
