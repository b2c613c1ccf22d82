//! Sets of papers, as small as a number.

use crate::lists::DocumentId;

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

    /// All the papers of this set if `needed`, else none.
    #[must_use]
    pub(crate) const fn only_if(self, needed: bool) -> Self {
        Self(self.0 * needed as u64)
    }

    /// The papers of either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn insert(&mut self, document: DocumentId) {
        self.0 |= Self::bit(document);
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
