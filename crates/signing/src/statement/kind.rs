//! The kinds of statements and the fields that each has.

/// What a statement is for. Keys of today both log in and sign: the kind keeps the two apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Showing who one is (kk *кіру*, ru *вход*). It binds nobody to anything.
    Login,
    /// The consent of an owner of a dwelling (kk *меншік иесінің келісімі*, ru *согласие
    /// собственника*).
    Consent,
    /// An application for a service (kk *өтініш*, ru *заявление*).
    Application,
    /// A decision of an officer (kk *шешім*, ru *решение*).
    Decision,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [
        Self::Login,
        Self::Consent,
        Self::Application,
        Self::Decision,
    ];

    /// The first line of its octets. A changed form gets another number.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Login => "kz-ruqsat-login/v1",
            Self::Consent => "kz-ruqsat-consent/v1",
            Self::Application => "kz-ruqsat-application/v1",
            Self::Decision => "kz-ruqsat-decision/v1",
        }
    }

    /// Its name in texts and addresses, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Consent => "consent",
            Self::Application => "application",
            Self::Decision => "decision",
        }
    }

    /// The fields that it has, all of them and in this order.
    #[must_use]
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Login => &[Field::Site],
            Self::Consent => &[
                Field::Site,
                Field::Case,
                Field::Host,
                Field::Person,
                Field::Document,
                Field::Address,
                Field::From,
                Field::To,
            ],
            Self::Application => &[
                Field::Site,
                Field::Case,
                Field::Host,
                Field::Service,
                Field::Person,
                Field::Document,
            ],
            Self::Decision => &[
                Field::Site,
                Field::Case,
                Field::Host,
                Field::Service,
                Field::Person,
                Field::Document,
                Field::Outcome,
            ],
        }
    }

    /// The kind with that tag.
    #[must_use]
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag)
    }
}

/// What a statement says beside its text, for programs and for whoever compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The address of the portal that asks: what is signed for one is worth nothing at another.
    Site,
    /// The matter, by its number.
    Case,
    /// Who asks for it: the host, the employer or whoever applies (kk *шақырушы*, ru *принимающая
    /// сторона*), by name and number, as `DEMO LLP, BIN 991340000017`.
    Host,
    /// The service that is applied for, by its id.
    Service,
    /// The foreigner, as in the passport.
    Person,
    /// The foreigner's passport.
    Document,
    /// The dwelling.
    Address,
    /// The first day, as `2026-12-01`.
    From,
    /// The last day.
    To,
    /// What was decided, by its id.
    Outcome,
}

impl Field {
    /// All fields.
    pub const ALL: [Self; 10] = [
        Self::Site,
        Self::Case,
        Self::Host,
        Self::Service,
        Self::Person,
        Self::Document,
        Self::Address,
        Self::From,
        Self::To,
        Self::Outcome,
    ];

    /// Its key in the octets and in texts, for ever.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Case => "case",
            Self::Host => "host",
            Self::Service => "service",
            Self::Person => "person",
            Self::Document => "document",
            Self::Address => "address",
            Self::From => "from",
            Self::To => "to",
            Self::Outcome => "outcome",
        }
    }

    /// Whether it holds a day.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self, Self::From | Self::To)
    }

    /// Whether it holds a name and the number of whoever bears it.
    #[must_use]
    pub const fn is_party(self) -> bool {
        matches!(self, Self::Host)
    }
}
