//! Where a person stands: basis, last lawful day, days used and left, overstay, entry.
//!
//! All limits apply together: the one of an entry, the total of the rolling window, and the
//! printed day of a visa or permit. Each last day comes twice: under the safe reading, and under
//! the most lenient recorded one.

mod claimed;
mod days;
mod entry;
mod granted;
mod limits;
mod window;

pub use days::{Allowance, DayOfStay, Presence};
pub(crate) use entry::{entry, return_from, unpaid_penalty};
pub(crate) use limits::{Limits, VisaFree};

use ruqsat_calendar::{Day, days_in_window};

use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::{Basis, OpenDispute, Status, Stay, StayDays};
use crate::because::Because;
use crate::decision::Decision;
use crate::facts::Visit;
use crate::judge::FactPath;
use crate::lists::PermitKind;
use crate::reading::Topic;
use crate::rule::RuleId;

/// The stay with what it disputes and asks.
#[derive(Debug)]
pub(crate) struct Standing {
    pub stay: Stay,
    pub disputes: Vec<OpenDispute>,
    pub missing: Vec<FactPath>,
}

/// Judges the stay on the day of the applicant.
pub(crate) fn standing(who: &Applicant<'_>) -> Standing {
    let mut found = match who.whereabouts {
        _ if who.is_citizen() => settled(Basis::Citizen, Status::Lawful, RuleId::StayCitizen),
        Whereabouts::Inside(visit) => inside(who, visit),
        Whereabouts::Outside(last) => outside(who, last),
        Whereabouts::Unknown => nowhere(who),
    };
    if !who.is_citizen() && found.stay.status != Status::Unknown {
        count_window(who, &mut found.stay.days);
    }
    found
}

/// A stay without days of its own.
fn settled(basis: Basis, status: Status, rule: RuleId) -> Standing {
    Standing {
        stay: Stay {
            basis,
            status,
            days: StayDays::default(),
            because: vec![Because::of(rule)],
        },
        disputes: Vec::new(),
        missing: Vec::new(),
    }
}

/// On what a visit stands on a day.
enum Footing<'a> {
    /// A visa or permit covers the day, and without a gap all days until this one.
    Document(Day),
    /// The visa or permit of this visit ended on this day and nothing followed.
    Ended(Day),
    /// The visa-free regime of the day of entry.
    VisaFree(VisaFree<'a>),
    /// Nothing.
    Nothing,
}

fn footing<'a>(who: &Applicant<'a>, visit: Visit) -> Footing<'a> {
    let today = who.today();
    if let Some(until) = who.covered_until(today) {
        Footing::Document(until)
    } else if let Some(ended) = ended_during(who, visit, today) {
        Footing::Ended(ended)
    } else {
        VisaFree::of(who, visit.entered_on).map_or(Footing::Nothing, Footing::VisaFree)
    }
}

fn inside(who: &Applicant<'_>, visit: Visit) -> Standing {
    let found = match footing(who, visit) {
        Footing::Document(until) => return documented(who, Status::Lawful, until),
        Footing::Ended(ended) => ended_with_document(who, ended),
        Footing::VisaFree(regime) => visa_free(who, &regime, visit),
        Footing::Nothing => without_basis(who, visit),
    };
    match granted::permit(who) {
        Some(granted_on) => granted::on_it(granted_on, found),
        None => found,
    }
}

/// The status alone, without days and reasons: for many persons at once.
pub(crate) fn status(who: &Applicant<'_>) -> Status {
    match who.whereabouts {
        _ if who.is_citizen() => Status::Lawful,
        Whereabouts::Outside(_) => Status::Outside,
        Whereabouts::Unknown if who.covered.contains(who.today()) => Status::Lawful,
        Whereabouts::Unknown => Status::Unknown,
        Whereabouts::Inside(_) if who.overstay().is_none() => Status::Lawful,
        Whereabouts::Inside(_) if granted::permit(who).is_some() => Status::Unknown,
        Whereabouts::Inside(_) => Status::Overstay,
    }
}

/// A visit that is too long on the day, under the safe reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Overstay {
    /// The day of entry.
    pub entered_on: Day,
    /// The last lawful day; `None`: no day of the visit was lawful.
    pub last_day: Option<Day>,
}

impl Overstay {
    /// Days over on a day: all days of a visit that never was lawful.
    pub(crate) fn days(self, on: Day) -> i32 {
        let last_day = self.last_day.unwrap_or(self.entered_on.plus_days(-1));
        last_day.days_until(on)
    }
}

