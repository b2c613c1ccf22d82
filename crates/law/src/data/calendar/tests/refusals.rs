//! What the reader refuses, on a small calendar of its own: each fault with its line and remedy.

use super::shown;
use crate::data::calendar::read;

const HOLIDAYS: &str = r#"[transfer]
source = "lh 5"
from = 2024-01-01
confidence = "high"
checked = 2026-11-21

[holiday.new_year]
nature = "holiday"
name = { kk = "Жаңа жыл", ru = "Новый год", en = "New Year" }
[[holiday.new_year.date]]
month = 1
days = [1, 2]
from = 2024-01-01
until = 2024-12-31
source = "lh 3"
confidence = "high"
checked = 2026-11-21
[[holiday.new_year.date]]
month = 1
days = [1]
from = 2025-01-01
source = "lh 3"
confidence = "high"
checked = 2026-11-21

[holiday.victory_day]
nature = "holiday"
name = { kk = "Жеңіс күні", ru = "День Победы", en = "Victory Day" }
[[holiday.victory_day.date]]
month = 5
days = [9]
from = 2024-01-01
source = "lh 3"
confidence = "high"
checked = 2026-11-21

[holiday.kurban_ait]
nature = "day_off"
moves = true
name = { kk = "Құрбан айт", ru = "Курбан-айт", en = "Kurban-ait" }
"#;

const YEAR_2024: &str = r#"year = 2024
settled = true
confidence = "high"
checked = 2026-11-21

[[day_off]]
id = "kurban_ait"
day = 2024-06-16
source = "lc 84(5)"
confidence = "high"
checked = 2026-11-21

[[swap]]
off = 2024-05-08
worked = 2024-05-04
source = "act 1"
confidence = "high"
checked = 2026-11-21
"#;

const YEAR_2025: &str = r#"year = 2025
settled = true
confidence = "high"
checked = 2026-11-21

[[day_off]]
id = "kurban_ait"
day = 2025-06-06
source = "lc 84(5)"
confidence = "high"
checked = 2026-11-21
"#;

const TIME_ZONE: &str = r#"[[period]]
from = 2024-01-01
until = 2024-02-29
hours = 6
except = { hours = 5, regions = ["atyrau"] }
source = "clock 1"
confidence = "high"
checked = 2026-11-21

[[period]]
from = 2024-03-01
hours = 5
source = "clock 1"
confidence = "high"
checked = 2026-11-21
"#;

const FILES: [(&str, &str); 4] = [
    ("c/holidays.toml", HOLIDAYS),
    ("c/2024.toml", YEAR_2024),
    ("c/2025.toml", YEAR_2025),
    ("c/time_zone.toml", TIME_ZONE),
];

fn faults_of(files: &[(&str, &str)]) -> String {
    shown(&read(files).expect_err("nothing is refused"))
}

/// Replaces `old` by `new` in one file; shows all the faults it gives.
fn faults_after(file: &str, old: &str, new: &str) -> String {
    let changed = FILES.map(|(path, text)| {
        if path != format!("c/{file}") {
            return (path, text.to_owned());
        }
        assert!(text.contains(old), "{file} has no `{old}`");
        (path, text.replacen(old, new, 1))
    });
    faults_of(
        &changed
            .each_ref()
            .map(|(path, text)| (*path, text.as_str())),
    )
}

/// Each change of a file gives one fault, with these words.
fn check(file: &str, changes: &[(&str, &str, &str)]) {
    for (old, new, expected) in changes {
        assert_eq!(faults_after(file, old, new), *expected, "{old} -> {new}");
    }
}

#[test]
fn the_small_calendar_is_accepted() {
    assert!(read(&FILES).is_ok());
}

#[test]
fn what_toml_does_not_know() {
    for (file, old, new, expected) in [
        (
            "2025.toml",
            "settled",
            "setled",
            "c/2025.toml:2: unknown field `setled`, expected one of `year`, `settled`, \
             `confidence`, `checked`, `day_off`, `swap`",
        ),
        (
            "2025.toml",
            "\"high\"",
            "\"sure\"",
            "c/2025.toml:3: `sure` is no confidence: high, medium or low",
        ),
        (
            "2025.toml",
            "day = 2025-06-06",
            "day = 2025-06-06T10:00:00",
            "c/2025.toml:8: `2025-06-06T10:00:00` is no bare date like 2026-11-21",
        ),
        (
            "2025.toml",
            "source = \"lc 84(5)\"\n",
            "",
            "c/2025.toml:6: missing field `source`",
        ),
        (
            "holidays.toml",
            "ru = \"Новый год\", ",
            "",
            "c/holidays.toml:9: missing field `ru`",
        ),
        (
            "holidays.toml",
            "\"holiday\"",
            "\"feast\"",
            "c/holidays.toml:8: unknown variant `feast`, expected `holiday` or `day_off`",
        ),
    ] {
        let help = "help: compare it with the other entries of this file, or of its neighbours";
        assert_eq!(
            faults_after(file, old, new),
            format!("{expected}\n  {help}")
        );
    }
}

