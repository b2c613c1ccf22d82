//! What the person holds: papers that were named, and papers that another fact proves.

use ruqsat_calendar::Day;

use crate::applicant::Applicant;
use crate::assessment::Have;
use crate::document_set::DocumentSet;
use crate::facts::{
    Activity, Consent, Contract, Documents, Employer, Facts, Held, HeldDocument, PassportKind,
};
use crate::lists::{DocumentId, Form, Forms, PermitKind};
use crate::number::Number;
use crate::paper::PaperRule;

/// The papers of one person on one day.
#[derive(Debug)]
pub(crate) struct Holdings<'a> {
    facts: &'a Facts,
    today: Day,
    fresh_since: Option<Day>,
    named: DocumentSet,
    /// Named in the list without a form or a day of issue: good wherever it need not be fresh.
    unqualified: DocumentSet,
    /// Another fact shows that these are held, not held, or were.
    shown: DocumentSet,
    lacking: DocumentSet,
    ended: DocumentSet,
}

impl<'a> Holdings<'a> {
    /// Reads the papers named in the facts, and the facts that prove others.
    pub(crate) fn of(who: &Applicant<'a>) -> Self {
        let fresh_days = who.law.number(Number::PaperFreshDays);
        let mut held = Self {
            facts: who.facts,
            today: who.today(),
            fresh_since: fresh_days.map(|days| who.today().plus_days(-days)),
            named: DocumentSet::default(),
            unqualified: DocumentSet::default(),
            shown: DocumentSet::default(),
            lacking: DocumentSet::default(),
            ended: DocumentSet::default(),
        };
        held.name();
        held.prove_by_person(who);
        held.prove_by_presence(who);
        held.prove_by_work(who);
        held.prove_by_housing(who);
        held
    }

    /// Good on the day in whatever form, where they need not be fresh.
    pub(crate) const fn surely(&self) -> DocumentSet {
        self.unqualified.without(self.ended)
    }

    /// Named, or another fact says something of them: all others are not known to be held.
    pub(crate) const fn touched(&self) -> DocumentSet {
        let told = self.shown.or(self.lacking).or(self.ended);
        self.named.or(told)
    }

    /// Enters the papers that are named anywhere.
    fn name(&mut self) {
        if let Some(documents) = &self.facts.papers.documents {
            self.named = documents.named();
            self.unqualified = documents.unqualified();
        }
        for activity in activities(self.facts).into_iter().flatten() {
            for (document, _) in &activity.papers {
                self.named.insert(*document);
            }
        }
    }

    /// Another fact shows whether this paper is held; each paper is shown by one fact.
    pub(crate) fn prove(&mut self, document: DocumentId, have: Have) {
        match have {
            Have::Yes => self.shown.insert(document),
            Have::No => self.lacking.insert(document),
            Have::Stale => self.ended.insert(document),
            Have::Unknown => {}
        }
    }

    /// What another fact shows of the paper.
    const fn proven(&self, document: DocumentId) -> Option<Have> {
        if self.shown.contains(document) {
            Some(Have::Yes)
        } else if self.lacking.contains(document) {
            Some(Have::No)
        } else if self.ended.contains(document) {
            Some(Have::Stale)
        } else {
            None
        }
    }

    /// Whether the paper is held, good on the day, in one of these forms.
    pub(crate) fn have(&self, rule: &PaperRule, forms: Forms) -> Have {
        let proven = self.proven(rule.document);
        if proven == Some(Have::Stale) {
            // A fact that says "ended" knows more than a list of papers.
            return Have::Stale;
        }
        let named = if !self.named.contains(rule.document) {
            None
        } else if !rule.must_be_fresh && self.unqualified.contains(rule.document) {
            Some(Have::Yes)
        } else {
            self.best_named(rule, forms)
        };
        match (named, proven) {
            (Some(named), Some(proven)) => better(named, proven),
            (Some(have), None) | (None, Some(have)) => have,
            (None, None) if self.facts.papers.documents.is_some() => Have::No,
            (None, None) => Have::Unknown,
        }
    }

    fn best_named(&self, rule: &PaperRule, forms: Forms) -> Option<Have> {
        let documents = self.facts.papers.documents.iter();
        let listed = documents
            .flat_map(Documents::as_slice)
            .filter(|document| document.id == rule.document)
            .filter_map(|document| self.grade(rule, forms, *document));
        let activities = activities(self.facts).into_iter().flatten();
        let of_activities = activities.flat_map(|activity| {
            let papers = activity.papers.iter();
            papers
                .filter(|(id, _)| *id == rule.document)
                .filter_map(|(_, held)| self.grade_of_activity(rule, activity, *held))
        });
        listed.chain(of_activities).reduce(better)
    }

    /// `None`: issued later than the day, so not held on it.
    fn grade(&self, rule: &PaperRule, forms: Forms, held: HeldDocument) -> Option<Have> {
        if held.issued_on.is_some_and(|day| day > self.today) {
            return None;
        }
        if held.form.is_some_and(|form| !accepted(forms, form)) {
            return Some(Have::Stale);
        }
        if !rule.must_be_fresh {
            return Some(Have::Yes);
        }
        Some(match (held.issued_on, self.fresh_since) {
            (Some(issued), Some(since)) if issued < since => Have::Stale,
            (Some(_), _) | (None, None) => Have::Yes,
            (None, Some(_)) => Have::Unknown,
        })
    }

