//! Text fits into the lines that it is given, and what is piped always has the same lines.

use crate::{command, ruqsat};

/// Answers of every kind that is laid out as text.
const ANSWERS: [&[&str]; 7] = [
    &["assess", "examples/couple-to-rp.json", "--on", "2026-11-20"],
    &["assess", "examples/landlord-abroad.json"],
    &["plan", "examples/couple-to-rp.json", "--goal", "rp"],
    &[
        "what-if",
        "examples/counting-days.json",
        "--leave",
        "2026-11-25",
        "--return",
        "2027-01-10",
    ],
    &["compare", "visa-free", "trp", "rp", "--on", "2026-11-20"],
    &["calendar", "2026"],
    &["law", "diff", "2025-12-31", "2026-01-01"],
];

/// Lines that are too long although they could have been broken.
fn overlong(text: &str, width: usize) -> Vec<&str> {
    let fits = |line: &&str| line.chars().count() > width;
    let breakable = |line: &&str| line.trim_start().contains(' ');
    text.lines().filter(fits).filter(breakable).collect()
}

#[test]
fn no_line_is_longer_than_it_may_be() {
    for (place, answer) in ANSWERS.iter().enumerate() {
        for (turn, width) in [40, 60, 80, 120].into_iter().enumerate() {
            let language = ["kk", "ru", "en"][(place + turn) % 3];
            let columns = width.to_string();
            let more = ["--lang", language, "--width", &columns];
            let told = ruqsat(&[answer, &more[..]].concat());
            assert_eq!(told.code, 0, "{answer:?}: {}", told.err);
            let overlong = overlong(&told.out, width);
            assert!(
                overlong.is_empty(),
                "{answer:?} {language} {width}: {overlong:#?}"
            );
        }
    }
}

/// A rule comes with its worked cases, which take a while: one width is enough.
#[test]
fn a_rule_fits_into_narrow_lines() {
    let told = ruqsat(&["explain", "STAY.WINDOW", "--lang", "ru", "--width", "60"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(overlong(&told.out, 60), [""; 0]);
}

/// Where the two columns of a trip do not fit, each thing has a line: no column stands under another.
#[test]
fn a_trip_is_told_in_narrow_lines() {
    let narrow = ruqsat(&[ANSWERS[3], &["--lang", "ru", "--width", "60"]].concat());
    for line in [
        "Без поездки → С этой поездкой",
        "  – положение: срок превышен → законно",
        "  – основание: безвизовый режим",
        "  – осталось дней: 0 → 21",
    ] {
        assert!(
            narrow.out.lines().any(|told| told == line),
            "{}",
            narrow.out
        );
    }
    let wide = ruqsat(&[ANSWERS[3], &["--lang", "ru", "--width", "80"]].concat());
    let columns = "осталось дней            0                    21";
    assert!(wide.out.lines().any(|told| told == columns), "{}", wide.out);
}

#[test]
fn a_trip_that_settles_no_penalty_says_so() {
    let late = "what-if examples/overstay.json --leave 2026-11-25 --lang en --width 80";
    let told = ruqsat(&late.split(' ').collect::<Vec<_>>()).out;
    let same = "  – penalties: 25 MCI (108,125 tenge) or expulsion; an expulsion closes entry";
    assert!(told.lines().any(|line| line == same), "{told}");
}

#[test]
fn what_is_piped_knows_no_terminal() {
    let answer = ANSWERS[0];
    let plain = ruqsat(answer).out;
    let wide = command(answer).env("COLUMNS", "60").output().unwrap();
    assert_eq!(String::from_utf8(wide.stdout).unwrap(), plain);
    let asked = ruqsat(&[answer, &["--width", "98"]].concat());
    assert_eq!(asked.out, plain);
    for refused in ["39", "401", "wide"] {
        assert_eq!(ruqsat(&[answer, &["--width", refused]].concat()).code, 1);
    }
}
