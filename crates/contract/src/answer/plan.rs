//! A plan as JSON.

use ruqsat_law::{OtherWay, Plan, Step};

use super::fragments::OnDay;
use super::json::{self, Object};
use super::parts::{ground, reasons, way};

pub(super) fn plan(plan: &Plan, law: OnDay<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.day("on", Some(plan.on));
    law.law(object.field("law"));
    object.word("goal", plan.goal.id());
    object.word("outlook", plan.outlook.id());
    ground(&mut object, plan.target);
    object.list("others", &plan.choice.others, |one, out| other(*one, out));
    object.day("filing_on", plan.filing_on);
    reasons(&mut object, "because", &plan.because, law);
    object.list("way", &plan.way, |change, out| way(change, law, out));
    reasons(&mut object, "risks", &plan.risks, law);
    object.list("steps", &plan.steps, |one, out| step(one, law, out));
    object.list("missing", &plan.missing, |fact, out| json::word(fact, out));
    object.day("ends_on", plan.ends_on);
    object.close();
}

fn other(other: OtherWay, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    ground(&mut object, Some(other.target));
    object.word("outlook", other.outlook.id());
    object.day("filing_on", Some(other.filing_on));
    object.close();
}

fn step(step: &Step, law: OnDay<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.word("id", step.id.id());
    object.word("who", step.who.id());
    object.day("earliest", step.earliest);
    object.day("due", step.due);
    object.word("needed", step.needed.id());
    object.list("after", &step.after, |step, out| {
        json::word(step.id(), out);
    });
    object.list("documents", &step.documents, |paper, out| {
        json::word(paper.id(), out);
    });
    ground(&mut object, step.target);
    reasons(&mut object, "because", &step.because, law);
    object.close();
}
