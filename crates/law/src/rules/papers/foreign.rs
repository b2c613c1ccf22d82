//! What is asked of papers that another state issued: a translation, an apostille or legalisation.
//!
//! In which language a paper is written, and which state issued it, the facts do not tell. Known is
//! the state of citizenship, which issues most of them.

use crate::applicant::Applicant;
use crate::assessment::{ForeignPaper, Needed};
use crate::group::Group;
use crate::lists::PermitKind;
use crate::paper::PaperOrigin;
use crate::rule::RuleId;
use crate::state::State;

/// How papers of one person's state are treated by one service.
#[derive(Debug, Clone, Copy)]
pub(super) struct Treatment {
    /// The state, where a treaty frees its papers of apostille and legalisation.
    freed: Option<State>,
    translation_rule: RuleId,
    legalisation_rule: RuleId,
}

impl Treatment {
    pub(super) fn of(who: &Applicant<'_>, permit: PermitKind) -> Self {
        let freed = who
            .of_group(Group::LegalisationFree)
            .then(|| who.citizenship());
        let (translation_rule, legalisation_rule) = match (permit, freed) {
            (PermitKind::Trp, None) => (RuleId::TrpPaperTranslation, RuleId::TrpPaperLegalisation),
            (PermitKind::Trp, Some(_)) => (RuleId::TrpPaperTranslation, RuleId::TrpPaperTreaty),
            (PermitKind::Prp | PermitKind::RpCard, None) => {
                (RuleId::PrpPaperTranslation, RuleId::PrpPaperLegalisation)
            }
            (PermitKind::Prp | PermitKind::RpCard, Some(_)) => {
                (RuleId::PrpPaperTranslation, RuleId::PrpPaperTreaty)
            }
        };
        Self {
            freed,
            translation_rule,
            legalisation_rule,
        }
    }

    /// A paper of the state of citizenship that a treaty frees needs no apostille; one that another
    /// state may have issued needs it or not.
    pub(super) fn of_paper(self, origin: PaperOrigin) -> ForeignPaper {
        let legalisation = match (origin, self.freed) {
            (PaperOrigin::TravelDocument, _) => None,
            (PaperOrigin::Elsewhere, None) => Some(Needed::Yes),
            (PaperOrigin::Elsewhere, Some(_)) => Some(Needed::No),
            (PaperOrigin::Perhaps, _) => Some(Needed::If),
        };
        ForeignPaper {
            translation: Needed::If,
            translation_rule: self.translation_rule,
            legalisation,
            legalisation_rule: self.legalisation_rule,
            freed: self.freed,
        }
    }
}
