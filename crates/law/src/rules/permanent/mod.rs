//! The permanent residence permit, route by route.

use crate::applicant::Applicant;
use crate::assessment::Assessment;

/// Adds a PRP on each route to the answer.
pub(crate) fn add(_who: &Applicant<'_>, _answer: &mut Assessment) {}
