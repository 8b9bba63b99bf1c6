//! What lies behind a figure: the deals, and in them the steps, incidents and words.

use std::collections::{BTreeSet, HashSet};

use super::{Behind, Cell, Column, Material, Page, Row, Tone, map};
use crate::{
    analysis::answer::{
        Case, CaseIncident, CriterionContrast, Effect, Group, Theme, Verdict, WonWays, activities_of, can_tell,
        checklist_contrast_watched,
    },
    domain::{
        BUILT_IN_CRITERIA, Criterion, Deal, Debrief, Evidence, EvidenceFor, Id, Incident, Scorer, Step, title_key,
    },
    i18n::{Locale, t},
    wording,
    work::{Cancelled, Task, Watch},
};

/// So many deals are listed.
const LISTED: usize = 100;
/// So many steps of each deal are shown from where two parted.
const AFTER: usize = 7;

/// Of so many deals of each kind a page behind a figure shows steps and words.
const SHOWN: usize = 30;

/// The deals of which a page behind a row tells more than is counted, those that it shows first, and how many more of them
/// there are.
pub fn deals_behind(what: &Behind, material: &Material) -> (Vec<Id<Deal>>, usize) {
    let passing = match what {
        Behind::Leg(from, to) => map::passing(*from, *to, material),
        _ => BTreeSet::new(),
    };
    let is_meant = |case: &Case| match what {
        Behind::Criterion(_) => case.group().is_some(),
        Behind::Theme(theme) => case.group().is_some() && speaks_to(case, *theme).next().is_some(),
        Behind::Activity(key) => case.group().is_some() && activities_of(case).any(|(other, _)| other == *key),
        Behind::Succession(from, to) => case.group().is_some() && !succeeding(case, from, to).is_empty(),
        Behind::Leg(..) => passing.contains(&case.deal.id),
        Behind::Names(label, is_title, means) => case.steps.iter().any(|step| match step.activity {
            Some(activity) if !activity.is_said() => activity.key == means || !is_title && activity.key == label,
            _ => *is_title,
        }),
        _ => false,
    };
    if let Behind::Fork(lost) = what {
        let won = material.case(*lost).and_then(|case| WonWays::of(&material.cases).nearest(case));
        return ([*lost].into_iter().chain(won.map(|fork| fork.won)).collect(), 0);
    }
    let all: Vec<&Case> = material.cases.iter().filter(|case| is_meant(case)).collect();
    let of = |group| all.iter().filter(move |case| case.group() == group).map(|case| case.deal.id).take(SHOWN);
    let shown: Vec<Id<Deal>> = [Some(Group::Won), Some(Group::NotWon), None].into_iter().flat_map(of).collect();
    let more = all.len() - shown.len();
    (shown, more)
}

/// The incidents of a deal that show a theme.
fn speaks_to(case: &Case, theme: Theme) -> impl Iterator<Item = &CaseIncident> {
    let speaks = move |at: &usize| BUILT_IN_CRITERIA[*at] == theme.criterion;
    case.incidents.iter().filter(move |one| one.kind == theme.kind && one.criteria.iter().any(speaks))
}

/// The steps of a deal in which the one activity is directly followed by the other.
fn succeeding(case: &Case, from: &str, to: &str) -> Vec<Id<Step>> {
    let way: Vec<_> = activities_of(case).collect();
    let pairs = way.windows(2).filter(|pair| (pair[0].0, pair[1].0) == (from, to));
    pairs.flat_map(|pair| [pair[0].1, pair[1].1]).collect()
}

