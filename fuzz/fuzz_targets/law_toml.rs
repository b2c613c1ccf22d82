//! One file of the law in any shape: reading it never panics, and names what is wrong at a line
//! that the file has.
//!
//! The rest of the edition is left out: it would be read anew in every run, and is never what is
//! tried. That it is absent is a fault of a folder, so only faults of the file are looked at.
//! There is no unsafe code to watch over: `-s none` makes it several times as fast.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::law_paths;
use ruqsat_law::data::{Fault, LawFile, load, reference, texts};

/// What sources are looked up in.
const ACT: LawFile<'static> = LawFile {
    path: "acts/one.toml",
    text: "[ml]\nkind = \"law\"\ntitle = { kk = \"Заң\", ru = \"Закон\", en = \"Law\" }\n\
           [[ml.provision]]\nat = \"6(4)\"\n\
           heading = { kk = \"Мерзім\", ru = \"Срок\", en = \"Term\" }\n",
};

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let paths = law_paths();
    let path = &paths[usize::from(choice) % paths.len()];
    let lines = text.lines().count() + 1;
    for fault in faults(LawFile { path, text }) {
        if fault.file == *path {
            assert!(!fault.what.is_empty() && !fault.help.is_empty(), "{fault}");
            assert!(fault.line.is_none_or(|line| (1..=lines).contains(&line)), "{fault}");
        }
    }
});

/// By the reader of its folder: those of the law, of its words, or of the works of reference.
fn faults(file: LawFile<'_>) -> Vec<Fault> {
    let files = [ACT, file];
    let of_reference = ["rights/", "states/names.toml", "texts/terms.toml"];
    let found = if of_reference.iter().any(|place| file.path.starts_with(place)) {
        reference(&files).map(drop)
    } else if file.path.starts_with("texts/") {
        texts(&files, &[]).map(drop)
    } else {
        load(&files).map(drop)
    };
    found.err().unwrap_or_default()
}
