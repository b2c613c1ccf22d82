//! Reads the octets of a statement, and takes only the one way in which each is written.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::str::Split;

use jiff::Timestamp;
use ruqsat_signature::certificate::TwelveDigits;

use crate::challenge::octets;
use crate::{Challenge, Line, LineFault};

use super::write::{ANYONE, ATTACHMENT, BY, CHALLENGE, MADE, ORGANISATION, PERSON, SIGNER, UNTIL};
use super::{Attachment, Kind, Parts, PartsFault, Signer, Statement, Texts};

/// The most octets of a statement.
pub const LARGEST: usize = 256 * 1024;

/// Octets that are no statement: where, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct Unreadable {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// More than [`LARGEST`] octets.
    #[error("there are more than {LARGEST} octets")]
    TooLarge,
    /// Not text in UTF-8.
    #[error("it is not text in UTF-8")]
    NotUtf8,
    /// The first line is the tag of no kind.
    #[error("it is not the tag of a statement")]
    Tag,
    /// Another line is wanted here, or one more.
    #[error("a line that begins with `{0}: ` is wanted here")]
    Wanted(&'static str),
    /// The value cannot be shown as it is.
    #[error(transparent)]
    Line(#[from] LineFault),
    /// The value is not what its key wants.
    #[error("the value of `{0}` cannot be read")]
    Value(&'static str),
    /// Each line has been read, and they do not make a statement together.
    #[error(transparent)]
    Parts(#[from] PartsFault),
    /// More stands behind the last line, or its line feed is missing.
    #[error("the statement ends otherwise than with its last line and a line feed")]
    End,
    /// The same statement is written in another way.
    #[error("the same is written in another way")]
    NotCanonical,
}

pub(super) fn read(octets: &[u8]) -> Result<Statement, Unreadable> {
    let at = |line, fault| Unreadable { line, fault };
    if octets.len() > LARGEST {
        return Err(at(1, Fault::TooLarge));
    }
    let text = str::from_utf8(octets).map_err(|error| {
        let good = octets.iter().take(error.valid_up_to());
        let line = good.filter(|octet| **octet == b'\n').count() + 1;
        at(line, Fault::NotUtf8)
    })?;
    let whole = text.strip_suffix('\n');
    let whole = whole.ok_or_else(|| at(text.split('\n').count(), Fault::End))?;
    let mut lines = Lines::of(whole);
    let parts = parts(&mut lines).map_err(|fault| at(lines.number, fault))?;
    let statement = Statement::new(parts).map_err(|fault| at(lines.number, fault.into()))?;
    match differs(text, &statement.octets()) {
        None => Ok(statement),
        Some(line) => Err(at(line, Fault::NotCanonical)),
    }
}

/// The first line that would be written otherwise.
fn differs(text: &str, written: &[u8]) -> Option<usize> {
    if text.as_bytes() == written {
        return None;
    }
    let same = text
        .split('\n')
        .zip(written.split(|octet| *octet == b'\n'))
        .take_while(|(read, written)| read.as_bytes() == *written);
    Some(same.count() + 1)
}

fn parts(lines: &mut Lines<'_>) -> Result<Parts, Fault> {
    let kind = Kind::tagged(lines.next().unwrap_or_default()).ok_or(Fault::Tag)?;
    let mut fields = BTreeMap::new();
    for field in kind.fields() {
        fields.insert(*field, Line::new(lines.value(field.key())?)?);
    }
    let parts = Parts {
        kind,
        fields,
        signer: signer(lines.value(SIGNER)?).ok_or(Fault::Value(SIGNER))?,
        attachments: lines.attachments()?,
        challenge: Challenge::read(lines.value(CHALLENGE)?).ok_or(Fault::Value(CHALLENGE))?,
        made_at: lines.instant(MADE)?,
        until: lines.instant(UNTIL)?,
        texts: Texts {
            kk: lines.paragraphs("kk")?,
            ru: lines.paragraphs("ru")?,
            en: lines.paragraphs("en")?,
        },
    };
    match lines.next() {
        None => Ok(parts),
        Some(_) => Err(Fault::End),
    }
}

fn signer(text: &str) -> Option<Signer> {
    if text == ANYONE {
        return Some(Signer::Anyone);
    }
    if let Some(iin) = text.strip_prefix(PERSON) {
        return TwelveDigits::parse(iin).map(Signer::Person);
    }
    let text = text.strip_prefix(ORGANISATION)?;
    let (bin, iin) = match text.split_once(BY) {
        Some((bin, iin)) => (bin, Some(TwelveDigits::parse(iin)?)),
        None => (text, None),
    };
    let bin = TwelveDigits::parse(bin)?;
    Some(Signer::Organisation { bin, iin })
}

/// The lines, and how many of them were read.
struct Lines<'a> {
    rest: Peekable<Split<'a, char>>,
    number: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            rest: text.split('\n').peekable(),
            number: 0,
        }
    }

    fn next(&mut self) -> Option<&'a str> {
        self.number += 1;
        self.rest.next()
    }

    /// What stands behind the key on the next line.
    fn value(&mut self, key: &'static str) -> Result<&'a str, Fault> {
        let line = self.next().unwrap_or_default();
        value(line, key).ok_or(Fault::Wanted(key))
    }

    /// The values of all lines in a row that have this key.
    fn while_key(&mut self, key: &'static str) -> Option<&'a str> {
        let found = self.rest.peek().and_then(|line| value(line, key))?;
        self.next();
        Some(found)
    }

    fn attachments(&mut self) -> Result<Vec<Attachment>, Fault> {
        let mut found = Vec::new();
        while let Some(text) = self.while_key(ATTACHMENT) {
            let wrong = Fault::Value(ATTACHMENT);
            let (digest, name) = text.split_once(' ').ok_or(wrong)?;
            found.push(Attachment {
                name: Line::new(name)?,
                sha256: octets(digest).ok_or(wrong)?,
            });
        }
        Ok(found)
    }

    fn instant(&mut self, key: &'static str) -> Result<Timestamp, Fault> {
        let text = self.value(key)?;
        text.parse().map_err(|_| Fault::Value(key))
    }

    fn paragraphs(&mut self, language: &'static str) -> Result<Vec<Line>, Fault> {
        let mut found = vec![Line::new(self.value(language)?)?];
        while let Some(text) = self.while_key(language) {
            found.push(Line::new(text)?);
        }
        Ok(found)
    }
}

fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.strip_prefix(": ")
}
