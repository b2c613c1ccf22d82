//! Whoever has a key and a certificate: people, services and authorities.

use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::der::{DerFault, tag, write};
use ruqsat_signature::{Digest, oids};

use crate::blank::{Blank, extension};
use crate::key::Key;

/// A key and its certificate.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The key.
    pub key: Key,
    /// The certificate.
    pub der: Vec<u8>,
    /// The owner's name, in DER.
    pub subject: Vec<u8>,
    /// The issuer's name, in DER.
    pub issuer: Vec<u8>,
    /// The octets of the certificate's number.
    pub serial: Vec<u8>,
    /// The octets of the public key, of which OCSP makes a digest.
    pub key_octets: Vec<u8>,
}

impl Holder {
    /// An authority that signs its own certificate.
    #[must_use]
    pub fn root(blank: &Blank, key: &Key) -> Self {
        let mut root = Self {
            key: key.clone(),
            der: Vec::new(),
            subject: blank.subject_der(),
            issuer: Vec::new(),
            serial: Vec::new(),
            key_octets: key.public_octets(),
        };
        root = root.issue(blank, key);
        root
    }

    /// A certificate by this authority for the owner of `key`.
    #[must_use]
    pub fn issue(&self, blank: &Blank, key: &Key) -> Self {
        self.issue_for(blank, key, key.public_octets())
    }

    /// The same where the certificate says of the key what is not true.
    #[must_use]
    pub fn issue_for(&self, blank: &Blank, key: &Key, key_octets: Vec<u8>) -> Self {
        let own_number = number(&key_octets, 0x10);
        let serial = blank.serial.clone().unwrap_or(own_number);
        let public = write::sequence(&[&key.kind(), &write::bit_string(&key_octets)]);
        let body = write::sequence(&[
            &write::element(tag::context(0), &write::unsigned(&[2])),
            &write::element(tag::INTEGER, &serial),
            &self.key.identifier(),
            &self.subject,
            &blank.validity_der(),
            &blank.subject_der(),
            &public,
            &self.extensions(blank, &key_octets),
        ]);
        Self {
            key: key.clone(),
            der: self.signed(&body, &[]),
            subject: blank.subject_der(),
            issuer: self.subject.clone(),
            serial,
            key_octets,
        }
    }

    fn extensions(&self, blank: &Blank, key_octets: &[u8]) -> Vec<u8> {
        let mut extensions = blank.extensions();
        let own = write::octet_string(&number(key_octets, 0x80));
        extensions.push(extension(oids::SUBJECT_KEY, false, &own));
        let above = write::element(tag::context_primitive(0), &self.key_id());
        let above = write::sequence(&[&above]);
        extensions.push(extension(oids::AUTHORITY_KEY, false, &above));
        let list = write::element(tag::SEQUENCE, &extensions.concat());
        write::element(tag::context(3), &list)
    }

    /// The identifier of the key.
    #[must_use]
    pub fn key_id(&self) -> Vec<u8> {
        number(&self.key_octets, 0x80)
    }

    /// The signature over these octets.
    #[must_use]
    pub fn sign(&self, octets: &[u8]) -> Vec<u8> {
        self.key.sign(octets)
    }

    /// The octets, the algorithm and the signature, as certificates, lists and answers have them.
    #[must_use]
    pub fn signed(&self, body: &[u8], more: &[u8]) -> Vec<u8> {
        let signature = write::bit_string(&self.sign(body));
        write::sequence(&[body, &self.key.identifier(), &signature, more])
    }

    /// The certificate as a reader has it.
    pub fn certificate(&self) -> Result<Certificate, DerFault> {
        Certificate::read(&self.der)
    }

    /// The same certificate with another key: what a thief of names has.
    #[must_use]
    pub fn with_key_of(&self, other: &Self) -> Self {
        Self {
            key: other.key.clone(),
            ..self.clone()
        }
    }
}

/// Twenty octets made of the key with another first half octet: `8` in the identifier of the key,
/// `1` in the number of the certificate, as the centre does it.
fn number(key_octets: &[u8], first: u8) -> Vec<u8> {
    let mut octets = Digest::Sha1.of(key_octets);
    if let Some(octet) = octets.first_mut() {
        *octet = first | (*octet & 0x0f);
    }
    octets
}
