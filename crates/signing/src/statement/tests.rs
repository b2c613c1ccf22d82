use std::collections::BTreeMap;

use ruqsat_signature::certificate::TwelveDigits;

use super::*;
use crate::LineFault;

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn consent() -> Parts {
    let texts = |text| vec![line(text), line("2")];
    Parts {
        kind: Kind::Consent,
        fields: BTreeMap::from([
            (Field::Site, line("https://ruqsat.example")),
            (Field::Case, line("TRP-7")),
            (Field::Host, line("ТОО «Үлгі», BIN 991340000017")),
            (Field::Person, line("IVANOV IVAN")),
            (Field::Document, line("RU 75 1234567")),
            (Field::Address, line("Алматы, Абай даңғылы, 1")),
            (Field::From, line("2026-12-01")),
            (Field::To, line("2027-11-30")),
        ]),
        signer: Signer::Person(TwelveDigits::parse("951332300015").unwrap()),
        attachments: vec![Attachment {
            name: line("lease, page 1.pdf"),
            sha256: [0xab; 32],
        }],
        challenge: Challenge::new([7; 16]),
        made_at: "2026-11-21T12:00:00Z".parse().unwrap(),
        until: "2026-11-22T07:00:00Z".parse().unwrap(),
        texts: Texts {
            kk: texts("Келісемін."),
            ru: texts("Согласен."),
            en: texts("I agree."),
        },
    }
}

const OCTETS: &str = "\
kz-ruqsat-consent/v1
site: https://ruqsat.example
case: TRP-7
host: ТОО «Үлгі», BIN 991340000017
person: IVANOV IVAN
document: RU 75 1234567
address: Алматы, Абай даңғылы, 1
from: 2026-12-01
to: 2027-11-30
signer: person 951332300015
attachment: abababababababababababababababababababababababababababababababab lease, page 1.pdf
challenge: 07070707070707070707070707070707
made: 2026-11-21T12:00:00Z
until: 2026-11-22T07:00:00Z
kk: Келісемін.
kk: 2
ru: Согласен.
ru: 2
en: I agree.
en: 2
";

#[test]
fn a_statement_is_lines_that_a_person_can_read() {
    let statement = Statement::new(consent()).unwrap();
    assert_eq!(String::from_utf8(statement.octets()).unwrap(), OCTETS);
    assert_eq!(Statement::read(OCTETS.as_bytes()), Ok(statement));
}

/// What is changed into what, and the line and fault that this gives.
const FAULTS: [(&str, &str, usize, Fault); 17] = [
    (
        "kz-ruqsat-consent/v1",
        "kz-ruqsat-consent/v2",
        1,
        Fault::Tag,
    ),
    (
        "kz-ruqsat-consent/v1",
        "kz-ruqsat-login/v1",
        3,
        Fault::Wanted("signer"),
    ),
    ("case: TRP-7\n", "", 3, Fault::Wanted("case")),
    ("case: TRP-7", "case: ", 3, Fault::Line(LineFault::Empty)),
    ("case: TRP-7", "case:TRP-7", 3, Fault::Wanted("case")),
    (
        "case: TRP-7",
        "case:  TRP-7",
        3,
        Fault::Line(LineFault::BlankAtEnd),
    ),
    (
        "TRP-7",
        "TRP-7\r",
        3,
        Fault::Line(LineFault::Hidden { place: 6, code: 13 }),
    ),
    ("951332300015", "95133230001", 10, Fault::Value("signer")),
    ("abab lease", "abaB lease", 11, Fault::Value("attachment")),
    (
        "challenge: 07",
        "challenge: 7",
        12,
        Fault::Value("challenge"),
    ),
    (
        "made: 2026-11-21T12:00:00Z",
        "made: today",
        13,
        Fault::Value("made"),
    ),
    ("12:00:00Z", "12:00:00.000Z", 13, Fault::NotCanonical),
    ("T12:00:00Z", "T17:00:00+05:00", 13, Fault::NotCanonical),
    ("ru: Согласен.\nru: 2\n", "", 17, Fault::Wanted("ru")),
    ("en: 2\n", "en: 2", 20, Fault::End),
    ("en: 2\n", "en: 2\n\n", 21, Fault::End),
    ("en: 2\n", "en: 2\nkk: 3\n", 21, Fault::End),
];

