//! Time stamps over signatures that came without one: what is believed, and what is lost where the
//! authority is silent or wrong. Never the signature.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use ruqsat_centre::{NoStamp, Patience, Receiving, Silence, Stamping};
use ruqsat_signature::der::{Element, Oid, tag, write};
use ruqsat_signature::revocation::Reason;
use ruqsat_signature::stamp::StampFault;
use ruqsat_signature::verify::{Outcome, Proof, Report, Request, Step, Verifier as _};
use ruqsat_signature::{Digest, SignatureAlgorithm, oids};
use ruqsat_testpki::{Centre, Family, Holder, Imprint, Letter, stamp};

use crate::house::{CONTENT, House, address, arrived, noon, quick};
use crate::server::{Reply, Server};

const GOST: SignatureAlgorithm = SignatureAlgorithm::GostLong;

/// What an authority writes into a stamp.
#[derive(Clone)]
struct Says {
    stamper: Holder,
    stamped: Vec<u8>,
    at: Timestamp,
    policy: Oid,
    nonce: Option<Vec<u8>>,
}

impl Says {
    /// What it should say of the person's consent.
    fn rightly(house: &House) -> Self {
        Self {
            stamper: house.desk.centre.stamper.clone(),
            stamped: house.signature(),
            at: noon() + SignedDuration::from_secs(2),
            policy: oids::POLICY_TIME_STAMP,
            nonce: None,
        }
    }

    /// The answer to a question.
    fn answer(&self, question: &[u8]) -> Reply {
        let asked = Asked::read(question);
        let token = stamp(
            &self.stamper,
            Imprint {
                stamped: &self.stamped,
                at: self.at,
                policy: self.policy,
                digest: Digest::Streebog512,
                nonce: self.nonce.as_deref().unwrap_or(&asked.nonce),
            },
        );
        granted(0, &token)
    }

    fn server(self) -> Server {
        Server::start(move |_, _, question| self.answer(question))
    }
}

fn granted(status: u8, token: &[u8]) -> Reply {
    let status = write::sequence(&[&write::unsigned(&[status])]);
    Reply::Octets(write::sequence(&[&status, token]))
}

/// A question as the authority reads it.
struct Asked {
    imprint: Vec<u8>,
    policy: Oid,
    nonce: Vec<u8>,
}

impl Asked {
    fn read(question: &[u8]) -> Self {
        let mut inside = Element::only(question).unwrap().inside();
        assert_eq!(inside.next().unwrap().small_integer().unwrap(), 1);
        let mut imprint = inside.sequence().unwrap();
        let digest = Digest::read(imprint.next().unwrap()).unwrap();
        assert_eq!(digest, Some(Digest::Streebog512));
        let imprint = imprint.tagged(tag::OCTET_STRING).unwrap().content.to_vec();
        let policy = inside.next().unwrap().oid().unwrap();
        let nonce = inside.next().unwrap().integer_octets().unwrap().to_vec();
        Self {
            imprint,
            policy,
            nonce,
        }
    }
}

/// What the whole check finds when the authority is this one, and how often it was asked.
fn with(house: &House, server: &Server) -> (Report, usize) {
    let report = house.check(&house.receiving(Some(server)), CONTENT);
    (report, server.asked())
}

/// The signature passes on the time of its receipt, and the report says so.
fn by_receipt(house: &House, server: &Server, questions: usize) {
    let (report, asked) = with(house, server);
    assert_eq!(
        (report.verdict().to_string().as_str(), asked),
        ("TOTAL-PASSED", questions)
    );
    let reference = report.reference.unwrap();
    assert_eq!((reference.at, reference.proof), (noon(), Proof::Receipt));
    let steps = report.steps();
    let stamp = steps
        .iter()
        .find(|one| one.step == Step::TimeStamp)
        .unwrap();
    assert_eq!(stamp.outcome, Outcome::Absent);
}

#[test]
fn a_stamp_proves_when_a_signature_was_received() {
    let house = House::open();
    let says = Says::rightly(&house);
    let digest = Digest::Streebog512.of(&house.signature());
    let server = Server::start(move |_, what, question| {
        let asked = Asked::read(question);
        assert_eq!(what, "POST /stamps");
        assert_eq!(
            (&asked.imprint, asked.policy),
            (&digest, oids::POLICY_TIME_STAMP)
        );
        assert!(asked.nonce.len() >= 8);
        says.answer(question)
    });
    let (report, asked) = with(&house, &server);
    assert_eq!((report.passed(), asked), (true, 1));
    let stamp = report.evidence.stamp.unwrap();
    assert_eq!(stamp.at, noon() + SignedDuration::from_secs(2));
    // The person is not later than the moment at which the message was here.
    let reference = report.reference.unwrap();
    assert_eq!((reference.at, reference.proof), (noon(), Proof::Stamp));
    // With the stamp as it was kept, the same comes out years later, and nobody is asked.
    let kept = Request {
        stamp: Some(&stamp.der),
        ..arrived(&house.message)
    };
    let again = house.receiving(Some(&server)).verify(&kept);
    assert_eq!((again.reference, server.asked()), (Some(reference), 1));
}

