//! The contract of `ruqsat assess`: facts in JSON come in, assessments in JSON go out.
//!
//! Scripts, tests, the batch screener and the HTTP API share these names; they may be extended,
//! never renamed. Reading is strict and patient: whatever is wrong is named with its JSON path,
//! its line and what to do, and all of it at once. Knows nothing of languages, files or the clock.

mod answer;
mod assessor;
mod facts;
mod problem;
mod read;
mod receipt;
mod wanted;

pub use answer::{
    Comparison, CountAnswer, Printer, YearAnswer, assessment_schema, plan_schema, pretty,
    print_refusal,
};
pub use assessor::Assessor;
pub use facts::{DayAsked, Read, Reader, Warning, facts_schema};
pub use problem::{Fault, JsonPath, Place, Problem, Refused, Step, nearest};
pub use receipt::{
    Checked, Difference, LARGEST_RECEIPT, Making, Outcome, RECEIPT_VERSION, Receipt, ReceiptFault,
};
pub use wanted::Wanted;
