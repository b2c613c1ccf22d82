//! The rights as the repository holds them, for tests.

use super::{Rights, parse};
use crate::data::Fault;

/// The house's own files, as the repository holds them.
const FILES: &[(&str, &str)] = &[
    (
        "rights/groups.toml",
        include_str!("../../../../../law/rights/groups.toml"),
    ),
    (
        "rights/applying.toml",
        include_str!("../../../../../law/rights/applying.toml"),
    ),
    (
        "rights/papers.toml",
        include_str!("../../../../../law/rights/papers.toml"),
    ),
    (
        "rights/decision.toml",
        include_str!("../../../../../law/rights/decision.toml"),
    ),
    (
        "rights/stay.toml",
        include_str!("../../../../../law/rights/stay.toml"),
    ),
    (
        "rights/travel.toml",
        include_str!("../../../../../law/rights/travel.toml"),
    ),
    (
        "rights/duties.toml",
        include_str!("../../../../../law/rights/duties.toml"),
    ),
    (
        "rights/work.toml",
        include_str!("../../../../../law/rights/work.toml"),
    ),
    (
        "rights/business.toml",
        include_str!("../../../../../law/rights/business.toml"),
    ),
    (
        "rights/money.toml",
        include_str!("../../../../../law/rights/money.toml"),
    ),
    (
        "rights/social.toml",
        include_str!("../../../../../law/rights/social.toml"),
    ),
    (
        "rights/health.toml",
        include_str!("../../../../../law/rights/health.toml"),
    ),
    (
        "rights/home.toml",
        include_str!("../../../../../law/rights/home.toml"),
    ),
    (
        "rights/family.toml",
        include_str!("../../../../../law/rights/family.toml"),
    ),
    (
        "rights/driving.toml",
        include_str!("../../../../../law/rights/driving.toml"),
    ),
    (
        "rights/civic.toml",
        include_str!("../../../../../law/rights/civic.toml"),
    ),
];

/// What they say.
pub(crate) fn rights() -> Rights {
    parse(FILES).unwrap_or_else(|faults| panic!("{}", shown(&faults)))
}

/// Faults as a person sees them.
pub(crate) fn shown(faults: &[Fault]) -> String {
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
