//! The days of the stay as a picture of rectangles, and the same as a table.

use ruqsat_calendar::Day;
use ruqsat_document::{Align, Block, Colour, Column, Picture, Shape, Table, Text};
use ruqsat_law::Presence;

use super::Paper;
use super::blocks::chapter;
use crate::pictures::{CELL, Grid, HEAD, LABEL, ROW, STEP, Stretch, runs};

const INK: Colour = Colour::new(28, 36, 48);
const SOFT: Colour = Colour::new(90, 101, 117);
const PALE: Colour = Colour::new(226, 238, 240);
const LINE: Colour = Colour::new(196, 204, 208);
const COUNTED: Colour = Colour::new(0, 99, 111);
const AHEAD: Colour = Colour::new(29, 107, 58);
const OVER: Colour = Colour::new(163, 35, 27);
const MARK: Colour = Colour::new(200, 140, 0);
const WHITE: Colour = Colour::new(255, 255, 255);

/// Steps of the picture's width: the label of a month and 31 days.
const WIDTH: u16 = 320;

impl Paper<'_> {
    /// The ribbon, what its signs mean, and the same as a table.
    pub(super) fn picture(&self, blocks: &mut Vec<Block>) {
        let Some(stretch) = self.days else {
            return;
        };
        blocks.push(chapter(self.t("answer-days")));
        blocks.push(Block::Picture(self.ribbon(stretch)));
        let days = Column {
            heading: self.t("picture-days").into(),
            align: Align::Right,
        };
        let rows = runs(&stretch.days, self.words).into_iter();
        let rows = rows.map(|run| {
            let cells = [run.from, run.until, run.days.to_string(), run.what];
            cells.map(Text::from).into()
        });
        blocks.push(Block::Table(Table {
            columns: vec![
                self.column("picture-from"),
                self.column("picture-until"),
                days,
                self.column("picture-what"),
            ],
            rows: rows.collect(),
        }));
    }

    fn ribbon(&self, stretch: &Stretch) -> Picture {
        let mut drawing = Drawing::default();
        let grid = stretch.grid;
        drawing.scale();
        for month in grid.months(self.words) {
            drawing.label(0, month.y, month.name, SOFT);
        }
        for day in stretch.days.iter().filter(|day| stretch.in_window(day.day)) {
            let (x, y) = grid.corner(day.day);
            drawing.rectangle((x, y - 2, STEP, ROW), PALE);
        }
        for day in &stretch.days {
            drawing.day(grid.corner(day.day), day.presence);
        }
        drawing.mark(grid, Some(stretch.on), INK);
        drawing.mark(grid, stretch.last, MARK);
        let height = self.legend(stretch, &mut drawing);
        Picture {
            alternative: format!(
                "{}. {}",
                self.t("picture-ribbon"),
                self.t("picture-ribbon-says")
            ),
            columns: WIDTH,
            rows: u16::try_from(height).unwrap_or(u16::MAX),
            width_percent: 100,
            shapes: drawing.shapes,
            caption: Text::default(),
        }
    }

    /// What the signs mean, below the months, in two columns. Returns the height of the whole.
    fn legend(&self, stretch: &Stretch, drawing: &mut Drawing) -> i32 {
        let occurs = |presence: &Presence| stretch.days.iter().any(|day| day.presence == *presence);
        let kinds = [
            (Presence::Counted, "legend-counted"),
            (Presence::Ahead, "legend-ahead"),
            (Presence::NotCounted, "legend-free"),
            (Presence::Over, "legend-over"),
        ];
        let kinds = kinds.into_iter().filter(|(presence, _)| occurs(presence));
        let mut signs: Vec<(Sign, &str)> = kinds
            .map(|(presence, word)| (Sign::Day(presence), word))
            .collect();
        if stretch.window_from.is_some() {
            signs.push((Sign::Window, "legend-window"));
        }
        signs.push((Sign::Frame(INK), "legend-today"));
        if stretch.last.is_some() {
            signs.push((Sign::Frame(MARK), "legend-last"));
        }
        let top = stretch.grid.height() + 6;
        let rows = signs.len().div_ceil(2);
        for (number, (sign, word)) in (0..).zip(signs) {
            let (column, row) = (number % 2, number / 2);
            let (x, y) = (LABEL + column * 142, top + row * ROW);
            drawing.sign(sign, (x, y));
            drawing.label(x + 14, y + CELL - 1, self.t(word), INK);
        }
        top + i32::try_from(rows).unwrap_or(0) * ROW
    }
}

/// A sign of the legend.
#[derive(Clone, Copy)]
enum Sign {
    Day(Presence),
    Window,
    Frame(Colour),
}

/// Shapes in the order in which they are drawn.
#[derive(Default)]
struct Drawing {
    shapes: Vec<Shape>,
}

impl Drawing {
    /// `x`, `y`, width and height in steps; what is outside of the picture is not drawn.
    fn rectangle(&mut self, (x, y, width, height): (i32, i32, i32, i32), colour: Colour) {
        let step = |value: i32| u16::try_from(value);
        if let (Ok(x), Ok(y), Ok(width), Ok(height)) = (step(x), step(y), step(width), step(height))
        {
            self.shapes.push(Shape::Rectangle {
                x,
                y,
                width,
                height,
                colour,
            });
        }
    }

    fn label(&mut self, x: i32, y: i32, words: String, colour: Colour) {
        if let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) {
            self.shapes.push(Shape::Label {
                x,
                y,
                words,
                colour,
            });
        }
    }

    /// The numbers of days above the months.
    fn scale(&mut self) {
        for number in [1, 10, 20, 30] {
            self.label(
                LABEL + (number - 1) * STEP,
                HEAD - 4,
                number.to_string(),
                SOFT,
            );
        }
    }

    fn sign(&mut self, sign: Sign, corner: (i32, i32)) {
        let (x, y) = corner;
        match sign {
            Sign::Day(presence) => self.day(corner, presence),
            Sign::Window => self.rectangle((x, y - 1, CELL, CELL + 2), PALE),
            Sign::Frame(colour) => self.frame(corner, colour),
        }
    }

    /// Each kind can be told without its colour: a square, its lower half, a ring, a cross, a dot.
    fn day(&mut self, (x, y): (i32, i32), presence: Presence) {
        match presence {
            Presence::Absent => self.rectangle((x + 3, y + 3, 2, 2), LINE),
            Presence::Counted => self.rectangle((x, y, CELL, CELL), COUNTED),
            Presence::Ahead => self.rectangle((x, y + CELL / 2, CELL, CELL / 2), AHEAD),
            Presence::NotCounted => {
                self.rectangle((x, y, CELL, CELL), COUNTED);
                self.rectangle((x + 2, y + 2, CELL - 4, CELL - 4), WHITE);
            }
            Presence::Over => {
                for step in 0..CELL - 1 {
                    self.rectangle((x + step, y + step, 2, 2), OVER);
                    self.rectangle((x + CELL - 2 - step, y + step, 2, 2), OVER);
                }
            }
        }
    }

    fn mark(&mut self, grid: Grid, day: Option<Day>, colour: Colour) {
        if let Some(day) = day {
            self.frame(grid.corner(day), colour);
        }
    }

    /// A frame around a day's cell.
    fn frame(&mut self, (x, y): (i32, i32), colour: Colour) {
        let long = CELL + 2;
        self.rectangle((x - 1, y - 2, long, 2), colour);
        self.rectangle((x - 1, y + CELL, long, 2), colour);
        self.rectangle((x - 1, y - 2, 1, long + 2), colour);
        self.rectangle((x + CELL, y - 2, 1, long + 2), colour);
    }
}
