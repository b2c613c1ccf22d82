//! Answers about revocation, read one by one: none that is wrong is ever "not revoked".

use jiff::SignedDuration;
use ruqsat_signature::der::{tag, write};
use ruqsat_signature::revocation::ocsp::{Freshness, answer, question};
use ruqsat_signature::revocation::{
    Doubt, KeptAnswers, Reason, Revocation, RevocationList, Status,
};
use ruqsat_signature::{Digest, Moment};
use ruqsat_testpki::{Answer, Blank, Cast, Entry, Family, Holder, IIN, List, NOON, Said};

const NONCE: [u8; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

const NOW: Moment = Moment {
    reference: NOON,
    checked_at: NOON,
};

fn cast() -> Cast {
    Cast::new(Family::Gost, "answers")
}

fn good(cast: &Cast) -> Answer {
    Answer {
        nonce: Some(NONCE.to_vec()),
        ..Answer::good(&cast.person, NOON)
    }
}

/// What is heard of the person's certificate.
fn heard(cast: &Cast, response: &[u8]) -> Status {
    let certificate = cast.person.certificate().unwrap();
    let issuer = cast.centre.authority.certificate().unwrap();
    let rules = (NOW, Freshness::default());
    answer(response, (&certificate, &issuer), Some(&NONCE), rules)
}

fn by_responder(cast: &Cast, answer: &Answer) -> Vec<u8> {
    let responder = &cast.centre.responder;
    answer.by(responder, &cast.centre.authority, &responder.der)
}

#[test]
fn a_proper_answer_is_heard() {
    let cast = cast();
    let told = |answer: &Answer| heard(&cast, &by_responder(&cast, answer));
    assert!(matches!(told(&good(&cast)), Status::Good(_)));
    // The issuer may be named by SHA-1, which signs nothing here.
    let sha1 = Answer {
        digest: Digest::Sha1,
        ..good(&cast)
    };
    assert!(matches!(told(&sha1), Status::Good(_)));
    let revoked = |at, reason| {
        let said = Said::Revoked(at, reason);
        let answer = Answer {
            said,
            ..good(&cast)
        };
        match told(&answer) {
            Status::Revoked { at, reason, .. } => (at, reason),
            known @ (Status::Good(_) | Status::Unknown(_)) => panic!("{known:?}"),
        }
    };
    let since = NOON - SignedDuration::from_hours(1);
    assert_eq!(
        revoked(since, Reason::KeyCompromise),
        (since, Reason::KeyCompromise)
    );
    let never = revoked(jiff::Timestamp::UNIX_EPOCH, Reason::CertificateHold);
    assert_eq!(never.1, Reason::NeverIssued);
}

#[test]
fn an_answer_is_as_old_as_is_allowed_and_no_older() {
    let cast = cast();
    let aged = |seconds| {
        let this_update = NOON - SignedDuration::from_secs(seconds);
        let answer = Answer {
            this_update,
            ..good(&cast)
        };
        heard(&cast, &by_responder(&cast, &answer))
    };
    assert!(matches!(aged(600), Status::Good(_)));
    assert_eq!(aged(601), Status::Unknown(Doubt::Stale));
    assert!(matches!(aged(-60), Status::Good(_)));
    assert_eq!(aged(-61), Status::Unknown(Doubt::Future));
}

#[test]
fn a_responder_that_is_busy_or_garbled_says_nothing() {
    let cast = cast();
    for status in 1..=6 {
        let busy = write::sequence(&[&[tag::ENUMERATED, 1, status]]);
        assert_eq!(heard(&cast, &busy), Status::Unknown(Doubt::TryLater));
    }
    assert_eq!(heard(&cast, b""), Status::Unknown(Doubt::Unreadable));
    let no_certificate = good(&cast).by(&cast.centre.responder, &cast.centre.authority, &[]);
    let refused = Status::Unknown(Doubt::NotAuthorised);
    assert_eq!(heard(&cast, &no_certificate), refused);
    let response = by_responder(&cast, &good(&cast));
    for place in 0..response.len() {
        let mut changed = response.clone();
        changed[place] ^= 1 << (place % 8);
        let heard = heard(&cast, &changed);
        assert!(matches!(heard, Status::Unknown(_)), "octet {place}");
    }
}

#[test]
fn a_question_names_the_certificate_and_the_nonce() {
    let cast = cast();
    let (person, issuer) = (&cast.person, &cast.centre.authority);
    let question = question(
        &person.certificate().unwrap(),
        &issuer.certificate().unwrap(),
        &NONCE,
    );
    let has = |octets: &[u8]| {
        question
            .windows(octets.len())
            .any(|window| window == octets)
    };
    assert!(has(&NONCE) && has(&person.serial));
    assert!(has(&Digest::Sha256.of(&issuer.key_octets)));
}

fn entry(holder: &Holder, reason: Reason) -> Entry {
    Entry {
        serial: holder.serial.clone(),
        at: NOON - SignedDuration::from_hours(24 * 30),
        reason,
    }
}

/// What these lists say about the certificate.
fn listed(cast: &Cast, about: &Holder, lists: &[List]) -> Status {
    let issuer = &cast.centre.authority;
    let kept = KeptAnswers {
        lists: lists.iter().map(|list| list.by(issuer)).collect(),
        ..KeptAnswers::default()
    };
    let certificate = about.certificate().unwrap();
    kept.status(&certificate, &issuer.certificate().unwrap(), NOW)
}

#[test]
fn changes_go_before_the_list_that_they_change() {
    let cast = cast();
    let early = NOON - SignedDuration::from_hours(12);
    let late = NOON - SignedDuration::from_hours(1);
    let whole = |holder| List::whole(vec![entry(holder, Reason::CertificateHold)], 4, early);
    let changes = |entries| List::changes(entries, [5, 4], late);
    let status = |lists: &[List]| listed(&cast, &cast.person, lists);
    let other = &cast.other;
    let unchanged = status(&[whole(other), changes(Vec::new())]);
    assert_eq!(unchanged.as_of(), Some(late));
    assert!(matches!(unchanged, Status::Good(_)));
    let named_elsewhere = changes(vec![entry(other, Reason::KeyCompromise)]);
    let still = status(&[whole(&cast.person), named_elsewhere]);
    assert!(matches!(still, Status::Revoked { .. }), "{still:?}");
}

#[test]
fn changes_say_nothing_on_a_list_older_than_the_one_they_change() {
    let cast = cast();
    let issuer = cast.centre.authority.certificate().unwrap();
    let read = |list: &List| RevocationList::read(&list.by(&cast.centre.authority), &issuer);
    let whole = read(&List::whole(Vec::new(), 4, NOON)).unwrap();
    let later = read(&List::changes(Vec::new(), [9, 8], NOON)).unwrap();
    let minute = Freshness::default().tolerance;
    let status = whole.status(
        &cast.person.certificate().unwrap(),
        Some(&later),
        NOW,
        minute,
    );
    assert_eq!(status, Status::Unknown(Doubt::Incomplete));
    assert!(whole.is_before(&[5]) && !whole.is_before(&[4]) && whole.is_before(&[1, 0]));
}

#[test]
fn a_list_from_after_the_end_of_a_certificate_names_it_or_says_nothing() {
    let cast = cast();
    let ended = cast.issue(&Blank {
        validity: ["260101000000Z", "260531235959Z"],
        ..Blank::person(IIN)
    });
    let left_out = listed(&cast, &ended, &[List::whole(Vec::new(), 4, NOON)]);
    assert_eq!(left_out, Status::Unknown(Doubt::Incomplete));
    let named = List::whole(vec![entry(&ended, Reason::KeyCompromise)], 4, NOON);
    let named = listed(&cast, &ended, &[named]);
    assert!(matches!(named, Status::Revoked { .. }));
}

#[test]
fn at_hand_a_revocation_goes_before_a_good_answer() {
    let cast = cast();
    let (person, issuer) = (
        cast.person.certificate().unwrap(),
        cast.centre.authority.certificate().unwrap(),
    );
    let withdrawn = Answer {
        said: Said::Revoked(NOON, Reason::Unspecified),
        ..good(&cast)
    };
    let other = Answer::good(&cast.other, NOON);
    let status = |answers| cast.said(answers).status(&person, &issuer, NOW);
    let both = status(vec![good(&cast), withdrawn]);
    assert!(matches!(both, Status::Revoked { .. }));
    let with_other = status(vec![other.clone(), good(&cast)]);
    assert!(matches!(with_other, Status::Good(_)));
    assert_eq!(
        status(vec![other]),
        Status::Unknown(Doubt::OtherCertificate)
    );
    assert_eq!(status(Vec::new()), Status::Unknown(Doubt::NoAnswer));
}
