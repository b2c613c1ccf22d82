//! What the centre said a moment ago, so that it is not asked twice, and what was asked.

use std::collections::BTreeMap;
use std::sync::Arc;

use ruqsat_signature::certificate::{Certificate, Fingerprint};
use ruqsat_signature::revocation::{KeptResponse, RevocationList};

use crate::{Address, Asked};

/// More answers are not kept; then all are forgotten.
const ANSWERS_MOST: usize = 4_096;
/// More questions are not kept; the oldest are forgotten.
const ASKED_MOST: usize = 256;

/// A certificate: who issued it, and its number.
pub(crate) type Key = (Fingerprint, Vec<u8>);

#[derive(Debug, Default)]
pub(crate) struct Memory {
    answers: BTreeMap<Key, KeptResponse>,
    lists: BTreeMap<Address, Arc<RevocationList>>,
    asked: Vec<Asked>,
}

pub(crate) fn key(certificate: &Certificate, issuer: &Certificate) -> Key {
    (issuer.fingerprint(), certificate.serial.clone())
}

impl Memory {
    pub(crate) fn answer(&self, key: &Key) -> Option<KeptResponse> {
        self.answers.get(key).cloned()
    }

    pub(crate) fn keep_answer(&mut self, key: Key, answer: KeptResponse) {
        if self.answers.len() >= ANSWERS_MOST {
            self.answers.clear();
        }
        self.answers.insert(key, answer);
    }

    pub(crate) fn list(&self, address: &Address) -> Option<Arc<RevocationList>> {
        self.lists.get(address).cloned()
    }

    /// Takes a list; one with a lower number than the last from there is an old one played again.
    pub(crate) fn keep_list(
        &mut self,
        address: &Address,
        list: RevocationList,
    ) -> Option<Arc<RevocationList>> {
        let seen = self.lists.get(address).and_then(|last| last.number());
        if seen.is_some_and(|seen| list.is_before(seen)) {
            return None;
        }
        let list = Arc::new(list);
        self.lists.insert(address.clone(), Arc::clone(&list));
        Some(list)
    }

    pub(crate) fn note(&mut self, asked: Asked) {
        if self.asked.len() >= ASKED_MOST {
            self.asked.remove(0);
        }
        self.asked.push(asked);
    }

    pub(crate) fn take_asked(&mut self) -> Vec<Asked> {
        std::mem::take(&mut self.asked)
    }
}
