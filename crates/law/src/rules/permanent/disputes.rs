//! The disputed points on which an answer about a PRP depends.

use smallvec::smallvec;

use super::common::Common;
use super::{filing, means, risks};
use crate::assessment::{Assessment, Needed, OpenDispute, PermitAnswer};
use crate::because::{Because, Value};
use crate::judge::Verdict;
use crate::lists::{DocumentId, Route};
use crate::reading::Topic;
use crate::rule::RuleId;

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
        filing::dispute(route, common),
        means_of_simplified(route, common),
        status_while_pending(route, common, answer),
        decision(judged),
        paper(judged, DocumentId::Autobiography, AUTOBIOGRAPHY),
        paper(judged, DocumentId::StateConsent, STATE_CONSENT),
        pilot_language(judged),
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
    let told = |because: &Because| because.reading == Some(Topic::OffenceYear);
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
    means::asked_all_the_same(route, common.who).then(|| OpenDispute {
        topic: Topic::MeansOfSimplified,
        answers: smallvec![
            ("exempt", Value::Id(Needed::No.id())),
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

/// A point on a paper: the topic, the reading that asks for it, the one that does not.
type OnPaper = (Topic, &'static str, &'static str);

const AUTOBIOGRAPHY: OnPaper = (Topic::Autobiography, "may_be_asked", "not_asked");
const STATE_CONSENT: OnPaper = (Topic::StateConsent, "asked_where_issued", "not_asked");

/// A paper that one reading asks for and another does not, while the law of the day leaves it
/// open.
fn paper(judged: &PermitAnswer, document: DocumentId, on: OnPaper) -> Option<OpenDispute> {
    let mut papers = judged.documents.iter();
    let needed = papers.find(|paper| paper.document == document)?.needed;
    let (topic, asked, not_asked) = on;
    (needed != Needed::No).then(|| OpenDispute {
        topic,
        answers: smallvec![
            (asked, Value::Id(needed.id())),
            (not_asked, Value::Id(Needed::No.id())),
        ],
        used: asked,
    })
}

/// The level of Kazakh that the pilot's test asks for.
fn pilot_language(judged: &PermitAnswer) -> Option<OpenDispute> {
    let told = |because: &&Because| because.rule == RuleId::PrpRiskPilot;
    judged.risks.iter().find(told)?;
    Some(OpenDispute {
        topic: Topic::PilotLanguage,
        answers: smallvec![("a1", Value::Id("A1")), ("b1", Value::Id("B1"))],
        used: "a1",
    })
}
