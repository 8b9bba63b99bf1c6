//! The report of a study: what its screen shows, for the house.

use super::escape::inline;
use crate::{
    domain::{Keyed, Scorer},
    i18n::{Locale, t},
    study::{self, Marks, Material, Part},
};

/// A study as Markdown: what it asks, what it lacks, what separates won from lost as the customer and as we see it.
pub fn study_report(material: &Material, locale: Locale) -> String {
    let study = &material.study;
    let mut text = format!("# {}\n\n", inline(&study.name));
    for said in [&study.question, &study.notes] {
        if !said.trim().is_empty() {
            text += &format!("{}\n\n", inline(said));
        }
    }
    for part in Part::ALL {
        let sides: &[Scorer] = if *part == Part::Checklist { Scorer::ALL } else { &[Scorer::Customer] };
        for side in sides {
            let heading = match (part, side) {
                (Part::Checklist, Scorer::Customer) => t!(locale, "study-side-customer"),
                (Part::Checklist, Scorer::Vendor) => t!(locale, "study-side-vendor"),
                _ => String::new(),
            };
            let heading =
                if heading.is_empty() { locale.label(*part) } else { format!("{}: {heading}", locale.label(*part)) };
            let page = study::part(material, *part, *side, Marks::UNICODE, locale);
            text += &format!("## {heading}\n\n{}", study::markdown(&page, 3, inline));
        }
    }
    text.trim_end().to_owned() + "\n"
}
