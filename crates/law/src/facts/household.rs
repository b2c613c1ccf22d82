//! Family, dwelling, driving licence, car.

use ruqsat_calendar::Day;

use crate::ids::ids;
use crate::lists::Ground;
use crate::state::State;

ids! {
    /// What the relative is to the person.
    Relation {
        /// Husband or wife.
        Spouse = "spouse",
        /// Son or daughter.
        Child = "child",
        /// Father or mother.
        Parent = "parent",
        /// Brother or sister.
        Sibling = "sibling",
    }
}

ids! {
    /// On what the relative lives in Kazakhstan.
    RelativeStatus {
        /// A citizen.
        Citizen = "citizen",
        /// A permanent resident.
        Rp = "rp",
        /// A holder of a temporary residence permit.
        Trp = "trp",
        /// A visitor.
        Visitor = "visitor",
        /// Not in Kazakhstan.
        Abroad = "abroad",
    }
}

/// A family member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relative {
    /// What the relative is to the person.
    pub relation: Relation,
    /// Citizenship.
    pub citizenship: State,
    /// On what the relative lives here.
    pub status: RelativeStatus,
    /// Day of the marriage, of a spouse.
    pub married_on: Option<Day>,
    /// Day of birth.
    pub born_on: Option<Day>,
    /// The ground of the relative's TRP.
    pub trp_ground: Option<Ground>,
    /// Since when the relative has the status.
    pub status_since: Option<Day>,
    /// The last day of the relative's own permit.
    pub status_until: Option<Day>,
    /// The person cannot support themselves and this relative supports them.
    pub dependent: Option<bool>,
    /// The relative is an ethnic Kazakh or former compatriot: such a TRP holder may invite.
    pub ethnic_kazakh: Option<bool>,
}

impl Relative {
    /// The last day of the permit on which the relative lives here; a citizen needs none.
    pub const fn lives_here_until(&self) -> Option<Day> {
        match self.status {
            RelativeStatus::Rp | RelativeStatus::Trp => self.status_until,
            RelativeStatus::Citizen | RelativeStatus::Visitor | RelativeStatus::Abroad => None,
        }
    }
}

ids! {
    /// Who owns the dwelling.
    Owner {
        /// The person.
        Oneself = "self",
        /// The employer.
        Employer = "employer",
        /// Somebody else.
        Other = "other",
    }
}

ids! {
    /// The owner's consent (kk *меншік иесінің келісімі*, ru *согласие собственника*).
    Consent {
        /// None.
        None = "none",
        /// Notarised.
        Notarised = "notarised",
        /// By electronic digital signature.
        Eds = "eds",
    }
}

/// The dwelling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Housing {
    /// Who owns it.
    pub owner: Option<Owner>,
    /// How many owners it has.
    pub owners: Option<i32>,
    /// Their consent.
    pub consent: Option<Consent>,
    /// The last day of the consent.
    pub consent_until: Option<Day>,
    /// The lease is notarised.
    pub lease_notarised: Option<bool>,
}

/// A driving licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrivingLicence {
    /// The state that issued it.
    pub country: State,
    /// Since when.
    pub since: Option<Day>,
}

/// A car.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Car {
    /// The state of its plates.
    pub plates: State,
    /// The day it entered the country.
    pub entered_on: Option<Day>,
}

/// Driving licence and car.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Belongings {
    /// The driving licence.
    pub driving_licence: Option<DrivingLicence>,
    /// The car.
    pub car: Option<Car>,
}
