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

/// The first day of the period that `day` falls into, as if `day` were a day of presence.
fn period_start(counted: &DaySpans, day: Day, window: i32) -> Day {
    let mut period: Option<Day> = None;
    for span in counted.iter().take_while(|span| span.first < day) {
        let last = span.last.min(day.plus_days(-1));
        // A span may lie in the running period, begin a new one, or run through several.
        let mut next = first_day_outside(period, span.first, window);
        while next <= last {
            period = Some(next);
            next = first_day_outside(period, next, window);
        }
    }
    match period {
        Some(begun) if day <= begun.plus_days(window - 1) => begun,
        _ => day,
    }
}

/// The first day, at least `from`, after the period that began on `period`.
fn first_day_outside(period: Option<Day>, from: Day, window: i32) -> Day {
    period.map_or(from, |begun| begun.plus_days(window).max(from))
}

#[cfg(test)]
mod tests {
    use ruqsat_calendar::DaySpan;

    use super::*;

    /// Day by day, as one would do it with a pencil.
    fn by_pencil(
        counted: &DaySpans,
        entered_on: Day,
        (total, window): (i32, i32),
        cap: Day,
    ) -> Day {
        let (mut period, mut used) = (None::<Day>, 0);
        let mut day = counted.first().unwrap_or(entered_on).min(entered_on);
        while day <= cap {
            if day >= entered_on || counted.contains(day) {
                if period.is_none_or(|begun| begun.days_until(day) >= window) {
                    (period, used) = (Some(day), 0);
                }
                used += 1;
                if used > total && day >= entered_on {
                    return day.plus_days(-1);
                }
            }
            day = day.plus_days(1);
        }
        cap
    }

    proptest::proptest! {
        #[test]
        fn agrees_with_the_pencil(
            stays in proptest::collection::vec((0..400_i32, 0..200_i32), 0..6),
            total in 1..95_i32,
            entry in 0..700_i32,
            length in 1..100_i32,
        ) {
            let day = |days| Day::from_epoch_days(19_500 + days);
            let entered_on = day(entry);
            let spans = stays.into_iter().map(|(from, days)| DaySpan {
                first: day(from),
                last: day(from + days).min(day(entry - 1)),
            });
            let counted = DaySpans::from_spans(spans);
            let cap = entered_on.plus_days(length);
            let quick = last_day_of_fixed_window(&counted, entered_on, (total, 180), cap);
            proptest::prop_assert_eq!(quick, by_pencil(&counted, entered_on, (total, 180), cap));
        }
    }
}
