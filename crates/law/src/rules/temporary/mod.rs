//! The temporary residence permit, ground by ground.

use crate::applicant::Applicant;
use crate::assessment::Assessment;

/// Adds a TRP on each ground to the answer.
pub(crate) fn add(_who: &Applicant<'_>, _answer: &mut Assessment) {}
