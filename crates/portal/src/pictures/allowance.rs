//! The map of a year to come: how long a stay begun on each day could last.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Allowance, InForce};
use ruqsat_wording::{Wording, day as day_in_words};

use super::grid::{CELL, Grid, Month};
use super::shape::Shape;

/// Days that are looked ahead: a year.
const AHEAD: i32 = 365;

/// The picture as shapes: each day a bar, the higher the longer a stay could be.
#[derive(Debug)]
pub(crate) struct AllowanceMap {
    pub(crate) height: i32,
    pub(crate) months: Vec<Month>,
    /// The frame of every day.
    pub(crate) frames: Shape,
    /// Days on which the whole allowance is there.
    pub(crate) full: Shape,
    /// Days on which a part of it is there.
    pub(crate) part: Shape,
    /// Days on which one may not enter.
    pub(crate) none: Shape,
    /// The table twin.
    pub(crate) rows: Vec<Step>,
}

/// Days of entry in a row with the same number of days, or with a number that grows day by day.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) from: String,
    pub(crate) until: String,
    pub(crate) least: i32,
    pub(crate) most: i32,
}

impl AllowanceMap {
    /// If the person leaves on the day of the law. `None` where no such days are counted.
    pub(crate) fn of(law: &InForce<'_>, facts: &Facts, on: Day, words: &Wording) -> Option<Self> {
        let allowance = law.allowance(facts, on.plus_days(AHEAD));
        let (first, last) = (allowance.first()?, allowance.last()?);
        let most = allowance
            .iter()
            .map(|one| one.days)
            .max()
            .filter(|most| *most > 0)?;
        let grid = Grid::of(first.day, last.day);
        let mut map = Self {
            height: grid.height(),
            months: grid.months(words),
            frames: Shape::default(),
            full: Shape::default(),
            part: Shape::default(),
            none: Shape::default(),
            rows: steps(&allowance, words),
        };
        for one in &allowance {
            map.draw(grid, *one, most);
        }
        Some(map)
    }

    fn draw(&mut self, grid: Grid, one: Allowance, most: i32) {
        let (x, y) = grid.corner(one.day);
        if one.days == 0 {
            self.none.cross((x, y), CELL);
            return;
        }
        self.frames.rectangle((x, y), CELL, CELL);
        let high = (one.days * CELL).div_euclid(most).max(1);
        let shape = if one.days == most {
            &mut self.full
        } else {
            &mut self.part
        };
        shape.rectangle((x, y + CELL - high), CELL, high);
    }
}

/// A row ends where the number stops growing, falls or jumps.
fn steps(allowance: &[Allowance], words: &Wording) -> Vec<Step> {
    let say = |day| day_in_words(words.language(), day);
    let mut rows: Vec<&[Allowance]> = Vec::new();
    let mut rest = allowance;
    while let Some((first, after)) = rest.split_first() {
        let grows = after
            .first()
            .is_some_and(|next| next.days == first.days + 1);
        let step = i32::from(grows);
        let follows = |pair: &[Allowance]| match pair {
            [one, next] => next.days == one.days + step,
            _ => false,
        };
        let length = 1 + rest.windows(2).take_while(|pair| follows(pair)).count();
        let (row, left) = rest.split_at(length);
        rows.push(row);
        rest = left;
    }
    rows.into_iter()
        .filter_map(|row| Some((row.first()?, row.last()?)))
        .map(|(first, last)| Step {
            from: say(first.day),
            until: say(last.day),
            least: first.days,
            most: last.days,
        })
        .collect()
}
