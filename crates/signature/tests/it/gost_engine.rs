//! GOST R 34.10-2015 and Streebog against the engine `gost` of `openssl`, whose author has never
//! seen our code: what one signs the other accepts, and neither accepts a changed bit.
//!
//! The engine writes Russia's identifiers and a signature as `s ‖ r` with the greatest octets first
//! (RFC 9215); Kazakhstan's centre writes its own and all octets the other way round. Without the
//! engine these tests say so and check nothing.

use std::path::PathBuf;
use std::process::Command;
use std::{fs, process};

use ruqsat_signature::der::{Element, Oid, tag, write};
use ruqsat_signature::{Digest, PublicKey, SignatureAlgorithm};
use ruqsat_testpki::{Blank, Holder, IIN, Key};

/// One length of keys, under the names of both sides.
struct Length {
    ours: SignatureAlgorithm,
    bits: &'static str,
    set: &'static str,
    their_key: Oid,
    their_curve: Oid,
}

const LENGTHS: [Length; 2] = [
    Length {
        ours: SignatureAlgorithm::GostLong,
        bits: "512",
        set: "A",
        their_key: Oid::new_unwrap("1.2.643.7.1.1.1.2"),
        their_curve: Oid::new_unwrap("1.2.643.7.1.2.1.2.1"),
    },
    Length {
        ours: SignatureAlgorithm::GostShort,
        bits: "256",
        set: "TCA",
        their_key: Oid::new_unwrap("1.2.643.7.1.1.1.1"),
        their_curve: Oid::new_unwrap("1.2.643.7.1.2.1.1.1"),
    },
];

/// Keys and signatures of each length and direction that are tried.
const TIMES: u8 = 5;

/// A folder in which one test works; it goes away with its value.
struct Workshop(PathBuf);

impl Drop for Workshop {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap_or_else(|error| eprintln!("{error}"));
    }
}

