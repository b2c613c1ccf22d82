//! From border crossings in any order to visits.

use std::collections::VecDeque;

use ruqsat_calendar::Day;

use super::presence::{Visit, VisitFault};
use crate::ids::ids;

ids! {
    /// The direction of a crossing.
    Way {
        /// Into Kazakhstan.
        In = "in",
        /// Out of Kazakhstan.
        Out = "out",
    }
}

/// One crossing of the border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crossing {
    /// The day.
    pub on: Day,
    /// The direction.
    pub way: Way,
    /// The minute of the day, where it is known.
    pub minute: Option<u16>,
}

/// The visits that the crossings make, in order.
///
/// Crossings may come in any order. On a day with several, known times decide; without them the
/// one order that makes sense is taken: who is inside leaves first, who is outside enters first.
/// Leaving and entering again on one day are two visits that share the day.
///
/// # Errors
/// [`VisitFault`] with the place in `crossings` of the first one that fits nowhere.
pub fn visits(crossings: &[Crossing]) -> Result<Vec<Visit>, VisitFault> {
    let mut sorted: Vec<(usize, Crossing)> = crossings.iter().copied().enumerate().collect();
    sorted.sort_by_key(|(place, crossing)| (crossing.on, crossing.minute, *place));
    let mut left = VecDeque::from(sorted);
    let mut made: Vec<Visit> = Vec::with_capacity(crossings.len().div_ceil(2));
    let mut inside = false;
    while let Some((place, crossing)) = left.remove(next(&left, inside)) {
        match (crossing.way, made.last_mut()) {
            (Way::In, _) if inside => return Err(VisitFault::EntryWhileInside(place)),
            (Way::In, _) => made.push(Visit {
                entered_on: crossing.on,
                left_on: None,
            }),
            (Way::Out, Some(visit)) if inside => visit.left_on = Some(crossing.on),
            (Way::Out, _) => return Err(VisitFault::ExitWithoutEntry(place)),
        }
        inside = !inside;
    }
    Ok(made)
}

/// The place in `left` of the crossing that comes next: the first of its day that fits, or the
/// first of all when none of the day does or its time is known.
fn next(left: &VecDeque<(usize, Crossing)>, inside: bool) -> usize {
    let wanted = if inside { Way::Out } else { Way::In };
    let Some((_, first)) = left.front() else {
        return 0;
    };
    if first.minute.is_some() {
        return 0;
    }
    left.iter()
        .take_while(|(_, crossing)| crossing.on == first.on)
        .position(|(_, crossing)| crossing.way == wanted)
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crossing(day: &str, way: Way) -> Crossing {
        Crossing {
            on: day.parse().unwrap(),
            way,
            minute: None,
        }
    }

    #[test]
    fn the_order_of_the_input_does_not_matter() {
        let out = crossing("2026-02-20", Way::Out);
        let first = crossing("2026-01-05", Way::In);
        let again = crossing("2026-02-20", Way::In);
        let expected = visits(&[first, out, again]).unwrap();
        assert_eq!(expected.len(), 2);
        for order in [
            [again, out, first],
            [out, again, first],
            [out, first, again],
        ] {
            assert_eq!(visits(&order).unwrap(), expected);
        }
    }

    #[test]
    fn a_day_trip_is_one_visit() {
        let made = visits(&[
            crossing("2026-01-05", Way::Out),
            crossing("2026-01-05", Way::In),
        ]);
        let visit = made.unwrap();
        assert_eq!(
            visit.first().unwrap().left_on,
            Some("2026-01-05".parse().unwrap())
        );
    }

    #[test]
    fn what_fits_nowhere_is_named_by_its_place() {
        let out = crossing("2026-01-04", Way::Out);
        let entry = crossing("2026-01-05", Way::In);
        assert_eq!(visits(&[entry, out]), Err(VisitFault::ExitWithoutEntry(1)));
        let again = crossing("2026-01-07", Way::Out);
        let left = crossing("2026-01-06", Way::Out);
        assert_eq!(
            visits(&[entry, left, again]),
            Err(VisitFault::ExitWithoutEntry(2))
        );
        let later = crossing("2026-01-06", Way::In);
        assert_eq!(
            visits(&[later, entry]),
            Err(VisitFault::EntryWhileInside(0))
        );
    }
}
