//! Whether and from when an outsider may come in.

use ruqsat_calendar::{Day, earliest_start};

use super::{Limits, VisaFree};
use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::Entry;
use crate::because::Because;
use crate::facts::Penalty;
use crate::judge::FactPath;
use crate::number::Number;
use crate::rule::RuleId;
use crate::rules::exposure::is_warning;

/// The entry of somebody who is outside; `None` for everybody else.
pub(crate) fn entry(who: &Applicant<'_>, missing: &mut Vec<FactPath>) -> Option<Entry> {
    if who.is_citizen() || !matches!(who.whereabouts, Whereabouts::Outside(_)) {
        return None;
    }
    let mut because = Vec::new();
    let ban = ban(who, &mut because, missing);
    let unpaid = unpaid(who, &mut because, missing);
    let not_before = ban
        .until
        .map_or(who.today(), |until| until.plus_days(1).max(who.today()));
    let opening = opening(who, not_before, &mut because);
    let earliest = opening
        .map(|(day, _)| day)
        .filter(|_| unpaid != Some(true) && !ban.open_ended);
    let allowed = match (earliest, unpaid) {
        (Some(day), Some(false)) => Some(day == who.today()),
        (Some(day), None) if day == who.today() => None,
        (_, _) => Some(false),
    };
    Some(Entry {
        allowed,
        earliest,
        last_day: opening
            .map(|(_, last)| last)
            .filter(|last| earliest.is_some() && *last < Day::LAST),
        because,
    })
}

/// Entry bans by decision and by expulsion.
#[derive(Debug, Default)]
struct Ban {
    /// The last day of the ban.
    until: Option<Day>,
    /// Expelled, but the day of execution is not known: the end cannot be told.
    open_ended: bool,
}

/// The last day on which entry is barred by decision or after expulsion; the last of all days when
/// the end cannot be told.
pub(super) fn barred_until(who: &Applicant<'_>) -> Option<Day> {
    let ban = ban(who, &mut Vec::new(), &mut Vec::new());
    if ban.open_ended {
        Some(Day::LAST)
    } else {
        ban.until
    }
}

fn ban(who: &Applicant<'_>, because: &mut Vec<Because>, missing: &mut Vec<FactPath>) -> Ban {
    let mut ban = Ban::default();
    if let Some(until) = who
        .facts
        .record
        .entry_ban_until
        .filter(|until| *until >= who.today())
    {
        ban.until = Some(until);
        because.push(Because::of(RuleId::EntryBan).with("until", until));
    }
    for penalty in expulsions(who) {
        let years = who
            .law
            .number(Number::ExpulsionBarYears)
            .unwrap_or_default();
        let Some(executed_on) = penalty.executed_on else {
            ban.open_ended = true;
            missing.push("penalties.executed_on");
            because.push(Because::of(RuleId::EntryExpulsionOpen).with("years", years));
            continue;
        };
        let until = executed_on.plus_years(years);
        if until >= who.today() {
            ban.until = ban.until.max(Some(until));
            because.push(
                Because::of(RuleId::EntryExpulsion)
                    .with("executed_on", executed_on)
                    .with("years", years)
                    .with("until", until),
            );
        }
    }
    ban
}

fn penalties<'a>(who: &Applicant<'a>) -> impl Iterator<Item = &'a Penalty> {
    let today = who.today();
    let penalties = who.facts.record.penalties.as_deref().unwrap_or_default();
    penalties
        .iter()
        .filter(move |penalty| penalty.imposed_on <= today)
}

fn expulsions<'a>(who: &Applicant<'a>) -> impl Iterator<Item = &'a Penalty> {
    penalties(who).filter(|penalty| penalty.expulsion == Some(true))
}

/// A penalty is not paid or served; `None` when for some penalty that is not known. A warning
/// leaves nothing to pay.
fn unpaid(
    who: &Applicant<'_>,
    because: &mut Vec<Because>,
    missing: &mut Vec<FactPath>,
) -> Option<bool> {
    let open = |penalty: &&Penalty| penalty.executed_on.is_none_or(|day| day > who.today());
    if who.facts.record.penalties.is_none() {
        missing.push("penalties");
    }
    let mut answer = Some(false);
    for penalty in penalties(who)
        .filter(|penalty| penalty.expulsion != Some(true))
        .filter(open)
        .filter(|penalty| !is_warning(who, penalty))
    {
        match penalty.paid {
            Some(true) => {}
            Some(false) => {
                let rule = Because::of(RuleId::EntryUnpaidFine);
                because.push(rule.with("imposed_on", penalty.imposed_on));
                answer = Some(true);
            }
            None => {
                missing.push("penalties.paid");
                answer = answer.filter(|unpaid| *unpaid);
            }
        }
    }
    answer
}

/// The first day from `first` on, a day after today, on which who leaves today may come in again,
/// with all fines paid; `None` where that takes a visa, or nobody can tell.
pub(crate) fn return_from(who: &Applicant<'_>, first: Day) -> Option<Day> {
    let not_before = match barred_until(who) {
        Some(Day::LAST) => return None,
        Some(until) => until.plus_days(1).max(first),
        None => first,
    };
    opening(who, not_before, &mut Vec::new()).map(|(day, _)| day)
}

/// A recorded penalty that is not paid or served: it bars the entry.
pub(crate) fn unpaid_penalty(who: &Applicant<'_>) -> Option<Because> {
    let mut because = Vec::new();
    unpaid(who, &mut because, &mut Vec::new());
    because.into_iter().next()
}

/// The first day from `not_before` on with a basis of stay, and the last day of that stay.
fn opening(who: &Applicant<'_>, not_before: Day, because: &mut Vec<Because>) -> Option<(Day, Day)> {
    if let (Some(decision), Some(last)) = (who.decision, who.covered_until(not_before)) {
        because.push(decision.because());
        return Some((not_before, last));
    }
    if let Some(last) = who.covered_until(not_before) {
        because.push(Because::of(RuleId::EntryDocument).with("last_day", last));
        return Some((not_before, last));
    }
    let next_cover = who.covered.iter().find(|span| span.first > not_before);
    if VisaFree::of(who, not_before).is_none() {
        because.push(Because::of(RuleId::EntryVisaNeeded).with("state", who.citizenship()));
    }
    let visa_free = visa_free_from(who, not_before);
    let sooner = next_cover.filter(|span| visa_free.is_none_or(|day| span.first <= day));
    if let Some(span) = sooner {
        because.push(Because::of(RuleId::EntryDocument).with("last_day", span.last));
        return Some((span.first, span.last));
    }
    let earliest = visa_free?;
    let limits = Limits::of(who, &VisaFree::of(who, earliest)?, earliest);
    because.push(
        Because::of(RuleId::EntryAllowance)
            .with("earliest", earliest)
            .with("last_day", limits.last_day),
    );
    Some((earliest, limits.last_day))
}

/// The first day from `not_before` on that the regime in force on it leaves open: a regime that
/// is to come may open the border sooner than the window of the present one.
fn visa_free_from(who: &Applicant<'_>, not_before: Day) -> Option<Day> {
    let regimes = who.law.law.regimes.of(who.citizenship())?;
    regimes.all().iter().find_map(|regime| {
        let first = regime.from.max(not_before);
        let open = match VisaFree::of(who, first)?.total() {
            None => first,
            Some((total, window)) => earliest_start(who.counted(), first, total, window)?,
        };
        regime
            .until
            .is_none_or(|until| open <= until)
            .then_some(open)
    })
}
