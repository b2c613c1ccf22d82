//! The law with one file in any shape: checking it never panics. It names faults, or the law can
//! be asked about its first and last day.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_fuzz::law_files;
use ruqsat_law::State;
use ruqsat_law::data::{check, load};
use ruqsat_law::facts::Facts;

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let mut files = law_files();
    let chosen = usize::from(choice) % files.len();
    files[chosen].text = text;
    let faults = check(&files);
    for fault in &faults {
        assert!(!fault.file.is_empty() && !fault.what.is_empty(), "{fault}");
    }
    if faults.is_empty() {
        let law = load(&files).expect("what has no fault can be loaded");
        let (first, last) = law.covers;
        for day in [first, last] {
            let in_force = law.on(day).expect("it is covered");
            in_force.assess(&Facts::of(State::STATELESS));
        }
    }
});
