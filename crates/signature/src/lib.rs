//! Kazakhstan's electronic signature (EDS, kk *ЭЦҚ*, ru *ЭЦП*): who signed which bytes, when, and
//! whether the chain of certificates was valid then.
//!
//! Pure: no network, clock, file or chance. Bytes, instants, pinned roots and answers about
//! revocation are handed in. Whatever is unknown, doubtful or too large is refused: "could not
//! ask" is never taken for "not revoked".
//!
//! ```text
//! Request ─┐                    cms ── stamp ── certificate ── revocation
//!          ├─ OwnVerifier ───────┴───────┴──────────┴──────────────┴────── Report
//! Trust ───┤                    (gost, ring)                    Verdict, steps, Evidence
//! Policy ──┤
//! Revocation (a port)
//! ```

mod armour;
pub mod certificate;
pub mod cms;
pub mod der;
mod digest;
mod extension;
pub mod gost;
mod hexadecimal;
mod key;
mod moment;
pub mod oids;
pub mod revocation;
pub mod stamp;
pub mod trust;
pub mod verify;

pub use armour::remove as remove_armour;
pub use digest::Digest;
pub use hexadecimal::hexadecimal;
pub use key::{PublicKey, RSA_BITS_LEAST, SignatureAlgorithm};
pub use moment::Moment;
