//! An invented centre with one person who signed one consent, at noon.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ruqsat_centre::{Address, Patience, Receiving, Stamping};
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::cms::Message;
use ruqsat_signature::verify::{Expected, Report, Request, Verifier};
use ruqsat_testpki::{Blank, Centre, Desk, Family, Holder, Key, Letter, Register};

use crate::server::Server;

pub(crate) const CONTENT: &[u8] = b"kz-ruqsat-consent/v1\nI agree.";
pub(crate) const IIN: &str = "951332300015";

/// The centre, what it knows, and the person.
pub(crate) struct House {
    pub(crate) desk: Desk,
    pub(crate) person: Holder,
    pub(crate) message: Vec<u8>,
}

impl House {
    pub(crate) fn open() -> Self {
        let centre = Centre::new(Family::Gost, "house");
        let person = centre
            .authority
            .issue(&Blank::person(IIN), &Key::gost("person"));
        let mut register = Register::default();
        register.enter(&person);
        register.enter(&centre.stamper);
        Self {
            message: Letter::over(CONTENT, &person, noon()).seal(&person),
            desk: Desk { centre, register },
            person,
        }
    }

    /// The value of the person's signature.
    pub(crate) fn signature(&self) -> Vec<u8> {
        let message = Message::read(&self.message).unwrap();
        message.signers.first().unwrap().signature.clone()
    }

    /// A server's verifier, whose time stamps come from this address.
    pub(crate) fn receiving(&self, stamps: Option<&Server>) -> Receiving<Desk> {
        let trust = self.desk.centre.trust().unwrap();
        let stamping = stamps.map(|server| Stamping::new(address(server, "/stamps"), quick()));
        Receiving::new(trust, self.desk.clone(), stamping)
    }

    /// What the verifier finds about the consent that arrived at noon.
    pub(crate) fn check(&self, verifier: &dyn Verifier, content: &[u8]) -> Report {
        let iin = TwelveDigits::parse(IIN).unwrap();
        verifier.verify(&Request {
            expected: Expected::Person(&iin),
            content: Some(content),
            ..arrived(&self.message)
        })
    }
}

/// A message that arrived at noon and is checked a second later.
pub(crate) fn arrived(message: &[u8]) -> Request<'_> {
    Request {
        message,
        content: Some(CONTENT),
        stamp: None,
        expected: Expected::Anyone,
        received_at: noon(),
        checked_at: noon() + SignedDuration::from_secs(1),
    }
}

pub(crate) fn noon() -> Timestamp {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

pub(crate) fn address(server: &Server, path: &str) -> Address {
    Address::try_from(server.address(path)).unwrap()
}

pub(crate) fn quick() -> Patience {
    Patience {
        connect: Duration::from_millis(500),
        answer: Duration::from_secs(5),
        list: Duration::from_secs(5),
        times: 2,
        pause: Duration::from_millis(5),
    }
}
