//! A portal whose clock stands still unless it is moved, and a browser that keeps cookies.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::Timestamp;
use ruqsat_edition::LawFiles;
use ruqsat_portal::{App, Clock, Config, Connections, DemoKey, DemoKeys, Rate, router};
use ruqsat_signature::verify::{Report, Request as Checked, Verifier};
use ruqsat_testpki::DemoCentre;
use tower::ServiceExt as _;

/// Noon of 2026-11-21 in UTC.
pub(crate) const NOW: i64 = 1_795_262_400;

thread_local! {
    /// Each test has a thread of its own, and with it a clock of its own.
    static CLOCK: Cell<i64> = const { Cell::new(NOW) };
}

/// What the clock of this test shows.
pub(crate) fn clock() -> i64 {
    CLOCK.get()
}

/// Moves the clock of this test.
pub(crate) fn set_clock(seconds: i64) {
    CLOCK.set(seconds);
}

/// One portal for all tests: it keeps nothing.
pub(crate) fn app() -> Arc<App> {
    static APP: OnceLock<Arc<App>> = OnceLock::new();
    Arc::clone(
        APP.get_or_init(|| Arc::new(App::new(&LawFiles::read(None).unwrap(), config()).unwrap())),
    )
}

/// How it runs.
pub(crate) fn config() -> Config {
    Config {
        listen: "127.0.0.1:8080".parse().unwrap(),
        origin: None,
        demo: true,
        clock: Clock(clock),
        key: Some([7; 32]),
        rate: Rate::default(),
        cors_origins: Vec::new(),
        connections: Connections::default(),
        organisation: None,
        patience: Duration::from_secs(20),
        verifier: Some(centre()),
        demo_keys: Some(centre()),
    }
}

/// The demo's centre: one for all tests, since making its keys takes time.
pub(crate) fn centre() -> Arc<Centre> {
    static CENTRE: OnceLock<Arc<Centre>> = OnceLock::new();
    let made = || Arc::new(Centre(DemoCentre::new().unwrap()));
    Arc::clone(CENTRE.get_or_init(made))
}

/// The demo's centre as a portal knows it.
#[derive(Debug)]
pub(crate) struct Centre(pub(crate) DemoCentre);

impl Verifier for Centre {
    fn verify(&self, request: &Checked<'_>) -> Report {
        self.0.verify(request)
    }
}

impl DemoKeys for Centre {
    fn keys(&self) -> Vec<DemoKey> {
        let keys = self.0.keys().iter();
        keys.map(|key| DemoKey {
            id: key.id.clone(),
            name: key.name.clone(),
            iin: key.iin.clone(),
            bin: key.bin.clone(),
            organisation: key.organisation.clone(),
            what: key.what.clone(),
        })
        .collect()
    }

    fn sign(&self, id: &str, content: &[u8], at: Timestamp) -> Option<Vec<u8>> {
        self.0.sign(id, content, at)
    }
}

/// An answer of the portal.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("the answer is UTF-8")
    }

    /// A header as text; empty when there is none.
    pub(crate) fn header(&self, name: impl header::AsHeaderName) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    /// Where it sends the browser.
    pub(crate) fn location(&self) -> &str {
        self.header(header::LOCATION)
    }
}

/// A browser: it keeps cookies and follows nothing on its own.
#[derive(Debug, Default)]
pub(crate) struct Browser {
    cookies: BTreeMap<String, String>,
    /// The portal that it visits, where that is not the one for all tests.
    other: Option<Arc<App>>,
}

impl Browser {
    /// A browser that visits this portal.
    pub(crate) fn of(app: Arc<App>) -> Self {
        Self {
            other: Some(app),
            ..Self::default()
        }
    }

    /// Sends a form with files and fields: name, file name where it is a file, octets.
    pub(crate) async fn upload(
        &mut self,
        address: &str,
        fields: &[(&str, Option<&str>, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, file, octets) in fields {
            let file = file.map_or(String::new(), |file| format!("; filename=\"{file}\""));
            let head =
                format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend([head.as_bytes(), octets, b"\r\n"].concat());
        }
        body.extend(b"--B--\r\n");
        let kind = "multipart/form-data; boundary=B";
        let request = Request::post(address).header(header::CONTENT_TYPE, kind);
        self.send(request, Body::from(body)).await
    }

    pub(crate) async fn get(&mut self, address: &str) -> Answer {
        self.send(Request::get(address), Body::empty()).await
    }

    /// Sends a form; `fields` in any number, a name as often as it likes.
    pub(crate) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(address).header(header::CONTENT_TYPE, kind);
        self.send(request, Body::from(encoded(fields))).await
    }

    /// Sends a form and opens the page that the answer leads to.
    pub(crate) async fn submit(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(address, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let next = answer.location().to_owned();
        self.get(&next).await
    }

    /// Sends any request with the cookies kept so far.
    pub(crate) async fn send(
        &mut self,
        request: axum::http::request::Builder,
        body: Body,
    ) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = request.body(body).unwrap();
        if !cookies.is_empty() {
            let header = cookies.join("; ").parse().unwrap();
            request.headers_mut().insert(header::COOKIE, header);
        }
        let app = self.other.clone().unwrap_or_else(app);
        let response = router(&app).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer {
            status: head.status,
            headers: head.headers,
            bytes,
        }
    }

    fn keep(&mut self, cookie: &str) {
        let (name, rest) = cookie.split_once('=').unwrap();
        let value = rest.split(';').next().unwrap();
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// How many letters of cookies it sends.
    pub(crate) fn cookie_letters(&self) -> usize {
        self.cookies
            .iter()
            .map(|(name, value)| name.len() + value.len() + 3)
            .sum()
    }
}

/// One page, by a browser without cookies.
pub(crate) async fn get(address: &str) -> Answer {
    Browser::default().get(address).await
}

/// Sends a request with that method.
pub(crate) async fn send(method: Method, address: &str, body: Body) -> Answer {
    let request = Request::builder().method(method).uri(address);
    Browser::default().send(request, body).await
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
