//! Offences of the administrative code and their sanctions.

use ruqsat_calendar::Day;

use crate::because::Confidence;
use crate::ids::ids;
use crate::rule::RuleId;

ids! {
    /// Who does something, or is punished.
    Party {
        /// The foreigner.
        Foreigner = "foreigner",
        /// The host person (kk *қабылдаушы тұлға*, ru *принимающее лицо*).
        Host = "host",
        /// The employer.
        Employer = "employer",
        /// The owner of the dwelling.
        Owner = "owner",
    }
}

ids! {
    /// The size of the offender, by which fines differ.
    Size {
        /// An individual.
        Individual = "individual",
        /// An official of an employer (article 519 only).
        Official = "official",
        /// An official, small business or non-profit body.
        Small = "small",
        /// A medium business.
        Medium = "medium",
        /// A large business.
        Large = "large",
    }
}

/// What an offence costs one size of offender.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sanction {
    /// A warning.
    pub warning: bool,
    /// A fine, in monthly calculation indices.
    pub fine_mci: Option<i32>,
    /// Administrative arrest of at most so many days, as the alternative or the whole.
    pub arrest_days: Option<i32>,
    /// Expulsion, as the alternative or the whole.
    pub expulsion: bool,
}

impl Sanction {
    /// The code knows nothing but a fine or a warning: half may be paid at once (article 810).
    pub const fn can_be_discounted(&self) -> bool {
        self.fine_mci.is_some() && self.arrest_days.is_none() && !self.expulsion
    }
}

/// One part of an article of the administrative code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offence {
    /// Such as `koap-517-3-2`.
    pub id: String,
    /// Who commits it.
    pub who: Party,
    /// The rule that explains it.
    pub rule: RuleId,
    /// For an overstay: the first and the last day over (none: without end) of this step.
    pub overstay_days: Option<(i32, Option<i32>)>,
    /// The offences whose repetition within a year this is, by id; empty for a first offence.
    pub repeats: Vec<String>,
    /// The sanction of each size of offender that the article names.
    pub sanctions: Vec<(Size, Sanction)>,
    /// The first day in force.
    pub from: Day,
    /// The last day in force; `None` while it stands.
    pub until: Option<Day>,
    /// Where it is written.
    pub source: Vec<String>,
    /// How sure we are.
    pub confidence: Confidence,
}

impl Offence {
    /// The sanction of a size; of an individual where the article does not tell sizes apart.
    pub fn sanction(&self, size: Size) -> Option<Sanction> {
        let of = |wanted| self.sanctions.iter().find(|(named, _)| *named == wanted);
        of(size)
            .or_else(|| of(Size::Individual))
            .map(|(_, sanction)| *sanction)
    }
}
