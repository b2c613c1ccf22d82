//! The centre of the demo: invented people whose keys anybody may use, right ones and wrong ones.

use jiff::Timestamp;
use ruqsat_signature::der::Oid;
use ruqsat_signature::oids;
use ruqsat_signature::revocation::Reason;
use ruqsat_signature::trust::{Trust, TrustFault};
use ruqsat_signature::verify::{OwnVerifier, Policy, Report, Request, Verifier};
use serde::Deserialize;

use crate::blank::Blank;
use crate::centre::{Centre, Family};
use crate::holder::Holder;
use crate::key::Key;
use crate::letter::Letter;
use crate::register::{Desk, Register};

const PEOPLE: &str = include_str!("../demo.toml");
const SEED: &str = "demo";
/// Until when the keys of the demo hold.
const VALIDITY: [&str; 2] = ["260101000000Z", "450101000000Z"];
const EXPIRED: [&str; 2] = ["240101000000Z", "250101000000Z"];
/// 1 March 2026, Astana's midnight: from then on the revoked key is revoked.
const REVOKED_AT: Timestamp = Timestamp::constant(1_772_305_200, 0);

/// Why there is no demo centre.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DemoFault {
    /// The list of people cannot be read.
    #[error("`demo.toml`: {0}")]
    People(#[from] toml::de::Error),
    /// Its authorities are none.
    #[error("the demo's authorities: {0}")]
    Trust(#[from] TrustFault),
}

/// A key of the demo, as a visitor chooses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoKey {
    /// Its name in addresses and texts.
    pub id: String,
    /// Its owner: surname and given name.
    pub name: String,
    /// The owner's IIN.
    pub iin: String,
    /// The BIN, where the key signs for an organisation.
    pub bin: Option<String>,
    /// The organisation's name, likewise.
    pub organisation: Option<String>,
    /// What kind of key it is: `personal`, a role (`chief-executive`, `signatory`, `employee`), or
    /// what is wrong with it (`expired`, `revoked`, `login-only`, `look-alike`).
    pub what: String,
}

/// A whole centre with people, in process. Everything that it signs is real but for its keys, which
/// everybody has.
#[derive(Debug, Clone)]
pub struct DemoCentre {
    trust: Trust,
    desk: Desk,
    policy: Policy,
    keys: Vec<DemoKey>,
    holders: Vec<Holder>,
}

/// Believes its own authorities only; its answers about revocation are signed at the moment of the
/// question.
impl Verifier for DemoCentre {
    fn verify(&self, request: &Request<'_>) -> Report {
        OwnVerifier::new(&self.trust, &self.desk, &self.policy).verify(request)
    }
}

impl DemoCentre {
    /// Opens the centre: the same one each time.
    pub fn new() -> Result<Self, DemoFault> {
        let people: People = toml::from_str(PEOPLE)?;
        let mut office = Office {
            centre: Centre::new(Family::Gost, SEED),
            look_alike: Centre::look_alike(Family::Gost, SEED),
            register: Register::default(),
            organisation: people.organisation,
        };
        let holders = people.key.iter().map(|one| office.issue(one)).collect();
        let organisation = &office.organisation;
        let keys = people.key.iter().map(|one| one.key(organisation)).collect();
        Ok(Self {
            trust: office.centre.trust()?,
            policy: Policy::default(),
            keys,
            holders,
            desk: Desk {
                centre: office.centre,
                register: office.register,
            },
        })
    }

    /// Trust in the demo's authorities and in nobody else.
    #[must_use]
    pub const fn trust(&self) -> &Trust {
        &self.trust
    }

    /// The keys, in the order in which to show them.
    #[must_use]
    pub fn keys(&self) -> &[DemoKey] {
        &self.keys
    }

    /// A detached signature over `content` with the key of this name, which says that it was made
    /// at `at`; a message in DER. Nothing for other names.
    #[must_use]
    pub fn sign(&self, id: &str, content: &[u8], at: Timestamp) -> Option<Vec<u8>> {
        let mut both = self.keys.iter().zip(&self.holders);
        let (_, holder) = both.find(|(key, _)| key.id == id)?;
        Some(Letter::over(content, holder, at).seal(holder))
    }
}

/// Issues the demo's certificates.
struct Office {
    centre: Centre,
    look_alike: Centre,
    register: Register,
    organisation: Organisation,
}

impl Office {
    fn issue(&mut self, person: &Person) -> Holder {
        let key = Key::gost(&format!("{SEED}/{}", person.id));
        let blank = person.blank(&self.organisation);
        let own = self.centre.authority.issue(&blank, &key);
        match person.flaw {
            Some(Flaw::LookAlike) => return self.look_alike.authority.issue(&blank, &key),
            Some(Flaw::Revoked) => {
                self.register
                    .withdraw(&own, REVOKED_AT, Reason::KeyCompromise);
            }
            Some(Flaw::Expired | Flaw::LoginOnly) | None => self.register.enter(&own),
        }
        own
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    organisation: Organisation,
    key: Vec<Person>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisation {
    name: String,
    bin: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    id: String,
    surname: String,
    given: String,
    patronymic: String,
    iin: String,
    role: Option<DemoRole>,
    flaw: Option<Flaw>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DemoRole {
    ChiefExecutive,
    Signatory,
    Employee,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Flaw {
    Expired,
    Revoked,
    LoginOnly,
    LookAlike,
}

impl Person {
    fn blank(&self, organisation: &Organisation) -> Blank {
        let names = [&*self.surname, &*self.given, &*self.patronymic];
        let mut blank = Blank::named(names, &self.iin);
        blank.validity = VALIDITY;
        if let Some(role) = self.role {
            blank = blank.signing_for(&organisation.name, &organisation.bin, role.oid());
        }
        match self.flaw {
            Some(Flaw::Expired) => blank.validity = EXPIRED,
            Some(Flaw::LoginOnly) => {
                blank.usage = 0b1010_0000;
                blank.policy = Oid::new_unwrap("1.2.398.3.3.2.4");
                if let Some(purpose) = blank.purposes.first_mut() {
                    *purpose = oids::CLIENT_AUTH;
                }
            }
            Some(Flaw::Revoked | Flaw::LookAlike) | None => {}
        }
        blank
    }

    fn key(&self, organisation: &Organisation) -> DemoKey {
        let what = match (self.flaw, self.role) {
            (Some(flaw), _) => flaw.id(),
            (None, Some(role)) => role.id(),
            (None, None) => "personal",
        };
        DemoKey {
            id: self.id.clone(),
            name: format!("{} {}", self.surname, self.given),
            iin: self.iin.clone(),
            bin: self.role.map(|_| organisation.bin.clone()),
            organisation: self.role.map(|_| organisation.name.clone()),
            what: what.to_owned(),
        }
    }
}

impl DemoRole {
    const fn id(self) -> &'static str {
        match self {
            Self::ChiefExecutive => "chief-executive",
            Self::Signatory => "signatory",
            Self::Employee => "employee",
        }
    }

    const fn oid(self) -> Oid {
        Oid::new_unwrap(match self {
            Self::ChiefExecutive => "1.2.398.3.3.4.1.2.1",
            Self::Signatory => "1.2.398.3.3.4.1.2.2",
            Self::Employee => "1.2.398.3.3.4.1.2.5",
        })
    }
}

impl Flaw {
    const fn id(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::LoginOnly => "login-only",
            Self::LookAlike => "look-alike",
        }
    }
}
