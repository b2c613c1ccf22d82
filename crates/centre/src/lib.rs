//! Kazakhstan's certification centre (kk *ҰКО*, ru *НУЦ РК*) as a program meets it: which of its
//! certificates are believed, where its services answer, and asking them.
//!
//! The facts are in `kz.toml`, each with source and day. Only addresses that stand there are asked,
//! never those inside a certificate. "Nobody answered" stays "not known".

mod address;
mod asking;
mod data;
mod elsewhere;
mod journal;
mod line;
mod memory;
mod receiving;
mod stamping;
mod trusted;

pub use address::{Address, NotAnAddress};
pub use asking::Asking;
pub use data::{Authority, Centre, CentreFault, Confidence};
pub use elsewhere::Elsewhere;
pub use journal::{Asked, Found, Kind};
pub use line::{Patience, Silence};
pub use receiving::Receiving;
pub use stamping::{NoStamp, Stamping};
pub use trusted::{FILES_MOST, TrustedFault, is_demo, trusted};
