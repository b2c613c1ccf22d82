//! Checking a statement of ours: what it says, whether it is the signer who was asked, and whether
//! the instant is one at which it could be signed.

use std::fs;

use ruqsat_signature::revocation::KeptAnswers;
use ruqsat_signing::Statement;
use ruqsat_testpki::{BIN, CONTENT, Cast, Holder, IIN, Letter, List, OTHER_IIN};

use crate::signature::{Shop, cast, sample, verify};
use crate::{Run, json};

/// A consent that this person is asked for, from one to two o'clock.
fn consent(iin: &str) -> Vec<u8> {
    let text = format!(
        "kz-ruqsat-consent/v1\nsite: https://ruqsat.example\ncase: TRP-7\n\
         host: DEMO LLP, BIN {BIN}\nperson: IVANOV IVAN\ndocument: RU 75 1234567\n\
         address: Алматы, Үлгі көшесі, 1\nfrom: 2026-12-01\nto: 2027-11-30\n\
         signer: person {iin}\nchallenge: {}\nmade: 2026-06-01T13:00:00Z\n\
         until: 2026-06-01T14:00:00Z\nkk: Келісемін.\nru: Согласен.\nen: I agree.\n",
        "07".repeat(16)
    );
    Statement::read(text.as_bytes()).unwrap().octets()
}

/// Checks what this person signed as of that time on 1 June 2026.
fn checked(test: &str, (holder, content): (&Holder, &[u8]), time: &str, more: &[&str]) -> Run {
    let cast = cast();
    let at = format!("2026-06-01T{time}Z").parse().unwrap();
    let list = List {
        next_update: "2045-01-01T00:00:00Z".parse().unwrap(),
        ..List::whole(Vec::new(), 1, at)
    };
    let mut signed = sample(&cast, "good-1");
    signed.message = Letter::over(content, holder, at).seal(holder);
    signed.content = Some(content.to_vec());
    signed.at = at;
    signed.answers = KeptAnswers {
        lists: vec![list.by(&cast.centre.authority)],
        ..KeptAnswers::default()
    };
    let shop = Shop::open(test, &cast, &signed);
    let trust = shop.trust(&cast);
    let trust: Vec<&str> = trust.iter().map(String::as_str).collect();
    shop.verify(&[&trust[..], more].concat())
}

/// What is told, without its lines.
fn flat(run: &Run) -> String {
    run.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn by_owner(test: &str, time: &str, more: &[&str]) -> Run {
    let cast: Cast = cast();
    checked(test, (&cast.person, &consent(IIN)), time, more)
}

#[test]
fn a_statement_is_told_and_who_was_asked_passes_in_time() {
    let run = by_owner("statement-good", "13:30:00", &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    for said in [
        "Consent of an owner",
        "who asks: DEMO LLP, BIN ********0017",
        "matter: TRP-7",
        "foreigner: IVANOV IVAN",
        "dwelling: Алматы, Үлгі көшесі, 1",
        "from: 1 December 2026",
        "asked to sign: IIN ********0015",
        "deadline: 1 June 2026, 19:00:00 (UTC+5)",
        "between the making of the statement and its deadline",
        "nobody independent proves it",
    ] {
        assert!(flat(&run).contains(said), "{said}: {}", run.out);
    }
    assert!(!run.out.contains("No particular person"), "{}", run.out);
    let revealed = by_owner(
        "statement-reveal",
        "13:30:00",
        &["--reveal", "--lang", "ru"],
    );
    let host = format!("кто просит: DEMO LLP, БИН {BIN}");
    assert!(flat(&revealed).contains(&host), "{}", revealed.out);
}

#[test]
fn an_instant_outside_of_its_time_is_not_accepted() {
    for (time, timing, sub, said) in [
        ("14:00:00", "in-time", None, "between the making"),
        (
            "14:00:01",
            "late",
            Some("SIG_CONSTRAINTS_FAILURE"),
            "It is not in time",
        ),
        (
            "12:58:59",
            "before-statement",
            Some("TIMESTAMP_ORDER_FAILURE"),
            "The instants contradict each other",
        ),
    ] {
        let run = by_owner(
            &format!("statement-{timing}-json"),
            time,
            &["--format=json"],
        );
        let answer = json(&run.out);
        assert_eq!(answer["signatures"][0]["timing"], timing);
        assert_eq!(answer["sub_indication"].as_str(), sub, "{timing}");
        assert_eq!(run.code, if sub.is_some() { 3 } else { 0 }, "{timing}");
        assert_eq!(answer["statement"]["kind"], "consent");
        assert_eq!(
            answer["statement"]["fields"]["host"],
            "DEMO LLP, BIN ********0017"
        );
        let run = by_owner(&format!("statement-{timing}"), time, &[]);
        assert!(flat(&run).contains(said), "{}", run.out);
    }
}

#[test]
fn somebody_else_than_who_was_asked_is_refused() {
    let cast = cast();
    for (name, holder, iin, refusal) in [
        ("other", &cast.person, OTHER_IIN, "other-person"),
        ("firm", &cast.chief, IIN, "organisation-key"),
    ] {
        let signed = (holder, &*consent(iin));
        let run = checked(
            &format!("statement-{name}"),
            signed,
            "13:30:00",
            &["--format=json"],
        );
        let answer = json(&run.out);
        assert_eq!(answer["signatures"][0]["refusal"]["id"], refusal);
        assert_eq!(answer["sub_indication"], "SIG_CONSTRAINTS_FAILURE");
        assert_eq!(run.code, 3);
    }
}

#[test]
fn for_other_content_the_signer_can_be_named() {
    let cast = cast();
    let named = |name: &str, holder, signer: &str| {
        let argument = format!("--signer={signer}");
        let signed = (holder, CONTENT);
        checked(&format!("signer-{name}"), signed, "13:30:00", &[&argument])
    };
    assert_eq!(named("own", &cast.person, IIN).code, 0);
    assert_eq!(named("chief", &cast.chief, BIN).code, 0);
    let other = named("other", &cast.person, OTHER_IIN);
    assert_eq!(other.code, 3);
    assert!(
        flat(&other).contains("Another person signed"),
        "{}",
        other.out
    );
    let twice = by_owner("signer-twice", "13:30:00", &["--signer", IIN]);
    assert_eq!(twice.code, 2);
    assert!(twice.err.contains("leave --signer out"), "{}", twice.err);
}

#[test]
fn keys_that_anybody_has_are_called_so_first_of_all() {
    for (language, first) in [
        ("en", "DEMONSTRATION:"),
        ("ru", "ДЕМОНСТРАЦИЯ:"),
        ("kk", "КӨРСЕТІЛІМ:"),
    ] {
        let test = format!("demonstration-{language}");
        let run = by_owner(&test, "13:30:00", &["--lang", language]);
        assert!(run.out.starts_with(first), "{}", run.out);
    }
    let run = by_owner("demonstration-json", "13:30:00", &["--format=json"]);
    assert_eq!(json(&run.out)["demonstration"], true);
    let folder = crate::folder("demonstration-none");
    let file = folder.join("letter.cms");
    fs::write(&file, "Dear sir").unwrap();
    let none = verify(&[file.to_str().unwrap(), "--format=json"]);
    assert_eq!(json(&none.out)["demonstration"], false);
}
