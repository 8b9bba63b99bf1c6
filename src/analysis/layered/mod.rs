//! Lays a graph out in layers, in the cells of a grid: boxes from top to bottom, lines between them that touch neither
//! boxes nor labels that are not theirs. The steps are those of Sugiyama, Tagawa and Toda (1981): ranks, an order in each
//! layer with few crossings (barycentres), places, and lines with right angles. The same graph always looks the same.

mod order;
mod place;
mod route;

/// A box with room for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// So many cells wide is its text.
    pub width: u16,
    /// So many lines it has.
    pub height: u16,
    /// Whether it begins a layer: none of the nodes before it stands beside it.
    pub is_new: bool,
}

/// A line from one node to another. Nodes stand in the order in which they mostly come: what leads to an earlier one leads
/// back, and upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Where it begins.
    pub from: usize,
    /// Where it ends; another one.
    pub to: usize,
    /// So many cells wide is what stands beside it.
    pub label: u16,
}

impl Edge {
    /// Whether it leads back.
    pub fn is_back(&self) -> bool {
        self.to < self.from
    }

    fn ends(&self) -> (usize, usize) {
        (self.from.min(self.to), self.from.max(self.to))
    }
}

/// A part of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// Its first column.
    pub x: u16,
    /// Its first row.
    pub y: u16,
    /// Its columns.
    pub width: u16,
    /// Its rows.
    pub height: u16,
}

impl Area {
    /// The column in its middle.
    pub fn middle(&self) -> u16 {
        self.x + self.width / 2
    }

    /// Whether a cell lies in it.
    pub fn holds(&self, (x, y): (u16, u16)) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }
}

/// A line with its label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Where it turns, from the cell below the upper box to the one above the lower box.
    pub corners: Vec<(u16, u16)>,
    /// Where its label stands: right of the line.
    pub label: Area,
}

impl Line {
    /// Its cells, one beside the other.
    pub fn cells(&self) -> Vec<(u16, u16)> {
        let mut cells: Vec<(u16, u16)> = self.corners.first().copied().into_iter().collect();
        for pair in self.corners.windows(2) {
            let ((mut x, mut y), end) = (pair[0], pair[1]);
            while (x, y) != end {
                x = towards(x, end.0);
                y = towards(y, end.1);
                cells.push((x, y));
            }
        }
        cells
    }
}

fn towards(at: u16, end: u16) -> u16 {
    match at.cmp(&end) {
        std::cmp::Ordering::Less => at + 1,
        std::cmp::Ordering::Equal => at,
        std::cmp::Ordering::Greater => at - 1,
    }
}

/// A graph in its places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The boxes with their frames, in the order of the nodes.
    pub boxes: Vec<Area>,
    /// The layer of each box, the top one first.
    pub ranks: Vec<usize>,
    /// In the order of the edges.
    pub lines: Vec<Line>,
    /// So many columns it takes.
    pub width: u16,
    /// So many rows it takes.
    pub height: u16,
}

/// Lays a graph out. Edges that begin and end at the same node, or at none, have no line.
pub fn layout(nodes: &[Node], edges: &[Edge]) -> Layout {
    let is_sound = |edge: &Edge| edge.from != edge.to && edge.from.max(edge.to) < nodes.len();
    let sound: Vec<usize> = (0..edges.len()).filter(|at| is_sound(&edges[*at])).collect();
    let drawn: Vec<Edge> = sound.iter().map(|at| edges[*at]).collect();
    let ranks = ranks(nodes, &drawn);
    let mut layers = order::layers(nodes, &drawn, &ranks);
    order::untangle(&mut layers);
    place::place(&mut layers);
    let routed = route::route(&mut layers, nodes, &drawn);
    let mut lines = vec![Line::default(); edges.len()];
    for (at, line) in sound.into_iter().zip(routed.lines) {
        lines[at] = line;
    }
    Layout { boxes: routed.boxes, ranks, lines, width: routed.width, height: routed.height }
}

/// In which layer each node stands: none above one that comes before it, and below all from which a line leads down to it.
fn ranks(nodes: &[Node], edges: &[Edge]) -> Vec<usize> {
    let mut ranks: Vec<usize> = Vec::with_capacity(nodes.len());
    for (at, node) in nodes.iter().enumerate() {
        let above = edges.iter().map(Edge::ends).filter(|(_, lower)| *lower == at).map(|(upper, _)| ranks[upper] + 1);
        let before = ranks.last().map_or(0, |rank| rank + usize::from(node.is_new));
        ranks.push(above.max().unwrap_or(0).max(before));
    }
    ranks
}

#[cfg(test)]
mod tests;
