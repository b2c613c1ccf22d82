//! A statement of ours for programs.

use std::collections::BTreeMap;

use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signing::{Field, Line, Signer};
use serde::Serialize;

use crate::telling::signature::Checked;

/// What the signed statement says.
#[derive(Serialize)]
pub(super) struct Told {
    kind: &'static str,
    fields: BTreeMap<&'static str, String>,
    signer: Asked,
    made_at: String,
    until: String,
}

/// Who is to sign; nobody in particular where both numbers are absent.
#[derive(Serialize)]
struct Asked {
    #[serde(skip_serializing_if = "Option::is_none")]
    iin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bin: Option<String>,
}

impl Told {
    pub(super) fn of(checked: &Checked<'_>) -> Option<Self> {
        let statement = checked.statement?;
        let fields = statement.fields();
        let fields = fields.map(|(field, line)| (field.key(), value(field, line, checked)));
        Some(Self {
            kind: statement.kind().id(),
            fields: fields.collect(),
            signer: Asked::of(statement.signer(), checked),
            made_at: statement.made_at().to_string(),
            until: statement.until().to_string(),
        })
    }
}

/// The value as it was signed, with the number of a party masked as all numbers are.
fn value(field: Field, line: &Line, checked: &Checked<'_>) -> String {
    let text = line.as_str();
    let masked = || {
        let (name, digits) = text.rsplit_once(' ')?;
        let digits = TwelveDigits::parse(digits)?;
        Some(format!("{name} {}", checked.number(&digits)))
    };
    let masked = field.is_party().then(masked).flatten();
    masked.unwrap_or_else(|| text.to_owned())
}

impl Asked {
    fn of(signer: &Signer, checked: &Checked<'_>) -> Self {
        let number = |number: &TwelveDigits| checked.number(number);
        let (iin, bin) = match signer {
            Signer::Anyone => (None, None),
            Signer::Person(iin) => (Some(number(iin)), None),
            Signer::Organisation { bin, iin } => (iin.as_ref().map(number), Some(number(bin))),
        };
        Self { iin, bin }
    }
}
