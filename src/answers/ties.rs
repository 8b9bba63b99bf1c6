//! How customers tie themselves to us, and where the time goes.

use serde_json::{Value, json};

use super::{
    Deals, apart,
    sheet::{Behind, Line, Sheet, Tone, What},
    unknown,
};
use crate::{
    analysis::answer::{AfterNo, Comparisons, Group, Measure, PARTS, Tie, Times, Wait, mean, median},
    arrange::Arrange,
    domain::{Deal, Id},
    i18n::t,
};

/// The groups in the order in which they stand.
const GROUPS: [Group; 2] = [Group::Won, Group::NotWon];

/// What sets won deals apart most; with too few deals for that, how far they had tied themselves.
pub(super) fn sentence(deals: &Deals) -> String {
    if let Some(strongest) = apart::strongest(deals, deals.ties_apart()) {
        return strongest;
    }
    let found = &deals.tied().ties;
    let [won, lost] = GROUPS.map(|group| mean(&last_levels(found, group)));
    if found.is_empty() {
        return t!(deals.locale, "answers-ties-none");
    }
    let (won, lost) = match (won, lost) {
        (Some(won), Some(lost)) => apart::both(deals, Measure::Commitment, (won, lost)),
        (won, lost) => {
            let level =
                |level: Option<f64>, none: &str| level.map_or_else(|| none.to_owned(), |mean| deals.number(mean));
            (level(won, &unknown()), level(lost, "none"))
        }
    };
    let said = t!(deals.locale, "answers-ties-says", won = won, lost = lost);
    t!(deals.locale, "answers-with-verdict", said = said, verdict = t!(deals.locale, "answers-ties-too-few"))
}

fn last_levels(found: &[Tie], group: Group) -> Vec<f64> {
    let of = found.iter().filter(|tie| tie.group == group);
    of.filter_map(|tie| tie.levels[PARTS - 1]).map(f64::from).collect()
}

fn label(deals: &Deals, group: Group) -> String {
    match group {
        Group::Won => t!(deals.locale, "answers-won-deals"),
        Group::NotWon => t!(deals.locale, "answers-lost-deals"),
    }
}

fn tone(group: Group) -> Tone {
    match group {
        Group::Won => Tone::Won,
        Group::NotWon => Tone::Lost,
    }
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let compared = deals.ties_apart();
    commitment(sheet, deals, compared);
    waiting(sheet, deals, compared);
    after(sheet, deals, compared);
    sheet.head(t!(deals.locale, "answers-reading"));
    sheet.note(deals.compared());
    sheet.note(t!(deals.locale, "answers-ties-note"));
    apart::note(sheet, deals, compared);
    sheet.note(t!(deals.locale, "answers-not-cause"));
}

fn commitment(sheet: &mut Sheet, deals: &Deals, compared: &Comparisons) {
    let locale = deals.locale;
    let found = &deals.tied().ties;
    sheet.head(t!(locale, "answers-ties-path"));
    if found.is_empty() {
        sheet.note(t!(locale, "answers-apart-none", group = "both"));
        return;
    }
    let mut heads = vec![t!(locale, "answers-column-deals")];
    heads.extend((1..=PARTS).map(|part| format!("{part}/{PARTS}")));
    sheet.columns(heads);
    for group in GROUPS {
        let of: Vec<&Tie> = found.iter().filter(|tie| tie.group == group).collect();
        if of.is_empty() {
            continue;
        }
        let all: Vec<Id<Deal>> = of.iter().map(|tie| tie.deal).collect();
        let last = mean(&last_levels(found, group));
        let mut line = Line::new(label(deals, group)).tone(tone(group));
        line.bar = last.map(|last| super::Bar::Part(last / 4.0));
        line = line.count(&all, locale);
        for part in 0..PARTS {
            let known: Vec<f64> = of.iter().filter_map(|tie| tie.levels[part]).map(f64::from).collect();
            let made = |tie: &&Tie| Some((tie.deal, tie.steps[part]?).into());
            let behind: Vec<Behind> = of.iter().filter_map(made).collect();
            let mean = mean(&known);
            let text = mean.map_or_else(unknown, |mean| deals.number(mean));
            // The customers of a column need not be those of the one before.
            let of_fewer = (!known.is_empty() && known.len() < of.len()).then(|| format!(" ({})", known.len()));
            line = line.number(text + &of_fewer.unwrap_or_default(), mean, behind);
        }
        sheet.line(line);
    }
    if found.iter().any(|tie| tie.levels[PARTS - 1].is_some()) {
        apart::say(sheet, deals, compared, Measure::Commitment);
    }
    sheet.note(t!(locale, "answers-ties-levels"));
}

fn waiting(sheet: &mut Sheet, deals: &Deals, compared: &Comparisons) {
    let locale = deals.locale;
    let found = &deals.tied().times;
    for (head, waits, measure) in [
        (t!(locale, "answers-wait-ours"), &found.ours, Measure::OurWait),
        (t!(locale, "answers-wait-theirs"), &found.theirs, Measure::TheirWait),
        (t!(locale, "answers-wait-offer"), &found.to_offer, Measure::ToOffer),
    ] {
        sheet.head(head);
        if waits.is_empty() {
            sheet.note(t!(locale, "answers-apart-none", group = "both"));
            continue;
        }
        sheet.columns(vec![
            t!(locale, "answers-column-deals"),
            t!(locale, "answers-column-times"),
            t!(locale, "answers-column-shortest"),
            t!(locale, "answers-column-median"),
            t!(locale, "answers-column-longest"),
        ]);
        let by_deal = GROUPS.map(|group| Times::by_deal(waits, group));
        let middle = |group: usize| median(by_deal[group].iter().map(|(_, days)| *days).collect());
        let middles = middles(deals, [0, 1].map(middle));
        for ((group, middle), by_deal) in GROUPS.into_iter().zip(middles).zip(by_deal) {
            if !by_deal.is_empty() {
                sheet.line(waited(deals, waits, (measure, group), by_deal, middle));
            }
        }
        apart::say(sheet, deals, compared, measure);
    }
    sheet.note(t!(locale, "answers-wait-note"));
}