/// The heading of the page behind a row; none where the row leads to a place in a deal.
pub fn heading_behind(what: &Behind, material: &Material, locale: Locale) -> Option<String> {
    Some(match what {
        Behind::Deal(_) | Behind::Step(..) | Behind::Incident(..) | Behind::Score(..) | Behind::Rest(_) => return None,
        Behind::Deals(heading, _) => heading.clone(),
        Behind::Criterion(criterion) => locale.criterion(criterion),
        Behind::Theme(theme) => theme_name(*theme, locale),
        Behind::Activity(key) => locale.activity(key),
        Behind::Succession(from, to) => {
            t!(locale, "study-behind-succession", from = locale.activity(from), to = locale.activity(to))
        }
        Behind::Leg(from, to) => map::leg_name(*from, *to, locale),
        Behind::Names(label, is_title, means) => {
            let (one, other) = (name_word(label, *is_title, locale), locale.activity(means));
            t!(locale, "study-behind-names", one = one, other = other)
        }
        Behind::Fork(lost) => material.name(*lost),
    })
}

/// The page behind a row, of the deals that are here whole, as long as it is wanted; empty where the row leads to a place
/// in a deal.
///
/// # Errors
/// [`Cancelled`] when it is to be left.
pub fn behind(
    what: &Behind,
    material: &Material,
    side: Scorer,
    locale: Locale,
    watch: &Watch,
) -> Result<Page, Cancelled> {
    Ok(match what {
        Behind::Deal(_) | Behind::Step(..) | Behind::Incident(..) | Behind::Score(..) | Behind::Rest(_) => {
            Page::default()
        }
        Behind::Deals(_, deals) => listed(deals, material, locale),
        Behind::Criterion(criterion) => judged(criterion, material, side, locale, watch)?,
        Behind::Theme(theme) => shown(*theme, material, locale),
        Behind::Activity(key) => done(key, material, locale),
        Behind::Succession(from, to) => followed(from, to, material, locale),
        Behind::Leg(from, to) => map::went(*from, *to, material, locale),
        Behind::Names(label, is_title, means) => called(label, *is_title, means, material, locale),
        Behind::Fork(lost) => forked(*lost, material, locale),
    })
}

/// What a name is called: an activity in the user's language, a title as it was typed.
pub(super) fn name_word(label: &str, is_title: bool, locale: Locale) -> String {
    if is_title { t!(locale, "report-quote", text = label) } else { locale.activity(label) }
}

/// The steps that have one name, and those that have the other.
fn called(label: &str, is_title: bool, means: &str, material: &Material, locale: Locale) -> Page {
    let mut page = Page::default();
    let is_labelled = |step: &Step| match is_title {
        true => step.activity.is_empty() && title_key(&step.title) == title_key(label),
        false => step.activity == label,
    };
    let other = |step: &Step| step.activity == means;
    for (heading, has) in
        [(name_word(label, is_title, locale), &is_labelled as &dyn Fn(&Step) -> bool), (locale.activity(means), &other)]
    {
        page.heading(heading);
        for debrief in material.debriefs.iter() {
            for step in debrief.steps.iter().filter(|step| has(step)) {
                let line = format!("{}: {}", debrief.deal.customer, step_line(debrief, step, locale));
                page.link(line, Tone::of(Group::of(debrief.deal.outcome)), Behind::Step(debrief.deal.id, step.id));
            }
        }
    }
    page
}

/// What a theme is called: `Access, annoyed`.
pub(super) fn theme_name(theme: Theme, locale: Locale) -> String {
    let criterion = Criterion::try_from(theme.criterion.to_owned()).map(|c| locale.criterion(&c)).unwrap_or_default();
    t!(locale, "study-more-theme-name", criterion = criterion, kind = locale.label(theme.kind))
}

/// The deals that show a theme, each with its incidents that do and the steps in which they happened.
fn shown(theme: Theme, material: &Material, locale: Locale) -> Page {
    let mut page = Page::default();
    for case in material.cases.iter().filter(|case| case.group().is_some()) {
        let Some(debrief) = material.debrief(case.deal.id) else { continue };
        let found: Vec<&Incident> = speaks_to(case, theme).filter_map(|one| debrief.incident(one.id)).collect();
        if found.is_empty() {
            continue;
        }
        page.link(debrief.deal.name(), Tone::Strong, Behind::Deal(debrief.deal.id));
        for incident in found {
            if let Some(step) = incident.step.and_then(|id| debrief.step(id)) {
                page.link(step_line(debrief, step, locale), Tone::Plain, Behind::Step(debrief.deal.id, step.id));
            }
            incident_line(&mut page, debrief, incident, locale);
        }
    }
    page
}

