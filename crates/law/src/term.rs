//! The longest term of each ground of a temporary residence permit.

use ruqsat_calendar::Day;

use crate::dated::Dated;
use crate::ids::ids;

ids! {
    /// A ground, or a variant of it with a term of its own.
    TermOf {
        /// Employment.
        Employment = "employment",
        /// Education.
        Education = "education",
        /// Family of a citizen.
        FamilyOfCitizen = "family_of_citizen",
        /// Family of a permanent resident.
        FamilyOfResident = "family_of_resident",
        /// Family of an ethnic Kazakh who holds a TRP.
        FamilyOfEthnicKazakh = "family_of_ethnic_kazakh",
        /// Family of a business immigrant.
        FamilyOfBusiness = "family_of_business",
        /// Family in the employee's application.
        FamilyOfEmployee = "family_of_employee",
        /// Business immigration.
        Business = "business",
        /// Business immigration of an ethnic Kazakh.
        BusinessOfEthnicKazakh = "business_of_ethnic_kazakh",
        /// Missionary activity.
        Mission = "mission",
        /// In-patient treatment.
        Treatment = "treatment",
        /// Household labour.
        HouseholdLabour = "household_labour",
        /// Intra-corporate transfer.
        IntraCorporate = "intra_corporate",
        /// Seasonal work.
        Seasonal = "seasonal",
        /// Search for work.
        QualifiedSearch = "qualified_search",
        /// AIFC.
        Aifc = "aifc",
        /// AIFC investment residency.
        AifcInvestor = "aifc_investor",
        /// Astana Hub.
        AstanaHub = "astana_hub",
        /// Victims of trafficking.
        TraffickingVictim = "trafficking_victim",
    }
}

/// Longest terms in months; a variant without a value has a term that is not known.
#[derive(Debug, Clone)]
pub struct Terms {
    months: Vec<Option<Dated<i32>>>,
}

impl Terms {
    /// By [`TermOf::index`].
    pub const fn new(months: Vec<Option<Dated<i32>>>) -> Self {
        Self { months }
    }

    /// What the longest term was and is; `None` when no source gives one.
    pub fn of(&self, of: TermOf) -> Option<&Dated<i32>> {
        self.months.get(of.index())?.as_ref()
    }

    /// The longest term in months on a day; `None` when no source gives one.
    pub fn months(&self, of: TermOf, day: Day) -> Option<i32> {
        self.of(of)?.on(day).map(|term| term.value)
    }
}
