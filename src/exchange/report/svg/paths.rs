//! What most paths share, from top to bottom; on its left what follows what in won deals, on its right in lost ones.

use super::canvas::{Anchor, Drawing, WIDTH, cut};
use crate::{
    analysis::answer::{Common, Group, Next, trunk},
    i18n::{Locale, t},
    study::{Material, third_of},
};

/// A box: where it begins and ends.
const LEFT: f64 = 220.0;
const RIGHT: f64 = 540.0;
/// From one box to the next: as it looks well, and what there must be; so many units high the boxes fit on a page.
const PITCH: f64 = 36.0;
const LEAST_PITCH: f64 = 20.0;
const PAGE: f64 = 760.0;
/// How much lower than its room a box is.
const BETWEEN: f64 = 8.0;
/// The room of a third's name.
const THIRD: f64 = 24.0;
/// So many characters of an activity have room.
const NAME: usize = 38;
/// How far apart the lines of the legend are.
const LEGEND: f64 = 18.0;
/// How far an arc swings out that leads to the next box, and the one that leads furthest; and from one to one that passes
/// a box more at most.
const SWING: f64 = 26.0;
const WIDEST: f64 = 200.0;
const PASSED: f64 = 24.0;

/// The figure; nothing while most paths share nothing.
pub(in crate::exchange::report) fn paths(material: &Material, locale: Locale) -> Option<String> {
    let trunk = trunk(&material.cases);
    if trunk.is_empty() {
        return None;
    }
    let mut drawing = Drawing::default();
    let (won, lost) = material.counts();
    legend(&mut drawing, (won, lost), locale);
    let mut tops = Vec::with_capacity(trunk.len());
    let mut y = 26.0 + LEGEND;
    let mut third = None;
    let pitch = (PAGE / trunk.len() as f64).clamp(LEAST_PITCH, PITCH);
    let height = pitch - BETWEEN;
    for common in &trunk {
        let here = third_of(common.position);
        if third.replace(here) != Some(here) {
            y += 6.0;
            let name = locale.text(&format!("study-third-{here}"), &[]);
            drawing.text((LEFT + (RIGHT - LEFT) / 2.0, y + 10.0), Anchor::Middle, "dim", &name);
            y += THIRD;
        }
        tops.push(y);
        y += pitch;
    }
    let place = |activity: Option<&str>| trunk.iter().position(|other| activity == Some(other.activity));
    let ways = trunk.iter().enumerate().flat_map(|(at, common)| common.next.iter().map(move |way| (way, at)));
    let ways: Vec<(&Next, usize, usize)> =
        ways.filter_map(|(next, from)| Some((next, from, place(next.way.to)?))).collect();
    let furthest = ways.iter().map(|(_, from, to)| from.abs_diff(*to)).max().unwrap_or(1);
    let step = ((WIDEST - SWING) / (furthest.max(2) - 1) as f64).min(PASSED);
    for (way, from, to) in ways {
        let swing = SWING + step * (from.abs_diff(to).saturating_sub(1)) as f64;
        arc(&mut drawing, way, (tops[from] + height * 0.7, tops[to] + height * 0.3), swing);
    }
    for (common, top) in trunk.iter().zip(&tops) {
        activity(&mut drawing, common, (*top, height), locale);
    }
    let told = trunk.iter().map(|common| told(common, (won, lost), locale)).collect::<Vec<_>>().join(" ");
    Some(drawing.figure("paths", y, &t!(locale, "chart-paths"), &told, &t!(locale, "chart-paths-caption")))
}

fn legend(drawing: &mut Drawing, (won, lost): (usize, usize), locale: Locale) {
    // The last one is long in every language: it has a line of its own.
    let texts = [
        ((8.0, 12.0), "won", t!(locale, "chart-paths-won", count = won)),
        ((390.0, 12.0), "lost", t!(locale, "chart-paths-lost", count = lost)),
        ((8.0, 12.0 + LEGEND), "even", t!(locale, "chart-paths-even")),
    ];
    for ((x, y), class, text) in texts {
        drawing.line((x, y), (x + 36.0, y), &format!("line {class}"));
        drawing.text((x + 44.0, y + 4.0), Anchor::Start, "label", &text);
    }
}

fn activity(drawing: &mut Drawing, common: &Common, (top, height): (f64, f64), locale: Locale) {
    let (width, middle) = (RIGHT - LEFT, top + height / 2.0 + 4.0);
    drawing.path(&format!("M{LEFT} {top:.1}h{width}v{height:.1}h-{width}z"), "box", None);
    let name = cut(&locale.activity(common.activity), NAME);
    drawing.text((LEFT + width / 2.0, middle), Anchor::Middle, "label", &name);
    drawing.text((LEFT + 8.0, middle), Anchor::Start, "label won", &common.won.len().to_string());
    drawing.text((RIGHT - 8.0, middle), Anchor::End, "label lost", &common.lost.len().to_string());
}

/// From one activity to what directly follows it: left of the boxes where it is so in a greater share of the won deals or
/// in as great a one, else right of them; coloured where chance seldom does as much. Leaving a box below its middle and
/// reaching it above keeps the two apart.
fn arc(drawing: &mut Drawing, next: &Next, (start, end): (f64, f64), swing: f64) {
    let (won, lost) = (next.way.won.len(), next.way.lost.len());
    let class = match next.mostly {
        Some(Group::Won) => "won",
        Some(Group::NotWon) => "lost",
        None => "even",
    };
    let (edge, out) = if next.difference < 0.0 { (RIGHT, 1.0) } else { (LEFT, -1.0) };
    let control = edge + out * swing * 4.0 / 3.0;
    let d =
        format!("M{edge:.1} {start:.1}C{control:.1} {start:.1} {control:.1} {end:.1} {:.1} {end:.1}", edge + out * 5.0);
    drawing.path(&d, &format!("way {class}"), None);
    let tip = edge + out * 1.5;
    let back = edge + out * 9.0;
    drawing.path(
        &format!("M{tip:.1} {end:.1}L{back:.1} {:.1}V{:.1}z", end - 4.0, end + 4.0),
        &format!("head {class}"),
        None,
    );
    let x = edge + out * swing;
    drawing.text((x, (start + end) / 2.0 + 3.5), Anchor::Middle, &format!("count {class}"), &format!("{won}:{lost}"));
}

fn told(common: &Common, (won, lost): (usize, usize), locale: Locale) -> String {
    let name = locale.activity(common.activity);
    let next: Vec<String> = common
        .next
        .iter()
        .map(|next| &next.way)
        .filter_map(|way| Some(format!("{} ({}:{})", locale.activity(way.to?), way.won.len(), way.lost.len())))
        .collect();
    let said = t!(
        locale,
        "chart-paths-told",
        name = name,
        won = t!(locale, "study-of", count = common.won.len(), all = won),
        lost = t!(locale, "study-of", count = common.lost.len(), all = lost)
    );
    if next.is_empty() { said } else { format!("{said} {}", t!(locale, "chart-paths-next", list = next.join(", "))) }
}

const _: () = assert!(RIGHT + WIDEST < WIDTH + 1.0 && LEFT - WIDEST > 0.0);
