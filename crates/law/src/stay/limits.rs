//! The limits of one visa-free stay, under the safe and the most lenient reading.

use ruqsat_calendar::{Day, last_day_within};
use smallvec::smallvec;

use super::window::last_day_of_fixed_window;
use crate::applicant::Applicant;
use crate::assessment::{OpenDispute, StayDays};
use crate::because::{Because, Value};
use crate::judge::Verdict;
use crate::reading::Topic;
use crate::regime::Regime;
use crate::rule::RuleId;

/// The visa-free regime under which a stay began.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VisaFree<'a> {
    pub regime: &'a Regime,
    /// The stay counts towards the total: it began when the total was in force.
    pub counts: bool,
}

impl<'a> VisaFree<'a> {
    /// The regime of the applicant's nationality for a stay begun on `entered_on`: the law of
    /// the day of entry governs the whole stay.
    pub(crate) fn of(who: &Applicant<'a>, entered_on: Day) -> Option<Self> {
        let regimes = &who.law.law.regimes;
        let regime = regimes.on(who.citizenship(), entered_on)?;
        Some(Self::under(regime, who, entered_on))
    }

    /// The regime that only a source claims for the applicant's nationality.
    pub(super) fn disputed(who: &Applicant<'a>, entered_on: Day) -> Option<Self> {
        let regimes = &who.law.law.regimes;
        let regime = regimes.disputed_on(who.citizenship(), entered_on)?;
        Some(Self::under(regime, who, entered_on))
    }

    fn under(regime: &'a Regime, who: &Applicant<'a>, entered_on: Day) -> Self {
        Self {
            regime,
            counts: entered_on >= who.law.law.regimes.counted_from,
        }
    }

    /// The total and its window, where they bind this stay.
    pub(crate) fn total(&self) -> Option<(i32, i32)> {
        let total = self.regime.total_days.filter(|_| self.counts)?;
        Some((total, self.regime.window_days))
    }

    /// The last day, at most `cap`, of an unbroken stay that the rolling window allows; the day
    /// before `entered_on` when it allows none.
    fn by_the_window(&self, who: &Applicant<'_>, entered_on: Day, cap: Day) -> Day {
        by_total(self.total(), who, entered_on, cap)
    }

    /// The same by the total of the other reading; `None` where all sources give one total.
    fn by_the_other_total(&self, who: &Applicant<'_>, entered_on: Day, cap: Day) -> Option<Day> {
        let other = match self.regime.arguable_total {
            Some(total) => Some(total).filter(|_| self.counts),
            None if self.regime.reading == Some(Topic::AgreementWindow) => None,
            None => return None,
        };
        Some(by_total(other, who, entered_on, cap))
    }
}

/// The last day, at most `cap`, that so many days in so long a window allow.
fn by_total(total: Option<(i32, i32)>, who: &Applicant<'_>, entered_on: Day, cap: Day) -> Day {
    total.map_or(cap, |(total, window)| {
        last_day_within(who.counted(), entered_on, total, window, cap)
            .unwrap_or(entered_on.plus_days(-1))
    })
}

/// The last days of one stay.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    entered_on: Day,
    /// By the limit of one entry, the entry day being day 1.
    per_entry: Day,
    /// By the total of the rolling window; `None` when no total binds.
    window: Option<Day>,
    /// The safe last day: the earlier of both.
    pub last_day: Day,
    /// The most lenient last day.
    arguable: Day,
    /// The last day if only the first day of the stay is read leniently.
    arguable_first_day: Day,
    /// The disputed point behind another limit of one entry.
    regime_topic: Option<(Topic, Day)>,
}

impl Limits {
    /// The safe last day alone of a stay begun on `entered_on`.
    pub(crate) fn safe_last_day(
        who: &Applicant<'_>,
        regime: &VisaFree<'_>,
        entered_on: Day,
    ) -> Day {
        let per_entry = entered_on.plus_days(regime.regime.per_entry_days - 1);
        regime.by_the_window(who, entered_on, per_entry)
    }

