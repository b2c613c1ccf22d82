//! Trips, and what is wrong with the order of their days.

use ruqsat_calendar::Day;
use ruqsat_law::Value;
use ruqsat_law::facts::{Crossing, Visit as Trip, VisitFault, Way, visits};
use serde_json::{Value as Json, json};

use super::super::facts::{Facts, list};
use super::ID;
use crate::visit::Visit;

/// Crossings that a draft may have.
pub(super) const MOST: usize = 1_000;

/// The trips of a draft.
pub(super) fn of(facts: &Facts) -> Vec<Trip> {
    let crossings: Vec<Crossing> = list(facts, ID).iter().filter_map(crossing).collect();
    visits(&crossings).unwrap_or_default()
}

fn crossing(written: &Json) -> Option<Crossing> {
    let way = Way::from_id(written.get("way")?.as_str()?)?;
    let on = written.get("on")?.as_str()?.parse().ok()?;
    let minute = written.get("at").and_then(Json::as_str).and_then(minute);
    Some(Crossing { on, way, minute })
}

fn minute(time: &str) -> Option<u16> {
    let (hour, minute) = time.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    hour.checked_mul(60)?.checked_add(minute)
}

/// Trips as the contract writes them.
pub(super) fn written(trips: &[Trip]) -> Json {
    let crossings = crossings(trips).into_iter();
    crossings
        .map(|crossing| json!({"on": crossing.on.to_string(), "way": crossing.way.id()}))
        .collect()
}

fn crossings(trips: &[Trip]) -> Vec<Crossing> {
    let each = trips.iter().flat_map(|trip| {
        let left = trip.left_on.map(|left| at(left, Way::Out));
        std::iter::once(at(trip.entered_on, Way::In)).chain(left)
    });
    each.collect()
}

/// A crossing of which only the day is known.
pub(super) const fn at(on: Day, way: Way) -> Crossing {
    Crossing {
        on,
        way,
        minute: None,
    }
}

/// A crossing that is to be added, and the row or line that it comes from, from 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Added {
    pub(super) source: usize,
    pub(super) crossing: Crossing,
}

/// What is wrong with a row or line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// No day can be read.
    NoDay,
    /// The calendar has no such day.
    Never,
    /// The year has two digits, or none.
    Year,
    /// One day, and nothing says whether it is an entry or an exit.
    NoWay,
    /// More than two days.
    ManyDays,
    /// A day after today.
    Future(Day),
    /// The exit comes before the entry.
    Backwards {
        /// The entry.
        entered: Day,
        /// The exit.
        left: Day,
    },
    /// An exit with no entry before it.
    NoEntry(Day),
    /// An entry while inside.
    Inside(Day),
    /// No exit before the next entry, on this day.
    NotLeft(Day),
    /// The same crossing is there already.
    Twice(Day),
    /// No exit, and it was not said that the person is still inside.
    NoExit,
    /// More crossings than a draft may have.
    TooMany,
}

impl Fault {
    /// In words.
    pub(super) fn said(self, visit: &Visit) -> String {
        let day = |name, day| vec![(name, Value::Day(day))];
        let (message, values) = match self {
            Self::NoDay => ("wrong-trip-no-day", vec![]),
            Self::Never => ("wrong-trip-never", vec![]),
            Self::Year => ("wrong-trip-year", vec![]),
            Self::NoWay => ("wrong-trip-no-way", vec![]),
            Self::ManyDays => ("wrong-trip-many-days", vec![]),
            Self::Future(on) => ("wrong-trip-future", day("on", on)),
            Self::Backwards { entered, left } => (
                "wrong-trip-backwards",
                vec![("entered", Value::Day(entered)), ("left", Value::Day(left))],
            ),
            Self::NoEntry(on) => ("wrong-trip-no-entry", day("on", on)),
            Self::Inside(on) => ("wrong-trip-inside", day("on", on)),
            Self::NotLeft(on) => ("wrong-trip-not-left", day("on", on)),
            Self::Twice(on) => ("wrong-trip-twice", day("on", on)),
            Self::NoExit => ("wrong-trip-no-exit", vec![]),
            Self::TooMany => ("wrong-trip-too-many", vec![]),
        };
        visit.words().message(message, &values)
    }
}

/// Faults that are told at once.
const TOLD: usize = 50;

