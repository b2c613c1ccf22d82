use ruqsat_identity::{Change, Correction, Field};

use super::*;

/// A field; line, place, found and instead of each change.
type Suggested = (Field, Vec<(usize, usize, char, char)>);

fn suggested(text: &str) -> Vec<Suggested> {
    let change = |change: Change| (change.line, change.place, change.found, change.instead);
    let corrections = read(text).corrections().into_iter();
    corrections
        .map(|Correction { field, changes }| (field, changes.into_iter().map(change).collect()))
        .collect()
}

#[test]
fn a_letter_in_a_day_becomes_its_digit() {
    let wrong = TD3.replace("7408122", "74O8I22");
    assert_eq!(
        suggested(&wrong),
        [(Field::BirthDate, vec![(2, 16, 'O', '0'), (2, 18, 'I', '1')])]
    );
    assert_eq!(read(&wrong).corrected().reveal(), TD3);
    // The check digit itself is a digit, too.
    let wrong = TD3.replace("<10", "<IO");
    assert_eq!(
        suggested(&wrong),
        [
            (Field::Optional, vec![(2, 43, 'I', '1')]),
            (Field::Whole, vec![(2, 44, 'O', '0')]),
        ]
    );
}

#[test]
fn a_number_may_hold_both_and_the_check_digit_decides() {
    let wrong = TD3.replace("L898902C3", "L8989O2C3");
    assert_eq!(
        suggested(&wrong),
        [(Field::DocumentNumber, vec![(2, 6, 'O', '0')])]
    );
    assert_eq!(read(&wrong).corrected().reveal(), TD3);
    let wrong = TD3.replace("ZE184226B", "ZEI842268");
    assert_eq!(
        suggested(&wrong),
        [(Field::Optional, vec![(2, 31, 'I', '1'), (2, 37, '8', 'B')])]
    );
}

#[test]
fn nothing_is_suggested_where_nothing_looks_alike_or_two_ways_fit() {
    assert_eq!(suggested(&TD3.replace("L898902C36", "L7X7X2C3X5")), []);
    assert_eq!(suggested(&TD3.replace("7408122", "7X08122")), []);
    assert_eq!(suggested(&TD3.replace("7408122", "7408123")), []);
    // Either of two zeros, three places apart, could be an O: their weights are the same.
    let number = "0AA0AAAAA";
    let digit = properties::digit("OAA0AAAAA");
    assert_eq!(suggested(&format!("I<UTO{number}{digit}")), []);
}

#[test]
fn letters_are_letters_in_codes_and_names() {
    let wrong = TD3
        .replace("UTOERIKSSON", "UT0ER1K5SON")
        .replace("6UTO", "6UT0");
    assert_eq!(
        suggested(&wrong),
        [
            (Field::Issuer, vec![(1, 5, '0', 'O')]),
            (Field::Names, vec![(1, 8, '1', 'I'), (1, 10, '5', 'S')]),
            (Field::Nationality, vec![(2, 13, '0', 'O')]),
        ]
    );
    assert_eq!(read(&wrong).corrected().reveal(), TD3);
}

#[test]
fn the_last_digit_mends_what_no_other_covers() {
    let right = "I<UTOD231458907AO<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<";
    let expected = read(right).checks().last().unwrap().expected;
    let right = format!("{right}{expected}\nERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    assert_eq!(read(&right).flaws(), []);
    let wrong = right.replace("7AO", "7A0");
    assert_eq!(suggested(&wrong), [(Field::Whole, vec![(1, 17, '0', 'O')])]);
    // A day that is mistyped as well is mended first.
    let both = wrong.replace("740812", "74O812");
    assert_eq!(
        suggested(&both),
        [
            (Field::BirthDate, vec![(2, 3, 'O', '0')]),
            (Field::Whole, vec![(1, 17, '0', 'O')]),
        ]
    );
    assert_eq!(read(&both).corrected().reveal(), right);
}

#[test]
fn a_long_number_is_mended_too() {
    let wrong = TD1_LONG.replace("D23145890<7349", "D2314589O<7349");
    assert_eq!(
        suggested(&wrong),
        [(Field::DocumentNumber, vec![(1, 14, 'O', '0')])]
    );
    let wrong = TD2_LONG.replace("7349<<<8", "7349<<<B");
    assert_eq!(suggested(&wrong), [(Field::Whole, vec![(2, 36, 'B', '8')])]);
}
