//! Exposure: what the administrative code puts on passed deadlines.

use crate::applicant::Applicant;
use crate::assessment::Assessment;

/// Adds the exposure to the answer.
pub(crate) fn add(_who: &Applicant<'_>, _answer: &mut Assessment) {}
