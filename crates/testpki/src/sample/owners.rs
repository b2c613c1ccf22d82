//! Whose key it was: another person's, an organisation's, or nobody's.

use ruqsat_signature::certificate::Role;
use ruqsat_signature::der::Oid;
use ruqsat_signature::oids;

use crate::blank::{Blank, Part};
use crate::cast::{BIN, Cast, IIN, OTHER_BIN, oid};
use crate::sample::{Asked, Sample};

const BMP_STRING: u8 = 0x1e;

pub(super) fn samples(cast: &Cast) -> Vec<Sample> {
    let mut samples = asked(cast);
    samples.extend(names(cast));
    samples.extend(odd_letters(cast));
    samples
}

/// A proper signature with a certificate that says something else.
fn with(cast: &Cast, names: [&'static str; 2], change: &dyn Fn(&mut Blank)) -> Sample {
    let mut blank = Blank::person(IIN);
    change(&mut blank);
    Sample::by(cast, names, &cast.issue(&blank))
}

fn asked(cast: &Cast) -> Vec<Sample> {
    let company = Asked::Organisation(BIN);
    let by = |names, holder| Sample::by(cast, names, holder);
    let system = Blank::person(IIN).signing_for("INVENTED LLP", BIN, oid(Role::InformationSystem));
    let personnel = Blank::person(IIN).signing_for("INVENTED LLP", BIN, oid(Role::HumanResources));
    vec![
        Sample {
            asked: company,
            ..by(["good-7", "the-head-of-the-organisation"], &cast.chief)
        },
        by(["5", "the-key-of-another-person"], &cast.other),
        by(
            ["s1", "the-organisations-key-where-the-person-was-asked"],
            &cast.chief,
        ),
        Sample {
            asked: company,
            ..by(
                ["s2", "the-persons-key-where-the-organisation-was-asked"],
                &cast.person,
            )
        },
        Sample {
            asked: Asked::Organisation(OTHER_BIN),
            ..by(["c11", "the-key-of-another-organisation"], &cast.chief)
        },
        Sample {
            asked: company,
            ..by(
                ["c12", "an-employee-without-the-right-to-sign"],
                &cast.employee,
            )
        },
        Sample {
            asked: company,
            ..by(["c13", "the-personnel-department"], &cast.issue(&personnel))
        },
        Sample {
            asked: company,
            ..by(["c14", "an-information-system"], &cast.issue(&system))
        },
    ]
}

fn names(cast: &Cast) -> Vec<Sample> {
    let with = |names, change: &dyn Fn(&mut Blank)| with(cast, names, change);
    let unit = || Part::new(oids::UNIT, &format!("BIN{BIN}"));
    let number = |text: &str| Part::printable(oids::SERIAL_NUMBER, text);
    vec![
        with(["9", "no-iin"], &|blank| {
            without(blank, oids::SERIAL_NUMBER);
        }),
        with(["10", "an-individuals-key-with-a-bin"], &|blank| {
            blank.subject.push(unit());
        }),
        with(["c15", "an-iin-with-a-wrong-check-digit"], &|blank| {
            put(blank, number("IIN951332300016"));
        }),
        with(["s3", "two-iins"], &|blank| {
            blank.subject.push(number("IIN880000400028"));
        }),
        with(["s4", "two-bins"], &|blank| {
            blank.subject.extend([unit(), unit()]);
        }),
        with(["s5", "the-iin-in-the-name-only"], &|blank| {
            without(blank, oids::SERIAL_NUMBER);
            put(
                blank,
                Part::new(oids::COMMON_NAME, &format!("TESTOVA TEST IIN{IIN}")),
            );
        }),
        with(["s6", "an-iin-of-zeros"], &|blank| {
            put(blank, number("IIN000000000000"));
        }),
        with(["s7", "an-iin-without-its-prefix"], &|blank| {
            put(blank, number(IIN));
        }),
        with(
            ["s8", "neither-an-individual-nor-an-organisation"],
            &|blank| blank.purposes.truncate(1),
        ),
    ]
}

fn odd_letters(cast: &Cast) -> Vec<Sample> {
    let with = |names, change: &dyn Fn(&mut Blank)| with(cast, names, change);
    let wide = |text: &str| Part {
        tag: BMP_STRING,
        octets: text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ..Part::new(oids::SERIAL_NUMBER, "")
    };
    // A Cyrillic letter that looks like a Latin one, and digits of another script.
    let look_alike = Part::new(oids::SERIAL_NUMBER, &format!("I\u{406}N{IIN}"));
    let digits = Part::new(oids::SERIAL_NUMBER, "IIN\u{669}51332300015");
    vec![
        with(["s9", "an-iin-with-an-octet-of-zero-behind-it"], &|blank| {
            put(
                blank,
                Part::new(oids::SERIAL_NUMBER, &format!("IIN{IIN}\0")),
            );
        }),
        with(["s10", "a-name-with-an-octet-of-zero"], &|blank| {
            put(blank, Part::new(oids::COMMON_NAME, "TESTOVA\0IVANOVA"));
        }),
        with(
            ["s11", "a-prefix-with-a-letter-of-another-script"],
            &|blank| put(blank, look_alike.clone()),
        ),
        with(["s12", "an-iin-with-a-digit-of-another-script"], &|blank| {
            put(blank, digits.clone());
        }),
        with(["s13", "an-iin-in-letters-of-two-octets"], &|blank| {
            put(blank, wide(&format!("IIN{IIN}")));
        }),
    ]
}

/// Puts a part in the place of the one of its kind.
fn put(blank: &mut Blank, part: Part) {
    let place = blank
        .subject
        .iter_mut()
        .find(|other| other.kind == part.kind);
    match place {
        Some(place) => *place = part,
        None => blank.subject.push(part),
    }
}

fn without(blank: &mut Blank, kind: Oid) {
    blank.subject.retain(|part| part.kind != kind);
}
