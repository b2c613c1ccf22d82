//! Results in words: one sentence about what happened, one about what to do now. Sentences that
//! `ruqsat signature verify` says too are said with the same words.

use ruqsat_law::Value;
use ruqsat_signature::certificate::{Certificate, Identity, Role};
use ruqsat_signature::oids;
use ruqsat_signature::verify::{self, Outcome, Proof, Report, Step};
use ruqsat_signing::{Refusal, unhidden};
use ruqsat_wording::Wording;

use super::shown_at;
use crate::visit::Visit;

/// A refusal in words.
#[derive(Debug)]
pub(crate) struct RefusedShown {
    /// What happened.
    pub(crate) says: String,
    /// More about it, where there is more to say.
    pub(crate) more: Option<String>,
    /// What to do now.
    pub(crate) next: String,
}

/// What happened and what to do now.
pub(crate) fn refused(words: &Wording, refusal: &Refusal) -> RefusedShown {
    RefusedShown {
        says: says(words, refusal),
        more: more(refusal).map(|message| words.message(&message, &[])),
        next: words.message(&format!("signing-next-{}", next(refusal)), &[]),
    }
}

/// Our own words for it, or those of the command line.
fn says(words: &Wording, refusal: &Refusal) -> String {
    let id = refusal.id();
    let own = format!("signing-refusal-{id}");
    if words.has(&own) {
        words.message(&own, &[])
    } else {
        words.message(&format!("signature-refusal-{id}"), &[])
    }
}

fn more(refusal: &Refusal) -> Option<String> {
    let Refusal::Signature(refusal) = refusal else {
        return None;
    };
    let detail = refusal.detail();
    detail.map(|(kind, id)| format!("signature-{kind}-{id}"))
}

/// What a person can do about it: the second half of the name of a message.
const fn next(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Signature(refusal) => next_by_step(refusal),
        Refusal::Late { .. }
        | Refusal::Lapsed { .. }
        | Refusal::ChallengeUsed
        | Refusal::InvitedTwice => "ask-anew",
        Refusal::BeforeStatement { .. } => "again",
        Refusal::OtherKind { .. } | Refusal::OtherStatement => "this-statement",
        Refusal::AlreadySigned | Refusal::HandedIn => "see-below",
    }
}

const fn next_by_step(refusal: &verify::Refusal) -> &'static str {
    use verify::Refusal as Signature;
    match refusal {
        Signature::Unreadable(_) | Signature::SignerCount(_) => "other-file",
        Signature::ContentKind(_) | Signature::ContentAbsent | Signature::OtherContent => {
            "this-statement"
        }
        Signature::Signer(fault) => next_by_fault(*fault),
        Signature::Stamp(_)
        | Signature::StampRevoked
        | Signature::StampBeforeCertificate
        | Signature::StampAfterReceipt => "without-stamp",
        Signature::StampRevocationUnknown(_)
        | Signature::RevocationUnknown(_)
        | Signature::NoOpinion => "wait",
        Signature::NoPath => "centre-key",
        Signature::NotValidThen { .. } | Signature::Revoked { .. } => "new-key",
        Signature::Purpose(_) => "signing-key",
        Signature::Identity(_) | Signature::OtherPerson => "own-key",
        Signature::OtherOrganisation | Signature::PersonalKey => "organisation-key",
        Signature::OrganisationKey => "personal-key",
        Signature::Role => "role",
        Signature::OpinionsDiffer(_) | Signature::NotAccepted => "operator",
    }
}

const fn next_by_fault(fault: ruqsat_signature::cms::SignerFault) -> &'static str {
    use ruqsat_signature::cms::SignerFault;
    match fault {
        SignerFault::Algorithm | SignerFault::Key => "new-key",
        SignerFault::Hash => "this-statement",
        SignerFault::NoCertificate | SignerFault::SeveralCertificates => "with-certificate",
        SignerFault::DigestNotAnnounced
        | SignerFault::AttributeMissing
        | SignerFault::Attribute
        | SignerFault::ContentType
        | SignerFault::OtherCertificate
        | SignerFault::Signature => "again",
    }
}

/// A label and what stands beside it.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) value: String,
}

/// Who signed, as the certificate says; numbers are masked.
pub(super) fn who(visit: &Visit, signer: &Identity) -> Vec<Row> {
    let words = visit.words();
    let row = |label: &str, value: String| Row {
        label: words.message(&format!("signature-label-{label}"), &[]),
        value,
    };
    let patronymic = signer.patronymic.as_deref().unwrap_or_default();
    let name = format!("{} {patronymic}", signer.name);
    let mut rows = vec![row("name", unhidden(name.trim_end()))];
    rows.push(row("iin", masked(&signer.iin)));
    if let Some(organisation) = &signer.organisation {
        rows.push(row("organisation", unhidden(organisation)));
    }
    if let Some(bin) = &signer.bin {
        rows.push(row("bin", bin.reveal().to_owned()));
    }
    let role = |id: &str| words.message(&format!("signature-role-{id}"), &[]);
    let roles: Vec<String> = signer.roles.iter().map(|one| role(one.id())).collect();
    if !roles.is_empty() {
        rows.push(row("role", roles.join(", ")));
    }
    rows
}

