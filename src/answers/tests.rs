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
                let sheet = deals.sheet(*question, &Asked { facet, ..Asked::default() });
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
fn a_deal_is_counted_by_lines_and_not_by_what_they_are_called() {
    let deal: Id<Deal> = Id::new();
    let mut sheet = Sheet::new(String::new(), String::new());
    for label in ["won", "lost", "won"] {
        sheet.line(Line::new(label).count(&[deal, Id::new()]));
    }
    sheet.line(Line::new("won").count(&[Id::<Deal>::new()]));
    assert_eq!(sheet.lines_of(deal), [("won".to_owned(), 2), ("lost".to_owned(), 1)]);
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
