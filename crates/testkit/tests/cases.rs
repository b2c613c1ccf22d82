//! Every heading with a `case` block in `law/cases` is a test of its own; the rows of its table
//! belong to it.

use std::cell::RefCell;

use libtest_mimic::{Arguments, Failed, Trial};
use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_testkit::case::Case;
use ruqsat_testkit::{law, law_cases, lookup, states};
use serde_json::Value;

thread_local! {
    static ASSESSOR: RefCell<Assessor<'static>> = RefCell::new(Assessor::new(law(), states()));
}

fn main() {
    let cases = law_cases();
    let told = cases.chunk_by(|one, next| one.heading == next.heading);
    let trials = told.filter_map(|cases| {
        let first = cases.first()?;
        let name = format!("{} — {}", first.heading, first.title);
        let cases = cases.to_vec();
        Some(Trial::test(name, move || check_all(&cases)))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

fn check_all(cases: &[Case]) -> Result<(), Failed> {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let wrong = check(case).err()?;
            let why = wrong.message().unwrap_or_default();
            Some(format!("{} · {}\n{why}", case.place, case.name))
        })
        .collect();
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

/// Assesses the case's person and compares what the case names.
fn check(case: &Case) -> Result<(), Failed> {
    let answer = assess(&case.facts)?;
    let wrong: Vec<String> = case
        .expect
        .iter()
        .filter_map(|(path, expected)| lookup::meets(&answer, path, expected).err())
        .collect();
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

fn assess(facts: &Value) -> Result<Value, Failed> {
    let mut out = Vec::new();
    ASSESSOR
        .with_borrow_mut(|assessor| {
            assessor.answer(
                facts.to_string().as_bytes(),
                DayAsked::Otherwise(Day::FIRST),
                &mut out,
            )
        })
        .map_err(|refused| format!("{refused}"))?;
    Ok(serde_json::from_slice(&out)?)
}
