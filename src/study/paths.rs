//! What won paths share and lost ones lack.

use std::sync::Arc;

use super::{Behind, Cell, Column, Marks, Material, Page, Row, Tone, behind::name_word, checklist::percent, distances};
use crate::{
    analysis::{
        answer::{
            ActivityContrast, AmongWon, Case, Common, Effect, Fork, Group, HINT, LikeNames, Variant, Verdict, WonWays,
            activities_of, activities_watched, ghosts, path_map, reading, trunk, usual, variants, with_path,
        },
        stats::Contrast,
    },
    arrange::Arrange,
    domain::{Side, activity},
    i18n::{Locale, t},
    wording::{chance, not_won_short, tries, verdict_key},
    work::{Cancelled, Task, Watch},
};

/// Activities that chance brings about more often than this are counted and not listed.
const TOLD: f64 = 0.25;
/// So many activities show.
const MOST_ACTIVITIES: usize = 25;
/// So many entries of a list show.
const SHOWN: usize = 10;
/// Before this share of a way it is its beginning, and from the other on its end.
const THIRDS: (f64, f64) = (1.0 / 3.0, 2.0 / 3.0);

/// The page, as long as it is wanted.
pub fn paths(material: &Material, marks: Marks, locale: Locale, watch: &Watch) -> Result<Page, Cancelled> {
    let mut page = Page::default();
    let (won, lost) = material.counts_with_path();
    if won + lost == 0 {
        page.text(t!(locale, "study-paths-empty"), Tone::Dim);
        page.hint(t!(locale, "study-choose-key"));
        return Ok(page);
    }
    let pathless = material.ended().all() - won - lost;
    if pathless > 0 {
        page.text(t!(locale, "answers-pathless", count = pathless, told = won + lost), Tone::Dim);
    }
    let at = |done| watch.at(Task::Reckoning, done, 10);
    shared(&mut page, material, marks, locale);
    at(2)?;
    presence(&mut page, material, watch, locale)?;
    at(4)?;
    parted(&mut page, material, watch, locale)?;
    at(7)?;
    distances::add(&mut page, material, locale);
    at(8)?;
    orders(&mut page, material, locale);
    at(9)?;
    names(&mut page, material, locale);
    page.map = Arc::new(path_map(&material.cases));
    Ok(page)
}

/// Names that may mean one thing, those that are taken as one, and those that are kept apart.
fn names(page: &mut Page, material: &Material, locale: Locale) {
    let found = material.like_names(locale);
    let said = material.said_of_names();
    if found.is_empty() && said.is_empty() {
        return;
    }
    page.heading(t!(locale, "study-paths-names"));
    page.text(t!(locale, "study-paths-names-how"), Tone::Dim);
    page.hint(t!(locale, "study-paths-names-keys"));
    for pair in &found {
        let (one, other) = (name_word(&pair.label, pair.is_title, locale), locale.activity(pair.means));
        let text = match pair.why {
            LikeNames::Place { label, means } => {
                t!(locale, "study-names-place", one = one, other = other, label = label, means = means)
            }
            LikeNames::Letters(_) => t!(locale, "study-names-letters", one = one, other = other),
        };
        let behind = Behind::Names(pair.label.clone(), pair.is_title, pair.means.to_owned());
        page.link(text, Tone::Warn, behind);
    }
    for word in said {
        let (one, other) = (name_word(&word.label, word.is_title, locale), locale.activity(&word.means));
        let (text, tone) = match word.same {
            true => (t!(locale, "study-names-same", one = one, other = other), Tone::Good),
            false => (t!(locale, "study-names-apart", one = one, other = other), Tone::Dim),
        };
        page.link(text, tone, Behind::Names(word.label.clone(), word.is_title, word.means.clone()));
    }
}

fn count(has: usize, of: usize, locale: Locale) -> String {
    t!(locale, "study-of", count = has, all = of)
}

/// The trunk: what most share, in order, and under each what directly follows it.
fn shared(page: &mut Page, material: &Material, marks: Marks, locale: Locale) {
    let trunk = trunk(&material.cases);
    page.heading(t!(locale, "study-paths-shared"));
    if trunk.is_empty() {
        page.text(t!(locale, "study-paths-shared-none"), Tone::Dim);
        return;
    }
    page.text(
        t!(locale, "study-paths-shared-how", solid = marks.solid, dashed = marks.dashed, even = marks.even),
        Tone::Dim,
    );
    let (won, lost) = material.counts_with_path();
    let columns = vec![
        Column::text(t!(locale, "study-column-activity")),
        Column::number(t!(locale, "study-won")),
        Column::number(t!(locale, "study-column-not-won")),
    ];
    let mut rows: Vec<Row> = Vec::new();
    let mut third = None;
    for common in &trunk {
        let here = third_of(common.position);
        if third != Some(here) {
            third = Some(here);
            rows.push(Row::across(locale.text(&format!("study-third-{here}"), &[])));
        }
        rows.extend(common_rows(common, (won, lost), marks, locale));
    }
    page.table(columns, rows);
    let count: usize = trunk.iter().map(|common| common.next.len()).sum();
    if count > 0 {
        page.text(t!(locale, "study-paths-shared-chance", count = count, hint = percent(HINT)), Tone::Dim);
    }
}

