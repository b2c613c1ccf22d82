//! A person on a day: the facts, the law of the day, and what both say at once.
//!
//! Built once a person, so that fourteen grounds and eight routes do not each look up the same.

use std::cell::OnceCell;

use ruqsat_calendar::{Day, DaySpan, DaySpans};

use crate::decision::Decision;
use crate::facts::{Facts, Permit, Visit};
use crate::group::Group;
use crate::judge::Verdict;
use crate::law::InForce;
use crate::lists::{PermitKind, Recognition};
use crate::reading::Topic;
use crate::state::State;
use crate::stay::{self, Overstay};
use crate::truth::{Truth, test};

/// Where the person is on the day, by the crossings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// No crossing is known.
    Unknown,
    /// Outside; the last visit, if there was one.
    Outside(Option<Visit>),
    /// Inside, on this visit.
    Inside(Visit),
}

impl Whereabouts {
    /// The visit on the day.
    const fn visit(self) -> Option<Visit> {
        match self {
            Self::Inside(visit) => Some(visit),
            Self::Outside(_) | Self::Unknown => None,
        }
    }
}

/// A person on a day.
#[derive(Debug)]
pub struct Applicant<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// The law of the day.
    pub law: &'a InForce<'a>,
    /// Where the person is.
    pub whereabouts: Whereabouts,
    /// The decision on permanent residence that no permit of the facts shows.
    pub decision: Option<Decision>,
    /// Days covered by a visa, a permit or that decision.
    pub covered: DaySpans,
    /// By [`PermitKind::index`].
    in_force: [Option<&'a Permit>; PermitKind::ALL.len()],
    counted: OnceCell<DaySpans>,
    overstay: OnceCell<Option<Overstay>>,
    arguable: OnceCell<Option<Topic>>,
    return_on: OnceCell<Option<Day>>,
}

impl<'a> Applicant<'a> {
    /// Puts the facts beside the law of the day.
    pub fn new(facts: &'a Facts, law: &'a InForce<'a>) -> Self {
        let whereabouts = whereabouts(facts, law.day);
        let decision = Decision::of(facts, whereabouts.visit(), law.day);
        Self {
            facts,
            law,
            whereabouts,
            decision,
            covered: covered(facts, decision),
            in_force: in_force(facts, law.day),
            counted: OnceCell::new(),
            overstay: OnceCell::new(),
            arguable: OnceCell::new(),
            return_on: OnceCell::new(),
        }
    }

    /// Days of presence, up to the day itself, that a total limit counts; reckoned when first
    /// asked for, as verdicts on most people need them nowhere.
    pub fn counted(&self) -> &DaySpans {
        self.counted
            .get_or_init(|| counted(self.facts, self.law, &self.covered))
    }

    /// By how much the visit of the day is too long, of who is here and not a citizen.
    pub(crate) fn overstay(&self) -> Option<Overstay> {
        *self.overstay.get_or_init(|| stay::overstay(self))
    }

    /// The disputed point without which the visit of the day would not be too long yet.
    pub(crate) fn arguable_overstay(&self) -> Option<Topic> {
        *self.arguable.get_or_init(|| stay::arguable(self))
    }

    /// The first day after today on which who leaves today may come in again, with all fines paid;
    /// `None` where that takes a visa, or nobody can tell.
    pub(crate) fn return_on(&self) -> Option<Day> {
        *self
            .return_on
            .get_or_init(|| stay::return_from(self, self.today().plus_days(1)))
    }

    /// The day of the assessment.
    pub const fn today(&self) -> Day {
        self.law.day
    }

    /// The citizenship.
    pub const fn citizenship(&self) -> State {
        self.facts.person.citizenship
    }

    /// Of a state of the group.
    pub fn of_group(&self, group: Group) -> bool {
        self.law.member(self.citizenship(), group)
    }

    /// A citizen of Kazakhstan.
    pub fn is_citizen(&self) -> bool {
        self.citizenship() == State::KAZAKHSTAN
    }

    /// At least so many years old on the day.
    pub fn aged(&self, years: i32) -> Truth {
        test(self.facts.person.born_on, |born| {
            born <= self.law.years_ago(years)
        })
    }

