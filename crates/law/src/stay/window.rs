//! The other reading of the 180 days: fixed periods that start with the first entry.

use ruqsat_calendar::{Day, DaySpans};

/// The last day, at most `cap`, of an unbroken stay begun on `entered_on`, when periods of
/// `limit.1` days follow one another, each starting with the first day of presence after the one
/// before, and each allows `limit.0` days of presence. The day before `entered_on` when the
/// period has none left.
pub(super) fn last_day_of_fixed_window(
    counted: &DaySpans,
    entered_on: Day,
    limit: (i32, i32),
    cap: Day,
) -> Day {
    let (total, window) = limit;
    let period = period_start(counted, entered_on, window);
    let used = counted.count_in(period, entered_on.plus_days(-1));
    let left = total.saturating_sub(used).max(0);
    let period_end = period.plus_days(window - 1);
    let last = if left > entered_on.days_until(period_end) {
        // The next period starts on the day after, inside the same stay.
        period_end.plus_days(total)
    } else {
        entered_on.plus_days(left - 1)
    };
    last.min(cap)
}

/// The first day of the period that `day` falls into.
fn period_start(counted: &DaySpans, day: Day, window: i32) -> Day {
    let mut start: Option<Day> = None;
    for span in counted.iter().take_while(|span| span.first < day) {
        let mut from = span.first;
        loop {
            match start {
                Some(begun) if from <= begun.plus_days(window - 1) => {
                    // The rest of this span may reach into the next period.
                    let next = begun.plus_days(window);
                    if span.last < next || next >= day {
                        break;
                    }
                    from = next;
                }
                _ => start = Some(from),
            }
        }
    }
    start
        .filter(|begun| day <= begun.plus_days(window - 1))
        .unwrap_or(day)
}
