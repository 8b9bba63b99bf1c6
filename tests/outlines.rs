//! What the answers read of deals at once is what stands in each of them.

use std::{collections::HashMap, sync::LazyLock, time::Duration};

use debrief::{
    analysis::answer::Case,
    answers::{Asked, Deals, Question},
    domain::{Deal, Debrief, Keyed, Names, Record},
    exchange::{
        demo,
        generate::{Options, generate},
    },
    i18n::{Language, Locale},
    store::{Bundle, Workbook},
};
use proptest::{prelude::*, sample::subsequence};

/// A workbook in a file of its own.
fn filled(bundles: impl IntoIterator<Item = Bundle>) -> (tempfile::TempDir, Workbook) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workbook = Workbook::open(folder.path().join("some.debrief")).expect("a workbook");
    workbook.fill(bundles).expect("filled");
    (folder, workbook)
}

fn with_demo() -> (tempfile::TempDir, Workbook) {
    filled([demo::demo(Language::En).expect("the demo").into_bundle()])
}

/// As many deals as are read in two halves, by two readers.
fn generated(deals: usize) -> (tempfile::TempDir, Workbook) {
    let options = Options { deals, steps: 6, seed: 3, contrast: true };
    filled(generate(options).map(|debrief| Bundle { debriefs: vec![debrief], ..Bundle::default() }))
}

/// The cases in full, each as it is written out.
fn outlined(workbook: &Workbook, deals: &[Deal]) -> Vec<String> {
    let names = Names::new(&workbook.synonyms().expect("synonyms"));
    let written = |outline: &_| format!("{:?}", Case::named(outline, &names));
    workbook.outlined(deals, Question::ALL_READ, written).expect("read")
}

/// No answer counts what a judgement rests on.
fn without_evidence(debrief: &Debrief) -> Debrief {
    Debrief { evidence: vec![], ..debrief.clone() }
}

fn one_by_one(workbook: &Workbook, deals: &[Deal]) -> Vec<String> {
    let names = Names::new(&workbook.synonyms().expect("synonyms"));
    let mut ids: Vec<_> = deals.iter().map(Record::id).collect();
    ids.sort_unstable();
    let whole = workbook.debriefs(&ids).expect("read");
    whole.iter().map(|debrief| format!("{:?}", Case::named(&without_evidence(debrief), &names))).collect()
}

/// The same with a digest of each deal.
fn digested((folder, workbook): (tempfile::TempDir, Workbook)) -> (tempfile::TempDir, Workbook) {
    workbook.renewal(1).expect("deals without a digest").run(Duration::ZERO, || true);
    assert!(workbook.renewal(1).is_none(), "each deal has one");
    (folder, workbook)
}

#[test]
fn the_demo_and_a_generated_workbook_read_at_once_as_one_by_one() {
    for (_folder, workbook) in [with_demo(), generated(600), digested(with_demo()), digested(generated(600))] {
        let deals = workbook.all_deals().expect("deals");
        let (found, expected) = (outlined(&workbook, &deals), one_by_one(&workbook, &deals));
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn every_answer_reads_all_that_it_counts() {
    for (_folder, workbook) in [with_demo(), generated(60), digested(with_demo()), digested(generated(60))] {
        let deals = workbook.all_deals().expect("deals");
        let book = workbook.lever_book().expect("levers");
        let ids: Vec<_> = deals.iter().map(Record::id).collect();
        let whole: Vec<Case> = workbook.debriefs(&ids).expect("read").iter().map(Case::of).collect();
        for question in Question::ALL {
            let told = |cases: &[Case]| {
                let deals = Deals::new(cases, Locale::EN).with_levers(&book);
                let figures = deals.figures(*question, &Asked::default()).expect("figures");
                (deals.sheet(*question, &Asked::default()), figures)
            };
            let cases = workbook.outlined(&deals, question.reads(), Case::of).expect("read");
            assert_eq!(told(&cases), told(&whole), "{question:?}");
        }
    }
}

static SOME: LazyLock<(Vec<Deal>, HashMap<String, String>)> = LazyLock::new(|| {
    let (_folder, workbook) = generated(40);
    let deals = workbook.all_deals().expect("deals");
    let cases = one_by_one(&workbook, &deals);
    (deals.clone(), deals.iter().map(|deal| deal.id.to_string()).zip(cases).collect())
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whichever deals are asked for, in whatever order: others that lie between them are left out.
    #[test]
    fn some_of_many(some in subsequence((0..40_usize).collect::<Vec<_>>(), 0..=40).prop_shuffle()) {
        let (_folder, workbook) = generated(40);
        let deals: Vec<Deal> = some.iter().map(|at| SOME.0[*at].clone()).collect();
        let mut expected: Vec<&Deal> = deals.iter().collect();
        expected.sort_by_key(|deal| deal.id);
        let expected: Vec<&String> = expected.iter().map(|deal| &SOME.1[&deal.id.to_string()]).collect();
        let found = outlined(&workbook, &deals);
        prop_assert_eq!(found.iter().collect::<Vec<_>>(), expected.clone());
        let (_folder, workbook) = digested((_folder, workbook));
        let found = outlined(&workbook, &deals);
        prop_assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    }
}
