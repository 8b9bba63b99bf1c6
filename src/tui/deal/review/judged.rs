//! What was felt and judged: the strongest incidents, the strongest and weakest criteria, and where the sides differ.

use super::{
    page::{Section, Source},
    row::{Act, Links, Row, typed},
};
use crate::{
    analysis::{
        IncidentRef,
        agreement::{Agreement, Common, Order},
        summary::CriterionLine,
    },
    domain::{Criterion, IncidentKind, Keyed, Rating},
    guide::{Stage, Target},
    i18n::t,
    tui::look::Role,
    wording,
};

/// What delighted and annoyed each side most.
pub(super) fn extremes(source: &Source) -> Section {
    let extremes = source.summary.extremes;
    let found =
        [extremes.customer.delighted, extremes.customer.annoyed, extremes.vendor.delighted, extremes.vendor.annoyed];
    let rows = found.into_iter().flatten().filter_map(|incident| extreme(source, incident)).collect();
    Section { title: source.text("review-extremes"), rows }
}

fn extreme(source: &Source, at: IncidentRef) -> Option<Row> {
    let locale = source.locale;
    let incident = source.debrief.incident(at.id)?;
    let role = if incident.kind == IncidentKind::Delighted { Role::Good } else { Role::Bad };
    let felt = t!(
        locale,
        "review-felt",
        kind = incident.kind.key(),
        side = incident.felt_by.key(),
        strength = incident.strength.get()
    );
    let mut row = Row::new(source.signs.incident(incident.kind), role)
        .text(format!("{felt}: "), role)
        .text(typed(&incident.what), Role::Text);
    let quote = typed(incident.quote.trim_matches(['"', '“', '”', '«', '»']));
    if !quote.is_empty() {
        row = row.text(format!(" {}", t!(locale, "report-quote", text = quote)), Role::Dim);
    }
    if let Some(step) = at.step {
        let mut links = Links::default();
        let step = source.step(step, &mut links);
        row = row.linked(&format!(" · {}", t!(locale, "report-at-step", step = step)), links, Role::Dim);
    }
    Some(row.going(Act::Go(Stage::Incidents, Target::Incident(at.id))))
}

/// The criteria that spoke most for us.
pub(super) fn strongest(source: &Source) -> Section {
    let rows = source.summary.judgements.strongest.iter().map(|line| criterion(source, line)).collect();
    Section { title: source.text("review-strongest"), rows }
}

/// The criteria that spoke most against us.
pub(super) fn weakest(source: &Source) -> Section {
    let rows = source.summary.judgements.weakest.iter().map(|line| criterion(source, line)).collect();
    Section { title: source.text("review-weakest"), rows }
}

fn criterion(source: &Source, line: &CriterionLine) -> Row {
    let value = line.leading().unwrap_or_default();
    Row::new(source.signs.grade(value), Role::of_value(value))
        .text(source.locale.criterion(&line.criterion), Role::Text)
        .text(format!(" · {}", both(source, line)), Role::Dim)
        .with_evidence(source, line)
        .going(Act::Go(Stage::Checklist, Target::Criterion(line.criterion.clone())))
}

impl Row {
    fn with_evidence(self, source: &Source, line: &CriterionLine) -> Self {
        if line.evidence.is_empty() {
            return self.text(format!(" · {}", t!(source.locale, "review-no-evidence")), Role::Warn);
        }
        let mut links = Links::default();
        let list = source.grounds(&line.evidence, &mut links);
        self.linked(&format!(" · {} {list}", source.signs.evidence()), links, Role::Dim)
    }
}

/// `customer +2, us +1`.
fn both(source: &Source, line: &CriterionLine) -> String {
    let value = |rating: Option<Rating>| match rating {
        None => source.signs.unknown().to_owned(),
        Some(rating) => match rating.value() {
            Some(value) => signed(value),
            None => source.text(&format!("rating-{}-short", rating.key())),
        },
    };
    t!(source.locale, "review-both", customer = value(line.customer), vendor = value(line.vendor))
}

fn signed(value: i8) -> String {
    if value == 0 { "0".to_owned() } else { format!("{value:+}") }
}

/// So many criteria stand behind a figure; the checklist shows the others.
const BEHIND: usize = 5;

/// How far both sides judge alike: whether one sees us rosier throughout, and, apart from that, whether both see the same
/// as strong and weak. While both score blind, only that they do.
pub(super) fn agreement(source: &Source) -> Section {
    let locale = source.locale;
    let found = Agreement::of(&source.summary.judgements);
    let mut rows = Vec::new();
    if source.debrief.is_blind() {
        let first = Criterion::built_in().next().into_iter();
        let row = Row::new(source.signs.unknown(), Role::Warn).text(source.text("report-blind"), Role::Text);
        rows.extend(first.map(|first| row.clone().going(Act::Go(Stage::Checklist, Target::Criterion(first)))));
    } else if let Some(shift) = found.shift {
        let size = locale.decimal(shift, 1);
        let lead = if shift > 0.0 { format!("+{size}") } else { size };
        rows.push(figure(source, lead, &wording::shift(&found, locale), &found.differing(), &|one| signed(one.gap())));
        // The figures that are worked out stand behind what they mean, and what they go from and to.
        let lead = match found.order() {
            Order::Same => source.signs.done(),
            Order::Loose | Order::Opposite => source.signs.differs(),
            Order::Open => source.signs.unknown(),
        };
        let order = wording::order(&found, locale);
        let behind = found.out_of_order();
        let text = match behind.is_empty() {
            true => order,
            false => format!("{order} {}", source.text("review-out-of-order")),
        };
        // Two judgements can be alike and yet stand elsewhere in the order of each side.
        let values = |one: &Common| format!("{}/{}", signed(one.customer), signed(one.vendor));
        rows.push(figure(source, lead.to_owned(), &text, &behind, &values));
    }
    Section { title: source.text("review-agreement"), rows }
}

/// A figure, what it says, and the criteria behind it, each with its values.
fn figure(source: &Source, lead: String, text: &str, behind: &[&Common], values: &dyn Fn(&Common) -> String) -> Row {
    let mut links = Links::default();
    let named: Vec<String> = behind
        .iter()
        .take(BEHIND)
        .map(|one| {
            let go = Act::Go(Stage::Checklist, Target::Criterion(one.criterion.clone()));
            format!("{} {}", links.add(source.locale.criterion(&one.criterion), go), values(one))
        })
        .collect();
    let row = Row::new(lead, Role::Text).text(text, Role::Text);
    if named.is_empty() { row } else { row.linked(&format!(" {}", named.join(" · ")), links, Role::Dim) }
}

/// Where the two sides see it so differently that it must be cleared up together: criteria, then steps told in two ways.
pub(super) fn seen_differently(source: &Source) -> Section {
    let locale = source.locale;
    let gaps = source.summary.judgements.gaps.iter().map(|line| {
        Row::new(signed(line.gap.unwrap_or_default()), Role::Warn)
            .text(locale.criterion(&line.criterion), Role::Text)
            .text(format!(" · {}", both(source, line)), Role::Dim)
            .with_evidence(source, line)
            .going(Act::Go(Stage::Checklist, Target::Criterion(line.criterion.clone())))
    });
    let told = source.summary.contradictions.iter().map(|contradiction| {
        let step = contradiction.step();
        let text = wording::contradiction(contradiction, step.id, locale);
        Row::new(step.number.to_string(), Role::Accent).text(text, Role::Text).going(super::page::go_to(step))
    });
    Section { title: source.text("review-differently"), rows: gaps.chain(told).collect() }
}
