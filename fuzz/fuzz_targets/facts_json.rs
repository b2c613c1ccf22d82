//! Facts in any shape: reading never panics, what is refused has places inside the text, and what
//! is accepted is assessed into JSON that can be read again.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use ruqsat_contract::{Assessor, DayAsked, print_refusal};
use ruqsat_fuzz::law_files;
use ruqsat_law::data::load;
use ruqsat_law::{Law, State};

fuzz_target!(|text: &[u8]| {
    let law = law();
    let mut assessor = Assessor::new(law, states());
    let mut answer = Vec::new();
    let asked = DayAsked::Otherwise(law.covers.1);
    if let Err(refused) = assessor.answer(text, asked, &mut answer) {
        let lines = text.iter().filter(|byte| **byte == b'\n').count() + 1;
        for problem in &refused.0 {
            assert!((1..=lines).contains(&problem.place.line), "{problem}");
        }
        print_refusal(1, &refused, &mut answer);
    }
    serde_json::from_slice::<serde_json::Value>(&answer).expect("an answer is JSON");
});

/// Every code of two capitals: whether ISO lists it is not what is tried here.
fn states() -> impl Iterator<Item = State> {
    let letters = || b'A'..=b'Z';
    letters().flat_map(move |first| {
        letters().filter_map(move |second| {
            let code = [char::from(first), char::from(second)];
            State::from_code(&code.iter().collect::<String>())
        })
    })
}

fn law() -> &'static Law {
    static LAW: OnceLock<Law> = OnceLock::new();
    LAW.get_or_init(|| load(&law_files()).expect("the law is sound"))
}
