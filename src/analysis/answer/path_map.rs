//! The paths of many deals as one map: what most of them share as places, and what leads from one to the next as ways.
//! Between two places of the map there can be steps that few share; at the resolution of single steps hardly two paths
//! are alike, and a map would be a list of them.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use serde::Serialize;

use super::{Case, Group, activities_of, paths::acts_of, trunk, trunk::position};
use crate::{
    arrange::{Arrange, Gather},
    domain::{Deal, Id, Outcome, Step},
};

/// A place of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// Where all begin.
    Start,
    /// An activity that most deals of a kind have.
    Activity(&'static str),
    /// How deals ended.
    End(Outcome),
}

/// A place with the deals that come to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Place {
    /// Which.
    pub stop: Stop,
    /// The won deals.
    pub won: BTreeSet<Id<Deal>>,
    /// Those not won.
    #[serde(rename = "not_won")]
    pub lost: BTreeSet<Id<Deal>>,
}

impl Place {
    fn has_deals(&self) -> bool {
        !self.won.is_empty() || !self.lost.is_empty()
    }
}

/// Where a deal went a way: the steps at its ends, none at the beginning and at the end of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The deal.
    pub deal: Id<Deal>,
    /// The step at the one place.
    pub from: Option<Id<Step>>,
    /// The step at the next one.
    pub to: Option<Id<Step>>,
}

/// What leads from one place to the next, with none of the others between them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leg {
    /// The place, by its number in the map.
    pub from: usize,
    /// The next place.
    pub to: usize,
    /// The won deals that went it.
    pub won: BTreeSet<Id<Deal>>,
    /// Those not won.
    #[serde(rename = "not_won")]
    pub lost: BTreeSet<Id<Deal>>,
    /// Each time that it was gone.
    pub passages: Vec<Passage>,
}

impl Leg {
    /// So many deals went it.
    pub fn deals(&self) -> usize {
        self.won.len() + self.lost.len()
    }

    /// The places that it joins.
    fn ends(&self) -> [usize; 2] {
        [self.from, self.to]
    }
}

/// The map.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PathMap {
    /// The beginning, the activities in the order in which paths come to them, the ends.
    pub places: Vec<Place>,
    /// From one place to the next, by the places.
    pub legs: Vec<Leg>,
    /// Won deals on it, and those not won.
    pub deals: (usize, usize),
}

/// In one group it is at least so many times as frequent as in the other.
const LEANS: usize = 2;
/// What fewer deals went is drawn only where somebody asks for it, unless there are hardly any deals.
const LEAST: usize = 2;
const HARDLY_ANY: usize = 3;
/// So many activities, and so many ways, that set won deals apart most are drawn however few deals went there.
const KEPT: usize = 3;

impl PathMap {
    /// In which deals something mostly is: where its share of them is at least twice that of the others. What was, not what
    /// chance would not do.
    pub fn leans(&self, won: usize, lost: usize) -> Option<Group> {
        let (all_won, all_lost) = self.deals;
        // Shares are held against each other without dividing.
        let (won, lost) = (won * all_lost.max(1), lost * all_won.max(1));
        match () {
            () if won >= LEANS * lost && won > 0 => Some(Group::Won),
            () if lost >= LEANS * won && lost > 0 => Some(Group::NotWon),
            () => None,
        }
    }

