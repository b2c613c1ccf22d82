//! Worked cases of the law in Markdown: a heading, prose, and one `case` block.
//!
//! ````markdown
//! ## A US citizen counts the day of entry
//!
//! Entered on 1 March; 30 days, the day of entry being the first.
//!
//! ```case
//! on = 2026-03-20
//! facts.citizenship = "US"
//! facts.crossings = [{ on = 2026-03-01, way = "in" }]
//! expect."stay.last_day" = 2026-03-30
//! ```
//! ````
//!
//! `like = "ivan"` starts from a complete person of `law/cases/persons.toml`; facts that the case
//! names replace theirs, and `without = ["funds_kzt"]` takes facts away.

use std::fmt;

use serde_json::{Map, Value};

/// One worked case.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The heading.
    pub name: String,
    /// File and line of the heading.
    pub place: String,
    /// The facts as JSON of the contract, with `on`.
    pub facts: Value,
    /// Paths into the assessment and what stands there.
    pub expect: Vec<(String, Value)>,
}

/// A case that cannot be read: where, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The complete persons that cases start from, by name.
pub fn persons(text: &str) -> Result<Map<String, Value>, Unreadable> {
    let table: toml::Table = text
        .parse()
        .map_err(|error| Unreadable(format!("persons.toml: {error}")))?;
    Ok(table
        .into_iter()
        .map(|(name, facts)| (name, json(facts)))
        .collect())
}

/// All cases of one Markdown file.
pub fn cases(
    file: &str,
    text: &str,
    persons: &Map<String, Value>,
) -> Result<Vec<Case>, Unreadable> {
    let mut found = Vec::new();
    let mut heading: Option<(usize, &str)> = None;
    let mut block: Option<String> = None;
    for (number, line) in text.lines().enumerate() {
        match (&mut block, line) {
            (Some(body), "```") => {
                let (at, name) = heading.ok_or_else(|| {
                    Unreadable(format!("{file}:{number}: a case without heading"))
                })?;
                found.push(case(name, format!("{file}:{at}"), body, persons)?);
                block = None;
            }
            (Some(body), _) => {
                body.push_str(line);
                body.push('\n');
            }
            (None, "```case") => block = Some(String::new()),
            (None, _) => {
                if let Some(name) = line.strip_prefix("## ") {
                    heading = Some((number + 1, name.trim()));
                }
            }
        }
    }
    match block {
        Some(_) => Err(Unreadable(format!(
            "{file}: the last case block is not closed"
        ))),
        None => Ok(found),
    }
}

fn case(
    name: &str,
    place: String,
    body: &str,
    persons: &Map<String, Value>,
) -> Result<Case, Unreadable> {
    let wrong = |what: &str| Unreadable(format!("{place}: {what}"));
    let mut table: toml::Table = body.parse().map_err(|error| wrong(&format!("{error}")))?;
    let mut facts = match table.remove("like") {
        None => Map::new(),
        Some(name) => {
            let name = name.as_str().ok_or_else(|| wrong("`like` is not a name"))?;
            let person = persons.get(name).and_then(Value::as_object);
            person
                .ok_or_else(|| wrong(&format!("no person `{name}` in persons.toml")))?
                .clone()
        }
    };
    for gone in table
        .remove("without")
        .as_ref()
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
    {
        let path = gone
            .as_str()
            .ok_or_else(|| wrong("`without` holds no names"))?;
        remove(&mut facts, path)
            .ok_or_else(|| wrong(&format!("there is no `{path}` to take away")))?;
    }
    if let Some(Value::Object(named)) = table.remove("facts").map(json) {
        merge(&mut facts, named);
    }
    let on = table.remove("on").ok_or_else(|| wrong("no `on`"))?;
    facts.insert("on".to_owned(), json(on));
    let Some(Value::Object(expect)) = table.remove("expect").map(json) else {
        return Err(wrong("no `expect`"));
    };
    match table.keys().next() {
        Some(key) => Err(wrong(&format!("unknown key `{key}`"))),
        None => Ok(Case {
            name: name.to_owned(),
            place,
            facts: Value::Object(facts),
            expect: expect.into_iter().collect(),
        }),
    }
}

/// Objects are merged, everything else is replaced.
fn merge(facts: &mut Map<String, Value>, named: Map<String, Value>) {
    for (key, value) in named {
        match (facts.get_mut(&key), value) {
            (Some(Value::Object(old)), Value::Object(new)) => merge(old, new),
            (_, value) => {
                facts.insert(key, value);
            }
        }
    }
}

fn remove(facts: &mut Map<String, Value>, path: &str) -> Option<Value> {
    match path.split_once('.') {
        None => facts.remove(path),
        Some((first, rest)) => remove(facts.get_mut(first)?.as_object_mut()?, rest),
    }
}

/// TOML as JSON; days become text as in the contract.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(list) => list.into_iter().map(json).collect(),
        toml::Value::Table(table) => Value::Object(
            table
                .into_iter()
                .map(|(key, value)| (key, json(value)))
                .collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# File\n\n## First\n\nWhy.\n\n```case\non = 2026-03-20\nlike = \"ivan\"\n\
        without = [\"iin\"]\nfacts.passport.expires = 2027-01-01\n\
        expect.\"stay.last_day\" = 2026-03-30\n```\n";

    #[test]
    fn a_case_starts_from_its_person() {
        let people =
            persons("ivan = { citizenship = \"RU\", iin = \"1\", passport.kind = \"id_card\" }");
        let read = cases("a.md", TEXT, &people.unwrap()).unwrap();
        let expected = serde_json::json!({
            "citizenship": "RU", "on": "2026-03-20",
            "passport": { "kind": "id_card", "expires": "2027-01-01" },
        });
        let case = read.first().unwrap();
        assert_eq!(
            (case.name.as_str(), case.place.as_str()),
            ("First", "a.md:3")
        );
        assert_eq!(case.facts, expected);
        assert_eq!(
            case.expect,
            [("stay.last_day".to_owned(), "2026-03-30".into())]
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_place() {
        let error = |text| cases("a.md", text, &Map::new()).unwrap_err().to_string();
        assert_eq!(error("## A\n```case\nexpect = {}\n```"), "a.md:1: no `on`");
        assert_eq!(
            error("## A\n```case\non = 2026-01-01\n"),
            "a.md: the last case block is not closed"
        );
        let like = "## A\n```case\non = 2026-01-01\nlike = \"eve\"\n```";
        assert_eq!(error(like), "a.md:1: no person `eve` in persons.toml");
    }
}
