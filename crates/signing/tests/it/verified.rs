//! Signatures that are really made and really checked: what a consent takes, and what it refuses.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::revocation::{KeptAnswers, Reason, Revocation};
use ruqsat_signature::verify::{OwnVerifier, Policy};
use ruqsat_signing::{
    Challenge, Field, Kind, Line, Parts, Received, Signer, Signing, State, Statement, Texts,
};
use ruqsat_testpki::{Cast, Desk, Family, Holder, Letter, Register};

const OWNER: &str = "951332300015";
const OTHER: &str = "880000400028";
const COMPANY: &str = "991340000017";

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn digits(text: &str) -> TwelveDigits {
    TwelveDigits::parse(text).unwrap()
}

fn person(iin: &str) -> Signer {
    Signer::Person(digits(iin))
}

fn company() -> Signer {
    Signer::Organisation {
        bin: digits(COMPANY),
        iin: None,
    }
}

fn at(time: &str) -> Timestamp {
    format!("2026-06-01T{time}Z").parse().unwrap()
}

/// A statement of that kind, made at ten and to be signed by noon.
fn statement(kind: Kind, case: &str, signer: Signer, challenge: u8) -> Statement {
    let text = |field: &Field| match field {
        Field::Case => line(case),
        Field::Host => line("DEMO LLP, BIN 991340000017"),
        Field::From => line("2026-07-01"),
        Field::To => line("2027-06-30"),
        Field::Site
        | Field::Service
        | Field::Person
        | Field::Document
        | Field::Address
        | Field::Outcome => line("x"),
    };
    let fields = kind.fields().iter().map(|field| (*field, text(field)));
    let texts = || vec![line("x")];
    Statement::new(Parts {
        kind,
        fields: fields.collect(),
        signer,
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

fn consent() -> Signing {
    open(statement(Kind::Consent, "TRP-1", person(OWNER), 1))
}

fn open(statement: Statement) -> Signing {
    Signing::open(statement, []).unwrap()
}

/// A centre, its people, and what it says about their keys.
struct Office {
    cast: Cast,
    desk: Desk,
}

impl Office {
    fn open() -> Self {
        let cast = Cast::new(Family::Gost, "signing");
        let mut register = Register::default();
        let centre = cast.centre.clone();
        for holder in [
            &cast.person,
            &cast.other,
            &cast.chief,
            &cast.employee,
            &centre.stamper,
        ] {
            register.enter(holder);
        }
        Self {
            desk: Desk { centre, register },
            cast,
        }
    }

    /// Hands in a message that comes at that time; the name of what became of it.
    fn hand_in(&self, signing: &mut Signing, message: &[u8], time: &str) -> &'static str {
        self.hand_in_by(signing, message, time, &self.desk)
    }

    fn hand_in_by(
        &self,
        signing: &mut Signing,
        message: &[u8],
        time: &str,
        revocation: &dyn Revocation,
    ) -> &'static str {
        signing.lapse(at(time));
        let received = Received {
            message: message.to_vec(),
            received_at: at(time),
        };
        self.settle(signing, received, at(time), revocation)
    }

    fn settle(
        &self,
        signing: &mut Signing,
        received: Received,
        checked_at: Timestamp,
        revocation: &dyn Revocation,
    ) -> &'static str {
        let (trust, policy) = (self.cast.centre.trust().unwrap(), Policy::default());
        let verifier = OwnVerifier::new(&trust, revocation, &policy);
        let answer = signing.question().ask(&verifier, received, checked_at);
        match signing.settle(answer) {
            Ok(state) => state.id(),
            Err(refusal) => refusal.id(),
        }
    }

    /// A signature over the statement of a signing with a stamp of that instant.
    fn stamped(&self, signing: &Signing, at: Timestamp) -> Vec<u8> {
        let holder = &self.cast.person;
        let letter = Letter::over(signing.question().octets(), holder, at);
        let signature = letter.signature(holder);
        letter.stamped(holder, &self.cast.stamp(&signature, at))
    }
}

