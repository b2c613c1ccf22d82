//! One statement put before one party, and what becomes of it.
//!
//! Two things are never mixed up. That a key was not revoked must be known: where nobody could be
//! asked, the signature is kept with the instant of its arrival, and asked about again. And the
//! deadline is judged on the instant that is proven, by a stamp or by the arrival: a stamp from
//! before the deadline counts although the message comes after it.
//!
//! A "no" needs only the link and is not signed; a signature needs the key. So a "no" is not for
//! good against the owner: a signature that holds and is in time is taken after it, and the "no"
//! stays in the record.
//!
//! ```text
//! waiting ──► pending ──► signed
//!    │  ▲        │  ▲        ▲    pending falls back to where it came from
//!    │  └────────┤  │        │
//!    ├──────► declined ──────┘    the key's word counts more than the link's
//!    └──────► lapsed ────────┘    only by a stamp from before the deadline
//! ```

mod judge;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::Timestamp;
use ruqsat_signature::verify::Report;

use crate::{Answer, Field, Line, Question, Received, Refusal, Statement};
use judge::{Judgement, judge};

/// Where a statement stands.
#[derive(Debug, Clone)]
pub enum State {
    /// Nothing has come.
    Waiting,
    /// A signature came, and whether its key was revoked is not known yet.
    Pending(Box<Pending>),
    /// Signed, with all that proves it.
    Signed(Box<Signed>),
    /// Whoever has the link said no. A signature in time still counts.
    Declined(Declined),
    /// The deadline passed and nothing had come.
    Lapsed,
}

impl State {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Pending(_) => "pending",
            Self::Signed(_) => "signed",
            Self::Declined(_) => "declined",
            Self::Lapsed => "lapsed",
        }
    }
}

/// A signature whose revocation is not known yet.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The message and when it came: the deadline is judged on that, however late the answer is.
    pub received: Received,
    /// When it was asked about last.
    pub checked_at: Timestamp,
    /// How often it was asked about, 1 or more.
    pub times: u32,
    /// What was found so far.
    pub report: Report,
}

/// A signature that holds.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The message and when it came.
    pub received: Received,
    /// When it was checked.
    pub checked_at: Timestamp,
    /// What was checked, and the evidence.
    pub report: Report,
}

/// A "no". It came by the link, unsigned: it shows what somebody with the link said, and never
/// stands against the signer's own key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// When.
    pub at: Timestamp,
    /// Why, where the person said it.
    pub reason: Option<Line>,
}

/// The last attempt that was not taken.
#[derive(Debug, Clone)]
pub struct Refused {
    /// When.
    pub at: Timestamp,
    /// Why not.
    pub refusal: Refusal,
    /// What the verifier found, where it was asked.
    pub report: Option<Report>,
}

/// One statement put before one party.
#[derive(Debug, Clone)]
pub struct Signing {
    statement: Arc<Statement>,
    octets: Arc<[u8]>,
    state: State,
    declined: Option<Declined>,
    refused: Option<Refused>,
}

