//! Checking signatures: real public ones, and samples of the test centre.
//!
//! The public files belong to others and are not copied here: `RUQSAT_EDS_VECTORS` names their
//! folder. Without it these tests say so and check nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ruqsat_signature::certificate::Fingerprint;
use ruqsat_signature::revocation::KeptAnswers;
use ruqsat_testpki::{Blank, CONTENT, Cast, Family, Holder, IIN, Letter, List, NOON, Sample};

use crate::{Run, folder, json, ruqsat};

const FOLDER: &str = "RUQSAT_EDS_VECTORS";

#[expect(
    clippy::disallowed_methods,
    reason = "the folder is found by the environment"
)]
fn vectors() -> Option<PathBuf> {
    let folder = std::env::var(FOLDER).ok().map(PathBuf::from);
    if folder.is_none() {
        eprintln!("SKIPPED: `{FOLDER}` names no folder with public certificates and messages");
    }
    folder
}

pub(crate) fn verify(arguments: &[&str]) -> Run {
    ruqsat(&[&["signature", "verify"], arguments].concat())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// What each signature of an answer came to.
fn codes(answer: &serde_json::Value) -> Vec<String> {
    let signatures = answer["signatures"].as_array().unwrap();
    let code = |one: &serde_json::Value| {
        let sub = one["sub_indication"].as_str().unwrap_or("");
        format!("{} {sub}", one["indication"].as_str().unwrap())
    };
    signatures.iter().map(code).collect()
}

/// SHA-256 of a certificate as the program names it when it refuses the file.
fn fingerprint(directory: &Path, message: &Path) -> String {
    let refused = verify(&[text(message), "--trust", text(directory)]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    let after = refused.err.split("compare `").nth(1).unwrap();
    after.split('`').next().unwrap().to_owned()
}

#[test]
fn a_real_message_of_two_signers_is_told_signature_by_signature() {
    let Some(vectors) = vectors() else { return };
    let work = folder("signature-vectors");
    let (authorities, content) = (work.join("authorities"), work.join("content"));
    fs::create_dir(&authorities).unwrap();
    fs::copy(
        vectors.join("nca_gost2015_test.cer"),
        authorities.join("nca_gost2015_test.cer"),
    )
    .unwrap();
    fs::write(&content, "test123").unwrap();
    let message = vectors.join("ncanode_cms_31.der");
    let pin = fingerprint(&authorities, &message);
    let list = vectors.join("nca_gost2022_test.crl");
    let arguments = [
        text(&message),
        "--content",
        text(&content),
        "--trust",
        text(&authorities),
        "--pin",
        &pin,
        "--crl",
        text(&list),
        "--at",
        "2022-10-01T00:00Z",
    ];
    let answer = json(&verify(&[&arguments[..], &["--format", "json"]].concat()).out);
    assert_eq!(
        codes(&answer),
        ["TOTAL-PASSED ", "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND"]
    );
    let first = &answer["signatures"][0];
    assert_eq!(first["signer"]["iin"], "********9012");
    assert_eq!(first["reference"]["from"], "given");
    assert_eq!(first["revocation"][0]["source"], "list");
    let told = verify(&[&arguments[..], &["--lang", "ru", "--reveal"]].concat());
    assert_eq!(told.code, 3, "one of two is not known");
    assert!(told.out.contains("123456789012"), "{}", told.out);
    assert!(told.out.contains("TOTAL-PASSED"), "{}", told.out);
    fs::write(&content, "test124").unwrap();
    let changed = verify(&arguments);
    assert_eq!(changed.code, 2);
    assert!(
        changed
            .out
            .starts_with("This signature does not belong to this file."),
        "{}",
        changed.out
    );
    assert!(changed.out.contains("HASH_FAILURE"), "{}", changed.out);
}

#[test]
fn what_is_no_signature_and_files_that_are_absent_end_with_code_2() {
    let work = folder("signature-wrong");
    let file = work.join("letter.cms");
    fs::write(&file, "Dear sir").unwrap();
    let wrong = verify(&[text(&file), "--lang", "en"]);
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.out.contains("TOTAL-FAILED, FORMAT_FAILURE"),
        "{}",
        wrong.out
    );
    let absent = verify(&["no-such-file.cms"]);
    assert_eq!((absent.code, absent.out.as_str()), (2, ""));
    assert!(
        absent.err.contains("cannot read `no-such-file.cms`"),
        "{}",
        absent.err
    );
    let large = work.join("large.cms");
    fs::write(&large, vec![b'A'; (16 << 20) + 1]).unwrap();
    let large = verify(&[text(&large)]);
    assert_eq!(large.code, 2);
    assert!(large.err.contains("at most 16 MB"), "{}", large.err);
    let day_only = verify(&[text(&file), "--at", "2026-06-01"]);
    assert_eq!(day_only.code, 1, "a day is no instant");
    let to_come = verify(&[text(&file), "--at", "2999-06-01T12:00"]);
    assert_eq!(to_come.code, 2);
    assert!(to_come.err.contains("still to come"), "{}", to_come.err);
}

/// A folder with the authorities and the files of one sample, and the arguments that name them.
pub(crate) struct Shop {
    folder: PathBuf,
    arguments: Vec<String>,
}

impl Shop {
    pub(crate) fn open(test: &str, cast: &Cast, sample: &Sample) -> Self {
        let mut shop = Self {
            folder: folder(test),
            arguments: Vec::new(),
        };
        shop.write("message.cms", &sample.message);
        if let Some(content) = &sample.content {
            shop.name("--content", "content", content);
        }
        for (number, response) in sample.answers.responses.iter().enumerate() {
            shop.name("--ocsp", &format!("{number}.ocsp"), &response.der);
        }
        for (number, list) in sample.answers.lists.iter().enumerate() {
            shop.name("--crl", &format!("{number}.crl"), list);
        }
        fs::create_dir(shop.folder.join("authorities")).unwrap();
        for (name, holder) in [("root", &cast.centre.root), ("nca", &cast.centre.authority)] {
            shop.write(&format!("authorities/{name}.cer"), &holder.der);
        }
        shop.arguments.push(format!("--at={}", sample.at));
        shop
    }

    fn write(&self, name: &str, octets: &[u8]) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, octets).unwrap();
        path
    }

    fn name(&mut self, argument: &str, file: &str, octets: &[u8]) {
        let path = self.write(file, octets);
        self.arguments
            .push(format!("{argument}={}", path.display()));
    }

    /// Checks the sample with these further arguments.
    pub(crate) fn verify(&self, more: &[&str]) -> Run {
        let message = self.folder.join("message.cms");
        let own: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        verify(&[&[text(&message)], &own[..], more].concat())
    }

    /// The arguments that make the centre believed.
    pub(crate) fn trust(&self, cast: &Cast) -> [String; 3] {
        let authorities = self.folder.join("authorities");
        let pin = |holder: &Holder| format!("--pin={}", Fingerprint::of(&holder.der));
        let directory = format!("--trust={}", authorities.display());
        [
            directory,
            pin(&cast.centre.root),
            pin(&cast.centre.authority),
        ]
    }
}

