//! The law: for known facts and a day, whether each condition of each provision holds, and why.
//!
//! Knows nothing of the clock, files, networks, storage, JSON of facts, or languages: it answers
//! with ids and values, and `ruqsat-wording` makes sentences of them. The numbers, lists, dates
//! and citations of the law are data ([`data`] reads them from TOML); the conditions are the
//! small functions of `rules` and `stay`.
//!
//! ```text
//! Facts ─┐
//!        ├─ Applicant ── stay, duties, exposure, permits ── Assessment
//! Law ── InForce (the law of one day)
//! ```

mod amount;
mod applicant;
mod assess;
mod assessment;
mod because;
mod card;
mod compare;

pub mod data;
mod dated;
mod decision;
mod diff;
mod document_set;
pub mod facts;
#[cfg(test)]
mod fixture;
mod group;
mod ids;
mod judge;
mod law;
mod lists;
mod number;
mod offence;
mod paper;
mod plan;
mod reading;
mod regime;
mod rule;
mod rules;
mod state;
mod stay;
mod stretch;
mod term;
mod trip;
mod truth;

pub use amount::{Mci, Tenge};
pub use applicant::{Applicant, Whereabouts};
pub use assessment::{
    Assessment, Basis, DecisionBy, Duty, DutyId, DutyState, Entry, Exposure, ForeignPaper, Have,
    Needed, OpenDispute, Paper, PermitAnswer, Status, Stay, StayDays, formalities,
};
pub use because::{Because, Confidence, Value, Values};
pub use card::{
    Act, ActKind, ActProvision, Card, CardVersion, Dispute, Provision, Reading, Standing,
    Trilingual,
};
pub use compare::{ComparisonCell, ComparisonRow, Said, compare};
pub use dated::{Dated, InEffect};
pub use decision::Decision;
pub use diff::{Difference, Differences, Edition, LawDiff, change_days, diff};
pub use document_set::DocumentSet;
pub use group::Group;
pub use judge::{Change, FactPath, Findings, Judge, Observer, Reasons, Remedy, Silent, Verdict};
pub use law::{InForce, Law, OutsideCoverage, Sources};
pub use lists::{
    CardService, Channel, DocumentId, Form, Forms, Ground, PermitKind, Recognition, Route,
};
pub use number::{Measure, Number};
pub use offence::{Offence, Party, Sanction, Size};
pub use paper::{PaperCondition, PaperOrigin, PaperRule};
pub use plan::{Choice, Goal, OtherWay, Outlook, Plan, Step, StepId, plan};
pub use reading::Topic;
pub use regime::{OfStates, Regime, Regimes};
pub use rule::RuleId;
pub use rules::papers::PaperSets;
pub use state::State;
pub use stay::{Allowance, DayOfStay, Presence};
pub use stretch::Stretches;
pub use term::{TermOf, Terms};
pub use trip::{Journey, JourneyFault, Trip};
pub use truth::{Truth, test};
