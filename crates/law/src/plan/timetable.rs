//! The filing day that a plan aims at, and what will be asked for on it.

use ruqsat_calendar::{Day, FirstDay};

use super::{Goal, Way, before, choice};
use crate::assessment::{Assessment, DecisionBy, Have, Needed, PermitAnswer, Status};
use crate::facts::{Facts, Permit, Visit, Wants};
use crate::judge::Verdict;
use crate::law::InForce;
use crate::lists::{DocumentId, PermitKind};
use crate::number::Number;

/// The days between which the steps move.
#[derive(Debug)]
pub(super) struct Timetable<'a> {
    /// The day on which the plan is made.
    pub today: Day,
    /// The first day on which the person is here to get papers: today, or the day on which who has
    /// overstayed comes in again.
    pub here_from: Day,
    /// The filing day.
    pub filing_on: Day,
    /// The last lawful day of the stay, of who is here lawfully or comes in again first.
    pub last_day: Option<Day>,
    /// The filing day under its own law; `None` when the data do not reach so far.
    pub assessed: Option<Filing<'a>>,
}

/// The permit as it will stand on the filing day.
#[derive(Debug)]
pub(super) struct Filing<'a> {
    /// The law of that day.
    pub law: InForce<'a>,
    /// The facts, narrowed to the permit that is gone for.
    pub facts: Facts,
    /// The permit.
    pub permit: PermitAnswer,
    /// The last lawful day of the stay on that day.
    last_day: Option<Day>,
}

impl<'a> Timetable<'a> {
    pub(super) fn of(way: &Way<'a>, permit: &PermitAnswer, answer: &Assessment) -> Self {
        let today = way.who.today();
        let stay = last_lawful_day(answer);
        let back = before::return_on(permit).and_then(|back| Filing::on(way, permit, back, stay));
        let last_day = stay.or(back.and_then(|back| back.last_day));
        let filing_on = filing_day(way, permit, answer, last_day);
        Self {
            today,
            here_from: here_from(today, permit),
            filing_on,
            last_day,
            assessed: Filing::on(way, permit, filing_on, stay),
        }
    }

    /// Of an application that was filed on a day and is not decided.
    pub(super) fn filed(
        way: &Way<'a>,
        permit: &PermitAnswer,
        answer: &Assessment,
        filed_on: Day,
    ) -> Self {
        let stay = last_lawful_day(answer);
        Self {
            today: way.who.today(),
            here_from: way.who.today(),
            filing_on: filed_on,
            last_day: stay,
            assessed: Filing::on(way, permit, filed_on, stay),
        }
    }

    /// The ground or route is closed on the filing day.
    pub(super) fn is_closed(&self) -> bool {
        let filing = self.assessed.as_ref();
        filing.is_some_and(|filing| filing.permit.verdict == Verdict::NotEligible)
    }

    /// `days` before the filing day, but not before the person is here.
    pub(super) fn before_filing(&self, days: i32) -> Day {
        self.filing_on.plus_days(-days).max(self.here_from)
    }
}

impl<'a> Filing<'a> {
    /// `stay`: the last lawful day of the stay of today.
    fn on(way: &Way<'a>, permit: &PermitAnswer, day: Day, stay: Option<Day>) -> Option<Self> {
        let law = way.law.on(day).ok()?;
        let mut facts = Facts {
            wants: Wants {
                target: permit.target,
                ..way.who.facts.wants
            },
            ..way.who.facts.clone()
        };
        if day > way.who.today() {
            paid_on(way.who.today(), &mut facts);
        }
        if let Some(back) = before::return_on(permit).filter(|back| *back <= day) {
            entered_on(back, way.who.today(), &mut facts);
        } else if let Some(last_day) = stay.filter(|last| *last < day && way.goal == Goal::Rp) {
            covered_until(day, last_day, &mut facts);
        }
        let answer = law.assess(&facts);
        let last_day = last_lawful_day(&answer);
        let permit = answer.permits.into_iter().next()?;
        Some(Self {
            law,
            facts,
            permit,
            last_day,
        })
    }

    /// By when it is decided, the screening being behind.
    pub(super) fn decision_by(&self) -> DecisionBy {
        let by = self.permit.decision_by;
        let expected = match self.permit.permit {
            PermitKind::Prp => {
                let days = self.law.number(Number::PrpDecisionExpectedDays);
                days.map(|days| self.law.day.plus_days(days))
            }
            PermitKind::Trp | PermitKind::RpCard => by.expected,
        };
        DecisionBy {
            expected,
            screening_days: 0,
            ..by
        }
    }

    /// Days of the law of the filing day; 0 when it has none.
    pub(super) fn number(&self, number: Number) -> i32 {
        self.law.number(number).unwrap_or_default()
    }
}

/// Who has overstayed leaves today, and gets the papers of this country when back.
fn here_from(today: Day, permit: &PermitAnswer) -> Day {
    before::return_on(permit).map_or(today, |back| back.max(today))
}

/// Penalties are taken to be paid on the day on which the plan is made, as it says to. No payment
/// executes an expulsion.
fn paid_on(today: Day, facts: &mut Facts) {
    let penalties = facts.record.penalties.iter_mut().flatten();
    for penalty in penalties.filter(|penalty| penalty.imposed_on <= today) {
        if penalty.paid == Some(false) && penalty.expulsion != Some(true) {
            penalty.paid = Some(true);
            penalty.executed_on = penalty.executed_on.or(Some(today));
        }
    }
}

