//! `ruqsat assess`: one person, one a line, and whatever can be wrong with facts.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Stdio;

use crate::{command, folder, json, law_in, run, ruqsat};

const PERSONS: [&str; 5] = [
    "astana-hub",
    "counting-days",
    "couple-to-rp",
    "ethnic-kazakh",
    "landlord-abroad",
];

#[test]
fn the_days_of_an_answer_are_a_calendar() {
    let asked = ["assess", "examples/counting-days.json", "--format", "ics"];
    let calendar = ruqsat(&[&asked[..], &["--mark", "me"]].concat());
    assert_eq!((calendar.code, &*calendar.err), (0, ""));
    let event = calendar.out.split("BEGIN:VEVENT\r\n").nth(1).unwrap();
    let begins = "UID:duty-leave.me@ruqsat\r\nDTSTAMP:20261121T000000Z\r\n\
        DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204\r\n\
        SUMMARY:leave the country\r\n";
    assert!(event.starts_with(begins), "{event}");
    // Nationality and day of birth stand in no event.
    assert!(!calendar.out.contains("1987") && !calendar.out.contains("US"));
}

#[test]
fn each_person_of_the_readme_is_assessed_in_each_language() {
    for person in PERSONS {
        let path = format!("examples/{person}.json");
        let answer = ruqsat(&["assess", &path, "--format", "json"]);
        assert_eq!((answer.code, &*answer.err), (0, ""), "{person}");
        let answer = json(&answer.out);
        assert_eq!(answer["on"], "2026-11-21");
        assert_eq!(answer["stay"]["status"], "lawful");
        assert_eq!(answer["law"]["edition"].as_str().unwrap().len(), 64);
        for language in ["kk", "ru", "en"] {
            let told = ruqsat(&["assess", &path, "--lang", language]);
            assert_eq!((told.code, &*told.err), (0, ""), "{person} {language}");
            assert!(
                !told.out.contains('{') && !told.out.contains('\u{1b}'),
                "{}",
                told.out
            );
        }
    }
}

#[test]
fn the_answer_comes_first() {
    let told = ruqsat(&["assess", "examples/counting-days.json"]);
    let first = told.out.lines().next().unwrap();
    assert_eq!(
        first,
        "You may stay up to and including 3 December 2026: 12 days more."
    );
    let told = ruqsat(&["assess", "examples/counting-days.json", "--lang", "ru"]);
    let first = told.out.lines().next().unwrap();
    assert_eq!(
        first,
        "Вы можете находиться в стране по 3 декабря 2026 года включительно: ещё 12 дней."
    );
    let told = ruqsat(&["assess", "examples/counting-days.json", "--lang", "kk"]);
    let first = told.out.lines().next().unwrap();
    assert_eq!(
        first,
        "2026 жылғы 3 желтоқсанға дейін, осы күнді қоса, елде бола аласыз: тағы 12 күн."
    );
}

#[test]
fn what_a_permit_leaves_open_is_said_in_the_first_line() {
    let first = |facts: &str| {
        let told = run(&["assess", "-"], facts);
        told.out.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        first(
            r#"{"citizenship": "RU", "on": "2026-05-12", "crossings": [{"on": "2024-01-10", "way": "in"}],
            "permits": [{"kind": "rp_card", "from": "2024-06-01", "until": "2026-05-01"}]}"#
        ),
        "You may stay, but your residence card ran out on 1 May 2026: renew it."
    );
    assert_eq!(
        first(
            r#"{"citizenship": "RU", "on": "2026-04-10", "crossings": [{"on": "2026-01-10", "way": "in"}],
            "applications": [{"permit": "trp", "filed": "2026-03-20", "decided": "2026-03-21", "outcome": "granted"}]}"#
        ),
        "A temporary permit was granted: name its last day to learn whether the stay is lawful."
    );
}

