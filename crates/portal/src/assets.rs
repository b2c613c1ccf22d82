//! The style sheet and the scripts: compiled in, named after their content, kept for a year.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest as _, Sha256};

use crate::app::App;

/// One file that browsers may keep for ever, since its name changes with its content.
#[derive(Debug)]
struct Asset {
    name: String,
    kind: &'static str,
    bytes: &'static [u8],
}

/// All of them.
#[derive(Debug)]
pub(crate) struct Assets {
    style: Asset,
    script: Asset,
    signing: Asset,
    icon: Asset,
}

impl Assets {
    pub(crate) fn new() -> Self {
        Self {
            style: Asset::new(
                "ruqsat",
                "css",
                "text/css; charset=utf-8",
                include_bytes!("../assets/ruqsat.css"),
            ),
            script: Asset::new(
                "ruqsat",
                "js",
                "text/javascript; charset=utf-8",
                include_bytes!("../assets/ruqsat.js"),
            ),
            signing: Asset::new(
                "sign",
                "js",
                "text/javascript; charset=utf-8",
                include_bytes!("../assets/sign.js"),
            ),
            icon: Asset::new(
                "icon",
                "svg",
                "image/svg+xml",
                include_bytes!("../assets/icon.svg"),
            ),
        }
    }

    /// The address of the style sheet.
    pub(crate) fn style(&self) -> String {
        format!("/assets/{}", self.style.name)
    }

    /// The address of the script.
    pub(crate) fn script(&self) -> String {
        format!("/assets/{}", self.script.name)
    }

    /// The address of the script of pages on which something is signed.
    pub(crate) fn signing(&self) -> String {
        format!("/assets/{}", self.signing.name)
    }

    /// The address of the picture in the browser's tab.
    pub(crate) fn icon(&self) -> String {
        format!("/assets/{}", self.icon.name)
    }

    fn find(&self, name: &str) -> Option<&Asset> {
        let all = [&self.style, &self.script, &self.signing, &self.icon];
        all.into_iter().find(|asset| asset.name == name)
    }
}

impl Asset {
    fn new(stem: &str, ending: &str, kind: &'static str, bytes: &'static [u8]) -> Self {
        let digest = Sha256::digest(bytes);
        Self {
            name: format!("{stem}.{digest:.12x}.{ending}"),
            kind,
            bytes,
        }
    }
}

/// Serves one of them.
pub(crate) async fn asset(State(app): State<Arc<App>>, Path(name): Path<String>) -> Response {
    match app.assets.find(&name) {
        None => StatusCode::NOT_FOUND.into_response(),
        Some(asset) => {
            let kept = "public, max-age=31536000, immutable";
            let headers = [
                (header::CONTENT_TYPE, asset.kind),
                (header::CACHE_CONTROL, kept),
            ];
            (headers, asset.bytes).into_response()
        }
    }
}
