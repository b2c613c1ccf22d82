//! Reads `law/states/document_codes.toml`: whose the three-letter codes of travel documents are.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::Fault;
use crate::state::State;

/// What a code of a travel document says about its holder, or about who issued it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeHolder {
    /// A citizen of the state; the state itself, where it issued the document.
    Citizen(State),
    /// A national of the state who is not its citizen, such as a British overseas citizen.
    National(State),
    /// A stateless person (kk *азаматтығы жоқ адам*, ru *лицо без гражданства*).
    Stateless,
    /// A refugee (kk *босқын*, ru *беженец*): the document names no citizenship.
    Refugee,
    /// The issuing state does not say what the holder is.
    Unspecified,
    /// An authority that is no state of ISO 3166, such as the United Nations.
    Authority,
    /// The state of specimens.
    Specimen,
}

impl CodeHolder {
    /// The citizenship as the contract writes it: a state, or [`State::STATELESS`] for those
    /// whose papers name none. `None`: the code does not tell, the person has to.
    pub const fn citizenship(self) -> Option<State> {
        match self {
            Self::Citizen(state) | Self::National(state) => Some(state),
            Self::Stateless | Self::Refugee => Some(State::STATELESS),
            Self::Unspecified | Self::Authority | Self::Specimen => None,
        }
    }
}

/// The codes of travel documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCodes {
    holders: BTreeMap<String, CodeHolder>,
}

impl DocumentCodes {
    /// Whose that code is, written without fillers, as `KAZ` or `D`; `None` for a code that is not
    /// in use.
    pub fn of(&self, code: &str) -> Option<CodeHolder> {
        self.holders.get(code).copied()
    }

    /// All of them, by the alphabet.
    pub fn all(&self) -> impl Iterator<Item = (&str, CodeHolder)> {
        let codes = self.holders.iter();
        codes.map(|(code, holder)| (code.as_str(), *holder))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    state: BTreeMap<Spanned<String>, Spanned<String>>,
    national: BTreeMap<Spanned<String>, Spanned<String>>,
    stateless: Vec<Spanned<String>>,
    refugee: Vec<Spanned<String>>,
    unspecified: Vec<Spanned<String>>,
    authority: Vec<Spanned<String>>,
    specimen: Vec<Spanned<String>>,
}

/// Reads the codes from their one file, a path and its text.
///
/// # Errors
/// Every [`Fault`] found in it.
pub fn parse(path: &str, text: &str) -> Result<DocumentCodes, Vec<Fault>> {
    let written: Written =
        toml::from_str(text).map_err(|error| vec![Fault::of_toml(path, text, &error)])?;
    let mut codes = Codes::new(path, text);
    for (code, state) in &written.state {
        codes.add_of(code, state, CodeHolder::Citizen);
    }
    for (code, state) in &written.national {
        codes.add_of(code, state, CodeHolder::National);
    }
    for (list, holder) in [
        (&written.stateless, CodeHolder::Stateless),
        (&written.refugee, CodeHolder::Refugee),
        (&written.unspecified, CodeHolder::Unspecified),
        (&written.authority, CodeHolder::Authority),
        (&written.specimen, CodeHolder::Specimen),
    ] {
        for code in list {
            codes.add(code, holder);
        }
    }
    if codes.faults.is_empty() {
        let holders = codes.holders;
        Ok(DocumentCodes { holders })
    } else {
        Err(codes.faults)
    }
}

/// The codes read so far, and what is wrong with them.
struct Codes<'a> {
    path: &'a str,
    text: &'a str,
    holders: BTreeMap<String, CodeHolder>,
    faults: Vec<Fault>,
}

impl<'a> Codes<'a> {
    const fn new(path: &'a str, text: &'a str) -> Self {
        Self {
            path,
            text,
            holders: BTreeMap::new(),
            faults: Vec::new(),
        }
    }

    fn add_of(
        &mut self,
        code: &Spanned<String>,
        state: &Spanned<String>,
        holder: fn(State) -> CodeHolder,
    ) {
        if let Some(state) = State::from_code(state.get_ref()) {
            self.add(code, holder(state));
        } else {
            let what = format!("`{}` is no code of a state", state.get_ref());
            self.fault(&state.span(), what, "write two capitals, such as `UZ`");
        }
    }

    fn add(&mut self, code: &Spanned<String>, holder: CodeHolder) {
        let letters = code.get_ref();
        let fits =
            matches!(letters.len(), 1..=3) && letters.bytes().all(|b| b.is_ascii_uppercase());
        if !fits {
            let what = format!("`{letters}` is no code of a document");
            self.fault(
                &code.span(),
                what,
                "write up to three capitals, such as `UZB`",
            );
        } else if self.holders.insert(letters.clone(), holder).is_some() {
            let what = format!("the code `{letters}` stands twice");
            self.fault(&code.span(), what, "keep one of the two");
        }
    }

    fn fault(&mut self, place: &Range<usize>, what: String, help: &str) {
        self.faults
            .push(Fault::at(self.path, self.text, place, what, help));
    }
}

#[cfg(test)]
mod tests;
