//! The page of one statement: what is signed, who is asked, until when, and what became of it.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use ruqsat_signing::{Field, Kind, Line, Signer, State, Statement};
use ruqsat_wording::{Language, Wording};

use super::desk::Seen;
use super::evidence::{self, FileShown};
use super::ncalayer::NcaLayer;
use super::told::{self, RefusedShown, Row, StepShown};
use super::{ask_again, instant, left, shown_at};
use crate::guard::AsksNcaLayer;
use crate::mobile::Organisation;
use crate::page::Page;
use crate::problem::trouble;
use crate::visit::{Visit, shown};

#[derive(Template)]
#[template(path = "signing/sign.html")]
struct Sign<'v> {
    page: Page<'v>,
    /// The address of this page.
    here: String,
    /// `waiting`, `pending`, `signed`, `declined` or `lapsed`.
    state: &'static str,
    asked: Asked,
    statement: Shown,
    /// What was wrong with the last attempt.
    refused: Option<Attempt>,
    /// What is wrong with what was just sent, before anybody looked at it.
    wrong: String,
    result: Option<ResultShown>,
    declined: Option<DeclinedShown>,
    fellows: Vec<Fellow>,
    /// Whether signatures can be checked here, and with keys that everybody has.
    way: Way,
    nca: NcaLayer,
}

/// Which ways to sign there are.
struct Way {
    /// Somebody can check a signature.
    open: bool,
    /// Demo keys are believed.
    demo: bool,
    /// A phone can be asked.
    mobile: bool,
}

/// Who is asked, and until when.
struct Asked {
    rows: Vec<Row>,
    until: String,
    left: Option<String>,
    /// The person came back from choosing a key without signing.
    cancelled: bool,
}

/// The statement itself.
struct Shown {
    kind: &'static str,
    paragraphs: Vec<String>,
    /// The same in the other languages: its code, its name, the paragraphs.
    others: Vec<(&'static str, String, Vec<String>)>,
    rows: Vec<Row>,
    octets: String,
    sha256: String,
    size: String,
}

/// An attempt that was not taken.
struct Attempt {
    refused: RefusedShown,
    at: String,
    /// Whose key it was, where it was read that far.
    who: Vec<Row>,
}

/// A signature that came.
struct ResultShown {
    who: Vec<Row>,
    certificate: Vec<Row>,
    at: String,
    proof: String,
    received: String,
    checked: String,
    channel: String,
    doubt: String,
    steps: Vec<StepShown>,
    files: Vec<FileShown>,
    command: String,
}

struct DeclinedShown {
    at: String,
    reason: String,
}

/// Somebody else who is asked in the same matter.
struct Fellow {
    name: String,
    state: String,
    /// Only in a demo may anybody look over their shoulder.
    address: Option<String>,
}

/// Shows the page of a statement.
pub(super) async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    page(&visit, &token, "")
}

/// The page; `wrong` is a message about what was just sent.
pub(super) fn page(visit: &Visit, token: &str, wrong: &str) -> Response {
    let now = instant::now(&visit.app);
    let Some(seen) = visit.app.signing.desk.look(token, now) else {
        return unknown(visit);
    };
    let says = |message: &str| visit.words().message(message, &[]);
    let statement = seen.signing.statement();
    let title = says(&format!("statement-{}-title", statement.kind().id()));
    let refused = seen.signing.refused().map(|refused| Attempt {
        refused: told::refused(visit.words(), &refused.refusal),
        at: shown_at(visit, refused.at),
        who: refused
            .report
            .as_ref()
            .and_then(|report| report.signer.as_ref())
            .map(|signer| told::who(visit, signer))
            .unwrap_or_default(),
    });
    let framed = visit.page_titled(title);
    let is_wrong = !wrong.is_empty();
    let waits = matches!(seen.signing.state(), State::Waiting | State::Lapsed);
    let refused = refused.filter(|_| waits);
    let page = Sign {
        page: if is_wrong || refused.is_some() {
            framed.with_errors()
        } else {
            framed
        },
        here: visit.to(&format!("/sign/{token}")),
        state: seen.signing.state().id(),
        asked: asked(visit, &seen, now),
        statement: statement_shown(visit, &seen),
        refused,
        wrong: if is_wrong { says(wrong) } else { String::new() },
        result: result(visit, token, &seen),
        declined: declined(visit, seen.signing.state()),
        fellows: fellows(visit, &seen, now),
        way: Way {
            open: visit.app.config.verifier.is_some(),
            demo: visit.app.config.demo_keys.is_some(),
            mobile: Organisation::of(&visit.app).is_some(),
        },
        nca: NcaLayer::of(&visit.app, statement.signer()),
    };
    let status = if is_wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    (status, Extension(AsksNcaLayer), shown(page.render())).into_response()
}

/// Nothing lies under that address, or not any more.
pub(super) fn unknown(visit: &Visit) -> Response {
    trouble(visit, StatusCode::NOT_FOUND, "signing-unknown", "")
}

/// Asks once more whether the key was revoked, at the person's wish.
pub(super) async fn again(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    ask_again(&visit.app).await;
    Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response()
}

fn asked(visit: &Visit, seen: &Seen, now: Timestamp) -> Asked {
    let until = seen.signing.statement().until();
    Asked {
        rows: party(visit, seen),
        until: shown_at(visit, until),
        left: left(visit.words(), now, until),
        cancelled: visit.place.ends_with("?cancelled"),
    }
}

