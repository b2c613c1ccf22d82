//! A trip that is not made yet: what it changes, side by side.

use ruqsat_calendar::Day;
use ruqsat_law::{
    Assessment, Duty, DutyState, Entry, Exposure, Number, Party, PermitAnswer, Trip, Verdict,
};

use crate::permits::permit_id;
use crate::reason::bracketed;
use crate::{DutyTold, ExposureTold, Lead, Mood, Reason, Reporter};

/// A day with and without a trip, arranged for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TripTold {
    /// The day that is compared.
    pub on: Day,
    /// The day in words.
    pub day_text: String,
    /// The answer with the trip: that the border is closed, else how the stay stands.
    pub lead: Lead,
    /// Whether the border is open on the day of coming back.
    pub entry: Option<EntryTold>,
    /// What leaving too late brings.
    pub late: Option<LateTold>,
    /// Both answers in short, side by side.
    pub rows: Vec<SideBySide>,
    /// What the person risks or has on record, in words too long for a column.
    pub penalties: Option<SideBySide>,
    /// Duties that the trip brings.
    pub new_duties: Vec<DutyTold>,
    /// Permits that stand otherwise with the trip.
    pub permits: Vec<PermitChange>,
    /// By the law of which day, and what this answer is not.
    pub footer: String,
}

/// Leaving after the last lawful day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateTold {
    /// On which day, and how many days too late.
    pub text: String,
    /// The penalties of that day.
    pub exposure: Vec<ExposureTold>,
    /// That leaving does not wipe them out, and until when a case may be opened.
    pub stands: Option<String>,
}

/// One thing without the trip and with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// Such as «days left».
    pub what: String,
    /// If nothing changes; `None` where there is nothing to say.
    pub before: Option<String>,
    /// With the trip.
    pub after: Option<String>,
}

/// Whether the border is open on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryTold {
    /// The day of coming back.
    pub on: Day,
    /// Such as «entry on 10 January 2027».
    pub what: String,
    /// The border is known to be closed: the answer of the trip has said so.
    pub refused: bool,
    /// How good it is, and the answer: «allowed».
    pub verdict: Lead,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A permit that stands otherwise with the trip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermitChange {
    /// Its id among the permits of an answer, such as `trp-employment`.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How it stands without the trip: the verdict and its words.
    pub before: (Verdict, String),
    /// How it stands with the trip.
    pub after: (Verdict, String),
}

impl TripTold {
    /// The border is known to be closed on the day of coming back.
    pub fn is_refused(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.refused)
    }
}

