//! How long the card would run, what the permit costs, when it is decided.

use ruqsat_calendar::{Day, Length, Term};

use crate::applicant::Applicant;
use crate::assessment::DecisionBy;
use crate::because::Because;
use crate::lists::{DocumentId, PermitKind, Route};
use crate::number::Number;
use crate::paper::PaperCondition;
use crate::rule::RuleId;
use crate::rules::service::Weighed;

/// Whether the screening of the pilot stands before filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pilot {
    /// The route is in the pilot on the day.
    Inside,
    /// The sources do not say; the certificate may be asked for.
    Possibly,
    /// The route is not in the pilot, or there is none on the day.
    Outside,
}

/// Whether the route is in the pilot: as the list of papers of the day says.
pub(crate) fn pilot(who: &Applicant<'_>, route: Route) -> Pilot {
    let papers = who.law.papers(PermitKind::Prp).iter();
    let mut conditions = papers
        .filter(|paper| paper.document == DocumentId::ScreeningCertificate)
        .filter(|paper| paper.applies(route.index(), who.today()))
        .map(|paper| paper.condition);
    match conditions.next() {
        None => Pilot::Outside,
        Some(PaperCondition::ScreeningPilot) if screening_days(who).is_some() => Pilot::Inside,
        Some(_) => Pilot::Possibly,
    }
}

/// Calendar days of the screening, while the pilot runs.
pub(crate) fn screening_days(who: &Applicant<'_>) -> Option<i32> {
    who.law.number(Number::ScreeningDays)
}

/// The certificate of the screening is held.
pub(crate) fn screened(who: &Applicant<'_>) -> bool {
    let papers = &who.facts.papers;
    papers.names(DocumentId::ScreeningCertificate)
}

/// By when a PRP filed on the day is decided.
pub(crate) fn decision_by(who: &Applicant<'_>, route: Route) -> DecisionBy {
    let law = who.law;
    let nominal = law.number(Number::PrpDecisionDays).and_then(|days| {
        let term = Term::of_authority(Length::CalendarDays(days));
        term.last_day(who.today(), &law.law.calendar).ok()
    });
    let screening_days = match pilot(who, route) {
        Pilot::Inside if !screened(who) => screening_days(who).unwrap_or_default(),
        Pilot::Inside | Pilot::Possibly | Pilot::Outside => 0,
    };
    let expected = law
        .number(Number::PrpDecisionExpectedDays)
        .map(|days| who.today().plus_days(days.saturating_add(screening_days)));
    DecisionBy {
        nominal,
        expected,
        screening_days,
    }
}

/// How long the card would run, and what limits it; nothing of what is closed, and nothing while
/// the passport is to be renewed.
pub(crate) fn run(
    who: &Applicant<'_>,
    weighed: &Weighed,
    rule: RuleId,
) -> (Option<Day>, Vec<Because>) {
    if weighed.is_closed() || weighed.needs_a_new_passport() {
        return (None, Vec::new());
    }
    (card_until(who), term(who, rule))
}

/// The last day of a card issued on the day: its years, not beyond the passport.
fn card_until(who: &Applicant<'_>) -> Option<Day> {
    let years = who.law.number(Number::CardYears)?;
    let longest = who.today().plus_years(years);
    let passport = who.facts.papers.passport;
    let expires_on = passport.and_then(|shown| shown.expires_on);
    Some(expires_on.map_or(longest, |day| day.min(longest)))
}

/// What limits the term of the card.
fn term(who: &Applicant<'_>, rule: RuleId) -> Vec<Because> {
    let years = who.law.number(Number::CardYears).unwrap_or_default();
    card_until(who)
        .map(|until| Because::of(rule).with("until", until).with("years", years))
        .into_iter()
        .collect()
}
