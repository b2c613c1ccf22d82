//! Kazakhstan's electronic signature (EDS, kk *ЭЦҚ*, ru *ЭЦП*): who signed which bytes, when, and
//! whether the chain of certificates was valid then.
//!
//! Pure: no network, clock, file or chance. Bytes, instants, pinned roots and answers about
//! revocation are handed in. Whatever is unknown, doubtful or too large is refused: "could not
//! ask" is never taken for "not revoked".

pub mod gost;
