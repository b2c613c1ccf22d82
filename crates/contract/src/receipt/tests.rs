use ruqsat_law::{Law, State};
use serde_json::{Value, json};

use super::*;
use crate::Assessor;

const ON: &str = "2026-11-21";

fn facts() -> Value {
    json!({
        "citizenship": "RU",
        "born": "1990-03-04",
        "crossings": [{ "on": "2026-11-01", "way": "in" }],
    })
}

fn assessor(law: &Law) -> Assessor<'_> {
    let states = ["RU", "UZ"].map(|code| State::from_code(code).unwrap());
    Assessor::new(law, states)
}

/// A receipt as it is made, as JSON that a test may change.
fn made(law: &Law) -> Value {
    let on: Day = ON.parse().unwrap();
    let mut answer = Vec::new();
    let facts = facts();
    assessor(law)
        .answer(
            facts.to_string().as_bytes(),
            crate::DayAsked::Always(on),
            &mut answer,
        )
        .unwrap();
    let making = Making {
        program: "0.1.0",
        edition: &law.edition,
        on,
        facts: &facts,
        answer: &serde_json::from_slice(&answer).unwrap(),
        made_at: 1_795_262_400,
    };
    serde_json::from_slice(&making.text()).unwrap()
}

fn checked(law: &Law, receipt: &Value) -> Checked {
    let receipt = Receipt::read(receipt.to_string().as_bytes()).unwrap();
    receipt.checked(&law.edition, &mut assessor(law)).unwrap()
}

fn path(checked: &Checked) -> String {
    checked.difference.as_ref().unwrap().path.to_string()
}

#[test]
fn the_same_facts_give_the_same_answer() {
    let law = ruqsat_testkit::law();
    let receipt = made(law);
    assert_eq!(receipt["made_at"], "2026-11-21T12:00:00Z");
    let same = Checked {
        outcome: Outcome::Same,
        difference: None,
    };
    assert_eq!(checked(law, &receipt), same);
}

#[test]
fn a_changed_fact_is_seen_with_what_it_changes() {
    let law = ruqsat_testkit::law();
    let mut receipt = made(law);
    receipt["facts"]["crossings"][0]["on"] = json!("2026-10-25");
    let found = checked(law, &receipt);
    assert_eq!(found.outcome, Outcome::FactsChanged);
    assert!(path(&found).starts_with("$."), "{found:?}");
}

#[test]
fn a_changed_answer_is_seen_with_its_place() {
    let law = ruqsat_testkit::law();
    let mut receipt = made(law);
    receipt["answer"]["stay"]["status"] = json!("overstay");
    let found = checked(law, &receipt);
    assert_eq!(found.outcome, Outcome::AnswerChanged);
    assert_eq!(path(&found), "$.stay.status");
    let difference = found.difference.unwrap();
    assert_eq!(difference.receipt.unwrap(), "\"overstay\"");
    assert_eq!(difference.here.unwrap(), "\"lawful\"");
}

#[test]
fn a_forged_fingerprint_does_not_help() {
    let law = ruqsat_testkit::law();
    let mut receipt = made(law);
    receipt["answer"]["stay"]["status"] = json!("overstay");
    receipt["answer_sha256"] = json!(fingerprint(&receipt["answer"]));
    assert_eq!(checked(law, &receipt).outcome, Outcome::Differs);
}

#[test]
fn another_edition_is_named_and_nothing_is_claimed() {
    let law = ruqsat_testkit::law();
    let mut receipt = made(law);
    receipt["edition"] = json!("0".repeat(64));
    let found = checked(law, &receipt);
    assert_eq!(found.outcome, Outcome::OtherEdition);
    assert_eq!(found.difference, None);
}

#[test]
fn the_order_of_fields_says_nothing() {
    let one: Value = serde_json::from_str(r#"{"a": [1, {"x": 1, "y": 2}], "b": 2}"#).unwrap();
    let two: Value = serde_json::from_str(r#"{"b":2,"a":[1,{"y":2,"x":1}]}"#).unwrap();
    assert_eq!(fingerprint(&one), fingerprint(&two));
    let other: Value = serde_json::from_str(r#"{"b":2,"a":[{"y":2,"x":1},1]}"#).unwrap();
    assert_ne!(fingerprint(&one), fingerprint(&other));
}

#[test]
fn what_is_no_receipt_is_refused() {
    let law = ruqsat_testkit::law();
    let deep = "[".repeat(100_000);
    for text in ["", "{}", "[]", "nonsense", &deep, "{\"ruqsat_receipt\": 1}"] {
        assert!(Receipt::read(text.as_bytes()).is_err());
    }
    let large = vec![b' '; LARGEST_RECEIPT + 1];
    assert!(matches!(Receipt::read(&large), Err(ReceiptFault::TooLarge)));
    let mut receipt = made(law);
    receipt["ruqsat_receipt"] = json!(2);
    let read = Receipt::read(receipt.to_string().as_bytes());
    assert!(matches!(read, Err(ReceiptFault::Version(2))));
    let mut receipt = made(law);
    receipt["on"] = json!("soon");
    let read = Receipt::read(receipt.to_string().as_bytes()).unwrap();
    assert!(matches!(read.on(), Err(ReceiptFault::NotADay(_))));
}
