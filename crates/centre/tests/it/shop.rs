//! A small centre with a person whose certificate is good and one whose is revoked. What the
//! program `openssl` makes instead is read in the tests of the crate `signature`.

use std::sync::atomic::{AtomicU8, Ordering};

use jiff::{SignedDuration, Timestamp};
use ruqsat_centre::Centre;
use ruqsat_signature::Moment;
use ruqsat_signature::certificate::Certificate;
use ruqsat_signature::der::Element;
use ruqsat_signature::revocation::Reason;
use ruqsat_testpki::{Answer, Cast, Desk, Entry, Family, Holder, List, NOON, Register};

/// Noon of the day on which everything happens.
pub(crate) const NOW: Moment = Moment {
    reference: NOON,
    checked_at: NOON,
};

/// The centre, and how many lists it made.
pub(crate) struct Shop {
    cast: Cast,
    lists: AtomicU8,
}

impl Shop {
    pub(crate) fn open() -> Self {
        Self {
            cast: Cast::new(Family::Rsa, "shop"),
            lists: AtomicU8::new(4),
        }
    }

    fn holder(&self, name: &str) -> &Holder {
        match name {
            "ca" => &self.cast.centre.authority,
            "person" => &self.cast.person,
            _ => &self.cast.other,
        }
    }

    pub(crate) fn certificate(&self, name: &str) -> Certificate {
        self.holder(name).certificate().unwrap()
    }

    /// When the other certificate was revoked.
    fn revoked_at() -> Timestamp {
        "2020-01-01T00:00:00Z".parse().unwrap()
    }

    /// Who answers questions of OCSP.
    pub(crate) fn responder(&self) -> Responder {
        let mut register = Register::default();
        register.enter(&self.cast.person);
        register.withdraw(&self.cast.other, Self::revoked_at(), Reason::KeyCompromise);
        let centre = self.cast.centre.clone();
        Responder {
            desk: Desk { centre, register },
            person: self.cast.person.clone(),
        }
    }

    /// A list of the revoked that holds for so many days; each has the next number.
    pub(crate) fn list(&self, days: i64) -> Vec<u8> {
        let entry = Entry {
            serial: self.cast.other.serial.clone(),
            at: Self::revoked_at(),
            reason: Reason::KeyCompromise,
        };
        let number = self.lists.fetch_add(1, Ordering::Relaxed);
        let list = List {
            next_update: NOON + SignedDuration::from_hours(24 * days),
            ..List::whole(vec![entry], number, NOON)
        };
        list.by(&self.cast.centre.authority)
    }

    /// A centre with these services: lines such as `ocsp = "…"`.
    pub(crate) fn centre(&self, services: &str) -> Centre {
        let sha256 = self.certificate("ca").fingerprint();
        let text = format!(
            "official = []
             source = \"a test\"
             confidence = \"low\"
             checked = 2026-11-21
             [[authority]]
             name = \"CENTRE\"
             sha256 = \"{sha256}\"
             from = 2025-01-01
             to = 2045-01-01
             source = \"a test\"
             confidence = \"low\"
             checked = 2026-11-21
             {services}"
        );
        Centre::read(&text).unwrap()
    }
}

/// Answers questions of OCSP.
pub(crate) struct Responder {
    desk: Desk,
    person: Holder,
}

impl Responder {
    /// The answer to a question.
    pub(crate) fn answer(&self, question: &[u8]) -> Vec<u8> {
        let (serial, nonce) = asked(question);
        self.desk.response(&serial, Some(&nonce), NOON)
    }

    /// The answer to a question by the person, who may not give it.
    pub(crate) fn answer_by_the_person(&self, question: &[u8]) -> Vec<u8> {
        let answer = Answer {
            nonce: Some(asked(question).1),
            ..Answer::good(&self.person, NOON)
        };
        answer.by(&self.person, &self.desk.centre.authority, &self.person.der)
    }
}

/// The number and the nonce of a question.
fn asked(question: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let body = first(Element::only(question).unwrap());
    let [list, extensions] = <[Element<'_>; 2]>::try_from(parts(body)).unwrap();
    let id = first(first(list));
    let serial = parts(id).pop().unwrap().content.to_vec();
    let extension = first(first(extensions));
    let value = parts(extension).pop().unwrap().content;
    (serial, Element::only(value).unwrap().content.to_vec())
}

fn parts(element: Element<'_>) -> Vec<Element<'_>> {
    element.inside().all(8).unwrap()
}

fn first(element: Element<'_>) -> Element<'_> {
    element.inside().next().unwrap()
}
