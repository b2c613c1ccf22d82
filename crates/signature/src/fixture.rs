//! Certificates, messages, stamps and answers for tests: a small centre that follows the profile
//! of Kazakhstan's, with keys made of their names.

use jiff::Timestamp;

use crate::certificate::{Certificate, Fingerprint};
use crate::der::{Oid, tag, write};
use crate::digest::Digest;
use crate::gost::{ParameterSet, SigningKey};
use crate::key::SignatureAlgorithm;
use crate::oids;
use crate::trust::Trust;

pub(crate) const IIN: &str = "951332300015";
pub(crate) const OTHER_IIN: &str = "880000400028";
pub(crate) const BIN: &str = "991340000017";
pub(crate) const CONTENT: &[u8] = b"kz-trp-consent/v1\nI agree.";

const INDIVIDUAL: Oid = Oid::new_unwrap("1.2.398.3.3.4.1.1");
const ENTITY: Oid = Oid::new_unwrap("1.2.398.3.3.4.1.2");
pub(crate) const CHIEF: Oid = Oid::new_unwrap("1.2.398.3.3.4.1.2.1");
pub(crate) const EMPLOYEE: Oid = Oid::new_unwrap("1.2.398.3.3.4.1.2.5");

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Inside the validity of every certificate here, unless said otherwise.
pub(crate) fn noon() -> Timestamp {
    at("2026-06-01T12:00:00Z")
}

/// What becomes a certificate.
#[derive(Clone)]
pub(crate) struct Blank {
    pub(crate) subject: Vec<(Oid, String)>,
    pub(crate) serial: u8,
    pub(crate) validity: [&'static str; 2],
    pub(crate) usage: u8,
    pub(crate) purposes: Vec<Oid>,
    pub(crate) purposes_critical: bool,
    pub(crate) policy: Oid,
    pub(crate) authority: bool,
    pub(crate) path_length: Option<u8>,
    pub(crate) more: Vec<Vec<u8>>,
    pub(crate) set: ParameterSet,
}

impl Blank {
    fn plain(name: &str) -> Self {
        Self {
            subject: vec![(oids::COMMON_NAME, name.to_owned())],
            serial: 7,
            validity: ["260101000000Z", "270101000000Z"],
            usage: 0b1100_0000,
            purposes: Vec::new(),
            purposes_critical: false,
            policy: oids::POLICY_NCA,
            authority: false,
            path_length: None,
            more: Vec::new(),
            set: ParameterSet::Long,
        }
    }

    /// An individual's certificate for signing.
    pub(crate) fn person(iin: &str) -> Self {
        let mut blank = Self::plain("ТЕСТОВА ТЕСТ");
        blank
            .subject
            .push((oids::SERIAL_NUMBER, format!("IIN{iin}")));
        blank.purposes = vec![oids::EMAIL_PROTECTION, INDIVIDUAL];
        blank
    }

    /// A certificate for signing on behalf of an organisation.
    pub(crate) fn entity(iin: &str, bin: &str, role: Oid) -> Self {
        let mut blank = Self::person(iin);
        blank.subject.push((oids::UNIT, format!("BIN{bin}")));
        blank.purposes = vec![oids::EMAIL_PROTECTION, ENTITY, role];
        blank
    }

    /// A service of the centre.
    pub(crate) fn service(name: &str, purpose: Oid) -> Self {
        let no_check = extension(oids::OCSP_NO_CHECK, false, &write::null());
        let purposes = vec![purpose];
        Self {
            purposes,
            purposes_critical: true,
            more: vec![no_check],
            ..Self::plain(name)
        }
    }

    /// An authority.
    pub(crate) fn centre(name: &str) -> Self {
        let validity = ["250101000000Z", "400101000000Z"];
        let usage = 0b0000_0110;
        Self {
            authority: true,
            usage,
            validity,
            ..Self::plain(name)
        }
    }
}

/// A key and its certificate.
#[derive(Clone)]
pub(crate) struct Holder {
    pub(crate) key: SigningKey,
    pub(crate) der: Vec<u8>,
}

impl Holder {
    pub(crate) fn certificate(&self) -> Certificate {
        Certificate::read(&self.der).unwrap()
    }

    pub(crate) fn sign(&self, octets: &[u8]) -> Vec<u8> {
        let digest = match self.key.set() {
            ParameterSet::Short => Digest::Streebog256,
            ParameterSet::Long => Digest::Streebog512,
        };
        self.key.sign(&digest.of(octets)).unwrap()
    }

    /// The octets, the algorithm and the signature, as certificates and lists have them.
    pub(crate) fn signed(&self, body: &[u8], more: &[u8]) -> Vec<u8> {
        let signature = write::bit_string(&self.sign(body));
        write::sequence(&[body, &self.algorithm(), &signature, more])
    }

    pub(crate) fn algorithm(&self) -> Vec<u8> {
        let algorithm = match self.key.set() {
            ParameterSet::Short => SignatureAlgorithm::GostShort,
            ParameterSet::Long => SignatureAlgorithm::GostLong,
        };
        write::sequence(&[&write::oid(algorithm.oid()), &write::null()])
    }

