use ruqsat_identity::{Field, Flaw, NumberFlaw, PartialDay, Sex};

use super::properties::digit;
use super::*;

/// A passport of Kazakhstan whose optional field has this, its check digits right.
fn passport(issuer: &str, birth: &str, expiry: &str, optional: &str) -> String {
    let number = "N12345678";
    let (number_digit, birth_digit) = (digit(number), digit(birth));
    let (expiry_digit, optional_digit) = (digit(expiry), digit(optional));
    let covered = format!(
        "{number}{number_digit}{birth}{birth_digit}{expiry}{expiry_digit}{optional}{optional_digit}"
    );
    format!(
        "P<{issuer}TEST<<TEST{:<<29}\n{number}{number_digit}{issuer}{birth}{birth_digit}F{expiry}\
         {expiry_digit}{optional}{optional_digit}{}",
        "",
        digit(&covered)
    )
}

fn born(birth: &str, on: &str) -> Option<PartialDay> {
    read(&passport("KAZ", birth, "301231", "<<<<<<<<<<<<<<")).birth_date(day(on))
}

fn expires(expiry: &str, on: &str) -> Option<PartialDay> {
    read(&passport("KAZ", "900101", expiry, "<<<<<<<<<<<<<<")).expiry_date(day(on))
}

fn partial(
    year: impl Into<Option<i32>>,
    month: impl Into<Option<u8>>,
    day: impl Into<Option<u8>>,
) -> PartialDay {
    PartialDay {
        year: year.into(),
        month: month.into(),
        day: day.into(),
    }
}

#[test]
fn nobody_is_born_after_today() {
    let on = |text| Some(day(text));
    let whole = |birth, today| born(birth, today).and_then(PartialDay::whole);
    assert_eq!(whole("261121", "2026-11-21"), on("2026-11-21"));
    assert_eq!(whole("261122", "2026-11-21"), on("1926-11-22"));
    assert_eq!(whole("991231", "2026-11-21"), on("1999-12-31"));
    // 1900 had no 29 February, 2000 had one.
    assert_eq!(whole("000229", "2026-11-21"), on("2000-02-29"));
    assert_eq!(whole("000229", "2000-02-28"), None);
}

#[test]
fn parts_of_a_day_may_be_unknown() {
    let today = "2026-11-21";
    assert_eq!(born("85<<<<", today), Some(partial(1985, None, None)));
    assert_eq!(born("8507<<", today), Some(partial(1985, 7, None)));
    assert_eq!(born("<<0712", today), Some(partial(None, 7, 12)));
    assert_eq!(born("<<<<<<", today), Some(partial(None, None, None)));
    // Some documents write zeros.
    assert_eq!(born("850000", today), Some(partial(1985, None, None)));
    assert_eq!(born("26<<<<", today), Some(partial(2026, None, None)));
    assert_eq!(born("2612<<", today), Some(partial(1926, 12, None)));
    assert_eq!(born("85<<<<", today).unwrap().whole(), None);
}

#[test]
fn a_day_that_does_not_exist_is_told() {
    for wrong in ["851332", "850230", "8<0712", "010229", "850732", "85<<31<"] {
        let six = &wrong[..6];
        let mrz = read(&passport("KAZ", six, "301231", "<<<<<<<<<<<<<<"));
        let expected: &[Flaw] = if wrong.len() == 6 {
            &[Flaw::NoSuchDay {
                field: Field::BirthDate,
            }]
        } else {
            // The 31st of a month that is not known.
            &[]
        };
        assert_eq!(mrz.flaws(), expected, "{wrong}");
        assert_eq!(mrz.birth_date(today()).is_none(), wrong.len() == 6);
    }
}

#[test]
fn a_document_ends_within_half_a_century() {
    let whole = |expiry, today| expires(expiry, today).and_then(PartialDay::whole);
    assert_eq!(whole("751231", "2026-11-21"), Some(day("2075-12-31")));
    assert_eq!(whole("760101", "2026-11-21"), Some(day("1976-01-01")));
    assert_eq!(whole("260101", "2026-11-21"), Some(day("2026-01-01")));
    assert_eq!(whole("010101", "1998-01-01"), Some(day("2001-01-01")));
    assert_eq!(
        expires("<<<<<<", "2026-11-21"),
        Some(partial(None, None, None))
    );
}

#[test]
fn a_passport_of_kazakhstan_has_the_iin() {
    let with = |issuer, optional| read(&passport(issuer, "880101", "301231", optional)).iin();
    let iin = with("KAZ", "880000400028<<").unwrap().unwrap();
    assert_eq!(iin.reveal(), "880000400028");
    assert_eq!(with("KAZ", "<880000400028<").unwrap(), Ok(iin));
    let wrong = with("KAZ", "880000400029<<").unwrap();
    assert_eq!(
        wrong,
        Err(NumberFlaw::CheckDigit {
            expected: 8,
            found: 9
        })
    );
    assert_eq!(with("KAZ", "<<<<<<<<<<<<<<"), None);
    assert_eq!(with("KAZ", "88000040002<<<"), None);
    assert_eq!(with("UZB", "880000400028<<"), None);
}

#[test]
fn a_card_of_kazakhstan_has_the_iin_on_its_first_line() {
    let number = "012345678";
    let first = format!("IDKAZ{number}{}951332300015<<<", digit(number));
    let mrz = read(&format!("{first}\n880101"));
    assert_eq!(mrz.iin().unwrap().unwrap().reveal(), "951332300015");
    assert_eq!(mrz.document_code().as_deref(), Some("ID"));
    assert_eq!(mrz.optional(), ["951332300015"]);
}

#[test]
fn germany_has_one_letter() {
    let mrz = read(
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4",
    );
    assert_eq!(mrz.flaws(), []);
    assert_eq!(mrz.issuer().as_deref(), Some("D"));
    assert_eq!(mrz.nationality().as_deref(), Some("D"));
}

#[test]
fn a_sex_may_be_left_open() {
    let with = |sex| read(&TD3.replace("2F12", &format!("2{sex}12")));
    assert_eq!(with('<').sex(), Some(Sex::Unspecified));
    assert_eq!(with('X').sex(), Some(Sex::Unspecified));
    assert_eq!(with('M').sex(), Some(Sex::Male));
    assert_eq!(with('7').sex(), None);
    let wrong = Flaw::NotASex {
        line: 2,
        place: 21,
        found: '7',
    };
    assert_eq!(with('7').flaws(), [wrong]);
}

#[test]
fn an_empty_optional_field_may_have_a_filler_for_its_digit() {
    let zero = passport("KAZ", "880101", "301231", "<<<<<<<<<<<<<<");
    let (head, tail) = zero.split_at(zero.len() - 2);
    let filler = format!("{head}<{}", &tail[1..]);
    assert_eq!(read(&zero).flaws(), []);
    assert_eq!(read(&filler).flaws(), []);
    let full = passport("KAZ", "880101", "301231", "U<<<<<<<<<<<<<");
    let (head, tail) = full.split_at(full.len() - 2);
    assert_eq!(&tail[..1], "0");
    let wrong = read(&format!("{head}<{}", &tail[1..])).flaws();
    let expected = Flaw::CheckDigit {
        field: Field::Optional,
        expected: 0,
        found: '<',
    };
    assert_eq!(wrong, [expected]);
}
