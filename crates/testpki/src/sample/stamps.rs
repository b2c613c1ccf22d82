//! Time stamps: what they prove, and what they do not.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::der::Oid;
use ruqsat_signature::revocation::Reason;
use ruqsat_signature::{Digest, oids};

use crate::answer::{Answer, Said};
use crate::blank::Blank;
use crate::cast::{CONTENT, Cast, IIN, NOON};
use crate::holder::Holder;
use crate::letter::Letter;
use crate::sample::{Looked, Sample, flipped};
use crate::stamp::{Imprint, stamp};

/// The centre's policy for stamps of the year 2004.
const OLD_POLICY: Oid = Oid::new_unwrap("1.2.398.3.3.2.6.1");

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = instants(cast);
    samples.extend(belongings(cast));
    samples.extend(stampers(cast));
    samples
}

fn hours(count: i64) -> Timestamp {
    let later = NOON.saturating_add(SignedDuration::from_hours(count));
    later.unwrap_or(NOON)
}

/// The holder's signature with a stamp of this authority, checked at `at` with answers about both.
fn stamped(
    cast: &Cast,
    names: [&'static str; 2],
    holder: &Holder,
    by: &Holder,
    change: &dyn Fn(&mut Imprint<'_>),
) -> Sample {
    let letter = Letter::over(CONTENT, holder, NOON);
    let signature = letter.signature(holder);
    let mut imprint = cast.imprint(&signature, hours(-1));
    change(&mut imprint);
    let message = letter.stamped(holder, &stamp(by, imprint));
    Sample {
        answers: cast.good(&[holder, by], NOON),
        ..Sample::new(cast, names, message)
    }
}

fn instants(cast: &Cast) -> Vec<Sample> {
    let (person, stamper) = (&cast.person, &cast.centre.stamper);
    let at =
        |names, at: Timestamp| stamped(cast, names, person, stamper, &|imprint| imprint.at = at);
    // A year after the end of the person's certificate.
    let late = hours(2 * 365 * 24);
    let much_later = |sample| Sample {
        at: late,
        answers: cast.good(&[person, stamper], late),
        ..sample
    };
    let withdrawn = |about: &Holder, at| Answer {
        said: Said::Revoked(at, Reason::KeyCompromise),
        ..Answer::good(about, NOON)
    };
    let revoked = |sample, at| Sample {
        looked: Looked::InTheArchive,
        answers: cast.said(vec![withdrawn(person, at), Answer::good(stamper, NOON)]),
        ..sample
    };
    let unstamped = Sample::new(
        cast,
        ["c29", "ended-since-without-any-stamp"],
        cast.letter().seal(person),
    );
    let earlier = |names| at(names, hours(-3));
    vec![
        at(["good-13", "a-stamp-of-an-hour-ago"], hours(-1)),
        much_later(at(
            ["good-14", "ended-since-with-a-stamp-from-before"],
            hours(-1),
        )),
        much_later(unstamped),
        revoked(earlier(["c30", "revoked-before-the-stamp"]), hours(-4)),
        revoked(earlier(["good-15", "revoked-after-the-stamp"]), hours(-2)),
        at(
            ["s19", "a-stamp-of-two-minutes-after-the-arrival"],
            NOON.saturating_add(SignedDuration::from_mins(2))
                .unwrap_or(NOON),
        ),
        at(
            ["s20", "a-stamp-from-before-the-certificate"],
            hours(-200 * 24),
        ),
    ]
}

/// Stamps of something else, and signatures in the place of stamps.
fn belongings(cast: &Cast) -> Vec<Sample> {
    let (person, stamper) = (&cast.person, &cast.centre.stamper);
    let by =
        |names, change: &dyn Fn(&mut Imprint<'_>)| stamped(cast, names, person, stamper, change);
    let letter = cast.letter();
    let signature = letter.signature(person);
    let token = cast.stamp(&signature, hours(-1));
    let bent = flipped(&token, &stamper.serial);
    let sample = |names, message| Sample {
        answers: cast.good(&[person, stamper], NOON),
        ..Sample::new(cast, names, message)
    };
    vec![
        by(["a31", "a-stamp-of-another-signature"], &|imprint| {
            imprint.stamped = b"another signature";
        }),
        by(
            ["a32", "a-stamp-of-the-content-in-place-of-the-signature"],
            &|imprint| imprint.stamped = CONTENT,
        ),
        by(["a33", "a-policy-that-is-out-of-use"], &|imprint| {
            imprint.policy = OLD_POLICY;
        }),
        by(["a34", "a-stamp-over-sha-1"], &|imprint| {
            imprint.digest = Digest::Sha1;
        }),
        sample(
            ["a35", "a-signature-offered-as-a-stamp"],
            letter.clone().stamped(person, &letter.seal(person)),
        ),
        sample(["a36", "a-stamp-offered-as-a-signature"], token),
        sample(
            ["a37", "one-bit-of-the-stamp-changed"],
            letter.stamped(person, &bent),
        ),
    ]
}

/// Whoever may not stamp.
fn stampers(cast: &Cast) -> Vec<Sample> {
    let key = &cast.centre.stamper.key;
    let certified = |change: &dyn Fn(&mut Blank)| {
        let mut blank = Blank::service("TIME-STAMPING AUTHORITY", oids::TIME_STAMPING);
        change(&mut blank);
        cast.centre.authority.issue(&blank, key)
    };
    let by = |names, stamper: &Holder| stamped(cast, names, &cast.person, stamper, &|_| {});
    let soft = certified(&|blank| blank.purposes_critical = false);
    let more = certified(&|blank| blank.purposes.push(oids::EMAIL_PROTECTION));
    let ended = certified(&|blank| blank.validity[1] = "260501000000Z");
    let person = cast.issue(&Blank::person(IIN));
    let proper = by(
        ["a44", "the-stamping-authority-is-revoked"],
        &cast.centre.stamper,
    );
    let withdrawn = Answer {
        said: Said::Revoked(hours(-2), Reason::KeyCompromise),
        ..Answer::good(&cast.centre.stamper, NOON)
    };
    let good = Answer::good(&cast.person, NOON);
    let revoked = Sample {
        answers: cast.said(vec![good, withdrawn]),
        ..proper.clone()
    };
    let silent = Sample {
        number: "a45",
        id: "nobody-vouches-for-the-stamping-authority",
        answers: cast.good(&[&cast.person], NOON),
        ..proper
    };
    vec![
        by(["a38", "a-stamp-of-a-look-alike"], &cast.look_alike.stamper),
        by(
            ["a39", "a-stamping-purpose-that-need-not-be-understood"],
            &soft,
        ),
        by(
            ["a40", "a-stamping-authority-that-signs-documents-too"],
            &more,
        ),
        by(["a41", "a-stamping-authority-that-had-ended"], &ended),
        by(["a42", "a-person-stamps"], &person),
        by(["a43", "a-responder-stamps"], &cast.centre.responder),
        revoked,
        silent,
    ]
}
