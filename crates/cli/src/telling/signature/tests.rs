//! Every result of a check has words in every language.

use ruqsat_centre::{Kind, Silence};
use ruqsat_signature::certificate::{IdentityFault, Role};
use ruqsat_signature::cms::SignerFault;
use ruqsat_signature::der::DerFault;
use ruqsat_signature::oids;
use ruqsat_signature::revocation::{Doubt, Reason};
use ruqsat_signature::stamp::StampFault;
use ruqsat_signature::verify::{Failed, Indeterminate, PurposeFault, Verdict};
use ruqsat_wording::Language;

use super::*;

const FAILED: [Failed; 4] = [
    Failed::Format,
    Failed::Hash,
    Failed::SigCrypto,
    Failed::Revoked,
];

const INDETERMINATE: [Indeterminate; 11] = [
    Indeterminate::CryptoConstraints,
    Indeterminate::NoSigningCertificateFound,
    Indeterminate::NoCertificateChainFound,
    Indeterminate::ChainConstraints,
    Indeterminate::SigConstraints,
    Indeterminate::SignedDataNotFound,
    Indeterminate::OutOfBoundsNoPoe,
    Indeterminate::TimestampOrder,
    Indeterminate::NoPoe,
    Indeterminate::TryLater,
    Indeterminate::Custom,
];

const DOUBTS: [Doubt; 10] = [
    Doubt::NoAnswer,
    Doubt::TryLater,
    Doubt::Unreadable,
    Doubt::OtherCertificate,
    Doubt::NotAuthorised,
    Doubt::Nonce,
    Doubt::Stale,
    Doubt::Future,
    Doubt::Incomplete,
    Doubt::NotKnown,
];

const PURPOSES: [PurposeFault; 5] = [
    PurposeFault::Authority,
    PurposeFault::NotUnderstood,
    PurposeFault::Usage,
    PurposeFault::Purpose,
    PurposeFault::Policy,
];

const ROLES: [Role; 8] = [
    Role::Individual,
    Role::LegalEntity,
    Role::ChiefExecutive,
    Role::Signatory,
    Role::FinancialSignatory,
    Role::HumanResources,
    Role::Employee,
    Role::InformationSystem,
];

const STAMPS: [StampFault; 10] = [
    StampFault::Unreadable(DerFault::Limit),
    StampFault::NotGranted(2),
    StampFault::NoStatement,
    StampFault::Signer(SignerFault::Hash),
    StampFault::Digest,
    StampFault::OtherImprint,
    StampFault::Policy(oids::DATA),
    StampFault::Untrusted,
    StampFault::Purpose,
    StampFault::NotValidThen,
];

const IDENTITIES: [IdentityFault; 5] = [
    IdentityFault::NoIin,
    IdentityFault::Iin,
    IdentityFault::Bin,
    IdentityFault::Name,
    IdentityFault::Contradiction,
];

const OUTCOMES: [Outcome; 4] = [
    Outcome::Held,
    Outcome::Absent,
    Outcome::Refused,
    Outcome::NotReached,
];

const TIMES: [&str; 3] = ["late", "before-statement", "in-time"];

const LABELS: [&str; 6] = ["site", "asked", "made", "until", "iin", "bin"];

fn every_id() -> Vec<String> {
    let failed = FAILED.map(Verdict::TotalFailed).into_iter();
    let indeterminate = INDETERMINATE.map(Verdict::Indeterminate).into_iter();
    let verdicts: Vec<Verdict> = failed
        .chain(indeterminate)
        .chain([Verdict::TotalPassed])
        .collect();
    let sentence = |beside| move |one: &Verdict| words::verdict(*one, beside).to_owned();
    let sentences = verdicts.iter().map(sentence(false));
    let sentences = sentences.chain(verdicts.iter().map(sentence(true)));
    let codes = verdicts.iter().filter_map(|one| one.sub_indication());
    let unknown = DOUBTS.map(Refusal::RevocationUnknown);
    let purposes = PURPOSES.map(Refusal::Purpose);
    let stamps = STAMPS.map(Refusal::Stamp);
    let identities = IDENTITIES.map(Refusal::Identity);
    let more = unknown.iter().chain(&purposes).chain(&stamps);
    let reasons = (0..=10).filter_map(Reason::numbered);
    sentences
        .chain(codes.map(words::sub_indication))
        .chain(TIMES.map(|id| format!("signature-time-{id}")))
        .chain(LABELS.map(|id| format!("signature-label-{id}")))
        .chain(Refusal::IDS.map(|id| format!("signature-refusal-{id}")))
        .chain(more.chain(&identities).filter_map(words::more))
        .chain(Step::ALL.map(words::step))
        .chain(OUTCOMES.map(words::outcome))
        .chain(ROLES.map(|role| format!("signature-role-{}", role.id())))
        .chain(reasons.chain([Reason::NeverIssued]).map(words::reason))
        .chain(Kind::ALL.map(|kind| format!("signature-kind-{}", kind.id())))
        .chain(Silence::ALL.map(|one| format!("signature-silence-{}", one.id())))
        .chain(
            [Origin::Stamp, Origin::Given, Origin::Now]
                .map(|one| format!("signature-when-{}", one.id())),
        )
        .collect()
}

#[test]
fn every_result_has_words_in_every_language() {
    let ids = every_id();
    assert!(ids.len() > 100);
    for language in Language::ALL {
        let wording = Wording::new(language, [], []).unwrap();
        for id in &ids {
            assert!(wording.has(id), "{language}: {id}");
        }
    }
}
