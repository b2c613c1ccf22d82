//! All the questions, in the order of the task list.

use ruqsat_law::facts::{
    Arrangement, Consent, Contract, Convictions, Employer, FieldOfLaw, Outcome, Owner,
    PassportKind, Relation, RelativeStatus,
};
use ruqsat_law::{Ground, PermitKind, Recognition, Route};

use super::{Asked, Field, Gate, Kind, Question, Section, Shape};

use Asked::{After, Always, Offered, WhenMissing};
use Kind::{Amount, Birthday, Choice, Count, Day, Doing, Several, Short, State, YesNo};
use Section::{Home, Life, Papers, Permits, Person, Record, Trips};
use Shape::{Crossings, List, Object, One};

/// The ids of a closed list of the law.
macro_rules! words {
    ($list:ty) => {
        || <$list>::ALL.iter().map(|word| word.id()).collect()
    };
}

/// A field that must be given.
const fn needed(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        needed: true,
    }
}

/// A field that may be left out.
const fn free(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        kind,
        needed: false,
    }
}

/// A question.
const fn ask(
    id: &'static str,
    section: Section,
    paths: &'static [&'static str],
    shape: Shape,
    asked: Asked,
) -> Question {
    Question {
        id,
        section,
        paths,
        shape,
        asked,
    }
}

/// Before visas and permits: which of them the person has.
pub(in super::super) const HOLDINGS: Gate = Gate {
    id: "holdings",
    parts: &["permits", "visas"],
};

/// Before the activities: which of them the person has.
pub(in super::super) const ACTIVITIES: Gate = Gate {
    id: "activities",
    parts: &["work_contract", "study", "treatment", "mission", "business"],
};

const VISA: &[Field] = &[
    needed("category", Short),
    needed("from", Day),
    needed("until", Day),
];

const PERMIT: &[Field] = &[
    needed("kind", Choice(words!(PermitKind))),
    needed("from", Day),
    needed("until", Day),
    free(
        "ground",
        Choice(|| {
            let grounds = Ground::ALL.iter().map(|ground| ground.id());
            grounds
                .chain(Route::ALL.iter().map(|route| route.id()))
                .collect()
        }),
    ),
    free("ended", Day),
];

const NOTIFICATION: &[Field] = &[needed("on", Day), free("for_entry", Day)];

const REGISTRATION: &[Field] = &[
    needed("on", Day),
    free("until", Day),
    free("address_code", Short),
];

const APPLICATION: &[Field] = &[
    needed("permit", Choice(words!(PermitKind))),
    needed("filed", Day),
    free("outcome", Choice(words!(Outcome))),
    free("decided", Day),
];

const RELATIVE: &[Field] = &[
    needed("relation", Choice(words!(Relation))),
    needed("citizenship", State),
    needed("status", Choice(words!(RelativeStatus))),
    free("status_since", Day),
    free("status_until", Day),
    free("trp_ground", Choice(words!(Ground))),
    free("married_on", Day),
    free("born", Birthday),
    free("dependent", YesNo),
    free("ethnic_kazakh", YesNo),
];

const PENALTY: &[Field] = &[
    needed("on", Day),
    needed("field", Choice(words!(FieldOfLaw))),
    free("provision", Short),
    free("expulsion", YesNo),
    free("paid", YesNo),
    free("executed_on", Day),
];

const LICENCE: &[Field] = &[needed("country", State), free("since", Day)];

const CAR: &[Field] = &[needed("plates", State), free("entered_on", Day)];

/// Asked of who has a job.
const JOB: Asked = Asked::Unless("work.contract", "none");