#[test]
fn another_day_is_another_answer() {
    let path = "examples/counting-days.json";
    let on = |day: &str| json(&ruqsat(&["assess", path, "--format", "json", "--on", day]).out);
    assert_eq!(on("2026-12-03")["stay"]["status"], "lawful");
    assert_eq!(on("2026-12-04")["stay"]["status"], "overstay");
    assert_eq!(on("2026-12-04")["stay"]["overstay_days"], 1);
    let beyond = ruqsat(&["assess", path, "--on", "2031-01-01"]);
    assert_eq!(beyond.code, 2);
    assert!(
        beyond
            .err
            .contains("outside the law data, which run from 27 January 2023 to"),
        "{}",
        beyond.err
    );
}

#[test]
fn the_language_is_that_of_the_environment() {
    let told = |name: &str, value: &str| {
        let mut command = command(&["assess", "examples/counting-days.json"]);
        let output = command.env(name, value).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(told("LANG", "ru_RU.UTF-8").starts_with("Вы можете"));
    assert!(told("LC_ALL", "kk_KZ.UTF-8").contains("елде бола аласыз"));
    assert!(told("LANG", "fr_FR.UTF-8").starts_with("You may"));
}

#[test]
fn the_same_question_has_the_same_bytes() {
    let ask = || ruqsat(&["assess", "examples/ethnic-kazakh.json", "--format", "json"]).out;
    assert_eq!(ask(), ask());
}

#[test]
fn facts_come_from_standard_input() {
    let answer = run(
        &["assess", "-", "--format", "json", "--on", "2026-11-21"],
        r#"{"citizenship": "KZ"}"#,
    );
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert_eq!(json(&answer.out)["stay"]["basis"], "citizen");
    assert_eq!(answer.out.lines().count(), 1, "a script reads one line");
}

#[test]
fn what_is_wrong_is_named_with_file_line_and_column() {
    let facts =
        "{\n  \"citizenship\": \"UZ\",\n  \"born\": \"1990-02-30\",\n  \"crosings\": []\n}\n";
    let path = folder("what-is-wrong").join("facts.json");
    std::fs::write(&path, facts).unwrap();
    let refused = ruqsat(&["assess", path.to_str().unwrap()]);
    assert_eq!((refused.code, &*refused.out), (2, ""));
    let lines: Vec<&str> = refused.err.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].ends_with(
            "facts.json:3:11: `$.born` is `1990-02-30`, a day that the calendar does not have"
        ),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].contains("facts.json:4:15: `$.crosings`"),
        "{}",
        lines[1]
    );
    assert!(lines[1].ends_with("did you mean `crossings`?"));
}

#[test]
fn what_is_wrong_or_odd_is_said_in_the_language_asked_for() {
    let asked = |facts: &str, language| {
        let wrong = ["assess", "-", "--lang", language];
        run(&wrong, facts)
    };
    let wrong = r#"{"citizenship": "UZ", "born": "1990-02-30"}"#;
    for (language, says) in [
        ("kk", "күнтізбеде «1990-02-30» күні жоқ"),
        ("ru", "дня «1990-02-30» нет в календаре"),
    ] {
        let refused = asked(wrong, language);
        assert_eq!(refused.code, 2);
        let place = "standard input:1:31: `$.born`: ";
        assert!(refused.err.starts_with(place), "{}", refused.err);
        assert!(refused.err.contains(says), "{}", refused.err);
    }
    let odd = r#"{"citizenship": "UZ", "born": "1990-01-01", "iin": "951332300015"}"#;
    let noted = asked(odd, "ru");
    assert_eq!(noted.code, 0);
    assert!(noted.err.starts_with("note: ИИН"), "{}", noted.err);
}

/// Nobody said whether the host reported the arrival: that is not the same as that nobody did.
#[test]
fn a_duty_that_may_have_been_done_is_not_said_to_be_missed() {
    let asked = |more: &str| {
        let facts = format!(
            r#"{{"on": "2026-11-22", "citizenship": "GE", {more}
               "crossings": [{{"on": "2026-11-01", "way": "in"}}]}}"#
        );
        run(&["assess", "-"], &facts).out
    };
    let duty = "  ! notification of arrival: the host, by 4 November 2026 · overdue";
    let not_known = format!("{duty}, unless it is done already");
    let told = asked("");
    assert!(told.lines().any(|line| line == not_known), "{told}");
    let told = asked(r#""arrival_notifications": [],"#);
    assert!(told.lines().any(|line| line == duty), "{told}");
}

