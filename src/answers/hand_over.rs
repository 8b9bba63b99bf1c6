//! How marketing, sales and the others share the path.

use serde_json::Value;

use super::{
    Deals, apart,
    sheet::{Behind, Line, Sheet, Tone, behind},
    unknown,
};
use crate::{
    analysis::answer::{Apart, Group, HandOver, Measure, Shares, median},
    arrange::Arrange,
    domain::{Deal, Id, OwnerFunction, Step},
    i18n::t,
};

/// Of so many deals each is told by itself; of more, those in which the hand-over took longest.
const TOLD: usize = 40;

pub(super) fn sentence(deals: &Deals) -> String {
    let found = deals.shares();
    let of =
        |owner| found.owned.iter().find(|owned| owned.owner == Some(owner)).map_or(0, |o| o.won.len() + o.lost.len());
    let known: usize = found.owned.iter().filter(|o| o.owner.is_some()).map(|o| o.won.len() + o.lost.len()).sum();
    if known == 0 {
        return t!(deals.locale, "answers-shares-none");
    }
    let place = median(found.hand_overs.iter().map(|over| over.place).collect());
    let said = t!(
        deals.locale,
        "answers-shares-says",
        overs = found.hand_overs.len(),
        decided = deals.ended_with_path().all(),
        place = deals.percent(place)
    );
    let steps = t!(
        deals.locale,
        "answers-shares-steps",
        known = known,
        marketing = of(OwnerFunction::Marketing),
        sales = of(OwnerFunction::Sales)
    );
    let compared = deals.shares_apart();
    match apart::telling(deals, compared) {
        Some(told) => deals.headline_apart(said, Some(told), Some(steps)),
        None => {
            let verdict = compared.strongest().and_then(|row| apart::verdict(deals, row));
            let alike = verdict.map(|verdict| t!(deals.locale, "answers-shares-compared", verdict = verdict));
            deals.headline([Some(said), alike, Some(steps)])
        }
    }
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let found = deals.shares();
    owners(sheet, deals, found);
    hand_overs(sheet, deals, found);
    between(sheet, deals, found);
    sheet.head(t!(deals.locale, "answers-reading"));
    sheet.note(deals.compared());
    sheet.note(t!(deals.locale, "answers-shares-note"));
    apart::note(sheet, deals, deals.shares_apart());
    sheet.note(t!(deals.locale, "answers-not-independent"));
}

fn owners(sheet: &mut Sheet, deals: &Deals, found: &Shares) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-owners"));
    if found.owned.is_empty() {
        sheet.note(t!(locale, "answers-apart-none", group = "both"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "answers-column-won"),
        t!(locale, "answers-column-share"),
        t!(locale, "answers-column-not-won"),
        t!(locale, "answers-column-share"),
    ]);
    let won: usize = found.owned.iter().map(|owned| owned.won.len()).sum();
    let lost: usize = found.owned.iter().map(|owned| owned.lost.len()).sum();
    let shared = |line: Line, part: &[(Id<Deal>, Id<Step>)], all: usize| {
        let share = (all > 0).then(|| part.len() as f64 / all as f64);
        line.count(part, locale).number(deals.percent(share), share.map(|share| share * 100.0), behind(part))
    };
    for owned in &found.owned {
        let label = owned.owner.map_or_else(|| t!(locale, "answers-owner-nobody"), |owner| locale.label(owner));
        let line = Line::new(label).part(owned.won.len() + owned.lost.len(), won + lost);
        sheet.line(shared(shared(line, &owned.won, won), &owned.lost, lost));
    }
    sheet.note(t!(locale, "answers-owners-bar"));
    let compared = deals.shares_apart();
    if let Some(ends) = compared.of(Measure::Marketing).and_then(Apart::ends) {
        let (won, lost) = apart::both(deals, Measure::Marketing, ends);
        sheet.say(t!(locale, "answers-owners-marketing", won = won, lost = lost));
        apart::say(sheet, deals, compared, Measure::Marketing);
    }
}

fn hand_overs(sheet: &mut Sheet, deals: &Deals, found: &Shares) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-hand-overs"));
    if found.hand_overs.is_empty() {
        sheet.note(t!(locale, "answers-hand-overs-none"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "home-column-outcome"),
        t!(locale, "answers-column-path"),
        t!(locale, "answers-column-days"),
        t!(locale, "answers-column-steps-between"),
    ]);
    let mut slowest: Vec<&HandOver> = found.hand_overs.iter().collect();
    slowest.arrange_by_key(|over| std::cmp::Reverse(over.days));
    deals.lines(sheet, slowest.into_iter().map(|over| hand_over(deals, over)), TOLD);
    sheet.note(t!(locale, "answers-hand-overs-bar"));
    apart::say(sheet, deals, deals.shares_apart(), Measure::HandOver);
}

fn hand_over(deals: &Deals, over: &HandOver) -> Line {
    let tone = if over.group == Group::Won { Tone::Won } else { Tone::Lost };
    let mut line = Line::new(deals.name(over.deal)).tone(tone);
    line.bar = Some(super::Bar::Share(over.place, None));
    let outcome = deals.case(over.deal).map(|case| deals.locale.label(case.deal.outcome)).unwrap_or_default();
    let line = line.cell(outcome, vec![over.deal.into()]);
    let points: Vec<(Id<Deal>, Id<Step>)> = vec![(over.deal, over.from), (over.deal, over.to)];
    let line = line.number(deals.percent(Some(over.place)), over.place * 100.0, behind(&points));
    let line = line.number(
        over.days.map_or_else(unknown, |days| deals.locale.span(days)),
        over.days.map(f64::from),
        behind(&points),
    );
    line.count(&over.between.iter().map(|step| (over.deal, *step)).collect::<Vec<_>>(), deals.locale)
}

/// What fell between the functions.
fn between(sheet: &mut Sheet, deals: &Deals, found: &Shares) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-between"));
    let nobody: Vec<Behind> = found
        .owned
        .iter()
        .filter(|owned| owned.owner.is_none())
        .flat_map(|owned| owned.won.iter().chain(&owned.lost).map(|at| (*at).into()))
        .collect();
    if found.dropped.is_empty() && found.returned.is_empty() && nobody.is_empty() {
        let steps = if found.owned.is_empty() { "none" } else { "some" };
        sheet.note(t!(locale, "answers-between-none", steps = steps));
        return;
    }
    sheet.line(Line::new(t!(locale, "answers-between-dropped")).count(&found.dropped, locale));
    sheet.line(Line::new(t!(locale, "answers-between-returned")).count(&found.returned, locale));
    sheet.line(Line::new(t!(locale, "answers-between-nobody")).count(&nobody, locale));
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let mut value = serde_json::to_value(deals.shares())?;
    value["comparisons"] = serde_json::to_value(deals.shares_apart())?;
    Ok(value)
}
