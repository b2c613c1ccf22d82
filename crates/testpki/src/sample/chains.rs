//! Certificates that lead nowhere, were not valid then, or are for something else.

use jiff::Timestamp;
use ruqsat_signature::der::{Oid, write};
use ruqsat_signature::oids;

use crate::blank::{Blank, extension};
use crate::cast::{CONTENT, Cast, IIN, NOON, OTHER_IIN};
use crate::holder::Holder;
use crate::key::Whose;
use crate::letter::Letter;
use crate::sample::{Sample, changed};

/// The policy of the centre's old certificates for logging in.
const POLICY_LOGIN: Oid = Oid::new_unwrap("1.2.398.3.3.2.4");
/// The first instant of 2046, when the authorities have ended.
const IN_2046: Timestamp = Timestamp::constant(2_398_377_600, 0);
const STRANGE: Oid = Oid::new_unwrap("1.2.398.99.2");

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = chains(cast);
    samples.extend(in_the_message(cast));
    samples.extend(purposes(cast));
    samples.extend(instants(cast));
    samples
}

fn with(cast: &Cast, names: [&'static str; 2], change: &dyn Fn(&mut Blank)) -> Sample {
    let mut blank = Blank::person(IIN);
    change(&mut blank);
    Sample::by(cast, names, &cast.issue(&blank))
}

fn chains(cast: &Cast) -> Vec<Sample> {
    let key = &cast.person.key;
    let evil = cast.look_alike.authority.issue(&Blank::person(IIN), key);
    let by_root = cast.centre.root.issue(&Blank::person(IIN), key);
    let own = Holder::root(&Blank::person(IIN), key);
    let below_person = cast.other.issue(&Blank::person(IIN), key);
    let acting = cast
        .centre
        .authority
        .issue(&Blank::authority("BELOW"), &cast.key(Whose::Other));
    let below_acting = acting.issue(&Blank::person(IIN), key);
    let sent = |holder: &Holder, above: &[&Holder]| {
        let mut letter = Letter::over(CONTENT, holder, NOON);
        letter
            .certificates
            .extend(above.iter().map(|one| one.der.clone()));
        letter.seal(holder)
    };
    let look_alike = &cast.look_alike;
    let sample = |names, message| Sample::new(cast, names, message);
    vec![
        sample(
            ["11", "a-look-alike-authority-sent-along"],
            sent(&evil, &[&look_alike.authority, &look_alike.root]),
        ),
        sample(
            ["11b", "a-look-alike-authority-not-sent-along"],
            sent(&evil, &[]),
        ),
        sample(["c16", "a-certificate-that-signs-itself"], sent(&own, &[])),
        sample(
            ["s14", "issued-by-a-person"],
            sent(&below_person, &[&cast.other]),
        ),
        sample(
            ["c17", "issued-by-an-authority-below-the-last-one-allowed"],
            sent(&below_acting, &[&acting]),
        ),
        Sample::by(
            cast,
            [
                "a46",
                "issued-by-the-root-and-answered-by-the-authority-below",
            ],
            &by_root,
        ),
    ]
}

/// Certificates that were not valid then.
fn instants(cast: &Cast) -> Vec<Sample> {
    vec![
        outlived(cast),
        with(cast, ["7", "the-certificate-has-ended"], &|blank| {
            blank.validity[1] = "260531235959Z";
        }),
        with(cast, ["7b", "the-certificate-has-not-begun"], &|blank| {
            blank.validity[0] = "260601120001Z";
        }),
    ]
}

/// A long certificate, looked at after the end of the authority that issued it.
fn outlived(cast: &Cast) -> Sample {
    let long = Blank {
        validity: ["260101000000Z", "490101000000Z"],
        ..Blank::person(IIN)
    };
    let names = ["s21", "the-authority-above-has-ended"];
    Sample {
        at: IN_2046,
        ..Sample::by(cast, names, &cast.issue(&long))
    }
}

/// Certificates of the message that are not there, too many, or not the signer's.
fn in_the_message(cast: &Cast) -> Vec<Sample> {
    let sample = |names, message| Sample::new(cast, names, message);
    let twin = Blank {
        serial: Some(cast.person.serial.clone()),
        ..Blank::person(OTHER_IIN)
    };
    let twin = cast.centre.authority.issue(&twin, &cast.other.key).der;
    let elsewhere = Holder {
        issuer: cast.centre.root.subject.clone(),
        ..cast.person.clone()
    };
    let replaced = changed(cast, |letter| letter.certificates = vec![twin.clone()]);
    vec![
        sample(
            ["16", "no-certificate-in-the-message"],
            changed(cast, |letter| letter.certificates.clear()),
        ),
        sample(
            ["33", "the-certificate-replaced-by-one-of-the-same-number"],
            replaced,
        ),
        sample(
            ["c18", "two-certificates-of-the-same-number"],
            changed(cast, |letter| letter.certificates.push(twin)),
        ),
        sample(
            ["good-17", "the-signers-certificate-twice"],
            changed(cast, |letter| {
                letter.certificates.push(cast.person.der.clone());
            }),
        ),
        sample(
            ["c19", "the-number-of-another-issuer"],
            cast.letter().seal(&elsewhere),
        ),
    ]
}

fn purposes(cast: &Cast) -> Vec<Sample> {
    let with = |names, change: &dyn Fn(&mut Blank)| with(cast, names, change);
    let critical = |kind| extension(kind, true, &write::sequence(&[]));
    let mild = |kind| extension(kind, false, &write::sequence(&[]));
    vec![
        with(["6", "a-key-for-logging-in"], &|blank| {
            blank.usage = 0b1010_0000;
            blank.purposes = vec![oids::CLIENT_AUTH, Oid::new_unwrap("1.2.398.3.3.4.1.1")];
            blank.policy = POLICY_LOGIN;
        }),
        with(["6b", "a-key-usage-that-can-be-denied-later"], &|blank| {
            blank.usage = 0b1010_0000;
        }),
        with(["6c", "a-key-that-logs-in-as-well"], &|blank| {
            blank.purposes.push(oids::CLIENT_AUTH);
        }),
        with(["6d", "a-policy-for-logging-in"], &|blank| {
            blank.policy = POLICY_LOGIN;
        }),
        with(["a10", "a-key-that-stamps-times"], &|blank| {
            blank.purposes.push(oids::TIME_STAMPING);
        }),
        with(["a11", "a-key-that-answers-about-revocation"], &|blank| {
            blank.purposes.push(oids::OCSP_SIGNING);
        }),
        with(
            ["c20", "a-persons-certificate-that-is-an-authoritys"],
            &|blank| blank.authority = true,
        ),
        with(
            ["s15", "a-critical-extension-that-nobody-knows"],
            &|blank| blank.more = vec![critical(STRANGE)],
        ),
        with(["c21", "limits-on-names"], &|blank| {
            blank.more = vec![mild(oids::NAME_CONSTRAINTS)];
        }),
        with(
            ["good-16", "a-strange-extension-that-need-not-be-understood"],
            &|blank| {
                blank.more = vec![mild(STRANGE)];
            },
        ),
    ]
}
