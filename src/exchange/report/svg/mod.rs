//! What a report shows as pictures: inline SVG, from the same figures as the screens.

mod along;
mod canvas;
mod contrast;
mod curve;
mod matrix;
mod paths;

pub(super) use contrast::contrast;
pub(super) use curve::curve;
pub(super) use matrix::matrix;
pub(super) use paths::paths;
