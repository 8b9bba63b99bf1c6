//! The demo workbook: twelve invented orders and a study over ten of them, in German and in English.
//!
//! The texts stand in `assets/demo/*.toml` and are part of the program; [`demo`] makes records of them. What is
//! planted in them for the analyses to find is asserted by `tests/demo.rs`.

mod build;
mod format;
mod judge;
mod study;

use crate::{
    domain::{Debrief, Evidence, Lever, Study, StudyDeal},
    i18n::Language,
    packed::unpacked,
    store::Bundle,
};

/// The deals in the order in which the workbook shows them: file name without ending, and packed text.
const DEALS: [(&str, &[u8]); 12] = [
    ("w1", include_bytes!(concat!(env!("OUT_DIR"), "/w1.toml"))),
    ("w2", include_bytes!(concat!(env!("OUT_DIR"), "/w2.toml"))),
    ("w3", include_bytes!(concat!(env!("OUT_DIR"), "/w3.toml"))),
    ("w4", include_bytes!(concat!(env!("OUT_DIR"), "/w4.toml"))),
    ("w5", include_bytes!(concat!(env!("OUT_DIR"), "/w5.toml"))),
    ("l1", include_bytes!(concat!(env!("OUT_DIR"), "/l1.toml"))),
    ("l2", include_bytes!(concat!(env!("OUT_DIR"), "/l2.toml"))),
    ("l3", include_bytes!(concat!(env!("OUT_DIR"), "/l3.toml"))),
    ("l4", include_bytes!(concat!(env!("OUT_DIR"), "/l4.toml"))),
    ("l5", include_bytes!(concat!(env!("OUT_DIR"), "/l5.toml"))),
    ("p1", include_bytes!(concat!(env!("OUT_DIR"), "/p1.toml"))),
    ("o1", include_bytes!(concat!(env!("OUT_DIR"), "/o1.toml"))),
];

const STUDY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/study.toml"));

/// Everything in the demo workbook, parents before children wherever one record names another.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoWorkbook {
    /// The twelve deals: five won, five lost or stopped, one postponed, one open. Their own lists of levers, and of
    /// levers' evidence, are empty: those stand below, once.
    pub debriefs: Vec<Debrief>,
    /// The study over the five won and the five lost deals.
    pub study: Study,
    /// The deals' places in the study.
    pub study_deals: Vec<StudyDeal>,
    /// The levers that the study led to.
    pub levers: Vec<Lever>,
    /// What the levers rest on, in the steps and incidents of several deals.
    pub lever_evidence: Vec<Evidence>,
}

impl DemoWorkbook {
    /// The deal of a file, such as `l1`.
    pub fn debrief(&self, key: &str) -> Option<&Debrief> {
        let at = DEALS.iter().position(|(other, _)| *other == key)?;
        self.debriefs.get(at)
    }

    /// Everything as one bundle, as a workbook takes it: each lever in the deal in which it was found, or else in the
    /// first that it rests on, and its evidence where it lies.
    pub fn into_bundle(self) -> Bundle {
        let mut debriefs = self.debriefs;
        for debrief in &mut debriefs {
            let id = debrief.deal.id;
            let home = |lever: &&Lever| {
                let first = self.lever_evidence.iter().find(|evidence| evidence.subject_id == lever.id.uuid());
                lever.deal.or(first.map(|evidence| evidence.deal)) == Some(id)
            };
            debrief.levers.extend(self.levers.iter().filter(home).cloned());
            debrief.evidence.extend(self.lever_evidence.iter().filter(|evidence| evidence.deal == id).cloned());
        }
        Bundle { debriefs, studies: vec![self.study], study_deals: self.study_deals }
    }
}

/// A file of the demo workbook is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("assets/demo/{file}.toml: {place}: {fault}")]
pub struct DemoError {
    /// The file's name without its ending.
    pub file: String,
    /// Where in it, such as `s14.actor`.
    pub place: String,
    /// What is wrong.
    pub fault: String,
}

impl DemoError {
    fn new(file: &str, place: impl Into<String>, fault: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: place.into(), fault: fault.into() }
    }
}

/// The demo workbook in one language, with ids of its own each time: it can be put into a workbook more than once.
pub fn demo(language: Language) -> Result<DemoWorkbook, DemoError> {
    let mut deals = Vec::with_capacity(DEALS.len());
    for (key, text) in DEALS {
        deals.push(build::deal(key, format::read(key, &unpacked(text))?, language)?);
    }
    let found = study::build(format::read("study", &unpacked(STUDY))?, language, &deals)?;
    Ok(DemoWorkbook {
        debriefs: deals.into_iter().map(|deal| deal.debrief).collect(),
        study: found.study,
        study_deals: found.study_deals,
        levers: found.levers,
        lever_evidence: found.evidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_are_read_in_both_languages() {
        for language in [Language::De, Language::En] {
            match demo(language) {
                Ok(workbook) => assert_eq!(workbook.debriefs.len(), DEALS.len()),
                Err(error) => panic!("{error}"),
            }
        }
    }

    #[test]
    fn an_unknown_key_is_named_with_file_and_line() {
        let text = "key = \"w1\"\ncolour = \"red\"\n";
        let error = format::read::<format::DealFile>("w1", text).unwrap_err();
        let told = error.to_string();
        assert!(told.contains("w1.toml: line 2"), "{told}");
        assert!(told.contains("colour"), "{told}");
    }
}
