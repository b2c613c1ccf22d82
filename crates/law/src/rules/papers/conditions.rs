//! When each named condition of a paper holds for a person.

use crate::applicant::Applicant;
use crate::assessment::Needed;
use crate::facts::Owner;
use crate::group::Group;
use crate::lists::{Channel, PermitKind};
use crate::number::Number;
use crate::paper::PaperCondition;
use crate::truth::{Truth, test};

/// Whether the papers under each condition are needed: one bit each by index in the list, in
/// neither set where they are not.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Conditions {
    needed: u32,
    possibly: u32,
}

impl Conditions {
    /// What depends on the person, the dwelling and the channel alone. The other conditions are
    /// `no` until a service sets them.
    pub(crate) fn of(who: &Applicant<'_>) -> Self {
        let mut conditions = Self::default();
        let paper = on_paper(who);
        let owner = owned_by_another(who);
        conditions.set(PaperCondition::Always, Needed::Yes);
        conditions.set(PaperCondition::Possibly, Needed::If);
        conditions.set(
            PaperCondition::PossiblyUnlessEthnicKazakh,
            if who.ethnic_kazakh().holds() {
                Needed::No
            } else {
                Needed::If
            },
        );
        conditions.set_if(
            PaperCondition::UnlessEaeu,
            Truth::from(!who.of_group(Group::Eaeu)),
        );
        conditions.set_if(PaperCondition::PaperChannel, paper);
        conditions.set_if(PaperCondition::ConsentOnPaper, owner.and(paper));
        conditions.set_if(PaperCondition::ConsentOnPortal, owner.and(paper.negated()));
        conditions.set_if(PaperCondition::FingerprintAge, of_fingerprint_age(who));
        conditions.set_if(
            PaperCondition::Renewal,
            Truth::from(who.permit(PermitKind::Trp).is_some()),
        );
        conditions
    }

    /// Sets whether the papers under a condition are needed.
    pub(crate) fn set(&mut self, condition: PaperCondition, needed: Needed) {
        let bit = bit(condition);
        self.needed = (self.needed & !bit) | (bit * u32::from(needed == Needed::Yes));
        self.possibly = (self.possibly & !bit) | (bit * u32::from(needed == Needed::If));
    }

    /// Sets whether a condition holds: when it is not known, its papers are needed *if*.
    pub(crate) fn set_if(&mut self, condition: PaperCondition, holds: Truth) {
        self.set(condition, Needed::from(holds));
    }

    /// Whether the papers under a condition are needed.
    pub(crate) const fn needed(self, condition: PaperCondition) -> Needed {
        if self.needed & bit(condition) != 0 {
            Needed::Yes
        } else if self.possibly & bit(condition) != 0 {
            Needed::If
        } else {
            Needed::No
        }
    }
}

const fn bit(condition: PaperCondition) -> u32 {
    1 << condition.index()
}

impl From<Truth> for Needed {
    fn from(holds: Truth) -> Self {
        match holds {
            Truth::Yes => Self::Yes,
            Truth::No => Self::No,
            Truth::Unknown => Self::If,
        }
    }
}

fn on_paper(who: &Applicant<'_>) -> Truth {
    test(who.facts.wants.channel, |channel| match channel {
        Channel::Portal => false,
        Channel::PublicServiceCentre | Channel::Police => true,
    })
}

fn owned_by_another(who: &Applicant<'_>) -> Truth {
    let owner = who.facts.housing.and_then(|housing| housing.owner);
    test(owner, |owner| match owner {
        Owner::Oneself | Owner::Employer => false,
        Owner::Other => true,
    })
}

/// Before fingerprints were law, nobody is of that age.
fn of_fingerprint_age(who: &Applicant<'_>) -> Truth {
    match who.law.number(Number::FingerprintAge) {
        Some(years) => who.aged(years),
        None => Truth::No,
    }
}
