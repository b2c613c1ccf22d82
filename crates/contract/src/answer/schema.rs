//! The assessment as JSON Schema. That answers keep to it is tested with real answers.

use ruqsat_law::{
    Basis, Confidence, DocumentId, DutyId, DutyState, Form, Goal, Ground, Have, Needed, Outlook,
    Party, PermitKind, Remedy, Route, RuleId, Status, StepId, Topic, Verdict,
};
use serde_json::{Map, Value as Json, json};

/// Assessments as JSON Schema.
pub fn assessment_schema() -> Json {
    let mut schema = object(
        &[
            ("on", day()),
            ("law", object(&[("edition", text())], &[])),
            ("stay", stay()),
            ("duties", list(duty())),
            ("exposure", list(exposure())),
            ("permits", list(permit())),
            ("disputes", list(dispute())),
            ("formalities", list(formalities())),
            ("missing", list(text())),
        ],
        &[("entry", entry()), ("warnings", list(warning()))],
    );
    titled(&mut schema, "Assessment of one person");
    schema
}

/// Plans as JSON Schema.
pub fn plan_schema() -> Json {
    let mut schema = object(
        &[
            ("on", day()),
            ("law", object(&[("edition", text())], &[])),
            ("goal", words(Goal::ALL.iter().map(|id| id.id()))),
            ("outlook", words(Outlook::ALL.iter().map(|id| id.id()))),
            ("because", reasons()),
            ("others", list(other_way())),
            ("way", list(way())),
            ("risks", reasons()),
            ("steps", list(step())),
            ("missing", list(text())),
        ],
        &[
            ("ground", grounds()),
            ("filing_on", day()),
            ("ends_on", day()),
        ],
    );
    titled(&mut schema, "Plan of one person");
    schema
}

fn titled(schema: &mut Json, title: &str) {
    if let Some(fields) = schema.as_object_mut() {
        let draft = "https://json-schema.org/draft/2020-12/schema";
        fields.insert("$schema".to_owned(), draft.into());
        fields.insert("title".to_owned(), title.into());
        fields.insert(
            "$defs".to_owned(),
            json!({"because": because(), "cite": cite()}),
        );
    }
}

fn other_way() -> Json {
    let outlook = words(Outlook::ALL.iter().map(|id| id.id()));
    object(
        &[
            ("ground", grounds()),
            ("outlook", outlook),
            ("filing_on", day()),
        ],
        &[],
    )
}

fn step() -> Json {
    object(
        &[
            ("id", words(StepId::ALL.iter().map(|id| id.id()))),
            ("who", words(Party::ALL.iter().map(|id| id.id()))),
            ("needed", needed()),
            ("after", list(words(StepId::ALL.iter().map(|id| id.id())))),
            (
                "documents",
                list(words(DocumentId::ALL.iter().map(|id| id.id()))),
            ),
            ("because", reasons()),
        ],
        &[("earliest", day()), ("due", day()), ("ground", grounds())],
    )
}

fn stay() -> Json {
    object(
        &[
            ("basis", words(Basis::ALL.iter().map(|id| id.id()))),
            ("status", words(Status::ALL.iter().map(|id| id.id()))),
            ("overstay_days", whole()),
            ("because", reasons()),
        ],
        &[
            ("last_day", day()),
            ("arguable_last_day", day()),
            ("days_used", whole()),
            ("days_left", whole()),
            ("window_from", day()),
            ("per_entry_last_day", day()),
        ],
    )
}

fn entry() -> Json {
    object(
        &[("because", reasons())],
        &[
            ("allowed", json!({"type": "boolean"})),
            ("earliest", day()),
            ("last_day", day()),
        ],
    )
}

fn duty() -> Json {
    object(
        &[
            ("id", words(DutyId::ALL.iter().map(|id| id.id()))),
            ("who", words(Party::ALL.iter().map(|id| id.id()))),
            ("state", words(DutyState::ALL.iter().map(|id| id.id()))),
            ("because", reasons()),
        ],
        &[("due", day()), ("arguable_due", day())],
    )
}