    /// The ways that so many deals went, and what holds the map together and says most however few those are: the beginning and
    /// each end, the activities and ways that set won deals apart most, the places that ways join, and the strongest ways to
    /// each of them and on. Places and ways by their numbers.
    pub fn drawn(&self, least: usize) -> (Vec<usize>, Vec<usize>) {
        let mut legs: BTreeSet<usize> = (0..self.legs.len()).filter(|at| self.legs[*at].deals() >= least).collect();
        let is_end = |at: &usize| !matches!(self.places[*at].stop, Stop::Activity(_)) && self.places[*at].has_deals();
        let mut waiting: Vec<usize> = (0..self.places.len()).filter(is_end).collect();
        let activities = (0..self.places.len()).filter(|at| matches!(self.places[*at].stop, Stop::Activity(_)));
        waiting.extend(self.telling(activities.map(|at| (at, &self.places[at].won, &self.places[at].lost))));
        // What leads to an end says how deals ended, and nothing else.
        let ways = (0..self.legs.len()).filter(|at| !matches!(self.places[self.legs[*at].to].stop, Stop::End(_)));
        legs.extend(self.telling(ways.map(|at| (at, &self.legs[at].won, &self.legs[at].lost))));
        waiting.extend(legs.iter().flat_map(|at| self.legs[*at].ends()));
        let spine = self.spine();
        let mut places = BTreeSet::new();
        while let Some(place) = waiting.pop() {
            if !places.insert(place) {
                continue;
            }
            for leg in &spine[place] {
                legs.insert(*leg);
                waiting.extend(self.legs[*leg].ends());
            }
        }
        (places.into_iter().collect(), legs.into_iter().collect())
    }

    /// Those of which the shares of won deals and of the others lie furthest apart, where one is twice the other.
    fn telling<'a>(
        &self,
        of: impl Iterator<Item = (usize, &'a BTreeSet<Id<Deal>>, &'a BTreeSet<Id<Deal>>)>,
    ) -> impl Iterator<Item = usize> {
        let sizes = of.map(|(at, won, lost)| (at, won.len(), lost.len()));
        let telling = sizes.filter(|(_, won, lost)| self.leans(*won, *lost).is_some());
        let apart = |(at, won, lost): (usize, usize, usize)| ((won * self.deals.1).abs_diff(lost * self.deals.0), at);
        let mut all: Vec<(usize, usize)> = telling.map(apart).collect();
        all.arrange_by_key(|(apart, _)| Reverse(*apart));
        all.into_iter().take(KEPT).map(|(_, at)| at)
    }

    /// For each place the ways without which it would hang in the air: the strongest to it and the strongest on, and those by
    /// which it is come to from the beginning and by which it comes to an end.
    fn spine(&self) -> Vec<Vec<usize>> {
        let strength = |at: &usize| (self.legs[*at].deals(), Reverse(*at));
        let strongest =
            |is: &dyn Fn(&Leg) -> bool| (0..self.legs.len()).filter(|at| is(&self.legs[*at])).max_by_key(strength);
        let mut spine: Vec<Vec<usize>> = (0..self.places.len())
            .map(|place| {
                let around = [strongest(&|leg| leg.to == place), strongest(&|leg| leg.from == place)];
                around.into_iter().flatten().collect()
            })
            .collect();
        for is_down in [true, false] {
            let near = |leg: &Leg| if is_down { (leg.from, leg.to) } else { (leg.to, leg.from) };
            let is_root =
                |place: &Place| if is_down { place.stop == Stop::Start } else { matches!(place.stop, Stop::End(_)) };
            let mut reached: Vec<bool> = self.places.iter().map(is_root).collect();
            let leads_on = |reached: &[bool], leg: &Leg| reached[near(leg).0] && !reached[near(leg).1];
            while let Some(leg) = strongest(&|leg| leads_on(&reached, leg)) {
                let (_, next) = near(&self.legs[leg]);
                reached[next] = true;
                spine[next].push(leg);
            }
        }
        spine
    }

    /// From how many deals on ways are drawn where it shall be more ways than from `least` on, or fewer; none where there are
    /// no more and no fewer.
    pub fn other(&self, least: usize, is_more: bool) -> Option<usize> {
        let now = self.drawn(least).1.len();
        let is_other = |least: &usize| self.drawn(*least).1.len() != now;
        match is_more {
            true => (1..least).rev().find(is_other),
            false => (least + 1..=self.most() + 1).find(is_other),
        }
    }

    /// From how many deals on ways are drawn, as long as nobody says otherwise: so that there are no more than two for
    /// each place.
    pub fn legible(&self) -> usize {
        if self.deals.0 + self.deals.1 <= HARDLY_ANY {
            return self.most().min(1);
        }
        let is_legible = |least: &usize| {
            let (places, legs) = self.drawn(*least);
            legs.len() <= 2 * places.len()
        };
        (LEAST..=self.most()).find(is_legible).unwrap_or(self.most())
    }

    /// So many deals went the way that most went.
    pub fn most(&self) -> usize {
        self.legs.iter().map(Leg::deals).max().unwrap_or(0)
    }
}