#[test]
fn files_missing_or_unknown() {
    let absent = "the file is absent\n  help: add it beside the files of the years";
    let expected = format!("holidays.toml: {absent}\ntime_zone.toml: {absent}");
    assert_eq!(faults_of(&FILES[1..3]), expected);
    let more = [&FILES[..], &[("c/notes.toml", "")]].concat();
    assert_eq!(
        faults_of(&more),
        "c/notes.toml: the calendar has no use for this file\n  \
         help: name it holidays.toml, time_zone.toml or after its year, as 2025.toml",
    );
}

#[test]
fn years_that_do_not_follow_each_other() {
    let no_years = [FILES[0], FILES[3]];
    let expected = "calendar: it covers no year\n  help: add a file such as 2025.toml";
    assert_eq!(faults_of(&no_years), expected);
    let zero = YEAR_2025.replace("year = 2025", "year = 0");
    let zero = [FILES[0], ("c/0.toml", zero.as_str()), FILES[3]];
    assert!(faults_of(&zero).contains("calendar: a year is not between 1 and 9999\n"));
    let other = YEAR_2025.replace("2025", "2026");
    let gap = [
        FILES[0],
        FILES[1],
        ("c/2026.toml", other.as_str()),
        FILES[3],
    ];
    assert_eq!(
        faults_of(&gap),
        "calendar: after 2024 comes 2026\n  help: add the years between, or remove the repeated",
    );
    let twice = [&FILES[..], &[("d/2025.toml", YEAR_2025)]].concat();
    assert!(faults_of(&twice).starts_with("calendar: after 2025 comes 2025\n"));
}

#[test]
fn a_year_under_the_name_of_another() {
    let misnamed = [FILES[0], FILES[1], ("c/2026.toml", YEAR_2025), FILES[3]];
    assert_eq!(
        faults_of(&misnamed),
        "c/2026.toml:1: `2025` is not the year that the file is named after\n  \
         help: mend the year or rename the file",
    );
}

#[test]
fn years_that_contradict_themselves() {
    check(
        "2024.toml",
        &[(
            "settled = true",
            "settled = false",
            "c/2025.toml:2: the year is settled, and a year before it is not\n  \
         help: settle the earlier year first: a count may run from one into the other",
        )],
    );
    check(
        "2025.toml",
        &[
            (
                "day = 2025-06-06",
                "day = 2024-06-06",
                "c/2025.toml:8: 2024-06-06 is not in 2025\n  \
             help: move the entry to the file of its year",
            ),
            (
                "\"lc 84(5)\"",
                "\" \"",
                "c/2025.toml:9: the source is empty\n  \
             help: name the act and the provision, as \"lh 5\"",
            ),
            (
                "\"kurban_ait\"",
                "\"kurban\"",
                "c/2025.toml: `kurban_ait` has 0 days in this year, and needs one\n  \
             help: give its day in a `day_off`, with the confidence it deserves\n\
             c/2025.toml:7: no day off that moves is called `kurban`\n  \
             help: use an id that moves in holidays.toml: kurban_ait",
            ),
            (
                "[[day_off]]",
                "[[day_off]]\nid = \"kurban_ait\"\nday = 2025-06-07\nsource = \"lc 84(5)\"\n\
             confidence = \"low\"\nchecked = 2026-11-21\n[[day_off]]",
                "c/2025.toml: `kurban_ait` has 2 days in this year, and needs one\n  \
             help: give its day in a `day_off`, with the confidence it deserves",
            ),
        ],
    );
    check(
        "2024.toml",
        &[(
            "off = 2024-05-08",
            "off = 2025-05-08",
            "c/2024.toml:14: 2025-05-08 is not in 2024\n  \
         help: move the entry to the file of the year in which the day is off",
        )],
    );
}

