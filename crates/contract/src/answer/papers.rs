//! Checklists as JSON: half of an answer, so most of a paper is copied from what was written
//! before.

use ruqsat_law::{Assessment, Because, DocumentId, Forms, Paper, PermitKind, formalities};

use super::fragments::OnDay;
use super::json::{self, Object};

/// The parts of papers that depend on no person and no law.
#[derive(Debug, Clone)]
pub(super) struct PaperFragments {
    /// By [`DocumentId::index`]: `{"id":"…","needed":"`.
    heads: Vec<Vec<u8>>,
    /// By [`Forms::index`]: `","form":[…],"have":"`.
    forms: Vec<Vec<u8>>,
}

impl PaperFragments {
    pub(super) fn new() -> Self {
        let heads = DocumentId::ALL.iter().map(|document| {
            let mut head = Vec::new();
            let mut object = Object::open(&mut head);
            object.word("id", document.id());
            object.field("needed").push(b'"');
            head
        });
        let forms = Forms::every().map(|forms| {
            let mut part = b"\",\"form\":".to_vec();
            json::list(forms.iter(), &mut part, |form, out| {
                json::word(form.id(), out);
            });
            part.extend_from_slice(b",\"have\":\"");
            part
        });
        Self {
            heads: heads.collect(),
            forms: forms.collect(),
        }
    }
}

/// Writes the checklists of one answer. Knows where in it each paper was written last: grounds
/// share most of their papers, and to copy one costs a third of writing it.
pub(super) struct Checklists<'f> {
    law: OnDay<'f>,
    last: [Option<(Paper, usize, usize)>; DocumentId::ALL.len()],
}

impl<'f> Checklists<'f> {
    pub(super) const fn new(law: OnDay<'f>) -> Self {
        Self {
            law,
            last: [None; DocumentId::ALL.len()],
        }
    }

    pub(super) fn paper(&mut self, asked: &Paper, out: &mut Vec<u8>) {
        let Some(last) = self.last.get_mut(asked.document.index()) else {
            return;
        };
        match *last {
            Some((same, from, until)) if same == *asked => out.extend_from_within(from..until),
            Some(_) | None => {
                let from = out.len();
                paper(asked, self.law, out);
                *last = Some((*asked, from, out.len()));
            }
        }
    }
}

fn paper(paper: &Paper, law: OnDay<'_>, out: &mut Vec<u8>) {
    let known = law.papers();
    let part = |parts: &'_ [Vec<u8>], index: usize, out: &mut Vec<u8>| {
        out.extend_from_slice(parts.get(index).map_or(&[], Vec::as_slice));
    };
    part(&known.heads, paper.document.index(), out);
    out.extend_from_slice(paper.needed.id().as_bytes());
    part(&known.forms, paper.forms.index(), out);
    out.extend_from_slice(paper.have.id().as_bytes());
    if let Some(foreign) = paper.foreign {
        out.extend_from_slice(b"\",\"translation\":\"");
        out.extend_from_slice(foreign.translation.id().as_bytes());
        if let Some(legalisation) = foreign.legalisation {
            out.extend_from_slice(b"\",\"legalisation\":\"");
            out.extend_from_slice(legalisation.id().as_bytes());
        }
    }
    out.extend_from_slice(b"\",\"because\":[");
    law.because(&paper.because(), out);
    out.extend_from_slice(b"]}");
}

/// What the papers of all grounds of one permit have in common.
pub(super) struct Formalities {
    pub(super) permit: PermitKind,
    pub(super) because: Vec<Because>,
}

/// The permits that ask for papers of another state.
pub(super) fn of_services(answer: &Assessment) -> impl Iterator<Item = Formalities> {
    let formalities = |permit: &PermitKind| {
        let of_kind = answer.permits.iter().filter(|one| one.permit == *permit);
        Formalities {
            permit: *permit,
            because: formalities(of_kind.flat_map(|one| &one.documents)).collect(),
        }
    };
    let services = PermitKind::ALL.iter().map(formalities);
    services.filter(|service| !service.because.is_empty())
}
