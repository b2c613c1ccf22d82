//! Duties: what, whose, by when, done or not.

use crate::applicant::Applicant;
use crate::assessment::Assessment;

/// Adds the duties to the answer.
pub(crate) fn add(_who: &Applicant<'_>, _answer: &mut Assessment) {}
