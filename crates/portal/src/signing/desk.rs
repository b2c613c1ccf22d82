//! The desk: statements that wait for signatures, in memory. Each lies under a token that nobody
//! can guess, is forgotten some time after its deadline, and there is room for so many.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::verify::Report;
use ruqsat_signing::{Received, Refusal, Signing, State, Statement};
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use super::Channel;
use super::hand_in::CHECKS_AT_ONCE;
use super::statements;
use crate::session::NoChance;

/// Statements at most; then those that would be forgotten first make room.
const MOST: usize = 4_096;
/// Octets at most, of statements, signatures and evidence together.
const OCTETS_MOST: usize = 64 * 1024 * 1024;
/// How long a statement is kept after its deadline, so that its result can be looked at.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// What a statement needs beside its octets.
const OCTETS_AROUND: usize = 4 * 1024;

/// The part of an address that nobody can guess.
type Token = String;

/// Under what a statement lies: the hash of its token, so that looking for one takes the same time
/// whatever is guessed, and a picture of the memory opens nothing.
type Place = [u8; 32];

/// All statements that are known.
#[derive(Debug)]
pub(crate) struct Desk {
    shelf: Mutex<BTreeMap<Place, Entry>>,
    /// Checks that may run at once.
    pub(super) gate: Semaphore,
}

/// A statement on the desk.
#[derive(Debug)]
struct Entry {
    signing: Signing,
    about: About,
    channel: Option<Channel>,
    forget_at: Timestamp,
}

/// What is known of a statement beside what it says.
#[derive(Debug, Clone, Default)]
pub(crate) struct About {
    /// Who is asked, by name.
    pub(crate) name: Option<String>,
    /// The story of the demo that it belongs to.
    pub(crate) story: Option<String>,
    /// The others who are asked in the same matter.
    pub(crate) fellows: Vec<Token>,
}

/// A statement as it stands at one moment.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    /// What is signed and what became of it.
    pub(crate) signing: Signing,
    /// What else is known.
    pub(crate) about: About,
    /// How the signature came, where one did.
    pub(crate) channel: Option<Channel>,
}

impl Seen {
    /// What came and holds, or waits; when it was checked last, and what was found.
    pub(super) fn came(&self) -> Option<(&Received, Timestamp, &Report)> {
        match self.signing.state() {
            State::Signed(one) => Some((&one.received, one.checked_at, &one.report)),
            State::Pending(one) => Some((&one.received, one.checked_at, &one.report)),
            State::Waiting | State::Declined(_) | State::Lapsed => None,
        }
    }
}

/// Why a statement is not put on the desk.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotOpened {
    /// The same was asked before.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// No token can be drawn.
    #[error(transparent)]
    Chance(#[from] NoChance),
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            shelf: Mutex::default(),
            gate: Semaphore::new(CHECKS_AT_ONCE),
        }
    }
}

impl Desk {
    /// Puts a statement on the desk, and gives the token of its address.
    ///
    /// # Errors
    /// [`NotOpened`] when its challenge or its party is there already, or without chance.
    pub(crate) fn open(
        &self,
        statement: Statement,
        about: About,
        now: Timestamp,
    ) -> Result<Token, NotOpened> {
        let token = new_token()?;
        let mut shelf = self.shelf();
        let others = shelf.values().map(|entry| &entry.signing);
        let signing = Signing::open(statement, others)?;
        let forget_at = signing.statement().until().saturating_add(KEPT);
        let entry = Entry {
            forget_at: forget_at.unwrap_or(Timestamp::MAX),
            signing,
            about,
            channel: None,
        };
        shelf.retain(|_, entry| entry.forget_at > now);
        shelf.insert(place(&token), entry);
        make_room(&mut shelf);
        Ok(token)
    }

    /// Lets everybody who is asked in one matter know of each other.
    pub(crate) fn introduce(&self, tokens: &[Token]) {
        let mut shelf = self.shelf();
        for token in tokens {
            if let Some(entry) = shelf.get_mut(&place(token)) {
                let others = tokens.iter().filter(|other| *other != token);
                entry.about.fellows = others.cloned().collect();
            }
        }
    }

    /// The statement under a token, as it stands now.
    pub(crate) fn look(&self, token: &str, now: Timestamp) -> Option<Seen> {
        self.with(token, now, |entry| Seen {
            signing: entry.signing.clone(),
            about: entry.about.clone(),
            channel: entry.channel,
        })
    }

    /// Does something to the statement under a token.
    pub(super) fn change<T>(
        &self,
        token: &str,
        now: Timestamp,
        change: impl FnOnce(&mut Signing) -> T,
    ) -> Option<T> {
        self.with(token, now, |entry| change(&mut entry.signing))
    }

    /// The same for a signature that came that way.
    pub(super) fn settle<T>(
        &self,
        (token, channel): (&str, Channel),
        now: Timestamp,
        change: impl FnOnce(&mut Signing) -> T,
    ) -> Option<T> {
        let done = self.with(token, now, |entry| {
            let had = has_come(entry.signing.state());
            let done = change(&mut entry.signing);
            if !had && has_come(entry.signing.state()) {
                entry.channel = Some(channel);
            }
            done
        });
        make_room(&mut self.shelf());
        done
    }

    /// Forgets what has been kept long enough, whether or not anybody comes by.
    pub(super) fn forget(&self, now: Timestamp) {
        self.shelf().retain(|_, entry| entry.forget_at > now);
    }

