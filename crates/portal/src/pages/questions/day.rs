//! A day in three fields, and exactly what is wrong with it.

use ruqsat_calendar::Day;
use ruqsat_law::Value;

use super::form::{Sent, Wrong};
use crate::visit::Visit;

/// The parts in which a day is typed.
pub(super) const PARTS: [&str; 3] = ["day", "month", "year"];

/// The years that anybody may mean.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// The name of a part of a field in a form.
pub(super) fn part(name: &str, part: &str) -> String {
    format!("{name}-{part}")
}

/// The day that was typed; `None` when all three fields are empty.
pub(super) fn read(visit: &Visit, name: &str, sent: &Sent) -> Result<Option<Day>, Wrong> {
    let [day, month, year] = PARTS.map(|which| sent.get(&part(name, which)));
    parts(day, month, year).map_err(|fault| fault.said(visit))
}

/// Puts a day of the contract into the three fields.
pub(super) fn typed(name: &str, text: &str, sent: &mut Sent) {
    if let Ok(known) = text.parse::<Day>() {
        let (year, month, day) = known.ymd();
        sent.push(&part(name, "day"), day.to_string());
        sent.push(&part(name, "month"), month.to_string());
        sent.push(&part(name, "year"), year.to_string());
    }
}

/// What is wrong with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// A part is empty.
    Lacks(&'static str),
    /// A part is no number, or none that a calendar has.
    Odd(&'static str),
    /// The month has no such day.
    Never { month_days: i32 },
}

fn parts(day: &str, month: &str, year: &str) -> Result<Option<Day>, Fault> {
    if [day, month, year].iter().all(|part| part.is_empty()) {
        return Ok(None);
    }
    let number = |text: &str, part| {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = digits.trim_end_matches('.');
        match digits.parse::<i32>() {
            _ if digits.is_empty() => Err(Fault::Lacks(part)),
            Ok(number) if digits.len() <= 4 => Ok(number),
            Ok(_) | Err(_) => Err(Fault::Odd(part)),
        }
    };
    let (day, month, year) = (
        number(day, "day")?,
        number(month, "month")?,
        number(year, "year")?,
    );
    if !(1..=31).contains(&day) {
        return Err(Fault::Odd("day"));
    }
    if !(1..=12).contains(&month) {
        return Err(Fault::Odd("month"));
    }
    if !YEARS.contains(&year) {
        return Err(Fault::Odd("year"));
    }
    let read = |day: i32| format!("{year:04}-{month:02}-{day:02}").parse::<Day>().ok();
    let last = || {
        (28..=31)
            .rev()
            .find(|day| read(*day).is_some())
            .unwrap_or(28)
    };
    read(day)
        .map(Some)
        .ok_or_else(|| Fault::Never { month_days: last() })
}

impl Fault {
    fn said(self, visit: &Visit) -> Wrong {
        let (message, part, values) = match self {
            Self::Lacks(part) => (format!("wrong-day-lacks-{part}"), part, vec![]),
            Self::Odd(part) => (format!("wrong-day-odd-{part}"), part, vec![]),
            Self::Never { month_days } => {
                let days = vec![("count", Value::Count(month_days))];
                ("wrong-day-never".to_owned(), "day", days)
            }
        };
        Wrong {
            says: visit.words().message(&message, &values),
            part,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let expected = Ok(Some("2026-03-07".parse().unwrap()));
        assert_eq!(parts("7", "3", "2026"), expected);
        assert_eq!(parts("07", "03.", "20 26"), expected);
        assert_eq!(parts("", "", ""), Ok(None));
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        assert_eq!(parts("7", "", "2026"), Err(Fault::Lacks("month")));
        assert_eq!(parts("7", "march", "2026"), Err(Fault::Odd("month")));
        assert_eq!(parts("7", "13", "2026"), Err(Fault::Odd("month")));
        assert_eq!(parts("0", "3", "2026"), Err(Fault::Odd("day")));
        assert_eq!(parts("7", "3", "26"), Err(Fault::Odd("year")));
        let thirty = Fault::Never { month_days: 30 };
        assert_eq!(parts("31", "6", "2026"), Err(thirty));
        let leap = Fault::Never { month_days: 28 };
        assert_eq!(parts("29", "2", "2026"), Err(leap));
        assert!(parts("29", "2", "2028").unwrap().is_some());
    }
}
