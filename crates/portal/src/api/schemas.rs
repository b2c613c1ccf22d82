//! The shapes of what is sent and answered, as the components of the description. Facts,
//! assessments and plans come from the contract; the rest is written here, beside the answers.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

/// All shapes by their names; references lead from one to another.
pub(crate) fn schemas() -> Json {
    let mut found: BTreeMap<String, Json> = BTreeMap::new();
    for (name, mut schema) in all() {
        let definitions = schema.as_object_mut().and_then(|fields| {
            fields.remove("$schema");
            fields.remove("$defs")
        });
        if let Some(Json::Object(definitions)) = definitions {
            found.extend(
                definitions
                    .into_iter()
                    .map(|(name, one)| (capital(&name), one)),
            );
        }
        found.insert(name.to_owned(), schema);
    }
    found.values_mut().for_each(point_to_components);
    json!(found)
}

fn all() -> [(&'static str, Json); 13] {
    [
        ("Facts", ruqsat_contract::facts_schema()),
        ("Assessment", ruqsat_contract::assessment_schema()),
        ("Plan", ruqsat_contract::plan_schema()),
        ("Trip", trip()),
        ("CalendarYear", year()),
        ("CalendarCount", count()),
        ("Rule", rule()),
        ("Rules", list(to("rule"))),
        ("Changes", changes()),
        ("Comparison", comparison()),
        ("Glossary", glossary()),
        ("Meta", meta()),
        ("Problem", problem()),
    ]
}

/// References into a schema's own definitions become references into ours.
fn point_to_components(schema: &mut Json) {
    match schema {
        Json::Object(fields) => {
            if let Some(Json::String(to)) = fields.get_mut("$ref")
                && let Some(local) = to.strip_prefix("#/$defs/")
            {
                *to = format!("#/components/schemas/{}", capital(local));
            }
            fields.values_mut().for_each(point_to_components);
        }
        Json::Array(items) => items.iter_mut().for_each(point_to_components),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

/// `because` as `Because`.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn to(name: &str) -> Json {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn text() -> Json {
    json!({"type": "string"})
}

fn day() -> Json {
    json!({"type": "string", "format": "date"})
}

fn whole() -> Json {
    json!({"type": "integer"})
}

fn truth() -> Json {
    json!({"type": "boolean"})
}

fn words(words: &[&str]) -> Json {
    json!({"type": "string", "enum": words})
}

fn list(items: Json) -> Json {
    Map::from_iter([
        ("type".to_owned(), "array".into()),
        ("items".to_owned(), items),
    ])
    .into()
}

/// An object that always has the first fields and may have the others.
fn object(always: &[(&str, Json)], perhaps: &[(&str, Json)]) -> Json {
    let required: Vec<&str> = always.iter().map(|(name, _)| *name).collect();
    let fields = always.iter().chain(perhaps).cloned();
    let properties: Map<String, Json> = fields
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn trip() -> Json {
    let answer = || to("assessment");
    object(
        &[("before", answer()), ("after", answer())],
        &[("late", answer()), ("away", answer())],
    )
}

fn year() -> Json {
    object(
        &[
            ("year", whole()),
            ("working_days", whole()),
            ("settled", truth()),
            (
                "days",
                list(object(&[("day", day()), ("kind", text())], &of_day())),
            ),
        ],
        &[],
    )
}

/// What a day may carry besides.
fn of_day() -> [(&'static str, Json); 3] {
    [("id", text()), ("other_day", day()), ("source", text())]
}

fn count() -> Json {
    let [id, other_day, source] = of_day();
    let perhaps = [id, other_day, source, ("ordinal", whole())];
    let counted = object(&[("day", day()), ("kind", text())], &perhaps);
    object(&[("deadline", day()), ("days", list(counted))], &[])
}

fn provision() -> Json {
    let perhaps = [("article", text()), ("heading", text()), ("url", text())];
    object(&[("act", text())], &perhaps)
}

fn rule() -> Json {
    let until = [("until", day())];
    let version = object(&[("from", day()), ("cites", list(provision()))], &until);
    let value = object(&[("from", day()), ("value", whole())], &until);
    let amount = object(
        &[
            ("number", text()),
            ("heading", text()),
            ("unit", text()),
            ("values", list(value)),
        ],
        &[],
    );
    let case = object(
        &[
            ("title", text()),
            ("file", text()),
            ("anchor", text()),
            ("on", day()),
            ("says", text()),
        ],
        &[],
    );
    object(
        &[
            ("rule", text()),
            ("heading", text()),
            ("says", text()),
            ("standing", text()),
            ("confidence", confidence()),
            ("measured", text()),
            ("versions", list(version)),
            ("cases", list(case)),
            ("cases_in_all", whole()),
        ],
        &[
            ("amounts", list(amount)),
            ("reading", text()),
            ("dispute", dispute()),
            ("not_modelled", text()),
        ],
    )
}

fn dispute() -> Json {
    let reading = object(
        &[("id", text()), ("says", text()), ("sources", list(text()))],
        &[],
    );
    object(
        &[
            ("question", text()),
            ("used", text()),
            ("settled", truth()),
            ("readings", list(reading)),
        ],
        &[],
    )
}

fn confidence() -> Json {
    words(&["high", "medium", "low"])
}

fn changes() -> Json {
    let perhaps = [
        ("before", text()),
        ("after", text()),
        ("sources", list(text())),
    ];
    let change = object(
        &[("part", text()), ("id", text()), ("what", text())],
        &perhaps,
    );
    object(
        &[("from", day()), ("to", day()), ("changes", list(change))],
        &[],
    )
}

fn comparison() -> Json {
    let said = || object(&[("says", text()), ("cites", list(provision()))], &[]);
    let cell = object(
        &[
            ("status", words(&super::law::STATUSES)),
            ("verdict", text()),
            ("law", said()),
            ("confidence", confidence()),
        ],
        &[
            ("practice", said()),
            ("reading", text()),
            ("from", day()),
            ("until", day()),
        ],
    );
    let row = object(
        &[
            ("id", text()),
            ("group", text()),
            ("heading", text()),
            ("checked", day()),
            ("cells", list(cell)),
        ],
        &[],
    );
    object(&[("on", day()), ("rows", list(row))], &[])
}

fn glossary() -> Json {
    let in_three = || object(&[("kk", text()), ("ru", text()), ("en", text())], &[]);
    let term = object(
        &[
            ("id", text()),
            ("name", in_three()),
            ("confidence", confidence()),
        ],
        &[("means", in_three())],
    );
    object(&[("terms", list(term))], &[])
}

fn meta() -> Json {
    object(
        &[
            ("version", text()),
            ("edition", text()),
            ("covers", object(&[("first", day()), ("last", day())], &[])),
            ("today", day()),
            ("languages", list(text())),
        ],
        &[],
    )
}

/// A problem, RFC 9457. It may get more fields.
fn problem() -> Json {
    let about = |kind: &str, says: &str| json!({"type": kind, "description": says});
    let found = json!({
        "type": "object",
        "required": ["code", "message"],
        "properties": {
            "code": about("string", "A stable word for programs"),
            "message": about("string", "What is wrong, and what to do"),
            "path": about("string", "The place in the facts, as `$.crossings[3].on`"),
            "line": about("integer", "The line of the body, from 1"),
            "column": about("integer", "The column in characters, from 1"),
            "parameter": about("string", "The parameter of the address"),
        },
    });
    json!({
        "type": "object",
        "description": "What went wrong, as RFC 9457 wants it. Its words are in the language of \
                        Accept-Language: kk, ru or en.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "format": "uri-reference",
                     "description": "The place on the page about the API that explains it"},
            "title": about("string", "What went wrong"),
            "status": about("integer", "The HTTP status"),
            "detail": about("string", "What to do"),
            "problems": {"type": "array", "items": found,
                         "description": "Everything that is wrong, at once"},
        },
    })
}
