//! The checklist of the card.

use super::conditions::held;
use crate::applicant::Applicant;
use crate::assessment::{Have, Paper};
use crate::lists::{CardService, DocumentId, PermitKind};
use crate::rules::papers::{Checklist, Conditions, Holdings};
use crate::rules::permanent::papers::prove_housing;

/// The papers of a first card, or of a new one.
pub(super) fn of_service(who: &Applicant<'_>) -> Vec<Paper> {
    let mut holdings = Holdings::of(who);
    prove_housing(who, &mut holdings);
    let card = held(who).map_or(Have::No, |_| Have::Yes);
    holdings.prove(DocumentId::CurrentCard, card);
    let service = held(who).map_or(CardService::Issue, |_| CardService::Renewal);
    let checklist = Checklist::of(who, PermitKind::RpCard, &holdings);
    checklist.papers(service.index(), Conditions::of(who))
}