/// The middles of both groups, with as many digits as show which is the longer.
fn middles(deals: &Deals, [won, lost]: [Option<f64>; 2]) -> [String; 2] {
    let days = |days: f64, more| apart::days(days, more, deals.locale);
    match (won, lost) {
        (Some(won), Some(lost)) => apart::told_apart((won, lost), days).into(),
        one => [one.0, one.1].map(|one| one.map_or_else(unknown, |one| days(one, 0))),
    }
}

/// The waits of a group: the median of the deals' medians, and between which deals they lie.
fn waited(
    deals: &Deals,
    waits: &[Wait],
    (measure, group): (Measure, Group),
    by_deal: Vec<(Id<Deal>, f64)>,
    middle: String,
) -> Line {
    let locale = deals.locale;
    let all: Vec<Id<Deal>> = by_deal.iter().map(|(deal, _)| *deal).collect();
    let mut longest: Vec<&Wait> = waits.iter().filter(|wait| wait.group == group).collect();
    longest.arrange_by_key(|wait| std::cmp::Reverse(wait.days));
    let waited = |wait: &&Wait| Behind { deal: wait.deal, what: Some(What::Wait(wait.step, wait.days)) };
    let steps: Vec<Behind> = longest.iter().map(waited).collect();
    let span = |days: Option<f64>| days.map_or_else(unknown, |days| locale.span(days.round() as i32));
    let medians: Vec<f64> = by_deal.iter().map(|(_, days)| *days).collect();
    let low = medians.iter().copied().reduce(f64::min);
    let high = medians.iter().copied().reduce(f64::max);
    let line = Line::new(label(deals, group)).tone(tone(group)).count(&all, locale).count(&steps, locale);
    let mut middles = by_deal;
    middles.arrange_by(|a, b| a.1.total_cmp(&b.1));
    let rising: Vec<Behind> = middles.iter().map(|of| apart::measured(measure, *of)).collect();
    let falling: Vec<Behind> = rising.iter().rev().copied().collect();
    let line = line.number(span(low), low, rising.clone()).number(middle, median(medians), rising);
    line.number(span(high), high, falling)
}

fn after(sheet: &mut Sheet, deals: &Deals, compared: &Comparisons) {
    let locale = deals.locale;
    let found = &deals.tied().after_no;
    sheet.head(t!(locale, "answers-after-no"));
    if found.is_empty() {
        sheet.note(t!(locale, "answers-after-no-none"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "answers-column-noes"),
        t!(locale, "answers-column-went-on-us"),
        t!(locale, "answers-column-steps"),
        t!(locale, "answers-column-median"),
    ]);
    let ended = deals.ended_with_path();
    let decided = [ended.won, ended.not_won()];
    let mut untold = vec![];
    let timed = |group| found.iter().filter(move |no| no.group == group && !no.ours.is_empty() && no.days.is_some());
    let middle = |group| median(timed(group).filter_map(|no| no.days).map(f64::from).collect());
    let middles = middles(deals, GROUPS.map(middle));
    for ((group, decided), shown) in
        GROUPS.into_iter().zip(decided).zip(middles).filter(|((_, decided), _)| *decided > 0)
    {
        let of: Vec<&AfterNo> = found.iter().filter(|no| no.group == group).collect();
        let noes: Vec<Behind> = of.iter().map(|no| (no.deal, no.no).into()).collect();
        let on: Vec<&&AfterNo> = of.iter().filter(|no| !no.ours.is_empty()).collect();
        // Where they were gone to is the first step of ours after the no.
        let persisted: Vec<Behind> = on.iter().filter_map(|no| Some((no.deal, *no.ours.first()?).into())).collect();
        let steps: Vec<Behind> = on.iter().flat_map(|no| no.ours.iter().map(|step| (no.deal, *step).into())).collect();
        let of_all = |all: &[Behind], of: usize| t!(locale, "answers-k-of-n", k = all.len(), n = of);
        let line = Line::new(label(deals, group)).tone(tone(group));
        let line = line.number(of_all(&noes, decided), noes.len() as f64, noes.clone());
        let line = line.number(of_all(&persisted, noes.len()), persisted.len() as f64, persisted).count(&steps, locale);
        let own = |no: &AfterNo| apart::measured(Measure::AfterNo, (no.deal, f64::from(no.days.unwrap_or_default())));
        let timed: Vec<Behind> = timed(group).map(own).collect();
        let untimed = on.len() - timed.len();
        sheet.line(line.number(shown, middle(group), timed));
        if untimed > 0 {
            let group = if group == Group::Won { "won" } else { "not-won" };
            untold.push(t!(locale, "answers-after-no-untimed", group = group, count = untimed, all = on.len()));
        }
    }
    untold.into_iter().for_each(|text| sheet.note(text));
    apart::say(sheet, deals, compared, Measure::AfterNo);
    sheet.note(t!(locale, "answers-after-no-note"));
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    Ok(json!({
        "ties": deals.tied().ties,
        "times": deals.tied().times,
        "after_no": deals.tied().after_no,
        "comparisons": deals.ties_apart(),
    }))
}
