//! The lines between the layers, with right angles: where two run sideways side by side, each has a row of its own.

use super::{
    Area, Edge, Line, Node,
    order::{Kind, Layers},
};
use crate::arrange::Arrange;

/// Boxes and lines in their cells.
pub(super) struct Routed {
    pub(super) boxes: Vec<Area>,
    pub(super) lines: Vec<Line>,
    pub(super) width: u16,
    pub(super) height: u16,
}

/// A line on its way from one layer to the next: where it leaves and where it arrives.
#[derive(Debug, Clone, Copy)]
struct Piece {
    edge: usize,
    top: i32,
    bottom: i32,
}

/// A piece that runs sideways, in this row of those between the layers.
#[derive(Debug, Clone, Copy)]
struct Run {
    piece: Piece,
    row: usize,
}

/// Draws all lines.
pub(super) fn route(layers: &mut Layers, nodes: &[Node], edges: &[Edge]) -> Routed {
    let gates: Vec<Vec<Piece>> = (0..layers.rows.len()).map(|layer| gates(layers, layer)).collect();
    let ways: Vec<Vec<Run>> = gates.iter().map(|pieces| runs(pieces)).collect();
    // The runs aside may lead left of everything.
    let columns = || ways.iter().flatten().flat_map(|run| [run.piece.top, run.piece.bottom]);
    let shift = -columns().min().unwrap_or(0).min(0);
    let ends = layers.items.iter().map(|item| item.x + item.width);
    let width = columns().map(|column| column + 1).chain(ends).max().map_or(0, |end| end + shift);
    let cell = |x: i32, y: usize| ((x + shift) as u16, y as u16);
    let mut lines = vec![Line::default(); edges.len()];
    let mut boxes = vec![Area::default(); nodes.len()];
    let mut y = 0;
    for (layer, row) in layers.rows.iter().enumerate() {
        let height = height(layers, layer, nodes);
        for item in row.iter().map(|item| layers.items[*item]) {
            let (x, _) = cell(item.x, y);
            match item.kind {
                Kind::Box(node) => {
                    let own = nodes[node].height + 2;
                    boxes[node] = Area { x, y: y as u16, width: item.width as u16, height: own };
                }
                Kind::Label(edge) => {
                    lines[edge].label = Area { x: x + 1, y: y as u16, width: item.width as u16 - 1, height: 1 };
                }
                Kind::Pass(_) => {}
            }
        }
        y += height;
        // The head of an arrow has a row of its own, below a box as above it.
        let is_boxes = layer % 2 == 0;
        let is_back = |piece: &Piece| edges[piece.edge].is_back() && layers.chains[piece.edge].first == layer;
        let stub = usize::from(is_boxes && gates[layer].iter().any(is_back));
        let rows = ways[layer].iter().map(|run| run.row + 1).max().unwrap_or(0);
        for piece in &gates[layer] {
            let corners = &mut lines[piece.edge].corners;
            let is_first = layers.chains[piece.edge].first == layer;
            if is_first {
                // Boxes of a layer may differ in height: the line begins below its own.
                let upper = layers.items[layers.chains[piece.edge].items[0]].kind;
                let Kind::Box(node) = upper else { continue };
                corners.push(cell(piece.top, y - height + usize::from(nodes[node].height) + 2));
            }
            for run in ways[layer].iter().filter(|run| run.piece.edge == piece.edge) {
                corners.push(cell(run.piece.top, y + stub + run.row));
                corners.push(cell(run.piece.bottom, y + stub + run.row));
            }
        }
        y += stub + rows;
        y += usize::from(!is_boxes && layer + 1 < layers.rows.len());
        for piece in &gates[layer] {
            let chain = &layers.chains[piece.edge];
            if layer + 2 == chain.first + chain.items.len() {
                lines[piece.edge].corners.push(cell(piece.bottom, y - 1));
            }
        }
    }
    lines.iter_mut().for_each(|line| line.corners.dedup());
    Routed { boxes, lines, width: width as u16, height: y as u16 }
}

/// The rows of a layer.
fn height(layers: &Layers, layer: usize, nodes: &[Node]) -> usize {
    let of = |item: &usize| match layers.items[*item].kind {
        Kind::Box(node) => usize::from(nodes[node].height) + 2,
        Kind::Label(_) | Kind::Pass(_) => 1,
    };
    layers.rows[layer].iter().map(of).max().unwrap_or(1)
}

