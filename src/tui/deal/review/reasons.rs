//! What was said, how it stands, what showed, and what is to change.

use super::{
    page::{Section, Source},
    row::{Act, Links, Row, typed},
};
use crate::{
    analysis::summary::{ClaimLine, LeverLine},
    domain::{Claim, Side},
    guide::{Balance, Stage, Target},
    i18n::t,
    tui::{canvas::Ink, look::Role},
    wording,
};

/// The reasons that were given: the stated one, and all that the customer gave.
pub(super) fn said(source: &Source) -> Section {
    let (locale, claims) = (source.locale, &source.debrief.claims);
    let given = claims.iter().enumerate().filter(|(at, claim)| *at == 0 || claim.made_by == Side::Customer);
    let mut rows: Vec<Row> = given
        .map(|(at, claim)| {
            // The frame asks for the stated one alone.
            let go = if at == 0 { Act::Go(Stage::Frame, Target::Claim(claim.id)) } else { Act::Claim(claim.id) };
            let about = format!(" · {} · {}", locale.label(claim.made_by), locale.label(claim.kind));
            let words = t!(locale, "report-quote", text = typed(claim.text.trim_matches(['"', '“', '”', '«', '»'])));
            Row::new("", Role::Dim)
                .text(words, Ink::Bold(Role::Text))
                .text(about, Role::of_side(claim.made_by))
                .going(go)
        })
        .collect();
    if rows.is_empty() {
        let nothing = Row::new(source.signs.unknown(), Role::Dim).text(t!(locale, "review-said-nothing"), Role::Dim);
        rows.push(nothing.going(Act::Go(Stage::Frame, Target::Deal)));
    }
    Section { title: source.text("review-said"), rows }
}

/// Every claim with its standing; below it the steps and incidents that it stands or falls by, and why. At the end whose
/// doing the causes are that stand.
pub(super) fn looks_like(source: &Source) -> Section {
    let claims = &source.summary.claims;
    let mut rows: Vec<Row> = claims.iter().filter_map(|line| claim(source, line)).flatten().collect();
    let balance = Balance::of(source.debrief);
    if balance != Balance::default() {
        let text = t!(source.locale, "claims-balance", own = balance.own, foreign = balance.foreign);
        rows.push(Row::new("", Role::Dim).text(text, Role::Dim));
    }
    Section { title: source.text("review-looks-like"), rows }
}

fn claim(source: &Source, line: &ClaimLine) -> Option<Vec<Row>> {
    let locale = source.locale;
    let claim: &Claim = source.debrief.claims.iter().find(|claim| claim.id == line.id)?;
    let role = Role::of_claim(claim.status);
    let words = format!(" {}", typed(&claim.text));
    let rival = wording::in_other_words(claim, locale);
    let rival = rival.map(|rival| format!(" · {}", t!(locale, "report-claim-rival", rival = rival)));
    let head = Row::new(source.signs.claim(claim.status), role)
        .text(locale.label(claim.status), role)
        .text(words, Role::Text)
        .text(rival.unwrap_or_default(), Role::Dim)
        .text(format!(" · {}", locale.label(claim.kind)), Role::Dim)
        .going(Act::Claim(claim.id));
    let mut links = Links::default();
    let mut parts = Vec::new();
    if !line.evidence_for.is_empty() {
        parts.push(t!(locale, "review-for", list = source.grounds(&line.evidence_for, &mut links)));
    }
    if !line.evidence_against.is_empty() {
        parts.push(t!(locale, "review-against", list = source.grounds(&line.evidence_against, &mut links)));
    }
    let mut rows = if parts.is_empty() {
        vec![head.text(format!(" · {}", t!(locale, "review-no-evidence")), Role::Warn)]
    } else {
        vec![head, Row::new("", Role::Dim).linked(&parts.join(" · "), links, Role::Dim)]
    };
    let said = [claim.why(), &claim.notes].map(typed).into_iter().filter(|text| !text.is_empty());
    rows.extend(said.map(|text| Row::new("", Role::Dim).text(text, Role::Text)));
    Some(rows)
}

/// What the debrief showed, in the coach's words.
pub(super) fn showed(source: &Source) -> Section {
    let text = typed(&source.debrief.deal.finding);
    let row = if text.is_empty() {
        Row::new(source.signs.unknown(), Role::Dim).text(t!(source.locale, "review-showed-nothing"), Role::Warn)
    } else {
        Row::new("", Role::Dim).text(text, Role::Text)
    };
    Section { title: source.text("review-showed"), rows: vec![row.going(Act::Finding)] }
}

/// What is to change, and what that rests on here.
pub(super) fn levers(source: &Source) -> Section {
    let levers = &source.summary.levers;
    let rows = levers.iter().filter_map(|line| lever(source, line)).collect();
    Section { title: source.text("review-levers"), rows }
}

fn lever(source: &Source, line: &LeverLine) -> Option<Row> {
    let locale = source.locale;
    let lever = source.debrief.levers.iter().find(|lever| lever.id == line.id)?;
    let mut facts = vec![locale.label(lever.state)];
    facts.extend(lever.owner.map(|owner| locale.label(owner)));
    facts.extend(lever.due.map(|due| t!(locale, "report-lever-due", date = locale.date_in_words(due))));
    let mut links = Links::default();
    let evidence = source.grounds(&line.evidence, &mut links);
    let rests = if line.evidence.is_empty() {
        t!(locale, "review-lever-bare")
    } else {
        t!(locale, "review-lever-rests", list = evidence)
    };
    Some(
        Row::new(source.signs.lever(), Role::Accent)
            .text(typed(&lever.title), Role::Text)
            .text(format!(" · {} ·", facts.join(" · ")), Role::Dim)
            .linked(&format!(" {rests}"), links, Role::Dim)
            .going(Act::Go(Stage::Levers, Target::Deal)),
    )
}
