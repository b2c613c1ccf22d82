//! Rolling windows: so many days of presence within so many days, looking back from each day.
//!
//! The law says "90 calendar days within each period of 180 calendar days". Read as a rolling
//! look-back, a day of presence is lawful when it and the 179 days before it hold at most 90 days of
//! presence. Nothing here walks day by day: each answer takes as long as the person has stays.

use crate::{Day, DaySpan, DaySpans};

/// The number of covered days in the window that ends on `day`: from `day - (window_days - 1)` to
/// `day`, both included.
///
/// ```
/// use ruqsat_calendar::{Day, DaySpan, DaySpans, days_in_window};
/// let day = |text: &str| text.parse::<Day>().unwrap();
/// let present = DaySpans::from_spans([DaySpan { first: day("2026-01-01"), last: day("2026-01-10") }]);
/// // The window of 180 days that ends on 29 June still begins on 1 January.
/// assert_eq!(days_in_window(&present, day("2026-06-29"), 180), 10);
/// assert_eq!(days_in_window(&present, day("2026-06-30"), 180), 9);
/// ```
#[must_use]
pub fn days_in_window(present: &DaySpans, day: Day, window_days: i32) -> i32 {
    present.count_in(
        Day::from_epoch_days(day.epoch_days() - reach(window_days) + 1),
        day,
    )
}

/// The last day, at most `cap`, of a stay that begins on `start` and is never broken off, such that
/// on each of its days the window holds at most `total` days of presence. `None` when already `start`
/// has too many, or `cap` is before `start`.
///
/// Of `present` only the days before `start` matter: from `start` on every day is a day of presence.
///
/// ```
/// use ruqsat_calendar::{Day, DaySpan, DaySpans, last_day_within};
/// let day = |text: &str| text.parse::<Day>().unwrap();
/// let before = DaySpans::from_spans([DaySpan { first: day("2026-01-01"), last: day("2026-02-19") }]);
/// // 50 days are used and 40 left: but from 30 June on a January day falls out of the window each
/// // day, so whoever comes on 26 May may stay 90 days and not 40.
/// let last = last_day_within(&before, day("2026-05-26"), 90, 180, Day::LAST);
/// assert_eq!(last, Some(day("2026-08-23")));
/// ```
#[must_use]
pub fn last_day_within(
    present: &DaySpans,
    start: Day,
    total: i32,
    window_days: i32,
    cap: Day,
) -> Option<Day> {
    let window = reach(window_days);
    let first = start.epoch_days();
    let absent_yet = i32::from(window > 0 && !present.contains(start));
    let held = days_in_window(present, start, window) + absent_yet;
    let mut spare = total.saturating_sub(held);
    if spare < 0 || cap < start {
        return None;
    }
    // Each further day adds one at most: here not even the last could be one too many.
    if start.days_until(cap) <= spare {
        return Some(cap);
    }
    // From here on each further day adds one to the window, and takes out the day that leaves it.
    // So a day is spared only when a day of absence leaves: look for the one that is too many.
    let mut leaving = first - window + 1;
    let mut walk = Walk::along(present);
    while leaving < first {
        let (covered, until) = walk.at(leaving);
        let until = until.min(first);
        if !covered {
            if spare < until - leaving {
                return Some(Day::from_epoch_days(leaving + spare + window - 1).min(cap));
            }
            spare -= until - leaving;
        }
        leaving = until;
    }
    Some(cap)
}

/// The first day, at least `not_before`, on which one may come in: a day whose window, that day
/// itself counted, holds at most `total` days of presence. `None` when no day does (`total` of 0).
///
/// ```
/// use ruqsat_calendar::{Day, DaySpan, DaySpans, earliest_start};
/// let day = |text: &str| text.parse::<Day>().unwrap();
/// let present = DaySpans::from_spans([DaySpan { first: day("2026-01-01"), last: day("2026-03-31") }]);
/// // All 90 days used by 31 March: 1 January leaves the window on 30 June, after 90 days outside.
/// assert_eq!(earliest_start(&present, day("2026-04-01"), 90, 180), Some(day("2026-06-30")));
/// ```
#[must_use]
pub fn earliest_start(
    present: &DaySpans,
    not_before: Day,
    total: i32,
    window_days: i32,
) -> Option<Day> {
    let window = reach(window_days);
    let (mut entering, mut leaving) = (Walk::along(present), Walk::along(present));
    let mut day = not_before.epoch_days();
    let today = days_in_window(present, not_before, window);
    let change = i32::from(entering.at(day).0) - i32::from(leaving.at(day - window).0);
    let mut yesterday = today - change;
    // One stretch of days at a time, along which nothing begins or ends at either end of the window:
    // there the count changes by the same `change` each day.
    loop {
        let (enters, enters_until) = entering.at(day);
        let (leaves, leaves_until) = leaving.at(day - window);
        let until = enters_until.min(leaves_until.saturating_add(window));
        let change = i32::from(enters) - i32::from(leaves);
        let held = yesterday + change + i32::from(window > 0 && !enters);
        let too_many = held.saturating_sub(total).max(0);
        if too_many == 0 || (change < 0 && too_many < until - day) {
            let found = day + too_many;
            return (found <= Day::LAST.epoch_days()).then(|| Day::from_epoch_days(found));
        }
        if until == NEVER {
            return None;
        }
        yesterday += change * (until - day);
        day = until;
    }
}

/// Later than any day.
const NEVER: i32 = i32::MAX;

/// A window longer than the whole calendar is the whole calendar, so that sums of days stay small;
/// one of less than no days holds nothing.
fn reach(window_days: i32) -> i32 {
    window_days.clamp(0, Day::FIRST.days_until(Day::LAST) + 1)
}

/// Walks along spans, asked about one day after another, each later than the one before.
struct Walk<'a> {
    rest: &'a [DaySpan],
}

impl<'a> Walk<'a> {
    fn along(spans: &'a DaySpans) -> Self {
        Self {
            rest: spans.as_slice(),
        }
    }

    /// Whether the day is covered, and the first later day of which the opposite is true.
    fn at(&mut self, day: i32) -> (bool, i32) {
        let passed = self
            .rest
            .iter()
            .take_while(|span| span.last.epoch_days() < day)
            .count();
        self.rest = self.rest.get(passed..).unwrap_or_default();
        let next = self
            .rest
            .first()
            .map(|span| (span.first.epoch_days(), span.last.epoch_days()));
        match next {
            Some((first, last)) if first <= day => (true, last + 1),
            Some((first, _)) => (false, first),
            None => (false, NEVER),
        }
    }
}

#[cfg(test)]
mod tests;
