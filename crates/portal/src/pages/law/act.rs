//! One act: its provisions in its own order, and why some are not modelled.

use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_law::{Act as LawAct, Provision, Value};

use crate::instead::Instead;
use crate::page::Page;
use crate::pages::missing_page;
use crate::told::{Amount, RuleLink, Told, place};
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "law/act.html")]
struct Act<'v> {
    page: Page<'v>,
    told: Told<'v>,
    about: Vec<String>,
    url: String,
    provisions: Vec<Line>,
    /// What rests on the act as a whole.
    rules: Vec<RuleLink>,
    amounts: Vec<Amount>,
}

/// A provision in the list.
struct Line {
    at: String,
    address: String,
    heading: String,
    rules: usize,
    has_values: bool,
    gap: String,
}

/// Shows it.
pub(crate) async fn show(
    visit: Visit,
    Path((_, key)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Instead> {
    let (told, _) = super::told(&visit, &uri)?;
    let act = visit.app.book.law.act(&key);
    let act = act.ok_or_else(|| missing_page(&visit))?;
    let whole = Provision::of(&act.key);
    let resting = visit.app.shelf().on(&whole);
    let provisions = visit.app.shelf().provisions(act).into_iter();
    let provisions = provisions.filter(|provision| !provision.at.is_empty());
    let rules = resting.iter().flat_map(|resting| &resting.rules);
    let page = Act {
        page: visit.page_titled(told.said(&act.title)),
        told,
        about: identity(told, act),
        url: act.url.clone(),
        provisions: provisions.map(|one| line(told, act, &one)).collect(),
        rules: rules.map(|rule| told.rule(*rule)).collect(),
        amounts: resting.map_or_else(Vec::new, |resting| told.amounts(&whole, resting)),
    };
    Ok(shown(page.render()))
}

/// Kind, number and day of an act.
pub(super) fn identity(told: Told<'_>, act: &LawAct) -> Vec<String> {
    let mut parts = vec![told.say(&format!("act-kind-{}", act.kind), &[])];
    parts.extend(act.number.as_ref().map(|number| format!("№ {number}")));
    parts.extend(
        act.dated_on
            .map(|day| told.visit.words().value(Value::Day(day))),
    );
    parts
}

fn line(told: Told<'_>, act: &LawAct, provision: &Provision) -> Line {
    let listed = act.provisions.iter().find(|one| one.at == provision.at);
    let resting = told.visit.app.shelf().on(provision);
    let gap = listed.and_then(|one| one.gap.as_ref());
    Line {
        at: provision.at.clone(),
        address: told.to(&place(provision)),
        heading: listed.map_or(String::new(), |one| told.said(&one.heading)),
        rules: resting.map_or(0, |resting| resting.rules.len()),
        has_values: resting.is_some_and(ruqsat_lawbook::Resting::has_values),
        gap: gap.map_or(String::new(), |gap| told.said(gap)),
    }
}
