//! Where sources disagree and the answer depends on it: both sides, and the one that is used.

use ruqsat_law::{Assessment, OpenDispute, Provision, Topic, Value};
use ruqsat_wording::said;

use crate::{Cite, Reporter};

/// A disputed point that the answer depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeTold {
    /// Which.
    pub topic: Topic,
    /// The question.
    pub question: String,
    /// The readings.
    pub readings: Vec<ReadingTold>,
}

/// One reading of a disputed point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingTold {
    /// Its id.
    pub id: &'static str,
    /// What it says.
    pub says: String,
    /// What follows from it here: a day, a number, an amount; `None` where the reading itself
    /// says it all.
    pub answer: Option<String>,
    /// It is the one that is used, because it protects the person.
    pub used: bool,
    /// Who says so.
    pub sources: Vec<Cite>,
}

impl Reporter<'_> {
    pub(crate) fn disputes(&self, answer: &Assessment) -> Vec<DisputeTold> {
        let disputes = answer.disputes.iter();
        disputes.filter_map(|open| self.dispute(open)).collect()
    }

    fn dispute(&self, open: &OpenDispute) -> Option<DisputeTold> {
        let dispute = self.law.dispute(open.topic)?;
        let readings = open.answers.iter().map(|(id, answer)| {
            let reading = dispute.readings.iter().find(|reading| reading.id == *id);
            let says = reading.map_or(*id, |reading| said(&reading.says, self.language()));
            let sources = reading.map_or(&[][..], |reading| &reading.sources);
            let sources = sources.iter().map(|source| Provision::of(source));
            ReadingTold {
                id,
                says: says.to_owned(),
                answer: self.outcome(*answer),
                used: *id == open.used,
                sources: self.cites(&sources.collect::<Vec<_>>()),
            }
        });
        Some(DisputeTold {
            topic: open.topic,
            question: said(&dispute.question, self.language()).to_owned(),
            readings: readings.collect(),
        })
    }

    /// An id says nothing that the reading itself does not say.
    fn outcome(&self, answer: Value) -> Option<String> {
        match answer {
            Value::Id(_) => None,
            Value::Day(_) | Value::Count(_) | Value::Mci(_) | Value::Tenge(_) | Value::State(_) => {
                Some(self.wording.value(answer))
            }
        }
    }
}