/// Turkish, with a penalty that is not paid: many routes wait for the same, many grounds are closed
/// for the same reason.
#[test]
fn what_is_the_same_for_many_permits_is_said_once() {
    let facts = r#"{
        "on": "2026-11-22", "citizenship": "TR", "born": "1980-05-05",
        "passport": {"kind": "foreign_passport", "expires": "2031-01-01"},
        "crossings": [{"on": "2026-10-01", "way": "in"}],
        "penalties": [{"on": "2026-10-20", "field": "migration", "paid": false}]
    }"#;
    let told = run(&["assess", "-"], facts);
    assert_eq!(told.code, 0, "{}", told.err);
    let waits = "To open it: wait, opens on 22 November 2027";
    assert_eq!(told.out.matches(waits).count(), 1, "{}", told.out);
    let closed =
        "\n      – Citizens of the EAEU, Azerbaijan, Tajikistan and Uzbekistan and stateless";
    assert_eq!(told.out.matches(closed).count(), 1, "{}", told.out);
    let instead = "\n      → Instead: a visa for this purpose, from a consulate of Kazakhstan\n";
    assert_eq!(told.out.matches(instead).count(), 1, "{}", told.out);
    let plan = run(&["plan", "-", "--goal", "trp"], facts);
    let first = "There is no way on these facts: temporary residence permit (TRP). A visa for the";
    assert!(plan.out.starts_with(first), "{}", plan.out);
}

#[test]
fn a_file_that_is_not_there_is_another_failure() {
    let failed = ruqsat(&["assess", "nowhere.json"]);
    assert_eq!(failed.code, 1);
    assert!(
        failed.err.starts_with("error: cannot read `nowhere.json`"),
        "{}",
        failed.err
    );
    assert_eq!(ruqsat(&["assess"]).code, 1, "wrong use is no refusal");
    assert_eq!(ruqsat(&["assess", "x", "--format", "xml"]).code, 1);
}

