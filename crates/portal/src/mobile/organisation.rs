//! Who asks for signatures, as phone apps show it.

use ruqsat_identity::{Bin, NumberFlaw};
use ruqsat_wording::Language;
use serde::Deserialize;

use super::protocol::{self, Names};
use crate::app::App;

/// The organisation that runs the portal. The owner of eGov mobile knows it by its number, and
/// the app asks no address that was not registered for it.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Business identification number (kk *БСН*, ru *БИН*).
    pub bin: Bin,
    /// Its name in Kazakh, Russian and English; where there is none, that of the portal.
    pub names: [Option<String>; 3],
}

/// A file about an organisation that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OrganisationFault {
    /// It is not written as agreed.
    #[error("{0}")]
    Written(#[from] toml::de::Error),
    /// The number is none.
    #[error("`bin`: {0}")]
    Number(NumberFlaw),
}

/// The file: `bin`, and the names as `kk`, `ru`, `en`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    bin: String,
    kk: Option<String>,
    ru: Option<String>,
    en: Option<String>,
}

impl Organisation {
    /// Reads a file: `bin`, and the names in each language as `kk`, `ru`, `en`.
    ///
    /// # Errors
    /// [`OrganisationFault`] when it is not TOML, has another field, or its number is none.
    pub fn read(text: &str) -> Result<Self, OrganisationFault> {
        let File { bin, kk, ru, en } = toml::from_str(text)?;
        Ok(Self {
            bin: bin.parse().map_err(OrganisationFault::Number)?,
            names: [kk, ru, en],
        })
    }

    /// The one that was named; in a demo an invented one. Without any, no phone can be asked.
    pub(crate) fn of(app: &App) -> Option<Self> {
        let invented = || {
            let bin = app.signing.channels.demo.bin.parse().ok()?;
            let names = [None, None, None];
            Some(Self { bin, names })
        };
        let named = app.config.organisation.clone();
        named.or_else(|| app.config.demo.then(invented).flatten())
    }

    /// As the app is told.
    pub(super) fn told(&self, app: &App) -> protocol::Organisation {
        let [kk, ru, en] = &self.names;
        let name = |name: &Option<String>, language| {
            let words = || app.words(language).message("web-name", &[]);
            name.clone().unwrap_or_else(words)
        };
        let names = Names {
            kk: name(kk, Language::Kazakh),
            ru: name(ru, Language::Russian),
            en: name(en, Language::English),
        };
        protocol::Organisation {
            names,
            bin: self.bin.reveal().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_needed_and_names_are_not() {
        let organisation = Organisation::read("bin = \"990040000013\"\nkk = \"Кеңсе\"").unwrap();
        assert_eq!(organisation.bin.reveal(), "990040000013");
        assert_eq!(organisation.names, [Some("Кеңсе".to_owned()), None, None]);
    }

    #[test]
    fn a_wrong_file_says_what_is_wrong() {
        let fault = |text| Organisation::read(text).unwrap_err().to_string();
        assert!(fault("kk = \"Кеңсе\"").contains("`bin`"));
        assert!(fault("bin = \"990040000014\"").starts_with("`bin`: "));
        assert!(fault("bin = \"990040000013\"\nname = \"x\"").contains("name"));
    }
}
