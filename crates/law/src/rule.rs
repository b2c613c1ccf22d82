//! The catalogue of rules, in the order of the law.

use crate::ids::ids;

ids! {
    /// A rule by its stable id: `AREA.TOPIC[.DETAIL]`, never renamed, never reused.
    ///
    /// The rule's card is data in `law/rules`, its words in three languages are in `law/texts`; the
    /// loader refuses an id that lacks either.
    RuleId {
        /// A citizen of Kazakhstan needs no permission to stay.
        StayCitizen = "STAY.CITIZEN",
        /// A residence permit holder stays while the card runs.
        StayRp = "STAY.RP",
        /// A permanent residence permit holder stays while it stands.
        StayPrp = "STAY.PRP",
        /// An application for permanent residence was granted.
        StayPrpGranted = "STAY.PRP.GRANTED",
        /// The card ran out, the decision behind it stands.
        StayPrpCardEnded = "STAY.PRP.CARD_ENDED",
        /// A TRP was granted whose last day is not known.
        StayTrpGranted = "STAY.TRP.GRANTED",
        /// A TRP holder stays until the day printed on it.
        StayTrp = "STAY.TRP",
        /// A visa holder stays until the day printed on it.
        StayVisa = "STAY.VISA",
        /// The nationality may stay without a visa.
        StayVisaFree = "STAY.VISA_FREE",
        /// Neither a visa-free regime nor a document covers the day.
        StayNoBasis = "STAY.NO_BASIS",
        /// The longest stay of one entry.
        StayPerEntry = "STAY.PER_ENTRY",
        /// The days allowed in every window of days.
        StayWindow = "STAY.WINDOW",
        /// No day of the window is left for an entry.
        StayWindowFull = "STAY.WINDOW.FULL",
        /// Days that the total does not count.
        StayNotCounted = "STAY.NOT_COUNTED",
        /// The stay ends with the visa or TRP.
        StayEndsWithPermit = "STAY.ENDS_WITH_PERMIT",
        /// Days present after the last lawful day.
        StayOverstay = "STAY.OVERSTAY",
        /// A pending application does not prolong a stay.
        StayPending = "STAY.PENDING",
        /// The person is not in the country.
        StayOutside = "STAY.OUTSIDE",
        /// It is not known whether the person is in the country.
        StayWhereUnknown = "STAY.WHERE_UNKNOWN",
        /// What a visa-free stay is for.
        StayPurpose = "STAY.PURPOSE",
        /// An entry ban in force.
        EntryBan = "ENTRY.BAN",
        /// Entry is closed for years after an expulsion.
        EntryExpulsion = "ENTRY.EXPULSION",
        /// The same, of an expulsion whose day is not known.
        EntryExpulsionOpen = "ENTRY.EXPULSION.OPEN",
        /// A penalty not paid or served closes the border.
        EntryUnpaidFine = "ENTRY.UNPAID_FINE",
        /// Days of the allowance are left on the day of entry.
        EntryAllowance = "ENTRY.ALLOWANCE",
        /// A visa or permit is needed to enter.
        EntryVisaNeeded = "ENTRY.VISA_NEEDED",
        /// A visa or permit opens the border.
        EntryDocument = "ENTRY.DOCUMENT",
        /// Leave, or hold another basis, by the last lawful day.
        DutyLeave = "DUTY.LEAVE",
        /// Leave, or obtain a basis: there never was one.
        DutyLeaveNoBasis = "DUTY.LEAVE.NO_BASIS",
        /// The host reports each arrival.
        DutyNotify = "DUTY.NOTIFY",
        /// The new host reports a change of address.
        DutyNotifyMove = "DUTY.NOTIFY.MOVE",
        DutyNotifyLate = "DUTY.NOTIFY.LATE",
        /// Permanent residents are not reported.
        DutyNotifyExempt = "DUTY.NOTIFY.EXEMPT",
        /// The immigrant registers by the thirtieth day.
        DutyRegister = "DUTY.REGISTER",
        /// The same, told before the procedure begins.
        DutyRegisterSoon = "DUTY.REGISTER.SOON",
        /// The immigrant registers a new address.
        DutyRegisterMove = "DUTY.REGISTER.MOVE",
        /// A TRP is asked for before the visa-free stay ends.
        DutyTrp = "DUTY.TRP",
        /// A TRP is renewed before it ends.
        DutyTrpRenew = "DUTY.TRP.RENEW",
        /// After the job ends: a new contract, or leave.
        DutyTrpJobEnd = "DUTY.TRP.JOB_END",
        /// At sixteen a child needs a TRP of its own.
        DutyTrpAt16 = "DUTY.TRP.AT_16",
        /// The card is renewed before it ends.
        DutyRpRenew = "DUTY.RP.RENEW",
        /// Permanent residents live in the country half the year.
        DutyRpPresence = "DUTY.RP.PRESENCE",
        /// The days of presence that count towards it.
        DutyRpPresenceCount = "DUTY.RP.PRESENCE.COUNT",
        /// A permanent resident is never long without registration.
        DutyRpAddress = "DUTY.RP.ADDRESS",
        /// Fingerprints are taken before a permit is asked for.
        DutyFingerprints = "DUTY.FINGERPRINTS",
        /// A foreign driving licence is exchanged after the RP.
        DutyLicence = "DUTY.LICENCE",
        /// A foreign-plated car leaves after its time.
        DutyCar = "DUTY.CAR",
        /// A permanent resident may not drive on foreign plates.
        DutyCarRp = "DUTY.CAR.RP",
        /// The home state is told of the RP.
        DutyHomeNotice = "DUTY.HOME_NOTICE",
        /// Not leaving after the term.
        FineOverstay = "FINE.OVERSTAY",
        /// Not leaving again within a year.
        FineOverstayRepeat = "FINE.OVERSTAY.REPEAT",
        /// A breach of the rules of transit.
        FineTransit = "FINE.TRANSIT",
        /// Work without a permit or against the purpose.
        FineWork = "FINE.WORK",
        /// Late or missing report by the host.
        FineHostNotify = "FINE.HOST.NOTIFY",
        /// Housing a foreigner who stays unlawfully.
        FineHostHousing = "FINE.HOST.HOUSING",
        /// The host again within a year.
        FineHostRepeat = "FINE.HOST.REPEAT",
        /// Foreign labour without a permit.
        FineEmployer = "FINE.EMPLOYER",
        /// Work in another position than the permit names.
        FineEmployerPosition = "FINE.EMPLOYER.POSITION",
        /// The employer again within a year.
        FineEmployerRepeat = "FINE.EMPLOYER.REPEAT",
        /// A household employer without a permit.
        FineHousehold = "FINE.HOUSEHOLD",
        /// A household employer again within a year.
        FineHouseholdRepeat = "FINE.HOUSEHOLD.REPEAT",
        /// Letting people live unregistered.
        FineOwner = "FINE.OWNER",
        /// Registering people who do not live there.
        FineOwnerFictitious = "FINE.OWNER.FICTITIOUS",
        /// Not striking off the register those who have left.
        FineOwnerDeregister = "FINE.OWNER.DEREGISTER",
        /// A permanent resident without registration or card.
        FineRpAddress = "FINE.RP_ADDRESS",
        /// A permanent resident without registration or card again within a year.
        FineRpAddressRepeat = "FINE.RP_ADDRESS.REPEAT",
        /// Refusing fingerprints.
        FineFingerprints = "FINE.FINGERPRINTS",
        /// Knowingly false data in a PRP application.
        FineFalseData = "FINE.FALSE_DATA",
        /// A penalty that the record already carries.
        FineRecorded = "FINE.RECORDED",
        /// Half the fine when paid at once.
        FineDiscount = "FINE.DISCOUNT",
        /// A citizen needs no residence permit.
        TrpCitizen = "TRP.CITIZEN",
        /// A permanent resident needs no TRP.
        TrpHeldPermanent = "TRP.HELD_PERMANENT",
        /// Which nationalities may hold a TRP.
        TrpNationality = "TRP.NATIONALITY",
        /// An entry ban or expulsion stands against a TRP.
        TrpBan = "TRP.BAN",
        /// The identity document is valid.
        TrpPassport = "TRP.PASSPORT",
        /// The stay is lawful on the filing day.
        TrpStay = "TRP.STAY",
        /// A child under sixteen is on a parent's TRP.
        TrpChild = "TRP.CHILD",
        TrpWorkAdult = "TRP.WORK.ADULT",
        /// A company or an entrepreneur employs, not a household.
        TrpEmploymentEmployer = "TRP.EMPLOYMENT.EMPLOYER",
        /// An employment contract in the registry, or a civil one.
        TrpEmploymentContract = "TRP.EMPLOYMENT.CONTRACT",
        /// The contract still runs.
        TrpEmploymentRuns = "TRP.EMPLOYMENT.RUNS",
        /// A labour permit where the nationality needs one.
        TrpEmploymentPermit = "TRP.EMPLOYMENT.PERMIT",
        /// The employer is a household.
        TrpHouseholdEmployer = "TRP.HOUSEHOLD.EMPLOYER",
        /// Visa-free for three months or more.
        TrpHouseholdNationality = "TRP.HOUSEHOLD.NATIONALITY",
        /// A permit of the labour immigrant.
        TrpHouseholdPermit = "TRP.HOUSEHOLD.PERMIT",
        /// An intra-corporate transfer.
        TrpTransfer = "TRP.TRANSFER",
        /// Seasonal work with a permit.
        TrpSeasonal = "TRP.SEASONAL",
        /// A certificate of qualification and no job yet.
        TrpSearch = "TRP.SEARCH",
        /// Who has a job asks on the ground of that job.
        TrpSearchNoJob = "TRP.SEARCH.NO_JOB",
        /// Work for a body or participant of the AIFC.
        TrpAifc = "TRP.AIFC",
        /// Investment tax residency of the AIFC.
        TrpAifcInvestor = "TRP.AIFC_INVESTOR",
        /// Work for an Astana Hub participant.
        TrpAstanaHub = "TRP.ASTANA_HUB",
        /// Accepted for full-time study.
        TrpEducation = "TRP.EDUCATION",
        /// In-patient treatment or care.
        TrpTreatment = "TRP.TREATMENT",
        /// A registered missionary.
        TrpMission = "TRP.MISSION",
        /// A business immigrant.
        TrpBusiness = "TRP.BUSINESS",
        /// A business immigrant is an adult.
        TrpBusinessAdult = "TRP.BUSINESS.ADULT",
        /// An identified victim of trafficking.
        TrpTrafficking = "TRP.TRAFFICKING",
        /// A relative who may invite.
        TrpFamilyRelation = "TRP.FAMILY.RELATION",
        /// The marriage is old enough.
        TrpFamilyMarriage = "TRP.FAMILY.MARRIAGE",
        /// The child is young enough.
        TrpFamilyChild = "TRP.FAMILY.CHILD",
        /// The child is not married.
        TrpFamilyUnmarried = "TRP.FAMILY.UNMARRIED",
        /// The person depends on the inviter.
        TrpFamilyDependent = "TRP.FAMILY.DEPENDENT",
        /// The inviter has lived here long enough.
        TrpFamilyInviter = "TRP.FAMILY.INVITER",
        /// The inviter's own permit has not ended.
        TrpFamilyRuns = "TRP.FAMILY.RUNS",
        /// Family in the employee's own application.
        TrpFamilyEmployee = "TRP.FAMILY.EMPLOYEE",
        /// The longest term of the ground.
        TrpTermGround = "TRP.TERM.GROUND",
        TrpTermContract = "TRP.TERM.CONTRACT",
        TrpTermConsent = "TRP.TERM.CONSENT",
        /// Not beyond the inviter's own permit, whose last day is not known.
        TrpTermInviter = "TRP.TERM.INVITER",
        /// Not beyond the last day of the inviter's own permit.
        TrpTermInviterDay = "TRP.TERM.INVITER.DAY",
        TrpTermPassport = "TRP.TERM.PASSPORT",
        /// Not beyond the study, treatment or mission.
        TrpTermPurpose = "TRP.TERM.PURPOSE",
        /// Not beyond the months allowed in all.
        TrpTermTotal = "TRP.TERM.TOTAL",
        TrpFee = "TRP.FEE",
        TrpDecision = "TRP.DECISION",
        /// When the family ground ends.
        TrpAfterFamily = "TRP.AFTER.FAMILY",
        /// Living only at the declared address.
        TrpAfterAddress = "TRP.AFTER.ADDRESS",
        /// No other purpose inside the permit.
        TrpAfterPurpose = "TRP.AFTER.PURPOSE",
        /// Leaving the country does not end a TRP.
        TrpAfterExit = "TRP.AFTER.EXIT",
        TrpPaperForm = "TRP.PAPER.FORM",
        TrpPaperIdentity = "TRP.PAPER.IDENTITY",
        TrpPaperInsurance = "TRP.PAPER.INSURANCE",
        TrpPaperEmergencyInsurance = "TRP.PAPER.EMERGENCY_INSURANCE",
        TrpPaperConsent = "TRP.PAPER.CONSENT",
        TrpPaperSignature = "TRP.PAPER.SIGNATURE",
        TrpPaperFingerprints = "TRP.PAPER.FINGERPRINTS",
        TrpPaperAddressCode = "TRP.PAPER.ADDRESS_CODE",
        TrpPaperIin = "TRP.PAPER.IIN",
        TrpPaperNotification = "TRP.PAPER.NOTIFICATION",
        TrpPaperEmployerRegistration = "TRP.PAPER.EMPLOYER_REGISTRATION",
        TrpPaperEmployerApplication = "TRP.PAPER.EMPLOYER_APPLICATION",
        TrpPaperCurrent = "TRP.PAPER.CURRENT",
        TrpPaperContract = "TRP.PAPER.CONTRACT",
        TrpPaperTransfer = "TRP.PAPER.TRANSFER",
        TrpPaperLabourPermit = "TRP.PAPER.LABOUR_PERMIT",
        TrpPaperQualification = "TRP.PAPER.QUALIFICATION",
        TrpPaperLabourImmigrant = "TRP.PAPER.LABOUR_IMMIGRANT",
        TrpPaperKinship = "TRP.PAPER.KINSHIP",
        TrpPaperEnrolment = "TRP.PAPER.ENROLMENT",
        TrpPaperClinic = "TRP.PAPER.CLINIC",
        TrpPaperReligiousBody = "TRP.PAPER.RELIGIOUS_BODY",
        TrpPaperAkimat = "TRP.PAPER.AKIMAT",
        TrpPaperMedical = "TRP.PAPER.MEDICAL",
        TrpPaperNoRecord = "TRP.PAPER.NO_RECORD",
        TrpPaperNoBusinessBan = "TRP.PAPER.NO_BUSINESS_BAN",
        TrpPaperAifc = "TRP.PAPER.AIFC",
        TrpPaperMeans = "TRP.PAPER.MEANS",
        TrpPaperTranslation = "TRP.PAPER.TRANSLATION",
        TrpPaperLegalisation = "TRP.PAPER.LEGALISATION",
        TrpPaperTreaty = "TRP.PAPER.TREATY",
        TrpRefusalFalse = "TRP.REFUSAL.FALSE",
        TrpRefusalMismatch = "TRP.REFUSAL.MISMATCH",
        TrpRefusalCourt = "TRP.REFUSAL.COURT",
        TrpRefusalPersonalData = "TRP.REFUSAL.PERSONAL_DATA",
        /// A permit valid for over a month blocks renewal.
        TrpRiskStillValid = "TRP.RISK.STILL_VALID",
        /// An unlawful stay on the filing day.
        TrpRiskOverstay = "TRP.RISK.OVERSTAY",
        /// Every owner must consent in time.
        TrpRiskOwners = "TRP.RISK.OWNERS",
        /// The applicant must be in the country.
        TrpRiskAbsent = "TRP.RISK.ABSENT",
        /// Insurance to sign the contract.
        TrpRiskContractInsurance = "TRP.RISK.CONTRACT_INSURANCE",
        /// Two months to register the company.
        TrpRiskCompany = "TRP.RISK.COMPANY",
        /// Little of the stay is left.
        TrpRiskLastDays = "TRP.RISK.LAST_DAYS",
        TrpRiskChecks = "TRP.RISK.CHECKS",
        /// One source says: online only.
        TrpRiskChannel = "TRP.RISK.CHANNEL",
        PrpCitizen = "PRP.CITIZEN",
        PrpHeld = "PRP.HELD",
        PrpRouteEthnicKazakh = "PRP.ROUTE.ETHNIC_KAZAKH",
        PrpRouteFormerCompatriot = "PRP.ROUTE.FORMER_COMPATRIOT",
        PrpRouteSimplified = "PRP.ROUTE.SIMPLIFIED",
        PrpRouteProfession = "PRP.ROUTE.PROFESSION",
        PrpRouteInvestor = "PRP.ROUTE.INVESTOR",
        PrpRouteRefugee = "PRP.ROUTE.REFUGEE",
        PrpRouteNomad = "PRP.ROUTE.NOMAD",
        /// The document of entry that the route asks for.
        PrpEntryDocument = "PRP.ENTRY_DOCUMENT",
        /// The application is filed while the stay is lawful.
        PrpStay = "PRP.STAY",
        /// Means of at least the legal minimum.
        PrpMeans = "PRP.MEANS",
        /// The index of the filing day is not in the data, so the amount cannot be told.
        PrpMeansUnknown = "PRP.MEANS.UNKNOWN",
        /// Exempt from showing means: by the law, or by the order on a pilot.
        PrpMeansExempt = "PRP.MEANS.EXEMPT",
        PrpMeansExemptPilot = "PRP.MEANS.EXEMPT.PILOT",
        /// A foreign passport, not an internal one.
        PrpPassportKind = "PRP.PASSPORT.KIND",
        /// The passport outlasts the filing day by long enough.
        PrpPassportTerm = "PRP.PASSPORT.TERM",
        PrpBarRefusal = "PRP.BAR.REFUSAL",
        PrpBarRefusalNone = "PRP.BAR.REFUSAL.NONE",
        PrpBarOffence = "PRP.BAR.OFFENCE",
        PrpBarOffenceNone = "PRP.BAR.OFFENCE.NONE",
        PrpBarOffenceExempt = "PRP.BAR.OFFENCE.EXEMPT",
        /// An expulsion within five years.
        PrpBarExpulsion = "PRP.BAR.EXPULSION",
        PrpBarExpulsionNone = "PRP.BAR.EXPULSION.NONE",
        PrpConviction = "PRP.CONVICTION",
        /// A child under sixteen is on the parents' file.
        PrpChild = "PRP.CHILD",
        /// How long the card would run.
        PrpTerm = "PRP.TERM",
        PrpFee = "PRP.FEE",
        PrpDecision = "PRP.DECISION",
        /// No decision within the term.
        PrpDecisionLate = "PRP.DECISION.LATE",
        PrpPaperForm = "PRP.PAPER.FORM",
        PrpPaperPassport = "PRP.PAPER.PASSPORT",
        PrpPaperBirth = "PRP.PAPER.BIRTH",
        PrpPaperStateConsent = "PRP.PAPER.STATE_CONSENT",
        PrpPaperAutobiography = "PRP.PAPER.AUTOBIOGRAPHY",
        PrpPaperSolvency = "PRP.PAPER.SOLVENCY",
        PrpPaperCriminalRecord = "PRP.PAPER.CRIMINAL_RECORD",
        PrpPaperChildConsent = "PRP.PAPER.CHILD_CONSENT",
        PrpPaperHousing = "PRP.PAPER.HOUSING",
        PrpPaperMedical = "PRP.PAPER.MEDICAL",
        PrpPaperPhoto = "PRP.PAPER.PHOTO",
        PrpPaperFee = "PRP.PAPER.FEE",
        PrpPaperIin = "PRP.PAPER.IIN",
        PrpPaperMarriage = "PRP.PAPER.MARRIAGE",
        PrpPaperFingerprints = "PRP.PAPER.FINGERPRINTS",
        PrpPaperScreening = "PRP.PAPER.SCREENING",
        PrpPaperNotification = "PRP.PAPER.NOTIFICATION",
        PrpPaperTranslation = "PRP.PAPER.TRANSLATION",
        PrpPaperLegalisation = "PRP.PAPER.LEGALISATION",
        PrpPaperTreaty = "PRP.PAPER.TREATY",
        /// Proof of origin or route.
        PrpPaperOrigin = "PRP.PAPER.ORIGIN",
        /// The national security body may refuse without reasons.
        PrpRiskSecurity = "PRP.RISK.SECURITY",
        /// The stay ends before the decision.
        PrpRiskStatusEnds = "PRP.RISK.STATUS_ENDS",
        /// An unlawful stay on the filing day.
        PrpRiskOverstay = "PRP.RISK.OVERSTAY",
        PrpRiskMeansAsked = "PRP.RISK.MEANS_ASKED",
        /// Each family member from sixteen shows means of their own.
        PrpRiskFamilyMeans = "PRP.RISK.FAMILY_MEANS",
        PrpRiskPilot = "PRP.RISK.PILOT",
        /// A penalty that counts no longer may still be weighed.
        PrpRiskRecord = "PRP.RISK.RECORD",
        PrpRiskUnpaid = "PRP.RISK.UNPAID",
        /// The applicant must be in the country.
        PrpRiskAbsent = "PRP.RISK.ABSENT",
        PrpRiskDisease = "PRP.RISK.DISEASE",
        /// Cancelled after too little presence.
        PrpCancelPresence = "PRP.CANCEL.PRESENCE",
        /// Cancelled when not working in the profession.
        PrpCancelProfession = "PRP.CANCEL.PROFESSION",
        /// The card follows the PRP.
        CardPrp = "CARD.PRP",
        CardAge = "CARD.AGE",
        /// The passport outlasts the day.
        CardPassport = "CARD.PASSPORT",
        /// Ten years, not beyond the passport.
        CardTerm = "CARD.TERM",
        CardFee = "CARD.FEE",
        CardDecision = "CARD.DECISION",
        /// When the card may be renewed.
        CardRenew = "CARD.RENEW",
        CardPaperForm = "CARD.PAPER.FORM",
        CardPaperPassport = "CARD.PAPER.PASSPORT",
        CardPaperPhoto = "CARD.PAPER.PHOTO",
        CardPaperFee = "CARD.PAPER.FEE",
        CardPaperAddress = "CARD.PAPER.ADDRESS",
        CardPaperCurrent = "CARD.PAPER.CURRENT",
        CardPaperHousing = "CARD.PAPER.HOUSING",
        /// The index of that day is not in the data.
        LawMciUnknown = "LAW.MCI_UNKNOWN",
    }
}