impl Workshop {
    fn open(name: &str) -> Option<Self> {
        let mut asked = Command::new("openssl");
        let there = asked.args(["engine", "gost"]).output();
        if !there.is_ok_and(|output| output.status.success()) {
            eprintln!("SKIPPED: there is no program `openssl` with the engine `gost`");
            return None;
        }
        let folder = std::env::temp_dir().join(format!("ruqsat-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Some(Self(folder))
    }

    /// Whether the program did this without a fault.
    fn does(&self, arguments: &str) -> bool {
        let mut command = Command::new("openssl");
        let arguments = arguments.split_whitespace();
        let output = command.args(arguments).current_dir(&self.0).output();
        output.unwrap().status.success()
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }

    fn write(&self, name: &str, octets: &[u8]) {
        fs::write(self.0.join(name), octets).unwrap();
    }

    /// Whether the engine accepts a signature, in its own order, over these octets.
    fn accepts(&self, length: &Length, octets: &[u8], signature: &[u8]) -> bool {
        self.write("content", octets);
        self.write("signature", signature);
        let bits = length.bits;
        self.does(&format!(
            "dgst -engine gost -md_gost12_{bits} -verify public.pem -signature signature content"
        ))
    }
}

/// A point under Russia's identifiers.
fn theirs(length: &Length, point: &[u8]) -> Vec<u8> {
    let parameters = write::sequence(&[&write::oid(length.their_curve)]);
    let kind = write::sequence(&[&write::oid(length.their_key), &parameters]);
    write::sequence(&[&kind, &write::bit_string(point)])
}

/// A key of ours, of this length.
fn own(length: &Length, seed: &str) -> Key {
    match length.ours {
        SignatureAlgorithm::GostShort => Key::gost_short(seed),
        SignatureAlgorithm::GostLong | SignatureAlgorithm::Rsa => Key::gost(seed),
    }
}

/// The key in a certificate for this point.
fn ours(length: &Length, point: &[u8]) -> PublicKey {
    let root = Holder::root(&Blank::authority("ROOT"), &own(length, "root"));
    let issued = root.issue_for(&Blank::person(IIN), &root.key, point.to_vec());
    issued.certificate().unwrap().key
}

fn reversed(octets: &[u8]) -> Vec<u8> {
    octets.iter().rev().copied().collect()
}

fn flipped(octets: &[u8], place: usize) -> Vec<u8> {
    let mut changed = octets.to_vec();
    changed[place] ^= 1;
    changed
}

fn content(number: u8) -> Vec<u8> {
    vec![number; usize::from(number) * 67]
}

#[test]
fn the_engines_signatures_hold_for_us() {
    let Some(shop) = Workshop::open("engine-signs") else {
        return;
    };
    for length in &LENGTHS {
        let Length { bits, set, .. } = length;
        for number in 0..TIMES {
            assert!(shop.does(&format!(
                "genpkey -engine gost -algorithm gost2012_{bits} -pkeyopt paramset:{set} -out key"
            )));
            assert!(shop.does("pkey -engine gost -in key -pubout -outform DER -out public.der"));
            let content = content(number);
            shop.write("content", &content);
            assert!(shop.does(&format!(
                "dgst -engine gost -md_gost12_{bits} -sign key -out signature content"
            )));
            let der = shop.read("public.der");
            let mut inside = Element::only(&der).unwrap().inside();
            let mut kind = inside.sequence().unwrap();
            assert_eq!(kind.next().unwrap().oid().unwrap(), length.their_key);
            assert_eq!(
                kind.sequence().unwrap().next().unwrap().oid().unwrap(),
                length.their_curve
            );
            let key = ours(length, inside.next().unwrap().bit_octets().unwrap());
            let signature = shop.read("signature");
            let holds =
                |content: &[u8], signature: &[u8]| key.verifies(length.ours, content, signature);
            let kz = reversed(&signature);
            assert!(holds(&content, &kz), "{bits} bits, {number}");
            assert!(!holds(&content, &signature), "Russia's order is not ours");
            assert!(!holds(&content, &flipped(&kz, usize::from(number))));
            assert!(!holds(b"another content", &kz));
        }
    }
}

#[test]
fn our_signatures_hold_for_the_engine() {
    let Some(shop) = Workshop::open("engine-checks") else {
        return;
    };
    for length in &LENGTHS {
        for number in 0..TIMES {
            let own = own(length, &format!("engine {number}"));
            let point = own.public_octets();
            shop.write("public.der", &theirs(length, &point));
            assert!(shop.does(
                "pkey -engine gost -pubin -inform DER -in public.der -pubout -out public.pem"
            ));
            let content = content(number);
            let kz = own.sign(&content);
            assert!(ours(length, &point).verifies(length.ours, &content, &kz));
            let signature = reversed(&kz);
            let accepts =
                |content: &[u8], signature: &[u8]| shop.accepts(length, content, signature);
            assert!(
                accepts(&content, &signature),
                "{} bits, {number}",
                length.bits
            );
            assert!(!accepts(&content, &kz));
            assert!(!accepts(
                &content,
                &flipped(&signature, usize::from(number))
            ));
            assert!(!accepts(b"another content", &signature));
        }
    }
}

#[test]
fn the_engine_hashes_as_we_do() {
    let Some(shop) = Workshop::open("engine-hashes") else {
        return;
    };
    for (bits, digest) in [("256", Digest::Streebog256), ("512", Digest::Streebog512)] {
        for octets in [0, 1, 63, 64, 65, 1_000] {
            let content: Vec<u8> = (0..octets)
                .map(|place: u32| place.to_le_bytes()[0])
                .collect();
            shop.write("content", &content);
            let done = "-binary -out digest content";
            assert!(shop.does(&format!("dgst -engine gost -md_gost12_{bits} {done}")));
            assert_eq!(
                shop.read("digest"),
                digest.of(&content),
                "{bits}, {octets} octets"
            );
        }
    }
}

/// What is signed is an octet string in a bit string on both sides.
#[test]
fn a_point_is_written_alike() {
    let point = Key::gost("point").public_octets();
    let inside = Element::only(&point).unwrap();
    assert_eq!((inside.tag, inside.content.len()), (tag::OCTET_STRING, 128));
}