    /// A certificate by this authority, with a key made of `seed`.
    pub(crate) fn issue(&self, blank: &Blank, seed: &str) -> Self {
        let key = SigningKey::from_seed(blank.set, seed.as_bytes());
        let der = self.signed(
            &body(blank, &key, &self.certificate().subject.der, self),
            &[],
        );
        Self { key, der }
    }

    pub(crate) fn root(name: &str, seed: &str) -> Self {
        let blank = Blank::centre(name);
        let key = SigningKey::from_seed(blank.set, seed.as_bytes());
        let mut root = Self {
            key: key.clone(),
            der: Vec::new(),
        };
        root.der = root.signed(&body(&blank, &key, &subject(&blank), &root), &[]);
        root
    }
}

fn subject(blank: &Blank) -> Vec<u8> {
    let part = |(kind, text): &(Oid, String)| {
        let value = write::element(tag::UTF8_STRING, text.as_bytes());
        write::set_of(&[&write::sequence(&[&write::oid(*kind), &value])])
    };
    write::element(
        tag::SEQUENCE,
        &blank.subject.iter().flat_map(part).collect::<Vec<u8>>(),
    )
}

pub(crate) fn extension(kind: Oid, critical: bool, value: &[u8]) -> Vec<u8> {
    let critical = if critical {
        write::element(tag::BOOLEAN, &[0xff])
    } else {
        Vec::new()
    };
    write::sequence(&[&write::oid(kind), &critical, &write::octet_string(value)])
}

fn list(oids: &[Oid]) -> Vec<u8> {
    let list: Vec<u8> = oids.iter().flat_map(|oid| write::oid(*oid)).collect();
    write::element(tag::SEQUENCE, &list)
}

fn body(blank: &Blank, key: &SigningKey, issuer: &[u8], signer: &Holder) -> Vec<u8> {
    let mut extensions = blank.more.clone();
    let unused = u8::try_from(blank.usage.trailing_zeros()).unwrap();
    let usage = write::element(tag::BIT_STRING, &[unused, blank.usage]);
    extensions.push(extension(oids::KEY_USAGE, true, &usage));
    if !blank.purposes.is_empty() {
        let purposes = list(&blank.purposes);
        extensions.push(extension(
            oids::EXTENDED_KEY_USAGE,
            blank.purposes_critical,
            &purposes,
        ));
    }
    let policy = write::sequence(&[&list(&[blank.policy])]);
    extensions.push(extension(oids::POLICIES, false, &policy));
    if blank.authority {
        let length = blank.path_length.map(|length| write::unsigned(&[length]));
        let yes = write::element(tag::BOOLEAN, &[0xff]);
        let basic = write::sequence(&[&yes, &length.unwrap_or_default()]);
        extensions.push(extension(oids::BASIC_CONSTRAINTS, true, &basic));
    }
    let key_id = write::octet_string(&Digest::Sha1.of(&key.public_octets()));
    extensions.push(extension(oids::SUBJECT_KEY, false, &key_id));
    let extensions = write::element(tag::SEQUENCE, &extensions.concat());
    let time = |text: &&str| write::element(tag::UTC_TIME, text.as_bytes());
    let validity: Vec<u8> = blank.validity.iter().flat_map(time).collect();
    write::sequence(&[
        &write::element(tag::context(0), &write::unsigned(&[2])),
        &write::unsigned(&[blank.serial]),
        &signer.algorithm(),
        issuer,
        &write::element(tag::SEQUENCE, &validity),
        &subject(blank),
        &key_info(key),
        &write::element(tag::context(3), &extensions),
    ])
}

fn key_info(key: &SigningKey) -> Vec<u8> {
    let (kind, curve, digest) = match key.set() {
        ParameterSet::Short => (
            oids::GOST_SHORT_KEY,
            oids::GOST_SHORT_CURVE,
            Digest::Streebog256,
        ),
        ParameterSet::Long => (
            oids::GOST_LONG_KEY,
            oids::GOST_LONG_CURVE,
            Digest::Streebog512,
        ),
    };
    let algorithm = write::sequence(&[&write::oid(kind), &list(&[curve, digest.oid()])]);
    let point = write::octet_string(&key.public_octets());
    write::sequence(&[&algorithm, &write::bit_string(&point)])
}

/// A root and a centre below it, both pinned.
pub(crate) struct Centre {
    pub(crate) root: Holder,
    pub(crate) nca: Holder,
}

impl Centre {
    pub(crate) fn new() -> Self {
        let root = Holder::root("ROOT TEST", "root");
        let nca = root.issue(&Blank::centre("NCA TEST"), "nca");
        Self { root, nca }
    }

    /// Other keys under the same names.
    pub(crate) fn evil() -> Self {
        let root = Holder::root("ROOT TEST", "evil root");
        let nca = root.issue(&Blank::centre("NCA TEST"), "evil nca");
        Self { root, nca }
    }

