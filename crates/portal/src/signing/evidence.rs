//! What proves a signature, as files: anybody can check it again with them, offline, years later.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ruqsat_signature::certificate::Identity;
use ruqsat_signature::revocation::{Evidence as Answer, Source};
use ruqsat_signature::verify::{self, Outcome, Report};
use ruqsat_signing::{Received, State};
use serde_json::{Value as Json, json};

use super::desk::Seen;
use super::{instant, sign};
use crate::problem::missing_page;
use crate::visit::Visit;

/// The statement.
const STATEMENT: &str = "statement.txt";
/// The signature.
const SIGNATURE: &str = "signature.cms";
/// The stamp, which may have been fetched here and then is not inside the signature.
const STAMP: &str = "stamp.tst";
/// What was found.
const REPORT: &str = "report.json";

/// A file that can be taken along.
pub(super) struct FileShown {
    pub(super) name: String,
    pub(super) address: String,
    /// What it is.
    pub(super) says: String,
}

/// What came and holds, or waits.
fn came(seen: &Seen) -> Option<(&Received, &Report)> {
    match seen.signing.state() {
        State::Signed(signed) => Some((&signed.received, &signed.report)),
        State::Pending(pending) => Some((&pending.received, &pending.report)),
        State::Waiting | State::Declined(_) | State::Lapsed => None,
    }
}

/// A file that proves something.
struct Proof {
    name: String,
    /// The message that says what it is.
    says: &'static str,
    /// The option under which the check takes it, where it is an answer about revocation.
    option: Option<&'static str>,
    octets: Vec<u8>,
}

impl Proof {
    fn new(name: impl Into<String>, says: &'static str, octets: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            says,
            option: None,
            octets,
        }
    }

    fn answer(number: usize, answer: &Answer) -> Self {
        let option = match answer.source {
            Source::Ocsp => "ocsp",
            Source::RevocationList | Source::DeltaList => "crl",
        };
        let name = format!("answer-{number}.{option}");
        Self {
            option: Some(option),
            ..Self::new(name, "evidence-answer", answer.der.clone())
        }
    }
}

/// Every file of a statement.
fn all(seen: &Seen) -> Vec<Proof> {
    let octets = seen.signing.question().octets().to_vec();
    let mut files = vec![Proof::new(STATEMENT, "evidence-statement", octets)];
    let Some((received, report)) = came(seen) else {
        return files;
    };
    let evidence = &report.evidence;
    let found = told(seen, received, report);
    files.extend([
        Proof::new(SIGNATURE, "evidence-signature", evidence.message.clone()),
        Proof::new(REPORT, "evidence-report", found),
    ]);
    let stamp = evidence.stamp.iter();
    files.extend(stamp.map(|stamp| Proof::new(STAMP, "evidence-stamp", stamp.der.clone())));
    let answers = (1..).zip(&evidence.revocation);
    files.extend(answers.map(|(number, answer)| Proof::answer(number, answer)));
    let authorities = (1..).zip(&evidence.path);
    files.extend(authorities.map(|(number, authority)| {
        let name = format!("authority-{number}.cer");
        Proof::new(name, "evidence-authority", authority.der.clone())
    }));
    files
}

/// The files as a page offers them.
pub(super) fn files(visit: &Visit, token: &str, seen: &Seen) -> Vec<FileShown> {
    let file = |proof: Proof| FileShown {
        address: visit.to(&format!("/sign/{token}/files/{}", proof.name)),
        says: visit.words().message(proof.says, &[]),
        name: proof.name,
    };
    all(seen).into_iter().map(file).collect()
}

/// One of the files.
pub(super) async fn file(
    visit: Visit,
    Path((_, token, name)): Path<(String, String, String)>,
) -> Response {
    let now = instant::now(&visit.app);
    let Some(seen) = visit.app.signing.desk.look(&token, now) else {
        return sign::unknown(&visit);
    };
    let found = all(&seen).into_iter().find(|proof| proof.name == name);
    let Some(Proof { name, octets, .. }) = found else {
        return missing_page(&visit);
    };
    let kind = match name.rsplit('.').next() {
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("cms") => "application/pkcs7-signature",
        Some("tst") => "application/vnd.etsi.timestamp-token",
        Some("cer") => "application/pkix-cert",
        _ => "application/octet-stream",
    };
    let kept = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, kept),
    ];
    (headers, octets).into_response()
}

/// The command that checks the same again with these files alone. Authorities of a demo have to be
/// named, since no program believes them of itself.
pub(super) fn command(visit: &Visit, seen: &Seen) -> String {
    let Some((received, report)) = came(seen) else {
        return String::new();
    };
    let files = all(seen).into_iter();
    let answers = files.filter_map(|file| Some(format!(" --{} {}", file.option?, file.name)));
    let path = report.evidence.path.iter();
    let path = path.filter(|_| visit.app.config.demo_keys.is_some());
    let pins = path.map(|authority| format!(" --pin {}", authority.fingerprint()));
    let more: String = answers.chain(pins).collect();
    let at = received.received_at;
    format!("ruqsat signature verify {SIGNATURE} --content {STATEMENT} --trust . --at {at}{more}")
}

/// What was found, for programs. Numbers stand here in full: the file is the signer's own.
fn told(seen: &Seen, received: &Received, report: &Report) -> Vec<u8> {
    let statement = seen.signing.statement();
    let verdict = report.verdict();
    let reference = report.reference.map(|reference| {
        let proof = match reference.proof {
            verify::Proof::Stamp => "stamp",
            verify::Proof::Receipt => "receipt",
        };
        json!({ "at": reference.at.to_string(), "proof": proof })
    });
    let chain = report
        .evidence
        .certificate
        .iter()
        .chain(&report.evidence.path);
    let chain: Vec<Json> = chain
        .map(|one| {
            json!({
                "sha256": one.fingerprint().to_string(),
                "not_before": one.validity.not_before.to_string(),
                "not_after": one.validity.not_after.to_string(),
            })
        })
        .collect();
    let steps: Vec<Json> = report
        .steps()
        .iter()
        .map(|one| json!({ "step": one.step.id(), "outcome": outcome(one.outcome) }))
        .collect();
    let whole = json!({
        "indication": verdict.indication(),
        "sub_indication": verdict.sub_indication(),
        "statement": {
            "kind": statement.kind().id(),
            "sha256": statement.sha256(),
            "challenge": statement.challenge().to_string(),
            "made_at": statement.made_at().to_string(),
            "until": statement.until().to_string(),
        },
        "signer": report.signer.as_ref().map(signer),
        "reference": reference,
        "received_at": received.received_at.to_string(),
        "channel": seen.channel.map(super::Channel::id),
        "steps": steps,
        "certificates": chain,
    });
    let mut text = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    text.push(b'\n');
    text
}

fn signer(signer: &Identity) -> Json {
    json!({
        "name": signer.name,
        "patronymic": signer.patronymic,
        "iin": signer.iin.reveal(),
        "bin": signer.bin.as_ref().map(|bin| bin.reveal().to_owned()),
        "organisation": signer.organisation,
    })
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Held => "held",
        Outcome::Absent => "absent",
        Outcome::Refused => "refused",
        Outcome::NotReached => "not-reached",
    }
}
