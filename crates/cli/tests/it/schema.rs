//! The schemas describe what is read and what is written. The checker below knows the few words
//! of JSON Schema that they use.

use serde_json::Value;

use crate::{json, root, ruqsat};

const PERSONS: [&str; 5] = [
    "astana-hub",
    "counting-days",
    "couple-to-rp",
    "ethnic-kazakh",
    "landlord-abroad",
];

#[test]
fn the_facts_of_the_examples_keep_to_their_schema() {
    let schema = json(&ruqsat(&["schema", "facts"]).out);
    assert_eq!(schema["required"], serde_json::json!(["citizenship"]));
    for person in PERSONS {
        let path = root().join(format!("examples/{person}.json"));
        let facts = json(&std::fs::read_to_string(path).unwrap());
        assert_eq!(faults(&facts, &schema, &schema, "$"), [""; 0], "{person}");
    }
    let odd = json(r#"{"citizenship": "uz", "crossings": [{"on": "2026-01-01", "x": 1}]}"#);
    let told = faults(&odd, &schema, &schema, "$");
    assert_eq!(
        told,
        [
            "$.citizenship: pattern",
            "$.crossings[0].x: unknown",
            "$.crossings[0]: lacks `way`"
        ]
    );
}

#[test]
fn answers_keep_to_their_schema() {
    let schema = json(&ruqsat(&["schema", "assessment"]).out);
    for person in PERSONS {
        let path = format!("examples/{person}.json");
        for day in ["2026-11-21", "2027-08-01", "2024-02-29"] {
            let asked = ["assess", &path, "--format", "json", "--on", day];
            let answer = json(&ruqsat(&asked).out);
            assert_eq!(
                faults(&answer, &schema, &schema, "$"),
                [""; 0],
                "{person} {day}"
            );
        }
    }
}

#[test]
fn every_field_of_the_facts_is_described_for_people() {
    let schema = json(&ruqsat(&["schema", "facts"]).out);
    let described = std::fs::read_to_string(root().join("docs/contract.md")).unwrap();
    for field in schema["properties"].as_object().unwrap().keys() {
        assert!(
            described.contains(&format!("`{field}`")),
            "docs/contract.md lacks `{field}`"
        );
    }
}

/// What does not keep to the schema; `whole` holds its definitions.
fn faults(value: &Value, schema: &Value, whole: &Value, path: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return faults(value, &whole["$defs"][name], whole, path);
    }
    if let Some(ways) = schema["anyOf"].as_array() {
        let fits = ways
            .iter()
            .any(|way| faults(value, way, whole, path).is_empty());
        return if fits {
            Vec::new()
        } else {
            vec![format!("{path}: none of the ways")]
        };
    }
    let mut found = Vec::new();
    if schema["enum"]
        .as_array()
        .is_some_and(|words| !words.contains(value))
    {
        found.push(format!("{path}: {value} is no word of the list"));
    }
    if schema.get("const").is_some_and(|only| only != value) {
        found.push(format!("{path}: not the constant"));
    }
    let types: Vec<&str> = match schema["type"].as_array() {
        Some(types) => types.iter().filter_map(Value::as_str).collect(),
        None => schema["type"].as_str().into_iter().collect(),
    };
    if !types.is_empty() && !types.iter().any(|name| is_of(value, name)) {
        found.push(format!("{path}: not {types:?}"));
    }
    if schema["pattern"] == "^[A-Z]{2}$" && !is_state(value) {
        found.push(format!("{path}: pattern"));
    }
    if schema["format"] == "date" && value.as_str().is_none_or(|day| day.len() != 10) {
        found.push(format!("{path}: no day"));
    }
    for (place, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(faults(
            item,
            &schema["items"],
            whole,
            &format!("{path}[{place}]"),
        ));
    }
    found.extend(faults_of_fields(value, schema, whole, path));
    found
}

fn faults_of_fields(value: &Value, schema: &Value, whole: &Value, path: &str) -> Vec<String> {
    let (Some(fields), Some("object")) = (value.as_object(), schema["type"].as_str()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (name, inside) in fields {
        let path = format!("{path}.{name}");
        match (
            schema["properties"].get(name),
            &schema["additionalProperties"],
        ) {
            (None, Value::Bool(false)) => found.push(format!("{path}: unknown")),
            (Some(schema), _) | (None, schema) => {
                found.extend(faults(inside, schema, whole, &path));
            }
        }
    }
    let required = schema["required"].as_array().into_iter().flatten();
    let lacking = required
        .filter_map(Value::as_str)
        .filter(|name| !fields.contains_key(*name));
    found.extend(lacking.map(|name| format!("{path}: lacks `{name}`")));
    found
}

fn is_of(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        other => panic!("the checker does not know `{other}`"),
    }
}

fn is_state(value: &Value) -> bool {
    let code = value.as_str().unwrap_or_default();
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Papers are too many for a table; every other word is written where people look for it.
#[test]
fn the_contract_page_has_every_word_of_the_facts() {
    let page = std::fs::read_to_string(root().join("docs/contract.md")).unwrap();
    let schema = json(&ruqsat(&["schema", "facts"]).out);
    let mut words = Vec::new();
    words_below(&schema, &mut words);
    assert!(words.len() > 60, "{words:?}");
    let absent = |word: &&str| !page.contains(&format!("`{word}`"));
    let absent: Vec<&str> = words.into_iter().filter(absent).collect();
    assert!(absent.is_empty(), "docs/contract.md lacks {absent:?}");
}

fn words_below<'s>(schema: &'s Value, words: &mut Vec<&'s str>) {
    if let Some(list) = schema.get("enum").and_then(Value::as_array) {
        words.extend(list.iter().filter_map(Value::as_str));
    }
    for (name, below) in schema.as_object().into_iter().flatten() {
        if name != "documents" {
            words_below(below, words);
        }
    }
    for below in schema.as_array().into_iter().flatten() {
        words_below(below, words);
    }
}
