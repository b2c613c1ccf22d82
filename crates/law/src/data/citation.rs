//! What the data rest on.

use ruqsat_calendar::Day;

use crate::because::Confidence;

/// A provision cited by the data, with the place that cites it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The act's key and the provision, such as `lh 5`.
    pub source: String,
    /// How sure we are of what it is cited for.
    pub confidence: Confidence,
    /// The day it was last compared with the source.
    pub checked: Day,
    /// The file that cites it.
    pub file: String,
    /// The line that cites it.
    pub line: Option<usize>,
}