    fn grade_of_activity(&self, rule: &PaperRule, activity: &Activity, held: Held) -> Option<Have> {
        let issued_on = match held {
            Held::No => return Some(Have::No),
            Held::Yes => None,
            Held::Since(day) => Some(day),
        };
        if activity.until.is_some_and(|until| until < self.today) {
            return Some(Have::Stale);
        }
        let document = HeldDocument {
            id: rule.document,
            issued_on,
            form: None,
        };
        self.grade(rule, Forms::NONE, document)
    }

    fn prove_until(&mut self, document: DocumentId, until: Option<Day>) {
        let ended = until.is_some_and(|until| until < self.today);
        self.prove(document, if ended { Have::Stale } else { Have::Yes });
    }

    fn prove_bool(&mut self, document: DocumentId, held: Option<bool>) {
        if let Some(held) = held {
            self.prove(document, if held { Have::Yes } else { Have::No });
        }
    }

    fn prove_by_person(&mut self, who: &Applicant<'_>) {
        let papers = &who.facts.papers;
        if let Some(passport) = papers.passport {
            self.prove_until(DocumentId::IdentityDocument, passport.expires_on);
            if passport.kind == Some(PassportKind::ForeignPassport) {
                self.prove_until(DocumentId::PassportCopy, passport.expires_on);
            }
        }
        if papers.insurance_until.is_some() {
            self.prove_until(DocumentId::MedicalInsurance, papers.insurance_until);
        }
        if papers.fingerprinted_on.is_some_and(|day| day <= self.today) {
            self.prove(DocumentId::FingerprintCertificate, Have::Yes);
        }
        self.prove_bool(DocumentId::Iin, papers.iin);
    }

    fn prove_by_presence(&mut self, who: &Applicant<'_>) {
        let presence = &who.facts.presence;
        let mut temporary = presence
            .permits
            .iter()
            .filter(|permit| permit.kind == PermitKind::Trp && permit.from <= self.today);
        let current = match who.permit(PermitKind::Trp) {
            Some(_) => Have::Yes,
            None if temporary.next().is_some() => Have::Stale,
            None => Have::No,
        };
        self.prove(DocumentId::CurrentTrp, current);
        if let Some(registrations) = &presence.registrations {
            let coded = registrations.iter().any(|registration| {
                registration.has_address_code
                    && registration.from <= self.today
                    && registration.until.is_none_or(|until| self.today <= until)
            });
            self.prove_bool(DocumentId::AddressCode, coded.then_some(true));
        }
        if let (Some(sent), Some(visit)) = (&presence.notifications, who.visit()) {
            let reported = sent.iter().any(|notification| {
                let entry = notification.for_entry_on.unwrap_or(notification.sent_on);
                notification.sent_on <= self.today && entry >= visit.entered_on
            });
            self.prove_bool(DocumentId::ArrivalNotification, Some(reported));
        }
    }

    fn prove_by_work(&mut self, who: &Applicant<'_>) {
        let Some(work) = who.facts.occupation.work else {
            return;
        };
        match work.contract {
            Some(Contract::Registered | Contract::Civil) => {
                let last = work.until.into_iter().chain(work.ended_on).min();
                self.prove_until(DocumentId::EmploymentContract, last);
            }
            Some(Contract::Unregistered) => {
                self.prove(DocumentId::EmploymentContract, Have::Stale);
            }
            Some(Contract::None) => self.prove(DocumentId::EmploymentContract, Have::No),
            None => {}
        }
        let permit = if work.employer == Some(Employer::Household) {
            DocumentId::LabourImmigrantPermit
        } else {
            DocumentId::LabourPermit
        };
        self.prove_bool(permit, work.labour_permit);
        self.prove_bool(
            DocumentId::QualificationCertificate,
            work.qualification_certificate,
        );
    }

    fn prove_by_housing(&mut self, who: &Applicant<'_>) {
        let Some(housing) = who.facts.housing else {
            return;
        };
        let (given, other) = match housing.consent {
            None => return,
            Some(Consent::Notarised) => (
                Some(DocumentId::OwnerConsentNotarised),
                Some(DocumentId::OwnerConsentEds),
            ),
            Some(Consent::Eds) => (
                Some(DocumentId::OwnerConsentEds),
                Some(DocumentId::OwnerConsentNotarised),
            ),
            Some(Consent::None) => {
                self.prove(DocumentId::OwnerConsentEds, Have::No);
                (None, Some(DocumentId::OwnerConsentNotarised))
            }
        };
        if let Some(given) = given {
            self.prove_until(given, housing.consent_until);
        }
        if let Some(other) = other {
            self.prove(other, Have::No);
        }
    }
}

fn activities(facts: &Facts) -> [Option<&Activity>; 4] {
    let occupation = &facts.occupation;
    [
        occupation.study.as_deref(),
        occupation.treatment.as_deref(),
        occupation.mission.as_deref(),
        occupation.business.as_deref(),
    ]
}

/// A copy can always be made of an original, and a plain one of a notarised one.
fn accepted(forms: Forms, held: Form) -> bool {
    forms.is_empty()
        || forms.contains(held)
        || match held {
            Form::Original | Form::Notarised => forms.contains(Form::Copy),
            Form::Copy | Form::Electronic => false,
        }
}

/// What is known to be held beats what may be, and that beats what is not good.
fn better(one: Have, other: Have) -> Have {
    let from_worst = [Have::No, Have::Stale, Have::Unknown, Have::Yes];
    let rank = |have: Have| from_worst.iter().position(|worse| *worse == have);
    if rank(one) < rank(other) { other } else { one }
}
