//! What an answer leaves open: each question that would settle more, and what it would settle.

use std::collections::BTreeSet;

use ruqsat_wording::capital;

use super::chooser;
use super::shown::Part;
use crate::session::{Draft, Goal};
use crate::visit::Visit;

/// A question that is open or was skipped.
#[derive(Debug)]
pub(crate) struct Open {
    /// Its name.
    pub(crate) name: String,
    /// Its page.
    pub(crate) address: String,
    /// What it would settle, in words; empty for a detail of an answer.
    pub(crate) settles: String,
    /// The person said that they do not know.
    pub(crate) is_skipped: bool,
}

/// Permits that are named one by one.
const NAMED: usize = 3;

/// The open questions of a visit, for what the person came for, else for everything.
pub(crate) fn open(visit: &Visit) -> Vec<Open> {
    let draft = Draft {
        goal: visit.draft.goal.or(Some(Goal::All)),
        ..visit.draft.clone()
    };
    let words = visit.words();
    let open = chooser::open(&visit.app, &draft).into_iter();
    let open = open.map(|(question, parts)| Open {
        name: words.message(&format!("question-{}-short", question.id), &[]),
        address: visit.to(&question.place()),
        settles: said(visit, &parts),
        is_skipped: draft.skipped.contains(question.id),
    });
    let lacking = chooser::lacking(&visit.app, &draft).into_iter();
    let lacking = lacking.map(|(question, detail)| Open {
        name: capital(&words.fact(detail)),
        address: visit.to(&question.place()),
        settles: String::new(),
        is_skipped: false,
    });
    open.chain(lacking).collect()
}

fn said(visit: &Visit, parts: &BTreeSet<Part>) -> String {
    let page = visit.page_titled(String::new());
    let name = |id: &str| visit.words().name(id);
    let mut said: Vec<String> = Vec::new();
    let mut permits = Vec::new();
    for part in parts {
        match part {
            Part::Stay => said.push(page.t("settles-stay")),
            Part::Entry => said.push(page.t("settles-entry")),
            Part::Exposure => said.push(page.t("settles-exposure")),
            Part::Duty(id) | Part::ToCome(id) => said.push(name(id)),
            Part::Permit(id) => permits.push(name(id)),
            Part::Disputes => said.push(page.t("settles-disputes")),
        }
    }
    if permits.len() > NAMED {
        said.push(page.n("settles-permits", &permits.len()));
    } else {
        said.append(&mut permits);
    }
    said.join(", ")
}
