//! Where sources disagree: both sides, who takes them, which one is used and why.

use askama::Template;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_law::{Dispute, RuleId, Topic};

use crate::instead::Instead;
use crate::page::Page;
use crate::told::{Cite, RuleLink, Told};
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "law/readings.html")]
struct Readings<'v> {
    page: Page<'v>,
    parts: [Part; 2],
}

/// The open points, or the settled ones.
struct Part {
    heading: &'static str,
    about: &'static str,
    points: Vec<Disputed>,
}

/// A disputed point.
pub(crate) struct Disputed {
    pub(crate) id: &'static str,
    pub(crate) question: String,
    pub(crate) sides: Vec<Side>,
    pub(crate) rules: Vec<RuleLink>,
}

/// One side of it.
pub(crate) struct Side {
    pub(crate) says: String,
    /// Why it is the one that is used; nothing for the other ones.
    pub(crate) used: String,
    pub(crate) who: Vec<Cite>,
}

/// Shows them, the open ones first.
pub(crate) async fn show(visit: Visit, uri: Uri) -> Result<Response, Instead> {
    let (told, _) = super::told(&visit, &uri)?;
    let law = visit.app.book.law;
    let disputes = Topic::ALL.iter().filter_map(|topic| law.dispute(*topic));
    let (settled, open): (Vec<&Dispute>, Vec<&Dispute>) =
        disputes.partition(|dispute| dispute.settled);
    let told_of = |disputes: Vec<&Dispute>| {
        let disputes = disputes.into_iter();
        disputes
            .filter_map(|dispute| disputed(told, dispute))
            .collect()
    };
    let page = Readings {
        page: visit.page("law-readings-title"),
        parts: [
            Part {
                heading: "law-readings-open",
                about: "law-readings-open-about",
                points: told_of(open),
            },
            Part {
                heading: "law-readings-settled",
                about: "law-readings-settled-about",
                points: told_of(settled),
            },
        ],
    };
    Ok(shown(page.render()))
}

/// A disputed point with all its sides.
pub(super) fn disputed(told: Told<'_>, dispute: &Dispute) -> Option<Disputed> {
    let why = if dispute.settled {
        "explain-settled"
    } else {
        "explain-open"
    };
    let sides = dispute.readings.iter().map(|side| Side {
        says: told.said(&side.says),
        used: if side.id == dispute.used {
            told.say(why, &[])
        } else {
            String::new()
        },
        who: told.cites(&side.sources),
    });
    let law = told.visit.app.book.law;
    let touched = RuleId::ALL.iter().filter(|rule| {
        let card = law.card(**rule);
        card.and_then(|card| card.reading) == Some(dispute.topic)
    });
    (!dispute.readings.is_empty()).then(|| Disputed {
        id: dispute.topic.id(),
        question: told.said(&dispute.question),
        sides: sides.collect(),
        rules: touched.map(|rule| told.rule(*rule)).collect(),
    })
}

/// A link to a disputed point.
pub(super) fn link(told: Told<'_>, topic: Topic) -> Option<Cite> {
    let dispute = told.visit.app.book.law.dispute(topic)?;
    Some(Cite {
        words: told.said(&dispute.question),
        address: format!("{}#{topic}", told.to("/law/readings")),
    })
}
