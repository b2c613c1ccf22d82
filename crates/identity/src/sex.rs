//! The sex that a document names.

/// Sex (kk *жынысы*, ru *пол*) as a document names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// The document says that it does not say.
    Unspecified,
}

impl Sex {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Female, Self::Male, Self::Unspecified];

    /// Its stable id, such as `female`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Unspecified => "unspecified",
        }
    }
}
