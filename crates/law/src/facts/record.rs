//! Applications, penalties, convictions, bans.

use ruqsat_calendar::Day;

use super::List;
use crate::ids::ids;
use crate::lists::PermitKind;

ids! {
    /// How an application ended.
    Outcome {
        /// Granted.
        Granted = "granted",
        /// Refused (kk *бас тарту*, ru *отказ*).
        Refused = "refused",
        /// Returned without a decision.
        Returned = "returned",
    }
}

ids! {
    /// The field of law of an offence.
    FieldOfLaw {
        /// Migration.
        Migration = "migration",
        /// Tax.
        Tax = "tax",
        /// Labour.
        Labour = "labour",
        /// Any other.
        Other = "other",
    }
}

ids! {
    /// Criminal convictions.
    Convictions {
        /// None.
        None = "none",
        /// Spent or expunged (ru *погашена или снята*).
        Spent = "spent",
        /// Unspent or open.
        Unspent = "unspent",
    }
}

/// An application for a permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Application {
    /// For which permit.
    pub permit: PermitKind,
    /// The day it was filed.
    pub filed_on: Day,
    /// The day it was decided.
    pub decided_on: Option<Day>,
    /// How it was decided.
    pub outcome: Option<Outcome>,
}

impl Application {
    /// Filed by the day and not decided yet. Looked at from a day before the decision, what is
    /// known of its outcome has not happened.
    pub fn is_pending_on(&self, day: Day) -> bool {
        let undecided = self
            .decided_on
            .map_or(self.outcome.is_none(), |decided| decided > day);
        self.filed_on <= day && undecided
    }
}

/// An administrative penalty (kk *әкімшілік жаза*, ru *административное взыскание*).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Penalty {
    /// The day it was imposed.
    pub imposed_on: Day,
    /// The field of law.
    pub field: FieldOfLaw,
    /// The provision of the administrative code, such as `517-3`.
    pub provision: Option<Box<str>>,
    /// With expulsion (kk *шығарып жіберу*, ru *выдворение*).
    pub expulsion: Option<bool>,
    /// Paid or served.
    pub paid: Option<bool>,
    /// The day its execution ended.
    pub executed_on: Option<Day>,
}

/// What stands on record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Applications; `None` is not known, empty is none.
    pub applications: Option<List<Application>>,
    /// Penalties; `None` is not known, empty is none.
    pub penalties: Option<List<Penalty>>,
    /// Convictions.
    pub convictions: Option<Convictions>,
    /// The last day of an entry ban.
    pub entry_ban_until: Option<Day>,
}

impl Record {
    /// The last application for a permit that was granted by a day: when it was filed, and when it
    /// was decided; of one whose decision has no day, the earliest that it can be.
    pub(crate) fn granted(&self, permit: PermitKind, by: Day) -> Option<(Day, Day)> {
        let applications = self.applications.as_deref()?.iter();
        let granted = applications.filter(|application| {
            application.permit == permit && application.outcome == Some(Outcome::Granted)
        });
        let days = granted.map(|application| {
            let decided_on = application.decided_on.unwrap_or(application.filed_on);
            (application.filed_on, decided_on)
        });
        days.filter(|(_, decided_on)| *decided_on <= by).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_grant_is_the_same_in_whatever_order_they_are_told() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let granted = |filed, decided: Option<&str>| Application {
            permit: PermitKind::Prp,
            filed_on: day(filed),
            decided_on: decided.map(day),
            outcome: Some(Outcome::Granted),
        };
        let mut applications = [
            granted("2026-02-02", Some("2026-03-20")),
            granted("2026-02-02", Some("2026-03-02")),
            granted("2025-05-05", None),
        ];
        for _ in 0..2 {
            let record = Record {
                applications: Some(applications.iter().copied().collect()),
                ..Record::default()
            };
            let last = |by| record.granted(PermitKind::Prp, day(by));
            assert_eq!(
                last("2026-03-20"),
                Some((day("2026-02-02"), day("2026-03-20")))
            );
            assert_eq!(
                last("2026-03-19"),
                Some((day("2026-02-02"), day("2026-03-02")))
            );
            assert_eq!(
                last("2026-03-01"),
                Some((day("2025-05-05"), day("2025-05-05")))
            );
            assert_eq!(last("2025-05-04"), None);
            assert_eq!(record.granted(PermitKind::Trp, day("2026-03-20")), None);
            applications.reverse();
        }
    }
}
