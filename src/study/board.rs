//! A study's board: what it has, what it lacks, and what it can have seen.

use super::{Behind, Cell, Column, Material, Page, Row, Tone};
use crate::{
    analysis::{
        answer::{Ended, Group, enough},
        stats::perfect_separation_p,
    },
    arrange::Arrange,
    domain::{BUILT_IN_CRITERIA, Deal, Id, Money, StudyDeal},
    guide::{
        self, Board, BoardDeal, BoardSize, Missing, OFTEN, SURE, Seen, Share, Spread, StudyFault, StudyFinding, Trait,
    },
    i18n::{Locale, t},
    wording::{chance, not_won, of_target},
};

/// So many deals show.
const SHOWN: usize = 20;
/// So many values that one deal each has are told one by one.
const SINGLES: usize = 3;

/// The page.
pub fn board(material: &Material, locale: Locale) -> Page {
    let board = guide::board(&material.standings, material.study.target);
    let mut page = Page::default();
    if board.deals.is_empty() {
        page.text(t!(locale, "study-board-empty"), Tone::Dim);
        page.hint(t!(locale, "study-board-empty-keys"));
        if !material.beside.unheard.is_empty() {
            unheard(&mut page, material, locale);
        }
        return page;
    }
    page.stays = stays(&board, locale);
    balance(&mut page, &board, material, locale);
    warnings(&mut page, material, &board, locale);
    deals(&mut page, material, &board, locale);
    unheard(&mut page, material, locale);
    programme(&mut page, material, locale);
    spreads(&mut page, &board, locale);
    discovery(&mut page, &board, locale);
    page
}

fn balance(page: &mut Page, board: &Board, material: &Material, locale: Locale) {
    page.heading(t!(locale, "study-board-balance"));
    let is_enough = board.won >= board.target && board.lost >= board.target;
    let of_target = |count: usize| of_target(count, board.target, material.study.target.is_some(), locale);
    let text = t!(locale, "home-study-target", won = of_target(board.won), lost = of_target(board.lost));
    let decided = board.deals.iter().filter(|deal| deal.group.is_some()).map(|deal| deal.deal).collect();
    let tone = if is_enough { Tone::Good } else { Tone::Warn };
    page.link(text, tone, Behind::Deals(t!(locale, "study-board-balance"), decided));
    let ended = material.ended();
    if ended.lost < ended.not_won() {
        page.text(t!(locale, "study-board-not-won", not_won = not_won(ended, locale)), Tone::Plain);
    }
    if let Some(count) = board.target.checked_sub(board.won).filter(|count| *count > 0) {
        page.text(t!(locale, "study-board-lacks-won", count = count), Tone::Plain);
    }
    if let Some(count) = board.target.checked_sub(board.lost).filter(|count| *count > 0) {
        page.text(t!(locale, "study-board-lacks-lost", count = count), Tone::Plain);
    }
    let proof = enough(BUILT_IN_CRITERIA.len());
    // What was not debriefed cannot bear a difference.
    let (won, lost) = material.debriefed();
    if won + lost == 0 {
        page.text(t!(locale, "study-board-nothing-yet"), Tone::Dim);
        return;
    }
    let may_stand = won.min(lost) >= proof;
    if is_enough && won >= board.target && lost >= board.target {
        let text = t!(locale, "study-board-enough", proof = if may_stand { "yes" } else { "no" });
        page.text(text, Tone::Plain);
    }
    if !may_stand {
        let apart = perfect_separation_p(proof as u64, proof as u64).map(|p| p * BUILT_IN_CRITERIA.len() as f64);
        let by_chance = chance(apart, locale);
        page.text(
            t!(locale, "study-board-proof", count = BUILT_IN_CRITERIA.len(), enough = proof, chance = by_chance),
            Tone::Dim,
        );
    }
}

