use super::{like_names as like_names_of, *};
use crate::{
    analysis::answer::{Case, ghosts, sample, usual},
    domain::{Debrief, Names, Outcome},
};

fn debrief(steps: &[(&str, &str)]) -> Debrief {
    let mut debrief = Debrief::new(Deal { outcome: Outcome::Won, ..Deal::new("Hofstetter", "line 3") });
    let deal = debrief.deal.id;
    for (rank, (title, activity)) in steps.iter().enumerate() {
        let step = Step { activity: (*activity).into(), ..Step::new(deal, rank as i64, *title) };
        debrief.steps.push(step);
    }
    debrief
}

fn like_names(debriefs: &[Debrief], said: &[Synonym], name: impl Fn(&str) -> String) -> Vec<NameMatch> {
    let names = Names::new(said);
    let mut titles = Titles::default();
    debriefs.iter().for_each(|debrief| titles.gather(debrief, &names));
    let cases: Vec<Case> = debriefs.iter().map(|debrief| Case::named(debrief, &names)).collect();
    like_names_of(&cases, &titles, said, name)
}

fn word(pair: &NameMatch, same: bool) -> Synonym {
    let (label, means) = (pair.label.clone(), pair.means.to_owned());
    Synonym { id: Id::new(), label, is_title: pair.is_title, means, same }
}

fn plain(key: &str) -> String {
    key.replace('_', " ")
}

/// Beginnings that are called one way in some deals and another in the others.
fn beginnings() -> Vec<Debrief> {
    let path = |first: &'static str| debrief(&[("a", first), ("b", "need_described"), ("c", "offer_sent")]);
    ["problem_noticed", "problem_noticed", "problem_noticed", "outside_event", "outside_event"].map(path).into()
}

#[test]
fn beginnings_of_the_same_kind_that_never_meet_may_be_one() {
    let debriefs = beginnings();
    let found = like_names(&debriefs, &[], plain);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].label.as_str(), found[0].means), ("outside_event", "problem_noticed"));
    assert_eq!(found[0].why, LikeNames::Place { label: 2, means: 3 });
    assert_eq!((found[0].steps.len(), found[0].meant.len()), (2, 3));
    // Either word ends it, the other way round too.
    for same in [true, false] {
        assert_eq!(like_names(&debriefs, &[word(&found[0], same)], plain), []);
    }
    let turned = Synonym { label: "problem_noticed".into(), means: "outside_event".into(), ..word(&found[0], false) };
    assert_eq!(like_names(&debriefs, &[turned], plain), []);
}

#[test]
fn what_one_deal_has_both_of_is_two_things() {
    let mut debriefs = beginnings();
    debriefs.push(debrief(&[("a", "problem_noticed"), ("b", "outside_event"), ("c", "offer_sent")]));
    assert_eq!(like_names(&debriefs, &[], plain), []);
    // Nor does a name that stands elsewhere on the path mean the same.
    let mut debriefs = beginnings();
    for debrief in &mut debriefs[3..] {
        debrief.steps.rotate_left(1);
    }
    assert_eq!(like_names(&debriefs, &[], plain), []);
}

#[test]
fn a_title_like_an_activity_or_like_the_title_of_one_may_mean_it() {
    let debriefs = [
        debrief(&[("Meier sends the offer", "offer_sent")]),
        debrief(&[("Meier  Sends the offers.", "")]),
        debrief(&[("Offer sent", ""), ("Keller rings", "")]),
    ];
    let found = like_names(&debriefs, &[], plain);
    let told: Vec<(&str, &str)> = found.iter().map(|pair| (pair.label.as_str(), pair.means)).collect();
    assert_eq!(told, [("Offer sent", "offer_sent"), ("Meier  Sends the offers.", "offer_sent")]);
    assert!(found.iter().all(|pair| pair.is_title && pair.is_used_once));
    let said = [word(&found[0], true), word(&found[1], false)];
    assert_eq!(like_names(&debriefs, &said, plain), []);
    let names = Names::new(&said);
    let keys = |debrief: &Debrief| -> Vec<&str> {
        Case::named(debrief, &names).steps.iter().filter_map(|step| step.activity).map(|a| a.key).collect()
    };
    assert_eq!((keys(&debriefs[1]), keys(&debriefs[2])), (vec![], vec!["offer_sent"]));
}

#[test]
fn what_is_one_is_no_ghost() {
    let path = |first: &str| debrief(&[("a", first), ("b", "offer_sent")]);
    let won = [path("problem_noticed"), path("problem_noticed"), path("problem_noticed")];
    let mut lost = path("outside_event");
    lost.deal.outcome = Outcome::Lost;
    let all: Vec<&Debrief> = won.iter().chain([&lost]).collect();
    let ghosts_with = |names: &Names| {
        let cases: Vec<Case> = all.iter().map(|debrief| Case::named(debrief, names)).collect();
        ghosts(&cases[3], &usual(&cases)).len()
    };
    assert_eq!(ghosts_with(&Names::default()), 1);
    let same = Synonym {
        id: Id::new(),
        label: "outside_event".into(),
        is_title: false,
        means: "problem_noticed".into(),
        same: true,
    };
    assert_eq!(ghosts_with(&Names::new(&[same])), 0);
}

#[test]
fn the_demonstration_offers_few_pairs() {
    let found = like_names(sample::demo(), &[], |key| crate::i18n::Locale::EN.activity(key));
    let told: Vec<String> =
        found.iter().map(|pair| format!("{} = {} {:?}", pair.label, pair.means, pair.why)).collect();
    assert!(told.len() <= 12, "{told:#?}");
}
