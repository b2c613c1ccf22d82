//! Half the year in the country: 183 days of presence in every twelve months.
//!
//! No day is walked: between two crossings the days held only grow, or only shrink.

use super::{Deadline, resident_since};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId, DutyState};
use crate::because::Because;
use crate::number::Number;
use crate::offence::Party;
use crate::rule::RuleId;
use ruqsat_calendar::{Day, DaySpan, DaySpans};

/// A permanent resident is present at least 183 days in every twelve months since the grant.
///
/// `due` is the last day to be back in the country if it is left after the day of the assessment.
///
/// Law: ml 49(13); ethnic Kazakhs are exempt.
/// Measured: each day on which twelve months since the grant end.
/// Not modelled: the law's other exceptions, which name no fact of the contract.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let numbers = (
        who.law.number(Number::PresenceDays),
        who.law.number(Number::PresenceMonths),
    );
    let (Some(since), (Some(days), Some(months))) = (resident_since(who), numbers) else {
        return;
    };
    if who.ethnic_kazakh().holds() {
        return;
    }
    let norm = Because::of(RuleId::DutyRpPresence)
        .with("days", days)
        .with("months", months);
    let Some(present) = presence(who) else {
        let duty = Deadline::OPEN.duty(
            DutyId::RpPresence183,
            Party::Foreigner,
            DutyState::Due,
            vec![norm],
        );
        answer.duties.push(duty);
        return;
    };
    let since = known_since(since, &present, answer);
    let quota = Quota {
        present: &present,
        days,
        months,
    };
    let Some((short_on, back_by)) = quota.back_by(since, who.today()) else {
        return;
    };
    let (due, state) = standing(who, &present, back_by);
    // The months that fell short, when some did; else those that end on the day.
    let until = short_on.min(who.today());
    let from = quota.first_day(until).max(since);
    let count = Because::of(RuleId::DutyRpPresenceCount)
        .with("from", from)
        .with("until", until)
        .with("present", present.count_in(from, until))
        .with("due", due);
    let deadline = Deadline::on(due);
    let duty = deadline.duty(
        DutyId::RpPresence183,
        Party::Foreigner,
        state,
        vec![norm, count],
    );
    answer.duties.push(duty);
}

/// All days of presence up to the day, on whatever document; `None` when no crossing is known.
fn presence(who: &Applicant<'_>) -> Option<DaySpans> {
    let today = who.today();
    let visits = who.facts.presence.visits.as_deref()?.iter();
    let spans = visits
        .filter(|visit| visit.entered_on <= today)
        .map(|visit| DaySpan {
            first: visit.entered_on,
            last: visit.left_on.map_or(today, |left| left.min(today)),
        });
    Some(DaySpans::from_spans(spans))
}

/// The day from which on presence is known: the grant is made in person, so crossings that begin
/// after it are not all of them.
fn known_since(granted_on: Day, present: &DaySpans, answer: &mut Assessment) -> Day {
    match present.first().filter(|first| granted_on < *first) {
        Some(first) => {
            answer.missing.push("crossings");
            first
        }
        None => granted_on,
    }
}

/// The day to be back by and how the duty stands: overdue when not even staying from now on helps.
fn standing(who: &Applicant<'_>, present: &DaySpans, back_by: Day) -> (Day, DutyState) {
    let today = who.today();
    let soonest = if present.contains(today) {
        today.plus_days(1)
    } else {
        today
    };
    if back_by < soonest {
        return (back_by.min(today.plus_days(-1)), DutyState::Overdue);
    }
    let may_be_away = who.visit().is_some() && soonest < back_by;
    if may_be_away {
        (back_by, DutyState::Upcoming)
    } else {
        (back_by, DutyState::Due)
    }
}

/// So many days of presence in every so many months.
struct Quota<'a> {
    present: &'a DaySpans,
    days: i32,
    months: i32,
}

impl Quota<'_> {
    /// The first of the months that end on `day`.
    fn first_day(&self, day: Day) -> Day {
        day.plus_months(-self.months).plus_days(1)
    }

    /// Too few days in the months that end on `day`: so many are missing.
    fn short(&self, day: Day) -> i32 {
        self.days - self.present.count_in(self.first_day(day), day)
    }

    /// For a resident since `since` who is away after `today`: the first day on which months since
    /// the grant fall short, and the last day to be back by so that they do not. Both have passed
    /// when they fell short already.
    fn back_by(&self, since: Day, today: Day) -> Option<(Day, Day)> {
        let first = since.plus_months(self.months).plus_days(-1);
        let last = today.max(first).plus_months(self.months);
        let day = self.first_short(first, last)?;
        let back = day.plus_days(1 - self.short(day));
        let once_back = if back <= today {
            0
        } else {
            self.short_once_back(first, back)
        };
        Some((day, back.plus_days(-once_back)))
    }

    /// Back on that day for good, so many days are missing even so: a leap year may cost one.
    fn short_once_back(&self, first: Day, back: Day) -> i32 {
        let last = back.max(first).plus_months(self.months);
        let stay = DaySpans::from_spans([DaySpan { first: back, last }]);
        let present = self.present.union(&stay);
        let then = Quota {
            present: &present,
            ..*self
        };
        then.first_short(first.max(back), last)
            .map_or(0, |day| then.short(day))
    }

    /// The first day from `first` to `last` on which the months that end fall short.
    fn first_short(&self, first: Day, last: Day) -> Option<Day> {
        let mut day = first;
        while day <= last {
            let (until, found) = match self.present.span_at(day) {
                Some(here) => self.short_while_here(day, here.last.min(last)),
                None => self.short_while_away(day, self.next_entry(day).min(last)),
            };
            if found.is_some() {
                return found;
            }
            day = until.plus_days(1);
        }
        None
    }

    /// The day before the first day of presence after `day`.
    fn next_entry(&self, day: Day) -> Day {
        let spans = self.present.as_slice();
        let passed = spans.partition_point(|span| span.first <= day);
        spans
            .get(passed)
            .map_or(Day::LAST, |span| span.first.plus_days(-1))
    }

    /// While present, the days held only grow: but 1 March of the year after a leap year lets
    /// go of two days at once.
    fn short_while_here(&self, day: Day, until: Day) -> (Day, Option<Day>) {
        let marches = (day.year()..=until.year()).filter_map(first_of_march);
        let mut asked =
            std::iter::once(day).chain(marches.filter(|march| day < *march && *march <= until));
        (until, asked.find(|asked| self.short(*asked) > 0))
    }

    /// While away, they only shrink.
    fn short_while_away(&self, day: Day, until: Day) -> (Day, Option<Day>) {
        if self.short(until) <= 0 {
            return (until, None);
        }
        let (mut low, mut high) = (day.epoch_days(), until.epoch_days());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.short(Day::from_epoch_days(middle)) > 0 {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        (until, Some(Day::from_epoch_days(low)))
    }
}

fn first_of_march(year: i32) -> Option<Day> {
    let new_year = Day::from_ymd(i16::try_from(year).ok()?, 1, 1).ok()?;
    Some(new_year.plus_months(2))
}

#[cfg(test)]
mod tests;
