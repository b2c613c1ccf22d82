//! The five persons of the README, each answer in a few lines: a change of the law or of a rule
//! shows here as a change of lines. Accept new ones with `INSTA_UPDATE=always`, having read them.

use std::fmt::Write as _;

use serde_json::Value;

use crate::{json, ruqsat};

#[test]
fn an_uzbek_at_astana_hub() {
    insta::assert_snapshot!(in_short("astana-hub"));
}

#[test]
fn a_us_remote_worker_counting_days() {
    insta::assert_snapshot!(in_short("counting-days"));
}

#[test]
fn a_belarusian_couple_aiming_at_the_rp() {
    insta::assert_snapshot!(in_short("couple-to-rp"));
}

#[test]
fn an_ethnic_kazakh_from_china() {
    insta::assert_snapshot!(in_short("ethnic-kazakh"));
}

#[test]
fn a_russian_employee_whose_landlord_is_abroad() {
    insta::assert_snapshot!(in_short("landlord-abroad"));
}

/// What an answer comes down to; the edition and the sources are left out.
fn in_short(person: &str) -> String {
    let path = format!("examples/{person}.json");
    let answer = json(&ruqsat(&["assess", &path, "--format", "json"]).out);
    let mut text = String::new();
    line(&mut text, "stay", &answer["stay"]);
    each(&mut text, "duty", &answer["duties"]);
    each(&mut text, "exposure", &answer["exposure"]);
    for permit in answer["permits"].as_array().unwrap() {
        line(&mut text, "permit", permit);
        each(&mut text, "  way", &permit["way"]);
        each(&mut text, "  paper", &permit["documents"]);
    }
    each(&mut text, "formalities", &answer["formalities"]);
    for dispute in answer["disputes"].as_array().unwrap() {
        writeln!(
            text,
            "dispute {} used {}",
            dispute["topic"], dispute["used"]
        )
        .unwrap();
    }
    writeln!(text, "missing {}", answer["missing"]).unwrap();
    text
}

fn each(text: &mut String, name: &str, list: &Value) {
    for one in list.as_array().unwrap() {
        line(text, name, one);
    }
}

/// The plain fields of an object, and the rules of its reasons.
fn line(text: &mut String, name: &str, object: &Value) {
    write!(text, "{name}").unwrap();
    for (field, value) in object.as_object().unwrap() {
        match (&**field, value) {
            ("because" | "reasons" | "risks" | "term", Value::Array(reasons)) => {
                let rules = reasons.iter().filter_map(|reason| reason["rule"].as_str());
                let rules: Vec<&str> = rules.collect();
                write!(text, " {field}={}", rules.join(",")).unwrap();
            }
            (_, Value::Array(_)) => {}
            (_, Value::String(word)) => write!(text, " {field}={word}").unwrap(),
            (_, other) => write!(text, " {field}={other}").unwrap(),
        }
    }
    text.push('\n');
}
