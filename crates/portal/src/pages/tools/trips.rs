//! Trips as people type them: a line each, the day of entry and the day of leaving.

use ruqsat_calendar::Day;
use ruqsat_law::facts::{Crossing, Visit, VisitFault, Way, visits};

use crate::asked::day;

/// What is wrong with a line, which is counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TripFault {
    /// It holds no day, more than two, or something else.
    NoDays(i32),
    /// The day of leaving is before the day of entry.
    LeftBefore(i32),
    /// It does not fit to the lines around it.
    Overlaps(i32),
    /// There are more lines than anybody has trips.
    TooMany,
}

impl TripFault {
    /// Its message and the number of the line.
    pub(super) const fn message(self) -> (&'static str, i32) {
        match self {
            Self::NoDays(line) => ("tool-wrong-trip-days", line),
            Self::LeftBefore(line) => ("tool-wrong-trip-order", line),
            Self::Overlaps(line) => ("tool-wrong-trip-overlap", line),
            Self::TooMany => ("tool-wrong-trip-many", 0),
        }
    }
}

/// Lines that are read at most.
const MOST: usize = 100;

/// The visits of the lines, in order.
///
/// # Errors
/// The first line that is wrong.
pub(super) fn read(text: &str) -> Result<Vec<Visit>, TripFault> {
    let mut crossings: Vec<(Crossing, i32)> = Vec::new();
    let lines = (1..).zip(text.lines());
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        if crossings.len() >= 2 * MOST {
            return Err(TripFault::TooMany);
        }
        let (entered_on, left_on) = of_line(line).ok_or(TripFault::NoDays(number))?;
        crossings.push((crossing(entered_on, Way::In), number));
        if let Some(left_on) = left_on {
            if left_on < entered_on {
                return Err(TripFault::LeftBefore(number));
            }
            crossings.push((crossing(left_on, Way::Out), number));
        }
    }
    let bare: Vec<Crossing> = crossings.iter().map(|(crossing, _)| *crossing).collect();
    visits(&bare).map_err(|fault| {
        let (VisitFault::EntryWhileInside(place) | VisitFault::ExitWithoutEntry(place)) = fault;
        let line = crossings.get(place).map_or(1, |(_, line)| *line);
        TripFault::Overlaps(line)
    })
}

const fn crossing(on: Day, way: Way) -> Crossing {
    Crossing {
        on,
        way,
        minute: None,
    }
}

/// The day of entry, and the day of leaving where there is one.
fn of_line(line: &str) -> Option<(Day, Option<Day>)> {
    let words = line.split(|letter: char| letter.is_whitespace() || ",;–—→".contains(letter));
    let words = words.filter(|word| word.chars().any(|letter| letter.is_ascii_digit()));
    let mut days = Vec::new();
    for word in words.take(4) {
        // A hyphen stands between two days, or inside one as machines write it.
        if let Some(one) = day(word) {
            days.push(one);
        } else {
            let (from, until) = word.split_once('-')?;
            days.extend([day(from)?, day(until)?]);
        }
    }
    match days.as_slice() {
        [entered_on] => Some((*entered_on, None)),
        [entered_on, left_on] => Some((*entered_on, Some(*left_on))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Result<Vec<String>, TripFault> {
        let visits = read(text)?.into_iter();
        Ok(visits
            .map(|visit| {
                let left_on = visit
                    .left_on
                    .map_or("inside".to_owned(), |day| day.to_string());
                format!("{} {left_on}", visit.entered_on)
            })
            .collect())
    }

    #[test]
    fn a_line_is_read_as_people_write_it() {
        let lines = [
            "2026-03-01 2026-03-30",
            "01.03.2026 - 30.03.2026",
            "1.3.2026-30.3.2026",
            "2026-03-01–2026-03-30",
            "from 2026-03-01 to 30/3/2026;",
        ];
        for line in lines {
            assert_eq!(shown(line).unwrap(), ["2026-03-01 2026-03-30"], "{line}");
        }
    }

    #[test]
    fn trips_come_in_any_order_and_the_last_may_go_on() {
        let text = "2026-05-01\n\n2026-03-01 2026-03-30\n";
        let expected = ["2026-03-01 2026-03-30", "2026-05-01 inside"];
        assert_eq!(shown(text).unwrap(), expected);
    }

    #[test]
    fn a_wrong_line_is_named() {
        assert_eq!(shown("2026-03-01\nspring"), Err(TripFault::NoDays(2)));
        assert_eq!(shown("2026-02-30"), Err(TripFault::NoDays(1)));
        assert_eq!(
            shown("2026-03-02 2026-03-01"),
            Err(TripFault::LeftBefore(1))
        );
        let overlapping = "2026-03-01 2026-03-30\n2026-03-20 2026-04-02";
        assert_eq!(shown(overlapping), Err(TripFault::Overlaps(2)));
        let many = "2026-03-01 2026-03-01\n".repeat(101);
        assert_eq!(shown(&many), Err(TripFault::TooMany));
    }
}
