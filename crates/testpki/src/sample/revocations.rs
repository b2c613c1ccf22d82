//! What is known about revocation: nothing, too little, or from somebody who may not say.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::oids;
use ruqsat_signature::revocation::{KeptAnswers, KeptResponse, Reason};

use crate::answer::{Answer, Said};
use crate::blank::{Blank, extension};
use crate::cast::{Cast, NOON};
use crate::holder::Holder;
use crate::list::{Entry, List};
use crate::sample::{Looked, Sample, flipped};

const DISTRIBUTION_POINT: Oid = Oid::new_unwrap("2.5.29.28");

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = revoked(cast);
    samples.extend(answers(cast));
    samples.extend(responders(cast));
    samples.extend(lists(cast));
    samples.extend(useless_lists(cast));
    samples
}

fn minutes(count: i64) -> Timestamp {
    let later = NOON.saturating_add(SignedDuration::from_mins(count));
    later.unwrap_or(NOON)
}

/// The person's signature, with these answers at hand.
fn with(cast: &Cast, names: [&'static str; 2], answers: KeptAnswers) -> Sample {
    let message = cast.letter().seal(&cast.person);
    Sample {
        answers,
        ..Sample::new(cast, names, message)
    }
}

fn said(cast: &Cast, names: [&'static str; 2], change: &dyn Fn(&mut Answer)) -> Sample {
    let mut answer = Answer::good(&cast.person, NOON);
    change(&mut answer);
    with(cast, names, cast.said(vec![answer]))
}

fn revoked(cast: &Cast) -> Vec<Sample> {
    let since = |names, at, reason| {
        said(cast, names, &|answer| {
            answer.said = Said::Revoked(at, reason);
        })
    };
    let archive = |sample| Sample {
        looked: Looked::InTheArchive,
        ..sample
    };
    vec![
        since(
            ["a12", "revoked-before-the-signature"],
            minutes(-60),
            Reason::KeyCompromise,
        ),
        since(
            ["a13", "not-issued-by-the-centre-held-since-1970"],
            Timestamp::UNIX_EPOCH,
            Reason::CertificateHold,
        ),
        since(
            ["s16", "revoked-between-signing-and-check"],
            minutes(1),
            Reason::CessationOfOperation,
        ),
        archive(since(
            ["good-8", "revoked-later-looked-at-in-the-archive"],
            minutes(1),
            Reason::Superseded,
        )),
        archive(since(
            ["c22", "revoked-in-the-second-of-the-signature"],
            NOON,
            Reason::Superseded,
        )),
    ]
}

fn answers(cast: &Cast) -> Vec<Sample> {
    let said = |names, change: &dyn Fn(&mut Answer)| said(cast, names, change);
    let kept = |names, der| with(cast, names, kept(der, None));
    let answer = Answer {
        nonce: Some(vec![1; 16]),
        ..Answer::good(&cast.person, NOON)
    };
    let (responder, issuer) = (&cast.centre.responder, &cast.centre.authority);
    let signed = answer.by(responder, issuer, &responder.der);
    vec![
        with(cast, ["c23", "nobody-answers"], KeptAnswers::default()),
        kept(
            ["c24", "the-responder-asks-to-come-back-later"],
            write::sequence(&[&[tag::ENUMERATED, 1, 3]]),
        ),
        kept(
            ["c25", "a-page-in-place-of-an-answer"],
            b"<html>502 Bad Gateway</html>".to_vec(),
        ),
        said(["a14", "an-answer-about-another-certificate"], &|answer| {
            answer.serial.clone_from(&cast.other.serial);
        }),
        said(["a15", "an-answer-of-eleven-minutes-ago"], &|answer| {
            answer.this_update = minutes(-11);
        }),
        said(["a16", "an-answer-that-holds-no-longer"], &|answer| {
            answer.next_update = Some(minutes(-2));
        }),
        said(["a17", "an-answer-from-the-future"], &|answer| {
            answer.this_update = minutes(2);
        }),
        said(
            ["a18", "the-responder-does-not-know-the-certificate"],
            &|answer| answer.said = Said::NotKnown,
        ),
        with(
            cast,
            ["a19", "an-answer-to-another-question"],
            kept_for(&signed, [2; 16]),
        ),
        with(
            cast,
            ["good-9", "an-answer-to-this-question"],
            kept_for(&signed, [1; 16]),
        ),
        kept(
            ["a20", "one-bit-of-the-answer-changed"],
            flipped(&signed, &cast.person.serial),
        ),
    ]
}

fn kept(der: Vec<u8>, nonce: Option<Vec<u8>>) -> KeptAnswers {
    KeptAnswers {
        responses: vec![KeptResponse { der, nonce }],
        ..KeptAnswers::default()
    }
}

fn kept_for(der: &[u8], nonce: [u8; 16]) -> KeptAnswers {
    kept(der.to_vec(), Some(nonce.to_vec()))
}

fn responders(cast: &Cast) -> Vec<Sample> {
    let by = |names, responder: &Holder, issuer: &Holder| {
        let answer = Answer::good(&cast.person, NOON).by(responder, issuer, &responder.der);
        with(cast, names, kept(answer, None))
    };
    let authority = &cast.centre.authority;
    let certified = |change: &dyn Fn(&mut Blank)| {
        let mut blank = Blank::service("OCSP RESPONDER", oids::OCSP_SIGNING);
        change(&mut blank);
        authority.issue(&blank, &cast.centre.responder.key)
    };
    let no_purpose = certified(&|blank| blank.purposes = vec![oids::EMAIL_PROTECTION]);
    let to_be_checked = certified(&|blank| blank.more.clear());
    let ended = certified(&|blank| blank.validity[1] = "260501000000Z");
    vec![
        by(
            ["good-10", "the-authority-itself-answers"],
            authority,
            authority,
        ),
        by(
            ["a21", "a-responder-of-a-look-alike"],
            &cast.look_alike.responder,
            authority,
        ),
        by(
            ["a22", "a-responder-without-the-purpose"],
            &no_purpose,
            authority,
        ),
        by(
            ["a23", "a-responder-that-would-need-a-check-of-its-own"],
            &to_be_checked,
            authority,
        ),
        by(
            ["a24", "a-responder-whose-certificate-has-ended"],
            &ended,
            authority,
        ),
        by(["a25", "a-person-answers"], &cast.other, authority),
        by(
            ["a26", "an-answer-for-an-authority-of-another-key"],
            &cast.centre.responder,
            &cast.look_alike.authority,
        ),
    ]
}

fn entry(holder: &Holder, reason: Reason) -> Entry {
    Entry {
        serial: holder.serial.clone(),
        at: minutes(-60),
        reason,
    }
}

/// The person's signature, with these lists of the centre at hand.
fn listed(cast: &Cast, names: [&'static str; 2], lists: &[List]) -> Sample {
    let lists = lists.iter().map(|list| list.by(&cast.centre.authority));
    let answers = KeptAnswers {
        lists: lists.collect(),
        ..KeptAnswers::default()
    };
    with(cast, names, answers)
}

fn lists(cast: &Cast) -> Vec<Sample> {
    let held = || vec![entry(&cast.person, Reason::CertificateHold)];
    let freed = || vec![entry(&cast.person, Reason::RemovedFromList)];
    let whole = |entries| List::whole(entries, 4, minutes(-120));
    let changes = |entries| List::changes(entries, [5, 4], minutes(-30));
    let listed = |names, lists: &[List]| listed(cast, names, lists);
    vec![
        listed(
            ["good-11", "a-list-that-does-not-name-the-certificate"],
            &[whole(vec![entry(&cast.other, Reason::Superseded)])],
        ),
        listed(
            ["a27", "a-list-that-names-the-certificate"],
            &[whole(held())],
        ),
        listed(
            ["a28", "the-changes-name-the-certificate"],
            &[whole(Vec::new()), changes(held())],
        ),
        listed(
            ["good-12", "the-changes-take-the-certificate-off-the-list"],
            &[whole(held()), changes(freed())],
        ),
    ]
}

fn useless_lists(cast: &Cast) -> Vec<Sample> {
    let at = |at| List::whole(Vec::new(), 4, at);
    let listed = |names, lists: &[List]| listed(cast, names, lists);
    let mut part = at(minutes(-30));
    part.extensions
        .push(extension(DISTRIBUTION_POINT, true, &write::sequence(&[])));
    let by = |names, issuer: &Holder| {
        let answers = KeptAnswers {
            lists: vec![at(minutes(-30)).by(issuer)],
            ..KeptAnswers::default()
        };
        with(cast, names, answers)
    };
    vec![
        listed(["s17", "a-list-that-has-ended"], &[at(minutes(-25 * 60))]),
        listed(["c26", "a-list-from-the-future"], &[at(minutes(2))]),
        listed(
            ["c27", "changes-without-their-list"],
            &[List::changes(Vec::new(), [5, 4], minutes(-30))],
        ),
        listed(["a29", "a-list-that-covers-only-a-part"], &[part]),
        by(
            ["c28", "a-list-of-a-look-alike"],
            &cast.look_alike.authority,
        ),
        by(["a30", "a-list-of-the-root"], &cast.centre.root),
    ]
}