/// The visit of the day, if it is too long: reckoned without days and reasons.
pub(crate) fn overstay(who: &Applicant<'_>) -> Option<Overstay> {
    let visit = who.visit().filter(|_| !who.is_citizen())?;
    let last_day = match footing(who, visit) {
        Footing::Document(_) => return None,
        Footing::Ended(ended) => Some(ended),
        Footing::Nothing => None,
        Footing::VisaFree(regime) => Some(Limits::safe_last_day(who, &regime, visit.entered_on)),
    };
    let over = last_day.is_none_or(|last_day| last_day < who.today());
    over.then_some(Overstay {
        entered_on: visit.entered_on,
        last_day,
    })
}

/// The disputed point without which the visit would not be too long yet: the whole stay is judged
/// for it, so it is asked of [`Applicant::arguable_overstay`].
pub(crate) fn arguable(who: &Applicant<'_>) -> Option<Topic> {
    let found = standing(who);
    let lenient = found.stay.days.arguable_last_day;
    lenient.filter(|last_day| who.today() <= *last_day)?;
    found.disputes.first().map(|open| open.topic)
}

/// The last day covered by a visa or permit that ended during the visit and before `day`.
fn ended_during(who: &Applicant<'_>, visit: Visit, day: Day) -> Option<Day> {
    let mut ends = who.covered.iter().rev().map(|span| span.last);
    ends.find(|last| *last < day)
        .filter(|last| *last >= visit.entered_on)
}

/// Covered by a visa or permit on the day: the stay ends with it.
fn documented(who: &Applicant<'_>, status: Status, until: Day) -> Standing {
    if let Some(decision) = who.decision {
        return by_decision(decision, status);
    }
    let (basis, rule) = document_basis(who);
    let mut found = settled(basis, status, rule);
    found.stay.days.last_day = Some(until);
    found.stay.because = vec![Because::of(rule).with("last_day", until)];
    if matches!(basis, Basis::Visa | Basis::Trp) {
        found
            .stay
            .because
            .push(Because::of(RuleId::StayEndsWithPermit).with("last_day", until));
        if !who.counted().is_empty() {
            found.stay.because.push(Because::of(RuleId::StayNotCounted));
        }
    }
    found
}

/// A permanent resident by a decision that no permit shows: no last day of its own.
fn by_decision(decision: Decision, status: Status) -> Standing {
    let because = decision.because();
    let mut found = settled(Basis::Prp, status, because.rule);
    found.stay.because = vec![because];
    if decision.card_until.is_some() {
        found.missing.push("permits");
    }
    found
}

/// The strongest document that covers the day.
fn document_basis(who: &Applicant<'_>) -> (Basis, RuleId) {
    if who.permit(PermitKind::RpCard).is_some() {
        (Basis::Rp, RuleId::StayRp)
    } else if who.permit(PermitKind::Prp).is_some() {
        (Basis::Prp, RuleId::StayPrp)
    } else if who.permit(PermitKind::Trp).is_some() {
        (Basis::Trp, RuleId::StayTrp)
    } else {
        (Basis::Visa, RuleId::StayVisa)
    }
}

/// The visa or permit of this visit has ended and nothing followed.
fn ended_with_document(who: &Applicant<'_>, ended: Day) -> Standing {
    let mut found = settled(Basis::None, Status::Overstay, RuleId::StayEndsWithPermit);
    let over = ended.days_until(who.today());
    found.stay.days.last_day = Some(ended);
    found.stay.days.overstay = over;
    found.stay.because = vec![
        Because::of(RuleId::StayEndsWithPermit).with("last_day", ended),
        Because::of(RuleId::StayOverstay)
            .with("days", over)
            .with("last_day", ended),
    ];
    found
}

/// Present on the visa-free regime of the nationality.
fn visa_free(who: &Applicant<'_>, regime: &VisaFree<'_>, visit: Visit) -> Standing {
    let limits = Limits::of(who, regime, visit.entered_on);
    let today = who.today();
    let over = limits.last_day.days_until(today).max(0);
    let status = if over > 0 {
        Status::Overstay
    } else {
        Status::Lawful
    };
    let mut because = limits.because(regime);
    if over > 0 {
        let last_day = limits.last_day;
        because.push(
            Because::of(RuleId::StayOverstay)
                .with("days", over)
                .with("last_day", last_day),
        );
    }
    if pending_residence(who) {
        because.push(Because::of(RuleId::StayPending));
    }
    Standing {
        stay: Stay {
            basis: Basis::VisaFree,
            status,
            days: limits.days(over),
            because,
        },
        disputes: limits.disputes(),
        missing: Vec::new(),
    }
}

