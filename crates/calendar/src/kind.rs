//! What a day is to those who work five days a week, and why.

use crate::Day;

/// What a day is to those who work five days a week.
///
/// ```
/// use ruqsat_calendar::DayKind;
/// // A Sunday can be a working day: 5 January 2025 was worked for 3 January.
/// let of = "2025-01-03".parse().unwrap();
/// assert!(DayKind::WorkedInstead { of }.is_working());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind<'calendar> {
    /// An ordinary working day (kk *жұмыс күні*, ru *рабочий день*).
    Working,
    /// A Saturday or Sunday that is worked, because an act gave another day off for it.
    WorkedInstead {
        /// The day off given for it.
        of: Day,
    },
    /// A Saturday or Sunday without a name of its own.
    Weekend,
    /// A holiday on its own date, be it a Saturday or Sunday.
    Holiday {
        /// Which holiday.
        id: &'calendar str,
    },
    /// The day off that a holiday on a Saturday or Sunday gives.
    HolidayMovedFrom {
        /// Which holiday.
        id: &'calendar str,
        /// The Saturday or Sunday on which the holiday fell.
        from: Day,
    },
    /// A day off that is no holiday, be it a Saturday or Sunday: it is never moved.
    DayOff {
        /// Which day off.
        id: &'calendar str,
    },
    /// A day off by an act that moved it here.
    SwappedOff {
        /// The Saturday or Sunday worked for it.
        worked_on: Day,
    },
}

impl<'calendar> DayKind<'calendar> {
    /// Whether people work on the day.
    #[must_use]
    pub const fn is_working(self) -> bool {
        match self {
            Self::Working | Self::WorkedInstead { .. } => true,
            Self::Weekend
            | Self::Holiday { .. }
            | Self::HolidayMovedFrom { .. }
            | Self::DayOff { .. }
            | Self::SwappedOff { .. } => false,
        }
    }

    /// The kind as one stable word, for machines: `working`, `worked_instead`, `weekend`, `holiday`,
    /// `holiday_moved`, `day_off` or `swapped_off`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::WorkedInstead { .. } => "worked_instead",
            Self::Weekend => "weekend",
            Self::Holiday { .. } => "holiday",
            Self::HolidayMovedFrom { .. } => "holiday_moved",
            Self::DayOff { .. } => "day_off",
            Self::SwappedOff { .. } => "swapped_off",
        }
    }

    /// The holiday or day off that the day carries or stands for.
    #[must_use]
    pub const fn id(self) -> Option<&'calendar str> {
        match self {
            Self::Holiday { id } | Self::HolidayMovedFrom { id, .. } | Self::DayOff { id } => {
                Some(id)
            }
            Self::Working
            | Self::WorkedInstead { .. }
            | Self::Weekend
            | Self::SwappedOff { .. } => None,
        }
    }

    /// The other day without which this one would be ordinary: where a moved holiday fell, what a
    /// worked weekend was given for, what was worked for a day off.
    #[must_use]
    pub const fn other_day(self) -> Option<Day> {
        match self {
            Self::WorkedInstead { of: day }
            | Self::HolidayMovedFrom { from: day, .. }
            | Self::SwappedOff { worked_on: day } => Some(day),
            Self::Working | Self::Weekend | Self::Holiday { .. } | Self::DayOff { .. } => None,
        }
    }
}
