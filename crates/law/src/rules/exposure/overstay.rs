//! The foreigner's own overstay: a ladder by the days over.

use super::{cost, is_out_of_time, repeat};
use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::{Assessment, Status};
use crate::facts::{FieldOfLaw, Penalty};
use crate::offence::Offence;
use crate::reading::Topic;
use ruqsat_calendar::Day;

/// Not leaving after the last lawful day costs more with each step of days, and more again
/// within a year of a penalty.
///
/// Law: koap 517(3)-(4), 517(6)-(7), 61, 62(3).
/// Measured: the days over on the day, or at the exit; the index of the day of the case.
/// Not modelled: the day of discovery; for who has left, the two months run from the exit.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let days = answer.stay.days.overstay;
    let Some(step) = step(who, days) else {
        return;
    };
    let last_day = last_lawful_day(who, answer);
    let left = last_day.filter(|_| answer.stay.status == Status::Outside);
    if left.is_some_and(|last_day| is_past(who, answer, last_day)) || is_punished_today(who, step) {
        return;
    }
    let mut over = cost(step).with("days", days);
    if let Some(last_day) = last_day {
        over = over.with("last_day", last_day);
    }
    over.reading = disputed(answer);
    answer.exposure.push(repeat::committed(who, step, over));
}

/// The disputed point without which this stay would be fewer days over.
fn disputed(answer: &Assessment) -> Option<Topic> {
    let this_stay = answer.stay.status == Status::Overstay;
    let lenient = answer.stay.days.arguable_last_day.filter(|_| this_stay);
    let mut because = answer.stay.because.iter();
    lenient.and_then(|_| because.find_map(|because| because.reading))
}

/// The step of the ladder for so many days over.
fn step<'a>(who: &Applicant<'a>, days: i32) -> Option<&'a Offence> {
    let mut offences = who.law.law.offences.iter();
    offences.find(|offence| {
        offence
            .overstay_days
            .is_some_and(|(first, last)| first <= days && last.is_none_or(|last| days <= last))
    })
}

/// The last lawful day of the stay that was too long: this one, or the last one of who has left.
/// `None` where the stay never had a basis.
fn last_lawful_day(who: &Applicant<'_>, answer: &Assessment) -> Option<Day> {
    let over = answer.stay.days.overstay;
    match who.whereabouts {
        Whereabouts::Outside(last) => last?.left_on.map(|left| left.plus_days(-over)),
        Whereabouts::Inside(_) | Whereabouts::Unknown => answer.stay.days.last_day,
    }
}

/// Whoever left so long ago, or was punished already, risks nothing more.
fn is_past(who: &Applicant<'_>, answer: &mut Assessment, last_day: Day) -> bool {
    let left_on = last_day.plus_days(answer.stay.days.overstay);
    is_out_of_time(who, left_on) || is_settled(who, answer, last_day)
}

/// A penalty for the overstay of who has left is on record. An unknown record settles nothing.
fn is_settled(who: &Applicant<'_>, answer: &mut Assessment, last_day: Day) -> bool {
    let Some(penalties) = who.facts.record.penalties.as_deref() else {
        answer.missing.push("penalties");
        return false;
    };
    let Some(step) = step(who, answer.stay.days.overstay) else {
        return false;
    };
    penalties
        .iter()
        .filter(|penalty| last_day < penalty.imposed_on && penalty.imposed_on <= who.today())
        .any(|penalty| is_for(step, penalty))
}

/// Today's penalty is for this overstay, and no repetition of it: who stays on till tomorrow
/// repeats it.
fn is_punished_today(who: &Applicant<'_>, step: &Offence) -> bool {
    let mut penalties = who.facts.record.penalties.iter().flatten();
    penalties.any(|penalty| penalty.imposed_on == who.today() && is_for(step, penalty))
}

/// A penalty under that article, or of an unknown one for a breach of the rules of migration.
fn is_for(step: &Offence, penalty: &Penalty) -> bool {
    match penalty.provision.as_deref() {
        Some(provision) => article(provision) == article(&step.id),
        None => penalty.field == FieldOfLaw::Migration,
    }
}

/// The number of the article alone.
fn article(provision: &str) -> &str {
    let bare = repeat::bare(provision);
    bare.split_once('-').map_or(bare, |(article, _)| article)
}
