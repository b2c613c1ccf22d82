//! Who gets a card, and when it may be renewed.

use ruqsat_calendar::Day;

use crate::applicant::Applicant;
use crate::because::Because;
use crate::facts::Permit;
use crate::judge::{Change, Judge, Observer, Remedy};
use crate::law::InForce;
use crate::lists::PermitKind;
use crate::number::Number;
use crate::rule::RuleId;
use crate::rules::service::Weighed;
use crate::truth::{Truth, test};

/// The latest card begun by the day. A card that ended on its printed day is still renewed: the
/// permit behind it stands; one that was cancelled is not.
pub(super) fn held<'a>(who: &Applicant<'a>) -> Option<&'a Permit> {
    let today = who.today();
    let permits = who.facts.presence.permits.iter();
    permits
        .filter(|permit| permit.kind == PermitKind::RpCard && permit.from <= today)
        .filter(|card| card.ended_on.is_none_or(|ended| ended > today))
        .max_by_key(|card| card.last_day())
}

/// Weighs the conditions of a first card or a new one.
pub(crate) fn weigh<O: Observer>(who: &Applicant<'_>, judge: &mut Judge<'_, O>) {
    let card = held(who);
    let resident = Truth::from(card.is_some() || who.holds_decision());
    judge.must(resident, "permits", || Because::of(RuleId::CardPrp));
    age(who, judge);
    passport(who, judge);
    if let Some(card) = card {
        renewal(who, card, judge);
    }
}

/// From sixteen.
fn age<O: Observer>(who: &Applicant<'_>, judge: &mut Judge<'_, O>) {
    let Some(years) = who.law.number(Number::OwnPermitAge) else {
        return;
    };
    let birthday = who.facts.person.born_on.map(|born| born.plus_years(years));
    judge.from_day(who.today(), birthday, "born", || {
        Because::of(RuleId::CardAge).with("years", years)
    });
}

/// A card cannot outlast the passport, so the passport outlasts the day.
fn passport<O: Observer>(who: &Applicant<'_>, judge: &mut Judge<'_, O>) {
    let passport = who.facts.papers.passport;
    let expires_on = passport.and_then(|shown| shown.expires_on);
    let runs = test(expires_on, |day| day > who.today());
    judge.can(runs, "passport.expires", Remedy::RenewPassport, || {
        Because::of(RuleId::CardPassport)
    });
}

/// The passport lasts today, and no longer on the day on which the card opens.
pub(super) fn renewed_by_opening(who: &Applicant<'_>, weighed: &Weighed) -> Option<Change> {
    let opens_on = weighed.from?;
    let expires_on = who.facts.papers.passport?.expires_on?;
    (expires_on <= opens_on && !weighed.needs_a_new_passport()).then(|| Change {
        remedy: Remedy::RenewPassport,
        opens_on: None,
        because: Because::of(RuleId::CardPassport),
    })
}

/// In the last weeks of the card that is held.
fn renewal<O: Observer>(who: &Applicant<'_>, card: &Permit, judge: &mut Judge<'_, O>) {
    let Some(window) = Window::before(card.last_day(), who.law) else {
        return;
    };
    judge.from_day(who.today(), Some(window.from), "", || {
        Because::of(RuleId::CardRenew)
            .with("from", window.from)
            .with("best_by", window.best_by)
            .with("latest", window.latest)
            .with("until", card.last_day())
    });
}

/// When a card is renewed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    /// From the day of the reminder.
    pub from: Day,
    /// Best by.
    pub best_by: Day,
    /// At the latest.
    pub latest: Day,
}

impl Window {
    /// Before the last day of a card.
    pub(crate) fn before(last_day: Day, law: &InForce<'_>) -> Option<Self> {
        let before = |number| {
            let days = law.number(number)?;
            Some(last_day.plus_days(-days))
        };
        Some(Self {
            from: before(Number::CardReminderDays)?,
            best_by: before(Number::CardRenewalDays)?,
            latest: before(Number::CardRenewalLatestDays)?,
        })
    }
}
