//! `time_zone.toml`: the time of the day.

use ruqsat_calendar::{Day, DaySpan};
use toml::Spanned;

use super::Clock;
use super::findings::{Findings, Origin};
use super::mirror::{Period, TimeZone, Written};
use crate::dated::{Dated, InEffect};

/// The clock of every day covered: period after period without gap or overlap, the last one open.
pub(super) fn periods<'a>(
    file: &Written<'a, TimeZone>,
    covers: DaySpan,
    found: &mut Findings<'a>,
) -> Dated<Clock> {
    let (origin, mut expected) = (file.origin, Some(covers.first));
    for period in &file.written.period {
        found.cite(origin, &period.source, period.confidence, period.checked);
        check_hours(origin, &period.hours, found);
        if let Some(except) = &period.except {
            check_hours(origin, &except.hours, found);
        }
        let from = period.from.get_ref().0;
        if expected != Some(from) {
            let what = format!("the period begins on {from}, {}", after(expected));
            found.fault(origin.fault(&period.from, what, "let the periods follow each other"));
        }
        expected = period.until.map(|until| until.0.plus_days(1));
    }
    if let (Some(day), Some(last)) = (expected, file.written.period.last()) {
        let what = format!("the clock of {day} is not given");
        found.fault(origin.fault(&last.from, what, "leave out `until` of the last period"));
    }
    Dated::new(file.written.period.iter().map(in_effect).collect())
}

fn after(expected: Option<Day>) -> String {
    expected.map_or("and the one before it has no end".to_owned(), |day| {
        format!("and should on {day}")
    })
}

fn check_hours(origin: Origin<'_>, hours: &Spanned<i32>, found: &mut Findings<'_>) {
    if !(-12..=14).contains(hours.get_ref()) {
        let what = format!("no clock is {} hours ahead of UTC", hours.get_ref());
        found.fault(origin.fault(hours, what, "give whole hours, from -12 to 14"));
    }
}

fn in_effect(period: &Period) -> InEffect<Clock> {
    let except = period.except.as_ref();
    let except = except.map(|except| (*except.hours.get_ref(), except.regions.clone()));
    InEffect {
        from: period.from.get_ref().0,
        until: period.until.map(|until| until.0),
        value: Clock {
            hours: *period.hours.get_ref(),
            except,
        },
        source: vec![period.source.get_ref().clone()],
        confidence: period.confidence.0,
    }
}
