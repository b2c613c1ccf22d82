//! Every single bit of three files: changed, it is refused.

use jiff::SignedDuration;
use ruqsat_signature::der::write;
use ruqsat_signature::verify::Proof;
use ruqsat_signature::{Digest, oids};
use ruqsat_testpki::{CONTENT, Cast, Family, NOON, Sample};

/// The samples whose bits are changed, by their numbers.
const DETACHED: &str = "good-1";
const ATTACHED: &str = "good-2";
const STAMPED: &str = "good-13";

/// What every bit of this sample makes of it, where it is not refused: the place, and what proves
/// the time then.
fn passing(family: Family, number: &str) -> Vec<(usize, Proof)> {
    let cast = Cast::new(family, "flips");
    let trust = cast.centre.trust().unwrap();
    let sample = sample(&cast, number);
    assert!(sample.verify(&trust).passed());
    let mut passing = Vec::new();
    for place in 0..8 * sample.message.len() {
        let mut changed = sample.clone();
        *changed.message.get_mut(place / 8).unwrap() ^= 1 << (place % 8);
        let report = changed.verify(&trust);
        if report.passed() {
            passing.push((place, report.reference.unwrap().proof));
        }
    }
    passing
}

fn sample(cast: &Cast, number: &str) -> Sample {
    let mut samples = Sample::all(cast).into_iter();
    samples.find(|sample| sample.number == number).unwrap()
}

#[test]
fn no_bit_of_a_detached_gost_signature_can_change() {
    assert_eq!(passing(Family::Gost, DETACHED), []);
}

#[test]
fn no_bit_of_an_rsa_signature_around_its_content_can_change() {
    assert_eq!(passing(Family::Rsa, ATTACHED), []);
}

/// Harmless are the bits of one name: an attribute that is no longer called a stamp is none, as if
/// somebody had cut it out, and the arrival is the reference time.
#[test]
fn of_a_stamped_rsa_signature_only_the_stamps_name_can_change_and_then_it_is_no_stamp() {
    let message = sample(&Cast::new(Family::Rsa, "flips"), STAMPED).message;
    let name = write::oid(oids::TIME_STAMP_TOKEN);
    let place = message
        .windows(name.len())
        .position(|window| window == name);
    // Behind the tag and the length of the name.
    let first = 8 * (place.unwrap() + 2);
    let bits = first..first + 8 * (name.len() - 2);
    let passing = passing(Family::Rsa, STAMPED);
    assert_eq!(passing.len(), 86);
    for (place, proof) in passing {
        assert!(bits.contains(&place), "{place}");
        assert_eq!(proof, Proof::Receipt, "{place}");
    }
}

#[test]
fn two_runs_give_the_same_octets_and_another_seed_other_ones() {
    let octets = |family, seed| -> Vec<u8> {
        let samples = Sample::all(&Cast::new(family, seed)).into_iter();
        samples.flat_map(|sample| sample.message).collect()
    };
    let gost = octets(Family::Gost, "table");
    assert_eq!(gost, octets(Family::Gost, "table"));
    assert_ne!(gost, octets(Family::Gost, "another"));
    assert_eq!(octets(Family::Rsa, "table"), octets(Family::Rsa, "table"));
}

/// If this changes, so do the certificates of the demo: whoever kept them has to be told.
#[test]
fn the_gost_chain_is_the_one_it_always_was() {
    let cast = Cast::new(Family::Gost, "table");
    let message = cast.letter().seal(&cast.person);
    let stamp = cast.stamp(CONTENT, NOON + SignedDuration::from_millis(250));
    let all = [
        cast.centre.root.der,
        cast.centre.authority.der,
        message,
        stamp,
    ]
    .concat();
    let digest = Digest::Sha256.of(&all);
    let text = ruqsat_signature::hexadecimal(&digest);
    insta::assert_snapshot!(text, @"936c5f095d183ca8725453d387484ce914bd66be770eb6f13f1297c8ca247063");
}
