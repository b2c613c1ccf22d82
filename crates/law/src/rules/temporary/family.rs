//! Family: reunification with somebody who may invite, and the family of an employee.
//!
//! Of several relatives the one who opens most counts: who is open today before who may be, when a
//! fact more is known, and that before who needs time.

use std::cmp::Reverse;

use ruqsat_calendar::Day;

use super::common::Common;
use crate::because::Because;
use crate::facts::{Relation, Relative, RelativeStatus};
use crate::judge::{FactPath, Judge, Observer, Silent, Verdict};
use crate::lists::Ground;
use crate::number::Number;
use crate::rule::RuleId;
use crate::term::TermOf;
use crate::truth::Truth;

/// As what a relative invites (kk *шақырушы адам*, ru *приглашающее лицо*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Inviter {
    /// A citizen.
    Citizen,
    /// A permanent resident.
    Resident,
    /// An ethnic Kazakh or former compatriot with a TRP.
    EthnicKazakh,
    /// A business immigrant.
    Business,
    /// An employee, whose application names the family.
    Employee,
    /// Nobody who may invite: a student, a seasonal worker, a visitor.
    Nobody,
    /// A fact decides.
    Unknown(FactPath),
}

/// Who holds a TRP of an unknown ground may be any of those who do.
const TRP_GROUND_UNKNOWN: Inviter = Inviter::Unknown("family.trp_ground");

impl Inviter {
    fn of(relative: &Relative) -> Self {
        match relative.status {
            RelativeStatus::Citizen => Self::Citizen,
            RelativeStatus::Rp => Self::Resident,
            RelativeStatus::Trp => Self::temporary(relative),
            RelativeStatus::Visitor | RelativeStatus::Abroad => Self::Nobody,
        }
    }

    /// By the ground of the relative's own TRP.
    fn temporary(relative: &Relative) -> Self {
        let Some(ground) = relative.trp_ground else {
            return TRP_GROUND_UNKNOWN;
        };
        match ground {
            Ground::Employment
            | Ground::IntraCorporate
            | Ground::Aifc
            | Ground::AifcInvestor
            | Ground::AstanaHub => Self::Employee,
            Ground::Business => Self::Business,
            Ground::Education | Ground::Seasonal => Self::Nobody,
            Ground::Family
            | Ground::Mission
            | Ground::Treatment
            | Ground::HouseholdLabour
            | Ground::QualifiedSearch
            | Ground::TraffickingVictim => match relative.ethnic_kazakh {
                Some(true) => Self::EthnicKazakh,
                Some(false) | None => Self::Nobody,
            },
        }
    }

    /// Years for which the inviter must have had the status.
    fn years(self) -> Option<Number> {
        match self {
            Self::Resident => Some(Number::InviterRpYears),
            Self::EthnicKazakh => Some(Number::InviterEthnicYears),
            Self::Business => Some(Number::InviterBusinessYears),
            Self::Citizen | Self::Employee | Self::Nobody | Self::Unknown(_) => None,
        }
    }

    /// Lives here on a TRP of their own.
    pub(super) const fn holds_a_trp(self) -> bool {
        match self {
            Self::EthnicKazakh | Self::Business | Self::Employee => true,
            Self::Citizen | Self::Resident | Self::Nobody | Self::Unknown(_) => false,
        }
    }

    /// The term of the permit; `None` while it is not known who invites.
    pub(super) fn term(self) -> Option<TermOf> {
        match self {
            Self::Citizen => Some(TermOf::FamilyOfCitizen),
            Self::Resident => Some(TermOf::FamilyOfResident),
            Self::EthnicKazakh => Some(TermOf::FamilyOfEthnicKazakh),
            Self::Business => Some(TermOf::FamilyOfBusiness),
            Self::Employee => Some(TermOf::FamilyOfEmployee),
            Self::Nobody | Self::Unknown(_) => None,
        }
    }
}

/// A spouse, child or dependent of somebody who may invite.
///
/// Law: ml 6-1(1), 27, 28.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: proof of means for the family; offices take it from the inviter.
pub(super) fn family<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    if let Some((relative, inviter)) = common.inviter() {
        invited(common, relative, inviter, judge);
        return;
    }
    let known = common.who.facts.family.as_ref().map(|_| false);
    judge.must(Truth::from(known), "family", || {
        Because::of(RuleId::TrpFamilyRelation)
    });
}

/// The relative who opens most, whatever the order of the facts.
pub(super) fn inviter<'w>(common: &Common<'w>) -> Option<(&'w Relative, Inviter)> {
    let family = common.who.facts.family.as_deref()?;
    if let [only] = family {
        return Some((only, Inviter::of(only)));
    }
    let with_place = family
        .iter()
        .map(|relative| (relative, Inviter::of(relative)));
    with_place.min_by_key(|(relative, inviter)| {
        let mut silent = Silent;
        let mut judge = Judge::new(&mut silent);
        invited(common, relative, *inviter, &mut judge);
        let (verdict, opens_on) = judge.verdict();
        let told = (relative.relation, relative.status, relative.citizenship);
        let days = (relative.married_on, relative.born_on, relative.status_since);
        let lasts = Reverse(relative.lives_here_until().unwrap_or(Day::LAST));
        (place(verdict, opens_on), *inviter, lasts, told, days)
    })
}