#[test]
fn whatever_names_a_state_leads_to_its_code() {
    for (given, code) in [
        ("BLR", "BY"),
        ("by", "BY"),
        ("Belarus", "BY"),
        ("Беларусь", "BY"),
        ("Қытай", "CN"),
        ("D", "DE"),
        ("Uzbekstan", "UZ"),
    ] {
        let facts = format!(r#"{{"citizenship": "{given}"}}"#);
        for (language, perhaps) in [("en", "did you mean"), ("ru", "возможно"), ("kk", "бәлкім")]
        {
            let refused = run(&["assess", "-", "--lang", language], &facts);
            assert_eq!(refused.code, 2);
            let told =
                refused.err.contains(perhaps) && refused.err.contains(&format!("`{code}` ("));
            assert!(told, "{given}: {}", refused.err);
        }
    }
    let nothing = run(&["assess", "-"], r#"{"citizenship": "???"}"#).err;
    assert!(!nothing.contains("did you mean"), "{nothing}");
}

/// Whom a fine of others concerns reads it in tenge, as long as the index of the day is known.
#[test]
fn fines_of_hosts_and_owners_are_told_in_tenge_too() {
    let asked = ["assess", "examples/overstay.json", "--width", "400"];
    let known = ruqsat(&asked).out;
    for tenge in [
        "large 75 MCI. That is 108,125 tenge; 173,000 tenge; 237,875 tenge; 324,375 tenge.",
        "large 50 MCI. That is 43,250 tenge; 64,875 tenge; 108,125 tenge; 216,250 tenge.",
    ] {
        assert!(known.contains(tenge), "{known}");
    }
    let unknown = ruqsat(&[&asked[..], &["--on", "2027-01-01"]].concat()).out;
    assert!(unknown.contains("large 75 MCI."), "{unknown}");
    assert!(!unknown.contains("That is "), "{unknown}");
}

/// A command, its exit code, and what it says in Russian and in Kazakh.
type Complaint = (&'static str, i32, [&'static str; 2]);

const COMPLAINTS: [Complaint; 10] = [
    (
        "assess nowhere.json",
        1,
        ["такого файла нет", "мұндай файл жоқ"],
    ),
    (
        "assess examples/tourist.json --on 2031-01-01",
        2,
        ["вне данных о законе", "заң деректерінен тыс"],
    ),
    (
        "what-if examples/tourist.json --leave 2026-11-30 --return 2026-11-25",
        2,
        ["человек ещё в стране", "адам әлі елде"],
    ),
    (
        "explain STAY.WINDO",
        1,
        ["нет такого правила", "`STAY.WINDOW`?"],
    ),
    (
        "assess x.json --no",
        1,
        [
            "нет такого параметра: `--no`",
            "мұндай параметр жоқ: `--no`",
        ],
    ),
    (
        "asess",
        1,
        ["вы имели в виду `assess`?", "мұндай бұйрық жоқ: `asess`"],
    ),
    (
        "assess x.json --format yaml",
        1,
        [
            "выберите одно из: text, json, ics",
            "біреуін таңдаңыз: text, json, ics",
        ],
    ),
    (
        "assess x.json --on 2026-13-01",
        1,
        ["день пишут как 2026-11-21", "күнді 2026-11-21 деп жазыңыз"],
    ),
    (
        "plan examples/tourist.json",
        1,
        ["не хватает: `--goal <GOAL>`", "жетіспейді: `--goal <GOAL>`"],
    ),
    (
        "calendar 2031",
        2,
        ["вне данных о законе", "заң деректерінен тыс"],
    ),
];

#[test]
fn what_cannot_be_done_is_said_in_the_language_asked_for() {
    for (command, code, says) in COMPLAINTS {
        for (language, says) in ["ru", "kk"].into_iter().zip(says) {
            let arguments: Vec<&str> = command.split(' ').chain(["--lang", language]).collect();
            let told = ruqsat(&arguments);
            assert_eq!(told.code, code, "{command}: {}", told.err);
            assert!(told.err.contains(says), "{command}: {}", told.err);
            assert!(!told.err.contains("error"), "{command}: {}", told.err);
        }
    }
    let empty = run(&["assess", "-", "--lang", "ru"], "\n").err;
    assert!(empty.contains("здесь ничего нет"), "{empty}");
    let either = ruqsat(&["what-if", "examples/tourist.json"]).err;
    let wanted = "--leave <DATE>|--return <DATE>";
    assert!(either.contains(wanted), "{either}");
}

#[test]
fn who_overstays_reads_that_residence_is_asked_for_within_a_new_stay() {
    let facts = "{\"on\": \"2026-11-22\", \"citizenship\": \"BY\", \"born\": \"1990-03-15\", \
        \"crossings\": [{\"on\": \"2026-06-01\", \"way\": \"in\"}], \"penalties\": [], \
        \"applications\": [], \"family\": [], \"convictions\": \"none\", \"funds_kzt\": 9000000, \
        \"passport\": {\"kind\": \"foreign_passport\", \"expires\": \"2032-01-01\"}}";
    let told = run(&["assess", "-"], facts).out;
    assert!(!told.contains("Open"), "{told}");
    let (_, later) = told.split_once("permanent residence permit: ").unwrap();
    assert!(later.contains("You have overstayed by 85 days."), "{told}");
    assert!(later.contains("from 22 November 2027"), "{told}");
}

#[test]
fn one_a_line_in_one_a_line_out() {
    let lines = "{\"citizenship\": \"UZ\"}\n\n{\"citizenship\": \"UZ\", \"born\": 5}\nnot json\n\
                 {\"citizenship\": \"KZ\", \"on\": \"2025-05-05\"}";
    let answer = run(&["assess", "-", "--format", "json"], lines);
    assert_eq!(answer.code, 2);
    let told: Vec<_> = answer.out.lines().map(json).collect();
    assert_eq!(told.len(), 4, "no line is lost: {}", answer.out);
    assert_eq!(told[0]["stay"]["status"], "unknown");
    assert_eq!(told[1]["line"], 3);
    assert_eq!(told[1]["error"]["problems"][0]["path"], "$.born");
    assert_eq!(told[1]["error"]["problems"][0]["code"], "wrong_type");
    assert_eq!(told[2]["line"], 4);
    assert_eq!(told[2]["error"]["problems"][0]["code"], "not_json");
    assert_eq!(told[3]["on"], "2025-05-05");
    assert_eq!(
        answer.err.trim(),
        "2 lines cannot be assessed: see their errors in the answer"
    );
}

#[test]
fn good_lines_end_with_code_0() {
    let line = "{\"citizenship\":\"RU\",\"crossings\":[{\"on\":\"2026-11-01\",\"way\":\"in\"}]}\n";
    let answer = run(
        &["assess", "-", "--format", "json", "--on", "2026-11-21"],
        &line.repeat(2_000),
    );
    assert_eq!((answer.code, &*answer.err), (0, ""));
    let mut lines = answer.out.lines();
    let first = lines.next().unwrap();
    assert!(json(first)["permits"].as_array().unwrap().len() > 20);
    assert_eq!(lines.filter(|line| *line == first).count(), 1_999);
}

#[test]
fn one_line_is_one_person_unless_lines_are_asked_for() {
    let bad = "{\"citizenship\": \"ZZ\"}\n";
    let one = run(&["assess", "-", "--format", "json"], bad);
    assert_eq!((one.code, &*one.out), (2, ""));
    let lines = run(&["assess", "-", "--format", "json", "--lines"], bad);
    assert_eq!(
        (lines.code, json(&lines.out)["line"].as_i64()),
        (2, Some(1))
    );
    let path = folder("one-line").join("people.jsonl");
    std::fs::write(&path, bad).unwrap();
    let named = ruqsat(&["assess", path.to_str().unwrap(), "--format", "json"]);
    assert_eq!(
        (named.code, json(&named.out)["line"].as_i64()),
        (2, Some(1))
    );
}

#[test]
fn many_persons_are_no_text() {
    let refused = run(
        &["assess", "-"],
        "{\"citizenship\": \"UZ\"}\n{\"citizenship\": \"UZ\"}\n",
    );
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("add `--format json`"),
        "{}",
        refused.err
    );
}

