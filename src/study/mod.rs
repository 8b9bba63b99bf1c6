//! Answers as pages of words and figures: what the screen, the command line and the report show alike, each in its own
//! form. A page knows no terminal; every row of it says what lies behind its figures.

mod behind;
mod board;
mod checklist;
mod distances;
mod forms;
mod map;
mod material;
mod more;
mod page;
mod paths;

use crate::{
    domain::Scorer,
    i18n::Locale,
    work::{Cancelled, Task, Watch},
};

pub use behind::{behind, deals_behind, heading_behind, ratings};
pub use distances::distances_page;
pub use forms::markdown;
pub use map::{behind_leg, behind_place, group_of, stop_count, stop_name};
pub use material::{Beside, Gathered, Marks, Material, Part};
pub use page::{Behind, Block, Cell, Column, Page, Row, RowKind, Tone};

pub use paths::third_of;

/// A part of a study as a page; the checklist as this side judged.
pub fn part(material: &Material, part: Part, side: Scorer, marks: Marks, locale: Locale) -> Page {
    // Nobody can wish that it end.
    part_watched(material, part, side, marks, locale, &Watch::default()).unwrap_or_default()
}

/// The same, as long as it is wanted.
///
/// # Errors
/// [`Cancelled`] when it is to be left.
pub fn part_watched(
    material: &Material,
    part: Part,
    side: Scorer,
    marks: Marks,
    locale: Locale,
    watch: &Watch,
) -> Result<Page, Cancelled> {
    watch.at(Task::Reckoning, 0, 1)?;
    Ok(match part {
        Part::Board => board::board(material, locale),
        Part::Checklist => return checklist::checklist(material, side, marks, locale, watch),
        Part::Paths => return paths::paths(material, marks, locale, watch),
        Part::More => more::more(material, marks, locale),
    })
}
