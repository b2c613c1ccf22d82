//! Groups of states that rules speak of; who belongs to them is dated data in `law/states`.

use crate::ids::ids;

ids! {
    /// A group of states.
    Group {
        /// The Eurasian Economic Union (Armenia, Belarus, Kyrgyzstan, Russia).
        Eaeu = "eaeu",
        /// Nationalities that may hold a TRP.
        TrpNationality = "trp_nationality",
        /// Of these, the ones whose stay over 30 days needs registration or a TRP.
        OverThirtyDays = "over_thirty_days",
        /// States of the agreement of 1999 on simplified citizenship.
        SimplifiedCitizenship = "simplified_citizenship",
        /// States whose civil-status and criminal papers need no apostille.
        LegalisationFree = "legalisation_free",
        /// States that want to be told of a foreign residence permit.
        HomeNotice = "home_notice",
        /// States that issue no consent to residence abroad.
        NoStateConsent = "no_state_consent",
        /// States whose ethnic Kazakhs need no consent of their state.
        EthnicConsentFree = "ethnic_consent_free",
    }
}
