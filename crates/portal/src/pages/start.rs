//! The start page: what this is, and the way in.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::page::Page;
use crate::pages::missing_page;
use crate::session::Draft;
use crate::signing::{Stories, StoryShown};
use crate::visit::{Visit, remembering, shown};

/// A demo person as the start page offers them.
struct Person {
    id: &'static str,
    name: String,
    says: String,
}

#[derive(Template)]
#[template(path = "start.html")]
struct Start<'v> {
    page: Page<'v>,
    persons: Vec<Person>,
    stories: Vec<StoryShown>,
}

/// The demo persons: their ids, and their facts as the contract writes them.
const PERSONS: [(&str, &str); 12] = [
    (
        "three-trips",
        include_str!("../../../../examples/three-trips.json"),
    ),
    (
        "counting-days",
        include_str!("../../../../examples/counting-days.json"),
    ),
    ("tourist", include_str!("../../../../examples/tourist.json")),
    (
        "overstay",
        include_str!("../../../../examples/overstay.json"),
    ),
    (
        "landlord-abroad",
        include_str!("../../../../examples/landlord-abroad.json"),
    ),
    (
        "astana-hub",
        include_str!("../../../../examples/astana-hub.json"),
    ),
    (
        "spouse-of-citizen",
        include_str!("../../../../examples/spouse-of-citizen.json"),
    ),
    ("student", include_str!("../../../../examples/student.json")),
    (
        "couple-to-rp",
        include_str!("../../../../examples/couple-to-rp.json"),
    ),
    (
        "ethnic-kazakh",
        include_str!("../../../../examples/ethnic-kazakh.json"),
    ),
    (
        "refused-once",
        include_str!("../../../../examples/refused-once.json"),
    ),
    (
        "card-holder",
        include_str!("../../../../examples/card-holder.json"),
    ),
];

/// Shows it and remembers the language.
pub(crate) async fn show(visit: Visit) -> Response {
    let words = visit.words();
    let say = |id: &str, part| words.message(&format!("demo-{id}-{part}"), &[]);
    let offered = PERSONS.iter().filter(|_| visit.app.config.demo);
    let persons = offered
        .map(|(id, _)| Person {
            id,
            name: say(id, "name"),
            says: say(id, "says"),
        })
        .collect();
    let page = Start {
        page: visit.page("start-title"),
        persons,
        stories: Stories::shown(&visit),
    };
    (remembering(visit.language), shown(page.render())).into_response()
}

/// Takes over the answers of a demo person.
pub(crate) async fn demo(visit: Visit, Path((_, person)): Path<(String, String)>) -> Response {
    let known = PERSONS.iter().find(|(id, _)| *id == person);
    let facts = known
        .filter(|_| visit.app.config.demo)
        .map(|(_, facts)| facts);
    let Some(facts) = facts.and_then(|facts| serde_json::from_str(facts).ok()) else {
        return missing_page(&visit);
    };
    let draft = Draft {
        facts,
        ..Draft::default()
    };
    visit.keep_and_go(&draft, "/answer")
}

/// Forgets everything that was answered.
pub(crate) async fn forget(visit: Visit) -> Response {
    (Draft::forgotten(&visit.app), Redirect::to(&visit.to(""))).into_response()
}
