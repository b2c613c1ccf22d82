//! Means: how many tenge the filing day asks for, and how many are missing.

use askama::Template;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{Mci, Number, RuleId, State, Tenge, Value};
use ruqsat_wording::tenge;

use super::{Wrong, answered, covered_day, sent};
use crate::asked::Asked;
use crate::page::Page;
use crate::problem::strange_question;
use crate::told::{Amount, RuleLink, Told};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "tools/solvency.html")]
struct Solvency<'v> {
    page: Page<'v>,
    funds: String,
    on: String,
    wrong: Wrong,
    answer: Answer,
    rules: Vec<RuleLink>,
    amounts: Vec<Amount>,
}

/// What the law of the day asks for.
struct Answer {
    lead: String,
    /// Whether the funds are enough, where they are named.
    verdict: Option<(bool, String)>,
    /// Routes that ask for means, and routes that do not.
    asked: Vec<String>,
    exempt: Vec<String>,
}

/// Shows it.
pub(super) async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/tools/solvency");
    };
    let told = Told::on(&visit, None);
    let mut wrong = Wrong::new();
    let on = covered_day(told, &asked, "on", &mut wrong);
    let on = on.unwrap_or_else(|| visit.app.today());
    let funds = asked.number("funds").unwrap_or(Some(-1));
    if funds.is_some_and(|funds| funds < 0) {
        wrong.push(("funds", told.say("tool-wrong-funds", &[])));
    }
    let funds = funds.filter(|funds| *funds >= 0).map(Tenge);
    let (status, page) = answered(&visit, "tool-solvency-title", &wrong);
    let rules = [RuleId::PrpMeans, RuleId::PrpMeansExempt];
    let solvency = Solvency {
        page,
        funds: asked.text("funds").unwrap_or_default().to_owned(),
        on: asked
            .text("on")
            .map_or_else(|| on.to_string(), str::to_owned),
        wrong,
        answer: answer(told, on, funds),
        rules: rules.map(|rule| told.rule(rule)).to_vec(),
        amounts: [Number::MeansMci, Number::MciTenge]
            .map(|number| told.number(number))
            .to_vec(),
    };
    sent(status, solvency.render())
}

fn answer(told: Told<'_>, on: Day, funds: Option<Tenge>) -> Answer {
    let (mut asked, mut exempt) = (Vec::new(), Vec::new());
    let Ok(law) = told.visit.app.law_on(on) else {
        return Answer {
            lead: told.say("tool-solvency-unknown", &[]),
            verdict: None,
            asked,
            exempt,
        };
    };
    let least = law.number(Number::MeansMci).map(Mci::whole);
    let needed = least.and_then(|least| Some((least, law.in_tenge(least)?)));
    // Of a person of whom nothing is known, a route that asks for means asks for them openly.
    for permit in law.assess(&Facts::of(State::STATELESS)).permits {
        if let Some(Target::Route(route)) = permit.target {
            let asks = |rule: RuleId| matches!(rule, RuleId::PrpMeans | RuleId::PrpMeansUnknown);
            let asks = permit.reasons.iter().any(|because| asks(because.rule));
            let list = if asks { &mut asked } else { &mut exempt };
            list.push(told.name(route.id()));
        }
    }
    Answer {
        lead: match needed {
            None => told.say("tool-solvency-unknown", &[]),
            Some((least, needed)) => told.say(
                "tool-solvency-needed",
                &[
                    ("mci", least.into()),
                    ("needed", needed.into()),
                    ("day", on.into()),
                ],
            ),
        },
        verdict: needed
            .zip(funds)
            .map(|((_, needed), funds)| verdict(told, needed, funds)),
        asked,
        exempt,
    }
}

fn verdict(told: Told<'_>, needed: Tenge, funds: Tenge) -> (bool, String) {
    if funds >= needed {
        return (true, told.say("tool-solvency-enough", &[]));
    }
    let missing = Tenge(needed.0.saturating_sub(funds.0));
    let values = [("missing", Value::Tenge(missing))];
    (false, told.say("tool-solvency-missing", &values))
}

/// An amount of tenge as the page shows it.
pub(super) fn amount(told: Told<'_>, amount: Tenge) -> String {
    tenge(told.language(), amount)
}
