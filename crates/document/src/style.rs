//! How a document looks: sizes, distances and colours, in one place.

use crate::length::Length;
use crate::model::{Colour, Level, Size, Tone};

/// The sheet and the column of text on it.
pub(crate) mod sheet {
    use crate::length::Length;

    /// A4, 210 mm × 297 mm.
    pub(crate) const WIDTH: Length = Length::thousandths(595_276);
    pub(crate) const HEIGHT: Length = Length::thousandths(841_890);
    pub(crate) const LEFT: Length = Length::points(70);
    pub(crate) const TOP: Length = Length::points(76);
    /// Room for text below the top.
    pub(crate) const BODY: Length = Length::thousandths(685_890);
    /// The column of text: sheet less both margins.
    pub(crate) const COLUMN: Length = Length::thousandths(455_276);
    /// Where the small lines at the edges of the page stand.
    pub(crate) const HEADER_TOP: Length = Length::points(38);
    pub(crate) const FOOTER_TOP: Length = Length::points(784);
}

/// The looks of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Brush {
    pub(crate) size: Length,
    /// From one line to the next.
    pub(crate) leading: Length,
    pub(crate) bold: bool,
    pub(crate) colour: Colour,
}

pub(crate) const INK: Colour = Colour::new(28, 36, 48);
pub(crate) const MUTED: Colour = Colour::new(90, 101, 117);
pub(crate) const LINK: Colour = Colour::new(10, 84, 138);
pub(crate) const LINE: Colour = Colour::new(214, 220, 227);
pub(crate) const STRONG_LINE: Colour = Colour::new(150, 161, 175);

const fn brush(size: i64, leading: i64, bold: bool, colour: Colour) -> Brush {
    Brush {
        size: Length::thousandths(size),
        leading: Length::thousandths(leading),
        bold,
        colour,
    }
}

pub(crate) const BODY: Brush = brush(10_500, 15_600, false, INK);
pub(crate) const CELL: Brush = brush(9_500, 13_600, false, INK);
pub(crate) const CELL_HEADING: Brush = brush(8_700, 12_400, true, MUTED);
pub(crate) const NAME: Brush = brush(10_500, 15_600, false, MUTED);
pub(crate) const EDGE: Brush = brush(8_000, 11_000, false, MUTED);
pub(crate) const LABEL: Brush = brush(7_500, 10_000, false, INK);
pub(crate) const CAPTION: Brush = brush(9_500, 13_800, false, INK);

/// How a paragraph of that size looks.
pub(crate) const fn paragraph(size: Size) -> Brush {
    match size {
        Size::Lead => brush(14_000, 20_000, false, INK),
        Size::Body => BODY,
        Size::Small => brush(8_700, 12_800, false, MUTED),
    }
}

/// How a heading looks.
pub(crate) const fn heading(level: Level) -> Brush {
    match level {
        Level::One => brush(22_000, 28_000, true, INK),
        Level::Two => brush(14_500, 20_000, true, INK),
        Level::Three => brush(11_200, 16_000, true, INK),
    }
}

/// The empty space above and below a block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) above: Length,
    pub(crate) below: Length,
}

const fn room(above: i64, below: i64) -> Room {
    Room {
        above: Length::points(above),
        below: Length::points(below),
    }
}

/// Around a heading: more above than below, so that it belongs to what follows.
pub(crate) const fn around_heading(level: Level) -> Room {
    match level {
        Level::One => room(24, 10),
        Level::Two => room(24, 7),
        Level::Three => room(15, 4),
    }
}

pub(crate) const AROUND_PARAGRAPH: Room = room(7, 7);
pub(crate) const AROUND_LIST: Room = room(6, 8);
pub(crate) const AROUND_ITEM: Room = room(3, 3);
pub(crate) const IN_ITEM: Room = room(2, 4);
pub(crate) const AROUND_TABLE: Room = room(9, 14);
pub(crate) const AROUND_NOTICE: Room = room(12, 12);
pub(crate) const AROUND_PICTURE: Room = room(12, 12);

/// From the edge of a notice to what stands in it.
pub(crate) const NOTICE_PADDING: Length = Length::points(10);
/// The bar on the left of a notice.
pub(crate) const NOTICE_BAR: Length = Length::points(3);
/// From the left of an item to its words.
pub(crate) const INDENT: Length = Length::points(19);
/// Above and below the words of a cell.
pub(crate) const CELL_PADDING: Length = Length::thousandths(4_200);
/// Between two columns.
pub(crate) const GUTTER: Length = Length::points(14);
/// The side of a box to tick.
pub(crate) const BOX_SIDE: Length = Length::thousandths(9_200);
pub(crate) const HAIRLINE: Length = Length::thousandths(500);
pub(crate) const THICK_LINE: Length = Length::thousandths(900);

/// Paper and bar of a notice. Ink on these papers keeps a contrast of more than 12 to 1.
pub(crate) const fn notice(tone: Tone) -> (Colour, Colour) {
    match tone {
        Tone::Plain => (Colour::new(238, 243, 249), Colour::new(46, 110, 166)),
        Tone::Good => (Colour::new(234, 245, 238), Colour::new(40, 122, 75)),
        Tone::Caution => (Colour::new(253, 244, 227), Colour::new(184, 121, 20)),
        Tone::Alarm => (Colour::new(252, 237, 235), Colour::new(178, 52, 42)),
    }
}