/// A signature over the statement of a signing, which claims to be of eleven o'clock.
fn signed(signing: &Signing, holder: &Holder) -> Vec<u8> {
    Letter::over(signing.question().octets(), holder, at("11:00:00")).seal(holder)
}

/// The same with the statement inside.
fn attached(signing: &Signing, holder: &Holder) -> Vec<u8> {
    let question = signing.question();
    let letter = Letter::over(question.octets(), holder, at("11:00:00"));
    letter.attached(question.octets()).seal(holder)
}

#[test]
fn a_consent_is_signed_with_all_that_proves_it() {
    let (office, mut signing) = (Office::open(), consent());
    let message = signed(&signing, &office.cast.person);
    assert_eq!(office.hand_in(&mut signing, &message, "11:30:00"), "signed");
    let State::Signed(signed) = signing.state() else {
        panic!("{signing:?}")
    };
    let evidence = &signed.report.evidence;
    assert_eq!(evidence.path.len(), 2);
    assert_eq!(evidence.revocation.len(), 1);
    assert_eq!(signed.report.signer.as_ref().unwrap().iin, digits(OWNER));
    // The signer's clock is told and not believed.
    assert_eq!(evidence.claimed_at, Some(at("11:00:00")));
    assert_eq!(signed.report.reference.unwrap().at, at("11:30:00"));
}

