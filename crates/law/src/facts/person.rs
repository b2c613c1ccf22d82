//! Who the person is, and which papers they hold.

use ruqsat_calendar::Day;

use super::{Documents, List};
use crate::amount::Tenge;
use crate::ids::ids;
use crate::lists::{Channel, DocumentId, Ground, PermitKind, Recognition, Route};
use crate::state::State;

/// The foreigner (kk *шетелдік*, ru *иностранец*) or stateless person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Citizenship; [`State::STATELESS`] for none.
    pub citizenship: State,
    /// Day of birth.
    pub born_on: Option<Day>,
    /// Ethnic Kazakh (kk *этникалық қазақ*, ru *этнический казах*).
    pub ethnic_kazakh: Option<bool>,
    /// Born in, or once a citizen of, the Kazakh SSR or Kazakhstan.
    pub former_compatriot: Option<bool>,
    /// Recognised as; `None` is not known, empty is nothing.
    pub recognised_as: Option<List<Recognition>>,
}

impl Person {
    /// Nothing known but the citizenship.
    pub const fn of(citizenship: State) -> Self {
        Self {
            citizenship,
            born_on: None,
            ethnic_kazakh: None,
            former_compatriot: None,
            recognised_as: None,
        }
    }
}

ids! {
    /// Kind of identity document.
    PassportKind {
        /// A passport for travel abroad (ru *заграничный паспорт*).
        ForeignPassport = "foreign_passport",
        /// A passport for use inside the home state (ru *внутренний паспорт*).
        InternalPassport = "internal_passport",
        /// An identity card.
        IdCard = "id_card",
        /// A diplomatic or service passport.
        Diplomatic = "diplomatic",
    }
}

/// The identity document that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passport {
    /// Its kind.
    pub kind: Option<PassportKind>,
    /// Its last day.
    pub expires_on: Option<Day>,
}

/// Papers, means and fingerprints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Papers {
    /// The identity document.
    pub passport: Option<Passport>,
    /// Papers held; `None` is not known, empty is none.
    pub documents: Option<Documents>,
    /// Funds in a resident second-tier bank, in tenge.
    pub funds: Option<Tenge>,
    /// An individual identification number (IIN; kk *ЖСН*, ru *ИИН*) is held. The digits are
    /// not needed to judge, so they do not come this far.
    pub iin: Option<bool>,
    /// The day fingerprints were taken.
    pub fingerprinted_on: Option<Day>,
    /// The last day of the medical insurance.
    pub insurance_until: Option<Day>,
}

impl Papers {
    /// The person names the paper among those held, in whatever form.
    pub(crate) fn names(&self, document: DocumentId) -> bool {
        let documents = self.documents.as_ref();
        documents.is_some_and(|documents| documents.named().contains(document))
    }
}

/// What a checklist is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One ground of a TRP.
    Ground(Ground),
    /// One route of a PRP.
    Route(Route),
}

impl Target {
    /// All of them, grounds first.
    pub fn all() -> impl Iterator<Item = Self> {
        let grounds = Ground::ALL.iter().copied().map(Self::Ground);
        grounds.chain(Route::ALL.iter().copied().map(Self::Route))
    }

    /// Its id, such as `family`: no ground and route share one.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ground(ground) => ground.id(),
            Self::Route(route) => route.id(),
        }
    }

    /// The ground or route of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        let ground = Ground::from_id(id).map(Self::Ground);
        ground.or_else(|| Route::from_id(id).map(Self::Route))
    }
}

/// What the person asks for; it narrows the answer and never changes a verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wants {
    /// One permit.
    pub permit: Option<PermitKind>,
    /// One ground or route.
    pub target: Option<Target>,
    /// The channel of the application.
    pub channel: Option<Channel>,
}
