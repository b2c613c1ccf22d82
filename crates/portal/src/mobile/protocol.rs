//! What eGov mobile and a portal say to each other, as `docs/egov-mobile.md` describes it.
//!
//! Written as others' programs publish it; the owner of the app publishes no specification.
//! Of what comes back only the signature is read: everything else the app repeats is ours, and is
//! never believed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// The beginning of the text in a QR code, by which the app knows its own.
pub(crate) const PREFIX: &str = "mobileSign:";

/// The only way of signing that is offered: CMS without the content inside.
const METHOD: &str = "CMS_SIGN_ONLY";

/// There is one document, and this is its number.
const DOCUMENT: i64 = 1;

/// Answer of the first address: who asks for a signature, until when, and where the document is.
#[derive(Debug, Serialize)]
pub(crate) struct Invitation {
    /// What is to be signed, in the person's language.
    pub(crate) description: String,
    /// Until when the addresses work: `2026-11-22T09:30:00.000+0500`.
    pub(crate) expiry_date: String,
    /// Who asks.
    pub(crate) organisation: Organisation,
    /// Where the document is.
    pub(crate) document: Place,
}

/// Who asks for a signature.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Organisation {
    /// Its name in three languages.
    #[serde(flatten)]
    pub(crate) names: Names,
    /// Business identification number (kk *БСН*, ru *БИН*), twelve digits.
    pub(crate) bin: String,
}

/// Where the document is.
#[derive(Debug, Serialize)]
pub(crate) struct Place {
    uri: String,
    auth_type: &'static str,
    auth_token: &'static str,
}

impl Place {
    /// A second token would be told by the first address to whoever knows it: it proves nothing.
    pub(crate) const fn open(uri: String) -> Self {
        Self {
            uri,
            auth_type: "None",
            auth_token: "",
        }
    }
}

/// Answer of the second address: the document.
#[derive(Debug, Serialize)]
pub(crate) struct Documents {
    #[serde(rename = "signMethod")]
    method: &'static str,
    version: u8,
    #[serde(rename = "documentsToSign")]
    list: [Document; 1],
}

/// A name in three languages. What the app calls `kz` is the language `kk`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Names {
    #[serde(rename = "nameKz")]
    pub(crate) kk: String,
    #[serde(rename = "nameRu")]
    pub(crate) ru: String,
    #[serde(rename = "nameEn")]
    pub(crate) en: String,
}

/// A line that the app shows about a document.
#[derive(Debug, Serialize)]
pub(crate) struct Detail {
    pub(crate) name: String,
    pub(crate) value: String,
}

#[derive(Debug, Serialize)]
struct Document {
    id: i64,
    #[serde(flatten)]
    names: Names,
    meta: Vec<Detail>,
    #[serde(rename = "document")]
    held: Held,
}

#[derive(Debug, Serialize)]
struct Held {
    file: File,
}

#[derive(Debug, Serialize)]
struct File {
    mime: &'static str,
    #[serde(rename = "data")]
    base64: String,
}

impl Documents {
    /// One plain text, which the app can show before it is signed.
    pub(crate) fn one(names: Names, meta: Vec<Detail>, octets: &[u8]) -> Self {
        let file = File {
            mime: "text/plain",
            base64: STANDARD.encode(octets),
        };
        let document = Document {
            id: DOCUMENT,
            names,
            meta,
            held: Held { file },
        };
        Self {
            method: METHOD,
            version: 1,
            list: [document],
        }
    }
}

/// What a phone sends back: the same document with a signature in the place of the text.
#[derive(Debug, Deserialize)]
struct Returned {
    #[serde(rename = "signMethod")]
    method: Option<String>,
    #[serde(rename = "documentsToSign")]
    list: Vec<Signed>,
}

#[derive(Debug, Deserialize)]
struct Signed {
    id: i64,
    document: Holding,
}

#[derive(Debug, Deserialize)]
struct Holding {
    file: Signature,
}

#[derive(Debug, Deserialize)]
struct Signature {
    #[serde(rename = "data")]
    cms: String,
}

/// Why what a phone sent cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strange {
    /// It is not JSON, or not built as agreed.
    Shape,
    /// It was signed in another way than was asked for.
    Method,
    /// Another document than the one that was handed out, or several.
    Documents,
}

/// The signature that a phone sent, in base64 or PEM.
pub(crate) fn signature(body: &[u8]) -> Result<String, Strange> {
    let returned: Returned = serde_json::from_slice(body).map_err(|_| Strange::Shape)?;
    if returned.method.is_some_and(|method| method != METHOD) {
        return Err(Strange::Method);
    }
    match <[Signed; 1]>::try_from(returned.list) {
        Ok([one]) if one.id == DOCUMENT => Ok(one.document.file.cms),
        Ok(_) | Err(_) => Err(Strange::Documents),
    }
}

/// What the app shows when something was refused, and what it is told when nothing was.
#[derive(Debug, Serialize)]
pub(crate) struct Message {
    pub(crate) message: String,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn documents() -> Value {
        let names = Names {
            kk: "Келісім".to_owned(),
            ru: "Согласие".to_owned(),
            en: "Consent".to_owned(),
        };
        let meta = vec![Detail {
            name: "ИИН".to_owned(),
            value: "951332300015".to_owned(),
        }];
        serde_json::to_value(Documents::one(names, meta, b"123")).unwrap()
    }

    #[test]
    fn a_document_is_written_as_the_app_reads_it() {
        let expected = json!({
            "signMethod": "CMS_SIGN_ONLY",
            "version": 1,
            "documentsToSign": [{
                "id": 1,
                "nameRu": "Согласие",
                "nameKz": "Келісім",
                "nameEn": "Consent",
                "meta": [{ "name": "ИИН", "value": "951332300015" }],
                "document": { "file": { "mime": "text/plain", "data": "MTIz" } },
            }],
        });
        assert_eq!(documents(), expected);
    }

    #[test]
    fn only_the_signature_is_read_from_what_comes_back() {
        let mut sent = documents();
        sent["documentsToSign"][0]["nameEn"] = json!("A gift of my flat");
        sent["documentsToSign"][0]["document"]["file"]["data"] = json!("MAMCAQU=");
        sent["more"] = json!({ "of": "a later version" });
        let text = serde_json::to_vec(&sent).unwrap();
        assert_eq!(signature(&text).as_deref(), Ok("MAMCAQU="));
    }

    #[test]
    fn other_methods_documents_and_shapes_are_refused() {
        let with = |change: fn(&mut Value)| {
            let mut sent = documents();
            change(&mut sent);
            signature(&serde_json::to_vec(&sent).unwrap())
        };
        let method = with(|sent| sent["signMethod"] = json!("CMS_WITH_DATA"));
        assert_eq!(method, Err(Strange::Method));
        let other = with(|sent| sent["documentsToSign"][0]["id"] = json!(2));
        assert_eq!(other, Err(Strange::Documents));
        let none = with(|sent| sent["documentsToSign"] = json!([]));
        assert_eq!(none, Err(Strange::Documents));
        let two = with(|sent| {
            let one = sent["documentsToSign"][0].clone();
            sent["documentsToSign"] = json!([one, one]);
        });
        assert_eq!(two, Err(Strange::Documents));
        let number = with(|sent| sent["documentsToSign"][0]["document"]["file"]["data"] = json!(1));
        assert_eq!(number, Err(Strange::Shape));
        let deep = "[".repeat(10_000);
        for text in ["", "null", "{}", "{\"documentsToSign\":1}", &deep] {
            assert_eq!(
                signature(text.as_bytes()),
                Err(Strange::Shape),
                "{text:.20}"
            );
        }
    }
}
