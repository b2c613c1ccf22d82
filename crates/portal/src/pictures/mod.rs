//! Pictures of a stay, as shapes that templates draw as SVG. Each has a table twin, and no
//! picture says anything by colour alone.

mod allowance;
mod grid;
mod lifeline;
mod ribbon;
mod shape;
mod squares;

pub(crate) use allowance::AllowanceMap;
pub(crate) use grid::{CELL, Grid, HEAD, LABEL, ROW, STEP};
pub(crate) use lifeline::{LifeLine, Span};
pub(crate) use ribbon::{Ribbon, Stretch, runs};
pub(crate) use shape::Shape;
pub(crate) use squares::Squares;
