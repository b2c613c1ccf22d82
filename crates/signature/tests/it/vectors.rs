//! Real certificates and messages of Kazakhstan's centre, its test centre and Kalkan.
//!
//! They belong to others and are not copied here: `RUQSAT_EDS_VECTORS` names their folder. Without
//! it these tests say so and check nothing.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::certificate::{Certificate, Fingerprint, Identity, Role, TwelveDigits};
use ruqsat_signature::cms::{self, Message};
use ruqsat_signature::revocation::ocsp::{self, Freshness};
use ruqsat_signature::revocation::{
    Doubt, KeptAnswers, Reason, Revocation, RevocationList, Source, Status,
};
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{Expected, OwnVerifier, Policy, Refusal, Request, Verifier};
use ruqsat_signature::{Moment, PublicKey, SignatureAlgorithm, oids, remove_armour};

const FOLDER: &str = "RUQSAT_EDS_VECTORS";

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os(FOLDER).map(PathBuf::from);
    if folder.is_none() {
        eprintln!("SKIPPED: `{FOLDER}` names no folder with public certificates and messages");
    }
    folder
}

/// The file's octets, in whatever armour; stops the test if the folder lacks the file.
fn octets(folder: &Path, name: &str) -> Vec<u8> {
    let path = folder.join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn certificate(folder: &Path, name: &str) -> Certificate {
    Certificate::read(&remove_armour(&octets(folder, name)).unwrap()).unwrap()
}

#[test]
fn a_certificate_with_any_bit_changed_is_not_signed_by_its_issuer() {
    let Some(folder) = folder() else { return };
    let centre = certificate(&folder, "nca_gost2015_test.cer");
    let person = certificate(&folder, "gokalkan_internal_testdata_test_certs_gost1.cer");
    assert!(person.issued_by(&centre));
    for place in 0..person.der.len() {
        let mut changed = person.der.clone();
        changed[place] ^= 1 << (place % 8);
        let accepted = Certificate::read(&changed).is_ok_and(|read| read.issued_by(&centre));
        assert!(!accepted, "octet {place}");
    }
}

#[test]
fn all_certificates_are_read_and_old_algorithms_are_not_accepted() {
    let Some(folder) = folder() else { return };
    for name in [
        "nca_gost_test.crt",
        "ceo_valid_sign_2004_gost.cer",
        "prodca/root_gost.pem",
    ] {
        let old = certificate(&folder, name);
        assert!(matches!(old.key, PublicKey::Other(_)), "{name}");
        assert!(!old.key.is_accepted() && old.signed.algorithm.is_none());
    }
    let mut read = 0;
    for folder in [folder.clone(), folder.join("prodca")] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = path
                .extension()
                .and_then(|kind| kind.to_str())
                .unwrap_or_default();
            if ["cer", "crt", "pem"].contains(&kind) {
                let der = remove_armour(&fs::read(&path).unwrap()).unwrap();
                Certificate::read(&der).unwrap_or_else(|fault| panic!("{path:?}: {fault}"));
                read += 1;
            }
        }
    }
    assert!(read >= 20, "{read} certificates");
}

#[test]
fn who_holds_a_certificate_is_read_by_identifier() {
    let Some(folder) = folder() else { return };
    let of = |name| Identity::of(&certificate(&folder, name)).unwrap();
    let person = of("gokalkan_internal_testdata_test_certs_gost1.cer");
    assert_eq!(person.iin.reveal(), "123456789011");
    assert_eq!(format!("{:?}", person.iin), "********9011");
    assert_eq!(
        (person.bin.clone(), person.roles),
        (None, vec![Role::Individual])
    );
    assert_eq!(person.patronymic.as_deref(), Some("ТЕСТОВИЧ"));
    let chief = of("ceo_valid_sign_2004_gost.cer");
    assert_eq!(chief.bin.unwrap().reveal(), "123456789021");
    assert!(chief.roles.contains(&Role::ChiefExecutive));
}

#[test]
fn both_signatures_of_a_real_message_hold() {
    let Some(folder) = folder() else { return };
    for (name, inside) in [("ncanode_cms_30.der", true), ("ncanode_cms_31.der", false)] {
        let message = Message::read(&octets(&folder, name)).unwrap();
        assert_eq!(message.content.is_some(), inside);
        let found: Vec<SignatureAlgorithm> = message
            .signers
            .iter()
            .map(|signer| {
                cms::check(&message, signer, oids::DATA, b"test123").unwrap();
                let other = cms::check(&message, signer, oids::DATA, b"test124");
                assert_eq!(other, Err(cms::SignerFault::Hash));
                signer.algorithm.unwrap()
            })
            .collect();
        assert_eq!(
            found,
            [SignatureAlgorithm::GostLong, SignatureAlgorithm::Rsa]
        );
    }
}

