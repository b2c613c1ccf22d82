//! The papers in the order of their freshness: what comes from abroad first, what is quickly too
//! old near the filing day.

use ruqsat_calendar::Day;

use super::step::{Step, StepId};
use super::timetable::{Filing, Timetable};
use crate::assessment::{Have, Needed, Paper, formalities};
use crate::because::Because;
use crate::lists::DocumentId;
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;

/// One step for each kind of paper that will be missing or too old on the filing day.
pub(super) fn steps(filing: &Filing<'_>, times: &Timetable<'_>) -> Vec<Step> {
    let papers = filing.permit.documents.iter();
    let missing: Vec<&Paper> = papers
        .filter(|paper| paper.needed != Needed::No && paper.have != Have::Yes)
        .collect();
    let of_kind = |id: StepId| {
        let papers: Vec<&Paper> = missing
            .iter()
            .copied()
            .filter(|paper| step_of(paper.document) == id)
            .collect();
        (!papers.is_empty()).then(|| gathered(id, &papers, filing, times))
    };
    let mut steps: Vec<Step> = StepId::ALL.iter().copied().filter_map(of_kind).collect();
    if let Some(place) = steps.iter().position(|step| step.id == StepId::Interview) {
        let interview = steps.remove(place);
        steps.extend(screening(interview, filing, times));
    }
    steps
}

/// The step that yields these papers.
fn gathered(id: StepId, papers: &[&Paper], filing: &Filing<'_>, times: &Timetable<'_>) -> Step {
    let surely = papers.iter().any(|paper| paper.needed == Needed::Yes);
    let mut step = Step::new(id, Some(earliest(id, filing, times)), Some(times.filing_on));
    step.needed = if surely { Needed::Yes } else { Needed::If };
    step.documents = papers.iter().map(|paper| paper.document).collect();
    step.documents.dedup();
    step.because = papers.iter().map(|paper| paper.because()).collect();
    step.because.extend(formalities(papers.iter().copied()));
    let fee = filing.permit.fee.filter(|_| id == StepId::Fee);
    let fee = fee.map(|fee| Because::of(RuleId::PrpFee).with("fee", fee));
    step.following(comes_after(id)).why(fee)
}

/// What is done before a paper of that kind is got.
fn comes_after(id: StepId) -> &'static [StepId] {
    if id == StepId::Fingerprints {
        &[StepId::Iin]
    } else if id == StepId::BankCertificate {
        &[StepId::Iin, StepId::DepositFunds]
    } else if near_filing(id) {
        &[StepId::CriminalRecord]
    } else {
        &[]
    }
}

/// What soon grows old, or is done last.
const fn near_filing(id: StepId) -> bool {
    matches!(
        id,
        StepId::Medical | StepId::BankCertificate | StepId::Fee | StepId::Assemble
    )
}

/// From which day a paper of that kind is fresh enough on the filing day and worth getting.
fn earliest(id: StepId, filing: &Filing<'_>, times: &Timetable<'_>) -> Day {
    if id == StepId::CriminalRecord {
        // The state of citizenship issues it, wherever the person is.
        let fresh_from = times
            .filing_on
            .plus_days(-filing.number(Number::PaperFreshDays));
        fresh_from.max(times.today)
    } else if near_filing(id) {
        times.before_filing(filing.number(Number::NearFilingDays))
    } else {
        times.here_from
    }
}

/// The pilot's screening has three parts before its certificate.
fn screening(interview: Step, filing: &Filing<'_>, times: &Timetable<'_>) -> [Step; 3] {
    let days = filing.number(Number::ScreeningDays);
    let begins = times.before_filing(days);
    let due = if interview.needed == Needed::Yes {
        begins
    } else {
        times.filing_on
    };
    let part = |id, after: &[StepId]| {
        let mut step = Step::new(id, Some(times.today), Some(due)).following(after);
        step.needed = interview.needed;
        step
    };
    let pilot = Because::of(RuleId::PrpRiskPilot)
        .with("days", days)
        .read(Topic::PilotLanguage);
    [
        part(StepId::LanguageTest, &[]).why(pilot),
        part(StepId::Questionnaire, &[StepId::LanguageTest])
            .why(Because::of(RuleId::PrpPaperScreening)),
        Step {
            earliest: Some(begins),
            ..interview
        }
        .following(&[StepId::Questionnaire]),
    ]
}

/// Which step yields a paper.
const fn step_of(document: DocumentId) -> StepId {
    match document {
        DocumentId::ScreeningCertificate => StepId::Interview,
        DocumentId::CriminalRecord
        | DocumentId::NoRecordCertificate
        | DocumentId::NoBusinessBan => StepId::CriminalRecord,
        DocumentId::StateConsent => StepId::StateConsent,
        DocumentId::BirthCertificate
        | DocumentId::MarriageCertificate
        | DocumentId::ChildConsent
        | DocumentId::KinshipDocument => StepId::CivilPapers,
        DocumentId::HousingDocument | DocumentId::AddressCode => StepId::Housing,
        DocumentId::Medical028u => StepId::Medical,
        DocumentId::SolvencyCertificate => StepId::BankCertificate,
        DocumentId::FingerprintCertificate => StepId::Fingerprints,
        DocumentId::Iin => StepId::Iin,
        DocumentId::MedicalInsurance => StepId::Insurance,
        DocumentId::OwnerConsentNotarised | DocumentId::OwnerConsentEds => StepId::OwnerConsent,
        DocumentId::FeeReceipt => StepId::Fee,
        DocumentId::EmploymentContract
        | DocumentId::LabourPermit
        | DocumentId::QualificationCertificate
        | DocumentId::LabourImmigrantPermit
        | DocumentId::Enrolment
        | DocumentId::ClinicDocuments
        | DocumentId::ReligiousBodyCertificate
        | DocumentId::AkimatPetition
        | DocumentId::AifcConfirmation
        | DocumentId::EmployerRegistration
        | DocumentId::EmployerApplication => StepId::GroundPapers,
        DocumentId::ApplicationForm
        | DocumentId::IdentityDocument
        | DocumentId::PassportCopy
        | DocumentId::Photo
        | DocumentId::Autobiography
        | DocumentId::CurrentTrp
        | DocumentId::CurrentCard
        | DocumentId::ArrivalNotification => StepId::Assemble,
    }
}
