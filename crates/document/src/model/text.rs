//! Words with their weight, their link and their language.

/// Words in a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Parts that differ in weight, link or language.
    pub spans: Vec<Span>,
}

/// Words that share weight, link and language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The words. A no-break space keeps two of them on one line.
    pub words: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Where they lead.
    pub link: Option<Link>,
    /// Their language, where it is not the document's: `kk`, `ru`, `en`.
    pub language: Option<String>,
}

/// Where words lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// An address that begins with `https:`, `http:`, `mailto:` or `tel:`; others stay mere words.
    pub address: String,
    /// What a screen reader says of it; when empty, the words of the link.
    pub alternative: String,
}

impl Text {
    /// These words in bold.
    pub fn bold(words: impl Into<String>) -> Self {
        Self::default().and_bold(words)
    }

    /// The same with more words behind it.
    #[must_use]
    pub fn and(self, words: impl Into<String>) -> Self {
        self.with(Span {
            words: words.into(),
            ..Span::default()
        })
    }

    /// The same with bold words behind it.
    #[must_use]
    pub fn and_bold(self, words: impl Into<String>) -> Self {
        self.with(Span {
            words: words.into(),
            bold: true,
            ..Span::default()
        })
    }

    /// The same with a link behind it.
    #[must_use]
    pub fn and_link(self, words: impl Into<String>, link: Link) -> Self {
        self.with(Span {
            words: words.into(),
            link: Some(link),
            ..Span::default()
        })
    }

    /// The same with that span behind it.
    #[must_use]
    pub fn with(mut self, span: Span) -> Self {
        self.spans.push(span);
        self
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::default().and(words)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self::default().and(words)
    }
}
