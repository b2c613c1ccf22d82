//! A code for the camera of another device, as a path of squares.

use super::Shape;
use crate::paper::Code;

/// The white edge that cameras need, in squares.
const EDGE: i32 = 4;

/// Dark squares on a light ground.
#[derive(Debug)]
pub(crate) struct Squares {
    /// Squares in a row, with the edge.
    pub(crate) side: i32,
    /// The dark ones.
    pub(crate) path: Shape,
}

impl Squares {
    /// The code of a text; `None` when it would be too fine to be read.
    pub(crate) fn of(text: &str) -> Option<Self> {
        Code::of(text).map(|code| Self::drawn(&code))
    }

    fn drawn(code: &Code) -> Self {
        let mut path = Shape::default();
        let rows = code.dark.chunks(usize::from(code.side.max(1)));
        for (y, row) in (EDGE..).zip(rows) {
            let mut x = EDGE;
            for run in row.chunk_by(|one, next| one == next) {
                let width = i32::try_from(run.len()).unwrap_or(i32::MAX);
                if run.first() == Some(&true) {
                    path.rectangle((x, y), width, 1);
                }
                x = x.saturating_add(width);
            }
        }
        Self {
            side: i32::from(code.side) + 2 * EDGE,
            path,
        }
    }
}
