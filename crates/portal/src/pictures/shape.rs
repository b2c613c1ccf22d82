//! Shapes as paths of SVG, put together stroke by stroke.

use std::fmt;

/// A path: the value of the attribute `d`.
#[derive(Debug, Default)]
pub(crate) struct Shape(String);

impl Shape {
    /// A filled rectangle.
    pub(crate) fn rectangle(&mut self, (x, y): (i32, i32), width: i32, height: i32) {
        self.add(format_args!("M{x} {y}h{width}v{height}h-{width}z"));
    }

    /// Two strokes across a square.
    pub(crate) fn cross(&mut self, (x, y): (i32, i32), side: i32) {
        self.add(format_args!(
            "M{x} {y}l{side} {side}m0 -{side}l-{side} {side}"
        ));
    }

    fn add(&mut self, strokes: fmt::Arguments<'_>) {
        self.0.push_str(&strokes.to_string());
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
