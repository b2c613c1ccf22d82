//! What a signature is asked for: by whom, in which role, and how old an answer may be.

use jiff::SignedDuration;

use crate::certificate::{Role, TwelveDigits};
use crate::der::Oid;
use crate::oids;

/// Who should have signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected<'a> {
    /// Whoever it was: for looking at files only.
    Anyone,
    /// This person with a key of their own. A sole proprietor signs so too.
    Person(&'a TwelveDigits),
    /// This organisation, through somebody in a role that may sign for it.
    Organisation {
        /// The organisation.
        bin: &'a TwelveDigits,
        /// The person, where only one may sign.
        iin: Option<&'a TwelveDigits>,
    },
}

/// What becomes of a signature whose certificate was revoked after the reference time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterReference {
    /// It stays valid: it was made before.
    Keep,
    /// It is refused, as when a signature is handed in and its key is already gone.
    Refuse,
}

/// The rules of a check that a server may set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Roles that sign for an organisation.
    pub organisation_roles: Vec<Role>,
    /// Certificate policies of keys that sign.
    pub signing_policies: Vec<Oid>,
    /// Policies of accepted time stamps.
    pub stamp_policies: Vec<Oid>,
    /// What a later revocation means.
    pub revoked_later: AfterReference,
    /// How far clocks may be apart.
    pub clock_tolerance: SignedDuration,
}

impl Default for Policy {
    /// The rules at the hour of submission: the head of an organisation or whoever has the right
    /// to sign, the centre's policies, clocks within a minute, no key that is already revoked.
    fn default() -> Self {
        Self {
            organisation_roles: vec![Role::ChiefExecutive, Role::Signatory],
            signing_policies: vec![
                oids::POLICY_NCA,
                oids::POLICY_ENTITY_SIGNATURE,
                oids::POLICY_PERSON_SIGNATURE,
            ],
            stamp_policies: vec![oids::POLICY_TIME_STAMP, oids::POLICY_TIME_STAMP_RSA],
            revoked_later: AfterReference::Refuse,
            clock_tolerance: SignedDuration::from_mins(1),
        }
    }
}

impl Policy {
    /// The rules when an old signature is looked at again: a later revocation changes nothing.
    #[must_use]
    pub fn for_archive() -> Self {
        Self {
            revoked_later: AfterReference::Keep,
            ..Self::default()
        }
    }
}