/// The trips with the added crossings among them.
///
/// # Errors
/// The rows or lines that do not fit, each with what is wrong.
pub(super) fn merged(
    known: &[Trip],
    added: &[Added],
    today: Day,
) -> Result<Vec<Trip>, Vec<(usize, Fault)>> {
    let future = added.iter().filter(|added| added.crossing.on > today);
    let mut faults: Vec<(usize, Fault)> = future
        .map(|added| (added.source, Fault::Future(added.crossing.on)))
        .collect();
    let mut left: Vec<Added> = added
        .iter()
        .filter(|added| faults.iter().all(|(source, _)| *source != added.source))
        .copied()
        .collect();
    let known = crossings(known);
    if known.len() + added.len() > MOST {
        let last = added.last().map_or(0, |added| added.source);
        return Err(vec![(last, Fault::TooMany)]);
    }
    loop {
        let mut all = known.clone();
        all.extend(left.iter().map(|added| added.crossing));
        let wrong = match visits(&all) {
            Ok(trips) if faults.is_empty() => return Ok(trips),
            Ok(_) => break,
            Err(wrong) => wrong,
        };
        let Some((source, fault)) = blamed(wrong, &all, known.len(), &left) else {
            break;
        };
        faults.push((source, fault));
        left.retain(|added| added.source != source);
        if faults.len() >= TOLD {
            break;
        }
    }
    faults.sort_by_key(|(source, _)| *source);
    Err(faults)
}

/// Which of the added rows is to be corrected, and why.
fn blamed(
    wrong: VisitFault,
    all: &[Crossing],
    known: usize,
    added: &[Added],
) -> Option<(usize, Fault)> {
    let (place, fault): (usize, fn(Day) -> Fault) = match wrong {
        VisitFault::ExitWithoutEntry(place) => (place, Fault::NoEntry),
        VisitFault::EntryWhileInside(place) => (place, Fault::Inside),
    };
    let crossing = all.get(place)?;
    let same = all.iter().filter(|other| **other == *crossing).count();
    let fault = if same > 1 { Fault::Twice } else { fault };
    if let Some(itself) = place.checked_sub(known).and_then(|place| added.get(place)) {
        return Some((itself.source, fault(crossing.on)));
    }
    // What was there before is right by itself: then what was added last before it is in its way.
    let earlier = added
        .iter()
        .filter(|other| other.crossing.on <= crossing.on);
    let in_its_way = earlier
        .max_by_key(|other| other.crossing.on)
        .or(added.first())?;
    let fault = match wrong {
        VisitFault::EntryWhileInside(_) => Fault::NotLeft,
        VisitFault::ExitWithoutEntry(_) => Fault::Inside,
    };
    Some((in_its_way.source, fault(crossing.on)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn row(source: usize, entered: &str, left: &str) -> Vec<Added> {
        let each = [(entered, Way::In), (left, Way::Out)];
        let given = each.into_iter().filter(|(on, _)| !on.is_empty());
        given
            .map(|(on, way)| Added {
                source,
                crossing: at(day(on), way),
            })
            .collect()
    }

    const TODAY: &str = "2026-11-21";

    #[test]
    fn rows_in_any_order_become_trips() {
        let mut rows = row(0, "2026-09-10", "");
        rows.extend(row(1, "2026-07-01", "2026-07-28"));
        let trips = merged(&[], &rows, day(TODAY)).unwrap();
        assert_eq!(trips.len(), 2);
        assert_eq!(trips.last().unwrap().left_on, None);
        let facts = json!({"crossings": written(&trips)});
        assert_eq!(of(facts.as_object().unwrap()), trips);
    }

    #[test]
    fn every_wrong_row_is_named() {
        let known = merged(&[], &row(0, "2026-03-01", "2026-03-20"), day(TODAY)).unwrap();
        let mut rows = row(0, "2026-03-01", "2026-03-20");
        rows.extend(row(1, "2026-03-10", "2026-03-12"));
        rows.extend(row(2, "", "2026-05-05"));
        rows.extend(row(3, "2026-12-01", ""));
        rows.extend(row(4, "2026-06-01", "2026-06-02"));
        let faults = merged(&known, &rows, day(TODAY)).unwrap_err();
        assert_eq!(
            faults,
            [
                (0, Fault::Twice(day("2026-03-01"))),
                (1, Fault::Inside(day("2026-03-10"))),
                (2, Fault::NoEntry(day("2026-05-05"))),
                (3, Fault::Future(day("2026-12-01"))),
            ]
        );
    }

    #[test]
    fn an_exit_closes_the_trip_that_was_open() {
        let known = merged(&[], &row(0, "2026-03-01", ""), day(TODAY)).unwrap();
        let trips = merged(&known, &row(0, "", "2026-03-20"), day(TODAY)).unwrap();
        assert_eq!(trips.first().unwrap().left_on, Some(day("2026-03-20")));
    }

    #[test]
    fn no_more_trips_than_a_draft_may_have() {
        let rows: Vec<Added> = (0..=MOST).flat_map(|n| row(n, "2026-03-01", "")).collect();
        let faults = merged(&[], &rows, day(TODAY)).unwrap_err();
        assert_eq!(faults, [(MOST, Fault::TooMany)]);
    }
}
