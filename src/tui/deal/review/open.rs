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

/// The open questions, the gravest first.
pub(super) fn questions(source: &Source) -> Section {
    let mut rows: Vec<Row> =
        wording::gravest_first(source.findings).into_iter().map(|found| row(source, found)).collect();
    if rows.is_empty() {
        let text = t!(source.locale, "review-nothing-open");
        rows.push(Row::new(source.signs.done(), Role::Good).text(text, Role::Good));
    }
    Section { title: source.text("review-open"), rows }
}

fn row(source: &Source, finding: &Finding) -> Row {
    let role = coach::role_of(finding.severity);
    let lead = format!("{} {}", source.signs.severity(finding.severity), finding.rule);
    Row::new(lead, Ink::Role(role))
        .text(typed(&wording::finding(finding, source.locale)), Role::Text)
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
            Some(
                Row::new(finding.rule, Role::Dim)
                    .text(typed(&wording::finding(finding, source.locale)), Role::Dim)
                    .text(format!(" {reason}"), Role::Dim)
                    .going(answer(source, finding))
                    .asking(Question::SetAside(waiver.clone())),
            )
        })
        .collect();
    Section { title: source.text("review-set-aside"), rows }
}
