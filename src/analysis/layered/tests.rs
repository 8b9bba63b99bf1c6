use std::collections::HashMap;

use proptest::prelude::*;

use super::*;

fn node(width: u16) -> Node {
    Node { width, height: 1, is_new: false }
}

fn edge(from: usize, to: usize) -> Edge {
    Edge { from, to, label: 5 }
}

/// Whether a line runs up and down, or sideways, in each of its cells; both where it turns.
fn directions(line: &Line) -> HashMap<(u16, u16), (bool, bool)> {
    let mut found: HashMap<(u16, u16), (bool, bool)> = HashMap::new();
    let cells = line.cells();
    for cell in &cells {
        found.entry(*cell).or_default();
    }
    for pair in cells.windows(2) {
        for cell in pair {
            let entry = found.entry(*cell).or_default();
            entry.0 |= pair[0].0 == pair[1].0;
            entry.1 |= pair[0].1 == pair[1].1;
        }
    }
    // From and into a box lines run up and down.
    for end in [cells[0], cells[cells.len() - 1]] {
        found.entry(end).or_default().0 = true;
    }
    found
}

fn meet(one: Area, other: Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

/// All that has to hold of every layout.
fn holds(nodes: &[Node], edges: &[Edge]) -> Result<(), TestCaseError> {
    let found = layout(nodes, edges);
    prop_assert_eq!(&found, &layout(nodes, edges), "the same graph looks the same");
    let is_drawn = |edge: &Edge| edge.from != edge.to;
    let drawn: Vec<(&Edge, &Line)> = edges.iter().zip(&found.lines).filter(|(edge, _)| is_drawn(edge)).collect();
    let labels: Vec<Area> = drawn.iter().map(|(_, line)| line.label).collect();
    let solid: Vec<Area> = found.boxes.iter().chain(&labels).copied().collect();
    for (at, area) in solid.iter().enumerate() {
        prop_assert!(area.x + area.width <= found.width && area.y + area.height <= found.height);
        for other in &solid[at + 1..] {
            prop_assert!(!meet(*area, *other), "{:?} lies over {:?}", area, other);
        }
    }
    prop_assert!(found.ranks.is_sorted(), "what comes later never stands above");
    for (node, area) in nodes.iter().zip(&found.boxes) {
        prop_assert!(area.width >= node.width + 4 && area.height == node.height + 2);
    }
    let mut taken: HashMap<(u16, u16), (bool, bool)> = HashMap::new();
    for (edge, line) in &drawn {
        prop_assert_eq!(line.label.width, edge.label);
        let (upper, lower) = (found.boxes[edge.from.min(edge.to)], found.boxes[edge.from.max(edge.to)]);
        let cells = line.cells();
        let (first, last) = (cells[0], cells[cells.len() - 1]);
        let within = |x: u16, area: Area| x > area.x && x < area.x + area.width - 1;
        prop_assert!(first.1 == upper.y + upper.height && within(first.0, upper), "begins at its box");
        prop_assert!(last.1 + 1 == lower.y && within(last.0, lower), "ends at its box");
        prop_assert!(cells.contains(&(line.label.x - 1, line.label.y)), "its label stands beside it");
        for pair in cells.windows(2) {
            prop_assert_eq!(pair[0].0.abs_diff(pair[1].0) + pair[0].1.abs_diff(pair[1].1), 1);
        }
        for cell in &cells {
            prop_assert!(cell.0 < found.width && cell.1 < found.height);
            prop_assert!(solid.iter().all(|area| !area.holds(*cell)), "{:?} lies under a line", cell);
        }
        // Two lines meet only where one runs across the other.
        for (cell, (down, across)) in directions(line) {
            let other = taken.entry(cell).or_default();
            prop_assert!(!(other.0 && down || other.1 && across), "two lines run together in {:?}", cell);
            if other.0 || other.1 {
                prop_assert!(down != across, "a corner lies on a line in {:?}", cell);
            }
            *other = (other.0 | down, other.1 | across);
        }
    }
    Ok(())
}

fn graphs() -> impl Strategy<Value = (Vec<Node>, Vec<Edge>)> {
    (1_usize..14).prop_flat_map(|count| {
        let nodes = prop::collection::vec((1_u16..20, 1_u16..4, any::<bool>()), count);
        let edges = prop::collection::vec((0..count, 0..count, 1_u16..9), 0..3 * count);
        (nodes, edges).prop_map(|(nodes, edges)| {
            let nodes = nodes.into_iter().map(|(width, height, is_new)| Node { width, height, is_new }).collect();
            (nodes, edges.into_iter().map(|(from, to, label)| Edge { from, to, label }).collect())
        })
    })
}

proptest! {
    #[test]
    fn boxes_lines_and_labels_keep_apart((nodes, edges) in graphs()) {
        holds(&nodes, &edges)?;
    }
}

#[test]
fn nothing_and_one() {
    assert_eq!(layout(&[], &[]), Layout::default());
    let alone = layout(&[node(4)], &[edge(0, 0), edge(0, 7)]);
    assert_eq!(alone.boxes, [Area { x: 0, y: 0, width: 8, height: 3 }]);
    assert!(alone.lines.iter().all(|line| line.corners.is_empty()), "a line to itself, or to nobody, is none");
}

#[test]
fn a_path_runs_straight_down() {
    let found = layout(&[node(4), node(8), node(4)], &[edge(0, 1), edge(1, 2)]);
    assert_eq!(found.ranks, [0, 1, 2]);
    for line in &found.lines {
        assert_eq!(line.corners.iter().map(|corner| corner.0).collect::<std::collections::HashSet<_>>().len(), 1);
    }
    // A box, the label, the head of the arrow, the next box.
    assert_eq!((found.boxes[1].y, found.height), (5, 13));
}

#[test]
fn layers_follow_the_order_of_the_nodes_even_of_what_nothing_leads_to() {
    let edges = [edge(0, 1), edge(1, 3), edge(0, 3), edge(2, 3), edge(3, 0)];
    assert_eq!(layout(&[node(3); 4], &edges).ranks, [0, 1, 1, 2]);
    // The fourth comes late, though a line leads to it from the top; the ends stand in a layer of their own.
    let new = Node { is_new: true, ..node(3) };
    let nodes = [node(3), new, node(3), node(3), new, node(3)];
    let edges = [edge(0, 1), edge(1, 2), edge(0, 3), edge(2, 4), edge(1, 5)];
    assert_eq!(layout(&nodes, &edges).ranks, [0, 1, 2, 2, 3, 3]);
}

#[test]
fn two_that_could_cross_do_not() {
    // Each leads to the one on the other side, as long as nothing is put in order.
    let nodes = [node(3); 6];
    let edges = [edge(0, 1), edge(0, 2), edge(1, 4), edge(2, 3), edge(3, 5), edge(4, 5)];
    let found = layout(&nodes, &edges);
    let mut cells: Vec<(u16, u16)> = found.lines.iter().flat_map(Line::cells).collect();
    let count = cells.len();
    cells.sort_unstable();
    cells.dedup();
    assert_eq!(cells.len(), count, "no cell has two lines");
}
