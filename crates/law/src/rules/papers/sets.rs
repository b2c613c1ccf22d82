//! The papers of one ground or route as three sets, without forms and reasons: for many persons at
//! once. Allocates nothing.

use super::{Conditions, Holdings, forms_of};
use crate::applicant::Applicant;
use crate::assessment::{Have, Needed, Paper};
use crate::document_set::DocumentSet;
use crate::lists::{DocumentId, PermitKind};

/// What one ground or route asks for, and what of it is held: the checklist without its reasons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PaperSets {
    /// Needed.
    pub needed: DocumentSet,
    /// Needed or not: it depends on what is not known, or on the office.
    pub possibly: DocumentSet,
    /// Of the papers in either set, those held and good on the day.
    pub held: DocumentSet,
}

impl PaperSets {
    /// The papers of one ground, route or card service (`index` in its list).
    pub(crate) fn of(
        who: &Applicant<'_>,
        permit: PermitKind,
        index: usize,
        conditions: Conditions,
        held: &Holdings<'_>,
    ) -> Self {
        let mut sets = Self::default();
        let Some(asked) = who.law.papers_asked(permit) else {
            return sets;
        };
        for (condition, documents) in asked.for_index(index) {
            // Without a branch: whether a condition holds is a coin tossed anew for each person.
            let needed = conditions.needed(*condition);
            sets.needed = sets.needed.or(documents.only_if(needed == Needed::Yes));
            sets.possibly = sets.possibly.or(documents.only_if(needed == Needed::If));
        }
        let either = sets.needed.or(sets.possibly);
        sets.held = either.both(held.surely()).without(asked.fresh);
        // Most people's papers are settled by now; only of the others is each rule looked at.
        let open = either.both(held.touched()).without(sets.held);
        if !open.is_empty() {
            sets.look_closer(open, who, (permit, index), (conditions, held));
        }
        sets
    }

    /// Weighs each rule of the papers that are neither simply held nor unheard of.
    fn look_closer(
        &mut self,
        open: DocumentSet,
        who: &Applicant<'_>,
        (permit, index): (PermitKind, usize),
        (conditions, held): (Conditions, &Holdings<'_>),
    ) {
        let rules = who.law.papers(permit).iter();
        for rule in rules.filter(|rule| open.contains(rule.document)) {
            let needed = conditions.needed(rule.condition);
            if needed != Needed::No && rule.applies(index, who.today()) {
                let forms = forms_of(rule, who.facts.wants.channel);
                self.add(rule.document, needed, held.have(rule, forms));
            }
        }
    }

    const fn add(&mut self, document: DocumentId, needed: Needed, have: Have) {
        match needed {
            Needed::Yes => self.needed.insert(document),
            Needed::If => self.possibly.insert(document),
            Needed::No => return,
        }
        if matches!(have, Have::Yes) {
            self.held.insert(document);
        }
    }
}

/// The sets of a checklist: what `PaperSets::of` gives at once.
impl<'p> FromIterator<&'p Paper> for PaperSets {
    fn from_iter<I: IntoIterator<Item = &'p Paper>>(papers: I) -> Self {
        let mut sets = Self::default();
        for paper in papers {
            sets.add(paper.document, paper.needed, paper.have);
        }
        sets
    }
}
