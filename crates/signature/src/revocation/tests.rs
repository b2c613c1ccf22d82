//! Answers about revocation that are wrong in one way each: none is ever "not revoked".

use super::ocsp::{Freshness, answer, question};
use super::*;
use crate::der::{tag, write};
use crate::digest::Digest;
use crate::fixture::{Blank, Centre, Holder, IIN, at, extension, noon};
use crate::oids;

const NONCE: [u8; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

/// What becomes an OCSP response about the person's certificate.
struct Answer {
    status: Vec<u8>,
    this_update: &'static str,
    next_update: Option<&'static str>,
    serial: u8,
    nonce: Option<Vec<u8>>,
    digest: Digest,
}

fn good() -> Answer {
    Answer {
        status: write::element(tag::context_primitive(0), &[]),
        this_update: "20260601115900Z",
        next_update: None,
        serial: 7,
        nonce: Some(NONCE.to_vec()),
        digest: Digest::Sha256,
    }
}

fn instant(text: &str) -> Vec<u8> {
    write::element(tag::GENERALIZED_TIME, text.as_bytes())
}

fn revoked(time: &str, reason: u8) -> Vec<u8> {
    let reason = write::element(tag::context(0), &[tag::ENUMERATED, 1, reason]);
    write::element(tag::context(1), &[instant(time), reason].concat())
}

impl Answer {
    fn by(&self, responder: &Holder, certificates: &[u8]) -> Vec<u8> {
        let issuer = Centre::new().nca.certificate();
        let id = write::sequence(&[
            &self.digest.identifier(),
            &write::octet_string(&self.digest.of(&issuer.subject.der)),
            &write::octet_string(&self.digest.of(&issuer.key_octets)),
            &write::unsigned(&[self.serial]),
        ]);
        let next = self
            .next_update
            .map(|text| write::element(tag::context(0), &instant(text)));
        let next = next.unwrap_or_default();
        let single = write::sequence(&[&id, &self.status, &instant(self.this_update), &next]);
        let extensions = self.nonce.as_ref().map_or(Vec::new(), |nonce| {
            let list = extension(oids::OCSP_NONCE, false, &write::octet_string(nonce));
            write::element(tag::context(1), &write::sequence(&[&list]))
        });
        let name = responder.certificate().subject.der;
        let body = write::sequence(&[
            &write::element(tag::context(1), &name),
            &instant(self.this_update),
            &write::sequence(&[&single]),
            &extensions,
        ]);
        let list = write::element(tag::context(0), &write::sequence(&[certificates]));
        let basic = responder.signed(&body, &list);
        let bytes = write::sequence(&[&write::oid(oids::OCSP_BASIC), &write::octet_string(&basic)]);
        write::sequence(&[
            &[tag::ENUMERATED, 1, 0],
            &write::element(tag::context(0), &bytes),
        ])
    }
}

fn responder(change: impl FnOnce(&mut Blank)) -> Holder {
    let mut blank = Blank::service("OCSP RESPONDER", oids::OCSP_SIGNING);
    change(&mut blank);
    Centre::new().nca.issue(&blank, "responder")
}

fn now() -> Moment {
    Moment {
        reference: noon(),
        checked_at: noon(),
    }
}

fn heard(response: &[u8]) -> Status {
    let centre = Centre::new();
    let person = centre
        .nca
        .issue(&Blank::person(IIN), "person")
        .certificate();
    let about = (&person, &centre.nca.certificate());
    answer(response, about, Some(&NONCE), (now(), Freshness::default()))
}

fn doubt(response: &[u8]) -> Doubt {
    match heard(response) {
        Status::Unknown(doubt) => doubt,
        known @ (Status::Good(_) | Status::Revoked { .. }) => panic!("{known:?}"),
    }
}

fn told(answer: &Answer) -> Status {
    let responder = responder(|_| {});
    heard(&answer.by(&responder, &responder.der))
}

fn unknown(change: impl FnOnce(&mut Answer)) -> Doubt {
    let mut answer = good();
    change(&mut answer);
    match told(&answer) {
        Status::Unknown(doubt) => doubt,
        known @ (Status::Good(_) | Status::Revoked { .. }) => panic!("{known:?}"),
    }
}

#[test]
fn a_proper_answer_is_heard() {
    assert!(matches!(told(&good()), Status::Good(_)));
    let sha1 = Answer {
        digest: Digest::Sha1,
        ..good()
    };
    assert!(matches!(told(&sha1), Status::Good(_)));
    // The issuer may answer itself.
    let by_issuer = good().by(&Centre::new().nca, &[]);
    assert!(matches!(heard(&by_issuer), Status::Good(_)));
    let withdrawn = Answer {
        status: revoked("20260501000000Z", 1),
        ..good()
    };
    let Status::Revoked {
        at: since, reason, ..
    } = told(&withdrawn)
    else {
        panic!("good")
    };
    assert_eq!(
        (since, reason),
        (at("2026-05-01T00:00:00Z"), Reason::KeyCompromise)
    );
    let never = Answer {
        status: revoked("19700101000000Z", 6),
        ..good()
    };
    let Status::Revoked { reason, .. } = told(&never) else {
        panic!("good")
    };
    assert_eq!(reason, Reason::NeverIssued);
}

#[test]
fn an_answer_that_is_wrong_in_any_way_says_nothing() {
    assert_eq!(unknown(|it| it.nonce = None), Doubt::Nonce);
    assert_eq!(unknown(|it| it.nonce = Some(vec![9; 8])), Doubt::Nonce);
    assert_eq!(unknown(|it| it.serial = 9), Doubt::OtherCertificate);
    assert_eq!(
        unknown(|it| it.this_update = "20260601114959Z"),
        Doubt::Stale
    );
    assert_eq!(
        unknown(|it| it.next_update = Some("20260601115800Z")),
        Doubt::Stale
    );
    assert_eq!(
        unknown(|it| it.this_update = "20260601120101Z"),
        Doubt::Future
    );
    let not_known = write::element(tag::context_primitive(2), &[]);
    assert_eq!(unknown(|it| it.status = not_known), Doubt::NotKnown);
    let odd = write::element(tag::context_primitive(3), &[]);
    assert_eq!(unknown(|it| it.status = odd), Doubt::Unreadable);
}

#[test]
fn only_the_issuer_or_its_responder_is_heard() {
    let by = |holder: &Holder| doubt(&good().by(holder, &holder.der));
    let no_purpose = responder(|blank| blank.purposes = vec![oids::EMAIL_PROTECTION]);
    let unchecked = responder(|blank| blank.more.clear());
    let over = responder(|blank| blank.validity[1] = "260501000000Z");
    let foreign = Centre::evil().nca.issue(
        &Blank::service("OCSP RESPONDER", oids::OCSP_SIGNING),
        "responder",
    );
    let person = Centre::new().nca.issue(&Blank::person(IIN), "person");
    for holder in [
        &no_purpose,
        &unchecked,
        &over,
        &foreign,
        &person,
        &Centre::evil().nca,
    ] {
        assert_eq!(by(holder), Doubt::NotAuthorised);
    }
    // A responder of the root says nothing about the centre's certificates.
    let blank = Blank::service("OCSP RESPONDER", oids::OCSP_SIGNING);
    assert_eq!(
        by(&Centre::new().root.issue(&blank, "responder")),
        Doubt::NotAuthorised
    );
    // The proper responder, without its certificate.
    assert_eq!(
        doubt(&good().by(&responder(|_| {}), &[])),
        Doubt::NotAuthorised
    );
}

#[test]
fn a_responder_that_is_busy_or_garbled_says_nothing() {
    for status in 1..=6 {
        let busy = write::sequence(&[&[tag::ENUMERATED, 1, status]]);
        assert_eq!(doubt(&busy), Doubt::TryLater);
    }
    assert_eq!(doubt(b""), Doubt::Unreadable);
    assert_eq!(doubt(b"<html>502 Bad Gateway</html>"), Doubt::Unreadable);
    let responder = responder(|_| {});
    let response = good().by(&responder, &responder.der);
    let (centre, rules) = (Centre::new(), (now(), Freshness::default()));
    let person = centre
        .nca
        .issue(&Blank::person(IIN), "person")
        .certificate();
    let issuer = centre.nca.certificate();
    for place in 0..response.len() {
        let mut changed = response.clone();
        changed[place] ^= 1 << (place % 8);
        let heard = answer(&changed, (&person, &issuer), Some(&NONCE), rules);
        assert!(matches!(heard, Status::Unknown(_)), "octet {place}");
    }
}

#[test]
fn a_question_names_the_certificate_and_the_nonce() {
    let centre = Centre::new();
    let person = centre
        .nca
        .issue(&Blank::person(IIN), "person")
        .certificate();
    let question = question(&person, &centre.nca.certificate(), &NONCE);
    let has = |octets: &[u8]| {
        question
            .windows(octets.len())
            .any(|window| window == octets)
    };
    assert!(has(&NONCE) && has(&[tag::INTEGER, 1, 7]));
    assert!(has(&Digest::Sha256.of(&centre.nca.certificate().key_octets)));
}

/// What becomes a revocation list of the centre.
struct Paper {
    times: [&'static str; 2],
    entries: Vec<Vec<u8>>,
    extensions: Vec<Vec<u8>>,
}

fn entry(serial: u8, reason: u8) -> Vec<u8> {
    let time = write::element(tag::UTC_TIME, b"260501000000Z");
    let reason = extension(oids::REASON_CODE, false, &[tag::ENUMERATED, 1, reason]);
    write::sequence(&[
        &write::unsigned(&[serial]),
        &time,
        &write::sequence(&[&reason]),
    ])
}

impl Paper {
    fn whole(entries: Vec<Vec<u8>>, number: u8) -> Self {
        let extensions = vec![extension(
            oids::CRL_NUMBER,
            false,
            &write::unsigned(&[number]),
        )];
        Self {
            times: ["260601000000Z", "260602000000Z"],
            entries,
            extensions,
        }
    }

    fn changes(entries: Vec<Vec<u8>>, number: u8, since: u8) -> Self {
        let mut list = Self::whole(entries, number);
        list.extensions
            .push(extension(oids::DELTA_CRL, true, &write::unsigned(&[since])));
        list.times[0] = "260601110000Z";
        list
    }

    fn by(&self, issuer: &Holder) -> Vec<u8> {
        let [this, next] = self
            .times
            .map(|text| write::element(tag::UTC_TIME, text.as_bytes()));
        let entries = match self.entries.as_slice() {
            [] => Vec::new(),
            entries => write::element(tag::SEQUENCE, &entries.concat()),
        };
        let extensions = write::element(tag::SEQUENCE, &self.extensions.concat());
        let body = write::sequence(&[
            &write::unsigned(&[1]),
            &issuer.algorithm(),
            &issuer.certificate().subject.der,
            &this,
            &next,
            &entries,
            &write::element(tag::context(0), &extensions),
        ]);
        issuer.signed(&body, &[])
    }
}

/// What lists at hand say about the person's certificate, number 7.
fn listed(papers: &[Paper]) -> Status {
    listed_about(&Blank::person(IIN), papers)
}

fn listed_about(person: &Blank, papers: &[Paper]) -> Status {
    let centre = Centre::new();
    let lists = papers.iter().map(|paper| paper.by(&centre.nca)).collect();
    let person = centre.nca.issue(person, "person").certificate();
    let kept = KeptAnswers {
        lists,
        ..KeptAnswers::default()
    };
    kept.status(&person, &centre.nca.certificate(), now())
}

fn is_good(papers: &[Paper]) -> Option<bool> {
    match listed(papers) {
        Status::Good(_) => Some(true),
        Status::Revoked { .. } => Some(false),
        Status::Unknown(_) => None,
    }
}

#[test]
fn a_list_names_the_withdrawn_and_its_changes_go_before_it() {
    let whole = |serial| Paper::whole(vec![entry(serial, 6)], 4);
    assert_eq!(is_good(&[whole(9)]), Some(true));
    assert_eq!(is_good(&[whole(7)]), Some(false));
    assert_eq!(is_good(&[Paper::whole(Vec::new(), 4)]), Some(true));
    assert_eq!(
        is_good(&[whole(9), Paper::changes(vec![entry(7, 1)], 5, 4)]),
        Some(false)
    );
    assert_eq!(
        is_good(&[whole(7), Paper::changes(vec![entry(7, 8)], 5, 4)]),
        Some(true)
    );
    assert_eq!(
        is_good(&[whole(7), Paper::changes(vec![entry(9, 1)], 5, 4)]),
        Some(false)
    );
    let moment = listed(&[whole(9), Paper::changes(Vec::new(), 5, 4)]).as_of();
    assert_eq!(moment, Some(at("2026-06-01T11:00:00Z")));
}

#[test]
fn changes_say_nothing_without_the_list_they_change() {
    assert_eq!(is_good(&[Paper::changes(Vec::new(), 5, 4)]), None);
    let centre = Centre::new();
    let person = centre
        .nca
        .issue(&Blank::person(IIN), "person")
        .certificate();
    let read = |paper: &Paper| {
        RevocationList::read(&paper.by(&centre.nca), &centre.nca.certificate()).unwrap()
    };
    let (whole, later) = (
        read(&Paper::whole(Vec::new(), 4)),
        Paper::changes(Vec::new(), 9, 8),
    );
    let minute = Freshness::default().tolerance;
    let status = whole.status(&person, Some(&read(&later)), now(), minute);
    assert_eq!(status, Status::Unknown(Doubt::Incomplete));
    assert!(whole.is_before(&[5]) && !whole.is_before(&[4]) && whole.is_before(&[1, 0]));
}

#[test]
fn a_list_from_after_the_end_of_a_certificate_names_it_or_says_nothing() {
    let ended = Blank {
        validity: ["260101000000Z", "260531235959Z"],
        ..Blank::person(IIN)
    };
    let left_out = listed_about(&ended, &[Paper::whole(Vec::new(), 4)]);
    assert!(matches!(left_out, Status::Unknown(_)), "{left_out:?}");
    let named = listed_about(&ended, &[Paper::whole(vec![entry(7, 1)], 4)]);
    assert!(matches!(named, Status::Revoked { .. }));
}

#[test]
fn a_list_out_of_its_time_or_in_part_says_nothing() {
    let with = |times| Paper {
        times,
        ..Paper::whole(Vec::new(), 4)
    };
    assert_eq!(is_good(&[with(["260530000000Z", "260531000000Z"])]), None);
    assert_eq!(is_good(&[with(["260601120200Z", "260602000000Z"])]), None);
    let mut part = Paper::whole(Vec::new(), 4);
    let distribution = crate::der::Oid::new_unwrap("2.5.29.28");
    part.extensions
        .push(extension(distribution, true, &write::sequence(&[])));
    assert_eq!(is_good(&[part]), None);
}

#[test]
fn a_list_of_somebody_else_is_not_read() {
    let centre = Centre::new();
    let read = |holder: &Holder| {
        let list = Paper::whole(Vec::new(), 4).by(holder);
        RevocationList::read(&list, &centre.nca.certificate())
    };
    assert!(read(&centre.nca).is_ok());
    let person = centre.nca.issue(&Blank::person(IIN), "person");
    for holder in [&Centre::evil().nca, &centre.root, &person] {
        assert_eq!(read(holder), Err(Doubt::NotAuthorised));
    }
}

#[test]
fn at_hand_a_revocation_goes_before_a_good_answer() {
    let centre = Centre::new();
    let person = centre
        .nca
        .issue(&Blank::person(IIN), "person")
        .certificate();
    let responder = responder(|_| {});
    let response = |answer: &Answer| KeptResponse {
        der: answer.by(&responder, &responder.der),
        nonce: Some(NONCE.to_vec()),
    };
    let withdrawn = Answer {
        status: revoked("20260501000000Z", 0),
        ..good()
    };
    let kept = |responses| KeptAnswers {
        responses,
        ..KeptAnswers::default()
    };
    let status = |kept: &KeptAnswers| kept.status(&person, &centre.nca.certificate(), now());
    let both = kept(vec![response(&good()), response(&withdrawn)]);
    assert!(matches!(status(&both), Status::Revoked { .. }));
    let other = Answer {
        serial: 9,
        ..good()
    };
    let with_other = kept(vec![response(&other), response(&good())]);
    assert!(matches!(status(&with_other), Status::Good(_)));
    assert_eq!(status(&kept(Vec::new())), Status::Unknown(Doubt::NoAnswer));
    let old = Answer {
        this_update: "20260601000000Z",
        ..good()
    };
    assert_eq!(
        status(&kept(vec![response(&old)])),
        Status::Unknown(Doubt::Stale)
    );
}
