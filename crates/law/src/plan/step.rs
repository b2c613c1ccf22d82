//! One step of a plan, and the list of all there are.

use ruqsat_calendar::Day;
use smallvec::SmallVec;

use crate::assessment::Needed;
use crate::because::Because;
use crate::facts::Target;
use crate::ids::ids;
use crate::lists::DocumentId;
use crate::offence::Party;

ids! {
    /// A step, in the order in which steps follow one another.
    StepId {
        /// Leave, or settle an overstay, first of all.
        Leave = "leave",
        /// Come into the country.
        Enter = "enter",
        /// The host reports the arrival.
        NotifyArrival = "notify_arrival",
        /// The immigrant registers.
        RegisterImmigrant = "register_immigrant",
        /// A new address is registered.
        RegisterAddress = "register_address",
        /// Wait for a bar or a time to end.
        Wait = "wait",
        /// Pay or serve the penalty.
        PayPenalty = "pay_penalty",
        /// Have the conviction spent or expunged.
        ClearConviction = "clear_conviction",
        /// Renew the passport.
        RenewPassport = "renew_passport",
        /// Show a foreign passport.
        ForeignPassport = "foreign_passport",
        /// Obtain the visa of the route.
        Visa = "visa",
        /// Register the contract.
        RegisterContract = "register_contract",
        /// Obtain a labour permit or certificate.
        LabourPermit = "labour_permit",
        /// Obtain a certificate of qualification.
        QualificationCertificate = "qualification_certificate",
        /// Obtain the permit of a labour immigrant.
        LabourImmigrantPermit = "labour_immigrant_permit",
        /// Obtain the individual identification number.
        Iin = "iin",
        /// Give fingerprints.
        Fingerprints = "fingerprints",
        /// Order the criminal-record certificate abroad.
        CriminalRecord = "criminal_record",
        /// Obtain the consent of the state of citizenship.
        StateConsent = "state_consent",
        /// The pilot's test of Kazakh.
        LanguageTest = "language_test",
        /// The pilot's questionnaire.
        Questionnaire = "questionnaire",
        /// The pilot's interview, and its certificate.
        Interview = "interview",
        /// Certificates of birth and marriage, a child's consent.
        CivilPapers = "civil_papers",
        /// The lease, title or consent of the dwelling.
        Housing = "housing",
        /// Papers of the ground: contract, enrolment, petition.
        GroundPapers = "ground_papers",
        /// Medical insurance.
        Insurance = "insurance",
        /// The owners consent.
        OwnerConsent = "owner_consent",
        /// Medical certificate 028/u.
        Medical = "medical",
        /// Put the missing money into the account.
        DepositFunds = "deposit_funds",
        /// The bank's certificate.
        BankCertificate = "bank_certificate",
        /// Form, photograph, copies.
        Assemble = "assemble",
        /// Pay the fee.
        Fee = "fee",
        /// File the application.
        File = "file",
        /// Keep a lawful stay while the application is decided.
        CoverStay = "cover_stay",
        /// The decision.
        Decision = "decision",
        /// Register at the place of residence.
        RegisterResidence = "register_residence",
        /// The card.
        Card = "card",
        /// Exchange the driving licence.
        Licence = "licence",
        /// Foreign plates may be driven no more.
        CarPlates = "car_plates",
        /// Tell the home state.
        HomeNotice = "home_notice",
        /// Half of each year in the country.
        Presence = "presence",
        /// After the job ends: a new contract, or leave.
        AfterJob = "after_job",
        /// Renew the TRP.
        RenewTrp = "renew_trp",
        /// Renew the card.
        RenewCard = "renew_card",
    }
}

/// One dated step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub id: StepId,
    /// Whose.
    pub who: Party,
    /// The first day on which it is of use; `None`: not known.
    pub earliest: Option<Day>,
    /// The day by which it is done, so that the plan holds; `None`: no such day is known.
    pub due: Option<Day>,
    /// *If* where it may turn out not to be asked for.
    pub needed: Needed,
    /// Steps that come before it.
    pub after: SmallVec<[StepId; 2]>,
    /// The papers that it yields.
    pub documents: Vec<DocumentId>,
    /// The ground or route that it goes by, of a permit.
    pub target: Option<Target>,
    /// Why.
    pub because: Vec<Because>,
}

impl Step {
    /// A step of the foreigner, from one day to another.
    pub(super) const fn new(id: StepId, earliest: Option<Day>, due: Option<Day>) -> Self {
        Self {
            id,
            who: Party::Foreigner,
            earliest,
            due,
            needed: Needed::Yes,
            after: SmallVec::new_const(),
            documents: Vec::new(),
            target: None,
            because: Vec::new(),
        }
    }

    /// With one more reason, where there is one.
    #[must_use]
    pub(super) fn why(mut self, because: impl Into<Option<Because>>) -> Self {
        self.because.extend(because.into());
        self
    }

    /// After these.
    #[must_use]
    pub(super) fn following(mut self, steps: &[StepId]) -> Self {
        self.after = SmallVec::from_slice(steps);
        self
    }

    /// The day by which steps are put in order.
    pub(super) fn starts_on(&self) -> Option<Day> {
        self.earliest.or(self.due)
    }
}
