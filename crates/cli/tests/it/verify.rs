//! `ruqsat verify`: receipts run again.

use std::fs;
use std::path::PathBuf;

use ruqsat_contract::Making;
use serde_json::{Value, json};

use crate::{Run, root, run, ruqsat};

/// A receipt made of what the program itself answers.
fn receipt(law: &[&str]) -> Value {
    let arguments = [
        "assess",
        "examples/counting-days.json",
        "--format",
        "json",
        "--on",
        "2026-11-21",
    ];
    let answered = ruqsat(&[&arguments[..], law].concat());
    assert_eq!(answered.code, 0, "{}", answered.err);
    let answer: Value = serde_json::from_str(&answered.out).unwrap();
    let facts = fs::read(root().join("examples/counting-days.json")).unwrap();
    let making = Making {
        program: env!("CARGO_PKG_VERSION"),
        edition: answer["law"]["edition"].as_str().unwrap(),
        on: "2026-11-21".parse().unwrap(),
        facts: &serde_json::from_slice(&facts).unwrap(),
        answer: &answer,
        made_at: 1_795_262_400,
    };
    serde_json::from_slice(&making.text()).unwrap()
}

fn verify(receipt: &Value, more: &[&str]) -> Run {
    run(&[&["verify", "-"], more].concat(), &receipt.to_string())
}

#[test]
fn a_receipt_gives_the_same_answer_in_three_languages() {
    let receipt = receipt(&[]);
    for (language, words) in [
        ("kk", "Жауап сол"),
        ("ru", "Тот же ответ."),
        ("en", "The same answer."),
    ] {
        let verified = verify(&receipt, &["--lang", language]);
        assert_eq!(verified.code, 0, "{}", verified.err);
        assert!(verified.out.starts_with(words), "{}", verified.out);
    }
}

#[test]
fn changed_facts_and_changed_answers_are_told_apart() {
    let mut facts = receipt(&[]);
    facts["facts"]["citizenship"] = json!("DE");
    let mut answer = receipt(&[]);
    answer["answer"]["stay"]["days"]["last_day"] = json!("2027-01-01");
    for (receipt, outcome) in [(facts, "facts_changed"), (answer, "answer_changed")] {
        let verified = verify(&receipt, &["--format", "json"]);
        assert_eq!(verified.code, 2, "{}", verified.out);
        let told: Value = serde_json::from_str(&verified.out).unwrap();
        assert_eq!(told["outcome"], outcome);
        assert!(
            told["difference"]["path"]
                .as_str()
                .unwrap()
                .starts_with("$.")
        );
        assert_eq!(verify(&receipt, &[]).code, 2);
    }
}

#[test]
fn a_receipt_needs_the_edition_it_was_made_under() {
    let law = another_edition();
    let law = law.to_str().unwrap();
    let made_there = receipt(&["--law", law]);
    let here = verify(&made_there, &["--format", "json"]);
    assert_eq!(here.code, 2);
    let told: Value = serde_json::from_str(&here.out).unwrap();
    assert_eq!(told["outcome"], "other_edition");
    assert_eq!(told["edition"]["receipt"], made_there["edition"]);
    assert_eq!(verify(&made_there, &["--law", law]).code, 0);
    fs::remove_dir_all(law).unwrap();
}

/// A copy of the law in which one amount is another.
fn another_edition() -> PathBuf {
    let copy = std::env::temp_dir().join(format!("ruqsat-law-{}", std::process::id()));
    copy_folder(&root().join("law"), &copy);
    let file = copy.join("parameters/index.toml");
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replacen("4325", "4326", 1);
    assert_ne!(text, changed, "the amount stands in the file");
    fs::write(file, changed).unwrap();
    copy
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let copy = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(path, copy).unwrap();
        }
    }
}

#[test]
fn what_is_no_receipt_is_refused_with_a_reason() {
    for text in ["", "{}", "nonsense", "{\"ruqsat_receipt\": 9}"] {
        let verified = run(&["verify", "-"], text);
        assert_eq!(verified.code, 2, "{text}");
        assert!(verified.err.contains("receipt"), "{}", verified.err);
    }
    let missing = ruqsat(&["verify", "no-such-file.json"]);
    assert_eq!(missing.code, 1);
}

#[test]
fn a_receipt_cannot_command_the_terminal() {
    let mut receipt = receipt(&[]);
    receipt["made_at"] = json!("\u{1b}[2J");
    let verified = verify(&receipt, &["--lang", "en"]);
    assert_eq!(verified.code, 0);
    assert!(!verified.out.contains('\u{1b}'));
}
