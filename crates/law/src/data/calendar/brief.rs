//! A year of the calendar in short: what it has of its own.

use ruqsat_calendar::{Day, DayKind, OutsideCalendar, Swap};

use super::{CalendarData, NamedDay};
use crate::card::Trilingual;

/// What a calendar year has that the dates of the holidays do not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearInBrief<'c> {
    /// Such as 2026.
    pub number: i16,
    /// How many days are worked.
    pub working_days: i32,
    /// All acts that move days off in the year are known.
    pub settled: bool,
    /// The days off whose date is another in each year, by their names: the first day of Kurban-ait.
    pub moving: Vec<(&'c Trilingual, Day)>,
    /// The days off that holidays on a Saturday or Sunday give.
    pub given: Vec<Day>,
    /// The days off moved by an act, those with the day off in this year.
    pub swaps: Vec<&'c Swap>,
    /// Where all of this is written, each provision once.
    pub source: Vec<String>,
}

impl CalendarData {
    /// A year in short.
    ///
    /// # Errors
    /// [`OutsideCalendar`] for a year that is not covered.
    pub fn year_in_brief(&self, number: i16) -> Result<YearInBrief<'_>, OutsideCalendar> {
        let year = self.year(number)?;
        let is_in = |day: Day| day.year() == i32::from(number);
        let moving = self.source.dated.iter().filter(|off| is_in(off.day));
        let swaps = self.source.swaps.iter().filter(|swap| is_in(swap.off));
        let given = year.days.iter().filter(|named| is_given(named));
        let mut source: Vec<String> = Vec::new();
        let sources = moving.clone().map(|off| &*off.source);
        let sources = sources.chain(given.clone().filter_map(|named| named.source));
        for one in sources.chain(swaps.clone().map(|swap| &*swap.source)) {
            if source.iter().all(|known| known != one) {
                source.push(one.to_owned());
            }
        }
        Ok(YearInBrief {
            number,
            working_days: year.working_days,
            settled: year.settled,
            moving: moving
                .filter_map(|off| Some((self.names.get(&off.id)?, off.day)))
                .collect(),
            given: given.map(|named| named.day).collect(),
            swaps: swaps.collect(),
            source,
        })
    }
}

const fn is_given(named: &NamedDay<'_>) -> bool {
    matches!(named.kind, DayKind::HolidayMovedFrom { .. })
}

#[cfg(test)]
mod tests {
    use crate::data::tests::Committed;

    #[test]
    fn a_year_has_what_the_dates_of_the_holidays_do_not_tell() {
        let calendar = Committed::read().calendar;
        let year = calendar.year_in_brief(2025).unwrap();
        assert_eq!(
            (year.number, year.working_days, year.settled),
            (2025, 246, true)
        );
        let moving = year
            .moving
            .iter()
            .map(|(name, day)| (&*name.en, day.to_string()));
        let kurban_ait = ("First day of Kurban-ait", "2025-06-06".to_owned());
        assert_eq!(moving.collect::<Vec<_>>(), [kurban_ait]);
        let given: Vec<String> = year.given.iter().map(ToString::to_string).collect();
        assert_eq!(
            given.join(" "),
            "2025-03-10 2025-03-24 2025-03-25 2025-07-07 2025-09-01 2025-10-27"
        );
        let swaps: Vec<String> = year.swaps.iter().map(|swap| swap.off.to_string()).collect();
        assert_eq!(swaps, ["2025-01-03"]);
        assert_eq!(year.source, ["lc 84(5)", "lh 5", "lm-436-2024 1"]);
        assert!(!calendar.year_in_brief(2027).unwrap().settled);
        assert!(calendar.year_in_brief(2050).is_err());
    }
}
