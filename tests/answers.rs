//! Whether the answers see what is there and stay silent on noise, over many generated studies of five won and five lost
//! deals. `cargo test --test answers -- --ignored --nocapture` runs two hundred of each and prints the figures.

use debrief::{
    analysis::answer::{Case, RARE, activities, checklist_contrast, reading},
    answers::{Deals, Question},
    domain::{Outcome, Scorer},
    exchange::generate::{Options, generate},
    i18n::Locale,
};

/// Five won and five lost deals out of those that a seed makes.
fn study(seed: u64, contrast: bool) -> Vec<Case> {
    let (mut won, mut lost) = (vec![], vec![]);
    for debrief in generate(Options { deals: 60, steps: 40, seed, contrast }) {
        match debrief.deal.outcome {
            Outcome::Won if won.len() < 5 => won.push(Case::of(&debrief)),
            Outcome::Lost if lost.len() < 5 => lost.push(Case::of(&debrief)),
            _ => {}
        }
        if won.len() + lost.len() == 10 {
            break;
        }
    }
    assert_eq!((won.len(), lost.len()), (5, 5), "seed {seed}");
    won.into_iter().chain(lost).collect()
}

/// The sentences that compare won deals with the others.
const COMPARING: [Question; 3] = [Question::Paths, Question::Ties, Question::Incidents];

#[derive(Debug, Default)]
struct Figures {
    studies: u32,
    /// A criterion is claimed to set won apart from lost, in the customer's eyes or in ours.
    criteria_claimed: u32,
    /// An activity is.
    activities_claimed: u32,
    /// In the customer's eyes or in ours a criterion is at least called a hint.
    criteria_hinted: u32,
    /// An activity is.
    activities_hinted: u32,
    /// One of the sentences that compare calls its comparison rarely chance.
    sentences_claimed: u32,
    /// `support`, as the customer sees it, stands first.
    support_first: u32,
    /// The trial stands first among the activities, or as far apart as the first.
    trial_first: u32,
}

fn run(seeds: std::ops::Range<u64>, contrast: bool) -> Figures {
    let mut figures = Figures::default();
    for seed in seeds {
        let cases = study(seed, contrast);
        figures.studies += 1;
        let sides = [Scorer::Customer, Scorer::Vendor].map(|side| checklist_contrast(&cases, side));
        let is_claimed = |p: Option<f64>| p.is_some_and(|p| p <= RARE);
        let claims = |side: &debrief::analysis::answer::ChecklistContrast| {
            side.criteria.iter().any(|row| is_claimed(row.contrast.adjusted_p))
        };
        figures.criteria_claimed += u32::from(sides.iter().any(claims));
        figures.support_first += u32::from(sides[0].criteria[0].criterion.key() == "support");
        figures.criteria_hinted += u32::from(sides.iter().any(|side| side.reading().verdict.is_telling()));
        let (rows, _) = activities(&cases);
        let found = reading(rows.iter().map(|row| &row.contrast), (5, 5));
        figures.activities_hinted += u32::from(found.verdict.is_telling());
        let deals = Deals::new(&cases, Locale::EN);
        let claims = |question: &Question| deals.sentence(*question).contains("rarely chance");
        figures.sentences_claimed += u32::from(COMPARING.iter().any(claims));
        figures.activities_claimed += u32::from(rows.iter().any(|row| is_claimed(row.contrast.adjusted_p)));
        let trial = rows.iter().find(|row| row.activity == "material_trial");
        figures.trial_first += u32::from(trial.is_some_and(|trial| trial.p <= rows[0].p));
    }
    figures
}

#[test]
fn noise_is_seldom_claimed_and_what_is_planted_stands_out() {
    let noise = run(0..20, false);
    assert!(noise.criteria_claimed <= 5 && noise.activities_claimed <= 4, "{noise:?}");
    // Two sides are looked at; what chance does in more than 20 of 100 is no hint.
    assert!(noise.criteria_hinted <= 12 && noise.activities_hinted <= 8, "{noise:?}");
    assert!(noise.sentences_claimed <= 5, "{noise:?}");
    let planted = run(0..20, true);
    assert!(planted.support_first > 3 * noise.support_first.max(1), "{planted:?} against {noise:?}");
    assert!(planted.trial_first > 2 * noise.trial_first.max(1), "{planted:?} against {noise:?}");
}

#[test]
#[ignore = "two hundred studies of noise and two hundred with a planted contrast, for the figures"]
fn many_studies() {
    println!("noise   {:?}", run(0..200, false));
    println!("planted {:?}", run(0..200, true));
}
