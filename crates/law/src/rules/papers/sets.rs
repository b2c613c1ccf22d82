//! The papers of one ground or route as three sets, without forms and reasons: for many persons at
//! once. Allocates nothing.

use super::{Conditions, Holdings, forms_of};
use crate::applicant::Applicant;
use crate::assessment::{Have, Needed, Paper};
use crate::lists::{DocumentId, PermitKind};

/// A set of papers; walked in their published order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct DocumentSet(u64);

impl DocumentSet {
    /// The paper is in the set.
    pub const fn contains(self, document: DocumentId) -> bool {
        self.0 & Self::bit(document) != 0
    }

    /// How many papers there are.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// There is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The papers of this set that are not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The papers, in their published order.
    pub fn iter(self) -> impl Iterator<Item = DocumentId> + Clone {
        let all = DocumentId::ALL.iter().copied();
        all.filter(move |document| self.contains(*document))
    }

    /// The papers of both sets.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The papers of either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn insert(&mut self, document: DocumentId) {
        self.0 |= Self::bit(document);
    }

    pub(crate) const fn remove(&mut self, document: DocumentId) {
        self.0 &= !Self::bit(document);
    }

    const fn bit(document: DocumentId) -> u64 {
        1 << document.index()
    }
}

impl FromIterator<DocumentId> for DocumentSet {
    fn from_iter<I: IntoIterator<Item = DocumentId>>(documents: I) -> Self {
        let mut set = Self::default();
        documents
            .into_iter()
            .for_each(|document| set.insert(document));
        set
    }
}

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
        conditions: &Conditions,
        held: &Holdings<'_>,
    ) -> Self {
        let mut sets = Self::default();
        let Some(asked) = who.law.papers_asked(permit) else {
            return sets;
        };
        for (condition, documents) in asked.for_index(index) {
            match conditions.needed(*condition) {
                Needed::Yes => sets.needed = sets.needed.or(*documents),
                Needed::If => sets.possibly = sets.possibly.or(*documents),
                Needed::No => {}
            }
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
        (conditions, held): (&Conditions, &Holdings<'_>),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn set(documents: &[DocumentId]) -> DocumentSet {
        let mut set = DocumentSet::default();
        for document in documents {
            set.insert(*document);
        }
        set
    }

    #[test]
    fn what_is_needed_and_not_held_is_still_to_be_brought() {
        let needed = set(&[DocumentId::Iin, DocumentId::Photo, DocumentId::FeeReceipt]);
        let held = set(&[DocumentId::Photo, DocumentId::Autobiography]);
        let open = needed.without(held);
        let mut named: Vec<DocumentId> = open.iter().collect();
        named.sort_unstable_by_key(|document| document.id());
        assert_eq!(named, [DocumentId::FeeReceipt, DocumentId::Iin]);
        assert_eq!((open.len(), open.is_empty()), (2, false));
        assert!(open.contains(DocumentId::Iin) && !open.contains(DocumentId::Photo));
        assert!(held.without(held).is_empty());
    }
}
