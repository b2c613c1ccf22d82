//! Whom the law frees for their origin, on whichever route they apply.
//!
//! The law names persons, not routes: an ethnic Kazakh and the family of one. Who does not say so
//! is not freed.

use crate::applicant::Applicant;
use crate::facts::{Relation, Relative};
use crate::judge::Observer;
use crate::truth::Truth;

/// Husband, wife, child or parent of an ethnic Kazakh or former compatriot; a relative of whom
/// that is not said is none.
pub(super) fn kin(who: &Applicant<'_>) -> Truth {
    let Some(family) = who.facts.family.as_deref() else {
        return Truth::Unknown;
    };
    let mut family = family.iter();
    Truth::from(family.any(|one| is_close(one.relation) && one.ethnic_kazakh == Some(true)))
}

/// Asks for what could show that no offence bars the person.
pub(super) fn ask_whom_no_offence_bars<O: Observer>(who: &Applicant<'_>, seen: &mut O) {
    if !O::HEARS {
        return;
    }
    if who.ethnic_kazakh() == Truth::Unknown {
        seen.asks("ethnic_kazakh");
    }
    match who.facts.family.as_deref() {
        None => seen.asks("family"),
        Some(family) if family.iter().any(may_be_kin) => seen.asks("family.ethnic_kazakh"),
        Some(_) => {}
    }
}

/// The same for showing no means.
pub(super) fn ask_who_needs_no_means<O: Observer>(who: &Applicant<'_>, seen: &mut O) {
    ask_whom_no_offence_bars(who, seen);
    if who.facts.person.former_compatriot.is_none() {
        seen.asks("former_compatriot");
    }
}

/// Nobody has said whether this close relative is an ethnic Kazakh or former compatriot.
fn may_be_kin(one: &Relative) -> bool {
    is_close(one.relation) && one.ethnic_kazakh.is_none()
}

const fn is_close(relation: Relation) -> bool {
    match relation {
        Relation::Spouse | Relation::Child | Relation::Parent => true,
        Relation::Sibling => false,
    }
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
