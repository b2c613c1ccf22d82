//! A day with and without a trip that is not made yet.

use ruqsat_calendar::Day;

use crate::assessment::Assessment;
use crate::facts::{Facts, List, Visit};
use crate::law::{Law, OutsideCoverage};
use crate::number::Number;

/// When somebody who is inside would leave, when somebody who is outside would come, or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Journey {
    /// The day of leaving, the last one inside.
    pub leaves_on: Option<Day>,
    /// The day of coming back, the first one inside.
    pub returns_on: Option<Day>,
}

/// Why a journey cannot be made, or judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JourneyFault {
    /// On that day nobody is inside who could leave.
    #[error("nobody is inside on {leaves_on} who could leave")]
    NobodyInside {
        /// The day of leaving.
        leaves_on: Day,
    },
    /// Until that day the person is inside.
    #[error("the person is inside until {returns_on}: name an earlier day of leaving")]
    NobodyOutside {
        /// The day of coming back.
        returns_on: Day,
    },
    /// The law's data do not cover a day that has to be judged.
    #[error(transparent)]
    NotCovered(#[from] OutsideCoverage),
}

/// A day with and without a trip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// If nothing changes.
    pub before: Assessment,
    /// On the day of leaving, where that is later than the last lawful day: what it costs may be
    /// past punishing by the day of coming back. `None` for who leaves in time.
    pub late: Option<Assessment>,
    /// The last day on which a case may be opened for leaving too late; `None` for who leaves in
    /// time.
    pub punishable_until: Option<Day>,
    /// On the day of coming back, still outside; `None` for who does not come back.
    pub away: Option<Assessment>,
    /// With the trip: where the border is closed on the day of coming back, still outside.
    pub after: Assessment,
    /// The facts with the trip, as `after` judges them.
    pub travelled: Facts,
}

impl Trip {
    /// The border is known to be closed on the day of coming back.
    pub fn is_turned_back(&self) -> bool {
        self.away.as_ref().is_some_and(may_not_enter)
    }
}

fn may_not_enter(away: &Assessment) -> bool {
    let entry = away.entry.as_ref();
    entry.is_some_and(|entry| entry.allowed == Some(false))
}

impl Journey {
    /// The day on which a trip shows: that of coming back, else the first one outside, since the
    /// day of leaving is still a day inside. `None` for no trip at all.
    pub fn shows_on(&self) -> Option<Day> {
        let outside = self.leaves_on.map(|day| day.plus_days(1));
        self.returns_on.or(outside)
    }

    /// What follows for a person, judged on a day.
    ///
    /// # Errors
    /// Nobody is there to leave or to come back, or a day is not covered by the law's data.
    pub fn of(&self, law: &Law, facts: &Facts, on: Day) -> Result<Trip, JourneyFault> {
        let leaving = Self {
            returns_on: None,
            ..*self
        };
        let gone = leaving.made_by(facts)?;
        let travelled = self.made_by(facts)?;
        let outside = |on: Option<Day>| match on {
            Some(on) => Ok(Some(law.on(on)?.assess(&gone))),
            None => Ok::<_, JourneyFault>(None),
        };
        let late = outside(self.leaves_on)?.filter(|answer| answer.stay.days.overstay > 0);
        let away = outside(self.returns_on)?;
        let turned_back = away.as_ref().is_some_and(may_not_enter);
        let travelled = if turned_back { gone } else { travelled };
        let judged = law.on(on)?;
        Ok(Trip {
            before: judged.assess(facts),
            punishable_until: late
                .as_ref()
                .and_then(|late| punishable_until(law, late.on)),
            late,
            away,
            after: judged.assess(&travelled),
            travelled,
        })
    }
}

/// The last day on which a case may be opened for what ended on a day.
fn punishable_until(law: &Law, ended_on: Day) -> Option<Day> {
    let months = law.number_on(Number::LimitationMonths, ended_on)?;
    Some(ended_on.plus_months(months))
}

impl Journey {
    /// The facts of a person who has made the journey.
    ///
    /// # Errors
    /// Nobody is there to leave or to come back.
    pub fn made_by(&self, facts: &Facts) -> Result<Facts, JourneyFault> {
        let mut travelled = facts.clone();
        let visits = travelled.presence.visits.get_or_insert_default();
        if let Some(leaves_on) = self.leaves_on {
            leave(visits, leaves_on)?;
        }
        if let Some(returns_on) = self.returns_on {
            come_back(visits, returns_on)?;
        }
        Ok(travelled)
    }
}

/// Ends the visit that is open.
fn leave(visits: &mut [Visit], leaves_on: Day) -> Result<(), JourneyFault> {
    match visits.last_mut() {
        Some(visit) if visit.left_on.is_none() && visit.entered_on <= leaves_on => {
            visit.left_on = Some(leaves_on);
            Ok(())
        }
        _ => Err(JourneyFault::NobodyInside { leaves_on }),
    }
}

/// Begins a visit after the last one.
fn come_back(visits: &mut List<Visit>, returns_on: Day) -> Result<(), JourneyFault> {
    let last = visits.last();
    let is_outside =
        last.is_none_or(|visit| visit.left_on.is_some_and(|left_on| left_on <= returns_on));
    if !is_outside {
        return Err(JourneyFault::NobodyOutside { returns_on });
    }
    visits.push(Visit {
        entered_on: returns_on,
        left_on: None,
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use thin_vec::thin_vec;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn inside_since(day: Day) -> List<Visit> {
        thin_vec![Visit {
            entered_on: day,
            left_on: None,
        }]
    }

    #[test]
    fn who_is_inside_leaves_and_comes_back_on_the_same_day() {
        let mut visits = inside_since(day("2026-04-01"));
        leave(&mut visits, day("2026-05-03")).unwrap();
        come_back(&mut visits, day("2026-05-03")).unwrap();
        assert_eq!(visits.len(), 2);
        assert_eq!(visits[0].left_on, Some(day("2026-05-03")));
    }

    #[test]
    fn nobody_leaves_before_coming_or_comes_back_before_leaving() {
        let mut visits = inside_since(day("2026-04-01"));
        assert!(leave(&mut visits, day("2026-03-31")).is_err());
        assert!(come_back(&mut visits, day("2026-05-01")).is_err());
        leave(&mut visits, day("2026-05-03")).unwrap();
        assert!(leave(&mut visits, day("2026-05-04")).is_err());
        assert!(come_back(&mut visits, day("2026-05-02")).is_err());
    }

    #[test]
    fn the_day_of_leaving_is_still_a_day_inside() {
        let leaves_on = Some(day("2026-05-03"));
        let (for_good, returns_on) = (
            Journey {
                leaves_on,
                returns_on: None,
            },
            day("2026-06-01"),
        );
        assert_eq!(for_good.shows_on(), Some(day("2026-05-04")));
        let and_back = Journey {
            leaves_on,
            returns_on: Some(returns_on),
        };
        assert_eq!(and_back.shows_on(), Some(returns_on));
        assert_eq!(Journey::default().shows_on(), None);
    }
}
