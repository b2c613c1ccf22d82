//! The worked cases of this checkout with what the law says to them.

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_law::Assessment;
use ruqsat_law::facts::Facts;

use crate::checkout::{fail, law, law_cases, states};

/// A worked case that was read and assessed.
#[derive(Debug)]
pub struct Answered {
    /// Where it stands.
    pub place: String,
    /// The facts as they were read.
    pub facts: Facts,
    /// What the law says to them.
    pub answer: Assessment,
}

/// All worked cases, in the order of their files.
///
/// # Panics
/// When the facts of one cannot be true or its day is not covered; the case is named.
pub fn answered_cases() -> Vec<Answered> {
    let mut assessor = Assessor::new(law(), states());
    let mut answered = Vec::new();
    for case in law_cases() {
        let facts = case.facts.to_string();
        let read = assessor.read(facts.as_bytes(), DayAsked::Otherwise(Day::FIRST));
        let read = read.unwrap_or_else(|refused| wrong(&case.place, &refused));
        let law = assessor.on(read.on);
        let law = law.unwrap_or_else(|outside| wrong(&case.place, &outside));
        answered.push(Answered {
            place: case.place,
            answer: law.assess(&read.facts),
            facts: read.facts,
        });
    }
    answered
}

fn wrong(place: &str, why: &dyn std::error::Error) -> ! {
    fail(&format!("{place}: {why}"))
}
