//! DER, the one exact encoding of ASN.1: read strictly, written plainly.
//!
//! Reading borrows and never recurses. A length that is not the shortest, a tag that was not
//! expected, octets left over: all are faults, so that no two files mean the same. Messages may
//! come in the looser BER; [`from_ber`] makes DER of it within limits.

mod ber;
mod reader;
mod time;
pub mod write;

pub use ber::{Limits, from_ber};
/// An object identifier, written `1.2.398.…`.
pub use const_oid::ObjectIdentifier as Oid;
pub use reader::{Element, Reader};

/// Tags of the types in use.
pub mod tag {
    /// `BOOLEAN`
    pub const BOOLEAN: u8 = 0x01;
    /// `INTEGER`
    pub const INTEGER: u8 = 0x02;
    /// `BIT STRING`
    pub const BIT_STRING: u8 = 0x03;
    /// `OCTET STRING`
    pub const OCTET_STRING: u8 = 0x04;
    /// `NULL`
    pub const NULL: u8 = 0x05;
    /// `OBJECT IDENTIFIER`
    pub const OID: u8 = 0x06;
    /// `ENUMERATED`
    pub const ENUMERATED: u8 = 0x0a;
    /// `UTF8String`
    pub const UTF8_STRING: u8 = 0x0c;
    /// `SEQUENCE` and `SEQUENCE OF`
    pub const SEQUENCE: u8 = 0x30;
    /// `SET` and `SET OF`
    pub const SET: u8 = 0x31;
    /// `PrintableString`
    pub const PRINTABLE_STRING: u8 = 0x13;
    /// `IA5String`
    pub const IA5_STRING: u8 = 0x16;
    /// `UTCTime`
    pub const UTC_TIME: u8 = 0x17;
    /// `GeneralizedTime`
    pub const GENERALIZED_TIME: u8 = 0x18;

    /// `[number]` around something else, or in place of a constructed type.
    #[must_use]
    pub const fn context(number: u8) -> u8 {
        0xa0 | number
    }

    /// `[number]` in place of a primitive type.
    #[must_use]
    pub const fn context_primitive(number: u8) -> u8 {
        0x80 | number
    }
}

/// Why octets are not the DER that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DerFault {
    /// The octets end inside an element.
    #[error("the encoding ends in the middle of an element")]
    Truncated,
    /// A length that could be written shorter, or indefinite where that is not allowed.
    #[error("a length is not written in its one exact form")]
    Length,
    /// A tag number above 30, which nothing here uses.
    #[error("a tag number is too high")]
    HighTag,
    /// Another type than this place asks for.
    #[error("tag `{found:#04x}` stands where `{expected:#04x}` belongs")]
    Tag {
        /// What belongs here.
        expected: u8,
        /// What is here.
        found: u8,
    },
    /// More octets than the element has.
    #[error("octets are left over after the last element")]
    Trailing,
    /// A value that its type does not allow.
    #[error("a {0} is malformed")]
    Value(&'static str),
    /// Larger, deeper or longer than is read.
    #[error("the encoding is larger or deeper than is read")]
    Limit,
}
