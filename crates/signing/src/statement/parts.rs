//! What a statement is made of, and what must hold before it is one.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::verify::Expected;

use crate::{Challenge, Line};

use super::{Field, Kind};

/// The most files that belong to one statement.
pub const ATTACHMENTS_MOST: usize = 50;

/// The most paragraphs of a text.
pub const PARAGRAPHS_MOST: usize = 40;

/// What becomes a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// What it is for.
    pub kind: Kind,
    /// What it says, in each field of its kind.
    pub fields: BTreeMap<Field, Line>,
    /// Who is asked to sign.
    pub signer: Signer,
    /// The files that belong to it.
    pub attachments: Vec<Attachment>,
    /// Drawn by chance for this statement alone.
    pub challenge: Challenge,
    /// When it was made, in whole seconds.
    pub made_at: Timestamp,
    /// The last instant at which it may be signed, in whole seconds.
    pub until: Timestamp,
    /// What the signer declares.
    pub texts: Texts,
}

/// Who is asked to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signer {
    /// Whoever has a key. Only a login may be asked of anybody: it says who came.
    Anyone,
    /// This person, with a key of their own.
    Person(TwelveDigits),
    /// This organisation, through somebody who may sign for it.
    Organisation {
        /// The organisation.
        bin: TwelveDigits,
        /// The person, where only one may sign.
        iin: Option<TwelveDigits>,
    },
}

impl Signer {
    /// The same for a verifier.
    #[must_use]
    pub const fn expected(&self) -> Expected<'_> {
        match self {
            Self::Anyone => Expected::Anyone,
            Self::Person(iin) => Expected::Person(iin),
            Self::Organisation { bin, iin } => Expected::Organisation {
                bin,
                iin: iin.as_ref(),
            },
        }
    }

    /// Whether both are one party: the same person, or the same organisation whoever signs for it.
    #[must_use]
    pub fn is_party_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Person(one), Self::Person(two)) => one == two,
            (Self::Organisation { bin: one, .. }, Self::Organisation { bin: two, .. }) => {
                one == two
            }
            (Self::Anyone | Self::Person(_) | Self::Organisation { .. }, _) => false,
        }
    }
}

/// A file that belongs to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: Line,
    /// SHA-256 of its octets.
    pub sha256: [u8; 32],
}

/// The same declaration in three languages, each as paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// Kazakh.
    pub kk: Vec<Line>,
    /// Russian.
    pub ru: Vec<Line>,
    /// English.
    pub en: Vec<Line>,
}

impl Texts {
    /// Each language's code and paragraphs, in the order of the octets.
    #[must_use]
    pub fn each(&self) -> [(&'static str, &[Line]); 3] {
        [("kk", &self.kk), ("ru", &self.ru), ("en", &self.en)]
    }
}

/// Why these parts are no statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PartsFault {
    /// A field of the kind is missing.
    #[error("`{}` is missing", .0.key())]
    Missing(Field),
    /// The kind has no such field.
    #[error("a statement of this kind has no `{}`", .0.key())]
    NotOfKind(Field),
    /// No day of the calendar, or not written as `2026-12-01`.
    #[error("`{}` is no day: write it as 2026-12-01", .0.key())]
    Day(Field),
    /// A name without its number: many bear the same name.
    #[error("`{}` must end with `, BIN` or `, IIN` and twelve digits", .0.key())]
    Party(Field),
    /// The last day is before the first.
    #[error("the last day is before the first")]
    DaysReversed,
    /// The deadline is not after the making.
    #[error("the deadline is not after the instant at which the statement was made")]
    InstantsReversed,
    /// An instant with a fraction of a second, or outside of the years that people write.
    #[error("an instant must be a whole second of the years 1970 to 9999")]
    Instant,
    /// Anybody may be asked who they are, and nothing else.
    #[error("only a login may be asked of anybody")]
    Anyone,
    /// The declaration lacks a language, or is too long.
    #[error("the text in `{0}` is missing or has too many paragraphs")]
    Text(&'static str),
    /// Too many files.
    #[error("more than {ATTACHMENTS_MOST} files")]
    Attachments,
}

impl Parts {
    pub(super) fn check(&self) -> Result<(), PartsFault> {
        self.check_fields()?;
        if self.signer == Signer::Anyone && self.kind != Kind::Login {
            return Err(PartsFault::Anyone);
        }
        if self.attachments.len() > ATTACHMENTS_MOST {
            return Err(PartsFault::Attachments);
        }
        for at in [self.made_at, self.until] {
            check_instant(at)?;
        }
        if self.until <= self.made_at {
            return Err(PartsFault::InstantsReversed);
        }
        for (language, paragraphs) in self.texts.each() {
            if paragraphs.is_empty() || paragraphs.len() > PARAGRAPHS_MOST {
                return Err(PartsFault::Text(language));
            }
        }
        Ok(())
    }

    fn check_fields(&self) -> Result<(), PartsFault> {
        let fields = self.kind.fields();
        if let Some(missing) = fields
            .iter()
            .find(|field| !self.fields.contains_key(*field))
        {
            return Err(PartsFault::Missing(*missing));
        }
        if let Some(strange) = self.fields.keys().find(|field| !fields.contains(field)) {
            return Err(PartsFault::NotOfKind(*strange));
        }
        let mut parties = self.fields.iter().filter(|(field, _)| field.is_party());
        if let Some((field, _)) = parties.find(|(_, line)| !is_party(line)) {
            return Err(PartsFault::Party(*field));
        }
        let mut days = Vec::new();
        for (field, line) in self.fields.iter().filter(|(field, _)| field.is_day()) {
            days.push(day(line).ok_or(PartsFault::Day(*field))?);
        }
        if days.is_sorted() {
            Ok(())
        } else {
            Err(PartsFault::DaysReversed)
        }
    }
}

/// Whether it is a name, a comma and a BIN or IIN.
fn is_party(line: &Line) -> bool {
    let split = line.as_str().rsplit_once(", ");
    split.is_some_and(|(name, number)| {
        let digits = number
            .strip_prefix("BIN ")
            .or_else(|| number.strip_prefix("IIN "));
        !name.trim().is_empty() && digits.and_then(TwelveDigits::parse).is_some()
    })
}

/// A day that is written as we write days.
fn day(line: &Line) -> Option<Date> {
    let day: Date = line.as_str().parse().ok()?;
    (day.to_string() == line.as_str()).then_some(day)
}

/// 9999-12-30: far enough, and within what every reader of instants can read.
const LAST_SECOND: i64 = 253_402_128_000;

fn check_instant(at: Timestamp) -> Result<(), PartsFault> {
    let whole = at.subsec_nanosecond() == 0 && (0..=LAST_SECOND).contains(&at.as_second());
    if whole {
        Ok(())
    } else {
        Err(PartsFault::Instant)
    }
}
