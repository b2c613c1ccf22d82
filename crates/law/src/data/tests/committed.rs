use super::super::{LawFile, fingerprint, load};
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

#[test]
fn files_that_break_off_are_told() {
    let committed = Sample::committed();
    for folder in [
        "acts/",
        "parameters/",
        "readings/",
        "rules/",
        "states/",
        "calendar/",
    ] {
        let half = |file: LawFile<'_>| {
            let mut middle = file.text.len() / 2;
            while !file.text.is_char_boundary(middle) {
                middle += 1;
            }
            file.text.split_at(middle).0.to_owned()
        };
        let texts: Vec<String> = committed.files().into_iter().map(half).collect();
        let files = committed.files().into_iter().zip(&texts);
        let broken: Vec<LawFile<'_>> = files
            .map(|(file, half)| {
                let breaks_off = file.path.starts_with(folder);
                let text = if breaks_off { half } else { file.text };
                LawFile { text, ..file }
            })
            .collect();
        assert!(load(&broken).is_err(), "{folder}");
    }
}
