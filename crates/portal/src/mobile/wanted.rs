//! What a phone is told of a statement that waits for a signature.

use std::iter;

use ruqsat_signing::{Field, Signer, Signing};
use ruqsat_wording::{Language, Wording};

use super::protocol::{Detail, Documents, Names};
use crate::app::App;
use crate::channels::SignsAs;
use crate::instant;
use crate::signing::{Seen, field_value, masked};

/// A statement that may be signed.
pub(super) struct Wanted {
    signing: Signing,
    /// Who is asked, by name.
    asked: Option<String>,
}

impl Wanted {
    /// The statement under a token, if it may still be signed.
    pub(super) fn of(app: &App, token: &str) -> Option<Self> {
        let now = instant::now(app);
        let seen = app.signing.desk.look(token, now)?;
        seen.signing.is_open(now).then_some(Self {
            signing: seen.signing,
            asked: seen.about.name,
        })
    }

    /// The last second at which it may be signed, since 1970-01-01 UTC.
    pub(super) fn until(&self) -> i64 {
        self.signing.statement().until().as_second()
    }

    /// Whether an app with keys of that kind can sign it.
    pub(super) fn is_for(&self, signs_as: SignsAs) -> bool {
        match self.signing.statement().signer() {
            Signer::Anyone => true,
            Signer::Person(_) => signs_as == SignsAs::Person,
            Signer::Organisation { .. } => signs_as == SignsAs::Organisation,
        }
    }

    /// What it is, in a language.
    pub(super) fn name(&self, app: &App, language: Language) -> String {
        let kind = self.signing.statement().kind().id();
        app.words(language)
            .message(&format!("statement-{kind}-title"), &[])
    }

    /// The very octets that are to be signed, with what the app shows beside them in a language.
    pub(super) fn document(&self, app: &App, language: Language) -> Documents {
        let names = Names {
            kk: self.name(app, Language::Kazakh),
            ru: self.name(app, Language::Russian),
            en: self.name(app, Language::English),
        };
        let question = self.signing.question();
        Documents::one(names, self.details(app, language), question.octets())
    }

    fn details(&self, app: &App, language: Language) -> Vec<Detail> {
        let words = app.words(language);
        let asked = Detail {
            name: words.message("mobile-signer", &[]),
            value: self.asked(words),
        };
        let fields = self.signing.statement().fields();
        let shown = fields.filter(|(field, _)| *field != Field::Site);
        let shown = shown.map(|(field, line)| Detail {
            name: words.message(&format!("statement-field-{}", field.key()), &[]),
            value: field_value(words, field, line),
        });
        iter::once(asked).chain(shown).collect()
    }

    /// Who is asked: by name, else by number.
    fn asked(&self, words: &Wording) -> String {
        match (&self.asked, self.signing.statement().signer()) {
            (Some(name), _) => name.clone(),
            (None, Signer::Anyone) => words.message("signing-anyone", &[]),
            (None, Signer::Person(iin)) => masked(iin),
            (None, Signer::Organisation { bin, .. }) => bin.reveal().to_owned(),
        }
    }
}

/// The statement under a token, as it stands now.
pub(super) fn seen(app: &App, token: &str) -> Option<Seen> {
    app.signing.desk.look(token, instant::now(app))
}
