//! The job's people, mapped onto facts.
//!
//! The job's permits have no first day: one that runs is taken to begin on the day of the check,
//! and one that has ended says nothing (in the law it would decide the stay after it).

use anyhow::Context as _;
use ruqsat_calendar::Day;
use ruqsat_law::facts::{
    Documents, Employer, Facts, HeldDocument, Housing, Owner, Permit, Target, Visa, VisaCategory,
    Visit, Wants, Work,
};
use ruqsat_law::{Channel, DocumentId, Ground, PermitKind, State};
use serde::Deserialize;

/// One line of `people.jsonl`.
#[derive(Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "the fields are the peers'")]
struct Line<'t> {
    nat: &'t str,
    check_day: i32,
    permit: bool,
    permit_until_day: i32,
    visa: bool,
    visa_until_day: i32,
    ground: &'t str,
    channel: &'t str,
    hub: bool,
    owner: bool,
    age: i32,
    #[serde(borrow)]
    docs: Vec<&'t str>,
    stays: Vec<Stay>,
}

#[derive(Debug, Deserialize)]
struct Stay {
    in_day: i32,
    out_day: Option<i32>,
}

/// One person of the job.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) check: Day,
    pub(super) ground: Ground,
    pub(super) facts: Facts,
}

/// The job's papers in its order, as ours.
pub(super) const DOCUMENTS: [(&str, DocumentId); 18] = [
    ("application_form", DocumentId::ApplicationForm),
    ("identity_copy", DocumentId::IdentityDocument),
    ("medical_insurance", DocumentId::MedicalInsurance),
    (
        "notarized_housing_consent",
        DocumentId::OwnerConsentNotarised,
    ),
    ("owner_eds_signature", DocumentId::OwnerConsentEds),
    ("arrival_notification", DocumentId::ArrivalNotification),
    (
        "fingerprint_certificate",
        DocumentId::FingerprintCertificate,
    ),
    ("employment_contract", DocumentId::EmploymentContract),
    ("employer_application", DocumentId::EmployerApplication),
    ("employer_registration", DocumentId::EmployerRegistration),
    ("foreign_labour_permission", DocumentId::LabourPermit),
    (
        "qualification_certificate",
        DocumentId::QualificationCertificate,
    ),
    ("immigrant_work_permit", DocumentId::LabourImmigrantPermit),
    ("study_certificate", DocumentId::Enrolment),
    ("family_documents", DocumentId::KinshipDocument),
    ("medical_referral", DocumentId::ClinicDocuments),
    ("business_registration", DocumentId::NoBusinessBan),
    ("missionary_letter", DocumentId::ReligiousBodyCertificate),
];

/// The job's nationalities with three letters, as ours with two.
const NATIONALITIES: [(&str, &str); 22] = [
    ("RUS", "RU"),
    ("BLR", "BY"),
    ("ARM", "AM"),
    ("KGZ", "KG"),
    ("UZB", "UZ"),
    ("TJK", "TJ"),
    ("AZE", "AZ"),
    ("MDA", "MD"),
    ("UKR", "UA"),
    ("DEU", "DE"),
    ("USA", "US"),
    ("GBR", "GB"),
    ("TUR", "TR"),
    ("KOR", "KR"),
    ("JPN", "JP"),
    ("IND", "IN"),
    ("IRN", "IR"),
    ("CHN", "CN"),
    ("NGA", "NG"),
    ("PAK", "PK"),
    ("BGD", "BD"),
    ("EGY", "EG"),
];

impl Person {
    /// Reads a line.
    pub(super) fn read(text: &str) -> anyhow::Result<Self> {
        let line: Line<'_> = serde_json::from_str(text)?;
        let check = Day::from_epoch_days(line.check_day);
        let ground = ground(&line)?;
        let mut facts = Facts::of(citizenship(line.nat)?);
        facts.person.born_on = Some(check.plus_years(-line.age));
        facts.person.ethnic_kazakh = Some(false);
        facts.occupation.work = Some(work(line.hub));
        facts.presence.visits = Some(line.stays.iter().map(visit).collect());
        let runs = |until: i32| (until >= line.check_day).then(|| Day::from_epoch_days(until));
        let permit = Some(line.permit_until_day)
            .filter(|_| line.permit)
            .and_then(runs);
        facts
            .presence
            .permits
            .extend(permit.map(|until| permit_from(check, until)));
        let visa = Some(line.visa_until_day)
            .filter(|_| line.visa)
            .and_then(runs);
        facts
            .presence
            .visas
            .extend(visa.map(|until| visa_from(check, until)));
        let owner = if line.owner {
            Owner::Oneself
        } else {
            Owner::Other
        };
        facts.housing = Some(Housing {
            owner: Some(owner),
            ..Housing::default()
        });
        facts.papers.documents = Some(documents(&line.docs)?);
        facts.wants = Wants {
            permit: Some(PermitKind::Trp),
            target: Some(Target::Ground(ground)),
            channel: Some(channel(line.channel)?),
        };
        Ok(Self {
            check,
            ground,
            facts,
        })
    }
}

fn citizenship(letters: &str) -> anyhow::Result<State> {
    let known = NATIONALITIES.iter().find(|(three, _)| *three == letters);
    known
        .and_then(|(_, two)| State::from_code(two))
        .with_context(|| format!("`{letters}` is no nationality of the job"))
}

/// Work for a participant of the hub is a ground of its own here.
fn ground(line: &Line<'_>) -> anyhow::Result<Ground> {
    Ok(match line.ground {
        "employment" if line.hub => Ground::AstanaHub,
        "employment" => Ground::Employment,
        "study" => Ground::Education,
        "family" => Ground::Family,
        "medical" => Ground::Treatment,
        "business" => Ground::Business,
        "missionary" => Ground::Mission,
        other => anyhow::bail!("`{other}` is no ground of the job"),
    })
}

/// Whether a permit to work is needed depends on the employer.
fn work(hub: bool) -> Work {
    let employer = if hub {
        Employer::AstanaHub
    } else {
        Employer::Ordinary
    };
    Work {
        employer: Some(employer),
        ..Work::default()
    }
}

fn channel(name: &str) -> anyhow::Result<Channel> {
    let known = Channel::ALL.iter().find(|channel| channel.id() == name);
    known
        .copied()
        .with_context(|| format!("`{name}` is no channel of the job"))
}

fn documents(names: &[&str]) -> anyhow::Result<Documents> {
    let held = |name: &&str| {
        let known = DOCUMENTS.iter().find(|(of_the_job, _)| of_the_job == name);
        let (_, id) = known.with_context(|| format!("`{name}` is no paper of the job"))?;
        Ok(HeldDocument {
            id: *id,
            issued_on: None,
            form: None,
        })
    };
    names.iter().map(held).collect()
}

fn visit(stay: &Stay) -> Visit {
    Visit {
        entered_on: Day::from_epoch_days(stay.in_day),
        left_on: stay.out_day.map(Day::from_epoch_days),
    }
}

const fn permit_from(from: Day, until: Day) -> Permit {
    Permit {
        kind: PermitKind::Trp,
        ground: None,
        route: None,
        from,
        until,
        ended_on: None,
    }
}

fn visa_from(from: Day, until: Day) -> Visa {
    Visa {
        category: VisaCategory::Other("C3".into()),
        from,
        until,
    }
}
