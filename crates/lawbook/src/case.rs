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
//! A table under the block makes a case of each of its rows: columns `on`, `like`, `without` and
//! `facts.…` are facts, `entered` is the day of one entry, every other column is a path into the
//! assessment.
//!
//! `like = "ivan"` starts from a complete person of `law/cases/persons.toml`; facts that the case
//! names replace theirs, and `without = ["funds_kzt"]` takes facts away.

use std::fmt;

use serde_json::{Map, Value};

/// One worked case.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The heading, which all rows of a table share.
    pub title: String,
    /// The heading, with the cells of the row where the case is one of a table.
    pub name: String,
    /// File and line of the heading, which all rows of a table share.
    pub heading: String,
    /// File and line of the heading, or of the row.
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
///
/// # Errors
/// The first thing that cannot be read, with its place.
pub fn cases(
    file: &str,
    text: &str,
    persons: &Map<String, Value>,
) -> Result<Vec<Case>, Unreadable> {
    let mut found = Vec::new();
    for block in blocks(file, text)? {
        let wrong = |error: &dyn fmt::Display| Unreadable(format!("{}: {error}", block.place));
        let base: toml::Table = block.body.parse().map_err(|error| wrong(&error))?;
        let rows = rows(&block.table).map_err(|error| wrong(&error))?;
        if rows.is_empty() {
            found.push(case(&block, block.place.clone(), base, persons)?);
            continue;
        }
        for row in rows {
            let mut table = base.clone();
            row.set(&mut table);
            let place = format!("{file}:{}", row.line);
            let case = case(&block, place, table, persons)?;
            let name = format!("{} · {}", block.heading, row.shown);
            found.push(Case { name, ..case });
        }
    }
    Ok(found)
}

/// A `case` block under its heading, with the lines of the table under it.
struct Block<'t> {
    heading: &'t str,
    place: String,
    body: String,
    table: Vec<(usize, &'t str)>,
}

fn blocks<'t>(file: &str, text: &'t str) -> Result<Vec<Block<'t>>, Unreadable> {
    let mut found: Vec<Block<'t>> = Vec::new();
    let mut heading: Option<(usize, &str)> = None;
    let (mut is_open, mut takes_rows) = (false, false);
    for (number, line) in (1..).zip(text.lines()) {
        if line == "```case" {
            let (at, heading) = heading
                .ok_or_else(|| Unreadable(format!("{file}:{number}: a case without heading")))?;
            let place = format!("{file}:{at}");
            found.push(Block {
                heading,
                place,
                body: String::new(),
                table: Vec::new(),
            });
            is_open = true;
        } else if line == "```" && is_open {
            (is_open, takes_rows) = (false, true);
        } else if let Some(block) = found.last_mut().filter(|_| is_open) {
            block.body.push_str(line);
            block.body.push('\n');
        } else if let Some(block) = found
            .last_mut()
            .filter(|_| takes_rows && line.starts_with('|'))
        {
            block.table.push((number, line));
        } else if let Some(name) = line.strip_prefix("## ") {
            heading = Some((number, name.trim()));
            takes_rows = false;
        }
    }
    if is_open {
        return Err(Unreadable(format!(
            "{file}: the last case block is not closed"
        )));
    }
    Ok(found)
}

/// A row of the table under a block: what it adds to the block.
struct Row<'t> {
    line: usize,
    shown: String,
    cells: Vec<(&'t str, &'t str)>,
}

/// The rows under the head and its rule.
fn rows<'t>(table: &[(usize, &'t str)]) -> Result<Vec<Row<'t>>, String> {
    let Some(((_, head), rows)) = table.split_first() else {
        return Ok(Vec::new());
    };
    let head = cells(head);
    let row = |&(line, text): &(usize, &'t str)| {
        let cells = cells(text);
        if cells.len() != head.len() {
            return Err(format!(
                "line {line}: {} cells under {}",
                cells.len(),
                head.len()
            ));
        }
        let shown = cells.join(" | ");
        let cells = head
            .iter()
            .copied()
            .zip(cells)
            .filter(|(_, cell)| !cell.is_empty());
        Ok(Row {
            line,
            shown,
            cells: cells.collect(),
        })
    };
    rows.iter().skip(1).map(row).collect()
}

