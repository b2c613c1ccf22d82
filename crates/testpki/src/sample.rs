//! Signatures to be tried: a few that hold, and many that are each wrong in one way.
//!
//! Whoever wants to know what a verifier is worth gives it these. What our own says to each stands
//! in the tests of this crate, as one table.

mod chains;
mod contents;
mod forms;
mod numbers;
mod owners;
mod revocations;
mod stamps;

use jiff::Timestamp;
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::revocation::KeptAnswers;
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{Expected, OwnVerifier, Policy, Report, Request, Verifier};

use crate::cast::{CONTENT, Cast, IIN, NOON};
use crate::holder::Holder;
use crate::letter::Letter;

/// Who was asked to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The person with this IIN.
    Person(&'static str),
    /// The organisation with this BIN.
    Organisation(&'static str),
}

/// When a sample is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// As it arrives: a key that is revoked by now is refused.
    OnArrival,
    /// Long after: what was revoked later stays.
    InTheArchive,
}

/// A signature, and all that is needed to check it.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Its number in the list of attacks; letters for those that came later.
    pub number: &'static str,
    /// What was done, as words with hyphens.
    pub id: &'static str,
    /// The message.
    pub message: Vec<u8>,
    /// What should have been signed.
    pub content: Option<Vec<u8>>,
    /// Who should have signed.
    pub asked: Asked,
    /// When it arrived and was checked.
    pub at: Timestamp,
    /// What is known about revocation.
    pub answers: KeptAnswers,
    /// Under which rules.
    pub looked: Looked,
}

impl Sample {
    /// The samples of one family, each some kilobytes long.
    #[must_use]
    pub fn all(cast: &Cast) -> Vec<Self> {
        let kinds = [
            contents::samples,
            forms::samples,
            numbers::samples,
            owners::samples,
            chains::samples,
            revocations::samples,
            stamps::samples,
        ];
        kinds.iter().flat_map(|samples| samples(cast)).collect()
    }

    /// Messages that are too large, too deep or too long, up to 100 megabytes: not for keeping.
    #[must_use]
    pub fn too_much(cast: &Cast) -> Vec<Self> {
        forms::too_much(cast)
    }

    /// A message that the person was asked for, with an answer that the person's key is good.
    fn new(cast: &Cast, [number, id]: [&'static str; 2], message: Vec<u8>) -> Self {
        Self {
            number,
            id,
            message,
            content: Some(CONTENT.to_vec()),
            asked: Asked::Person(IIN),
            at: NOON,
            answers: cast.good(&[&cast.person], NOON),
            looked: Looked::OnArrival,
        }
    }

    /// A proper message by this holder, with an answer that the holder's key is good.
    fn by(cast: &Cast, names: [&'static str; 2], holder: &Holder) -> Self {
        let message = Letter::over(CONTENT, holder, NOON).seal(holder);
        let answers = cast.good(&[holder], NOON);
        Self {
            answers,
            ..Self::new(cast, names, message)
        }
    }

    /// What was done, in words.
    #[must_use]
    pub fn done(&self) -> String {
        let word = |word: &str| match word {
            "iin" | "bin" | "gost" | "rsa" | "sha" | "pss" | "rfc" | "xml" => word.to_uppercase(),
            "iins" => "IINs".to_owned(),
            "bins" => "BINs".to_owned(),
            _ => word.to_owned(),
        };
        let words: Vec<String> = self.id.split('-').map(word).collect();
        words.join(" ")
    }

    /// What our own verifier says, believing these authorities.
    #[must_use]
    pub fn verify(&self, trust: &Trust) -> Report {
        let policy = match self.looked {
            Looked::OnArrival => Policy::default(),
            Looked::InTheArchive => Policy::for_archive(),
        };
        let number = match self.asked {
            Asked::Person(number) | Asked::Organisation(number) => TwelveDigits::parse(number),
        };
        let expected = match (self.asked, &number) {
            (_, None) => Expected::Anyone,
            (Asked::Person(_), Some(iin)) => Expected::Person(iin),
            (Asked::Organisation(_), Some(bin)) => Expected::Organisation { bin, iin: None },
        };
        let request = Request {
            message: &self.message,
            content: self.content.as_deref(),
            stamp: None,
            expected,
            received_at: self.at,
            checked_at: self.at,
        };
        OwnVerifier::new(trust, &self.answers, &policy).verify(&request)
    }
}

/// A letter of the person, changed before it is signed.
fn changed(cast: &Cast, change: impl FnOnce(&mut Letter)) -> Vec<u8> {
    let mut letter = cast.letter();
    change(&mut letter);
    letter.seal(&cast.person)
}

/// A message of which the last occurrence of these octets has one bit changed.
fn flipped(message: &[u8], at: &[u8]) -> Vec<u8> {
    let mut octets = message.to_vec();
    let place = octets.windows(at.len()).rposition(|window| window == at);
    if let Some(octet) = place.and_then(|place| octets.get_mut(place + at.len() / 2)) {
        *octet ^= 1;
    }
    octets
}
