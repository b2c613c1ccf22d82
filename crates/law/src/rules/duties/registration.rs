//! Registration of those who stay for long: by the thirtieth day, and at each new address.

use super::arrival::moved_during;
use super::{Deadline, dispute, reasons};
use crate::applicant::Applicant;
use crate::assessment::{Assessment, DutyId, DutyState};
use crate::because::Because;
use crate::facts::Visit;
use crate::number::Number;
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// Both duties of those who may stay longer than thirty days on this entry.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let Some(visit) = who.visit().filter(|_| !who.is_permanent_resident()) else {
        return;
    };
    if !stays_long(who, answer, visit) {
        return;
    }
    immigrant(who, answer, visit);
    if let Some(moved_on) = moved_during(who, visit) {
        address(who, answer, moved_on);
    }
}

/// The lawful stay since the entry, the day of entry counted, is longer than thirty days.
fn stays_long(who: &Applicant<'_>, answer: &Assessment, visit: Visit) -> bool {
    let long = who.law.number(Number::LongStayDays);
    let last = answer.stay.days.last_day;
    match (long, last) {
        // Day 1 is the day of entry, so as many days later is one day more than that.
        (Some(long), Some(last)) => visit.entered_on.days_until(last) >= long,
        (_, _) => false,
    }
}

/// The immigrant registers by the thirtieth day (kk *көшіп келушіні тіркеу*, ru *регистрация
/// иммигранта*).
///
/// Law: ml 6(5), o923.
/// Since: the day on which the procedure began; an entry whose thirtieth day lay before it is free,
/// one whose thirtieth day lies after it is told of the duty before nobody can meet it yet.
/// Measured: the day of entry.
/// Unsure: `registration_day`.
/// Not modelled: exemptions that a treaty may grant.
fn immigrant(who: &Applicant<'_>, answer: &mut Assessment, visit: Visit) {
    let first = visit.entered_on;
    let Some((days, last)) = thirtieth_day(who, first) else {
        return;
    };
    // Nobody can register on a day before the procedure began.
    let earlier = last.plus_days(-1);
    let law = who.law.law;
    let possible = law.number_on(Number::RegistrationDays, earlier);
    let due = possible.map_or(last, |_| earlier);
    let deadline = Deadline::on(due).or_at_the_latest(Some(last));
    let opens = match who.law.number(Number::RegistrationDays) {
        Some(_) => None,
        None => law.number_begins_after(Number::RegistrationDays, who.today()),
    };
    let norm = opens
        .map_or_else(
            || Because::of(RuleId::DutyRegister),
            |opens| Because::of(RuleId::DutyRegisterSoon).with("opens", opens),
        )
        .with("entered_on", first)
        .with("days", days)
        .with("due", due);
    let owed = Owed {
        id: DutyId::ImmigrantRegistration,
        norm,
        since: first,
        opens,
        deadline,
        topic: Topic::RegistrationDay,
        safe: "entry_day_counts",
    };
    owed.add(who, answer);
}

/// The days of the term and its last day, by the law of that last day.
fn thirtieth_day(who: &Applicant<'_>, entered_on: Day) -> Option<(i32, Day)> {
    let long = who.law.number(Number::LongStayDays)?;
    let by_then = entered_on.plus_days(long).max(who.today());
    let days = who.law.law.number_on(Number::RegistrationDays, by_then)?;
    let last = entered_on.plus_days(days);
    let in_force = who.law.law.number_on(Number::RegistrationDays, last);
    in_force.map(|_| (days, last))
}

/// A new address is registered within five working days.
///
/// Law: ml 6(5), o923.
/// Measured: the day of the move.
/// Unsure: `first_day_of_move`.
fn address(who: &Applicant<'_>, answer: &mut Assessment, moved_on: Day) {
    let days = who
        .law
        .law
        .number_on(Number::RegistrationMoveDays, moved_on);
    let found = days.and_then(|days| Some((days, Deadline::in_working_days(who, moved_on, days)?)));
    let Some((days, deadline)) = found else {
        return;
    };
    let mut norm = Because::of(RuleId::DutyRegisterMove)
        .with("moved_on", moved_on)
        .with("days", days);
    if let Some(due) = deadline.due {
        norm = norm.with("due", due);
    }
    let owed = Owed {
        id: DutyId::AddressRegistration,
        norm,
        since: moved_on,
        opens: None,
        deadline,
        topic: Topic::FirstDayOfMove,
        safe: "move_day_counts",
    };
    owed.add(who, answer);
}

/// A registration that is owed since a day.
struct Owed {
    id: DutyId,
    norm: Because,
    since: Day,
    /// The first day on which it can be done, where that is still to come.
    opens: Option<Day>,
    deadline: Deadline,
    topic: Topic,
    /// The reading that protects the person, by its id in `law/readings`.
    safe: &'static str,
}

impl Owed {
    fn add(self, who: &Applicant<'_>, answer: &mut Assessment) {
        let known = who.facts.presence.registrations.as_deref();
        if known.is_none() {
            answer.missing.push("registrations");
        }
        let done = known.unwrap_or_default().iter().any(|registration| {
            self.since <= registration.from && registration.from <= who.today()
        });
        let opens = self.opens.unwrap_or(self.since);
        let state = self.deadline.state_from(opens, done, who.today());
        let mut norm = self.norm;
        if state != DutyState::Done && self.deadline.arguable.is_some() {
            norm = norm.read(self.topic);
            let readings = (self.safe, "next_day_counts");
            dispute(answer, self.topic, readings, self.deadline);
        }
        let because = reasons(who, norm, state, RuleId::FineOwner);
        let duty = self
            .deadline
            .duty(self.id, Party::Foreigner, state, because);
        answer.duties.push(duty);
    }
}
