//! The names of refusals: texts, logs and other programs know them by these, for ever.

use crate::cms::SignerFault;

use super::Refusal;

impl Refusal {
    /// One for each, with a few for each fault of a signature.
    pub const IDS: [&'static str; 35] = [
        "unreadable",
        "content-kind",
        "content-absent",
        "other-content",
        "signer-count",
        "algorithm",
        "weak-key",
        "digest-not-announced",
        "no-certificate",
        "several-certificates",
        "attribute-missing",
        "attribute-malformed",
        "content-type",
        "content-changed",
        "other-certificate",
        "wrong-signature",
        "stamp",
        "stamp-revoked",
        "stamp-revocation-unknown",
        "stamp-before-certificate",
        "stamp-after-receipt",
        "no-path",
        "not-valid-then",
        "purpose",
        "identity",
        "other-person",
        "other-organisation",
        "organisation-key",
        "personal-key",
        "role",
        "revoked",
        "revocation-unknown",
        "opinions-differ",
        "no-opinion",
        "not-accepted",
    ];

    /// The name of this refusal.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::ContentKind(_) => "content-kind",
            Self::ContentAbsent => "content-absent",
            Self::OtherContent => "other-content",
            Self::SignerCount(_) => "signer-count",
            Self::Signer(fault) => signer_id(*fault),
            Self::Stamp(_) => "stamp",
            Self::StampRevoked => "stamp-revoked",
            Self::StampRevocationUnknown(_) => "stamp-revocation-unknown",
            Self::StampBeforeCertificate => "stamp-before-certificate",
            Self::StampAfterReceipt => "stamp-after-receipt",
            Self::NoPath => "no-path",
            Self::NotValidThen { .. } => "not-valid-then",
            Self::Purpose(_) => "purpose",
            Self::Identity(_) => "identity",
            Self::OtherPerson => "other-person",
            Self::OtherOrganisation => "other-organisation",
            Self::OrganisationKey => "organisation-key",
            Self::PersonalKey => "personal-key",
            Self::Role => "role",
            Self::Revoked { .. } => "revoked",
            Self::RevocationUnknown(_) => "revocation-unknown",
            Self::OpinionsDiffer(_) => "opinions-differ",
            Self::NoOpinion => "no-opinion",
            Self::NotAccepted => "not-accepted",
        }
    }

    /// What exactly did not hold, where there is more to say: of which kind it is, and its name.
    #[must_use]
    pub const fn detail(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::RevocationUnknown(doubt) | Self::StampRevocationUnknown(doubt) => {
                Some(("doubt", doubt.id()))
            }
            Self::Purpose(fault) => Some(("purpose", fault.id())),
            Self::Stamp(fault) => Some(("stamp", fault.id())),
            Self::Identity(fault) => Some(("identity", fault.id())),
            Self::Unreadable(_)
            | Self::ContentKind(_)
            | Self::ContentAbsent
            | Self::OtherContent
            | Self::SignerCount(_)
            | Self::Signer(_)
            | Self::StampRevoked
            | Self::StampBeforeCertificate
            | Self::StampAfterReceipt
            | Self::NoPath
            | Self::NotValidThen { .. }
            | Self::OtherPerson
            | Self::OtherOrganisation
            | Self::OrganisationKey
            | Self::PersonalKey
            | Self::Role
            | Self::Revoked { .. }
            | Self::OpinionsDiffer(_)
            | Self::NoOpinion
            | Self::NotAccepted => None,
        }
    }
}

const fn signer_id(fault: SignerFault) -> &'static str {
    match fault {
        SignerFault::Algorithm => "algorithm",
        SignerFault::Key => "weak-key",
        SignerFault::DigestNotAnnounced => "digest-not-announced",
        SignerFault::NoCertificate => "no-certificate",
        SignerFault::SeveralCertificates => "several-certificates",
        SignerFault::AttributeMissing => "attribute-missing",
        SignerFault::Attribute => "attribute-malformed",
        SignerFault::ContentType => "content-type",
        SignerFault::Hash => "content-changed",
        SignerFault::OtherCertificate => "other-certificate",
        SignerFault::Signature => "wrong-signature",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_listed_once() {
        let mut ids = Refusal::IDS.to_vec();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Refusal::IDS.len());
        for refusal in [
            Refusal::NoPath,
            Refusal::Signer(SignerFault::Hash),
            Refusal::SignerCount(2),
            Refusal::OpinionsDiffer(crate::verify::Verdict::TotalPassed),
            Refusal::NoOpinion,
            Refusal::NotAccepted,
        ] {
            assert!(ids.contains(&refusal.id()), "{refusal:?}");
        }
    }
}
