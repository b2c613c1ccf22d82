//! The checklist: what is asked for, whether it is there, and why it is asked for.

use ruqsat_law::{DocumentId, Have, Needed, Paper, formalities};

use crate::{Reason, Reporter};

/// The papers of a permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Each paper, with those that turned out not to be needed.
    pub papers: Vec<PaperTold>,
    /// Why papers of another state are legalised or not, and translated.
    pub formalities: Vec<Reason>,
}

/// One paper of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperTold {
    /// Which.
    pub id: DocumentId,
    /// What it is called.
    pub name: String,
    /// Whether it is needed.
    pub needed: Needed,
    /// Whether it is there and good on the day.
    pub have: Have,
    /// The same in words.
    pub have_text: String,
    /// The forms in which it is accepted, any of them.
    pub forms: Vec<String>,
    /// A word of caution: it is not always asked for.
    pub note: Option<String>,
    /// What is asked of it if another state issued it: an apostille, a translation.
    pub foreign: Vec<String>,
    /// Why it is asked for.
    pub because: Reason,
}

impl PaperTold {
    /// The forms in which it is taken, whether it is always asked for, and what is asked of a
    /// foreign one, in one line.
    pub fn terms(&self) -> String {
        let forms = (!self.forms.is_empty()).then(|| self.forms.join(" / "));
        let cautions = self.note.iter().chain(&self.foreign).cloned();
        forms
            .into_iter()
            .chain(cautions)
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

impl Reporter<'_> {
    pub(crate) fn checklist(&self, papers: &[Paper]) -> Checklist {
        Checklist {
            papers: papers.iter().map(|paper| self.paper(paper)).collect(),
            formalities: formalities(papers)
                .map(|because| self.reason(&because))
                .collect(),
        }
    }

    fn paper(&self, paper: &Paper) -> PaperTold {
        let forms = paper.forms.iter();
        PaperTold {
            id: paper.document,
            name: self.wording.name(paper.document.id()),
            needed: paper.needed,
            have: paper.have,
            have_text: self.say(&format!("paper-{}", paper.have.id()), &[]),
            forms: forms.map(|form| self.wording.name(form.id())).collect(),
            note: (paper.needed == Needed::If).then(|| self.say("paper-if", &[])),
            foreign: self.foreign(paper),
            because: self.reason(&paper.because()),
        }
    }

    fn foreign(&self, paper: &Paper) -> Vec<String> {
        let Some(foreign) = paper.foreign else {
            return Vec::new();
        };
        let legalisation = foreign.legalisation;
        let legalisation = legalisation.map(|needed| format!("paper-legalisation-{needed}"));
        let translation = format!("paper-translation-{}", foreign.translation);
        let messages = legalisation.into_iter().chain([translation]);
        messages.map(|message| self.say(&message, &[])).collect()
    }
}
