//! Holidays, years and the clock that are not the same on two days, in words.

use ruqsat_calendar::{Day, Nature, Swap, YearlyRule};
use ruqsat_law::data::calendar::{Clock, YearInBrief};
use ruqsat_law::{Difference, InEffect, Trilingual, Value};
use ruqsat_wording::{date, said};

use super::{Change, each_once};
use crate::Reporter;

impl Reporter<'_> {
    /// A holiday that goes to other dates, comes or ends.
    pub fn holiday_change(
        &self,
        found: &Difference<(&str, &Trilingual), Vec<&YearlyRule>>,
    ) -> Change {
        let (id, name) = found.of;
        let named = (id.to_owned(), said(name, self.language()).to_owned());
        let nature = |side: &Option<Vec<&YearlyRule>>| {
            let mut rules = side.iter().flatten();
            rules.next().map(|rule| rule.nature)
        };
        // What becomes of it on a weekend is news only where it is another thing than before.
        let tells_nature = nature(&found.before) != nature(&found.after);
        Change::of("calendar", named, found, |rules| {
            let mut texts: Vec<String> = rules.iter().map(|rule| self.dates_of(rule)).collect();
            let first = rules.first().filter(|_| tells_nature);
            texts.extend(first.map(|rule| self.say(on_weekend(rule.nature), &[])));
            let sources = rules.iter().map(|rule| rule.source.clone());
            (texts.join("; "), each_once(sources))
        })
    }

    /// The dates of a rule, and its first and last one where it begins or ends within the data.
    fn dates_of(&self, rule: &YearlyRule) -> String {
        let language = self.language();
        let month = u8::try_from(rule.month).unwrap_or_default();
        let days = rule.days.iter().filter_map(|day| u8::try_from(*day).ok());
        let mut texts: Vec<String> = days.map(|day| date(language, month, day)).collect();
        let is_older = rule.from <= self.law.calendar.covers().first;
        let first = rule.first_date().filter(|_| !is_older);
        let ends = [
            ("diff-holiday-first", first),
            ("diff-holiday-last", rule.last_date()),
        ];
        let ends = ends.into_iter();
        texts.extend(
            ends.filter_map(|(message, day)| Some(self.say(message, &[("day", day?.into())]))),
        );
        texts.join(", ")
    }

    /// The calendars of two years.
    pub fn year_change(&self, found: &Difference<(), YearInBrief<'_>>) -> Change {
        let named = ("year".to_owned(), self.say("diff-year", &[]));
        Change::of("calendar", named, found, |year| {
            (self.year(year), year.source.clone())
        })
    }

    /// A year in short: `2026: 247 working days. First day of Kurban-ait: 27 May, Wednesday …`.
    fn year(&self, year: &YearInBrief<'_>) -> String {
        let count = [
            ("year", Value::Count(year.number.into())),
            ("days", Value::Count(year.working_days)),
        ];
        let mut texts = vec![self.say("calendar-year", &count)];
        texts.extend(year.moving.iter().map(|(name, day)| {
            let weekday = self.say(&weekday(*day), &[]);
            let name = said(name, self.language());
            format!("{name}: {}, {weekday}", self.date(*day))
        }));
        if !year.given.is_empty() {
            let days: Vec<String> = year.given.iter().map(|day| self.date(*day)).collect();
            let given = self.say("diff-year-given", &[]);
            texts.push(format!("{given}: {}", days.join(", ")));
        }
        texts.extend(year.swaps.iter().map(|swap| self.swap(swap)));
        texts.push(match (year.settled, year.swaps.is_empty()) {
            (true, true) => self.say("diff-year-no-swap", &[]),
            (true, false) => String::new(),
            (false, _) => self.say("calendar-not-settled", &[]),
        });
        let texts = texts.iter().map(|text| text.trim_end_matches('.'));
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        format!("{}.", texts.join(". "))
    }

    fn swap(&self, swap: &Swap) -> String {
        let worked = [("day", swap.worked.into())];
        format!(
            "{}: {}",
            self.date(swap.off),
            self.say("calendar-swapped-off", &worked)
        )
    }

    /// A day of a year that is known.
    fn date(&self, day: Day) -> String {
        let (_, month, number) = day.ymd();
        date(self.language(), month, number)
    }

    /// Another time of the day.
    pub fn clock_change(&self, found: &Difference<(), &InEffect<Clock>>) -> Change {
        let named = ("time_zone".to_owned(), self.say("diff-time-zone", &[]));
        Change::of("clock", named, found, |clock| {
            (self.clock(&clock.value), clock.source.clone())
        })
    }

    /// The time of the country, then that of the regions that had their own.
    fn clock(&self, clock: &Clock) -> String {
        let country = utc(clock.hours);
        let Some((hours, regions)) = &clock.except else {
            return country;
        };
        let regions: Vec<String> = regions.iter().map(|id| self.wording.name(id)).collect();
        format!("{country}; {}: {}", regions.join(", "), utc(*hours))
    }
}

/// Hours ahead of UTC as all languages write them: `UTC+5`.
fn utc(hours: i32) -> String {
    format!("UTC{hours:+}")
}

fn weekday(day: Day) -> String {
    format!("weekday-{}", day.weekday().to_monday_one_offset())
}

const fn on_weekend(nature: Nature) -> &'static str {
    match nature {
        Nature::Holiday => "diff-holiday-moves",
        Nature::DayOff => "diff-holiday-lost",
    }
}
