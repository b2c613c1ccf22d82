//! Names of X.509: compared as they stand, read by object identifier and never by position.

use crate::der::{DerFault, Element, Oid, tag};

const PARTS_MOST: usize = 64;

/// One part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// What the part is.
    pub kind: Oid,
    /// Its text; nothing for string types that are out of use, or with control characters inside.
    pub text: Option<String>,
}

/// A name. Two names are equal when their DER is.
#[derive(Debug, Clone)]
pub struct Name {
    /// The name as it stands.
    pub der: Vec<u8>,
    /// Its parts in order.
    pub parts: Vec<Attribute>,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Eq for Name {}

impl Name {
    pub(crate) fn read(element: Element<'_>) -> Result<Self, DerFault> {
        let sets = element.tagged(tag::SEQUENCE)?.inside().all(PARTS_MOST)?;
        let mut parts = Vec::new();
        for set in sets {
            for part in set.tagged(tag::SET)?.inside().all(PARTS_MOST)? {
                parts.push(attribute(part)?);
            }
        }
        Ok(Self {
            der: element.raw.to_vec(),
            parts,
        })
    }

    /// The parts of this kind, in order.
    pub fn of(&self, kind: Oid) -> impl Iterator<Item = &Attribute> {
        self.parts.iter().filter(move |part| part.kind == kind)
    }

    /// The text of the first part of this kind.
    #[must_use]
    pub fn text(&self, kind: Oid) -> Option<&str> {
        self.of(kind).next()?.text.as_deref()
    }
}

fn attribute(element: Element<'_>) -> Result<Attribute, DerFault> {
    let mut inside = element.tagged(tag::SEQUENCE)?.inside();
    let kind = inside.next()?.oid()?;
    let text = inside
        .next()?
        .text()
        .filter(|text| !text.contains(char::is_control));
    inside.end()?;
    Ok(Attribute {
        kind,
        text: text.map(str::to_owned),
    })
}
