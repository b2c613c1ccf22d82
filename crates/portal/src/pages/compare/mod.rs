//! Statuses side by side, with where each cell is written; and which fits who has answered.

mod advice;
mod table;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;
use ruqsat_law::compare;
use ruqsat_law::data::rights::Status;

use self::advice::Advice;
use self::table::Group;
use crate::app::App;
use crate::asked::Asked;
use crate::page::Page;
use crate::problem::{outside_coverage, strange_question};
use crate::told::Told;
use crate::visit::{Visit, shown};

/// The address of the comparison.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new().route("/{language}/compare", get(show))
}

#[derive(Template)]
#[template(path = "compare/compare.html")]
struct Compared<'v> {
    page: Page<'v>,
    told: Told<'v>,
    advice: Option<Advice>,
    statuses: Vec<Choice>,
    only_differences: bool,
    groups: Vec<Group>,
}

/// A status that can be chosen.
struct Choice {
    id: &'static str,
    name: String,
    is_chosen: bool,
}

/// Shows them.
async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/compare");
    };
    let (Ok(on), Some(statuses)) = (asked.day("on"), chosen(&asked)) else {
        return strange_question(&visit, "/compare");
    };
    let told = Told::on(&visit, on);
    if visit.app.law_on(told.on).is_err() {
        return outside_coverage(&visit, "/compare");
    }
    let only_differences = asked.text("only") == Some("differences");
    let mut rows = compare(&visit.app.book.reference.rights, &statuses, told.on);
    rows.retain(|row| !only_differences || row.differs());
    let all = Status::ALL.iter();
    shown(
        Compared {
            page: visit.page("compare-title"),
            told,
            advice: advice::of(&visit),
            statuses: all
                .map(|status| Choice {
                    id: status.id(),
                    name: told.name(status.id()),
                    is_chosen: statuses.contains(status),
                })
                .collect(),
            only_differences,
            groups: table::groups(told, &rows),
        }
        .render(),
    )
}

/// The statuses asked for, `trp,rp` or one field each; TRP and RP where none is.
/// `None` for one that does not exist.
fn chosen(asked: &Asked) -> Option<Vec<Status>> {
    let ids = asked.all("with").flat_map(|with| with.split(','));
    let ids = ids.map(|id| id.trim().replace('-', "_"));
    let statuses = ids.map(|id| Status::from_id(&id));
    let mut statuses = statuses.collect::<Option<Vec<Status>>>()?;
    statuses.sort_unstable();
    statuses.dedup();
    Some(if statuses.is_empty() {
        vec![Status::Trp, Status::Rp]
    } else {
        statuses
    })
}
