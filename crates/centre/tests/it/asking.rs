//! Whom is asked, how often, and what is believed of the answers.

use std::time::{Duration, Instant};

use jiff::SignedDuration;
use ruqsat_centre::{Asked, Asking, Found, Kind, Patience, Silence};
use ruqsat_signature::Moment;
use ruqsat_signature::revocation::{Doubt, Reason, Revocation as _, Source, Status};

use crate::house::quick;
use crate::server::{Reply, Server};
use crate::shop::{NOW, Shop};

const TRY_LATER: [u8; 5] = [0x30, 3, 0x0a, 1, 3];

/// What is known of the person's certificate when OCSP behaves so, and what was asked.
fn with_ocsp(
    reply: impl Fn(usize, &str, &[u8]) -> Reply + Send + Sync + 'static,
) -> (Status, Vec<Asked>, usize) {
    let shop = Shop::open();
    let server = Server::start(reply);
    let (status, asked) = person(&shop, &server, quick());
    (status, asked, server.asked())
}

fn person(shop: &Shop, server: &Server, patience: Patience) -> (Status, Vec<Asked>) {
    let centre = shop.centre(&format!("ocsp = \"{}\"", server.address("/ocsp")));
    let asking = Asking::new(centre, patience);
    let (person, authority) = (shop.certificate("person"), shop.certificate("ca"));
    let status = asking.status(&person, &authority, NOW);
    (status, asking.take_asked())
}

#[test]
fn a_real_answer_counts_and_is_not_asked_for_twice() {
    let shop = Shop::open();
    let responder = shop.responder();
    let server = Server::start(move |_, what, question| {
        assert_eq!(what, "POST /ocsp");
        Reply::Octets(responder.answer(question))
    });
    let centre = shop.centre(&format!("ocsp = \"{}\"", server.address("/ocsp")));
    let asking = Asking::new(centre, quick());
    let (person, authority) = (shop.certificate("person"), shop.certificate("ca"));
    let first = asking.status(&person, &authority, NOW);
    assert!(matches!(first, Status::Good(_)), "{first:?}");
    assert_eq!(asking.status(&person, &authority, NOW), first);
    assert_eq!(server.asked(), 1);
    let revoked = asking.status(&shop.certificate("revoked"), &authority, NOW);
    let Status::Revoked { at, reason, .. } = revoked else {
        panic!("{revoked:?}")
    };
    assert_eq!(at.to_string(), "2020-01-01T00:00:00Z");
    assert_eq!(reason, Reason::KeyCompromise);
    let found: Vec<Found> = asking
        .take_asked()
        .iter()
        .map(|asked| asked.found)
        .collect();
    assert_eq!(found, [Found::Answer, Found::Answer]);
    assert!(asking.take_asked().is_empty());
}

#[test]
fn whoever_asks_to_come_back_is_asked_again() {
    let shop = Shop::open();
    let responder = shop.responder();
    let server = Server::start(move |before, _, question| match before {
        0 => Reply::Octets(TRY_LATER.to_vec()),
        _ => Reply::Octets(responder.answer(question)),
    });
    let (status, asked) = person(&shop, &server, quick());
    assert!(matches!(status, Status::Good(_)), "{status:?}");
    assert_eq!((asked[0].times, asked[0].found), (2, Found::Answer));
}

/// The status is unknown for this reason, after so many questions.
fn unknown(found: (Status, Vec<Asked>, usize), doubt: Doubt, why: Found, questions: usize) {
    let (status, asked, count) = found;
    assert_eq!(status, Status::Unknown(doubt));
    assert_eq!(
        asked.iter().map(|asked| asked.found).collect::<Vec<_>>(),
        [why]
    );
    assert_eq!(count, questions);
}

#[test]
fn nobody_who_fails_to_answer_says_that_a_certificate_is_good() {
    let again = |_: usize, _: &str, _: &[u8]| Reply::Octets(TRY_LATER.to_vec());
    let later = Found::Doubtful(Doubt::TryLater);
    unknown(with_ocsp(again), Doubt::TryLater, later, 2);
    let hang = |_: usize, _: &str, _: &[u8]| Reply::Hang;
    let down = Found::Silent(Silence::NoConnection);
    unknown(with_ocsp(hang), Doubt::NoAnswer, down, 2);
    let broken = |_: usize, _: &str, _: &[u8]| Reply::Status(503, String::new());
    let status = Found::Silent(Silence::Status(503));
    unknown(with_ocsp(broken), Doubt::NoAnswer, status, 2);
    let absent = |_: usize, _: &str, _: &[u8]| Reply::Status(404, String::new());
    let status = Found::Silent(Silence::Status(404));
    unknown(with_ocsp(absent), Doubt::NoAnswer, status, 1);
    let page = |_: usize, _: &str, _: &[u8]| Reply::Octets(b"<html>welcome</html>".to_vec());
    let wrong = Found::Doubtful(Doubt::Unreadable);
    unknown(with_ocsp(page), Doubt::Unreadable, wrong, 1);
    let long = |_: usize, _: &str, _: &[u8]| Reply::Zeros(32 << 20);
    let large = Found::Silent(Silence::TooLarge);
    unknown(with_ocsp(long), Doubt::NoAnswer, large, 1);
}

