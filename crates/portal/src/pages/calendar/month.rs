//! A month as a table of weeks, Monday first.

use ruqsat_calendar::{Day, DayKind, WorkingCalendar};

/// A month of the page.
#[derive(Debug)]
pub(super) struct Month {
    pub(super) name: String,
    pub(super) working_days: usize,
    pub(super) weeks: Vec<[Cell; 7]>,
}

/// A day of the table; `number` is 0 where the month has none.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) number: u8,
    /// The class of its look.
    pub(super) class: &'static str,
    /// A shape beside the number, for who cannot tell colours.
    pub(super) shape: &'static str,
    pub(super) is_today: bool,
    /// What the day is, where it is not as its weekday is.
    pub(super) what: String,
}

/// Lays out a month that the calendar covers.
pub(super) fn month(
    calendar: &WorkingCalendar,
    (first, today): (Day, Day),
    name: String,
    what: impl Fn(Day, DayKind<'_>) -> String,
) -> Month {
    let last = first.plus_months(1).plus_days(-1);
    let mut weeks: Vec<[Cell; 7]> = Vec::new();
    let days = 0..=first.days_until(last);
    for day in days.map(|offset| first.plus_days(offset)) {
        let column = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        if column == 0 || weeks.is_empty() {
            weeks.push(Default::default());
        }
        let kind = calendar.kind(day).unwrap_or(DayKind::Working);
        let place = weeks.last_mut().and_then(|week| week.get_mut(column));
        if let Some(place) = place {
            *place = cell(day, kind, &what);
            place.is_today = day == today;
        }
    }
    Month {
        name,
        working_days: working_days(calendar, first, last),
        weeks,
    }
}

fn cell(day: Day, kind: DayKind<'_>, what: impl Fn(Day, DayKind<'_>) -> String) -> Cell {
    let (_, _, number) = day.ymd();
    let (class, shape) = match kind {
        DayKind::Working => ("", ""),
        DayKind::Weekend => ("rest", ""),
        DayKind::Holiday { .. } => ("rest named", "★"),
        DayKind::HolidayMovedFrom { .. } => ("rest named", "→"),
        DayKind::DayOff { .. } => ("rest named", "◆"),
        DayKind::SwappedOff { .. } => ("rest named", "⇄"),
        DayKind::WorkedInstead { .. } => ("worked named", "✎"),
    };
    let is_named = !shape.is_empty();
    Cell {
        number,
        class,
        shape,
        is_today: false,
        what: if is_named {
            what(day, kind)
        } else {
            String::new()
        },
    }
}

fn working_days(calendar: &WorkingCalendar, first: Day, last: Day) -> usize {
    let days = calendar.working_days_between(first, last);
    usize::try_from(days.unwrap_or_default()).unwrap_or_default()
}
