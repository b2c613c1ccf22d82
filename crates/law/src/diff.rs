//! What differs between the law of two days: for whoever prepares for a change, or explains one.
//!
//! Two days are compared, not all that lay between them: an index that rose three times is told
//! once, from the first amount to the last. The calendar and the clock are law too, and what of them
//! differs is told by the same measure:
//!
//! - A **holiday** differs when its rule does: on 1 July 2026 Constitution Day goes from August to
//!   March, although nobody has a day off on that day. Its first and last dates are read off the rule.
//! - The **clock** differs from the day on which it was set.
//! - The **year** differs when the two days lie in different years, as a whole and once: its number of
//!   working days, and the days off that are its own (Kurban-ait, those given for holidays on a
//!   weekend, those moved by an act). Whoever counts working days over the new year needs those, and
//!   they govern their year only, from 1 January. To list each holiday of the year would hide them
//!   among dates that are always the same; `ruqsat calendar` lists them all.

mod days;

use ruqsat_calendar::{Day, YearlyRule};

use self::days::Days;
use crate::card::{CardVersion, Trilingual};
use crate::data::calendar::{CalendarData, Clock, YearInBrief};
use crate::data::rights::{Rights, Row, Statement, Status};
use crate::dated::{Dated, InEffect, changes};
use crate::group::Group;
use crate::law::{Law, OutsideCoverage};
use crate::lists::{DocumentId, PermitKind};
use crate::number::Number;
use crate::offence::Offence;
use crate::paper::PaperRule;
use crate::regime::Regime;
use crate::rule::RuleId;
use crate::state::State;
use crate::term::TermOf;

/// All of an edition that changes from one day to another.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// The law.
    pub law: &'a Law,
    /// What each status may and must do.
    pub rights: &'a Rights,
    /// Holidays, moved days and the clock.
    pub calendar: &'a CalendarData,
}

/// One thing that is not the same on two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<K, V> {
    /// What it is.
    pub of: K,
    /// On the earlier day; `None` where there was none.
    pub before: Option<V>,
    /// On the later day; `None` where there is none.
    pub after: Option<V>,
}

/// Differences between values that are dated by themselves.
pub type Differences<'a, K, T> = Vec<Difference<K, &'a InEffect<T>>>;

/// What differs between two days, each list in the order of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawDiff<'a> {
    /// Amounts, ages and terms.
    pub numbers: Differences<'a, Number, i32>,
    /// Visa-free regimes; states with the same change stand together.
    pub regimes: Differences<'a, Vec<State>, Regime>,
    /// Members of groups.
    pub groups: Differences<'a, Group, Vec<State>>,
    /// Longest terms of a TRP, in months.
    pub terms: Differences<'a, TermOf, i32>,
    /// Papers asked for: by which rules, those of one paper together.
    pub papers: Vec<Difference<(PermitKind, DocumentId), Vec<&'a PaperRule>>>,
    /// Offences and what they cost.
    pub offences: Vec<Difference<&'a str, &'a Offence>>,
    /// Where rules are written, and rules that came or went.
    pub cards: Vec<Difference<RuleId, &'a CardVersion>>,
    /// What a status may and must do.
    pub rights: Differences<'a, (&'a Row, Status), Statement>,
    /// Dates of holidays, by id and name.
    pub holidays: Vec<Difference<(&'a str, &'a Trilingual), Vec<&'a YearlyRule>>>,
    /// The calendar years, where the days lie in two.
    pub year: Option<Difference<(), YearInBrief<'a>>>,
    /// The time of the day.
    pub clock: Option<Difference<(), &'a InEffect<Clock>>>,
}

impl LawDiff<'_> {
    /// Nothing differs.
    pub const fn is_empty(&self) -> bool {
        self.numbers.is_empty()
            && self.regimes.is_empty()
            && self.groups.is_empty()
            && self.terms.is_empty()
            && self.papers.is_empty()
            && self.offences.is_empty()
            && self.cards.is_empty()
            && self.rights.is_empty()
            && self.holidays.is_empty()
            && self.year.is_none()
            && self.clock.is_none()
    }
}

/// What differs between the law of `before` and of `after`. A value that was only confirmed by
/// another act is the same value.
///
/// # Errors
/// [`OutsideCoverage`] for a day that the edition cannot judge.
pub fn diff(edition: Edition<'_>, before: Day, after: Day) -> Result<LawDiff<'_>, OutsideCoverage> {
    let Edition {
        law,
        rights,
        calendar,
    } = edition;
    law.on(before)?;
    law.on(after)?;
    let days = Days { before, after };
    let numbers = Number::ALL.iter().copied().zip(&law.numbers);
    let groups = Group::ALL.iter().copied().zip(&law.groups);
    let terms = TermOf::ALL.iter().copied();
    let terms = terms.filter_map(|of| Some((of, law.terms.of(of)?)));
    Ok(LawDiff {
        numbers: days.of_all(numbers),
        regimes: days.of_regimes(law),
        groups: days.of_all(groups),
        terms: days.of_all(terms),
        papers: days.of_papers(law),
        offences: days.of_offences(law),
        cards: days.of_cards(law),
        rights: days.of_rights(rights),
        holidays: days.of_holidays(calendar),
        year: days.of_year(calendar),
        clock: days.of((), &calendar.clock),
    })
}

/// The days on which the law differs from that of the day before, oldest first, within what the
/// edition covers. The first day of a year is one of them.
pub fn change_days(edition: Edition<'_>) -> Vec<Day> {
    let Edition { law, rights, .. } = edition;
    let (first, last) = law.covers;
    let mut days: Vec<Day> = law.regimes.change_days();
    days.extend(law.numbers.iter().flat_map(Dated::change_days));
    days.extend(law.groups.iter().flat_map(Dated::change_days));
    let terms = TermOf::ALL.iter().filter_map(|of| law.terms.of(*of));
    days.extend(terms.flat_map(Dated::change_days));
    let papers = law.papers.iter().flatten();
    days.extend(papers.flat_map(|paper| changes(paper.from, paper.until)));
    let offences = law.offences.iter();
    days.extend(offences.flat_map(|offence| changes(offence.from, offence.until)));
    let versions = law.cards.iter().flat_map(|card| &card.versions);
    days.extend(versions.flat_map(|version| changes(version.from, version.until)));
    let cells = rights.rows.iter().flat_map(|row| {
        let statuses = Status::ALL.iter();
        statuses.filter_map(|status| row.over_time(*status))
    });
    days.extend(cells.flat_map(Dated::change_days));
    days.extend(change_days_of_calendar(edition.calendar));
    days.sort_unstable();
    days.dedup();
    days.retain(|day| {
        let differs = |before| diff(edition, before, *day).is_ok_and(|diff| !diff.is_empty());
        first < *day && *day <= last && differs(day.plus_days(-1))
    });
    days
}

/// The days on which the clock, a holiday's rule or the year may change.
fn change_days_of_calendar(calendar: &CalendarData) -> impl Iterator<Item = Day> + '_ {
    let rules = calendar.source.yearly.iter();
    let rules = rules.flat_map(|rule| changes(rule.from, rule.until));
    let years = calendar.years.iter();
    let years = years.filter_map(|year| Day::from_ymd(year.year, 1, 1).ok());
    calendar.clock.change_days().chain(rules).chain(years)
}

#[cfg(test)]
mod tests;
