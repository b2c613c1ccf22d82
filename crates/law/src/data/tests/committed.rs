use super::super::fingerprint;
use super::sample::Sample;

#[test]
fn the_committed_law_has_no_fault() {
    let faults = Sample::committed().faults();
    let shown = faults.join("\n");
    assert!(faults.is_empty(), "{} faults\n{shown}", faults.len());
}

#[test]
fn an_edition_has_one_fingerprint_whatever_the_order_of_its_files() {
    let sample = Sample::committed();
    let mut files = sample.files();
    let edition = fingerprint(&files);
    assert_eq!(edition.len(), 64);
    files.reverse();
    assert_eq!(fingerprint(&files), edition);
}

#[test]
fn every_change_of_the_law_makes_a_new_edition_and_a_case_does_not() {
    let edition = |sample: Sample| fingerprint(&sample.files());
    let committed = edition(Sample::committed());
    let comment = Sample::committed().with("parameters/index.toml", "# a remark\n");
    assert_ne!(edition(comment), committed);
    let case = Sample::committed().with("cases/another.md", "# a case\n");
    assert_eq!(edition(case), committed);
}