/// Nobody answers.
struct Silence;

impl Revocation for Silence {
    fn status(&self, _: &Certificate, _: &Certificate, _: Moment) -> Status {
        Status::Unknown(Doubt::NoAnswer)
    }
}

#[test]
fn a_message_of_two_signers_is_refused_and_old_files_say_so() {
    let Some(folder) = folder() else { return };
    let centre = octets(&folder, "nca_gost2015_test.cer");
    let pin = Fingerprint::of(&centre);
    let trust = Trust::pinned(&[centre], &[pin]).unwrap();
    let (policy, at) = (
        Policy::default(),
        "2022-10-01T00:00:00Z".parse::<Timestamp>().unwrap(),
    );
    let request = Request {
        message: &octets(&folder, "ncanode_cms_31.der"),
        content: Some(b"test123"),
        stamp: None,
        expected: Expected::Anyone,
        received_at: at,
        checked_at: at,
    };
    let report = OwnVerifier::new(&trust, &Silence, &policy).verify(&request);
    assert_eq!(report.refusal, Some(Refusal::SignerCount(2)));
    assert_eq!(report.verdict().to_string(), "TOTAL-FAILED, FORMAT_FAILURE");
}

#[test]
fn a_real_signature_passes_the_whole_check_with_the_list_of_its_day() {
    let Some(folder) = folder() else { return };
    let centre = octets(&folder, "nca_gost2015_test.cer");
    let trust = Trust::pinned(std::slice::from_ref(&centre), &[Fingerprint::of(&centre)]).unwrap();
    let lists = vec![octets(&folder, "nca_gost2022_test.crl")];
    let revocation = KeptAnswers {
        lists,
        ..KeptAnswers::default()
    };
    let (policy, at) = (
        Policy::default(),
        "2022-10-01T00:00:00Z".parse::<Timestamp>().unwrap(),
    );
    let iin = TwelveDigits::parse("123456789012").unwrap();
    let request = Request {
        message: &octets(&folder, "ncanode_cms_31.der"),
        content: Some(b"test123"),
        stamp: None,
        expected: Expected::Person(&iin),
        received_at: at,
        checked_at: at,
    };
    let reports = OwnVerifier::new(&trust, &revocation, &policy).verify_each(&request);
    let verdicts: Vec<String> = reports
        .iter()
        .map(|report| report.verdict().to_string())
        .collect();
    // The second signer's authority is another one, which is not pinned here.
    assert_eq!(
        verdicts,
        ["TOTAL-PASSED", "INDETERMINATE, NO_CERTIFICATE_CHAIN_FOUND"]
    );
    assert_eq!(
        reports[0].evidence.revocation[0].source,
        Source::RevocationList
    );
    let silent = OwnVerifier::new(&trust, &Silence, &policy).verify_each(&request);
    assert_eq!(silent[0].verdict().to_string(), "INDETERMINATE, TRY_LATER");
}

#[test]
fn a_key_for_logging_in_signs_no_documents() {
    let Some(folder) = folder() else { return };
    let signs = |name| {
        let extensions = certificate(&folder, name).extensions;
        extensions.is_for(oids::EMAIL_PROTECTION) && !extensions.is_for(oids::CLIENT_AUTH)
    };
    assert!(signs("individual_valid_sign_2004_rsa.cer"));
    assert!(!signs("individual_valid_sign_2004_rsa_auth.cer"));
}

fn moment(at: &str) -> Moment {
    let at: Timestamp = at.parse().unwrap();
    Moment {
        reference: at,
        checked_at: at,
    }
}

