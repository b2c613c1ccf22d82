//! No amount and no day of the law stands in code: they change, and `law/` says when.

use std::collections::BTreeSet;

use toml::Value;

use super::Finding;
use crate::repository::{Kind, Repository, Token};

/// Below this a number may mean anything.
const LEAST: i64 = 1_000;

/// Where the conditions of the law are, any number above two is a number of the law: days, ages,
/// years, shares.
const CONDITIONS: &[&str] = &["crates/law/src/rules/", "crates/law/src/stay/"];
const MOST_IN_CONDITIONS: i64 = 2;

/// Known before there was any data: the index of four years, and the means in indices.
const KNOWN: &[i64] = &[1_320, 3_450, 3_692, 3_932, 4_325];

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let amounts = amounts(repository);
    let mut findings = Vec::new();
    for (file, source) in repository.sources() {
        if !file.path.starts_with("crates/") {
            continue;
        }
        let conditions = CONDITIONS
            .iter()
            .any(|folder| file.path.starts_with(folder));
        let befores = std::iter::once(None).chain(source.code().map(Some));
        for (token, before) in source.code().zip(befores) {
            // `[Form; 4]`: room in memory.
            let room = before.is_some_and(|before| before.text == ";");
            findings.extend(amount(token, &amounts, conditions && !room).map(|what| {
                Finding::new(
                    &file.path,
                    token.line,
                    what,
                    "move it to `law/`, dated and sourced",
                )
            }));
        }
    }
    findings
}

fn amount(token: &Token, amounts: &BTreeSet<i64>, conditions: bool) -> Option<String> {
    if token.kind != Kind::Literal {
        return None;
    }
    if is_day(token.text.trim_matches('"')) {
        return Some(format!("{} is a day of the law in code", token.text));
    }
    let number = number(&token.text)?;
    if amounts.contains(&number) {
        Some(format!("`{number}` is an amount of the law in code"))
    } else if conditions && number > MOST_IN_CONDITIONS {
        Some(format!("`{number}` stands in a condition of the law"))
    } else {
        None
    }
}

/// Whole numbers from 1000 that the law's data holds, less those that often mean something else.
fn amounts(repository: &Repository) -> BTreeSet<i64> {
    let mut amounts: BTreeSet<_> = KNOWN.iter().copied().collect();
    for file in repository
        .ending("toml")
        .filter(|file| file.path.starts_with("law/"))
    {
        if let Ok(table) = file.text.parse::<toml::Table>() {
            collect(&Value::Table(table), &mut amounts);
        }
    }
    amounts
}

fn collect(value: &Value, amounts: &mut BTreeSet<i64>) {
    match value {
        Value::Integer(number) if *number >= LEAST && !is_common(*number) => {
            amounts.insert(*number);
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, amounts)),
        Value::Table(table) => table.values().for_each(|value| collect(value, amounts)),
        Value::Integer(_)
        | Value::String(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_) => {}
    }
}

/// Years, and powers of two and of ten.
fn is_common(number: i64) -> bool {
    let digits = number.to_string();
    let power_of_ten = digits.starts_with('1') && digits.trim_end_matches('0') == "1";
    (1_900..=2_100).contains(&number) || number.count_ones() == 1 || power_of_ten
}

fn number(literal: &str) -> Option<i64> {
    let digits: String = literal.chars().filter(|letter| *letter != '_').collect();
    let suffix = digits
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at_checked(suffix)?;
    let whole = suffix.is_empty() || suffix.starts_with(['i', 'u']);
    digits.parse().ok().filter(|_| whole)
}

/// `2026-11-21`: a day of the years that the law's data covers, and nothing else.
fn is_day(text: &str) -> bool {
    let shape = |(at, letter): (usize, char)| match at {
        4 | 7 => letter == '-',
        _ => letter.is_ascii_digit(),
    };
    text.len() == 10 && text.starts_with("20") && text.chars().enumerate().all(shape)
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    const LAW: (&str, &str) = (
        "law/parameters/means.toml",
        "[[value]]\nfrom = 2023-01-27\namount = 85_000\n",
    );

    #[test]
    fn an_amount_that_the_law_holds_is_found_in_code() {
        let code = (
            "crates/law/src/means.rs",
            "const MEANS: u32 = 1_320;\nconst WAGE: i64 = 85000_i64;",
        );
        assert_eq!(
            seen(check, &[LAW, code]),
            [
                "crates/law/src/means.rs:1: `1320` is an amount of the law in code",
                "crates/law/src/means.rs:2: `85000` is an amount of the law in code",
            ]
        );
    }

    #[test]
    fn a_day_of_the_law_is_found_in_code() {
        let code = (
            "crates/law/src/stay.rs",
            "fn since() -> Day { day(\"2023-01-27\") }",
        );
        let found = seen(check, &[code]);
        assert_eq!(
            found,
            ["crates/law/src/stay.rs:1: \"2023-01-27\" is a day of the law in code"]
        );
    }

    #[test]
    fn a_condition_holds_no_number_of_its_own() {
        let code = "fn adult(age: i32, _: [u8; 9]) -> bool { age >= 16 && age.count_ones() > 1 }";
        let path = "crates/law/src/rules/duties/fingerprints.rs";
        let found = seen(check, &[(path, code)]);
        assert_eq!(
            found,
            [format!("{path}:1: `16` stands in a condition of the law")]
        );
        assert_eq!(seen(check, &[("crates/law/src/amount.rs", code)]), [""; 0]);
    }

    #[test]
    fn tests_and_other_numbers_may() {
        let code = "/// 1320, as of 2023-01-27.\nconst A: u32 = 719_468;\nconst B: &str = \"like 2026-11-21\";
            #[cfg(test)]\nmod tests { const C: u32 = 1320; }";
        assert_eq!(seen(check, &[LAW, ("crates/law/src/a.rs", code)]), [""; 0]);
        assert_eq!(
            seen(
                check,
                &[LAW, ("crates/law/tests/a.rs", "const A: u32 = 1320;")]
            ),
            [""; 0]
        );
    }

    #[test]
    fn years_and_round_numbers_are_no_amounts() {
        assert!([2026, 4096, 100_000].into_iter().all(is_common));
        assert!(![4325, 1320, 85_000].into_iter().any(is_common));
    }
}
