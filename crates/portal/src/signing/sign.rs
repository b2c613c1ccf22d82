//! The page of one statement: what is signed, who is asked, until when, and what became of it.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use ruqsat_signing::{Field, Kind, Line, Signer, State, Statement};
use ruqsat_wording::{Language, Wording};

use super::attempt::{self, Attempt};
use super::came::{Came, came};
use super::desk::Seen;
use super::fellows::{self, Fellow};
use super::ncalayer::NcaLayer;
use super::told::{self, Row};
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
    /// What became of it, in two sentences.
    told: Told,
    asked: Asked,
    statement: Shown,
    /// What was wrong with the last attempt.
    refused: Option<Attempt>,
    /// What is wrong with what was just sent, before anybody looked at it.
    wrong: WrongShown,
    result: Option<Came>,
    fellows: Vec<Fellow>,
    /// Whether signatures can be checked here, and with keys that everybody has.
    way: Way,
    nca: NcaLayer,
}

/// What became of it, on top of the page.
struct Told {
    head: String,
    says: String,
    /// What became of the whole matter, where others are asked too.
    together: Option<String>,
    declined: Option<DeclinedShown>,
}

/// What is wrong with what was just sent, before anybody looks whose signature it is.
#[derive(Debug, Default)]
pub(super) struct Wrong {
    /// The message about it; none where nothing is wrong.
    pub(super) message: &'static str,
    /// What was pasted, so that nobody pastes it twice.
    pub(super) pasted: String,
}

impl Wrong {
    /// With nothing to keep.
    pub(super) fn told(message: &'static str) -> Self {
        Self {
            message,
            pasted: String::new(),
        }
    }
}

/// The same in words.
struct WrongShown {
    says: String,
    pasted: String,
}

impl WrongShown {
    /// It stands beside the file.
    fn of_file(&self) -> bool {
        !self.says.is_empty() && self.pasted.is_empty()
    }

    /// It stands beside the pasted text.
    fn of_text(&self) -> bool {
        !self.says.is_empty() && !self.pasted.is_empty()
    }
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
    /// An organisation is asked, and more than one person may sign for it.
    is_organisation: bool,
    until: String,
    /// It can still be signed.
    lasts: bool,
    left: Option<String>,
    /// The person came back from choosing a key without signing.
    cancelled: bool,
    /// Seconds, for the script.
    seconds: i64,
    /// Where the same begins anew: a story of the demo, or another trial of a key.
    anew: Option<String>,
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

struct DeclinedShown {
    at: String,
    reason: String,
}

/// Shows the page of a statement.
pub(super) async fn show(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    page(&visit, &token, Wrong::default())
}

/// The page; `wrong` is what was just sent and cannot be looked at.
pub(super) fn page(visit: &Visit, token: &str, wrong: Wrong) -> Response {
    let now = instant::now(&visit.app);
    let Some(seen) = visit.app.signing.desk.look(token, now) else {
        return unknown(visit);
    };
    let statement = seen.signing.statement();
    let is_wrong = !wrong.message.is_empty();
    let asked = asked(visit, &seen, now);
    let known = fellows::known(visit, &seen, now);
    let refused = attempt::last(visit, &seen, &asked.rows, &known, now);
    let is_news = refused.as_ref().is_some_and(|attempt| attempt.is_news);
    let page = Sign {
        page: framed(visit, statement.kind(), is_wrong || is_news),
        here: visit.to(&format!("/sign/{token}")),
        state: seen.signing.state().id(),
        told: told(visit, &seen, &known),
        statement: statement_shown(visit, &seen),
        refused,
        asked,
        wrong: wrong_shown(visit.words(), wrong),
        result: came(visit, token, &seen),
        fellows: fellows::shown(visit, &seen, &known),
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

fn framed(visit: &Visit, kind: Kind, is_wrong: bool) -> Page<'_> {
    let title = format!("statement-{}-title", kind.id());
    let framed = visit.page(&title);
    if is_wrong {
        framed.with_errors()
    } else {
        framed
    }
}

fn wrong_shown(words: &Wording, wrong: Wrong) -> WrongShown {
    let says = if wrong.message.is_empty() {
        String::new()
    } else {
        words.message(wrong.message, &[])
    };
    WrongShown {
        says,
        pasted: wrong.pasted,
    }
}

/// What became of it. A kind may have its own words for a state.
fn told(visit: &Visit, seen: &Seen, known: &[(String, Seen)]) -> Told {
    let words = visit.words();
    let state = seen.signing.state();
    let kind = seen.signing.statement().kind();
    let (state_id, kind_id) = (state.id(), kind.id());
    let own = format!("signing-head-{state_id}-{kind_id}");
    let head = if words.has(&own) {
        own
    } else {
        format!("signing-head-{state_id}")
    };
    let together = fellows::together(words, known).filter(|_| match state {
        State::Signed(_) | State::Pending(_) => true,
        State::Waiting | State::Declined(_) | State::Lapsed => false,
    });
    let says = match (state, &together) {
        (State::Signed(_), Some(_)) => "signing-says-signed-one".to_owned(),
        _ => format!("signing-says-{state_id}-{kind_id}"),
    };
    Told {
        head: words.message(&head, &[]),
        says: words.message(&says, &[]),
        together,
        declined: declined(visit, seen),
    }
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
    let statement = seen.signing.statement();
    let until = statement.until();
    let is_trial = statement.kind() == Kind::Login;
    let story = seen.about.story.as_ref();
    let story = story.map(|story| visit.to(&format!("/demo/story/{story}")));
    Asked {
        rows: party(visit, seen),
        is_organisation: matches!(statement.signer(), Signer::Organisation { .. }),
        until: shown_at(visit, until),
        lasts: seen.signing.is_open(now),
        left: left(visit.words(), now, until),
        cancelled: visit.place.ends_with("?cancelled"),
        seconds: until.as_second().saturating_sub(now.as_second()),
        anew: story.or_else(|| is_trial.then(|| visit.to("/key"))),
    }
}

/// Who is asked to sign, with masked numbers.
fn party(visit: &Visit, seen: &Seen) -> Vec<Row> {
    let words = visit.words();
    let row = |label: &str, value: String| Row {
        label: words.message(label, &[]),
        value,
    };
    let signer = seen.signing.statement().signer();
    let label = match signer {
        Signer::Anyone | Signer::Person(_) => "signature-label-name",
        Signer::Organisation { .. } => "signature-label-organisation",
    };
    let name = seen.about.name.clone();
    let mut rows: Vec<Row> = name.map(|name| row(label, name)).into_iter().collect();
    match signer {
        Signer::Anyone => {}
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
    // Who asks comes first: what is asked matters only to whoever knows them.
    let fields = statement.fields();
    let (host, rest): (Vec<_>, Vec<_>) = fields
        .filter(|(field, _)| *field != Field::Site)
        .partition(|(field, _)| *field == Field::Host);
    let rows = host.into_iter().chain(rest);
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

/// The "no" that was said, also where a signature came after it.
fn declined(visit: &Visit, seen: &Seen) -> Option<DeclinedShown> {
    let declined = seen.signing.declined()?;
    let reason = declined.reason.as_ref();
    Some(DeclinedShown {
        at: shown_at(visit, declined.at),
        reason: reason.map(ToString::to_string).unwrap_or_default(),
    })
}

/// Whether a statement may be declined: nobody is asked for a login.
pub(super) fn may_be_declined(kind: Kind) -> bool {
    kind != Kind::Login
}
