//! The columns of the matrix: a step each, and a narrow one where a long silence lies before a step.

use std::ops::Range;

use crate::{analysis::gaps, domain::Debrief, guide::Leap, i18n::Locale, tui::canvas::width};

/// The cells of one step's column.
pub const CELL: u16 = 3;

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// The step at this place, 0 first.
    Step(usize),
    /// A long time before the next step.
    Silence {
        /// How long, in short.
        text: String,
        /// Whether nobody accounts for it.
        leaps_out: bool,
    },
}

impl Column {
    /// The cells that it takes.
    pub fn cells(&self) -> u16 {
        match self {
            Self::Step(_) => CELL,
            Self::Silence { text, .. } => width(text) + 1,
        }
    }
}

/// The columns of a deal in their order.
pub fn of(debrief: &Debrief, leaps: &[Leap], locale: Locale) -> Vec<Column> {
    let mut columns = Vec::with_capacity(debrief.steps.len() + 8);
    let long = gaps::long(debrief);
    for (place, step) in debrief.steps.iter().enumerate() {
        if let Some(gap) = long.iter().find(|gap| gap.to.id == step.id) {
            let is_it = |leap: &Leap| matches!(leap, Leap::Silence { to, .. } if to.id == step.id);
            let text = locale.gap_short(gap.days, gap.grain);
            columns.push(Column::Silence { text, leaps_out: leaps.iter().any(is_it) });
        }
        columns.push(Column::Step(place));
    }
    columns
}

/// The columns that fit into so many cells, with the selected one among them, as near to the middle as may be.
pub fn in_view(columns: &[Column], selected: usize, room: u16) -> Range<usize> {
    if selected >= columns.len() {
        return 0..0;
    }
    let cells = |at: usize| columns.get(at).map_or(0, Column::cells);
    let (mut first, mut last) = (selected, selected + 1);
    let mut used = cells(selected);
    loop {
        let goes_left = first > 0 && used + cells(first - 1) <= room;
        let goes_right = last < columns.len() && used + cells(last) <= room;
        // Left and right take turns until one end is reached.
        let is_lefts_turn = selected - first < last - selected;
        if goes_left && (is_lefts_turn || !goes_right) {
            first -= 1;
            used += cells(first);
        } else if goes_right {
            used += cells(last);
            last += 1;
        } else {
            return first..last;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn columns(wide: &[bool]) -> Vec<Column> {
        let silence = || Column::Silence { text: "37d".into(), leaps_out: true };
        wide.iter().enumerate().map(|(at, is_wide)| if *is_wide { silence() } else { Column::Step(at) }).collect()
    }

    #[test]
    fn all_are_shown_where_there_is_room() {
        let all = columns(&[false, true, false]);
        assert_eq!(in_view(&all, 0, 10), 0..3);
        assert_eq!(in_view(&all, 0, 9), 0..2);
        assert_eq!(in_view(&all, 2, 9), 1..3);
        assert_eq!(in_view(&[], 0, 9), 0..0);
    }

    proptest! {
        #[test]
        fn the_selected_one_is_in_view_and_no_more_than_fits(
            wide in vec(any::<bool>(), 1..60), at in 0..60_usize, room in 4..120_u16,
        ) {
            let all = columns(&wide);
            let selected = at % all.len();
            let view = in_view(&all, selected, room);
            prop_assert!(view.contains(&selected));
            let used: u16 = all[view.clone()].iter().map(Column::cells).sum();
            prop_assert!(used <= room);
            // Nothing more would fit at either end.
            let more = [view.start.checked_sub(1), Some(view.end)];
            for next in more.into_iter().flatten().filter_map(|at| all.get(at)) {
                prop_assert!(used + next.cells() > room);
            }
        }
    }
}
