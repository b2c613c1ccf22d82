//! An answer of the law, arranged for reading in one language: first the answer itself, then the
//! days, what to do, what may be had, and why.
//!
//! The arrangement is plain data. It knows nothing of terminals, HTML, HTTP, PDF or JSON: each of
//! those lays out the same [`Report`], so that none of them can say something else than the
//! others. Headings of sections are not here either: they belong to whoever lays out.
//!
//! ```text
//! Facts + Assessment ── Reporter (the law, its day, the words of a language) ── Report
//! ```

mod calendar;
mod change;
mod comparison;
mod dates;
mod deadlines;
mod disputes;
mod duties;
mod lead;
mod missing;
mod papers;
mod permits;
mod plan;
mod reason;
mod report;
mod reporter;
mod trip;

pub use calendar::{Calendar, Stamp};
pub use change::Change;
pub use comparison::{CellTold, ComparisonTold, RowGroup, RowTold, StatementTold};
pub use dates::{DatedLine, Dates};
pub use deadlines::Deadline;
pub use disputes::{DisputeTold, ReadingTold};
pub use duties::{DutyTold, ExposureTold};
pub use lead::{Lead, Mood};
pub use missing::MissingTold;
pub use papers::{Checklist, PaperTold};
pub use permits::{PermitGroup, PermitTold, Terms, WayTold};
pub use plan::{ChoiceTold, OthersTold, PlanTold, StepTold};
pub use reason::{Cite, Reason, in_line};
pub use report::Report;
pub use reporter::Reporter;
pub use trip::{EntryTold, LateTold, PermitChange, SideBySide, TripTold};
