//! Ticking papers: what is ticked is a fact, and the answer takes it into account.

use axum::extract::{Form, Path};
use axum::response::Response;
use ruqsat_law::DocumentId;
use serde_json::{Map, Value};

use crate::problem;
use crate::session::Draft;
use crate::visit::Visit;

/// Takes the whole checklist of a permit: `listed` are its papers, `held` those that are ticked.
pub(crate) async fn tick(
    visit: Visit,
    Path((_, permit)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let mut listed = Vec::new();
    let mut held = Vec::new();
    for (name, value) in &fields {
        let known = DocumentId::ALL.iter().find(|id| id.id() == value);
        let Some(known) = known else {
            return problem::strange_form(&visit);
        };
        match &**name {
            "listed" => listed.push(known.id()),
            "held" => held.push(known.id()),
            _ => return problem::strange_form(&visit),
        }
    }
    let mut draft = visit.draft.clone();
    hold(&mut draft, &listed, &held);
    visit.keep_and_go(&draft, &format!("/answer/permits/{permit}#papers"))
}

/// Papers that were held keep what is known of them: their day of issue, their form.
fn hold(draft: &mut Draft, listed: &[&str], held: &[&str]) {
    let before = draft.facts.remove("documents");
    let mut documents = match before {
        Some(Value::Array(documents)) => documents,
        Some(_) | None => Vec::new(),
    };
    let id = |document: &Value| {
        document
            .get("id")
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    documents.retain(|document| {
        id(document).is_none_or(|id| !listed.contains(&&*id) || held.contains(&&*id))
    });
    for paper in held {
        if documents
            .iter()
            .all(|document| id(document).as_deref() != Some(paper))
        {
            let entry = Map::from_iter([("id".to_owned(), Value::from(*paper))]);
            documents.push(Value::Object(entry));
        }
    }
    draft
        .facts
        .insert("documents".to_owned(), Value::Array(documents));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_paper_keeps_what_is_known_of_it() {
        let mut draft = Draft::default();
        let before = json!([{ "id": "photo" }, { "id": "iin", "issued": "2026-01-02" }, { "id": "enrolment" }]);
        draft.facts.insert("documents".to_owned(), before);
        hold(
            &mut draft,
            &["photo", "iin", "fee_receipt"],
            &["iin", "fee_receipt"],
        );
        let after = json!([{ "id": "iin", "issued": "2026-01-02" }, { "id": "enrolment" }, { "id": "fee_receipt" }]);
        assert_eq!(draft.facts.get("documents"), Some(&after));
    }
}