    /// The limits of a stay begun on `entered_on` and never broken off.
    pub(crate) fn of(who: &Applicant<'_>, regime: &VisaFree<'_>, entered_on: Day) -> Self {
        let per_entry_days = regime.regime.per_entry_days;
        let per_entry = entered_on.plus_days(per_entry_days - 1);
        let longest = regime
            .regime
            .arguable_per_entry_days
            .unwrap_or(per_entry_days);
        let lenient_entry = entered_on.plus_days(longest.max(per_entry_days));
        let rolling = |cap| regime.by_the_window(who, entered_on, cap);
        let fixed = |cap| {
            regime.total().map_or(cap, |(total, window)| {
                last_day_of_fixed_window(who.counted(), entered_on, (total, window), cap)
            })
        };
        let window = regime.total().map(|_| rolling(Day::LAST));
        let last_day = Self::safe_last_day(who, regime, entered_on);
        let other_total = |cap| regime.by_the_other_total(who, entered_on, cap);
        let by_the_other = match other_total(per_entry) {
            None => rolling(entered_on.plus_days(longest - 1)),
            Some(last) if last_day < last => last,
            // By itself the total costs nothing here, yet it alone bars the day after day N.
            Some(last) => other_total(lenient_entry).unwrap_or(last),
        };
        let topic = regime.regime.reading.filter(|_| last_day < by_the_other);
        let arguable = other_total(lenient_entry)
            .unwrap_or_else(|| rolling(lenient_entry).max(fixed(lenient_entry)));
        Self {
            entered_on,
            per_entry,
            window,
            last_day,
            arguable,
            arguable_first_day: rolling(entered_on.plus_days(per_entry_days)),
            regime_topic: topic.map(|topic| (topic, by_the_other)),
        }
    }

    /// The days of the contract; `over`: days present after the last lawful day.
    pub(crate) fn days(&self, over: i32) -> StayDays {
        StayDays {
            last_day: Some(self.last_day),
            arguable_last_day: (self.arguable > self.last_day).then_some(self.arguable),
            per_entry_last_day: Some(self.per_entry),
            overstay: over,
            ..StayDays::default()
        }
    }

    /// Why: the regime, then each limit, the one that binds first; or that the window lets nobody in.
    pub(crate) fn because(&self, visa_free: &VisaFree<'_>) -> Vec<Because> {
        let regime = visa_free.regime;
        let mut visa_free_rule = Because::of(RuleId::StayVisaFree).sure(regime.confidence);
        visa_free_rule
            .values
            .push(("per_entry_days", Value::Count(regime.per_entry_days)));
        visa_free_rule.reading = regime.reading;
        if let Some((total, window)) = visa_free.total()
            && self.last_day < self.entered_on
        {
            let mut full = Because::of(RuleId::StayWindowFull)
                .with("total_days", total)
                .with("window_days", window)
                .with("entered_on", self.entered_on);
            if self.window_is_disputed() {
                full.reading = Some(Topic::Window);
            }
            return vec![visa_free_rule, full];
        }
        let mut because = vec![visa_free_rule];
        because.extend(self.each_limit(visa_free));
        because
    }

    /// The limit of one entry and that of the window, the one that binds first.
    fn each_limit(&self, visa_free: &VisaFree<'_>) -> Vec<Because> {
        let regime = visa_free.regime;
        let mut per_entry = Because::of(RuleId::StayPerEntry)
            .with("entered_on", self.entered_on)
            .with("days", regime.per_entry_days)
            .with("last_day", self.per_entry);
        if self.arguable_first_day > self.last_day {
            per_entry.reading = Some(Topic::FirstDayOfStay);
        }
        let mut because = vec![per_entry];
        if let (Some(last), Some((total, window))) = (self.window, visa_free.total()) {
            let mut rule = Because::of(RuleId::StayWindow)
                .with("total_days", total)
                .with("window_days", window)
                .with("last_day", last);
            if self.window_is_disputed() {
                rule.reading = Some(Topic::Window);
            }
            because.insert(usize::from(last >= self.per_entry), rule);
        } else {
            because.push(Because::of(RuleId::StayNotCounted));
        }
        because
    }

    /// The window's two readings give different days.
    fn window_is_disputed(&self) -> bool {
        self.regime_topic.is_none() && self.arguable > self.arguable_first_day
    }

    /// The disputed points on which the last day depends.
    pub(crate) fn disputes(&self) -> Vec<OpenDispute> {
        let mut open = Vec::new();
        // Where the safe reading lets nobody in yet, there is no last day to name.
        let by_the_safe = if self.last_day < self.entered_on {
            Value::Id(Verdict::NotYet.id())
        } else {
            Value::Day(self.last_day)
        };
        let mut dispute = |topic, safe, lenient, last| {
            open.push(OpenDispute {
                topic,
                answers: smallvec![(safe, by_the_safe), (lenient, Value::Day(last))],
                used: safe,
            });
        };
        if self.arguable_first_day > self.last_day {
            let last = self.arguable_first_day;
            dispute(
                Topic::FirstDayOfStay,
                "entry_day_counts",
                "next_day_counts",
                last,
            );
        }
        if self.window_is_disputed() {
            dispute(
                Topic::Window,
                "rolling",
                "fixed_from_first_entry",
                self.arguable,
            );
        }
        if let Some((topic, last)) = self.regime_topic {
            let (safe, lenient) = if topic == Topic::AgreementWindow {
                ("total_binds", "no_total")
            } else if topic == Topic::AgreementYear {
                ("thirty_a_year", "ninety_in_180")
            } else {
                ("shorter", "longer")
            };
            dispute(topic, safe, lenient, last);
        }
        open
    }
}
