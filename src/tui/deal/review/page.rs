//! What the page says, section by section, each line with the steps it rests on.

use std::collections::HashSet;

use super::{
    accounts, judged, open, path, reasons,
    row::{Act, Links, Row},
};
use crate::{
    analysis::{Ground, IncidentRef, StepRef, Summary},
    domain::Debrief,
    guide::{Finding, Stage, Target},
    i18n::{Locale, t},
    tui::look::Signs,
};

/// What the page is made from.
pub(super) struct Source<'a> {
    pub(super) debrief: &'a Debrief,
    pub(super) summary: &'a Summary,
    pub(super) findings: &'a [Finding],
    pub(super) waived: &'a [Finding],
    /// The rules of which all open questions are shown.
    pub(super) opened: &'a HashSet<&'static str>,
    pub(super) locale: Locale,
    pub(super) signs: Signs,
}

/// A heading and its lines.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) rows: Vec<Row>,
}

/// All sections that have something to say, in the order of the page.
pub(super) fn sections(source: &Source) -> Vec<Section> {
    let sections = [
        path::numbers(source),
        accounts::accounts(source),
        path::turning_points(source),
        reasons::said(source),
        reasons::looks_like(source),
        reasons::showed(source),
        judged::extremes(source),
        judged::strongest(source),
        judged::weakest(source),
        judged::agreement(source),
        judged::seen_differently(source),
        reasons::levers(source),
        open::questions(source),
        open::set_aside(source),
    ];
    sections.into_iter().filter(|section| !section.rows.is_empty()).collect()
}

impl Source<'_> {
    /// A text of the language files without values.
    pub(super) fn text(&self, key: &str) -> String {
        self.locale.text(key, &[])
    }

    /// A link to a step, shown as its number.
    pub(super) fn step(&self, step: StepRef, links: &mut Links) -> String {
        links.add(step.number.to_string(), go_to(step))
    }

    /// Links to several steps.
    pub(super) fn steps(&self, steps: impl IntoIterator<Item = StepRef>, links: &mut Links) -> String {
        let list: Vec<String> = steps.into_iter().map(|step| self.step(step, links)).collect();
        list.join(" ")
    }

    /// A link to an incident, shown as its sign and number.
    pub(super) fn incident(&self, incident: IncidentRef, links: &mut Links) -> String {
        let label = super::super::claims::ground(Ground::Incident(incident), self.debrief, self.signs);
        links.add(label, Act::Go(Stage::Incidents, Target::Incident(incident.id)))
    }

    /// Links to what something rests on: `steps 14 18 ◆1`, the steps first.
    pub(super) fn grounds(&self, grounds: &[Ground], links: &mut Links) -> String {
        let steps: Vec<StepRef> = grounds
            .iter()
            .filter_map(|ground| match ground {
                Ground::Step(step) => Some(*step),
                Ground::Incident(_) => None,
            })
            .collect();
        let mut parts = Vec::new();
        if !steps.is_empty() {
            let count = steps.len();
            parts.push(t!(self.locale, "report-steps", count = count, list = self.steps(steps, links)));
        }
        for ground in grounds {
            if let Ground::Incident(incident) = ground {
                parts.push(self.incident(*incident, links));
            }
        }
        parts.join(" ")
    }
}

/// Going to a step.
pub(super) fn go_to(step: StepRef) -> Act {
    Act::Go(Stage::Steps, Target::Step(step.id))
}
