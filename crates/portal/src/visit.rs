//! One visit to one page: in which language, with which answers so far.

use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use ruqsat_wording::{Language, Wording};

use crate::app::App;
use crate::instead::Instead;
use crate::page::Page;
use crate::pages::missing_page;
use crate::session::{Draft, cookies};

/// The cookie that remembers a language.
const LANGUAGE_COOKIE: &str = "ruqsat-language";

/// Seconds for which a language is remembered: a year.
const LANGUAGE_LASTS: u32 = 365 * 24 * 60 * 60;

/// What a page knows of who asks for it.
#[derive(Debug)]
pub(crate) struct Visit {
    /// What every request works with.
    pub(crate) app: Arc<App>,
    /// The language of the address.
    pub(crate) language: Language,
    /// The answers so far.
    pub(crate) draft: Draft,
    /// There were answers, and their time is over.
    pub(crate) lapsed: bool,
    /// The address without its language, such as `/questions/born`.
    pub(crate) place: String,
}

impl Visit {
    /// A visit to an address that names no language; `place` is what follows the language in the
    /// addresses of the same page that do.
    pub(crate) fn at(app: &Arc<App>, language: Language, headers: &HeaderMap, place: &str) -> Self {
        let (draft, lapsed) = Draft::sent(headers, app);
        Self {
            app: Arc::clone(app),
            language,
            draft,
            lapsed,
            place: place.to_owned(),
        }
    }

    /// The words of the visit's language.
    pub(crate) fn words(&self) -> &Wording {
        self.app.words(self.language)
    }

    /// What every template needs, under that title (a message id).
    pub(crate) fn page(&self, title: &str) -> Page<'_> {
        Page::new(self, self.words().message(title, &[]))
    }

    /// The same under a title that is already words.
    pub(crate) fn page_titled(&self, title: String) -> Page<'_> {
        Page::new(self, title)
    }

    /// The same visit with other answers.
    pub(crate) fn with(&self, draft: Draft) -> Self {
        Self {
            app: Arc::clone(&self.app),
            language: self.language,
            draft,
            lapsed: false,
            place: self.place.clone(),
        }
    }

    /// The address of another page in the same language.
    pub(crate) fn to(&self, place: &str) -> String {
        format!("/{}{place}", self.language)
    }

    /// Keeps the draft and goes to another page of the same language. A form of this page that was
    /// not taken before is settled now.
    pub(crate) fn keep_and_go(&self, draft: &Draft, place: &str) -> Response {
        let mut draft = draft.clone();
        let here = self.place.split('?').next().unwrap_or_default();
        draft.typed = draft.typed.filter(|typed| typed.place != here);
        match draft.kept(&self.app) {
            Ok(cookies) => (cookies, Redirect::to(&self.to(place))).into_response(),
            Err(_) => crate::problem::too_large(self),
        }
    }
}

impl FromRequestParts<Arc<App>> for Visit {
    type Rejection = Instead;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Instead> {
        let original = parts.extensions.get::<OriginalUri>();
        let uri = original.map_or(&parts.uri, |uri| &uri.0);
        let first = uri.path().split('/').nth(1).unwrap_or_default();
        let (draft, lapsed) = Draft::sent(&parts.headers, app);
        let visit = |language| Self {
            app: Arc::clone(app),
            language,
            draft,
            lapsed,
            place: place(uri),
        };
        match first.parse() {
            Ok(language) => Ok(visit(language)),
            Err(_) => Err(missing_page(&visit(preferred(&parts.headers))).into()),
        }
    }
}

/// An address without its language, its question kept: the language switch stays where one is.
fn place(uri: &Uri) -> String {
    let path = uri.path().trim_start_matches('/');
    let rest = path.split_once('/').map_or("", |(_, rest)| rest);
    let rest = if rest.is_empty() {
        String::new()
    } else {
        format!("/{rest}")
    };
    match uri.query() {
        Some(query) if query.len() < 200 => format!("{rest}?{query}"),
        Some(_) | None => rest,
    }
}

/// The language of a person who names none: their cookie, then their browser, then Kazakh.
pub(crate) fn preferred(headers: &HeaderMap) -> Language {
    let remembered = cookies::value(headers, LANGUAGE_COOKIE);
    if let Some(language) = remembered.and_then(|code| code.parse().ok()) {
        return language;
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE);
    let accepted = accepted
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    accepts(accepted).unwrap_or(Language::Kazakh)
}

/// The language of ours that a browser likes best: `ru-RU,ru;q=0.9,en;q=0.8`.
pub(crate) fn accepts(header: &str) -> Option<Language> {
    let mut liked: Vec<(u16, Language)> = header
        .split(',')
        .take(20)
        .filter_map(|part| {
            let mut parts = part.split(';');
            let tag = parts.next()?.trim().to_ascii_lowercase();
            let language = tag.split('-').next()?.parse().ok()?;
            let quality = parts.find_map(|part| part.trim().strip_prefix("q=").map(thousandths));
            Some((quality.unwrap_or(1000), language))
        })
        .filter(|(quality, _)| *quality > 0)
        .collect();
    // A stable sort: of two that are liked alike the first one named wins.
    liked.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    liked.first().map(|(_, language)| *language)
}

/// `0.85` as 850; nonsense is nothing.
pub(crate) fn thousandths(quality: &str) -> u16 {
    let (whole, part) = quality.split_once('.').unwrap_or((quality, ""));
    let whole: u16 = whole.trim().parse().unwrap_or(0);
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    (whole.min(1) * 1000 + part.parse().unwrap_or(0)).min(1000)
}

/// The header that remembers a language.
pub(crate) fn remembering(language: Language) -> AppendHeaders<[(header::HeaderName, String); 1]> {
    let cookie = format!(
        "{LANGUAGE_COOKIE}={language}; Path=/; Max-Age={LANGUAGE_LASTS}; HttpOnly; SameSite=Lax"
    );
    AppendHeaders([(header::SET_COOKIE, cookie)])
}

/// A page that was made, or the trouble with making it.
pub(crate) fn shown(made: askama::Result<String>) -> Response {
    match made {
        Ok(html) => axum::response::Html(html).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_of_our_languages_wins() {
        let russian = Some(Language::Russian);
        assert_eq!(accepts("ru-RU,ru;q=0.9,en;q=0.8"), russian);
        assert_eq!(accepts("de, en;q=0.3, ru;q=0.35"), russian);
        assert_eq!(accepts("KK"), Some(Language::Kazakh));
        assert_eq!(accepts("de-DE, *"), None);
        assert_eq!(accepts("en;q=0, ru;q=x"), None);
        assert_eq!(accepts(&"x,".repeat(10_000)), None);
    }

    #[test]
    fn the_switch_keeps_the_place() {
        let place = |uri: &str| place(&uri.parse().unwrap());
        assert_eq!(place("/ru"), "");
        assert_eq!(place("/ru/"), "");
        assert_eq!(place("/ru/law/ml/6?q=a"), "/law/ml/6?q=a");
    }
}
