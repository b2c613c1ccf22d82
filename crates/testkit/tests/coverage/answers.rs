//! Every worked case with the facts as read and the answer.

use std::sync::LazyLock;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::Assessment;
use ruqsat_law::facts::Facts;
use ruqsat_testkit::{law, law_cases, states};

/// One worked case.
pub(crate) struct Answered {
    pub facts: Facts,
    pub on: Day,
    pub answer: Assessment,
}

/// All of them.
pub(crate) static ANSWERED: LazyLock<Vec<Answered>> = LazyLock::new(|| {
    let mut assessor = Assessor::new(law(), states());
    let mut answered = Vec::new();
    for case in law_cases() {
        let text = case.facts.to_string();
        let read = assessor
            .read(text.as_bytes(), DayAsked::Otherwise(Day::FIRST))
            .unwrap();
        let answer = assessor.on(read.on).unwrap().assess(&read.facts);
        answered.push(Answered {
            facts: read.facts,
            on: read.on,
            answer,
        });
    }
    answered
});
