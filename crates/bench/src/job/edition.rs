//! The committed law with the constants of the job in place of its own.
//!
//! The job's total of 90 days in 180 holds from a day of the *check*, the law's from a day of
//! *entry*: so there are two editions, before that day and from it on.

use std::collections::BTreeMap;

use anyhow::Context as _;
use ruqsat_calendar::Day;
use ruqsat_law::{
    Confidence, Dated, DocumentId, Ground, Group, InEffect, InForce, Law, Number,
    PaperCondition as If, PaperRule, PermitKind, Regime, Regimes, State,
};
use ruqsat_testkit as testkit;

use super::person::DOCUMENTS;

/// Of the total, from [`CAP_FROM`].
pub(super) const TOTAL_DAYS: i32 = 90;
/// The window of the count, in calendar days.
pub(super) const WINDOW_DAYS: i32 = 180;

/// 2023-01-27: the first day of check with a total.
const CAP_FROM: Day = Day::from_epoch_days(19_384);
/// 2024-01-01: fingerprints are asked for from this day, at sixteen.
const PRINT_FROM: Day = Day::from_epoch_days(19_723);
const PRINT_AGE: i32 = 16;

const EAEU: &[&str] = &["RU", "BY", "AM", "KG"];
/// States and the days of one entry; all others need a visa.
const REGIMES: [(i32, &[&str]); 3] = [
    (90, EAEU),
    (
        30,
        &[
            "UZ", "TJ", "AZ", "MD", "UA", "DE", "US", "GB", "TR", "KR", "JP",
        ],
    ),
    (14, &["IN", "IR", "CN"]),
];

/// The law of the job before and with the total.
#[derive(Debug)]
pub(super) struct Edition {
    before: Law,
    with_total: Law,
}

impl Edition {
    pub(super) fn of_the_job() -> Self {
        Self {
            before: law(None),
            with_total: law(Some(TOTAL_DAYS)),
        }
    }

    /// What a printer prints from.
    pub(super) const fn printed(&self) -> &Law {
        &self.with_total
    }

    /// The law of each of these days, prepared once.
    pub(super) fn days(
        &self,
        checks: impl Iterator<Item = Day>,
    ) -> anyhow::Result<BTreeMap<Day, InForce<'_>>> {
        let mut days = BTreeMap::new();
        for check in checks {
            let law = if check < CAP_FROM {
                &self.before
            } else {
                &self.with_total
            };
            days.entry(check)
                .or_insert(law.on(check).context("a day of the job")?);
        }
        Ok(days)
    }
}

fn law(total_days: Option<i32>) -> Law {
    let mut law = testkit::law().clone();
    law.covers = (Day::FIRST, Day::LAST);
    law.regimes = Regimes::new(
        Day::FIRST,
        REGIMES.iter().flat_map(|(days, states)| {
            let regime = always(regime(*days, total_days));
            states_of(states).map(move |state| (state, regime.clone()))
        }),
        Vec::new(),
    );
    if let Some(number) = law.numbers.get_mut(Number::FingerprintAge.index()) {
        *number = Dated::new(vec![from(PRINT_FROM, PRINT_AGE)]);
    }
    if let Some(group) = law.groups.get_mut(Group::Eaeu.index()) {
        *group = always(states_of(EAEU).collect());
    }
    if let Some(papers) = law.papers.get_mut(PermitKind::Trp.index()) {
        *papers = DOCUMENTS
            .iter()
            .filter_map(|(_, id)| paper(papers, *id))
            .collect();
    }
    law
}

fn states_of(codes: &[&'static str]) -> impl Iterator<Item = State> {
    codes.iter().filter_map(|code| State::from_code(code))
}

fn always<T>(value: T) -> Dated<T> {
    Dated::new(vec![from(Day::FIRST, value)])
}

const fn from<T>(from: Day, value: T) -> InEffect<T> {
    InEffect {
        from,
        until: None,
        value,
        source: Vec::new(),
        confidence: Confidence::High,
    }
}

fn regime(per_entry_days: i32, total_days: Option<i32>) -> Regime {
    Regime {
        id: "job".to_owned(),
        per_entry_days,
        total_days,
        window_days: WINDOW_DAYS,
        arguable_per_entry_days: None,
        arguable_total: None,
        reading: None,
        confidence: Confidence::High,
    }
}

/// The committed rule of a paper, on the job's grounds and under its condition.
fn paper(committed: &[PaperRule], id: DocumentId) -> Option<PaperRule> {
    let rule = committed.iter().find(|rule| rule.document == id)?;
    let (condition, grounds) = asked(id)?;
    Some(PaperRule {
        condition,
        applies_to: grounds
            .iter()
            .fold(0, |bits, ground| bits | 1 << ground.index()),
        must_be_fresh: false,
        from: Day::FIRST,
        until: None,
        ..rule.clone()
    })
}

const WORK: &[Ground] = &[Ground::Employment, Ground::AstanaHub];

/// When and on which grounds the job asks for each paper.
const ASKED: [(DocumentId, If, &[Ground]); 18] = [
    (DocumentId::ApplicationForm, If::Always, Ground::ALL),
    (DocumentId::IdentityDocument, If::Always, Ground::ALL),
    (DocumentId::MedicalInsurance, If::UnlessEaeu, Ground::ALL),
    (
        DocumentId::OwnerConsentNotarised,
        If::ConsentOnPaper,
        Ground::ALL,
    ),
    (
        DocumentId::OwnerConsentEds,
        If::ConsentOnPortal,
        Ground::ALL,
    ),
    (DocumentId::ArrivalNotification, If::Always, Ground::ALL),
    (
        DocumentId::FingerprintCertificate,
        If::FingerprintAge,
        Ground::ALL,
    ),
    (DocumentId::EmploymentContract, If::Always, WORK),
    (DocumentId::EmployerApplication, If::Always, WORK),
    (DocumentId::EmployerRegistration, If::Always, WORK),
    (DocumentId::LabourPermit, If::WorkPermitNeeded, WORK),
    (
        DocumentId::QualificationCertificate,
        If::WorkPermitNeeded,
        WORK,
    ),
    (
        DocumentId::LabourImmigrantPermit,
        If::WorkPermitNeeded,
        WORK,
    ),
    (DocumentId::Enrolment, If::Always, &[Ground::Education]),
    (DocumentId::KinshipDocument, If::Always, &[Ground::Family]),
    (
        DocumentId::ClinicDocuments,
        If::Always,
        &[Ground::Treatment],
    ),
    (DocumentId::NoBusinessBan, If::Always, &[Ground::Business]),
    (
        DocumentId::ReligiousBodyCertificate,
        If::Always,
        &[Ground::Mission],
    ),
];

fn asked(id: DocumentId) -> Option<(If, &'static [Ground])> {
    let known = ASKED.iter().find(|(document, _, _)| *document == id);
    known.map(|(_, condition, grounds)| (*condition, *grounds))
}
