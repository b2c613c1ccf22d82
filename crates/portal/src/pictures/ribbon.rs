//! The stay ribbon: months by days, the days in the country filled, the window framed, today and
//! the last lawful day marked, and the day on which days come back.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, DayOfStay, InForce, Presence};
use ruqsat_wording::{Wording, day as day_in_words};

use super::grid::{CELL, Grid, Month, ROW, STEP};
use super::shape::Shape;

/// Days shown before today where no window is counted.
const BEFORE: i32 = 120;
/// Days shown after today at least, and at most.
const AFTER: (i32, i32) = (30, 200);

/// The picture as shapes: one path for each kind of day.
#[derive(Debug)]
pub(crate) struct Ribbon {
    pub(crate) height: i32,
    pub(crate) months: Vec<Month>,
    /// Strips behind the days of the window.
    pub(crate) window: Shape,
    pub(crate) absent: Shape,
    pub(crate) counted: Shape,
    pub(crate) not_counted: Shape,
    pub(crate) ahead: Shape,
    pub(crate) over: Shape,
    /// A ring around today, and one around the last lawful day.
    pub(crate) today: (i32, i32),
    pub(crate) last: Option<(i32, i32)>,
    /// The table twin.
    pub(crate) rows: Vec<Run>,
}

/// The days that a ribbon shows, and the marks on them.
#[derive(Debug)]
pub(crate) struct Stretch {
    pub(crate) days: Vec<DayOfStay>,
    pub(crate) grid: Grid,
    /// The day of the answer.
    pub(crate) on: Day,
    /// The first day of the window that is counted.
    pub(crate) window_from: Option<Day>,
    /// The last lawful day, where it is shown.
    pub(crate) last: Option<Day>,
}

impl Stretch {
    /// `None` when the crossings are not known or the person is a citizen.
    pub(crate) fn of(law: &InForce<'_>, facts: &Facts, answer: &Assessment) -> Option<Self> {
        let stay = &answer.stay.days;
        let from = stay.window_from.unwrap_or(answer.on.plus_days(-BEFORE));
        let (least, most) = AFTER;
        let ahead = stay
            .last_day
            .map_or(least, |last| answer.on.days_until(last) + 10);
        let until = answer.on.plus_days(ahead.clamp(least, most));
        let days = law.days_of_stay(facts, from, until);
        let inside = days.iter().any(|day| day.presence == Presence::Ahead);
        (!days.is_empty()).then(|| Self {
            grid: Grid::of(from, until),
            on: answer.on,
            window_from: stay.window_from,
            last: stay.last_day.filter(|last| inside && *last <= until),
            days,
        })
    }

    /// The window that ends on the day of the answer has that day in it.
    pub(crate) fn in_window(&self, day: Day) -> bool {
        self.window_from
            .is_some_and(|from| day >= from && day <= self.on)
    }
}

/// Days in a row that are alike.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) from: String,
    pub(crate) until: String,
    pub(crate) days: i32,
    /// The message that says what they are.
    pub(crate) what: String,
}

impl Ribbon {
    /// `None` when the crossings are not known or the person is a citizen.
    pub(crate) fn of(
        law: &InForce<'_>,
        facts: &Facts,
        answer: &Assessment,
        words: &Wording,
    ) -> Option<Self> {
        let stretch = Stretch::of(law, facts, answer)?;
        let grid = stretch.grid;
        let mut ribbon = Self {
            height: grid.height(),
            months: grid.months(words),
            window: Shape::default(),
            absent: Shape::default(),
            counted: Shape::default(),
            not_counted: Shape::default(),
            ahead: Shape::default(),
            over: Shape::default(),
            today: grid.corner(answer.on),
            last: stretch.last.map(|last| grid.corner(last)),
            rows: runs(&stretch.days, words),
        };
        for day in &stretch.days {
            if stretch.in_window(day.day) {
                ribbon.frame(grid, day.day);
            }
            ribbon.draw(grid, day);
        }
        Some(ribbon)
    }

    fn draw(&mut self, grid: Grid, day: &DayOfStay) {
        let (x, y) = grid.corner(day.day);
        match day.presence {
            // A dot, a ring, a half and a cross: each kind can be told without its colour.
            Presence::Absent => self.absent.rectangle((x + 3, y + 3), 2, 2),
            Presence::NotCounted => self.not_counted.rectangle((x + 1, y + 1), 6, 6),
            Presence::Over => self.over.cross((x, y), CELL),
            Presence::Counted => self.counted.rectangle((x, y), CELL, CELL),
            Presence::Ahead => self.ahead.rectangle((x, y + 4), CELL, 4),
        }
    }

    /// A strip behind a day of the window, wide enough to touch its neighbours.
    fn frame(&mut self, grid: Grid, day: Day) {
        let (x, y) = grid.corner(day);
        self.window.rectangle((x, y - 2), STEP, ROW);
    }
}

/// Days in a row that are alike, absences left out.
pub(crate) fn runs(days: &[DayOfStay], words: &Wording) -> Vec<Run> {
    let say = |day| day_in_words(words.language(), day);
    let alike = days.chunk_by(|one, next| one.presence == next.presence);
    alike
        .filter_map(|run| Some((run.first()?, run.last()?)))
        .filter(|(first, _)| first.presence != Presence::Absent)
        .map(|(first, last)| Run {
            from: say(first.day),
            until: say(last.day),
            days: first.day.days_until(last.day) + 1,
            what: words.message(&format!("presence-{}", first.presence.id()), &[]),
        })
        .collect()
}
