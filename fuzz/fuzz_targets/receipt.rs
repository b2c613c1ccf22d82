//! Receipts in any shape: reading never panics, and what is read is run again or refused.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use ruqsat_contract::{Assessor, Receipt};
use ruqsat_fuzz::law_files;
use ruqsat_law::data::load;
use ruqsat_law::{Law, State};

fuzz_target!(|text: &[u8]| {
    let Ok(receipt) = Receipt::read(text) else {
        return;
    };
    let law = law();
    let states = ["RU", "US", "UZ"].into_iter().filter_map(State::from_code);
    let mut assessor = Assessor::new(law, states);
    // The edition that the receipt names: then its facts are assessed.
    drop(receipt.checked(&receipt.edition, &mut assessor));
});

fn law() -> &'static Law {
    static LAW: OnceLock<Law> = OnceLock::new();
    LAW.get_or_init(|| load(&law_files()).expect("the law is sound"))
}