pub(crate) fn cast() -> Cast {
    Cast::new(Family::Gost, "program")
}

pub(crate) fn sample(cast: &Cast, number: &str) -> Sample {
    let mut samples = Sample::all(cast).into_iter();
    samples.find(|sample| sample.number == number).unwrap()
}

/// Checks a sample whose authorities are believed.
fn believed(test: &str, cast: &Cast, sample: &Sample, more: &[&str]) -> Run {
    let shop = Shop::open(test, cast, sample);
    let trust = shop.trust(cast);
    let trust: Vec<&str> = trust.iter().map(String::as_str).collect();
    shop.verify(&[&trust[..], more].concat())
}

/// What is told first after the warning about demonstrations: the result, and why.
fn lead(run: &Run) -> String {
    let until_who = run.out.split("\n\n").nth(1).unwrap();
    until_who.trim_end().to_owned()
}

/// A sample for each kind of refusal that this program can come to: it expects nobody in
/// particular, and asks no second verifier.
const KINDS: [&str; 38] = [
    "21", "18", "4", "1", "c5", "c8", "a9", "c31", "16", "c18", "12", "c2", "c1", "2", "c3", "c4",
    "a31", "a33", "a34", "a35", "a38", "a39", "a41", "a44", "a45", "s20", "s19", "11", "7", "6",
    "9", "s3", "s4", "s8", "s10", "a15", "a12", "c23",
];

