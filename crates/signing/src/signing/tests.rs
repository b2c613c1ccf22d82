use std::collections::BTreeMap;

use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::revocation::Doubt;
use ruqsat_signature::verify::{self, Evidence, Proof, Reference, Request, Verifier};

use super::*;
use crate::{Challenge, Kind, Parts, Signer, Texts};

fn at(text: &str) -> Timestamp {
    format!("2026-11-21T{text}Z").parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn consent(case: &str, iin: &str, challenge: u8) -> Statement {
    let texts = || vec![line("x")];
    let fields = [
        (Field::Site, "s"),
        (Field::Case, case),
        (Field::Host, "h, BIN 991340000017"),
        (Field::Person, "p"),
        (Field::Document, "d"),
        (Field::Address, "a"),
        (Field::From, "2026-12-01"),
        (Field::To, "2027-11-30"),
    ];
    Statement::new(Parts {
        kind: Kind::Consent,
        fields: fields.map(|(field, text)| (field, line(text))).into(),
        signer: Signer::Person(TwelveDigits::parse(iin).unwrap()),
        attachments: Vec::new(),
        challenge: Challenge::new([challenge; 16]),
        made_at: at("10:00:00"),
        until: at("12:00:00"),
        texts: Texts {
            kk: texts(),
            ru: texts(),
            en: texts(),
        },
    })
    .unwrap()
}

const OWNER: &str = "951332300015";
const OTHER: &str = "880000400028";

fn signing() -> Signing {
    Signing::open(consent("TRP-1", OWNER, 1), []).unwrap()
}

/// Says what it is told to say.
#[derive(Debug)]
struct Says {
    refusal: Option<verify::Refusal>,
    stamp: Option<Timestamp>,
}

impl Verifier for Says {
    fn verify(&self, request: &Request<'_>) -> Report {
        let reference = match self.stamp {
            Some(at) => Reference {
                at,
                proof: Proof::Stamp,
            },
            None => Reference {
                at: request.received_at,
                proof: Proof::Receipt,
            },
        };
        Report {
            refusal: self.refusal.clone(),
            signer: None,
            reference: Some(reference),
            evidence: Evidence::default(),
            second: None,
        }
    }
}

const GOOD: Says = Says {
    refusal: None,
    stamp: None,
};
const UNKNOWN: Says = Says {
    refusal: Some(verify::Refusal::RevocationUnknown(Doubt::NoAnswer)),
    stamp: None,
};
const NO_OPINION: Says = Says {
    refusal: Some(verify::Refusal::NoOpinion),
    stamp: None,
};
const OTHER_PERSON: Says = Says {
    refusal: Some(verify::Refusal::OtherPerson),
    stamp: None,
};

fn stamped(at: Timestamp) -> Says {
    Says {
        refusal: None,
        stamp: Some(at),
    }
}

/// Hands in a message that came at that time.
fn hand_in(signing: &mut Signing, message: &str, time: &str, says: &Says) -> &'static str {
    let received = Received {
        message: message.into(),
        received_at: at(time),
    };
    signing.lapse(received.received_at);
    let answer = signing.question().ask(says, received, at(time));
    match signing.settle(answer) {
        Ok(state) => state.id(),
        Err(refusal) => refusal.id(),
    }
}

#[test]
fn the_last_second_counts_and_the_next_one_does_not() {
    for (time, found) in [
        ("11:59:59", "signed"),
        ("12:00:00", "signed"),
        ("12:00:01", "late"),
    ] {
        assert_eq!(hand_in(&mut signing(), "m", time, &GOOD), found, "{time}");
    }
}

#[test]
fn a_stamp_decides_where_there_is_one() {
    for (time, found) in [
        ("11:59:59", "signed"),
        ("12:00:00", "signed"),
        ("12:00:01", "late"),
    ] {
        let says = stamped(at(time));
        assert_eq!(
            hand_in(&mut signing(), "m", "12:30:00", &says),
            found,
            "{time}"
        );
    }
    // A stamp that is older than the challenge by more than clocks are apart.
    for (time, found) in [("09:59:00", "signed"), ("09:58:59", "before-statement")] {
        let says = stamped(at(time));
        assert_eq!(
            hand_in(&mut signing(), "m", "11:00:00", &says),
            found,
            "{time}"
        );
    }
}

