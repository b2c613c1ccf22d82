//! Passport lines in any shape: reading never panics, what is suggested makes check digits right,
//! nobody is born after today, and a zone without flaw is read back as itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ruqsat_calendar::Day;
use ruqsat_identity::{Field, Flaw, Mrz};

fuzz_target!(|input: (u16, &str)| {
    let (days, text) = input;
    let today = Day::from_epoch_days(i32::from(days));
    let Ok(mrz) = Mrz::read(text) else {
        return;
    };
    assert_eq!(mrz.lines().count(), mrz.form().line_count());
    let missing = mrz.lines().any(|line| line.missing + line.excess > 0);
    assert_eq!(mrz.is_complete(), !missing);
    let flaws = mrz.flaws();
    let failing = mrz.checks().iter().filter(|check| check.holds == Some(false)).count();
    let told = flaws.iter().filter(|flaw| matches!(flaw, Flaw::CheckDigit { .. })).count();
    assert_eq!(told, failing);
    if flaws.is_empty() {
        assert_eq!(Mrz::read(&mrz.reveal()), Ok(mrz.clone()));
        assert!(mrz.corrections().is_empty());
    }
    mended(&mrz);
    if let Some(born) = mrz.birth_date(today).and_then(|day| day.whole()) {
        assert!(born <= today && born > today.plus_years(-101));
    }
    if let Some(year) = mrz.expiry_date(today).and_then(|day| day.year) {
        assert!((-50..=49).contains(&(year - today.year())));
    }
    let _ = (mrz.sex(), mrz.iin(), mrz.names(), mrz.document_number());
    let texts = [mrz.document_code(), mrz.issuer(), mrz.nationality()].into_iter().flatten();
    for text in texts.chain(mrz.optional()) {
        assert!(!text.is_empty() && !text.contains('<'));
    }
});

/// Each suggestion mends its field.
fn mended(mrz: &Mrz) {
    let right = mrz.corrected();
    for correction in mrz.corrections() {
        let mut checks = right.checks().into_iter();
        let check = checks.find(|check| check.field == correction.field);
        match correction.field {
            Field::DocumentCode | Field::Issuer | Field::Names | Field::Nationality => {
                assert!(check.is_none());
            }
            _ => assert_eq!(check.and_then(|check| check.holds), Some(true)),
        }
    }
}
