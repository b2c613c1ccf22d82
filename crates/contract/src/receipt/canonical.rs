//! One text for one value: fields in the order of their names, no blanks. The order of fields and
//! the layout of a file say nothing, so they do not change its fingerprint.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// SHA-256 over the canonical text, as 64 hexadecimal digits.
pub(super) fn fingerprint(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    format!("{:x}", Sha256::digest(text.as_bytes()))
}

/// The reader of JSON has limited the depth.
fn write(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string());
        }
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            text.push('{');
            for (place, (name, value)) in fields.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
    }
}
