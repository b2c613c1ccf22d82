//! Keys of invented people, with which anybody may try signing. Only a demo has them.

use std::fmt::Debug;

use jiff::Timestamp;

use crate::visit::Visit;

/// Signs for invented people.
pub trait DemoKeys: Debug + Send + Sync {
    /// The keys, in the order in which to show them.
    fn keys(&self) -> Vec<DemoKey>;

    /// A detached signature over `content` with the key of this name, which claims to be of `at`;
    /// a message in DER. `None` for other names.
    fn sign(&self, id: &str, content: &[u8], at: Timestamp) -> Option<Vec<u8>>;
}

/// A key of an invented person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoKey {
    /// Its name in addresses and texts.
    pub id: String,
    /// Its owner.
    pub name: String,
    /// The owner's IIN, twelve digits.
    pub iin: String,
    /// The BIN, where the key signs for an organisation.
    pub bin: Option<String>,
    /// The organisation's name, likewise.
    pub organisation: Option<String>,
    /// What kind of key it is, or what is wrong with it: `personal`, `chief-executive`,
    /// `signatory`, `employee`, `expired`, `revoked`, `login-only`, `look-alike`.
    pub what: String,
}

/// A key as a page offers it.
#[derive(Debug)]
pub(crate) struct DemoKeyShown {
    /// Its name in the form.
    pub(crate) id: String,
    /// Its owner.
    pub(crate) name: String,
    /// What kind of key it is.
    pub(crate) says: String,
}

/// The keys of the demo; none where there is no demo.
pub(crate) fn shown(visit: &Visit) -> Vec<DemoKeyShown> {
    let keys = visit.app.config.demo_keys.as_ref();
    let keys = keys.map(|keys| keys.keys()).unwrap_or_default();
    let words = visit.words();
    keys.into_iter()
        .map(|key| DemoKeyShown {
            says: words.message(&format!("demo-key-{}", key.what), &[]),
            id: key.id,
            name: key.name,
        })
        .collect()
}
