//! What stands before every page: headers, where a form may come from, how large it may be.

mod headers;
mod origin;

pub(crate) use headers::{AsksNcaLayer, headers};
pub(crate) use origin::same_origin;

/// The largest body of a form or a request, in bytes.
pub(crate) const LARGEST_BODY: usize = 256 * 1024;
