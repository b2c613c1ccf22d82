//! The same offence again within a year of the penalty weighs more.

use super::{cost, is_warning, risked};
use crate::applicant::Applicant;
use crate::assessment::Exposure;
use crate::because::Because;
use crate::facts::Penalty;
use crate::number::Number;
use crate::offence::{Offence, Party, Size};

/// The foreigner's exposure to an offence: as its repetition, when a penalty still stands.
pub(super) fn committed(who: &Applicant<'_>, offence: &Offence, why: Because) -> Exposure {
    let foreigner = (Party::Foreigner, Size::Individual);
    match of(who, offence) {
        Some((again, penalty)) => {
            let repeated = cost(again).with("imposed_on", penalty.imposed_on);
            risked(who, again, foreigner, vec![repeated, why])
        }
        None => risked(who, offence, foreigner, vec![why]),
    }
}

/// The offence that `first` becomes when a penalty still stands, with that penalty.
///
/// A penalty stands until a year after its execution has ended, and on that date no longer; one
/// that is not paid stands on. A warning is executed once it is given.
fn of<'a>(who: &Applicant<'a>, first: &Offence) -> Option<(&'a Offence, &'a Penalty)> {
    let mut offences = who.law.law.offences.iter();
    offences.find_map(|again| {
        if !again.repeats.contains(&first.id) {
            return None;
        }
        standing(who, again).map(|penalty| (again, penalty))
    })
}

/// The latest standing penalty for one of the offences that `again` repeats.
fn standing<'a>(who: &Applicant<'a>, again: &Offence) -> Option<&'a Penalty> {
    let years = who.law.number(Number::RepeatYears)?;
    let today = who.today();
    let penalties = who.facts.record.penalties.as_deref()?.iter();
    penalties
        .filter(|penalty| penalty.imposed_on <= today)
        .filter(|penalty| {
            let unpaid = penalty.executed_on.is_none()
                && penalty.paid == Some(false)
                && !is_warning(who, penalty);
            let counted_from = penalty.executed_on.unwrap_or(penalty.imposed_on);
            unpaid || today < counted_from.plus_years(years)
        })
        .filter(|penalty| {
            let provision = penalty.provision.as_deref();
            provision.is_some_and(|provision| again.repeats.iter().any(|id| names(provision, id)))
        })
        .max_by_key(|penalty| penalty.imposed_on)
}

/// The provision on record (`517-3`) names the offence (`koap-517-3-2`), a part that holds it, or
/// a point inside it. An article alone names none of its parts.
fn names(provision: &str, offence: &str) -> bool {
    let recorded = bare(provision);
    let offence = bare(offence);
    let article_alone = !recorded.contains('-');
    !article_alone && (within(offence, recorded) || within(recorded, offence))
}

/// Without the key of the code.
pub(super) fn bare(provision: &str) -> &str {
    provision.strip_prefix("koap-").unwrap_or(provision)
}

/// `inner` is `outer` or one of its points.
pub(super) fn within(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_on_record_names_its_points_and_no_other_part() {
        assert!(names("517-3", "koap-517-3-2"));
        assert!(names("517-3-2", "koap-517-3-2"));
        assert!(names("koap-517-4", "koap-517-4"));
        assert!(names("517-4-1", "koap-517-4"));
        assert!(!names("517-3", "koap-517-4"));
        assert!(!names("51", "koap-517-4"));
        assert!(
            !names("517", "koap-517-4"),
            "an article alone names no part"
        );
    }
}
