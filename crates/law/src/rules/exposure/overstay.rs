//! The foreigner's own overstay: a ladder by the days over.

use super::{cost, is_out_of_time, repeat};
use crate::applicant::{Applicant, Whereabouts};
use crate::assessment::{Assessment, Status};
use crate::facts::{FieldOfLaw, Penalty};
use crate::offence::Offence;
use crate::reading::Topic;
use crate::stay;
use ruqsat_calendar::Day;

/// Not leaving after the last lawful day costs more with each step of days, and more again
/// within a year of a penalty.
///
/// Law: koap 517(3)-(4), 517(6)-(7), 61, 62(3).
/// Measured: the days over on the day, or at the exit; the index of the day of the case.
/// Not modelled: the day of discovery; for who has left, the two months run from the exit.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let stays = [Over::last(who, answer), Over::before(who)];
    for over in stays.into_iter().flatten() {
        tell(who, over, answer);
    }
}

fn tell(who: &Applicant<'_>, over: Over, answer: &mut Assessment) {
    let Some(step) = step(who, over.days) else {
        return;
    };
    if is_past(who, answer, over, step) || is_punished_today(who, step) {
        return;
    }
    let mut because = cost(step).with("days", over.days);
    if let Some(last_day) = over.last_day {
        because = because.with("last_day", last_day);
    }
    because.reading = disputed(answer).filter(|_| over.left_on.is_none());
    answer.exposure.push(repeat::committed(who, step, because));
}

/// A stay that was too long.
#[derive(Debug, Clone, Copy)]
struct Over {
    /// By how many days.
    days: i32,
    /// Its last lawful day; `None` where it never had a basis.
    last_day: Option<Day>,
    /// The exit after it; `None`: the person is still here.
    left_on: Option<Day>,
}

impl Over {
    /// The stay of the day, or the last one of who has left.
    fn last(who: &Applicant<'_>, answer: &Assessment) -> Option<Self> {
        let (days, last_day) = (answer.stay.days.overstay, answer.stay.days.last_day);
        let left_on = match who.whereabouts {
            Whereabouts::Outside(last) => Some(last?.left_on?),
            Whereabouts::Inside(_) | Whereabouts::Unknown => None,
        };
        Some(Self {
            days,
            last_day: left_on.map_or(last_day, |left| Some(left.plus_days(-days))),
            left_on,
        })
    }

    /// The stay before the one of who is here: coming in again wipes out nothing.
    fn before(who: &Applicant<'_>) -> Option<Self> {
        let visit = who.visit()?;
        let visits = who.facts.presence.visits.as_deref()?.iter();
        let mut earlier = visits.rev().filter(|one| one.entered_on < visit.entered_on);
        let last = *earlier.next()?;
        let (days, last_day) = stay::overstay_of(who, last)?;
        Some(Self {
            days,
            last_day: Some(last_day),
            left_on: last.left_on,
        })
    }
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

/// Whoever left so long ago, or was punished already, risks nothing more.
fn is_past(who: &Applicant<'_>, answer: &mut Assessment, over: Over, step: &Offence) -> bool {
    let (Some(left_on), Some(last_day)) = (over.left_on, over.last_day) else {
        return false;
    };
    is_out_of_time(who, left_on) || is_settled(who, answer, last_day, step)
}

/// A penalty for the overstay of who has left is on record. An unknown record settles nothing.
fn is_settled(who: &Applicant<'_>, answer: &mut Assessment, last_day: Day, step: &Offence) -> bool {
    let Some(penalties) = who.facts.record.penalties.as_deref() else {
        answer.missing.push("penalties");
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
