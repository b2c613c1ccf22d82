//! Whom the law frees for their origin, on whichever route they apply.
//!
//! The law names persons, not routes: an ethnic Kazakh and the family of one. Who does not say so
//! is not freed.

use crate::applicant::Applicant;
use crate::facts::Relation;
use crate::truth::Truth;

/// Husband, wife, child or parent of an ethnic Kazakh or former compatriot; a relative of whom
/// that is not said is none.
pub(super) fn kin(who: &Applicant<'_>) -> Truth {
    let Some(family) = who.facts.family.as_deref() else {
        return Truth::Unknown;
    };
    let close = |relation| match relation {
        Relation::Spouse | Relation::Child | Relation::Parent => true,
        Relation::Sibling => false,
    };
    let mut family = family.iter();
    Truth::from(family.any(|one| close(one.relation) && one.ethnic_kazakh == Some(true)))
}

/// An ethnic Kazakh, or of the close family of one: no offence of the last year bars them.
///
/// Law: ml 49(14-1).
pub(super) fn frees_from_offences(who: &Applicant<'_>) -> bool {
    who.ethnic_kazakh().or(kin(who)).holds()
}

/// The same, or a former compatriot: they show no means.
///
/// Law: ml 23(1), ml 49(4).
pub(super) fn frees_from_means(who: &Applicant<'_>) -> bool {
    who.facts.person.former_compatriot == Some(true) || frees_from_offences(who)
}
