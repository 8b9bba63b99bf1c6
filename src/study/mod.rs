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

use crate::{domain::Scorer, i18n::Locale};

pub use behind::{behind, ratings};
pub use distances::distances_page;
pub use forms::markdown;
pub use map::{behind_leg, behind_place, group_of, stop_count, stop_name};
pub use material::{Beside, Marks, Material, Part};
pub use page::{Behind, Block, Cell, Column, Page, Row, RowKind, Tone};

pub use paths::third_of;

/// A part of a study as a page; the checklist as this side judged.
pub fn part(material: &Material, part: Part, side: Scorer, marks: Marks, locale: Locale) -> Page {
    match part {
        Part::Board => board::board(material, locale),
        Part::Checklist => checklist::checklist(material, side, marks, locale),
        Part::Paths => paths::paths(material, marks, locale),
        Part::More => more::more(material, marks, locale),
    }
}
