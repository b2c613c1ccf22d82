//! Points on which sources disagree.

use crate::ids::ids;

ids! {
    /// A disputed point. Its question, readings, evidence and the one we apply are data:
    /// `law/readings`.
    Topic {
        /// Is the day of entry the first day of a per-entry limit?
        FirstDayOfStay = "first_day_of_stay",
        /// Does the 180-day window roll, or start with the first entry?
        Window = "window",
        /// Is the day of arrival the first working day of the notification?
        FirstDayOfNotification = "first_day_of_notification",
        /// The 30th day for registration: from the day of crossing, or after it?
        RegistrationDay = "registration_day",
        /// Is the day of the move the first of the five working days?
        FirstDayOfMove = "first_day_of_move",
        /// Must an Azerbaijani or Tajik hold a TRP from day 31, or only after 90 days?
        OverThirtyDays = "over_thirty_days",
        /// May a TRP be asked for in the ten days after a stay has ended?
        TrpGrace = "trp_grace",
        /// Which nationalities may hold a TRP?
        TrpNationalities = "trp_nationalities",
        /// How long does the TRP decision take?
        TrpDecision = "trp_decision",
        /// By when must owners sign by EDS on the portal?
        OwnerSignature = "owner_signature",
        /// Through which channels may a TRP be asked for since April 2026?
        TrpChannels = "trp_channels",
        /// Medical insurance of EAEU citizens.
        EaeuInsurance = "eaeu_insurance",
        /// Longest TRP of a citizen's family member.
        FamilyTerm = "family_term",
        /// Must citizens of the 1999 agreement show means?
        MeansOfSimplified = "means_of_simplified",
        /// How long does the PRP decision take?
        PrpDecision = "prp_decision",
        /// Must the stay be lawful on the day on which a PRP is asked for?
        PrpStay = "prp_stay",
        /// From when does the year of an offence run?
        OffenceYear = "offence_year",
        /// How long does the card take?
        CardDecision = "card_decision",
        /// How long before its end is a card renewed?
        CardRenewal = "card_renewal",
        /// Is the autobiography still asked for?
        Autobiography = "autobiography",
        /// Must the state of citizenship consent?
        StateConsent = "state_consent",
        /// Language level of the pilot.
        PilotLanguage = "pilot_language",
        /// Does losing the registration cancel the PRP by itself?
        Deregistration = "deregistration",
        /// Does a visa-free applicant need a TRP while the PRP is decided?
        StatusWhilePending = "status_while_pending",
        /// Foreign-plated car: eleven months or a year.
        CarTerm = "car_term",
        /// Notice to Russia of a foreign residence permit: 30 or 60 days.
        HomeNotice = "home_notice",
        /// Who registers an arrival: the foreigner or the host?
        WhoNotifies = "who_notifies",
        /// Three working days or three calendar days.
        NotificationDays = "notification_days",
        /// Must a departure be notified?
        ExitNotice = "exit_notice",
        /// Visa-free stay of Chinese citizens.
        China = "china",
        /// Visa-free stay of Macau residents.
        Macau = "macau",
        /// Visa-free stay of Cuban citizens.
        Cuba = "cuba",
        /// Visa-free stay of Korean citizens.
        Korea = "korea",
        /// Does a 180-day window apply under the agreements that say 90 days, such as Georgia's?
        AgreementWindow = "agreement_window",
        /// Thirty days a year under some agreements, or the law's 90 in 180?
        AgreementYear = "agreement_year",
        /// Since which day may Turkish citizens stay ninety days?
        Turkiye = "turkiye",
        /// Is the agreement with Saint Kitts and Nevis in force?
        SaintKitts = "saint_kitts",
        /// May an RP holder be a sole proprietor?
        SoleProprietor = "sole_proprietor",
        /// May a TRP holder buy a car?
        CarPurchase = "car_purchase",
        /// May a TRP holder own a dwelling?
        RealEstate = "real_estate",
        /// Is the TRP renewable without limit?
        RenewalLimit = "renewal_limit",
        /// Is the chance of an RP "100 %" without offences?
        Promise = "promise",
    }
}
