//! Who is believed, and who is not although the name is right.

use ruqsat_signature::certificate::Fingerprint;
use ruqsat_signature::oids;
use ruqsat_signature::trust::{Trust, TrustFault};
use ruqsat_testpki::{Blank, Cast, Family, Holder, extension};

fn cast() -> Cast {
    Cast::new(Family::Gost, "trust")
}

fn pinned(holders: &[&Holder]) -> Result<Trust, TrustFault> {
    let files: Vec<Vec<u8>> = holders.iter().map(|holder| holder.der.clone()).collect();
    let pins: Vec<Fingerprint> = files.iter().map(|der| Fingerprint::of(der)).collect();
    Trust::pinned(&files, &pins)
}

#[test]
fn a_path_goes_up_to_the_root_and_ends_there() {
    let cast = cast();
    let (root, authority) = (&cast.centre.root, &cast.centre.authority);
    let trust = pinned(&[authority, root]).unwrap();
    let read = |holder: &Holder| holder.certificate().unwrap();
    assert_eq!(
        trust.path(&read(&cast.person)),
        [&read(authority), &read(root)]
    );
    assert_eq!(trust.path(&read(root)), [&read(root)]);
    let other = read(&cast.look_alike.authority);
    assert!(trust.knows_issuer_name(&other));
    assert!(trust.path(&other).is_empty());
}

#[test]
fn only_authorities_can_be_pinned() {
    let cast = cast();
    let key = &cast.other.key;
    let authority = |change: &dyn Fn(&mut Blank)| {
        let mut blank = Blank::authority("BELOW");
        change(&mut blank);
        cast.centre.root.issue(&blank, key)
    };
    assert!(pinned(&[&authority(&|_| {})]).is_ok());
    let limits = extension(oids::NAME_CONSTRAINTS, true, &[0x30, 0]);
    for refused in [
        cast.person.clone(),
        authority(&|blank| blank.usage = 0b1100_0000),
        authority(&|blank| blank.authority = false),
        authority(&|blank| blank.more = vec![limits.clone()]),
    ] {
        let fault = TrustFault::NoAuthority(Fingerprint::of(&refused.der));
        assert_eq!(pinned(&[&refused]).unwrap_err(), fault);
    }
}

#[test]
fn an_issuer_that_is_pinned_too_must_have_signed() {
    let cast = cast();
    let (root, authority) = (&cast.centre.root, &cast.centre.authority);
    let not_signed = |holder: &Holder| TrustFault::NotSigned(Fingerprint::of(&holder.der));
    // The root that signed it is another one of the same name.
    let refused = pinned(&[&cast.look_alike.root, authority]).unwrap_err();
    assert_eq!(refused, not_signed(authority));
    // The authority may issue no further authorities.
    let below = authority.issue(&Blank::authority("BELOW"), &cast.other.key);
    assert!(pinned(&[root, authority]).is_ok());
    let refused = pinned(&[root, authority, &below]).unwrap_err();
    assert_eq!(refused, not_signed(&below));
}
