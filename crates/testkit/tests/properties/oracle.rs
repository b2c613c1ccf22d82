//! The stay counted with a pencil, day by day, from the conventions of the contract alone.
//!
//! Nothing here looks at how the engine counts: presence is a set of days, and every limit is
//! asked on every day. Limits of a nationality are written out, as a lawyer would.

use std::collections::BTreeSet;

use ruqsat_calendar::Day;

/// A day of the year.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A visit: entered, and left or still here.
pub(crate) type Visit = (Day, Option<Day>);

/// Days for one entry, and in every window of so many days.
#[derive(Debug, Clone, Copy)]
struct Limits {
    per_entry: i32,
    total: Option<i32>,
    window: i32,
}

/// By the list of nationalities in the fact base, for an entry on that day.
fn limits(code: &str, entered_on: Day) -> Option<Limits> {
    let counted = entered_on >= day("2023-01-27");
    let within = |window, per_entry, total| {
        Some(Limits {
            per_entry,
            total: counted.then_some(total),
            window,
        })
    };
    let of = |per_entry, total| within(180, per_entry, total);
    match code {
        // Thirty days a year by its agreement, as the sources that protect the person read it.
        "RS" => within(365, 30, 30),
        "RU" | "AZ" | "UA" | "GE" => of(90, 90),
        "IN" => of(14, 42),
        "HK" => of(14, 90),
        "CN" if entered_on < day("2023-11-10") => of(14, 42),
        "TR" if entered_on >= day("2025-09-08") => of(90, 90),
        "US" | "UZ" | "GB" | "CN" | "TR" => of(30, 90),
        "SC" if entered_on >= day("2024-01-06") => of(30, 90),
        // Everybody else needs a visa.
        _ => None,
    }
}

/// What the pencil finds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub last_day: Option<Day>,
    pub days_used: Option<i32>,
    pub overstay_days: i32,
    pub outside: bool,
    pub earliest: Option<Day>,
    pub entry_last_day: Option<Day>,
}

/// A person's days up to one day.
struct Pencil<'a> {
    code: &'a str,
    today: Day,
    /// Days of presence that a total counts.
    counted: BTreeSet<Day>,
}

pub(crate) fn count(code: &str, visits: &[Visit], today: Day) -> Found {
    let begun = visits.iter().filter(|(entered, _)| *entered <= today);
    let counted = begun
        .clone()
        .filter(|(entered, _)| *entered >= day("2023-01-27"))
        .flat_map(|(entered, left)| days(*entered, left.map_or(today, |left| left.min(today))))
        .collect();
    let pencil = Pencil {
        code,
        today,
        counted,
    };
    let last = begun.max_by_key(|(entered, _)| *entered);
    let inside = last.filter(|(_, left)| left.is_none_or(|left| left > today));
    let bound = limits(code, today).filter(|limits| limits.total.is_some());
    let days_used = bound.map(|limits| pencil.used_on(today, limits.window));
    match (inside, last) {
        (Some((entered, _)), _) => {
            let last_day = pencil.last_day(*entered);
            Found {
                // Without a regime no day of the visit was lawful.
                last_day: limits(code, *entered).map(|_| last_day),
                days_used,
                overstay_days: last_day.days_until(today).max(0),
                outside: false,
                earliest: None,
                entry_last_day: None,
            }
        }
        (None, last) => {
            let overstay = last.map_or(0, |(entered, left)| pencil.overstay(*entered, *left));
            pencil.outside(days_used, overstay)
        }
    }
}

fn days(first: Day, last: Day) -> impl Iterator<Item = Day> {
    (0..=first.days_until(last)).map(move |after| first.plus_days(after))
}

impl Pencil<'_> {
    /// Days of presence in the window that ends on a day.
    fn used_on(&self, day: Day, window: i32) -> i32 {
        let first = day.plus_days(1 - window);
        i32::try_from(self.counted.range(first..=day).count()).unwrap()
    }

    /// A day of an unbroken stay is within both limits.
    fn is_allowed(&self, limits: Limits, entered: Day, day: Day) -> bool {
        let window = day.plus_days(1 - limits.window);
        let before = self.counted.range(window..entered.max(window)).count();
        let stay = entered.max(window).days_until(day) + 1;
        let used = i32::try_from(before).unwrap() + stay;
        day <= entered.plus_days(limits.per_entry - 1)
            && limits.total.is_none_or(|total| used <= total)
    }

    /// The last lawful day of a stay begun on that day and never broken off; the day before it
    /// when not even its first day is allowed.
    fn last_day(&self, entered: Day) -> Day {
        let mut last = entered.plus_days(-1);
        if let Some(limits) = limits(self.code, entered) {
            while self.is_allowed(limits, entered, last.plus_days(1)) {
                last = last.plus_days(1);
            }
        }
        last
    }

    fn overstay(&self, entered: Day, left: Option<Day>) -> i32 {
        let known = limits(self.code, entered).is_some();
        left.filter(|_| known)
            .map_or(0, |left| self.last_day(entered).days_until(left).max(0))
    }

    fn outside(&self, days_used: Option<i32>, overstay_days: i32) -> Found {
        let years = days(self.today, self.today.plus_days(400));
        let is_open = |day: &Day| {
            limits(self.code, *day).is_some_and(|limits| self.is_allowed(limits, *day, *day))
        };
        let earliest = years.into_iter().find(is_open);
        Found {
            last_day: Some(self.last_day(self.today)).filter(|last| *last >= self.today),
            days_used,
            overstay_days,
            outside: true,
            earliest,
            entry_last_day: earliest.map(|day| self.last_day(day)),
        }
    }
}
