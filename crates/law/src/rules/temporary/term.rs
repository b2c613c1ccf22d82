//! How long a permit would run, and when the decision comes.

use ruqsat_calendar::{Day, Length, Term};

use super::common::Common;
use super::employment::last_day;
use crate::applicant::Applicant;
use crate::assessment::DecisionBy;
use crate::because::Because;
use crate::facts::{Activity, Owner};
use crate::lists::Ground;
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::term::TermOf;
use crate::truth::Truth;

/// How long it would run, and what limits that.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub until: Option<Day>,
    pub because: Vec<Because>,
}

/// The least of the ground, the contract or activity, the inviter's own permit, the owner's consent
/// and the passport.
///
/// A renewal begins on the day after the permit in force. A ground without a longest term ends
/// with its contract, its activity or the inviter's permit; where that is not known either, neither is the end.
pub(super) fn run(ground: Ground, common: &Common<'_>) -> Run {
    let today = common.who.today();
    let start = common.begins_on(ground);
    let longest = term_of(ground, common)
        .and_then(|of| Some((of, common.who.law.law.terms.months(of, today)?)))
        .map(|(of, months)| (of, months, start.plus_months(months)));
    let purpose = purpose(ground, common);
    let first = longest.map(|(_, _, last)| last);
    let mut limits = Limits {
        until: first.or(purpose.map(|(_, last)| last)),
        because: Vec::new(),
    };
    if let Some((of, months, last)) = longest {
        limits.because.push(by_ground(of, months, last));
        if let Some(total) = in_all(ground, common, months) {
            limits.cap(RuleId::TrpTermTotal, total);
        }
    }
    if let Some((rule, last)) = purpose {
        limits.cap(rule, last);
    }
    if let Some(last) = consent(common) {
        limits.cap(RuleId::TrpTermConsent, last);
    }
    let passport = common.who.facts.papers.passport;
    if let Some(last) = passport.and_then(|passport| passport.expires_on) {
        limits.cap(RuleId::TrpTermPassport, last);
    }
    if ground == Ground::Family && inviter_ends_some_day(common) {
        limits.because.push(Because::of(RuleId::TrpTermInviter));
    }
    Run {
        until: limits.until.filter(|until| *until >= start),
        because: limits.because,
    }
}

/// The least day so far, and the limits that shortened it. Without a first day there is nothing
/// to shorten: a passport alone does not say how long a permit runs.
struct Limits {
    until: Option<Day>,
    because: Vec<Because>,
}

impl Limits {
    fn cap(&mut self, rule: RuleId, last: Day) {
        let shortens = |until: Day| last < until || self.because.is_empty();
        if self.until.is_some_and(shortens) {
            self.until = self.until.min(Some(last));
            self.because.push(Because::of(rule).with("until", last));
        }
    }
}

fn by_ground(of: TermOf, months: i32, last: Day) -> Because {
    let because = Because::of(RuleId::TrpTermGround)
        .with("months", months)
        .with("until", last);
    if of == TermOf::FamilyOfCitizen {
        because.read(Topic::FamilyTerm)
    } else {
        because
    }
}

/// Which longest term applies; `None` where there is none, and while the inviter is not known.
///
/// Law: ml 32(1), 32(2).
fn term_of(ground: Ground, common: &Common<'_>) -> Option<TermOf> {
    Some(match ground {
        Ground::Employment => TermOf::Employment,
        // The first permit is for the whole study; it is prolonged by a year at most.
        Ground::Education if common.renews(ground).is_none() => return None,
        Ground::Education => TermOf::Education,
        Ground::Family => return common.inviter().and_then(|(_, inviter)| inviter.term()),
        Ground::Business if common.ethnic_kazakh == Truth::Yes => TermOf::BusinessOfEthnicKazakh,
        Ground::Business => TermOf::Business,
        Ground::Mission => TermOf::Mission,
        Ground::Treatment => TermOf::Treatment,
        Ground::HouseholdLabour => TermOf::HouseholdLabour,
        Ground::IntraCorporate => TermOf::IntraCorporate,
        Ground::Seasonal => TermOf::Seasonal,
        Ground::QualifiedSearch => TermOf::QualifiedSearch,
        Ground::Aifc => TermOf::Aifc,
        Ground::AifcInvestor => TermOf::AifcInvestor,
        Ground::AstanaHub => TermOf::AstanaHub,
        Ground::TraffickingVictim => TermOf::TraffickingVictim,
    })
}

