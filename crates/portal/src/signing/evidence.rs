//! What proves a signature, as files: anybody can check it again with them, offline, years later.

use std::io::{Cursor, Write as _};

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use ruqsat_signature::certificate::Identity;
use ruqsat_signature::revocation::{Evidence as Answer, Source};
use ruqsat_signature::verify::{self, Report};
use ruqsat_signing::{Field, Received};
use serde_json::{Value as Json, json};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::desk::Seen;
use super::{instant, sign};
use crate::problem::{missing_page, our_fault};
use crate::visit::Visit;

/// The statement.
const STATEMENT: &str = "statement.txt";
/// The signature.
const SIGNATURE: &str = "signature.cms";
/// The stamp, which may have been fetched here and then is not inside the signature.
const STAMP: &str = "stamp.tst";
/// What was found.
const REPORT: &str = "report.json";
/// The command that checks it again.
const SCRIPT: &str = "verify.sh";
/// All of them in one.
const WHOLE: &str = "all.zip";

/// How much of the name of a matter stands in names of files.
const CASE_LETTERS: usize = 40;

/// A file that can be taken along.
pub(super) struct FileShown {
    pub(super) name: String,
    pub(super) address: String,
    /// What it is.
    pub(super) says: String,
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
fn all(visit: &Visit, seen: &Seen) -> Vec<Proof> {
    let octets = seen.signing.question().octets().to_vec();
    let mut files = vec![Proof::new(STATEMENT, "evidence-statement", octets)];
    let Some((received, _, report)) = seen.came() else {
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
    let script = format!("#!/bin/sh\n{}\n", command(visit, seen));
    files.push(Proof::new(SCRIPT, "evidence-script", script.into_bytes()));
    files
}

/// The files as a page offers them.
pub(super) fn files(visit: &Visit, token: &str, seen: &Seen) -> Vec<FileShown> {
    let file = |proof: Proof| FileShown {
        address: visit.to(&format!("/sign/{token}/files/{}", proof.name)),
        says: visit.words().message(proof.says, &[]),
        name: kept(seen, &proof.name),
    };
    all(visit, seen).into_iter().map(file).collect()
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
    let files = all(&visit, &seen);
    if name == WHOLE {
        return whole(&visit, &seen, &files);
    }
    let found = files.into_iter().find(|proof| proof.name == name);
    let Some(Proof { name, octets, .. }) = found else {
        return missing_page(&visit);
    };
    let kind = match name.rsplit('.').next() {
        Some("txt" | "sh") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("cms") => "application/pkcs7-signature",
        Some("tst") => "application/vnd.etsi.timestamp-token",
        Some("cer") => "application/pkix-cert",
        _ => "application/octet-stream",
    };
    saved(kind, &kept(&seen, &name), octets)
}

/// The name under which a file is kept: the matter first, so that those of two matters can lie in
/// one folder.
fn kept(seen: &Seen, name: &str) -> String {
    let case = seen.signing.statement().field(Field::Case);
    let case = case.map_or("key", |case| case.as_str());
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    let case: String = case.chars().take(CASE_LETTERS).map(plain).collect();
    format!("{case}-{name}")
}

/// All files in one, named after the matter and the day of the signature.
fn whole(visit: &Visit, seen: &Seen, files: &[Proof]) -> Response {
    let at = seen.came().map_or_else(
        || seen.signing.statement().made_at(),
        |(received, ..)| received.received_at,
    );
    let day = visit.app.day_of(at.as_second());
    match packed(seen, files) {
        Ok(octets) => {
            let name = kept(seen, &format!("{day}.zip"));
            saved("application/zip", &name, octets)
        }
        Err(error) => {
            tracing::error!(%error, "evidence could not be packed");
            our_fault(visit)
        }
    }
}

/// The files as they are: signatures and certificates are hardly smaller when packed.
fn packed(seen: &Seen, files: &[Proof]) -> ZipResult<Vec<u8>> {
    let as_they_are = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(kept(seen, &file.name), as_they_are)?;
        archive.write_all(&file.octets)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn saved(kind: &str, name: &str, octets: Vec<u8>) -> Response {
    let kept = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, kept),
    ];
    (headers, octets).into_response()
}

/// The command that checks the same again with these files alone, an option on each line.
/// Authorities of a demo have to be named, since no program believes them of itself.
pub(super) fn command(visit: &Visit, seen: &Seen) -> String {
    let Some((received, _, report)) = seen.came() else {
        return String::new();
    };
    let named = |name: &str| kept(seen, name);
    let answers = (1..).zip(&report.evidence.revocation);
    let answers = answers
        .map(|(number, answer)| Proof::answer(number, answer))
        .filter_map(|file| Some(format!("--{} {}", file.option?, named(&file.name))));
    let path = report.evidence.path.iter();
    let path = path.filter(|_| visit.app.config.demo_keys.is_some());
    let pins = path.map(|authority| format!("--pin {}", authority.fingerprint()));
    let first = [
        format!("ruqsat signature verify {}", named(SIGNATURE)),
        format!("--content {}", named(STATEMENT)),
        "--trust .".to_owned(),
        format!("--at {}", received.received_at),
    ];
    let lines: Vec<String> = first.into_iter().chain(answers).chain(pins).collect();
    lines.join(" \\\n  ")
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
        .map(|one| json!({ "step": one.step.id(), "outcome": one.outcome.id() }))
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