/// Who is asked to sign, with masked numbers.
fn party(visit: &Visit, seen: &Seen) -> Vec<Row> {
    let words = visit.words();
    let row = |label: &str, value: String| Row {
        label: words.message(label, &[]),
        value,
    };
    let name = seen.about.name.clone();
    let mut rows: Vec<Row> = name
        .map(|name| row("signature-label-name", name))
        .into_iter()
        .collect();
    match seen.signing.statement().signer() {
        Signer::Anyone => rows.push(row("signing-party", words.message("signing-anyone", &[]))),
        Signer::Person(iin) => rows.push(row("signature-label-iin", told::masked(iin))),
        Signer::Organisation { bin, iin } => {
            rows.push(row("signature-label-bin", bin.reveal().to_owned()));
            rows.extend(
                iin.as_ref()
                    .map(|iin| row("signature-label-iin", told::masked(iin))),
            );
        }
    }
    rows
}

fn statement_shown(visit: &Visit, seen: &Seen) -> Shown {
    let words = visit.words();
    let statement = seen.signing.statement();
    let texts = statement.texts().each();
    let paragraphs = |lines: &[Line]| lines.iter().map(ToString::to_string).collect();
    let own = visit.language.code();
    let (mine, others): (Vec<_>, Vec<_>) = texts.into_iter().partition(|(code, _)| *code == own);
    let others = others.into_iter().map(|(code, lines)| {
        let name = words.message(&format!("web-language-{code}"), &[]);
        (code, name, paragraphs(lines))
    });
    let octets = seen.signing.question().octets().to_vec();
    Shown {
        kind: statement.kind().id(),
        paragraphs: mine
            .first()
            .map(|(_, lines)| paragraphs(lines))
            .unwrap_or_default(),
        others: others.collect(),
        rows: rows(visit, statement),
        size: told::octets(words, octets.len()),
        octets: String::from_utf8_lossy(&octets).into_owned(),
        sha256: statement.sha256(),
    }
}

/// The fields for reading: days as people write them, services by name.
fn rows(visit: &Visit, statement: &Statement) -> Vec<Row> {
    let words = visit.words();
    let rows = statement
        .fields()
        .filter(|(field, _)| *field != Field::Site);
    rows.map(|(field, line)| Row {
        label: words.message(&format!("statement-field-{}", field.key()), &[]),
        value: field_value(words, field, line),
    })
    .collect()
}

/// What a field says, for reading.
pub(crate) fn field_value(words: &Wording, field: Field, line: &Line) -> String {
    match field {
        Field::From | Field::To => day(words.language(), line.as_str()),
        Field::Service => words.name(line.as_str()),
        Field::Site
        | Field::Case
        | Field::Host
        | Field::Person
        | Field::Document
        | Field::Address
        | Field::Outcome => line.to_string(),
    }
}

fn day(language: Language, text: &str) -> String {
    let day = text.parse().ok();
    day.map_or_else(|| text.to_owned(), |day| ruqsat_wording::day(language, day))
}

/// What came, and all that is known about it.
fn result(visit: &Visit, token: &str, seen: &Seen) -> Option<ResultShown> {
    let words = visit.words();
    let (received, checked_at, report) = match seen.signing.state() {
        State::Signed(signed) => (&signed.received, signed.checked_at, &signed.report),
        State::Pending(pending) => (&pending.received, pending.checked_at, &pending.report),
        State::Waiting | State::Declined(_) | State::Lapsed => return None,
    };
    let evidence = &report.evidence;
    let signer = report.signer.as_ref();
    let certificate = evidence.certificate.as_ref();
    let channel = seen.channel.map_or("file", super::Channel::id);
    let reference = report.reference;
    let doubt = report.refusal.as_ref().map(|refusal| {
        told::refused(words, &refusal.clone().into())
            .more
            .unwrap_or_default()
    });
    Some(ResultShown {
        who: signer
            .map(|signer| told::who(visit, signer))
            .unwrap_or_default(),
        certificate: certificate
            .map(|one| told::certificate(visit, one))
            .unwrap_or_default(),
        at: shown_at(visit, reference.map_or(received.received_at, |one| one.at)),
        proof: reference
            .map(|one| told::proof(words, one.proof))
            .unwrap_or_default(),
        received: shown_at(visit, received.received_at),
        checked: shown_at(visit, checked_at),
        channel: words.message(&format!("signing-channel-{channel}"), &[]),
        doubt: doubt.unwrap_or_default(),
        steps: told::steps(words, report),
        files: evidence::files(visit, token, seen),
        command: evidence::command(visit, seen),
    })
}

fn declined(visit: &Visit, state: &State) -> Option<DeclinedShown> {
    match state {
        State::Declined(declined) => Some(DeclinedShown {
            at: shown_at(visit, declined.at),
            reason: declined
                .reason
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        }),
        State::Waiting | State::Pending(_) | State::Signed(_) | State::Lapsed => None,
    }
}

fn fellows(visit: &Visit, seen: &Seen, now: Timestamp) -> Vec<Fellow> {
    let desk = &visit.app.signing.desk;
    let known = seen.about.fellows.iter();
    let known = known.filter_map(|token| Some((token, desk.look(token, now)?)));
    known
        .map(|(token, fellow)| Fellow {
            name: fellow.about.name.clone().unwrap_or_default(),
            state: visit.words().message(
                &format!("signing-state-{}", fellow.signing.state().id()),
                &[],
            ),
            address: seen
                .about
                .story
                .as_ref()
                .map(|_| visit.to(&format!("/sign/{token}"))),
        })
        .collect()
}

/// Whether a statement may be declined: nobody is asked for a login.
pub(super) fn may_be_declined(kind: Kind) -> bool {
    kind != Kind::Login
}
