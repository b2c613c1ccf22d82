use ruqsat_identity::{Field, Form, Mrz, PartialDay, Sex};

use super::*;

/// Each check digit that is there: what it covers and what it is.
fn digits(mrz: &Mrz) -> Vec<(Field, u8)> {
    let checks = mrz.checks().into_iter();
    checks.map(|check| (check.field, check.expected)).collect()
}

fn known(text: &str) -> PartialDay {
    let (year, month, of_month) = day(text).ymd();
    PartialDay {
        year: Some(year),
        month: Some(month),
        day: Some(of_month),
    }
}

#[test]
fn every_specimen_is_without_flaw() {
    for specimen in SPECIMENS {
        let mrz = read(specimen);
        assert_eq!(mrz.flaws(), [], "{specimen}");
        assert!(mrz.is_complete());
        assert!(mrz.checks().iter().all(|check| check.holds == Some(true)));
        assert_eq!(mrz.corrections(), []);
        assert_eq!(mrz.reveal(), specimen);
    }
}

#[test]
fn a_passport() {
    let mrz = read(TD3);
    assert_eq!(mrz.form(), Form::Td3);
    assert_eq!(mrz.document_code().as_deref(), Some("P"));
    assert_eq!(mrz.issuer().as_deref(), Some("UTO"));
    assert_eq!(mrz.nationality().as_deref(), Some("UTO"));
    assert_eq!(mrz.document_number().as_deref(), Some("L898902C3"));
    assert_eq!(mrz.birth_date(today()), Some(known("1974-08-12")));
    assert_eq!(mrz.expiry_date(today()), Some(known("2012-04-15")));
    assert_eq!(mrz.sex(), Some(Sex::Female));
    assert_eq!(mrz.optional(), ["ZE184226B"]);
    assert_eq!(
        digits(&mrz),
        [
            (Field::DocumentNumber, 6),
            (Field::BirthDate, 2),
            (Field::ExpiryDate, 9),
            (Field::Optional, 1),
            (Field::Whole, 0),
        ]
    );
}

#[test]
fn a_card() {
    let mrz = read(TD1);
    assert_eq!(mrz.form(), Form::Td1);
    assert_eq!(mrz.document_code().as_deref(), Some("I"));
    assert_eq!(mrz.document_number().as_deref(), Some("D23145890"));
    assert_eq!(mrz.nationality().as_deref(), Some("UTO"));
    assert_eq!(mrz.birth_date(today()), Some(known("1974-08-12")));
    assert_eq!(mrz.optional(), [""; 0]);
    assert_eq!(
        digits(&mrz),
        [
            (Field::DocumentNumber, 7),
            (Field::BirthDate, 2),
            (Field::ExpiryDate, 9),
            (Field::Whole, 6),
        ]
    );
}

#[test]
fn a_number_of_more_than_nine_characters_goes_on_in_the_optional_field() {
    for (specimen, form) in [(TD1_LONG, Form::Td1), (TD2_LONG, Form::Td2)] {
        let mrz = read(specimen);
        assert_eq!(mrz.form(), form);
        assert_eq!(mrz.document_number().as_deref(), Some("D23145890734"));
        assert_eq!(digits(&mrz)[0], (Field::DocumentNumber, 9));
        assert_eq!(mrz.optional(), [""; 0]);
        assert_eq!(mrz.birth_date(today()), Some(known("1934-07-12")));
        assert_eq!(mrz.expiry_date(today()), Some(known("1995-07-12")));
        assert_eq!(mrz.sex(), Some(Sex::Male));
    }
}

#[test]
fn a_larger_card_and_visas() {
    for (specimen, form, number, optional, count) in [
        (TD2, Form::Td2, "D23145890", [].as_slice(), 4),
        (MRV_A, Form::MrvA, "L8988901C", &["6ZE184226B"], 3),
        (MRV_B, Form::MrvB, "L8988901C", &[], 3),
    ] {
        let mrz = read(specimen);
        assert_eq!(mrz.form(), form);
        assert_eq!(mrz.document_number().as_deref(), Some(number));
        assert_eq!(mrz.optional(), optional);
        assert_eq!(
            mrz.checks().len(),
            count,
            "visas have no digit over everything"
        );
        assert_eq!(mrz.issuer().as_deref(), Some("UTO"));
    }
    assert_eq!(read(MRV_A).nationality().as_deref(), Some("XXX"));
    assert_eq!(read(MRV_A).birth_date(today()), Some(known("1940-09-07")));
    assert_eq!(read(MRV_B).expiry_date(today()), Some(known("1996-12-10")));
}

#[test]
fn names_are_read_when_asked_for_and_never_printed() {
    for specimen in [TD3, TD1, TD2, MRV_A, MRV_B] {
        let mrz = read(specimen);
        let names = mrz.names().unwrap();
        assert_eq!((&*names.surname, &*names.given), ("ERIKSSON", "ANNA MARIA"));
        assert!(!names.may_be_cut);
        assert_eq!(format!("{names:?}"), "Names(…)");
        assert_eq!(format!("{mrz:?}"), format!("Mrz({:?})", mrz.form()));
    }
    let cut = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n\
               NILAVADHANANANDA<<ARNPOL<PETCH";
    assert!(read(cut).names().unwrap().may_be_cut);
    let one = read(&TD1.replace("ERIKSSON<<ANNA<MARIA", "ARKFREITH<<<<<<<<<<<"));
    assert_eq!(one.names().unwrap().given, "");
}
