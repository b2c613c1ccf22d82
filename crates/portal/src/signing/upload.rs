//! A signature as a file or as pasted text: made with NCALayer, with eGov mobile, or elsewhere.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use ruqsat_signature::cms::Message;

use super::sign::Wrong;
use super::{Channel, Trouble, hand_in, sign};
use crate::problem::{strange_form, trouble};
use crate::visit::Visit;

/// What became of the form.
enum Sent {
    Message(Vec<u8>, Channel),
    Wrong(Wrong),
    Strange,
}

/// Takes a signature and goes back to the page of the statement, which tells what became of it.
pub(super) async fn receive(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let sent = match form {
        Ok(form) => read(form).await,
        Err(_) => Sent::Strange,
    };
    match sent {
        Sent::Message(message, channel) => taken(&visit, &token, message, channel).await,
        Sent::Wrong(wrong) => sign::page(&visit, &token, wrong),
        Sent::Strange => strange_form(&visit),
    }
}

/// Hands it in. Whatever became of it stands on the page of the statement, so that reloading and
/// going back send nothing twice.
pub(super) async fn taken(
    visit: &Visit,
    token: &str,
    message: Vec<u8>,
    channel: Channel,
) -> Response {
    match hand_in(&visit.app, token, message, channel).await {
        Ok(_) | Err(Trouble::Refused(_)) => {
            Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response()
        }
        Err(Trouble::Unknown) => sign::unknown(visit),
        Err(Trouble::Off) => sign::page(visit, token, Wrong::told("signing-off")),
        Err(Trouble::Busy) => {
            let place = format!("/sign/{token}");
            trouble(
                visit,
                StatusCode::SERVICE_UNAVAILABLE,
                "signing-busy",
                &place,
            )
        }
    }
}

/// What the form had in it.
#[derive(Default)]
struct Fields {
    file: Vec<u8>,
    /// The name of the chosen file; empty where none was chosen.
    name: String,
    text: Vec<u8>,
    by_ncalayer: bool,
}

/// The file, or the pasted text where no file was chosen.
async fn read(mut form: Multipart) -> Sent {
    let mut fields = Fields::default();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return fields.sent(),
            Err(error) => return too_large_or_strange(error.status()),
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().unwrap_or_default().to_owned();
        let bytes = match field.bytes().await {
            Ok(bytes) => bytes,
            Err(error) => return too_large_or_strange(error.status()),
        };
        match &*name {
            "file" => (fields.file, fields.name) = (bytes.to_vec(), file_name),
            "text" => fields.text = bytes.trim_ascii().to_vec(),
            "by" => fields.by_ncalayer = &*bytes == b"ncalayer",
            _ => {}
        }
    }
}

impl Fields {
    /// Text that is no signature goes back to where it was pasted; a file that is none is told
    /// with the other attempts, since nobody could choose it again for the person.
    fn sent(self) -> Sent {
        let channel = if self.by_ncalayer {
            Channel::NcaLayer
        } else {
            Channel::File
        };
        if !self.file.is_empty() {
            Sent::Message(self.file, channel)
        } else if self.text.is_empty() && self.name.is_empty() {
            Sent::Wrong(Wrong::told("signing-wrong-none"))
        } else if self.text.is_empty() {
            Sent::Wrong(Wrong::told("signing-wrong-empty"))
        } else if Message::read(&self.text).is_err() {
            Sent::Wrong(Wrong {
                message: "signing-wrong-text",
                pasted: String::from_utf8_lossy(&self.text).into_owned(),
            })
        } else {
            Sent::Message(self.text, channel)
        }
    }
}

fn too_large_or_strange(status: StatusCode) -> Sent {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Sent::Wrong(Wrong::told("signing-wrong-large"))
    } else {
        Sent::Strange
    }
}