/// The cells of a line, without the marks of code.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim().trim_start_matches('|').trim_end_matches('|');
    line.split('|')
        .map(|cell| cell.trim().trim_matches('`'))
        .collect()
}

impl Row<'_> {
    /// Columns `on`, `like`, `without` and `facts.…` are facts, `entered` is a crossing; all others
    /// are paths into the assessment.
    fn set(&self, table: &mut toml::Table) {
        for (column, cell) in &self.cells {
            let value = value(cell);
            match *column {
                "on" | "like" | "without" => put(table, column, value),
                "entered" => put(table, "facts.crossings", entered(value)),
                fact if fact.starts_with("facts.") => put(table, fact, value),
                path => {
                    let expect = table
                        .entry("expect")
                        .or_insert_with(|| toml::Value::Table(toml::Table::new()));
                    if let Some(expect) = expect.as_table_mut() {
                        expect.insert(path.to_owned(), value);
                    }
                }
            }
        }
    }
}

/// A cell as TOML; what is no TOML is a text.
fn value(cell: &str) -> toml::Value {
    let read = format!("v = {cell}").parse::<toml::Table>().ok();
    read.and_then(|mut table| table.remove("v"))
        .unwrap_or_else(|| toml::Value::String(cell.to_owned()))
}

fn entered(on: toml::Value) -> toml::Value {
    let way = toml::Value::String("in".to_owned());
    let crossing = toml::Table::from_iter([("on".to_owned(), on), ("way".to_owned(), way)]);
    toml::Value::Array(vec![toml::Value::Table(crossing)])
}

/// Sets what stands at a dotted path.
fn put(table: &mut toml::Table, path: &str, value: toml::Value) {
    let Some((first, rest)) = path.split_once('.') else {
        table.insert(path.to_owned(), value);
        return;
    };
    let inner = table
        .entry(first)
        .or_insert_with(|| toml::Value::Table(toml::Table::new()));
    if let Some(inner) = inner.as_table_mut() {
        put(inner, rest, value);
    }
}

fn case(
    block: &Block<'_>,
    place: String,
    mut table: toml::Table,
    persons: &Map<String, Value>,
) -> Result<Case, Unreadable> {
    let wrong = |what: &str| Unreadable(format!("{place}: {what}"));
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
            title: block.heading.to_owned(),
            name: block.heading.to_owned(),
            heading: block.place.clone(),
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
    fn each_row_under_a_block_is_a_case() {
        let text = "## Many\n\n```case\nfacts.citizenship = \"RU\"\n```\n\n\
            | `on` | `entered` | `facts.wants.permit` | `stay.last_day` |\n| --- | --- | --- | --- |\n\
            | 2026-03-20 | 2026-03-01 | trp | 2026-05-29 |\n| 2026-03-21 | | | absent |\n";
        let read = cases("a.md", text, &Map::new()).unwrap();
        let facts = serde_json::json!({
            "citizenship": "RU", "on": "2026-03-20", "wants": { "permit": "trp" },
            "crossings": [{ "on": "2026-03-01", "way": "in" }],
        });
        let [first, second] = read.as_slice() else {
            panic!("{read:?}");
        };
        assert_eq!((first.place.as_str(), &first.facts), ("a.md:9", &facts));
        assert_eq!(
            first.expect,
            [("stay.last_day".to_owned(), "2026-05-29".into())]
        );
        assert_eq!(
            second.expect,
            [("stay.last_day".to_owned(), "absent".into())]
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_place() {
        let error = |text| cases("a.md", text, &Map::new()).unwrap_err().to_string();
        assert_eq!(error("## A\n```case\nexpect = {}\n```"), "a.md:1: no `on`");
        let narrow = "## A\n```case\n```\n| `on` | `like` |\n| --- | --- |\n| 2026-01-01 |\n";
        assert_eq!(error(narrow), "a.md:1: line 6: 1 cells under 2");
        assert_eq!(
            error("## A\n```case\non = 2026-01-01\n"),
            "a.md: the last case block is not closed"
        );
        let like = "## A\n```case\non = 2026-01-01\nlike = \"eve\"\n```";
        assert_eq!(error(like), "a.md:1: no person `eve` in persons.toml");
    }
}
