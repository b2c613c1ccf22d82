//! Pictures of rectangles and labels, on a grid of their own.

use super::Text;

/// A picture. It is scaled to the width asked for, and made smaller where a page is too small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What a person who does not see it must know. Empty: it is an ornament.
    pub alternative: String,
    /// How wide its grid is, in steps; `x` and `y` of shapes count these.
    pub columns: u16,
    /// How high its grid is, in steps of the same size.
    pub rows: u16,
    /// How much of the column of text it takes, in percent, 1 to 100.
    pub width_percent: u8,
    /// What is drawn, later shapes over earlier ones.
    pub shapes: Vec<Shape>,
    /// Stands beside a picture that takes less than half of the column, else below it.
    pub caption: Text,
}

/// A part of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A filled rectangle.
    Rectangle {
        /// Steps from the left.
        x: u16,
        /// Steps from the top.
        y: u16,
        /// Steps to the right.
        width: u16,
        /// Steps down.
        height: u16,
        /// What fills it.
        colour: Colour,
    },
    /// Small words; never broken.
    Label {
        /// Steps from the left to where the words begin.
        x: u16,
        /// Steps from the top to the line on which they stand.
        y: u16,
        /// The words.
        words: String,
        /// Their colour.
        colour: Colour,
    },
}

/// A colour of the screen (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Of red, green and blue, each 0 to 255.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }
}

impl Picture {
    /// A square of dark modules on white, such as a QR code; the empty edge that readers of codes
    /// need, four modules on each side, is added.
    ///
    /// `dark` are the modules, row by row, `side` in each row.
    pub fn of_modules(side: u16, dark: &[bool], alternative: impl Into<String>) -> Self {
        const EDGE: u16 = 4;
        let row = usize::from(side.max(1));
        let rows = dark.chunks(row).zip(0..side);
        let shapes = rows
            .flat_map(|(modules, y)| bars(modules, y, EDGE))
            .collect();
        let side = side.saturating_add(EDGE).saturating_add(EDGE);
        Self {
            alternative: alternative.into(),
            columns: side,
            rows: side,
            width_percent: 25,
            shapes,
            caption: Text::default(),
        }
    }
}

/// Dark modules that touch become one bar, so that no hair of white shows between them.
fn bars(modules: &[bool], y: u16, edge: u16) -> Vec<Shape> {
    let mut x = edge;
    let mut shapes = Vec::new();
    for run in modules.chunk_by(|left, right| left == right) {
        let width = u16::try_from(run.len()).unwrap_or(u16::MAX);
        if run.first() == Some(&true) {
            shapes.push(Shape::Rectangle {
                x,
                y: y.saturating_add(edge),
                width,
                height: 1,
                colour: Colour::new(0, 0, 0),
            });
        }
        x = x.saturating_add(width);
    }
    shapes
}
