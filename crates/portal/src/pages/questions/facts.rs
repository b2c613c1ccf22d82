//! Facts of a draft by their path, such as `work.contract`.

use serde_json::{Map, Value as Json};

/// Facts as the contract writes them.
pub(super) type Facts = Map<String, Json>;

/// Objects that say something by being there, even when they are empty.
const TELLING: [&str; 4] = ["study", "treatment", "mission", "business"];

/// What stands there.
pub(super) fn get<'f>(facts: &'f Facts, path: &str) -> Option<&'f Json> {
    match path.split_once('.') {
        None => facts.get(path),
        Some((object, field)) => facts.get(object)?.get(field),
    }
}

/// Writes it there. An object that is not yet there, or is something else, is made.
pub(super) fn set(facts: &mut Facts, path: &str, value: Json) {
    let Some((object, field)) = path.split_once('.') else {
        facts.insert(path.to_owned(), value);
        return;
    };
    let place = facts
        .entry(object)
        .or_insert_with(|| Json::Object(Map::new()));
    if !place.is_object() {
        *place = Json::Object(Map::new());
    }
    if let Some(fields) = place.as_object_mut() {
        fields.insert(field.to_owned(), value);
    }
}

/// Takes it away, and the object around it when nothing is left of it.
pub(super) fn remove(facts: &mut Facts, path: &str) {
    let Some((object, field)) = path.split_once('.') else {
        facts.remove(path);
        return;
    };
    let Some(fields) = facts.get_mut(object).and_then(Json::as_object_mut) else {
        return;
    };
    fields.remove(field);
    if fields.is_empty() && !TELLING.contains(&object) {
        facts.remove(object);
    }
}

/// The elements of a list.
pub(super) fn list<'f>(facts: &'f Facts, path: &str) -> &'f [Json] {
    let found = get(facts, path).and_then(Json::as_array);
    found.map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_set_is_found_and_what_is_removed_leaves_nothing() {
        let mut facts = Facts::new();
        set(&mut facts, "work.contract", json!("none"));
        assert_eq!(get(&facts, "work.contract"), Some(&json!("none")));
        remove(&mut facts, "work.contract");
        assert!(facts.is_empty());
    }

    #[test]
    fn who_studies_goes_on_studying_without_a_last_day() {
        let mut facts = Facts::new();
        set(&mut facts, "study", json!(false));
        set(&mut facts, "study.until", json!("2027-06-30"));
        remove(&mut facts, "study.until");
        assert_eq!(get(&facts, "study"), Some(&json!({})));
    }
}
