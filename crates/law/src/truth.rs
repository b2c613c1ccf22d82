//! Three-valued truth: a fact may not be known yet.

/// Whether a condition holds; Kleene's logic, so that learning an unknown fact can settle an
/// answer but never turn *yes* into *no*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    No,
    /// A fact that decides it is not known.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// It does not hold.
    #[must_use]
    pub const fn negated(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }

    /// Known to hold.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// Known not to hold.
    pub const fn fails(self) -> bool {
        matches!(self, Self::No)
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Self::Yes } else { Self::No }
    }
}

impl From<Option<bool>> for Truth {
    fn from(known: Option<bool>) -> Self {
        known.map_or(Self::Unknown, Self::from)
    }
}

/// What a condition says of a fact that may not be known.
pub fn test<T>(fact: Option<T>, condition: impl FnOnce(T) -> bool) -> Truth {
    Truth::from(fact.map(condition))
}
