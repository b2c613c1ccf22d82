//! Days in a row, and sets of them. What a window makes of them is in [`crate::window`].

use smallvec::SmallVec;

use crate::Day;

/// Days in a row, both ends included. A span whose `last` is before its `first` covers no day.
///
/// ```
/// use ruqsat_calendar::DaySpan;
/// let stay = DaySpan { first: "2026-03-01".parse().unwrap(), last: "2026-03-01".parse().unwrap() };
/// // Arrived and left on the same day: that is one day, not none.
/// assert_eq!(stay.days(), 1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaySpan {
    /// The first day covered.
    pub first: Day,
    /// The last day covered.
    pub last: Day,
}

impl DaySpan {
    /// The span of one day.
    #[must_use]
    pub const fn one(day: Day) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// The number of days covered: at least 1, or 0 when the span covers no day.
    #[must_use]
    pub const fn days(self) -> i32 {
        let days = self.first.days_until(self.last) + 1;
        if days < 0 { 0 } else { days }
    }

    /// Whether `day` is covered.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// No day lies between this span and `next`, which does not begin before it.
    fn joins(self, next: Self) -> bool {
        next.first.epoch_days() <= self.last.epoch_days() + 1
    }

    /// The days that both spans cover; covers no day where they do not meet.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            first: self.first.max(other.first),
            last: self.last.min(other.last),
        }
    }
}

/// A set of days, held as spans in order that neither overlap nor touch.
///
/// Built from spans in any order; a day named twice is in the set once, so leaving and coming back
/// on the same day makes that day count once.
///
/// ```
/// use ruqsat_calendar::{DaySpan, DaySpans};
/// let span = |first: &str, last: &str| DaySpan {
///     first: first.parse().unwrap(),
///     last: last.parse().unwrap(),
/// };
/// let present = DaySpans::from_spans([
///     span("2026-03-10", "2026-03-12"), // came back on the day of leaving
///     span("2026-03-01", "2026-03-10"),
/// ]);
/// assert_eq!(present.days(), 12);
/// assert_eq!(present.iter().count(), 1);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct DaySpans {
    // INVARIANT: in order; every span covers a day; between two spans lies at least one day.
    // Few people have more stays than are kept in place.
    spans: SmallVec<[DaySpan; 6]>,
}

impl DaySpans {
    /// No day at all.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            spans: SmallVec::new_const(),
        }
    }

    /// All the days of `spans`, in whatever order they come.
    #[must_use]
    pub fn from_spans(spans: impl IntoIterator<Item = DaySpan>) -> Self {
        let mut set = Self::new();
        set.refill(spans);
        set
    }

    /// Forgets every day and takes those of `spans`, keeping the memory: for one person after
    /// another.
    pub fn refill(&mut self, spans: impl IntoIterator<Item = DaySpan>) {
        self.spans.clear();
        let mut in_order = true;
        for span in spans.into_iter().filter(|span| span.days() > 0) {
            match self.spans.last_mut() {
                Some(last) if span.first < last.first => {
                    in_order = false;
                    self.spans.push(span);
                }
                Some(last) if last.joins(span) => last.last = last.last.max(span.last),
                Some(_) | None => self.spans.push(span),
            }
        }
        // Visits come in order; only what does not is sorted.
        if !in_order {
            self.spans.sort_unstable();
            self.spans.dedup_by(|next, kept| {
                let joins = kept.joins(*next);
                if joins {
                    kept.last = kept.last.max(next.last);
                }
                joins
            });
        }
    }

    /// The spans, in order.
    pub fn iter(&self) -> std::iter::Copied<std::slice::Iter<'_, DaySpan>> {
        self.spans.iter().copied()
    }

    /// The spans, in order; between two of them lies at least one day.
    #[must_use]
    pub fn as_slice(&self) -> &[DaySpan] {
        &self.spans
    }

    /// Whether no day is covered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The first day covered.
    #[must_use]
    pub fn first(&self) -> Option<Day> {
        self.spans.first().map(|span| span.first)
    }

    /// The last day covered.
    #[must_use]
    pub fn last(&self) -> Option<Day> {
        self.spans.last().map(|span| span.last)
    }

    /// The number of days covered.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.iter().map(DaySpan::days).sum()
    }

    /// Whether `day` is covered.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        self.span_at(day).is_some()
    }

    /// The span that covers `day`.
    #[must_use]
    pub fn span_at(&self, day: Day) -> Option<DaySpan> {
        self.ending_from(day)
            .first()
            .copied()
            .filter(|span| span.first <= day)
    }

    /// The number of covered days from `from` to `to`, both included; 0 when `to` is earlier.
    #[must_use]
    pub fn count_in(&self, from: Day, to: Day) -> i32 {
        let asked = DaySpan {
            first: from,
            last: to,
        };
        // Few spans, each looked at without a branch, cost less than a search for the first.
        self.iter().map(|span| span.intersect(asked).days()).sum()
    }

    /// The days of either set.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self::from_spans(self.iter().chain(other.iter()))
    }

    /// The days of both sets.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        let parts = self.iter().flat_map(|mine| {
            let theirs = other.ending_from(mine.first).iter();
            let meeting = theirs.take_while(move |span| span.first <= mine.last);
            meeting.map(move |span| mine.intersect(*span))
        });
        // In order and apart, because the spans of both sets are.
        Self {
            spans: parts.collect(),
        }
    }

    /// The days of this set that are not in `other`.
    #[must_use]
    pub fn subtract(&self, other: &Self) -> Self {
        let mut spans = SmallVec::new();
        for mine in self {
            let mut next = mine.first.epoch_days();
            let theirs = other.ending_from(mine.first).iter();
            for gone in theirs.take_while(|span| span.first <= mine.last) {
                spans.extend(span_of(next, gone.first.epoch_days() - 1));
                next = gone.last.epoch_days() + 1;
            }
            spans.extend(span_of(next, mine.last.epoch_days()));
        }
        Self { spans }
    }

    /// The spans that end on `day` or later.
    fn ending_from(&self, day: Day) -> &[DaySpan] {
        let passed = self.spans.partition_point(|span| span.last < day);
        self.spans.get(passed..).unwrap_or_default()
    }
}

impl FromIterator<DaySpan> for DaySpans {
    fn from_iter<I: IntoIterator<Item = DaySpan>>(spans: I) -> Self {
        Self::from_spans(spans)
    }
}

impl<'a> IntoIterator for &'a DaySpans {
    type Item = DaySpan;
    type IntoIter = std::iter::Copied<std::slice::Iter<'a, DaySpan>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The span of two epoch days that may lie a day outside the calendar, unless it covers no day.
fn span_of(first: i32, last: i32) -> Option<DaySpan> {
    let span = || DaySpan {
        first: Day::from_epoch_days(first),
        last: Day::from_epoch_days(last),
    };
    (first <= last).then(span)
}

#[cfg(test)]
mod tests;