/// The last day of the contract, of the activity or of the inviter's permit, on which this one rests.
pub(super) fn purpose(ground: Ground, common: &Common<'_>) -> Option<(RuleId, Day)> {
    let occupation = &common.who.facts.occupation;
    let activity = |activity: Option<&Activity>| {
        let until = activity.and_then(|activity| activity.until);
        until.map(|until| (RuleId::TrpTermPurpose, until))
    };
    match ground {
        Ground::Employment
        | Ground::HouseholdLabour
        | Ground::IntraCorporate
        | Ground::Seasonal
        | Ground::Aifc
        | Ground::AstanaHub => {
            let last = occupation.work.as_ref().and_then(last_day);
            last.map(|last| (RuleId::TrpTermContract, last))
        }
        Ground::Education => activity(occupation.study.as_deref()),
        Ground::Treatment => activity(occupation.treatment.as_deref()),
        Ground::Mission => activity(occupation.mission.as_deref()),
        Ground::Business => activity(occupation.business.as_deref()),
        Ground::Family => {
            let last = common
                .inviter()
                .and_then(|(relative, _)| relative.lives_here_until());
            last.map(|last| (RuleId::TrpTermInviterDay, last))
        }
        Ground::QualifiedSearch | Ground::AifcInvestor | Ground::TraffickingVictim => None,
    }
}

/// A labour immigrant stays no longer than the longest term in all, renewals included.
fn in_all(ground: Ground, common: &Common<'_>, months: i32) -> Option<Day> {
    let renewed = common.renews(ground)?;
    (ground == Ground::HouseholdLabour).then(|| renewed.from.plus_months(months))
}

/// The last day of the owner's consent, where one is needed.
fn consent(common: &Common<'_>) -> Option<Day> {
    let housing = common.who.facts.housing?;
    match housing.owner {
        Some(Owner::Oneself | Owner::Employer) => None,
        Some(Owner::Other) | None => housing.consent_until,
    }
}

/// The inviter's own permit ends some day, and with it that of the family; which day is not known.
fn inviter_ends_some_day(common: &Common<'_>) -> bool {
    common.inviter().is_some_and(|(relative, inviter)| {
        inviter.holds_a_trp() && relative.lives_here_until().is_none()
    })
}

/// When a decision comes that is asked for on the day.
#[derive(Debug)]
pub(super) struct Decisions {
    ordinary: DecisionBy,
    of_aifc: DecisionBy,
}

impl Decisions {
    /// Looked up once: counting working days is the dearest thing here.
    pub(super) fn of(who: &Applicant<'_>) -> Self {
        let aifc = working_days(who, Number::AifcDecisionDays);
        Self {
            ordinary: DecisionBy {
                nominal: working_days(who, Number::TrpDecisionDays),
                expected: working_days(who, Number::TrpDecisionExpectedDays),
                screening_days: 0,
            },
            of_aifc: DecisionBy {
                nominal: aifc,
                expected: aifc,
                screening_days: 0,
            },
        }
    }

    /// The Astana International Financial Centre approves first.
    pub(super) fn on(&self, ground: Ground) -> DecisionBy {
        if matches!(ground, Ground::Aifc | Ground::AifcInvestor) {
            self.of_aifc
        } else {
            self.ordinary
        }
    }
}

fn working_days(who: &Applicant<'_>, number: Number) -> Option<Day> {
    let days = who.law.number(number)?;
    let term = Term::of_authority(Length::WorkingDays(days));
    term.last_day(who.today(), &who.law.law.calendar).ok()
}
