//! Attributes of a signature. Each kind stands once and has one value: of two values one could be
//! signed and the other believed.

use crate::der::{DerFault, Element, Oid, tag, write};

const ATTRIBUTES_MOST: usize = 32;

/// The signed, or the unsigned, attributes of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributes {
    /// The `SET` under the signature, in the order of DER.
    pub der: Vec<u8>,
    list: Vec<(Oid, Vec<u8>)>,
}

impl Attributes {
    pub(super) fn read(element: Element<'_>) -> Result<Self, DerFault> {
        let elements = element.inside().all(ATTRIBUTES_MOST)?;
        let mut list: Vec<(Oid, Vec<u8>)> = Vec::new();
        for element in &elements {
            let mut inside = element.tagged(tag::SEQUENCE)?.inside();
            let kind = inside.next()?.oid()?;
            let value = Element::only(inside.tagged(tag::SET)?.content)?;
            inside.end()?;
            if list.iter().any(|(other, _)| *other == kind) {
                return Err(DerFault::Value("set of attributes"));
            }
            list.push((kind, value.raw.to_vec()));
        }
        let raw: Vec<&[u8]> = elements.iter().map(|element| element.raw).collect();
        Ok(Self {
            der: write::set_of(&raw),
            list,
        })
    }

    /// The value of this kind, in DER.
    #[must_use]
    pub fn value(&self, kind: Oid) -> Option<&[u8]> {
        self.list
            .iter()
            .find(|(other, _)| *other == kind)
            .map(|(_, value)| value.as_slice())
    }

    /// The value of this kind as an element, which it was when it was read.
    pub(super) fn element(&self, kind: Oid) -> Option<Element<'_>> {
        Element::only(self.value(kind)?).ok()
    }
}