impl Signing {
    /// Puts a statement before its signer. `others` are the signings that are known already.
    ///
    /// # Errors
    /// [`Refusal::ChallengeUsed`] when one of them has the same challenge, and
    /// [`Refusal::InvitedTwice`] when one asks the same party for the same thing and is not over.
    pub fn open<'a>(
        statement: Statement,
        others: impl IntoIterator<Item = &'a Self>,
    ) -> Result<Self, Refusal> {
        for other in others {
            if other.statement.challenge() == statement.challenge() {
                return Err(Refusal::ChallengeUsed);
            }
            let is_over = matches!(other.state, State::Declined(_) | State::Lapsed);
            if !is_over && is_same_request(&other.statement, &statement) {
                return Err(Refusal::InvitedTwice);
            }
        }
        Ok(Self {
            octets: statement.octets().into(),
            statement: Arc::new(statement),
            state: State::Waiting,
            declined: None,
            refused: None,
        })
    }

    /// What is put before the signer.
    #[must_use]
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// Where it stands. [`Signing::lapse`] first, where time has passed.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The last attempt that was not taken, until one is.
    #[must_use]
    pub const fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// The "no" that was said, also where a signature came after it.
    #[must_use]
    pub const fn declined(&self) -> Option<&Declined> {
        self.declined.as_ref()
    }

    /// Whether a signature that comes now can be in time: nothing is signed or being checked, and
    /// the deadline is not over. After a "no" the signer may still change their mind.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        matches!(self.state, State::Waiting | State::Declined(_)) && now <= self.statement.until()
    }

    /// What a message is to be compared with.
    #[must_use]
    pub fn question(&self) -> Question {
        Question {
            statement: Arc::clone(&self.statement),
            octets: Arc::clone(&self.octets),
        }
    }

    /// Lets it lapse if the deadline has passed and nothing has come. The last instant counts.
    pub fn lapse(&mut self, now: Timestamp) {
        if matches!(self.state, State::Waiting) && now > self.statement.until() {
            self.state = State::Lapsed;
        }
    }

    /// Takes what a verifier found about a message. The same message twice is one: a double click
    /// changes nothing.
    ///
    /// # Errors
    /// [`Refusal`] when the message is not taken; the reason is kept for whoever looks again.
    pub fn settle(&mut self, answer: Answer) -> Result<&State, Refusal> {
        let taken = self.take(&answer);
        match &taken {
            Ok(()) => self.refused = None,
            // Who comes second is told, and what the first one sees stays as it is.
            Err(Refusal::AlreadySigned) => {}
            Err(refusal) => {
                self.refused = Some(Refused {
                    at: answer.checked_at,
                    refusal: refusal.clone(),
                    report: Some(answer.report),
                });
            }
        }
        taken.map(|()| &self.state)
    }

    fn take(&mut self, answer: &Answer) -> Result<(), Refusal> {
        if answer.octets != self.octets {
            return Err(Refusal::OtherStatement);
        }
        match &self.state {
            State::Signed(signed) if signed.received.message == answer.received.message => {
                return Ok(());
            }
            State::Signed(_) => return Err(Refusal::AlreadySigned),
            State::Waiting | State::Pending(_) | State::Declined(_) | State::Lapsed => {}
        }
        match judge(&self.statement, answer) {
            Ok(Judgement::Holds) => self.state = signed(answer),
            Ok(Judgement::Unknown) => self.keep(answer),
            Err(refusal) => {
                self.drop_kept(answer);
                return Err(refusal);
            }
        }
        Ok(())
    }

    /// Keeps a signature until more is known; the one that came first, where there are two.
    fn keep(&mut self, answer: &Answer) {
        let first = match &self.state {
            State::Pending(kept) if kept.received.message != answer.received.message => return,
            State::Pending(kept) => kept.received.clone(),
            State::Waiting | State::Signed(_) | State::Declined(_) | State::Lapsed => {
                answer.received.clone()
            }
        };
        let times = match &self.state {
            State::Pending(kept) => kept.times.saturating_add(1),
            State::Waiting | State::Signed(_) | State::Declined(_) | State::Lapsed => 1,
        };
        self.state = State::Pending(Box::new(Pending {
            received: first,
            checked_at: answer.checked_at,
            times,
            report: answer.report.clone(),
        }));
    }

    /// A kept signature that turned out not to hold leaves its place to a better one.
    fn drop_kept(&mut self, answer: &Answer) {
        if let State::Pending(kept) = &self.state
            && kept.received.message == answer.received.message
        {
            self.state = self
                .declined
                .clone()
                .map_or(State::Waiting, State::Declined);
            self.lapse(answer.checked_at);
        }
    }

    /// The message that waits for an answer about revocation, to be asked about again.
    #[must_use]
    pub fn kept(&self) -> Option<&Received> {
        match &self.state {
            State::Pending(pending) => Some(&pending.received),
            State::Waiting | State::Signed(_) | State::Declined(_) | State::Lapsed => None,
        }
    }

    /// Says no, by the link and without a key. Twice is once: the first "no" and its reason stay.
    ///
    /// # Errors
    /// [`Refusal`] when it is signed, a signature is being checked, or the deadline has passed.
    pub fn decline(&mut self, at: Timestamp, reason: Option<Line>) -> Result<&State, Refusal> {
        self.lapse(at);
        match &self.state {
            State::Waiting => {
                let declined = Declined { at, reason };
                self.declined = Some(declined.clone());
                self.state = State::Declined(declined);
                self.refused = None;
            }
            State::Declined(_) => {}
            State::Signed(_) => return Err(Refusal::AlreadySigned),
            State::Pending(_) => return Err(Refusal::HandedIn),
            State::Lapsed => {
                let until = self.statement.until();
                return Err(Refusal::Lapsed { until });
            }
        }
        Ok(&self.state)
    }
}

fn signed(answer: &Answer) -> State {
    State::Signed(Box::new(Signed {
        received: answer.received.clone(),
        checked_at: answer.checked_at,
        report: answer.report.clone(),
    }))
}

/// Whether both ask the same party for the same thing in one matter. A login has no matter.
fn is_same_request(one: &Statement, two: &Statement) -> bool {
    let case = |statement: &Statement| statement.field(Field::Case).cloned();
    case(one).is_some()
        && case(one) == case(two)
        && one.kind() == two.kind()
        && one.signer().is_party_of(two.signer())
}
