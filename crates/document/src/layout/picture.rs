//! Pictures, scaled to the column, with a caption beside or below.

use super::words::{At, Keep, marks};
use super::{Composer, Place, plain};
use crate::length::Length;
use crate::lines::{self, Line};
use crate::model::{Picture, Shape};
use crate::shaped::{Reading, Shaped};
use crate::strip::{Area, Drawing, Mark, Strip, Words};
use crate::style::{self, sheet};
use crate::tree::{Role, SlotId};

/// A picture's place on paper.
#[derive(Debug, Clone, Copy)]
struct Scale {
    left: Length,
    /// One step of the picture's grid, as a part: `width / columns`.
    width: Length,
    columns: i64,
}

impl Scale {
    fn of(picture: &Picture, place: Place) -> Self {
        let percent = i64::from(picture.width_percent.clamp(1, 100));
        let (columns, rows) = (i64::from(picture.columns), i64::from(picture.rows));
        // What is higher than the page is made smaller.
        let most = sheet::BODY.share(columns, rows.max(1));
        Self {
            left: place.left,
            width: place.width.share(percent, 100).min(most),
            columns: columns.max(1),
        }
    }

    fn steps(self, steps: u16) -> Length {
        self.width.share(i64::from(steps), self.columns)
    }

    /// Edges are scaled, not widths, so that neighbours touch.
    fn area(self, (x, y): (u16, u16), (width, height): (u16, u16)) -> Area {
        let (left, top) = (self.steps(x), self.steps(y));
        Area {
            x: self.left + left,
            y: top,
            width: self.steps(x.saturating_add(width)) - left,
            height: self.steps(y.saturating_add(height)) - top,
        }
    }
}

impl Composer<'_> {
    pub(super) fn picture(&mut self, picture: &Picture, place: Place) {
        if picture.columns == 0 || picture.rows == 0 {
            return;
        }
        let scale = Scale::of(picture, place);
        let alternative = plain(&picture.alternative);
        let slot = (!alternative.is_empty()).then(|| {
            let node = self.laid.tree.node(place.node, Role::Picture(alternative));
            self.laid.tree.slot(node)
        });
        let drawing = self.drawing(picture, scale, slot);
        let mut strip = Strip {
            height: scale.steps(picture.rows),
            marks: vec![Mark::Picture(drawing)],
            frame: place.frame,
            ..Strip::default()
        };
        let caption = self.caption(picture, place);
        let beside = place.indented(scale.width + style::GUTTER);
        let narrow = scale.width < place.width.share(1, 2);
        self.begin(style::AROUND_PICTURE);
        if let Some(lines) = beside_lines(&caption, beside).filter(|_| narrow) {
            put_beside(&mut strip, lines, beside);
            self.push(strip);
        } else {
            strip.with_next = !caption.atoms.is_empty();
            self.push(strip);
            self.pending = style::AROUND_PARAGRAPH.above;
            self.text(&caption, style::CAPTION, place, Keep::Alone);
        }
        self.end(style::AROUND_PICTURE);
    }

    fn caption(&mut self, picture: &Picture, place: Place) -> Shaped {
        let role = if picture.alternative.is_empty() {
            Role::Paragraph
        } else {
            Role::Caption
        };
        let node = self.laid.tree.node(place.node, role);
        self.shape(&picture.caption, style::CAPTION, node)
    }

    fn drawing(&mut self, picture: &Picture, scale: Scale, slot: Option<SlotId>) -> Drawing {
        let mut drawing = Drawing {
            rectangles: Vec::new(),
            labels: Vec::new(),
            slot,
        };
        for shape in &picture.shapes {
            match shape {
                Shape::Rectangle {
                    x,
                    y,
                    width,
                    height,
                    colour,
                } => {
                    let area = scale.area((*x, *y), (*width, *height));
                    drawing.rectangles.push((area, *colour));
                }
                Shape::Label {
                    x,
                    y,
                    words,
                    colour,
                } => {
                    let brush = style::Brush {
                        colour: *colour,
                        ..style::LABEL
                    };
                    let mut shaped = Shaped::default();
                    let place = Reading::default();
                    shaped.push(&plain(words), brush, place, self.faces);
                    self.laid.missing.append(&mut shaped.missing);
                    let lines = lines::lines(&shaped, Length::points(i64::MAX));
                    let pieces = lines.into_iter().flat_map(|line| line.pieces);
                    drawing.labels.extend(pieces.map(|piece| Words {
                        x: scale.left + scale.steps(*x) + piece.x,
                        baseline: scale.steps(*y),
                        piece,
                    }));
                }
            }
        }
        drawing
    }
}

/// The caption in lines beside the picture, unless it would not fit on a page.
fn beside_lines(caption: &Shaped, beside: Place) -> Option<Vec<Line>> {
    let lines = lines::lines(caption, beside.width);
    (height(&lines) <= sheet::BODY).then_some(lines)
}

fn height(lines: &[Line]) -> Length {
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    style::CAPTION.leading.share(count, 1)
}

fn put_beside(strip: &mut Strip, lines: Vec<Line>, beside: Place) {
    let high = height(&lines);
    let mut y = (strip.height - high).max(Length::ZERO).share(1, 2);
    strip.height = strip.height.max(high);
    for line in lines {
        let at = At { x: beside.left, y };
        strip.marks.extend(marks(line, style::CAPTION, at));
        y += style::CAPTION.leading;
    }
}