#[test]
fn a_real_answer_says_that_the_certificate_was_never_issued() {
    let Some(folder) = folder() else { return };
    let centre = certificate(&folder, "nca_gost2015_test.cer");
    let message = Message::read(&octets(&folder, "ncanode_cms_30.der")).unwrap();
    let person = message
        .certificates
        .iter()
        .find(|one| one.issued_by(&centre))
        .unwrap();
    let response = octets(&folder, "ocsp_response_individual_2015.bin");
    let status = |response: &[u8], nonce: Option<&[u8]>, at| {
        let rules = (moment(at), Freshness::default());
        ocsp::answer(response, (person, &centre), nonce, rules)
    };
    let at = "2022-09-02T16:58:34Z";
    let nonce = [0xe4, 0x08, 0xff, 0xb7, 0x90, 0x83, 0x4a, 0xf2];
    let Status::Revoked {
        at: since,
        reason,
        evidence,
    } = status(&response, Some(&nonce), at)
    else {
        panic!("not told as revoked")
    };
    assert_eq!(
        (since, reason),
        (Timestamp::UNIX_EPOCH, Reason::NeverIssued)
    );
    assert_eq!(evidence.der, response);
    let unknown = |response: &[u8], nonce, at| match status(response, nonce, at) {
        Status::Unknown(doubt) => doubt,
        Status::Good(_) | Status::Revoked { .. } => panic!("told as known"),
    };
    assert_eq!(unknown(&response, Some(&[1; 8]), at), Doubt::Nonce);
    assert_eq!(
        unknown(&response, None, "2022-09-02T17:10:00Z"),
        Doubt::Stale
    );
    assert_eq!(
        unknown(&response, None, "2022-09-02T16:57:00Z"),
        Doubt::Future
    );
    // Any bit of the answer changed: never "good", and never told as the issuer's word.
    for place in 0..response.len() {
        let mut changed = response.clone();
        changed[place] ^= 1 << (place % 8);
        assert!(
            matches!(status(&changed, None, at), Status::Unknown(_)),
            "octet {place}"
        );
    }
}

#[test]
fn an_answer_about_another_certificate_says_nothing() {
    let Some(folder) = folder() else { return };
    let centre = certificate(&folder, "nca_gost2015_test.cer");
    let other = certificate(&folder, "gokalkan_internal_testdata_test_certs_gost1.cer");
    let response = octets(&folder, "ocsp_response_individual_2015.bin");
    let rules = (moment("2022-09-02T16:58:34Z"), Freshness::default());
    let status = ocsp::answer(&response, (&other, &centre), None, rules);
    assert_eq!(status, Status::Unknown(Doubt::OtherCertificate));
    let wrong_issuer = certificate(&folder, "prodca/nca_gost_2022.pem");
    let status = ocsp::answer(&response, (&other, &wrong_issuer), None, rules);
    assert_eq!(status, Status::Unknown(Doubt::NotAuthorised));
}

#[test]
fn real_lists_name_the_withdrawn_and_only_while_they_hold() {
    let Some(folder) = folder() else { return };
    let centre = certificate(&folder, "nca_gost2015_test.cer");
    let list = octets(&folder, "nca_gost2022_test.crl");
    let read = RevocationList::read(&list, &centre).unwrap();
    assert!(read.entries() > 5);
    let message = Message::read(&octets(&folder, "ncanode_cms_30.der")).unwrap();
    let person = message
        .certificates
        .iter()
        .find(|one| one.issued_by(&centre))
        .unwrap();
    let minute = SignedDuration::from_mins(1);
    let status = |at| read.status(person, None, moment(at), minute);
    assert!(matches!(status("2022-09-02T16:58:34Z"), Status::Good(_)));
    assert_eq!(
        status("2022-07-27T11:00:00Z"),
        Status::Unknown(Doubt::Future)
    );
    assert_eq!(
        status("2023-02-01T00:00:00Z"),
        Status::Unknown(Doubt::Stale)
    );
    let mut withdrawn = person.clone();
    withdrawn.serial =
        b"\x20\x03\x27\xf2\xcd\x34\x5c\x43\x78\xa4\xc6\x92\xab\x9b\x88\xc1\x17\x8d\xcf\xa1"
            .to_vec();
    let Status::Revoked { at, reason, .. } =
        read.status(&withdrawn, None, moment("2022-09-02T16:58:34Z"), minute)
    else {
        panic!("not told as revoked")
    };
    assert_eq!(at.to_string(), "2022-07-27T10:28:10Z");
    assert_eq!(reason, Reason::CertificateHold);
    assert_eq!((read.is_before(&[4]), read.is_before(&[5])), (false, true));
    let stranger = certificate(&folder, "prodca/nca_gost_2022.pem");
    assert_eq!(
        RevocationList::read(&list, &stranger),
        Err(Doubt::NotAuthorised)
    );
    let rsa = certificate(&folder, "nca_rsa_test.crt");
    assert!(RevocationList::read(&octets(&folder, "nca_rsa_test.crl"), &rsa).is_ok());
}
