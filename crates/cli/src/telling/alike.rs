//! Permits that are told in the same words, so that these stand once.

use ruqsat_report::{PermitTold, Reason};

/// Permits of one kind with the same days and the same way to them, in the order of the first.
pub(super) fn alike(permits: &[PermitTold]) -> Vec<Vec<&PermitTold>> {
    let mut groups: Vec<Vec<&PermitTold>> = Vec::new();
    for permit in permits {
        let same = |group: &&mut Vec<&PermitTold>| {
            let mut told = group.iter();
            told.all(|one| is_told_alike(one, permit))
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(permit),
            None => groups.push(vec![permit]),
        }
    }
    groups
}

fn is_told_alike(one: &PermitTold, other: &PermitTold) -> bool {
    let told = |permit: &PermitTold| (permit.kind, permit.terms.from.clone());
    !one.way.is_empty() && told(one) == told(other) && one.way == other.way
}

/// What they are called together: «permanent residence permit: general route, investor».
pub(super) fn name(permits: &[&PermitTold]) -> String {
    match permits {
        [] => String::new(),
        [only] => only.name(),
        [first, ..] => {
            let targets = permits
                .iter()
                .filter_map(|permit| permit.target_name.as_deref());
            let targets: Vec<&str> = targets.collect();
            format!("{}: {}", first.kind_name, targets.join(", "))
        }
    }
}

/// Closed permits of one kind with the reason that closes most of them, then the others; all of them
/// and no reason where none is that common. What closes a permit stands first among its reasons.
pub(super) fn with_reasons(permits: Vec<&PermitTold>) -> Vec<(Vec<&PermitTold>, Option<&Reason>)> {
    let have = |reason: &Reason| {
        let having = permits.iter();
        having
            .filter(|permit| permit.reasons.contains(reason))
            .count()
    };
    let reasons = permits.iter().filter_map(|permit| permit.reasons.first());
    let common = reasons.rev().max_by_key(|reason| have(reason));
    let Some(common) = common.filter(|reason| 2 * have(reason) > permits.len()) else {
        return vec![(permits, None)];
    };
    let (with, without): (Vec<_>, Vec<_>) = permits
        .into_iter()
        .partition(|permit| permit.reasons.contains(common));
    let mut groups = vec![(with, Some(common))];
    if !without.is_empty() {
        groups.extend(with_reasons(without));
    }
    groups
}
