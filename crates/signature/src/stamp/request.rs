//! Asking a time-stamping authority, and taking the stamp out of its answer.

use crate::cms::Message;
use crate::der::{DerFault, Element, Oid, tag, write};
use crate::digest::Digest;

use super::{StampFault, Statement};

/// The request to stamp `stamped`, say the signature value of a signer, with the authority's
/// certificate in the stamp. The nonce is a number chosen by chance, eight octets or more.
#[must_use]
pub fn question(stamped: &[u8], digest: Digest, policy: Oid, nonce: &[u8]) -> Vec<u8> {
    let imprint = [
        digest.identifier(),
        write::octet_string(&digest.of(stamped)),
    ]
    .concat();
    write::sequence(&[
        &write::unsigned(&[1]),
        &write::element(tag::SEQUENCE, &imprint),
        &write::oid(policy),
        &write::unsigned(nonce),
        &write::element(tag::BOOLEAN, &[0xff]),
    ])
}

/// The stamp in the answer to a question with this nonce. Whether it is worth anything, and
/// whether it stamps the right octets, [`super::read`] says.
pub fn token(response: &[u8], nonce: &[u8]) -> Result<Vec<u8>, StampFault> {
    let mut inside = Element::only(response)?.tagged(tag::SEQUENCE)?.inside();
    let status = inside.sequence()?.next()?.small_integer()?;
    // Granted, or granted with changes; anything else is a reason why not.
    if status > 1 {
        return Err(StampFault::NotGranted(status));
    }
    let token = inside.tagged(tag::SEQUENCE)?.raw.to_vec();
    inside.end()?;
    let content = Message::read(&token)?
        .content
        .ok_or(StampFault::NoStatement)?;
    let expected = write::unsigned(nonce);
    let repeated = Statement::read(&content)?.nonce;
    let same = repeated.is_some_and(|number| write::element(tag::INTEGER, &number) == expected);
    if same {
        Ok(token)
    } else {
        Err(StampFault::Unreadable(DerFault::Value("nonce")))
    }
}