/// How many deals are complete, and what the others lack, in one line: of hundreds nobody sees it in the rows.
fn stays(board: &Board, locale: Locale) -> String {
    let complete = board.deals.iter().filter(|deal| deal.missing.is_empty()).count();
    let kinds = ["undecided", "no-steps", "few-steps", "no-sitting", "customer", "vendor", "late"];
    let lacking = kinds.into_iter().filter_map(|kind| {
        let count = board.deals.iter().filter(|deal| deal.missing.iter().any(|one| lack_key(*one) == kind)).count();
        (count > 0).then(|| t!(locale, "study-board-lacking", kind = kind, count = count))
    });
    let complete = t!(locale, "study-board-stays", complete = complete, all = board.deals.len());
    [complete].into_iter().chain(lacking).collect::<Vec<_>>().join(" · ")
}

fn lack_key(missing: Missing) -> &'static str {
    match missing {
        Missing::Undecided => "undecided",
        Missing::NoSteps => "no-steps",
        Missing::FewSteps(_) => "few-steps",
        Missing::NoSitting => "no-sitting",
        Missing::CustomerSilent => "customer",
        Missing::VendorSilent => "vendor",
        Missing::Late(_) => "late",
    }
}

fn warnings(page: &mut Page, material: &Material, board: &Board, locale: Locale) {
    let all: Vec<&Deal> = material.standings.iter().map(|standing| &standing.deal).collect();
    let mut texts: Vec<String> = guide::study_faults(&all)
        .into_iter()
        .map(|fault| match fault {
            StudyFault::Mixed => t!(locale, "home-study-mixed"),
            StudyFault::OneKind => t!(locale, "home-study-one-kind"),
        })
        .collect();
    for spread in &board.spreads {
        // Of two values that are the two sides of one coin, one says it.
        if let Some(share) = spread.values.iter().find(|share| share.is_one_sided) {
            texts.push(t!(
                locale,
                "study-board-one-sided",
                value = value_word(spread.by, &share.value, locale),
                won = share.won.len(),
                lost = share.lost.len(),
                of_won = board.won,
                of_lost = board.lost
            ));
        }
    }
    if board.size.as_ref().is_some_and(|size| size.is_unequal) {
        texts.push(t!(locale, "study-board-unequal"));
    }
    if texts.is_empty() {
        return;
    }
    page.heading(t!(locale, "study-board-mind"));
    for text in texts {
        page.text(text, Tone::Warn);
    }
}

/// What a careful coach asks of the study as a whole.
fn programme(page: &mut Page, material: &Material, locale: Locale) {
    let found = material.programme(locale);
    let selection = material.study.selection.trim();
    if found.is_empty() && selection.is_empty() {
        return;
    }
    page.heading(t!(locale, "study-board-asks"));
    for finding in found {
        match finding {
            StudyFinding::FewDeals { won, lost } => {
                page.text(t!(locale, "study-finding-M01", won = won, lost = lost), Tone::Warn);
            }
            StudyFinding::Selection => {
                page.text(t!(locale, "study-finding-M04"), Tone::Plain);
                page.hint(t!(locale, "study-finding-M04-key"));
            }
            StudyFinding::NoneUndecided { beside } => {
                page.text(t!(locale, "study-finding-M05", count = beside), Tone::Warn);
                page.hint(t!(locale, "study-finding-M05-key"));
            }
            StudyFinding::SamePeople { coach, rep } => {
                page.text(t!(locale, "study-finding-M08", coach = coach, rep = rep), Tone::Plain);
            }
            StudyFinding::LikeNames { pairs } => {
                page.text(t!(locale, "study-finding-G02", count = pairs), Tone::Plain);
                page.hint(t!(locale, "study-finding-G02-key"));
            }
        }
    }
    if !selection.is_empty() {
        page.text(t!(locale, "study-board-selection", text = selection), Tone::Dim);
    }
}

