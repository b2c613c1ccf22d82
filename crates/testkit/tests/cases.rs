//! Every worked case of `law/cases` is a test of its own.

use libtest_mimic::{Arguments, Failed, Trial};
use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked};
use ruqsat_testkit::case::Case;
use ruqsat_testkit::{law, law_cases, lookup, states};
use serde_json::Value;

fn main() {
    let trials = law_cases().into_iter().map(|case| {
        let name = format!("{} — {}", case.place, case.name);
        Trial::test(name, move || check(&case))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
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
    let mut assessor = Assessor::new(law(), states());
    let mut out = Vec::new();
    assessor
        .answer(
            facts.to_string().as_bytes(),
            DayAsked::Otherwise(Day::FIRST),
            &mut out,
        )
        .map_err(|refused| format!("{refused}"))?;
    Ok(serde_json::from_slice(&out)?)
}
