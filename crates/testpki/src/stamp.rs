//! Time stamps (RFC 3161).

use jiff::Timestamp;
use ruqsat_signature::der::{Oid, write};
use ruqsat_signature::{Digest, oids};

use crate::holder::Holder;
use crate::letter::{Letter, attribute};
use crate::written;

/// What a stamp says beside who made it.
#[derive(Debug, Clone, Copy)]
pub struct Imprint<'a> {
    /// The octets that existed at that instant, say the value of a signature.
    pub stamped: &'a [u8],
    /// The instant.
    pub at: Timestamp,
    /// Under which policy.
    pub policy: Oid,
    /// The digest of the octets.
    pub digest: Digest,
    /// The number of the question.
    pub nonce: &'a [u8],
}

/// A stamp by this holder.
#[must_use]
pub fn stamp(stamper: &Holder, imprint: Imprint<'_>) -> Vec<u8> {
    let digest = imprint.digest;
    let hash = write::octet_string(&digest.of(imprint.stamped));
    let statement = write::sequence(&[
        &write::unsigned(&[1]),
        &write::oid(imprint.policy),
        &write::sequence(&[&digest.identifier(), &hash]),
        &write::unsigned(&[9]),
        &written::generalized(imprint.at),
        &write::unsigned(imprint.nonce),
    ]);
    let hash = write::octet_string(&stamper.key.digest().of(&statement));
    let mut letter = Letter::over(&statement, stamper, imprint.at).attached(&statement);
    letter.kind = oids::TST_INFO;
    letter.attributes = Some(vec![
        attribute(oids::CONTENT_TYPE, &write::oid(oids::TST_INFO)),
        attribute(oids::MESSAGE_DIGEST, &hash),
    ]);
    letter.seal(stamper)
}
