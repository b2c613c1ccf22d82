//! An attempt that was not taken: why, whose key it was, and whose was asked for.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::verify;
use ruqsat_signing::Refusal;

use super::desk::Seen;
use super::fellows;
use super::shown_at;
use super::told::{self, RefusedShown, Row};
use crate::visit::Visit;

/// For how long it is news. Later it is folded, so that it frightens nobody who comes back.
const NEWS: SignedDuration = SignedDuration::from_mins(10);

/// An attempt that was not taken.
pub(super) struct Attempt {
    pub(super) refused: RefusedShown,
    pub(super) at: String,
    /// It stands on top.
    pub(super) is_news: bool,
    /// Whose key it was, where it was read that far.
    pub(super) who: Vec<Row>,
    /// Who is asked, and whose key it was, each in one line, where these are not the same.
    pub(super) differ: Option<(String, String)>,
    /// The key is of another owner, who is asked too.
    pub(super) is_fellows: bool,
}

/// The last attempt; `party` is who is asked, `known` the others in the same matter.
pub(super) fn last(
    visit: &Visit,
    seen: &Seen,
    party: &[Row],
    known: &[(String, Seen)],
    now: Timestamp,
) -> Option<Attempt> {
    let refused = seen.signing.refused()?;
    let report = refused.report.as_ref();
    let signer = report.and_then(|report| report.signer.as_ref());
    let who = signer
        .map(|signer| told::who(visit, signer))
        .unwrap_or_default();
    let iin = signer.map(|signer| signer.iin.reveal());
    let is_other = signer.is_some() && is_of_another(&refused.refusal);
    Some(Attempt {
        refused: told::refused(visit.words(), &refused.refusal),
        at: shown_at(visit, refused.at),
        is_news: now.duration_since(refused.at) <= NEWS,
        differ: is_other.then(|| (told::one_line(party), told::one_line(&who))),
        who,
        is_fellows: is_other && iin.is_some_and(|iin| fellows::owns(known, iin)),
    })
}

/// The key is not of whom we asked.
const fn is_of_another(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Signature(
            verify::Refusal::OtherPerson
                | verify::Refusal::OtherOrganisation
                | verify::Refusal::OrganisationKey
                | verify::Refusal::PersonalKey
        )
    )
}