/// In which third of the way this place lies, 0 … 2.
pub fn third_of(position: f64) -> usize {
    usize::from(position >= THIRDS.0) + usize::from(position >= THIRDS.1)
}

fn common_rows(common: &Common, (won, lost): (usize, usize), marks: Marks, locale: Locale) -> Vec<Row> {
    let cells = vec![
        Cell::new(locale.activity(common.activity), Tone::Strong),
        Cell::new(count(common.won.len(), won, locale), Tone::Won),
        Cell::new(count(common.lost.len(), lost, locale), Tone::Lost),
    ];
    let mut rows = vec![Row::new(cells, Some(Behind::Activity(common.activity)))];
    for next in &common.next {
        let way = &next.way;
        let Some(to) = way.to else { continue };
        let (sign, tone) = match next.mostly {
            Some(Group::Won) => (marks.solid, Tone::Won),
            Some(Group::NotWon) => (marks.dashed, Tone::Lost),
            None => (marks.even, Tone::Plain),
        };
        let of = |deals: usize| if deals == 0 { marks.none.to_string() } else { locale.count(deals) };
        let cells = vec![
            Cell::new(format!("  {sign} {}", locale.activity(to)), tone),
            Cell::new(of(way.won.len()), Tone::Won),
            Cell::new(of(way.lost.len()), Tone::Lost),
        ];
        rows.push(Row::new(cells, Some(Behind::Succession(common.activity, to))));
    }
    if common.more > 0 {
        let more = Cell::dim(t!(locale, "answers-and-more", count = common.more));
        rows.push(Row::more(vec![more, Cell::plain(""), Cell::plain("")]));
    }
    rows
}

/// Which activities tell won from lost, and whether that stands against chance.
fn presence(page: &mut Page, material: &Material, watch: &Watch, locale: Locale) -> Result<(), Cancelled> {
    let rows = activities_watched(&material.cases, watch)?.rows;
    let (won, lost) = material.counts_with_path();
    page.heading(t!(locale, "study-paths-presence"));
    if rows.is_empty() {
        let text = match won.min(lost) {
            0 => t!(locale, "study-paths-too-few"),
            _ if !with_path(&material.cases).any(|case| activities_of(case).next().is_some()) => {
                t!(locale, "study-paths-nameless")
            }
            _ => t!(locale, "study-paths-presence-none"),
        };
        page.text(text, Tone::Dim);
        return Ok(());
    }
    let found = reading(rows.iter().map(|row| &row.contrast), Effect::Shares, (won, lost));
    let Some(best) = found.best.map(|at| &rows[at]) else {
        page.text(t!(locale, "study-paths-too-few"), Tone::Strong);
        return Ok(());
    };
    let text = t!(
        locale,
        "study-paths-reading",
        verdict = verdict_key(found.verdict),
        name = locale.activity(best.activity),
        in_won = best.won.len(),
        won = won,
        in_lost = best.lost.len(),
        not_won = not_won_short(material.ended(), locale),
        count = found.compared,
        chance = tries(best.contrast.adjusted_p, locale)
    );
    page.link(text, Tone::Strong, Behind::Activity(best.activity));
    let (told, rest): (Vec<&ActivityContrast>, Vec<&ActivityContrast>) = rows.iter().partition(|row| row.p <= TOLD);
    let columns = vec![
        Column::text(t!(locale, "study-column-activity")),
        Column::number(t!(locale, "study-won")),
        Column::number(t!(locale, "study-column-not-won")),
        Column::number(t!(locale, "study-column-alone")),
        Column::number(t!(locale, "study-column-among")),
        Column::number(t!(locale, "study-column-holds")).spare(1),
    ];
    let rows = told.iter().map(|row| activity_row(row, (won, lost), locale)).collect();
    page.cut_table("activities", columns, rows, MOST_ACTIVITIES, |count| t!(locale, "answers-and-more", count = count));
    if !rest.is_empty() {
        page.text(t!(locale, "study-paths-rest", count = rest.len()), Tone::Dim);
    }
    page.text(t!(locale, "study-paths-legend"), Tone::Dim);
    Ok(())
}

fn activity_row(row: &ActivityContrast, (won, lost): (usize, usize), locale: Locale) -> Row {
    let contrast = &row.contrast;
    let cells = vec![
        Cell::plain(locale.activity(row.activity)),
        Cell::new(count(row.won.len(), won, locale), Tone::Won),
        Cell::new(count(row.lost.len(), lost, locale), Tone::Lost),
        Cell::plain(chance(Some(row.p), locale)),
        Cell::plain(chance(contrast.adjusted_p, locale)),
        Cell::plain(holds(contrast, locale)),
    ];
    Row::new(cells, Some(Behind::Activity(row.activity)))
}

/// How often it holds with one deal left out; nothing of what is no more than chance does, which may hold as well.
pub(super) fn holds(contrast: &Contrast, locale: Locale) -> String {
    match Verdict::on(contrast, Effect::Shares).is_beyond_chance() {
        true => count(contrast.holds, contrast.left_out, locale),
        false => "·".to_owned(),
    }
}

