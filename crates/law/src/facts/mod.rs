//! What is known of a person.
//!
//! Everything but the citizenship may be unknown (`None`). Where a list can say "none" by being
//! empty, its absence means *not known*; visas, permits and days such as an entry ban are taken
//! as not existing when they are not named, because nothing else could say so.
//!
//! A few facts are presumed and asked rather than left open, since nearly everybody would answer
//! the same: a grown-up; for a TRP and at the border no expulsion, for a TRP an identity document
//! that is valid, a lawful stay and no application before, and no ethnic Kazakh unless it is said.

mod crossing;
mod documents;
mod household;
mod occupation;
mod person;
mod presence;
mod record;

pub use crossing::{Crossing, Way, visits};
pub use documents::{Documents, HeldDocument};
pub use household::{
    Belongings, Car, Consent, DrivingLicence, Housing, Owner, Relation, Relative, RelativeStatus,
};
pub use occupation::{Activity, Arrangement, Contract, Employer, Held, Occupation, Work};
pub use person::{Papers, Passport, PassportKind, Person, Target, Wants};
pub use presence::{
    Notification, Permit, Presence, Registration, Visa, VisaCategory, Visit, VisitFault,
};
pub use record::{Application, Convictions, FieldOfLaw, Outcome, Penalty, Record};

/// A list of facts, one word long beside the person: most lists of most people are empty or not
/// known, and millions of people are kept in memory at once.
pub type List<T> = thin_vec::ThinVec<T>;

/// All that is known of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Who the person is.
    pub person: Person,
    /// Crossings, visas, permits, registrations.
    pub presence: Presence,
    /// Applications, penalties, convictions, bans.
    pub record: Record,
    /// Work, study, treatment, mission, business.
    pub occupation: Occupation,
    /// Family members; `None` is not known, empty is none.
    pub family: Option<List<Relative>>,
    /// The dwelling.
    pub housing: Option<Housing>,
    /// Papers held, means, fingerprints.
    pub papers: Papers,
    /// Driving licence and car.
    pub belongings: Belongings,
    /// What the person asks for.
    pub wants: Wants,
}

impl Facts {
    /// Nothing known but the citizenship.
    pub fn of(citizenship: crate::State) -> Self {
        Self {
            person: Person::of(citizenship),
            presence: Presence::default(),
            record: Record::default(),
            occupation: Occupation::default(),
            family: None,
            housing: None,
            papers: Papers::default(),
            belongings: Belongings::default(),
            wants: Wants::default(),
        }
    }
}
