//! From the filing day on: the decision, the card, and what a resident then keeps to.

use ruqsat_calendar::{Day, FirstDay};

use super::Goal;
use super::step::{Step, StepId};
use super::timetable::{Filing, Timetable};
use crate::applicant::Applicant;
use crate::because::Because;
use crate::facts::Target;
use crate::group::Group;
use crate::judge::Verdict;
use crate::law::InForce;
use crate::lists::{PermitKind, Route};
use crate::number::Number;
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::card::Window;
use crate::state::State;

/// The filing itself: while the stay lasts, where it still does.
pub(super) fn file(filing: &Filing<'_>, times: &Timetable<'_>) -> Step {
    let due = times.last_day.filter(|last| *last >= times.filing_on);
    let mut step = Step::new(StepId::File, Some(times.filing_on), due);
    step.target = filing.permit.target;
    if filing.permit.permit == PermitKind::Trp {
        step.who = Party::Host;
    }
    let permit = &filing.permit;
    let reasons = permit.reasons.iter();
    step.because = reasons
        .filter(|because| permit.verdict != Verdict::Eligible || names_the_way(because.rule))
        .cloned()
        .collect();
    step.following(&[StepId::Assemble, StepId::Fee])
}

/// Of all the conditions that are met, the one that names the ground or route.
fn names_the_way(rule: RuleId) -> bool {
    let named = [RuleId::PrpEntryDocument, RuleId::TrpNationality];
    named.contains(&rule) || rule.id().starts_with("PRP.ROUTE.")
}

/// The decision: by the law at the earliest, by what practice reports at the latest.
pub(super) fn decision(filing: &Filing<'_>, goal: Goal, today: Day) -> Step {
    let by = filing.decision_by();
    let because = match goal {
        Goal::Rp => Because::of(RuleId::PrpDecision)
            .with("days", filing.number(Number::PrpDecisionDays))
            .with(
                "expected_days",
                filing.number(Number::PrpDecisionExpectedDays),
            )
            .read(Topic::PrpDecision),
        Goal::Trp => Because::of(RuleId::TrpDecision)
            .with("days", filing.number(Number::TrpDecisionDays))
            .with(
                "expected_days",
                filing.number(Number::TrpDecisionExpectedDays),
            ),
    };
    let ahead = by.expected.filter(|day| *day >= today);
    let earliest = by.nominal.map(|day| day.max(today));
    Step::new(StepId::Decision, earliest, ahead)
        .following(&[StepId::File])
        .why(because)
        .why(late(by.nominal.filter(|_| goal == Goal::Rp), today))
}

/// The term is over and nothing is decided.
fn late(due: Option<Day>, today: Day) -> Option<Because> {
    let over = due.is_some_and(|due| due < today);
    over.then(|| Because::of(RuleId::PrpDecisionLate))
}

/// A TRP is renewed in its last weeks.
pub(super) fn trp_renewal(law: &InForce<'_>, last_day: Day) -> Option<Step> {
    let days = law.number(Number::TrpRenewalDays)?;
    let opens = last_day.plus_days(-days);
    let because = Because::of(RuleId::DutyTrpRenew)
        .with("last_day", last_day)
        .with("opens", opens);
    let begins = opens.max(law.day);
    let mut step = Step::new(StepId::RenewTrp, Some(begins), Some(last_day)).why(because);
    step.who = Party::Host;
    Some(step)
}

