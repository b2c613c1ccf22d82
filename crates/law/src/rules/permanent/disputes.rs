//! The disputed points on which an answer about a PRP depends.

use smallvec::smallvec;

use super::common::Common;
use super::risks;
use crate::assessment::{Assessment, OpenDispute, PermitAnswer};
use crate::because::Value;
use crate::judge::Verdict;
use crate::lists::Route;
use crate::reading::Topic;

/// Adds the points that the judged route rests on, each once.
pub(super) fn add(
    route: Route,
    common: &Common<'_>,
    judged: &PermitAnswer,
    answer: &mut Assessment,
) {
    if judged.verdict == Verdict::NotEligible {
        return;
    }
    let open = [
        offence_year(common, judged),
        means_of_simplified(route, common),
        status_while_pending(route, common, answer),
        decision(judged),
    ];
    for dispute in open.into_iter().flatten() {
        if answer
            .disputes
            .iter()
            .all(|other| other.topic != dispute.topic)
        {
            answer.disputes.push(dispute);
        }
    }
}

/// The year runs from the end of execution, or from the penalty.
fn offence_year(common: &Common<'_>, judged: &PermitAnswer) -> Option<OpenDispute> {
    let told = |because: &crate::Because| because.reading == Some(Topic::OffenceYear);
    judged.reasons.iter().find(|because| told(because))?;
    let run = common.offence.run()?;
    Some(OpenDispute {
        topic: Topic::OffenceYear,
        answers: smallvec![
            ("from_execution", Value::Day(run.until)),
            ("from_penalty", Value::Day(run.arguable?)),
        ],
        used: "from_execution",
    })
}

/// Exempt by the law, asked for by offices.
fn means_of_simplified(route: Route, common: &Common<'_>) -> Option<OpenDispute> {
    let needed = common.means?.needed()?;
    (route == Route::SimplifiedCitizenship).then(|| OpenDispute {
        topic: Topic::MeansOfSimplified,
        answers: smallvec![
            ("exempt", Value::Id("exempt")),
            ("asked", Value::Tenge(needed)),
        ],
        used: "exempt",
    })
}

/// A stay that ends before the decision needs a TRP, or nothing.
fn status_while_pending(
    route: Route,
    common: &Common<'_>,
    answer: &Assessment,
) -> Option<OpenDispute> {
    let (last_day, decision_on) = risks::ends_before_decision(route, common, &answer.stay)?;
    Some(OpenDispute {
        topic: Topic::StatusWhilePending,
        answers: smallvec![
            ("status_needed", Value::Day(last_day)),
            ("not_needed", Value::Day(decision_on)),
        ],
        used: "status_needed",
    })
}

/// Days to decide, by the sources and by practice.
fn decision(judged: &PermitAnswer) -> Option<OpenDispute> {
    Some(OpenDispute {
        topic: Topic::PrpDecision,
        answers: smallvec![
            ("nominal", Value::Day(judged.decision_by.nominal?)),
            ("practice", Value::Day(judged.decision_by.expected?)),
        ],
        used: "nominal",
    })
}
