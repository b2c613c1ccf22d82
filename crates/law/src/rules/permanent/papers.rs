//! The checklist of each route: when the conditions of a PRP's papers hold for a person.

use super::common::Common;
use super::means;
use super::timing::screening_days;
use crate::applicant::Applicant;
use crate::assessment::{Have, Needed, Paper};
use crate::facts::{Consent, Owner, Relation, Relative};
use crate::group::Group;
use crate::lists::{DocumentId, PermitKind, Route};
use crate::number::Number;
use crate::paper::PaperCondition;
use crate::rules::papers::{Checklist, Conditions, Holdings, PaperSets};
use crate::truth::{Truth, test};

/// The checklists of one person.
#[derive(Debug)]
pub(super) struct Checklists {
    conditions: Conditions,
    papers: Checklist,
}

impl Checklists {
    /// What depends on the person alone.
    pub(super) fn of(common: &Common<'_>) -> Self {
        let who = common.who;
        Self {
            conditions: conditions(who),
            papers: Checklist::of(who, PermitKind::Prp, &holdings(who)),
        }
    }

    /// The papers of one route.
    pub(super) fn of_route(&self, route: Route, common: &Common<'_>) -> Vec<Paper> {
        let mut conditions = self.conditions;
        on_route(route, common.who, &mut conditions);
        self.papers.papers(route.index(), conditions)
    }
}

/// The papers of one route, without reasons.
pub(super) fn sets(route: Route, who: &Applicant<'_>) -> PaperSets {
    let mut conditions = conditions(who);
    on_route(route, who, &mut conditions);
    let held = holdings(who);
    PaperSets::of(who, PermitKind::Prp, route.index(), conditions, &held)
}

/// The conditions that are the same on every route.
fn conditions(who: &Applicant<'_>) -> Conditions {
    let mut conditions = Conditions::of(who);
    let set = &mut conditions;
    set.set_if(PaperCondition::Married, married(who));
    set.set_if(PaperCondition::WithChildren, with_children(who));
    set.set_if(PaperCondition::ChildOfConsentAge, of_consent_age(who));
    set.set_if(
        PaperCondition::ScreeningPilot,
        Truth::from(screening_days(who).is_some()),
    );
    conditions
}

/// The conditions that depend on the route.
fn on_route(route: Route, who: &Applicant<'_>, conditions: &mut Conditions) {
    conditions.set(PaperCondition::MeansNotExempt, solvency(route, who));
    conditions.set(
        PaperCondition::StateConsentIssued,
        state_consent(route, who),
    );
}

fn holdings<'a>(who: &Applicant<'a>) -> Holdings<'a> {
    let mut held = Holdings::of(who);
    prove_housing(who, &mut held);
    held
}

/// Proof of the dwelling: one's own, a notarised lease, or the owner's notarised consent.
pub(crate) fn prove_housing(who: &Applicant<'_>, held: &mut Holdings<'_>) {
    let Some(housing) = who.facts.housing else {
        return;
    };
    let consent_runs = housing.consent_until.is_none_or(|day| day >= who.today());
    let consented = housing.consent == Some(Consent::Notarised);
    let own = housing.owner == Some(Owner::Oneself);
    if own || housing.lease_notarised == Some(true) || (consented && consent_runs) {
        held.prove(DocumentId::HousingDocument, Have::Yes);
    } else if consented {
        held.prove(DocumentId::HousingDocument, Have::Stale);
    }
}

/// Exempt citizens of the agreement of 1999 may be asked for the bank's certificate all the same.
fn solvency(route: Route, who: &Applicant<'_>) -> Needed {
    if means::asked_all_the_same(route, who) {
        Needed::If
    } else if means::exempt(route, who) {
        Needed::No
    } else {
        Needed::Yes
    }
}

/// The state of citizenship consents, unless it issues no such paper or the person is exempt.
fn state_consent(route: Route, who: &Applicant<'_>) -> Needed {
    let ethnic_kazakh = route == Route::EthnicKazakh || who.ethnic_kazakh().holds();
    if ethnic_kazakh && who.of_group(Group::EthnicConsentFree) {
        Needed::No
    } else if who.of_group(Group::NoStateConsent) {
        Needed::If
    } else {
        Needed::Yes
    }
}

fn relatives<'a>(
    who: &Applicant<'a>,
    relation: Relation,
) -> Option<impl Iterator<Item = &'a Relative>> {
    let family = who.facts.family.as_deref()?;
    Some(family.iter().filter(move |one| one.relation == relation))
}

fn married(who: &Applicant<'_>) -> Truth {
    test(relatives(who, Relation::Spouse), |mut spouses| {
        spouses.next().is_some()
    })
}

/// Children below majority; one whose birth is not known may be.
fn with_children(who: &Applicant<'_>) -> Truth {
    let adult = who.law.number(Number::AdultAge).unwrap_or_default();
    some_child(who, |born| born > who.law.years_ago(adult))
}

/// The applicant, or a child, is of the age of consent and not of age yet.
fn of_consent_age(who: &Applicant<'_>) -> Truth {
    let numbers = (
        who.law.number(Number::ChildConsentAge),
        who.law.number(Number::AdultAge),
    );
    let (Some(consent), Some(adult)) = numbers else {
        return Truth::No;
    };
    let of_age = |born| born <= who.law.years_ago(consent) && born > who.law.years_ago(adult);
    // An applicant whose age is not known is taken to be of age, as in the conditions.
    let oneself = Truth::from(who.facts.person.born_on.is_some_and(of_age));
    oneself.or(some_child(who, of_age))
}

/// Some child was born on a day that fits.
fn some_child(who: &Applicant<'_>, fits: impl Fn(ruqsat_calendar::Day) -> bool) -> Truth {
    let Some(children) = relatives(who, Relation::Child) else {
        return Truth::Unknown;
    };
    children
        .map(|child| test(child.born_on, &fits))
        .fold(Truth::No, Truth::or)
}