/// The map of these deals up to their decision; empty where they share nothing.
pub fn path_map(cases: &[Case]) -> PathMap {
    let shared = shared(cases);
    if shared.is_empty() {
        return PathMap::default();
    }
    let place = |stop| Place { stop, won: BTreeSet::new(), lost: BTreeSet::new() };
    let ends: Vec<Outcome> = [Outcome::Won, Outcome::Lost, Outcome::Postponed, Outcome::Stopped]
        .into_iter()
        .filter(|outcome| cases.iter().any(|case| case.deal.outcome == *outcome))
        .collect();
    let mut places = vec![place(Stop::Start)];
    places.extend(shared.iter().map(|activity| place(Stop::Activity(activity))));
    places.extend(ends.iter().map(|outcome| place(Stop::End(*outcome))));
    let numbers: BTreeMap<Stop, usize> = places.iter().enumerate().map(|(at, place)| (place.stop, at)).collect();
    let mut legs: BTreeMap<(usize, usize), Leg> = BTreeMap::new();
    let mut deals = (0, 0);
    for case in cases {
        let Some(group) = case.group() else { continue };
        let mut way: Vec<(usize, Option<Id<Step>>)> = vec![(0, None)];
        let known = activities_of(case).filter_map(|(key, step)| Some((*numbers.get(&Stop::Activity(key))?, step)));
        way.extend(known.map(|(at, step)| (at, Some(step))));
        if way.len() == 1 {
            continue;
        }
        // The same once more leads nowhere.
        way.dedup_by_key(|(at, _)| *at);
        way.extend(numbers.get(&Stop::End(case.deal.outcome)).map(|end| (*end, None)));
        match group {
            Group::Won => deals.0 += 1,
            Group::NotWon => deals.1 += 1,
        }
        let id = case.deal.id;
        for (at, _) in &way {
            let place = &mut places[*at];
            if group == Group::Won { &mut place.won } else { &mut place.lost }.insert(id);
        }
        for pair in way.windows(2) {
            let ((from, first), (to, second)) = (pair[0], pair[1]);
            let empty = Leg { from, to, won: BTreeSet::new(), lost: BTreeSet::new(), passages: vec![] };
            let leg = legs.entry((from, to)).or_insert(empty);
            if group == Group::Won { &mut leg.won } else { &mut leg.lost }.insert(id);
            leg.passages.push(Passage { deal: id, from: first, to: second });
        }
    }
    PathMap { places, legs: legs.into_values().collect(), deals }
}

