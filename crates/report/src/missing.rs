//! Facts that would make an answer fuller.

use ruqsat_law::FactPath;

use crate::Reporter;

/// A fact that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingTold {
    /// Its path in the contract, such as `work.contract`.
    pub fact: FactPath,
    /// What it is called.
    pub name: String,
}

impl Reporter<'_> {
    /// Facts with their names.
    pub(crate) fn missing(&self, facts: &[FactPath]) -> Vec<MissingTold> {
        let named = |fact: &FactPath| MissingTold {
            fact,
            name: self.wording.fact(fact),
        };
        facts.iter().map(named).collect()
    }
}
