//! What is signed: who is asked to say what, about which matter, until when.

mod kind;
mod parts;
mod read;
#[cfg(test)]
mod tests;
mod write;

use jiff::Timestamp;
use ruqsat_signature::{Digest, hexadecimal};

use crate::{Challenge, Line};

pub use kind::{Field, Kind};
pub use parts::{ATTACHMENTS_MOST, Attachment, PARAGRAPHS_MOST, Parts, PartsFault, Signer, Texts};
pub use read::{Fault, LARGEST, Unreadable};

/// A statement that may be put before a person: complete, and with one way to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement(Parts);

impl Statement {
    /// The statement of these parts.
    ///
    /// # Errors
    /// [`PartsFault`] when a field of its kind is missing or too many, when its days or instants
    /// are in the wrong order, or when it has no text in one of the languages.
    pub fn new(parts: Parts) -> Result<Self, PartsFault> {
        parts.check()?;
        Ok(Self(parts))
    }

    /// Reads the octets of a statement. There is only one way to write each.
    ///
    /// # Errors
    /// [`Unreadable`] with the line and what is wrong with it.
    pub fn read(octets: &[u8]) -> Result<Self, Unreadable> {
        read::read(octets)
    }

    /// The octets that are signed, always the same ones: UTF-8, lines that end in one line feed,
    /// the tag of the kind first.
    #[must_use]
    pub fn octets(&self) -> Vec<u8> {
        write::octets(&self.0)
    }

    /// SHA-256 of the octets, by which people compare them.
    #[must_use]
    pub fn sha256(&self) -> String {
        hexadecimal(&Digest::Sha256.of(&self.octets()))
    }

    /// What it is for.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What it says in that field; nothing where its kind has no such field.
    #[must_use]
    pub fn field(&self, field: Field) -> Option<&Line> {
        self.0.fields.get(&field)
    }

    /// Its fields in their order.
    pub fn fields(&self) -> impl Iterator<Item = (Field, &Line)> {
        let fields = self.0.kind.fields().iter();
        fields.filter_map(|field| Some((*field, self.0.fields.get(field)?)))
    }

    /// Who is asked to sign.
    #[must_use]
    pub const fn signer(&self) -> &Signer {
        &self.0.signer
    }

    /// The files that belong to it.
    #[must_use]
    pub fn attachments(&self) -> &[Attachment] {
        &self.0.attachments
    }

    /// What makes it the only one of its kind.
    #[must_use]
    pub const fn challenge(&self) -> Challenge {
        self.0.challenge
    }

    /// When it was made.
    #[must_use]
    pub const fn made_at(&self) -> Timestamp {
        self.0.made_at
    }

    /// The last instant at which it may be signed.
    #[must_use]
    pub const fn until(&self) -> Timestamp {
        self.0.until
    }

    /// What the signer declares, in three languages.
    #[must_use]
    pub const fn texts(&self) -> &Texts {
        &self.0.texts
    }
}