/// An application for permanent residence is filed and not decided.
fn pending_residence(who: &Applicant<'_>) -> bool {
    let applications = who.facts.record.applications.as_deref().unwrap_or_default();
    applications.iter().any(|application| {
        application.permit == PermitKind::Prp && application.is_pending_on(who.today())
    })
}

/// Present although the nationality needs a visa and none is named: no day of the visit is lawful,
/// so none is the last one, and every day since the entry is a day over.
fn without_basis(who: &Applicant<'_>, visit: Visit) -> Standing {
    let mut found = settled(Basis::None, Status::Overstay, RuleId::StayNoBasis);
    found.stay.days.overstay = visit.entered_on.days_until(who.today()) + 1;
    found.stay.because = vec![Because::of(RuleId::StayNoBasis).with("state", who.citizenship())];
    if who.covered.is_empty() {
        found.missing.push("visas");
    }
    claimed::tell(who, visit.entered_on, &mut found);
    found
}

/// Outside: the days are those of a stay that would begin today.
fn outside(who: &Applicant<'_>, last: Option<Visit>) -> Standing {
    let today = who.today();
    let mut found = match (who.covered_until(today), VisaFree::of(who, today)) {
        (Some(until), _) => documented(who, Status::Outside, until),
        (None, Some(regime)) => {
            let limits = Limits::of(who, &regime, today);
            let mut days = limits.days(0);
            days.last_day = days.last_day.filter(|last_day| *last_day >= today);
            Standing {
                stay: Stay {
                    basis: Basis::VisaFree,
                    status: Status::Outside,
                    days,
                    because: limits.because(&regime),
                },
                disputes: limits.disputes(),
                missing: Vec::new(),
            }
        }
        (None, None) => {
            let mut found = settled(Basis::None, Status::Outside, RuleId::StayNoBasis);
            found.stay.because =
                vec![Because::of(RuleId::StayNoBasis).with("state", who.citizenship())];
            claimed::tell(who, today, &mut found);
            found
        }
    };
    found
        .stay
        .because
        .insert(0, Because::of(RuleId::StayOutside));
    if let Some((over, last_day)) = last.and_then(|visit| overstay_of(who, visit)) {
        found.stay.days.overstay = over;
        let because = Because::of(RuleId::StayOverstay);
        found
            .stay
            .because
            .push(because.with("days", over).with("last_day", last_day));
    }
    found
}

/// By how many days a past visit was too long, and its last lawful day.
pub(crate) fn overstay_of(who: &Applicant<'_>, visit: Visit) -> Option<(i32, Day)> {
    let left = visit.left_on?;
    if who.covered.contains(left) {
        return None;
    }
    let last_day = ended_during(who, visit, left).or_else(|| {
        let regime = VisaFree::of(who, visit.entered_on)?;
        Some(Limits::of(who, &regime, visit.entered_on).last_day)
    })?;
    let over = last_day.days_until(left);
    (over > 0).then_some((over, last_day))
}

/// It is not known whether the person is in the country.
fn nowhere(who: &Applicant<'_>) -> Standing {
    let today = who.today();
    let mut found = if let Some(until) = who.covered_until(today) {
        documented(who, Status::Lawful, until)
    } else {
        let regime = VisaFree::of(who, today);
        let basis = if regime.is_some() {
            Basis::VisaFree
        } else {
            Basis::None
        };
        let mut found = settled(basis, Status::Unknown, RuleId::StayWhereUnknown);
        claimed::tell_without_days(who, &mut found);
        found
    };
    found.missing.push("crossings");
    found
}

/// Days used and left of the total, where the nationality has one.
fn count_window(who: &Applicant<'_>, days: &mut StayDays) {
    let today = who.today();
    let Some(regime) = who.law.law.regimes.on(who.citizenship(), today) else {
        return;
    };
    let Some(total) = regime.total_days else {
        return;
    };
    if who.is_permanent_resident() || who.facts.presence.visits.is_none() {
        return;
    }
    let used = days_in_window(who.counted(), today, regime.window_days);
    days.used = Some(used);
    days.left = Some(total.saturating_sub(used).max(0));
    days.window_from = Some(today.plus_days(1 - regime.window_days));
}