/// What becomes of a consent around its deadline at noon: `hand_in` makes the message of that time,
/// and says when it comes.
#[track_caller]
fn assert_noon_decides(hand_in: impl Fn(&Office, &mut Signing, &'static str) -> &'static str) {
    let office = Office::open();
    for (time, found) in [
        ("11:59:59", "signed"),
        ("12:00:00", "signed"),
        ("12:00:01", "late"),
    ] {
        assert_eq!(hand_in(&office, &mut consent(), time), found, "{time}");
    }
}

#[test]
fn the_arrival_decides_where_no_stamp_is() {
    assert_noon_decides(|office, signing, time| {
        let message = signed(signing, &office.cast.person);
        office.hand_in(signing, &message, time)
    });
}

#[test]
fn the_stamp_decides_where_there_is_one_however_late_it_comes() {
    assert_noon_decides(|office, signing, time| {
        let message = office.stamped(signing, at(time));
        office.hand_in(signing, &message, "12:30:00")
    });
}

#[test]
fn a_stamp_from_after_the_arrival_or_before_the_statement_proves_nothing() {
    let office = Office::open();
    let cases = [
        ("11:01:00", "signed"),
        ("11:01:01", "stamp-after-receipt"),
        ("09:59:00", "signed"),
        ("09:58:59", "before-statement"),
    ];
    for (time, found) in cases {
        let mut signing = consent();
        let message = office.stamped(&signing, at(time));
        assert_eq!(
            office.hand_in(&mut signing, &message, "11:00:00"),
            found,
            "{time}"
        );
    }
}

#[test]
fn a_consent_is_worth_nothing_elsewhere() {
    let office = Office::open();
    let given = consent();
    let others = [
        statement(Kind::Consent, "TRP-2", person(OWNER), 1),
        statement(Kind::Consent, "TRP-1", person(OTHER), 1),
        // Everything alike, and asked anew.
        statement(Kind::Consent, "TRP-1", person(OWNER), 2),
    ];
    for other in others {
        let mut signing = open(other);
        let replayed = signed(&given, &office.cast.person);
        let found = office.hand_in(&mut signing, &replayed, "11:00:00");
        assert_eq!(found, "content-changed");
        let replayed = attached(&given, &office.cast.person);
        let found = office.hand_in(&mut signing, &replayed, "11:00:00");
        assert_eq!(found, "other-statement");
        assert_eq!(signing.state().id(), "waiting");
    }
}

#[test]
fn no_kind_passes_for_another() {
    let office = Office::open();
    for signed_kind in Kind::ALL {
        for asked_kind in Kind::ALL.into_iter().filter(|kind| *kind != signed_kind) {
            let given = open(statement(signed_kind, "TRP-1", person(OWNER), 1));
            let mut asked = open(statement(asked_kind, "TRP-1", person(OWNER), 1));
            let inside = attached(&given, &office.cast.person);
            assert_eq!(
                office.hand_in(&mut asked, &inside, "11:00:00"),
                "other-kind"
            );
            let beside = signed(&given, &office.cast.person);
            assert_eq!(
                office.hand_in(&mut asked, &beside, "11:00:00"),
                "content-changed"
            );
        }
    }
}

#[test]
fn each_party_signs_with_its_own_kind_of_key() {
    let office = Office::open();
    let cast = &office.cast;
    let keys = [&cast.person, &cast.other, &cast.chief, &cast.employee];
    let asked = [
        (
            person(OWNER),
            [
                "signed",
                "other-person",
                "organisation-key",
                "organisation-key",
            ],
        ),
        (
            person(OTHER),
            [
                "other-person",
                "signed",
                "organisation-key",
                "organisation-key",
            ],
        ),
        (
            company(),
            ["personal-key", "personal-key", "signed", "role"],
        ),
    ];
    for (signer, found) in asked {
        for (key, found) in keys.into_iter().zip(found) {
            let mut signing = open(statement(Kind::Consent, "TRP-1", signer.clone(), 1));
            let message = signed(&signing, key);
            let came = office.hand_in(&mut signing, &message, "11:00:00");
            assert_eq!(came, found, "{signer:?}");
        }
    }
}

#[test]
fn a_statement_is_signed_once() {
    let (office, mut signing) = (Office::open(), consent());
    let first = signed(&signing, &office.cast.person);
    let second = attached(&signing, &office.cast.person);
    assert_eq!(office.hand_in(&mut signing, &first, "11:00:00"), "signed");
    assert_eq!(office.hand_in(&mut signing, &first, "11:00:01"), "signed");
    assert_eq!(
        office.hand_in(&mut signing, &second, "11:00:02"),
        "already-signed"
    );
}

#[test]
fn a_key_that_is_revoked_between_signing_and_check_is_refused() {
    let (mut office, mut signing) = (Office::open(), consent());
    let silent = KeptAnswers::default();
    let message = signed(&signing, &office.cast.person);
    let came = office.hand_in_by(&mut signing, &message, "11:00:00", &silent);
    assert_eq!(came, "pending");
    // Still nobody answers: it is never taken for "not revoked", whatever hour it is.
    let kept = signing.kept().unwrap().clone();
    let came = office.settle(&mut signing, kept.clone(), at("18:00:00"), &silent);
    assert_eq!(came, "pending");
    let person = office.cast.person.clone();
    office
        .desk
        .register
        .withdraw(&person, at("11:30:00"), Reason::KeyCompromise);
    let came = office.settle(&mut signing, kept, at("18:05:00"), &office.desk);
    assert_eq!((came, signing.state().id()), ("revoked", "lapsed"));
}

#[test]
fn what_was_kept_is_signed_as_of_its_arrival() {
    let (office, mut signing) = (Office::open(), consent());
    let message = signed(&signing, &office.cast.person);
    office.hand_in_by(&mut signing, &message, "11:59:00", &KeptAnswers::default());
    let kept = signing.kept().unwrap().clone();
    let later = at("11:59:00")
        .saturating_add(SignedDuration::from_hours(8))
        .unwrap();
    assert_eq!(
        office.settle(&mut signing, kept, later, &office.desk),
        "signed"
    );
    let State::Signed(signed) = signing.state() else {
        panic!("{signing:?}")
    };
    assert_eq!(signed.report.reference.unwrap().at, at("11:59:00"));
    assert_eq!(signed.checked_at, later);
}

#[test]
fn a_file_that_is_no_signature_is_told_as_such() {
    let (office, mut signing) = (Office::open(), consent());
    for message in [
        &b""[..],
        b"I agree.",
        b"\x30\x82\xff\xff",
        signing.question().octets(),
    ] {
        let mut signing = consent();
        assert_eq!(
            office.hand_in(&mut signing, message, "11:00:00"),
            "unreadable"
        );
    }
    let mut cut = signed(&signing, &office.cast.person);
    cut.truncate(cut.len() / 2);
    assert_eq!(office.hand_in(&mut signing, &cut, "11:00:00"), "unreadable");
}
