//! Work, study, treatment, mission, business.

use ruqsat_calendar::Day;

use super::List;
use crate::ids::ids;
use crate::lists::DocumentId;

ids! {
    /// Kind of employer.
    Employer {
        /// Any legal entity or entrepreneur.
        Ordinary = "ordinary",
        /// A participant of Astana Hub.
        AstanaHub = "astana_hub",
        /// A body or participant of the AIFC.
        Aifc = "aifc",
        /// A household.
        Household = "household",
    }
}

ids! {
    /// The contract of work.
    Contract {
        /// None.
        None = "none",
        /// An employment contract in the unified registry (kk *ЕШБЕЖ*, ru *ЕСУТД*).
        Registered = "esutd",
        /// A civil-law contract for work or services.
        Civil = "civil",
        /// An employment contract that is not registered.
        Unregistered = "unregistered",
    }
}

ids! {
    /// A special arrangement of work.
    Arrangement {
        /// Intra-corporate transfer (kk *корпоративішілік ауыстыру*).
        IntraCorporate = "intra_corporate",
        /// Seasonal work (kk *маусымдық*).
        Seasonal = "seasonal",
        /// Neither of them.
        None = "none",
    }
}

/// Work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// The employer.
    pub employer: Option<Employer>,
    /// The contract.
    pub contract: Option<Contract>,
    /// The last day of the contract.
    pub until: Option<Day>,
    /// A permit to attract foreign labour, or the labour immigrant's permit of a household.
    pub labour_permit: Option<bool>,
    /// A certificate of qualification match.
    pub qualification_certificate: Option<bool>,
    /// The day the job ended.
    pub ended_on: Option<Day>,
    /// A special arrangement.
    pub arrangement: Option<Arrangement>,
}

/// What is known of one paper of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Held.
    Yes,
    /// Not held.
    No,
    /// Held, issued on that day.
    Since(Day),
}

/// Study, treatment, mission or business.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Activity {
    /// It is known that the person does not do it; nothing else is known then.
    pub absent: bool,
    /// Its last day.
    pub until: Option<Day>,
    /// The papers of the ground.
    pub papers: List<(DocumentId, Held)>,
}

/// What the person does here; `None` is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Occupation {
    /// Work.
    pub work: Option<Work>,
    /// Full-time study.
    pub study: Option<Box<Activity>>,
    /// In-patient treatment, or care for a patient.
    pub treatment: Option<Box<Activity>>,
    /// Missionary activity.
    pub mission: Option<Box<Activity>>,
    /// Business immigration.
    pub business: Option<Box<Activity>>,
}
