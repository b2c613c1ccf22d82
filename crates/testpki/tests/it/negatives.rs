//! What our verifier says to each sample, as one table that can be read without reading code.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ruqsat_signature::verify::{Refusal, Report};
use ruqsat_testpki::{Cast, Family, Sample};

/// The result, and where the check ended.
fn told(report: &Report) -> String {
    let verdict = report.verdict().to_string();
    match &report.refusal {
        Some(refusal) => format!("{verdict} · {} · {refusal}", refusal.step().id()),
        None => verdict,
    }
}

/// Number, what was done, and the results of one family.
fn results(family: Family) -> Vec<[String; 3]> {
    let cast = Cast::new(family, "table");
    let trust = cast.centre.trust().unwrap();
    let row = |sample: &Sample| {
        let result = told(&sample.verify(&trust));
        [sample.number.to_owned(), sample.done(), result]
    };
    let (samples, large) = (Sample::all(&cast), Sample::too_much(&cast));
    samples.iter().chain(&large).map(row).collect()
}

/// Where a number belongs: samples that hold first, then in the order of the lists.
fn place(number: &str) -> (usize, u32, String) {
    let letters = number.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let kind = ["good-", "", "a", "s", "c"]
        .iter()
        .position(|kind| *kind == letters);
    (
        kind.unwrap_or(1),
        digits.parse().unwrap(),
        number.to_owned(),
    )
}

#[test]
fn each_sample_has_its_exact_result() {
    let (gost, rsa) = (results(Family::Gost), results(Family::Rsa));
    let mut rows: Vec<(&str, &str)> = gost
        .iter()
        .chain(&rsa)
        .map(|row| (&*row[0], &*row[1]))
        .collect();
    rows.sort_by_key(|(number, done)| (place(number), *done));
    rows.dedup();
    let result = |all: &[[String; 3]], number| {
        let row = all.iter().find(|row| row[0] == number);
        row.map_or("–".to_owned(), |row| row[2].clone())
    };
    let mut table =
        String::from("| Number | What was done | GOST | RSA |\n| --- | --- | --- | --- |\n");
    for (number, done) in rows {
        let (gost, rsa) = (result(&gost, number), result(&rsa, number));
        let rsa = if gost == rsa { "same".to_owned() } else { rsa };
        writeln!(table, "| {number} | {done} | {gost} | {rsa} |").unwrap();
    }
    for [number, done, result] in gost.iter().chain(&rsa) {
        let good = number.starts_with("good-");
        assert_eq!(result == "TOTAL-PASSED", good, "{number} {done}: {result}");
    }
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/signature-samples.md");
    let page = fs::read_to_string(page).unwrap();
    if !page.ends_with(&table) {
        let now = Path::new(env!("CARGO_TARGET_TMPDIR")).join("signature-samples.md");
        fs::write(&now, &table).unwrap();
        panic!(
            "read {}, then put it into docs/signature-samples.md",
            now.display()
        );
    }
}

#[test]
fn each_kind_of_refusal_has_a_sample() {
    let cast = Cast::new(Family::Gost, "table");
    let trust = cast.centre.trust().unwrap();
    let samples = Sample::all(&cast);
    let reports = samples.iter().map(|sample| sample.verify(&trust));
    let met: BTreeSet<&str> = reports
        .filter_map(|report| Some(report.refusal?.id()))
        .collect();
    let all = BTreeSet::from(Refusal::IDS);
    // What a second verifier says can only be met where there is one.
    let missing: Vec<&str> = all.difference(&met).copied().collect();
    assert_eq!(missing, ["no-opinion", "not-accepted", "opinions-differ"]);
}