#[test]
fn whoever_is_slow_is_waited_for_no_longer_than_said() {
    let shop = Shop::open();
    let server = Server::start(|_, _, _| Reply::Wait(Duration::from_secs(20)));
    let patience = Patience {
        answer: Duration::from_millis(200),
        ..quick()
    };
    let begin = Instant::now();
    let (status, asked) = person(&shop, &server, patience);
    assert!(begin.elapsed() < Duration::from_secs(10));
    assert_eq!(status, Status::Unknown(Doubt::NoAnswer));
    assert_eq!(asked[0].found, Found::Silent(Silence::TooSlow));
}

#[test]
fn nobody_is_followed_elsewhere() {
    let shop = Shop::open();
    let responder = shop.responder();
    let elsewhere = Server::start(move |_, _, question| Reply::Octets(responder.answer(question)));
    let target = elsewhere.address("/ocsp");
    let server =
        Server::start(move |_, _, _| Reply::Status(307, format!("Location: {target}\r\n")));
    let (status, asked) = person(&shop, &server, quick());
    assert_eq!(status, Status::Unknown(Doubt::NoAnswer));
    assert_eq!(asked[0].found, Found::Silent(Silence::Redirects));
    assert_eq!((server.asked(), elsewhere.asked()), (1, 0));
}

#[test]
fn an_answer_by_somebody_else_or_to_another_question_is_worth_nothing() {
    let shop = Shop::open();
    let responder = shop.responder();
    let server = Server::start(move |_, _, question| {
        Reply::Octets(responder.answer_by_the_person(question))
    });
    let (status, _) = person(&shop, &server, quick());
    assert_eq!(status, Status::Unknown(Doubt::NotAuthorised));
    let (responder, first) = (shop.responder(), std::sync::OnceLock::new());
    let server = Server::start(move |_, _, question| {
        let answer = first.get_or_init(|| responder.answer(question));
        Reply::Octets(answer.clone())
    });
    let (status, _) = person(&shop, &server, quick());
    assert!(matches!(status, Status::Good(_)), "{status:?}");
    // The same answer played again has the nonce of the first question.
    let (status, asked) = person(&shop, &server, quick());
    assert_eq!(status, Status::Unknown(Doubt::Nonce));
    assert_eq!(asked[0].times, 1);
}

#[test]
fn a_list_speaks_where_ocsp_is_silent() {
    let shop = Shop::open();
    let list = shop.list(1);
    let server = Server::start(move |_, what, _| match what {
        "GET /list" => Reply::Octets(list.clone()),
        _ => Reply::Status(404, String::new()),
    });
    let services = format!(
        "ocsp = \"{}\"\nlist = \"{}\"\nchanges = \"{}\"",
        server.address("/ocsp"),
        server.address("/list"),
        server.address("/changes")
    );
    let asking = Asking::new(shop.centre(&services), quick());
    let (person, authority) = (shop.certificate("person"), shop.certificate("ca"));
    let Status::Good(evidence) = asking.status(&person, &authority, NOW) else {
        panic!("the list does not name the person")
    };
    assert_eq!(evidence.source, Source::RevocationList);
    let kinds = |asking: &Asking| -> Vec<Kind> {
        asking.take_asked().iter().map(|asked| asked.kind).collect()
    };
    assert_eq!(kinds(&asking), [Kind::Response, Kind::List, Kind::Changes]);
    let revoked = asking.status(&shop.certificate("revoked"), &authority, NOW);
    assert!(matches!(revoked, Status::Revoked { .. }), "{revoked:?}");
    // The list is at hand and still holds: it is not asked for again.
    assert_eq!(kinds(&asking), [Kind::Response, Kind::Changes]);
}

#[test]
fn an_old_list_that_is_played_again_is_refused() {
    let shop = Shop::open();
    let (old, new) = (shop.list(9), shop.list(1));
    let server = Server::start(move |before, _, _| match before {
        0 => Reply::Octets(new.clone()),
        _ => Reply::Octets(old.clone()),
    });
    let services = format!("list = \"{}\"", server.address("/list"));
    let asking = Asking::new(shop.centre(&services), quick());
    let (person, authority) = (shop.certificate("person"), shop.certificate("ca"));
    let first = asking.status(&person, &authority, NOW);
    assert!(matches!(first, Status::Good(_)), "{first:?}");
    // Two days later the new list is over, and the old one would still hold.
    let later = NOW.checked_at + SignedDuration::from_hours(48);
    let later = Moment {
        reference: later,
        checked_at: later,
    };
    let second = asking.status(&person, &authority, later);
    assert_eq!(second, Status::Unknown(Doubt::Incomplete));
    assert_eq!(server.asked(), 2);
}

#[test]
fn only_configured_addresses_are_asked() {
    let shop = Shop::open();
    let asking = Asking::new(shop.centre(""), quick());
    let (person, authority) = (shop.certificate("person"), shop.certificate("ca"));
    let status = asking.status(&person, &authority, NOW);
    assert_eq!(status, Status::Unknown(Doubt::NoAnswer));
    // An authority that is not configured is not asked about either.
    let status = asking.status(&authority, &person, NOW);
    assert_eq!(status, Status::Unknown(Doubt::NoAnswer));
    assert!(asking.take_asked().is_empty());
}
