//! The papers in a person's hands.

use ruqsat_calendar::Day;

use super::List;
use crate::document_set::DocumentSet;
use crate::lists::{DocumentId, Form};

/// A paper in the person's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldDocument {
    /// Which.
    pub id: DocumentId,
    /// The day it was issued.
    pub issued_on: Option<Day>,
    /// Its form.
    pub form: Option<Form>,
}

/// The papers that a person names. Which they are stands beside the list: verdicts on millions of
/// people ask for no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Documents {
    list: List<HeldDocument>,
    named: DocumentSet,
    unqualified: DocumentSet,
}

impl Documents {
    /// Each paper as it was named, some more than once.
    pub fn as_slice(&self) -> &[HeldDocument] {
        &self.list
    }

    /// The papers that are named.
    pub(crate) const fn named(&self) -> DocumentSet {
        self.named
    }

    /// Those named without a form or a day of issue: good wherever they need not be fresh.
    pub(crate) const fn unqualified(&self) -> DocumentSet {
        self.unqualified
    }
}

impl FromIterator<HeldDocument> for Documents {
    fn from_iter<I: IntoIterator<Item = HeldDocument>>(documents: I) -> Self {
        let list: List<HeldDocument> = documents.into_iter().collect();
        let plain =
            |document: &&HeldDocument| document.form.is_none() && document.issued_on.is_none();
        Self {
            named: list.iter().map(|document| document.id).collect(),
            unqualified: list
                .iter()
                .filter(plain)
                .map(|document| document.id)
                .collect(),
            list,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_named_twice_is_unqualified_if_one_of_them_is() {
        let photo = HeldDocument {
            id: DocumentId::Photo,
            issued_on: None,
            form: None,
        };
        let copy = HeldDocument {
            form: Some(Form::Copy),
            ..photo
        };
        let iin = HeldDocument {
            id: DocumentId::Iin,
            ..copy
        };
        let documents: Documents = [copy, photo, iin].into_iter().collect();
        assert_eq!(documents.as_slice().len(), 3);
        let set = |ids: &[DocumentId]| ids.iter().copied().collect::<DocumentSet>();
        assert_eq!(
            documents.named(),
            set(&[DocumentId::Photo, DocumentId::Iin])
        );
        assert_eq!(documents.unqualified(), set(&[DocumentId::Photo]));
    }
}