fn exposure() -> Json {
    let only_true = || json!({"const": true});
    object(
        &[
            ("provision", text()),
            ("who", words(Party::ALL.iter().map(|id| id.id()))),
            ("because", reasons()),
        ],
        &[
            ("warning", only_true()),
            ("mci", number()),
            ("kzt", whole()),
            ("expulsion", only_true()),
            ("arrest_days", whole()),
            ("discount_until", day()),
        ],
    )
}

fn permit() -> Json {
    let decision = object(&[], &[("nominal", day()), ("expected", day())]);
    object(
        &[
            ("permit", words(PermitKind::ALL.iter().map(|id| id.id()))),
            ("verdict", words(Verdict::ALL.iter().map(|id| id.id()))),
            ("decision_by", decision),
            ("reasons", reasons()),
            ("risks", reasons()),
            ("term", reasons()),
            ("way", list(way())),
            ("missing", list(text())),
            ("documents", list(paper())),
        ],
        &[
            ("ground", grounds()),
            ("from", day()),
            ("until", day()),
            ("fee_mci", number()),
            ("fee_kzt", whole()),
        ],
    )
}

fn formalities() -> Json {
    object(
        &[
            ("permit", words(PermitKind::ALL.iter().map(|id| id.id()))),
            ("because", reasons()),
        ],
        &[],
    )
}

fn grounds() -> Json {
    let grounds = Ground::ALL.iter().map(|id| id.id());
    words(grounds.chain(Route::ALL.iter().map(|id| id.id())))
}

fn way() -> Json {
    let remedies = words(Remedy::ALL.iter().map(|id| id.id()));
    object(
        &[("do", remedies), ("because", reasons())],
        &[("opens_on", day())],
    )
}

fn needed() -> Json {
    words(Needed::ALL.iter().map(|id| id.id()))
}

fn paper() -> Json {
    object(
        &[
            ("id", words(DocumentId::ALL.iter().map(|id| id.id()))),
            ("needed", needed()),
            ("form", list(words(Form::ALL.iter().map(|id| id.id())))),
            ("have", words(Have::ALL.iter().map(|id| id.id()))),
            ("because", reasons()),
        ],
        &[("translation", needed()), ("legalisation", needed())],
    )
}

fn dispute() -> Json {
    let reading = object(
        &[
            ("id", text()),
            ("answer", value()),
            ("sources", list(json!({"$ref": "#/$defs/cite"}))),
        ],
        &[],
    );
    object(
        &[
            ("topic", words(Topic::ALL.iter().map(|id| id.id()))),
            ("readings", list(reading)),
            ("used", text()),
        ],
        &[],
    )
}

fn warning() -> Json {
    object(&[("code", text()), ("message", text())], &[])
}

fn because() -> Json {
    object(
        &[
            ("rule", words(RuleId::ALL.iter().map(|id| id.id()))),
            (
                "values",
                json!({"type": "object", "additionalProperties": value()}),
            ),
            ("cites", list(json!({"$ref": "#/$defs/cite"}))),
            (
                "confidence",
                words(Confidence::ALL.iter().map(|id| id.id())),
            ),
        ],
        &[("reading", words(Topic::ALL.iter().map(|id| id.id())))],
    )
}

fn cite() -> Json {
    object(
        &[("act", text()), ("article", text()), ("url", text())],
        &[],
    )
}

fn reasons() -> Json {
    list(json!({"$ref": "#/$defs/because"}))
}

fn value() -> Json {
    json!({"type": ["string", "number"]})
}

fn day() -> Json {
    json!({"type": "string", "format": "date"})
}

fn text() -> Json {
    json!({"type": "string"})
}

fn whole() -> Json {
    json!({"type": "integer"})
}

fn number() -> Json {
    json!({"type": "number"})
}

fn words(ids: impl Iterator<Item = &'static str>) -> Json {
    json!({"enum": ids.collect::<Vec<_>>()})
}

fn list(items: Json) -> Json {
    Map::from_iter([
        ("type".to_owned(), Json::from("array")),
        ("items".to_owned(), items),
    ])
    .into()
}

/// An object that always has the first fields, may have the others, and has no more.
fn object(always: &[(&str, Json)], perhaps: &[(&str, Json)]) -> Json {
    let fields = always.iter().chain(perhaps).cloned();
    let properties: Map<String, Json> = fields
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    let required: Vec<&str> = always.iter().map(|(name, _)| *name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}
