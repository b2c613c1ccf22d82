//! The words of `locales`, compiled in.

use crate::Language;

/// A named resource of Fluent messages.
type Resource = (&'static str, &'static str);

macro_rules! locale {
    ($language:expr, $($file:literal),+) => {
        match $language {
            Language::Kazakh => vec![$((
                concat!("locales/kk/", $file),
                include_str!(concat!("../../../locales/kk/", $file)),
            )),+],
            Language::Russian => vec![$((
                concat!("locales/ru/", $file),
                include_str!(concat!("../../../locales/ru/", $file)),
            )),+],
            Language::English => vec![$((
                concat!("locales/en/", $file),
                include_str!(concat!("../../../locales/en/", $file)),
            )),+],
        }
    };
}

/// Names of the published lists (permits, grounds, documents, duties …), of facts, and the steps
/// of a plan.
pub fn names(language: Language) -> Vec<Resource> {
    locale!(language, "facts.ftl", "names.ftl", "steps.ftl")
}

/// Words of the screens, in the terminal and on the web.
pub fn screens(language: Language) -> Vec<Resource> {
    locale!(
        language,
        "answer.ftl",
        "calendar.ftl",
        "channels.ftl",
        "explain.ftl",
        "identity.ftl",
        "plan.ftl",
        "problems.ftl",
        "signature.ftl",
        "signing.ftl",
        "values.ftl",
        "web.ftl",
        "interview.ftl",
        "position.ftl",
        "sharing.ftl",
        "tools.ftl",
        "reading.ftl",
        "api.ftl"
    )
}