/// Of each lost deal: the won one that it resembles, where they part, and what it lacks.
fn parted(page: &mut Page, material: &Material, watch: &Watch, locale: Locale) -> Result<(), Cancelled> {
    let won = WonWays::of(&material.cases);
    let lost: Vec<&Case> = with_path(&material.cases).filter(|case| case.group() == Some(Group::NotWon)).collect();
    let (held, of) = won.held();
    let is_known = |case: &&Case| activities_of(case).next().is_some();
    if held == 0 || !lost.iter().any(is_known) {
        return Ok(());
    }
    page.heading(t!(locale, "study-paths-parted"));
    page.text(t!(locale, "study-paths-parted-how"), Tone::Dim);
    if held < of {
        page.text(t!(locale, "study-paths-held", held = held, of = of), Tone::Dim);
    }
    let among = won.among();
    if let Some(among) = among {
        let text = t!(
            locale,
            "study-paths-among-won",
            any = locale.percent(among.any_two),
            nearest = locale.percent(among.nearest),
            step = among.together.round() as usize
        );
        page.text(text, Tone::Plain);
    }
    let usual = usual(&material.cases);
    let mut entries: Vec<(f64, Page)> = Vec::with_capacity(lost.len());
    for case in lost {
        watch.go_on()?;
        let mut page = Page::default();
        let mut distance = f64::INFINITY;
        page.link(case.deal.name(), Tone::Strong, Behind::Deal(case.deal.id));
        if let Some(fork) = won.nearest(case) {
            distance = fork.distance;
            page.link(fork_text(&fork, among, material, locale), Tone::Plain, Behind::Fork(case.deal.id));
        }
        for ghost in ghosts(case, &usual) {
            let name = locale.activity(ghost.activity);
            let text = t!(
                locale,
                "study-paths-ghost",
                name = name,
                count = ghost.won.len(),
                all = ghost.of,
                by = match activity(ghost.activity).and_then(|activity| activity.usual_actor) {
                    Some(Side::Customer) => "customer",
                    None => "both",
                    Some(_) => "us",
                }
            );
            page.link(text, Tone::Warn, Behind::Activity(ghost.activity));
        }
        entries.push((distance, page));
    }
    // Of many those first that ran most like a won one: there the fork tells most.
    if entries.len() > SHOWN {
        entries.arrange_by(|one, other| one.0.total_cmp(&other.0));
    }
    let entries = entries.into_iter().map(|(_, page)| page).collect();
    page.cut_list("parted", entries, SHOWN, |count| t!(locale, "answers-and-more", count = count));
    Ok(())
}

fn fork_text(fork: &Fork, among: Option<AmongWon>, material: &Material, locale: Locale) -> String {
    let won = material.name(fork.won);
    let names = |keys: &[&'static str]| keys.iter().map(|key| locale.activity(key)).collect::<Vec<_>>().join(", ");
    let (then_won, then_lost) = (names(&fork.then_won), names(&fork.then_lost));
    let alike = locale.percent(1.0 - fork.distance);
    let near = match among {
        Some(among) if !fork.is_as_alike(among) => "no",
        Some(_) if fork.ran_together() => "yes",
        Some(_) | None => "unknown",
    };
    let until = t!(locale, "study-paths-fork-until", number = fork.number, shared = fork.shared, of = fork.of);
    match fork.together_until {
        Some(_) if !then_won.is_empty() && !then_lost.is_empty() => t!(
            locale,
            "study-paths-fork",
            won = won,
            alike = alike,
            near = near,
            until = until,
            later = fork.later,
            then_won = then_won,
            then_lost = then_lost
        ),
        Some(_) => t!(locale, "study-paths-fork-end", won = won, alike = alike, near = near, until = until),
        None => t!(locale, "study-paths-fork-never", won = won),
    }
}

/// In which order deals came to the stretches of the purchase.
fn orders(page: &mut Page, material: &Material, locale: Locale) {
    let found = variants(&material.cases);
    if found.is_empty() {
        return;
    }
    page.heading(t!(locale, "study-paths-orders"));
    let columns = vec![
        Column::text(t!(locale, "study-column-order")),
        Column::number(t!(locale, "study-won")),
        Column::number(t!(locale, "study-column-not-won")),
    ];
    let row = |variant: &Variant| {
        let names: Vec<String> = variant.milestones.iter().map(|milestone| locale.label(*milestone)).collect();
        let order = names.join(" › ");
        let cells = vec![
            Cell::plain(order.clone()),
            Cell::new(locale.count(variant.won.len()), Tone::Won),
            Cell::new(locale.count(variant.lost.len()), Tone::Lost),
        ];
        Row::new(cells, Some(Behind::Deals(order, variant.won.iter().chain(&variant.lost).copied().collect())))
    };
    let rows = found.iter().map(row).collect();
    page.cut_table("orders", columns, rows, SHOWN, |count| t!(locale, "answers-and-more", count = count));
}
