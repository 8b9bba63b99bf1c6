//! Every rule: that it hits, that it is silent, that it can be set aside, and that it can be said in both languages.

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{
        AskedQuestion, Claim, ClaimKind, ClaimStatus, Course, Criterion, Deal, Evidence, EvidenceFor, ExitTo, Id,
        Keyed, Outcome, Participant, Rating, Score, Scorer, Side, Source, Step, Strength, Telling,
    },
    guide::{Prompt, arbitrary, next_prompts, progress, sample},
    i18n::{Arg, KEYS, Locale},
};

const LANGUAGES: [Locale; 2] = [Locale::EN, Locale::DE];

fn ids(debrief: &Debrief) -> Vec<&'static str> {
    let found = findings(debrief, &Setting::default());
    found.iter().map(|finding| finding.rule).collect()
}

fn broken() -> impl Iterator<Item = (&'static str, Debrief)> {
    sample::BREAKS.iter().map(|(rule, damage)| {
        let mut debrief = sample::lost();
        damage(&mut debrief);
        (*rule, debrief)
    })
}

fn question(locale: Locale, finding: &Finding) -> Option<String> {
    let args: Vec<(&str, Arg)> = finding
        .args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                ArgValue::Text(text) => text.as_str().into(),
                ArgValue::Number(number) => Arg::from(*number),
                ArgValue::Criterion(criterion) => locale.criterion(criterion).into(),
                ArgValue::Side(side) => locale.label(*side).into(),
                ArgValue::Days { days, grain } => locale.gap(*days, *grain).into(),
            };
            (*name, value)
        })
        .collect();
    // A fault of the text panics in there.
    locale.find_with(&finding.text_key(), &args)
}

#[test]
fn no_rule_hits_a_deal_that_is_debriefed_well() {
    assert_eq!(ids(&sample::lost()), [""; 0]);
    assert_eq!(ids(&sample::won()), [""; 0]);
}

#[test]
fn every_rule_hits_what_it_is_for() {
    for (rule, debrief) in broken() {
        assert!(ids(&debrief).contains(&rule), "{rule}");
    }
    for rule in rules() {
        let tried = sample::BREAKS.iter().any(|(id, _)| *id == rule.id);
        assert!(tried, "{} is never tried", rule.id);
    }
}

