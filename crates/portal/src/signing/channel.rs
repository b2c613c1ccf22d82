//! The ways in which a signature reaches us.

/// How a signature came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Channel {
    /// A file or text that was made elsewhere.
    File,
    /// NCALayer on the person's computer.
    NcaLayer,
    /// eGov mobile on the person's phone.
    EgovMobile,
    /// A key of the demo.
    Demo,
}

impl Channel {
    /// Its name in texts and files, for ever.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::NcaLayer => "ncalayer",
            Self::EgovMobile => "egov-mobile",
            Self::Demo => "demo",
        }
    }
}
