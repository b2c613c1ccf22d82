//! What a person is asked to sign, and what becomes of the request.
//!
//! A [`Statement`] is written as lines of text, always the same octets, under a tag that tells its
//! kind: a login can never pass for a consent. A [`Signing`] is one statement put before one
//! person: it waits, is signed, is declined or lapses. Pure: instants, chance and the verifier of
//! signatures are handed in.
//!
//! ```text
//! Parts ── Statement ── octets ──────────────► signed elsewhere, by the person's own key
//!              │                                     │
//!           Signing ── Question ── Verifier ◄────────┘ message, received_at
//!              ▲                      │
//!              └────── Answer ◄───────┘        waiting · pending · signed · declined · lapsed
//! ```

mod challenge;
mod line;
mod question;
mod refusal;
mod signing;
mod statement;

pub use challenge::Challenge;
pub use line::{LINE_LONGEST, Line, LineFault, unhidden};
pub use question::{Answer, Question, Received};
pub use refusal::Refusal;
pub use signing::{Declined, Pending, Refused, Signed, Signing, State};
pub use statement::{
    ATTACHMENTS_MOST, Attachment, Fault, Field, Kind, LARGEST, PARAGRAPHS_MOST, Parts, PartsFault,
    Signer, Statement, Texts, Unreadable,
};