/// The certificate: who issued it, and how long it holds.
pub(super) fn certificate(visit: &Visit, certificate: &Certificate) -> Vec<Row> {
    let words = visit.words();
    let label = |label: &str| words.message(&format!("signature-label-{label}"), &[]);
    let issuer = certificate.issuer.text(oids::COMMON_NAME);
    let validity = &certificate.validity;
    let span = [validity.not_before, validity.not_after].map(|at| shown_at(visit, at));
    let issuer = issuer.map(|issuer| Row {
        label: label("issuer"),
        value: unhidden(issuer),
    });
    let valid = Row {
        label: label("valid"),
        value: span.join(" – "),
    };
    issuer.into_iter().chain([valid]).collect()
}

/// An identification number of a person as a page shows it.
pub(crate) fn masked(number: &ruqsat_signature::certificate::TwelveDigits) -> String {
    let end: String = number.reveal().chars().skip(8).collect();
    format!("••••••••{end}")
}

/// One step of a check.
pub(super) struct StepShown {
    pub(super) name: String,
    pub(super) outcome: String,
    pub(super) held: bool,
}

/// The steps of a check, those that there was nothing to check for left out. That there is no
/// stamp is told: then nobody but us says when.
pub(super) fn steps(words: &Wording, report: &Report) -> Vec<StepShown> {
    let steps = report.steps().into_iter();
    let told = steps.filter(|one| one.outcome != Outcome::Absent || one.step == Step::TimeStamp);
    told.map(|one| StepShown {
        name: words.message(&format!("signature-step-{}", one.step.id()), &[]),
        outcome: outcome(words, one.outcome),
        held: one.outcome == Outcome::Held,
    })
    .collect()
}

/// The same in three sentences: who signed what, and whether the key was good then.
pub(super) fn plainly(words: &Wording, report: &Report) -> Vec<StepShown> {
    let steps = report.steps();
    let held = |which: &[Step]| {
        let mut asked = steps.iter().filter(|one| which.contains(&one.step));
        asked.all(|one| one.outcome == Outcome::Held)
    };
    let sentence = |message: &str, held: bool| StepShown {
        name: words.message(message, &[]),
        outcome: outcome(
            words,
            if held {
                Outcome::Held
            } else {
                Outcome::NotReached
            },
        ),
        held,
    };
    let mut who = sentence(
        "signing-plain-who",
        held(&[Step::Signature, Step::Identity]),
    );
    if let Some(signer) = &report.signer {
        who.name = format!("{}: {}.", who.name, signed_by(words, signer));
    }
    let was_good = held(&[Step::Path, Step::Purpose, Step::Revocation]);
    let key = if was_good {
        "signing-plain-key"
    } else {
        "signing-plain-key-open"
    };
    vec![
        who,
        sentence(
            "signing-plain-text",
            held(&[Step::Content, Step::Attributes]),
        ),
        sentence(key, was_good),
    ]
}

/// Who signed, in one line; for whom, where that is an organisation.
fn signed_by(words: &Wording, signer: &Identity) -> String {
    let patronymic = signer.patronymic.as_deref().unwrap_or_default();
    let name = unhidden(format!("{} {patronymic}", signer.name).trim_end());
    match &signer.organisation {
        None => name,
        Some(organisation) => {
            let right = words.message("signing-plain-for", &[]);
            format!("{name}, {right} {}", unhidden(organisation))
        }
    }
}

/// The message about what a key is good for.
pub(super) fn good_for(signer: &Identity) -> &'static str {
    if signer.bin.is_none() {
        "key-good-personal"
    } else if signer.roles.contains(&Role::ChiefExecutive) {
        "key-good-chief-executive"
    } else if signer.roles.contains(&Role::Signatory) {
        "key-good-signatory"
    } else {
        "key-good-employee"
    }
}

/// The values of some rows, in one line.
pub(super) fn one_line(rows: &[Row]) -> String {
    let values = rows.iter().map(|row| &*row.value);
    values.collect::<Vec<_>>().join(", ")
}

fn outcome(words: &Wording, outcome: Outcome) -> String {
    words.message(&format!("signature-outcome-{}", outcome.id()), &[])
}

/// The message in front of the instant at which a signature is known to have been there.
pub(super) const fn at_label(proof: Proof) -> &'static str {
    match proof {
        Proof::Stamp => "signing-at-stamp",
        Proof::Receipt => "signing-at",
    }
}

/// What proves when a signature was there.
pub(super) fn proof(words: &Wording, proof: Proof) -> String {
    let message = match proof {
        Proof::Stamp => "signature-when-stamp",
        Proof::Receipt => "signing-when-receipt",
    };
    words.message(message, &[])
}

/// How many octets.
pub(super) fn octets(words: &Wording, count: usize) -> String {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    words.message("signature-octets", &[("octets", Value::Count(count))])
}

#[cfg(test)]
mod tests {
    use ruqsat_signature::certificate::IdentityFault;
    use ruqsat_signature::stamp::StampFault;
    use ruqsat_wording::Language;

    use super::*;

    #[test]
    fn what_is_wrong_with_a_stamp_or_a_name_is_told_in_every_language() {
        for language in Language::ALL {
            let words = Wording::new(language, [], []).unwrap();
            for refusal in [
                verify::Refusal::Stamp(StampFault::OtherImprint),
                verify::Refusal::Identity(IdentityFault::NoIin),
            ] {
                let (kind, id) = refusal.detail().unwrap();
                let told = refused(&words, &Refusal::Signature(refusal));
                let message = words.message(&format!("signature-{kind}-{id}"), &[]);
                assert_eq!(told.more, Some(message), "{language}");
            }
        }
    }
}
