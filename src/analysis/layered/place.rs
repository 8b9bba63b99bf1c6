//! In which columns the items of each layer stand.

use super::order::{Item, Kind, Layers};

/// So often the layers are gone through, down and up.
const SWEEPS: usize = 16;

/// Blank cells between two items.
fn gap(left: &Item, right: &Item) -> i32 {
    match (left.kind, right.kind) {
        (Kind::Pass(_), _) | (_, Kind::Pass(_)) => 1,
        _ => 2,
    }
}

/// Gives each item its column: as near to what it is joined with as the order and the widths allow.
pub(super) fn place(layers: &mut Layers) {
    let depth = layers.rows.len();
    for layer in 0..depth {
        settle(layers, layer, &|_, _| (0.0, 1.0));
    }
    for sweep in 0..SWEEPS {
        let is_last = sweep + 2 >= SWEEPS;
        for step in 0..depth {
            let layer = if sweep % 2 == 0 { step } else { depth - 1 - step };
            let above = layer.checked_sub(1).map(|above| layers.joins(above)).unwrap_or_default();
            let below = layers.joins(layer);
            let wanted = |layers: &Layers, item: usize| {
                let up = above.iter().filter(|join| join.1 == item).map(|join| join.0);
                let down = below.iter().filter(|join| join.0 == item).map(|join| join.1);
                // At first each layer follows the one before; at the end both sides count.
                let joined: Vec<usize> = match (sweep % 2 == 0, is_last) {
                    (_, true) => up.chain(down).collect(),
                    (true, _) => up.collect(),
                    (false, _) => down.collect(),
                };
                drawn(layers, item, &joined)
            };
            settle(layers, layer, &wanted);
        }
    }
    straighten(layers);
    let least = layers.items.iter().map(|item| item.x).min().unwrap_or(0);
    layers.items.iter_mut().for_each(|item| item.x -= least);
}

/// Takes out the small bends that are left: each line stands below where it came from, and then above where it goes, as far
/// as its neighbours leave room.
fn straighten(layers: &mut Layers) {
    let depth = layers.rows.len();
    for layer in (0..depth).chain((0..depth).rev()).chain(0..depth) {
        for (upper, lower) in layer.checked_sub(1).map_or_else(Vec::new, |above| layers.joins(above)) {
            follow(layers, layer, lower, upper);
        }
        for (upper, lower) in layers.joins(layer) {
            follow(layers, layer, upper, lower);
        }
    }
}

/// Moves a line towards its next place in another layer, as far as there is room.
fn follow(layers: &mut Layers, layer: usize, item: usize, other: usize) {
    let (of, other) = (layers.items[item], layers.items[other]);
    let wanted = match other.kind {
        Kind::Box(_) => of.x.clamp(other.x + 1, other.x + other.width - 2),
        Kind::Label(_) | Kind::Pass(_) => other.x,
    };
    if matches!(of.kind, Kind::Box(_)) || wanted == of.x {
        return;
    }
    let row = &layers.rows[layer];
    let Some(at) = row.iter().position(|one| *one == item) else { return };
    let before = at.checked_sub(1).map(|at| layers.items[row[at]]);
    let after = row.get(at + 1).map(|after| layers.items[*after]);
    let least = before.map_or(i32::MIN, |before| before.x + before.width + gap(&before, &of));
    let most = after.map_or(i32::MAX, |after| after.x - of.width - gap(&of, &after));
    if least <= most {
        layers.items[item].x = wanted.clamp(least, most);
    }
}

/// How strongly it counts that a line is straight before a box stands in the middle.
const STRAIGHT: f64 = 8.0;

/// Where an item would stand for the sake of what it is joined with, and how strongly. A line may meet a box anywhere.
fn drawn(layers: &Layers, item: usize, joined: &[usize]) -> (f64, f64) {
    let of = layers.items[item];
    let is_box = matches!(of.kind, Kind::Box(_));
    let (mut sum, mut weights) = (0.0, 0.0);
    for other in joined.iter().map(|other| layers.items[*other]) {
        let (place, weight) = match other.kind {
            Kind::Box(_) => (of.anchor().clamp(other.x + 1, other.x + other.width - 2), 1.0),
            _ if is_box => (other.anchor(), 1.0),
            _ => (other.anchor(), STRAIGHT),
        };
        sum += f64::from(place) * weight;
        weights += weight;
    }
    match joined.is_empty() {
        true => (f64::from(of.x), 0.1),
        false => (sum / weights - f64::from(of.anchor() - of.x), if is_box { 1.0 } else { weights }),
    }
}

/// Puts the items of a layer as near as can be to where they want to be, in their order and with room between them:
/// regression under an order (Ayer et al. 1955), in which neighbours that would come too near move as one.
fn settle(layers: &mut Layers, layer: usize, wanted: &dyn Fn(&Layers, usize) -> (f64, f64)) {
    let row = layers.rows[layer].clone();
    let mut offsets = Vec::with_capacity(row.len());
    let mut offset = 0;
    for (at, item) in row.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).map(|before| &layers.items[row[before]]) {
            offset += before.width + gap(before, &layers.items[*item]);
        }
        offsets.push(offset);
    }
    // Blocks that move as one: where they want to be, how strongly, and how many they are.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for (item, offset) in row.iter().zip(&offsets) {
        let (x, weight) = wanted(layers, *item);
        let mut block = (x - f64::from(*offset), weight, 1);
        while let Some(before) = blocks.last().copied().filter(|before| before.0 >= block.0) {
            blocks.pop();
            let weight = before.1 + block.1;
            block = ((before.0 * before.1 + block.0 * block.1) / weight, weight, before.2 + block.2);
        }
        blocks.push(block);
    }
    let places = blocks.iter().flat_map(|(x, _, count)| std::iter::repeat_n(x.round() as i32, *count));
    for ((item, offset), place) in row.iter().zip(&offsets).zip(places) {
        layers.items[*item].x = place + offset;
    }
}