impl Reporter<'_> {
    /// A whole trip.
    pub fn trip(&self, trip: &Trip) -> TripTold {
        TripTold {
            on: trip.after.on,
            day_text: self.day(trip.after.on),
            lead: self
                .turned_back(trip)
                .unwrap_or_else(|| self.lead(&trip.after)),
            entry: self.coming_back(trip),
            late: trip.late.as_ref().map(|answer| self.late(trip, answer)),
            rows: self.side_by_side(trip),
            penalties: self.penalties(trip),
            new_duties: self.new_duties(trip),
            permits: self.permit_changes(trip),
            footer: self.footer(trip.after.on),
        }
    }

    /// The border is closed on the day of coming back: nothing else is asked before that.
    fn turned_back(&self, trip: &Trip) -> Option<Lead> {
        let away = trip.away.as_ref().filter(|_| trip.is_turned_back())?;
        let day = ("day", away.on.into());
        let earliest = away.entry.as_ref().and_then(|entry| entry.earliest);
        let text = match earliest {
            Some(earliest) => {
                let values = [day, ("earliest", earliest.into())];
                self.say("trip-refused-until", &values)
            }
            None => self.say("trip-refused", &[day]),
        };
        Some(Lead {
            mood: Mood::Bad,
            text,
        })
    }

    fn late(&self, trip: &Trip, answer: &Assessment) -> LateTold {
        let days = answer.stay.days.overstay;
        let told = [("day", answer.on.into()), ("days", days.into())];
        LateTold {
            text: self.say("trip-late", &told),
            exposure: self.exposure(answer),
            stands: trip
                .punishable_until
                .map(|until| self.stands(answer.on, until)),
        }
    }

    /// Leaving wipes nothing out: until when a case may be opened, and where that is written.
    fn stands(&self, left_on: Day, until: Day) -> String {
        let sources = self.law.number_sources(Number::LimitationMonths, left_on);
        let text = self.say("trip-stands", &[("day", until.into())]);
        bracketed(&text, &self.cites(&sources))
    }

    fn side_by_side(&self, trip: &Trip) -> Vec<SideBySide> {
        let row = |message: &str, shown: &dyn Fn(&Assessment) -> Option<String>| {
            let (before, after) = (shown(&trip.before), shown(&trip.after));
            (before.is_some() || after.is_some()).then(|| SideBySide {
                what: self.say(message, &[]),
                before,
                after,
            })
        };
        let count = |days: Option<i32>| days.map(|days| days.to_string());
        let rows = [
            row("trip-status", &|answer| {
                Some(self.wording.name(answer.stay.status.id()))
            }),
            row("trip-basis", &|answer| {
                Some(self.wording.name(answer.stay.basis.id()))
            }),
            row("trip-last-day", &|answer| {
                answer.stay.days.last_day.map(|day| self.day(day))
            }),
            row("trip-used", &|answer| count(answer.stay.days.used)),
            row("trip-left", &|answer| count(answer.stay.days.left)),
            row("trip-overstay", &|answer| {
                count(Some(answer.stay.days.overstay).filter(|days| *days > 0))
            }),
        ];
        rows.into_iter().flatten().collect()
    }

    /// What the trip does not change stands on both sides: nobody is to think that leaving settles
    /// it.
    fn penalties(&self, trip: &Trip) -> Option<SideBySide> {
        let before = self.risked(&own(&trip.before));
        let after = self.risked(&with_late(trip));
        (before.is_some() || after.is_some()).then(|| SideBySide {
            what: self.say("trip-penalties", &[]),
            before,
            after,
        })
    }

    fn risked(&self, exposure: &[&Exposure]) -> Option<String> {
        let told = exposure.iter().map(|one| self.sanctions(one));
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join("; "))
    }

    fn coming_back(&self, trip: &Trip) -> Option<EntryTold> {
        let away = trip.away.as_ref()?;
        let entry = away.entry.as_ref()?;
        Some(EntryTold {
            on: away.on,
            what: self.say("trip-entry", &[("day", away.on.into())]),
            refused: trip.is_turned_back(),
            verdict: self.border(entry),
            reasons: self.reasons(&entry.because),
        })
    }

    fn border(&self, entry: &Entry) -> Lead {
        let (mood, text) = match (entry.allowed, entry.earliest) {
            (Some(true), _) => (Mood::Well, self.say("trip-may", &[])),
            (Some(false), Some(day)) => {
                let text = self.say("trip-may-from", &[("day", day.into())]);
                (Mood::Bad, text)
            }
            (Some(false), None) => (Mood::Bad, self.say("trip-may-not", &[])),
            (None, _) => (Mood::Open, self.wording.name("unknown")),
        };
        Lead { mood, text }
    }

    fn new_duties(&self, trip: &Trip) -> Vec<DutyTold> {
        let was = |duty: &Duty| {
            let mut before = trip.before.duties.iter();
            before.any(|old| (old.id, old.due) == (duty.id, duty.due))
        };
        let after = trip.after.duties.iter();
        let new = after.filter(|duty| duty.state != DutyState::Done && !was(duty));
        new.map(|duty| self.duty(duty, &trip.after.missing))
            .collect()
    }

    fn permit_changes(&self, trip: &Trip) -> Vec<PermitChange> {
        let permits = trip.after.permits.iter();
        permits
            .filter_map(|after| self.permit_change(trip, after))
            .collect()
    }

    fn permit_change(&self, trip: &Trip, after: &PermitAnswer) -> Option<PermitChange> {
        let mut permits = trip.before.permits.iter();
        let same =
            |before: &&PermitAnswer| (before.permit, before.target) == (after.permit, after.target);
        let before = permits.find(same)?;
        let told = |verdict: Verdict| (verdict, self.wording.name(verdict.id()));
        (before.verdict != after.verdict).then(|| PermitChange {
            id: permit_id(after.permit, after.target),
            name: self.permit_name(after),
            before: told(before.verdict),
            after: told(after.verdict),
        })
    }
}

/// What the foreigner risks or has on record.
fn own(answer: &Assessment) -> Vec<&Exposure> {
    let exposure = answer.exposure.iter();
    exposure.filter(|one| one.who == Party::Foreigner).collect()
}

/// With what leaving too late brought, as long as a case may be opened for it.
fn with_late(trip: &Trip) -> Vec<&Exposure> {
    let mut after = own(&trip.after);
    let stands = trip
        .punishable_until
        .is_some_and(|until| trip.after.on <= until);
    let late = trip.late.iter().filter(|_| stands).flat_map(own);
    let late: Vec<&Exposure> = late
        .filter(|one| after.iter().all(|told| told.provision != one.provision))
        .collect();
    after.extend(late);
    after
}