fn listed(deals: &[Id<Deal>], material: &Material, locale: Locale) -> Page {
    let columns = vec![
        Column::text(t!(locale, "study-column-deal")),
        Column::text(t!(locale, "study-column-ended")),
        Column::number(t!(locale, "study-column-steps")),
    ];
    let row = |deal: &Deal, steps: usize| {
        let cells = vec![
            Cell::plain(deal.name()),
            Cell::new(wording::outcome(deal, locale), Tone::of(Group::of(deal.outcome))),
            Cell::plain(locale.integer(steps as i64)),
        ];
        Row::new(cells, Some(Behind::Deal(deal.id)))
    };
    let wanted: HashSet<Id<Deal>> = deals.iter().copied().collect();
    let of_study = material.cases.iter().filter(|case| wanted.contains(&case.deal.id));
    let rows = of_study.map(|case| row(&case.deal, case.steps.len()));
    let mut page = Page::default();
    page.cut_table("deals", columns, rows.collect(), LISTED, |count| t!(locale, "answers-and-more", count = count));
    page
}

/// The steps of these deals under the heading of each; what the deals are that have none.
fn steps_of(material: &Material, locale: Locale, steps: impl Fn(&Case) -> Vec<Id<Step>>) -> (Page, Vec<Id<Deal>>) {
    let mut page = Page::default();
    let mut without = Vec::new();
    for case in material.cases.iter().filter(|case| case.group().is_some()) {
        let found = steps(case);
        if found.is_empty() {
            without.push(case.deal.id);
            continue;
        }
        let Some(debrief) = material.debrief(case.deal.id) else { continue };
        let word = locale.label(debrief.deal.outcome);
        page.heading(t!(locale, "study-behind-deal", deal = debrief.deal.name(), group = word));
        for step in found.into_iter().filter_map(|id| debrief.step(id)) {
            page.link(step_line(debrief, step, locale), Tone::Plain, Behind::Step(debrief.deal.id, step.id));
        }
    }
    (page, without)
}

/// An activity in all deals, and the deals without it.
fn done(key: &str, material: &Material, locale: Locale) -> Page {
    let (mut page, without) = steps_of(material, locale, |case| {
        activities_of(case).filter(|(other, _)| *other == key).map(|(_, step)| step).collect()
    });
    if !without.is_empty() {
        page.heading(t!(locale, "study-behind-without"));
        page.append(listed(&without, material, locale));
    }
    page
}

/// Where one activity directly follows another.
fn followed(from: &str, to: &str, material: &Material, locale: Locale) -> Page {
    steps_of(material, locale, |case| succeeding(case, from, to)).0
}

/// A lost deal and the won one that it resembles most: the last step that they share, and those that follow.
fn forked(lost: Id<Deal>, material: &Material, locale: Locale) -> Page {
    let mut page = Page::default();
    let fork = material.case(lost).and_then(|case| WonWays::of(&material.cases).nearest(case));
    let Some(fork) = fork else { return page };
    let last =
        [(fork.lost, fork.together_until.map(|(step, _)| step)), (fork.won, fork.together_until.map(|(_, step)| step))];
    for (deal, last) in last {
        let Some((debrief, case)) = material.debrief(deal).zip(material.case(deal)) else { continue };
        let word = locale.label(debrief.deal.outcome);
        page.heading(t!(locale, "study-behind-deal", deal = debrief.deal.name(), group = word));
        let from = last.and_then(|step| debrief.number(step)).map_or(0, |number| number - 1);
        for (at, step) in debrief.steps.iter().enumerate().skip(from).take(AFTER) {
            let is_shared = last.is_some() && at == from;
            let line = step_line(debrief, step, locale);
            let (text, tone) = match is_shared {
                true => (t!(locale, "study-behind-shared", step = line), Tone::Dim),
                false => (line, Tone::of(case.group())),
            };
            page.link(text, tone, Behind::Step(debrief.deal.id, step.id));
        }
        // The others are in the deal, from the next one on.
        if let Some(next) = debrief.steps.get(from + AFTER) {
            let more = t!(locale, "answers-and-more", count = debrief.steps.len() - from - AFTER);
            page.link(more, Tone::Dim, Behind::Step(debrief.deal.id, next.id));
        }
    }
    page
}

