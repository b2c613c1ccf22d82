//! Asks the centre whether a certificate was withdrawn: OCSP first, its lists where OCSP is silent.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::SignedDuration;
use ruqsat_signature::Moment;
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::revocation::ocsp::{self, Freshness};
use ruqsat_signature::revocation::{Doubt, KeptResponse, Revocation, RevocationList, Status};

use crate::line::Line;
use crate::memory::{self, Memory};
use crate::{Address, Asked, Centre, Found, Kind, Patience, Silence};

/// The largest answer about one certificate, in octets; the centre's have three thousand.
const ANSWER_MOST: u64 = 256 << 10;
/// The largest list, in octets.
const LIST_MOST: u64 = 64 << 20;
/// Octets of a nonce.
const NONCE: usize = 16;

/// The port of a check, answered by the centre. It waits while it asks.
#[derive(Debug)]
pub struct Asking {
    centre: Centre,
    line: Line,
    freshness: Freshness,
    memory: Mutex<Memory>,
}

/// A certificate and its issuer.
type About<'a> = (&'a Certificate, &'a Certificate);

impl Asking {
    /// Asks the services of this centre, as patiently as said.
    #[must_use]
    pub fn new(centre: Centre, patience: Patience) -> Self {
        Self {
            centre,
            line: Line::new(patience),
            freshness: Freshness::default(),
            memory: Mutex::default(),
        }
    }

    /// What was asked since the last call, in order.
    pub fn take_asked(&self) -> Vec<Asked> {
        self.memory().take_asked()
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        // What is remembered is whole after every step, whoever stopped in between.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn by_response(&self, address: &Address, about: About<'_>, moment: Moment) -> Status {
        let key = memory::key(about.0, about.1);
        let kept = self.memory().answer(&key);
        if let Some(kept) = kept {
            let status = self.read(&kept, about, moment);
            if speaks_of(&status, moment, self.freshness.tolerance) {
                return status;
            }
        }
        let asked = self.ask(Kind::Response, address, || {
            let answer = self.question(address, about)?;
            Ok(match self.read(&answer, about, moment) {
                Status::Unknown(doubt) => Err(doubt),
                known @ (Status::Good(_) | Status::Revoked { .. }) => Ok((answer, known)),
            })
        });
        match asked {
            Ok((answer, status)) => {
                self.memory().keep_answer(key, answer);
                status
            }
            Err(doubt) => Status::Unknown(doubt),
        }
    }

    fn read(&self, answer: &KeptResponse, about: About<'_>, moment: Moment) -> Status {
        let rules = (moment, self.freshness);
        ocsp::answer(&answer.der, about, answer.nonce.as_deref(), rules)
    }

    /// Asks once, with a nonce of its own.
    fn question(&self, address: &Address, about: About<'_>) -> Result<KeptResponse, Silence> {
        let mut nonce = vec![0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| Silence::NoChance)?;
        let question = ocsp::question(about.0, about.1, &nonce);
        let sent = ("application/ocsp-request", &*question);
        let der = self.line.post(address, sent, ANSWER_MOST)?;
        let nonce = Some(nonce);
        Ok(KeptResponse { der, nonce })
    }

    /// The whole list, and on top of it the changes where they can be had.
    fn by_list(&self, about: About<'_>, moment: Moment) -> Status {
        let Some(authority) = self.centre.authority(about.1) else {
            return Status::Unknown(Doubt::NoAnswer);
        };
        let Some(address) = &authority.list else {
            return Status::Unknown(Doubt::NoAnswer);
        };
        let tolerance = self.freshness.tolerance;
        let alone = |list: &RevocationList| list.status(about.0, None, moment, tolerance);
        let whole = match self.list((Kind::List, address), about.1, alone) {
            Ok(whole) => whole,
            Err(doubt) => return Status::Unknown(doubt),
        };
        let together =
            |changes: &RevocationList| whole.status(about.0, Some(changes), moment, tolerance);
        let changes = authority.changes.as_ref();
        let changes = changes.map(|address| self.list((Kind::Changes, address), about.1, together));
        match changes {
            Some(Ok(changes)) => together(&changes),
            Some(Err(_)) | None => alone(&whole),
        }
    }

    /// A list that knows an answer: the one at hand, else a new one.
    fn list(
        &self,
        (kind, address): (Kind, &Address),
        issuer: &Certificate,
        status: impl Fn(&RevocationList) -> Status,
    ) -> Result<Arc<RevocationList>, Doubt> {
        let at_hand = self.memory().list(address);
        if let Some(list) = at_hand.filter(|list| !matches!(status(list), Status::Unknown(_))) {
            return Ok(list);
        }
        self.ask(kind, address, || {
            let octets = self.line.get(address, LIST_MOST)?;
            let read = RevocationList::read(&octets, issuer).and_then(|list| match status(&list) {
                Status::Unknown(doubt) => Err(doubt),
                Status::Good(_) | Status::Revoked { .. } => Ok(list),
            });
            Ok(read.and_then(|list| {
                let kept = self.memory().keep_list(address, list);
                kept.ok_or(Doubt::Incomplete)
            }))
        })
    }

    /// Asks until an answer counts, or asking again is useless, or patience ends.
    fn ask<T>(
        &self,
        kind: Kind,
        address: &Address,
        once: impl Fn() -> Result<Result<T, Doubt>, Silence>,
    ) -> Result<T, Doubt> {
        let (times, answer) = self.line.ask(once, |doubt| *doubt == Doubt::TryLater);
        let (found, result) = match answer {
            Ok(Ok(answer)) => (Found::Answer, Ok(answer)),
            Ok(Err(doubt)) => (Found::Doubtful(doubt), Err(doubt)),
            Err(silence) => (Found::Silent(silence), Err(Doubt::NoAnswer)),
        };
        let address = address.clone();
        self.memory().note(Asked {
            kind,
            address,
            times,
            found,
        });
        result
    }
}

/// Whether an answer at hand is about the instant in question, and not from before it.
fn speaks_of(status: &Status, moment: Moment, tolerance: SignedDuration) -> bool {
    let age = |as_of| moment.reference.duration_since(as_of);
    status.as_of().is_some_and(|as_of| age(as_of) <= tolerance)
}

impl Revocation for Asking {
    fn status(&self, certificate: &Certificate, issuer: &Certificate, moment: Moment) -> Status {
        let about = (certificate, issuer);
        let authority = self.centre.authority(issuer);
        let ocsp = authority.and_then(|authority| authority.ocsp.as_ref());
        let said = ocsp.map(|address| self.by_response(address, about, moment));
        match said {
            Some(known @ (Status::Good(_) | Status::Revoked { .. })) => known,
            Some(Status::Unknown(doubt)) => match self.by_list(about, moment) {
                Status::Unknown(_) => Status::Unknown(doubt),
                known @ (Status::Good(_) | Status::Revoked { .. }) => known,
            },
            None => self.by_list(about, moment),
        }
    }
}
