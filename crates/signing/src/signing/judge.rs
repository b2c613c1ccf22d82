//! What an answer of the verifier means for a statement.

use jiff::{SignedDuration, Timestamp};
use ruqsat_signature::cms::Message;
use ruqsat_signature::verify::{self, Reference, Report};

use crate::{Answer, Refusal, Statement};

/// How far the clocks of a time-stamping authority and of this server may be apart.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_mins(1);

/// What may be taken.
pub(super) enum Judgement {
    /// Everything holds.
    Holds,
    /// Everything that is known holds; revocation, or what a second verifier says, is not known.
    Unknown,
}

pub(super) fn judge(statement: &Statement, answer: &Answer) -> Result<Judgement, Refusal> {
    let report = &answer.report;
    let judgement = match &report.refusal {
        None => Judgement::Holds,
        Some(
            verify::Refusal::RevocationUnknown(_)
            | verify::Refusal::StampRevocationUnknown(_)
            | verify::Refusal::NoOpinion,
        ) => Judgement::Unknown,
        Some(verify::Refusal::OtherContent) => return Err(other_content(statement, report)),
        Some(refusal) => return Err(refusal.clone().into()),
    };
    if let Some(reference) = report.reference {
        statement.check_time(reference)?;
    }
    Ok(judgement)
}

impl Statement {
    /// Whether it could be signed at that instant. The last instant counts; what comes a moment
    /// later does not.
    ///
    /// # Errors
    /// [`Refusal::Late`] after the deadline, and [`Refusal::BeforeStatement`] before it was made.
    pub fn check_time(&self, reference: Reference) -> Result<(), Refusal> {
        let Reference { at, proof } = reference;
        let (made_at, until) = (self.made_at(), self.until());
        if at > until {
            return Err(Refusal::Late { at, proof, until });
        }
        if is_before(at, made_at) {
            return Err(Refusal::BeforeStatement { at, made_at });
        }
        Ok(())
    }
}

fn is_before(at: Timestamp, made_at: Timestamp) -> bool {
    made_at.duration_since(at) > CLOCK_TOLERANCE
}

/// What is inside the message in place of the statement, as far as it is one of ours.
fn other_content(statement: &Statement, report: &Report) -> Refusal {
    let inside = Message::read(&report.evidence.message);
    let inside = inside.ok().and_then(|message| message.content);
    let inside = inside.and_then(|content| Statement::read(&content).ok());
    match inside {
        Some(other) if other.kind() != statement.kind() => Refusal::OtherKind {
            signed: other.kind(),
        },
        Some(_) => Refusal::OtherStatement,
        None => verify::Refusal::OtherContent.into(),
    }
}
