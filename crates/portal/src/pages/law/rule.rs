//! One rule: what it says, where it is written, how sure we are, and how it works.

use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_law::{Card, CardVersion, Offence, PermitKind, Provision, RuleId};
use ruqsat_lawbook::{area, numbers_of};

use super::readings::{Disputed, disputed};
use crate::instead::Instead;
use crate::page::Page;
use crate::pages::missing_page;
use crate::told::{Amount, Cite, RuleLink, Told};
use crate::visit::{Visit, shown};

/// Cases that stand below a rule at most.
const CASES: usize = 8;

#[derive(Template)]
#[template(path = "law/rule.html")]
struct Rule<'v> {
    page: Page<'v>,
    told: Told<'v>,
    id: &'static str,
    says: String,
    is_now: bool,
    about: Vec<(String, String)>,
    written: Vec<Written>,
    amounts: Vec<Amount>,
    disputed: Option<Disputed>,
    left_out: String,
    cases: Vec<Case>,
    more_cases: usize,
}

/// Where a rule is written, from one day to another.
struct Written {
    term: String,
    is_now: bool,
    provisions: Vec<Place>,
}

/// A provision, what it is about, and where the state publishes it.
struct Place {
    cite: Cite,
    heading: String,
    url: String,
}

/// A worked case that shows a rule.
pub(crate) struct Case {
    /// Written in English, for whoever works on the law.
    pub(crate) title: String,
    pub(crate) on: String,
    /// What the rule says to the person of the case.
    pub(crate) says: String,
}

/// Shows it.
pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Instead> {
    let (told, _) = super::told(&visit, &uri)?;
    let rule = RuleId::from_id(&id);
    let card = rule.and_then(|rule| Some((rule, visit.app.book.law.card(rule)?)));
    let (rule, card) = card.ok_or_else(|| missing_page(&visit))?;
    Ok(shown(of(told, rule, card).render()))
}

fn of<'v>(told: Told<'v>, rule: RuleId, card: &Card) -> Rule<'v> {
    let (visit, law) = (told.visit, told.visit.app.book.law);
    let all = visit.app.instances().rule(rule).len();
    let left_out = card.not_modelled.as_ref();
    Rule {
        page: visit.page_titled(visit.words().heading(rule)),
        told,
        id: rule.id(),
        says: visit.words().pattern(rule),
        is_now: card
            .versions
            .iter()
            .any(|version| version.holds_on(told.on)),
        about: about(told, card),
        written: card
            .versions
            .iter()
            .rev()
            .map(|one| written(told, one))
            .collect(),
        amounts: amounts(told, rule),
        disputed: card
            .reading
            .and_then(|topic| disputed(told, law.dispute(topic)?)),
        left_out: left_out.map_or(String::new(), |left_out| told.said(left_out)),
        cases: cases(told, rule, CASES),
        more_cases: all.saturating_sub(CASES),
    }
}

fn about(told: Told<'_>, card: &Card) -> Vec<(String, String)> {
    let row = |heading: &str, message: String| (told.say(heading, &[]), told.say(&message, &[]));
    vec![
        row("explain-standing", format!("standing-{}", card.standing)),
        row(
            "explain-confidence",
            format!("confidence-{}", card.confidence),
        ),
        row("explain-measured", format!("measured-{}", card.measured)),
    ]
}

fn written(told: Told<'_>, version: &CardVersion) -> Written {
    let law = told.visit.app.book.law;
    let place = |provision: &Provision| Place {
        cite: told.cite(provision),
        heading: law
            .heading(provision)
            .map_or(String::new(), |heading| told.said(heading)),
        url: law
            .act(&provision.act)
            .map_or(String::new(), |act| act.url.clone()),
    };
    Written {
        term: told.term(version.from, version.until),
        is_now: version.holds_on(told.on),
        provisions: version.provisions.iter().map(place).collect(),
    }
}

/// The numbers of a rule over time, the offences that it explains, the papers that it asks for.
fn amounts(told: Told<'_>, rule: RuleId) -> Vec<Amount> {
    let (app, law) = (&told.visit.app, told.visit.app.book.law);
    let numbers = numbers_of(law, rule, app.instances()).into_iter();
    let mut all: Vec<Amount> = numbers.map(|number| told.number(number)).collect();
    let offences = law.offences.iter();
    let explained = offences.filter(|offence: &&Offence| offence.rule == rule);
    all.extend(explained.map(|offence| told.offence_amount(offence)));
    for (permit, papers) in PermitKind::ALL.iter().zip(&law.papers) {
        let asked = papers.iter().filter(|paper| paper.rule == rule);
        all.extend(asked.map(|paper| told.paper_amount(*permit, paper)));
    }
    all
}

/// The first worked cases that show a rule.
pub(super) fn cases(told: Told<'_>, rule: RuleId, most: usize) -> Vec<Case> {
    let instances = told.visit.app.instances().rule(rule).iter();
    let case = |instance: &ruqsat_lawbook::Instance| Case {
        title: instance.title.clone(),
        on: told.day(instance.on),
        says: told.visit.words().because(&instance.because),
    };
    instances.take(most).map(case).collect()
}

#[derive(Template)]
#[template(path = "law/rules.html")]
struct Rules<'v> {
    page: Page<'v>,
    areas: Vec<Area>,
}

/// The rules about one thing.
struct Area {
    id: String,
    name: String,
    rules: Vec<RuleLink>,
}

/// All rules by area.
pub(crate) async fn list(visit: Visit, uri: Uri) -> Result<Response, Instead> {
    let (told, _) = super::told(&visit, &uri)?;
    let areas = RuleId::ALL.chunk_by(|one, next| area(*one) == area(*next));
    let areas = areas.filter_map(|rules| {
        let id = area(*rules.first()?);
        Some(Area {
            name: told.say(&format!("area-{id}"), &[]),
            rules: rules.iter().map(|rule| told.rule(*rule)).collect(),
            id,
        })
    });
    let page = Rules {
        page: visit.page("law-rules-title"),
        areas: areas.collect(),
    };
    Ok(shown(page.render()))
}
