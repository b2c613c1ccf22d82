//! Signed messages as the centre's signing program makes them, and as nobody should.

use jiff::Timestamp;
use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::oids;

use crate::holder::Holder;
use crate::written;

/// What becomes a signed message (CMS `SignedData`).
#[derive(Debug, Clone)]
pub struct Letter {
    /// The content, where it travels inside.
    pub inside: Option<Vec<u8>>,
    /// What kind of content is signed.
    pub kind: Oid,
    /// The signed attributes, in DER.
    pub attributes: Option<Vec<Vec<u8>>>,
    /// The certificates that travel with it.
    pub certificates: Vec<Vec<u8>>,
    /// The `AlgorithmIdentifier` of the digest.
    pub digest: Vec<u8>,
    /// The digest that the head of the message announces.
    pub announced: Vec<u8>,
    /// The `AlgorithmIdentifier` of the signature.
    pub algorithm: Vec<u8>,
    /// The attributes that are not signed, in DER.
    pub unsigned: Vec<Vec<u8>>,
    /// How the signature names its certificate.
    pub named: SignerNamed,
    /// The version of the signature, where it is another than its shape asks for.
    pub version: Option<u8>,
    /// How often the signature stands there.
    pub signers: usize,
}

/// How a signature names its certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignerNamed {
    /// By issuer and number.
    IssuerAndSerial,
    /// By the identifier of the key.
    SubjectKey,
}

/// An attribute with one value.
#[must_use]
pub fn attribute(kind: Oid, value: &[u8]) -> Vec<u8> {
    write::sequence(&[&write::oid(kind), &write::set_of(&[value])])
}

impl Letter {
    /// A detached signature over `content`, of which the signer says that it was made at `at`.
    #[must_use]
    pub fn over(content: &[u8], holder: &Holder, at: Timestamp) -> Self {
        let digest = holder.key.digest();
        let hash = write::octet_string(&digest.of(content));
        let attributes = vec![
            attribute(oids::CONTENT_TYPE, &write::oid(oids::DATA)),
            attribute(oids::SIGNING_TIME, &written::utc(at)),
            attribute(oids::MESSAGE_DIGEST, &hash),
        ];
        Self {
            inside: None,
            kind: oids::DATA,
            attributes: Some(attributes),
            certificates: vec![holder.der.clone()],
            digest: digest.identifier(),
            announced: digest.identifier(),
            algorithm: holder.key.identifier(),
            unsigned: Vec::new(),
            named: SignerNamed::IssuerAndSerial,
            version: None,
            signers: 1,
        }
    }

    /// The same with its content inside.
    #[must_use]
    pub fn attached(mut self, content: &[u8]) -> Self {
        self.inside = Some(content.to_vec());
        self
    }

    /// The octets under the signature: the attributes, always as a set.
    #[must_use]
    pub fn octets_to_sign(&self) -> Vec<u8> {
        write::set_of(&slices(self.attributes.as_deref().unwrap_or_default()))
    }

    /// What the holder's key makes of it.
    #[must_use]
    pub fn signature(&self, holder: &Holder) -> Vec<u8> {
        holder.sign(&self.octets_to_sign())
    }

    /// The message, signed by the holder.
    #[must_use]
    pub fn seal(&self, holder: &Holder) -> Vec<u8> {
        self.seal_with(holder, &self.signature(holder))
    }

    /// The message with this value in the place of its signature.
    #[must_use]
    pub fn seal_with(&self, holder: &Holder, signature: &[u8]) -> Vec<u8> {
        let signer = self.signer(holder, signature);
        let inside = self.inside.as_ref().map_or(Vec::new(), |content| {
            write::element(tag::context(0), &write::octet_string(content))
        });
        let by_key = self.named == SignerNamed::SubjectKey;
        let version = if self.kind == oids::DATA && !by_key {
            1
        } else {
            3
        };
        let message = write::sequence(&[
            &write::unsigned(&[version]),
            &write::set_of(&[&self.announced]),
            &write::sequence(&[&write::oid(self.kind), &inside]),
            &implicit(0, &self.certificates),
            &write::element(tag::SET, &signer.repeat(self.signers)),
        ]);
        let explicit = write::element(tag::context(0), &message);
        write::sequence(&[&write::oid(oids::SIGNED_DATA), &explicit])
    }

    fn signer(&self, holder: &Holder, signature: &[u8]) -> Vec<u8> {
        let (version, named) = match self.named {
            SignerNamed::SubjectKey => (
                3,
                write::element(tag::context_primitive(0), &holder.key_id()),
            ),
            SignerNamed::IssuerAndSerial => {
                let serial = write::element(tag::INTEGER, &holder.serial);
                (1, write::sequence(&[&holder.issuer, &serial]))
            }
        };
        let attributes = self.attributes.as_ref().map_or(Vec::new(), |attributes| {
            let mut sorted = attributes.clone();
            sorted.sort_unstable();
            implicit(0, &sorted)
        });
        write::sequence(&[
            &write::unsigned(&[self.version.unwrap_or(version)]),
            &named,
            &self.digest,
            &attributes,
            &self.algorithm,
            &write::octet_string(signature),
            &implicit(1, &self.unsigned),
        ])
    }

    /// The message with a stamp over its signature (CAdES-T).
    #[must_use]
    pub fn stamped(mut self, holder: &Holder, stamp: &[u8]) -> Vec<u8> {
        self.unsigned.push(attribute(oids::TIME_STAMP_TOKEN, stamp));
        self.seal(holder)
    }
}

/// `[number]` in place of the tag of a set; nothing where the set would be empty.
fn implicit(number: u8, elements: &[Vec<u8>]) -> Vec<u8> {
    match elements {
        [] => Vec::new(),
        elements => write::element(tag::context(number), &elements.concat()),
    }
}

fn slices(elements: &[Vec<u8>]) -> Vec<&[u8]> {
    elements.iter().map(Vec::as_slice).collect()
}
