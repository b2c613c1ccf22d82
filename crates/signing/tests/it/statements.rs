//! One statement has one way to be written; two that differ in anything are written differently;
//! and no octets are ever read as two kinds.

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signing::{Attachment, Challenge, Field, Kind, Line, Parts, Signer, Statement, Texts};

/// Text of one line, with the letters that the form itself uses.
fn line() -> impl Strategy<Value = Line> {
    let text = prop_oneof![
        "[a-zA-Z0-9:/. ә-өқұі’«»₸-]{1,30}",
        Just("kz-ruqsat-login/v1".to_owned()),
        Just("kk: person 951332300015".to_owned()),
        any::<String>(),
    ];
    text.prop_filter_map("one line", |text| Line::new(text).ok())
}

fn digits() -> impl Strategy<Value = TwelveDigits> {
    "[0-9]{12}".prop_filter_map("not only zeros", |text| TwelveDigits::parse(&text))
}

fn signer(kind: Kind) -> BoxedStrategy<Signer> {
    let person = digits().prop_map(Signer::Person);
    let organisation = (digits(), proptest::option::of(digits()))
        .prop_map(|(bin, iin)| Signer::Organisation { bin, iin });
    if kind == Kind::Login {
        prop_oneof![Just(Signer::Anyone), person, organisation].boxed()
    } else {
        prop_oneof![person, organisation].boxed()
    }
}

fn fields(kind: Kind) -> impl Strategy<Value = BTreeMap<Field, Line>> {
    let lines = vec(line(), kind.fields().len());
    let host = ("[A-Z«»,]{1,30}", any::<bool>(), digits());
    (lines, host, 0..28u8, 0..28u8).prop_map(move |(lines, host, from, more)| {
        let mut fields: BTreeMap<Field, Line> = kind.fields().iter().copied().zip(lines).collect();
        if let Some(line) = fields.get_mut(&Field::Host) {
            let (name, is_person, digits) = host;
            let number = if is_person { "IIN" } else { "BIN" };
            *line = Line::new(format!("{name}, {number} {}", digits.reveal())).unwrap();
        }
        let days = [(Field::From, 11, from + 1), (Field::To, 12, more + 1)];
        for (field, month, day) in days {
            if let Some(line) = fields.get_mut(&field) {
                *line = Line::new(format!("2026-{month:02}-{day:02}")).unwrap();
            }
        }
        fields
    })
}

fn texts() -> impl Strategy<Value = Texts> {
    let paragraphs = || vec(line(), 1..4);
    (paragraphs(), paragraphs(), paragraphs()).prop_map(|(kk, ru, en)| Texts { kk, ru, en })
}

fn attachments() -> impl Strategy<Value = Vec<Attachment>> {
    let one = (line(), any::<[u8; 32]>()).prop_map(|(name, sha256)| Attachment { name, sha256 });
    vec(one, 0..3)
}

fn parts() -> impl Strategy<Value = Parts> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    kind.prop_flat_map(|kind| {
        let instants = (0..4_000_000_000i64, 1..1_000_000i64);
        let rest = (attachments(), any::<[u8; 16]>(), instants, texts());
        (Just(kind), fields(kind), signer(kind), rest)
    })
    .prop_map(
        |(kind, fields, signer, (attachments, challenge, (made, lasts), texts))| Parts {
            kind,
            fields,
            signer,
            attachments,
            challenge: Challenge::new(challenge),
            made_at: Timestamp::from_second(made).unwrap(),
            until: Timestamp::from_second(made + lasts).unwrap(),
            texts,
        },
    )
}

fn statement() -> impl Strategy<Value = Statement> {
    parts().prop_map(|parts| Statement::new(parts).unwrap())
}

/// The same statement with one thing changed.
fn changed(parts: &Parts, what: u8, line: &Line) -> Parts {
    let mut other = parts.clone();
    match what {
        0 => other.texts.kk.push(line.clone()),
        1 => other.texts.ru.insert(0, line.clone()),
        2 => other.until = Timestamp::from_second(other.until.as_second() + 1).unwrap(),
        3 => other.challenge = Challenge::new([0; 16]),
        4 => other.attachments.push(Attachment {
            name: line.clone(),
            sha256: [0; 32],
        }),
        _ => drop(other.fields.insert(Field::Site, line.clone())),
    }
    other
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(statement in statement()) {
        prop_assert_eq!(Statement::read(&statement.octets()), Ok(statement));
    }

    #[test]
    fn statements_that_differ_in_anything_differ_in_their_octets(
        parts in parts(), what in 0..6u8, line in line(),
    ) {
        let other = changed(&parts, what, &line);
        let differ = parts != other;
        let octets = |parts| Statement::new(parts).unwrap().octets();
        prop_assert_eq!(octets(parts) != octets(other), differ);
    }

    #[test]
    fn no_octets_are_read_as_another_kind(statement in statement()) {
        let octets = statement.octets();
        let own = statement.kind();
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != own) {
            prop_assert_ne!(Statement::read(&octets).unwrap().kind(), kind);
            // With the tag of another kind its lines are not those that the kind wants.
            let text = String::from_utf8(octets.clone()).unwrap();
            let forged = text.replacen(own.tag(), kind.tag(), 1);
            prop_assert!(Statement::read(forged.as_bytes()).is_err());
        }
    }

    #[test]
    fn a_changed_octet_is_another_statement_or_none(
        statement in statement(), place in any::<prop::sample::Index>(), octet in any::<u8>(),
    ) {
        let mut octets = statement.octets();
        let place = place.index(octets.len());
        let one = octets.get_mut(place).unwrap();
        prop_assume!(*one != octet);
        *one = octet;
        if let Ok(read) = Statement::read(&octets) {
            prop_assert_eq!(read.octets(), octets);
            prop_assert_ne!(read, statement);
        }
    }

    #[test]
    fn nothing_that_is_no_statement_stops_the_reader(octets in any::<Vec<u8>>(), kind in 0..4usize) {
        let tagged = [Kind::ALL.map(Kind::tag)[kind].as_bytes(), b"\n", &octets].concat();
        for octets in [octets, tagged] {
            if let Ok(read) = Statement::read(&octets) {
                prop_assert_eq!(read.octets(), octets);
            }
        }
    }
}
