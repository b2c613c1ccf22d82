//! A statement as the octets that are signed: readable as they are, in every program that shows
//! a person what they sign.

use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signature::hexadecimal;

use super::{Parts, Signer};

pub(super) const SIGNER: &str = "signer";
pub(super) const ATTACHMENT: &str = "attachment";
pub(super) const CHALLENGE: &str = "challenge";
pub(super) const MADE: &str = "made";
pub(super) const UNTIL: &str = "until";

pub(super) const ANYONE: &str = "anyone";
pub(super) const PERSON: &str = "person ";
pub(super) const ORGANISATION: &str = "organisation ";
pub(super) const BY: &str = " by person ";

pub(super) fn octets(parts: &Parts) -> Vec<u8> {
    let mut lines = vec![parts.kind.tag().to_owned()];
    let mut add = |key: &str, value: &str| lines.push(format!("{key}: {value}"));
    for field in parts.kind.fields() {
        if let Some(value) = parts.fields.get(field) {
            add(field.key(), value.as_str());
        }
    }
    add(SIGNER, &signer(&parts.signer));
    for attachment in &parts.attachments {
        let digest = hexadecimal(&attachment.sha256);
        add(ATTACHMENT, &format!("{digest} {}", attachment.name));
    }
    add(CHALLENGE, &parts.challenge.to_string());
    add(MADE, &parts.made_at.to_string());
    add(UNTIL, &parts.until.to_string());
    for (language, paragraphs) in parts.texts.each() {
        for paragraph in paragraphs {
            add(language, paragraph.as_str());
        }
    }
    let mut octets = lines.join("\n").into_bytes();
    octets.push(b'\n');
    octets
}

fn signer(signer: &Signer) -> String {
    match signer {
        Signer::Anyone => ANYONE.to_owned(),
        Signer::Person(iin) => format!("{PERSON}{}", iin.reveal()),
        Signer::Organisation { bin, iin } => {
            let by = iin.as_ref().map(TwelveDigits::reveal);
            let by = by.map(|iin| format!("{BY}{iin}")).unwrap_or_default();
            format!("{ORGANISATION}{}{by}", bin.reveal())
        }
    }
}