    pub(crate) fn trust(&self) -> Trust {
        let files = [self.root.der.clone(), self.nca.der.clone()];
        let pins = [Fingerprint::of(&files[0]), Fingerprint::of(&files[1])];
        Trust::pinned(&files, &pins).unwrap()
    }
}

/// What becomes a signed message.
#[derive(Clone)]
pub(crate) struct Letter {
    pub(crate) inside: Option<Vec<u8>>,
    pub(crate) kind: Oid,
    pub(crate) attributes: Option<Vec<Vec<u8>>>,
    pub(crate) certificates: Vec<Vec<u8>>,
    pub(crate) digest: Digest,
    pub(crate) unsigned: Vec<u8>,
    pub(crate) signers: usize,
}

pub(crate) fn attribute(kind: Oid, value: &[u8]) -> Vec<u8> {
    write::sequence(&[&write::oid(kind), &write::set_of(&[value])])
}

impl Letter {
    /// A detached signature over `content`, as the centre's signing program makes it.
    pub(crate) fn over(content: &[u8], holder: &Holder) -> Self {
        let digest = match holder.key.set() {
            ParameterSet::Short => Digest::Streebog256,
            ParameterSet::Long => Digest::Streebog512,
        };
        let hash = write::octet_string(&digest.of(content));
        let time = write::element(tag::UTC_TIME, b"200101000000Z");
        Self {
            inside: None,
            kind: oids::DATA,
            attributes: Some(vec![
                attribute(oids::CONTENT_TYPE, &write::oid(oids::DATA)),
                attribute(oids::SIGNING_TIME, &time),
                attribute(oids::MESSAGE_DIGEST, &hash),
            ]),
            certificates: vec![holder.der.clone()],
            digest,
            unsigned: Vec::new(),
            signers: 1,
        }
    }

    /// What the holder's key signs, and its signature.
    pub(crate) fn signature(&self, holder: &Holder) -> Vec<u8> {
        let attributes = self.attributes.clone().unwrap_or_default();
        let attributes: Vec<&[u8]> = attributes.iter().map(Vec::as_slice).collect();
        holder.sign(&write::set_of(&attributes))
    }

    pub(crate) fn seal(&self, holder: &Holder) -> Vec<u8> {
        let certificate = holder.certificate();
        let serial = write::element(tag::INTEGER, &certificate.serial);
        let attributes = self.attributes.as_ref().map_or(Vec::new(), |attributes| {
            let attributes: Vec<&[u8]> = attributes.iter().map(Vec::as_slice).collect();
            let mut set = write::set_of(&attributes);
            set[0] = tag::context(0);
            set
        });
        let signer = write::sequence(&[
            &write::unsigned(&[1]),
            &write::sequence(&[&certificate.issuer.der, &serial]),
            &self.digest.identifier(),
            &attributes,
            &holder.algorithm(),
            &write::octet_string(&self.signature(holder)),
            &self.unsigned,
        ]);
        let inside = self.inside.as_ref().map_or(Vec::new(), |content| {
            write::element(tag::context(0), &write::octet_string(content))
        });
        let version = if self.kind == oids::DATA { 1 } else { 3 };
        let data = write::sequence(&[
            &write::unsigned(&[version]),
            &write::set_of(&[&self.digest.identifier()]),
            &write::sequence(&[&write::oid(self.kind), &inside]),
            &write::element(tag::context(0), &self.certificates.concat()),
            &write::element(tag::SET, &signer.repeat(self.signers)),
        ]);
        let explicit = write::element(tag::context(0), &data);
        write::sequence(&[&write::oid(oids::SIGNED_DATA), &explicit])
    }

    /// The same with a stamp over its signature.
    pub(crate) fn stamped(mut self, holder: &Holder, stamp: &[u8]) -> Vec<u8> {
        let stamp = attribute(oids::TIME_STAMP_TOKEN, stamp);
        self.unsigned = write::element(tag::context(1), &stamp);
        self.seal(holder)
    }
}

/// A stamp of `authority` over `stamped`.
pub(crate) fn stamp(authority: &Holder, stamped: &[u8], time: &str, policy: Oid) -> Vec<u8> {
    let digest = Digest::Streebog512;
    let imprint = [
        digest.identifier(),
        write::octet_string(&digest.of(stamped)),
    ]
    .concat();
    let statement = write::sequence(&[
        &write::unsigned(&[1]),
        &write::oid(policy),
        &write::element(tag::SEQUENCE, &imprint),
        &write::unsigned(&[9]),
        &write::element(tag::GENERALIZED_TIME, time.as_bytes()),
        &write::unsigned(&[0xab, 0xcd]),
    ]);
    let mut letter = Letter::over(&statement, authority);
    letter.kind = oids::TST_INFO;
    let hash = write::octet_string(&digest.of(&statement));
    letter.attributes = Some(vec![
        attribute(oids::CONTENT_TYPE, &write::oid(oids::TST_INFO)),
        attribute(oids::MESSAGE_DIGEST, &hash),
    ]);
    letter.inside = Some(statement);
    letter.seal(authority)
}
