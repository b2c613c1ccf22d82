//! The closed lists of the law: permits, grounds, routes, documents, channels.
//!
//! Text ids are those of the published contract.

use crate::ids::ids;

ids! {
    /// One of three different objects, with different issuers, terms, fees and ends.
    PermitKind {
        /// Temporary residence permit (kk *уақытша тұруға рұқсат*, ru *разрешение на временное
        /// проживание, РВП*).
        Trp = "trp",
        /// Permanent residence permit, the decision (kk *тұрақты тұруға рұқсат*,
        /// ru *разрешение на постоянное проживание, РПП*).
        Prp = "prp",
        /// Residence permit, the card (kk *тұруға ықтиярхат*, ru *вид на жительство*).
        RpCard = "rp_card",
    }
}

ids! {
    /// The ground (kk *негіз*, ru *основание*) of a temporary residence permit.
    Ground {
        /// Work under a contract.
        Employment = "employment",
        /// Full-time study.
        Education = "education",
        /// Family reunification, or family of an employee.
        Family = "family",
        /// Business immigration.
        Business = "business",
        /// Missionary activity.
        Mission = "mission",
        /// In-patient treatment.
        Treatment = "treatment",
        /// Work for a household as a labour immigrant.
        HouseholdLabour = "household_labour",
        /// Intra-corporate transfer.
        IntraCorporate = "intra_corporate",
        /// Seasonal work.
        Seasonal = "seasonal",
        /// Search for work with a certificate of qualification.
        QualifiedSearch = "qualified_search",
        /// Work for a participant of the AIFC (Astana International Financial Centre).
        Aifc = "aifc",
        /// Investment tax residency of the AIFC.
        AifcInvestor = "aifc_investor",
        /// Work for a participant of Astana Hub.
        AstanaHub = "astana_hub",
        /// Identified victims of trafficking.
        TraffickingVictim = "trafficking_victim",
    }
}

ids! {
    /// The route to a permanent residence permit.
    Route {
        /// The general route.
        Ordinary = "ordinary",
        /// Ethnic Kazakhs (kk *этникалық қазақ*, ru *этнический казах*) and their family.
        EthnicKazakh = "ethnic_kazakh",
        /// Former compatriots (kk *бұрынғы отандас*, ru *бывший соотечественник*).
        FormerCompatriot = "former_compatriot",
        /// Entitled to simplified citizenship by the agreement of 1999.
        SimplifiedCitizenship = "simplified_citizenship",
        /// In-demand professions.
        InDemandProfession = "in_demand_profession",
        /// Investors.
        Investor = "investor",
        /// Refugees.
        Refugee = "refugee",
        /// Digital nomads (a pilot).
        DigitalNomad = "digital_nomad",
    }
}

ids! {
    /// What is asked of the office that issues cards; the lists of papers name these two.
    CardService {
        /// The first card after the decision.
        Issue = "issue",
        /// A new card for one that ends.
        Renewal = "renewal",
    }
}

ids! {
    /// Where an application is handed in.
    Channel {
        /// The eGov portal.
        Portal = "portal",
        /// A public service centre (kk *ХҚКО*, ru *ЦОН*).
        PublicServiceCentre = "psc",
        /// The territorial police.
        Police = "police",
    }
}