/// What follows the permit: registration, the card, and what a resident keeps to.
///
/// A decision that is late is reckoned with from today on.
pub(super) fn of_permit(filing: &Filing<'_>, today: Day) -> Vec<Step> {
    let law = &filing.law;
    let by = filing.decision_by();
    let (Some(from), Some(to)) = (by.nominal, by.expected) else {
        return Vec::new();
    };
    let (from, to) = (from.max(today), to.max(today));
    let who = Applicant::new(&filing.facts, law);
    let card = card(law, from, to);
    let card_on = card.due.unwrap_or(to);
    let renewal = filing.permit.until.and_then(|until| renewal(&who, until));
    [
        residence(law, from, to),
        Some(card),
        licence(&who, card_on),
        plates(&who, card_on),
        notice(&who, card_on),
        presence(law, filing.permit.target, from),
        renewal,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who holds the permit without a card asks for the card.
pub(super) fn of_resident(who: &Applicant<'_>) -> Option<Step> {
    if who.permit(PermitKind::RpCard).is_some() {
        return None;
    }
    let today = who.today();
    Some(Step {
        due: None,
        ..card(who.law, today, today)
    })
}

/// Registration at the place of residence, with the owner.
fn residence(law: &InForce<'_>, from: Day, to: Day) -> Option<Step> {
    let days = law.number(Number::RpAddressDays)?;
    let due = to.plus_days(days);
    let duty = Because::of(RuleId::DutyRpAddress)
        .with("since", to)
        .with("days", days)
        .with("due", due);
    let step = Step::new(StepId::RegisterResidence, Some(from), Some(due))
        .following(&[StepId::Decision])
        .why(Because::of(RuleId::CardPaperAddress));
    Some(step.why(duty))
}

fn card(law: &InForce<'_>, from: Day, to: Day) -> Step {
    let days = law.number(Number::CardDecisionDays).unwrap_or_default();
    let calendar = &law.law.calendar;
    let due = calendar.deadline(to, days, FirstDay::Excluded).ok();
    let fee = law.number(Number::CardFee).map(crate::Mci::from_tenths);
    Step::new(StepId::Card, Some(from), due)
        .following(&[StepId::RegisterResidence])
        .why(Because::of(RuleId::CardDecision).with("days", days))
        .why(fee.map(|fee| Because::of(RuleId::CardFee).with("fee", fee)))
}

/// A foreign licence is good for so many days after the card; no licence is named: it may be one.
fn licence(who: &Applicant<'_>, since: Day) -> Option<Step> {
    let held = who.facts.belongings.driving_licence;
    if held.is_some_and(|licence| licence.country == State::KAZAKHSTAN) {
        return None;
    }
    let days = who.law.number(Number::LicenceDays)?;
    let due = since.plus_days(days);
    let because = Because::of(RuleId::DutyLicence)
        .with("since", since)
        .with("days", days)
        .with("due", due);
    let mut step = Step::new(StepId::Licence, Some(since), Some(due)).following(&[StepId::Card]);
    if held.is_none() {
        step.needed = crate::Needed::If;
    }
    Some(step.why(because))
}

/// Foreign plates may not be driven by a resident.
fn plates(who: &Applicant<'_>, since: Day) -> Option<Step> {
    let car = who.facts.belongings.car?;
    (car.plates != State::KAZAKHSTAN).then(|| {
        Step::new(StepId::CarPlates, Some(since), Some(since))
            .following(&[StepId::Card])
            .why(Because::of(RuleId::DutyCarRp).with("since", since))
    })
}

/// The home state is told, where it wants to be.
fn notice(who: &Applicant<'_>, since: Day) -> Option<Step> {
    let days = who.law.number(Number::HomeNoticeDays)?;
    who.of_group(Group::HomeNotice).then(|| {
        let due = since.plus_days(days);
        let because = Because::of(RuleId::DutyHomeNotice)
            .with("state", who.citizenship())
            .with("days", days);
        Step::new(StepId::HomeNotice, Some(since), Some(due))
            .following(&[StepId::Card])
            .why(because)
    })
}

/// Half of each year in the country; ethnic Kazakhs are free of it.
fn presence(law: &InForce<'_>, target: Option<Target>, from: Day) -> Option<Step> {
    let days = law.number(Number::PresenceDays)?;
    let months = law.number(Number::PresenceMonths)?;
    let because = Because::of(RuleId::PrpCancelPresence)
        .with("days", days)
        .with("months", months);
    (target != Some(Target::Route(Route::EthnicKazakh))).then(|| {
        Step::new(StepId::Presence, Some(from), Some(from.plus_months(months)))
            .following(&[StepId::Decision])
            .why(because)
    })
}

/// The card that will then be held is renewed in its last weeks.
fn renewal(who: &Applicant<'_>, until: Day) -> Option<Step> {
    let window = Window::before(until, who.law)?;
    let because = Because::of(RuleId::CardRenew)
        .with("from", window.from)
        .with("best_by", window.best_by)
        .with("latest", window.latest)
        .with("until", until);
    let step = Step::new(StepId::RenewCard, Some(window.from), Some(window.latest));
    Some(step.following(&[StepId::Card]).why(because))
}
