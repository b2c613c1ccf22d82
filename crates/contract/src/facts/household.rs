//! Family, dwelling, driving licence, car.

use ruqsat_calendar::Day;
use ruqsat_law::facts::{
    Car, Consent, DrivingLicence, Housing, Owner, Relation, Relative, RelativeStatus,
};
use ruqsat_law::{Ground, State};

use crate::read::{Count, Notes, choices, object};

choices! {
    Relation: "`spouse`, `child`, `parent` or `sibling`",
    RelativeStatus: "`citizen`, `rp`, `trp`, `visitor` or `abroad`",
    Owner: "`self`, `employer` or `other`",
    Consent: "`none`, `notarised` or `eds`",
}

object! { RelativeObject -> Relative,
    "a relative as `{\"relation\": …, \"citizenship\": …, \"status\": …}`" {
    relation: Relation,
    citizenship: State,
    status: RelativeStatus,
    married_on: Day,
    born: Day,
    trp_ground: Ground,
    status_since: Day,
    status_until: Day,
    dependent: bool,
    ethnic_kazakh: bool,
} }

impl RelativeObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Relative> {
        let relation = self.relation.required("relation", notes);
        let citizenship = self.citizenship.required("citizenship", notes);
        let status = self.status.required("status", notes);
        let (married_on, born_on) = (self.married_on.known(), self.born.known());
        let (status_since, status_until) = (self.status_since.known(), self.status_until.known());
        notes.in_order(("born", born_on), ("married_on", married_on));
        notes.in_order(
            ("status_since", status_since),
            ("status_until", status_until),
        );
        Some(Relative {
            relation: relation?,
            citizenship: citizenship?,
            status: status?,
            married_on,
            born_on,
            trp_ground: self.trp_ground.known(),
            status_since,
            status_until,
            dependent: self.dependent.known(),
            ethnic_kazakh: self.ethnic_kazakh.known(),
        })
    }
}

object! { HousingObject -> Housing, "a dwelling as `{\"owner\": …, \"consent\": …}`" {
    owner: Owner,
    owners: Count,
    consent: Consent,
    consent_until: Day,
    lease_notarised: bool,
} }

impl HousingObject {
    fn settle(self, _: &mut Notes<'_>) -> Housing {
        Housing {
            owner: self.owner.known(),
            owners: self.owners.known().map(|count| count.0),
            consent: self.consent.known(),
            consent_until: self.consent_until.known(),
            lease_notarised: self.lease_notarised.known(),
        }
    }
}

object! { LicenceObject -> DrivingLicence, "a driving licence as `{\"country\": \"UZ\"}`" {
    country: State,
    since: Day,
} }

impl LicenceObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<DrivingLicence> {
        Some(DrivingLicence {
            country: self.country.required("country", notes)?,
            since: self.since.known(),
        })
    }
}

object! { CarObject -> Car, "a car as `{\"plates\": \"UZ\"}`" {
    plates: State,
    entered_on: Day,
} }

impl CarObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Car> {
        Some(Car {
            plates: self.plates.required("plates", notes)?,
            entered_on: self.entered_on.known(),
        })
    }
}
