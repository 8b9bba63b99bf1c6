//! Which columns of the checklist fit, and where they stand.

use ratatui::layout::Rect;

use crate::{
    domain::Scorer,
    tui::{command::Command, look::Role},
};

/// The name of a criterion never gets fewer cells while there is something left to drop.
const LEAST_NAME: u16 = 30;
/// Before the name: mark, number.
pub(super) const BEFORE: u16 = 5;
/// The places of the scale.
pub(super) const PLACES: [i8; 5] = [-2, -1, 0, 1, 2];

/// What rates at these places.
pub(super) const RATES: [Command; 5] = [
    Command::RateClearFailing,
    Command::RateFailing,
    Command::RateNeutral,
    Command::RateStrength,
    Command::RateClearStrength,
];

/// Both sides, as they stand beside each other.
pub(super) const SIDES: [Scorer; 2] = [Scorer::Customer, Scorer::Vendor];

/// The columns that fit, and where they stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) name: u16,
    /// Cells between two places of the scale.
    pub(super) pitch: u16,
    pub(super) finding: bool,
    pub(super) decisive: bool,
    pub(super) evidence: bool,
}

impl Columns {
    /// What fits into this width. First the scales draw together, then findings, decisive and evidence give way, in
    /// this order; both sides and their gap always stay.
    pub(super) fn fitting(width: u16) -> Self {
        let all = Self { name: 0, pitch: 2, finding: true, decisive: true, evidence: true };
        let steps: [fn(&mut Self); 4] =
            [|c| c.pitch = 1, |c| c.finding = false, |c| c.decisive = false, |c| c.evidence = false];
        let mut columns = all;
        for drop in steps {
            if width.saturating_sub(columns.fixed()) >= LEAST_NAME {
                break;
            }
            drop(&mut columns);
        }
        Self { name: width.saturating_sub(columns.fixed()), ..columns }
    }

    /// The cells of one side's scale: five places, the outer ones two cells wide in the heading, and a cell on each
    /// side for the brackets of the cursor.
    pub(super) fn scale(self) -> u16 {
        4 * self.pitch + 3 + 2
    }

    /// All but the name.
    fn fixed(self) -> u16 {
        let optional = 2 * u16::from(self.finding) + 3 * u16::from(self.decisive) + 6 * u16::from(self.evidence);
        BEFORE + 2 * self.scale() + 5 + optional
    }

    fn customer(self, area: Rect) -> u16 {
        area.x + BEFORE + self.name
    }

    pub(super) fn side(self, area: Rect, side: Scorer) -> u16 {
        match side {
            Scorer::Customer => self.customer(area),
            Scorer::Vendor => self.customer(area) + self.scale(),
        }
    }

    pub(super) fn after_scales(self, area: Rect) -> u16 {
        self.customer(area) + 2 * self.scale()
    }

    /// The cell of a place within a scale that begins at `x`.
    pub(super) fn place(self, x: u16, value: i8) -> u16 {
        x + 2 + self.pitch * u16::from((value + 2).unsigned_abs())
    }
}

/// The colour of a side that scores.
pub(super) fn role(side: Scorer) -> Role {
    match side {
        Scorer::Customer => Role::Customer,
        Scorer::Vendor => Role::Vendor,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_give_way_before_the_name_does() {
        let at = Columns::fitting(79);
        assert!(at.finding && at.decisive && at.evidence && at.pitch == 2 && at.name >= LEAST_NAME);
        for width in 60..200 {
            let columns = Columns::fitting(width);
            assert!(columns.name >= LEAST_NAME, "{width}: {columns:?}");
            assert_eq!(columns.name + columns.fixed(), width);
        }
    }
}
