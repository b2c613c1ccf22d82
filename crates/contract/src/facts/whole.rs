//! The whole person: all fields of the contract together.

use std::mem;

use ruqsat_calendar::Day;
use ruqsat_identity::NumberFlaw;
use ruqsat_law::facts::{
    Activity, Application, Belongings, Car, Convictions, DrivingLicence, Facts, HeldDocument,
    Housing, List, Notification, Occupation, Papers, Passport, Penalty, Permit, Person, Presence,
    Record, Registration, Relative, Visa, Visit, Wants, Work,
};
use ruqsat_law::{Recognition, State, Tenge};

use super::presence::Visits;
use super::reader::Warning;
use crate::read::{Iin, Notes, object};

/// A person as written: the facts, and what the reader has to look at besides.
pub(super) struct Whole {
    pub(super) facts: Facts,
    pub(super) on: Option<Day>,
    pub(super) warnings: Vec<Warning>,
}

object! { WholeObject -> Whole, "one person as `{\"citizenship\": \"UZ\", …}`" {
    on: Day,
    citizenship: State,
    born: Day,
    ethnic_kazakh: bool,
    former_compatriot: bool,
    recognised_as: Vec<Recognition>,
    passport: Passport,
    crossings: Visits,
    visas: Vec<Visa>,
    permits: Vec<Permit>,
    arrival_notifications: Vec<Notification>,
    registrations: Vec<Registration>,
    address_changed_on: Day,
    applications: Vec<Application>,
    penalties: Vec<Penalty>,
    convictions: Convictions,
    entry_ban_until: Day,
    family: Vec<Relative>,
    work: Work,
    study: Activity,
    treatment: Activity,
    mission: Activity,
    business: Activity,
    housing: Housing,
    funds_kzt: Tenge,
    iin: Iin,
    fingerprinted_on: Day,
    insurance_until: Day,
    documents: Vec<HeldDocument>,
    driving_licence: DrivingLicence,
    car: Car,
    wants: Wants,
} }

impl WholeObject {
    fn settle(mut self, notes: &mut Notes<'_>) -> Option<Whole> {
        let citizenship = mem::take(&mut self.citizenship).required("citizenship", notes)?;
        let iin = self.iin.take();
        let facts = Facts {
            person: self.person(citizenship),
            presence: self.presence(),
            record: self.record(),
            occupation: self.occupation(),
            family: self.family.take().map(List::from),
            housing: self.housing.take(),
            papers: self.papers(iin),
            belongings: self.belongings(),
            wants: self.wants.take().unwrap_or_default(),
        };
        Some(Whole {
            on: self.on.known(),
            warnings: warnings(&facts, iin),
            facts,
        })
    }

    fn person(&mut self, citizenship: State) -> Person {
        Person {
            citizenship,
            born_on: self.born.take(),
            ethnic_kazakh: self.ethnic_kazakh.take(),
            former_compatriot: self.former_compatriot.take(),
            recognised_as: self.recognised_as.take().map(List::from),
        }
    }

    fn presence(&mut self) -> Presence {
        Presence {
            visits: self.crossings.take().map(|visits| visits.0.into()),
            visas: self.visas.take().unwrap_or_default().into(),
            permits: self.permits.take().unwrap_or_default().into(),
            notifications: self.arrival_notifications.take().map(List::from),
            registrations: self.registrations.take().map(List::from),
            address_changed_on: self.address_changed_on.take(),
        }
    }

    fn record(&mut self) -> Record {
        Record {
            applications: self.applications.take().map(List::from),
            penalties: self.penalties.take().map(List::from),
            convictions: self.convictions.take(),
            entry_ban_until: self.entry_ban_until.take(),
        }
    }

    fn occupation(&mut self) -> Occupation {
        Occupation {
            work: self.work.take(),
            study: self.study.take().map(Box::new),
            treatment: self.treatment.take().map(Box::new),
            mission: self.mission.take().map(Box::new),
            business: self.business.take().map(Box::new),
        }
    }

    fn papers(&mut self, iin: Option<Iin>) -> Papers {
        Papers {
            passport: self.passport.take(),
            documents: self
                .documents
                .take()
                .map(|documents| documents.into_iter().collect()),
            funds: self.funds_kzt.take(),
            iin: iin.map(|iin| matches!(iin, Iin::Held(_))),
            fingerprinted_on: self.fingerprinted_on.take(),
            insurance_until: self.insurance_until.take(),
        }
    }

    fn belongings(&mut self) -> Belongings {
        Belongings {
            driving_licence: self.driving_licence.take(),
            car: self.car.take(),
        }
    }
}

/// What is odd, though nothing contradicts it.
fn warnings(facts: &Facts, iin: Option<Iin>) -> Vec<Warning> {
    let presence = &facts.presence;
    let odd = iin.and_then(|iin| odd_number(iin, facts.person.born_on));
    let unknown = unknown_entries(
        presence.notifications.as_deref(),
        presence.visits.as_deref(),
    );
    odd.into_iter().chain(unknown).collect()
}

fn odd_number(iin: Iin, born_on: Option<Day>) -> Option<Warning> {
    let Iin::Held(Some(number)) = iin else {
        return None;
    };
    match number {
        Err(NumberFlaw::OfCompany) => Some(Warning::IinOfCompany),
        Err(_) => Some(Warning::IinMistyped),
        Ok(iin) => born_on
            .filter(|born_on| iin.differs_from(*born_on))
            .map(|_| Warning::IinDiffers),
    }
}

/// Notifications of entries that the crossings do not have.
fn unknown_entries(
    notifications: Option<&[Notification]>,
    visits: Option<&[Visit]>,
) -> Vec<Warning> {
    let (Some(notifications), Some(visits)) = (notifications, visits) else {
        return Vec::new();
    };
    let is_known = |entry: Day| visits.iter().any(|visit| visit.entered_on == entry);
    let named = notifications.iter().enumerate();
    named
        .filter_map(|(place, sent)| Some((place, sent.for_entry_on?)))
        .filter(|(_, entry)| !is_known(*entry))
        .map(|(place, entry)| Warning::NoSuchEntry { place, entry })
        .collect()
}