    /// An ethnic Kazakh.
    pub fn ethnic_kazakh(&self) -> Truth {
        Truth::from(self.facts.person.ethnic_kazakh)
    }

    /// Recognised as such by a state body.
    pub fn recognised(&self, recognition: Recognition) -> Truth {
        test(self.facts.person.recognised_as.as_ref(), |list| {
            list.contains(&recognition)
        })
    }

    /// The permit of that kind in force on the day; the longest when there are several.
    pub fn permit(&self, kind: PermitKind) -> Option<&'a Permit> {
        self.in_force.get(kind.index()).copied().flatten()
    }

    /// A checklist is of use: the permit is not closed, or the person names its ground or route.
    pub const fn wants_checklist(&self, verdict: Verdict) -> bool {
        !matches!(verdict, Verdict::NotEligible) || self.facts.wants.target.is_some()
    }

    /// The decision on permanent residence stands, shown by a permit or not.
    pub fn holds_decision(&self) -> bool {
        self.decision.is_some() || self.permit(PermitKind::Prp).is_some()
    }

    /// A permanent resident: by the decision or by the card.
    pub fn is_permanent_resident(&self) -> bool {
        self.permit(PermitKind::RpCard).is_some() || self.holds_decision()
    }

    /// A permanent resident; not known where only a card that ran out speaks for it, and nobody
    /// knows whether the person has left since.
    pub fn permanent_resident(&self) -> Truth {
        let resident = Truth::from(self.is_permanent_resident());
        match self.whereabouts {
            Whereabouts::Unknown if Decision::may_stand(self.facts, self.today()) => {
                resident.or(Truth::Unknown)
            }
            Whereabouts::Unknown | Whereabouts::Outside(_) | Whereabouts::Inside(_) => resident,
        }
    }

    /// The visit on the day.
    pub const fn visit(&self) -> Option<Visit> {
        self.whereabouts.visit()
    }

    /// The last day of unbroken cover by visas and permits from `day` on.
    pub fn covered_until(&self, day: Day) -> Option<Day> {
        self.covered.span_at(day).map(|span| span.last)
    }
}

fn whereabouts(facts: &Facts, today: Day) -> Whereabouts {
    let Some(visits) = facts.presence.visits.as_deref() else {
        return Whereabouts::Unknown;
    };
    let begun = visits.iter().rev().find(|visit| visit.entered_on <= today);
    match begun {
        Some(visit) if visit.left_on.is_none_or(|left| left > today) => Whereabouts::Inside(*visit),
        other => Whereabouts::Outside(other.copied()),
    }
}

/// The longest of several of a kind.
fn in_force(facts: &Facts, today: Day) -> [Option<&Permit>; PermitKind::ALL.len()] {
    let mut longest = [None; PermitKind::ALL.len()];
    for permit in facts
        .presence
        .permits
        .iter()
        .filter(|permit| permit.covers(today))
    {
        if let Some(place) = longest.get_mut(permit.kind.index())
            && place.is_none_or(|other: &Permit| other.last_day() <= permit.last_day())
        {
            *place = Some(permit);
        }
    }
    longest
}

fn covered(facts: &Facts, decision: Option<Decision>) -> DaySpans {
    let presence = &facts.presence;
    let permits = presence.permits.iter().map(|p| DaySpan {
        first: p.from,
        last: p.last_day(),
    });
    let visas = presence.visas.iter().map(|visa| DaySpan {
        first: visa.from,
        last: visa.until,
    });
    DaySpans::from_spans(permits.chain(visas).chain(decision.map(Decision::span)))
}

fn counted(facts: &Facts, law: &InForce<'_>, covered: &DaySpans) -> DaySpans {
    let counted_from = law.law.regimes.counted_from;
    let visits = facts.presence.visits.as_deref().unwrap_or_default().iter();
    let present = visits
        .filter(|visit| visit.entered_on >= counted_from && visit.entered_on <= law.day)
        .map(|visit| DaySpan {
            first: visit.entered_on,
            last: visit.left_on.map_or(law.day, |left| left.min(law.day)),
        });
    if covered.is_empty() {
        return DaySpans::from_spans(present);
    }
    DaySpans::from_spans(present).subtract(covered)
}
