//! The days after a stay in which one source still allows filing.

use ruqsat_calendar::Day;
use smallvec::smallvec;

use crate::assessment::OpenDispute;
use crate::because::Value;
use crate::law::InForce;
use crate::number::Number;
use crate::reading::Topic;

/// By when an application is filed after the last lawful day of a stay.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grace {
    /// The last lawful day of the stay.
    last_day: Day,
    /// The last day of grace, since the source speaks of one.
    until: Option<Day>,
    /// The edition reads the law as that source does.
    used: bool,
}

const NONE: &str = "no_grace";
const TEN_DAYS: &str = "ten_days";

impl Grace {
    /// After a stay that was lawful up to and including `last_day`.
    pub(crate) fn after(last_day: Day, law: &InForce<'_>) -> Self {
        let days = law.number(Number::TrpGraceDays);
        Self {
            last_day,
            until: days.map(|days| last_day.plus_days(days)),
            used: law.law.reads(Topic::TrpGrace, TEN_DAYS),
        }
    }

    /// The last day of filing, by the reading of the edition.
    pub(crate) fn file_by(self) -> Day {
        self.until.filter(|_| self.used).unwrap_or(self.last_day)
    }

    /// The last day of filing by the one source, where it is later than that.
    pub(crate) fn arguable(self) -> Option<Day> {
        self.until.filter(|_| !self.used)
    }

    /// Whether somebody whose stay is over may file on the day hangs on the reading.
    pub(crate) fn decides(self, day: Day) -> bool {
        self.until.is_some_and(|until| day <= until)
    }

    /// Both readings; `None` before the source speaks of grace.
    pub(crate) fn dispute(self) -> Option<OpenDispute> {
        Some(OpenDispute {
            topic: Topic::TrpGrace,
            answers: smallvec![
                (NONE, Value::Day(self.last_day)),
                (TEN_DAYS, Value::Day(self.until?)),
            ],
            used: if self.used { TEN_DAYS } else { NONE },
        })
    }
}
