use proptest::prelude::*;

use super::*;
use crate::Bin;

/// A number with that beginning, whichever last digit fits.
fn begins(stem: &str) -> Iin {
    let fitting = (0..10).find_map(|last| format!("{stem}{last}").parse().ok());
    fitting.unwrap_or_else(|| panic!("nothing fits {stem}"))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn flaw(text: &str) -> NumberFlaw {
    text.parse::<Iin>().unwrap_err()
}

#[test]
fn the_last_digit_checks_the_others() {
    // The last but one takes the second weights.
    for good in [
        "951332300015",
        "880000400028",
        "920531000031",
        "999999000012",
    ] {
        assert_eq!(good.parse::<Iin>().unwrap().reveal(), good);
    }
    for (bad, expected, found) in [("951332300016", 5, 6), ("920531000030", 1, 0)] {
        assert_eq!(flaw(bad), NumberFlaw::CheckDigit { expected, found });
    }
    assert_eq!(flaw("000000000000"), NumberFlaw::Zeros);
    // This stem has no check digit at all.
    for last in 0..10 {
        assert_eq!(flaw(&format!("85011530028{last}")), NumberFlaw::NeverIssued);
    }
}

#[test]
fn what_is_no_number_is_told_exactly() {
    assert_eq!(flaw(""), NumberFlaw::Length { found: 0 });
    assert_eq!(flaw("95133230001"), NumberFlaw::Length { found: 11 });
    assert_eq!(flaw("9513323000155"), NumberFlaw::Length { found: 13 });
    let letter = NumberFlaw::NotADigit {
        place: 12,
        found: 'x',
    };
    assert_eq!(flaw("95133230001x"), letter);
    // A full-width nine is no digit of ours.
    let wide = NumberFlaw::NotADigit {
        place: 1,
        found: '\u{ff19}',
    };
    assert_eq!(flaw("\u{ff19}51332300015"), wide);
    let space = NumberFlaw::NotADigit {
        place: 7,
        found: ' ',
    };
    assert_eq!(flaw("951332 300015"), space);
    assert_eq!(flaw("991340000017"), NumberFlaw::OfCompany);
    let person = "951332300015".parse::<Bin>().unwrap_err();
    assert_eq!(person, NumberFlaw::OfPerson);
}

#[test]
fn typing_may_group_the_digits() {
    for typed in [" 951332 300015\n", "951332-300-015", "951332\u{a0}300015"] {
        assert_eq!(Iin::typed(typed).unwrap().reveal(), "951332300015");
    }
    assert_eq!(
        Bin::typed("9913 4000 0017").unwrap().reveal(),
        "991340000017"
    );
    let letter = NumberFlaw::NotADigit {
        place: 7,
        found: 'O',
    };
    assert_eq!(Iin::typed("951332 O00015"), Err(letter));
}

#[test]
fn the_digits_may_name_a_day_and_a_sex() {
    let iin = begins("85123110001");
    assert_eq!(iin.born_on(), Some(day("1885-12-31")));
    assert_eq!(iin.sex(), Some(Sex::Male));
    assert_eq!(begins("85123140001").born_on(), Some(day("1985-12-31")));
    assert_eq!(begins("85123140001").sex(), Some(Sex::Female));
    // 2000 had a 29 February, 1900 had none.
    assert_eq!(begins("00022960001").born_on(), Some(day("2000-02-29")));
    assert_eq!(begins("00022930001").born_on(), None);
    // The seventh digit names no century: foreigners have such numbers.
    for silent in ["85123100001", "85123170001"] {
        let iin = begins(silent);
        assert_eq!((iin.born_on(), iin.sex()), (None, None));
    }
}

#[test]
fn what_does_not_go_together_is_odd_and_no_flaw() {
    let odd = |stem: &str, born_on: &str, sex| begins(stem).oddities(Some(day(born_on)), Some(sex));
    assert_eq!(odd("85123140001", "1985-12-31", Sex::Female), []);
    assert_eq!(odd("85123140001", "1985-12-31", Sex::Unspecified), []);
    assert_eq!(
        odd("85123140001", "1985-12-30", Sex::Female),
        [Oddity::BirthDayDiffers]
    );
    assert_eq!(
        odd("85123140001", "1885-12-31", Sex::Male),
        [Oddity::CenturyDiffers, Oddity::SexDiffers]
    );
    assert_eq!(
        odd("85133240001", "1985-12-31", Sex::Female),
        [Oddity::NoSuchDay]
    );
    assert_eq!(odd("85123100001", "1985-12-31", Sex::Female), []);
    assert_eq!(begins("00022900001").oddities(None, None), []);
    assert_eq!(
        begins("00023000001").oddities(None, None),
        [Oddity::NoSuchDay]
    );
}

#[test]
fn a_number_is_masked_unless_it_is_revealed() {
    let iin: Iin = "951332300015".parse().unwrap();
    assert_eq!(iin.to_string(), "••••••••0015");
    assert_eq!(format!("{iin:?}"), "Iin(••••••••0015)");
    let bin: Bin = "991340000017".parse().unwrap();
    assert_eq!(format!("{bin} {bin:?}"), "••••••••0017 Bin(••••••••0017)");
}

#[test]
fn a_company_tells_its_kind_its_part_and_its_month() {
    use crate::{BinKind, BinUnit};
    let bin = |stem: &str| -> Bin {
        let fitting = (0..10).find_map(|last| format!("{stem}{last}").parse().ok());
        fitting.unwrap_or_else(|| panic!("nothing fits {stem}"))
    };
    for (stem, kind, unit) in [
        ("99014000001", BinKind::Resident, Some(BinUnit::Head)),
        ("26115100002", BinKind::NonResident, Some(BinUnit::Branch)),
        ("95066200003", BinKind::Joint, Some(BinUnit::Representative)),
        ("95064300003", BinKind::Resident, Some(BinUnit::Farm)),
        ("26115900005", BinKind::NonResident, None),
    ] {
        let bin = bin(stem);
        assert_eq!((bin.kind(), bin.unit()), (kind, unit), "{stem}");
    }
    // No month lies in the future; the thirteenth does not exist.
    let registered = |stem, today| bin(stem).registered_from(day(today));
    let first = Some(day("2026-11-01"));
    assert_eq!(registered("26115100002", "2026-11-01"), first);
    assert_eq!(
        registered("26115100002", "2026-10-31"),
        Some(day("1926-11-01"))
    );
    assert_eq!(
        registered("99014000001", "2026-11-21"),
        Some(day("1999-01-01"))
    );
    assert_eq!(registered("99134000001", "2026-11-21"), None);
}

/// The sum of the first weights; the eleventh digit weighs nothing in it.
fn first_sum(digits: &[u8]) -> u32 {
    let weighed = (1_u32..=10).zip(digits);
    weighed
        .map(|(weight, digit)| weight * u32::from(digit - b'0'))
        .sum::<u32>()
        % 11
}

proptest! {
    /// One wrong digit shows, but for two gaps that the resolution itself has: the eleventh digit
    /// weighs nothing under the first weights, and the second weights are another sum.
    #[test]
    fn one_wrong_digit_is_seen_where_the_weights_see_it(
        stem in "[0-9]{4}[0-37-9][0-9]{6}",
        place in 0_usize..12,
        other in b'0'..=b'9',
    ) {
        let numbers = (0..10).map(|last| format!("{stem}{last}"));
        let right: Vec<Iin> = numbers.filter_map(|number| number.parse().ok()).collect();
        prop_assert!(right.len() <= 1);
        prop_assume!(right.len() == 1 && place != 4);
        let before = right[0].reveal().as_bytes();
        let mut after = before.to_vec();
        after[place] = other;
        let accepted = str::from_utf8(&after).unwrap().parse::<Iin>().is_ok();
        let by_first = first_sum(before) < 10 && first_sum(&after) < 10;
        if before == after {
            prop_assert!(accepted);
        } else if place == 11 {
            prop_assert!(!accepted);
        } else if by_first {
            prop_assert_eq!(accepted, place == 10 && after.iter().any(|digit| *digit != b'0'));
        }
    }
}
