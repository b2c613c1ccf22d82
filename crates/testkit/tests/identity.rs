//! Everything that can be wrong with a number or the lines of a passport can be said in each
//! language, whole and in sentences that a person reads at one go.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use ruqsat_identity::{Field, Flaw, Form, NoMrz, NumberFlaw, Oddity};
use ruqsat_law::Value;
use ruqsat_wording::{Language, Wording};

/// The longest sentence, in words.
const WORDS: usize = 20;

type Message = (String, Vec<(&'static str, Value)>);

fn count(number: usize) -> Value {
    Value::Count(number.try_into().unwrap())
}

fn of_number(flaw: NumberFlaw) -> Message {
    let values = match flaw {
        NumberFlaw::NotADigit { place, .. } => vec![("place", count(place))],
        NumberFlaw::Length { found } => vec![("found", count(found))],
        NumberFlaw::OfCompany
        | NumberFlaw::OfPerson
        | NumberFlaw::Zeros
        | NumberFlaw::NeverIssued
        | NumberFlaw::CheckDigit { .. } => Vec::new(),
    };
    (format!("number-flaw-{}", flaw.code()), values)
}

fn of_zone(flaw: Flaw) -> Message {
    let values = match flaw {
        Flaw::Missing { line, characters } | Flaw::Excess { line, characters } => {
            vec![("line", count(line)), ("characters", count(characters))]
        }
        Flaw::Foreign { line, place, .. }
        | Flaw::NotADigit { line, place, .. }
        | Flaw::NotALetter { line, place, .. }
        | Flaw::NotASex { line, place, .. } => vec![("line", count(line)), ("place", count(place))],
        Flaw::NoSuchDay { field } | Flaw::CheckDigit { field, .. } => {
            vec![("field", Value::Id(field.id()))]
        }
        Flaw::NoDocument { .. } => Vec::new(),
    };
    (format!("mrz-flaw-{}", flaw.code()), values)
}

fn messages() -> Vec<Message> {
    let (line, place, found) = (2, 21, '0');
    let field = Field::SecondOptional;
    let mut messages: Vec<Message> = [
        NumberFlaw::NotADigit { place, found },
        NumberFlaw::Length { found: 11 },
        NumberFlaw::OfCompany,
        NumberFlaw::OfPerson,
        NumberFlaw::Zeros,
        NumberFlaw::NeverIssued,
        NumberFlaw::CheckDigit {
            expected: 1,
            found: 2,
        },
    ]
    .map(of_number)
    .to_vec();
    let lengths = [1, 2, 5, 44].into_iter().flat_map(|characters| {
        [
            Flaw::Missing { line, characters },
            Flaw::Excess { line, characters },
        ]
    });
    messages.extend(lengths.map(of_zone));
    messages.extend(
        [
            Flaw::Foreign { line, place, found },
            Flaw::NotADigit { line, place, found },
            Flaw::NotALetter { line, place, found },
            Flaw::NotASex { line, place, found },
            Flaw::NoDocument { found },
            Flaw::NoSuchDay { field },
            Flaw::CheckDigit {
                field,
                expected: 1,
                found,
            },
        ]
        .map(of_zone),
    );
    let oddities = Oddity::ALL.into_iter();
    messages.extend(oddities.map(|odd| (format!("iin-oddity-{}", odd.code()), Vec::new())));
    let none = [NoMrz::Empty, NoMrz::TooLong { most: 1 }];
    messages.extend(none.map(|none| (format!("mrz-none-{}", none.code()), Vec::new())));
    for told in ["mrz-check-holds", "mrz-check-waits", "mrz-correction"] {
        messages.push((told.to_owned(), vec![("field", Value::Id(field.id()))]));
    }
    messages.push(("mrz-unprotected".to_owned(), Vec::new()));
    messages
}

#[test]
fn whatever_is_wrong_can_be_said() {
    for language in Language::ALL {
        let wording = Wording::new(language, [], []).unwrap();
        for (id, values) in messages() {
            let said = wording.message(&id, &values);
            assert!(!said.contains(['{', '}']), "{language} {id}: {said}");
            for sentence in said.split(". ") {
                let words = sentence.split_whitespace().filter(|word| *word != "–");
                let count = words.count();
                assert!((3..=WORDS).contains(&count), "{language} {id}: {said}");
            }
        }
    }
}

#[test]
fn every_field_and_form_has_a_name() {
    let ids = Field::ALL.iter().map(|field| field.id());
    let ids: Vec<&str> = ids.chain(Form::ALL.iter().map(|form| form.id())).collect();
    for language in Language::ALL {
        let wording = Wording::new(language, [], []).unwrap();
        for id in &ids {
            assert_ne!(wording.name(id), *id, "{language}");
        }
    }
}
