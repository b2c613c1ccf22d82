//! The people and services that appear in the samples, in one family.

use jiff::Timestamp;
use ruqsat_signature::certificate::Role;
use ruqsat_signature::der::Oid;
use ruqsat_signature::revocation::{KeptAnswers, KeptResponse};
use ruqsat_signature::{Digest, oids};

use crate::answer::Answer;
use crate::blank::Blank;
use crate::centre::{Centre, Family};
use crate::holder::Holder;
use crate::key::{Key, Whose};
use crate::letter::Letter;
use crate::stamp::{Imprint, stamp};

/// The IIN of the person who is usually asked: its date of birth is impossible.
pub const IIN: &str = "951332300015";
/// The IIN of somebody else.
pub const OTHER_IIN: &str = "880000400028";
/// The BIN of the organisation.
pub const BIN: &str = "991340000017";
/// The BIN of another organisation.
pub const OTHER_BIN: &str = "991450000025";
/// What is signed.
pub const CONTENT: &[u8] = b"kz-ruqsat-consent/v1\nI agree.\n";
/// Noon in Greenwich on 1 June 2026: when samples arrive and are checked.
pub const NOON: Timestamp = Timestamp::constant(1_780_315_200, 0);
/// The name of the organisation.
const ORGANISATION: &str = "INVENTED LLP";

/// Everybody who appears.
#[derive(Debug, Clone)]
pub struct Cast {
    /// Their mathematics.
    pub family: Family,
    /// What their GOST keys are made of.
    pub seed: String,
    /// The centre that is believed.
    pub centre: Centre,
    /// Somebody else's centre with the same names.
    pub look_alike: Centre,
    /// Who is usually asked to sign.
    pub person: Holder,
    /// Somebody else.
    pub other: Holder,
    /// The first head of the organisation.
    pub chief: Holder,
    /// Who works there and may not sign.
    pub employee: Holder,
}

impl Cast {
    /// Calls everybody.
    #[must_use]
    pub fn new(family: Family, seed: &str) -> Self {
        let centre = Centre::new(family, seed);
        let issue = |blank: &Blank, whose| {
            let key = Key::of(family, seed, whose);
            centre.authority.issue(blank, &key)
        };
        let at_work = |iin, role| Blank::person(iin).signing_for(ORGANISATION, BIN, oid(role));
        Self {
            family,
            seed: seed.to_owned(),
            look_alike: Centre::look_alike(family, seed),
            person: issue(&Blank::person(IIN), Whose::Person),
            other: issue(&Blank::person(OTHER_IIN), Whose::Other),
            chief: issue(&at_work(IIN, Role::ChiefExecutive), Whose::Chief),
            employee: issue(&at_work(IIN, Role::Employee), Whose::Employee),
            centre,
        }
    }

    /// The key of somebody.
    #[must_use]
    pub fn key(&self, whose: Whose) -> Key {
        Key::of(self.family, &self.seed, whose)
    }

    /// A certificate by the centre for the key of the person.
    #[must_use]
    pub fn issue(&self, blank: &Blank) -> Holder {
        self.centre.authority.issue(blank, &self.person.key)
    }

    /// The person's detached signature over the content.
    #[must_use]
    pub fn letter(&self) -> Letter {
        Letter::over(CONTENT, &self.person, NOON)
    }

    /// Fresh answers that all of these certificates are good.
    #[must_use]
    pub fn good(&self, about: &[&Holder], at: Timestamp) -> KeptAnswers {
        let answers = about.iter().map(|one| Answer::good(one, at));
        self.said(answers.collect())
    }

    /// These answers, by the centre's responder.
    #[must_use]
    pub fn said(&self, answers: Vec<Answer>) -> KeptAnswers {
        let responder = &self.centre.responder;
        let response = |answer: Answer| KeptResponse {
            der: answer.by(responder, &self.centre.authority, &responder.der),
            nonce: answer.nonce,
        };
        KeptAnswers {
            responses: answers.into_iter().map(response).collect(),
            ..KeptAnswers::default()
        }
    }

    /// The centre's stamp over these octets.
    #[must_use]
    pub fn stamp(&self, stamped: &[u8], at: Timestamp) -> Vec<u8> {
        stamp(&self.centre.stamper, self.imprint(stamped, at))
    }

    /// What the centre's stamp says.
    #[must_use]
    pub fn imprint<'a>(&self, stamped: &'a [u8], at: Timestamp) -> Imprint<'a> {
        let (policy, digest) = match self.family {
            Family::Gost => (oids::POLICY_TIME_STAMP, Digest::Streebog512),
            Family::Rsa => (oids::POLICY_TIME_STAMP_RSA, Digest::Sha256),
        };
        Imprint {
            stamped,
            at,
            policy,
            digest,
            nonce: &[0xab, 0xcd],
        }
    }
}

/// The purpose that names a role in a certificate.
#[must_use]
pub const fn oid(role: Role) -> Oid {
    Oid::new_unwrap(match role {
        Role::Individual => "1.2.398.3.3.4.1.1",
        Role::LegalEntity => "1.2.398.3.3.4.1.2",
        Role::ChiefExecutive => "1.2.398.3.3.4.1.2.1",
        Role::Signatory => "1.2.398.3.3.4.1.2.2",
        Role::FinancialSignatory => "1.2.398.3.3.4.1.2.3",
        Role::HumanResources => "1.2.398.3.3.4.1.2.4",
        Role::Employee => "1.2.398.3.3.4.1.2.5",
        Role::InformationSystem => "1.2.398.3.3.4.1.2.6",
    })
}
