//! The parts of an assessment, in the order of the contract.

use ruqsat_law::facts::Target;
use ruqsat_law::{
    Assessment, Because, Change, DecisionBy, Duty, Entry, Exposure, PermitAnswer, Stay,
};

use super::fragments::OnDay;
use super::json::{self, Object};
use super::papers::{Checklists, of_services};
use crate::facts::Warning;

pub(super) fn assessment(
    answer: &Assessment,
    warnings: &[Warning],
    law: OnDay<'_>,
    out: &mut Vec<u8>,
) {
    let mut object = Object::open(out);
    object.day("on", Some(answer.on));
    law.law(object.field("law"));
    stay(&answer.stay, law, object.field("stay"));
    object.list("duties", &answer.duties, |one, out| duty(one, law, out));
    object.list("exposure", &answer.exposure, |one, out| {
        exposure(one, law, out);
    });
    let mut checklists = Checklists::new(law);
    object.list("permits", &answer.permits, |one, out| {
        permit(one, law, &mut checklists, out);
    });
    object.list("formalities", of_services(answer), |service, out| {
        let mut told = Object::open(out);
        told.word("permit", service.permit.id());
        reasons(&mut told, "because", &service.because, law);
        told.close();
    });
    if let Some(found) = &answer.entry {
        entry(found, law, object.field("entry"));
    }
    object.list("disputes", &answer.disputes, |one, out| {
        law.dispute(one, out);
    });
    object.list("missing", &answer.missing, |fact, out| {
        json::word(fact, out);
    });
    if !warnings.is_empty() {
        object.list("warnings", warnings, warning);
    }
    object.close();
}

pub(super) fn reasons(
    object: &mut Object<'_>,
    name: &'static str,
    reasons: &[Because],
    law: OnDay<'_>,
) {
    object.list(name, reasons, |one, out| law.because(one, out));
}

fn stay(stay: &Stay, law: OnDay<'_>, out: &mut Vec<u8>) {
    let days = &stay.days;
    let mut object = Object::open(out);
    object.word("basis", stay.basis.id());
    object.word("status", stay.status.id());
    object.day("last_day", days.last_day);
    object.day("arguable_last_day", days.arguable_last_day);
    object.count("days_used", days.used);
    object.count("days_left", days.left);
    object.day("window_from", days.window_from);
    object.day("per_entry_last_day", days.per_entry_last_day);
    object.whole("overstay_days", days.overstay);
    reasons(&mut object, "because", &stay.because, law);
    object.close();
}

fn entry(entry: &Entry, law: OnDay<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.truth("allowed", entry.allowed);
    object.day("earliest", entry.earliest);
    object.day("last_day", entry.last_day);
    reasons(&mut object, "because", &entry.because, law);
    object.close();
}

fn duty(duty: &Duty, law: OnDay<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.word("id", duty.id.id());
    object.word("who", duty.who.id());
    object.day("due", duty.due);
    object.day("arguable_due", duty.arguable_due);
    object.word("state", duty.state.id());
    reasons(&mut object, "because", &duty.because, law);
    object.close();
}

fn exposure(exposure: &Exposure, law: OnDay<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.text("provision", &exposure.provision);
    object.word("who", exposure.who.id());
    object.flag("warning", exposure.warning);
    object.mci("mci", exposure.mci);
    object.tenge("kzt", exposure.fine);
    object.flag("expulsion", exposure.expulsion);
    object.count("arrest_days", exposure.arrest_days);
    object.day("discount_until", exposure.discount_until);
    reasons(&mut object, "because", &exposure.because, law);
    object.close();
}

fn permit(
    permit: &PermitAnswer,
    law: OnDay<'_>,
    checklists: &mut Checklists<'_>,
    out: &mut Vec<u8>,
) {
    let mut object = Object::open(out);
    object.word("permit", permit.permit.id());
    ground(&mut object, permit.target);
    object.word("verdict", permit.verdict.id());
    object.day("from", permit.from);
    object.day("until", permit.until);
    object.mci("fee_mci", permit.fee);
    object.tenge("fee_kzt", permit.fee_tenge);
    decision_by(&mut object, permit.decision_by);
    reasons(&mut object, "reasons", &permit.reasons, law);
    reasons(&mut object, "risks", &permit.risks, law);
    reasons(&mut object, "term", &permit.term, law);
    object.list("way", &permit.way, |change, out| way(change, law, out));
    object.list("missing", &permit.missing, |fact, out| {
        json::word(fact, out);
    });
    object.list("documents", &permit.documents, |one, out| {
        checklists.paper(one, out);
    });
    object.close();
}

pub(super) fn ground(object: &mut Object<'_>, target: Option<Target>) {
    match target {
        Some(Target::Ground(ground)) => object.word("ground", ground.id()),
        Some(Target::Route(route)) => object.word("ground", route.id()),
        None => {}
    }
}

fn decision_by(permit: &mut Object<'_>, by: DecisionBy) {
    permit.object("decision_by", |object| {
        object.day("nominal", by.nominal);
        object.day("expected", by.expected);
    });
}

pub(super) fn way(change: &Change, law: OnDay<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.word("do", change.remedy.id());
    object.day("opens_on", change.opens_on);
    reasons(
        &mut object,
        "because",
        std::slice::from_ref(&change.because),
        law,
    );
    object.close();
}

fn warning(warning: &Warning, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.word("code", warning.code());
    object.text("message", &warning.to_string());
    object.close();
}
