//! The tables of the paths of a study as CSV: of a page that holds several a reader asks for one.

use super::{
    arguments::PathTable,
    study_data::{heads, ids, lines, number},
};
use crate::{
    analysis::answer::{Case, Group, WonWays, activities, ghosts, successions, trunk, usual, variants},
    domain::{Deal, Id, Keyed},
    study::Material,
};

/// The rows of a table, below the names of its columns.
pub(super) fn csv(material: &Material, table: PathTable) -> String {
    let rows = match table {
        PathTable::Activities => of_activities(material),
        PathTable::Shared => shared(material),
        PathTable::Successions => following(material),
        PathTable::Orders => orders(material),
        PathTable::Nearest => nearest(material),
        PathTable::Missing => missing(material),
    };
    lines(&rows)
}

type Rows = Vec<Vec<String>>;

/// How many won deals and others there are, and their ids.
fn deals<'a>(
    won: impl ExactSizeIterator<Item = &'a Id<Deal>>,
    lost: impl ExactSizeIterator<Item = &'a Id<Deal>>,
) -> [String; 4] {
    [won.len().to_string(), lost.len().to_string(), ids(won.copied()), ids(lost.copied())]
}

fn of_activities(material: &Material) -> Rows {
    let (won, lost) = material.counts();
    let mut rows =
        vec![heads("activity,won,won_of,not_won,not_won_of,p,adjusted_p,holds,left_out,won_deals,not_won_deals")];
    rows.extend(activities(&material.cases).rows.into_iter().map(|row| {
        let [in_won, in_lost, won_deals, lost_deals] = deals(row.won.iter(), row.lost.iter());
        let contrast = row.contrast;
        vec![
            row.activity.to_owned(),
            in_won,
            won.to_string(),
            in_lost,
            lost.to_string(),
            row.p.to_string(),
            number(contrast.adjusted_p),
            contrast.holds.to_string(),
            contrast.left_out.to_string(),
            won_deals,
            lost_deals,
        ]
    }));
    rows
}

/// What most share, in its order.
fn shared(material: &Material) -> Rows {
    let mut rows = vec![heads("activity,position,won,not_won,won_deals,not_won_deals")];
    rows.extend(trunk(&material.cases).into_iter().map(|common| {
        let begins = [common.activity.to_owned(), common.position.to_string()];
        [&begins[..], &deals(common.won.iter(), common.lost.iter())].concat()
    }));
    rows
}

/// What directly follows what; empty before the first and after the last.
fn following(material: &Material) -> Rows {
    let mut rows = vec![heads("from,to,won,not_won,won_deals,not_won_deals")];
    rows.extend(successions(&material.cases).into_iter().map(|way| {
        let ends = [way.from, way.to].map(|key| key.unwrap_or_default().to_owned());
        [&ends[..], &deals(way.won.iter(), way.lost.iter())].concat()
    }));
    rows
}

fn orders(material: &Material) -> Rows {
    let mut rows = vec![heads("order,won,not_won,won_deals,not_won_deals")];
    rows.extend(variants(&material.cases).into_iter().map(|variant| {
        let order: Vec<&str> = variant.milestones.iter().map(|milestone| milestone.key()).collect();
        [&[order.join(" ")][..], &deals(variant.won.iter(), variant.lost.iter())].concat()
    }));
    rows
}

fn not_won(material: &Material) -> impl Iterator<Item = &Case> {
    material.cases.iter().filter(|case| case.group() == Some(Group::NotWon))
}

/// Of each deal that was not won the won one that it resembles most, and where they part.
fn nearest(material: &Material) -> Rows {
    let won = WonWays::of(&material.cases);
    let among = won.among();
    let mut rows =
        vec![heads("deal,won_deal,distance,runs_like,parted_after_step,later,then_won,then_here,shared,shared_of")];
    rows.extend(not_won(material).filter_map(|case| won.nearest(case)).map(|fork| {
        vec![
            fork.lost.to_string(),
            fork.won.to_string(),
            fork.distance.to_string(),
            fork.runs_like(among).map(|like| like.to_string()).unwrap_or_default(),
            fork.together_until.map(|_| fork.number.to_string()).unwrap_or_default(),
            fork.later.to_string(),
            fork.then_won.join(" "),
            fork.then_lost.join(" "),
            fork.shared.to_string(),
            fork.of.to_string(),
        ]
    }));
    rows
}

/// What most won deals have and a deal that was not won has not: a row each.
fn missing(material: &Material) -> Rows {
    let usual = usual(&material.cases);
    let mut rows = vec![heads("deal,activity,won,won_of,is_customers,won_deals")];
    for case in not_won(material) {
        rows.extend(ghosts(case, &usual).into_iter().map(|ghost| {
            vec![
                case.deal.id.to_string(),
                ghost.activity.to_owned(),
                ghost.won.len().to_string(),
                ghost.of.to_string(),
                ghost.is_customers.to_string(),
                ids(ghost.won.iter().copied()),
            ]
        }));
    }
    rows
}
