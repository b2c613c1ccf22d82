//! A second verifier elsewhere: what of its answers counts as agreement. Its answers are written
//! here after the source of `NCANode`; no real one was asked, since its library is closed.

use std::time::{Duration, Instant};

use ruqsat_centre::{Elsewhere, Patience, Receiving};
use ruqsat_signature::verify::{Refusal, Report, SecondOpinion, Verdict};
use ruqsat_testpki::Desk;
use serde_json::{Value, json};

use crate::house::{CONTENT, House, IIN, address, quick};
use crate::server::{Reply, Server};

/// What it answers about the person's consent.
fn agreement(house: &House) -> Value {
    let serial = ruqsat_signature::hexadecimal(&house.person.serial);
    json!({
        "status": 200,
        "message": "OK",
        "valid": true,
        "signers": [{
            "certificates": [{
                "valid": true,
                "revocations": [{ "revoked": false, "by": "OCSP", "reason": "OK" }],
                "notBefore": "2026-01-01T00:00:00.000+00:00",
                "notAfter": "2027-01-01T00:00:00.000+00:00",
                "keyUsage": "SIGN",
                "serialNumber": serial,
                "signAlg": "ECGOST3410-2015-512",
                "keyUser": ["INDIVIDUAL"],
                "publicKey": "MIGsMCMGCSqDDgMKAQECAjAWBgo=",
                "signature": "AAAA",
                "subject": { "commonName": "TESTOVA TEST", "iin": IIN, "country": "KZ" },
                "issuer": { "commonName": "CENTRE (GOST)", "country": "KZ" }
            }],
            "tsp": null
        }]
    })
}

fn asks(
    house: &House,
    server: &Server,
    patience: Patience,
) -> SecondOpinion<Receiving<Desk>, Elsewhere> {
    let second = Elsewhere::new(&address(server, "/"), patience).unwrap();
    SecondOpinion::new(house.receiving(None), second)
}

/// What both together say of the content, when the second one answers so.
fn with(reply: impl Fn() -> Reply + Send + Sync + 'static, content: &[u8]) -> Report {
    let house = House::open();
    let server = Server::start(move |_, _, _| reply());
    house.check(&asks(&house, &server, quick()), content)
}

fn answers(answer: &Value) -> impl Fn() -> Reply + Send + Sync + 'static {
    let octets = answer.to_string().into_bytes();
    move || Reply::Octets(octets.clone())
}

#[test]
fn two_verifiers_who_agree_accept() {
    let house = House::open();
    let answer = agreement(&house).to_string().into_bytes();
    let server = Server::start(move |_, what, question| {
        assert_eq!(what, "POST /cms/verify");
        let question: Value = serde_json::from_slice(question).unwrap();
        assert_eq!(question["revocationCheck"], json!(["OCSP"]));
        assert_eq!(question["data"], "a3otcnVxc2F0LWNvbnNlbnQvdjEKSSBhZ3JlZS4=");
        assert!(question["cms"].as_str().unwrap().starts_with("MII"));
        Reply::Octets(answer.clone())
    });
    let report = house.check(&asks(&house, &server, quick()), CONTENT);
    assert_eq!(report.refusal, None);
    assert_eq!(
        (report.second, report.is_alarm()),
        (Some(Verdict::TotalPassed), false)
    );
}

#[test]
fn a_second_verifier_who_says_no_or_means_another_refuses_and_rings() {
    let house = House::open();
    let first = "/signers/0/certificates/0";
    let changed = |place: &str, value: Value| {
        let mut answer = agreement(&house);
        *answer.pointer_mut(&format!("{first}{place}")).unwrap() = value;
        answer
    };
    let mut refused = agreement(&house);
    refused["valid"] = json!(false);
    let mut nobody = agreement(&house);
    nobody["signers"] = json!([]);
    let mut no_certificate = agreement(&house);
    no_certificate["signers"][0]["certificates"] = json!([]);
    let mut two = agreement(&house);
    two["signers"] = json!([two["signers"][0], two["signers"][0]]);
    let mut organisation = agreement(&house);
    organisation["signers"][0]["certificates"][0]["subject"]["bin"] = json!("991340000017");
    for answer in [
        refused,
        nobody,
        no_certificate,
        two,
        organisation,
        changed("/valid", json!(false)),
        changed("/serialNumber", json!("1234")),
        changed("/subject/iin", json!("880000400028")),
        changed("/subject/iin", Value::Null),
        changed("/revocations", json!([])),
        changed("/revocations/0/revoked", json!(true)),
        changed("/revocations/0/by", json!("CRL")),
    ] {
        let report = with(answers(&answer), CONTENT);
        assert!(
            matches!(report.refusal, Some(Refusal::OpinionsDiffer(_))),
            "{answer}"
        );
        assert!(report.is_alarm(), "{answer}");
    }
    let unreadable = with(|| Reply::Status(400, String::new()), CONTENT);
    assert!(unreadable.is_alarm() && !unreadable.passed());
}

#[test]
fn a_second_verifier_who_says_nothing_clear_makes_the_signature_wait() {
    let house = House::open();
    let mut text = agreement(&house);
    text["valid"] = json!("true");
    let mut absent = agreement(&house);
    absent.as_object_mut().unwrap().remove("signers");
    let twice = format!(
        "{{\"valid\":false,{}",
        agreement(&house).to_string().trim_start_matches('{')
    );
    let pages = [
        text.to_string(),
        absent.to_string(),
        twice,
        "{}".to_owned(),
        "<html>".to_owned(),
    ];
    let mut replies: Vec<Box<dyn Fn() -> Reply + Send + Sync>> = vec![
        Box::new(|| Reply::Hang),
        Box::new(|| Reply::Status(500, String::new())),
        Box::new(|| Reply::Status(307, "Location: http://127.0.0.1:9/\r\n".to_owned())),
        Box::new(|| Reply::Zeros(1 << 20)),
    ];
    for page in pages {
        replies.push(Box::new(move || Reply::Octets(page.clone().into_bytes())));
    }
    for reply in replies {
        let report = with(reply, CONTENT);
        assert_eq!(report.refusal, Some(Refusal::NoOpinion));
        assert_eq!(report.verdict().to_string(), "INDETERMINATE, TRY_LATER");
        assert!(!report.is_alarm());
    }
}

#[test]
fn a_second_verifier_who_is_slow_is_waited_for_no_longer_than_said() {
    let house = House::open();
    let server = Server::start(|_, _, _| Reply::Wait(Duration::from_secs(20)));
    let patience = Patience {
        answer: Duration::from_millis(200),
        times: 1,
        ..quick()
    };
    let begin = Instant::now();
    let report = house.check(&asks(&house, &server, patience), CONTENT);
    assert_eq!(report.refusal, Some(Refusal::NoOpinion));
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_second_verifier_who_accepts_what_we_refuse_rings_too() {
    let house = House::open();
    let report = with(answers(&agreement(&house)), b"another content");
    assert!(!report.passed() && report.is_alarm());
    assert_eq!(report.second, Some(Verdict::TotalPassed));
}