/// For print: what separates won from lost by each criterion, and the words, steps and incidents that its judgements rest
/// on, in the order of the checklist's page. Judgements of which nothing more was recorded stand on that page already.
///
/// # Errors
/// [`Cancelled`] when it is to be left.
pub fn ratings(
    material: &Material,
    side: Scorer,
    locale: Locale,
    watch: &Watch,
) -> Result<Vec<(String, Page)>, Cancelled> {
    let of = |(at, row): (usize, &CriterionContrast)| {
        watch.at(Task::Reckoning, at as u64, BUILT_IN_CRITERIA.len() as u64)?;
        let mut page = Page::default();
        in_words(&mut page, row, locale);
        let said = page.blocks.len();
        for debrief in material.debriefs.iter().filter(|debrief| Group::of(debrief.deal.outcome).is_some()) {
            watch.go_on()?;
            let mut of_deal = Page::default();
            judgement(&mut of_deal, debrief, &row.criterion, side, locale);
            let has_words = debrief.score(&row.criterion, side).is_some_and(|score| !score.rationale.trim().is_empty());
            if has_words || of_deal.blocks.len() > 1 {
                page.text(heading(debrief, locale), Tone::Strong);
                page.blocks.extend(of_deal.blocks);
            }
        }
        Ok((page.blocks.len() > said).then(|| (locale.criterion(&row.criterion), page)))
    };
    let found = checklist_contrast_watched(&material.cases, side, watch)?;
    found.criteria.iter().enumerate().filter_map(|row| of(row).transpose()).collect()
}

/// A criterion in all deals: how they were judged and why, and the steps and incidents that this rests on.
fn judged(
    criterion: &Criterion,
    material: &Material,
    side: Scorer,
    locale: Locale,
    watch: &Watch,
) -> Result<Page, Cancelled> {
    let mut page = Page::default();
    let found = checklist_contrast_watched(&material.cases, side, watch)?;
    if let Some(row) = found.criteria.iter().find(|row| row.criterion == *criterion) {
        in_words(&mut page, row, locale);
    }
    for debrief in material.debriefs.iter().filter(|debrief| Group::of(debrief.deal.outcome).is_some()) {
        page.heading(heading(debrief, locale));
        judgement(&mut page, debrief, criterion, side, locale);
    }
    Ok(page)
}

/// How a deal ended, and which it is.
fn heading(debrief: &Debrief, locale: Locale) -> String {
    let word = locale.label(debrief.deal.outcome);
    t!(locale, "study-behind-deal", deal = debrief.deal.name(), group = word)
}

/// How a deal was judged by a criterion and why, and what that rests on.
fn judgement(page: &mut Page, debrief: &Debrief, criterion: &Criterion, side: Scorer, locale: Locale) {
    let place = Behind::Score(debrief.deal.id, criterion.clone());
    let score = match debrief.score(criterion, side) {
        Some(score) if score.rating.is_some() => score,
        _ => return page.link(t!(locale, "study-behind-unjudged"), Tone::Dim, place),
    };
    let rating = score.rating.map(|rating| locale.label(rating)).unwrap_or_default();
    let text = match score.rationale.trim() {
        "" => t!(locale, "study-behind-rating", rating = rating),
        why => t!(locale, "study-behind-rating-why", rating = rating, why = why),
    };
    page.link(text, Tone::of(Group::of(debrief.deal.outcome)), place);
    for evidence in debrief.evidence_of(EvidenceFor::Score, score.id.uuid()) {
        evidenced(page, debrief, evidence, locale);
    }
    let linked = |incident: &Incident| debrief.criteria_of(incident.id).any(|other| other == criterion);
    let shown = |incident: &Incident| {
        debrief.evidence_of(EvidenceFor::Score, score.id.uuid()).any(|evidence| evidence.incident == Some(incident.id))
    };
    for incident in debrief.incidents.iter().filter(|incident| linked(incident) && !shown(incident)) {
        incident_line(page, debrief, incident, locale);
    }
}

