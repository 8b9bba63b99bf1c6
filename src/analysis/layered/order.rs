//! Which boxes, labels and passing lines stand in a layer, and in which order.

use super::{Edge, Node};
use crate::arrange::Arrange;

/// What stands in a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A node.
    Box(usize),
    /// The label of an edge, right of its line.
    Label(usize),
    /// The line of an edge that passes.
    Pass(usize),
}

/// Something in a layer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) kind: Kind,
    /// So many cells it takes.
    pub(super) width: i32,
    /// Its first column.
    pub(super) x: i32,
}

impl Item {
    /// The column to which lines lead, as long as nothing more is known.
    pub(super) fn anchor(&self) -> i32 {
        match self.kind {
            Kind::Box(_) => self.x + self.width / 2,
            Kind::Label(_) | Kind::Pass(_) => self.x,
        }
    }
}

/// An edge's places, layer by layer, from its upper box to its lower one: the first layer and the item in each.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    pub(super) first: usize,
    pub(super) items: Vec<usize>,
}

/// The layers: boxes stand in the even ones, labels in the odd ones. `rows` holds items in their order from left to right.
#[derive(Debug, Clone)]
pub(super) struct Layers {
    pub(super) items: Vec<Item>,
    pub(super) rows: Vec<Vec<usize>>,
    /// One for each edge.
    pub(super) chains: Vec<Chain>,
}

impl Layers {
    /// The pairs of items that a line joins between a layer and the next one.
    pub(super) fn joins(&self, layer: usize) -> Vec<(usize, usize)> {
        let within = |chain: &Chain| {
            let at = layer.checked_sub(chain.first)?;
            Some((*chain.items.get(at)?, *chain.items.get(at + 1)?))
        };
        self.chains.iter().filter_map(within).collect()
    }

    /// The place of each item in its row.
    pub(super) fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.items.len()];
        for row in &self.rows {
            row.iter().enumerate().for_each(|(at, item)| places[*item] = at);
        }
        places
    }

    fn crossings(&self) -> usize {
        let places = self.places();
        let of = |layer: usize| {
            let mut joins: Vec<(usize, usize)> =
                self.joins(layer).into_iter().map(|(upper, lower)| (places[upper], places[lower])).collect();
            joins.arrange();
            let crosses = |(at, one): (usize, &(usize, usize))| {
                joins[at + 1..].iter().filter(|other| other.0 > one.0 && other.1 < one.1).count()
            };
            joins.iter().enumerate().map(crosses).sum::<usize>()
        };
        (0..self.rows.len()).map(of).sum()
    }
}

/// The frame of a box and a blank on either side of its text.
const FRAME: i32 = 4;

/// Puts boxes, labels and passing lines into their layers.
pub(super) fn layers(nodes: &[Node], edges: &[Edge], ranks: &[usize]) -> Layers {
    let depth = ranks.iter().max().map_or(0, |last| 2 * last + 1);
    let mut layers = Layers { items: vec![], rows: vec![vec![]; depth], chains: vec![] };
    for (node, of) in nodes.iter().enumerate() {
        let ports = |is_upper: bool| {
            let ends = edges.iter().map(Edge::ends);
            ends.filter(|(upper, lower)| node == if is_upper { *upper } else { *lower }).count() as i32
        };
        // Two lines that leave a box side by side have a cell between them.
        let width = (i32::from(of.width) + FRAME).max(2 * ports(true).max(ports(false)) + 1);
        layers.rows[2 * ranks[node]].push(node);
        layers.items.push(Item { kind: Kind::Box(node), width, x: 0 });
    }
    for (at, edge) in edges.iter().enumerate() {
        let (upper, lower) = edge.ends();
        let (first, last) = (2 * ranks[upper], 2 * ranks[lower]);
        let mut chain = Chain { first, items: vec![upper] };
        for layer in first + 1..last {
            let (kind, width) = match layer == first + 1 {
                true => (Kind::Label(at), 1 + i32::from(edge.label)),
                false => (Kind::Pass(at), 1),
            };
            chain.items.push(layers.items.len());
            layers.rows[layer].push(layers.items.len());
            layers.items.push(Item { kind, width, x: 0 });
        }
        chain.items.push(lower);
        layers.chains.push(chain);
    }
    layers
}

/// So often the layers are gone through, down and up.
const SWEEPS: usize = 12;

/// Puts the items of each layer into an order in which few lines cross: each to the middle of what it is joined with in the
/// layer before, down and up again; the best order that came up stays.
pub(super) fn untangle(layers: &mut Layers) {
    let mut best = (layers.crossings(), layers.rows.clone());
    for sweep in 0..SWEEPS {
        let is_down = sweep % 2 == 0;
        let depth = layers.rows.len();
        for step in 1..depth {
            let layer = if is_down { step } else { depth - 1 - step };
            let joins = layers.joins(if is_down { layer - 1 } else { layer });
            let places = layers.places();
            let middle = |item: &usize| {
                let joined = joins.iter().filter_map(|(upper, lower)| match is_down {
                    true => (lower == item).then_some(places[*upper]),
                    false => (upper == item).then_some(places[*lower]),
                });
                let all: Vec<usize> = joined.collect();
                // What is joined with nothing stays where it is.
                if all.is_empty() { places[*item] as f64 } else { all.iter().sum::<usize>() as f64 / all.len() as f64 }
            };
            let mut row: Vec<(f64, usize)> = layers.rows[layer].iter().map(|item| (middle(item), *item)).collect();
            row.arrange_by(|a, b| a.0.total_cmp(&b.0));
            layers.rows[layer] = row.into_iter().map(|(_, item)| item).collect();
        }
        let crossings = layers.crossings();
        if crossings < best.0 {
            best = (crossings, layers.rows.clone());
        }
    }
    layers.rows = best.1;
}