#[test]
fn a_silent_authority_takes_nothing_from_the_signer() {
    let house = House::open();
    by_receipt(&house, &Server::start(|_, _, _| Reply::Hang), 2);
    let broken = |_: usize, _: &str, _: &[u8]| Reply::Status(503, String::new());
    by_receipt(&house, &Server::start(broken), 2);
    let absent = |_: usize, _: &str, _: &[u8]| Reply::Status(404, String::new());
    by_receipt(&house, &Server::start(absent), 1);
    by_receipt(&house, &Server::start(|_, _, _| Reply::Zeros(1 << 20)), 1);
    let page = |_: usize, _: &str, _: &[u8]| Reply::Octets(b"<html>welcome</html>".to_vec());
    by_receipt(&house, &Server::start(page), 1);
    by_receipt(&house, &Server::start(|_, _, _| granted(2, &[])), 1);
}

#[test]
fn whoever_stamps_slowly_is_waited_for_no_longer_than_said() {
    let house = House::open();
    let server = Server::start(|_, _, _| Reply::Wait(Duration::from_secs(20)));
    let patience = Patience {
        answer: Duration::from_millis(200),
        ..quick()
    };
    let stamping = Stamping::new(address(&server, "/"), patience);
    let begin = Instant::now();
    let trust = house.desk.centre.trust().unwrap();
    let found = stamping.stamp(&house.signature(), GOST, &trust);
    assert_eq!(found, Err(NoStamp::Silent(Silence::TooSlow)));
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn whoever_stamps_later_is_asked_again() {
    let house = House::open();
    let says = Says::rightly(&house);
    let server = Server::start(move |before, _, question| match before {
        0 => granted(3, &[]),
        _ => says.answer(question),
    });
    let (report, asked) = with(&house, &server);
    assert_eq!((report.reference.unwrap().proof, asked), (Proof::Stamp, 2));
}

#[test]
fn a_stamp_that_proves_nothing_is_not_believed() {
    let house = House::open();
    let rightly = Says::rightly(&house);
    let foreign = Centre::look_alike(Family::Gost, "house").stamper;
    let hour = SignedDuration::from_hours(1);
    for wrong in [
        Says {
            stamped: b"another signature".to_vec(),
            ..rightly.clone()
        },
        Says {
            nonce: Some(vec![7; 16]),
            ..rightly.clone()
        },
        Says {
            policy: oids::POLICY_NCA,
            ..rightly.clone()
        },
        Says {
            stamper: foreign,
            ..rightly.clone()
        },
        Says {
            stamper: house.person.clone(),
            ..rightly.clone()
        },
        // A clock that is an hour ahead, or wrong by years.
        Says {
            at: noon() + hour,
            ..rightly.clone()
        },
        Says {
            at: "2024-06-01T12:00:00Z".parse().unwrap(),
            ..rightly
        },
    ] {
        by_receipt(&house, &wrong.server(), 1);
    }
}

#[test]
fn a_stamp_of_an_authority_that_was_revoked_is_not_believed() {
    let mut house = House::open();
    let stamper = house.desk.centre.stamper.clone();
    let reason = Reason::KeyCompromise;
    house.desk.register.withdraw(&stamper, noon(), reason);
    by_receipt(&house, &Says::rightly(&house).server(), 1);
}

#[test]
fn only_a_signature_that_is_worth_it_makes_us_ask() {
    let house = House::open();
    let server = Says::rightly(&house).server();
    let receiving = house.receiving(Some(&server));
    assert!(!house.check(&receiving, b"another content").passed());
    // A signature by somebody whom nobody vouches for.
    let stranger = Centre::look_alike(Family::Gost, "house").authority;
    let stranger = stranger.issue(
        &ruqsat_testpki::Blank::person(crate::house::IIN),
        &house.person.key,
    );
    let message = Letter::over(CONTENT, &stranger, noon()).seal(&stranger);
    assert!(!receiving.verify(&arrived(&message)).passed());
    assert!(!receiving.verify(&arrived(b"no message")).passed());
    // An hour after the arrival a stamp would prove nothing about it.
    let late = Request {
        checked_at: noon() + SignedDuration::from_hours(1),
        ..arrived(&house.message)
    };
    assert_eq!(
        receiving.verify(&late).reference.unwrap().proof,
        Proof::Receipt
    );
    assert_eq!(server.asked(), 0);
    // Nor is anybody asked who is not configured.
    assert!(house.check(&house.receiving(None), CONTENT).passed());
}

#[test]
fn why_there_is_no_stamp_is_said() {
    let house = House::open();
    let foreign = Says {
        stamper: Centre::look_alike(Family::Gost, "house").stamper,
        ..Says::rightly(&house)
    };
    let server = foreign.server();
    let stamping = Stamping::new(address(&server, "/"), quick());
    let trust = house.desk.centre.trust().unwrap();
    let found = stamping.stamp(&house.signature(), GOST, &trust);
    assert_eq!(found, Err(NoStamp::Worthless(StampFault::Untrusted)));
    let shown = format!("{:?}", Receiving::new(trust, house.desk, Some(stamping)));
    assert!(shown.contains("stamping") && !shown.contains(crate::house::IIN));
}
