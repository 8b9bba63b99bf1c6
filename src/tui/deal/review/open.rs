//! What a coach would still ask, and what has been set aside.

use super::{
    page::{Section, Source},
    row::{Act, Question, Row, typed},
};
use crate::{
    guide::{self, Finding, Stage, Target},
    i18n::t,
    tui::{canvas::Ink, deal::coach, look::Role},
    wording,
};

/// Of more questions of one kind than this the first stands for all.
const FEW: usize = 3;

/// The open questions, the gravest first.
pub(super) fn questions(source: &Source) -> Section {
    let mut rows = Vec::new();
    let found = wording::gravest_first(source.findings);
    for (at, finding) in found.iter().enumerate() {
        let alike = |others: &[&Finding]| others.iter().filter(|other| other.rule == finding.rule).count();
        let (before, all) = (alike(&found[..at]), alike(&found));
        // Those about the reasons are gone to from elsewhere, each one.
        let is_whole = finding.stage == Stage::Review || all <= FEW || source.opened.contains(finding.rule);
        match before {
            _ if is_whole => rows.push(row(source, finding)),
            0 => rows.extend([row(source, finding), more(source, finding, all - 1)]),
            _ => {}
        }
    }
    if rows.is_empty() {
        let text = t!(source.locale, "review-nothing-open");
        rows.push(Row::new(source.signs.done(), Role::Good).text(text, Role::Good));
    }
    Section { title: source.text("review-open"), rows }
}

/// The others of the same kind, in one line that opens.
fn more(source: &Source, finding: &Finding, count: usize) -> Row {
    let text = t!(source.locale, "review-more-alike", count = count);
    Row::new("+", Role::Dim).text(text, Role::Accent).going(Act::Open(finding.rule))
}

fn row(source: &Source, finding: &Finding) -> Row {
    let role = coach::role_of(finding.severity);
    Row::new(source.signs.severity(finding.severity), Ink::Role(role))
        .text(typed(&wording::finding(finding, source.locale)), Role::Text)
        .text(format!(" {}", finding.rule), Role::Dim)
        .going(answer(source, finding))
        .asking(Question::Open(finding.clone()))
}

/// Where the question is answered: in the claims, where it is about the reasons, else at its place in the deal.
fn answer(source: &Source, finding: &Finding) -> Act {
    match (finding.stage, &finding.target, source.debrief.claims.first()) {
        (Stage::Review, Target::Claim(claim), _) => Act::Claim(*claim),
        (Stage::Review, _, Some(claim)) => Act::Claim(claim.id),
        _ => Act::Go(finding.stage, finding.target.clone()),
    }
}

/// What the coach has set aside, each with the reason.
pub(super) fn set_aside(source: &Source) -> Section {
    let rows = source
        .waived
        .iter()
        .filter_map(|finding| {
            let waiver = guide::waiver_of(source.debrief, finding)?;
            let reason = t!(source.locale, "review-because", reason = typed(&waiver.reason));
            let text = typed(&wording::finding(finding, source.locale));
            Some(
                Row::new(source.signs.unknown(), Role::Dim)
                    .text(&text, Role::Dim)
                    .text(format!(" {reason} {}", finding.rule), Role::Dim)
                    .going(answer(source, finding))
                    .asking(Question::SetAside(waiver.clone(), text)),
            )
        })
        .collect();
    Section { title: source.text("review-set-aside"), rows }
}
