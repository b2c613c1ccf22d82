//! The life line: what runs from when to when, and the days that matter on it.

use ruqsat_calendar::Day;
use ruqsat_wording::{Wording, day as day_in_words};

/// Units of the picture's width.
const WIDTH: i32 = 1_000;

/// Days that the line shows at most on each side of today.
const REACH: (i32, i32) = (180, 2 * 366);

/// Something that runs from a day to a day, or happens on one.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    /// What it is, in words.
    pub(crate) name: String,
    /// Its first day; `None` when it has always run.
    pub(crate) from: Option<Day>,
    /// Its last day; `None` when it does not end.
    pub(crate) until: Option<Day>,
    /// A day to act by rather than a time that runs.
    pub(crate) is_deadline: bool,
}

/// The picture: a row for each span, all on one axis.
#[derive(Debug)]
pub(crate) struct LifeLine {
    pub(crate) rows: Vec<Row>,
    /// Where today stands on the axis.
    pub(crate) today: i32,
    /// The first day of each year on the axis.
    pub(crate) years: Vec<(i32, i32)>,
}

/// A row with its bar.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) from: Option<String>,
    pub(crate) until: Option<String>,
    pub(crate) x: i32,
    pub(crate) width: i32,
    pub(crate) is_deadline: bool,
    pub(crate) is_over: bool,
}

impl LifeLine {
    /// `None` when there is nothing to show.
    pub(crate) fn of(spans: &[Span], today: Day, words: &Wording) -> Option<Self> {
        let (before, after) = REACH;
        let earliest = spans.iter().filter_map(|span| span.from).min()?.min(today);
        let latest = spans
            .iter()
            .filter_map(|span| span.until)
            .max()?
            .max(today.plus_days(30));
        let axis = Axis {
            from: earliest.max(today.plus_days(-before)).plus_days(-5),
            until: latest.min(today.plus_days(after)).plus_days(5),
        };
        let rows = spans
            .iter()
            .map(|span| row(span, axis, today, words))
            .collect();
        Some(Self {
            rows,
            today: axis.place(today),
            years: axis.years(),
        })
    }
}

#[derive(Debug, Clone, Copy)]
struct Axis {
    from: Day,
    until: Day,
}

impl Axis {
    fn place(self, day: Day) -> i32 {
        let day = day.max(self.from).min(self.until);
        let whole = self.from.days_until(self.until).max(1);
        (self.from.days_until(day) * WIDTH).div_euclid(whole)
    }

    fn years(self) -> Vec<(i32, i32)> {
        let (first, last) = (self.from.year(), self.until.year());
        let begins = |year: i32| Day::from_ymd(i16::try_from(year).ok()?, 1, 1).ok();
        (first + 1..=last)
            .filter_map(|year| Some((self.place(begins(year)?), year)))
            .collect()
    }
}

fn row(span: &Span, axis: Axis, today: Day, words: &Wording) -> Row {
    let say = |day| day_in_words(words.language(), day);
    let from = axis.place(span.from.unwrap_or(axis.from));
    let until = axis.place(span.until.unwrap_or(axis.until));
    Row {
        name: span.name.clone(),
        from: span.from.map(say),
        until: span.until.map(say),
        x: if span.is_deadline { until } else { from },
        width: (until - from).max(6),
        is_deadline: span.is_deadline,
        is_over: span.until.is_some_and(|until| until < today),
    }
}
