//! Files within limits. What is larger than anything that could be meant is not read.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::outcome::Stop;

/// What a file is read for, and the most octets of such a file.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    most: u64,
    kind: &'static str,
}

/// A signature: twelve million octets in base64.
pub(super) const MESSAGE: Limit = Limit {
    most: 16 << 20,
    kind: "a signature",
};
/// Signed content.
pub(super) const CONTENT: Limit = Limit {
    most: 256 << 20,
    kind: "signed content",
};
/// An OCSP answer.
pub(super) const RESPONSE: Limit = Limit {
    most: 1 << 20,
    kind: "an OCSP answer",
};
/// A revocation list.
pub(super) const LIST: Limit = Limit {
    most: 64 << 20,
    kind: "a revocation list",
};

/// The octets of a file; `-` is standard input.
pub(super) fn read(path: &Path, limit: Limit) -> Result<Vec<u8>, Stop> {
    let shown = path.display();
    let cannot = |error: io::Error| Stop::refused(format!("error: cannot read `{shown}`: {error}"));
    let reader: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(path).map_err(cannot)?)
    };
    let mut octets = Vec::new();
    reader
        .take(limit.most + 1)
        .read_to_end(&mut octets)
        .map_err(cannot)?;
    if u64::try_from(octets.len()).is_ok_and(|read| read <= limit.most) {
        return Ok(octets);
    }
    let (kind, most) = (limit.kind, limit.most >> 20);
    Err(Stop::refused(format!(
        "error: `{shown}` is too large for {kind}: at most {most} MB are read"
    )))
}
