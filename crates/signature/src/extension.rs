//! Extensions, which certificates, revocation lists and answers have alike.

use crate::der::{DerFault, Element, Oid, tag};

const EXTENSIONS_MOST: usize = 64;

/// One extension.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extension<'a> {
    pub(crate) kind: Oid,
    /// Whoever does not understand it must not go on.
    pub(crate) critical: bool,
    pub(crate) value: &'a [u8],
}

impl<'a> Extension<'a> {
    /// The one element of its value.
    pub(crate) fn element(&self) -> Result<Element<'a>, DerFault> {
        Element::only(self.value)
    }
}

/// The extensions in a `SEQUENCE OF`; a kind that stands twice is a fault.
pub(crate) fn read(list: Element<'_>) -> Result<Vec<Extension<'_>>, DerFault> {
    let mut extensions: Vec<Extension<'_>> = Vec::new();
    for element in list.tagged(tag::SEQUENCE)?.inside().all(EXTENSIONS_MOST)? {
        let extension = one(element)?;
        if extensions.iter().any(|other| other.kind == extension.kind) {
            return Err(DerFault::Value("list of extensions"));
        }
        extensions.push(extension);
    }
    Ok(extensions)
}

/// The extensions inside a context tag around their list.
pub(crate) fn read_explicit(outer: Element<'_>) -> Result<Vec<Extension<'_>>, DerFault> {
    read(Element::only(outer.content)?)
}

fn one(element: Element<'_>) -> Result<Extension<'_>, DerFault> {
    let mut inside = element.tagged(tag::SEQUENCE)?.inside();
    let kind = inside.next()?.oid()?;
    let critical = inside
        .optional(tag::BOOLEAN)?
        .map(Element::boolean)
        .transpose()?;
    let value = inside.tagged(tag::OCTET_STRING)?.content;
    inside.end()?;
    // DER leaves out what is the default.
    if critical == Some(false) {
        return Err(DerFault::Value("truth value"));
    }
    Ok(Extension {
        kind,
        critical: critical.is_some(),
        value,
    })
}