fn deals(page: &mut Page, material: &Material, board: &Board, locale: Locale) {
    page.heading(t!(locale, "study-board-deals"));
    let columns = vec![
        Column::text(t!(locale, "study-column-deal")),
        Column::text(t!(locale, "study-column-ended")),
        Column::number(t!(locale, "study-column-steps")),
        Column::number(t!(locale, "study-column-first")).spare(1),
        Column::text(t!(locale, "study-column-lacks")),
    ];
    let row = |deal: &BoardDeal| {
        let standing = material.standing(deal.deal);
        let ended = standing.map(|standing| locale.label(standing.deal.outcome)).unwrap_or_default();
        let unheard = standing.filter(|standing| !standing.is_heard);
        let since = unheard.and_then(|of| material.days_since_decision(&of.deal)).filter(|days| *days >= 0);
        let lacks: Vec<String> = deal.missing.iter().map(|missing| lack(*missing, since, locale)).collect();
        let lacks = match lacks.is_empty() {
            true => Cell::dim(t!(locale, "study-board-complete")),
            false => Cell::new(lacks.join(", "), Tone::Warn),
        };
        let first = deal.days_to_sitting.map_or_else(|| "·".to_owned(), |days| t!(locale, "study-days", count = days));
        let cells = vec![
            Cell::plain(material.name(deal.deal)),
            Cell::new(ended, Tone::of(deal.group)),
            Cell::plain(locale.integer(deal.steps as i64)),
            Cell::plain(first),
            lacks,
        ];
        Row::new(cells, Some(Behind::Deal(deal.deal)))
    };
    let mut rows: Vec<&BoardDeal> = board.deals.iter().collect();
    rows.arrange_by_key(|deal| urgency(deal, board, material));
    let rows = rows.into_iter().map(row).collect();
    page.cut_table("deals", columns, rows, SHOWN, |count| t!(locale, "answers-and-more", count = count));
}

/// What stands before what: those that are decided and of which nobody was heard yet, of the kind first of which the study
/// lacks any; of these the one whose memory lasts the shortest, then those whose is faded, the least first. The others
/// stay as they are.
fn urgency(deal: &BoardDeal, board: &Board, material: &Material) -> impl Ord + use<> {
    let standing = material.standing(deal.deal);
    let Some(of) = standing.filter(|of| deal.group.is_some() && (!of.is_heard || deal.steps == 0)) else {
        return (true, false, false, 0);
    };
    let seen = if deal.group == Some(Group::Won) { board.seen_won } else { board.seen_lost };
    let days = material.days_since_decision(&of.deal).filter(|days| *days >= 0);
    let (is_faded, last) = match days {
        Some(days) if days <= guide::LATE => (false, -days),
        Some(days) => (true, days),
        None => (true, i32::MAX),
    };
    (false, seen.deals >= board.target, is_faded, last)
}

/// Who belongs to the study and was not debriefed, and why: whoever refuses is seldom like those who do not.
fn unheard(page: &mut Page, material: &Material, locale: Locale) {
    page.heading(t!(locale, "study-board-unheard"));
    let all = &material.beside.unheard;
    if all.is_empty() {
        page.text(t!(locale, "study-board-unheard-none"), Tone::Dim);
        page.hint(t!(locale, "study-board-unheard-key"));
        return;
    }
    let ended = Ended::of(all.iter().map(|(_, deal)| deal.outcome));
    let says = t!(locale, "study-board-unheard-says", count = all.len(), won = ended.won, not_won = ended.not_won());
    page.text(says, Tone::Plain);
    let columns = vec![
        Column::text(t!(locale, "study-column-deal")),
        Column::text(t!(locale, "study-column-ended")),
        Column::number(t!(locale, "study-column-since")).spare(2),
        Column::text(t!(locale, "study-column-why")),
        Column::text(t!(locale, "study-column-remark")).spare(1),
    ];
    let row = |(place, deal): &(StudyDeal, Deal)| {
        let since = match (deal.decided_on, material.days_since_decision(deal)) {
            (_, Some(days)) => locale.span(days),
            (Some(date), None) => locale.date(date),
            (None, None) => "·".to_owned(),
        };
        let cells = vec![
            Cell::plain(deal.name()),
            Cell::new(locale.label(deal.outcome), Tone::of(Group::of(deal.outcome))),
            Cell::plain(since),
            Cell::new(place.unheard.map(|why| locale.label(why)).unwrap_or_default(), Tone::Warn),
            Cell::plain(place.remark.trim()),
        ];
        Row::new(cells, Some(Behind::Deal(deal.id)))
    };
    page.table(columns, all.iter().map(row).collect());
    page.hint(t!(locale, "study-board-unheard-key"));
}