#[test]
fn what_came_in_time_and_could_not_be_asked_about_is_kept_and_asked_again() {
    let mut signing = signing();
    assert_eq!(hand_in(&mut signing, "m", "11:59:00", &UNKNOWN), "pending");
    signing.lapse(at("18:00:00"));
    let kept = signing.kept().unwrap().clone();
    assert_eq!(kept.received_at, at("11:59:00"));
    let again = signing
        .question()
        .ask(&UNKNOWN, kept.clone(), at("18:00:00"));
    assert_eq!(signing.settle(again).unwrap().id(), "pending");
    let State::Pending(pending) = signing.state() else {
        panic!("{signing:?}")
    };
    assert_eq!(
        (pending.times, pending.received.received_at),
        (2, at("11:59:00"))
    );
    let again = signing.question().ask(&GOOD, kept, at("19:00:00"));
    assert_eq!(signing.settle(again).unwrap().id(), "signed");
}

#[test]
fn what_came_too_late_is_not_kept() {
    assert_eq!(hand_in(&mut signing(), "m", "12:00:01", &UNKNOWN), "late");
    // A second verifier who is silent now may speak later, too.
    assert_eq!(
        hand_in(&mut signing(), "m", "11:59:00", &NO_OPINION),
        "pending"
    );
}

#[test]
fn a_kept_signature_that_does_not_hold_makes_room() {
    let mut signing = signing();
    hand_in(&mut signing, "m", "11:00:00", &UNKNOWN);
    // A worse one beside it changes nothing.
    assert_eq!(
        hand_in(&mut signing, "n", "11:10:00", &OTHER_PERSON),
        "other-person"
    );
    assert_eq!(signing.kept().unwrap().message, b"m");
    // Nor does a second one about which nothing is known.
    assert_eq!(hand_in(&mut signing, "n", "11:10:00", &UNKNOWN), "pending");
    assert_eq!(signing.kept().unwrap().message, b"m");
    assert_eq!(
        hand_in(&mut signing, "m", "11:20:00", &OTHER_PERSON),
        "other-person"
    );
    assert_eq!(signing.state().id(), "waiting");
    assert_eq!(hand_in(&mut signing, "o", "11:30:00", &GOOD), "signed");
    assert!(signing.refused().is_none());
}

#[test]
fn a_challenge_is_signed_once_and_a_double_click_is_harmless() {
    let mut signing = signing();
    assert_eq!(hand_in(&mut signing, "m", "11:00:00", &GOOD), "signed");
    assert_eq!(hand_in(&mut signing, "m", "11:00:01", &GOOD), "signed");
    let State::Signed(signed) = signing.state() else {
        panic!("{signing:?}")
    };
    assert_eq!(signed.received.received_at, at("11:00:00"));
    assert_eq!(
        hand_in(&mut signing, "n", "11:00:02", &GOOD),
        "already-signed"
    );
    assert_eq!(
        hand_in(&mut signing, "n", "11:00:02", &OTHER_PERSON),
        "already-signed"
    );
    assert_eq!(signing.state().id(), "signed");
    assert!(signing.refused().is_none());
}

#[test]
fn a_refused_attempt_is_told_until_one_is_taken() {
    let mut signing = signing();
    assert_eq!(
        hand_in(&mut signing, "m", "11:00:00", &OTHER_PERSON),
        "other-person"
    );
    let refused = signing.refused().unwrap();
    assert_eq!(
        (refused.at, refused.refusal.id()),
        (at("11:00:00"), "other-person")
    );
    hand_in(&mut signing, "n", "11:01:00", &GOOD);
    assert!(signing.refused().is_none());
}

#[test]
fn an_answer_about_another_statement_is_not_taken() {
    let other = Signing::open(consent("TRP-2", OWNER, 2), []).unwrap();
    let received = Received {
        message: b"m".to_vec(),
        received_at: at("11:00:00"),
    };
    let answer = other.question().ask(&GOOD, received, at("11:00:00"));
    assert_eq!(
        signing().settle(answer).unwrap_err(),
        Refusal::OtherStatement
    );
}

#[test]
fn nobody_declines_twice_or_after_signing_or_too_late() {
    let mut first = signing();
    let reason = Some(line("The flat is sold."));
    first.decline(at("11:00:00"), reason.clone()).unwrap();
    first.decline(at("11:00:05"), None).unwrap();
    let State::Declined(declined) = first.state() else {
        panic!("{first:?}")
    };
    assert_eq!(
        *declined,
        Declined {
            at: at("11:00:00"),
            reason
        }
    );
    let mut signed = signing();
    hand_in(&mut signed, "m", "11:00:00", &GOOD);
    assert_eq!(
        signed.decline(at("11:01:00"), None).unwrap_err(),
        Refusal::AlreadySigned
    );
    let mut kept = signing();
    hand_in(&mut kept, "m", "11:00:00", &UNKNOWN);
    assert_eq!(
        kept.decline(at("11:01:00"), None).unwrap_err(),
        Refusal::HandedIn
    );

    let declined = |time| signing().decline(at(time), None).map(State::id);
    assert_eq!(declined("12:00:00"), Ok("declined"));
    let until = at("12:00:00");
    assert_eq!(declined("12:00:01"), Err(Refusal::Lapsed { until }));
}

