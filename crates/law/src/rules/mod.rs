//! The rules: small functions that look at an applicant and the law of the day.

pub(crate) mod card;
pub(crate) mod duties;
pub(crate) mod exposure;
mod filing;
pub(crate) mod papers;
pub(crate) mod permanent;
mod service;
pub(crate) mod temporary;
