//! The least that an answer over HTTP costs: a handler that reads the request and gives back bytes
//! that lie ready. `scripts/load` holds the portal against it.
//!
//! ```text
//! bare ADDRESS ANSWER PAGE      POST /answer gives the one file, GET /page the other
//! ```

use std::net::SocketAddr;

use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::{get, post};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().context("give ADDRESS ANSWER PAGE");
    let (address, answer, page) = (next()?, next()?, next()?);
    let address: SocketAddr = address.parse()?;
    let answer = Bytes::from(std::fs::read(answer)?);
    let page = Bytes::from(std::fs::read(page)?);
    let router = Router::new()
        .route(
            "/answer",
            post(async move |_: Bytes| ready("application/json", answer.clone())),
        )
        .route(
            "/page",
            get(async move || ready("text/html; charset=utf-8", page.clone())),
        );
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

fn ready(kind: &'static str, bytes: Bytes) -> ([(header::HeaderName, &'static str); 1], Bytes) {
    ([(header::CONTENT_TYPE, kind)], bytes)
}