fn said_no() -> (Signing, Declined) {
    let mut signing = signing();
    let reason = Some(line("The flat is sold."));
    signing.decline(at("11:00:00"), reason.clone()).unwrap();
    let at = at("11:00:00");
    (signing, Declined { at, reason })
}

#[test]
fn the_owners_key_counts_more_than_a_no_by_the_link() {
    let (mut signing, no) = said_no();
    assert!(signing.is_open(at("12:00:00")));
    assert_eq!(hand_in(&mut signing, "m", "11:30:00", &GOOD), "signed");
    assert_eq!(signing.declined(), Some(&no), "the record keeps the no");
    assert!(!signing.is_open(at("11:31:00")));
    let again = signing.decline(at("11:40:00"), None).unwrap_err();
    assert_eq!(again, Refusal::AlreadySigned);
}

#[test]
fn after_a_no_only_a_signature_that_holds_and_is_in_time_counts() {
    let (mut signing, no) = said_no();
    for (time, says, found) in [
        ("11:10:00", &OTHER_PERSON, "other-person"),
        ("12:00:01", &GOOD, "late"),
        ("12:00:01", &UNKNOWN, "late"),
    ] {
        assert_eq!(hand_in(&mut signing, "m", time, says), found);
        assert_eq!(signing.refused().unwrap().refusal.id(), found);
        let State::Declined(declined) = signing.state() else {
            panic!("{signing:?}")
        };
        assert_eq!(*declined, no);
    }
    assert!(!signing.is_open(at("12:00:01")));
}

#[test]
fn a_signature_after_a_no_may_wait_for_its_check() {
    let (mut signing, no) = said_no();
    assert_eq!(hand_in(&mut signing, "m", "11:30:00", &UNKNOWN), "pending");
    assert_eq!(
        signing.decline(at("11:31:00"), None).unwrap_err(),
        Refusal::HandedIn
    );
    let mut fallen = signing.clone();
    hand_in(&mut fallen, "m", "13:00:00", &OTHER_PERSON);
    assert_eq!(fallen.state().id(), "declined");
    let kept = signing.kept().unwrap().clone();
    let again = signing.question().ask(&GOOD, kept, at("13:00:00"));
    assert_eq!(signing.settle(again).unwrap().id(), "signed");
    assert_eq!(signing.declined(), Some(&no));
}

#[test]
fn it_lapses_after_the_last_second_only_if_nothing_came() {
    let mut waiting = signing();
    waiting.lapse(at("12:00:00"));
    assert_eq!(waiting.state().id(), "waiting");
    waiting.lapse(at("12:00:01"));
    assert_eq!(waiting.state().id(), "lapsed");
    let mut declined = signing();
    declined.decline(at("11:00:00"), None).unwrap();
    declined.lapse(at("13:00:00"));
    assert_eq!(declined.state().id(), "declined");
}

#[test]
fn a_challenge_and_a_party_are_asked_once_in_a_matter() {
    let first = signing();
    let open = |case, iin, challenge| {
        let opened = Signing::open(consent(case, iin, challenge), [&first]);
        opened
            .map(|signing| signing.state().id())
            .map_err(|refusal| refusal.id())
    };
    assert_eq!(open("TRP-1", OTHER, 1), Err("challenge-used"));
    assert_eq!(open("TRP-1", OWNER, 2), Err("invited-twice"));
    assert_eq!(open("TRP-1", OTHER, 2), Ok("waiting"));
    assert_eq!(open("TRP-2", OWNER, 2), Ok("waiting"));
}

#[test]
fn who_declined_or_was_late_may_be_asked_again() {
    let mut first = signing();
    first.lapse(at("12:00:01"));
    assert!(Signing::open(consent("TRP-1", OWNER, 2), [&first]).is_ok());
}

#[test]
fn each_refusal_of_ours_has_a_name_of_its_own() {
    let mut ids = [&Refusal::OWN_IDS[..], &verify::Refusal::IDS[..]].concat();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let named = BTreeMap::from([
        (Refusal::HandedIn.id(), 1),
        (Refusal::OtherStatement.id(), 2),
    ]);
    assert!(named.keys().all(|id| Refusal::OWN_IDS.contains(id)));
}