#[test]
fn holidays_that_contradict_themselves() {
    check(
        "holidays.toml",
        &[
            (
                "nature = \"day_off\"",
                "nature = \"holiday\"",
                "c/holidays.toml:38: `kurban_ait` moves and is a holiday\n  \
             help: only a `day_off` may move: for a holiday the law gives a date",
            ),
            (
                "name = { kk = \"Құрбан айт\"",
                "name = { kk = \" \"",
                "c/holidays.toml:40: the name of `kurban_ait` is empty\n  \
             help: give it in kk, ru and en",
            ),
            (
                "from = 2024-01-01",
                "from = 2024-01-02",
                "c/holidays.toml:3: holidays are transferred only after 2024-01-01\n  \
             help: the rule must be in force on the first day of the first year",
            ),
            (
                "until = 2024-12-31",
                "until = 2023-12-31",
                "c/holidays.toml:11: `new_year`: its last day in force 2023-12-31 is before its \
             first, 2024-01-01\n  help: mend the date, or the days on which it is in force",
            ),
            (
                "month = 1\ndays = [1, 2]",
                "month = 2\ndays = [1, 30]",
                "c/holidays.toml:11: `new_year`: no year has a day 30 in month 2\n  \
             help: mend the date, or the days on which it is in force",
            ),
        ],
    );
}

#[test]
fn holidays_that_do_not_say_when_they_are() {
    let both = faults_after(
        "holidays.toml",
        "\"holiday\"\n",
        "\"holiday\"\nmoves = true\n",
    );
    assert!(both.ends_with(
        "c/holidays.toml:8: `new_year` moves, and has a date of every year\n  \
         help: leave out `moves` or the date",
    ));
    let neither = faults_after("holidays.toml", "moves = true\n", "");
    assert!(neither.ends_with(
        "c/holidays.toml:38: `kurban_ait` has no date\n  \
         help: add a `date`, or say `moves = true`",
    ));
}

#[test]
fn statements_that_contradict_each_other() {
    check(
        "2024.toml",
        &[
            (
                "worked = 2024-05-04",
                "worked = 2024-05-06",
                "c/2024.toml:15: `act 1` has 2024-05-06 worked, but it is no ordinary Saturday or \
             Sunday\n  help: `worked` must be a Saturday or Sunday that is no holiday",
            ),
            (
                "off = 2024-05-08",
                "off = 2024-05-09",
                "c/2024.toml:14: `act 1` gives 2024-05-09 off, but it is no working day already\n  \
             help: `off` must be a day that would be worked without the act",
            ),
            (
                "worked = 2024-05-04",
                "worked = 2023-12-30",
                "c/2024.toml:15: `act 1` names 2023-12-30, which the calendar does not cover\n  \
             help: add the file of that year, or mend the day",
            ),
        ],
    );
    check(
        "holidays.toml",
        &[(
            "month = 5\ndays = [9]",
            "month = 1\ndays = [2]",
            "c/holidays.toml:30: 2024-01-02 is named twice: by `new_year` and by `victory_day`\n  \
         help: keep one of the two, or let one end before the other begins",
        )],
    );
}

#[test]
fn a_clock_with_gaps() {
    let follow = "help: let the periods follow each other";
    let hours = "help: give whole hours, from -12 to 14";
    for (old, new, expected, help) in [
        (
            "from = 2024-03-01",
            "from = 2024-03-02",
            "11: the period begins on 2024-03-02, and should on 2024-03-01",
            follow,
        ),
        (
            "until = 2024-02-29\n",
            "",
            "10: the period begins on 2024-03-01, and the one before it has no end",
            follow,
        ),
        (
            "from = 2024-01-01",
            "from = 2024-01-02",
            "2: the period begins on 2024-01-02, and should on 2024-01-01",
            follow,
        ),
        (
            "hours = 5\nsource",
            "until = 2024-12-31\nhours = 5\nsource",
            "11: the clock of 2025-01-01 is not given",
            "help: leave out `until` of the last period",
        ),
        (
            "hours = 6",
            "hours = 15",
            "4: no clock is 15 hours ahead of UTC",
            hours,
        ),
        (
            "hours = 5",
            "hours = -13",
            "5: no clock is -13 hours ahead of UTC",
            hours,
        ),
    ] {
        let expected = format!("c/time_zone.toml:{expected}\n  {help}");
        assert_eq!(faults_after("time_zone.toml", old, new), expected);
    }
}

#[test]
fn all_faults_are_named_at_once() {
    let holidays = HOLIDAYS.replace("month = 5", "month = 13");
    let clock = TIME_ZONE.replace("hours = 6", "hours = 60");
    let files = [
        ("c/holidays.toml", holidays.as_str()),
        FILES[1],
        FILES[2],
        ("c/time_zone.toml", clock.as_str()),
    ];
    assert_eq!(faults_of(&files).matches("help:").count(), 2);
}