#[test]
fn each_kind_of_refusal_has_its_result_and_its_sentence_in_three_languages() {
    let cast = cast();
    let samples = Sample::all(&cast);
    let mut told = String::new();
    for number in KINDS {
        let sample = samples
            .iter()
            .find(|sample| sample.number == number)
            .unwrap();
        writeln!(told, "== {number} {}", sample.done()).unwrap();
        for language in ["en", "ru", "kk"] {
            let test = format!("signature-kind-{number}-{language}");
            let run = believed(&test, &cast, sample, &["--lang", language]);
            assert_eq!(run.err, "", "{number}");
            writeln!(told, "{} {}", run.code, lead(&run)).unwrap();
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_good_signature_passes_and_without_an_answer_it_does_not() {
    let cast = cast();
    let good = sample(&cast, "good-11");
    let passed = believed("signature-good", &cast, &good, &[]);
    assert_eq!(
        (passed.code, passed.err.as_str()),
        (0, ""),
        "{}",
        passed.out
    );
    assert!(lead(&passed).starts_with("The signature is valid. TOTAL-PASSED."));
    assert!(passed.out.contains("IIN: ********0015") && !passed.out.contains("951332300015"));
    assert!(
        passed
            .out
            .contains("the signer's own clock; it proves nothing")
    );
    let mut unasked = good.clone();
    unasked.answers = KeptAnswers::default();
    let unasked = believed("signature-unasked", &cast, &unasked, &[]);
    assert_eq!(unasked.code, 3);
    assert!(
        unasked.out.contains("INDETERMINATE, TRY_LATER"),
        "{}",
        unasked.out
    );
    assert!(unasked.out.contains("Nobody was asked"), "{}", unasked.out);
    let untrusted = Shop::open("signature-untrusted", &cast, &good).verify(&[]);
    assert_eq!(untrusted.code, 3);
    assert!(
        untrusted.out.contains("NO_CERTIFICATE_CHAIN_FOUND"),
        "{}",
        untrusted.out
    );
    assert!(
        untrusted.out.contains("http://pki.gov.kz/cert/"),
        "{}",
        untrusted.out
    );
}

#[test]
fn without_an_instant_the_moment_of_the_check_counts() {
    let cast = cast();
    // Valid for as long as its authority, so that this test passes next year too.
    let long = cast.issue(&Blank {
        validity: ["260101000000Z", "450101000000Z"],
        ..Blank::person(IIN)
    });
    let list = List {
        next_update: "2045-01-01T00:00:00Z".parse().unwrap(),
        ..List::whole(Vec::new(), 1, NOON)
    };
    let mut shop = Shop::open(
        "signature-now",
        &cast,
        &Sample {
            message: Letter::over(CONTENT, &long, NOON).seal(&long),
            answers: KeptAnswers {
                lists: vec![list.by(&cast.centre.authority)],
                ..KeptAnswers::default()
            },
            ..sample(&cast, "good-1")
        },
    );
    drop(shop.arguments.pop());
    let trust = shop.trust(&cast);
    let run = shop.verify(&trust.each_ref().map(String::as_str));
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("the moment of this check:"), "{}", run.out);
}

#[test]
fn a_stamp_or_a_later_revocation_is_told() {
    let cast = cast();
    let stamped = believed("signature-stamp", &cast, &sample(&cast, "good-13"), &[]);
    assert_eq!(stamped.code, 0, "{}", stamped.out);
    assert!(
        stamped.out.contains("a time stamp proves it"),
        "{}",
        stamped.out
    );
    let later = believed("signature-later", &cast, &sample(&cast, "good-8"), &[]);
    assert_eq!(later.code, 0, "{}", later.out);
    assert!(
        later
            .out
            .contains("revoked later; the signature was there before")
    );
}

#[test]
fn a_centre_that_is_down_is_named_and_never_counts_as_an_answer() {
    let cast = cast();
    let mut silent = sample(&cast, "good-1");
    silent.answers = KeptAnswers::default();
    let shop = Shop::open("signature-online", &cast, &silent);
    // Nobody listens on the port of a listener that is gone.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/ocsp", listener.local_addr().unwrap());
    drop(listener);
    let known = "source = \"a test\"\nconfidence = \"low\"\nchecked = 2026-11-21\n";
    let authority = |holder: &Holder, more: &str| {
        let sha256 = Fingerprint::of(&holder.der);
        format!(
            "[[authority]]\nname = \"TEST\"\nsha256 = \"{sha256}\"\n\
             from = 2025-01-01\nto = 2045-01-01\n{more}{known}"
        )
    };
    let issuer = authority(&cast.centre.authority, &format!("ocsp = \"{address}\"\n"));
    let above = authority(&cast.centre.root, "");
    let centre = format!("official = []\n{known}{issuer}{above}");
    let centre = format!(
        "--centre={}",
        shop.write("centre.toml", centre.as_bytes()).display()
    );
    let directory = shop.trust(&cast)[0].clone();
    let arguments = [&*directory, &*centre, "--online"];
    let down = shop.verify(&arguments);
    assert_eq!(down.code, 3, "{}", down.out);
    assert!(down.out.contains("What could not be asked"), "{}", down.out);
    let line = format!("{address}: no connection (asked 3 times)");
    let flat = down.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(&line), "{}", down.out);
    let answer = json(
        &shop
            .verify(&[&arguments[..], &["--format", "json"]].concat())
            .out,
    );
    assert_eq!(answer["asked"][0]["found"], "no-connection");
    assert_eq!(answer["sub_indication"], "TRY_LATER");
}
