//! By what people sign, as data with sources: where NCALayer comes from, how phone apps are opened.

use serde::Deserialize;
use toml::value::Datetime;

const CHANNELS: &str = include_str!("../channels.toml");

/// All of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Channels {
    /// The program on people's computers.
    pub(crate) ncalayer: NcaLayer,
    /// The apps on their phones.
    #[serde(rename = "app")]
    pub(crate) apps: Vec<PhoneApp>,
    /// What a demo invents.
    pub(crate) demo: Demo,
}

/// The certification centre's program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NcaLayer {
    /// Where it is given away.
    pub(crate) page: String,
    /// Purposes of keys of anybody, of persons and of organisations, with blanks between them.
    pub(crate) anyone: String,
    pub(crate) person: String,
    pub(crate) organisation: String,
    #[expect(dead_code, reason = "read by people who look after the data")]
    source: String,
    #[expect(dead_code, reason = "as above")]
    confidence: Confidence,
    #[expect(dead_code, reason = "as above")]
    checked: Datetime,
}

/// An app that signs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhoneApp {
    /// Its name, the same in every language.
    pub(crate) name: String,
    /// Whose keys it holds.
    pub(crate) signs_as: SignsAs,
    launch: String,
    #[expect(dead_code, reason = "read by people who look after the data")]
    source: String,
    #[expect(dead_code, reason = "as above")]
    confidence: Confidence,
    #[expect(dead_code, reason = "as above")]
    checked: Datetime,
}

/// Whose keys an app holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SignsAs {
    /// A person's own.
    Person,
    /// An organisation's.
    Organisation,
}

/// What a demo invents.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Demo {
    /// The business identification number of who asks for signatures.
    pub(crate) bin: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Confidence {
    High,
    Medium,
    Low,
}

impl Channels {
    /// As they came with the program.
    pub(crate) fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(CHANNELS)
    }
}

impl PhoneApp {
    /// The address that opens the app with a statement.
    pub(crate) fn launch(&self, statement: &str) -> String {
        let escaped = statement.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        });
        format!("{}{}", self.launch, escaped.collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use ruqsat_identity::Bin;

    use super::*;

    #[test]
    fn what_came_with_the_program_can_be_read() {
        let channels = Channels::read().unwrap();
        let whose: Vec<SignsAs> = channels.apps.iter().map(|app| app.signs_as).collect();
        assert_eq!(whose, [SignsAs::Person, SignsAs::Organisation]);
        assert!(channels.ncalayer.page.starts_with("https://"));
        assert!(channels.demo.bin.parse::<Bin>().is_ok());
    }

    #[test]
    fn the_address_of_a_statement_is_escaped() {
        let channels = Channels::read().unwrap();
        assert_eq!(
            channels.apps[0].launch("https://ruqsat.kz/egov/a-b/mgovSign"),
            "https://m.egov.kz/mobileSign/?link=https%3A%2F%2Fruqsat.kz%2Fegov%2Fa-b%2FmgovSign"
        );
    }
}
