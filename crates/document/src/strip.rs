//! Strips: what a page is filled with, from the top down. A strip is never divided.

use std::ops::Range;

use crate::length::Length;
use crate::lines::Piece;
use crate::model::{Colour, Level, Ticked, Tone};
use crate::tree::SlotId;

/// As wide as the column and as high as a line, a picture or a part of a row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Empty space above; none at the top of a page.
    pub(crate) above: Length,
    pub(crate) height: Length,
    pub(crate) marks: Vec<Mark>,
    /// The next strip stands on the same page, if a page is high enough.
    pub(crate) with_next: bool,
    pub(crate) frame: Option<usize>,
    pub(crate) table: Option<usize>,
}

/// Something on paper; places are measured from the left of the sheet and the top of the strip.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Words(Words),
    /// An ornament: a line, a colour.
    Fill(Area, Colour),
    /// A box to tick.
    Tick(Area, Ticked, SlotId),
    Picture(Drawing),
}

/// Words on a line.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub(crate) piece: Piece,
    pub(crate) x: Length,
    /// From the top of the strip to the line on which the letters stand.
    pub(crate) baseline: Length,
}

/// A picture in place.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    pub(crate) rectangles: Vec<(Area, Colour)>,
    pub(crate) labels: Vec<Words>,
    /// None: an ornament.
    pub(crate) slot: Option<SlotId>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) x: Length,
    pub(crate) y: Length,
    pub(crate) width: Length,
    pub(crate) height: Length,
}

impl Area {
    /// The same, further down.
    pub(crate) fn lower(self, by: Length) -> Self {
        Self {
            y: self.y + by,
            ..self
        }
    }
}

/// The box around a notice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) tone: Tone,
    pub(crate) x: Length,
    pub(crate) width: Length,
}

/// A heading that the list of bookmarks shows.
#[derive(Debug, Clone)]
pub(crate) struct Bookmark {
    pub(crate) level: Level,
    pub(crate) words: String,
    pub(crate) strip: usize,
}

/// The strips of a table's heading.
pub(crate) type Head = Range<usize>;
