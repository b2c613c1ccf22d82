//! A provision for programs.

use ruqsat_law::{Law, Provision};
use ruqsat_wording::{Language, said};
use serde::Serialize;

/// Where something is written, and what that place is about.
#[derive(Debug, Serialize)]
pub struct Cite<'a> {
    act: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    article: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> Cite<'a> {
    pub(super) fn of(provision: &'a Provision, law: &'a Law, language: Language) -> Self {
        let heading = law.heading(provision);
        Self {
            act: &provision.act,
            article: &provision.at,
            heading: heading.map(|heading| said(heading, language)),
            url: law
                .act(&provision.act)
                .map(|act| &*act.url)
                .filter(|url| !url.is_empty()),
        }
    }
}