/// Open, then what one more fact may open, then by the day of opening, then closed.
fn place(verdict: Verdict, opens_on: Option<Day>) -> (u8, Day) {
    let rank = match verdict {
        Verdict::Eligible => 0,
        Verdict::Unknown => 1,
        Verdict::NotYet | Verdict::Barred => 2,
        Verdict::NotEligible => u8::MAX,
    };
    (rank, opens_on.unwrap_or(Day::LAST))
}

/// Brothers and sisters are invited by a citizen only, or named in an employee's application.
///
/// Law: ml 27(4).
fn invited<O: Observer>(
    common: &Common<'_>,
    relative: &Relative,
    inviter: Inviter,
    judge: &mut Judge<'_, O>,
) {
    let (may_invite, asks) = match inviter {
        Inviter::Nobody => (Truth::No, ""),
        Inviter::Unknown(asks) => (Truth::Unknown, asks),
        Inviter::Citizen | Inviter::Employee => (Truth::Yes, ""),
        Inviter::Resident | Inviter::EthnicKazakh | Inviter::Business => {
            (Truth::from(relative.relation != Relation::Sibling), "")
        }
    };
    judge.must(may_invite, asks, || {
        Because::of(RuleId::TrpFamilyRelation)
            .with("relation", relative.relation.id())
            .with("status", relative.status.id())
    });
    if judge.is_settled() {
        return;
    }
    runs(common, relative, inviter, judge);
    waited(common, relative, inviter, judge);
    match relative.relation {
        Relation::Spouse => married(common, relative, inviter, judge),
        Relation::Parent => child(common, relative, judge),
        Relation::Child | Relation::Sibling => depends(relative, judge),
    }
}

/// The inviter's own permit has not ended. A TRP whose end is not known is taken to run, and its
/// last day asked, as it limits the term.
fn runs<O: Observer>(
    common: &Common<'_>,
    relative: &Relative,
    inviter: Inviter,
    judge: &mut Judge<'_, O>,
) {
    if let Some(last) = relative.lives_here_until() {
        judge.must(Truth::from(common.who.today() <= last), "", || {
            Because::of(RuleId::TrpFamilyRuns).with("last_day", last)
        });
    } else if inviter.holds_a_trp() {
        judge.observer().asks("family.status_until");
    }
}

/// The inviter has lived here long enough; an employee's family need not wait.
fn waited<O: Observer>(
    common: &Common<'_>,
    relative: &Relative,
    inviter: Inviter,
    judge: &mut Judge<'_, O>,
) {
    if inviter == Inviter::Employee {
        judge.must(Truth::Yes, "", || Because::of(RuleId::TrpFamilyEmployee));
    }
    let Some(years) = inviter
        .years()
        .and_then(|years| common.who.law.number(years))
    else {
        return;
    };
    let opens_on = relative.status_since.map(|since| since.plus_years(years));
    let today = common.who.today();
    judge.from_day(today, opens_on, "family.status_since", || {
        Because::of(RuleId::TrpFamilyInviter)
            .with("status", relative.status.id())
            .with("years", years)
    });
}

/// The marriage is old enough, save for the family of an employee, or of who may be one.
fn married<O: Observer>(
    common: &Common<'_>,
    relative: &Relative,
    inviter: Inviter,
    judge: &mut Judge<'_, O>,
) {
    let Some(years) = common.who.law.number(Number::MarriageYears) else {
        return;
    };
    if matches!(inviter, Inviter::Employee | TRP_GROUND_UNKNOWN) {
        return;
    }
    let opens_on = relative.married_on.map(|day| day.plus_years(years));
    let today = common.who.today();
    judge.from_day(today, opens_on, "family.married_on", || {
        Because::of(RuleId::TrpFamilyMarriage).with("years", years)
    });
}

/// An unmarried child under age, or one who cannot support themselves.
fn child<O: Observer>(common: &Common<'_>, parent: &Relative, judge: &mut Judge<'_, O>) {
    let who = common.who;
    let Some(age) = who.law.number(Number::ChildAge) else {
        return;
    };
    let young = who.aged(age).negated();
    let asks = if young == Truth::Unknown {
        "born"
    } else {
        "family.dependent"
    };
    let holds = young.or(Truth::from(parent.dependent));
    judge.must(holds, asks, || {
        Because::of(RuleId::TrpFamilyChild).with("age", age)
    });
    let relatives = who.facts.family.as_deref().unwrap_or_default();
    let married = relatives.iter().any(|one| one.relation == Relation::Spouse);
    judge.must(Truth::from(!married), "", || {
        Because::of(RuleId::TrpFamilyUnmarried)
    });
    if parent.status == RelativeStatus::Trp {
        own_permit(common, judge);
    }
}

/// Younger children are on the permit of a parent who has a TRP. Whose age is not known is taken
/// for grown up, and asked.
fn own_permit<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let Some(age) = common.who.law.number(Number::OwnPermitAge) else {
        return;
    };
    let today = common.who.today();
    let Some(born) = common.who.facts.person.born_on else {
        return judge.observer().asks("born");
    };
    let own_on = born.plus_years(age);
    if own_on > today {
        judge.from_day(today, Some(own_on), "born", || {
            Because::of(RuleId::TrpChild).with("age", age)
        });
    }
}

/// The person cannot support themselves, and the relative does.
fn depends<O: Observer>(relative: &Relative, judge: &mut Judge<'_, O>) {
    judge.must(Truth::from(relative.dependent), "family.dependent", || {
        Because::of(RuleId::TrpFamilyDependent)
    });
}
