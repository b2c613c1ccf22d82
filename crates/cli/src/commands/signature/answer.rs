//! The result for programs. Names that are here stay.

use ruqsat_centre::{Asked, Centre, Found};
use ruqsat_signature::certificate::{Certificate, Identity, Role, TwelveDigits};
use ruqsat_signature::hexadecimal;
use ruqsat_signature::revocation::{Evidence, Source};
use ruqsat_signature::verify::{Outcome, Refusal, Report};
use ruqsat_wording::Wording;
use serde::Serialize;

use super::told::Told;
use crate::telling::signature::{Checked, Origin, words};

/// Everything that the check found.
#[derive(Serialize)]
pub(super) struct Answer {
    /// The keys are anybody's: the result means nothing.
    demonstration: bool,
    indication: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_indication: Option<&'static str>,
    sentence: String,
    /// What was signed, where it is a statement of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<Told>,
    content_sha256: Option<String>,
    signatures: Vec<Signature>,
    asked: Vec<Question>,
}

#[derive(Serialize)]
struct Signature {
    indication: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_indication: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<Refused>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signer: Option<Signer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<Reference>,
    /// How the instant fits the statement: `in-time`, `late` or `before-statement`.
    #[serde(skip_serializing_if = "Option::is_none")]
    timing: Option<&'static str>,
    /// What the signer's clock said: no proof.
    #[serde(skip_serializing_if = "Option::is_none")]
    claimed_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked_later_at: Option<String>,
    steps: Vec<StepResult>,
    certificates: Vec<Link>,
    revocation: Vec<Said>,
}

#[derive(Serialize)]
struct Refused {
    id: &'static str,
    step: &'static str,
    sentence: String,
    detail: String,
}

#[derive(Serialize)]
struct Signer {
    name: String,
    iin: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    bin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    patronymic: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<String>,
    roles: Vec<&'static str>,
}

#[derive(Serialize)]
struct Reference {
    at: String,
    from: &'static str,
}

#[derive(Serialize)]
struct StepResult {
    step: &'static str,
    outcome: &'static str,
}

/// A certificate of the chain, the signer's first.
#[derive(Serialize)]
struct Link {
    sha256: String,
    serial: String,
    not_before: String,
    not_after: String,
    /// For an authority that came with the program: where its fingerprint is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pinned: Option<Pinned>,
}

#[derive(Serialize)]
struct Pinned {
    name: String,
    source: String,
    checked: String,
}

/// What an issuer said about revocation.
#[derive(Serialize)]
struct Said {
    source: &'static str,
    as_of: String,
}

/// A question to the centre.
#[derive(Serialize)]
struct Question {
    kind: &'static str,
    address: String,
    times: u32,
    found: String,
}

impl Answer {
    pub(super) fn of(checked: &Checked<'_>, centre: &Centre, wording: &Wording) -> Self {
        let verdict = checked.verdict();
        let signature = |report| Signature::of(report, checked, centre, wording);
        Self {
            demonstration: checked.demonstration,
            indication: verdict.indication(),
            sub_indication: verdict.sub_indication(),
            sentence: wording.message(words::verdict(verdict, checked.beside.is_some()), &[]),
            statement: Told::of(checked),
            content_sha256: checked.content_digest(),
            signatures: checked.reports.iter().map(signature).collect(),
            asked: checked.asked.iter().map(Question::of).collect(),
        }
    }
}

impl Signature {
    fn of(report: &Report, checked: &Checked<'_>, centre: &Centre, wording: &Wording) -> Self {
        let verdict = checked.verdict_of(report);
        let evidence = &report.evidence;
        let chain = evidence.certificate.iter().chain(&evidence.path);
        let number = |number: &TwelveDigits| checked.number(number);
        let reference = report.reference.map(|reference| Reference {
            at: reference.at.to_string(),
            from: Origin::of(reference.proof, checked.given.at).id(),
        });
        let timing = (checked.statement.is_some() && reference.is_some()).then(|| {
            let untimely = checked.untimely(report);
            untimely.map_or("in-time", |refusal| refusal.id())
        });
        Self {
            indication: verdict.indication(),
            sub_indication: verdict.sub_indication(),
            refusal: report
                .refusal
                .as_ref()
                .map(|refusal| Refused::of(refusal, wording)),
            signer: report
                .signer
                .as_ref()
                .map(|signer| Signer::of(signer, number)),
            reference,
            timing,
            claimed_at: evidence.claimed_at.map(|at| at.to_string()),
            revoked_later_at: evidence.revoked_later_at.map(|at| at.to_string()),
            steps: report.steps().into_iter().map(StepResult::of).collect(),
            certificates: chain.map(|one| Link::of(one, centre)).collect(),
            revocation: evidence.revocation.iter().map(Said::of).collect(),
        }
    }
}

impl Refused {
    fn of(refusal: &Refusal, wording: &Wording) -> Self {
        Self {
            id: refusal.id(),
            step: refusal.step().id(),
            sentence: wording.message(&words::refusal(refusal), &[]),
            detail: refusal.to_string(),
        }
    }
}

impl Signer {
    fn of(signer: &Identity, number: impl Fn(&TwelveDigits) -> String) -> Self {
        Self {
            name: signer.name.clone(),
            iin: number(&signer.iin),
            bin: signer.bin.as_ref().map(number),
            patronymic: signer.patronymic.clone(),
            organisation: signer.organisation.clone(),
            roles: signer.roles.iter().copied().map(Role::id).collect(),
        }
    }
}

impl StepResult {
    fn of(checked: ruqsat_signature::verify::Checked) -> Self {
        Self {
            step: checked.step.id(),
            outcome: match checked.outcome {
                Outcome::Held => "held",
                Outcome::Absent => "absent",
                Outcome::Refused => "refused",
                Outcome::NotReached => "not-reached",
            },
        }
    }
}

impl Link {
    fn of(certificate: &Certificate, centre: &Centre) -> Self {
        let pinned = centre.authority(certificate).map(|authority| Pinned {
            name: authority.name.clone(),
            source: authority.source.clone(),
            checked: authority.checked.to_string(),
        });
        Self {
            sha256: certificate.fingerprint().to_string(),
            serial: hexadecimal(&certificate.serial),
            not_before: certificate.validity.not_before.to_string(),
            not_after: certificate.validity.not_after.to_string(),
            pinned,
        }
    }
}

impl Said {
    fn of(evidence: &Evidence) -> Self {
        Self {
            source: match evidence.source {
                Source::Ocsp => "ocsp",
                Source::RevocationList => "list",
                Source::DeltaList => "changes",
            },
            as_of: evidence.as_of.to_string(),
        }
    }
}

impl Question {
    fn of(asked: &Asked) -> Self {
        Self {
            kind: asked.kind.id(),
            address: asked.address.to_string(),
            times: asked.times,
            found: match asked.found {
                Found::Answer => "answer".to_owned(),
                Found::Doubtful(doubt) => doubt.id().to_owned(),
                Found::Silent(silence) => silence.id().to_owned(),
            },
        }
    }
}