/// What a deal lacks; of one with which nobody has sat down yet also how many days ago it was decided, as memory fades.
fn lack(missing: Missing, since: Option<i32>, locale: Locale) -> String {
    match (missing, since) {
        (Missing::NoSteps, Some(days)) => {
            return t!(locale, "study-lack-since", steps = "no", span = locale.span(days));
        }
        (Missing::NoSitting, Some(days)) => {
            return t!(locale, "study-lack-since", steps = "yes", span = locale.span(days));
        }
        _ => {}
    }
    match missing {
        Missing::Undecided => t!(locale, "study-lack-undecided"),
        Missing::NoSteps => t!(locale, "study-lack-no-steps"),
        Missing::FewSteps(steps) => t!(locale, "study-lack-few-steps", count = steps, of = guide::MIN_STEPS),
        Missing::NoSitting => t!(locale, "study-lack-no-sitting"),
        Missing::CustomerSilent => t!(locale, "study-lack-customer"),
        Missing::VendorSilent => t!(locale, "study-lack-vendor"),
        Missing::Late(days) => t!(locale, "study-lack-late", span = locale.span(days)),
    }
}

fn spreads(page: &mut Page, board: &Board, locale: Locale) {
    if board.won + board.lost == 0 {
        return;
    }
    page.heading(t!(locale, "study-board-spread"));
    let columns = vec![
        Column::text(t!(locale, "study-column-trait")),
        Column::text(t!(locale, "study-column-value")),
        Column::number(t!(locale, "study-won")),
        Column::number(t!(locale, "study-column-not-won")),
    ];
    let mut rows: Vec<Row> = board.spreads.iter().flat_map(|spread| spread_rows(spread, locale)).collect();
    rows.extend(board.size.iter().flat_map(|size| size_row(size, locale)));
    page.table(columns, rows);
    if let Some(size) = board.size.as_ref().filter(|size| size.left_out > 0) {
        let currency = size.currency.to_string();
        page.text(t!(locale, "study-size-left-out", count = size.left_out, currency = currency), Tone::Dim);
    }
}

fn spread_rows(spread: &Spread, locale: Locale) -> Vec<Row> {
    let row = |(at, share): (usize, &Share)| {
        let label =
            if at == 0 { locale.text(&format!("study-trait-{}", trait_key(spread.by)), &[]) } else { String::new() };
        let value = value_word(spread.by, &share.value, locale);
        let tone = match (share.value.is_empty(), share.is_one_sided) {
            (true, _) => Tone::Dim,
            (_, true) => Tone::Warn,
            _ => Tone::Plain,
        };
        let cells = vec![
            Cell::dim(label),
            Cell::new(value.clone(), tone),
            Cell::plain(locale.count(share.won.len())),
            Cell::plain(locale.count(share.lost.len())),
        ];
        let deals = share.won.iter().chain(&share.lost).copied().collect();
        Row::new(cells, Some(Behind::Deals(value, deals)))
    };
    let (single, shared): (Vec<&Share>, Vec<&Share>) =
        spread.values.iter().partition(|share| share.won.len() + share.lost.len() == 1 && !share.value.is_empty());
    // What many deals have one each of is told in one row.
    if single.len() <= SINGLES {
        return spread.values.iter().enumerate().map(row).collect();
    }
    let others = Share {
        value: t!(locale, "study-spread-single", count = single.len()),
        won: single.iter().flat_map(|share| &share.won).copied().collect(),
        lost: single.iter().flat_map(|share| &share.lost).copied().collect(),
        is_one_sided: false,
    };
    shared.into_iter().chain([&others]).enumerate().map(row).collect()
}