    /// The statements whose signature waits for an answer about revocation since before `then`.
    pub(super) fn waiting(&self, then: Timestamp) -> Vec<Place> {
        let shelf = self.shelf();
        let waiting = shelf
            .iter()
            .filter(|(_, entry)| match entry.signing.state() {
                State::Pending(pending) => pending.checked_at <= then,
                State::Waiting | State::Signed(_) | State::Declined(_) | State::Lapsed => false,
            });
        waiting.map(|(place, _)| *place).collect()
    }

    /// The signing at a place, to be changed.
    pub(super) fn at<T>(&self, place: &Place, change: impl FnOnce(&mut Signing) -> T) -> Option<T> {
        let mut shelf = self.shelf();
        shelf.get_mut(place).map(|entry| change(&mut entry.signing))
    }

    fn with<T>(
        &self,
        token: &str,
        now: Timestamp,
        look: impl FnOnce(&mut Entry) -> T,
    ) -> Option<T> {
        let mut shelf = self.shelf();
        let entry = shelf.get_mut(&place(token))?;
        if entry.forget_at <= now {
            shelf.remove(&place(token));
            return None;
        }
        entry.signing.lapse(now);
        Some(look(entry))
    }

    fn shelf(&self) -> MutexGuard<'_, BTreeMap<Place, Entry>> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const fn has_come(state: &State) -> bool {
    matches!(state, State::Pending(_) | State::Signed(_))
}

/// Forgets what would be forgotten first, until the rest fits.
fn make_room(shelf: &mut BTreeMap<Place, Entry>) {
    let mut octets: usize = shelf.values().map(Entry::octets).sum();
    while shelf.len() > MOST || octets > OCTETS_MOST {
        let first = shelf.iter().min_by_key(|(_, entry)| entry.forget_at);
        let Some(first) = first.map(|(place, _)| *place) else {
            return;
        };
        octets -= shelf.remove(&first).map_or(0, |entry| entry.octets());
    }
}

impl Entry {
    /// About how much room it takes.
    fn octets(&self) -> usize {
        let state = match self.signing.state() {
            State::Pending(pending) => weight(&pending.received.message, &pending.report),
            State::Signed(signed) => weight(&signed.received.message, &signed.report),
            State::Waiting | State::Declined(_) | State::Lapsed => 0,
        };
        let refused = self.signing.refused().and_then(|one| one.report.as_ref());
        let refused = refused.map_or(0, |report| weight(&[], report));
        let statement = 2 * self.signing.question().octets().len();
        OCTETS_AROUND + statement + state + refused
    }
}

fn weight(message: &[u8], report: &Report) -> usize {
    let evidence = &report.evidence;
    let answers: usize = evidence.revocation.iter().map(|one| one.der.len()).sum();
    // The certificates of the message are kept beside it, in pieces.
    message.len() + 2 * evidence.message.len() + answers
}

fn new_token() -> Result<Token, NoChance> {
    Ok(URL_SAFE_NO_PAD.encode(statements::drawn()?))
}

fn place(token: &str) -> Place {
    Sha256::digest(token.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use ruqsat_signing::{Challenge, Field, Kind, Line, Parts, Signer, Texts};

    use super::*;

    /// A login with this number in its challenge, to be signed within so many seconds.
    fn statement(number: u64, seconds: i64) -> Statement {
        let line = |text: &str| Line::new(text).unwrap();
        let mut challenge = [0; 16];
        challenge[..8].copy_from_slice(&number.to_be_bytes());
        let texts = || vec![line("x")];
        Statement::new(Parts {
            kind: Kind::Login,
            fields: [(Field::Site, line("x"))].into(),
            signer: Signer::Anyone,
            attachments: Vec::new(),
            challenge: Challenge::new(challenge),
            made_at: at(0),
            until: at(seconds),
            texts: Texts {
                kk: texts(),
                ru: texts(),
                en: texts(),
            },
        })
        .unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn there_is_room_for_so_many_and_the_first_to_be_forgotten_goes_first() {
        let desk = Desk::default();
        let open = |number, seconds| {
            let opened = desk.open(statement(number, seconds), About::default(), at(0));
            opened.unwrap()
        };
        let soon = open(0, 10);
        let late = open(1, 1_000_000);
        for number in 2..u64::try_from(MOST).unwrap() {
            open(number, 20);
        }
        assert!(desk.look(&soon, at(1)).is_some());
        let one_more = open(u64::MAX, 30);
        assert!(desk.look(&soon, at(1)).is_none());
        assert!(desk.look(&late, at(1)).is_some());
        assert!(desk.look(&one_more, at(1)).is_some());
        assert_eq!(desk.shelf().len(), MOST);
    }

    #[test]
    fn a_challenge_lies_on_the_desk_once() {
        let desk = Desk::default();
        let open = || desk.open(statement(7, 10), About::default(), at(0));
        assert!(open().is_ok());
        let again = open().unwrap_err();
        assert!(matches!(again, NotOpened::Refused(Refusal::ChallengeUsed)));
    }

    #[test]
    fn what_was_forgotten_leaves_its_room() {
        let desk = Desk::default();
        let token = desk
            .open(statement(1, 10), About::default(), at(0))
            .unwrap();
        let end = at(10).saturating_add(KEPT).unwrap();
        assert!(
            desk.look(&token, end.saturating_sub(KEPT).unwrap())
                .is_some()
        );
        desk.open(statement(2, 1_000_000), About::default(), end)
            .unwrap();
        assert_eq!(desk.shelf().len(), 1);
        assert!(desk.look(&token, end).is_none());
    }
}