#[test]
fn a_fault_names_its_line() {
    for (from, to, at, fault) in FAULTS {
        let changed = OCTETS.replacen(from, to, 1);
        assert_ne!(changed, OCTETS);
        let wrong = Statement::read(changed.as_bytes()).unwrap_err();
        assert_eq!((wrong.line, wrong.fault), (at, fault), "{to:?}");
    }
}

#[test]
fn octets_that_are_no_text_or_too_many_are_refused() {
    let fault = |octets: &[u8]| Statement::read(octets).unwrap_err();
    let not_text = fault(b"kz-ruqsat-login/v1\n\xff\n");
    assert_eq!((not_text.line, not_text.fault), (2, Fault::NotUtf8));
    assert_eq!(fault(b"").fault, Fault::End);
    assert_eq!(fault(b"\n").fault, Fault::Tag);
    let long = format!("{OCTETS}{}", "x".repeat(LARGEST));
    assert_eq!(fault(long.as_bytes()).fault, Fault::TooLarge);
}

fn refused(change: impl FnOnce(&mut Parts)) -> PartsFault {
    let mut parts = consent();
    change(&mut parts);
    Statement::new(parts).unwrap_err()
}

#[test]
fn parts_that_do_not_belong_together_are_no_statement() {
    use PartsFault as Fault;
    let set = |field, text| move |parts: &mut Parts| drop(parts.fields.insert(field, line(text)));
    let remove = |parts: &mut Parts| drop(parts.fields.remove(&Field::Address));
    assert_eq!(refused(remove), Fault::Missing(Field::Address));
    assert_eq!(
        refused(set(Field::Outcome, "yes")),
        Fault::NotOfKind(Field::Outcome)
    );
    assert_eq!(
        refused(set(Field::From, "2026-02-30")),
        Fault::Day(Field::From)
    );
    assert_eq!(
        refused(set(Field::From, "1.12.2026")),
        Fault::Day(Field::From)
    );
    assert_eq!(refused(set(Field::To, "2026-11-30")), Fault::DaysReversed);
    assert_eq!(
        refused(|parts| parts.until = parts.made_at),
        Fault::InstantsReversed
    );
    let fraction = "2026-11-22T07:00:00.5Z".parse().unwrap();
    assert_eq!(refused(|parts| parts.until = fraction), Fault::Instant);
    assert_eq!(
        refused(|parts| parts.signer = Signer::Anyone),
        Fault::Anyone
    );
    assert_eq!(refused(|parts| parts.texts.ru.clear()), Fault::Text("ru"));
    let many = vec![line("x"); PARAGRAPHS_MOST + 1];
    assert_eq!(refused(|parts| parts.texts.kk = many), Fault::Text("kk"));
}

#[test]
fn who_asks_is_named_with_a_number() {
    let remove = |parts: &mut Parts| drop(parts.fields.remove(&Field::Host));
    assert_eq!(refused(remove), PartsFault::Missing(Field::Host));
    for wrong in [
        "ТОО «Үлгі»",
        "BIN 991340000017",
        ", BIN 991340000017",
        "ТОО «Үлгі», 991340000017",
        "ТОО «Үлгі», BIN 99134000001",
        "ТОО «Үлгі», BIN 991340000017 x",
    ] {
        let name = |parts: &mut Parts| drop(parts.fields.insert(Field::Host, line(wrong)));
        assert_eq!(refused(name), PartsFault::Party(Field::Host), "{wrong}");
    }
    let mut person = consent();
    let name = line("ИВАНОВ, ИВАН, IIN 951332300015");
    person.fields.insert(Field::Host, name);
    assert!(Statement::new(person).is_ok());
}

#[test]
fn one_day_is_a_period() {
    let mut parts = consent();
    parts.fields.insert(Field::To, line("2026-12-01"));
    assert!(Statement::new(parts).is_ok());
}
