//! One provision: the rules that rest on it, its dated amounts, and cases that show them at work.

use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_law::{Act, Provision as LawProvision, RuleId};
use ruqsat_lawbook::{Resting, anchor};

use super::rule::{Case, cases};
use crate::instead::Instead;
use crate::page::Page;
use crate::pages::missing_page;
use crate::told::{Amount, Cite, RuleLink, Told};
use crate::visit::{Visit, shown};

/// Cases that stand below a rule at most.
const CASES: usize = 2;

#[derive(Template)]
#[template(path = "law/provision.html")]
struct Provision<'v> {
    page: Page<'v>,
    told: Told<'v>,
    at: String,
    heading: String,
    act: Cite,
    url: String,
    gap: String,
    rules: Vec<OnIt>,
    amounts: Vec<Amount>,
    disputes: Vec<Cite>,
    rights: Vec<Cite>,
}

/// A rule that rests on the provision.
struct OnIt {
    link: RuleLink,
    says: String,
    /// From when to when it rests on it.
    terms: Vec<String>,
    is_now: bool,
    standing: String,
    sure: String,
    cases: Vec<Case>,
}

/// Shows it.
pub(crate) async fn show(
    visit: Visit,
    Path((_, key, at)): Path<(String, String, String)>,
    uri: Uri,
) -> Result<Response, Instead> {
    let (told, _) = super::told(&visit, &uri)?;
    let act = visit.app.book.law.act(&key);
    let act = act.ok_or_else(|| missing_page(&visit))?;
    let all = visit.app.shelf().provisions(act);
    let is_it = |one: &&LawProvision| !one.at.is_empty() && (one.at == at || anchor(&one.at) == at);
    let provision = all.iter().find(is_it);
    let provision = provision.ok_or_else(|| missing_page(&visit))?;
    Ok(shown(of(told, act, provision).render()))
}

fn of<'v>(told: Told<'v>, act: &Act, provision: &LawProvision) -> Provision<'v> {
    let visit = told.visit;
    let nothing = Resting::default();
    let resting = visit.app.shelf().on(provision).unwrap_or(&nothing);
    let listed = act.provisions.iter().find(|one| one.at == provision.at);
    let gap = listed.and_then(|one| one.gap.as_ref());
    let rows = &visit.app.book.reference.rights.rows;
    let rights = resting.rights.iter().filter_map(|place| rows.get(*place));
    Provision {
        page: visit.page_titled(told.cite(provision).words),
        told,
        at: provision.at.clone(),
        heading: listed.map_or(String::new(), |one| told.said(&one.heading)),
        act: told.cite(&LawProvision::of(&act.key)),
        url: act.url.clone(),
        gap: gap.map_or(String::new(), |gap| told.said(gap)),
        rules: resting
            .rules
            .iter()
            .filter_map(|rule| on_it(told, *rule, provision))
            .collect(),
        amounts: told.amounts(provision, resting),
        disputes: resting
            .readings
            .iter()
            .filter_map(|topic| super::readings::link(told, *topic))
            .collect(),
        rights: rights
            .map(|row| Cite {
                words: told.said(&row.heading),
                address: told.to(&format!("/compare#{}", row.id)),
            })
            .collect(),
    }
}

fn on_it(told: Told<'_>, rule: RuleId, provision: &LawProvision) -> Option<OnIt> {
    let card = told.visit.app.book.law.card(rule)?;
    let versions = card.versions.iter();
    let cites: Vec<_> = versions
        .filter(|version| version.provisions.contains(provision))
        .collect();
    Some(OnIt {
        link: told.rule(rule),
        says: told.visit.words().pattern(rule),
        terms: cites
            .iter()
            .map(|version| told.term(version.from, version.until))
            .collect(),
        is_now: cites.iter().any(|version| version.holds_on(told.on)),
        standing: told.say(&format!("standing-{}", card.standing), &[]),
        sure: told.sure(card.confidence),
        cases: cases(told, rule, CASES),
    })
}
