//! The report of a study: what its screen shows, for the house.

use super::{escape::inline, svg};
use crate::{
    domain::{Keyed, Scorer},
    i18n::{Locale, t},
    study::{self, Marks, Material, Page},
    work::{Cancelled, Watch},
};

/// Whether the report of a study ends with what each rating rests on. It is most of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appendix {
    /// With it.
    With,
    /// Without.
    Without,
}

/// A study as Markdown: what it asks, what it lacks, what separates won from lost as the customer and as we see it; as long
/// as it is wanted.
pub(super) fn study_report(
    material: &Material,
    appendix: Appendix,
    locale: Locale,
    watch: &Watch,
) -> Result<String, Cancelled> {
    let mut text = head(material);
    for part in parts(material, locale, &watch.share(0, 2))? {
        text += &part.text();
    }
    text += &self::appendix(material, appendix, locale, &watch.share(1, 2))?.concat();
    Ok(text.trim_end().to_owned() + "\n")
}

/// The study's name and what was typed of it.
pub(super) fn head(material: &Material) -> String {
    let study = &material.study;
    let mut text = format!("# {}\n\n", inline(&study.name));
    for said in [&study.question, &study.notes] {
        if !said.trim().is_empty() {
            text += &format!("{}\n\n", inline(said));
        }
    }
    text
}

/// What each criterion of the checklist rests on, once for each side; it is long, and stands after everything else.
pub(super) fn appendix(
    material: &Material,
    wanted: Appendix,
    locale: Locale,
    watch: &Watch,
) -> Result<Vec<String>, Cancelled> {
    if wanted == Appendix::Without {
        return Ok(vec![]);
    }
    let of = |(at, side): (usize, &Scorer)| -> Result<Option<String>, Cancelled> {
        let ratings = study::ratings(material, *side, locale, &watch.share(at as u64, Scorer::ALL.len() as u64))?;
        let heading = format!("{}: {}", t!(locale, "study-report-ratings"), side_named(*side, locale));
        let of_criterion = |(criterion, page): &(String, Page)| {
            format!("### {}\n\n{}", inline(criterion), study::markdown(page, 4, inline))
        };
        Ok((!ratings.is_empty())
            .then(|| format!("## {heading}\n\n{}", ratings.iter().map(of_criterion).collect::<String>())))
    };
    Scorer::ALL.iter().enumerate().filter_map(|side| of(side).transpose()).collect()
}

fn side_named(side: Scorer, locale: Locale) -> String {
    match side {
        Scorer::Customer => t!(locale, "study-side-customer"),
        Scorer::Vendor => t!(locale, "study-side-vendor"),
    }
}

/// A part of the report.
pub(super) struct Part {
    pub(super) kind: study::Part,
    pub(super) side: Scorer,
    pub(super) heading: String,
    pub(super) page: Page,
}

impl Part {
    /// The part in Markdown.
    pub(super) fn text(&self) -> String {
        format!("## {}\n\n{}", self.heading, study::markdown(&self.page, 3, inline))
    }

    /// The picture that belongs to it.
    pub(super) fn figure(
        &self,
        material: &Material,
        locale: Locale,
        watch: &Watch,
    ) -> Result<Option<String>, Cancelled> {
        Ok(match self.kind {
            study::Part::Board | study::Part::More => None,
            study::Part::Checklist => svg::contrast(material, self.side, locale, watch)?,
            study::Part::Paths => svg::paths(material, locale),
        })
    }
}

/// The parts of the report from top to bottom; the checklist once for each side.
pub(super) fn parts(material: &Material, locale: Locale, watch: &Watch) -> Result<Vec<Part>, Cancelled> {
    let of_kind = |kind: &study::Part| -> Vec<(study::Part, Scorer)> {
        let sides: &[Scorer] = if *kind == study::Part::Checklist { Scorer::ALL } else { &[Scorer::Customer] };
        sides.iter().map(|side| (*kind, *side)).collect()
    };
    let all: Vec<(study::Part, Scorer)> = study::Part::ALL.iter().flat_map(of_kind).collect();
    let of = |(at, (kind, side)): (usize, &(study::Part, Scorer))| {
        let heading = match kind {
            study::Part::Checklist => format!("{}: {}", locale.label(*kind), side_named(*side, locale)),
            _ => locale.label(*kind),
        };
        let watch = watch.share(at as u64, all.len() as u64);
        let page = study::part_watched(material, *kind, *side, Marks::UNICODE, locale, &watch)?.printed();
        Ok(Part { kind: *kind, side: *side, heading, page })
    };
    all.iter().enumerate().map(of).collect()
}