fn in_words(page: &mut Page, row: &CriterionContrast, locale: Locale) {
    let contrast = &row.contrast;
    let Some(delta) = contrast.delta.filter(|_| can_tell(contrast.judged)) else {
        page.text(t!(locale, "study-behind-too-few", won = contrast.judged.0, lost = contrast.judged.1), Tone::Warn);
        return;
    };
    let verdict = Verdict::on(contrast, Effect::Order);
    let text = match (delta.abs() >= 1.0, row.interval.filter(|_| verdict.is_beyond_chance())) {
        (true, _) if delta > 0.0 => t!(locale, "study-behind-apart-won"),
        (true, _) => t!(locale, "study-behind-apart-lost"),
        (false, Some(interval)) => t!(
            locale,
            "study-behind-delta-between",
            delta = locale.decimal(delta, 2),
            low = locale.decimal(interval.low, 2),
            high = locale.decimal(interval.high, 2)
        ),
        (false, None) => t!(locale, "study-behind-delta", delta = locale.decimal(delta, 2)),
    };
    page.text(text, Tone::Strong);
    // Where among all criteria chance does as much, that of one alone must not gainsay it.
    if let Some(interval) = row.interval.filter(|_| !verdict.is_beyond_chance()) {
        let (low, high) = (locale.decimal(interval.low, 2), locale.decimal(interval.high, 2));
        page.text(t!(locale, "study-behind-between-alone", low = low, high = high), Tone::Dim);
    }
    let (alone, among) = (wording::tries(contrast.p, locale), wording::tries(contrast.adjusted_p, locale));
    page.text(t!(locale, "study-behind-chance", alone = alone, among = among), Tone::Plain);
    if verdict == Verdict::Slight {
        page.text(t!(locale, "study-behind-slight"), Tone::Plain);
    }
    let told = if verdict.is_telling() { "yes" } else { "no" };
    let holds = t!(locale, "study-behind-holds", holds = contrast.holds, all = contrast.left_out, told = told);
    page.text(holds, Tone::Plain);
}

fn evidenced(page: &mut Page, debrief: &Debrief, evidence: &Evidence, locale: Locale) {
    if let Some(step) = evidence.step.and_then(|id| debrief.step(id)) {
        page.link(step_line(debrief, step, locale), Tone::Plain, Behind::Step(debrief.deal.id, step.id));
    }
    if let Some(incident) = evidence.incident.and_then(|id| debrief.incident(id)) {
        incident_line(page, debrief, incident, locale);
    }
}

/// A step with its number, its date and the words that were said of it.
pub(super) fn step_line(debrief: &Debrief, step: &Step, locale: Locale) -> String {
    let number = debrief.number(step.id).unwrap_or(0);
    let title = if step.title.is_empty() { locale.activity(&step.activity) } else { step.title.clone() };
    let when = step.date.map(|date| format!(" · {}", locale.date(date))).unwrap_or_default();
    let words: Vec<&str> =
        debrief.tellings_of(step.id).map(|telling| telling.words.trim()).filter(|w| !w.is_empty()).collect();
    let words = words.iter().map(|words| format!(" {}", t!(locale, "report-quote", text = *words)));
    t!(locale, "study-behind-step", number = number, title = title) + &when + &words.collect::<String>()
}

fn incident_line(page: &mut Page, debrief: &Debrief, incident: &Incident, locale: Locale) {
    let quote = incident.quote.trim();
    let quote = if quote.is_empty() { String::new() } else { format!(" {}", t!(locale, "report-quote", text = quote)) };
    let kind = locale.label(incident.kind);
    let text = t!(locale, "study-behind-incident", kind = kind, what = incident.what.trim()) + &quote;
    page.link(text, Tone::Plain, Behind::Incident(debrief.deal.id, incident.id));
}
