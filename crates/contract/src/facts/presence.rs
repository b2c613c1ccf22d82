//! Crossings, visas, permits, notifications, registrations.

use ruqsat_calendar::Day;
use ruqsat_law::PermitKind;
use ruqsat_law::facts::{
    Crossing, Notification, Permit, Registration, Target, Visa, VisaCategory, Visit, VisitFault,
    Way, visits,
};
use serde::de::SeqAccess;
use serde_json::Value as Json;

use super::person::fits;
use crate::problem::{Fault, Step};
use crate::read::{Fact, Minute, Notes, Short, choices, items, object};
use crate::wanted::Wanted;

choices! { Way: "`in` or `out`" }

object! { CrossingObject -> Crossing, "a crossing as `{\"on\": …, \"way\": \"in\"}`" {
    on: Day,
    way: Way,
    at: Minute,
} }

impl CrossingObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Crossing> {
        let (on, way) = (
            self.on.required("on", notes),
            self.way.required("way", notes),
        );
        Some(Crossing {
            on: on?,
            way: way?,
            minute: self.at.known().map(|at| at.0),
        })
    }
}

/// The visits that the crossings make.
pub(super) struct Visits(pub(super) Vec<Visit>);

impl Fact for Visits {
    const WANTED: Wanted = Wanted::list("a list of crossings");

    fn schema() -> Json {
        Vec::<Crossing>::schema()
    }

    fn list<'de, A: SeqAccess<'de>>(
        list: A,
        notes: &mut Notes<'_>,
    ) -> Result<Option<Self>, A::Error> {
        let crossings = items::<Crossing, A>(list, notes)?;
        if !crossings.complete {
            return Ok(None);
        }
        Ok(sequence(&crossings.right, notes).map(Self))
    }
}

fn sequence(crossings: &[Crossing], notes: &mut Notes<'_>) -> Option<Vec<Visit>> {
    let fault = match visits(crossings) {
        Ok(visits) => return Some(visits),
        Err(fault) => fault,
    };
    let (VisitFault::ExitWithoutEntry(place) | VisitFault::EntryWhileInside(place)) = fault;
    let on = crossings.get(place)?.on;
    let what = match fault {
        VisitFault::ExitWithoutEntry(_) => Fault::ExitWithoutEntry { on },
        VisitFault::EntryWhileInside(_) => Fault::EntryWhileInside { on },
    };
    notes.note_in(Step::Item(place), what);
    None
}

object! { VisaObject -> Visa, "a visa as `{\"category\": \"B8\", \"from\": …, \"until\": …}`" {
    category: Short,
    from: Day,
    until: Day,
} }

impl VisaObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Visa> {
        let category = self.category.required("category", notes);
        let from = self.from.required("from", notes);
        let until = self.until.required("until", notes);
        notes.in_order(("from", from), ("until", until));
        Some(Visa {
            category: category_of(category?),
            from: from?,
            until: until?,
        })
    }
}

fn category_of(printed: Short) -> VisaCategory {
    match &*printed.0 {
        "B8" => VisaCategory::B8,
        "B9" => VisaCategory::B9,
        "B9-1" => VisaCategory::B9_1,
        "A6" => VisaCategory::A6,
        _ => VisaCategory::Other(printed.0),
    }
}

object! { PermitObject -> Permit, "a permit as `{\"kind\": …, \"from\": …, \"until\": …}`" {
    kind: PermitKind,
    ground: Target,
    from: Day,
    until: Day,
    ended: Day,
} }

impl PermitObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Permit> {
        let kind = self.kind.required("kind", notes);
        let from = self.from.required("from", notes);
        let until = self.until.required("until", notes);
        let (target, ended) = (self.ground.known(), self.ended.known());
        notes.in_order(("from", from), ("until", until));
        notes.in_order(("from", from), ("ended", ended));
        fits(kind, target, notes);
        let (ground, route) = match target {
            Some(Target::Ground(ground)) => (Some(ground), None),
            Some(Target::Route(route)) => (None, Some(route)),
            None => (None, None),
        };
        Some(Permit {
            kind: kind?,
            ground,
            route,
            from: from?,
            until: until?,
            ended_on: ended,
        })
    }
}

object! { NotificationObject -> Notification,
    "a notification as `{\"on\": …, \"for_entry\": …}`" {
    on: Day,
    for_entry: Day,
} }

impl NotificationObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Notification> {
        Some(Notification {
            sent_on: self.on.required("on", notes)?,
            for_entry_on: self.for_entry.known(),
        })
    }
}

object! { RegistrationObject -> Registration, "a registration as `{\"on\": …, \"until\": …}`" {
    on: Day,
    until: Day,
    address_code: Short,
} }

impl RegistrationObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Registration> {
        let (on, until) = (self.on.required("on", notes), self.until.known());
        notes.in_order(("on", on), ("until", until));
        Some(Registration {
            from: on?,
            until,
            has_address_code: self.address_code.known().is_some(),
        })
    }
}