#[test]
fn an_answer_does_not_wait_for_the_next_question() {
    let mut child = command(&["assess", "-", "--format", "json", "--lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut questions = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for citizenship in ["KZ", "UZ"] {
        writeln!(questions, "{{\"citizenship\": \"{citizenship}\"}}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert!(json(&answer)["stay"].is_object());
    }
    drop(questions);
    assert!(child.wait().unwrap().success());
}

#[test]
fn who_stops_reading_is_not_told_anything() {
    let line = "{\"citizenship\": \"RU\"}\n";
    let mut child = command(&["assess", "-", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || drop(stdin.write_all(line.repeat(20_000).as_bytes())));
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn an_odd_iin_is_noted_and_assessed() {
    let facts = r#"{"citizenship": "UZ", "born": "1990-01-01", "iin": "951332300015"}"#;
    let answer = run(&["assess", "-", "--format", "json"], facts);
    assert_eq!(answer.code, 0);
    assert!(answer.err.starts_with("note: `$.iin`"), "{}", answer.err);
    assert_eq!(json(&answer.out)["warnings"][0]["code"], "iin_differs");
}

#[test]
fn another_edition_needs_no_new_program() {
    let law = law_in("another-edition");
    let file = law.join("stay/counting.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let later = text.replace("counted_from = 2023-01-27", "counted_from = 2026-11-06");
    assert_ne!(text, later);
    std::fs::write(&file, later).unwrap();
    let law = law.to_str().unwrap();
    let ask = |more: &[&str]| {
        let asked = ["assess", "examples/counting-days.json", "--format", "json"];
        let answer = ruqsat(&[&asked, more].concat());
        assert_eq!(answer.code, 0, "{}", answer.err);
        json(&answer.out)
    };
    let (ours, theirs) = (ask(&[]), ask(&["--law", law]));
    assert_eq!(ours["stay"]["days_used"], 78);
    assert_eq!(theirs["stay"]["days_used"], 16);
    assert_ne!(ours["law"]["edition"], theirs["law"]["edition"]);
}
