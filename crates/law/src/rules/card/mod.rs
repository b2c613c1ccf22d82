//! The residence permit card (kk *ықтиярхат*, ru *вид на жительство*): issue and renewal.

use crate::applicant::Applicant;
use crate::assessment::Assessment;

/// Adds the card to the answer.
pub(crate) fn add(_who: &Applicant<'_>, _answer: &mut Assessment) {}