/// Who has overstayed is taken to leave on the day on which the plan is made, as it says to; who
/// is outside has left before. Both come in on a day.
pub(super) fn entered_on(back: Day, today: Day, facts: &mut Facts) {
    let visits = facts.presence.visits.get_or_insert_default();
    visits.retain(|visit| visit.entered_on <= today);
    if let Some(last) = visits.last_mut() {
        let left_on = last.left_on.map_or(today, |left| left.min(today));
        last.left_on = Some(left_on);
    }
    visits.push(Visit {
        entered_on: back,
        left_on: None,
    });
}

/// A stay that ends before the filing is taken to be followed by another one, as the plan says: a
/// temporary permit stands for it.
fn covered_until(day: Day, last_day: Day, facts: &mut Facts) {
    facts.presence.permits.push(Permit {
        kind: PermitKind::Trp,
        ground: None,
        route: None,
        from: last_day.plus_days(1),
        until: day,
        ended_on: None,
    });
}

/// The last lawful day of the stay, of who is here lawfully.
fn last_lawful_day(answer: &Assessment) -> Option<Day> {
    let here = answer.stay.status == Status::Lawful;
    answer.stay.days.last_day.filter(|_| here)
}

/// The first working day on which nothing stands in the way and the papers can be ready; while
/// the stay lasts, if that is possible at all, if need be on a day of rest.
fn filing_day(
    way: &Way<'_>,
    permit: &PermitAnswer,
    answer: &Assessment,
    last_day: Option<Day>,
) -> Day {
    let today = way.who.today();
    let entry_on = answer.entry.as_ref().and_then(|entry| entry.earliest);
    // Beside a change without a day, nobody knows when the permit opens, yet each wait is known.
    let waits = permit.way.iter().filter_map(|change| change.opens_on);
    let not_before = [entry_on, permit.from, screened_on(way, permit)]
        .into_iter()
        .flatten()
        .chain(waits)
        .fold(today, Day::max);
    let ready_on = not_before.max(papers_ready_on(way, permit));
    let in_time = file_by(way, answer, last_day).filter(|last| *last >= not_before);
    let wished = in_time.map_or(ready_on, |last| ready_on.min(last));
    let calendar = &way.law.calendar;
    let working = calendar.roll_forward(wished).unwrap_or(wished);
    match in_time {
        Some(last) if working > last => last_working(way, not_before, last)
            .or_else(|| last_day.filter(|end| working <= *end).map(|_| working))
            .unwrap_or(last),
        _ => working,
    }
}

/// The day by which the stay wants the filing; none where a TRP can follow it anyway.
///
/// A TRP is best decided before the stay ends, a PRP at least filed.
fn file_by(way: &Way<'_>, answer: &Assessment, last_day: Option<Day>) -> Option<Day> {
    let last_day = last_day?;
    match way.goal {
        Goal::Rp => choice::follows(answer).is_none().then_some(last_day),
        Goal::Trp => Some(decided_by(way, last_day).unwrap_or(last_day)),
    }
}

/// The last day from today on of which practice decides a TRP by `last_day`.
fn decided_by(way: &Way<'_>, last_day: Day) -> Option<Day> {
    let today = way.who.today();
    let days = way.who.law.number(Number::TrpDecisionExpectedDays)?;
    let calendar = &way.law.calendar;
    let mut back = (0..=today.days_until(last_day)).map(|back| last_day.plus_days(-back));
    back.find(|day| {
        let decided = calendar.deadline(*day, days, FirstDay::Excluded);
        decided.is_ok_and(|decided| decided <= last_day)
    })
}

/// The last working day from `first` to `last`.
fn last_working(way: &Way<'_>, first: Day, last: Day) -> Option<Day> {
    let mut days = (0..=first.days_until(last)).map(|back| last.plus_days(-back));
    days.find(|day| way.law.calendar.is_working(*day).unwrap_or(true))
}

/// The day on which the pilot's screening can be over, or the pilot itself.
fn screened_on(way: &Way<'_>, permit: &PermitAnswer) -> Option<Day> {
    let mut papers = permit.documents.iter();
    papers.find(|paper| {
        paper.document == DocumentId::ScreeningCertificate
            && paper.needed == Needed::Yes
            && paper.have != Have::Yes
    })?;
    let today = way.who.today();
    let days = way.who.law.number(Number::ScreeningDays)?;
    let rules = way.who.law.papers(PermitKind::Prp).iter();
    let ends = rules
        .filter(|rule| rule.document == DocumentId::ScreeningCertificate)
        .filter_map(|rule| rule.until)
        .filter(|until| *until >= today)
        .map(|until| until.plus_days(1));
    Some(ends.chain([today.plus_days(days)]).min().unwrap_or(today))
}

/// The day by which papers that are not held can be gathered, and the screening begun at leisure.
fn papers_ready_on(way: &Way<'_>, permit: &PermitAnswer) -> Day {
    let gathered_on = gathered_on(way, permit);
    let near = way.who.law.number(Number::NearFilingDays);
    match (screened_on(way, permit), near) {
        (Some(screened), Some(near)) => gathered_on.max(screened.plus_days(near)),
        (_, _) => gathered_on,
    }
}

/// The day by which papers that are not held can be gathered.
fn gathered_on(way: &Way<'_>, permit: &PermitAnswer) -> Day {
    let here_from = here_from(way.who.today(), permit);
    let mut papers = permit.documents.iter();
    if papers.all(|paper| paper.needed == Needed::No || paper.have == Have::Yes) {
        return here_from;
    }
    let number = match way.goal {
        Goal::Rp => Number::PreparationDays,
        Goal::Trp => Number::NearFilingDays,
    };
    here_from.plus_days(way.who.law.number(number).unwrap_or_default())
}