ids! {
    /// A paper, by the id of the contract.
    DocumentId {
        /// Application form.
        ApplicationForm = "application_form",
        /// Identity document.
        IdentityDocument = "identity_document",
        /// Medical insurance.
        MedicalInsurance = "medical_insurance",
        /// The owner's notarised consent.
        OwnerConsentNotarised = "owner_consent_notarised",
        /// The owner's consent by electronic digital signature (EDS).
        OwnerConsentEds = "owner_consent_eds",
        /// Certificate of fingerprint registration.
        FingerprintCertificate = "fingerprint_certificate",
        /// Address registration code.
        AddressCode = "address_code",
        /// Individual identification number.
        Iin = "iin",
        /// Notification of arrival.
        ArrivalNotification = "arrival_notification",
        /// The employer's state registration.
        EmployerRegistration = "employer_registration",
        /// The employer's application.
        EmployerApplication = "employer_application",
        /// The TRP in force.
        CurrentTrp = "current_trp",
        /// Employment or civil-law contract.
        EmploymentContract = "employment_contract",
        /// Permit to attract foreign labour.
        LabourPermit = "labour_permit",
        /// Certificate of qualification match.
        QualificationCertificate = "qualification_certificate",
        /// Permit of a labour immigrant.
        LabourImmigrantPermit = "labour_immigrant_permit",
        /// Proof of kinship.
        KinshipDocument = "kinship_document",
        /// Enrolment and petition of the school.
        Enrolment = "enrolment",
        /// Papers of the clinic.
        ClinicDocuments = "clinic_documents",
        /// Certificate of the religious-affairs body.
        ReligiousBodyCertificate = "religious_body_certificate",
        /// Petition of the local executive body (akimat).
        AkimatPetition = "akimat_petition",
        /// Medical certificate, form 028/u.
        Medical028u = "medical_028u",
        /// Certificate of no criminal record (business immigrants).
        NoRecordCertificate = "no_record_certificate",
        /// Certificate of no ban on business.
        NoBusinessBan = "no_business_ban",
        /// Confirmation of the AIFC.
        AifcConfirmation = "aifc_confirmation",
        /// Autobiography.
        Autobiography = "autobiography",
        /// Copy of the passport.
        PassportCopy = "passport_copy",
        /// The bank's certificate of means.
        SolvencyCertificate = "solvency_certificate",
        /// Criminal-record certificate.
        CriminalRecord = "criminal_record",
        /// Lease, consent or title of the dwelling.
        HousingDocument = "housing_document",
        /// Photographs 35 × 45 mm.
        Photo = "photo",
        /// Receipt of the fee.
        FeeReceipt = "fee_receipt",
        /// Notarised consent of a child of 14 to 18.
        ChildConsent = "child_consent",
        /// Consent of the state of citizenship.
        StateConsent = "state_consent",
        /// Certificate of preliminary screening (pilot of 2026).
        ScreeningCertificate = "screening_certificate",
        /// Birth certificate.
        BirthCertificate = "birth_certificate",
        /// Marriage or divorce certificate.
        MarriageCertificate = "marriage_certificate",
        /// The residence permit card in force.
        CurrentCard = "current_card",
    }
}

ids! {
    /// The form in which a paper is held or asked for.
    Form {
        /// The original.
        Original = "original",
        /// A plain copy.
        Copy = "copy",
        /// A notarised copy, translation or deed.
        Notarised = "notarised",
        /// An electronic document or a check in a state system.
        Electronic = "electronic",
    }
}

ids! {
    /// What the person has been recognised as by a decision or a petition of a state body.
    Recognition {
        /// Refugee.
        Refugee = "refugee",
        /// In-demand profession, with the petition of the sector's ministry.
        InDemandProfession = "in_demand_profession",
        /// Investor, at the request of the investment authority.
        Investor = "investor",
        /// Digital nomad, with the petition of Astana Hub.
        DigitalNomad = "digital_nomad",
        /// Investment tax resident of the AIFC.
        AifcInvestor = "aifc_investor",
        /// Victim of trafficking, identified by the local executive body.
        TraffickingVictim = "trafficking_victim",
    }
}

/// A set of forms; walked in their published order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Forms(u8);

impl Forms {
    /// No form at all.
    pub const NONE: Self = Self(0);

    /// All sets there are, each at its [`Forms::index`].
    pub fn every() -> impl Iterator<Item = Self> {
        (0..1 << Form::ALL.len()).map(Self)
    }

    /// Place in [`Forms::every`], from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The form is in the set.
    pub const fn contains(self, form: Form) -> bool {
        self.0 & Self::bit(form) != 0
    }

    /// There is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The forms of both sets.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The set without one form.
    #[must_use]
    pub const fn without(self, form: Form) -> Self {
        Self(self.0 & !Self::bit(form))
    }

    /// The forms, in their published order.
    pub fn iter(self) -> impl Iterator<Item = Form> + Clone {
        Form::ALL
            .iter()
            .copied()
            .filter(move |form| self.contains(*form))
    }

    const fn bit(form: Form) -> u8 {
        1 << form.index()
    }
}

impl FromIterator<Form> for Forms {
    fn from_iter<I: IntoIterator<Item = Form>>(forms: I) -> Self {
        Self(
            forms
                .into_iter()
                .fold(0, |bits, form| bits | Self::bit(form)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_keeps_the_forms_of_both_sets() {
        let one: Forms = [Form::Original, Form::Copy].into_iter().collect();
        let other: Forms = [Form::Copy, Form::Electronic].into_iter().collect();
        let both: Vec<Form> = one.both(other).iter().collect();
        assert_eq!(both, [Form::Copy]);
    }

    #[test]
    fn a_form_named_twice_is_there_once() {
        let named: Forms = [Form::Copy, Form::Original, Form::Copy]
            .into_iter()
            .collect();
        assert_eq!(named, [Form::Original, Form::Copy].into_iter().collect());
    }
}
