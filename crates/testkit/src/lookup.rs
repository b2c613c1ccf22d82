//! Finds what stands at a path of an assessment, and says whether it is what a case expects.
//!
//! A path names members by a dot: `stay.last_day`. In a list, a step picks the entry with that
//! `id`, `provision`, `topic` or `rule`; permits are picked by `trp:employment`, `prp:ordinary`
//! or `rp_card`. A number picks by place.

use serde_json::Value;

/// Whether what stands at `path` is as expected; otherwise what stands there.
///
/// Expecting `"absent"` wants nothing there. A list is expected to hold at least the entries
/// named: by their id, provision, topic or rule where they are objects.
pub fn meets(assessment: &Value, path: &str, expected: &Value) -> Result<(), String> {
    let found = at(assessment, path);
    let meets = match (found, expected) {
        (None, expected) => expected == "absent",
        (Some(Value::Array(list)), Value::Array(wanted)) => {
            wanted
                .iter()
                .all(|wanted| list.iter().any(|entry| named(entry, wanted)))
                && (!wanted.is_empty() || list.is_empty())
        }
        (Some(found), expected) => found == expected,
    };
    if meets {
        return Ok(());
    }
    let found = found.map_or_else(|| "nothing".to_owned(), shown);
    Err(format!("`{path}`: expected {expected}, found {found}"))
}

/// What stands at a path.
pub fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    let mut value = value;
    let mut rest = path;
    while !rest.is_empty() {
        let (step, after) = rest.split_once('.').unwrap_or((rest, ""));
        rest = after;
        value = match value {
            Value::Object(members) => members.get(step)?,
            Value::Array(list) => {
                if let Ok(place) = step.parse::<usize>() {
                    list.get(place)?
                } else {
                    // Rule ids hold dots themselves: take as many steps as name an entry.
                    let (entry, after) = longest(list, step, rest)?;
                    rest = after;
                    entry
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
        };
    }
    Some(value)
}

fn longest<'a, 'p>(list: &'a [Value], step: &str, rest: &'p str) -> Option<(&'a Value, &'p str)> {
    let mut name = step.to_owned();
    let mut rest = rest;
    loop {
        let wanted = Value::String(name.clone());
        if let Some(entry) = list.iter().find(|entry| named(entry, &wanted)) {
            return Some((entry, rest));
        }
        if rest.is_empty() {
            return None;
        }
        let (next, after) = rest.split_once('.').unwrap_or((rest, ""));
        name = format!("{name}.{next}");
        rest = after;
    }
}

/// The entry is the value wanted, or bears it as its name.
fn named(entry: &Value, wanted: &Value) -> bool {
    if entry == wanted {
        return true;
    }
    if let Some(permit) = entry.get("permit").and_then(Value::as_str) {
        let ground = entry.get("ground").and_then(Value::as_str);
        let name = ground.map_or_else(|| permit.to_owned(), |ground| format!("{permit}:{ground}"));
        return wanted.as_str() == Some(&name);
    }
    ["id", "provision", "topic", "rule", "do"]
        .iter()
        .any(|key| entry.get(key) == Some(wanted))
}

/// A list of objects by their names, anything else as it is.
fn shown(value: &Value) -> String {
    let entries = value
        .as_array()
        .filter(|list| list.iter().all(Value::is_object));
    let name = |entry: &Value| {
        let keys = ["permit", "ground", "id", "provision", "topic", "rule"];
        let parts = keys
            .iter()
            .filter_map(|key| entry.get(key).and_then(Value::as_str));
        parts.collect::<Vec<_>>().join(":")
    };
    entries.map_or_else(
        || value.to_string(),
        |list| format!("[{}]", list.iter().map(name).collect::<Vec<_>>().join(", ")),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lists_are_walked_by_name() {
        let value = json!({
            "duties": [{ "id": "leave", "due": "2026-03-30" }],
            "permits": [{ "permit": "trp", "ground": "employment",
                          "reasons": [{ "rule": "TRP.EMPLOYMENT.CONTRACT", "values": { "a": 1 } }] }],
        });
        assert_eq!(at(&value, "duties.leave.due"), Some(&json!("2026-03-30")));
        let path = "permits.trp:employment.reasons.TRP.EMPLOYMENT.CONTRACT.values.a";
        assert_eq!(at(&value, path), Some(&json!(1)));
        let reasons = "permits.trp:employment.reasons";
        assert!(meets(&value, reasons, &json!(["TRP.EMPLOYMENT.CONTRACT"])).is_ok());
        assert!(meets(&value, reasons, &json!(["PRP.MEANS"])).is_err());
        assert!(meets(&value, reasons, &json!([])).is_err());
        assert!(meets(&value, "entry", &json!("absent")).is_ok());
        assert_eq!(
            meets(&value, "duties.leave.due", &json!("2026-03-31")).unwrap_err(),
            "`duties.leave.due`: expected \"2026-03-31\", found \"2026-03-30\"",
        );
    }
}
