//! The outline for a presentation.

use super::*;
use crate::exchange::report::Appendix;
use crate::{exchange::report::Format, i18n::Language};

fn outline(debrief: &Debrief, audience: Audience) -> String {
    Format::Slides.of_deal(
        debrief,
        &["What happened between steps 7 and 8?".to_owned()],
        Locale::EN,
        audience,
        &Everybody::default(),
    )
}

#[test]
fn each_heading_is_a_slide_in_the_order_in_which_it_is_told() {
    let text = outline(&lost_order(), Audience::Internal);
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(
        headings,
        [
            "# Hofstetter Kunststoff AG: extrusion line 3",
            "# What was said, and what the debrief showed",
            "# The path in numbers",
            "# Turning points",
            "# What the customer saw and we did not",
            "# Critical incidents",
            "# Claims, and how they stand",
            "# Levers",
            "# Open questions",
        ],
        "{text}"
    );
    assert!(!text.contains("\n|"), "no tables:\n{text}");
    let debrief = lost_order();
    let unseen = text.split("# What the customer saw").nth(1).expect("the slide");
    let unseen = unseen.split("\n# ").next().expect("its end");
    for (at, step) in debrief.steps.iter().enumerate() {
        let is_told = unseen.contains(&format!("**Step {}:**", at + 1));
        assert_eq!(is_told, debrief.told(step.id).is_blind_spot(), "step {}\n{unseen}", at + 1);
    }
}

#[test]
fn slides_name_and_tell_no_more_than_the_report() {
    let text = outline(&lost_order(), Audience::Pseudonymised);
    for hidden in ["Huber", "Keller", "Wyss", "Meier", "Everything was already"] {
        assert!(!text.contains(hidden), "{hidden}:\n{text}");
    }
    let mut debrief = lost_order();
    mark_sides(&mut debrief);
    let text = outline(&debrief, Audience::Customer);
    assert!(!text.contains(OURS) && text.contains(THEIRS), "{text}");
    for ours in ["and we did not", "# Levers", "# Open questions"] {
        assert!(!text.contains(ours), "{ours}:\n{text}");
    }
}

#[test]
fn a_studys_slides_tell_what_stands_above_the_noise_floor_and_each_lost_deal_by_itself() {
    let material = super::html::study(Language::En);
    let text = Format::Slides.of_study(&material, Appendix::With, Locale::EN);
    let slide = |heading: &str| {
        let slides = text.split("# ").find(|slide| slide.starts_with(heading));
        slides.unwrap_or_else(|| panic!("{heading} is not in {text}")).to_owned()
    };
    assert!(slide("Extrusion 2025/26").contains("5 won"));
    let checklist = slide("Checklist: customer's view");
    assert!(checklist.contains("- Support: δ 1.00") && !checklist.contains("Value and price"), "{checklist}");
    for case in material.cases.iter().filter(|case| case.deal.outcome != Outcome::Won) {
        let slide = slide(&case.deal.customer);
        assert!(slide.contains("- ran like") || slide.contains("- nearest is"), "{slide}");
    }
    assert_eq!(slide("Critical incidents").matches("\n- **").count(), 6);
    assert!(!text.contains("\n|") && !text.contains("How to read this"), "{text}");
    for slide in text.split("\n\n# ") {
        assert!(slide.lines().filter(|line| line.starts_with("- ")).count() <= 8, "{slide}");
    }
}

#[test]
fn the_slides_of_an_answer_tell_each_lever_or_how_much_more_there_is() {
    use crate::{
        analysis::answer::Case,
        answers::{Asked, Deals, Question},
        domain::LeverBook,
    };
    let bundle = crate::exchange::demo::demo(Language::En).expect("the demo");
    let cases: Vec<Case> = bundle.debriefs.iter().map(Case::of).collect();
    let book = LeverBook { levers: bundle.levers, evidence: bundle.lever_evidence, ..LeverBook::default() };
    let deals = Deals::new(&cases, Locale::EN).with_levers(&book);
    let sheet = deals.sheet(Question::Levers, &Asked::default());
    let text = Format::Slides.of_answers(vec![sheet.clone()], Locale::EN);
    let heads = sheet.rows.iter().filter_map(|row| match row {
        crate::answers::Row::Head(head) => Some(crate::exchange::report::escape::inline(head)),
        _ => None,
    });
    let levers: Vec<String> = heads.filter(|head| head.contains(" · ")).collect();
    let untold: Vec<&String> = levers.iter().filter(|head| !text.contains(&format!("- {head}: "))).collect();
    assert!(levers.len() > 5, "{levers:?}");
    let last = text.lines().last().expect("slides");
    assert!(untold.is_empty() || last.ends_with(" more"), "{untold:?} are not told in\n{text}");
    for slide in text.split("\n\n# ") {
        assert!(slide.lines().filter(|line| line.starts_with("- ")).count() <= 8, "{slide}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_anywhere_keeps_the_slides(text in "(?s).{0,24}|[|\\\\`*_<>#\\[\\]\n\r&~ a1.-]{0,16}") {
        let mut debrief = lost_order();
        type_everywhere(&mut debrief, &text);
        let outline = outline(&debrief, Audience::Internal);
        for line in outline.lines() {
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
            prop_assert_eq!(unescaped(line, '<'), 0, "{}", line);
            let is_ours = ["# ", "- ", "> ", ">"].iter().any(|start| line.starts_with(start));
            prop_assert!(is_ours || !line.starts_with(['#', '-', '>', '|', '=']), "{}", line);
        }
        let slides = outline.lines().filter(|line| line.starts_with("# ")).count();
        prop_assert!((7..=9).contains(&slides), "{}", outline);
    }
}

#[test]
fn the_slides_of_a_large_study_are_still_a_talk() {
    use crate::{
        domain::Study,
        exchange::generate::{Options, generate},
        study::{Beside, Material},
    };
    let of = |deals| {
        let debriefs = generate(Options { deals, steps: 20, seed: 3, contrast: true }).collect();
        let study = Study {
            id: Id::new(),
            name: "Everything".to_owned(),
            question: String::new(),
            notes: String::new(),
            selection: String::new(),
            target: None,
        };
        let material = Material::new(study, debriefs, Beside::default());
        let text = Format::Slides.of_study(&material, Appendix::With, Locale::EN);
        (text.lines().filter(|line| line.starts_with("# ")).count(), text)
    };
    let (few, _) = of(10);
    let (many, text) = of(120);
    assert!((10..=25).contains(&few) && (10..=25).contains(&many), "{few}, {many}:\n{text}");
    assert!(text.contains("more deals."), "{text}");
}