/// What lies just on the near side of a threshold, and one more.
type Edge = (&'static str, fn(&mut Debrief), fn(&mut Debrief));

/// Lets our side tell so many of the steps that only the customer tells, nine of the sample's thirty.
fn tell_too(debrief: &mut Debrief, count: usize) {
    let blind: Vec<Step> =
        debrief.steps.iter().filter(|step| debrief.told(step.id).is_blind_spot()).take(count).cloned().collect();
    debrief.tellings.extend(blind.iter().map(|step| Telling::new(step, Source::Vendor)));
}

fn we_act(debrief: &mut Debrief, steps: std::ops::Range<usize>) {
    let meier = debrief.participants[2].id;
    debrief.steps[steps].iter_mut().for_each(|step| step.actor = Some(meier));
}

fn later_from(debrief: &mut Debrief, step: usize, days: i32) {
    for step in &mut debrief.steps[step..] {
        step.date = step.date.and_then(|date| date.plus_days(days));
    }
    debrief.deal.decided_on = debrief.steps[27].date;
}

fn same_day(debrief: &mut Debrief, steps: std::ops::Range<usize>) {
    let day = debrief.steps[steps.start].date;
    debrief.steps[steps].iter_mut().for_each(|step| step.date = day);
}

fn undated(debrief: &mut Debrief, steps: std::ops::Range<usize>) {
    debrief.steps[steps].iter_mut().for_each(|step| step.date = None);
}

fn of_ours(debrief: &mut Debrief, incidents: usize) {
    debrief.incidents.truncate(incidents);
    debrief.incidents.iter_mut().for_each(|one| one.told_by = Some(Source::Vendor));
}

fn mild(debrief: &mut Debrief, incidents: usize) {
    debrief.incidents.truncate(incidents);
    debrief.incidents.iter_mut().for_each(|one| one.strength = Strength::LEAST);
}

/// The customer's first so many criteria are rated like this.
fn rate_first(debrief: &mut Debrief, count: usize, rating: Rating) {
    let is_first = |score: &&mut Score| {
        score.side == Scorer::Customer && score.criterion.number().is_some_and(|number| number <= count)
    };
    debrief.scores.iter_mut().filter(is_first).for_each(|score| score.rating = Some(rating));
}

const EDGES: [Edge; 14] = [
    ("S03", |_| (), |d| d.steps.truncate(29)),
    ("S08", |d| tell_too(d, 3), |d| tell_too(d, 4)),
    ("S09", |d| we_act(d, 11..14), |d| we_act(d, 11..16)),
    // Fewer than twelve steps are a story that is still being told.
    (
        "S12",
        |d| {
            d.steps.truncate(11);
            d.participants.push(Participant::new(d.deal.id, "Jonas Wyss", Side::Customer));
        },
        |d| {
            d.steps.truncate(12);
            d.participants.push(Participant::new(d.deal.id, "Jonas Wyss", Side::Customer));
        },
    ),
    // The steps are six days apart: a fortnight is no silence.
    ("T01", |d| later_from(d, 16, 8), |d| later_from(d, 16, 9)),
    ("T04", |d| same_day(d, 12..15), |d| same_day(d, 12..16)),
    ("T06", |d| undated(d, 10..22), |d| undated(d, 10..23)),
    ("C03", |d| of_ours(d, 1), |d| of_ours(d, 2)),
    ("C04", |d| mild(d, 1), |d| mild(d, 2)),
    ("K03", |d| rate_first(d, 16, Rating::Strength), |d| rate_first(d, 18, Rating::Strength)),
    // Of thirteen judgements nobody says that they follow the outcome.
    (
        "K04",
        |d| {
            rate_first(d, 21, Rating::NotRelevant);
            rate_first(d, 13, Rating::Failing);
        },
        |d| {
            rate_first(d, 21, Rating::NotRelevant);
            rate_first(d, 14, Rating::Failing);
        },
    ),
    // We find the first one failing.
    ("K05", |d| d.scores[0].rating = Some(Rating::Neutral), |d| d.scores[0].rating = Some(Rating::Strength)),
    ("K08", |d| rate_first(d, 7, Rating::NotObserved), |d| rate_first(d, 8, Rating::NotObserved)),
    ("G01", |_| (), |d| d.participants[0].consent = None),
];

#[test]
fn each_threshold_is_where_the_rule_says() {
    for (rule, near, beyond) in EDGES {
        let hits = |change: fn(&mut Debrief)| {
            let mut debrief = sample::lost();
            change(&mut debrief);
            ids(&debrief).contains(&rule)
        };
        assert_eq!((hits(near), hits(beyond)), (false, true), "{rule}");
    }
}

#[test]
fn ids_are_unique_and_found() {
    for known in rules() {
        assert_eq!(rules().iter().filter(|other| other.id == known.id).count(), 1);
        assert_eq!(rule(known.id).map(|rule| rule.id), Some(known.id));
    }
    assert!(rule("S99").is_none());
}

#[test]
fn an_empty_deal_is_asked_for_its_ends_only() {
    let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
    assert_eq!(ids(&debrief), ["S01"]);
    for outcome in [Outcome::Won, Outcome::Lost, Outcome::Postponed, Outcome::Stopped] {
        debrief.deal.outcome = outcome;
        debrief.deal.winner = "Kestler".into();
        assert_eq!(ids(&debrief), ["S01", "S02"]);
    }
    // The stated reason is written down first and tested last.
    let mut claim = Claim::new(debrief.deal.id, "Too expensive.", Side::Customer);
    claim.kind = ClaimKind::Price;
    debrief.claims.push(claim);
    assert_eq!(ids(&debrief), ["S01", "S02"]);
}

#[test]
fn an_open_deal_is_asked_for_its_outcome_only_where_the_path_tells_one() {
    let mut debrief = sample::lost();
    debrief.deal.outcome = Outcome::Open;
    debrief.steps[27].activity = "phone_call".into();
    debrief.steps[28].set_course(Course::Exit, None);
    debrief.incidents.clear();
    debrief.steps.truncate(29);
    assert_eq!(ids(&debrief), ["S17", "S03"]);
    debrief.steps[28].set_course(Course::Advance, None);
    assert_eq!(ids(&debrief), ["S03"]);
    // A spoken yes is no order yet.
    debrief.steps[28].activity = "verbal_yes".into();
    assert_eq!(ids(&debrief), ["S03"]);
    debrief.steps[28].activity = "order_placed".into();
    assert_eq!(ids(&debrief), ["S17", "S03"]);
}

#[test]
fn severities_that_differ_from_the_rule_s() {
    let only = |debrief: &Debrief, rule: &str| {
        let found = findings(debrief, &Setting::default());
        found.into_iter().find(|one| one.rule == rule).map(|one| (one.severity, one.blocks_finish))
    };
    let mut debrief = sample::lost();
    debrief.steps[4].actor = None;
    assert_eq!(only(&debrief, "S04"), Some((Severity::Error, true)));
    debrief.steps[4].actor_side = Some(Side::Vendor);
    assert_eq!(only(&debrief, "S04"), Some((Severity::Warning, false)));
    debrief.steps[4].actor_side = None;
    debrief.steps[4].course = Course::Wait;
    assert_eq!(only(&debrief, "S04"), None);
    debrief.steps[24].activity = "terms_examined".into();
    assert_eq!(only(&debrief, "P01"), Some((Severity::Warning, true)));
}

/// A deal of this outcome whose step 28 leaves the path to there, and whether that is asked about.
fn asks_about_exit(outcome: Outcome, to: ExitTo) -> bool {
    let mut debrief = if outcome == Outcome::Won { sample::won() } else { sample::lost() };
    debrief.deal.outcome = outcome;
    debrief.steps[29].activity = "phone_call".into();
    debrief.steps[29].set_course(Course::Exit, Some(to));
    ids(&debrief).contains(&"S16")
}

#[test]
fn an_exit_at_the_end_must_fit_the_outcome() {
    use ExitTo::{Competitor, Postponed, Stopped};
    for (outcome, fits) in [
        (Outcome::Won, None),
        (Outcome::Lost, Some(Competitor)),
        (Outcome::Postponed, Some(Postponed)),
        (Outcome::Stopped, Some(Stopped)),
    ] {
        for to in [Competitor, Postponed, Stopped] {
            assert_eq!(asks_about_exit(outcome, to), fits != Some(to), "{outcome:?} {to:?}");
        }
    }
    assert!(!asks_about_exit(Outcome::Open, Competitor));
}

#[test]
fn an_exit_that_the_customer_came_back_from_contradicts_nothing() {
    let asked = |debrief: &Debrief| ids(debrief).contains(&"S16");
    let leaves = |debrief: &mut Debrief, at: usize, to: ExitTo| debrief.steps[at].set_course(Course::Exit, Some(to));
    // On the way to a yes, and on the way to a no.
    let mut won = sample::won();
    leaves(&mut won, 12, ExitTo::Competitor);
    assert!(!asked(&won));
    let mut lost = sample::lost();
    leaves(&mut lost, 12, ExitTo::Postponed);
    assert!(!asked(&lost));
    // The no was never told, and yet there was an offer afterwards.
    lost.steps[27].activity = "phone_call".into();
    assert!(!asked(&lost));
    // The exit and the no that is told after a wait are one end.
    let mut lost = sample::lost();
    leaves(&mut lost, 25, ExitTo::Stopped);
    lost.steps[26].course = Course::Wait;
    assert!(asked(&lost));
    // What is left after the delivery is another purchase.
    let mut won = sample::won();
    let mut later = won.steps[29].clone();
    (later.id, later.rank) = (Id::new(), later.rank + 1);
    later.activity = "left_to_competitor".into();
    won.steps.push(later);
    assert!(!asked(&won));
    // Nobody knows where it leads: S02 asks for that.
    let mut lost = sample::lost();
    lost.steps[29].set_course(Course::Exit, None);
    assert!(!asked(&lost) && ids(&lost).contains(&"S02"));
}

#[test]
fn the_winner_is_seen_by_name_too_but_not_in_the_exit() {
    let mut debrief = sample::lost();
    debrief.steps[9].activity = "left_to_competitor".into();
    debrief.steps[9].title = "orders from Kestler".into();
    assert_eq!(ids(&debrief), ["S13"]);
    debrief.steps[12].title = "Huber visits KESTLER's reference".into();
    assert_eq!(ids(&debrief), [""; 0]);
}

#[test]
fn few_steps_are_asked_about_at_the_widest_gap() {
    let mut debrief = sample::lost();
    debrief.steps.truncate(10);
    for step in &mut debrief.steps[4..] {
        step.date = step.date.and_then(|date| date.plus_days(3));
    }
    let args = |debrief: &Debrief| {
        let found = findings(debrief, &Setting::default());
        found.into_iter().find(|one| one.rule == "S03").map(|one| one.args)
    };
    let expected = |from, to| {
        let number = ArgValue::Number;
        let steps = ("steps", number(10));
        Some(vec![("case", "few".into()), steps, ("from", number(from)), ("to", number(to))])
    };
    assert_eq!(args(&debrief), expected(4, 5));
    // A gap that grows into a silence has a question of its own: no second one is asked about it.
    let mut silent = debrief.clone();
    for step in &mut silent.steps[4..] {
        step.date = step.date.and_then(|date| date.plus_days(60));
    }
    assert!(findings(&silent, &Setting::default()).iter().any(|one| one.rule == GAP_RULE));
    assert_ne!(args(&silent), expected(4, 5));
    // Nor is one that somebody has accounted for as a wait.
    silent.steps[4].course = Course::Wait;
    assert!(findings(&silent, &Setting::default()).iter().all(|one| one.rule != GAP_RULE));
    assert_ne!(args(&silent), expected(4, 5));
    // Where no two neighbours are dated, undated steps may lie far apart.
    for at in [1, 2, 4, 5, 6, 7, 8] {
        debrief.steps[at].date = None;
    }
    assert_eq!(args(&debrief), expected(4, 10));
    for step in &mut debrief.steps {
        step.date = None;
    }
    assert_eq!(args(&debrief), expected(1, 10));
    debrief.steps.truncate(1);
    assert_eq!(args(&debrief), None);
}

#[test]
fn long_texts_are_named_by_their_beginning() {
    assert_eq!(brief(" Seven per cent too expensive. "), "Seven per cent too expensive");
    let long = "Unsere Offerte passte in keine Tabelle, die Werkzeuge lagen in einer zweiten Datei.";
    assert_eq!(brief(long), "Unsere Offerte passte in keine Tabelle, die Werkzeuge …");
    assert_eq!(brief(&"ü".repeat(80)), format!("{} …", "ü".repeat(56)));
}

#[test]
fn a_refuted_price_is_asked_about_no_more() {
    let mut debrief = sample::lost();
    debrief.steps[24].activity = "phone_call".into();
    assert!(ids(&debrief).contains(&"P01"));
    debrief.claims[0].status = ClaimStatus::Refuted;
    assert_eq!(ids(&debrief), [""; 0]);
    debrief.claims.truncate(1);
    assert!(!ids(&debrief).contains(&"P02"), "what else it was, P06 asks: {:?}", ids(&debrief));
}

#[test]
fn what_was_compared_is_known_by_an_answer_or_a_figure_beside_the_price() {
    let asks = |change: fn(&mut Debrief)| {
        let mut debrief = sample::lost();
        debrief.claims[0].text = "Too expensive.".into();
        change(&mut debrief);
        ids(&debrief).contains(&"P03")
    };
    let answered = |debrief: &mut Debrief, question: &str| {
        let (id, deal) = (Id::new(), debrief.deal.id);
        debrief.asked_questions.push(AskedQuestion { id, deal, question: question.into(), sitting: None });
    };
    assert!(asks(|_| {}));
    assert!(asks(|d| d.claims[0].notes = "When did it come up? In March, with 3 % off.".into()), "another question");
    assert!(asks(|d| d.steps[9].activity = "competitor_offer".into()), "but at what price?");
    assert!(asks(|d| d.steps[9].title = "asks for 2.1 million for line 3".into()), "which is the budget");
    assert!(asks(|d| d.claims[0].text = "Die Nachfrage des Ingenieurs dauerte eine Sekunde".into()));
    assert!(asks(|d| d.claims[0].text = "zu teuer, in Franken".into()));
    assert!(!asks(|d| d.claims[0].text = "7 % zu teuer".into()));
    assert!(!asks(|d| d.steps[25].title = "names CHF 30'000 more".into()), "the claim rests on it");
    assert!(!asks(|d| {
        d.steps[9].activity = "competitor_offer".into();
        d.steps[9].title = "offers 7 per cent below us".into();
    }));
    let mut debrief = sample::lost();
    debrief.claims[0].text = "Too expensive.".into();
    answered(&mut debrief, "price_first_word");
    assert!(ids(&debrief).contains(&"P03"));
    answered(&mut debrief, "price_compared_with");
    assert!(!ids(&debrief).contains(&"P03"));
}

#[test]
fn scores_that_need_no_question() {
    // A neutral score rests on nothing; what was not relevant has been judged; three scores have no spread.
    let mut debrief = sample::lost();
    for score in &mut debrief.scores {
        score.rating = match score.criterion.number() {
            Some(1..=3) => Some(Rating::Neutral),
            _ => Some(Rating::NotRelevant),
        };
    }
    debrief.evidence.retain(|one| one.subject != crate::domain::EvidenceFor::Score);
    assert_eq!(ids(&debrief), [""; 0]);
}

#[test]
fn scores_given_blind_or_first_are_not_asked_about() {
    let mut debrief = sample::lost();
    for knew in [None, Some(false)] {
        debrief.scores.iter_mut().for_each(|score| score.knew_other = knew);
        assert_eq!(ids(&debrief), [""; 0], "{knew:?}");
    }
    // The customer, who is heard second, may have seen ours: another question. And what was not judged drew on nothing.
    for score in &mut debrief.scores {
        score.knew_other = Some(true);
        if score.side == Scorer::Vendor {
            score.rating = Some(Rating::NotRelevant);
        }
    }
    assert!(!ids(&debrief).contains(&"K06"));
}

#[test]
fn every_rule_has_its_three_texts_in_both_languages() {
    for rule in rules() {
        for end in ["", "-name", "-why"] {
            let key = format!("finding-{}{end}", rule.id);
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
        for locale in LANGUAGES {
            for end in ["-name", "-why"] {
                let text = locale.find(&format!("finding-{}{end}", rule.id)).unwrap_or_default();
                assert!(!text.is_empty() && (end == "-why" || text.chars().count() <= 26), "{text}");
            }
        }
    }
    let texts = KEYS.iter().filter(|key| key.starts_with("finding-")).count();
    assert_eq!(texts, rules().len() * 3, "texts of rules that are not there");
    for severity in Severity::ALL {
        assert!(Locale::EN.find(&format!("severity-{}", severity.key())).is_some());
    }
}

#[test]
fn every_case_can_be_asked_aloud() {
    for (rule, debrief) in broken() {
        for finding in findings(&debrief, &Setting::default()) {
            for locale in LANGUAGES {
                let text = question(locale, &finding).unwrap_or_default();
                assert!(text.ends_with('?') && text.chars().count() <= 120, "{rule}: {text}");
                assert!(!text.contains("{ "), "{rule}: {text}");
            }
        }
    }
}

/// The rules about wording that hit the fifth step of the sample with this title, of a deal of these people.
fn worded(title: &str, people: &[(&str, Side)]) -> Vec<&'static str> {
    let mut debrief = sample::lost();
    (debrief.steps[4].title, debrief.steps[4].actor) = (title.into(), None);
    let deal = debrief.deal.id;
    debrief.participants.extend(people.iter().map(|(name, side)| Participant::new(deal, *name, *side)));
    ids(&debrief).into_iter().filter(|rule| rule.starts_with('O')).collect()
}

#[test]
fn a_name_is_no_word() {
    let people = [("Anna Schlecht", Side::Vendor), ("Will", Side::Customer)];
    assert_eq!(worded("Schlecht ruft Meier an", &people), [""; 0]);
    assert_eq!(worded("Will ruft Meier an", &people), [""; 0]);
    assert_eq!(worded("Schlecht war die Offerte", &[]), ["O01"]);
    assert_eq!(worded("MAN bestellt zwei Linien", &[]), [""; 0], "in capitals it is a name too");
    assert_eq!(worded("Man bestellt zwei Linien", &[]), ["O04"]);
}

#[test]
fn an_exit_is_the_end_although_we_go_on() {
    let mut debrief = sample::lost();
    debrief.deal.outcome = Outcome::Open;
    debrief.steps.truncate(28);
    debrief.steps[27].activity.clear();
    debrief.steps[27].set_course(Course::Exit, Some(ExitTo::Competitor));
    let mut after = Step::new(debrief.deal.id, 40, "Meier gives Huber a demonstration");
    (after.activity, after.actor) = ("demonstration_given".into(), Some(debrief.participants[2].id));
    debrief.steps.push(after);
    assert!(ids(&debrief).contains(&"S17"), "that we try again brings nobody back");
    debrief.steps[28].actor = Some(debrief.participants[0].id);
    debrief.steps[28].activity = "offer_requested".into();
    assert!(!ids(&debrief).contains(&"S17"), "whoever asks for an offer has come back");
}

#[test]
fn a_date_that_is_doubted_makes_no_silence() {
    let mut debrief = sample::lost();
    debrief.steps[5].date = "2026-12-20".parse().ok();
    let found = ids(&debrief);
    assert!(found.contains(&"T02") && !found.contains(&"T01"), "{found:?}");
    // What is asked about is the time without it.
    for step in &mut debrief.steps[6..] {
        step.date = step.date.and_then(|date| date.plus_days(40));
    }
    debrief.deal.decided_on = debrief.steps[27].date;
    let silence = findings(&debrief, &Setting::default()).into_iter().find(|one| one.rule == "T01").expect("a silence");
    assert_eq!(silence.args[..2], [("from", ArgValue::Number(5)), ("to", ArgValue::Number(7))]);
    assert!(matches!(silence.args[2].1, ArgValue::Days { days: 52, .. }), "{:?}", silence.args);
}

/// Lets only one side tell these steps.
fn told_only_by(debrief: &mut Debrief, source: Source, steps: &[Id<Step>]) {
    debrief.tellings.retain(|telling| !steps.contains(&telling.step) || telling.source == source);
}

#[test]
fn two_steps_that_one_side_tells_are_one_source() {
    let mut debrief = sample::lost();
    let steps = [debrief.steps[25].id, debrief.steps[26].id];
    let more: Vec<_> = debrief.evidence.iter().filter(|row| row.subject == EvidenceFor::Score).cloned().collect();
    let more = more.into_iter().map(|row| Evidence { id: Id::new(), step: Some(steps[1]), ..row });
    debrief.evidence.extend(more.collect::<Vec<_>>());
    assert!(!ids(&debrief).contains(&"K02"));
    told_only_by(&mut debrief, Source::Customer, &steps);
    assert!(ids(&debrief).contains(&"K02"), "one account, however often it is told");
    // Two people of the customer's who each saw it are two.
    let people = [debrief.participants[0].id, debrief.participants[1].id];
    for (step, person) in steps.iter().zip(people) {
        let told = debrief.tellings.iter_mut().filter(|telling| telling.step == *step);
        told.for_each(|telling| telling.told_by = Some(person));
    }
    assert!(!ids(&debrief).contains(&"K02"));
}

#[test]
fn what_shows_one_judgement_does_not_show_its_opposite() {
    let mut debrief = sample::lost();
    let of = |side| {
        let first = Criterion::built_in().next();
        move |score: &&mut Score| score.side == side && Some(&score.criterion) == first.as_ref()
    };
    let customer = debrief.scores.iter_mut().find(of(Scorer::Customer)).expect("a score").id;
    debrief.evidence.retain(|row| row.subject_id != customer.uuid());
    let asked = |debrief: &Debrief| ids(debrief).contains(&"K01");
    assert!(!asked(&debrief), "both judge it against us");
    debrief.scores.iter_mut().find(of(Scorer::Vendor)).expect("a score").rating = Some(Rating::Strength);
    assert!(asked(&debrief), "what speaks for us shows nothing against us");
    debrief.scores.iter_mut().find(of(Scorer::Customer)).expect("a score").rating = Some(Rating::Neutral);
    assert!(!asked(&debrief), "that nothing spoke either way is shown by no step");
}

/// How long an assessment takes, for the record: `cargo test --release --lib assessment -- --ignored --nocapture`.
#[test]
#[ignore = "measures"]
fn the_time_of_an_assessment() {
    let workbook = crate::exchange::demo::demo(crate::i18n::Language::De).expect("the demo");
    let time = |what: &str, run: &dyn Fn(&Debrief)| {
        let start = std::time::Instant::now();
        for _ in 0..100 {
            workbook.debriefs.iter().for_each(run);
        }
        let each = start.elapsed() / (100 * workbook.debriefs.len() as u32);
        println!("{what}: {each:?} per deal");
    };
    time("all rules", &|debrief| drop(std::hint::black_box(assess(debrief, &Setting::default()))));
    time("wording", &|debrief| drop(std::hint::black_box(Wordings::default().read(debrief))));
    time("rivals", &|debrief| drop(std::hint::black_box(crate::guide::weigh(debrief, None))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_kept_of_titles_brings_what_reading_them_anew_does(
        debriefs in proptest::collection::vec(arbitrary::debrief(), 1..5),
        names in proptest::collection::vec(proptest::sample::select(&["Kestler", "Er", "She", "Es"][..]), 1..5),
    ) {
        let mut wordings = Wordings::default();
        // One deal as it is edited: other titles in another order, and names that are words of the lists.
        for (mut debrief, name) in debriefs.into_iter().zip(names.into_iter().cycle()) {
            for with_name in [false, true, true, false] {
                debrief.deal.customer = if with_name { name } else { "" }.to_owned();
                debrief.steps.reverse();
                let setting = Setting::default();
                prop_assert_eq!(assess_again(&debrief, &setting, &mut wordings), assess(&debrief, &setting));
            }
        }
    }

    #[test]
    fn any_debrief_is_read_and_its_findings_can_be_said(debrief in arbitrary::debrief()) {
        let found = findings(&debrief, &Setting::default());
        prop_assert_eq!(&found, &findings(&debrief, &Setting::default()));
        let place = |finding: &Finding| rules().iter().position(|rule| rule.id == finding.rule);
        prop_assert!(found.is_sorted_by_key(place));
        for (at, finding) in found.iter().enumerate() {
            let again = found[..at].iter().any(|other| (other.rule, &other.target) == (finding.rule, &finding.target));
            prop_assert!(!again, "{} hits a target twice", finding.rule);
            for locale in LANGUAGES {
                prop_assert!(question(locale, finding).is_some());
            }
        }
    }

    #[test]
    fn what_is_set_aside_vanishes_and_nothing_else(debrief in arbitrary::debrief(), at in any::<prop::sample::Index>()) {
        let before = findings(&debrief, &Setting::default());
        prop_assume!(!before.is_empty());
        let finding = at.get(&before).clone();
        let mut debrief = debrief;
        debrief.waivers.push(finding.waiver(&debrief, "known"));
        let mut expected = before;
        expected.retain(|other| *other != finding);
        prop_assert_eq!(findings(&debrief, &Setting::default()), expected);
        prop_assert_eq!(waived(&debrief, &Setting::default()), vec![finding]);
    }

    #[test]
    fn every_finding_is_asked_once_at_its_stage(debrief in arbitrary::debrief(), focus in option_of_step()) {
        let found = findings(&debrief, &Setting::default());
        let focus = focus.and_then(|at| debrief.steps.get(at)).map(|step| step.id);
        for stage in Stage::ALL {
            let prompts = next_prompts(&debrief, *stage, &found, &[], focus);
            for finding in found.iter().filter(|finding| finding.stage == *stage) {
                let asked = prompts.iter().filter(|prompt| **prompt == Prompt::Finding(finding.clone())).count();
                prop_assert_eq!(asked, 1);
            }
        }
        prop_assert_eq!(progress(&debrief, &found).len(), Stage::ALL.len());
    }
}

fn option_of_step() -> impl Strategy<Value = Option<usize>> {
    proptest::option::of(0..45_usize)
}
