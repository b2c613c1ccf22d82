//! A signature as a file or as pasted text: made with NCALayer, with eGov mobile, or elsewhere.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::{Channel, Trouble, hand_in, sign};
use crate::problem::{strange_form, trouble};
use crate::visit::Visit;

/// What became of the form.
enum Sent {
    Message(Vec<u8>, Channel),
    Wrong(&'static str),
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
        Sent::Wrong(message) => sign::page(&visit, &token, message),
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
        Err(Trouble::Off) => sign::page(visit, token, "signing-off"),
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

/// The file, or the pasted text where no file was chosen.
async fn read(mut form: Multipart) -> Sent {
    let (mut message, mut channel) = (Vec::new(), Channel::File);
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) => return too_large_or_strange(error.status()),
        };
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = match field.bytes().await {
            Ok(bytes) => bytes,
            Err(error) => return too_large_or_strange(error.status()),
        };
        match &*name {
            "file" if !bytes.is_empty() => message = bytes.to_vec(),
            "text" if message.is_empty() => message = bytes.trim_ascii().to_vec(),
            "by" if &*bytes == b"ncalayer" => channel = Channel::NcaLayer,
            _ => {}
        }
    }
    if message.is_empty() {
        Sent::Wrong("signing-wrong-none")
    } else {
        Sent::Message(message, channel)
    }
}

fn too_large_or_strange(status: StatusCode) -> Sent {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Sent::Wrong("signing-wrong-large")
    } else {
        Sent::Strange
    }
}