/// All the questions, in the order of the task list.
#[rustfmt::skip]
pub(in super::super) const CATALOGUE: &[Question] = &[
    ask("citizenship", Person, &["citizenship"], One(State), Always),
    ask("born", Person, &["born"], One(Birthday), WhenMissing),
    ask("ethnic_kazakh", Person, &["ethnic_kazakh"], One(YesNo), WhenMissing),
    ask("former_compatriot", Person, &["former_compatriot"], One(YesNo), WhenMissing),
    ask("recognised_as", Person, &["recognised_as"], One(Several(words!(Recognition))), WhenMissing),
    ask("crossings", Trips, &["crossings"], Crossings, Always),
    ask("arrival_notifications", Trips, &["arrival_notifications"], List(NOTIFICATION), WhenMissing),
    ask("permits", Permits, &["permits"], List(PERMIT), Always),
    ask("visas", Permits, &["visas"], List(VISA), Always),
    ask("applications", Permits, &["applications", "applications.decided", "applications.outcome"],
        List(APPLICATION), WhenMissing),
    ask("registrations", Home, &["registrations"], List(REGISTRATION), WhenMissing),
    ask("address_changed_on", Home, &["address_changed_on"], One(Day), Offered),
    ask("housing_owner", Home, &["housing.owner"], One(Choice(words!(Owner))), WhenMissing),
    ask("housing_owners", Home, &["housing.owners"], One(Count), WhenMissing),
    ask("housing_consent", Home, &["housing.consent"], One(Choice(words!(Consent))), WhenMissing),
    ask("housing_consent_until", Home, &["housing.consent_until"], One(Day), After("housing.consent")),
    ask("housing_lease", Home, &["housing.lease_notarised"], One(YesNo), Offered),
    ask("work_contract", Life, &["work.contract", "work"], One(Choice(words!(Contract))), WhenMissing),
    ask("work_employer", Life, &["work.employer"], One(Choice(words!(Employer))), JOB),
    ask("work_until", Life, &["work.until"], One(Day), After("work.contract")),
    ask("work_labour_permit", Life, &["work.labour_permit"], One(YesNo), JOB),
    ask("work_qualification", Life, &["work.qualification_certificate"], One(YesNo), WhenMissing),
    ask("work_arrangement", Life, &["work.arrangement"], One(Choice(words!(Arrangement))), WhenMissing),
    ask("work_ended_on", Life, &["work.ended_on"], One(Day), Offered),
    ask("study", Life, &["study"], One(Doing), WhenMissing),
    ask("study_until", Life, &["study.until"], One(Day), After("study")),
    ask("treatment", Life, &["treatment"], One(Doing), WhenMissing),
    ask("treatment_until", Life, &["treatment.until"], One(Day), After("treatment")),
    ask("mission", Life, &["mission"], One(Doing), WhenMissing),
    ask("mission_until", Life, &["mission.until"], One(Day), After("mission")),
    ask("business", Life, &["business"], One(Doing), WhenMissing),
    ask("business_until", Life, &["business.until"], One(Day), After("business")),
    ask("family", Life,
        &["family", "family.dependent", "family.married_on", "family.status_since", "family.status_until",
            "family.trp_ground", "family.ethnic_kazakh"],
        List(RELATIVE), WhenMissing),
    ask("penalties", Record, &["penalties", "penalties.paid", "penalties.executed_on"],
        List(PENALTY), WhenMissing),
    ask("convictions", Record, &["convictions"], One(Choice(words!(Convictions))), WhenMissing),
    ask("entry_ban_until", Record, &["entry_ban_until"], One(Day), Offered),
    ask("passport_kind", Papers, &["passport.kind"], One(Choice(words!(PassportKind))), WhenMissing),
    ask("passport_expires", Papers, &["passport.expires", "passport"], One(Day), WhenMissing),
    ask("funds_kzt", Papers, &["funds_kzt"], One(Amount), WhenMissing),
    ask("iin", Papers, &["iin"], One(YesNo), Offered),
    ask("fingerprinted_on", Papers, &["fingerprinted_on"], One(Day), Offered),
    ask("insurance_until", Papers, &["insurance_until"], One(Day), Offered),
    ask("driving_licence", Papers, &["driving_licence"], Object(LICENCE), Offered),
    ask("car", Papers, &["car", "car.entered_on"], Object(CAR), Offered),
];