/// What most deals of a kind share; where they share nothing, as one won and one lost deal cannot, what any two deals have.
fn shared(cases: &[Case]) -> Vec<&'static str> {
    let most: Vec<&'static str> = trunk(cases).iter().map(|common| common.activity).collect();
    if !most.is_empty() {
        return most;
    }
    let ended: Vec<&Case> = cases.iter().filter(|case| case.group().is_some()).collect();
    let mut common: Vec<(f64, &'static str)> = Vec::new();
    let known = ended.iter().flat_map(|case| acts_of(case)).map(|(activity, _)| (activity.place, activity.key));
    let known: BTreeMap<usize, &'static str> = known.gather();
    for key in known.into_values() {
        let places: Vec<f64> = ended.iter().filter_map(|case| position(case, key)).collect();
        if places.len() >= LEAST {
            common.push((places.iter().sum::<f64>() / places.len() as f64, key));
        }
    }
    common.arrange_by(|a, b| a.0.total_cmp(&b.0));
    common.into_iter().map(|(_, activity)| activity).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::answer::sample;

    fn map() -> PathMap {
        let won = ["problem_noticed", "first_meeting", "material_trial", "offer_sent", "order_placed"];
        let lost = ["problem_noticed", "phone_call", "offer_sent", "offer_sent", "problem_noticed"];
        let other = ["problem_noticed", "waited", "offer_sent"];
        let mut cases: Vec<Case> = (0..3).map(|_| sample::path(Outcome::Won, &won)).collect();
        cases.push(sample::path(Outcome::Lost, &lost));
        cases.push(sample::path(Outcome::Lost, &other));
        cases.push(sample::path(Outcome::Stopped, &[]));
        cases.push(sample::path(Outcome::Open, &won));
        path_map(&cases)
    }

    fn leg(map: &PathMap, from: Stop, to: Stop) -> Option<(usize, usize)> {
        let leg = map.legs.iter().find(|leg| (map.places[leg.from].stop, map.places[leg.to].stop) == (from, to))?;
        Some((leg.won.len(), leg.lost.len()))
    }

    #[test]
    fn ways_lead_from_the_beginning_over_what_most_share_to_the_end() {
        let map = map();
        let [noticed, meeting, trial, offer] =
            ["problem_noticed", "first_meeting", "material_trial", "offer_sent"].map(Stop::Activity);
        assert_eq!(map.deals, (3, 2), "neither the open deal nor the one of which nothing is known");
        assert_eq!(leg(&map, Stop::Start, noticed), Some((3, 2)));
        assert_eq!(leg(&map, noticed, meeting), Some((3, 0)));
        assert_eq!(leg(&map, meeting, trial), Some((3, 0)));
        // What one deal alone has is passed over, and what follows itself is no way.
        assert_eq!(leg(&map, noticed, offer), Some((0, 2)));
        assert_eq!(leg(&map, offer, offer), None);
        assert_eq!(leg(&map, offer, noticed), Some((0, 1)), "a way back is a way");
        assert_eq!(leg(&map, offer, Stop::End(Outcome::Won)), Some((3, 0)));
        assert_eq!(leg(&map, noticed, Stop::End(Outcome::Lost)), Some((0, 1)));
        let passed: usize = map.legs.iter().map(|leg| leg.passages.len()).sum();
        assert_eq!(passed, 3 * 5 + 4 + 3);
    }

    #[test]
    fn one_won_and_one_lost_deal_have_a_map_of_what_both_did() {
        let way = ["problem_noticed", "first_meeting", "offer_sent"];
        let pair = [sample::path(Outcome::Won, &way), sample::path(Outcome::Lost, &["offer_sent", "problem_noticed"])];
        let map = path_map(&pair);
        let stops: Vec<Stop> = map.places.iter().map(|place| place.stop).collect();
        let ends = [Outcome::Won, Outcome::Lost].map(Stop::End);
        let both = ["problem_noticed", "offer_sent"].map(Stop::Activity);
        assert_eq!(stops, [Stop::Start, both[0], both[1], ends[0], ends[1]]);
        assert_eq!((map.legible(), map.drawn(1).1.len()), (1, 6));
        assert_eq!(path_map(&pair[..1]), PathMap::default());
    }

    #[test]
    fn a_way_leans_to_where_its_share_is_twice_as_great() {
        let map = PathMap { deals: (5, 10), ..PathMap::default() };
        let leans = [(2, 2), (2, 3), (1, 4), (1, 3), (0, 1), (1, 0), (0, 0)].map(|(won, lost)| map.leans(won, lost));
        let (won, lost) = (Some(Group::Won), Some(Group::NotWon));
        assert_eq!(leans, [won, None, lost, None, lost, won, None]);
    }

    /// Whether one comes from the beginning to each place that is drawn, and from there to an end, along what is drawn.
    fn assert_holds_together(map: &PathMap, least: usize) {
        let (places, legs) = map.drawn(least);
        let reach = |roots: Vec<usize>, is_down: bool| {
            let mut reached: BTreeSet<usize> = roots.into_iter().collect();
            for _ in &places {
                for leg in legs.iter().map(|leg| &map.legs[*leg]) {
                    let (near, far) = if is_down { (leg.from, leg.to) } else { (leg.to, leg.from) };
                    if reached.contains(&near) {
                        reached.insert(far);
                    }
                }
            }
            reached.into_iter().collect::<Vec<usize>>()
        };
        let is_end = |at: &usize| matches!(map.places[*at].stop, Stop::End(_));
        let ends: Vec<usize> = (0..map.places.len()).filter(is_end).filter(|at| map.places[*at].has_deals()).collect();
        assert!(ends.iter().all(|end| places.contains(end)), "{least}");
        assert_eq!(reach(vec![0], true), places, "{least}");
        assert_eq!(reach(ends, false), places, "{least}");
        for place in places {
            for is_in in [true, false] {
                let deals = |at: &usize| map.legs[*at].deals();
                let is_here = |at: &usize| place == if is_in { map.legs[*at].to } else { map.legs[*at].from };
                let most = (0..map.legs.len()).filter(is_here).map(|at| deals(&at)).max();
                let shown = legs.iter().copied().filter(is_here).map(|at| deals(&at)).max();
                assert_eq!(most, shown, "{least}");
            }
        }
    }

    #[test]
    fn the_map_leads_from_the_beginning_to_every_end_however_few_ways_are_drawn() {
        for map in [map(), path_map(&sample::study())] {
            (1..=map.most() + 1).for_each(|least| assert_holds_together(&map, least));
        }
        // No two deals lost in the same way, and no way to their end is as frequent as others.
        let ways = [
            ["problem_noticed", "first_meeting", "offer_sent"],
            ["first_meeting", "problem_noticed", "offer_sent"],
            ["offer_sent", "first_meeting", "problem_noticed"],
        ];
        let mut cases: Vec<Case> = (0..9).map(|_| sample::path(Outcome::Won, &ways[0])).collect();
        cases.extend(ways[1..].iter().map(|way| sample::path(Outcome::Lost, way)));
        cases.push(sample::path(Outcome::Stopped, &ways[0][..2]));
        let map = path_map(&cases);
        (1..=map.most() + 1).for_each(|least| assert_holds_together(&map, least));
        let ends = [Outcome::Won, Outcome::Lost, Outcome::Stopped].map(Stop::End);
        let drawn: Vec<Stop> = map.drawn(map.most() + 1).0.into_iter().map(|at| map.places[at].stop).collect();
        assert!(ends.iter().all(|end| drawn.contains(end)), "{drawn:?}");
    }

    #[test]
    fn what_sets_won_deals_apart_stays_however_few_ways_are_drawn() {
        let mut cases: Vec<Case> =
            (0..8).map(|_| sample::path(Outcome::Won, &["problem_noticed", "material_trial", "offer_sent"])).collect();
        cases.extend((0..10).map(|_| sample::path(Outcome::Lost, &["problem_noticed", "offer_sent"])));
        let map = path_map(&cases);
        let (places, legs) = map.drawn(map.most() + 1);
        let trial = map.places.iter().position(|place| place.stop == Stop::Activity("material_trial")).unwrap();
        assert!(places.contains(&trial), "{places:?} {map:?}");
        assert!(
            legs.iter().any(|leg| map.legs[*leg].to == trial) && legs.iter().any(|leg| map.legs[*leg].from == trial)
        );
    }

    #[test]
    fn the_more_deals_a_way_needs_the_fewer_are_drawn_and_only_what_they_join() {
        let map = path_map(&sample::study());
        let mut before = usize::MAX;
        for least in 1..=map.most() {
            let (places, legs) = map.drawn(least);
            assert!(legs.len() <= before && !legs.is_empty(), "{least}");
            let joined = |at: &usize| legs.iter().any(|leg| [map.legs[*leg].from, map.legs[*leg].to].contains(at));
            assert!(places.iter().all(joined));
            before = legs.len();
        }
        let (places, legs) = map.drawn(map.legible());
        assert!((LEAST..=map.most()).contains(&map.legible()) && legs.len() <= 2 * places.len());
        assert_eq!(map.other(1, true), None);
        assert_eq!(map.other(map.most() + 1, false), None, "the strongest stay");
        assert_eq!(path_map(&[]), PathMap::default());
        assert_eq!((PathMap::default().legible(), PathMap::default().most()), (0, 0));
    }
}
