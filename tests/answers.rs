//! Whether the answers see what is there and stay silent on noise, over many generated studies of five won and five lost
//! deals. `cargo test --test answers -- --ignored --nocapture` runs two hundred of each and prints the figures.

use std::collections::BTreeMap;

use debrief::{
    analysis::answer::{Case, Effect, Reading, Verdict, activities, checklist_contrast, reading},
    answers::{Asked, Deals, Question, Row},
    domain::{Keyed, Outcome, Scorer},
    exchange::generate::{Options, generate},
    i18n::Locale,
};

/// So many won and lost deals each out of those that a seed makes.
fn study(seed: u64, contrast: bool, each: usize) -> Vec<Case> {
    let (mut won, mut lost) = (vec![], vec![]);
    for debrief in generate(Options { deals: 12 * each, steps: 40, seed, contrast }) {
        match debrief.deal.outcome {
            Outcome::Won if won.len() < each => won.push(Case::of(&debrief)),
            Outcome::Lost if lost.len() < each => lost.push(Case::of(&debrief)),
            _ => {}
        }
        if won.len() + lost.len() == 2 * each {
            break;
        }
    }
    assert_eq!((won.len(), lost.len()), (each, each), "seed {seed}");
    won.into_iter().chain(lost).collect()
}

/// What the answers say of won deals against the others, in words: `Some(true)` calls it rarely chance, `Some(false)` a hint.
fn claim(text: &str) -> Option<bool> {
    match (
        text.contains("rarely chance (") || text.contains("that would be rare ("),
        text.contains("a hint, not a proof ("),
    ) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// In how many studies something is called rarely chance, and in how many at least a hint.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Said {
    claimed: u32,
    hinted: u32,
}

impl Said {
    fn add(&mut self, claims: &[Option<bool>]) {
        self.claimed += u32::from(claims.contains(&Some(true)));
        self.hinted += u32::from(claims.iter().any(Option::is_some));
    }
}

#[derive(Debug, Default)]
struct Figures {
    studies: u32,
    /// By the place that speaks: each headline of an answer, each sheet below it, the checklist of each side, the paths.
    places: BTreeMap<String, Said>,
    /// Any headline of the nine answers.
    answers: Said,
    /// Any headline, be it of an answer or of a part of the study.
    headlines: Said,
    /// Any screen at all.
    screens: Said,
    /// `support`, as the customer sees it, stands first.
    support_first: u32,
    /// The trial stands first among the activities, or as far apart as the first.
    trial_first: u32,
}

fn of_reading(reading: Reading) -> Option<bool> {
    reading.verdict.is_telling().then_some(reading.verdict == Verdict::Stands)
}

fn run(seeds: std::ops::Range<u64>, contrast: bool, each: usize) -> Figures {
    let mut figures = Figures::default();
    for seed in seeds {
        let cases = study(seed, contrast, each);
        figures.studies += 1;
        let sides = [Scorer::Customer, Scorer::Vendor].map(|side| checklist_contrast(&cases, side));
        figures.support_first += u32::from(sides[0].criteria[0].criterion.key() == "support");
        let rows = activities(&cases).rows;
        let trial = rows.iter().find(|row| row.activity == "material_trial");
        figures.trial_first += u32::from(trial.is_some_and(|trial| trial.p <= rows[0].p));
        let mut heads = vec![
            ("checklist, customer".to_owned(), of_reading(sides[0].reading())),
            ("checklist, vendor".to_owned(), of_reading(sides[1].reading())),
            (
                "study paths".to_owned(),
                of_reading(reading(rows.iter().map(|row| &row.contrast), Effect::Shares, (each, each))),
            ),
        ];
        let deals = Deals::new(&cases, Locale::EN);
        let mut sheets = vec![];
        for question in Question::ALL {
            let sheet = deals.sheet(*question, &Asked::default());
            heads.push((question.key().to_owned(), claim(&sheet.sentence)));
            let texts = sheet.rows.iter().filter_map(|row| match row {
                Row::Text(text, _) => claim(text),
                _ => None,
            });
            sheets.push((format!("{} below", question.key()), texts.max()));
        }
        for (place, said) in heads.iter().chain(&sheets) {
            figures.places.entry(place.clone()).or_default().add(&[*said]);
        }
        let said = |of: &[(String, Option<bool>)]| of.iter().map(|(_, said)| *said).collect::<Vec<_>>();
        figures.answers.add(&said(&heads[3..]));
        figures.headlines.add(&said(&heads));
        figures.screens.add(&[said(&heads), said(&sheets)].concat());
    }
    figures
}

#[test]
fn noise_is_seldom_claimed_and_what_is_planted_stands_out() {
    let noise = run(0..20, false, 5);
    // What chance does in more than 5 of 100 is not called rare, and what it does in more than 20 no hint.
    for (place, said) in &noise.places {
        assert!(said.claimed <= 4 && said.hinted <= 8, "{place}: {noise:#?}");
    }
    // Nine answers are looked at together: a claim of any of them is rarer than one of a single comparison may be.
    assert!(noise.answers.claimed <= 1, "{noise:#?}");
    let planted = run(0..20, true, 5);
    assert!(planted.support_first > 3 * noise.support_first.max(1), "{planted:#?} against {noise:#?}");
    assert!(planted.trial_first > 2 * noise.trial_first.max(1), "{planted:#?} against {noise:#?}");
}

#[test]
fn a_headline_fits_three_lines_of_a_narrow_terminal() {
    for (seed, contrast) in (0..15).flat_map(|seed| [(seed, false), (seed, true)]) {
        let cases = study(seed, contrast, 5);
        for locale in [Locale::EN, Locale::DE] {
            for question in Question::ALL {
                let said = Deals::new(&cases, locale).sentence(*question);
                let mut lines = vec![0];
                for word in said.split(' ').map(|word| word.chars().count()) {
                    match lines.last_mut() {
                        Some(cells) if *cells + 1 + word <= 73 => *cells += 1 + word,
                        _ => lines.push(word),
                    }
                }
                assert!(lines.len() <= 3, "{} lines: {said}", lines.len());
            }
        }
    }
}

#[test]
#[ignore = "two hundred studies of noise and two hundred with a planted contrast, for the figures"]
fn many_studies() {
    for (name, contrast, each) in [("noise", false, 5), ("planted", true, 5), ("noise", false, 8), ("planted", true, 8)]
    {
        let found = run(0..200, contrast, each);
        println!(
            "{name}, {each} of each: {} studies; support first {}, trial first {}",
            found.studies, found.support_first, found.trial_first
        );
        println!(
            "  any answer {:?}, any headline {:?}, any screen {:?}",
            found.answers, found.headlines, found.screens
        );
        found.places.iter().for_each(|(place, said)| println!("  {place}: {said:?}"));
    }
}
