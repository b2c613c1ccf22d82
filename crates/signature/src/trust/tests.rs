//! Who is believed, and who is not although the name is right.

use super::*;
use crate::fixture::{Blank, Centre, Holder, IIN};

fn pinned(holders: &[&Holder]) -> Result<Trust, TrustFault> {
    let files: Vec<Vec<u8>> = holders.iter().map(|holder| holder.der.clone()).collect();
    let pins: Vec<Fingerprint> = files.iter().map(|der| Fingerprint::of(der)).collect();
    Trust::pinned(&files, &pins)
}

#[test]
fn a_path_goes_up_to_the_root_and_ends_there() {
    let centre = Centre::new();
    let trust = pinned(&[&centre.nca, &centre.root]).unwrap();
    let person = centre
        .nca
        .issue(&Blank::person(IIN), "person")
        .certificate();
    let path = trust.path(&person);
    assert_eq!(
        path,
        [&centre.nca.certificate(), &centre.root.certificate()]
    );
    assert_eq!(
        trust.path(&centre.root.certificate()),
        [&centre.root.certificate()]
    );
    assert!(trust.knows_issuer_name(&Centre::evil().nca.certificate()));
    assert!(trust.path(&Centre::evil().nca.certificate()).is_empty());
}

#[test]
fn only_authorities_can_be_pinned() {
    let person = Centre::new().nca.issue(&Blank::person(IIN), "person");
    let pin = Fingerprint::of(&person.der);
    assert_eq!(
        pinned(&[&person]).unwrap_err(),
        TrustFault::NoAuthority(pin)
    );
    let mut blank = Blank::centre("NCA TEST");
    blank.usage = 0b1100_0000;
    let no_usage = Centre::new().root.issue(&blank, "nca");
    let pin = Fingerprint::of(&no_usage.der);
    assert_eq!(
        pinned(&[&no_usage]).unwrap_err(),
        TrustFault::NoAuthority(pin)
    );
}

#[test]
fn an_issuer_that_is_pinned_too_must_have_signed() {
    let centre = Centre::new();
    // The root that signed it is another one of the same name.
    let refused = pinned(&[&Centre::evil().root, &centre.nca]).unwrap_err();
    assert_eq!(
        refused,
        TrustFault::NotSigned(Fingerprint::of(&centre.nca.der))
    );
    // A centre may issue no further authorities when its path is that short.
    let mut blank = Blank::centre("NCA TEST");
    blank.path_length = Some(0);
    let short = centre.root.issue(&blank, "short");
    let below = short.issue(&Blank::centre("BELOW"), "below");
    assert!(pinned(&[&centre.root, &short]).is_ok());
    let refused = pinned(&[&centre.root, &short, &below]).unwrap_err();
    assert_eq!(refused, TrustFault::NotSigned(Fingerprint::of(&below.der)));
}

#[test]
fn fingerprints_are_read_as_people_write_them() {
    let text = "0123456789abcdef".repeat(4);
    let read = Fingerprint::parse(&text.to_uppercase()).unwrap();
    assert_eq!(read.to_string(), text);
    let pairs: Vec<String> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).into())
        .collect();
    assert_eq!(Fingerprint::parse(&pairs.join(":")), Some(read));
    for wrong in [
        "",
        "af77",
        &text.replace('a', "g"),
        &format!("{text}0"),
        &format!("{text}00"),
    ] {
        assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
    }
}