/// Where each line leaves this layer, and where it arrives in the next one.
fn gates(layers: &Layers, layer: usize) -> Vec<Piece> {
    let places = layers.places();
    let mut pieces: Vec<(usize, usize, Piece)> = Vec::new();
    for (edge, chain) in layers.chains.iter().enumerate() {
        let Some(at) = layer.checked_sub(chain.first) else { continue };
        if let (Some(upper), Some(lower)) = (chain.items.get(at), chain.items.get(at + 1)) {
            let [top, bottom] = [upper, lower].map(|item| layers.items[*item].anchor());
            pieces.push((*upper, *lower, Piece { edge, top, bottom }));
        }
    }
    let upper_boxes = boxes(layers, pieces.iter().map(|piece| piece.0));
    for item in upper_boxes {
        let mut own: Vec<usize> = (0..pieces.len()).filter(|at| pieces[*at].0 == item).collect();
        own.arrange_by_key(|at| places[pieces[*at].1]);
        let wanted: Vec<i32> = own.iter().map(|at| pieces[*at].2.bottom).collect();
        let ports = ports(layers, item, &wanted);
        own.iter().zip(ports).for_each(|(at, port)| pieces[*at].2.top = port);
    }
    let lower_boxes = boxes(layers, pieces.iter().map(|piece| piece.1));
    for item in lower_boxes {
        let mut own: Vec<usize> = (0..pieces.len()).filter(|at| pieces[*at].1 == item).collect();
        own.arrange_by_key(|at| places[pieces[*at].0]);
        let wanted: Vec<i32> = own.iter().map(|at| pieces[*at].2.top).collect();
        let ports = ports(layers, item, &wanted);
        own.iter().zip(ports).for_each(|(at, port)| pieces[*at].2.bottom = port);
    }
    pieces.into_iter().map(|(_, _, piece)| piece).collect()
}

fn boxes(layers: &Layers, items: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut found: Vec<usize> = items.filter(|item| matches!(layers.items[*item].kind, Kind::Box(_))).collect();
    found.arrange();
    found.dedup();
    found
}

/// Where lines meet the edge of a box: each as near to where it wants to be as the corners and the others allow.
fn ports(layers: &Layers, item: usize, wanted: &[i32]) -> Vec<i32> {
    let of = layers.items[item];
    let (first, last) = (of.x + 1, of.x + of.width - 2);
    let count = wanted.len() as i32;
    let mut ports: Vec<i32> = Vec::with_capacity(wanted.len());
    for (at, wish) in wanted.iter().enumerate() {
        let least = ports.last().map_or(first, |before| before + 2);
        let most = last - 2 * (count - 1 - at as i32);
        ports.push((*wish).clamp(least, most.max(least)));
    }
    ports
}

/// Gives each piece that does not lead straight down a row. Where one leaves in the column in which another arrives, it has
/// to have turned before the other comes in; where several wait for each other in a circle, one goes aside first.
fn runs(pieces: &[Piece]) -> Vec<Run> {
    let mut waiting: Vec<Piece> = pieces.iter().copied().filter(|piece| piece.top != piece.bottom).collect();
    // To the right the rightmost first, to the left the leftmost: so they do not cross without need.
    waiting.arrange_by_key(|piece| {
        let is_right = piece.bottom > piece.top;
        (!is_right, if is_right { -piece.top } else { piece.top })
    });
    let mut taken: Vec<i32> = pieces.iter().flat_map(|piece| [piece.top, piece.bottom]).collect();
    let mut runs: Vec<Run> = Vec::new();
    while !waiting.is_empty() {
        let is_free = |piece: &Piece| waiting.iter().all(|other| other.edge == piece.edge || other.top != piece.bottom);
        let (piece, next) = match waiting.iter().position(is_free) {
            Some(at) => (waiting.remove(at), None),
            None => {
                let whole = waiting.remove(0);
                let column = free_column(&taken, (whole.top + whole.bottom) / 2);
                taken.push(column);
                (Piece { bottom: column, ..whole }, Some(Piece { top: column, ..whole }))
            }
        };
        // What leaves where this one arrives, and its own first half.
        let after = |run: &Run| run.piece.top == piece.bottom || run.piece.edge == piece.edge;
        let mut row = runs.iter().filter(|run| after(run)).map(|run| run.row + 1).max().unwrap_or(0);
        while runs.iter().any(|run| run.row == row && meet(run.piece, piece)) {
            row += 1;
        }
        waiting.extend(next);
        runs.push(Run { piece, row });
    }
    runs.arrange_by_key(|run| (run.piece.edge, run.row));
    runs
}

/// Whether two would meet in one row.
fn meet(one: Piece, other: Piece) -> bool {
    let span = |piece: Piece| (piece.top.min(piece.bottom), piece.top.max(piece.bottom));
    let (one, other) = (span(one), span(other));
    one.0 <= other.1 + 1 && other.0 <= one.1 + 1
}

/// The column nearest to this one in which no line leaves or arrives.
fn free_column(taken: &[i32], near: i32) -> i32 {
    let is_free = |column: &i32| !taken.contains(column);
    (0..).flat_map(|away| [near + away, near - away]).find(is_free).unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_that_wait_for_each_other_one_goes_aside() {
        let piece = |edge, top, bottom| Piece { edge, top, bottom };
        let found = runs(&[piece(0, 1, 5), piece(1, 5, 1), piece(2, 3, 3)]);
        let ways: Vec<(usize, i32, i32, usize)> =
            found.iter().map(|run| (run.piece.edge, run.piece.top, run.piece.bottom, run.row)).collect();
        // The second half comes last: where the other arrives it has gone.
        assert_eq!(ways, [(0, 1, 4, 0), (0, 4, 5, 2), (1, 5, 1, 1)]);
    }
}
