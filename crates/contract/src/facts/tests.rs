use ruqsat_calendar::Day;
use ruqsat_law::State;
use ruqsat_law::facts::{Facts, List, Target, VisaCategory};

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn reader() -> Reader {
    let states =
        ["UZ", "RU", "BY", "CN", "US", "KZ", "XX"].map(|code| State::from_code(code).unwrap());
    Reader::new(states, (day("2023-01-27"), day("2027-12-31")))
}

fn read(json: &str) -> Read {
    let read = reader().read(json.as_bytes(), DayAsked::Otherwise(day("2026-11-21")));
    read.unwrap_or_else(|refused| panic!("{refused:?}"))
}

fn facts(fields: &str) -> Facts {
    read(&format!(r#"{{"citizenship": "UZ", {fields}}}"#)).facts
}

/// Each problem as `line:column what`.
fn problems(json: &str) -> Vec<String> {
    let read = reader().read(json.as_bytes(), DayAsked::Otherwise(day("2026-11-21")));
    let shown = |problem: &crate::Problem| {
        format!("{}:{} {problem}", problem.place.line, problem.place.column)
    };
    read.unwrap_err().0.iter().map(shown).collect()
}

/// The problems of a person with these fields besides a citizenship on the first line.
fn wrong(fields: &str) -> Vec<String> {
    problems(&format!("{{\"citizenship\": \"UZ\",\n{fields}}}"))
}

#[test]
fn a_citizenship_is_enough() {
    let read = read(r#"{"citizenship": "UZ"}"#);
    assert_eq!(read.facts, Facts::of(State::from_code("UZ").unwrap()));
    assert_eq!(read.on, day("2026-11-21"));
    assert_eq!(
        problems("{}"),
        ["1:1 `$.citizenship` is missing: write a country's two-letter code, as `UZ`"]
    );
}

#[test]
fn the_examples_can_be_read() {
    for name in [
        "astana-hub",
        "counting-days",
        "couple-to-rp",
        "ethnic-kazakh",
        "landlord-abroad",
    ] {
        let path = format!("{}/../../examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let read = read(&std::fs::read_to_string(path).unwrap());
        assert_eq!(read.on, day("2026-11-21"), "{name}");
        assert!(read.warnings.is_empty(), "{name}: {:?}", read.warnings);
    }
}

#[test]
fn the_day_is_the_facts_own_or_another() {
    let json = br#"{"citizenship": "UZ", "on": "2026-01-01"}"#;
    let on = |asked| reader().read(json, asked).unwrap().on;
    assert_eq!(
        on(DayAsked::Otherwise(day("2026-11-21"))),
        day("2026-01-01")
    );
    assert_eq!(on(DayAsked::Always(day("2026-11-21"))), day("2026-11-21"));
}

#[test]
fn absent_lists_are_unknown_and_empty_ones_are_none() {
    let nothing = facts(r#""iin": true"#);
    assert_eq!(nothing.presence.visits, None);
    assert_eq!(nothing.record.penalties, None);
    let empty = facts(r#""crossings": [], "penalties": [], "family": [], "documents": []"#);
    assert_eq!(empty.presence.visits, Some(List::new()));
    assert_eq!(empty.record.penalties, Some(List::new()));
    assert_eq!(empty.family, Some(List::new()));
}

#[test]
fn grounds_and_routes_share_a_field() {
    let facts = facts(
        r#""permits": [
            {"kind": "trp", "ground": "family", "from": "2026-01-01", "until": "2026-12-31"},
            {"kind": "prp", "ground": "investor", "from": "2026-01-01", "until": "2036-01-01"}],
        "wants": {"ground": "ethnic_kazakh"}"#,
    );
    let [trp, prp] = &facts.presence.permits[..] else {
        panic!("{:?}", facts.presence.permits)
    };
    assert_eq!(trp.ground, Some(ruqsat_law::Ground::Family));
    assert_eq!(prp.route, Some(ruqsat_law::Route::Investor));
    assert_eq!(facts.wants.permit, Some(ruqsat_law::PermitKind::Prp));
    assert_eq!(
        facts.wants.target,
        Some(Target::Route(ruqsat_law::Route::EthnicKazakh))
    );
}

#[test]
fn papers_of_an_activity_are_held_or_dated() {
    let study =
        facts(r#""study": {"until": "2027-06-30", "enrolment": "2026-08-20", "photo": false}"#)
            .occupation
            .study
            .unwrap();
    assert_eq!(study.until, Some(day("2027-06-30")));
    let held = [
        (
            ruqsat_law::DocumentId::Enrolment,
            ruqsat_law::facts::Held::Since(day("2026-08-20")),
        ),
        (ruqsat_law::DocumentId::Photo, ruqsat_law::facts::Held::No),
    ];
    assert_eq!(study.papers, held);
    let none = facts(r#""study": false"#).occupation.study.unwrap();
    assert!(none.absent && none.papers.is_empty());
}

#[test]
fn visas_keep_the_category_that_is_printed() {
    let visas = facts(
        r#""visas": [{"category": "B8", "from": "2026-01-01", "until": "2026-01-01"},
                     {"category": "C3", "from": "2026-01-01", "until": "2026-01-01"}]"#,
    )
    .presence
    .visas;
    assert_eq!(visas[0].category, VisaCategory::B8);
    assert_eq!(visas[1].category, VisaCategory::Other("C3".into()));
}

#[test]
fn an_unknown_field_is_named_with_the_nearest() {
    assert_eq!(
        wrong(r#""crosings": []"#),
        ["2:13 `$.crosings` is not a field that the contract knows: did you mean `crossings`?"]
    );
    assert_eq!(
        wrong(r#""zzz": 1"#),
        ["2:8 `$.zzz` is not a field that the contract knows: `ruqsat schema facts` lists them"]
    );
    assert_eq!(
        wrong(r#""passport": {"Exp": "2030-01-01"}"#),
        ["2:21 `$.passport.Exp` is not a field that the contract knows: did you mean `expires`?"]
    );
    assert_eq!(
        wrong(r#""study": {"enrollment": true}"#),
        [
            "2:25 `$.study.enrollment` is not a field that the contract knows: \
          did you mean `enrolment`?"
        ]
    );
    assert_eq!(
        wrong(r#""odd name": 1"#),
        [
            "2:13 `$[\"odd name\"]` is not a field that the contract knows: \
          `ruqsat schema facts` lists them"
        ]
    );
}

#[test]
fn an_unknown_word_is_named_with_its_list() {
    assert_eq!(
        wrong(r#""work": {"contract": "registered"}"#),
        [
            "2:22 `$.work.contract` is `registered`, which is none of its words: write one of \
          `none`, `esutd`, `civil`, `unregistered`"
        ]
    );
    assert_eq!(
        wrong(r#""convictions": "no record""#)[0],
        "2:16 `$.convictions` is `no record`, which is none of its words: write one of `none`, \
         `spent`, `unspent`"
    );
    assert_eq!(
        wrong(r#""crossings": [{"on": "2026-01-01", "way": "x"}]"#),
        ["2:43 `$.crossings[0].way` is `x`, which is none of its words: write one of `in`, `out`"]
    );
}

#[test]
fn a_day_is_on_the_calendar() {
    assert_eq!(
        wrong(r#""born": "2001-02-29""#),
        ["2:9 `$.born` is `2001-02-29`, a day that the calendar does not have"]
    );
    for bad in [
        "21.11.2026",
        "2026-1-2",
        "",
        "２０２６-01-01",
        "2026-11-21T00:00:00Z",
    ] {
        let found = wrong(&format!(r#""born": "{bad}""#));
        assert_eq!(
            found,
            [format!(
                "2:9 `$.born` is `{bad}`: write a day as `2026-11-21`"
            )]
        );
    }
    assert_eq!(
        wrong(r#""born": 19900101"#),
        ["2:9 `$.born` is a number: write a day as `2026-11-21`"]
    );
    assert_eq!(
        wrong(r#""born": null"#),
        [
            "2:9 `$.born` is null: write a day as `2026-11-21`, or leave the field out when it is \
          not known"
        ]
    );
    assert_eq!(
        wrong(r#""born": "2026-11-22""#),
        ["2:9 `$.born` is 2026-11-22, after the day of the assessment, 2026-11-21"]
    );
}

#[test]
fn a_time_has_hours_and_minutes() {
    for bad in ["25:10", "23:60", "7:15", "07:15:00", "07-15"] {
        let found = wrong(&format!(
            r#""crossings": [{{"on": "2026-01-01", "way": "in", "at": "{bad}"}}]"#
        ));
        let expected =
            format!("2:55 `$.crossings[0].at` is `{bad}`: write hours and minutes as `23:10`");
        assert_eq!(found, [expected]);
    }
}

#[test]
fn crossings_make_visits() {
    assert_eq!(
        wrong(
            "\"crossings\": [\n {\"on\": \"2026-03-01\", \"way\": \"in\"},\n \
             {\"on\": \"2026-02-01\", \"way\": \"out\"}]"
        ),
        [
            "4:2 `$.crossings[1]` is an exit on 2026-02-01 with no entry before it: add the entry, \
          or correct the day"
        ]
    );
    assert_eq!(
        wrong(
            r#""crossings": [{"on": "2026-03-01", "way": "in"}, {"on": "2026-02-01", "way": "in"}]"#
        ),
        [
            "2:15 `$.crossings[0]` is an entry on 2026-03-01 while already inside: add the exit, or \
          correct the day"
        ]
    );
    let times = r#""crossings": [{"on": "2026-03-01", "way": "in", "at": "09:00"},
        {"on": "2026-03-01", "way": "out", "at": "08:00"}]"#;
    assert!(
        wrong(times)[0].contains("no entry before it"),
        "{:?}",
        wrong(times)
    );
}

#[test]
fn what_ends_does_not_end_before_it_begins() {
    let found = wrong(
        r#""permits": [{"kind": "trp", "from": "2026-05-02", "until": "2026-05-01"}],
"visas": [{"category": "B8", "from": "2026-05-02", "until": "2026-05-01"}],
"registrations": [{"on": "2026-05-02", "until": "2026-05-01"}],
"applications": [{"permit": "trp", "filed": "2026-05-02", "decided": "2026-05-01"}],
"penalties": [{"on": "2026-05-02", "field": "tax", "executed_on": "2026-05-01"}]"#,
    );
    assert_eq!(found.len(), 5, "{found:#?}");
    assert_eq!(
        found[0],
        "2:60 `$.permits[0].until` is 2026-05-01, before 2026-05-02 in `from`: correct one of the \
         two"
    );
    let one_day = r#""visas": [{"category": "B8", "from": "2026-05-01", "until": "2026-05-01"}]"#;
    assert_eq!(facts(one_day).presence.visas.len(), 1);
}

#[test]
fn a_state_is_one_that_exists() {
    for bad in ["uz", "UZB", "ZZ", "U", ""] {
        let found = problems(&format!(r#"{{"citizenship": "{bad}"}}"#));
        assert_eq!(found.len(), 1);
        assert!(
            found[0].contains("two-letter code in capitals"),
            "{found:?}"
        );
    }
}

#[test]
fn an_iin_is_checked_and_never_repeated() {
    let told = |iin: &str| wrong(&format!(r#""iin": {iin}"#)).remove(0);
    assert_eq!(
        told(r#""95133230001""#),
        "2:8 `$.iin` is no IIN: write its twelve digits in quotes"
    );
    assert!(told("951332300015").contains("in quotes"));
    let short = "95133230001";
    assert!(
        !told(&format!("\"{short}\"")).contains(short),
        "the digits are personal"
    );
    assert_eq!(facts(r#""iin": "951332300015""#).papers.iin, Some(true));
    assert_eq!(facts(r#""iin": false"#).papers.iin, Some(false));
}

#[test]
fn an_odd_iin_is_told_and_never_refused() {
    for (iin, warning) in [
        ("951332300016", Warning::IinMistyped),
        ("991340000017", Warning::IinOfCompany),
    ] {
        let read = read(&format!(r#"{{"citizenship": "UZ", "iin": "{iin}"}}"#));
        assert_eq!(read.warnings, [warning]);
        assert_eq!(read.facts.papers.iin, Some(true));
        assert!(
            !warning.to_string().contains(iin),
            "the digits are personal"
        );
    }
}

#[test]
fn an_iin_may_differ_from_the_day_of_birth() {
    let json = r#"{"citizenship": "UZ", "born": "1990-01-01", "iin": "951332300015"}"#;
    assert_eq!(read(json).warnings, [Warning::IinDiffers]);
}

#[test]
fn a_notification_of_no_entry_is_told() {
    let json = r#"{"citizenship": "UZ", "crossings": [{"on": "2026-11-02", "way": "in"}],
        "arrival_notifications": [{"on": "2026-11-04", "for_entry": "2026-11-03"}]}"#;
    let entry = day("2026-11-03");
    assert_eq!(
        read(json).warnings,
        [Warning::NoSuchEntry { place: 0, entry }]
    );
}

#[test]
fn money_is_whole_tenge() {
    for (bad, given) in [
        ("-1", "-1"),
        ("0.5", "0.5"),
        ("99999999999999999999", "1e20"),
        ("18446744073709551615", "18446744073709551615"),
        ("1e300", "1e300"),
        ("1.5e0", "1.5"),
    ] {
        let found = wrong(&format!(r#""funds_kzt": {bad}"#));
        let wanted = "write whole tenge, 0 or more, without quotes";
        assert_eq!(found, [format!("2:14 `$.funds_kzt` is {given}: {wanted}")]);
    }
    assert!(wrong(r#""funds_kzt": "5000""#)[0].contains("without quotes"));
    assert_eq!(
        facts(r#""funds_kzt": 0"#).papers.funds,
        Some(ruqsat_law::Tenge(0))
    );
    for million in ["1000000", "1e6", "1.0E+6", "1000000.0"] {
        let read = facts(&format!(r#""funds_kzt": {million}"#)).papers.funds;
        assert_eq!(read, Some(ruqsat_law::Tenge(1_000_000)), "{million}");
    }
}

#[test]
fn counts_and_texts_have_bounds() {
    for bad in ["0", "1001", "1.5", "-3"] {
        assert!(wrong(&format!(r#""housing": {{"owners": {bad}}}"#))[0].contains("from 1 to 1000"));
    }
    let long = "x".repeat(65);
    for bad in ["", "\\u0007", &long] {
        let found = wrong(&format!(
            r#""visas": [{{"category": "{bad}", "from": "2026-01-01", "until": "2026-01-02"}}]"#
        ));
        assert!(found[0].contains("1 to 64 characters"), "{found:?}");
    }
}

#[test]
fn any_relative_may_have_married() {
    let child = r#"{"relation": "child", "citizenship": "UZ", "status": "abroad", "married_on": "2020-01-01"}"#;
    let family = facts(&format!(r#""family": [{child}]"#)).family.unwrap();
    assert_eq!(family[0].married_on, Some(day("2020-01-01")));
}

#[test]
fn what_contradicts_its_neighbour_is_named() {
    assert!(
        wrong(r#""permits": [{"kind": "rp_card", "ground": "family", "from": "2026-01-01", "until": "2026-01-02"}]"#)[0]
            .contains("which has no ground")
    );
    assert!(
        wrong(r#""wants": {"permit": "prp", "ground": "education"}"#)[0]
            .contains("`ordinary`, `ethnic_kazakh`")
    );
}

#[test]
fn a_field_stands_once() {
    assert_eq!(
        wrong("\"born\": \"1990-01-01\",\n\"born\": \"1990-01-02\""),
        ["3:9 `$.born` stands here twice: keep one of them"]
    );
    assert_eq!(
        wrong(r#""study": {"photo": true, "photo": true}"#),
        ["2:35 `$.study.photo` stands here twice: keep one of them"]
    );
}

#[test]
fn a_wrong_type_is_named() {
    let told = |fields: &str| wrong(fields).remove(0);
    assert_eq!(
        told(r#""crossings": {}"#),
        "2:14 `$.crossings` is an object: write a list of crossings"
    );
    assert_eq!(
        told(r#""crossings": [1]"#),
        "2:15 `$.crossings[0]` is a number: write a crossing as `{\"on\": …, \"way\": \"in\"}`"
    );
    assert_eq!(
        told(r#""ethnic_kazakh": "yes""#),
        "2:18 `$.ethnic_kazakh` is a text: write true or false"
    );
    assert_eq!(
        told(r#""born": [["x"], {}]"#),
        "2:9 `$.born` is a list: write a day as `2026-11-21`"
    );
    assert_eq!(
        told(r#""visas": true"#),
        "2:10 `$.visas` is true or false: write a list"
    );
    assert_eq!(
        problems("[]"),
        ["1:1 `$` is a list: write one person as `{\"citizenship\": \"UZ\", …}`"]
    );
}

#[test]
fn everything_that_is_wrong_is_told_at_once_in_order() {
    let found = problems(
        "{\n\"born\": \"1990-02-30\",\n\"visas\": [{\"from\": 3}, {\"category\": \"B8\", \
         \"from\": \"2026-01-01\", \"until\": \"x\"}],\n\"colour\": 1\n}",
    );
    let places: Vec<&str> = found
        .iter()
        .map(|line| line.split('`').nth(1).unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "$.citizenship",
            "$.born",
            "$.visas[0].category",
            "$.visas[0].until",
            "$.visas[0].from",
            "$.visas[1].until",
            "$.colour"
        ]
    );
}

#[test]
fn a_list_has_an_end() {
    let crossing = r#"{"on": "2026-01-01", "way": "in"}"#;
    let many = vec![crossing; 10_001].join(",");
    let found = wrong(&format!(r#""crossings": [{many}]"#));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("more than 10000 elements"));
}

#[test]
fn a_day_outside_the_data_is_refused() {
    assert_eq!(
        wrong(r#""on": "2022-12-31""#),
        ["2:7 `$.on` is 2022-12-31, and the law data cover 2023-01-27 to 2027-12-31"]
    );
    let json = br#"{"citizenship": "UZ"}"#;
    assert!(
        reader()
            .read(json, DayAsked::Always(day("2028-01-01")))
            .is_err()
    );
    assert!(
        reader()
            .read(json, DayAsked::Always(day("2027-12-31")))
            .is_ok()
    );
}

#[test]
fn what_is_no_json_is_placed() {
    assert_eq!(
        problems("{\"citizenship\": \"UZ\",\n\"born\": }"),
        [
            "2:9 `$` is no JSON that can be read: a value is expected here: a text stands in double \
          quotes, as `\"UZ\"`"
        ]
    );
    assert!(problems("\n")[0].contains("it is empty: write one person"));
    assert!(problems("{\"born\": \"2000-01-01\",}")[0].contains("comma stands before the closing"));
    assert!(problems("{\"citizenship\": \"UZ\"} x")[0].starts_with("1:23 "));
    let deep = "[".repeat(100_000);
    assert!(problems(&deep)[0].contains("it ends before"));
    assert_eq!(
        problems("{\"born\": \"x\",\n\"iin\": tru}"),
        [
            "1:10 `$.born` is `x`: write a day as `2026-11-21`",
            "2:11 `$` is no JSON that can be read: a value is expected here: a text stands in \
          double quotes, as `\"UZ\"`"
        ]
    );
    let latin = reader().read(
        b"{\"citizenship\": \"\xff\"}",
        DayAsked::Always(day("2026-01-01")),
    );
    assert_eq!(
        latin.unwrap_err().to_string(),
        "1 problem in the facts: `$` is no JSON that can be read: its text is not UTF-8"
    );
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(
        read("\u{feff}{\"citizenship\": \"UZ\"}").on,
        day("2026-11-21")
    );
}

#[test]
fn the_order_of_fields_and_crossings_does_not_matter() {
    let (entry, exit) = (
        r#"{"on": "2026-01-01", "way": "in"}"#,
        r#"{"way": "out", "on": "2026-02-01"}"#,
    );
    let one = format!(r#""born": "1990-01-01", "crossings": [{entry}, {exit}]"#);
    let other = format!(r#""crossings": [{exit}, {entry}], "born": "1990-01-01""#);
    assert_eq!(facts(&one), facts(&other));
}

#[test]
fn an_escaped_name_is_the_same_name() {
    assert_eq!(
        facts(r#""\u0062orn": "1990-01-01""#).person.born_on,
        Some(day("1990-01-01"))
    );
}
