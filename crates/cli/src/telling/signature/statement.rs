//! A statement of ours that was signed: what it says, and whether the signature is of its time.

use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::verify::Report;
use ruqsat_signing::{Field, Line, Signer};
use ruqsat_wording::day;

use super::{Checked, Teller};
use crate::page::Page;

impl Teller<'_> {
    /// What it is, who asks for it, about whom and what, and until when it could be signed.
    pub(super) fn statement(&self, checked: &Checked<'_>, page: &mut Page) {
        let Some(statement) = checked.statement else {
            return;
        };
        let kind = self.say(&format!("statement-{}-title", statement.kind().id()));
        page.item(2, "", &self.paint.bold(kind));
        for (field, line) in statement.fields() {
            let label = if field == Field::Site {
                self.say("signature-label-site")
            } else {
                self.say(&format!("statement-field-{}", field.key()))
            };
            let value = self.value(field, line, checked);
            page.item(2, "", &format!("{label}: {value}"));
        }
        self.labelled("asked", &self.asked(statement.signer(), checked), page);
        self.labelled("made", &self.shown(statement.made_at()), page);
        self.labelled("until", &self.shown(statement.until()), page);
    }

    fn value(&self, field: Field, line: &Line, checked: &Checked<'_>) -> String {
        let text = line.as_str();
        match field {
            Field::Host => self.party(text, checked),
            Field::Service => self.wording.name(text),
            Field::From | Field::To => {
                let shown = |on| day(self.wording.language(), on);
                text.parse().map_or_else(|_| text.to_owned(), shown)
            }
            Field::Site
            | Field::Case
            | Field::Person
            | Field::Document
            | Field::Address
            | Field::Outcome => text.to_owned(),
        }
    }

    /// A name and its number, masked as all numbers are.
    fn party(&self, text: &str, checked: &Checked<'_>) -> String {
        let parts = text.rsplit_once(", ").and_then(|(name, number)| {
            let (kind, digits) = number.split_once(' ')?;
            let digits = TwelveDigits::parse(digits)?;
            Some((name, kind.to_ascii_lowercase(), digits))
        });
        let Some((name, kind, digits)) = parts else {
            return text.to_owned();
        };
        let kind = self.say(&format!("signature-label-{kind}"));
        format!("{name}, {kind} {}", checked.number(&digits))
    }

    fn asked(&self, signer: &Signer, checked: &Checked<'_>) -> String {
        let [iin, bin] = ["iin", "bin"].map(|id| self.say(&format!("signature-label-{id}")));
        match signer {
            Signer::Anyone => self.say("signature-asked-anyone"),
            Signer::Person(person) => format!("{iin} {}", checked.number(person)),
            Signer::Organisation {
                bin: number,
                iin: by,
            } => {
                let by = by.as_ref();
                let by = by.map(|by| format!(", {iin} {}", checked.number(by)));
                let by = by.unwrap_or_default();
                format!("{bin} {}{by}", checked.number(number))
            }
        }
    }

    /// Right under the result: that the signature is not of the statement's time.
    pub(super) fn untimely(&self, report: &Report, checked: &Checked<'_>, page: &mut Page) {
        if let Some(refusal) = checked.untimely(report) {
            page.item(
                0,
                "",
                &self.say(&format!("signature-time-{}", refusal.id())),
            );
        }
    }

    /// Beside the instant: that it is one at which the statement could be signed.
    pub(super) fn timely(&self, report: &Report, checked: &Checked<'_>, page: &mut Page) {
        if checked.statement.is_some() && checked.untimely(report).is_none() {
            page.item(2, "", &self.say("signature-time-in-time"));
        }
    }
}