fn size_row(size: &BoardSize, locale: Locale) -> Vec<Row> {
    let money = |minor: i64| locale.money_short(Money { minor, currency: size.currency });
    let tone = if size.is_unequal { Tone::Warn } else { Tone::Plain };
    let of = |range: Option<(i64, i64, i64)>, pick: fn((i64, i64, i64)) -> i64| {
        range.map_or_else(|| "·".to_owned(), |range| money(pick(range)))
    };
    let row = |label: String, value: String, pick: fn((i64, i64, i64)) -> i64, tone: Tone| {
        let cells = vec![
            Cell::dim(label),
            Cell::plain(value),
            Cell::new(of(size.won, pick), tone),
            Cell::new(of(size.lost, pick), tone),
        ];
        Row::new(cells, None)
    };
    let label = t!(locale, "study-trait-size", currency = size.currency.to_string());
    vec![
        row(label, t!(locale, "study-size-median"), |range| range.1, tone),
        row(String::new(), t!(locale, "study-size-least"), |range| range.0, Tone::Plain),
        row(String::new(), t!(locale, "study-size-most"), |range| range.2, Tone::Plain),
    ]
}

fn trait_key(by: Trait) -> &'static str {
    match by {
        Trait::Segment => "segment",
        Trait::Country => "country",
        Trait::Rep => "rep",
        Trait::Customer => "customer",
        Trait::Offering => "offering",
        Trait::Business => "business",
    }
}

fn value_word(by: Trait, value: &str, locale: Locale) -> String {
    if value.is_empty() {
        return t!(locale, "study-not-known");
    }
    match by {
        Trait::Country => locale.country(value),
        Trait::Customer => locale.text(&format!("home-customer-{value}"), &[]),
        Trait::Offering => locale.text(&format!("home-offering-{value}"), &[]),
        Trait::Business => locale.text(&format!("business_type-{value}"), &[]),
        Trait::Segment | Trait::Rep => value.to_owned(),
    }
}

fn discovery(page: &mut Page, board: &Board, locale: Locale) {
    page.heading(t!(locale, "study-board-seen"));
    page.text(
        t!(locale, "study-board-seen-why", often = locale.percent(OFTEN), sure = locale.percent(SURE)),
        Tone::Dim,
    );
    let columns = vec![
        Column::text(t!(locale, "study-column-in")),
        Column::number(t!(locale, "study-column-debriefed")),
        Column::number(t!(locale, "study-column-chance")),
        Column::number(t!(locale, "study-column-more")),
    ];
    let row = |word: String, group: Group, seen: Seen| {
        let of_it = |deal: &&BoardDeal| deal.group == Some(group) && deal.steps > 0;
        let deals: Vec<Id<Deal>> = board.deals.iter().filter(of_it).map(|deal| deal.deal).collect();
        let behind = (!deals.is_empty()).then(|| Behind::Deals(word.clone(), deals));
        let tone = Tone::of(Some(group));
        let cells = vec![
            Cell::new(word, tone),
            Cell::plain(locale.integer(seen.deals as i64)),
            Cell::plain(locale.percent(seen.chance)),
            Cell::plain(if seen.more == 0 { t!(locale, "study-none") } else { locale.integer(seen.more as i64) }),
        ];
        Row::new(cells, behind)
    };
    page.table(
        columns,
        vec![
            row(t!(locale, "study-won-deals"), Group::Won, board.seen_won),
            row(t!(locale, "study-lost-deals"), Group::NotWon, board.seen_lost),
        ],
    );
}
