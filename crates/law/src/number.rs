//! The single numbers of the law, each dated and sourced in `law/parameters`.

use crate::card::Trilingual;
use crate::ids::ids;

ids! {
    /// A number of the law. Its unit is in its data file; an id ends in its unit.
    ///
    /// A number that has no value on a day does not exist in the law of that day: the rule that
    /// needs it does not apply (registration of immigrants before 2026-07-01), or says that it
    /// cannot tell (the index of a year that is not known yet).
    Number {
        /// One monthly calculation index for fines and fees, in tenge.
        MciTenge = "mci_tenge",
        /// Working days for the host's notification of an arrival.
        NotificationDays = "notification_working_days",
        /// The calendar day by which an immigrant registers.
        RegistrationDays = "registration_days",
        /// Days of one stay after which it is a long one: the immigrant registers, and citizens of
        /// some agreement states need a TRP.
        LongStayDays = "long_stay_days",
        /// Working days to register a new address.
        RegistrationMoveDays = "registration_move_working_days",
        /// Calendar days after the end of a stay in which a TRP may still be asked for.
        TrpGraceDays = "trp_grace_days",
        /// Calendar days before its end from which a TRP is renewed.
        TrpRenewalDays = "trp_renewal_window_days",
        /// Calendar days after the job ends.
        TrpJobEndDays = "trp_job_end_days",
        /// The age at which a child needs its own TRP and card, in years.
        OwnPermitAge = "own_permit_age_years",
        /// Calendar days after that birthday.
        OwnPermitDays = "own_permit_days",
        /// The age from which fingerprints are taken, in years.
        FingerprintAge = "fingerprint_age_years",
        /// The age from which they may be given, in years.
        FingerprintVoluntaryAge = "fingerprint_voluntary_age_years",
        /// Calendar days before its end by which a card is best renewed.
        CardRenewalDays = "card_renewal_days",
        /// Calendar days before its end by which a card is renewed at the latest.
        CardRenewalLatestDays = "card_renewal_latest_days",
        /// Calendar days before its end from which we remind.
        CardReminderDays = "card_reminder_days",
        /// Days of presence of a permanent resident in every twelve months.
        PresenceDays = "presence_days",
        /// The months of that window.
        PresenceMonths = "presence_window_months",
        /// Calendar days a permanent resident may be without registration.
        RpAddressDays = "rp_address_days",
        /// Calendar days to exchange a foreign driving licence.
        LicenceDays = "licence_exchange_days",
        /// Months a foreign-plated car may stay.
        CarMonths = "car_stay_months",
        /// Days of the car's stay after which we warn.
        CarReminderDays = "car_reminder_days",
        /// Days the car must then be out.
        CarOutDays = "car_out_days",
        /// Calendar days for the notice to Russia.
        HomeNoticeDays = "home_notice_days",
        /// Years a marriage must have lasted for family reunification.
        MarriageYears = "marriage_years",
        /// Years an inviting permanent resident has lived here.
        InviterRpYears = "inviter_rp_years",
        /// Years an inviting ethnic Kazakh has held a TRP.
        InviterEthnicYears = "inviter_ethnic_trp_years",
        /// Years an inviting business immigrant has held a TRP.
        InviterBusinessYears = "inviter_business_years",
        /// The age below which a child is a family member, in years.
        ChildAge = "child_age_years",
        /// Majority, in years.
        AdultAge = "adult_age_years",
        /// Visa-free days that a labour immigrant's nationality must have.
        HouseholdVisaFreeDays = "household_visa_free_days",
        /// 1 when contracts of every nationality, not of the EAEU alone, must be registered.
        ContractRegistryForAll = "contract_registry_for_all",
        /// Fee of a TRP, in tenths of an index.
        TrpFee = "trp_fee_mci_tenths",
        /// Working days to decide a TRP.
        TrpDecisionDays = "trp_decision_working_days",
        /// Working days that practice reports at the longest.
        TrpDecisionExpectedDays = "trp_decision_expected_working_days",
        /// Working days to decide a TRP after the approval of the AIFC, both together.
        AifcDecisionDays = "aifc_decision_working_days",
        /// Fee of a PRP, in tenths of an index.
        PrpFee = "prp_fee_mci_tenths",
        /// Calendar days to decide a PRP.
        PrpDecisionDays = "prp_decision_days",
        /// Calendar days that practice reports.
        PrpDecisionExpectedDays = "prp_decision_expected_days",
        /// Calendar days of the pilot's screening before filing.
        ScreeningDays = "screening_days",
        /// Least means, in indices.
        MeansMci = "means_mci",
        /// The age from which each family member shows means, in years.
        MeansAge = "means_age_years",
        /// Calendar days that the passport must exceed on the filing day.
        PassportLeftDays = "passport_left_days",
        /// Years of the bar after a refusal.
        RefusalBarYears = "refusal_bar_years",
        /// Years of the bar after an offence.
        OffenceBarYears = "offence_bar_years",
        /// Years of the bar after an expulsion.
        ExpulsionBarYears = "expulsion_bar_years",
        /// Calendar days of the visa or TRP during the decision of a PRP.
        PendingStatusDays = "pending_status_days",
        /// Years of the card.
        CardYears = "card_years",
        /// Fee of the card, in tenths of an index.
        CardFee = "card_fee_mci_tenths",
        /// Working days to make the card.
        CardDecisionDays = "card_decision_working_days",
        /// Calendar months in which a case may be opened.
        LimitationMonths = "limitation_months",
        /// Calendar days in which half a fine may be paid.
        DiscountDays = "discount_days",
        /// What is left of a fine then, in percent.
        DiscountPercent = "discount_percent",
        /// Years in which a penalty makes the next one a repeat.
        RepeatYears = "repeat_years",
        /// Calendar months to begin a business immigrant's company.
        CompanyMonths = "company_months",
        /// Age at which a child consents to the PRP, in years.
        ChildConsentAge = "child_consent_age_years",
        /// Calendar days for which an issued paper stays fresh.
        PaperFreshDays = "paper_fresh_days",
        /// Calendar days that a plan leaves to gather papers.
        PreparationDays = "preparation_days",
        /// Calendar days before the filing in which a plan places what soon grows old.
        NearFilingDays = "near_filing_days",
    }
}

/// What a number measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its unit: tenge, days, working days, years …
    pub unit: String,
    /// What it is called.
    pub heading: Trilingual,
    /// Which day's value is used: `entry_day`, `filing_day`, `offence_day` …
    pub measured: String,
}
