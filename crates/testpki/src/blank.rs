//! What becomes a certificate: everything that it says but the key and the issuer.

use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::oids;

use crate::centre::DEMO_ORGANISATION;

const COUNTRY: Oid = Oid::new_unwrap("2.5.4.6");
const INDIVIDUAL: Oid = Oid::new_unwrap("1.2.398.3.3.4.1.1");
const ENTITY: Oid = Oid::new_unwrap("1.2.398.3.3.4.1.2");

/// One part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Oid,
    /// The type of its text.
    pub tag: u8,
    /// Its text.
    pub octets: Vec<u8>,
}

impl Part {
    /// A part in UTF-8.
    #[must_use]
    pub fn new(kind: Oid, text: &str) -> Self {
        let octets = text.as_bytes().to_vec();
        Self {
            kind,
            tag: tag::UTF8_STRING,
            octets,
        }
    }

    /// A part in the few letters of `PrintableString`, as countries and numbers are written.
    #[must_use]
    pub fn printable(kind: Oid, text: &str) -> Self {
        Self {
            tag: tag::PRINTABLE_STRING,
            ..Self::new(kind, text)
        }
    }

    fn der(&self) -> Vec<u8> {
        let value = write::element(self.tag, &self.octets);
        write::set_of(&[&write::sequence(&[&write::oid(self.kind), &value])])
    }
}

/// What becomes a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// Whose it will be.
    pub subject: Vec<Part>,
    /// Its number; by default the identifier of its key, as the centre does it.
    pub serial: Option<Vec<u8>>,
    /// Its first and its last second, as `UTCTime` writes them.
    pub validity: [&'static str; 2],
    /// The octet of `keyUsage`, the first bit of the standard in front.
    pub usage: u8,
    /// What the key is for, with the roles of its owner.
    pub purposes: Vec<Oid>,
    /// Whether the purposes must be understood.
    pub purposes_critical: bool,
    /// Under which policy it is issued.
    pub policy: Oid,
    /// Whether it is that of an authority.
    pub authority: bool,
    /// How many authorities may follow.
    pub path_length: Option<u8>,
    /// More extensions, in DER.
    pub more: Vec<Vec<u8>>,
}

impl Blank {
    fn plain(subject: Vec<Part>) -> Self {
        Self {
            subject,
            serial: None,
            validity: ["260101000000Z", "270101000000Z"],
            usage: 0b1100_0000,
            purposes: Vec::new(),
            purposes_critical: false,
            policy: oids::POLICY_NCA,
            authority: false,
            path_length: None,
            more: Vec::new(),
        }
    }

    /// An individual's certificate for signing: one key for signing and logging in, as the centre
    /// issues them since 2022. The patronymic stands in the place of the given name.
    #[must_use]
    pub fn named([surname, given, patronymic]: [&str; 3], iin: &str) -> Self {
        let subject = vec![
            Part::new(oids::COMMON_NAME, &format!("{surname} {given}")),
            Part::new(oids::SURNAME, surname),
            Part::printable(oids::SERIAL_NUMBER, &format!("IIN{iin}")),
            Part::printable(COUNTRY, "KZ"),
            Part::new(oids::GIVEN_NAME, patronymic),
        ];
        Self {
            usage: 0b1110_0000,
            purposes: vec![oids::EMAIL_PROTECTION, INDIVIDUAL],
            ..Self::plain(subject)
        }
    }

    /// The certificate of a test person with this IIN.
    #[must_use]
    pub fn person(iin: &str) -> Self {
        Self::named(["TESTOVA", "TEST", "TESTOVNA"], iin)
    }

    /// The same person, signing for this organisation in this role.
    #[must_use]
    pub fn signing_for(mut self, organisation: &str, bin: &str, role: Oid) -> Self {
        self.subject.extend([
            Part::new(oids::ORGANISATION, organisation),
            Part::new(oids::UNIT, &format!("BIN{bin}")),
        ]);
        self.purposes = vec![oids::EMAIL_PROTECTION, ENTITY, role];
        self
    }

    /// A service of the centre. Whoever answers about revocation needs no check of its own.
    #[must_use]
    pub fn service(name: &str, purpose: Oid) -> Self {
        let no_check = || extension(oids::OCSP_NO_CHECK, false, &write::null());
        let answers = purpose == oids::OCSP_SIGNING;
        Self {
            purposes: vec![purpose],
            purposes_critical: true,
            validity: ["250101000000Z", "450101000000Z"],
            more: answers.then(no_check).into_iter().collect(),
            ..Self::plain(of_the_centre(name))
        }
    }

    /// An authority.
    #[must_use]
    pub fn authority(name: &str) -> Self {
        Self {
            authority: true,
            usage: 0b0000_0110,
            validity: ["250101000000Z", "450101000000Z"],
            ..Self::plain(of_the_centre(name))
        }
    }

    pub(crate) fn subject_der(&self) -> Vec<u8> {
        let parts: Vec<u8> = self.subject.iter().flat_map(Part::der).collect();
        write::element(tag::SEQUENCE, &parts)
    }

    pub(crate) fn validity_der(&self) -> Vec<u8> {
        let time = |text: &&str| write::element(tag::UTC_TIME, text.as_bytes());
        let both: Vec<u8> = self.validity.iter().flat_map(time).collect();
        write::element(tag::SEQUENCE, &both)
    }

    /// The extensions that do not depend on keys.
    pub(crate) fn extensions(&self) -> Vec<Vec<u8>> {
        let mut extensions = self.more.clone();
        let unused = u8::try_from(self.usage.trailing_zeros()).unwrap_or(0);
        let usage = write::element(tag::BIT_STRING, &[unused, self.usage]);
        extensions.push(extension(oids::KEY_USAGE, true, &usage));
        if !self.purposes.is_empty() {
            let (kind, purposes) = (oids::EXTENDED_KEY_USAGE, oid_list(&self.purposes));
            extensions.push(extension(kind, self.purposes_critical, &purposes));
        }
        let policy = write::sequence(&[&oid_list(&[self.policy])]);
        extensions.push(extension(oids::POLICIES, false, &policy));
        if self.authority {
            let length = self.path_length.map(|length| write::unsigned(&[length]));
            let yes = write::element(tag::BOOLEAN, &[0xff]);
            let basic = write::sequence(&[&yes, &length.unwrap_or_default()]);
            extensions.push(extension(oids::BASIC_CONSTRAINTS, true, &basic));
        }
        extensions
    }
}

fn of_the_centre(name: &str) -> Vec<Part> {
    vec![
        Part::printable(COUNTRY, "KZ"),
        Part::new(oids::ORGANISATION, DEMO_ORGANISATION),
        Part::new(oids::COMMON_NAME, name),
    ]
}

fn oid_list(oids: &[Oid]) -> Vec<u8> {
    let list: Vec<u8> = oids.iter().flat_map(|oid| write::oid(*oid)).collect();
    write::element(tag::SEQUENCE, &list)
}

/// An extension in DER, which leaves out that it is not critical.
#[must_use]
pub fn extension(kind: Oid, critical: bool, value: &[u8]) -> Vec<u8> {
    let mark = if critical {
        write::element(tag::BOOLEAN, &[0xff])
    } else {
        Vec::new()
    };
    write::sequence(&[&write::oid(kind), &mark, &write::octet_string(value)])
}
